//! `atlas assign`: who reads what.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;
use std::time::Instant;

use clap::Args;
use selection::assign::{
    Answer, Broken, Effort, EntryWhy, Fairness, Fault, Instance, LARGEST_AFFINITY, LARGEST_COUNT, Problem, ReaderWhy, Status,
    Unmet, assign, read_instance,
};

use super::json_place::element_place;
use super::solver::{Complaint, Ending, Said, json, read_object};

const EXAMPLE: &str = r#"Example, ready to paste:
  atlas assign --instance - --table <<END
  {"readers": [{"id": "Amal", "max": 2}, {"id": "Basile", "max": 1}],
   "entries": [{"id": "Dunes", "demand": 1}, {"id": "Marée", "demand": 2}],
   "pairs": [{"reader": "Amal", "entry": "Dunes", "affinity": 5},
             {"reader": "Amal", "entry": "Marée", "affinity": 3},
             {"reader": "Basile", "entry": "Marée", "affinity": 4}]}
END

A pair that is not listed, or that has "conflict": true, is never assigned.
docs/ASSIGNMENT.md tells more.

Exit codes: 0 every demand is met, 2 some demand cannot be met, 3 not proven
within --work, 64 bad input."#;

/// Assign readers to entries: the best total of affinity, or the fairest, proven.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub(crate) struct Assign {
    /// The instance, a JSON file: readers with loads, entries with demands, pairs with affinities; `-` for standard input.
    #[arg(long, value_name = "FILE.json")]
    instance: PathBuf,
    /// First the largest floor under every entry's summed affinity, then the best total above it.
    #[arg(long)]
    fair: bool,
    /// Give up the proof of --fair after this many exchanges (the same on every machine, unlike seconds).
    #[arg(long, value_name = "STEPS")]
    work: Option<u64>,
    /// Write a table for people instead of JSON.
    #[arg(long)]
    table: bool,
}

pub(crate) fn run(command: &Assign) -> Result<Said, Complaint> {
    let (file, text) = (&command.instance, read_object(&command.instance)?);
    let instance = read_instance(&text).map_err(|broken| match broken {
        Broken::Shape(error) => Complaint::of_json(file, &error),
        Broken::Fault(fault) => Complaint::new(file, element_place(&text, fault.list.key(), fault.index), said(&fault)),
    })?;
    let fairness = if command.fair { Fairness::Floor } else { Fairness::Total };
    let started = Instant::now();
    let answer = assign(&instance, fairness, command.work.map_or(Effort::Proof, Effort::Steps));
    let taken = started.elapsed();
    let said = if command.table { table(&instance, &answer) } else { json(&answer) };
    let ending = match answer.status {
        Status::Optimal => Ending::Solved,
        Status::Unmet => Ending::Unmet,
        Status::Unproven => Ending::Unproven,
    };
    Ok(Said { ending, answer: said, notes: answer.unmet.iter().map(sentence).collect(), taken })
}

fn said(fault: &Fault) -> String {
    match fault.problem {
        Problem::RepeatedId => format!("this id stands in {} already", fault.list.key()),
        Problem::RepeatedPair => "this pair is listed already".to_owned(),
        Problem::UnknownReader => "no reader has this id".to_owned(),
        Problem::UnknownEntry => "no entry has this id".to_owned(),
        Problem::MinAboveMax => "min is larger than max".to_owned(),
        Problem::CountTooLarge => format!("a load or a demand is larger than {LARGEST_COUNT}"),
        Problem::AffinityTooLarge => format!("an affinity lies between -{LARGEST_AFFINITY} and {LARGEST_AFFINITY}"),
    }
}

/// What an unmet demand means, for whoever has to mend it.
fn sentence(unmet: &Unmet) -> String {
    match unmet {
        Unmet::Entry { entry, missing, why: EntryWhy::TooFewReaders { allowed, conflicts } } => format!(
            "{entry}: {} missing. {} may read it, {conflicts} kept from it by a conflict.",
            count(*missing, "reading"),
            count(*allowed, "reader")
        ),
        Unmet::Entry { entry, missing, why: EntryWhy::ReadersFull { entries, readers, asked, possible } } => format!(
            "{entry}: {} missing. {} depend on {}, who can take no more: of {asked} readings asked for, {possible} are possible. Raise \
             these loads, or open these entries to other readers.",
            count(*missing, "reading"),
            some(entries, "entry", "entries"),
            some(readers, "reader", "readers"),
        ),
        Unmet::Reader { reader, missing, why: ReaderWhy::TooFewEntries { allowed, conflicts } } => {
            format!("{reader}: {missing} below the least load. {allowed} open to this reader, {conflicts} closed by a conflict.")
        }
        Unmet::Reader { reader, missing, why: ReaderWhy::ReadingsUsedUp } => {
            format!("{reader}: {missing} below the least load. The entries open to this reader are read often enough by others.")
        }
    }
}

fn count(number: u32, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}

/// At most five names of many.
fn some(ids: &[String], one: &str, many: &str) -> String {
    let named = ids.iter().take(5).map(String::as_str).collect::<Vec<_>>().join(", ");
    let more = if ids.len() > 5 { ", …" } else { "" };
    format!("{} {} ({named}{more})", ids.len(), if ids.len() == 1 { one } else { many })
}

fn table(instance: &Instance, answer: &Answer) -> String {
    let mut read: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    answer.assigned.iter().for_each(|one| read.entry(&one.reader).or_default().push(&one.entry));
    let width = instance.readers().iter().map(|reader| reader.id.chars().count()).max().unwrap_or(0).max("reader".len());
    let mut text = format!("{:width$}  load  of       entries\n", "reader");
    let mut readers: Vec<_> = instance.readers().iter().collect();
    readers.sort_by(|left, right| left.id.cmp(&right.id));
    for reader in readers {
        let entries = read.get(reader.id.as_str()).map_or(&[][..], Vec::as_slice);
        let bounds = format!("{}–{}", reader.min, reader.max);
        let _ = writeln!(text, "{:width$}  {:>4}  {bounds:<7}  {}", reader.id, entries.len(), entries.join(", "));
    }
    let worst = answer.worst.map_or_else(|| "–".to_owned(), |worst| worst.to_string());
    let _ = writeln!(text, "\ntotal affinity {}, smallest sum of an entry {worst}", answer.objective);
    if let Some(bound) = answer.worst_bound {
        let _ = writeln!(text, "not proven: the smallest sum may be raised up to {bound}");
    }
    if answer.groups > 1 {
        let _ = writeln!(text, "{} groups of readers have no entry in common: their scores cannot be compared", answer.groups);
    }
    text
}
