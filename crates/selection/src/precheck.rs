//! What counting alone shows to be impossible, as codes with numbers. The solver proves infeasibility by itself; these
//! say it in a way that one can check by hand.

use serde::{Deserialize, Serialize};

use crate::instance::Side;
use crate::model::{Bound, Model};
use crate::program::gcd;

/// Something that cannot be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "code")]
pub enum Finding {
    /// There are more places than candidates who are not locked out.
    PlacesBeyondPool {
        /// Places.
        k: i64,
        /// Candidates who can be selected.
        pool: i64,
    },
    /// More candidates are locked in than there are places.
    LockedBeyondPlaces {
        /// Places.
        k: i64,
        /// Candidates locked in.
        locked: i64,
    },
    /// Somebody is locked in and out.
    LockedBothWays {
        /// Who.
        id: String,
    },
    /// A minimum above the maximum of the same group.
    MinimumAboveMaximum {
        /// The group.
        group: String,
        /// Its minimum.
        min: i64,
        /// Its maximum.
        max: i64,
    },
    /// A minimum that no choice from the pool (with its locks) reaches.
    MinimumBeyondPool {
        /// The group.
        group: String,
        /// Its minimum.
        min: i64,
        /// The most there can be.
        most: i64,
    },
    /// A maximum that every choice from the pool (with its locks) exceeds.
    MaximumBelowPool {
        /// The group.
        group: String,
        /// Its maximum.
        max: i64,
        /// The least there can be.
        least: i64,
    },
    /// Groups that share nobody ask for more than there are places.
    MinimaBeyondPlaces {
        /// The groups.
        groups: Vec<String>,
        /// What they ask for together.
        total: i64,
        /// Places.
        k: i64,
    },
    /// Everybody is in one of these groups, and they allow less than there are places.
    MaximaBelowPlaces {
        /// The groups.
        groups: Vec<String>,
        /// What they allow together.
        total: i64,
        /// Places.
        k: i64,
    },
    /// The difference of two groups can only take certain values, and none is within the tolerance.
    ParityImpossible {
        /// One group.
        a: String,
        /// The other.
        b: String,
        /// Places.
        k: i64,
        /// The tolerance.
        tol: i64,
        /// The smallest difference there can be.
        least: i64,
    },
    /// A group's sum can only take certain values, and none is within its bounds.
    SumImpossible {
        /// The group.
        group: String,
        /// Its minimum.
        min: i64,
        /// Its maximum.
        max: i64,
        /// Sums that can be lie this far apart.
        step: i64,
    },
}

/// Everything that counting shows; the order is fixed.
pub(crate) fn findings(model: &Model) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (program, k) = (&model.program, model.places());
    let (lower, upper) = (&program.lower[..program.candidates], &program.upper[..program.candidates]);
    for (at, (low, up)) in lower.iter().zip(upper).enumerate() {
        if low > up {
            findings.push(Finding::LockedBothWays { id: model.instance.ids[at].clone() });
        }
    }
    let (locked, pool): (i64, i64) = (lower.iter().sum(), upper.iter().sum());
    if k > pool {
        findings.push(Finding::PlacesBeyondPool { k, pool });
    }
    if locked > k {
        findings.push(Finding::LockedBeyondPlaces { k, locked });
    }
    if !findings.is_empty() {
        return findings;
    }
    for (at, group) in model.instance.groups.iter().enumerate() {
        let hard = |side| group.bound(side).filter(|_| model.is_hard(Bound::Group(at, side)));
        let (min, max) = (hard(Side::Min), hard(Side::Max));
        let (least, most) = extremes(model, &group.weight);
        let id = || group.id.clone();
        match (min, max) {
            (Some(min), Some(max)) if min > max => {
                findings.push(Finding::MinimumAboveMaximum { group: id(), min, max });
                continue;
            }
            (Some(min), Some(max)) => {
                if let Some((step, rest)) = step(model, &group.weight)
                    && (max - rest).div_euclid(step) * step + rest < min
                {
                    findings.push(Finding::SumImpossible { group: id(), min, max, step });
                }
            }
            _ => {}
        }
        if let Some(min) = min.filter(|min| *min > most) {
            findings.push(Finding::MinimumBeyondPool { group: id(), min, most });
        }
        if let Some(max) = max.filter(|max| *max < least) {
            findings.push(Finding::MaximumBelowPool { group: id(), max, least });
        }
    }
    findings.extend(packed_minima(model));
    findings.extend(covering_maxima(model));
    for pair in &model.instance.parity {
        let weight = |id: &str| &model.instance.groups.iter().find(|group| group.id == id).expect("checked").weight;
        let difference: Vec<i64> = weight(&pair.a).iter().zip(weight(&pair.b)).map(|(a, b)| a - b).collect();
        let least = match step(model, &difference) {
            Some((step, rest)) => {
                let above = rest.rem_euclid(step);
                above.min(step - above)
            }
            None => extremes(model, &difference).0.abs(),
        };
        if least > pair.tol {
            let (a, b) = (pair.a.clone(), pair.b.clone());
            findings.push(Finding::ParityImpossible { a, b, k, tol: pair.tol, least });
        }
    }
    findings
}

/// The least and the most that the places can add up to, locks respected.
fn extremes(model: &Model, weight: &[i64]) -> (i64, i64) {
    let program = &model.program;
    let locked = |at: &usize| program.lower[*at] == 1;
    let start: i64 = (0..program.candidates).filter(locked).map(|at| weight[at]).sum();
    let mut free: Vec<i64> =
        (0..program.candidates).filter(|at| program.lower[*at] < program.upper[*at]).map(|at| weight[at]).collect();
    free.sort_unstable();
    let left = usize::try_from(model.places()).unwrap_or(0).saturating_sub(model.locked_in.len()).min(free.len());
    (start + free[..left].iter().sum::<i64>(), start + free[free.len() - left..].iter().sum::<i64>())
}

/// Sums of exactly k weights lie `step` apart, `rest` being one of them; nothing when all weights are equal.
fn step(model: &Model, weight: &[i64]) -> Option<(i64, i64)> {
    let program = &model.program;
    let free = (0..program.candidates).filter(|at| program.lower[*at] < program.upper[*at]);
    let free: Vec<i64> = free.map(|at| weight[at]).collect();
    let first = *free.first()?;
    let step = free.iter().fold(0, |step, weight| gcd(step, weight - first));
    let locked: i64 = model.locked_in.iter().map(|at| weight[*at]).sum();
    let left = model.places() - i64::try_from(model.locked_in.len()).expect("checked");
    (step > 0).then(|| (step, locked + left * first))
}

/// Groups (by 0 and 1) that share nobody, taken greedily by what they ask for, beyond the places.
fn packed_minima(model: &Model) -> Option<Finding> {
    let mut asking: Vec<usize> = (0..model.instance.groups.len())
        .filter(|at| model.is_hard(Bound::Group(*at, Side::Min)) && is_set(&model.instance.groups[*at].weight))
        .filter(|at| model.instance.groups[*at].min.is_some_and(|min| min > 0))
        .collect();
    asking.sort_by_key(|at| (-model.instance.groups[*at].min.unwrap_or(0), *at));
    for first in 0..asking.len() {
        let mut seen = vec![false; model.program.candidates];
        let (mut groups, mut total) = (Vec::new(), 0);
        for at in asking[first..].iter().chain(&asking[..first]) {
            let group = &model.instance.groups[*at];
            let held = |(at, weight): (usize, &i64)| *weight == 1 && seen[at];
            if group.weight.iter().enumerate().any(held) {
                continue;
            }
            group.weight.iter().enumerate().filter(|(_, weight)| **weight == 1).for_each(|(at, _)| seen[at] = true);
            groups.push(group.id.clone());
            total += group.min.unwrap_or(0);
        }
        if total > model.places() && groups.len() > 1 {
            groups.sort();
            return Some(Finding::MinimaBeyondPlaces { groups, total, k: model.places() });
        }
    }
    None
}

/// Groups (by 0 and 1) that hold everybody, taken greedily by how many they hold for what they allow.
fn covering_maxima(model: &Model) -> Option<Finding> {
    let allowing: Vec<usize> = (0..model.instance.groups.len())
        .filter(|at| model.is_hard(Bound::Group(*at, Side::Max)) && is_set(&model.instance.groups[*at].weight))
        .filter(|at| model.instance.groups[*at].max.is_some_and(|max| max >= 0))
        .collect();
    let mut open: Vec<bool> = (0..model.program.candidates).map(|at| model.program.upper[at] == 1).collect();
    let (mut groups, mut total) = (Vec::new(), 0);
    while open.iter().any(|open| *open) {
        let worth = |at: &usize| {
            let group = &model.instance.groups[*at];
            let held = group.weight.iter().zip(&open).filter(|(weight, open)| **weight == 1 && **open).count();
            (i64::try_from(held).unwrap_or(i64::MAX), group.max.unwrap_or(0) + 1)
        };
        let best = allowing.iter().filter(|at| worth(at).0 > 0).max_by(|a, b| {
            let ((held, cost), (other_held, other_cost)) = (worth(a), worth(b));
            (i128::from(held) * i128::from(other_cost)).cmp(&(i128::from(other_held) * i128::from(cost))).then(b.cmp(a))
        })?;
        let group = &model.instance.groups[*best];
        group.weight.iter().enumerate().filter(|(_, weight)| **weight == 1).for_each(|(at, _)| open[at] = false);
        groups.push(group.id.clone());
        total += group.max.unwrap_or(0);
        if total >= model.places() {
            return None;
        }
    }
    groups.sort();
    Some(Finding::MaximaBelowPlaces { groups, total, k: model.places() })
}

fn is_set(weight: &[i64]) -> bool {
    weight.iter().all(|weight| (0..=1).contains(weight))
}
