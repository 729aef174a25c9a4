//! One scoresheet: its points, what is missing from it, and its total.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::Criterion;
use crate::fault::{Fault, Problem};

/// A score in hundredths of a point: 350 is 3.50.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Score(pub i64);

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let hundredths = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", hundredths / 100, hundredths % 100)
    }
}

/// Points by the code of the criterion.
pub type Points = BTreeMap<String, u32>;

/// What keeps a sheet from being finished. The field of a fault is the code of the criterion.
pub fn sheet_faults(criteria: &[Criterion], points: &Points) -> Vec<Fault> {
    let asked = criteria.iter().filter_map(|criterion| {
        let problem = match points.get(&criterion.code) {
            None => Problem::CriterionMissing,
            Some(given) if *given < criterion.min => Problem::TooSmall { min: criterion.min.into() },
            Some(given) if *given > criterion.max => Problem::TooLarge { max: criterion.max.into() },
            Some(_) => return None,
        };
        Some(Fault::of(criterion.code.clone(), problem))
    });
    let known = |code: &str| criteria.iter().any(|criterion| criterion.code == code);
    let unasked = points.keys().filter(|code| !known(code)).map(|code| Fault::of(code.clone(), Problem::NotAChoice));
    asked.chain(unasked).collect()
}

/// What is wrong with a set of criteria: nothing to score, a code used twice, no weight at all, a scale without two
/// values, or scales that differ (their mean would mean nothing). The field of a fault is the code of the criterion.
pub fn criteria_faults(criteria: &[Criterion]) -> Vec<Fault> {
    let Some(first) = criteria.first() else {
        return vec![Fault::whole(Problem::CriterionMissing)];
    };
    let mut faults = Vec::new();
    if criteria.iter().all(|criterion| criterion.weight == 0) {
        faults.push(Fault::whole(Problem::TooSmall { min: 1 }));
    }
    for (at, criterion) in criteria.iter().enumerate() {
        let mut fault = |problem| faults.push(Fault::of(criterion.code.clone(), problem));
        if criteria[..at].iter().any(|earlier| earlier.code == criterion.code) {
            fault(Problem::AlreadyThere);
        }
        if criterion.max <= criterion.min {
            fault(Problem::TooSmall { min: i64::from(criterion.min) + 1 });
        } else if (criterion.min, criterion.max) != (first.min, first.max) {
            fault(Problem::NotAChoice);
        }
    }
    faults
}

/// The total of a finished sheet: the mean of its points weighted by criterion, in hundredths, a half rounded up. It
/// lies on the scale of the criteria.
///
/// # Errors
/// The faults of the sheet while it is not finished.
pub fn total(criteria: &[Criterion], points: &Points) -> Result<Score, Vec<Fault>> {
    let faults = sheet_faults(criteria, points);
    if !faults.is_empty() {
        return Err(faults);
    }
    let weights: i64 = criteria.iter().map(|criterion| i64::from(criterion.weight)).sum();
    if weights == 0 {
        return Err(vec![Fault::whole(Problem::TooSmall { min: 1 })]);
    }
    let weighed = |criterion: &Criterion| i128::from(criterion.weight) * i128::from(points[&criterion.code]);
    let sum: i128 = criteria.iter().map(weighed).sum();
    Ok(Score(rounded(sum * 100, weights.into())))
}

/// `over / under`, a half rounded up; `under` is positive.
pub(super) fn rounded(over: i128, under: i128) -> i64 {
    i64::try_from((2 * over + under).div_euclid(2 * under)).expect("a mean lies between its values, which fit")
}
