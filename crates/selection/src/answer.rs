//! The answer: one JSON document. Keys that do not apply are absent; lists are in the order of names.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::instance::Side;
use crate::precheck::Finding;

/// How an instance was solved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// No selection is better; the certificate proves it.
    Optimal,
    /// No selection satisfies the rules; the certificate proves it.
    Infeasible,
    /// The work budget ended before the proof. What is selected, if anything, satisfies the rules.
    Unproven,
}

/// The answer to an instance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// How it was solved.
    pub status: Status,
    /// The sum of scores of the selected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objective: Option<i64>,
    /// Who is selected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub selected: Option<Vec<String>>,
    /// Every group counted over the selection.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupAnswer>,
    /// Every parity pair.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parity: Vec<ParityAnswer>,
    /// By how much every aim is missed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub soft: Vec<SoftAnswer>,
    /// Every candidate: in or out, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub why: Vec<Why>,
    /// Other selections that are just as good, up to 200.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternatives: Option<Vec<Exchange>>,
    /// There are more of them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub more_alternatives: bool,
    /// Bounds that cannot hold together; without any one of them the others can.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conflict: Option<Conflict>,
    /// What counting alone shows to be impossible.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
    /// The first of the cheapest relaxations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relaxation: Option<Relaxation>,
    /// Up to three of the cheapest relaxations, those that spread the change most first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relaxations: Vec<Relaxation>,
    /// How many relaxations are equally cheap.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relaxation_count: Option<usize>,
    /// There are more than were counted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub more_relaxations: bool,
    /// The proof.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<Certificate>,
    /// Steps of the search.
    pub nodes: u64,
}

/// A group counted over the selection, and what its bounds cost.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GroupAnswer {
    /// The group.
    pub id: String,
    /// What the selection adds up to.
    pub count: i64,
    /// Its bounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
    /// Its bounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// How much merit the optimum would gain without `min`, without `max`, and (`min-1`, `min+1`, …) with the bound
    /// moved; nothing where there would be no selection at all.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub price: BTreeMap<String, Option<i64>>,
    /// Who would enter without `min`, in the smallest exchange that gains its price.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_enters: Option<Vec<String>>,
    /// Who would leave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_leaves: Option<Vec<String>>,
    /// Who would enter without `max`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_enters: Option<Vec<String>>,
    /// Who would leave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_leaves: Option<Vec<String>>,
}

/// A parity pair counted over the selection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParityAnswer {
    /// One group.
    pub a: String,
    /// The other.
    pub b: String,
    /// How far apart they are.
    pub gap: i64,
    /// How much merit the optimum would gain without the pair.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<i64>,
    /// Who would enter without it, in the smallest exchange.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enters: Option<Vec<String>>,
    /// Who would leave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaves: Option<Vec<String>>,
}

/// An aim counted over the selection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SoftAnswer {
    /// The group.
    pub id: String,
    /// Which of its bounds.
    pub side: Side,
    /// By how many units it is missed.
    pub violation: i64,
}

/// Why somebody is in or out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reason {
    /// By score alone.
    Merit,
    /// A rule made the difference.
    Rule,
    /// Somebody settled it beforehand.
    Lock,
}

/// In how many of the optimal selections somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Optima {
    /// In all.
    Every,
    /// In some, not in others.
    Some,
    /// In none.
    None,
}

/// One candidate, in or out, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// Who.
    pub id: String,
    /// Whether they are selected.
    pub selected: bool,
    /// What settled it.
    pub reason: Reason,
    /// In how many optimal selections they are.
    pub optima: Optima,
    /// Which rule made the difference: `id min`, `id max`, or `a = b` for parity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// Their place by score alone; equal scores share the first of their places.
    pub rank: usize,
    /// Who would be in their stead, or in whose stead they would be, in the smallest exchange.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaced_by: Vec<String>,
    /// How much merit the best selection would lose if it were the other way round; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<i64>,
}

/// Another selection, as a difference from the one given.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Exchange {
    /// Its sum of scores.
    pub objective: i64,
    /// Who enters.
    pub enters: Vec<String>,
    /// Who leaves.
    pub leaves: Vec<String>,
}

/// An irreducible set of bounds that cannot hold together.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Conflict {
    /// Bounds of groups.
    pub groups: Vec<BoundName>,
    /// Parity pairs.
    pub parity: Vec<PairName>,
    /// Locked candidates.
    pub locks: Vec<String>,
}

/// A bound of a group.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BoundName {
    /// The group.
    pub id: String,
    /// Which bound.
    pub side: Side,
}

/// A parity pair.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PairName {
    /// One group.
    pub a: String,
    /// The other.
    pub b: String,
}

/// Bounds to move so that a selection exists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Relaxation {
    /// The bounds of groups that move, and where to.
    pub groups: Vec<MovedBound>,
    /// The parity pairs that move.
    pub parity: Vec<MovedPair>,
    /// By how many units in all.
    pub total: i64,
}

/// A bound that moves.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MovedBound {
    /// The group.
    pub id: String,
    /// Which bound.
    pub side: Side,
    /// Where to.
    pub bound: i64,
}

/// A parity pair that moves.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MovedPair {
    /// One group.
    pub a: String,
    /// The other.
    pub b: String,
    /// The difference that would be allowed.
    pub tol: i64,
}

/// The proof that nothing is better, or that nothing exists.
///
/// One stage for each order of aims, from the lowest, then one for merit; an infeasible instance has one that says so.
/// Merit is counted from the lowest score, in the greatest common divisor of all differences.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Certificate {
    /// The stages.
    pub stages: Vec<Stage>,
}

/// One stage of a proof.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Stage {
    /// The order of aims; absent for merit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<u32>,
    /// What is the best: the total violation, or the merit. Absent when nothing exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<i64>,
    /// The tree of the search, every branching followed by its two parts.
    pub steps: Vec<ProofStep>,
}

/// A step of a proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ProofStep {
    /// Whoever cannot change places without falling below the best, by these multipliers, is settled.
    Fix(RowMultipliers),
    /// A row's sum (in the greatest common divisor of its weights) is at most `at`, or more.
    Row {
        /// The row, in the order of the rows.
        row: usize,
        /// At most so much.
        at: i64,
        /// Whether *more* comes first.
        more_first: bool,
    },
    /// A candidate is out, or in.
    Candidate {
        /// Who.
        id: String,
        /// Whether *in* comes first.
        in_first: bool,
    },
    /// These multipliers of the rows prove that nothing better is here.
    Bound(RowMultipliers),
    /// These prove that nothing is here.
    Ray(RowMultipliers),
    /// Some row or candidate has no value left.
    Empty,
}

/// Multipliers of rows: whole numbers over a power of two.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RowMultipliers {
    /// The power.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub bits: u32,
    /// Row and multiplier; rows not named have zero.
    pub y: Vec<(usize, i64)>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}
