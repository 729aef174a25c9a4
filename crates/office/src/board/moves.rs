//! Moving entries, and saving a set to be judged.

use std::collections::BTreeSet;

use domain::access::Action;
use domain::board::{BoardPlace, reordered};
use domain::call::Call;
use domain::fault::Problem;
use domain::ids::ApplicationId;
use domain::quota::{Checkpoint, Evaluation, Mode, Occasion};
use serde::{Deserialize, Serialize};
use store::board::{BoardRow, Kept};
use store::events::NewEvent;
use store::{StoreError, Tx};

use super::Rules;
use super::proposal::members;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// A set judged for somebody who does not see counts differs from every judged set and every shared proposal of its call by at
/// least so many entries: a single entry taken off and judged again would tell that entry's answers (`quotas.md`, section 3).
const LEAST_DIFFERENCE: usize = 2;
/// It has at least so many entries, or fills every place of a call that has fewer, though never one: that would tell that one's.
const LEAST_ENTRIES: usize = 6;

/// An entry moved on the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// Code of the entry.
    pub application: String,
    /// Where it lay for the one who moves it: a move of somebody else meanwhile is not overwritten.
    pub from: BoardPlace,
    /// Where it goes.
    pub to: BoardPlace,
    /// In the reserve: the code of the entry it goes before; none: last.
    pub before: Option<String>,
}

/// What is kept of a saved set.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct KeptSet {
    pub(super) selected: BTreeSet<ApplicationId>,
    pub(super) evaluations: Vec<Evaluation>,
}

impl KeptSet {
    /// What is written of a set that was judged.
    pub(super) fn of(selected: BTreeSet<ApplicationId>, evaluations: Vec<Evaluation>) -> String {
        let evaluations = evaluations.into_iter().map(Evaluation::without_answers).collect();
        serde_json::to_string(&KeptSet { selected, evaluations }).expect("evaluations can be written as JSON")
    }

    pub(super) fn read(text: &str, call: &Call) -> Result<KeptSet, StoreError> {
        serde_json::from_str(text).map_err(|_| StoreError::inconsistent("board_checks", "evaluations", &call.code))
    }
}

impl Office {
    /// Moves an entry.
    ///
    /// # Errors
    /// A denial; stale when it lies elsewhere by now.
    pub async fn move_on_board(&self, viewer: &Viewer, call: &str, step: &Move) -> Outcome<()> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        let entry = tx.application_by_code(&step.application).await?.filter(|entry| entry.call == call.id);
        let entry = entry.ok_or(Refusal::NOT_FOUND)?;
        let mut subject = self.board_subject(&mut tx, viewer, &call).await?;
        if let Some(account) = viewer.id() {
            subject.conflicted = tx.conflicts_in(account, call.id).await?.contains(&entry.id);
        }
        tx.grant(&viewer.may(Action::MoveOnBoard, &subject, call.phase(viewer.now))?);
        let call = self.lock_selection(&mut tx, &call).await?.call;
        viewer.may(Action::MoveOnBoard, &subject, call.phase(viewer.now))?;

        let rows = tx.board_entries(call.id).await?;
        let row = rows.iter().find(|row| row.application == entry.id).ok_or(Refusal::NOT_FOUND)?;
        if row.place != step.from {
            return Err(Refusal::Stale);
        }
        tx.set_place(call.id, entry.id, step.to, viewer.id(), self.now()).await?;
        let reserve = reserve(&rows);
        if step.to == BoardPlace::Reserve {
            let before = step.before.as_ref().and_then(|code| rows.iter().find(|row| row.code == *code));
            tx.order_reserve(&reordered(&reserve, entry.id, before.map(|row| row.application))).await?;
        } else if step.from == BoardPlace::Reserve {
            let left: Vec<ApplicationId> = reserve.into_iter().filter(|id| *id != entry.id).collect();
            tx.order_reserve(&left).await?;
        }
        let event = NewEvent {
            actor: viewer.id(),
            verb: "board-moved",
            edition: Some(call.edition),
            call: Some(call.id),
            application: Some(entry.id),
            subject: entry.code,
            was: step.from.code().to_owned(),
            became: step.to.code().to_owned(),
            ..NewEvent::default()
        };
        self.record(&mut tx, event).await?;
        Ok(tx.commit().await?)
    }

    /// Saves the selected set and judges it: what committee members see is the pass or fail of a saved set.
    ///
    /// # Errors
    /// A denial; a fault when the set is too small, or too close to one judged before (see [`LEAST_DIFFERENCE`]).
    pub async fn save_set(&self, viewer: &Viewer, call: &str) -> Outcome<()> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        let subject = self.board_subject(&mut tx, viewer, &call).await?;
        tx.grant(&viewer.may(Action::MoveOnBoard, &subject, call.phase(viewer.now))?);
        let by = viewer.signed_in()?.id;
        tx.hold_call(call.id).await?;
        let call = self.call_with(&mut tx, call.id).await?;
        let phase = call.phase(viewer.now);
        viewer.may(Action::MoveOnBoard, &subject, phase)?;
        let rules = self.rules_of(&mut tx, &call).await?;
        let selection = self.selection_on_board(&mut tx, &call, &rules).await?;
        let selected: BTreeSet<ApplicationId> = selection.here.iter().map(|entry| entry.application).collect();
        self.judgeable(&mut tx, viewer, (&call, &rules), &selected).await?;
        let occasion = Occasion { checkpoint: Checkpoint::Shortlist, at: self.now() };
        let kept = KeptSet::of(selected, rules.evaluate(&selection, occasion));
        tx.insert_check(self.id(), (call.id, Kept::Set), call.revision, &kept, by, self.now()).await?;
        self.record_of_call(&mut tx, viewer, &call, "set-saved", "").await?;
        Ok(tx.commit().await?)
    }

    /// Whether `viewer` may learn if a set keeps the rules: by saving it, by a freeze or by a request to pass a rule. Whoever
    /// sees exact counts may always, and anybody where no rule is in force.
    ///
    /// # Errors
    /// A fault when the set is too small, or too close to one judged before (see [`LEAST_DIFFERENCE`]).
    pub(super) async fn judgeable(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        (call, rules): (&Call, &Rules),
        selected: &BTreeSet<ApplicationId>,
    ) -> Outcome<()> {
        let exact = viewer.may(Action::ReadTallies, &call.subject(), call.phase(viewer.now)).is_ok();
        if exact || rules.quotas.iter().all(|quota| quota.rule.mode == Mode::Off) {
            return Ok(());
        }
        let places: usize = call.plan.sections.iter().map(|section| section.places as usize).sum();
        let least = LEAST_ENTRIES.min(places).max(LEAST_DIFFERENCE);
        if selected.len() < least {
            return Err(Refusal::fault("set", Problem::SetTooSmall { min: i64::try_from(least).unwrap_or(i64::MAX) }));
        }
        for (kind, kept) in tx.checks(call.id).await? {
            let earlier = match kind {
                Kept::Set => KeptSet::read(&kept, call)?.selected,
                Kept::Proposal => members(&kept, call)?,
            };
            if (1..LEAST_DIFFERENCE).contains(&selected.symmetric_difference(&earlier).count()) {
                return Err(Refusal::fault("set", Problem::SetTooClose { min: 2 }));
            }
        }
        Ok(())
    }

    /// Keeps a set as one that was judged, after an act that was refused and so wrote nothing.
    pub(super) async fn keep_judged(&self, viewer: &Viewer, call: &str, seen: i64, kept: &str) -> Outcome<()> {
        let mut tx = self.write_as_house(Action::Freeze).await?;
        let call = self.call_of(&mut tx, call).await?;
        tx.insert_check(self.id(), (call.id, Kept::Set), seen, kept, viewer.signed_in()?.id, self.now()).await?;
        Ok(tx.commit().await?)
    }
}

/// The reserve of a board, in its order.
pub(crate) fn reserve(rows: &[BoardRow]) -> Vec<ApplicationId> {
    let mut reserve: Vec<&BoardRow> = rows.iter().filter(|row| row.place == BoardPlace::Reserve).collect();
    reserve.sort_by_key(|row| (row.reserve_rank.unwrap_or(i64::MAX), &row.code));
    reserve.into_iter().map(|row| row.application).collect()
}
