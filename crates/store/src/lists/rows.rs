//! What lists are read into.

use domain::ids::ApplicationId;

use crate::StoreError;

/// A row of a list, with what is counted for it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ListedRow {
    /// How many rows the whole list has.
    pub total: i64,
    /// The application.
    pub id: String,
    /// Its code.
    pub code: String,
    /// Its section.
    pub section: String,
    /// Its project, once submitted.
    pub project_id: Option<String>,
    /// Title, or name of the person.
    pub title: String,
    /// Stage code.
    pub stage: String,
    /// Main country.
    pub country: String,
    /// Names of the directors.
    pub directors: String,
    /// Whom letters go to.
    pub contact_name: String,
    /// Their address.
    pub contact_email: String,
    /// The language they read.
    pub contact_lang: String,
    /// Answers, JSON.
    pub answers: String,
    /// Columns of an import that no field takes, JSON.
    pub extra: String,
    /// The number an import knows it by.
    pub tracking_number: Option<String>,
    /// When it was first submitted.
    pub submitted_at: Option<i64>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<i64>,
    /// Number of the latest snapshot; 0 before the first.
    pub snapshot_number: i64,
    /// What screening found.
    pub screening: String,
    /// Why.
    pub screening_note: String,
    /// When it was last changed.
    pub updated_at: i64,
    /// Readings done.
    pub readings: i64,
    /// Applications of the same account in this call, not withdrawn.
    pub of_person: i64,
    /// Applications of the same project before.
    pub earlier: i64,
    /// Where it lies on the board.
    pub place: Option<String>,
    /// Its rank on the reserve list.
    pub reserve_rank: Option<i64>,
    /// What was decided.
    pub outcome: Option<String>,
    /// When that was announced.
    pub announced_at: Option<i64>,
    /// What the selected applicant answered.
    pub answer: Option<String>,
}

impl ListedRow {
    /// Its id.
    ///
    /// # Errors
    /// When the row holds none.
    pub fn application_id(&self) -> Result<ApplicationId, StoreError> {
        self.id.parse().map_err(|_| StoreError::inconsistent("applications", "id", &self.id))
    }
}

/// A person named in an application of a list, or the documents or screeners it has: these in one row, since each row that
/// SQLite hands over costs more than reading it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ListedPart {
    /// The application.
    pub application_id: String,
    /// `credit` or `papers`.
    pub kind: String,
    /// The person; empty for papers.
    pub person_id: String,
    /// Code of the role; of papers the codes of the documents or screener fields, between spaces.
    pub word: String,
    /// Their name.
    pub name: String,
    /// Their address; may be empty.
    pub email: String,
    /// The language they read.
    pub lang: String,
    /// ISO 3166 alpha-2; may be empty.
    pub nationality: String,
    /// Which of their features this is.
    pub nth_feature: Option<i64>,
    /// Their company; may be empty.
    pub company: String,
}

/// How many applications share section, stage, country, screening and standing.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CountRow {
    /// Section code.
    pub section: String,
    /// Stage code.
    pub stage: String,
    /// Main country.
    pub country: String,
    /// Screening code.
    pub screening: String,
    /// How many there are.
    pub entries: i64,
    /// How many of them were taken back.
    pub withdrawn: i64,
    /// How many were sent and not taken back; the rest is being written.
    pub submitted: i64,
}

/// Where an application lies in a list, and those before and after it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Around {
    /// Its place, from 1.
    pub place: i64,
    /// How many the list has.
    pub total: i64,
    /// The code of the one before.
    pub code_before: Option<String>,
    /// Its title.
    pub title_before: Option<String>,
    /// The code of the one after.
    pub code_after: Option<String>,
    /// Its title.
    pub title_after: Option<String>,
}

/// An application by its place in a list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ListedName {
    /// Its id.
    pub id: String,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
}
