//! What was submitted: immutable snapshots, the projects they made, deeds done under a key, announced results.

use domain::ids::{AccountId, ApplicationId, ProjectId, SnapshotId};
use domain::time::Moment;

use crate::applications::Listed;
use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

statements! {
    OF_APPLICATION = "SELECT id, number, receipt, body, sha256, submitted_at FROM snapshots WHERE application_id = $1 ORDER BY number";
    INSERT = "INSERT INTO snapshots (id, application_id, number, receipt, body, sha256, submitted_at, submitted_by)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    DEED = "SELECT answer FROM deeds WHERE key = $1 AND account_id = $2 AND verb = $3";
    INSERT_DEED = "INSERT INTO deeds (key, account_id, verb, answer, done_at) VALUES ($1, $2, $3, $4, $5)";
    PROJECTS = "SELECT DISTINCT p.id, p.code, p.title, p.created_at
                FROM projects p JOIN applications a ON a.project_id = p.id
                WHERE a.applicant_id = $1 ORDER BY p.created_at DESC, p.id";
    INSERT_PROJECT = "INSERT INTO projects (id, code, title, search_key, country, stage, created_at, revision)
                      VALUES ($1, $2, $3, $4, $5, $6, $7, 1)";
    SET_PROJECT = "UPDATE projects SET title = $2, search_key = $3, country = $4, stage = $5, revision = revision + 1 WHERE id = $1";
    RESULTS_OF = "SELECT d.application_id, d.outcome FROM decisions d JOIN applications a ON a.id = d.application_id
                  WHERE a.applicant_id = $1 AND d.announced_at IS NOT NULL AND d.announced_at <= $2";
    RESULT = "SELECT outcome, announced_at, confirm_by, answer, answered_at
              FROM decisions WHERE application_id = $1 AND announced_at IS NOT NULL AND announced_at <= $2";
}

/// What was submitted, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// Its id.
    pub id: SnapshotId,
    /// Its number within the application, from 1.
    pub number: i64,
    /// The number of its receipt.
    pub receipt: String,
    /// Canonical JSON of everything that was sent.
    pub body: String,
    /// The SHA-256 of `body`, in hexadecimal.
    pub sha256: String,
    /// When.
    pub submitted_at: Moment,
}

#[derive(sqlx::FromRow)]
struct SnapshotRow {
    id: String,
    number: i64,
    receipt: String,
    body: String,
    sha256: String,
    submitted_at: i64,
}

impl TryFrom<SnapshotRow> for Snapshot {
    type Error = StoreError;
    fn try_from(row: SnapshotRow) -> Result<Snapshot, StoreError> {
        Ok(Snapshot {
            id: row.id.parse().map_err(|_| StoreError::inconsistent("snapshots", "id", &row.id))?,
            number: row.number,
            receipt: row.receipt,
            body: row.body,
            sha256: row.sha256,
            submitted_at: Moment(row.submitted_at),
        })
    }
}

/// A project of an applicant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnProject {
    /// Which.
    pub id: ProjectId,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
}

#[derive(sqlx::FromRow)]
struct ProjectRow {
    id: String,
    code: String,
    title: String,
}

/// A result that has been announced.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct AnnouncedRow {
    /// The code of the outcome.
    pub outcome: String,
    /// When it was announced, UTC milliseconds.
    pub announced_at: i64,
    /// Until when the selected answer.
    pub confirm_by: Option<i64>,
    /// The code of their answer.
    pub answer: Option<String>,
    /// When they answered.
    pub answered_at: Option<i64>,
}

impl Tx {
    /// What was submitted of an application, the first time first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn snapshots_of(&mut self, application: ApplicationId) -> Result<Vec<Snapshot>, StoreError> {
        let rows: Vec<SnapshotRow> = self.all(&OF_APPLICATION, args![application]).await?;
        rows.into_iter().map(Snapshot::try_from).collect()
    }

    /// Keeps what is submitted.
    ///
    /// # Errors
    /// A duplicate when the number is taken.
    pub async fn insert_snapshot(
        &mut self,
        application: ApplicationId,
        snapshot: &Snapshot,
        by: Option<AccountId>,
    ) -> Result<(), StoreError> {
        let Snapshot { id, number, receipt, body, sha256, submitted_at } = snapshot;
        self.run(&INSERT, args![*id, application, *number, receipt, body, sha256, *submitted_at, by]).await.map(drop)
    }

    /// What came of a deed that this account did under this key, if it did.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn deed(&mut self, key: &str, account: AccountId, verb: &str) -> Result<Option<String>, StoreError> {
        let row: Option<(String,)> = self.optional(&DEED, args![key, account, verb]).await?;
        Ok(row.map(|(answer,)| answer))
    }

    /// Notes that a deed is done.
    ///
    /// # Errors
    /// A duplicate when the key was used.
    pub async fn insert_deed(
        &mut self,
        key: &str,
        account: AccountId,
        verb: &str,
        answer: &str,
        now: Moment,
    ) -> Result<(), StoreError> {
        self.run(&INSERT_DEED, args![key, account, verb, answer, now]).await.map(drop)
    }

    /// The projects an account has applied with, newest first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn projects_of(&mut self, applicant: AccountId) -> Result<Vec<OwnProject>, StoreError> {
        let rows: Vec<ProjectRow> = self.all(&PROJECTS, args![applicant]).await?;
        rows.into_iter()
            .map(|row| {
                let id = row.id.parse().map_err(|_| StoreError::inconsistent("projects", "id", &row.id))?;
                Ok(OwnProject { id, code: row.code, title: row.title })
            })
            .collect()
    }

    /// Adds a project.
    ///
    /// # Errors
    /// A duplicate when the code is taken.
    pub async fn insert_project(&mut self, id: ProjectId, code: &str, listed: &Listed, now: Moment) -> Result<(), StoreError> {
        let Listed { title, search_key, country, stage, .. } = listed;
        self.run(&INSERT_PROJECT, args![id, code, title, search_key, country, stage, now]).await.map(drop)
    }

    /// Brings a project up to what was last submitted of it.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_project(&mut self, id: ProjectId, listed: &Listed) -> Result<(), StoreError> {
        let Listed { title, search_key, country, stage, .. } = listed;
        self.run(&SET_PROJECT, args![id, title, search_key, country, stage]).await.map(drop)
    }

    /// The result of an application, once it is announced.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn announced_result(
        &mut self,
        application: ApplicationId,
        now: Moment,
    ) -> Result<Option<AnnouncedRow>, StoreError> {
        self.optional(&RESULT, args![application, now]).await
    }

    /// The announced outcomes of the applications of an account: the id of each, and the code of its outcome.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn announced_results_of(&mut self, applicant: AccountId, now: Moment) -> Result<Vec<(String, String)>, StoreError> {
        self.all(&RESULTS_OF, args![applicant, now]).await
    }
}
