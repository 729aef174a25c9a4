//! Requirements against facts.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::facts::{Budget, Facts};
use super::{Requirement, RequirementKind};
use crate::call::{CreditRole, Stage};
use crate::quota::CountryGroups;

/// What came of one requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The code of the requirement.
    pub requirement: String,
    /// The article of the regulations.
    pub article: String,
    /// What came of it.
    pub outcome: Outcome,
}

/// Met, short, or open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Met on declared data.
    Met,
    /// It falls short.
    Shortfall(Short),
    /// It cannot be checked.
    CannotBeChecked(Unknown),
}

/// What falls short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Short {
    /// The project is at a stage that is not taken.
    Stage(Stage),
    /// It is a later feature than the call takes.
    Feature {
        /// Which one it is.
        have: u32,
        /// The last one taken.
        most: u32,
    },
    /// Too few people with a nationality of the list.
    Nationality {
        /// The list.
        group: String,
        /// People who have one.
        have: u32,
        /// People asked for.
        need: u32,
    },
    /// Nobody is named in any of these roles.
    Roles(Vec<CreditRole>),
    /// These are missing.
    Missing(Missing),
    /// Below the least value: minutes, minor units of the budget, or completed years.
    TooSmall {
        /// The value.
        have: i64,
        /// The least value.
        min: i64,
    },
    /// Above the greatest value: minutes, minor units of the budget, or a number of applications.
    TooLarge {
        /// The value.
        have: i64,
        /// The greatest value.
        max: i64,
    },
    /// The answer to this field is not one of those asked for.
    Choice(String),
}

/// What a form lacks.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Missing {
    /// Codes of fields.
    pub fields: Vec<String>,
    /// Codes of documents.
    pub documents: Vec<String>,
    /// Roles with too few or too many people.
    pub roles: Vec<CreditRole>,
}

/// What keeps a requirement from being checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unknown {
    /// The stage was not said.
    Stage,
    /// Nobody said which feature it is.
    Feature,
    /// So many people did not say their nationality, and it depends on them.
    Nationality(u32),
    /// The country list the requirement names does not exist.
    CountryList(String),
    /// The length was not said.
    Length,
    /// The applications have not been counted.
    Applications,
    /// The budget was not said.
    Budget,
    /// The budget is in another currency, this one.
    Currency(String),
    /// So many people did not say their age; all of them when nobody is named.
    Age(u32),
    /// This field was not answered.
    Field(String),
}

/// What came of all requirements together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Every requirement is met on declared data.
    MetOnDeclaredData,
    /// At least one falls short.
    FallsShort,
    /// None falls short, and at least one cannot be checked.
    CannotBeChecked,
}

/// What came of all requirements together.
pub fn standing(findings: &[Finding]) -> Standing {
    let any = |test: fn(&Outcome) -> bool| findings.iter().any(|finding| test(&finding.outcome));
    if any(|outcome| matches!(outcome, Outcome::Shortfall(_))) {
        Standing::FallsShort
    } else if any(|outcome| matches!(outcome, Outcome::CannotBeChecked(_))) {
        Standing::CannotBeChecked
    } else {
        Standing::MetOnDeclaredData
    }
}

/// Checks every requirement of the section applied in: one finding each, in their order.
pub fn check(requirements: &[Requirement], facts: &Facts, groups: &CountryGroups) -> Vec<Finding> {
    requirements
        .iter()
        .filter(|requirement| requirement.asked_in(&facts.section))
        .map(|requirement| Finding {
            requirement: requirement.code.clone(),
            article: requirement.article.clone(),
            outcome: requirement.kind.outcome(facts, groups),
        })
        .collect()
}

impl RequirementKind {
    fn outcome(&self, facts: &Facts, groups: &CountryGroups) -> Outcome {
        match self {
            RequirementKind::StageAmong { stages } => match facts.stage {
                None => Outcome::CannotBeChecked(Unknown::Stage),
                Some(stage) => met_or(stages.contains(&stage), Short::Stage(stage)),
            },
            RequirementKind::FeatureAtMost { nth } => match facts.nth_feature {
                None => Outcome::CannotBeChecked(Unknown::Feature),
                Some(have) => met_or(have <= *nth, Short::Feature { have, most: *nth }),
            },
            RequirementKind::Nationality { roles, group, at_least } => nationality(roles, group, *at_least, facts, groups),
            RequirementKind::AnyRole { roles } => {
                met_or(facts.credits.iter().any(|credit| roles.contains(&credit.role)), Short::Roles(roles.clone()))
            }
            RequirementKind::Documents { documents } => {
                nothing(Missing { documents: absent(documents, &facts.documents), ..Missing::default() })
            }
            RequirementKind::Fields { fields } => {
                nothing(Missing { fields: absent(fields, &facts.answered), ..Missing::default() })
            }
            RequirementKind::CompleteForm => nothing(Missing {
                fields: absent(&facts.asked.fields, &facts.answered),
                documents: absent(&facts.asked.documents, &facts.documents),
                roles: roles_out_of_bounds(facts),
            }),
            RequirementKind::Length { min, max } => {
                within(facts.minutes.map(i64::from), min.map(i64::from), max.map(i64::from), Unknown::Length)
            }
            RequirementKind::ApplicationsPerPerson { most } => {
                within(facts.applications_of_person.map(i64::from), None, Some((*most).into()), Unknown::Applications)
            }
            RequirementKind::EarlierApplications { most } => {
                within(facts.earlier_applications.map(i64::from), None, Some((*most).into()), Unknown::Applications)
            }
            RequirementKind::Budget { currency, min, max } => match &facts.budget {
                Some(Budget { currency: other, .. }) if other != currency => {
                    Outcome::CannotBeChecked(Unknown::Currency(other.clone()))
                }
                budget => within(budget.as_ref().map(|budget| budget.minor), *min, *max, Unknown::Budget),
            },
            RequirementKind::MinimumAge { years } => minimum_age(*years, &facts.ages),
            RequirementKind::ChoiceAmong { field, any } => match facts.choices.get(field) {
                Some(given) if !given.is_empty() => {
                    met_or(any.iter().any(|choice| given.contains(choice)), Short::Choice(field.clone()))
                }
                _ => Outcome::CannotBeChecked(Unknown::Field(field.clone())),
            },
        }
    }
}

fn met_or(met: bool, short: Short) -> Outcome {
    if met { Outcome::Met } else { Outcome::Shortfall(short) }
}

fn nothing(missing: Missing) -> Outcome {
    met_or(missing == Missing::default(), Short::Missing(missing))
}

fn absent<'c>(asked: impl IntoIterator<Item = &'c String>, there: &BTreeSet<String>) -> Vec<String> {
    asked.into_iter().filter(|code| !there.contains(*code)).cloned().collect()
}

fn within(value: Option<i64>, min: Option<i64>, max: Option<i64>, unknown: Unknown) -> Outcome {
    match (value, min, max) {
        (None, _, _) => Outcome::CannotBeChecked(unknown),
        (Some(have), Some(min), _) if have < min => Outcome::Shortfall(Short::TooSmall { have, min }),
        (Some(have), _, Some(max)) if have > max => Outcome::Shortfall(Short::TooLarge { have, max }),
        (Some(_), _, _) => Outcome::Met,
    }
}

fn roles_out_of_bounds(facts: &Facts) -> Vec<CreditRole> {
    let named = |role| {
        let people: BTreeSet<_> = facts.credits.iter().filter(|credit| credit.role == role).map(|credit| credit.person).collect();
        number(people.len())
    };
    let asked = facts.asked.credits.iter();
    asked.filter(|ask| !(ask.min..=ask.max).contains(&named(ask.role))).map(|ask| ask.role).collect()
}

/// Somebody who did not say counts neither way: it is short only if they could not change it.
fn nationality(roles: &[CreditRole], group: &str, need: u32, facts: &Facts, groups: &CountryGroups) -> Outcome {
    let Some(group_countries) = groups.0.get(group).map(|group| &group.countries) else {
        return Outcome::CannotBeChecked(Unknown::CountryList(group.to_owned()));
    };
    let mut people: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
    for credit in facts.credits.iter().filter(|credit| roles.contains(&credit.role)) {
        people.entry(credit.person).or_default().extend(credit.nationalities.iter().cloned());
    }
    let silent = number(people.values().filter(|countries| countries.is_empty()).count());
    let have = number(people.values().filter(|countries| !countries.is_disjoint(group_countries)).count());
    if have >= need {
        Outcome::Met
    } else if have + silent >= need {
        Outcome::CannotBeChecked(Unknown::Nationality(silent))
    } else {
        Outcome::Shortfall(Short::Nationality { group: group.to_owned(), have, need })
    }
}

fn minimum_age(years: u32, ages: &[Option<u32>]) -> Outcome {
    let silent = number(ages.iter().filter(|age| age.is_none()).count());
    match ages.iter().flatten().min() {
        Some(youngest) if *youngest < years => {
            Outcome::Shortfall(Short::TooSmall { have: (*youngest).into(), min: years.into() })
        }
        Some(_) if silent == 0 => Outcome::Met,
        _ => Outcome::CannotBeChecked(Unknown::Age(silent)),
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
