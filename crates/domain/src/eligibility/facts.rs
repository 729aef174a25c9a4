//! What is known of an application when it is checked: declared answers and counts.

use std::collections::{BTreeMap, BTreeSet};

use crate::call::{CallPlan, CreditAsk, CreditRole, Stage};
use crate::ids::PersonId;

/// A person named in an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credited {
    /// Who.
    pub person: PersonId,
    /// In which role.
    pub role: CreditRole,
    /// Their nationalities, ISO 3166 alpha-2; empty when not said.
    pub nationalities: BTreeSet<String>,
}

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// In minor units.
    pub minor: i64,
    /// ISO 4217 code.
    pub currency: String,
}

/// What a call marks as required in one section.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// Codes of the fields.
    pub fields: BTreeSet<String>,
    /// Codes of the documents.
    pub documents: BTreeSet<String>,
    /// People to be named.
    pub credits: Vec<CreditAsk>,
}

impl Asked {
    /// What `plan` requires of an application in `section`.
    pub fn of(plan: &CallPlan, section: &str) -> Asked {
        let fields = plan.fields().filter(|field| field.required && field.asked_in(section));
        let documents = plan.documents.iter().filter(|document| document.required && document.asked_in(section));
        Asked {
            fields: fields.map(|field| field.code.clone()).collect(),
            documents: documents.map(|document| document.code.clone()).collect(),
            credits: plan.credits.clone(),
        }
    }
}

/// What is known of an application. What nobody said is absent, never guessed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// The section applied in.
    pub section: String,
    /// The stage of the project.
    pub stage: Option<Stage>,
    /// Which feature of the director it is (1 = first).
    pub nth_feature: Option<u32>,
    /// The people named.
    pub credits: Vec<Credited>,
    /// Codes of the documents that are there.
    pub documents: BTreeSet<String>,
    /// Codes of the fields that are answered.
    pub answered: BTreeSet<String>,
    /// What the call requires in this section.
    pub asked: Asked,
    /// The length of the film in minutes.
    pub minutes: Option<u32>,
    /// The applications of the person in this call, this one included.
    pub applications_of_person: Option<u32>,
    /// The applications of the same project in earlier calls.
    pub earlier_applications: Option<u32>,
    /// The budget.
    pub budget: Option<Budget>,
    /// Completed years of everybody who applies, as of the date the regulations name; `None` for who did not say.
    pub ages: Vec<Option<u32>>,
    /// Answers to choice fields, by code of the field.
    pub choices: BTreeMap<String, BTreeSet<String>>,
}
