//! A quota as data: every parameter the office chooses, in a form that templates can be written in by hand.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::condition::{Axis, Condition};
use super::entry::{Code, CountryGroups};
use super::gender::{GenderCount, TeamRule, Unit};
use super::ratio::Ratio;
use crate::access::RoleKind;
use crate::ids::QuotaId;
use crate::text::Text3;
use crate::time::Moment;

/// A rule of a call, with its identity and version. Frozen with the call; a change is a new version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Quota {
    /// Which rule.
    pub id: QuotaId,
    /// Counted up at every change.
    pub version: u32,
    /// What it says.
    pub rule: Rule,
}

/// What a quota says. Without identity it is a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Rule {
    /// The sentence people read; always shown beside the number.
    pub name: Text3,
    /// Which entries it looks at.
    #[serde(default)]
    pub scope: Scope,
    /// What it counts, in which unit.
    pub counts: Attribute,
    /// What becomes of units without an answer.
    #[serde(default)]
    pub undeclared: UndeclaredPolicy,
    /// What the count must satisfy.
    pub bound: Bound,
    /// How a share is rounded to a number of units.
    #[serde(default)]
    pub rounding: Rounding,
    /// What a breach does.
    pub mode: Mode,
    /// Who may pass a broken rule, if anybody.
    #[serde(default, rename = "override", skip_serializing_if = "Option::is_none")]
    pub override_policy: Option<OverridePolicy>,
    /// When it is checked.
    #[serde(default = "Checkpoint::all")]
    pub checked_at: BTreeSet<Checkpoint>,
    /// From when it holds; always, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Moment>,
    /// Where the rule comes from, shown to the committee.
    #[serde(default)]
    pub source: Text3,
    /// Whether applicants see the rule and its source too.
    #[serde(default)]
    pub shown_to_applicants: bool,
}

/// Which entries a rule looks at.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Scope {
    /// The call alone, or all calls of the edition (whose entries the caller then passes).
    #[serde(default)]
    pub reach: Reach,
    /// Only entries that satisfy all of these (a section, a stage, …).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<Condition>,
}

/// How far a rule reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// The entries of its call.
    #[default]
    Call,
    /// The entries of every call of the edition.
    Edition,
}

/// What a rule counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attribute {
    /// The declared gender of credited people.
    Gender(GenderCount),
    /// Entries that satisfy a condition (stage, section, genre, language, nationality, n-th feature, …).
    Entry(Condition),
    /// For every answer found on an axis apart, the entries that gave it ("at most two per company").
    Each(Axis),
}

/// What becomes of units without an answer ("prefer not to say" included).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UndeclaredPolicy {
    /// They are not in the base.
    #[default]
    Exclude,
    /// They are in the base, in no class.
    NeutralInBase,
    /// Excluded, but the rule is not assessable when more than this share of all units gave no answer.
    NotAssessableIfShareAbove(Ratio),
}

/// What a count must satisfy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// At least so many counted units.
    MinCount(u32),
    /// At most so many counted units.
    MaxCount(u32),
    /// Counted units are at least this share of the base.
    MinShare(Ratio),
    /// Counted units are at most this share of the base.
    MaxShare(Ratio),
    /// The counted class and the opposite one differ by at most so many units.
    MaxGap(u32),
}

/// How a share `a/b` of a base `n` becomes a number of units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rounding {
    /// Not rounded: b·c ≥ a·n, b·c ≤ a·n.
    #[default]
    Exact,
    /// To the benefit of the selection: c ≥ ⌊a·n/b⌋, c ≤ ⌈a·n/b⌉.
    Floor,
    /// To the nearest, a half upwards: ⌊(2a·n + b)/(2b)⌋.
    Nearest,
}

/// What a breach does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Nothing; it is not evaluated.
    Off,
    /// It is reported, never binding.
    Report,
    /// An aim: proposals respect it after the hard rules, in this order, with this weight.
    Soft {
        /// Weight of one unit of violation among the rules of the same order.
        weight: u32,
        /// Lower orders come first.
        order: u32,
    },
    /// It blocks, unless overridden.
    Hard,
}

impl Mode {
    /// The stable code; its name is the message `quota-mode-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Mode::Off => "off",
            Mode::Report => "report",
            Mode::Soft { .. } => "soft",
            Mode::Hard => "hard",
        }
    }
}

/// Who may pass a broken rule: a role writes the reason, a second person approves. Always an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct OverridePolicy {
    /// The role that may ask for it, with a written reason.
    pub role: RoleKind,
    /// The role that approves: another person than the one who asked.
    pub second_approver: RoleKind,
}

/// The acts before which rules are checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Checkpoint {
    /// While a shortlist is built: warns, never blocks.
    Shortlist,
    /// A selection is frozen.
    Freeze,
    /// A reserve is promoted.
    Promotion,
    /// A selected entry is replaced.
    Replacement,
    /// A selected entry did not confirm in time.
    Lapse,
    /// A credit or a declaration changed after the freeze.
    CreditChange,
    /// Two duplicates are merged.
    Merge,
}

impl Checkpoint {
    /// Every checkpoint.
    pub const ALL: [Checkpoint; 7] = [
        Checkpoint::Shortlist,
        Checkpoint::Freeze,
        Checkpoint::Promotion,
        Checkpoint::Replacement,
        Checkpoint::Lapse,
        Checkpoint::CreditChange,
        Checkpoint::Merge,
    ];

    fn all() -> BTreeSet<Checkpoint> {
        BTreeSet::from(Checkpoint::ALL)
    }
}

/// Why a rule cannot be evaluated as it is written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuleFault {
    /// No gender is counted.
    NothingCounted,
    /// No role is looked at, or none has a weight.
    NoRoles,
    /// The roles and the weighted roles are not the same.
    RolesAndWeightsDiffer,
    /// Non-binary is among the counted genders and is also to be left out or kept apart.
    NonBinaryTwice,
    /// A share is below nothing or above everything.
    ShareOutOfRange,
    /// A bound per answer must be a maximum: answers nobody gave cannot be counted.
    EachNeedsMaximum,
    /// A country list the rule names does not exist.
    UnknownGroup(Code),
}

impl Rule {
    /// Whether the rule is to be evaluated at `checkpoint` and `now`.
    pub fn applies(&self, checkpoint: Checkpoint, now: Moment) -> bool {
        self.mode != Mode::Off && self.checked_at.contains(&checkpoint) && self.valid_from.is_none_or(|from| from <= now)
    }

    /// The country lists the rule needs.
    pub fn groups(&self) -> BTreeSet<&str> {
        let scope = self.scope.only.iter().flat_map(Condition::groups);
        match &self.counts {
            Attribute::Entry(condition) => scope.chain(condition.groups()).collect(),
            Attribute::Gender(_) | Attribute::Each(_) => scope.collect(),
        }
    }

    /// What is wrong with the rule as written; a rule with faults is never met.
    pub fn faults(&self, groups: &CountryGroups) -> Vec<RuleFault> {
        let mut faults = Vec::new();
        if let Attribute::Gender(count) = &self.counts {
            faults.extend(count.faults());
        }
        let within = |share: Ratio| (Ratio::ZERO..=Ratio::ONE).contains(&share);
        if let Bound::MinShare(share) | Bound::MaxShare(share) = self.bound
            && !within(share)
        {
            faults.push(RuleFault::ShareOutOfRange);
        }
        if let UndeclaredPolicy::NotAssessableIfShareAbove(share) = self.undeclared
            && !within(share)
        {
            faults.push(RuleFault::ShareOutOfRange);
        }
        if matches!(self.counts, Attribute::Each(_)) && !matches!(self.bound, Bound::MaxCount(_) | Bound::MaxShare(_)) {
            faults.push(RuleFault::EachNeedsMaximum);
        }
        let unknown = self.groups().into_iter().filter(|group| !groups.0.contains_key(*group));
        faults.extend(unknown.map(|group| RuleFault::UnknownGroup(group.to_owned())));
        faults
    }

    /// Whether every unit counts whole: not in fractions of teams.
    pub(super) fn counts_whole_units(&self) -> bool {
        !matches!(
            &self.counts,
            Attribute::Gender(GenderCount {
                unit: Unit::Project { team: TeamRule::Fractional } | Unit::RolePoints { team: TeamRule::Fractional, .. },
                ..
            })
        )
    }
}
