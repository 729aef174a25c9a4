//! Overrides: a role, a written reason, a second person; bound to one revision of the board.

use std::collections::BTreeSet;

use domain::access::{Action, Denial, Subject};
use domain::fault::{Faults, NOTE_MAX, Problem};
use domain::ids::{OverrideId, QuotaId};
use domain::quota::{Checkpoint, Occasion, OverridePolicy, Quota, blockers};
use store::overrides::{NewOverride, OverrideState};

use super::Rules;
use super::judged::{Judged, KeptSet};
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

impl Office {
    /// Asks to freeze the selection of revision `seen` in spite of every rule that forbids it now.
    ///
    /// # Errors
    /// A denial; stale when the board has moved; faults: no reason, nothing to pass, a rule that nobody may pass or not
    /// with this role.
    pub async fn request_override(&self, viewer: &Viewer, call: &str, seen: i64, reason: &str) -> Outcome<()> {
        let mut judged = None;
        let outcome = self.request_if_judgeable(viewer, call, (seen, reason), &mut judged).await;
        if let Some(kept) = judged {
            self.keep_judged(viewer, call, seen, &kept).await?;
        }
        outcome
    }

    /// `judged` is what is to be kept of the set, once its rules were read for who does not see counts.
    async fn request_if_judgeable(
        &self,
        viewer: &Viewer,
        call: &str,
        (seen, reason): (i64, &str),
        judged: &mut Option<String>,
    ) -> Outcome<()> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        tx.grant(&viewer.may(Action::RequestOverride, &call.subject(), call.phase(viewer.now))?);
        let by = viewer.signed_in()?.id;
        let mut faults = Faults::default();
        let reason = faults.line("reason", reason, NOTE_MAX);
        faults.or(()).map_err(Refusal::Faults)?;
        let (call, rules) = self.hold_board(&mut tx, &call).await?;
        viewer.may(Action::RequestOverride, &call.subject(), call.phase(viewer.now))?;
        if call.revision != seen {
            return Err(Refusal::Stale);
        }
        let selection = self.selection_on_board(&mut tx, &call, &rules).await?;
        let set = Judged::of(&selection, &rules);
        self.judgeable(&mut tx, viewer, (&call, &rules), &set).await?;
        let evaluations = rules.evaluate(&selection, Occasion { checkpoint: Checkpoint::Freeze, at: self.now() });
        let broken: BTreeSet<QuotaId> = blockers(&evaluations).into_iter().collect();
        let exact = viewer.may(Action::ReadTallies, &call.subject(), call.phase(viewer.now)).is_ok();
        *judged = (!exact).then(|| KeptSet::of(set, evaluations));
        let allowed = |policy: &OverridePolicy| viewer.actor.holds(policy.role, call.place());
        if broken.is_empty() || !policies(&rules, &broken).all(|policy| policy.is_some_and(allowed)) {
            return Err(Refusal::fault("reason", Problem::NotOverridable));
        }
        let request =
            NewOverride { id: self.id(), call: call.id, revision: seen, rules: &broken, reason: &reason, by, now: self.now() };
        tx.insert_override(&request).await?;
        self.record_of_call(&mut tx, viewer, &call, "override-requested", &reason).await?;
        Ok(tx.commit().await?)
    }

    /// Approves or refuses the request that waits: another person than the one who asked, with the role that each of its
    /// rules names. `seen` is the request that was read.
    ///
    /// # Errors
    /// A denial; stale when the board has moved, somebody has decided, or another request waits by now.
    pub async fn judge_override(&self, viewer: &Viewer, call: &str, seen: OverrideId, approve: bool) -> Outcome<()> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        let request = tx.latest_override(call.id).await?.ok_or(Refusal::NOT_FOUND)?;
        let subject = Subject { own_request: viewer.id() == Some(request.requested_by), ..call.subject() };
        tx.grant(&viewer.may(Action::ApproveOverride, &subject, call.phase(viewer.now))?);
        let by = viewer.signed_in()?.id;
        tx.hold_call(call.id).await?;
        let call = self.call_with(&mut tx, call.id).await?;
        if request.id != seen || call.revision != request.revision || request.state != OverrideState::Waiting {
            return Err(Refusal::Stale);
        }
        let rules = self.rules_of(&mut tx, &call).await?;
        let allowed = |policy: &OverridePolicy| viewer.actor.holds(policy.second_approver, call.place());
        if approve && !policies(&rules, &request.rules).all(|policy| policy.is_some_and(allowed)) {
            return Err(Denial::RoleMissing.into());
        }
        if !tx.judge_override(request.id, approve, by, self.now()).await? {
            return Err(Refusal::Stale);
        }
        let verb = if approve { "override-approved" } else { "override-refused" };
        self.record_of_call(&mut tx, viewer, &call, verb, &request.requester).await?;
        Ok(tx.commit().await?)
    }
}

/// Who may pass each of the rules; none where nobody may.
fn policies<'r>(rules: &'r Rules, ids: &'r BTreeSet<QuotaId>) -> impl Iterator<Item = Option<&'r OverridePolicy>> {
    let find = |id: &QuotaId| rules.quotas.iter().find(|quota: &&Quota| quota.id == *id);
    ids.iter().map(move |id| find(id).and_then(|quota| quota.rule.override_policy.as_ref()))
}
