//! Counting declared genders: units, teams, classes.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::entry::{Declaration, Gender};
use super::ratio::Ratio;
use super::rule::RuleFault;
use crate::call::CreditRole;

/// How genders are counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct GenderCount {
    /// What one unit is.
    pub unit: Unit,
    /// The roles looked at. With [`Unit::RolePoints`], the roles that have a weight.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub roles: BTreeSet<CreditRole>,
    /// The genders that count.
    pub counted: BTreeSet<Gender>,
    /// How non-binary people are counted. Must be chosen: never silently "man".
    pub non_binary: NonBinaryPolicy,
}

/// The unit of a count by gender.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// A project is one unit; its team in the roles counts together.
    Project {
        /// When a mixed team counts.
        team: TeamRule,
    },
    /// A credited person is one unit; every role is evaluated apart.
    Person {
        /// Whether one person in two entries counts twice.
        #[serde(default)]
        dedupe: Dedupe,
    },
    /// A role held in a project is worth points; its holders count together as a team.
    RolePoints {
        /// When a mixed team earns the points of the role.
        team: TeamRule,
        /// Points per role.
        weights: BTreeMap<CreditRole, u32>,
    },
}

/// When a team of which `w` of `d` declared members are counted is itself counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TeamRule {
    /// w ≥ 1.
    Any,
    /// 2w ≥ d.
    AtLeastHalf,
    /// 2w > d.
    StrictMajority,
    /// w = d.
    All,
    /// Counted as w/d of a unit.
    Fractional,
}

impl TeamRule {
    /// What a team of which `w` of `d` declared members are of a class counts for: 0, 1, or w/d. Nothing when
    /// nobody declared.
    pub fn worth(self, w: u32, d: u32) -> Ratio {
        let (w, d) = (i64::from(w), i64::from(d));
        let counts = match self {
            _ if d == 0 => false,
            TeamRule::Any => w >= 1,
            TeamRule::AtLeastHalf => 2 * w >= d,
            TeamRule::StrictMajority => 2 * w > d,
            TeamRule::All => w == d,
            TeamRule::Fractional => return Ratio::new(w, d).unwrap_or_default(),
        };
        if counts { Ratio::ONE } else { Ratio::ZERO }
    }
}

/// How non-binary people are counted when they are not among the counted genders themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NonBinaryPolicy {
    /// Like the counted genders.
    CountAsCounted,
    /// Left out of the team and of the base.
    Neutral,
    /// In the team and the base, neither counted nor opposite.
    OwnClass,
}

/// Whether one person in two entries counts twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dedupe {
    /// Once in every entry.
    #[default]
    PerEntry,
    /// Once in the whole scope.
    PerPerson,
}

impl GenderCount {
    /// What is wrong with the count as written.
    pub(super) fn faults(&self) -> Vec<RuleFault> {
        let mut faults = Vec::new();
        if self.counted.is_empty() {
            faults.push(RuleFault::NothingCounted);
        }
        if self.counted.contains(&Gender::NonBinary) && self.non_binary != NonBinaryPolicy::CountAsCounted {
            faults.push(RuleFault::NonBinaryTwice);
        }
        match &self.unit {
            Unit::RolePoints { weights, .. } => {
                if weights.values().all(|weight| *weight == 0) {
                    faults.push(RuleFault::NoRoles);
                }
                if !self.roles.is_empty() && !self.roles.iter().eq(weights.keys()) {
                    faults.push(RuleFault::RolesAndWeightsDiffer);
                }
            }
            Unit::Project { .. } | Unit::Person { .. } if self.roles.is_empty() => {
                faults.push(RuleFault::NoRoles);
            }
            Unit::Project { .. } | Unit::Person { .. } => {}
        }
        faults
    }

    /// The class of a person's declaration under this rule.
    pub fn class(&self, declaration: Declaration) -> Class {
        match declaration {
            Declaration::Undeclared | Declaration::PrefersNot => Class::Undeclared,
            Declaration::Declared(gender) if self.counted.contains(&gender) => Class::Counted,
            Declaration::Declared(Gender::NonBinary) => match self.non_binary {
                NonBinaryPolicy::CountAsCounted => Class::Counted,
                NonBinaryPolicy::Neutral => Class::LeftOut,
                NonBinaryPolicy::OwnClass => Class::Own,
            },
            Declaration::Declared(Gender::Woman | Gender::Man) => Class::Opposite,
        }
    }
}

/// What a declaration is under a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Counted.
    Counted,
    /// Declared and not counted.
    Opposite,
    /// In the base, in neither class.
    Own,
    /// Not in the base.
    LeftOut,
    /// No answer.
    Undeclared,
}
