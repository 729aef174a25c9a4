//! The best selection as a quota officer shows it to everybody at the board: the set in order of merit, and that it meets the
//! rules. Nobody else learns why or at what price, and nobody else can ask for it again and again: what changes from one
//! answer to the next would tell a declaration. No sum and no count: they would tell of entries that are hidden.

use std::collections::BTreeSet;

use domain::access::{Action, Denial};
use domain::call::Call;
use domain::ids::ApplicationId;
use domain::quota::{Checkpoint, Mode};
use domain::text::Text3;
use domain::time::Moment;
use serde::{Deserialize, Serialize};
use store::StoreError;
use store::acts::{BoardActs, BoardHead};
use store::board::Kept;

use super::{Member, Supposed};
use crate::board::judged::Judged;
use crate::board::ranking::{Ranking, ranking};
use crate::board::{section_title, title_for};
use crate::calls::CallHead;
use crate::editions::Edition;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// What is kept of a shared proposal.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct KeptProposal {
    set: Vec<Member>,
    /// The names of the hard rules it meets.
    rules: Vec<Text3>,
    /// As of [`Judged`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    elsewhere: Option<BTreeSet<ApplicationId>>,
}

impl KeptProposal {
    fn read(text: &str, call: &Call) -> Result<KeptProposal, StoreError> {
        serde_json::from_str(text).map_err(|_| StoreError::inconsistent("board_checks", "evaluations", &call.code))
    }
}

/// What a proposal that was shared tells: that this set meets the rules.
pub(in crate::board) fn shown(text: &str, call: &Call) -> Result<Judged, StoreError> {
    let kept = KeptProposal::read(text, call)?;
    Ok(Judged { selected: kept.set.into_iter().map(|member| member.application).collect(), elsewhere: kept.elsewhere })
}

/// A proposal as everybody at the board sees it.
#[derive(Debug, Clone)]
pub struct SharedProposal {
    /// The call, as above every page about it.
    pub head: CallHead,
    /// The zone of its dates.
    pub zone: String,
    /// When it was shared.
    pub at: Moment,
    /// By whom.
    pub by: String,
    /// The board has not moved since, nor has any mean.
    pub current: bool,
    /// The names of the hard rules it meets.
    pub rules: Vec<Text3>,
    /// Who is in, by rank. Entries in which the viewer has a conflict of interest are not there.
    pub entries: Vec<SharedEntry>,
}

/// An entry of a shared proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedEntry {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its section's name.
    pub section: Text3,
    /// Its mean then, in hundredths.
    pub mean: i64,
    /// Its rank by mean; equal means share the first of their ranks.
    pub rank: usize,
}

impl Office {
    /// Shows everybody at the board the best selection of this moment, nothing being supposed. Recorded.
    ///
    /// # Errors
    /// Denied to all but quota officers, before scores are final, once the selection is frozen, and where nothing is proven;
    /// stale when the board moved while it was computed.
    pub async fn share_proposal(&self, viewer: &Viewer, call: &str) -> Outcome<()> {
        let view = self.proposal(viewer, call, &Supposed::default()).await?;
        if !view.shares {
            return Err(Denial::NotInPhase.into());
        }
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        tx.grant(&viewer.may(Action::MoveOnBoard, &call.subject(), call.phase(viewer.now))?);
        let by = viewer.signed_in()?.id;
        let (call, rules) = self.hold_board(&mut tx, &call).await?;
        if call.revision != view.revision {
            return Err(Refusal::Stale);
        }
        let elsewhere = self.elsewhere(&mut tx, &call, &rules).await?;
        let elsewhere = rules.read_edition().then(|| elsewhere.iter().map(|entry| entry.application).collect());
        let hard = rules.quotas.iter().filter(|quota| quota.rule.mode == Mode::Hard);
        let hard = hard.filter(|quota| quota.rule.applies(Checkpoint::Freeze, viewer.now));
        let kept = KeptProposal { set: view.set, rules: hard.map(|quota| quota.rule.name.clone()).collect(), elsewhere };
        let kept = serde_json::to_string(&kept).expect("a proposal can be written as JSON");
        tx.insert_check(self.id(), (call.id, Kept::Proposal), call.revision, &kept, by, self.now()).await?;
        self.record_of_call(&mut tx, viewer, &call, "proposal-shared", "").await?;
        Ok(tx.commit().await?)
    }

    /// The proposal shared last with the board.
    ///
    /// # Errors
    /// Denied as the board is; not found when none was shared.
    pub async fn shared_proposal(&self, viewer: &Viewer, call: &str) -> Outcome<SharedProposal> {
        let mut tx = self.read().await?;
        let BoardHead { call, edition, seating, readings, .. } =
            tx.board_head(call, viewer.id()).await?.ok_or(Refusal::NOT_FOUND)?;
        let (edition, phase) = (Edition::of(&edition)?, call.phase(viewer.now));
        let subject = call.subject().seen_from(seating);
        viewer.may(Action::ReadBoard, &subject, phase)?;
        let outside = viewer.may(Action::ReadApplications, &subject, phase).is_err();
        let BoardActs { hidden, shared, .. } = tx.board_acts(call.id, viewer.id()).await?;
        let shared = shared.ok_or(Refusal::NOT_FOUND)?;
        let kept = KeptProposal::read(&shared.evaluations, &call)?;
        let rows = tx.board_entries(call.id).await?;
        let Ranking { summaries, .. } = ranking(&mut tx, &call, &rows, readings).await?;
        let mean = |id: &ApplicationId| Some(summaries.get(id)?.mean?.0);
        let same = kept.set.iter().all(|member| mean(&member.application) == Some(member.mean));
        let entry = |member: &Member| {
            let row = rows.iter().find(|row| row.application == member.application)?;
            Some(SharedEntry {
                code: row.code.clone(),
                title: title_for(&call, row, outside),
                section: section_title(&call, &row.section),
                mean: member.mean,
                rank: member.rank,
            })
        };
        let seen = kept.set.iter().filter(|member| !hidden.contains(&member.application));
        Ok(SharedProposal {
            zone: call.plan.opens.zone.clone(),
            at: Moment(shared.saved_at),
            by: shared.saved_by.unwrap_or_default(),
            current: same && shared.revision == call.revision,
            entries: seen.filter_map(entry).collect(),
            rules: kept.rules,
            head: CallHead::at_board(&call, edition, viewer),
        })
    }
}
