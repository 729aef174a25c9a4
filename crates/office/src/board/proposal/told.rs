//! An answer of the solver in the words of the call.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use domain::call::Call;
use domain::ids::ApplicationId;
use domain::quota::{Entry, Quota, Ratio};
use domain::text::Text3;
use selection::answer::{Relaxation, Why};
use selection::quota::{Mapping, Settled, section_group};
use selection::{Answer, Instance, Side, Status};
use store::board::BoardRow;

use super::{Eased, Easing, Member, ProposalStanding, ProposalView, Proposed, Reason, Supposed, Tried};
use crate::board::{section_title, title_for};
use crate::calls::CallHead;

/// What an answer is told with.
pub(super) struct Ground<'g> {
    /// The entries of the board that the viewer sees.
    pub(super) rows: &'g BTreeMap<ApplicationId, &'g BoardRow>,
    /// What can be selected, with its mean.
    pub(super) candidates: &'g [(Entry, i64)],
    pub(super) quotas: &'g [Quota],
    pub(super) call: &'g Call,
    /// Titles are told as to somebody who is not of the office.
    pub(super) outside: bool,
}

impl Ground<'_> {
    /// Before there is an answer: as if there were no selection.
    pub(super) fn view(&self, head: CallHead, supposed: Supposed, settled: &Settled, rules: Vec<Tried>) -> ProposalView {
        let told = |ids: &[ApplicationId], inside: bool| -> Vec<(String, String, bool)> {
            let rows = ids.iter().filter_map(|id| self.rows.get(id));
            let mine = rows.filter(|row| supposed.inside.contains(&row.code) || supposed.outside.contains(&row.code));
            mine.map(|row| (row.code.clone(), self.title(row), inside)).collect()
        };
        let settled_entries = [told(&settled.lock_in, true), told(&settled.lock_out, false)].concat();
        ProposalView {
            head,
            revision: self.call.revision,
            shares: false,
            set: Vec::new(),
            settled: settled_entries,
            places: settled.sections.values().sum(),
            standing: ProposalStanding::Impossible,
            chosen: Vec::new(),
            passed_over: Vec::new(),
            others: self.others(settled),
            sum: None,
            sum_free: None,
            rules,
            conflict: Vec::new(),
            conflict_entries: Vec::new(),
            ways_out: Vec::new(),
            supposed,
        }
    }

    pub(super) fn tell(&self, view: &mut ProposalView, instance: &Instance, mapping: &Mapping, answer: &Answer) {
        view.standing = match answer.status {
            Status::Optimal => ProposalStanding::Proven,
            Status::Unproven => ProposalStanding::Unproven,
            Status::Infeasible => ProposalStanding::Impossible,
        };
        view.sum = answer.objective;
        let mut whys: Vec<&Why> = answer.why.iter().collect();
        whys.sort_by_key(|why| why.rank);
        let last = whys.iter().filter(|why| why.selected).map(|why| why.rank).max().unwrap_or(0);
        let member = |why: &&Why| {
            let application = mapping.application(&why.id)?;
            let (_, mean) = self.candidates.iter().find(|(entry, _)| entry.application == application)?;
            Some(Member { application, mean: *mean, rank: why.rank })
        };
        view.set = whys.iter().filter(|why| why.selected).filter_map(member).collect();
        for why in whys {
            let Some(proposed) = self.proposed(mapping, why) else { continue };
            if why.selected {
                view.chosen.push(proposed);
            } else if why.rank < last && why.reason == Reason::Rule {
                view.passed_over.push(proposed);
            }
        }
        let chosen: BTreeSet<&str> = view.chosen.iter().map(|entry| entry.code.as_str()).collect();
        view.others.retain(|(code, _)| !chosen.contains(code.as_str()));
        for rule in &mut view.rules {
            rule.price = price(rule, mapping, answer);
        }
        view.rules.sort_by_key(|rule| Reverse(rule.price));
        if let Some(conflict) = &answer.conflict {
            let groups = conflict.groups.iter().map(|bound| &bound.id).chain(conflict.parity.iter().map(|pair| &pair.a));
            for name in groups.filter_map(|group| self.named(mapping, group)) {
                if !view.conflict.contains(&name) {
                    view.conflict.push(name);
                }
            }
            let locks = conflict.locks.iter().filter_map(|id| self.rows.get(&mapping.application(id)?));
            view.conflict_entries = locks.map(|row| self.title(row)).collect();
        }
        let ways = answer.relaxations.iter().filter_map(|way| self.way_out(instance, mapping, way));
        view.ways_out = ways.collect();
    }

    fn title(&self, row: &BoardRow) -> String {
        title_for(self.call, row, self.outside)
    }

    /// Entries that are not settled, by rank.
    fn others(&self, settled: &Settled) -> Vec<(String, String)> {
        let open = |id: &ApplicationId| !settled.lock_in.contains(id) && !settled.lock_out.contains(id);
        let open = self.candidates.iter().filter(|(entry, _)| open(&entry.application));
        let mut rows: Vec<(i64, &BoardRow)> =
            open.filter_map(|(entry, mean)| Some((*mean, *self.rows.get(&entry.application)?))).collect();
        rows.sort_by_key(|(mean, row)| (Reverse(*mean), &row.code));
        rows.into_iter().map(|(_, row)| (row.code.clone(), self.title(row))).collect()
    }

    fn proposed(&self, mapping: &Mapping, why: &Why) -> Option<Proposed> {
        let id = mapping.application(&why.id)?;
        let row = self.rows.get(&id)?;
        let (_, mean) = self.candidates.iter().find(|(entry, _)| entry.application == id)?;
        let group = why.rule.as_deref().map(|bound| bound.rsplit_once(' ').map_or(bound, |(group, _)| group));
        Some(Proposed {
            code: row.code.clone(),
            title: self.title(row),
            section: section_title(self.call, &row.section),
            mean: *mean,
            rank: why.rank,
            place: row.place,
            reason: why.reason,
            rule: group.and_then(|group| self.named(mapping, group)),
            by_places: group.is_some_and(|group| self.is_section(group)),
            optima: why.optima,
        })
    }

    fn is_section(&self, group: &str) -> bool {
        self.call.plan.sections.iter().any(|section| section_group(&section.code) == group)
    }

    /// What people call a group: its rule, or its section.
    fn named(&self, mapping: &Mapping, group: &str) -> Option<Text3> {
        let section = self.call.plan.sections.iter().find(|section| section_group(&section.code) == group);
        section.map(|section| section.title.clone()).or_else(|| {
            let origin = mapping.groups.get(group)?;
            self.quotas.iter().find(|quota| quota.id == origin.quota).map(|quota| quota.rule.name.clone())
        })
    }

    /// What would have to give way, in the units of the rules; nothing when a part of it has no name.
    fn way_out(&self, instance: &Instance, mapping: &Mapping, way: &Relaxation) -> Option<Vec<Eased>> {
        let unit = |group: &str| mapping.groups.get(group).map_or(1, |origin| origin.unit);
        let groups = way.groups.iter().map(|moved| {
            let known = instance.groups.iter().find(|group| group.id == moved.id)?;
            let (from, how) = match moved.side {
                Side::Min => (known.min?, Easing::Fewer),
                Side::Max => (known.max?, Easing::More),
            };
            let by = Ratio::new((from - moved.bound).abs(), unit(&moved.id))?;
            Some(Eased { name: self.named(mapping, &moved.id)?, how, by })
        });
        let pairs = way.parity.iter().map(|moved| {
            let known = instance.parity.iter().find(|pair| pair.a == moved.a && pair.b == moved.b)?;
            let by = Ratio::new(moved.tol - known.tol, unit(&moved.a))?;
            Some(Eased { name: self.named(mapping, &moved.a)?, how: Easing::Wider, by })
        });
        groups.chain(pairs).collect()
    }
}

/// What a rule costs: its dearest bound; nothing where entries give it nothing to limit.
fn price(rule: &Tried, mapping: &Mapping, answer: &Answer) -> Option<i64> {
    let is_own = |group: &str| mapping.groups.get(group).is_some_and(|origin| origin.quota == rule.id);
    let groups = answer.groups.iter().filter(|group| is_own(&group.id));
    let bounds = groups.flat_map(|group| [group.price.get("min"), group.price.get("max")]).flatten().flatten();
    let pairs = answer.parity.iter().filter(|pair| is_own(&pair.a)).filter_map(|pair| pair.price);
    let known = bounds.copied().chain(pairs).max();
    let limits = mapping.unsettled.contains(&rule.id) || mapping.groups.values().any(|origin| origin.quota == rule.id);
    if limits { known } else { answer.objective.map(|_| 0) }
}
