//! What scores are worth: calibrated means of entries beside the raw ones, how sure they are, and how far readers agree.
//!
//! A score is taken as *mean + entry + reader + error*, with entries, readers and errors drawn from normal distributions
//! whose variances are estimated by restricted maximum likelihood. Raw means are never replaced.
//!
//! ```
//! use selection::calibrate::{Score, calibrate};
//!
//! let score = |entry: &str, reader: &str, score| Score { entry: entry.into(), reader: reader.into(), score };
//! let scores = [score("Dunes", "Amal", 8.0), score("Marée", "Amal", 6.5), score("Marée", "Basile", 7.0)];
//! let report = calibrate(&scores, Some(1))?;
//! assert_eq!(report.entries[1].raw, 6.75);
//! assert!(!report.gate.on, "three scores say nothing about readers");
//! # Ok::<(), selection::calibrate::Fault>(())
//! ```

mod agreement;
mod block;
mod dense;
mod document;
mod effects;
mod fit;
mod normal;
mod rank;
mod report;
mod table;

pub use agreement::Alpha;
pub use document::{Misread, MisreadProblem, read_scores};
pub use report::{Bridge, Component, Correlation, EntryLine, Gate, ReaderLine, Report, Variances, Why};

use block::Block;
use report::Model;
use table::Table;

/// The gate opens where twice the gain in restricted log likelihood passes this: the 5 % point of the even mixture of χ²
/// with 0 and 1 degrees of freedom (Self and Liang 1987).
pub const GATE: f64 = 2.71;

/// One score that a reader gave to an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// Id of the entry.
    pub entry: String,
    /// Id of the reader.
    pub reader: String,
    /// In any unit; higher is better.
    pub score: f64,
}

/// Why scores cannot be used.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Problem {
    /// Not a finite number within ±10⁹.
    NotANumber,
    /// The reader has scored the entry before.
    ScoredTwice,
}

/// A problem and which score has it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Fault {
    /// Place of the score, from zero.
    pub index: usize,
    /// What is wrong.
    pub problem: Problem,
}

/// Calibrates the scores of a whole pool, never of a shortlist. `places` sets the line: how many entries can be taken. The
/// report depends on the scores, not on their order.
///
/// # Errors
/// The first score that is no number, or that is given twice.
pub fn calibrate(scores: &[Score], places: Option<usize>) -> Result<Report, Fault> {
    let table = Table::of(scores)?;
    let mean = table.all().map(|(.., score)| score).sum::<f64>() / table.scores.max(1) as f64;
    let blocks = Block::all(&table, mean);
    let model = model(&table, &blocks, mean);
    Ok(report::report(&table, model, places))
}

/// Fits the model with and without differences between readers, and decides which one holds.
fn model<'a>(table: &Table, blocks: &'a [Block], mean: f64) -> Result<Model<'a>, Why> {
    let squares = (agreement::squares(&table.entries.rows).within, agreement::squares(&table.readers.rows).within);
    let free = table.scores + table.components > table.entries.ids.len() + table.readers.ids.len();
    let ((Some(within_entries), Some(within_readers)), true) = (squares, free) else { return Err(Why::TooFewScores) };
    let total = table.all().map(|(.., score)| (score - mean) * (score - mean)).sum::<f64>() / (table.scores - 1) as f64;
    if total <= mean * mean * 1e-24 {
        return Err(Why::NoVariation);
    }
    let start = fit::moments(total, within_entries, within_readers);
    let alone = fit::fit(blocks, table.scores, start, false);
    let full = fit::fit(blocks, table.scores, start, true);
    let ratio = (alone.fit.deviance - full.fit.deviance).max(0.0);
    let kept = if ratio > 0.0 { full.fit } else { alone.fit };
    let chosen = if ratio > GATE { full } else { alone };
    Ok(Model { mean, full: kept, chosen, ratio })
}
