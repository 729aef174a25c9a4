//! A call as it stands: its plan and what has been done with it.

use super::CallPlan;
use crate::access::{Place, Subject};
use crate::ids::{CallId, EditionId};
use crate::phase::{CallFacts, Phase, phase};
use crate::time::Moment;

/// A call as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// Its id.
    pub id: CallId,
    /// Its edition.
    pub edition: EditionId,
    /// Its code, as in addresses: `workshops-2026`.
    pub code: String,
    /// Everything staff can edit.
    pub plan: CallPlan,
    /// Guards the editor of the plan against two people at once.
    pub plan_version: i64,
    /// What has been done with it.
    pub facts: CallFacts,
    /// The version of its board, and the lock of its quotas.
    pub revision: i64,
}

impl Call {
    /// Where it stands at `now`.
    pub fn phase(&self, now: Moment) -> Phase {
        phase(&self.plan, &self.facts, now)
    }

    /// Where it lies, for rights.
    pub fn place(&self) -> Place {
        Place { edition: Some(self.edition), call: Some(self.id) }
    }

    /// The call itself as the subject of an action.
    pub fn subject(&self) -> Subject {
        Subject { published: self.facts.published_at.is_some(), ..Subject::at(self.place()) }
    }
}
