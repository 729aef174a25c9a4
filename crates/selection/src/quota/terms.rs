//! What each entry adds to a rule, in exact fractions.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::PersonId;
use domain::quota::{
    Attribute, Axis, Bound, Code, Condition, CountryGroups, Dedupe, Entry, Ratio, Rounding, Rule, Tally, TeamRule,
    UndeclaredPolicy, Unit,
};

/// What an entry adds, by role or answer; or that nobody can say whether the rule looks at it.
pub(super) enum Term {
    Placed(BTreeMap<Option<Code>, Tally>),
    Unplaced,
}

/// What every entry adds to a rule.
pub(super) fn terms(rule: &Rule, entries: &[&Entry], groups: &CountryGroups) -> Vec<Term> {
    let scope = Condition::All(rule.scope.only.clone());
    let answers: BTreeSet<Code> = match &rule.counts {
        Attribute::Each(axis) => entries.iter().flat_map(|entry| axis.answers(entry)).collect(),
        _ => BTreeSet::new(),
    };
    let term = |entry: &&Entry| match (scope.holds(entry, groups), &rule.counts) {
        (None, _) => Term::Unplaced,
        (Some(false), _) => Term::Placed(BTreeMap::new()),
        (Some(true), Attribute::Each(axis)) => Term::Placed(each(rule, axis, entry, &answers)),
        (Some(true), _) => {
            let (counts, _) = rule.judge(std::slice::from_ref(*entry), groups);
            Term::Placed(counts.into_iter().map(|count| (count.of, count.tally)).collect())
        }
    };
    entries.iter().map(term).collect()
}

/// Every answer is counted over all entries that gave one, whatever it was; where there is none, that they are missing is.
fn each(rule: &Rule, axis: &Axis, entry: &Entry, answers: &BTreeSet<Code>) -> BTreeMap<Option<Code>, Tally> {
    let given = axis.answers(entry);
    let units = Ratio::ONE;
    let base = if rule.undeclared == UndeclaredPolicy::NeutralInBase { units } else { Ratio::ZERO };
    let missing = Tally { base, undeclared: units, units, ..Tally::default() };
    let one = |answer: &Code| {
        let tally = if given.is_empty() {
            missing
        } else if given.contains(answer) {
            Tally { base: units, counted: units, units, ..Tally::default() }
        } else {
            Tally { base: units, opposite: units, units, ..Tally::default() }
        };
        (Some(answer.clone()), tally)
    };
    if answers.is_empty() { BTreeMap::from([(None, missing)]) } else { answers.iter().map(one).collect() }
}

/// Whether what entries add can simply be summed: not where one person counts once over several entries, nor where
/// fractions of teams are rounded against a base that varies.
pub(super) fn is_additive(rule: &Rule, entries: &[&Entry]) -> bool {
    let Attribute::Gender(gender) = &rule.counts else { return true };
    let fractional =
        matches!(gender.unit, Unit::Project { team: TeamRule::Fractional } | Unit::RolePoints { team: TeamRule::Fractional, .. });
    let share = matches!(rule.bound, Bound::MinShare(_) | Bound::MaxShare(_));
    if fractional && share && rule.rounding != Rounding::Exact {
        return false;
    }
    if gender.unit != (Unit::Person { dedupe: Dedupe::PerPerson }) {
        return true;
    }
    let mut seen = BTreeSet::new();
    entries.iter().all(|entry| {
        let of_entry: BTreeSet<_> = entry
            .members
            .iter()
            .filter(|member| gender.roles.contains(&member.role))
            .map(|member| (member.person, member.role))
            .collect();
        of_entry.into_iter().all(|one| seen.insert(one))
    })
}

/// What an entry adds at least, where one person counts once over several entries: a person found in `n` entries is
/// worth `1/n` in each.
pub(super) fn shared_among(rule: &Rule, entries: &[&Entry]) -> BTreeMap<PersonId, i64> {
    let Attribute::Gender(gender) = &rule.counts else { return BTreeMap::new() };
    let mut found: BTreeMap<PersonId, i64> = BTreeMap::new();
    for entry in entries {
        let people: BTreeSet<PersonId> =
            entry.members.iter().filter(|member| gender.roles.contains(&member.role)).map(|member| member.person).collect();
        people.into_iter().for_each(|person| *found.entry(person).or_default() += 1);
    }
    found
}
