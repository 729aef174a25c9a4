//! `site`: makes everything browsers fetch, in `target/site`, and the manifest that names it.
//!
//! WASM with its JavaScript, styles, fonts, the favicon and pdf.js; each under a name with the hash of its content,
//! compressed beside it. `site --quick` skips what only makes files smaller. Run it from anywhere in the workspace.

mod assets;
mod pdf;
mod styles;
mod wasm;

use assets::Site;
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

/// What went wrong, in words for whoever ran the command.
type Failure = Box<dyn std::error::Error>;

/// How much work is put into small files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effort {
    /// For development: unoptimized WASM, nothing compressed.
    Quick,
    /// For tests and releases.
    Full,
}

/// Where things are.
struct Places {
    root: PathBuf,
    node: PathBuf,
}

impl Places {
    fn find() -> Places {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("this crate lies in crates/build");
        Places { root: root.to_owned(), node: root.join("end2end/node_modules") }
    }
}

fn main() -> ExitCode {
    let effort = match std::env::args().nth(1).as_deref() {
        None => Effort::Full,
        Some("--quick") => Effort::Quick,
        Some(_) => {
            eprintln!("usage: site [--quick]");
            return ExitCode::from(2);
        }
    };
    match build(&Places::find(), effort) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("site: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn build(places: &Places, effort: Effort) -> Result<(), Failure> {
    let start = Instant::now();
    let mut site = Site::new(places.root.join("target/site"), effort);
    // Whatever names another file comes after it, because the name holds the hash.
    wasm::add(&mut site, places, effort)?;
    site.add_file("favicon.svg", &places.root.join("frontend/favicon.svg"))?;
    styles::add(&mut site, places)?;
    pdf::add(&mut site, places)?;
    site.finish()?;
    println!("site: {} in {:.1} s", site.summary(), start.elapsed().as_secs_f32());
    Ok(())
}

/// Runs a command and waits; what it prints goes to the terminal.
fn run(command: &mut std::process::Command) -> Result<(), Failure> {
    let status = command.status().map_err(|error| format!("cannot start {:?}: {error}", command.get_program()))?;
    if status.success() { Ok(()) } else { Err(format!("{:?} failed", command.get_program()).into()) }
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()).into())
}

fn write(path: &Path, content: &[u8]) -> Result<(), Failure> {
    std::fs::write(path, content).map_err(|error| format!("cannot write {}: {error}", path.display()).into())
}
