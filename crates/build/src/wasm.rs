//! The islands: Rust to WASM, its JavaScript, and `boot.js` that hydrates them.

use crate::{Effort, Failure, Places, assets::Site, read, run, write};
use sha2::{Digest as _, Sha256};
use std::{
    path::{Path, PathBuf},
    process::Command,
};
use wasm_bindgen_cli_support::Bindgen;

/// Adds `app.wasm`, `app.js` and `boot.js`.
pub(crate) fn add(site: &mut Site, places: &Places, effort: Effort) -> Result<(), Failure> {
    let compiled = compile(places, effort)?;
    let bound = bind(&compiled, places, effort)?;
    site.add_file("app.wasm", &bound.join("app_bg.wasm"))?;
    site.add_file("app.js", &bound.join("app.js"))?;
    let boot = String::from_utf8(read(&places.root.join("frontend/boot.js"))?)?;
    let boot = ["app.js", "app.wasm"].into_iter().try_fold(boot, |boot, name| name_address(&boot, name, site))?;
    site.add("boot.js", boot.as_bytes())
}

/// Puts the address of `name` in place of `"./NAME"`.
fn name_address(source: &str, name: &str, site: &Site) -> Result<String, Failure> {
    let (mention, address) = (format!("\"./{name}\""), site.address(name).expect("added just before"));
    if !source.contains(&mention) {
        return Err(format!("frontend/boot.js does not mention {mention}").into());
    }
    Ok(source.replace(&mention, &format!("\"{address}\"")))
}

/// Runs cargo, which knows what changed. A target folder of its own keeps it from waiting for the server's build.
fn compile(places: &Places, effort: Effort) -> Result<PathBuf, Failure> {
    let (profile, folder) = match effort {
        Effort::Quick => ("wasm-quick", "wasm-quick"),
        Effort::Full => ("wasm-release", "wasm-release"),
    };
    let target = places.root.join("target/wasm");
    // `cargo` by the path: rustup's, which keeps one toolchain whatever files dependencies bring along.
    run(Command::new("cargo")
        .current_dir(&places.root)
        .args(["build", "--quiet", "--package", "frontend", "--target", "wasm32-unknown-unknown", "--profile", profile])
        .arg("--target-dir")
        .arg(&target))
    .map_err(|failure| format!("{failure}. Is the target installed? `rustup target add wasm32-unknown-unknown`"))?;
    Ok(target.join("wasm32-unknown-unknown").join(folder).join("frontend.wasm"))
}

/// Runs wasm-bindgen and wasm-opt, unless this very file went through them before. Returns the folder of the results.
fn bind(compiled: &Path, places: &Places, effort: Effort) -> Result<PathBuf, Failure> {
    let folder = places.root.join("target/wasm").join(match effort {
        Effort::Quick => "bound-quick",
        Effort::Full => "bound",
    });
    let (stamp, hash) = (folder.join("of.sha256"), hex::encode(Sha256::digest(read(compiled)?)));
    if std::fs::read_to_string(&stamp).is_ok_and(|known| known == hash) {
        return Ok(folder);
    }
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name("app").typescript(false).omit_default_module_path(true);
    bindgen.web(true).and_then(|bindgen| bindgen.generate(&folder)).map_err(|error| format!("wasm-bindgen: {error:#}"))?;
    if folder.join("snippets").exists() {
        return Err("a dependency brings JavaScript snippets, which this build step does not serve".into());
    }
    if effort == Effort::Full {
        optimize(&folder.join("app_bg.wasm"), places)?;
    }
    write(&stamp, hash.as_bytes())?;
    Ok(folder)
}

fn optimize(wasm: &Path, places: &Places) -> Result<(), Failure> {
    let optimizer = places.node.join(".bin/wasm-opt");
    if !optimizer.exists() {
        return Err("wasm-opt is missing: run `npm ci` in end2end/, or `make build`, which does".into());
    }
    run(Command::new(optimizer).args(["-Oz", "--strip-debug", "--strip-producers"]).args(FEATURES).arg(wasm).arg("-o").arg(wasm))
}

/// What rustc emits for wasm32 and every browser in use understands. `--all-features` would use what none does yet.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];
