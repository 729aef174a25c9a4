//! Sessions, for the server's session layer. Keys are hashes of ids.

use domain::access::Action;
use domain::ids::AccountId;
use store::sessions::SessionRow;

use crate::Office;
use crate::ground::refusal::Outcome;
use crate::jobs::ABSOLUTE;

impl Office {
    /// Begins a session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn begin_session(&self, key: &str, account: AccountId, body: &str) -> Outcome<()> {
        let mut tx = self.write_as_house(Action::UseOwnAccount).await?;
        tx.insert_session(key, account, body, self.now(), self.now().plus(ABSOLUTE)).await?;
        Ok(tx.commit().await?)
    }

    /// Keeps what changed in a session; nothing when it is gone.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn keep_session(&self, key: &str, body: &str) -> Outcome<()> {
        let mut tx = self.write_as_house(Action::UseOwnAccount).await?;
        tx.update_session(key, body).await?;
        Ok(tx.commit().await?)
    }

    /// The session of a key.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn find_session(&self, key: &str) -> Outcome<Option<SessionRow>> {
        Ok(self.read().await?.session(key).await?)
    }

    /// Notes that the person is here.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_visit(&self, key: &str) -> Outcome<()> {
        let mut tx = self.write_as_house(Action::UseOwnAccount).await?;
        tx.session_seen(key, self.now()).await?;
        Ok(tx.commit().await?)
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_session(&self, key: &str) -> Outcome<()> {
        let mut tx = self.write_as_house(Action::UseOwnAccount).await?;
        tx.delete_session(key).await?;
        Ok(tx.commit().await?)
    }
}
