//! The board: ranked candidates, places, rules counted by the server, the freeze and its overrides.
//!
//! *Architecture invariant:* every act that could break a rule goes through [`Office::lock_selection`] first, evaluates
//! after it, and writes in the same transaction. Exact counts leave this module only for quota officers.

mod calibration;
mod entries;
mod freeze;
mod judged;
mod moves;
mod overrides;
mod proposal;
mod ranking;
pub(crate) mod rules;
mod verdicts;
mod view;
mod watch;

pub use calibration::{Calibrated, CalibrationGate, CalibrationView};
pub use moves::Move;
pub use proposal::{
    Eased, Easing, Optima, ProposalStanding, ProposalView, Proposed, Reason, SharedEntry, SharedProposal, Supposed, Tried,
};
pub use store::overrides::OverrideState;
pub use verdicts::{ExactCount, RuleLine, RuleVerdict};
pub use view::{BoardRights, BoardView, Card, FreezeLine, OverrideLine, RuleText, SavedSet, SectionLine};
pub use watch::{LateCredit, LateCreditPage};

pub(crate) use freeze::{FrozenSet, frozen_set, frozen_set_of};
pub(crate) use moves::reserve;
pub(crate) use rules::{Counted, Locked, Rules, Selection, selected_now};
pub(crate) use verdicts::{lines_of, lines_of_one};
pub(crate) use view::{section_title, title_for};
pub(crate) use watch::name_once;

use domain::access::{Seating, Subject};
use domain::call::Call;
use store::Tx;

use crate::ground::refusal::Outcome;
use crate::{Office, Viewer};

impl Office {
    /// A call as the subject of what is done at its board: a seat on one of its panels counts.
    pub(crate) async fn board_subject(&self, tx: &mut Tx, viewer: &Viewer, call: &Call) -> Outcome<Subject> {
        let seating = match viewer.id() {
            Some(account) => tx.seated_in(account, call.id).await?,
            None => Seating::default(),
        };
        Ok(call.subject().seen_from(seating))
    }
}
