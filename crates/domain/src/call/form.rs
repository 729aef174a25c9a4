//! What a call asks for: fields, documents, credits; and the answers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::plan::codes;
use crate::text::Text3;

codes! {
    /// A role in which people are named.
    CreditRole {
        /// Direction.
        Director = "director",
        /// Production.
        Producer = "producer",
        /// Writing.
        Writer = "writer",
        /// The person who applies, in calls for persons.
        Participant = "participant",
    }

    /// The kinds of files a document may be.
    FileKind {
        /// A PDF.
        Pdf = "pdf",
        /// A picture: JPEG, PNG, WebP.
        Picture = "picture",
        /// A spreadsheet: XLSX, ODS, CSV.
        Spreadsheet = "spreadsheet",
    }
}

/// One choice of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Stable code.
    pub code: String,
    /// Its words.
    pub label: Text3,
}

/// What kind of answer a field takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum FieldKind {
    /// One line of at most `max` characters.
    Line {
        /// Most characters.
        max: u32,
    },
    /// Paragraphs of at most `max_words` words.
    Text {
        /// Most words.
        max_words: u32,
    },
    /// A whole number.
    Number {
        /// Least value.
        min: i64,
        /// Greatest value.
        max: i64,
    },
    /// An amount of money in minor units of `currency`.
    Money {
        /// ISO 4217 code.
        currency: String,
    },
    /// One of the choices.
    Choice {
        /// The choices.
        choices: Vec<Choice>,
    },
    /// Any of the choices.
    Choices {
        /// The choices.
        choices: Vec<Choice>,
    },
    /// One country, ISO 3166 alpha-2.
    Country,
    /// Countries, ISO 3166 alpha-2, the main one first.
    Countries,
    /// One of the stages of a film.
    Stage,
    /// A web address.
    Link,
    /// A link to a screening copy, with a password that is kept encrypted.
    Screener,
    /// A date, `2026-11-22`.
    Date,
    /// A box to tick.
    Tick,
}

/// A question of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Stable code. `title`, `stage`, `countries`, `country`, `length`, `synopsis`, `logline`, `company` have meaning for lists and
    /// rules, `dossier_language` and `language` for who is given what to read.
    pub code: String,
    /// The question.
    pub label: Text3,
    /// Help under it.
    #[serde(default)]
    pub hint: Text3,
    /// Whether an application without it falls short.
    pub required: bool,
    /// Whether the answer can tell who applies; left out of blind reading.
    #[serde(default)]
    pub identifies: bool,
    /// What kind of answer it takes.
    #[serde(flatten)]
    pub kind: FieldKind,
    /// Sections it is asked in; empty: all.
    #[serde(default)]
    pub sections: Vec<String>,
}

impl Field {
    /// Whether it is asked in a section.
    pub fn asked_in(&self, section: &str) -> bool {
        self.sections.is_empty() || self.sections.iter().any(|code| code == section)
    }
}

/// A section of the form: a task of the task list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Stable code, as in the address.
    pub code: String,
    /// Its name.
    pub title: Text3,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// Its questions.
    pub fields: Vec<Field>,
}

/// A document asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentAsk {
    /// Stable code.
    pub code: String,
    /// Its name.
    pub label: Text3,
    /// Help under it.
    #[serde(default)]
    pub hint: Text3,
    /// Whether an application without it falls short.
    pub required: bool,
    /// Kinds of files accepted.
    pub kinds: Vec<FileKind>,
    /// Most megabytes.
    pub max_megabytes: u32,
    /// It is the anonymous copy: the only kind of file blind readers see.
    #[serde(default)]
    pub anonymous: bool,
    /// Sections it is asked in; empty: all.
    #[serde(default)]
    pub sections: Vec<String>,
}

impl DocumentAsk {
    /// The code of the anonymous copy of a document.
    pub fn copy_code(code: &str) -> String {
        format!("{code}-anonymous")
    }

    /// Of which document it is the anonymous copy, by code.
    pub fn copy_of(&self) -> Option<&str> {
        self.code.strip_suffix("-anonymous").filter(|_| self.anonymous)
    }

    /// Whether it is asked in a section.
    pub fn asked_in(&self, section: &str) -> bool {
        self.sections.is_empty() || self.sections.iter().any(|code| code == section)
    }
}

/// People to be named in a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreditAsk {
    /// The role.
    pub role: CreditRole,
    /// Fewest people.
    pub min: u32,
    /// Most people.
    pub max: u32,
}

/// What was answered to one field. Kept as typed: saving never refuses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// One value, as typed.
    One(String),
    /// Several values.
    Many(Vec<String>),
}

impl Answer {
    /// The only or first value; empty when there is none.
    pub fn first(&self) -> &str {
        match self {
            Answer::One(value) => value,
            Answer::Many(values) => values.first().map_or("", String::as_str),
        }
    }

    /// All values.
    pub fn all(&self) -> &[String] {
        match self {
            Answer::One(value) => std::slice::from_ref(value),
            Answer::Many(values) => values,
        }
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.all().iter().all(|value| value.trim().is_empty())
    }
}

/// The answers of an application, by field code.
pub type Answers = BTreeMap<String, Answer>;
