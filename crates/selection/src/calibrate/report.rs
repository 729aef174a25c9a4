//! The report: every number rounded to six decimals, so that it is the same everywhere.

use serde::Serialize;

use super::GATE;
use super::agreement::{self, Alpha};
use super::effects::{Estimate, estimates, standing};
use super::fit::{Fit, Fitted};
use super::normal::Normal;
use super::table::Table;

/// Readers with fewer entries than this say little about themselves.
const FEW: usize = 3;
/// Standard errors to each side of a 95 % interval.
const INTERVAL: f64 = 1.959_963_985;

/// What scores are worth.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// Whether readers differ enough to calibrate.
    pub gate: Gate,
    /// The variances of the full model, pooled over components; nothing where they cannot be estimated.
    pub variances: Option<Variances>,
    /// How far readers agree.
    pub alpha: Alpha,
    /// The intraclass correlation.
    pub icc: Correlation,
    /// Places above the line, as asked.
    pub places: Option<usize>,
    /// Groups of entries and readers that no score links; those with most scores first.
    pub components: Vec<Component>,
    /// Readings that would link each further component to the first.
    pub bridges: Vec<Bridge>,
    /// By id.
    pub entries: Vec<EntryLine>,
    /// By id.
    pub readers: Vec<ReaderLine>,
}

/// Whether calibrated values are given, and why.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Gate {
    /// Calibrated values are given.
    pub on: bool,
    /// Why, or why not.
    pub why: Why,
    /// The likelihood ratio of the model with differences between readers to the model without; compared with 2.71.
    pub ratio: Option<f64>,
}

/// Why the gate is open or closed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The scores support that readers differ.
    ReadersDiffer,
    /// They do not.
    ReadersAlike,
    /// Too few entries with several scores, or too few readers with several entries, to tell.
    TooFewScores,
    /// All scores are the same.
    NoVariation,
}

/// Variances by restricted maximum likelihood.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Variances {
    /// Of entries: what one wants to know.
    pub entry: f64,
    /// Of readers: severe and generous ones.
    pub reader: f64,
    /// Of single scores around both.
    pub error: f64,
}

/// The intraclass correlation of single scores.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Correlation {
    /// One-way, single score: ICC(1).
    pub icc1: Option<f64>,
}

/// Entries and readers that scores link.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Component {
    /// From one.
    pub number: usize,
    /// How many scores it holds.
    pub scores: usize,
    /// Its entries, by id.
    pub entries: Vec<String>,
    /// Its readers, by id.
    pub readers: Vec<String>,
}

/// A reading that would link a component to the first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bridge {
    /// The component to link.
    pub component: usize,
    /// A reader of the first component, with the least load.
    pub reader: String,
    /// An entry of the other, with the fewest scores.
    pub entry: String,
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EntryLine {
    /// Its id.
    pub id: String,
    /// Number of its component.
    pub component: usize,
    /// How many scores it has.
    pub scores: usize,
    /// The mean of its scores.
    pub raw: f64,
    /// The mean it would have under average readers of its component, drawn towards the mean; nothing while the gate is
    /// closed.
    pub calibrated: Option<f64>,
    /// Standard error of the estimated value: of `calibrated`, or of the raw mean drawn towards the mean of all.
    pub standard_error: Option<f64>,
    /// Where the 95 % interval of the estimated value begins.
    pub low: Option<f64>,
    /// Where it ends.
    pub high: Option<f64>,
    /// Its expected rank in the pool, from one.
    pub expected_rank: Option<f64>,
    /// The chance that it is truly among the best `places`.
    pub chance: Option<f64>,
}

/// A reader.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReaderLine {
    /// Their id.
    pub id: String,
    /// Number of their component.
    pub component: usize,
    /// How many entries they scored.
    pub scores: usize,
    /// The mean of their scores.
    pub raw: f64,
    /// How far their scores lie above what others give to the same entries, drawn towards zero; nothing while the gate is
    /// closed.
    pub effect: Option<f64>,
    /// Its standard error.
    pub standard_error: Option<f64>,
    /// Fewer than three entries: the effect is drawn towards zero so far that it says little.
    pub few: bool,
}

/// The fitted models.
pub(super) struct Model<'a> {
    pub(super) mean: f64,
    /// The one with readers.
    pub(super) full: Fit,
    /// The one that holds.
    pub(super) chosen: Fitted<'a>,
    pub(super) ratio: f64,
}

pub(super) fn report(table: &Table, model: Result<Model<'_>, Why>, places: Option<usize>) -> Report {
    let (gate, variances) = match &model {
        Ok(model) => {
            let (on, [entry, reader]) = (model.ratio > GATE, model.full.ratio);
            let of = |ratio: f64| rounded(ratio * model.full.error);
            let why = if on { Why::ReadersDiffer } else { Why::ReadersAlike };
            (
                Gate { on, why, ratio: Some(rounded(model.ratio)) },
                Some(Variances { entry: of(entry), reader: of(reader), error: of(1.0) }),
            )
        }
        Err(why) => (Gate { on: false, why: *why, ratio: None }, None),
    };
    let (mut entries, mut readers) = raw_lines(table);
    if let Ok(model) = model {
        let estimates = estimates(&model.chosen, gate.on, (entries.len(), readers.len()));
        fill_entries(&mut entries, &model, &estimates.entries, gate.on, places);
        for (line, estimate) in readers.iter_mut().zip(&estimates.readers).filter(|_| gate.on) {
            line.effect = Some(rounded(estimate.effect));
            line.standard_error = Some(rounded(estimate.effect_error));
        }
    }
    let Alpha { nominal, ordinal, interval } = agreement::alpha(table);
    let components = components(table);
    Report {
        gate,
        variances,
        alpha: Alpha { nominal: nominal.map(rounded), ordinal: ordinal.map(rounded), interval: interval.map(rounded) },
        icc: Correlation { icc1: agreement::squares(&table.entries.rows).icc.map(rounded) },
        places,
        bridges: bridges(table, components.len()),
        components,
        entries,
        readers,
    }
}

fn raw_lines(table: &Table) -> (Vec<EntryLine>, Vec<ReaderLine>) {
    let side = &table.entries;
    let entry = |at: usize| EntryLine {
        id: side.ids[at].clone(),
        component: side.component[at] + 1,
        scores: side.rows[at].len(),
        raw: rounded(side.raw(at)),
        calibrated: None,
        standard_error: None,
        low: None,
        high: None,
        expected_rank: None,
        chance: None,
    };
    let readers = &table.readers;
    let reader = |at: usize| ReaderLine {
        id: readers.ids[at].clone(),
        component: readers.component[at] + 1,
        scores: readers.rows[at].len(),
        raw: rounded(readers.raw(at)),
        effect: None,
        standard_error: None,
        few: readers.rows[at].len() < FEW,
    };
    ((0..side.ids.len()).map(entry).collect(), (0..readers.ids.len()).map(reader).collect())
}

fn fill_entries(lines: &mut [EntryLine], model: &Model<'_>, estimates: &[Estimate], on: bool, places: Option<usize>) {
    let normal = Normal::new();
    let values: Vec<f64> = estimates.iter().map(|estimate| estimate.value).collect();
    let standing = standing(&normal, &values, &model.chosen, estimates, on);
    let chances = places.map(|places| standing.chances(places));
    for (at, (line, estimate)) in lines.iter_mut().zip(estimates).enumerate() {
        let value = model.mean + estimate.value;
        line.calibrated = on.then_some(rounded(value));
        line.standard_error = Some(rounded(estimate.error));
        line.low = Some(rounded(value - INTERVAL * estimate.error));
        line.high = Some(rounded(value + INTERVAL * estimate.error));
        line.expected_rank = Some(rounded(standing.expected()[at]));
        line.chance = chances.as_ref().map(|chances| rounded(chances[at]));
    }
}

fn components(table: &Table) -> Vec<Component> {
    let empty = |at: usize| Component { number: at + 1, scores: 0, entries: Vec::new(), readers: Vec::new() };
    let mut components: Vec<Component> = (0..table.components).map(empty).collect();
    for (at, &component) in table.entries.component.iter().enumerate() {
        components[component].entries.push(table.entries.ids[at].clone());
        components[component].scores += table.entries.rows[at].len();
    }
    for (at, &component) in table.readers.component.iter().enumerate() {
        components[component].readers.push(table.readers.ids[at].clone());
    }
    components
}

fn bridges(table: &Table, components: usize) -> Vec<Bridge> {
    let least = |side: &super::table::Side| {
        let mut least: Vec<Option<usize>> = vec![None; components];
        for (at, &component) in side.component.iter().enumerate() {
            let slot = &mut least[component];
            if slot.is_none_or(|other| side.rows[at].len() < side.rows[other].len()) {
                *slot = Some(at);
            }
        }
        least
    };
    let (entries, readers) = (least(&table.entries), least(&table.readers));
    let first = readers.first().copied().flatten();
    let further = entries.iter().enumerate().skip(1);
    let bridge = |(at, entry): (usize, &Option<usize>)| {
        let (reader, entry) = (table.readers.ids[first?].clone(), table.entries.ids[(*entry)?].clone());
        Some(Bridge { component: at + 1, reader, entry })
    };
    further.filter_map(bridge).collect()
}

fn rounded(value: f64) -> f64 {
    // Adding zero turns minus zero into zero.
    (value * 1e6).round() / 1e6 + 0.0
}
