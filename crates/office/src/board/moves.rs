//! Moving entries, and saving a set to be judged.

use domain::access::Action;
use domain::board::{BoardPlace, reordered};
use domain::ids::ApplicationId;
use domain::quota::{Checkpoint, Occasion};
use store::board::{BoardRow, Kept};
use store::events::NewEvent;

use super::judged::{Judged, KeptSet};
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

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

impl Office {
    /// Moves an entry. To where it lies already changes nothing: the board keeps its revision, and what is bound to it.
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
        let reserve = reserve(&rows);
        let before = step.before.as_ref().and_then(|code| rows.iter().find(|row| row.code == *code));
        let reordered = reordered(&reserve, entry.id, before.map(|row| row.application));
        if step.to == step.from && (step.to != BoardPlace::Reserve || reordered == reserve) {
            return Ok(());
        }
        tx.set_place(call.id, entry.id, step.to, viewer.id(), self.now()).await?;
        if step.to == BoardPlace::Reserve {
            tx.order_reserve(&reordered).await?;
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
    /// A denial; a fault when the set is too small, or too close to one judged before (see [`super::judged`]).
    pub async fn save_set(&self, viewer: &Viewer, call: &str) -> Outcome<()> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        let subject = self.board_subject(&mut tx, viewer, &call).await?;
        tx.grant(&viewer.may(Action::MoveOnBoard, &subject, call.phase(viewer.now))?);
        let by = viewer.signed_in()?.id;
        let (call, rules) = self.hold_board(&mut tx, &call).await?;
        viewer.may(Action::MoveOnBoard, &subject, call.phase(viewer.now))?;
        let selection = self.selection_on_board(&mut tx, &call, &rules).await?;
        let judged = Judged::of(&selection, &rules);
        self.judgeable(&mut tx, viewer, (&call, &rules), &judged).await?;
        let occasion = Occasion { checkpoint: Checkpoint::Shortlist, at: self.now() };
        let kept = KeptSet::of(judged, rules.evaluate(&selection, occasion));
        tx.insert_check(self.id(), (call.id, Kept::Set), call.revision, &kept, by, self.now()).await?;
        self.record_of_call(&mut tx, viewer, &call, "set-saved", "").await?;
        Ok(tx.commit().await?)
    }
}

/// The reserve of a board, in its order.
pub(crate) fn reserve(rows: &[BoardRow]) -> Vec<ApplicationId> {
    let mut reserve: Vec<&BoardRow> = rows.iter().filter(|row| row.place == BoardPlace::Reserve).collect();
    reserve.sort_by_key(|row| (row.reserve_rank.unwrap_or(i64::MAX), &row.code));
    reserve.into_iter().map(|row| row.application).collect()
}
