//! The freeze: one transaction that locks, loads, evaluates, and refuses or writes. Taking it back.

use std::collections::BTreeSet;

use domain::access::Action;
use domain::board::{BoardPlace, Ruling};
use domain::call::Call;
use domain::fault::{Faults, NOTE_MAX, Problem};
use domain::ids::{ApplicationId, CallId, QuotaId};
use domain::quota::{Checkpoint, Evaluation, Occasion, blockers};
use serde::{Deserialize, Serialize};
use store::board::{BoardRow, Kept};
use store::decisions::{FreezeRow, NewFreeze};
use store::events::NewEvent;
use store::overrides::{Override, OverrideState};
use store::{StoreError, Tx};

use super::judged::{Judged, KeptSet};
use super::moves::reserve;
use super::{RuleLine, lines_of};
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// What a freeze keeps: the set, and every evaluation with the answers it read, so that it can be counted again.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct FrozenSet {
    pub(crate) selected: Vec<ApplicationId>,
    pub(crate) reserve: Vec<ApplicationId>,
    pub(crate) overridden: BTreeSet<QuotaId>,
    pub(crate) evaluations: Vec<Evaluation>,
}

impl Office {
    /// Freezes the selection that was seen at revision `seen`. Refused in this same transaction when a hard rule is
    /// broken or cannot be judged and no approved override of this very revision passes it. A refusal is recorded; for who
    /// does not see counts it is a judgement like that of a saved set, and bound alike.
    ///
    /// # Errors
    /// A denial; stale when the board has moved; faults of places and screening; [`Refusal::Quotas`].
    pub async fn freeze(&self, viewer: &Viewer, call: &str, seen: i64) -> Outcome<()> {
        let mut judged = None;
        let outcome = self.freeze_if_kept(viewer, call, seen, &mut judged).await;
        if let Err(Refusal::Quotas(lines)) = &outcome {
            self.record_refusal(viewer, call, lines).await?;
            if let Some(kept) = judged {
                self.keep_judged(viewer, call, seen, &kept).await?;
            }
        }
        outcome
    }

    /// `judged` is what is to be kept of a set whose freeze is refused, for who does not see counts.
    async fn freeze_if_kept(&self, viewer: &Viewer, call: &str, seen: i64, judged: &mut Option<String>) -> Outcome<()> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        tx.grant(&viewer.may(Action::Freeze, &call.subject(), call.phase(viewer.now))?);
        let locked = self.lock_selection(&mut tx, &call).await?;
        let call = locked.call;
        viewer.may(Action::Freeze, &call.subject(), call.phase(viewer.now))?;
        if locked.seen != seen {
            return Err(Refusal::Stale);
        }
        let rows = tx.board_entries(call.id).await?;
        self.check_places(&mut tx, &call, &rows).await?;

        let selection = self.selection_on_board(&mut tx, &call, &locked.rules).await?;
        let set = Judged::of(&selection, &locked.rules);
        self.judgeable(&mut tx, viewer, (&call, &locked.rules), &set).await?;
        let occasion = Occasion { checkpoint: Checkpoint::Freeze, at: self.now() };
        let evaluations = locked.rules.evaluate(&selection, occasion);
        let passing = approved_override(&mut tx, call.id, seen).await?;
        let passed = passing.as_ref().map(|request| request.rules.clone()).unwrap_or_default();
        let blocking: Vec<QuotaId> = blockers(&evaluations).into_iter().filter(|id| !passed.contains(id)).collect();
        if !blocking.is_empty() {
            let exact = viewer.may(Action::ReadTallies, &call.subject(), call.phase(viewer.now)).is_ok();
            let lines = lines_of(&evaluations, &blocking, exact);
            *judged = (!exact).then(|| KeptSet::of(set, evaluations));
            return Err(Refusal::Quotas(lines));
        }
        // That it passed is seen by everybody: whoever unfreezes it compares with it.
        let kept = KeptSet::of(set, evaluations.clone());
        tx.insert_check(self.id(), (call.id, Kept::Set), seen, &kept, viewer.signed_in()?.id, self.now()).await?;
        let overridden: BTreeSet<QuotaId> = blockers(&evaluations).into_iter().collect();
        let frozen = FrozenSet {
            selected: rows.iter().filter(|row| row.place == BoardPlace::Selected).map(|row| row.application).collect(),
            reserve: reserve(&rows),
            evaluations,
            overridden,
        };
        let with_override = passing.filter(|_| !frozen.overridden.is_empty()).map(|request| request.id);
        let freeze = NewFreeze {
            id: self.id(),
            call: call.id,
            revision: seen,
            evaluations: &serde_json::to_string(&frozen).expect("evaluations can be written as JSON"),
            with_override,
            by: viewer.id(),
            now: self.now(),
        };
        tx.insert_freeze(&freeze).await?;
        self.write_decisions(&mut tx, viewer, &call, &frozen).await?;
        tx.set_frozen(call.id, Some(self.now())).await?;
        self.record_of_call(&mut tx, viewer, &call, "board-frozen", &format!("{}", frozen.selected.len())).await?;
        Ok(tx.commit().await?)
    }

    /// Places of sections are a hard bound here; and nobody is turned down whose application nobody has screened.
    async fn check_places(&self, tx: &mut Tx, call: &Call, rows: &[BoardRow]) -> Outcome<()> {
        let mut faults = Faults::default();
        let unscreened = tx.unscreened(call.id).await?;
        if unscreened > 0 {
            faults.add("screening", Problem::NotScreened { have: unscreened });
        }
        for section in &call.plan.sections {
            let of_it = rows.iter().filter(|row| row.place == BoardPlace::Selected && row.section == section.code);
            let (have, max) = (i64::try_from(of_it.count()).unwrap_or(i64::MAX), i64::from(section.places));
            if have > max {
                faults.add(format!("section-{}", section.code), Problem::TooManySelected { max, have });
            }
        }
        let homeless = |row: &&BoardRow| row.place == BoardPlace::Selected && call.plan.section(&row.section).is_none();
        if !call.plan.sections.is_empty() && rows.iter().any(|row| homeless(&row)) {
            faults.add("section", Problem::Required);
        }
        faults.or(()).map_err(Refusal::Faults)
    }

    /// Everybody who applied gets an answer: selected, in the reserve with a rank, or not this time.
    async fn write_decisions(&self, tx: &mut Tx, viewer: &Viewer, call: &Call, frozen: &FrozenSet) -> Outcome<()> {
        for application in tx.submitted_in(call.id).await? {
            let rank = frozen.reserve.iter().position(|id| *id == application);
            let ruling = match rank {
                Some(_) => Ruling::Reserve,
                None if frozen.selected.contains(&application) => Ruling::Selected,
                None => Ruling::NotSelected,
            };
            let rank = rank.map(|rank| i64::try_from(rank).unwrap_or(i64::MAX) + 1);
            tx.insert_decision(call.id, application, ruling, rank, viewer.id(), self.now()).await?;
        }
        Ok(())
    }

    /// Takes the freeze back, for a written reason: decisions are corrected before they are announced.
    ///
    /// # Errors
    /// A denial; a fault without a reason.
    pub async fn unfreeze(&self, viewer: &Viewer, call: &str, reason: &str) -> Outcome<()> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        tx.grant(&viewer.may(Action::Unfreeze, &call.subject(), call.phase(viewer.now))?);
        let mut faults = Faults::default();
        let reason = faults.line("reason", reason, NOTE_MAX);
        faults.or(()).map_err(Refusal::Faults)?;
        let call = self.lock_selection(&mut tx, &call).await?.call;
        viewer.may(Action::Unfreeze, &call.subject(), call.phase(viewer.now))?;
        tx.unfreeze(call.id, viewer.id(), &reason, self.now()).await?;
        tx.set_frozen(call.id, None).await?;
        self.record_of_call(&mut tx, viewer, &call, "board-unfrozen", &reason).await?;
        Ok(tx.commit().await?)
    }

    /// A refused freeze leaves its trace: which rules, who tried.
    async fn record_refusal(&self, viewer: &Viewer, call: &str, lines: &[RuleLine]) -> Outcome<()> {
        let mut tx = self.write_as_house(Action::Freeze).await?;
        let call = self.call_of(&mut tx, call).await?;
        let lang = domain::text::Lang::En;
        let names: Vec<&str> = lines.iter().map(|line| line.name.get(lang)).collect();
        self.record_of_call(&mut tx, viewer, &call, "freeze-refused", &names.join("; ")).await?;
        Ok(tx.commit().await?)
    }

    /// Records an event of a call as a whole.
    pub(crate) async fn record_of_call(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        call: &Call,
        verb: &'static str,
        became: &str,
    ) -> Outcome<()> {
        let event = NewEvent {
            actor: viewer.id(),
            verb,
            edition: Some(call.edition),
            call: Some(call.id),
            subject: call.code.clone(),
            became: became.to_owned(),
            ..NewEvent::default()
        };
        self.record(tx, event).await
    }
}

/// The override that was approved for a revision, if there is one.
async fn approved_override(tx: &mut Tx, call: CallId, revision: i64) -> Outcome<Option<Override>> {
    let latest = tx.latest_override(call).await?;
    Ok(latest.filter(|request| request.revision == revision && matches!(request.state, OverrideState::Approved(_))))
}

/// What the freeze that stands has kept.
pub(crate) async fn frozen_set(tx: &mut Tx, call: &Call) -> Outcome<Option<FrozenSet>> {
    tx.standing_freeze(call.id).await?.as_ref().map(frozen_set_of).transpose()
}

/// What a freeze has kept.
pub(crate) fn frozen_set_of(row: &FreezeRow) -> Outcome<FrozenSet> {
    let kept = serde_json::from_str(&row.evaluations);
    Ok(kept.map_err(|_| StoreError::inconsistent("freezes", "evaluations", &row.id))?)
}
