//! What a quota sees of an application: declared answers, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::call::CreditRole;
use crate::ids::{ApplicationId, PersonId};
use crate::text::Text3;

/// A word of the office's own lists (a section, a stage, a genre, a country…): lower-case, hyphenated, stable.
/// Countries are ISO 3166-1 two-letter codes in upper case.
pub type Code = String;

/// A gender somebody declared for themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gender {
    /// A woman.
    Woman,
    /// A man.
    Man,
    /// A non-binary person.
    NonBinary,
}

/// A person's answer to the statistical question. Nobody answers for somebody else, and nothing is inferred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Declaration {
    /// No answer yet.
    #[default]
    Undeclared,
    /// "Prefer not to say": a final answer, never chased.
    PrefersNot,
    /// An answer.
    Declared(Gender),
}

/// A credited person in one role of an entry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// In which role. Somebody in two roles is two members.
    pub role: CreditRole,
    /// Their own declaration.
    #[serde(default)]
    pub declaration: Declaration,
}

/// The countries of an entry, by what is meant by "nationality".
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Countries {
    /// The nationalities of each director, one list per director; empty when nobody answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub directors: Vec<BTreeSet<Code>>,
    /// The countries of the majority producer.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub majority_producer: BTreeSet<Code>,
    /// The project's main country (more than one only for equal co-productions).
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub main: BTreeSet<Code>,
}

/// One application as the quotas see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Entry {
    /// Which application.
    pub application: ApplicationId,
    /// The section of the call it stands in; empty when not placed yet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub section: Code,
    /// The stage of the project.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub stage: Code,
    /// Its genres.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub genres: BTreeSet<Code>,
    /// The languages spoken in the film.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub languages: BTreeSet<Code>,
    /// The companies behind it, each in one spelling.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub companies: BTreeSet<Code>,
    /// The regions it comes from.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub regions: BTreeSet<Code>,
    /// Its countries.
    #[serde(default)]
    pub countries: Countries,
    /// Which feature of the director this is (1 = first).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nth_feature: Option<u32>,
    /// Answers to choice fields of the form, by field.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub choices: BTreeMap<Code, BTreeSet<Code>>,
    /// The credited people.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Member>,
}

impl Entry {
    /// An entry of which nothing is known yet.
    pub fn blank(application: ApplicationId) -> Entry {
        Entry {
            application,
            section: Code::new(),
            stage: Code::new(),
            genres: BTreeSet::new(),
            languages: BTreeSet::new(),
            companies: BTreeSet::new(),
            regions: BTreeSet::new(),
            countries: Countries::default(),
            nth_feature: None,
            choices: BTreeMap::new(),
            members: Vec::new(),
        }
    }
}

/// A named, editable, versioned list of countries (Moroccan, Arab, African…). Lists overlap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct CountryGroup {
    /// How people read it.
    pub label: Text3,
    /// Counted up at every change of the list.
    pub version: u32,
    /// Where the list comes from.
    #[serde(default)]
    pub source: Text3,
    /// The countries in it.
    pub countries: BTreeSet<Code>,
}

/// The country lists of an edition, by code.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CountryGroups(pub BTreeMap<Code, CountryGroup>);

impl CountryGroups {
    /// The same lists with every code in upper case, as countries are stored everywhere.
    #[must_use]
    pub fn in_upper_case(self) -> CountryGroups {
        let one = |group: CountryGroup| CountryGroup {
            countries: group.countries.iter().map(|country| country.to_uppercase()).collect(),
            ..group
        };
        CountryGroups(self.0.into_iter().map(|(code, group)| (code, one(group))).collect())
    }

    /// Whether one of `countries` is in `group`; nothing when the list does not exist.
    pub fn touches(&self, group: &str, countries: &BTreeSet<Code>) -> Option<bool> {
        self.0.get(group).map(|group| !group.countries.is_disjoint(countries))
    }
}
