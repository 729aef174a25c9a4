//! Answers to a selection, and places given back.

use domain::access::{Action, Subject};
use domain::application::Application;
use domain::board::{Ruling, SelectionAnswer};
use domain::call::Call;
use domain::fault::{Faults, NOTE_MAX};
use domain::ids::CallId;
use store::Tx;
use store::events::NewEvent;

use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

impl Office {
    /// The applicant confirms (`comes`) or declines an announced selection, until its date.
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
            deadline_passed: announced.and_then(|decision| decision.confirm_by).is_some_and(|until| viewer.now > until),
            ..entry.subject(&call, viewer.now)
        };
        tx.grant(&viewer.may(Action::AnswerSelection, &subject, call.phase(viewer.now))?);
        self.lock_selection(&mut tx, &call).await?;
        let answer = if comes { SelectionAnswer::Confirmed } else { SelectionAnswer::Declined };
        if !tx.answer_decision(entry.id, answer, self.now()).await? {
            return Err(Refusal::Stale);
        }
        self.record_answer(&mut tx, Some(viewer), &call, &entry, answer, String::new()).await?;
        Ok(tx.commit().await?)
    }

    /// Staff record that a selected entry was taken back, confirmed or not; its place is free.
    ///
    /// # Errors
    /// A denial; a fault without a reason; stale when it holds no place.
    pub async fn vacate(&self, viewer: &Viewer, call: &str, application: &str, reason: &str) -> Outcome<()> {
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
        self.lock_selection(&mut tx, &call).await?;
        if !tx.vacate_decision(entry.id, SelectionAnswer::Withdrawn, self.now()).await? {
            return Err(Refusal::Stale);
        }
        self.record_answer(&mut tx, Some(viewer), &call, &entry, SelectionAnswer::Withdrawn, reason).await?;
        Ok(tx.commit().await?)
    }

    /// Takes back every place that nobody confirmed in time. A job of the server; says how many.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn lapse_places(&self) -> Outcome<u32> {
        let overdue = self.read().await?.overdue_answers(self.now()).await?;
        let mut calls: Vec<CallId> = overdue.iter().map(|(_, call)| *call).collect();
        calls.dedup();
        let mut lapsed = 0;
        for call in calls {
            let mut tx = self.write_as_house(Action::RunJobs).await?;
            let call = self.call_with(&mut tx, call).await?;
            self.lock_selection(&mut tx, &call).await?;
            for (application, _) in tx.overdue_answers(self.now()).await?.into_iter().filter(|(_, of)| *of == call.id) {
                let entry = tx.application(application).await?.ok_or(Refusal::NOT_FOUND)?;
                if tx.answer_decision(application, SelectionAnswer::Lapsed, self.now()).await? {
                    self.record_answer(&mut tx, None, &call, &entry, SelectionAnswer::Lapsed, String::new()).await?;
                    lapsed += 1;
                }
            }
            tx.commit().await?;
        }
        Ok(lapsed)
    }

    async fn record_answer(
        &self,
        tx: &mut Tx,
        viewer: Option<&Viewer>,
        call: &Call,
        entry: &Application,
        answer: SelectionAnswer,
        reason: String,
    ) -> Outcome<()> {
        let event = NewEvent {
            actor: viewer.and_then(Viewer::id),
            verb: match answer {
                SelectionAnswer::Confirmed => "selection-confirmed",
                SelectionAnswer::Declined => "selection-declined",
                SelectionAnswer::Lapsed => "selection-lapsed",
                SelectionAnswer::Withdrawn => "selection-withdrawn",
            },
            edition: Some(call.edition),
            call: Some(call.id),
            application: Some(entry.id),
            project: entry.project,
            subject: entry.code.clone(),
            was: String::new(),
            became: reason,
        };
        self.record(tx, event).await
    }
}
