//! Predicates on entries: which entries a rule looks at, and which ones it counts.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::entry::{Code, CountryGroups, Entry};

/// A question whose answer is one or several codes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Axis {
    /// The section of the call.
    Section,
    /// The stage of the project.
    Stage,
    /// The genre.
    Genre,
    /// The language of the film.
    Language,
    /// The company: of the production, or of the person who applies.
    Company,
    /// The region.
    Region,
    /// The project's main country.
    MainCountry,
    /// A choice field of the form (training, school, …), by its code.
    Choice(Code),
}

impl Axis {
    /// The answers of `entry`; empty when there is none.
    pub fn answers(&self, entry: &Entry) -> BTreeSet<Code> {
        let one = |code: &Code| {
            if code.is_empty() { BTreeSet::new() } else { BTreeSet::from([code.clone()]) }
        };
        match self {
            Axis::Section => one(&entry.section),
            Axis::Stage => one(&entry.stage),
            Axis::Genre => entry.genres.clone(),
            Axis::Language => entry.languages.clone(),
            Axis::Company => entry.companies.clone(),
            Axis::Region => entry.regions.clone(),
            Axis::MainCountry => entry.countries.main.clone(),
            Axis::Choice(field) => entry.choices.get(field).cloned().unwrap_or_default(),
        }
    }

    /// Copies the answers this axis reads from `from` into `to`.
    pub(super) fn copy(&self, from: &Entry, to: &mut Entry) {
        match self {
            Axis::Section => to.section.clone_from(&from.section),
            Axis::Stage => to.stage.clone_from(&from.stage),
            Axis::Genre => to.genres.clone_from(&from.genres),
            Axis::Language => to.languages.clone_from(&from.languages),
            Axis::Company => to.companies.clone_from(&from.companies),
            Axis::Region => to.regions.clone_from(&from.regions),
            Axis::MainCountry => to.countries.main.clone_from(&from.countries.main),
            Axis::Choice(field) => {
                if let Some(answers) = from.choices.get(field) {
                    to.choices.insert(field.clone(), answers.clone());
                }
            }
        }
    }
}

/// Whose nationality is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CountryOf {
    /// Every director has one of the countries.
    EveryDirector,
    /// At least one director has one.
    AnyDirector,
    /// The majority producer.
    MajorityProducer,
    /// The project's main country.
    Main,
}

/// A predicate on an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// One of the answers of an axis is among the listed ones.
    Among {
        /// The question.
        of: Axis,
        /// The answers that satisfy it.
        any: BTreeSet<Code>,
    },
    /// A nationality is in a country list.
    From {
        /// Whose.
        whose: CountryOf,
        /// The code of the list in [`CountryGroups`].
        group: Code,
    },
    /// The director's n-th feature, with n at most this.
    FeatureAtMost(u32),
    /// All of these.
    All(Vec<Condition>),
    /// At least one of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
}

impl Condition {
    /// Whether `entry` satisfies the condition; nothing when the answer it needs is missing.
    pub fn holds(&self, entry: &Entry, groups: &CountryGroups) -> Option<bool> {
        match self {
            Condition::Among { of, any } => {
                let answers = of.answers(entry);
                (!answers.is_empty()).then(|| !answers.is_disjoint(any))
            }
            Condition::From { whose, group } => from(*whose, group, entry, groups),
            Condition::FeatureAtMost(most) => entry.nth_feature.map(|nth| nth <= *most),
            Condition::All(parts) => joined(parts.iter().map(|part| part.holds(entry, groups)), false),
            Condition::Any(parts) => joined(parts.iter().map(|part| part.holds(entry, groups)), true),
            Condition::Not(part) => part.holds(entry, groups).map(|held| !held),
        }
    }

    /// The country lists it needs.
    pub fn groups(&self) -> BTreeSet<&str> {
        match self {
            Condition::From { group, .. } => BTreeSet::from([group.as_str()]),
            Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(Condition::groups).collect(),
            Condition::Not(part) => part.groups(),
            Condition::Among { .. } | Condition::FeatureAtMost(_) => BTreeSet::new(),
        }
    }

    /// Copies the answers this condition reads from `from` into `to`.
    pub(super) fn copy(&self, from: &Entry, to: &mut Entry) {
        match self {
            Condition::Among { of, .. } => of.copy(from, to),
            Condition::From { whose, .. } => match whose {
                CountryOf::EveryDirector | CountryOf::AnyDirector => {
                    to.countries.directors.clone_from(&from.countries.directors);
                }
                CountryOf::MajorityProducer => {
                    to.countries.majority_producer.clone_from(&from.countries.majority_producer);
                }
                CountryOf::Main => to.countries.main.clone_from(&from.countries.main),
            },
            Condition::FeatureAtMost(_) => to.nth_feature = from.nth_feature,
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| part.copy(from, to));
            }
            Condition::Not(part) => part.copy(from, to),
        }
    }
}

/// Three-valued *or* (`decisive` true) and *and* (`decisive` false): one decisive answer settles it, otherwise a
/// missing one leaves it open.
fn joined(answers: impl Iterator<Item = Option<bool>>, decisive: bool) -> Option<bool> {
    let mut open = false;
    for answer in answers {
        match answer {
            Some(answer) if answer == decisive => return Some(decisive),
            Some(_) => {}
            None => open = true,
        }
    }
    (!open).then_some(!decisive)
}

fn from(whose: CountryOf, group: &str, entry: &Entry, groups: &CountryGroups) -> Option<bool> {
    let touches = |countries: &BTreeSet<Code>| {
        if countries.is_empty() { None } else { groups.touches(group, countries) }
    };
    let directors = &entry.countries.directors;
    match whose {
        CountryOf::EveryDirector | CountryOf::AnyDirector if directors.is_empty() => None,
        CountryOf::EveryDirector => joined(directors.iter().map(touches), false),
        CountryOf::AnyDirector => joined(directors.iter().map(touches), true),
        CountryOf::MajorityProducer => touches(&entry.countries.majority_producer),
        CountryOf::Main => touches(&entry.countries.main),
    }
}
