//! The best selection under the rules, proven and explained, for quota officers. It decides nothing, and is kept only when
//! an officer shares it with the board.

mod shared;
mod supposed;
mod told;

use std::collections::{BTreeMap, BTreeSet};

use domain::access::Action;
use domain::board::BoardPlace;
use domain::ids::ApplicationId;
use domain::phase::Phase;
use domain::quota::{Checkpoint, Entry, Quota, Ratio};
use domain::text::Text3;
pub use selection::answer::{Optima, Reason};
use selection::quota::{Pool, Settled, propose};
use selection::{Depth, Effort};
use serde::{Deserialize, Serialize};
use store::acts::{BoardActs, BoardHead};
use store::board::BoardRow;

use super::entries::entries;
use super::ranking::{Ranking, ranking};
use super::rules::Rules;
use crate::calls::CallHead;
use crate::editions::Edition;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

pub(super) use shared::shown;
pub use shared::{SharedEntry, SharedProposal};
pub use supposed::{Supposed, Tried};
use told::Ground;

/// Steps after which the search stops without a proof. The board of a festival takes some hundreds.
const STEPS: u64 = 200_000;

/// The best selection under the rules.
#[derive(Debug, Clone)]
pub struct ProposalView {
    /// The call, as above every page about it.
    pub head: CallHead,
    /// The revision of the board it is about.
    pub revision: i64,
    /// It can be shown to the board: proven, nothing being supposed, and scores are final.
    pub shares: bool,
    /// The whole set, those too that are hidden from who looks.
    pub(crate) set: Vec<Member>,
    /// What was supposed.
    pub supposed: Supposed,
    /// Entries supposed in or out, by code; with the title, and whether in.
    pub settled: Vec<(String, String, bool)>,
    /// How many entries can be selected.
    pub places: usize,
    /// How it stands.
    pub standing: ProposalStanding,
    /// Who is in, by rank.
    pub chosen: Vec<Proposed>,
    /// Who is out though somebody ranked below is in, by rank.
    pub passed_over: Vec<Proposed>,
    /// Who else could be supposed in, by rank: code and title.
    pub others: Vec<(String, String)>,
    /// The sum of means of who is in, in hundredths.
    pub sum: Option<i64>,
    /// The same of the best selection when nothing is supposed; nothing where nothing is.
    pub sum_free: Option<i64>,
    /// The binding rules: the dearest first.
    pub rules: Vec<Tried>,
    /// Rules that cannot hold together; without any one of them the others can.
    pub conflict: Vec<Text3>,
    /// Titles of entries supposed in or out that take part in it.
    pub conflict_entries: Vec<String>,
    /// Ways out that change least: each a few limits that give way.
    pub ways_out: Vec<Vec<Eased>>,
}

/// A member of the best selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Member {
    pub(crate) application: ApplicationId,
    /// Its mean, in hundredths.
    pub(crate) mean: i64,
    pub(crate) rank: usize,
}

/// A limit that gives way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eased {
    /// The rule, or the section.
    pub name: Text3,
    /// How it gives way.
    pub how: Easing,
    /// By how many projects, people or points.
    pub by: Ratio,
}

/// How a limit gives way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Easing {
    /// Fewer than its least.
    Fewer,
    /// More than its most.
    More,
    /// A larger difference.
    Wider,
}

/// Whether there is a selection, and whether it is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProposalStanding {
    /// No selection that the rules allow has a higher sum of means.
    Proven,
    /// The search was stopped: there may be a better one, or one at all where none is shown.
    Unproven,
    /// The rules allow no selection of so many entries.
    Impossible,
}

/// An entry in or out of a proposal.
#[derive(Debug, Clone)]
pub struct Proposed {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its section's name.
    pub section: Text3,
    /// Its mean, in hundredths.
    pub mean: i64,
    /// Its rank by mean; equal means share the first of their ranks.
    pub rank: usize,
    /// Where it lies on the board.
    pub place: BoardPlace,
    /// What settled it.
    pub reason: Reason,
    /// The rule that did, or the section whose places are taken.
    pub rule: Option<Text3>,
    /// What settled it are the places of a section.
    pub by_places: bool,
    /// In how many of the equally good selections it is.
    pub optima: Optima,
}

impl Office {
    /// The best selection that every hard rule and the places of each section allow, with the reason of each entry, under
    /// what is supposed. Nothing is written.
    ///
    /// # Errors
    /// Denied to all but quota officers: what an answer shows would tell declarations. Not found once the selection is
    /// frozen.
    pub async fn proposal(&self, viewer: &Viewer, call: &str, supposed: &Supposed) -> Outcome<ProposalView> {
        let mut tx = self.read().await?;
        let BoardHead { call, edition, seating, readings, .. } =
            tx.board_head(call, viewer.id()).await?.ok_or(Refusal::NOT_FOUND)?;
        let (edition, phase) = (Edition::of(&edition)?, call.phase(viewer.now));
        let subject = call.subject().seen_from(seating);
        viewer.may(Action::ReadTallies, &subject, phase)?;
        let outside = viewer.may(Action::ReadApplications, &subject, phase).is_err();
        if phase >= Phase::Frozen {
            return Err(Refusal::NOT_FOUND);
        }
        let BoardActs { rules, hidden, .. } = tx.board_acts(call.id, viewer.id()).await?;
        let rules = Rules::of(rules, edition.plan.groups.clone());
        let rows = tx.board_entries(call.id).await?;
        let Ranking { summaries, .. } = ranking(&mut tx, &call, &rows, readings).await?;
        let candidates = candidates(entries(&mut tx, call.id, &call.plan, |_| true).await?, &rows, &summaries);
        let elsewhere = self.elsewhere(&mut tx, &call, &rules).await?;
        drop(tx);
        // An entry that is hidden from the viewer is not theirs to suppose anything about.
        let seen = rows.iter().filter(|row| !hidden.contains(&row.application));
        let by_id: BTreeMap<ApplicationId, &BoardRow> = seen.map(|row| (row.application, row)).collect();
        let applies = |quota: &Quota| quota.rule.applies(Checkpoint::Freeze, viewer.now);
        let quotas: Vec<Quota> = rules.quotas.iter().filter(|quota| applies(quota)).cloned().collect();
        let (solved, tried) = supposed.rules(&quotas);
        let settled = supposed.settled(&call, &candidates, &by_id);
        let free = supposed.anything().then(|| (quotas.clone(), Supposed::default().settled(&call, &candidates, &by_id)));
        let (groups, pool) = (rules.groups.clone(), candidates.clone());
        let solving = move || {
            let pool = Pool { entries: &pool, elsewhere: &elsewhere, groups: &groups };
            let places = |settled: &Settled| settled.sections.values().sum();
            let effort = |explain| Effort { explain, budget: Some(STEPS) };
            let best = propose(&solved, &pool, places(&settled), &settled, effort(Depth::Reasons));
            let sum = |(quotas, settled): (Vec<Quota>, Settled)| {
                propose(&quotas, &pool, places(&settled), &settled, effort(Depth::None)).ok()?.2.objective
            };
            (best, free.and_then(sum), settled)
        };
        let (best, sum_free, settled) = tokio::task::spawn_blocking(solving).await.expect("solving does not panic");
        let head = CallHead::of(&call, edition, viewer);
        let ground = Ground { rows: &by_id, candidates: &candidates, quotas: &quotas, call: &call, outside };
        let mut view = ground.view(head, supposed.clone(), &settled, tried);
        view.sum_free = sum_free;
        // Rules that contradict their own bounds make no instance: no selection meets them.
        if let Ok((instance, mapping, answer)) = best {
            ground.tell(&mut view, &instance, &mapping, &answer);
        }
        let settled = view.standing == ProposalStanding::Proven && !view.set.is_empty() && !supposed.anything();
        view.shares = settled && phase == Phase::Deliberation && viewer.may(Action::MoveOnBoard, &subject, phase).is_ok();
        Ok(view)
    }
}

/// Entries of the board that have a mean.
fn candidates(
    entries: Vec<Entry>,
    rows: &[BoardRow],
    summaries: &BTreeMap<ApplicationId, domain::scoring::Summary>,
) -> Vec<(Entry, i64)> {
    let on_board: BTreeSet<ApplicationId> = rows.iter().map(|row| row.application).collect();
    let mean = |entry: &Entry| summaries.get(&entry.application).and_then(|summary| summary.mean).map(|mean| mean.0);
    let candidates = entries.into_iter().filter(|entry| on_board.contains(&entry.application));
    candidates.filter_map(|entry| mean(&entry).map(|mean| (entry, mean))).collect()
}
