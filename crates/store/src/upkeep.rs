//! What `atlas check` reads.

use domain::ids::ApplicationId;

use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

statements! {
    FILES = "SELECT path, bytes, sha256 FROM files ORDER BY id";
    APPLICATIONS = "SELECT id FROM applications ORDER BY id";
    SNAPSHOTS = "SELECT receipt, body, sha256 FROM snapshots ORDER BY id";
    TWICE_IN_RESERVE = "SELECT c.code, CAST(COUNT(*) AS BIGINT) FROM board_places b JOIN calls c ON c.id = b.call_id
                        WHERE b.reserve_rank IS NOT NULL GROUP BY c.code, b.reserve_rank HAVING COUNT(*) > 1";
    DECIDED_WITHOUT_FREEZE = "SELECT DISTINCT c.code FROM decisions d JOIN calls c ON c.id = d.call_id
                              WHERE c.frozen_at IS NULL AND c.announced_at IS NULL";
    PLACED_UNSUBMITTED = "SELECT a.code FROM board_places b JOIN applications a ON a.id = b.application_id
                          WHERE a.submitted_at IS NULL";
    FREEZES = "SELECT c.code, f.override_id IS NOT NULL, f.evaluations FROM freezes f JOIN calls c ON c.id = f.call_id
               WHERE f.unfrozen_at IS NULL ORDER BY f.frozen_at";
}

/// A file as its row describes it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct KeptFile {
    /// Where it lies in the files folder.
    pub path: String,
    /// Its length.
    pub bytes: i64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

impl Tx {
    /// Every file that a row names, replaced ones too.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn kept_files(&mut self) -> Result<Vec<KeptFile>, StoreError> {
        self.all(&FILES, args![]).await
    }

    /// The id of every application.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn every_application(&mut self) -> Result<Vec<ApplicationId>, StoreError> {
        let rows: Vec<(String,)> = self.all(&APPLICATIONS, args![]).await?;
        rows.into_iter().map(|(id,)| id.parse().map_err(|_| StoreError::inconsistent("applications", "id", &id))).collect()
    }

    /// Receipt, body and hash of every snapshot.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn every_snapshot(&mut self) -> Result<Vec<(String, String, String)>, StoreError> {
        self.all(&SNAPSHOTS, args![]).await
    }

    /// Calls where two entries share a place on the reserve list.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn twice_in_reserve(&mut self) -> Result<Vec<(String, i64)>, StoreError> {
        self.all(&TWICE_IN_RESERVE, args![]).await
    }

    /// Calls with decisions that were neither frozen nor announced.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn decided_without_freeze(&mut self) -> Result<Vec<String>, StoreError> {
        let rows: Vec<(String,)> = self.all(&DECIDED_WITHOUT_FREEZE, args![]).await?;
        Ok(rows.into_iter().map(|(code,)| code).collect())
    }

    /// Applications on a board that were never submitted.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn placed_unsubmitted(&mut self) -> Result<Vec<String>, StoreError> {
        let rows: Vec<(String,)> = self.all(&PLACED_UNSUBMITTED, args![]).await?;
        Ok(rows.into_iter().map(|(code,)| code).collect())
    }

    /// Freezes in force: the call's code, whether an override let it pass, and the evaluations.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn standing_freezes(&mut self) -> Result<Vec<(String, bool, String)>, StoreError> {
        self.all(&FREEZES, args![]).await
    }
}
