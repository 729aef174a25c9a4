//! Criteria, scoresheets, means and rankings, in integers.

use serde::{Deserialize, Serialize};

use crate::text::Text3;

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
