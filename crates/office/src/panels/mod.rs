//! Panels as the office forms them: seats and invitations, assignment, conflicts of interest, coverage.

mod assign;
mod conflicts;
mod cover;
mod even;
mod form;

pub use assign::{EvenPlan, EvenSeat, Unmet};
pub use conflicts::{ConflictPage, ConflictShown, ReaderChoice, SuggestionShown};
pub use cover::{EntryCover, HandPage, HandRow, PanelPage, SeatCover};
pub use even::Why;
pub use form::{Invitee, NewPanel, PanelCard, PanelList};

use std::collections::BTreeSet;

use domain::access::{Action, Grant};
use domain::call::Call;
use domain::ids::{AccountId, ApplicationId, PanelId};
use domain::panel::{Interest, Panel};
use store::Tx;
use store::events::NewEvent;

use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// A panel that the viewer may form, loaded with its call.
struct Formed {
    panel: Panel,
    call: Call,
    /// Applications of the call that are not screened yet.
    waiting: i64,
    grant: Grant,
}

impl Office {
    /// Loads a panel of the call of `code` for somebody who may form it.
    async fn formed(&self, tx: &mut Tx, viewer: &Viewer, code: &str, panel: PanelId) -> Outcome<Formed> {
        let Some((panel, call, waiting)) = tx.panel_in_call(panel, code).await? else {
            self.forming(tx, viewer, code).await?;
            return Err(Refusal::NOT_FOUND);
        };
        let grant = viewer.may(Action::FormPanel, &call.subject(), call.phase(viewer.now))?;
        Ok(Formed { panel, call, waiting, grant })
    }

    /// Loads a call for somebody who may form its panels.
    async fn forming(&self, tx: &mut Tx, viewer: &Viewer, code: &str) -> Outcome<(Call, Grant)> {
        let call = self.call_of(tx, code).await?;
        let grant = viewer.may(Action::FormPanel, &call.subject(), call.phase(viewer.now))?;
        Ok((call, grant))
    }
}

/// Entries that `account` must not see.
fn hidden_from(account: Option<AccountId>, interests: &[Interest]) -> BTreeSet<ApplicationId> {
    interests.iter().filter(|interest| Some(interest.account) == account).map(|interest| interest.application).collect()
}

/// An event about a panel.
fn event(viewer: &Viewer, call: &Call, verb: &'static str, subject: String) -> NewEvent {
    NewEvent { actor: viewer.id(), verb, edition: Some(call.edition), call: Some(call.id), subject, ..NewEvent::default() }
}
