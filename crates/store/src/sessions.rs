//! Who is signed in. A session that is gone is never made again by a late save.

use domain::ids::AccountId;
use domain::time::Moment;

use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

statements! {
    INSERT = "INSERT INTO sessions (id_hash, account_id, body, login_at, last_seen, expires_at) VALUES ($1, $2, $3, $4, $4, $5)";
    UPDATE = "UPDATE sessions SET body = $2 WHERE id_hash = $1";
    READ = "SELECT s.body, s.login_at, s.last_seen, s.expires_at FROM sessions s JOIN accounts a ON a.id = s.account_id
            WHERE s.id_hash = $1 AND a.suspended_at IS NULL";
    SEEN = "UPDATE sessions SET last_seen = $2 WHERE id_hash = $1";
    DELETE = "DELETE FROM sessions WHERE id_hash = $1";
    DELETE_OF = "DELETE FROM sessions WHERE account_id = $1 AND id_hash <> $2";
    SWEEP = "DELETE FROM sessions WHERE expires_at < $1 OR last_seen < $2";
}

/// A session as it is kept.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct SessionRow {
    /// What tower-sessions keeps, as JSON.
    pub body: String,
    /// When the person signed in, UTC milliseconds.
    pub login_at: i64,
    /// When the person was last here, to five minutes.
    pub last_seen: i64,
    /// The absolute end.
    pub expires_at: i64,
}

impl Tx {
    /// Begins a session.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn insert_session(
        &mut self,
        id_hash: &str,
        account: AccountId,
        body: &str,
        now: Moment,
        expires: Moment,
    ) -> Result<(), StoreError> {
        self.run(&INSERT, args![id_hash, account, body, now, expires]).await.map(drop)
    }

    /// Changes a session that is still there; writes nothing when it is gone.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn update_session(&mut self, id_hash: &str, body: &str) -> Result<(), StoreError> {
        self.run(&UPDATE, args![id_hash, body]).await.map(drop)
    }

    /// A session of an account that is not suspended.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn session(&mut self, id_hash: &str) -> Result<Option<SessionRow>, StoreError> {
        self.optional(&READ, args![id_hash]).await
    }

    /// Notes that the person is here.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn session_seen(&mut self, id_hash: &str, now: Moment) -> Result<(), StoreError> {
        self.run(&SEEN, args![id_hash, now]).await.map(drop)
    }

    /// Ends a session.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn delete_session(&mut self, id_hash: &str) -> Result<(), StoreError> {
        self.run(&DELETE, args![id_hash]).await.map(drop)
    }

    /// Ends every session of an account but one (an empty hash: every one).
    ///
    /// # Errors
    /// As of every verb.
    pub async fn delete_sessions_of(&mut self, account: AccountId, but: &str) -> Result<(), StoreError> {
        self.run(&DELETE_OF, args![account, but]).await.map(drop)
    }

    /// Forgets sessions that have ended.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn sweep_sessions(&mut self, now: Moment, idle_since: Moment) -> Result<u64, StoreError> {
        self.run(&SWEEP, args![now, idle_since]).await
    }
}
