//! Answers to a selection, and places given back. A place that becomes free is judged again, like every change of a frozen
//! selection (`quotas.md`, section 1: lapse).

use domain::access::{Action, Subject};
use domain::application::Application;
use domain::board::{Ruling, SelectionAnswer};
use domain::fault::{Faults, NOTE_MAX};
use domain::ids::CallId;
use domain::quota::Checkpoint;
use domain::text::Lang;
use domain::time::DAY;
use store::Tx;
use store::events::NewEvent;

use crate::board::Locked;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// Whoever was written to late has at least so long to answer, in milliseconds: a letter can be released after the date it
/// names, or come through days later.
const RESPITE: i64 = 3 * DAY;

impl Office {
    /// The applicant confirms (`comes`) or declines an announced selection: until its date, and as long as the place has not
    /// lapsed.
    ///
    /// # Errors
    /// A denial; stale when it has been answered or taken back.
    pub async fn answer_selection(&self, viewer: &Viewer, application: &str, comes: bool) -> Outcome<()> {
        let mut tx = self.write().await?;
        let entry = tx.application_by_code(application).await?.ok_or(Refusal::NOT_FOUND)?;
        let call = self.call_with(&mut tx, entry.call).await?;
        let decision = tx.decision(entry.id).await?;
        let announced = decision.filter(|decision| decision.announced_at.is_some());
        let subject = Subject {
            selected: announced.is_some_and(|decision| decision.ruling == Ruling::Selected),
            deadline_passed: !tx.overdue_answers(viewer.now, viewer.now.plus(-RESPITE), Some(entry.id)).await?.is_empty(),
            ..entry.subject(&call, viewer.now)
        };
        tx.grant(&viewer.may(Action::AnswerSelection, &subject, call.phase(viewer.now))?);
        let locked = self.lock_selection(&mut tx, &call).await?;
        let answer = if comes { SelectionAnswer::Confirmed } else { SelectionAnswer::Declined };
        self.take_answer(&mut tx, viewer, &locked, &entry, (answer, "")).await?;
        Ok(tx.commit().await?)
    }

    /// Staff record that somebody confirmed in another way, by telephone for one: who was imported may have no account.
    ///
    /// # Errors
    /// A denial; a fault without a word on how it came; stale when it has been answered or taken back.
    pub async fn confirm_for(&self, viewer: &Viewer, call: &str, application: &str, how: &str) -> Outcome<()> {
        self.record_by_staff(viewer, (call, application), SelectionAnswer::Confirmed, how).await
    }

    /// Staff record that a selected entry was taken back, confirmed or not; its place is free.
    ///
    /// # Errors
    /// A denial; a fault without a reason; stale when it holds no place.
    pub async fn vacate(&self, viewer: &Viewer, call: &str, application: &str, reason: &str) -> Outcome<()> {
        self.record_by_staff(viewer, (call, application), SelectionAnswer::Withdrawn, reason).await
    }

    async fn record_by_staff(
        &self,
        viewer: &Viewer,
        (call, application): (&str, &str),
        answer: SelectionAnswer,
        reason: &str,
    ) -> Outcome<()> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        let entry = tx.application_by_code(application).await?.filter(|entry| entry.call == call.id);
        let entry = entry.ok_or(Refusal::NOT_FOUND)?;
        tx.grant(&viewer.may(Action::Promote, &call.subject(), call.phase(viewer.now))?);
        if let Some(account) = viewer.id()
            && tx.conflicts_in(account, call.id).await?.contains(&entry.id)
        {
            return Err(Refusal::NOT_FOUND);
        }
        let mut faults = Faults::default();
        let reason = faults.line("reason", reason, NOTE_MAX);
        faults.or(()).map_err(Refusal::Faults)?;
        let locked = self.lock_selection(&mut tx, &call).await?;
        self.take_answer(&mut tx, viewer, &locked, &entry, (answer, &reason)).await?;
        Ok(tx.commit().await?)
    }

    /// Takes back every place that nobody confirmed in time. A job of the server; says how many.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn lapse_places(&self) -> Outcome<u32> {
        let house = self.house(Lang::Fr);
        let written = self.now().plus(-RESPITE);
        let overdue = self.read().await?.overdue_answers(self.now(), written, None).await?;
        let mut calls: Vec<CallId> = overdue.iter().map(|(_, call)| *call).collect();
        calls.dedup();
        let mut lapsed = 0;
        for call in calls {
            let mut tx = self.write_as_house(Action::RunJobs).await?;
            let call = self.call_with(&mut tx, call).await?;
            let locked = self.lock_selection(&mut tx, &call).await?;
            // Read again under the lock: somebody may have answered meanwhile.
            for (application, _) in
                tx.overdue_answers(self.now(), written, None).await?.into_iter().filter(|(_, of)| *of == call.id)
            {
                let entry = tx.application(application).await?.ok_or(Refusal::NOT_FOUND)?;
                self.take_answer(&mut tx, &house, &locked, &entry, (SelectionAnswer::Lapsed, "")).await?;
                lapsed += 1;
            }
            tx.commit().await?;
        }
        Ok(lapsed)
    }

    /// Writes an answer under the lock, and judges the selection again when a place becomes free.
    async fn take_answer(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        locked: &Locked,
        entry: &Application,
        (answer, reason): (SelectionAnswer, &str),
    ) -> Outcome<()> {
        let written = match answer {
            // A place can be taken back from who has confirmed it, too.
            SelectionAnswer::Withdrawn => tx.vacate_decision(entry.id, answer, self.now()).await?,
            _ => tx.answer_decision(entry.id, answer, self.now()).await?,
        };
        if !written {
            return Err(Refusal::Stale);
        }
        let event = NewEvent {
            actor: viewer.id(),
            verb: match answer {
                SelectionAnswer::Confirmed => "selection-confirmed",
                SelectionAnswer::Declined => "selection-declined",
                SelectionAnswer::Lapsed => "selection-lapsed",
                SelectionAnswer::Withdrawn => "selection-withdrawn",
            },
            edition: Some(locked.call.edition),
            call: Some(locked.call.id),
            application: Some(entry.id),
            project: entry.project,
            subject: entry.code.clone(),
            was: String::new(),
            became: reason.to_owned(),
        };
        self.record(tx, event).await?;
        if answer != SelectionAnswer::Confirmed {
            self.note_evaluation(tx, viewer, locked, Checkpoint::Lapse).await?;
        }
        Ok(())
    }
}
