//! Sets that were judged, and which may be judged next.
//!
//! Whoever sees no counts learns pass or fail of a set by saving it, by a freeze or by a request to pass a rule. Two verdicts on
//! sets that one entry sets apart would tell that entry's answers (`quotas.md`, section 3); so each is kept, and the next
//! must keep its distance: within the call, and over the whole edition where a rule looks there.

use std::collections::BTreeSet;

use domain::access::Action;
use domain::call::Call;
use domain::fault::Problem;
use domain::ids::ApplicationId;
use domain::quota::{Evaluation, Mode};
use serde::{Deserialize, Serialize};
use store::board::Kept;
use store::{StoreError, Tx};

use super::proposal::shown;
use super::{Rules, Selection};
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// A set judged for somebody who does not see counts differs from every judged set and every shared proposal by at least so
/// many entries.
const LEAST_DIFFERENCE: usize = 2;
/// It has at least so many entries, or fills every place of a call that has fewer, though never one: that would tell that one's.
const LEAST_ENTRIES: usize = 6;

/// What rules read when they judged.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Judged {
    /// Selected entries of the call.
    pub(super) selected: BTreeSet<ApplicationId>,
    /// Those of the edition's other calls at that moment; none where every rule looked at the call alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) elsewhere: Option<BTreeSet<ApplicationId>>,
}

impl Judged {
    pub(super) fn of(selection: &Selection, rules: &Rules) -> Judged {
        let of = |entries: &[domain::quota::Entry]| entries.iter().map(|entry| entry.application).collect();
        Judged { selected: of(&selection.here), elsewhere: rules.read_edition().then(|| of(&selection.elsewhere)) }
    }

    /// Everything a rule over the edition read; none where there was none.
    fn everywhere(&self) -> Option<BTreeSet<ApplicationId>> {
        self.elsewhere.as_ref().map(|elsewhere| self.selected.union(elsewhere).copied().collect())
    }
}

/// What is kept of a set that was judged.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct KeptSet {
    #[serde(flatten)]
    pub(super) judged: Judged,
    pub(super) evaluations: Vec<Evaluation>,
}

impl KeptSet {
    /// What is written of a set that was judged.
    pub(super) fn of(judged: Judged, evaluations: Vec<Evaluation>) -> String {
        let evaluations = evaluations.into_iter().map(Evaluation::without_answers).collect();
        serde_json::to_string(&KeptSet { judged, evaluations }).expect("evaluations can be written as JSON")
    }

    pub(super) fn read(text: &str, call: &Call) -> Result<KeptSet, StoreError> {
        serde_json::from_str(text).map_err(|_| StoreError::inconsistent("board_checks", "evaluations", &call.code))
    }
}

impl Office {
    /// Whether `viewer` may learn if a set keeps the rules: by saving it, by a freeze or by a request to pass a rule. Whoever
    /// sees exact counts may always, and anybody where no rule is in force.
    ///
    /// # Errors
    /// A fault when the set is too small, or too close to one judged before.
    pub(super) async fn judgeable(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        (call, rules): (&Call, &Rules),
        judged: &Judged,
    ) -> Outcome<()> {
        let exact = viewer.may(Action::ReadTallies, &call.subject(), call.phase(viewer.now)).is_ok();
        if exact || rules.quotas.iter().all(|quota| quota.rule.mode == Mode::Off) {
            return Ok(());
        }
        let places: usize = call.plan.sections.iter().map(|section| section.places as usize).sum();
        let least = LEAST_ENTRIES.min(places).max(LEAST_DIFFERENCE);
        if judged.selected.len() < least {
            return Err(Refusal::fault("set", Problem::SetTooSmall { min: i64::try_from(least).unwrap_or(i64::MAX) }));
        }
        let everywhere = judged.everywhere();
        for check in tx.checks(call.edition).await? {
            if check.call != call.id && everywhere.is_none() {
                continue;
            }
            let earlier = match check.kind {
                Kept::Set => KeptSet::read(&check.kept, call)?.judged,
                Kept::Proposal => shown(&check.kept, call)?,
            };
            let here = check.call == call.id && too_close(&judged.selected, &earlier.selected);
            let there = everywhere.as_ref().zip(earlier.everywhere()).is_some_and(|(now, then)| too_close(now, &then));
            if here || there {
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

/// Two sets that differ, and by less than [`LEAST_DIFFERENCE`].
fn too_close(a: &BTreeSet<ApplicationId>, b: &BTreeSet<ApplicationId>) -> bool {
    (1..LEAST_DIFFERENCE).contains(&a.symmetric_difference(b).count())
}
