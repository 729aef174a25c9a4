//! The best selection under the rules, proven and explained, for quota officers. It decides nothing and is kept nowhere.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::{Action, Subject};
use domain::board::BoardPlace;
use domain::call::Call;
use domain::ids::ApplicationId;
use domain::phase::Phase;
use domain::quota::{Checkpoint, Entry, Mode, Quota};
use domain::text::Text3;
pub use selection::answer::{Optima, Reason};
use selection::quota::{Mapping, Pool, Settled, propose, section_group};
use selection::{Answer, Depth, Effort, Status};
use store::acts::{BoardActs, BoardHead};
use store::board::BoardRow;

use super::entries::entries;
use super::ranking::{Ranking, ranking};
use super::rules::Rules;
use super::view::section_title;
use crate::calls::CallHead;
use crate::editions::Edition;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// Steps after which the search stops without a proof. The board of a festival takes some hundreds.
const STEPS: u64 = 200_000;

/// The best selection under the rules.
#[derive(Debug, Clone)]
pub struct ProposalView {
    /// The call, as above every page about it.
    pub head: CallHead,
    /// What is selected on the board was kept.
    pub keeps: bool,
    /// How many entries can be selected.
    pub places: usize,
    /// How it stands.
    pub standing: ProposalStanding,
    /// Who is in, by rank.
    pub chosen: Vec<Proposed>,
    /// Who is out though somebody ranked below is in, by rank.
    pub passed_over: Vec<Proposed>,
    /// What the rules that hold cost, in hundredths of summed means: the dearest first.
    pub prices: Vec<(Text3, i64)>,
    /// Rules that cannot hold together; without any one of them the others can.
    pub conflict: Vec<Text3>,
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
    /// In how many of the equally good selections it is.
    pub optima: Optima,
}

/// What a proposal is read from.
struct Ground {
    call: Call,
    rows: BTreeMap<String, BoardRow>,
    hidden: BTreeSet<ApplicationId>,
    quotas: Vec<Quota>,
    means: BTreeMap<String, i64>,
}

impl Office {
    /// The best selection that every hard rule and the places of each section allow, with the reason of each entry; with
    /// `keeps`, among those that hold what the board has selected. Nothing is written.
    ///
    /// # Errors
    /// Denied to all but quota officers: what an answer shows would tell declarations. Not found once the selection is
    /// frozen.
    pub async fn proposal(&self, viewer: &Viewer, call: &str, keeps: bool) -> Outcome<ProposalView> {
        let mut tx = self.read().await?;
        let BoardHead { call, edition, seated, readings, .. } =
            tx.board_head(call, viewer.id()).await?.ok_or(Refusal::NOT_FOUND)?;
        let (edition, phase) = (Edition::of(&edition)?, call.phase(viewer.now));
        viewer.may(Action::ReadTallies, &Subject { seated, ..call.subject() }, phase)?;
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
        let applies = |quota: &Quota| quota.rule.applies(Checkpoint::Freeze, viewer.now);
        let quotas: Vec<Quota> = rules.quotas.iter().filter(|quota| applies(quota)).cloned().collect();
        let settled = settled(&call, &candidates, &rows, keeps);
        let places = settled.sections.values().sum();
        let (asked, groups) = (quotas.clone(), rules.groups.clone());
        let means = candidates.iter().map(|(entry, mean)| (entry.application.to_string(), *mean)).collect();
        let solving = move || {
            let pool = Pool { entries: &candidates, elsewhere: &elsewhere, groups: &groups };
            propose(&asked, &pool, places, &settled, Effort { explain: Depth::Full, budget: Some(STEPS) })
        };
        let solved = tokio::task::spawn_blocking(solving).await.expect("solving does not panic");
        let head = CallHead::of(&call, edition, viewer);
        let rows = rows.into_iter().map(|row| (row.application.to_string(), row)).collect();
        let ground = Ground { rows, hidden, quotas, means, call };
        // Rules that contradict their own bounds make no instance: no selection meets them.
        let Ok((_, mapping, answer)) = solved else {
            return Ok(ground.view(head, keeps, places, ProposalStanding::Impossible));
        };
        Ok(ground.explained(head, keeps, places, &mapping, &answer))
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

/// The places of each section, as far as there are entries for them; and what the board has selected, to keep it.
fn settled(call: &Call, candidates: &[(Entry, i64)], rows: &[BoardRow], keeps: bool) -> Settled {
    let here = |code: &str| candidates.iter().filter(|(entry, _)| entry.section == code).count();
    let sections = call.plan.sections.iter();
    let sections = sections.map(|section| (section.code.clone(), here(&section.code).min(section.places as usize))).collect();
    let known = |row: &&BoardRow| candidates.iter().any(|(entry, _)| entry.application == row.application);
    let selected = rows.iter().filter(|row| keeps && row.place == BoardPlace::Selected).filter(known);
    let lock_in = selected.map(|row| row.application).collect();
    Settled { lock_in, lock_out: Vec::new(), seed: call.id.0.as_u64_pair().1, sections }
}

impl Ground {
    fn view(&self, head: CallHead, keeps: bool, places: usize, standing: ProposalStanding) -> ProposalView {
        let (chosen, passed_over, prices, conflict) = Default::default();
        ProposalView { head, keeps, places, standing, chosen, passed_over, prices, conflict }
    }

    fn explained(&self, head: CallHead, keeps: bool, places: usize, mapping: &Mapping, answer: &Answer) -> ProposalView {
        let standing = match answer.status {
            Status::Optimal => ProposalStanding::Proven,
            Status::Unproven => ProposalStanding::Unproven,
            Status::Infeasible => ProposalStanding::Impossible,
        };
        let mut view = self.view(head, keeps, places, standing);
        let mut whys: Vec<_> = answer.why.iter().collect();
        whys.sort_by_key(|why| why.rank);
        let last = whys.iter().filter(|why| why.selected).map(|why| why.rank).max().unwrap_or(0);
        for why in whys {
            let Some(proposed) = self.proposed(mapping, why) else { continue };
            if why.selected {
                view.chosen.push(proposed);
            } else if why.rank < last && why.reason == Reason::Rule {
                view.passed_over.push(proposed);
            }
        }
        view.prices = self.prices(mapping, answer);
        view.conflict = self.conflict(mapping, answer);
        view
    }

    fn proposed(&self, mapping: &Mapping, why: &selection::answer::Why) -> Option<Proposed> {
        let row = self.rows.get(&why.id).filter(|row| !self.hidden.contains(&row.application))?;
        Some(Proposed {
            code: row.code.clone(),
            title: row.title.clone(),
            section: section_title(&self.call, &row.section),
            mean: *self.means.get(&why.id)?,
            rank: why.rank,
            place: row.place,
            reason: why.reason,
            rule: why.rule.as_deref().and_then(|bound| self.named(mapping, bound.rsplit_once(' ').map_or(bound, |(id, _)| id))),
            optima: why.optima,
        })
    }

    /// What people call a group: its rule, or its section.
    fn named(&self, mapping: &Mapping, group: &str) -> Option<Text3> {
        let section = self.call.plan.sections.iter().find(|section| section_group(&section.code) == group);
        section.map(|section| section.title.clone()).or_else(|| {
            let origin = mapping.groups.get(group)?;
            self.quotas.iter().find(|quota| quota.id == origin.quota).map(|quota| quota.rule.name.clone())
        })
    }

    /// What each hard rule costs: its dearest bound.
    fn prices(&self, mapping: &Mapping, answer: &Answer) -> Vec<(Text3, i64)> {
        let mut prices: Vec<(Text3, i64)> = Vec::new();
        for quota in self.quotas.iter().filter(|quota| quota.rule.mode == Mode::Hard) {
            let own = answer.groups.iter().filter(|group| mapping.groups.get(&group.id).is_some_and(|of| of.quota == quota.id));
            let bounds = own.flat_map(|group| [group.price.get("min"), group.price.get("max")]).flatten().flatten();
            let pairs = answer.parity.iter().filter(|pair| mapping.groups.get(&pair.a).is_some_and(|of| of.quota == quota.id));
            let dearest = bounds.copied().chain(pairs.filter_map(|pair| pair.price)).max();
            prices.extend(dearest.map(|price| (quota.rule.name.clone(), price)));
        }
        prices.sort_by_key(|(_, price)| std::cmp::Reverse(*price));
        prices
    }

    fn conflict(&self, mapping: &Mapping, answer: &Answer) -> Vec<Text3> {
        let Some(conflict) = &answer.conflict else { return Vec::new() };
        let groups = conflict.groups.iter().map(|bound| &bound.id).chain(conflict.parity.iter().map(|pair| &pair.a));
        let mut names: Vec<Text3> = Vec::new();
        for name in groups.filter_map(|group| self.named(mapping, group)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}
