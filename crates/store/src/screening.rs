//! What staff do with one application: screening, notes, extensions; and what they see of it.

use domain::application::Screening;
use domain::ids::{AccountId, ApplicationId, CallId, NoteId};
use domain::time::{Deadline, Moment};

use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

statements! {
    SCREEN = "UPDATE applications SET screening = $2, screening_note = $3, screened_at = $4, screened_by = $5 WHERE id = $1";
    EXTEND = "INSERT INTO extensions (id, application_id, local, zone, until_at, reason, granted_by, granted_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    EXTENSIONS = "SELECT x.local, x.zone, x.until_at, x.reason, x.granted_at, a.name AS granted_by
                  FROM extensions x LEFT JOIN accounts a ON a.id = x.granted_by
                  WHERE x.application_id = $1 ORDER BY x.granted_at DESC, x.id DESC";
    NOTE = "INSERT INTO notes (id, application_id, author_id, body, written_at) VALUES ($1, $2, $3, $4, $5)";
    NOTES = "SELECT n.body, n.written_at, a.name AS author FROM notes n JOIN accounts a ON a.id = n.author_id
             WHERE n.application_id = $1 ORDER BY n.written_at DESC, n.id DESC";
    CONFLICT = "SELECT id FROM interests WHERE account_id = $1 AND application_id = $2 AND withdrawn_at IS NULL";
    CONFLICTS = "SELECT i.application_id FROM interests i JOIN applications a ON a.id = i.application_id
                 WHERE i.account_id = $1 AND a.call_id = $2 AND i.withdrawn_at IS NULL";
}

/// A later deadline that was given to one application.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ExtensionRow {
    /// Local time, as written.
    pub local: String,
    /// Its zone.
    pub zone: String,
    /// The moment it stands for.
    pub until_at: i64,
    /// Why.
    pub reason: String,
    /// When it was given.
    pub granted_at: i64,
    /// By whom.
    pub granted_by: Option<String>,
}

/// A note of the office.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct NoteRow {
    /// What it says.
    pub body: String,
    /// When it was written.
    pub written_at: i64,
    /// By whom.
    pub author: String,
}

impl Tx {
    /// Notes what screening found.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_screening(
        &mut self,
        application: ApplicationId,
        screening: Screening,
        note: &str,
        at: Moment,
        by: Option<AccountId>,
    ) -> Result<(), StoreError> {
        self.run(&SCREEN, args![application, screening.code(), note, at, by]).await.map(drop)
    }

    /// Gives one application a later deadline.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn insert_extension(
        &mut self,
        id: &str,
        application: ApplicationId,
        until: &Deadline,
        reason: &str,
        by: AccountId,
        at: Moment,
    ) -> Result<(), StoreError> {
        self.run(&EXTEND, args![id, application, &until.local, &until.zone, until.at, reason, by, at]).await.map(drop)
    }

    /// The extensions of an application, newest first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn extensions(&mut self, application: ApplicationId) -> Result<Vec<ExtensionRow>, StoreError> {
        self.all(&EXTENSIONS, args![application]).await
    }

    /// Writes a note.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn insert_note(
        &mut self,
        id: NoteId,
        application: ApplicationId,
        author: AccountId,
        body: &str,
        at: Moment,
    ) -> Result<(), StoreError> {
        self.run(&NOTE, args![id, application, author, body, at]).await.map(drop)
    }

    /// The notes about an application, newest first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn notes(&mut self, application: ApplicationId) -> Result<Vec<NoteRow>, StoreError> {
        self.all(&NOTES, args![application]).await
    }

    /// Whether an account has a conflict of interest in an application.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn conflicted(&mut self, account: AccountId, application: ApplicationId) -> Result<bool, StoreError> {
        Ok(self.optional::<(String,)>(&CONFLICT, args![account, application]).await?.is_some())
    }

    /// The applications of a call in which an account has a conflict of interest.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn conflicts_in_call(&mut self, account: AccountId, call: CallId) -> Result<Vec<String>, StoreError> {
        Ok(self.all::<(String,)>(&CONFLICTS, args![account, call]).await?.into_iter().map(|(id,)| id).collect())
    }
}
