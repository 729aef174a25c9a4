//! Where `atlas select` and `atlas verify` take the instance from: one JSON document, or two tables.

use std::path::{Path, PathBuf};

use clap::Args;
use selection::documents::{Table, TableFault, from_tables};
use selection::{Instance, InstanceFault};

use super::json_place::element_place;
use super::select_words::{fault_words, table_words};
use super::solver::{Complaint, read, read_object};

/// The instance, as a document or as tables.
#[derive(Debug, Args)]
pub(crate) struct Source {
    /// The instance, a JSON file; `-` for standard input.
    #[arg(
        long,
        value_name = "FILE.json",
        conflicts_with_all = ["candidates", "quotas", "places", "seed"],
        required_unless_present = "candidates"
    )]
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
}

impl Source {
    /// The instance, well formed.
    pub(super) fn read(&self) -> Result<Instance, Complaint> {
        match (&self.instance, &self.candidates, &self.quotas, self.places) {
            (Some(file), ..) => document(file),
            (None, Some(candidates), Some(quotas), Some(places)) => tables(candidates, quotas, places, self.seed.unwrap_or(0)),
            _ => Err(Complaint::new(Path::new("--candidates"), None, "--quotas and --places go with it")),
        }
    }
}

fn document(file: &Path) -> Result<Instance, Complaint> {
    let text = read_object(file)?;
    let instance: Instance = serde_json::from_str(&text).map_err(|error| Complaint::of_json(file, &error))?;
    let Some(InstanceFault { key, index, problem }) = instance.faults().into_iter().next() else { return Ok(instance) };
    let place = element_place(&text, key, index).or_else(|| element_place(&text, key, 0));
    Err(Complaint::new(file, place, format!("{key}: {}", fault_words(&problem))))
}

fn tables(candidates: &Path, quotas: &Path, places: usize, seed: u64) -> Result<Instance, Complaint> {
    let of_table = |fault: TableFault| {
        let file = if fault.table == Table::Candidates { candidates } else { quotas };
        Complaint::new(file, Some((fault.line, fault.column)), table_words(&fault.problem))
    };
    let instance = from_tables(&read(candidates)?, &read(quotas)?, places, seed).map_err(of_table)?;
    let Some(InstanceFault { key, problem, .. }) = instance.faults().into_iter().next() else { return Ok(instance) };
    // Numbers were checked one by one; what is left is too many candidates or places, or scores too far apart.
    let file = if key == "k" { Path::new("--places") } else { candidates };
    Err(Complaint::new(file, None, format!("{key}: {}", fault_words(&problem))))
}
