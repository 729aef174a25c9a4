//! What the commands of the solver share: exit codes, reading a file, saying what is wrong with it and where.
//!
//! These commands need no settings and no database. The answer goes to standard output, so that it is the same bytes every
//! time; everything said about it (sentences, time) goes to standard error.

use std::fmt;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::Subcommand;
use serde::Serialize;

use super::{assign, calibrate, select};

/// Commands of the solver.
#[derive(Debug, Subcommand)]
pub(crate) enum SolverCommand {
    Select(select::Select),
    Verify(select::Verify),
    Assign(assign::Assign),
    Calibrate(calibrate::Calibrate),
}

/// Runs a command of the solver.
pub(crate) fn run(command: &SolverCommand) -> ExitCode {
    end(match command {
        SolverCommand::Select(command) => select::select(command),
        SolverCommand::Verify(command) => select::verify(command),
        SolverCommand::Assign(command) => assign::run(command),
        SolverCommand::Calibrate(command) => calibrate::run(command),
    })
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
const BAD_INPUT: u8 = 64;

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

/// Turns the end of a command into its exit code; a complaint is said and gives 64.
fn end(result: Result<Ending, Complaint>) -> ExitCode {
    match result {
        Ok(ending) => ExitCode::from(ending as u8),
        Err(complaint) => {
            eprintln!("atlas: {complaint}");
            ExitCode::from(BAD_INPUT)
        }
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

/// Writes an answer as one line of JSON.
pub(crate) fn write_json(answer: &impl Serialize) {
    let mut text = serde_json::to_string(answer).expect("an answer has no map with keys that are not text");
    text.push('\n');
    write_text(&text);
}

/// Writes to standard output. Whoever closed it does not want the rest.
pub(crate) fn write_text(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Says how long it took, to standard error.
pub(crate) fn say_time(taken: Duration) {
    eprintln!("{:.1} ms", taken.as_secs_f64() * 1e3);
}

/// Line and column, from one, of a place in a text.
fn place_of(text: &str, byte: usize) -> (u64, u64) {
    let before = &text[..byte];
    let line = before.matches('\n').count() as u64 + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() as u64 + 1;
    (line, column)
}

/// Line and column of the element `index` of the list `key` of a JSON object that has been read already.
pub(crate) fn element_place(json: &str, key: &str, index: usize) -> Option<(u64, u64)> {
    let (mut depth, mut in_list, mut seen, mut waiting) = (0_usize, false, 0, false);
    let mut letters = json.char_indices();
    while let Some((at, letter)) = letters.next() {
        let begins = !letter.is_whitespace() && !matches!(letter, ',' | ':' | ']' | '}');
        if in_list && waiting && begins && depth == 2 {
            if seen == index {
                return Some(place_of(json, at));
            }
            (seen, waiting) = (seen + 1, false);
        }
        match letter {
            '"' => {
                let name = string(json, at, &mut letters);
                let names_list = depth == 1 && json[at + name.len()..].trim_start().starts_with(':');
                if names_list {
                    let read: Option<String> = serde_json::from_str(name).ok();
                    (in_list, seen, waiting) = (read.as_deref() == Some(key), 0, false);
                }
            }
            '[' | '{' => {
                depth += 1;
                waiting |= depth == 2;
            }
            ']' | '}' => depth = depth.saturating_sub(1),
            ',' => waiting |= depth == 2,
            _ => {}
        }
    }
    None
}

/// A string of JSON with its quotation marks; `letters` stand behind its first one and are moved past its last.
fn string<'a>(json: &'a str, start: usize, letters: &mut std::str::CharIndices<'_>) -> &'a str {
    let mut escaped = false;
    for (at, letter) in letters.by_ref() {
        match letter {
            '"' if !escaped => return &json[start..=at],
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    &json[start..]
}

#[cfg(test)]
mod tests {
    use super::{element_place, place_of};

    #[test]
    fn the_place_of_an_element_is_found() {
        let json = "{\"name\": \"pairs\",\n \"readers\": [{\"id\":\"a]\\\"\"}, {\"id\":\"b\"}],\n \"pairs\": [\n  {\"x\": [1, {}]},\n  {\"é\": 2}, 7]}";
        assert_eq!(element_place(json, "readers", 0), Some((2, 14)));
        assert_eq!(element_place(json, "readers", 1), Some((2, 29)));
        assert_eq!(element_place(json, "pairs", 0), Some((4, 3)));
        assert_eq!(element_place(json, "pairs", 1), Some((5, 3)));
        assert_eq!(element_place(json, "pairs", 2), Some((5, 13)));
        assert_eq!(element_place(json, "pairs", 3), None);
        assert_eq!(element_place(json, "entries", 0), None);
        assert_eq!(place_of("é\nàb", 5), (2, 2));
    }
}
