//! Submitting: an immutable snapshot under a numbered receipt, once for each key. Withdrawing.

use domain::access::Action;
use domain::application::Standing;
use domain::call::{LetterKind, SubjectKind};
use domain::fault::{Fault, Problem};
use domain::ids::ProjectId;
use domain::phase::Phase;
use domain::quota::Checkpoint;
use domain::time::Moment;
use sha2::{Digest, Sha256};
use store::Tx;
use store::snapshots::Snapshot;
use words::{Words, args};

use super::check::{Whole, faults};
use super::listed::listed;
use super::own::Own;
use super::sent::Sent;
use crate::ground::refusal::Outcome;
use crate::letters::Filling;
use crate::{Office, Refusal, Viewer};

const VERB: &str = "submit";

/// What comes with the button that sends an application.
#[derive(Debug, Clone, Default)]
pub struct SubmitInput {
    /// The version that was checked.
    pub version: i64,
    /// The key of the check page: pressing twice sends once.
    pub key: String,
    /// The film it is about, when it is one of the applicant's earlier ones.
    pub project: String,
}

impl Office {
    /// Sends an own application as it stands, and returns the number of its snapshot.
    ///
    /// # Errors
    /// Not signed in, not found, the deadline has passed; the faults of what is stored; stale when it is not what was
    /// checked.
    pub async fn submit_application(&self, viewer: &Viewer, code: &str, input: &SubmitInput) -> Outcome<i64> {
        let account = viewer.signed_in()?.id;
        let mut tx = self.write().await?;
        let (mut own, _) = self.own(&mut tx, viewer, code, Action::ReadOwnApplication).await?;
        let deed = format!("{}:{}", own.application.id, input.key);
        if let Some(number) = tx.deed(&deed, account, VERB).await?.and_then(|number| number.parse().ok()) {
            return Ok(number);
        }
        tx.grant(&own.may(viewer, Action::SubmitApplication)?);
        if input.version != own.application.version {
            return Err(Refusal::Stale);
        }
        if own.phase >= Phase::Reading {
            // Rules over the selection read what is sent: under their lock, and not once it was frozen meanwhile.
            own.phase = self.lock_selection(&mut tx, &own.call).await?.call.phase(viewer.now);
            own.may(viewer, Action::SubmitApplication)?;
        }
        let whole = Whole::of(&mut tx, &own).await?;
        let mut wrong = faults(&whole.groups(&own.application, &own.call));
        // An imported draft may have none yet; everything tied to a section depends on it.
        let sections = &own.call.plan.sections;
        if !sections.is_empty() && own.call.plan.section(&own.application.section).is_none() {
            wrong.insert(0, Fault::of("section", Problem::Required));
        }
        if !wrong.is_empty() {
            return Err(Refusal::Faults(wrong));
        }
        let now = viewer.now;
        let standing = own.application.standing.submit(now).map_err(|problem| Refusal::Faults(vec![Fault::whole(problem)]))?;
        let Standing::Submitted { number, .. } = standing else { return Err(Refusal::Stale) };
        let project = self.project_for(&mut tx, viewer, &own, &whole, &input.project).await?;
        if !tx.submit_application(own.application.id, input.version, now, number, project).await? {
            // The other press of the same button was quicker.
            let number = tx.deed(&deed, account, VERB).await?.and_then(|number| number.parse().ok());
            return number.ok_or(Refusal::Stale);
        }
        if let Some(edit) = &own.edit {
            let Own { application, call, .. } = &own;
            let listed = listed(call, &edit.section, &application.code, &edit.answers, &edit.credits);
            tx.send_edit(application.id, edit, &listed).await?;
        }
        let snapshot = self.snapshot(&own, &whole, number, now);
        tx.insert_snapshot(own.application.id, &snapshot, viewer.id()).await?;
        tx.insert_deed(&deed, account, VERB, &number.to_string(), now).await?;
        let mut event = own.event(viewer, "application-submitted", &snapshot.receipt);
        event.project = project;
        self.record(&mut tx, event).await?;
        self.queue_receipt(&mut tx, &own, &snapshot).await?;
        self.ask_the_team(&mut tx, &own.call, &whole.credits, &own.application.title).await?;
        tx.commit().await?;
        Ok(number)
    }

    /// Withdraws an own application. What was sent stays in the records; a frozen selection it had a place in is judged again.
    ///
    /// # Errors
    /// Not signed in, not found, already withdrawn, announced; stale when it changed meanwhile.
    pub async fn withdraw_application(&self, viewer: &Viewer, code: &str, version: i64) -> Outcome<()> {
        let (mut tx, mut own) = self.write_own(viewer, code, Action::WithdrawApplication).await?;
        let locked = self.lock_selection(&mut tx, &own.call).await?;
        own.phase = locked.call.phase(viewer.now);
        own.may(viewer, Action::WithdrawApplication)?;
        let held = self.holds_a_frozen_place(&mut tx, &locked.call, own.application.id).await?;
        if !tx.withdraw_application(own.application.id, version, viewer.now).await? {
            return Err(Refusal::Stale);
        }
        self.record(&mut tx, own.event(viewer, "application-withdrawn", "")).await?;
        if held {
            self.note_evaluation(&mut tx, viewer, &locked, Checkpoint::CreditChange).await?;
        }
        Ok(tx.commit().await?)
    }

    fn snapshot(&self, own: &Own, whole: &Whole, number: i64, now: Moment) -> Snapshot {
        let body = Sent::of(own, &whole.credits, &whole.files, &whole.screeners).text();
        Snapshot {
            id: self.id(),
            number,
            receipt: format!("{}-{number}", own.application.code),
            sha256: hex::encode(Sha256::digest(body.as_bytes())),
            body,
            submitted_at: now,
        }
    }

    /// The film of an application in a call for projects: the one it had, the earlier one the applicant names, or a
    /// new one.
    async fn project_for(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        own: &Own,
        whole: &Whole,
        named: &str,
    ) -> Outcome<Option<ProjectId>> {
        let Own { application, call, .. } = own;
        if call.plan.subject != SubjectKind::Project {
            return Ok(None);
        }
        let listed = listed(call, &application.section, &application.code, &application.answers, &whole.credits);
        let named = match application.project {
            Some(known) => Some(known),
            None if named.is_empty() || named == "new" => None,
            None => {
                let earlier = tx.projects_of(viewer.signed_in()?.id).await?;
                let chosen = earlier.into_iter().find(|project| project.id.to_string() == named);
                Some(chosen.ok_or(Refusal::fault("project", Problem::NotAChoice))?.id)
            }
        };
        match named {
            Some(id) => {
                tx.set_project(id, &listed).await?;
                Ok(Some(id))
            }
            None => {
                let id: ProjectId = self.id();
                tx.insert_project(id, &self.code("P"), &listed, viewer.now).await?;
                Ok(Some(id))
            }
        }
    }

    /// The receipt by letter, in the words of the call, or in those of the house.
    async fn queue_receipt(&self, tx: &mut Tx, own: &Own, snapshot: &Snapshot) -> Outcome<()> {
        let Own { application, call, .. } = own;
        let contact = &application.contact;
        let words = Words::of(contact.lang).plain();
        let zone = &call.plan.opens.zone;
        let link = self.application_link(contact.lang, &application.code);
        let date = words.moment_in_full(snapshot.submitted_at, zone).into_owned();
        let filling = Filling {
            name: &contact.name,
            title: &application.title,
            code: &application.code,
            call: call.plan.title.get(contact.lang),
            link: &link,
            date: &date,
        };
        let (subject, letter) = match call.plan.letter(LetterKind::Receipt) {
            Some(letter) => filling.letter(letter, contact.lang),
            None => {
                let args =
                    args!(name = contact.name.as_str(), title = application.title.as_str(), code = application.code.as_str());
                (words.with("letter-receipt-subject", &args).into_owned(), words.with("letter-receipt-body", &args).into_owned())
            }
        };
        let facts = words.with(
            "letter-receipt-facts",
            &args!(
                receipt = snapshot.receipt.as_str(),
                date = date.as_str(),
                hash = snapshot.sha256.as_str(),
                link = link.as_str()
            ),
        );
        let known_by = (LetterKind::Receipt.code(), format!("receipt:{}", snapshot.receipt));
        let letter = self.letter_at_once(call, application, known_by, (subject, format!("{letter}\n\n{facts}")));
        tx.queue_letter(&letter).await?;
        Ok(())
    }
}
