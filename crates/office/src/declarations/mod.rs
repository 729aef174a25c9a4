//! A person's own declaration of gender: by a personal link, optional, apart from every dossier, taken back at will.
//!
//! What was declared is read by quotas alone. Nobody declares for somebody else; events say that somebody declared,
//! never who nor what, since a history that named them would tell who did not.

mod ask;

use std::collections::BTreeSet;

use domain::access::{Action, Actor, Subject};
use domain::fault::Problem;
use domain::ids::CallId;
use domain::phase::Phase;
use domain::quota::{Checkpoint, Declaration, Gender};
use domain::time::Moment;
use store::Tx;
use store::events::NewEvent;
use store::people::{Naming, Person};

pub use self::ask::{AskPage, Asked, Reach, Unreached};
use crate::board::Locked;
use crate::ground::refusal::Outcome;
use crate::ground::secrets::hash_of;
use crate::{Office, Refusal, Viewer};

/// The page a personal link opens. It does not say what was declared: a link can be forwarded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclarationPage {
    /// Whose link it is.
    pub name: String,
    /// The titles of the applications that name them.
    pub titles: Vec<String>,
    /// When they declared, if they did.
    pub declared_at: Option<Moment>,
}

/// The answer of a code; its words are `gender-{code}`.
fn answer_of(code: &str) -> Option<Declaration> {
    Some(match code {
        "woman" => Declaration::Declared(Gender::Woman),
        "man" => Declaration::Declared(Gender::Man),
        "non-binary" => Declaration::Declared(Gender::NonBinary),
        "prefer-not-to-say" => Declaration::PrefersNot,
        _ => return None,
    })
}

/// The codes of the answers, in the order in which they are offered.
pub const ANSWERS: [&str; 4] = ["woman", "man", "non-binary", "prefer-not-to-say"];

impl Office {
    /// The page of a personal link.
    ///
    /// # Errors
    /// A fault when the link is not one of ours.
    pub async fn declaration_page(&self, secret: &str) -> Outcome<DeclarationPage> {
        let mut tx = self.read().await?;
        let person = self.person_of_link(&mut tx, secret).await?;
        let mut titles: Vec<String> = tx.namings(person.id).await?.into_iter().map(|naming| naming.title).collect();
        titles.retain(|title| !title.is_empty());
        titles.dedup();
        Ok(DeclarationPage { declared_at: tx.declared_at(person.id).await?, name: person.name, titles })
    }

    /// Keeps a person's own answer; the last one counts.
    ///
    /// # Errors
    /// A fault when the link is not one of ours, or no answer was chosen.
    pub async fn declare(&self, viewer: &Viewer, secret: &str, answer: &str) -> Outcome<()> {
        let mut tx = self.declaring(viewer).await?;
        let person = self.person_of_link(&mut tx, secret).await?;
        let Some(answer) = answer_of(answer) else { return Err(Refusal::fault("answer", Problem::Required)) };
        let touched = self.lock_what_it_touches(&mut tx, &person).await?;
        tx.declare(person.id, answer, self.now()).await?;
        self.record(&mut tx, NewEvent { verb: "declared", ..NewEvent::default() }).await?;
        self.judge_again(&mut tx, viewer, touched).await?;
        Ok(tx.commit().await?)
    }

    /// Deletes a person's own answer.
    ///
    /// # Errors
    /// A fault when the link is not one of ours.
    pub async fn withdraw_declaration(&self, viewer: &Viewer, secret: &str) -> Outcome<()> {
        let mut tx = self.declaring(viewer).await?;
        let person = self.person_of_link(&mut tx, secret).await?;
        let touched = self.lock_what_it_touches(&mut tx, &person).await?;
        tx.withdraw_declaration(person.id, self.now()).await?;
        self.record(&mut tx, NewEvent { verb: "declaration-withdrawn", ..NewEvent::default() }).await?;
        self.judge_again(&mut tx, viewer, touched).await?;
        Ok(tx.commit().await?)
    }

    async fn person_of_link(&self, tx: &mut Tx, secret: &str) -> Outcome<Person> {
        tx.person_by_link(&hash_of(secret)).await?.ok_or(Refusal::fault("", Problem::LinkDead))
    }

    async fn declaring(&self, viewer: &Viewer) -> Outcome<Tx> {
        let mut tx = self.write().await?;
        tx.grant(&viewer.may(Action::Declare, &Subject::default(), Phase::Preparation)?);
        Ok(tx)
    }

    /// A declaration can break or mend a quota wherever the person is named: it takes the locks, edition by edition. What
    /// comes back are the calls, the selections of which the person has a frozen place in.
    async fn lock_what_it_touches(&self, tx: &mut Tx, person: &Person) -> Outcome<BTreeSet<CallId>> {
        let namings = tx.namings(person.id).await?;
        let mut frozen = BTreeSet::new();
        for of_edition in namings.chunk_by(|one, other| one.edition == other.edition) {
            let calls: Vec<_> = of_edition.iter().map(|naming: &Naming| naming.call).collect();
            tx.lock_for_quota(Some(of_edition[0].edition), &calls).await?;
            for naming in of_edition {
                let holds = tx.decision(naming.application).await?.is_some_and(|decision| decision.holds_a_place());
                if holds && self.call_with(tx, naming.call).await?.phase(self.now()) >= Phase::Frozen {
                    frozen.insert(naming.call);
                }
            }
        }
        Ok(frozen)
    }

    /// Evaluates the rules of frozen selections again, their locks held. Who declared is recorded nowhere.
    async fn judge_again(&self, tx: &mut Tx, viewer: &Viewer, calls: BTreeSet<CallId>) -> Outcome<()> {
        let nobody = Viewer { actor: Actor::anonymous(), account: None, ..viewer.clone() };
        for call in calls {
            let call = self.call_with(tx, call).await?;
            let rules = self.rules_of(tx, &call).await?;
            self.note_evaluation(tx, &nobody, &Locked { seen: call.revision - 1, call, rules }, Checkpoint::CreditChange).await?;
        }
        Ok(())
    }
}
