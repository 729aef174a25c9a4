//! What staff do with one application: screening, notes, extensions; and what they see of it.

use domain::application::Screening;
use domain::ids::{AccountId, ApplicationId, NoteId};
use domain::time::{Deadline, Moment};

use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

statements! {
    SCREEN = "UPDATE applications SET screening = $2, screening_note = $3, screened_at = $4, screened_by = $5
              WHERE id = $1 AND (screened_at IS NULL OR screened_at <= $6 OR screened_by = $5)";
    EXTEND = "INSERT INTO extensions (id, application_id, local, zone, until_at, reason, granted_by, granted_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    NOTE = "INSERT INTO notes (id, application_id, author_id, body, written_at) VALUES ($1, $2, $3, $4, $5)";
}

/// A later deadline that was given to one application.
#[derive(Debug, Clone)]
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
#[derive(Debug, Clone)]
pub struct NoteRow {
    /// What it says.
    pub body: String,
    /// When it was written.
    pub written_at: i64,
    /// By whom.
    pub author: String,
}

impl Tx {
    /// Notes what screening found, unless somebody else has noted something since the moment `seen`; says whether it did.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_screening(
        &mut self,
        application: ApplicationId,
        screening: Screening,
        note: &str,
        (at, by): (Moment, Option<AccountId>),
        seen: Moment,
    ) -> Result<bool, StoreError> {
        Ok(self.run(&SCREEN, args![application, screening.code(), note, at, by, seen]).await? > 0)
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
}
