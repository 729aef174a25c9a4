//! Merging two that are one, under the locks of every rule that could read them.

use std::collections::BTreeMap;

use domain::access::{Action, Grant};
use domain::application::Application;
use domain::board::BoardPlace;
use domain::call::Call;
use domain::fault::{Faults, NOTE_MAX, Problem};
use domain::ids::{CallId, EditionId, PersonId};
use domain::quota::Checkpoint;
use store::Tx;
use store::events::NewEvent;

use crate::board::{name_once, reserve};
use crate::ground::refusal::Outcome;
use crate::screening::about;
use crate::{Office, Refusal, Viewer};

/// What `keep` says when the two are not one.
pub const KEEP_BOTH: &str = "both";

/// How two are merged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merging {
    /// The one that stays: the code of an application, the id of a person; [`KEEP_BOTH`] when they are not one.
    pub keep: String,
    /// Why they are one, or are not.
    pub reason: String,
    /// The rules of a frozen selection are to be evaluated again.
    pub evaluate_again: bool,
}

impl Merging {
    /// The reason, and which of `both` stays; none when they are not one.
    fn checked(&self, both: [&str; 2]) -> Outcome<(String, Option<usize>)> {
        let mut faults = Faults::default();
        let reason = faults.optional_line("reason", &self.reason, NOTE_MAX);
        if reason.is_empty() {
            faults.add("reason", Problem::ReasonNeeded);
        }
        let stays = both.iter().position(|one| *one == self.keep);
        if stays.is_none() && self.keep != KEEP_BOTH {
            faults.add("keep", Problem::NotAChoice);
        }
        faults.or((reason, stays)).map_err(Refusal::Faults)
    }
}

impl Office {
    /// Merges two entries of one film. Of two entries of one call one is withdrawn; two calls keep theirs, and the two
    /// projects become one. Recorded in the history of both; as is that they are two films, where both are kept.
    ///
    /// # Errors
    /// As of [`Office::compare_films`]; faults of `keep` (the other one holds a place), `reason`, `evaluate-again`;
    /// stale when the one that goes was changed meanwhile.
    pub async fn merge_films(&self, viewer: &Viewer, call: &str, codes: [&str; 2], merging: &Merging) -> Outcome<()> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        let [one, other] = self.pair_of_films(&mut tx, viewer, &call, codes).await?;
        let (reason, stays) = merging.checked(codes)?;
        let Some(stays) = stays else {
            tx.grant(&one.2);
            tx.keep_apart([&one.0.id.to_string(), &other.0.id.to_string()], &reason, viewer.id(), self.now()).await?;
            for (entry, call, twin) in [(&one.0, &one.1, &other.0), (&other.0, &other.1, &one.0)] {
                let event =
                    NewEvent { subject: twin.code.clone(), became: reason.clone(), ..about(viewer, call, entry, "kept-apart") };
                self.record(&mut tx, event).await?;
            }
            return Ok(tx.commit().await?);
        };
        let ((kept, its_call, grant), (merged, other_call, _)) = if stays == 0 { (one, other) } else { (other, one) };
        tx.grant(&grant);
        self.lock_all(&mut tx, [&its_call, &other_call]).await?;
        if its_call.id == other_call.id {
            self.withdraw_duplicate(&mut tx, viewer, &its_call, (&kept, &merged), merging.evaluate_again).await?;
        }
        if let (Some(project), Some(gone)) = (kept.project, merged.project)
            && project != gone
        {
            tx.merge_projects(project, gone).await?;
        }
        let told = |entry: &Application, call: &Call, other: &Application| NewEvent {
            project: kept.project,
            subject: other.code.clone(),
            became: reason.clone(),
            ..about(viewer, call, entry, "duplicates-merged")
        };
        self.record(&mut tx, told(&kept, &its_call, &merged)).await?;
        self.record(&mut tx, told(&merged, &other_call, &kept)).await?;
        Ok(tx.commit().await?)
    }

    /// Takes one of two entries of a call out of the competition. The one that stands higher is the one that stays.
    async fn withdraw_duplicate(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        call: &Call,
        (kept, merged): (&Application, &Application),
        evaluate_again: bool,
    ) -> Outcome<()> {
        let watched = self.before_change(tx, call, &[merged.id], evaluate_again).await?;
        let rows = tx.board_entries(call.id).await?;
        let place = |of: &Application| rows.iter().find(|row| row.application == of.id).map(|row| row.place);
        let standing = |of, holds: bool| (!holds, place(of).unwrap_or(BoardPlace::Candidate));
        let keeps = self.holds_a_frozen_place(tx, call, kept.id).await?;
        if standing(merged, watched.holds_a_place()) < standing(kept, keeps) {
            return Err(Refusal::fault("keep", Problem::OtherHoldsPlace));
        }
        if !tx.withdraw_application(merged.id, merged.version, self.now()).await? {
            return Err(Refusal::Stale);
        }
        tx.set_place(call.id, merged.id, BoardPlace::Candidate, viewer.id(), self.now()).await?;
        let mut order = reserve(&rows);
        order.retain(|id| *id != merged.id);
        tx.order_reserve(&order).await?;
        self.after_change(tx, viewer, &watched, Checkpoint::Merge).await
    }

    /// Merges two people: whatever named one names the other. The declaration they made last is theirs; nobody sees it.
    /// Recorded in the history of every application that named one of them.
    ///
    /// # Errors
    /// As of [`Office::compare_people`]; denied when an application of one of them lies where the viewer may not merge;
    /// faults of `keep`, `reason`, `evaluate-again`.
    pub async fn merge_people(&self, viewer: &Viewer, call: &str, ids: [PersonId; 2], merging: &Merging) -> Outcome<()> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        let sides = self.pair_of_people(&mut tx, viewer, &call, ids).await?;
        let codes = ids.map(|id| id.to_string());
        let (reason, stays) = merging.checked([&codes[0], &codes[1]])?;
        let Some(stays) = stays else {
            tx.grant(&viewer.may(Action::MergeDuplicates, &call.subject(), call.phase(viewer.now))?);
            tx.keep_apart([&codes[0], &codes[1]], &reason, viewer.id(), self.now()).await?;
            let event = NewEvent {
                actor: viewer.id(),
                verb: "kept-apart",
                edition: Some(call.edition),
                call: Some(call.id),
                subject: format!("{} · {}", sides[0].name, sides[1].name),
                became: reason,
                ..NewEvent::default()
            };
            self.record(&mut tx, event).await?;
            return Ok(tx.commit().await?);
        };
        let (kept, merged) = (&sides[stays], &sides[1 - stays]);
        let (entries, grant) = self.entries_naming(&mut tx, viewer, ids).await?;
        tx.grant(&grant);
        self.lock_all(&mut tx, entries.iter().map(|(_, call)| call)).await?;
        let mut of_calls: BTreeMap<CallId, (&Call, Vec<_>)> = BTreeMap::new();
        for (entry, call) in &entries {
            of_calls.entry(call.id).or_insert_with(|| (call, Vec::new())).1.push(entry.id);
        }
        let mut watched = Vec::new();
        for (call, named) in of_calls.values() {
            watched.push(self.before_change(&mut tx, call, named, merging.evaluate_again).await?);
        }
        tx.merge_people(kept.id, merged.id).await?;
        for (entry, call) in &entries {
            self.name_once(&mut tx, entry).await?;
            self.refresh_listed(&mut tx, call, entry.id).await?;
            let event = NewEvent {
                subject: format!("{} ← {}", kept.name, merged.name),
                became: reason.clone(),
                ..about(viewer, call, entry, "people-merged")
            };
            self.record(&mut tx, event).await?;
        }
        for watched in &watched {
            self.after_change(&mut tx, viewer, watched, Checkpoint::Merge).await?;
        }
        Ok(tx.commit().await?)
    }

    /// What an applicant has not sent yet names nobody twice in one role.
    async fn name_once(&self, tx: &mut Tx, entry: &Application) -> Outcome<()> {
        let Some(mut edit) = tx.edit_of(entry.id).await? else { return Ok(()) };
        let before = edit.credits.len();
        name_once(&mut edit.credits);
        if edit.credits.len() < before {
            tx.keep_edit(entry.id, entry.version, &edit, self.now()).await?;
        }
        Ok(())
    }

    /// Every application that names one of two people, withdrawn ones and drafts too, with its call. The viewer has to be
    /// allowed to merge in each.
    async fn entries_naming(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        ids: [PersonId; 2],
    ) -> Outcome<(Vec<(Application, Call)>, Grant)> {
        let (mut entries, mut granted) = (Vec::new(), None);
        for id in tx.applications_naming(ids[0], ids[1]).await? {
            let entry = tx.application(id).await?.ok_or(Refusal::NOT_FOUND)?;
            let call = self.call_with(tx, entry.call).await?;
            let (entry, grant) = self.application_for(tx, viewer, Action::MergeDuplicates, &call, &entry.code).await?;
            granted = Some(grant);
            entries.push((entry, call));
        }
        Ok((entries, granted.ok_or(Refusal::NOT_FOUND)?))
    }

    /// The locks of calls of several editions, always in the same order.
    async fn lock_all<'c>(&self, tx: &mut Tx, calls: impl IntoIterator<Item = &'c Call>) -> Outcome<()> {
        let mut editions: BTreeMap<EditionId, Vec<CallId>> = BTreeMap::new();
        for call in calls {
            editions.entry(call.edition).or_default().push(call.id);
        }
        for (edition, calls) in editions {
            tx.lock_for_quota(Some(edition), &calls).await?;
        }
        Ok(())
    }
}
