//! Changes after the freeze: a credit that is added or corrected can flip how a selected entry counts.

use domain::call::Call;
use domain::fault::Problem;
use domain::ids::ApplicationId;
use domain::phase::Phase;
use domain::quota::{Checkpoint, Occasion, passes};
use store::Tx;

use super::Locked;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// A change of what rules read, with the lock held.
#[derive(Debug)]
pub(crate) struct Watched {
    locked: Locked,
    selected: bool,
}

impl Office {
    /// To be called before a change of what rules read in an application (a credit, a merge): takes the lock. Once the
    /// selection is frozen, a change of an entry that holds a place stands only if the one who makes it has asked for a
    /// new evaluation (`accepted`). It is asked for whatever the change does: asking only when a class flips would tell
    /// somebody's answer.
    pub(crate) async fn before_change(
        &self,
        tx: &mut Tx,
        call: &Call,
        application: ApplicationId,
        accepted: bool,
    ) -> Outcome<Watched> {
        let locked = self.lock_selection(tx, call).await?;
        let frozen = locked.call.phase(self.now()) >= Phase::Frozen;
        let selected = frozen && tx.decision(application).await?.is_some_and(|decision| decision.holds_a_place());
        if selected && !accepted {
            return Err(Refusal::fault("evaluate-again", Problem::MustAccept));
        }
        Ok(Watched { locked, selected })
    }

    /// To be called after the change, in the same transaction: evaluates the rules again and records which are met.
    pub(crate) async fn after_change(&self, tx: &mut Tx, viewer: &Viewer, watched: &Watched) -> Outcome<()> {
        if !watched.selected {
            return Ok(());
        }
        let Locked { call, rules, .. } = &watched.locked;
        let selection = self.selection_in_force(tx, call, rules).await?;
        let evaluations = rules.evaluate(&selection, Occasion { checkpoint: Checkpoint::CreditChange, at: self.now() });
        let name = |id| evaluations.iter().find(|one| one.quota.id == id).map_or("", |one| one.quota.rule.name.get(viewer.lang));
        let broken: Vec<&str> = passes(&evaluations).into_iter().filter(|(_, met)| !met).map(|(id, _)| name(id)).collect();
        self.record_of_call(tx, viewer, call, "rules-evaluated-again", &broken.join("; ")).await
    }
}
