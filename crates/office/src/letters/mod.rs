//! The outbox: letters are queued inside the transaction of the act they tell of, as drafts that a person releases
//! (account letters release themselves), and sent by a job of the server.

mod compose;
mod lists;
mod outbox;

pub(crate) use compose::{Filling, has_unknown_place, merged};
pub use lists::ListLetter;
pub use outbox::{LetterLine, LetterState, LetterView, Outbox};
pub use store::letters::{Pile, PileCounts};

use domain::text::Lang;

use domain::account::Account;
use store::Tx;
use store::letters::{LetterRow, NewLetter};
use words::{Args, Words};

use crate::Office;
use crate::ground::refusal::Outcome;

impl Office {
    /// The page on which an applicant follows an application.
    pub(crate) fn application_link(&self, lang: Lang, code: &str) -> String {
        self.link(&format!("/{}/my/{code}", lang.code()))
    }

    /// Queues a letter about an account; it releases itself.
    pub(crate) async fn queue_account_letter(
        &self,
        tx: &mut Tx,
        account: &Account,
        kind: &str,
        args: Args<'static>,
    ) -> Outcome<()> {
        let id: domain::ids::LetterId = self.id();
        let (subject, body) = account_letter(account, kind, args);
        let letter = NewLetter {
            id,
            unique_key: format!("account:{kind}:{id}"),
            kind: kind.to_owned(),
            call: None,
            application: None,
            account: Some(account.id),
            to_name: account.name.clone(),
            to_email: account.email.clone(),
            lang: account.lang,
            subject,
            body,
            created_at: self.now(),
            created_by: None,
            released_at: Some(self.now()),
        };
        tx.queue_letter(&letter).await?;
        Ok(())
    }

    /// The latest released letters of each kind, newest first: the mailbox page of the demonstration.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mailbox(&self) -> Outcome<Vec<LetterRow>> {
        Ok(self.read().await?.latest_letters(20).await?)
    }
}

/// The subject and body of a letter about an account.
fn account_letter(account: &Account, kind: &str, mut args: Args<'static>) -> (String, String) {
    let words = Words::of(account.lang).plain();
    args.set("festival", words.t("festival-name"));
    args.set("office", words.t("office-name"));
    args.set("name", account.name.clone());
    let part = |key: &str| words.with(key, &args).to_string();
    let body = [
        part("letter-greeting"),
        part(&format!("letter-{kind}-body")),
        words.t("letter-not-you").to_string(),
        part("letter-signature"),
    ];
    (part(&format!("letter-{kind}-subject")), body.join("\n\n"))
}
