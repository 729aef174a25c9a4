//! Criteria, scoresheets, means and rankings, in integers, so that a ranking is the same on every machine.
//!
//! A sheet's total is the weighted mean of its points ([`total`]). An entry's mean is the mean of its finished sheets;
//! a recusal or an abstention takes a sheet out of it and never scores zero, and [`Coverage`] stands beside every mean
//! ([`summarize`]). A ranking is a total order that explains its ties ([`rank`]).

mod draw;
mod ranking;
mod sheet;
mod summary;

use serde::{Deserialize, Serialize};

use crate::text::Text3;

pub use draw::draw;
pub use ranking::{Placed, Tie, TieBreak, Waiting, next_to_read, rank, reading_order};
pub use sheet::{Points, Score, criteria_faults, sheet_faults, total};
pub use summary::{Coverage, Reading, Sheet, Summary, summarize};

/// Something readers give points for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Stable code.
    pub code: String,
    /// Its name.
    pub label: Text3,
    /// Words at the low end of the scale.
    #[serde(default)]
    pub low: Text3,
    /// Words at the high end of the scale.
    #[serde(default)]
    pub high: Text3,
    /// Its weight beside the others.
    pub weight: u32,
    /// Fewest points.
    pub min: u32,
    /// Most points.
    pub max: u32,
}
