//! The instance: candidates with integer merit, groups with bounds, parity, locks, aims. One JSON document.

use std::collections::{BTreeSet, HashSet};

use serde::{Deserialize, Serialize};

/// A selection to be solved. Merit is in hundredths of a point, or any other integer unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instance {
    /// What people call it.
    #[serde(default)]
    pub name: String,
    /// How many candidates are selected, exactly.
    pub k: usize,
    /// The candidates; every other list of candidates has this order.
    pub ids: Vec<String>,
    /// Their merit.
    pub score: Vec<i64>,
    /// What is counted, and against which bounds.
    #[serde(default)]
    pub groups: Vec<Group>,
    /// Pairs of groups that must be about equal.
    #[serde(default)]
    pub parity: Vec<Parity>,
    /// Candidates who are selected whatever happens.
    #[serde(default)]
    pub lock_in: Vec<String>,
    /// Candidates who are not.
    #[serde(default)]
    pub lock_out: Vec<String>,
    /// Bounds that are aims: they come after every other rule and before merit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub soft: Vec<Soft>,
    /// Breaks ties: among optimal sets the best one in the order drawn from this number.
    #[serde(default)]
    pub seed: u64,
}

/// Something counted over the selection. A group without bounds serves parity.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its name in answers.
    pub id: String,
    /// What people read.
    #[serde(default)]
    pub label: String,
    /// What each candidate adds.
    pub weight: Vec<i64>,
    /// At least so much.
    #[serde(default)]
    pub min: Option<i64>,
    /// At most so much.
    #[serde(default)]
    pub max: Option<i64>,
}

/// Two groups that differ by at most `tol`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parity {
    /// One group.
    pub a: String,
    /// The other.
    pub b: String,
    /// How far apart they may be.
    pub tol: i64,
}

/// A bound of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// At least.
    Min,
    /// At most.
    Max,
}

/// A bound that is an aim.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Soft {
    /// The group.
    pub id: String,
    /// Which of its bounds.
    pub side: Side,
    /// Lower orders come first.
    #[serde(default)]
    pub order: u32,
    /// Weight of one unit of violation among the aims of the same order.
    #[serde(default = "one")]
    pub weight: u32,
}

fn one() -> u32 {
    1
}

/// Where an instance is not well formed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstanceFault {
    /// The key it stands under, such as `groups`.
    pub key: &'static str,
    /// Which of its elements, counted from 0.
    pub index: usize,
    /// What is wrong.
    pub problem: InstanceProblem,
}

/// What is wrong with an instance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InstanceProblem {
    /// The name stands twice.
    Duplicate(String),
    /// No candidate or group has this name.
    Unknown(String),
    /// A list that goes with the candidates has another length.
    Length {
        /// How many candidates there are.
        expected: usize,
        /// How long the list is.
        found: usize,
    },
    /// A number beyond what exact arithmetic holds here.
    TooLarge,
    /// A number that must not be negative.
    Negative,
    /// An aim names a bound that the group does not have.
    NoSuchBound(String),
}

const MOST_CANDIDATES: usize = 200_000;
pub(crate) const MOST_SCORE: u64 = 1_000_000_000_000;
const MOST_WEIGHT: u64 = 1_000_000_000;
pub(crate) const MOST_TOTAL: u64 = 1_000_000_000_000;
const MOST_AIM_WEIGHT: u32 = 10_000;
/// As many as keep the sum of all violations, weighted, within 64 bits.
const MOST_AIMS: usize = 400;

impl Instance {
    /// What keeps the instance from being solved; empty when it is well formed.
    pub fn faults(&self) -> Vec<InstanceFault> {
        let mut faults = Vec::new();
        let mut say = |key, index, problem| faults.push(InstanceFault { key, index, problem });
        let n = self.ids.len();
        if n > MOST_CANDIDATES {
            say("ids", MOST_CANDIDATES, InstanceProblem::TooLarge);
        }
        if self.k > MOST_CANDIDATES {
            say("k", 0, InstanceProblem::TooLarge);
        }
        if self.score.len() != n {
            say("score", 0, InstanceProblem::Length { expected: n, found: self.score.len() });
        }
        for (at, score) in self.score.iter().enumerate() {
            if score.unsigned_abs() > MOST_SCORE {
                say("score", at, InstanceProblem::TooLarge);
            }
        }
        if let (Some(low), Some(high)) = (self.score.iter().min(), self.score.iter().max()) {
            let places = i128::try_from(self.k.min(n)).unwrap_or(i128::MAX) + 1;
            if (i128::from(*high) - i128::from(*low)).saturating_mul(places).saturating_mul(places) > 1 << 60 {
                say("score", 0, InstanceProblem::TooLarge);
            }
        }
        let mut known = HashSet::with_capacity(n);
        for (at, id) in self.ids.iter().enumerate() {
            if !known.insert(id.as_str()) {
                say("ids", at, InstanceProblem::Duplicate(id.clone()));
            }
        }
        for (key, locks) in [("lock_in", &self.lock_in), ("lock_out", &self.lock_out)] {
            for (at, id) in locks.iter().enumerate() {
                if !known.contains(id.as_str()) {
                    say(key, at, InstanceProblem::Unknown(id.clone()));
                }
            }
        }
        let mut groups = BTreeSet::new();
        let too_large = |bound: Option<i64>| bound.is_some_and(|bound| bound.unsigned_abs() > MOST_TOTAL);
        for (at, group) in self.groups.iter().enumerate() {
            if !groups.insert(group.id.as_str()) {
                say("groups", at, InstanceProblem::Duplicate(group.id.clone()));
            }
            if group.weight.len() != n {
                say("groups", at, InstanceProblem::Length { expected: n, found: group.weight.len() });
            }
            let heaviest = group.weight.iter().fold(0, |most, weight| weight.unsigned_abs().max(most));
            let total: u64 = group.weight.iter().map(|weight| weight.unsigned_abs().min(MOST_WEIGHT)).sum();
            if heaviest > MOST_WEIGHT || total > MOST_TOTAL || too_large(group.min) || too_large(group.max) {
                say("groups", at, InstanceProblem::TooLarge);
            }
        }
        for (at, pair) in self.parity.iter().enumerate() {
            for id in [&pair.a, &pair.b] {
                if !groups.contains(id.as_str()) {
                    say("parity", at, InstanceProblem::Unknown(id.clone()));
                }
            }
            if pair.tol < 0 {
                say("parity", at, InstanceProblem::Negative);
            }
            if too_large(Some(pair.tol)) {
                say("parity", at, InstanceProblem::TooLarge);
            }
            if self.parity[..at].iter().any(|other| (&other.a, &other.b) == (&pair.a, &pair.b)) {
                say("parity", at, InstanceProblem::Duplicate(format!("{}, {}", pair.a, pair.b)));
            }
        }
        for (at, aim) in self.soft.iter().enumerate() {
            match self.groups.iter().find(|group| group.id == aim.id) {
                None => say("soft", at, InstanceProblem::Unknown(aim.id.clone())),
                Some(group) if group.bound(aim.side).is_none() => {
                    say("soft", at, InstanceProblem::NoSuchBound(aim.id.clone()));
                }
                Some(_) => {}
            }
            if aim.weight > MOST_AIM_WEIGHT || at >= MOST_AIMS {
                say("soft", at, InstanceProblem::TooLarge);
            }
            if self.soft[..at].iter().any(|other| (&other.id, other.side) == (&aim.id, aim.side)) {
                say("soft", at, InstanceProblem::Duplicate(aim.id.clone()));
            }
        }
        faults
    }

    /// The same instance with everything in the order of names, so that no answer depends on the order of rows.
    pub(crate) fn sorted(&self) -> Instance {
        let mut order: Vec<usize> = (0..self.ids.len()).collect();
        order.sort_by(|a, b| self.ids[*a].cmp(&self.ids[*b]));
        let by_order = |list: &[i64]| order.iter().map(|at| list[*at]).collect();
        let mut groups: Vec<Group> =
            self.groups.iter().map(|group| Group { weight: by_order(&group.weight), ..group.clone() }).collect();
        groups.sort_by(|a, b| a.id.cmp(&b.id));
        let sorted = |list: &[String]| BTreeSet::from_iter(list.iter().cloned()).into_iter().collect();
        let mut parity = self.parity.clone();
        parity.sort();
        let mut soft = self.soft.clone();
        soft.sort();
        Instance {
            name: self.name.clone(),
            k: self.k,
            ids: order.iter().map(|at| self.ids[*at].clone()).collect(),
            score: by_order(&self.score),
            groups,
            parity,
            lock_in: sorted(&self.lock_in),
            lock_out: sorted(&self.lock_out),
            soft,
            seed: self.seed,
        }
    }
}

impl Group {
    /// One of its bounds.
    pub fn bound(&self, side: Side) -> Option<i64> {
        match side {
            Side::Min => self.min,
            Side::Max => self.max,
        }
    }
}
