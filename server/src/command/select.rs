//! `atlas select`: the best selection under quotas.

use std::time::Instant;

use clap::{Args, ValueEnum};
use selection::{Answer, Depth, Effort, Status, solve};
use serde::Serialize;

use super::select_source::Source;
use super::select_table::table;
use super::select_words::finding_words;
use super::solver::{Complaint, Ending, Said, json};

const USAGE: &str = "atlas select --candidates FILE.csv --quotas FILE.csv --places K [OPTIONS]
       atlas select --instance FILE.json [OPTIONS]";

const EXAMPLE: &str = r"Example, ready to paste:
  printf '%s\n' id,score,region,stage 'Atlas,9.10,maghreb|arab,development' \
    Bahia,8.70,america,development Cedre,6.40,arab,production > films.csv
  printf '%s\n' feature,value,min,max region,arab,1, stage,development,,1 \
    > quotas.csv
  atlas select --candidates films.csv --quotas quotas.csv --places 2 --table

Scores are whole numbers, or hundredths as soon as one has decimals. Several
values in a cell are separated by |. The two files of citizens' assembly tools
(category,feature,min,max) are read, too. docs/SELECTION.md tells more.

Exit codes: 0 solved, 2 no selection satisfies the rules, 3 not proven within
--budget, 64 bad input.";

/// Find the best selection under quotas, proven and explained.
#[derive(Debug, Args)]
#[command(override_usage = USAGE, after_help = EXAMPLE)]
pub(crate) struct Select {
    #[command(flatten)]
    source: Source,
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

/// An answer with the sentences that say what counting alone shows.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    answer: &'a Answer,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sentences: &'a Vec<String>,
}

pub(crate) fn run(command: &Select) -> Result<Said, Complaint> {
    let instance = command.source.read()?;
    let explain = match command.explain {
        Explain::None => Depth::None,
        Explain::Prices => Depth::Prices,
        Explain::Full => Depth::Full,
    };
    let started = Instant::now();
    let answer = solve(&instance, Effort { explain, budget: command.budget }).expect("the source gives well-formed instances");
    let taken = started.elapsed();
    let sentences: Vec<String> = answer.findings.iter().map(finding_words).collect();
    let said = match command.table {
        true => table(&instance, &answer, &sentences),
        false => json(&Told { answer: &answer, sentences: &sentences }),
    };
    let ending = match answer.status {
        Status::Optimal => Ending::Solved,
        Status::Infeasible => Ending::Unmet,
        Status::Unproven => Ending::Unproven,
    };
    Ok(Said { ending, answer: said, notes: Vec::new(), taken })
}
