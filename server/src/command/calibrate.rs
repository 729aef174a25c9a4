//! `atlas calibrate`: what scores are worth.

use std::fmt::Write;
use std::path::PathBuf;
use std::time::Instant;

use clap::Args;
use selection::calibrate::{EntryLine, Misread, MisreadProblem, Problem, Report, Score, Why, calibrate, read_scores};

use super::solver::{Complaint, Ending, Said, json, read};

const EXAMPLE: &str = r"Example, ready to paste:
  printf '%s\n' entry,reader,score Dunes,Amal,8 Dunes,Basile,6.5 \
    Marée,Amal,7 Marée,Basile,5 Erg,Basile,7 |
    atlas calibrate --scores - --places 1 --table

Give the scores of the whole pool, never of a shortlist. Higher is better: turn
scales round on which 1 is best. docs/CALIBRATION.md tells more.

Exit codes: 0 done, 64 bad input.";

/// Calibrate scores: means beside raw means, intervals, expected ranks, and how far readers agree.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub(crate) struct Calibrate {
    /// The scores, a CSV file with the columns entry, reader, score; `-` for standard input.
    #[arg(long, value_name = "FILE.csv")]
    scores: PathBuf,
    /// How many entries can be taken: sets the line for the chance of being above it.
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u32).range(1..))]
    places: Option<u32>,
    /// Write a table for people instead of JSON.
    #[arg(long)]
    table: bool,
}

pub(crate) fn run(command: &Calibrate) -> Result<Said, Complaint> {
    let (file, text) = (&command.scores, read(&command.scores)?);
    let placed = read_scores(&text).map_err(|misread| misread_said(file, misread))?;
    let (scores, places): (Vec<Score>, Vec<(u64, u64)>) = placed.into_iter().unzip();
    let started = Instant::now();
    let report = calibrate(&scores, command.places.map(|places| places as usize)).map_err(|fault| {
        let what = match fault.problem {
            Problem::NotANumber => "this is not a number",
            Problem::ScoredTwice => "this reader has scored this entry before",
        };
        Complaint::new(file, places.get(fault.index).copied(), what)
    })?;
    let taken = started.elapsed();
    let answer = if command.table { table(&report) } else { json(&report) };
    Ok(Said { ending: Ending::Solved, answer, notes: Vec::new(), taken })
}

fn misread_said(file: &std::path::Path, misread: Misread) -> Complaint {
    let what = match misread.problem {
        MisreadProblem::MissingColumn(name) => format!("the first line names no column \"{name}\""),
        MisreadProblem::TooFewFields => "this line has too few fields".to_owned(),
        MisreadProblem::EmptyId => "this id is empty".to_owned(),
        MisreadProblem::NotANumber => "this is not a number within ±1,000,000,000".to_owned(),
        MisreadProblem::Unreadable => "this line cannot be read as CSV".to_owned(),
    };
    Complaint::new(file, Some((misread.line, misread.column)), what)
}

fn table(report: &Report) -> String {
    let mut text = String::new();
    let ratio =
        report.gate.ratio.map_or_else(String::new, |ratio| format!(" (likelihood ratio {ratio:.2}, needs more than 2.71)"));
    let why = match report.gate.why {
        Why::ReadersDiffer => "calibrated: readers differ in severity",
        Why::ReadersAlike => "not calibrated: the scores do not show that readers differ in severity",
        Why::TooFewScores => "not calibrated: too few entries with several scores, or too few readers with several entries",
        Why::NoVariation => "not calibrated: all scores are the same",
    };
    let _ = writeln!(text, "{why}{ratio}");
    if let Some(variances) = report.variances {
        let _ = writeln!(
            text,
            "variances: entries {:.4}, readers {:.4}, error {:.4}",
            variances.entry, variances.reader, variances.error
        );
    }
    let shown = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| format!("{value:.3}"));
    let alpha = &report.alpha;
    let _ = writeln!(
        text,
        "agreement: Krippendorff's alpha {} (nominal), {} (ordinal), {} (interval); ICC(1) {}",
        shown(alpha.nominal),
        shown(alpha.ordinal),
        shown(alpha.interval),
        shown(report.icc.icc1)
    );
    if report.components.len() > 1 {
        let _ = writeln!(
            text,
            "{} groups of entries and readers that no score links: compare entries of different groups (column \"group\") with care",
            report.components.len()
        );
        for bridge in report.bridges.iter().take(5) {
            let _ = writeln!(text, "  to link group {}: let {} read {}", bridge.component, bridge.reader, bridge.entry);
        }
    }
    entries(&mut text, report);
    readers(&mut text, report);
    text
}

fn entries(text: &mut String, report: &Report) {
    let width = width(report.entries.iter().map(|line| line.id.as_str()), "entry");
    let _ = writeln!(text, "\n{:width$}  group  scores     raw  calibrated  95 % interval      rank  chance", "entry");
    let mut lines: Vec<&EntryLine> = report.entries.iter().collect();
    let rank = |line: &EntryLine| (line.expected_rank.unwrap_or(0.0), -line.raw);
    lines.sort_by(|left, right| {
        let (left, right) = (rank(left), rank(right));
        left.0.total_cmp(&right.0).then(left.1.total_cmp(&right.1))
    });
    for line in lines {
        let shown = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| format!("{value:.2}"));
        let interval = format!("{} to {}", shown(line.low), shown(line.high));
        let rank = line.expected_rank.map_or_else(|| "–".to_owned(), |rank| format!("{rank:.1}"));
        let chance = line.chance.map_or_else(|| "–".to_owned(), |chance| format!("{:.0} %", chance * 100.0));
        let _ = writeln!(
            text,
            "{:width$}  {:>5}  {:>6}  {:>6.2}  {:>10}  {interval:<16}  {rank:>5}  {chance:>6}",
            line.id,
            line.component,
            line.scores,
            line.raw,
            shown(line.calibrated)
        );
    }
}

fn readers(text: &mut String, report: &Report) {
    let width = width(report.readers.iter().map(|line| line.id.as_str()), "reader");
    let _ = writeln!(text, "\n{:width$}  group  scores     raw   effect", "reader");
    for line in &report.readers {
        let effect = line.effect.map_or_else(|| "–".to_owned(), |effect| format!("{effect:+.2}"));
        let few = if line.few { "  fewer than three entries: says little" } else { "" };
        let _ =
            writeln!(text, "{:width$}  {:>5}  {:>6}  {:>6.2}  {effect:>7}{few}", line.id, line.component, line.scores, line.raw);
    }
}

fn width<'a>(ids: impl Iterator<Item = &'a str>, head: &str) -> usize {
    ids.map(|id| id.chars().count()).max().unwrap_or(0).max(head.len())
}
