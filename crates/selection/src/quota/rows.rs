//! Rules as groups of whole numbers.

use std::collections::{BTreeMap, BTreeSet};

use domain::quota::{Bound, Code, Entry, Mode, Quota, Ratio, Reach, Rounding, Rule, Tally, UndeclaredPolicy};

use super::terms::{Term, is_additive, terms};
use super::{Mapping, Origin, Part, Pool};
use crate::instance::{Group, Instance, Parity, Side, Soft};

/// Beyond this, teams have no common unit worth counting in.
const MOST_UNIT: i128 = 1_000_000;

pub(super) struct Build {
    instance: Instance,
    mapping: Mapping,
    /// Aims with the number of their units that make one unit of the rule.
    aims: Vec<(Soft, i128)>,
}

/// One sum over the entries with its limits, in fractions of the rule's unit.
struct Sum {
    part: Part,
    of: Option<Code>,
    each: Vec<Ratio>,
    constant: Ratio,
    min: Option<Ratio>,
    max: Option<Ratio>,
    /// How many of its units make one unit of the rule.
    per_unit: i128,
}

impl Build {
    pub(super) fn new(instance: Instance) -> Build {
        Build { instance, mapping: Mapping::default(), aims: Vec::new() }
    }

    pub(super) fn rule(&mut self, quota: &Quota, pool: &Pool) {
        let rule = &quota.rule;
        let n = pool.entries.len();
        let nothing = vec![Ratio::ZERO; n];
        let impossible = |part| Sum {
            part,
            of: None,
            each: nothing.clone(),
            constant: Ratio::ZERO,
            min: Some(Ratio::ONE),
            max: None,
            per_unit: 1,
        };
        if !rule.faults(pool.groups).is_empty() {
            self.push(quota, impossible(Part::Faulty));
            return;
        }
        let elsewhere: &[Entry] = if rule.scope.reach == Reach::Edition { pool.elsewhere } else { &[] };
        let all: Vec<&Entry> = pool.entries.iter().map(|(entry, _)| entry).chain(elsewhere).collect();
        let terms = terms(rule, &all, pool.groups);
        let unplaced: Vec<bool> = terms.iter().map(|term| matches!(term, Term::Unplaced)).collect();
        if unplaced[n..].contains(&true) {
            self.push(quota, impossible(Part::Unplaced));
            return;
        }
        if unplaced.contains(&true) {
            let each = unplaced[..n].iter().map(|is| if *is { Ratio::ONE } else { Ratio::ZERO }).collect();
            let (min, max) = (None, Some(Ratio::ZERO));
            self.push(quota, Sum { part: Part::Unplaced, of: None, each, constant: Ratio::ZERO, min, max, per_unit: 1 });
        }
        let inside: Vec<&Entry> = all
            .iter()
            .zip(&terms)
            .filter(|(_, term)| matches!(term, Term::Placed(parts) if !parts.is_empty()))
            .map(|(entry, _)| *entry)
            .collect();
        let additive = is_additive(rule, &inside);
        let always = rule.judge(&[], pool.groups).0.into_iter().map(|count| count.of);
        let keys: BTreeSet<Option<Code>> = terms.iter().flat_map(Term::keys).cloned().chain(always).collect();
        if !additive {
            self.mapping.unsettled.push(quota.id);
            if super::terms::shared_among(rule, &inside).values().any(|found| *found > 1)
                && !matches!(rule.bound, Bound::MinCount(_))
            {
                return;
            }
        }
        for of in keys {
            let tallies: Vec<Tally> = terms.iter().map(|term| term.tally(&of)).collect();
            self.counted(quota, of, &tallies, n);
        }
    }

    /// The groups of one role, or answer, or of the whole rule.
    fn counted(&mut self, quota: &Quota, of: Option<Code>, tallies: &[Tally], n: usize) {
        let rule = &quota.rule;
        let sum = |part, worth: &dyn Fn(&Tally) -> Ratio, min, max, per_unit| Sum {
            part,
            of: of.clone(),
            each: tallies[..n].iter().map(worth).collect(),
            constant: tallies[n..].iter().map(worth).fold(Ratio::ZERO, |sum, one| sum + one),
            min,
            max,
            per_unit,
        };
        if let UndeclaredPolicy::NotAssessableIfShareAbove(share) = rule.undeclared {
            let worth = |tally: &Tally| tally.undeclared - share.times(tally.units);
            self.push(quota, sum(Part::Missing, &worth, None, Some(Ratio::ZERO), 1));
        }
        let counted = |tally: &Tally| tally.counted;
        match rule.bound {
            Bound::MinCount(least) => self.push(quota, sum(Part::Bound, &counted, Some(least.into()), None, 1)),
            Bound::MaxCount(most) => self.push(quota, sum(Part::Bound, &counted, None, Some(most.into()), 1)),
            Bound::MinShare(share) | Bound::MaxShare(share) => {
                let (scale, min, max) = share_limits(rule, share);
                let (over, under) = fraction(share);
                let worth = |tally: &Tally| {
                    let whole = under.times(tally.counted) - over.times(tally.base);
                    Ratio::whole(scale).times(whole)
                };
                let per_unit = i128::from(scale) * under.parts().0;
                self.push(quota, sum(Part::Bound, &worth, min, max, per_unit));
            }
            Bound::MaxGap(gap) => {
                let difference = |tally: &Tally| tally.counted - tally.opposite;
                let gap = Ratio::from(gap);
                let both = sum(Part::Bound, &difference, Some(-gap), Some(gap), 1);
                if rule.mode == Mode::Hard && both.constant == Ratio::ZERO {
                    let opposite = |tally: &Tally| tally.opposite;
                    let a = sum(Part::Counted, &counted, None, None, 1);
                    let b = sum(Part::Opposite, &opposite, None, None, 1);
                    self.pair(quota, a, b, gap);
                } else {
                    self.push(quota, both);
                }
            }
        }
    }

    fn pair(&mut self, quota: &Quota, a: Sum, b: Sum, gap: Ratio) {
        let unit = a.each.iter().chain(&b.each).fold(1, |unit, one| least_common(unit, one.parts().1));
        let first = self.instance.groups.len();
        if unit > MOST_UNIT {
            self.mapping.unsettled.push(quota.id);
            return;
        }
        self.add(quota, a, unit);
        self.add(quota, b, unit);
        let [a, b] = [first, first + 1].map(|at| self.instance.groups[at].id.clone());
        self.instance.parity.push(Parity { a, b, tol: whole(gap.times(Ratio::whole(narrow(unit))).floor()) });
    }

    fn push(&mut self, quota: &Quota, sum: Sum) {
        let unit = sum.each.iter().fold(1, |unit, one| least_common(unit, one.parts().1));
        if unit > MOST_UNIT {
            self.mapping.unsettled.push(quota.id);
            return;
        }
        self.add(quota, sum, unit);
    }

    fn add(&mut self, quota: &Quota, sum: Sum, unit: i128) {
        let scale = Ratio::whole(narrow(unit));
        let limit = |limit: Ratio| (limit - sum.constant).times(scale);
        let id = name(quota, &sum);
        let group = Group {
            id: id.clone(),
            label: quota.rule.name.en.clone(),
            weight: sum.each.iter().map(|one| whole(one.times(scale))).collect(),
            min: sum.min.map(|min| whole(limit(min).ceil())),
            max: sum.max.map(|max| whole(limit(max).floor())),
        };
        if let Mode::Soft { weight, order } = quota.rule.mode {
            for (side, bound) in [(Side::Min, group.min), (Side::Max, group.max)] {
                if bound.is_some() {
                    self.aims.push((Soft { id: id.clone(), side, order, weight }, unit * sum.per_unit));
                }
            }
        }
        let unit = narrow(unit * sum.per_unit);
        self.mapping.groups.insert(id, Origin { quota: quota.id, of: sum.of, part: sum.part, unit });
        self.instance.groups.push(group);
    }

    /// Aims of one order are weighed per unit of their rules, whatever their groups count in.
    pub(super) fn finish(mut self) -> (Instance, Mapping) {
        const MOST: i128 = 10_000;
        let mut units: BTreeMap<u32, i128> = BTreeMap::new();
        for (aim, unit) in &self.aims {
            let common = units.entry(aim.order).or_insert(1);
            *common = least_common(*common, *unit).min(1 << 60);
        }
        let weight = |aim: &Soft, unit: i128| i128::from(aim.weight) * units[&aim.order] / unit;
        let mut heaviest: BTreeMap<u32, i128> = BTreeMap::new();
        for (aim, unit) in &self.aims {
            let most = heaviest.entry(aim.order).or_insert(1);
            *most = weight(aim, *unit).max(*most);
        }
        for (aim, unit) in &self.aims {
            let (one, most) = (weight(aim, *unit), heaviest[&aim.order]);
            let one = if most > MOST { (one * MOST / most).max(i128::from(aim.weight.min(1))) } else { one };
            let weight = u32::try_from(one).unwrap_or(u32::MAX);
            self.instance.soft.push(Soft { weight, ..aim.clone() });
        }
        self.mapping.unsettled.sort();
        self.mapping.unsettled.dedup();
        (self.instance, self.mapping)
    }
}

impl Term {
    fn keys(&self) -> impl Iterator<Item = &Option<Code>> {
        match self {
            Term::Placed(parts) => Some(parts.keys()),
            Term::Unplaced => None,
        }
        .into_iter()
        .flatten()
    }

    fn tally(&self, of: &Option<Code>) -> Tally {
        match self {
            Term::Placed(parts) => parts.get(of).copied().unwrap_or_default(),
            Term::Unplaced => Tally::default(),
        }
    }
}

/// `scale · (b·counted − a·base)` against constants, so that rounding is exact for units that count whole.
fn share_limits(rule: &Rule, share: Ratio) -> (i64, Option<Ratio>, Option<Ratio>) {
    let under = fraction(share).1;
    let at_least = matches!(rule.bound, Bound::MinShare(_));
    match (rule.rounding, at_least) {
        (Rounding::Exact, true) => (1, Some(Ratio::ZERO), None),
        (Rounding::Exact, false) => (1, None, Some(Ratio::ZERO)),
        (Rounding::Floor, true) => (1, Some(Ratio::ONE - under), None),
        (Rounding::Floor, false) => (1, None, Some(under - Ratio::ONE)),
        (Rounding::Nearest, true) => (2, Some(Ratio::ONE - under), None),
        (Rounding::Nearest, false) => (2, None, Some(under)),
    }
}

fn fraction(share: Ratio) -> (Ratio, Ratio) {
    let (over, under) = share.parts();
    (Ratio::whole(narrow(over)), Ratio::whole(narrow(under)))
}

fn name(quota: &Quota, sum: &Sum) -> String {
    let of = sum.of.iter().map(|of| format!("/{of}")).collect::<String>();
    let part = match sum.part {
        Part::Bound => "",
        Part::Counted => "/counted",
        Part::Opposite => "/opposite",
        Part::Missing => "/missing",
        Part::Unplaced => "/unplaced",
        Part::Faulty => "/faulty",
    };
    format!("{}{of}{part}", quota.id)
}

fn least_common(a: i128, b: i128) -> i128 {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    (a / x).saturating_mul(b)
}

/// Numbers of people and their common multiples are small; a larger one is refused with the instance.
fn narrow(number: i128) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn whole(number: Ratio) -> i64 {
    number.as_whole().unwrap_or(i64::MAX)
}
