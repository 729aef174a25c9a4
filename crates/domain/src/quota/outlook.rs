//! Have, need, still possible: one rule alone while a shortlist grows. Whether several rules can be met together is
//! the solver's question.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::bound::Standing;
use super::entry::{Code, CountryGroups, Entry};
use super::gender::{Dedupe, GenderCount, Unit};
use super::ratio::Ratio;
use super::rule::{Attribute, Bound, Rounding, Rule, UndeclaredPolicy};
use super::tally::{Tally, count, within};

/// Whether a rule can still be met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Prospect {
    /// Some way of filling the places meets this rule.
    Possible,
    /// None does.
    Impossible,
    /// Counting one rule alone cannot tell (people shared between entries, unanswered questions, rounded fractions).
    Unsettled,
}

/// A rule, or one role or answer of it, while a shortlist grows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Outlook {
    /// The role or answer counted apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Code>,
    /// What the chosen entries give today.
    pub now: Standing,
    /// What the most favorable way of filling the places would give. When that is not enough, its `have` is the
    /// bound that could be met instead.
    pub best: Standing,
    /// Whether it is enough.
    pub prospect: Prospect,
}

/// For one rule: what `chosen` gives, and what it can become when the `places` are filled from `pool` (entries not
/// chosen yet). Every place is filled as long as the pool lasts.
pub fn still_possible(rule: &Rule, pool: &[Entry], chosen: &[Entry], places: usize, groups: &CountryGroups) -> Vec<Outlook> {
    let left = places.saturating_sub(chosen.len()).min(pool.len());
    let chosen_now = parts(rule, chosen, groups);
    let each: Vec<_> = pool.iter().map(|entry| parts(rule, std::slice::from_ref(entry), groups)).collect();
    let keys: BTreeSet<&Option<Code>> = chosen_now.keys().chain(each.iter().flat_map(BTreeMap::keys)).collect();
    let settled = rule.is_additive(pool.iter().chain(chosen), groups);

    keys.into_iter()
        .map(|of| {
            let start = chosen_now.get(of).copied().unwrap_or_default();
            let offers: Vec<Tally> = each.iter().map(|one| one.get(of).copied().unwrap_or_default()).collect();
            let best = rule.standing(&(start + rule.most_favorable(&start, offers, left)));
            let prospect = match (settled, best.met()) {
                (false, _) => Prospect::Unsettled,
                (true, true) => Prospect::Possible,
                (true, false) => Prospect::Impossible,
            };
            Outlook { of: of.clone(), now: rule.standing(&start), best, prospect }
        })
        .collect()
}

fn parts(rule: &Rule, entries: &[Entry], groups: &CountryGroups) -> BTreeMap<Option<Code>, Tally> {
    let (inside, _) = within(rule, entries, groups);
    count(rule, &inside, groups).into_iter().map(|one| (one.of, one.tally)).collect()
}

impl Rule {
    /// Whether what entries add to this rule can be summed entry by entry, and the best sum found by sorting.
    fn is_additive<'e>(&self, entries: impl Iterator<Item = &'e Entry>, groups: &CountryGroups) -> bool {
        let entries: Vec<Entry> = entries.cloned().collect();
        let shared_people =
            matches!(&self.counts, Attribute::Gender(GenderCount { unit: Unit::Person { dedupe: Dedupe::PerPerson }, .. }));
        // The base of an answer that only some entries give still holds every entry.
        let shared_base = matches!((&self.counts, self.bound), (Attribute::Each(_), Bound::MaxShare(_)));
        let rounded_fractions = !self.counts_whole_units()
            && self.rounding != Rounding::Exact
            && matches!(self.bound, Bound::MinShare(_) | Bound::MaxShare(_));
        let unanswered = matches!(self.undeclared, UndeclaredPolicy::NotAssessableIfShareAbove(_))
            && parts(self, &entries, groups).values().any(|tally| tally.undeclared > Ratio::ZERO);
        let unplaced = !within(self, &entries, groups).1.is_empty();
        let faulty = !self.faults(groups).is_empty();
        !(shared_people || shared_base || rounded_fractions || unanswered || unplaced || faulty)
    }

    /// The sum of the `left` offers that serve the bound best, beside what is there already.
    ///
    /// Counts and shares are linear in what is chosen (with whole units a rounded share too), so the best offers
    /// are the first of a sorted list. A gap is found among all reachable differences.
    fn most_favorable(&self, start: &Tally, mut offers: Vec<Tally>, left: usize) -> Tally {
        let merit = |offer: &Tally| match self.bound {
            Bound::MinCount(_) => offer.counted,
            Bound::MaxCount(_) => -offer.counted,
            Bound::MinShare(share) => offer.counted - share.times(offer.base),
            Bound::MaxShare(share) => share.times(offer.base) - offer.counted,
            Bound::MaxGap(_) => Ratio::ZERO,
        };
        if let Bound::MaxGap(_) = self.bound {
            return smallest_gap(start, &offers, left);
        }
        offers.sort_by_key(|offer| -merit(offer));
        offers.into_iter().take(left).fold(Tally::default(), |sum, offer| sum + offer)
    }
}

/// Among all ways of taking exactly `left` offers, a sum that leaves the smallest difference of the classes.
fn smallest_gap(start: &Tally, offers: &[Tally], left: usize) -> Tally {
    let difference = |tally: &Tally| tally.counted - tally.opposite;
    // By number taken: every reachable difference, with one sum that gives it. Offers of equal effect are one kind.
    let mut kinds: BTreeMap<Ratio, Vec<Tally>> = BTreeMap::new();
    for offer in offers {
        kinds.entry(difference(offer)).or_default().push(*offer);
    }
    let mut reachable: Vec<BTreeMap<Ratio, Tally>> = vec![BTreeMap::new(); left + 1];
    reachable[0].insert(Ratio::ZERO, Tally::default());
    for kind in kinds.values() {
        let mut next = reachable.clone();
        let mut sum = Tally::default();
        for (taken, offer) in (1..=left).zip(kind) {
            sum = sum + *offer;
            for (before, sums) in reachable[..=left - taken].iter().enumerate() {
                for tally in sums.values() {
                    let total = *tally + sum;
                    next[before + taken].entry(difference(&total)).or_insert(total);
                }
            }
        }
        reachable = next;
    }
    let gap = |tally: &Tally| difference(&(*start + *tally)).abs();
    reachable[left].values().copied().min_by_key(gap).unwrap_or_default()
}
