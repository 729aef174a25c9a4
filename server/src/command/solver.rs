//! What the commands of the solver share: exit codes, reading a file, saying what is wrong with it and where.
//!
//! These commands need no settings and no database. The answer goes to standard output, so that it is the same bytes every
//! time; everything said about it (sentences, time) goes to standard error.

use std::fmt;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::{Command, Subcommand};
use serde::Serialize;

use super::json_place::place_of;
use super::{assign, calibrate, select, verify};

/// Commands of the solver.
#[derive(Debug, Subcommand)]
pub(crate) enum SolverCommand {
    Select(select::Select),
    Verify(verify::Verify),
    Assign(assign::Assign),
    Calibrate(calibrate::Calibrate),
}

/// Keeps the settings of the house out of the help of these commands, which have no use for them.
pub(crate) fn without_settings(mut cli: Command) -> Command {
    let settings: Vec<_> = cli.get_arguments().filter(|arg| arg.is_global_set()).map(|arg| arg.clone().hide(true)).collect();
    let commands = SolverCommand::augment_subcommands(Command::new("solver"));
    for command in commands.get_subcommands() {
        cli = cli.mut_subcommand(command.get_name(), |command| command.args(&settings));
    }
    cli
}

/// Runs a command of the solver.
pub(crate) fn run(command: &SolverCommand) -> ExitCode {
    match answered(command) {
        Ok(said) => {
            // Whoever closed standard output does not want the rest.
            let mut out = std::io::stdout().lock();
            let _ = out.write_all(said.answer.as_bytes()).and_then(|()| out.flush());
            said.notes.iter().for_each(|note| eprintln!("{note}"));
            eprintln!("{:.1} ms", said.taken.as_secs_f64() * 1e3);
            ExitCode::from(said.ending as u8)
        }
        Err(complaint) => {
            eprintln!("atlas: {complaint}");
            ExitCode::from(BAD_INPUT)
        }
    }
}

/// What a command of the solver has to say, or what is wrong with its input.
pub(super) fn answered(command: &SolverCommand) -> Result<Said, Complaint> {
    match command {
        SolverCommand::Select(command) => select::run(command),
        SolverCommand::Verify(command) => verify::run(command),
        SolverCommand::Assign(command) => assign::run(command),
        SolverCommand::Calibrate(command) => calibrate::run(command),
    }
}

/// What a command of the solver has to say.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) ending: Ending,
    /// For standard output.
    pub(crate) answer: String,
    /// For standard error.
    pub(crate) notes: Vec<String>,
    /// How long the solver took.
    pub(crate) taken: Duration,
}

/// How a command of the solver ends.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Ending {
    /// Solved.
    Solved = 0,
    /// An answer was refuted.
    Refuted = 1,
    /// Infeasible, or some demand is unmet.
    Unmet = 2,
    /// Not proven within the work allowed.
    Unproven = 3,
}

/// The exit code of bad input and of wrong usage.
const BAD_INPUT: u8 = super::WRONG_USAGE;

/// What is wrong with an input, and where.
#[derive(Debug)]
pub(crate) struct Complaint {
    file: PathBuf,
    /// Line and column, from one.
    place: Option<(u64, u64)>,
    what: String,
}

impl Complaint {
    pub(crate) fn new(file: &Path, place: Option<(u64, u64)>, what: impl Into<String>) -> Complaint {
        Complaint { file: file.to_owned(), place, what: what.into() }
    }

    /// What a JSON reader found wrong.
    pub(crate) fn of_json(file: &Path, error: &serde_json::Error) -> Complaint {
        let place = (error.line() > 0).then_some((error.line() as u64, error.column().max(1) as u64));
        // The reader repeats the place at the end of its sentence.
        let said = error.to_string();
        let what = said.rsplit_once(" at line ").map_or(said.as_str(), |(what, _)| what);
        Complaint::new(file, place, what)
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some((line, column)) = self.place {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {}", self.what)
    }
}

/// Reads a file of text; `-` is standard input.
pub(crate) fn read(file: &Path) -> Result<String, Complaint> {
    let bytes = match file == Path::new("-") {
        true => {
            let mut bytes = Vec::new();
            std::io::stdin().read_to_end(&mut bytes).map(|_| bytes)
        }
        false => std::fs::read(file),
    };
    let bytes = bytes.map_err(|error| Complaint::new(file, None, error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| {
        let sound = String::from_utf8_lossy(&error.as_bytes()[..error.utf8_error().valid_up_to()]).into_owned();
        Complaint::new(file, Some(place_of(&sound, sound.len())), "this is not UTF-8; save the file as UTF-8")
    })
}

/// Reads a file that holds one JSON object.
pub(crate) fn read_object(file: &Path) -> Result<String, Complaint> {
    let mut text = read(file)?;
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    match text.find(|letter: char| !letter.is_whitespace()) {
        Some(at) if text[at..].starts_with('{') => Ok(text),
        Some(at) => Err(Complaint::new(file, Some(place_of(&text, at)), "this is not a JSON object, which begins with {")),
        None => Err(Complaint::new(file, Some((1, 1)), "the file is empty; a JSON object is expected")),
    }
}

/// An answer as one line of JSON.
pub(crate) fn json(answer: &impl Serialize) -> String {
    let mut text = serde_json::to_string(answer).expect("an answer has no map with keys that are not text");
    text.push('\n');
    text
}
