//! Applications and the people credited in them.

mod rows;

use std::collections::BTreeMap;

use domain::application::{Application, Contact, Credit};
use domain::call::{Answers, Call};
use domain::ids::{AccountId, ApplicationId, CallId, ProjectId};
use domain::time::Moment;

use crate::args::args;
use crate::sql::{call_columns, contact_lang, statements};
use crate::{StoreError, Tx};

use rows::{ApplicationRow, CreditRow, InCallRow, NamedRow, SeenRow};
pub use rows::{Beside, NamedInCall, Seen};

const TABLE: &str = "applications";

/// The columns of an application `a`.
macro_rules! application_columns {
    () => {
        concat!(
            "a.id, a.code, a.call_id, a.section, a.project_id, a.applicant_id, a.contact_name, a.contact_email, ",
            contact_lang!(),
            ", a.title,
         a.answers, a.extra, a.version, a.created_at, a.updated_at, a.submitted_at, a.withdrawn_at, a.snapshot_number,
         a.screening, a.screening_note,
         (SELECT MAX(x.until_at) FROM extensions x WHERE x.application_id = a.id) AS extended_until,
         (SELECT MAX(s.submitted_at) FROM snapshots s WHERE s.application_id = a.id) AS sent_at"
        )
    };
}

/// What is known beside an application `a`.
macro_rules! beside_columns {
    () => {
        "(SELECT COUNT(*) FROM applications o WHERE o.call_id = a.call_id AND o.applicant_id = a.applicant_id
            AND o.withdrawn_at IS NULL) AS of_person,
         (SELECT COUNT(*) FROM applications o WHERE o.project_id = a.project_id AND o.id <> a.id
            AND o.submitted_at IS NOT NULL) AS earlier,
         (SELECT p.code FROM projects p WHERE p.id = a.project_id) AS project"
    };
}

statements! {
    BY_ID = concat!("SELECT ", application_columns!(), " FROM applications a WHERE a.id = $1");
    BY_CODE = concat!("SELECT ", application_columns!(), " FROM applications a WHERE a.code = $1");
    IN_CALL = concat!("SELECT ", application_columns!(), ", ", call_columns!(), "
                       FROM applications a JOIN calls c ON c.id = a.call_id WHERE a.code = $1");
    SEEN_BY = concat!("SELECT ", application_columns!(), ",
                              a.id IN (SELECT i.application_id FROM conflicts i WHERE i.account_id = $2) AS conflicted, ", beside_columns!(), "
                       FROM applications a WHERE a.code = $1");
    OF_APPLICANT = concat!("SELECT ", application_columns!(), "
                            FROM applications a WHERE a.applicant_id = $1 ORDER BY a.created_at DESC, a.id");
    CREDITS = "SELECT c.id, c.person_id, p.name, p.email, c.role, c.nationality, c.nth_feature, c.company, c.biography
               FROM credits c JOIN people p ON p.id = c.person_id WHERE c.application_id = $1 ORDER BY c.position, c.id";
    CREDITS_OF_CALL = "SELECT c.id, c.person_id, p.name, p.email, c.role, c.nationality, c.nth_feature, c.company, c.biography,
                              a.id AS application_id, a.title, p.lang
                       FROM credits c JOIN people p ON p.id = c.person_id JOIN applications a ON a.id = c.application_id
                       WHERE a.call_id = $1 AND a.submitted_at IS NOT NULL AND a.withdrawn_at IS NULL
                       ORDER BY a.submitted_at, c.position, c.id";
    ADOPT = "UPDATE applications SET applicant_id = $1
             WHERE applicant_id IS NULL AND lower(contact_email) = (SELECT c.email_key FROM accounts c WHERE c.id = $1)";
    ADOPT_IN_CALL = "UPDATE applications
                     SET applicant_id = (SELECT c.id FROM accounts c
                                         WHERE c.email_key = lower(contact_email) AND c.verified_at IS NOT NULL)
                     WHERE call_id = $1 AND applicant_id IS NULL";
    INSERT = "INSERT INTO applications (id, code, call_id, section, project_id, applicant_id, contact_name, contact_email,
                                        contact_lang, title, search_key, stage, country, directors, answers, stamps, extra,
                                        tracking_number, version, created_at, updated_at, submitted_at, withdrawn_at,
                                        snapshot_number, screening, screening_note, screened_at, screened_by)
              VALUES ($1, $2, $3, $4, NULL, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '{}', $15, $16, 1, $17, $17, NULL, NULL, 0,
                      'waiting', '', NULL, NULL)";
    STAMPS = "SELECT stamps FROM applications WHERE id = $1";
    SAVE = "UPDATE applications SET section = $3, answers = $4, stamps = $5, title = $6, search_key = $7, stage = $8, country = $9,
                                    directors = $10, updated_at = $11, version = version + 1
            WHERE id = $1 AND version = $2 AND withdrawn_at IS NULL";
    SUBMIT = "UPDATE applications SET submitted_at = COALESCE(submitted_at, $3), snapshot_number = $4, project_id = $5,
                                      version = version + 1
              WHERE id = $1 AND version = $2 AND withdrawn_at IS NULL";
    WITHDRAW = "UPDATE applications SET withdrawn_at = $3, updated_at = $3, version = version + 1
                WHERE id = $1 AND version = $2 AND withdrawn_at IS NULL";
    SET_LISTED = "UPDATE applications SET title = $2, search_key = $3, stage = $4, country = $5, directors = $6 WHERE id = $1";
    BESIDE = concat!("SELECT ", beside_columns!(), " FROM applications a WHERE a.id = $1");
}

/// A new application; the copies for lists (`stage`, `country`, `directors`, `search_key`) come with it.
#[derive(Debug, Clone)]
pub struct NewApplication {
    /// Its id.
    pub id: ApplicationId,
    /// Its code.
    pub code: String,
    /// Its call.
    pub call: CallId,
    /// Its section; may be empty.
    pub section: String,
    /// The applicant's account, if any.
    pub applicant: Option<AccountId>,
    /// Whom letters go to.
    pub contact: Contact,
    /// The copies for lists.
    pub listed: Listed,
    /// The answers.
    pub answers: Answers,
    /// Columns of an import that no field takes.
    pub extra: Answers,
    /// The number an import knows it by; unique in the call.
    pub tracking_number: Option<String>,
    /// When it was begun.
    pub now: Moment,
}

/// Copies of answers and credits, kept for lists and search.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listed {
    /// Title or name.
    pub title: String,
    /// Folded text of everything the list is searched by.
    pub search_key: String,
    /// Stage code; may be empty.
    pub stage: String,
    /// Main country; may be empty.
    pub country: String,
    /// Names of the directors (or of the person), joined by commas.
    pub directors: String,
}

/// At which version each answer last changed, by field code.
pub type Stamps = BTreeMap<String, i64>;

/// A draft to be saved.
#[derive(Debug)]
pub struct Draft<'a> {
    /// Which application.
    pub id: ApplicationId,
    /// The version it was made from.
    pub version: i64,
    /// Its section.
    pub section: &'a str,
    /// The answers, as typed.
    pub answers: &'a Answers,
    /// At which version each last changed.
    pub stamps: &'a Stamps,
    /// The copies for lists.
    pub listed: Listed,
    /// When.
    pub now: Moment,
}

pub(crate) fn json(answers: &Answers) -> String {
    serde_json::to_string(answers).expect("answers can be written as JSON")
}

impl Tx {
    /// An application by its id.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn application(&mut self, id: ApplicationId) -> Result<Option<Application>, StoreError> {
        let row: Option<ApplicationRow> = self.optional(&BY_ID, args![id]).await?;
        row.map(Application::try_from).transpose()
    }

    /// An application by its code.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn application_by_code(&mut self, code: &str) -> Result<Option<Application>, StoreError> {
        let row: Option<ApplicationRow> = self.optional(&BY_CODE, args![code]).await?;
        row.map(Application::try_from).transpose()
    }

    /// An application by its code, with its call.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn application_in_call(&mut self, code: &str) -> Result<Option<(Application, Call)>, StoreError> {
        let row: Option<InCallRow> = self.optional(&IN_CALL, args![code]).await?;
        row.map(|row| Ok((row.application.try_into()?, row.call.try_into()?))).transpose()
    }

    /// An application by its code, and whether `account` has a conflict of interest in it; the house itself has none.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn application_seen_by(&mut self, code: &str, account: Option<AccountId>) -> Result<Option<Seen>, StoreError> {
        let row: Option<SeenRow> = self.optional(&SEEN_BY, args![code, account]).await?;
        row.map(|row| Ok(Seen { application: row.application.try_into()?, conflicted: row.conflicted, beside: row.beside }))
            .transpose()
    }

    /// The applications of an account, newest first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn applications_of(&mut self, applicant: AccountId) -> Result<Vec<Application>, StoreError> {
        let rows: Vec<ApplicationRow> = self.all(&OF_APPLICANT, args![applicant]).await?;
        rows.into_iter().map(Application::try_from).collect()
    }

    /// Gives an account, whose address was just proven, the applications that came by a file with this address.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn adopt_applications(&mut self, account: AccountId) -> Result<(), StoreError> {
        self.run(&ADOPT, args![account]).await.map(drop)
    }

    /// Gives the applications of a call that came by a file to the accounts that have proven their address.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn adopt_applications_in(&mut self, call: CallId) -> Result<(), StoreError> {
        self.run(&ADOPT_IN_CALL, args![call]).await.map(drop)
    }

    /// The people credited in an application, in their order.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn credits(&mut self, application: ApplicationId) -> Result<Vec<Credit>, StoreError> {
        let rows: Vec<CreditRow> = self.all(&CREDITS, args![application]).await?;
        rows.into_iter().map(Credit::try_from).collect()
    }

    /// Everybody credited in the submitted applications of a call, in the order of their submission.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn credits_of_call(&mut self, call: CallId) -> Result<Vec<NamedInCall>, StoreError> {
        let rows: Vec<NamedRow> = self.all(&CREDITS_OF_CALL, args![call]).await?;
        rows.into_iter().map(NamedInCall::try_from).collect()
    }

    /// Begins an application.
    ///
    /// # Errors
    /// A duplicate when its tracking number is known in the call.
    pub async fn insert_application(&mut self, new: &NewApplication) -> Result<(), StoreError> {
        let Listed { title, search_key, stage, country, directors } = &new.listed;
        let args = args![
            new.id,
            &new.code,
            new.call,
            &new.section,
            new.applicant,
            &new.contact.name,
            &new.contact.email,
            new.contact.lang,
            title,
            search_key,
            stage,
            country,
            directors,
            json(&new.answers),
            json(&new.extra),
            new.tracking_number.clone(),
            new.now
        ];
        self.run(&INSERT, args).await.map(drop)
    }

    /// At which version each answer last changed, by field code.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn stamps(&mut self, id: ApplicationId) -> Result<Stamps, StoreError> {
        let (stamps,): (String,) = self.one(&STAMPS, args![id]).await?;
        serde_json::from_str(&stamps).map_err(|_| StoreError::inconsistent(TABLE, "stamps", id))
    }

    /// Saves a draft that had `version`. Says whether it was still that one.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn save_draft(&mut self, draft: &Draft<'_>) -> Result<bool, StoreError> {
        let Listed { title, search_key, stage, country, directors } = &draft.listed;
        let stamps = serde_json::to_string(draft.stamps).expect("numbers can be written as JSON");
        let args = args![
            draft.id,
            draft.version,
            draft.section,
            json(draft.answers),
            stamps,
            title,
            search_key,
            stage,
            country,
            directors,
            draft.now
        ];
        Ok(self.run(&SAVE, args).await? == 1)
    }

    /// Brings the copies for lists up to date.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_listed(&mut self, id: ApplicationId, listed: &Listed) -> Result<(), StoreError> {
        let Listed { title, search_key, stage, country, directors } = listed;
        self.run(&SET_LISTED, args![id, title, search_key, stage, country, directors]).await.map(drop)
    }

    /// Notes that an application that had `version` was submitted. Says whether it was still that one.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn submit_application(
        &mut self,
        id: ApplicationId,
        version: i64,
        now: Moment,
        number: i64,
        project: Option<ProjectId>,
    ) -> Result<bool, StoreError> {
        Ok(self.run(&SUBMIT, args![id, version, now, number, project]).await? == 1)
    }

    /// Notes that an application that had `version` was withdrawn. Says whether it was still that one.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn withdraw_application(&mut self, id: ApplicationId, version: i64, now: Moment) -> Result<bool, StoreError> {
        Ok(self.run(&WITHDRAW, args![id, version, now]).await? == 1)
    }

    /// What else is known of who applies with an application, and with what.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn beside(&mut self, application: ApplicationId) -> Result<Beside, StoreError> {
        self.one(&BESIDE, args![application]).await
    }
}
