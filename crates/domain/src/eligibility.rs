//! What makes an application eligible, and what falls short.
//!
//! Nothing here ever says "eligible": an application *meets a requirement on declared data*, falls short of it, or
//! cannot be checked. Every finding names the article of the regulations it comes from.

mod check;
mod facts;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::call::{CreditRole, Stage};
use crate::text::Text3;

pub use check::{Finding, Missing, Outcome, Short, Standing, Unknown, check, standing};
pub use facts::{Asked, Budget, Credited, Facts};

/// A requirement of the regulations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requirement {
    /// Stable code.
    pub code: String,
    /// The article it comes from, `3.2`.
    pub article: String,
    /// The requirement in words.
    pub label: Text3,
    /// What is checked.
    #[serde(flatten)]
    pub kind: RequirementKind,
    /// Sections it holds in; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<String>,
}

impl Requirement {
    /// Whether it holds in a section.
    pub fn asked_in(&self, section: &str) -> bool {
        self.sections.is_empty() || self.sections.iter().any(|code| code == section)
    }
}

/// What a requirement checks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum RequirementKind {
    /// The project is at one of these stages.
    StageAmong {
        /// The stages.
        stages: Vec<Stage>,
    },
    /// It is at most the director's n-th feature.
    FeatureAtMost {
        /// The n.
        nth: u32,
    },
    /// Enough credited people have a nationality in a country list.
    Nationality {
        /// Roles that count; somebody in two of them is one person.
        roles: Vec<CreditRole>,
        /// The code of the list in [`crate::quota::CountryGroups`].
        group: String,
        /// Fewest people.
        #[serde(default = "one")]
        at_least: u32,
    },
    /// Somebody is named in at least one of these roles.
    AnyRole {
        /// The roles.
        roles: Vec<CreditRole>,
    },
    /// These documents are there.
    Documents {
        /// Their codes.
        documents: Vec<String>,
    },
    /// These questions are answered.
    Fields {
        /// Their codes.
        fields: Vec<String>,
    },
    /// Every field, document and credit the call marks as required is there.
    CompleteForm,
    /// The length of the film.
    Length {
        /// Fewest minutes.
        #[serde(default)]
        min: Option<u32>,
        /// Most minutes.
        #[serde(default)]
        max: Option<u32>,
    },
    /// The person applies with at most so many applications in this call, this one included.
    ApplicationsPerPerson {
        /// Most applications.
        #[serde(default = "one")]
        most: u32,
    },
    /// The project applied at most so often before ("not the same project a third time": 1).
    EarlierApplications {
        /// Most earlier applications.
        most: u32,
    },
    /// The budget, in minor units of a currency.
    Budget {
        /// ISO 4217 code.
        currency: String,
        /// Least amount.
        #[serde(default)]
        min: Option<i64>,
        /// Greatest amount.
        #[serde(default)]
        max: Option<i64>,
    },
    /// Everybody who applies is at least so old.
    MinimumAge {
        /// Completed years.
        years: u32,
    },
    /// The answer to a choice field (residence, training, …) is one of these.
    ChoiceAmong {
        /// The code of the field.
        field: String,
        /// The choices.
        any: Vec<String>,
    },
}

const fn one() -> u32 {
    1
}
