//! `atlas verify`: an independent look at the proof of an answer.

use std::path::PathBuf;
use std::time::Instant;

use clap::Args;
use selection::{Answer, Refutation, verify};

use super::select_source::Source;
use super::select_words::refutation_words;
use super::solver::{Complaint, Ending, Said, read_object};

const USAGE: &str = "atlas verify --instance FILE.json --answer FILE.json
       atlas verify --candidates FILE.csv --quotas FILE.csv --places K [--seed NUMBER] --answer FILE.json";

const EXAMPLE: &str = r#"Example, ready to paste:
  echo '{"k": 1, "ids": ["Atlas", "Bahia"], "score": [910, 870]}' > pool.json
  atlas select --instance pool.json > answer.json
  atlas verify --instance pool.json --answer answer.json

Exit codes: 0 proven, 1 refuted, 3 the answer claims no proof, 64 bad input."#;

/// Check an answer of `atlas select` with code of its own: counts again, and follows the certificate.
#[derive(Debug, Args)]
#[command(override_usage = USAGE, after_help = EXAMPLE)]
pub(crate) struct Verify {
    #[command(flatten)]
    source: Source,
    /// The answer, as `atlas select` wrote it (without --table); `-` for standard input.
    #[arg(long, value_name = "FILE.json")]
    answer: PathBuf,
}

pub(crate) fn run(command: &Verify) -> Result<Said, Complaint> {
    let instance = command.source.read()?;
    let text = read_object(&command.answer)?;
    let answer: Answer = serde_json::from_str(&text).map_err(|error| Complaint::of_json(&command.answer, &error))?;
    let started = Instant::now();
    let checked = verify(&instance, &answer);
    let taken = started.elapsed();
    let (ending, answer) = match checked {
        Ok(()) => (Ending::Solved, "proven\n".to_owned()),
        Err(Refutation::NothingClaimed) => (Ending::Unproven, "the answer claims no proof\n".to_owned()),
        Err(refutation) => (Ending::Refuted, format!("refuted: {}\n", refutation_words(&refutation))),
    };
    Ok(Said { ending, answer, notes: Vec::new(), taken })
}
