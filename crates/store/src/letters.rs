//! The outbox: drafts, released and sent letters.

use domain::ids::{AccountId, ApplicationId, CallId, LetterId};
use domain::text::Lang;
use domain::time::Moment;

use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

statements! {
    INSERT = "INSERT INTO letters (id, unique_key, kind, call_id, application_id, account_id, to_name, to_email, lang, subject, body,
                                   created_at, created_by, released_at, released_by, sent_at, attempts, next_try_at, last_error)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $13, NULL, 0, $14, '')
              ON CONFLICT (unique_key) DO NOTHING";
    DUE = "SELECT id, unique_key, kind, call_id, application_id, account_id, to_name, to_email, lang, subject, body,
                  created_at, released_at, sent_at, attempts, last_error
           FROM letters WHERE sent_at IS NULL AND released_at IS NOT NULL AND next_try_at <= $1 ORDER BY released_at, id LIMIT $2";
    SENT = "UPDATE letters SET sent_at = $2, attempts = attempts + 1, last_error = '' WHERE id = $1 AND sent_at IS NULL";
    FAILED = "UPDATE letters SET attempts = attempts + 1, next_try_at = $2, last_error = $3 WHERE id = $1 AND sent_at IS NULL";
    LATEST = "SELECT id, unique_key, kind, call_id, application_id, account_id, to_name, to_email, lang, subject, body,
                     created_at, released_at, sent_at, attempts, last_error
              FROM letters WHERE released_at IS NOT NULL ORDER BY released_at DESC, id DESC LIMIT $1";
}

/// A letter to be queued.
#[derive(Debug, Clone)]
pub struct NewLetter {
    /// Its id.
    pub id: LetterId,
    /// One letter per person and matter: a second one with the same key is not queued.
    pub unique_key: String,
    /// What it tells: a [`domain::call::LetterKind`] code, or an account matter.
    pub kind: String,
    /// The call it is about.
    pub call: Option<CallId>,
    /// The application it is about.
    pub application: Option<ApplicationId>,
    /// Whose account it goes to.
    pub account: Option<AccountId>,
    /// The recipient's name.
    pub to_name: String,
    /// The recipient's address.
    pub to_email: String,
    /// The language it is written in.
    pub lang: Lang,
    /// Its subject line.
    pub subject: String,
    /// Its body.
    pub body: String,
    /// When it was written.
    pub created_at: Moment,
    /// Who wrote it.
    pub created_by: Option<AccountId>,
    /// Account letters release themselves: then the moment, else `None` and a person releases it.
    pub released_at: Option<Moment>,
}

/// A letter as it stands.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct LetterRow {
    /// Its id.
    pub id: String,
    /// See [`NewLetter`].
    pub unique_key: String,
    /// See [`NewLetter`].
    pub kind: String,
    /// See [`NewLetter`].
    pub call_id: Option<String>,
    /// See [`NewLetter`].
    pub application_id: Option<String>,
    /// See [`NewLetter`].
    pub account_id: Option<String>,
    /// See [`NewLetter`].
    pub to_name: String,
    /// See [`NewLetter`].
    pub to_email: String,
    /// See [`NewLetter`].
    pub lang: String,
    /// See [`NewLetter`].
    pub subject: String,
    /// See [`NewLetter`].
    pub body: String,
    /// When it was written, UTC milliseconds.
    pub created_at: i64,
    /// When it was released.
    pub released_at: Option<i64>,
    /// When it was sent.
    pub sent_at: Option<i64>,
    /// How often sending was tried.
    pub attempts: i64,
    /// Why the last try failed.
    pub last_error: String,
}

impl Tx {
    /// Queues a letter. Says whether it is new.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn queue_letter(&mut self, letter: &NewLetter) -> Result<bool, StoreError> {
        let args = args![
            letter.id,
            &letter.unique_key,
            &letter.kind,
            letter.call,
            letter.application,
            letter.account,
            &letter.to_name,
            &letter.to_email,
            letter.lang,
            &letter.subject,
            &letter.body,
            letter.created_at,
            letter.created_by,
            letter.released_at
        ];
        Ok(self.run(&INSERT, args).await? == 1)
    }

    /// Released letters that wait to be sent, oldest first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn letters_due(&mut self, now: Moment, most: i64) -> Result<Vec<LetterRow>, StoreError> {
        self.all(&DUE, args![now, most]).await
    }

    /// Notes that a letter was sent.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn letter_sent(&mut self, id: &str, now: Moment) -> Result<(), StoreError> {
        self.run(&SENT, args![id, now]).await.map(drop)
    }

    /// Notes that sending failed, and when to try again.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn letter_failed(&mut self, id: &str, again_at: Moment, error: &str) -> Result<(), StoreError> {
        self.run(&FAILED, args![id, again_at, error]).await.map(drop)
    }

    /// The latest released letters, newest first: the mailbox of the demonstration.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn latest_letters(&mut self, most: i64) -> Result<Vec<LetterRow>, StoreError> {
        self.all(&LATEST, args![most]).await
    }
}
