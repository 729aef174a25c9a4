//! The outbox: drafts, released and sent letters.

use domain::ids::{AccountId, ApplicationId, CallId, LetterId};
use domain::text::Lang;
use domain::time::Moment;

use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

/// How many of the letters `l` lie on each pile.
macro_rules! piles {
    () => {
        "CAST(COALESCE(SUM(CASE WHEN l.released_at IS NULL THEN 1 ELSE 0 END), 0) AS BIGINT) AS drafts,
         CAST(COALESCE(SUM(CASE WHEN l.released_at IS NOT NULL AND l.sent_at IS NULL AND l.last_error = '' THEN 1 ELSE 0 END), 0)
              AS BIGINT) AS waiting,
         CAST(COALESCE(SUM(CASE WHEN l.sent_at IS NULL AND l.last_error <> '' THEN 1 ELSE 0 END), 0) AS BIGINT) AS failed,
         CAST(COALESCE(SUM(CASE WHEN l.sent_at IS NOT NULL THEN 1 ELSE 0 END), 0) AS BIGINT) AS sent"
    };
}

/// The addresses behind the entries of the call `$2` in which the account `$1` has a conflict of interest, and those that
/// letters about these entries went to.
macro_rules! hidden {
    () => {
        "SELECT a.contact_email AS email FROM conflicts i JOIN applications a ON a.id = i.application_id
         WHERE i.account_id = $1 AND a.call_id = $2
         UNION
         SELECT o.email FROM conflicts i JOIN applications a ON a.id = i.application_id JOIN accounts o ON o.id = a.applicant_id
         WHERE i.account_id = $1 AND a.call_id = $2
         UNION
         SELECT m.to_email FROM conflicts i JOIN applications a ON a.id = i.application_id JOIN letters m ON m.application_id = a.id
         WHERE i.account_id = $1 AND a.call_id = $2"
    };
}

/// Which letters `l` of the call `$2` the account `$1` is shown: those of the kind `$3`, or of every kind when it is empty.
/// What is hidden is left out here, so that no page of one kind, shorter than the others, tells of what kind it is.
macro_rules! shown {
    () => {
        concat!(
            "l.call_id = $2 AND ($3 = '' OR l.kind = $3)
             AND LOWER(TRIM(l.to_email)) NOT IN (SELECT LOWER(TRIM(h.email)) FROM (",
            hidden!(),
            ") h)"
        )
    };
}

/// A letter `l` in a list, and the application it is about.
macro_rules! heads {
    () => {
        "SELECT l.id, l.kind, l.application_id, a.code AS application_code, a.title AS application_title, l.to_name, l.to_email,
                l.lang, l.subject, l.created_at, l.released_at, l.sent_at, l.attempts, l.next_try_at, l.last_error
         FROM letters l LEFT JOIN applications a ON a.id = l.application_id WHERE "
    };
}

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
    CLAIM = "UPDATE letters SET next_try_at = $3 WHERE id = $1 AND sent_at IS NULL AND next_try_at <= $2";
    BY_ID = "SELECT id, unique_key, kind, call_id, application_id, account_id, to_name, to_email, lang, subject, body,
                    created_at, released_at, sent_at, attempts, last_error
             FROM letters WHERE id = $1";
    RELEASE = "UPDATE letters SET released_at = $2, released_by = $3, next_try_at = $2 WHERE id = $1 AND released_at IS NULL";
    RELEASE_ALL = "UPDATE letters SET released_at = $2, released_by = $3, next_try_at = $2
                   WHERE call_id = $1 AND released_at IS NULL";
    DISCARD_DRAFT = "DELETE FROM letters WHERE unique_key = $1 AND released_at IS NULL";
    DISCARD = "DELETE FROM letters WHERE id = $1 AND released_at IS NULL AND kind = 'list'";
    COUNTS = concat!("SELECT ", piles!(), " FROM letters l WHERE l.call_id = $1");
    COUNTS_SHOWN = concat!("SELECT ", piles!(), " FROM letters l WHERE ", shown!());
    HIDDEN = hidden!();
    DRAFTS_OF = concat!(heads!(), shown!(), " AND l.released_at IS NULL
                        ORDER BY l.created_at DESC, l.to_name, l.id LIMIT $4 OFFSET $5");
    WAITING_OF = concat!(heads!(), shown!(), " AND l.released_at IS NOT NULL AND l.sent_at IS NULL AND l.last_error = ''
                         ORDER BY l.released_at DESC, l.to_name, l.id LIMIT $4 OFFSET $5");
    FAILED_OF = concat!(heads!(), shown!(), " AND l.sent_at IS NULL AND l.last_error <> ''
                        ORDER BY l.released_at DESC, l.to_name, l.id LIMIT $4 OFFSET $5");
    SENT_OF = concat!(heads!(), shown!(), " AND l.sent_at IS NOT NULL
                      ORDER BY l.sent_at DESC, l.to_name, l.id LIMIT $4 OFFSET $5");
    LATEST = "SELECT l.id, l.unique_key, l.kind, l.call_id, l.application_id, l.account_id, l.to_name, l.to_email, l.lang, l.subject,
                     l.body, l.created_at, l.released_at, l.sent_at, l.attempts, l.last_error
              FROM letters l
              JOIN (SELECT m.id, ROW_NUMBER() OVER (PARTITION BY m.kind ORDER BY m.released_at DESC, m.id DESC) AS nth
                    FROM letters m WHERE m.released_at IS NOT NULL) n ON n.id = l.id
              WHERE n.nth <= $1 ORDER BY l.released_at DESC, l.id DESC";
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

/// A letter in a list: without its body.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct LetterHead {
    /// Its id.
    pub id: String,
    /// See [`NewLetter`].
    pub kind: String,
    /// See [`NewLetter`].
    pub application_id: Option<String>,
    /// The code of that application.
    pub application_code: Option<String>,
    /// Its title.
    pub application_title: Option<String>,
    /// See [`NewLetter`].
    pub to_name: String,
    /// See [`NewLetter`].
    pub to_email: String,
    /// See [`NewLetter`].
    pub lang: String,
    /// See [`NewLetter`].
    pub subject: String,
    /// When it was written, UTC milliseconds.
    pub created_at: i64,
    /// When it was released.
    pub released_at: Option<i64>,
    /// When it was sent.
    pub sent_at: Option<i64>,
    /// How often sending was tried.
    pub attempts: i64,
    /// When sending is tried again.
    pub next_try_at: Option<i64>,
    /// Why the last try failed.
    pub last_error: String,
}

/// A pile of the outbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pile {
    /// Not released yet.
    #[default]
    Drafts,
    /// Released, not sent yet.
    Waiting,
    /// Sending failed; it is tried again.
    Failed,
    /// Sent.
    Sent,
}

/// How many letters lie on each pile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, sqlx::FromRow)]
pub struct PileCounts {
    /// Not released yet.
    pub drafts: i64,
    /// Released, not sent yet.
    pub waiting: i64,
    /// Sending failed.
    pub failed: i64,
    /// Sent.
    pub sent: i64,
}

impl PileCounts {
    /// How many lie on one of them.
    pub const fn on(&self, pile: Pile) -> i64 {
        match pile {
            Pile::Drafts => self.drafts,
            Pile::Waiting => self.waiting,
            Pile::Failed => self.failed,
            Pile::Sent => self.sent,
        }
    }
}

impl Tx {
    /// How many letters of a call lie on each pile.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn letter_counts(&mut self, call: CallId) -> Result<PileCounts, StoreError> {
        self.one(&COUNTS, args![call]).await
    }

    /// How many letters of a kind, or of every kind when it is empty, a viewer is shown on each pile.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn letters_shown(&mut self, viewer: Option<AccountId>, call: CallId, kind: &str) -> Result<PileCounts, StoreError> {
        self.one(&COUNTS_SHOWN, args![viewer, call, kind]).await
    }

    /// The addresses behind the entries of a call in which an account has a conflict of interest, and those that letters about
    /// these entries went to.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn recipients_hidden_from(&mut self, account: AccountId, call: CallId) -> Result<Vec<String>, StoreError> {
        let rows: Vec<(String,)> = self.all(&HIDDEN, args![account, call]).await?;
        Ok(rows.into_iter().map(|(email,)| email).collect())
    }

    /// Letters of a pile that a viewer is shown, of a kind or of every kind when it is empty, newest first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn letters_of(
        &mut self,
        viewer: Option<AccountId>,
        call: CallId,
        (pile, kind): (Pile, &str),
        most: i64,
        skip: i64,
    ) -> Result<Vec<LetterHead>, StoreError> {
        let sql = match pile {
            Pile::Drafts => &DRAFTS_OF,
            Pile::Waiting => &WAITING_OF,
            Pile::Failed => &FAILED_OF,
            Pile::Sent => &SENT_OF,
        };
        self.all(sql, args![viewer, call, kind, most, skip]).await
    }

    /// A letter by its id.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn letter(&mut self, id: LetterId) -> Result<Option<LetterRow>, StoreError> {
        self.optional(&BY_ID, args![id]).await
    }

    /// Releases a draft. Says whether it was one.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn release_letter(&mut self, id: LetterId, by: Option<AccountId>, now: Moment) -> Result<bool, StoreError> {
        Ok(self.run(&RELEASE, args![id, now, by]).await? == 1)
    }

    /// Releases every draft of a call. Says how many.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn release_letters(&mut self, call: CallId, by: Option<AccountId>, now: Moment) -> Result<u64, StoreError> {
        self.run(&RELEASE_ALL, args![call, now, by]).await
    }

    /// Throws away the draft of a key: what it tells has changed. Says whether there was one that was not released.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn discard_draft(&mut self, unique_key: &str) -> Result<bool, StoreError> {
        Ok(self.run(&DISCARD_DRAFT, args![unique_key]).await? == 1)
    }

    /// Throws away a draft written to a list; letters that tell a decision stay. Says whether it was one.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn discard_letter(&mut self, id: LetterId) -> Result<bool, StoreError> {
        Ok(self.run(&DISCARD, args![id]).await? == 1)
    }

    /// Takes a due letter for sending until `until`, so that two processes do not send it twice. Says whether it was free.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn claim_letter(&mut self, id: &str, now: Moment, until: Moment) -> Result<bool, StoreError> {
        Ok(self.run(&CLAIM, args![id, now, until]).await? == 1)
    }

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

    /// The latest released letters, at most so many of each kind, newest first: the mailbox of the demonstration.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn latest_letters(&mut self, most: i64) -> Result<Vec<LetterRow>, StoreError> {
        self.all(&LATEST, args![most]).await
    }
}
