//! What applications and credits are read into.

use domain::application::{Application, Contact, Credit, Screening, Standing};
use domain::call::{Answers, CreditRole};
use domain::ids::{AccountId, ApplicationId};
use domain::text::Lang;
use domain::time::Moment;

use super::TABLE;
use crate::StoreError;
use crate::calls::CallRow;

#[derive(sqlx::FromRow)]
pub(super) struct ApplicationRow {
    id: String,
    code: String,
    call_id: String,
    section: String,
    project_id: Option<String>,
    applicant_id: Option<String>,
    contact_name: String,
    contact_email: String,
    contact_lang: String,
    title: String,
    answers: String,
    extra: String,
    version: i64,
    created_at: i64,
    updated_at: i64,
    submitted_at: Option<i64>,
    withdrawn_at: Option<i64>,
    snapshot_number: i64,
    screening: String,
    screening_note: String,
    extended_until: Option<i64>,
    sent_at: Option<i64>,
}

#[derive(sqlx::FromRow)]
pub(super) struct InCallRow {
    #[sqlx(flatten)]
    pub(super) application: ApplicationRow,
    #[sqlx(flatten)]
    pub(super) call: CallRow,
}

#[derive(sqlx::FromRow)]
pub(super) struct SeenRow {
    #[sqlx(flatten)]
    pub(super) application: ApplicationRow,
    pub(super) conflicted: bool,
    #[sqlx(flatten)]
    pub(super) beside: Beside,
}

/// An application as somebody of the office finds it.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The application.
    pub application: Application,
    /// They have a conflict of interest in it.
    pub conflicted: bool,
    /// What is known beside it.
    pub beside: Beside,
}

/// What else is known of who applies and with what.
#[derive(Debug, Clone, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Beside {
    /// Applications of the same account in the same call, withdrawn ones aside.
    pub of_person: i64,
    /// Other applications of the same project that were submitted.
    pub earlier: i64,
    /// The code of its project.
    pub project: Option<String>,
}

impl TryFrom<ApplicationRow> for Application {
    type Error = StoreError;
    fn try_from(row: ApplicationRow) -> Result<Application, StoreError> {
        let bad = |column: &'static str| StoreError::inconsistent(TABLE, column, &row.id);
        let answers = |column, text: &str| serde_json::from_str::<Answers>(text).map_err(|_| bad(column));
        let id = |column, text: &Option<String>| text.as_deref().map(|text| text.parse().map_err(|_| bad(column))).transpose();
        let standing = match (row.withdrawn_at, row.sent_at) {
            (Some(at), _) => Standing::Withdrawn { at: Moment(at) },
            (None, Some(at)) => Standing::Submitted { at: Moment(at), number: row.snapshot_number },
            (None, None) => Standing::Draft,
        };
        Ok(Application {
            id: row.id.parse().map_err(|_| bad("id"))?,
            call: row.call_id.parse().map_err(|_| bad("call_id"))?,
            project: row.project_id.as_deref().map(|text| text.parse().map_err(|_| bad("project_id"))).transpose()?,
            applicant: id("applicant_id", &row.applicant_id)?.map(AccountId),
            contact: Contact {
                lang: Lang::from_code(&row.contact_lang).ok_or_else(|| bad("contact_lang"))?,
                name: row.contact_name.clone(),
                email: row.contact_email.clone(),
            },
            answers: answers("answers", &row.answers)?,
            extra: answers("extra", &row.extra)?,
            screening: Screening::from_code(&row.screening).ok_or_else(|| bad("screening"))?,
            code: row.code.clone(),
            section: row.section.clone(),
            title: row.title.clone(),
            version: row.version,
            standing,
            screening_note: row.screening_note.clone(),
            created_at: Moment(row.created_at),
            updated_at: Moment(row.updated_at),
            submitted_at: row.submitted_at.map(Moment),
            extended_until: row.extended_until.map(Moment),
        })
    }
}

#[derive(sqlx::FromRow)]
pub(super) struct CreditRow {
    id: String,
    person_id: String,
    name: String,
    email: String,
    role: String,
    nationality: String,
    nth_feature: Option<i64>,
    company: String,
    biography: String,
}

#[derive(sqlx::FromRow)]
pub(super) struct NamedRow {
    #[sqlx(flatten)]
    credit: CreditRow,
    application_id: String,
    title: String,
    lang: String,
}

/// Somebody credited in a submitted application of a call.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedInCall {
    /// Which application.
    pub application: ApplicationId,
    /// Its title.
    pub title: String,
    /// Who, in which role.
    pub credit: Credit,
    /// The language of letters to them.
    pub lang: Lang,
}

impl TryFrom<NamedRow> for NamedInCall {
    type Error = StoreError;
    fn try_from(row: NamedRow) -> Result<NamedInCall, StoreError> {
        Ok(NamedInCall {
            application: row.application_id.parse().map_err(|_| StoreError::inconsistent(TABLE, "id", &row.application_id))?,
            lang: Lang::from_code(&row.lang).ok_or_else(|| StoreError::inconsistent("people", "lang", &row.credit.id))?,
            title: row.title,
            credit: row.credit.try_into()?,
        })
    }
}

impl TryFrom<CreditRow> for Credit {
    type Error = StoreError;
    fn try_from(row: CreditRow) -> Result<Credit, StoreError> {
        let bad = |column| StoreError::inconsistent("credits", column, &row.id);
        Ok(Credit {
            id: row.id.parse().map_err(|_| bad("id"))?,
            person: row.person_id.parse().map_err(|_| bad("person_id"))?,
            role: CreditRole::from_code(&row.role).ok_or_else(|| bad("role"))?,
            nth_feature: row.nth_feature.map(|nth| u32::try_from(nth).map_err(|_| bad("nth_feature"))).transpose()?,
            name: row.name.clone(),
            email: row.email.clone(),
            nationality: row.nationality.clone(),
            company: row.company.clone(),
            biography: row.biography.clone(),
        })
    }
}
