//! A row of a list, as staff may see it.

use std::collections::BTreeSet;

use domain::application::{Contact, Screening, Standing};
use domain::call::{Answers, Call, CreditRole};
use domain::eligibility::{Finding, Outcome};
use domain::ids::ApplicationId;
use domain::quota::CountryGroups;
use domain::text::Lang;
use domain::time::Moment;
use store::StoreError;
use store::lists::{ListedPart, ListedRow};

use crate::screening::findings::{Known, findings};

/// A person named in an entry. Gender is not here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// In which role.
    pub role: CreditRole,
    /// Their name.
    pub name: String,
    /// Their address; may be empty.
    pub email: String,
    /// The language they read.
    pub lang: Lang,
    /// ISO 3166 alpha-2; may be empty.
    pub nationality: String,
    /// Which of their features this is.
    pub nth_feature: Option<u32>,
    /// Their company; may be empty.
    pub company: String,
}

/// An application in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListEntry {
    /// Its id.
    pub id: ApplicationId,
    /// Its code.
    pub code: String,
    /// Its section.
    pub section: String,
    /// Title, or name of the person.
    pub title: String,
    /// Stage code; may be empty.
    pub stage: String,
    /// Main country; may be empty.
    pub country: String,
    /// Names of the directors.
    pub directors: String,
    /// Whom letters go to.
    pub contact: Contact,
    /// The answers.
    pub answers: Answers,
    /// Columns of an import that no field takes.
    pub extra: Answers,
    /// The number an import knows it by.
    pub tracking_number: Option<String>,
    /// Where it stands.
    pub standing: Standing,
    /// When it was first submitted.
    pub submitted_at: Option<Moment>,
    /// What screening found.
    pub screening: Screening,
    /// Why.
    pub screening_note: String,
    /// Readings done.
    pub readings: i64,
    /// Where it lies on the board; empty: a candidate.
    pub place: String,
    /// Its rank on the reserve list.
    pub reserve_rank: Option<i64>,
    /// What was decided; empty: nothing yet.
    pub outcome: String,
    /// The people named, in their order.
    pub people: Vec<Named>,
    /// How many documents and screeners it has.
    pub papers: usize,
    /// What came of each requirement.
    pub findings: Vec<Finding>,
}

impl ListEntry {
    pub(super) fn of(row: ListedRow, parts: &[ListedPart], call: &Call, groups: &CountryGroups) -> Result<ListEntry, StoreError> {
        let bad = |column| StoreError::inconsistent("applications", column, &row.id);
        let answers = |column, text: &str| serde_json::from_str::<Answers>(text).map_err(|_| bad(column));
        let people = parts.iter().filter(|part| part.kind == "credit").map(named).collect::<Result<Vec<_>, _>>()?;
        let papers = parts.iter().filter(|part| part.kind == "papers").flat_map(|part| part.word.split(' '));
        let papers: BTreeSet<String> = papers.map(str::to_owned).collect();
        let persons =
            parts.iter().filter(|part| part.kind == "credit").map(|part| part.person_id.parse()).collect::<Result<Vec<_>, _>>();
        let persons = persons.map_err(|_| bad("credits"))?;
        let submitted_at = row.submitted_at.map(Moment);
        let standing = match (row.withdrawn_at, submitted_at) {
            (Some(at), _) => Standing::Withdrawn { at: Moment(at) },
            (None, Some(at)) => Standing::Submitted { at, number: row.snapshot_number },
            (None, None) => Standing::Draft,
        };
        let mut entry = ListEntry {
            id: row.application_id()?,
            answers: answers("answers", &row.answers)?,
            extra: answers("extra", &row.extra)?,
            contact: Contact {
                lang: Lang::from_code(&row.contact_lang).ok_or_else(|| bad("contact_lang"))?,
                name: row.contact_name.clone(),
                email: row.contact_email.clone(),
            },
            screening: Screening::from_code(&row.screening).ok_or_else(|| bad("screening"))?,
            papers: papers.len(),
            findings: Vec::new(),
            code: row.code,
            section: row.section,
            title: row.title,
            stage: row.stage,
            country: row.country,
            directors: row.directors,
            tracking_number: row.tracking_number,
            screening_note: row.screening_note,
            readings: row.readings,
            place: row.place.unwrap_or_default(),
            reserve_rank: row.reserve_rank,
            outcome: row.outcome.unwrap_or_default(),
            standing,
            submitted_at,
            people,
        };
        let known = Known {
            section: &entry.section,
            answers: &entry.answers,
            people: entry
                .people
                .iter()
                .zip(persons)
                .map(|(named, person)| (person, named.role, named.nationality.as_str(), named.nth_feature))
                .collect(),
            papers,
            of_person: u32::try_from(row.of_person).ok().filter(|count| *count > 0),
            earlier: row.project_id.as_ref().and_then(|_| u32::try_from(row.earlier).ok()),
        };
        entry.findings = findings(call, groups, &known);
        Ok(entry)
    }

    /// Whether something falls short.
    pub fn falls_short(&self) -> bool {
        self.findings.iter().any(|finding| matches!(finding.outcome, Outcome::Shortfall(_)))
    }

    /// The names of the people in a role.
    pub fn named(&self, role: CreditRole) -> impl Iterator<Item = &str> {
        self.people.iter().filter(move |named| named.role == role).map(|named| named.name.as_str())
    }

    /// The companies of its people, each once.
    pub fn companies(&self) -> Vec<String> {
        let mut companies: Vec<String> =
            self.people.iter().map(|named| named.company.clone()).filter(|name| !name.is_empty()).collect();
        companies.dedup();
        companies
    }

    /// Which feature of the director it is; the latest of several directors.
    pub fn nth_feature(&self) -> Option<u32> {
        self.people.iter().filter(|named| named.role == CreditRole::Director).filter_map(|named| named.nth_feature).max()
    }
}

fn named(part: &ListedPart) -> Result<Named, StoreError> {
    let bad = |column| StoreError::inconsistent("credits", column, &part.application_id);
    Ok(Named {
        role: CreditRole::from_code(&part.word).ok_or_else(|| bad("role"))?,
        lang: Lang::from_code(&part.lang).ok_or_else(|| bad("lang"))?,
        nth_feature: part.nth_feature.and_then(|nth| u32::try_from(nth).ok()),
        name: part.name.clone(),
        email: part.email.clone(),
        nationality: part.nationality.clone(),
        company: part.company.clone(),
    })
}
