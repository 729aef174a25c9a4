//! `atlas select`, `atlas verify`: the best selection under quotas, and an independent look at its proof.

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::{Args, ValueEnum};
use selection::documents::{Table, TableFault, from_tables};
use selection::{Answer, Depth, Effort, Instance, InstanceFault, Refutation, Status, solve, verify as check};
use serde::Serialize;

use super::select_table::table;
use super::select_words::{fault_words, finding_words, refutation_words, table_words};
use super::solver::{Complaint, Ending, element_place, read, say_time, write_json, write_text};

const EXAMPLE: &str = r#"Example, ready to paste:
  printf 'id,score,region,stage\nAtlas,9.10,maghreb|arab,development\nBahia,8.70,america,development\nCedre,6.40,arab,production\n' > films.csv
  printf 'feature,value,min,max\nregion,arab,1,\nstage,development,,1\n' > quotas.csv
  atlas select --candidates films.csv --quotas quotas.csv --places 2 --table

Scores are whole numbers, or hundredths as soon as one has decimals. Several values in a cell are separated by |.
The two files of citizens' assembly tools (category,feature,min,max) are read, too. docs/SELECTION.md tells more.
Exit codes: 0 solved, 2 no selection satisfies the rules, 3 not proven within --budget, 64 bad input."#;

/// Find the best selection under quotas, proven and explained.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub(crate) struct Select {
    /// The instance, a JSON file; `-` for standard input.
    #[arg(long, value_name = "FILE.json", conflicts_with_all = ["candidates", "quotas", "places", "seed"], required_unless_present = "candidates")]
    instance: Option<PathBuf>,
    /// The candidates, a table: id, score, then one column per feature.
    #[arg(long, value_name = "FILE.csv", requires_all = ["quotas", "places"])]
    candidates: Option<PathBuf>,
    /// What is asked of every feature, a table: feature, value, min, max.
    #[arg(long, value_name = "FILE.csv", requires = "candidates")]
    quotas: Option<PathBuf>,
    /// How many are selected.
    #[arg(long, value_name = "K", requires = "candidates")]
    places: Option<usize>,
    /// The number that breaks ties among the candidates of a table.
    #[arg(long, value_name = "NUMBER", requires = "candidates")]
    seed: Option<u64>,
    /// How much is explained: prices of bounds, or also why everybody is in or out.
    #[arg(long, value_enum, default_value_t = Explain::Prices)]
    explain: Explain,
    /// Give up the proof after this many steps (the same on every machine, unlike seconds).
    #[arg(long, value_name = "STEPS")]
    budget: Option<u64>,
    /// Write a table for people instead of JSON.
    #[arg(long)]
    table: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Explain {
    None,
    Prices,
    Full,
}

const CHECK: &str = r#"Example, with the files of `atlas select --help`'s instance:
  atlas select --instance instance.json > answer.json
  atlas verify --instance instance.json --answer answer.json

Exit codes: 0 proven, 1 refuted, 3 the answer claims no proof, 64 bad input."#;

/// Check an answer of `atlas select` with code of its own: counts again, and follows the certificate.
#[derive(Debug, Args)]
#[command(after_help = CHECK)]
pub(crate) struct Verify {
    /// The instance, a JSON file.
    #[arg(long, value_name = "FILE.json")]
    instance: PathBuf,
    /// The answer, as `atlas select` wrote it.
    #[arg(long, value_name = "FILE.json")]
    answer: PathBuf,
}

/// An answer with the sentences that say what counting alone shows.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    answer: &'a Answer,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sentences: &'a Vec<String>,
}

pub(crate) fn select(command: &Select) -> Result<Ending, Complaint> {
    let (instance, source) = instance(command)?;
    let started = Instant::now();
    let explain = match command.explain {
        Explain::None => Depth::None,
        Explain::Prices => Depth::Prices,
        Explain::Full => Depth::Full,
    };
    let solved = solve(&instance, Effort { explain, budget: command.budget });
    let answer = solved.map_err(|faults| complaint(&source.0, source.1.as_deref(), &faults))?;
    let taken = started.elapsed();
    let sentences: Vec<String> = answer.findings.iter().map(finding_words).collect();
    match command.table {
        true => write_text(&table(&instance, &answer, &sentences)),
        false => write_json(&Told { answer: &answer, sentences: &sentences }),
    }
    say_time(taken);
    Ok(match answer.status {
        Status::Optimal => Ending::Solved,
        Status::Infeasible => Ending::Unmet,
        Status::Unproven => Ending::Unproven,
    })
}

pub(crate) fn verify(command: &Verify) -> Result<Ending, Complaint> {
    let (instance, text) = read_instance(&command.instance)?;
    let faults = instance.faults();
    if !faults.is_empty() {
        return Err(complaint(&command.instance, Some(&text), &faults));
    }
    let answer = read(&command.answer)?;
    let answer: Answer = serde_json::from_str(&answer).map_err(|error| Complaint::of_json(&command.answer, &error))?;
    let started = Instant::now();
    let checked = check(&instance, &answer);
    let taken = started.elapsed();
    let ending = match checked {
        Ok(()) => {
            write_text("proven\n");
            Ending::Solved
        }
        Err(Refutation::NothingClaimed) => {
            write_text("the answer claims no proof\n");
            Ending::Unproven
        }
        Err(refutation) => {
            write_text(&format!("refuted: {}\n", refutation_words(&refutation)));
            Ending::Refuted
        }
    };
    say_time(taken);
    Ok(ending)
}

/// The instance asked for, with the file and text it comes from.
fn instance(command: &Select) -> Result<(Instance, (PathBuf, Option<String>)), Complaint> {
    if let Some(file) = &command.instance {
        let (instance, text) = read_instance(file)?;
        return Ok((instance, (file.clone(), Some(text))));
    }
    let (Some(candidates), Some(quotas), Some(places)) = (&command.candidates, &command.quotas, command.places) else {
        return Err(Complaint::new(Path::new("--candidates"), None, "--quotas and --places go with it"));
    };
    let of_table = |fault: TableFault| {
        let file = if fault.table == Table::Candidates { candidates } else { quotas };
        Complaint::new(file, Some((fault.line, fault.column)), table_words(&fault.problem))
    };
    let tables = (read(candidates)?, read(quotas)?);
    let instance = from_tables(&tables.0, &tables.1, places, command.seed.unwrap_or(0)).map_err(of_table)?;
    Ok((instance, (candidates.clone(), None)))
}

fn read_instance(file: &Path) -> Result<(Instance, String), Complaint> {
    let text = read(file)?;
    let instance = serde_json::from_str(&text).map_err(|error| Complaint::of_json(file, &error))?;
    Ok((instance, text))
}

fn complaint(file: &Path, text: Option<&str>, faults: &[InstanceFault]) -> Complaint {
    match faults.first() {
        Some(fault) => {
            let place = text.and_then(|text| element_place(text, fault.key, fault.index));
            let which = if place.is_some() { String::new() } else { format!("{}: ", fault.key) };
            Complaint::new(file, place, format!("{which}{}", fault_words(&fault.problem)))
        }
        None => Complaint::new(file, None, "this cannot be solved"),
    }
}
