//! The outbox of a call: read, release, send again.

use std::collections::BTreeSet;

use domain::access::Action;
use domain::call::{Call, LetterKind};
use domain::fault::Problem;
use domain::ids::LetterId;
use domain::text::{Lang, Text3};
use domain::time::Moment;
use store::letters::{LetterHead, LetterRow, NewLetter, Pile, PileCounts};
use store::{StoreError, Tx};

use crate::calls::CallHead;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// Letters on one page.
const PAGE: i64 = 50;

/// How a letter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterState {
    /// Waits for somebody to release it.
    Draft,
    /// Released; it will be sent.
    Released,
    /// Sending failed; it is tried again.
    Failed,
    /// Sent.
    Sent,
}

impl LetterState {
    /// The stable code; its name is the message `letter-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            LetterState::Draft => "draft",
            LetterState::Released => "released",
            LetterState::Failed => "failed",
            LetterState::Sent => "sent",
        }
    }

    fn of(released_at: Option<i64>, sent_at: Option<i64>, error: &str) -> LetterState {
        match (released_at, sent_at) {
            (None, _) => LetterState::Draft,
            (Some(_), Some(_)) => LetterState::Sent,
            (Some(_), None) if error.is_empty() => LetterState::Released,
            (Some(_), None) => LetterState::Failed,
        }
    }
}

/// A letter in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterLine {
    /// Its id.
    pub id: String,
    /// What it tells: one of [`Outbox::KINDS`].
    pub kind: String,
    /// In a list: the code and the title of the application it is about, when it is about one.
    pub application: Option<(String, String)>,
    /// The recipient's name.
    pub to_name: String,
    /// The recipient's address.
    pub to_email: String,
    /// The language it is written in.
    pub lang: Lang,
    /// Its subject.
    pub subject: String,
    /// How it stands.
    pub state: LetterState,
    /// When it reached that state.
    pub at: Moment,
    /// How often sending was tried.
    pub attempts: i64,
    /// When sending is tried again.
    pub next_try_at: Option<Moment>,
    /// Why the last try failed.
    pub last_error: String,
}

/// The outbox of a call.
#[derive(Debug, Clone, PartialEq)]
pub struct Outbox {
    /// The call, as above every page about it.
    pub head: CallHead,
    /// Code of the call.
    pub call: String,
    /// The zone of its dates.
    pub zone: String,
    /// How many letters lie on each pile, of every kind.
    pub counts: PileCounts,
    /// The pile that is shown.
    pub pile: Pile,
    /// The kind of letter that is shown; empty: every kind.
    pub kind: &'static str,
    /// Its page, from 1.
    pub page: i64,
    /// How many pages there are.
    pub pages: i64,
    /// The letters.
    pub letters: Vec<LetterLine>,
}

impl Outbox {
    /// What the letters of a call tell; the name of each is the message `letter-kind-{code}`.
    pub const KINDS: [&'static str; 8] = [
        LetterKind::Receipt.code(),
        LetterKind::Selected.code(),
        LetterKind::Reserve.code(),
        LetterKind::NotSelected.code(),
        LetterKind::Promoted.code(),
        LetterKind::Invitation.code(),
        "extension",
        "list",
    ];
}

/// A letter as it will be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterView {
    /// Code of the call it is about.
    pub call: String,
    /// The name of the call.
    pub call_title: Text3,
    /// The zone of its dates.
    pub zone: String,
    /// The letter without its body.
    pub line: LetterLine,
    /// Its body.
    pub body: String,
}

impl Office {
    /// A pile of the outbox of a call, letters of one of [`Outbox::KINDS`]; any other kind stands for all of them.
    ///
    /// # Errors
    /// A denial.
    pub async fn outbox(&self, viewer: &Viewer, call: &str, (pile, kind): (Pile, &str), page: i64) -> Outcome<Outbox> {
        let kind = Outbox::KINDS.into_iter().find(|known| *known == kind).unwrap_or_default();
        let mut tx = self.read().await?;
        let (call, edition) = self.call_in(&mut tx, call).await?;
        viewer.may(Action::WriteLetters, &call.subject(), call.phase(viewer.now))?;
        let hidden = hidden_recipients(&mut tx, viewer, &call).await?;
        let counts = tx.letter_counts(call.id).await?;
        let among = match (kind, hidden.is_empty()) {
            ("", true) => counts,
            _ => tx.letters_shown(viewer.id(), call.id, kind).await?,
        };
        let total = among.on(pile);
        let pages = total.div_euclid(PAGE) + i64::from(total % PAGE != 0);
        let page = page.clamp(1, pages.max(1));
        let heads = tx.letters_of(viewer.id(), call.id, (pile, kind), PAGE, (page - 1) * PAGE).await?;
        // The statement leaves them out already; SQLite folds the case of ASCII alone.
        let shown = heads.into_iter().filter(|head| !hidden.contains(&domain::account::email_key(&head.to_email)));
        Ok(Outbox {
            letters: shown.map(line).collect::<Result<_, _>>()?,
            head: CallHead::of(&call, edition, viewer),
            zone: call.plan.opens.zone.clone(),
            call: call.code,
            counts,
            pile,
            kind,
            page,
            pages,
        })
    }

    /// Every letter of a call, pile by pile, with the zone of its dates.
    pub(crate) async fn letters_of_call(&self, viewer: &Viewer, call: &str) -> Outcome<(Vec<LetterLine>, String)> {
        let mut tx = self.read().await?;
        let call = self.call_of(&mut tx, call).await?;
        viewer.may(Action::WriteLetters, &call.subject(), call.phase(viewer.now))?;
        let hidden = hidden_recipients(&mut tx, viewer, &call).await?;
        let mut letters = Vec::new();
        for pile in [Pile::Drafts, Pile::Waiting, Pile::Failed, Pile::Sent] {
            let heads = tx.letters_of(viewer.id(), call.id, (pile, ""), i64::MAX, 0).await?;
            letters.extend(heads.into_iter().filter(|head| !hidden.contains(&domain::account::email_key(&head.to_email))));
        }
        Ok((letters.into_iter().map(line).collect::<Result<_, _>>()?, call.plan.opens.zone))
    }

    /// A letter of a call, as it will be read.
    ///
    /// # Errors
    /// A denial.
    pub async fn letter(&self, viewer: &Viewer, letter: LetterId) -> Outcome<LetterView> {
        let mut tx = self.read().await?;
        let (call, row) = self.letter_and_call(&mut tx, viewer, letter).await?;
        Ok(LetterView {
            call_title: call.plan.title.clone(),
            zone: call.plan.opens.zone.clone(),
            call: call.code,
            body: row.body.clone(),
            line: line(head(row))?,
        })
    }

    /// Releases a draft: from here on it is sent.
    ///
    /// # Errors
    /// A denial; stale when it is no draft any more.
    pub async fn release_letter(&self, viewer: &Viewer, letter: LetterId) -> Outcome<()> {
        let mut tx = self.write().await?;
        let (call, row) = self.letter_and_call(&mut tx, viewer, letter).await?;
        tx.grant(&viewer.may(Action::WriteLetters, &call.subject(), call.phase(viewer.now))?);
        if !tx.release_letter(letter, viewer.id(), self.now()).await? {
            return Err(Refusal::Stale);
        }
        self.record_of_call(&mut tx, viewer, &call, "letter-released", &row.to_name).await?;
        Ok(tx.commit().await?)
    }

    /// Releases every draft of a call. Says how many.
    ///
    /// # Errors
    /// A denial.
    pub async fn release_letters(&self, viewer: &Viewer, call: &str) -> Outcome<u64> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        tx.grant(&viewer.may(Action::WriteLetters, &call.subject(), call.phase(viewer.now))?);
        let released = tx.release_letters(call.id, viewer.id(), self.now()).await?;
        self.record_of_call(&mut tx, viewer, &call, "letters-released", &released.to_string()).await?;
        tx.commit().await?;
        Ok(released)
    }

    /// Throws away a draft written to a list. Letters that tell a decision cannot be thrown away.
    ///
    /// # Errors
    /// A denial; a fault when it tells a decision or is no draft any more.
    pub async fn discard_letter(&self, viewer: &Viewer, letter: LetterId) -> Outcome<()> {
        let mut tx = self.write().await?;
        let (call, row) = self.letter_and_call(&mut tx, viewer, letter).await?;
        tx.grant(&viewer.may(Action::WriteLetters, &call.subject(), call.phase(viewer.now))?);
        if !tx.discard_letter(letter).await? {
            return Err(Refusal::fault("letter", Problem::ChangedMeanwhile));
        }
        self.record_of_call(&mut tx, viewer, &call, "letter-discarded", &row.to_name).await?;
        Ok(tx.commit().await?)
    }

    /// Sends a letter once more: a copy of its own, released at once. Never happens by itself.
    ///
    /// # Errors
    /// A denial; stale when it has not been sent yet.
    pub async fn send_again(&self, viewer: &Viewer, letter: LetterId) -> Outcome<()> {
        let mut tx = self.write().await?;
        let (call, row) = self.letter_and_call(&mut tx, viewer, letter).await?;
        tx.grant(&viewer.may(Action::WriteLetters, &call.subject(), call.phase(viewer.now))?);
        if row.sent_at.is_none() {
            return Err(Refusal::Stale);
        }
        let id: LetterId = self.id();
        let bad = |column| StoreError::inconsistent("letters", column, &row.id);
        let copy = NewLetter {
            id,
            unique_key: format!("again:{id}"),
            kind: row.kind.clone(),
            call: Some(call.id),
            application: row.application_id.as_deref().map(|id| id.parse().map_err(|_| bad("application_id"))).transpose()?,
            account: row.account_id.as_deref().map(|id| id.parse().map_err(|_| bad("account_id"))).transpose()?,
            to_name: row.to_name.clone(),
            to_email: row.to_email.clone(),
            lang: Lang::from_code(&row.lang).ok_or_else(|| bad("lang"))?,
            subject: row.subject.clone(),
            body: row.body.clone(),
            created_at: self.now(),
            created_by: viewer.id(),
            released_at: Some(self.now()),
        };
        tx.queue_letter(&copy).await?;
        self.record_of_call(&mut tx, viewer, &call, "letter-sent-again", &row.to_name).await?;
        Ok(tx.commit().await?)
    }

    /// A letter and its call, for somebody who may see it. Letters about accounts belong to no call and are not here.
    async fn letter_and_call(&self, tx: &mut Tx, viewer: &Viewer, letter: LetterId) -> Outcome<(Call, LetterRow)> {
        let row = tx.letter(letter).await?.ok_or(Refusal::NOT_FOUND)?;
        let call = row.call_id.as_deref().and_then(|id| id.parse().ok()).ok_or(Refusal::NOT_FOUND)?;
        let call = self.call_with(tx, call).await?;
        viewer.may(Action::WriteLetters, &call.subject(), call.phase(viewer.now))?;
        if hidden_recipients(tx, viewer, &call).await?.contains(&domain::account::email_key(&row.to_email)) {
            return Err(Refusal::NOT_FOUND);
        }
        Ok((call, row))
    }
}

/// The folded addresses behind entries in which the viewer has a conflict of interest: their letters are hidden too.
async fn hidden_recipients(tx: &mut Tx, viewer: &Viewer, call: &Call) -> Outcome<BTreeSet<String>> {
    let Some(account) = viewer.id() else { return Ok(BTreeSet::new()) };
    let behind = tx.recipients_hidden_from(account, call.id).await?;
    Ok(behind.iter().map(|email| domain::account::email_key(email)).collect())
}

fn head(row: LetterRow) -> LetterHead {
    LetterHead {
        id: row.id,
        kind: row.kind,
        application_id: row.application_id,
        application_code: None,
        application_title: None,
        to_name: row.to_name,
        to_email: row.to_email,
        lang: row.lang,
        subject: row.subject,
        created_at: row.created_at,
        released_at: row.released_at,
        sent_at: row.sent_at,
        attempts: row.attempts,
        next_try_at: None,
        last_error: row.last_error,
    }
}

fn line(head: LetterHead) -> Result<LetterLine, StoreError> {
    let state = LetterState::of(head.released_at, head.sent_at, &head.last_error);
    let lang = Lang::from_code(&head.lang).ok_or_else(|| StoreError::inconsistent("letters", "lang", &head.id))?;
    Ok(LetterLine {
        at: Moment(head.sent_at.or(head.released_at).unwrap_or(head.created_at)),
        next_try_at: head.next_try_at.map(Moment),
        id: head.id,
        kind: head.kind,
        application: head.application_code.zip(head.application_title),
        to_name: head.to_name,
        to_email: head.to_email,
        subject: head.subject,
        attempts: head.attempts,
        last_error: head.last_error,
        lang,
        state,
    })
}
