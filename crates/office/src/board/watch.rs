//! Changes after the freeze: a credit that is added or corrected, an answer somebody declares, an entry that is withdrawn
//! can flip how the selection counts. Each evaluates the rules again, under the lock, in the transaction that changes it.

use domain::access::{Action, Subject};
use domain::call::{Call, CreditRole};
use domain::fault::{Faults, NAME_MAX, Problem};
use domain::ids::ApplicationId;
use domain::phase::Phase;
use domain::quota::{Checkpoint, Occasion, passes};
use store::Tx;
use store::events::NewEvent;
use store::people::CreditText;

use super::Locked;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// Somebody named in an application by staff, after it was submitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateCredit {
    /// Their name.
    pub name: String,
    /// Their address, for the personal declaration link; may be empty.
    pub email: String,
    /// Their role.
    pub role: CreditRole,
    /// ISO 3166 alpha-2; may be empty.
    pub nationality: String,
}

/// A change of what rules read, with the lock held.
#[derive(Debug)]
struct Watched {
    locked: Locked,
    selected: bool,
}

impl Office {
    /// Names somebody in a submitted application. Once the selection is frozen, a change of an entry that holds a place
    /// needs `evaluate_again`, and what the rules then say is recorded.
    ///
    /// # Errors
    /// A denial; faults of the input, among them that the new evaluation has to be asked for.
    pub async fn add_late_credit(
        &self,
        viewer: &Viewer,
        application: &str,
        credit: &LateCredit,
        evaluate_again: bool,
    ) -> Outcome<()> {
        let mut tx = self.write().await?;
        let entry = tx.application_by_code(application).await?.ok_or(Refusal::NOT_FOUND)?;
        let call = self.call_with(&mut tx, entry.call).await?;
        let conflicted = match viewer.id() {
            Some(account) => tx.conflicts_in(account, call.id).await?.contains(&entry.id),
            None => false,
        };
        let subject = Subject { conflicted, ..call.subject() };
        tx.grant(&viewer.may(Action::CorrectCredit, &subject, call.phase(viewer.now))?);
        let mut faults = Faults::default();
        let name = faults.line("name", &domain::text::clean_line(&credit.name), NAME_MAX);
        let email = credit.email.trim();
        if !email.is_empty() {
            faults.email("email", email);
        }
        faults.or(()).map_err(Refusal::Faults)?;
        let watched = self.before_change(&mut tx, &call, entry.id, evaluate_again).await?;
        let person = self.person_of(&mut tx, &name, email, entry.contact.lang).await?;
        let nationality = domain::text::country_code(&credit.nationality);
        let text = CreditText { nationality: &nationality, nth_feature: None, company: "", biography: "" };
        let id = self.id();
        tx.insert_credit(id, entry.id, person.id, credit.role, &text).await?;
        // What the applicant has written since it was sent keeps the correction, too.
        if let Some(mut edit) = tx.edit_of(entry.id).await? {
            edit.credits.extend(tx.credits(entry.id).await?.into_iter().filter(|added| added.id == id));
            tx.keep_edit(entry.id, entry.version, &edit, self.now()).await?;
        }
        let event = NewEvent {
            actor: viewer.id(),
            verb: "credit-corrected",
            edition: Some(call.edition),
            call: Some(call.id),
            application: Some(entry.id),
            project: entry.project,
            subject: name,
            was: String::new(),
            became: credit.role.code().to_owned(),
        };
        self.record(&mut tx, event).await?;
        self.after_change(&mut tx, viewer, &watched).await?;
        Ok(tx.commit().await?)
    }

    /// To be called before a change of what rules read in an application (a credit, a merge): takes the lock. Once the
    /// selection is frozen, a change of an entry that holds a place stands only if the one who makes it has asked for a
    /// new evaluation (`accepted`). It is asked for whatever the change does: asking only when a class flips would tell
    /// somebody's answer.
    async fn before_change(&self, tx: &mut Tx, call: &Call, application: ApplicationId, accepted: bool) -> Outcome<Watched> {
        let locked = self.lock_selection(tx, call).await?;
        let selected = self.holds_a_frozen_place(tx, &locked.call, application).await?;
        if selected && !accepted {
            return Err(Refusal::fault("evaluate-again", Problem::MustAccept));
        }
        Ok(Watched { locked, selected })
    }

    /// Whether an entry holds a place of a selection that is frozen.
    pub(crate) async fn holds_a_frozen_place(&self, tx: &mut Tx, call: &Call, application: ApplicationId) -> Outcome<bool> {
        let frozen = call.phase(self.now()) >= Phase::Frozen;
        Ok(frozen && tx.decision(application).await?.is_some_and(|decision| decision.holds_a_place()))
    }

    /// To be called after the change, in the same transaction.
    async fn after_change(&self, tx: &mut Tx, viewer: &Viewer, watched: &Watched) -> Outcome<()> {
        if watched.selected { self.note_evaluation(tx, viewer, &watched.locked).await } else { Ok(()) }
    }

    /// Evaluates the rules again under the lock and records which are no longer met. No page shows which: beside the
    /// change it would tell one answer. Quota officers see it in their tallies; the announcement is refused until it is
    /// mended.
    pub(crate) async fn note_evaluation(&self, tx: &mut Tx, viewer: &Viewer, locked: &Locked) -> Outcome<()> {
        let Locked { call, rules, .. } = locked;
        let selection = self.selection_in_force(tx, call, rules).await?;
        let evaluations = rules.evaluate(&selection, Occasion { checkpoint: Checkpoint::CreditChange, at: self.now() });
        let name = |id| evaluations.iter().find(|one| one.quota.id == id).map_or("", |one| one.quota.rule.name.get(viewer.lang));
        let broken: Vec<&str> = passes(&evaluations).into_iter().filter(|(_, met)| !met).map(|(id, _)| name(id)).collect();
        self.record_of_call(tx, viewer, call, "rules-evaluated-again", &broken.join("; ")).await
    }
}
