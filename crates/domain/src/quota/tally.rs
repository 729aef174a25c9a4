//! Counting: what every entry adds to a rule, and the sums.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Add;

use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::entry::{Code, CountryGroups, Declaration, Entry, Member};
use super::gender::{Class, Dedupe, GenderCount, TeamRule, Unit};
use super::ratio::Ratio;
use super::rule::{Attribute, Rule, UndeclaredPolicy};
use crate::call::CreditRole;
use crate::ids::{ApplicationId, PersonId};

/// What a rule counted, in its unit (projects, people or points).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Tally {
    /// The units shares are taken of.
    pub base: Ratio,
    /// Units of the counted class.
    pub counted: Ratio,
    /// Units declared and not counted.
    pub opposite: Ratio,
    /// Units without an answer, in the base or not.
    pub undeclared: Ratio,
    /// Units within the scope, whatever their answer.
    pub units: Ratio,
}

impl Add for Tally {
    type Output = Tally;
    fn add(self, other: Tally) -> Tally {
        Tally {
            base: self.base + other.base,
            counted: self.counted + other.counted,
            opposite: self.opposite + other.opposite,
            undeclared: self.undeclared + other.undeclared,
            units: self.units + other.units,
        }
    }
}

/// An answer that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Missing {
    Declaration(PersonId),
    Answer(ApplicationId),
}

/// A tally of one role or answer (`of`), or of the whole rule, with the answers that were not there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Counted {
    pub(super) of: Option<Code>,
    pub(super) tally: Tally,
    pub(super) missing: BTreeSet<Missing>,
}

impl Counted {
    fn of(of: &str) -> Counted {
        Counted { of: Some(of.to_owned()), ..Counted::default() }
    }

    /// Adds a unit worth `worth`, of which `counted` and `opposite` parts (0 to 1) are of the two classes.
    fn add(&mut self, worth: Ratio, counted: Ratio, opposite: Ratio) {
        self.tally = self.tally
            + Tally {
                base: worth,
                counted: worth.times(counted),
                opposite: worth.times(opposite),
                undeclared: Ratio::ZERO,
                units: worth,
            };
    }

    fn add_undeclared(&mut self, worth: Ratio, policy: UndeclaredPolicy) {
        let in_base = policy == UndeclaredPolicy::NeutralInBase;
        self.tally = self.tally
            + Tally { base: if in_base { worth } else { Ratio::ZERO }, undeclared: worth, units: worth, ..Tally::default() };
    }
}

/// The entries within a rule's scope, and those of which it cannot be said whether they are.
pub(super) fn within<'e>(rule: &Rule, entries: &'e [Entry], groups: &CountryGroups) -> (Vec<&'e Entry>, Vec<&'e Entry>) {
    let scope = Condition::All(rule.scope.only.clone());
    let mut inside = Vec::new();
    let mut open = Vec::new();
    for entry in entries {
        match scope.holds(entry, groups) {
            Some(true) => inside.push(entry),
            None => open.push(entry),
            Some(false) => {}
        }
    }
    (inside, open)
}

/// Counts `entries` (all within the scope): once for the whole rule, or once per role or per answer. Where nobody gave an
/// answer, that they are missing is counted for the whole rule.
pub(super) fn count(rule: &Rule, entries: &[&Entry], groups: &CountryGroups) -> Vec<Counted> {
    match &rule.counts {
        Attribute::Gender(gender) => match &gender.unit {
            Unit::Project { team } => vec![projects(gender, *team, rule.undeclared, entries)],
            Unit::Person { dedupe } => {
                gender.roles.iter().map(|role| people(gender, *role, *dedupe, rule.undeclared, entries)).collect()
            }
            Unit::RolePoints { team, weights } => {
                vec![points(gender, *team, weights, rule.undeclared, entries)]
            }
        },
        Attribute::Entry(condition) => {
            vec![answers(Counted::default(), rule.undeclared, entries, |entry| condition.holds(entry, groups))]
        }
        Attribute::Each(axis) => {
            let found: BTreeSet<Code> = entries.iter().flat_map(|entry| axis.answers(entry)).collect();
            if found.is_empty() && !entries.is_empty() {
                return vec![answers(Counted::default(), rule.undeclared, entries, |_| None)];
            }
            let one = |answer: &Code| {
                answers(Counted::of(answer), rule.undeclared, entries, |entry| {
                    let given = axis.answers(entry);
                    (!given.is_empty()).then(|| given.contains(answer))
                })
            };
            found.iter().map(one).collect()
        }
    }
}

fn answers(mut sum: Counted, policy: UndeclaredPolicy, entries: &[&Entry], holds: impl Fn(&Entry) -> Option<bool>) -> Counted {
    for entry in entries {
        match holds(entry) {
            Some(true) => sum.add(Ratio::ONE, Ratio::ONE, Ratio::ZERO),
            Some(false) => sum.add(Ratio::ONE, Ratio::ZERO, Ratio::ONE),
            None => {
                sum.add_undeclared(Ratio::ONE, policy);
                sum.missing.insert(Missing::Answer(entry.application));
            }
        }
    }
    sum
}

/// The declared members of a team by class. Somebody in two of the roles is one member of the team.
struct Team {
    declared: u32,
    counted: u32,
    opposite: u32,
    undeclared: BTreeSet<PersonId>,
    size: usize,
}

fn team<'m>(gender: &GenderCount, members: impl Iterator<Item = &'m Member>) -> Team {
    let people = declarations(members);
    let mut team = Team { declared: 0, counted: 0, opposite: 0, undeclared: BTreeSet::new(), size: people.len() };
    for (person, declaration) in people {
        match gender.class(declaration) {
            Class::Counted => team.counted += 1,
            Class::Opposite => team.opposite += 1,
            Class::Own => {}
            Class::LeftOut => continue,
            Class::Undeclared => {
                team.undeclared.insert(person);
                continue;
            }
        }
        team.declared += 1;
    }
    team
}

/// One declaration per person: an answer outweighs none; two different answers of one person say nothing.
fn declarations<'m>(members: impl Iterator<Item = &'m Member>) -> BTreeMap<PersonId, Declaration> {
    let mut given: BTreeMap<PersonId, BTreeSet<Declaration>> = BTreeMap::new();
    for member in members {
        given.entry(member.person).or_default().insert(member.declaration);
    }
    let one = |answers: BTreeSet<Declaration>| {
        let mut declared = answers.iter().filter(|answer| matches!(answer, Declaration::Declared(_)));
        match (declared.next(), declared.next()) {
            (Some(only), None) => *only,
            (Some(_), Some(_)) => Declaration::Undeclared,
            (None, _) => answers.last().copied().unwrap_or_default(),
        }
    };
    given.into_iter().map(|(person, answers)| (person, one(answers))).collect()
}

fn add_team(sum: &mut Counted, worth: Ratio, rule: TeamRule, policy: UndeclaredPolicy, team: Team, entry: &Entry) {
    if team.declared > 0 {
        sum.add(worth, rule.worth(team.counted, team.declared), rule.worth(team.opposite, team.declared));
    } else if team.undeclared.is_empty() && team.size > 0 {
        // Everybody declared, and the rule leaves all of them out: no answer is missing.
        sum.tally.units += worth;
    } else {
        sum.add_undeclared(worth, policy);
        sum.missing.extend(team.undeclared.into_iter().map(Missing::Declaration));
        if team.size == 0 {
            sum.missing.insert(Missing::Answer(entry.application));
        }
    }
}

fn projects(gender: &GenderCount, rule: TeamRule, policy: UndeclaredPolicy, entries: &[&Entry]) -> Counted {
    let mut sum = Counted::default();
    for entry in entries {
        let members = entry.members.iter().filter(|member| gender.roles.contains(&member.role));
        add_team(&mut sum, Ratio::ONE, rule, policy, team(gender, members), entry);
    }
    sum
}

/// A role that nobody holds is worth nothing: it is in no base.
fn points(
    gender: &GenderCount,
    rule: TeamRule,
    weights: &BTreeMap<CreditRole, u32>,
    policy: UndeclaredPolicy,
    entries: &[&Entry],
) -> Counted {
    let mut sum = Counted::default();
    for entry in entries {
        for (role, weight) in weights {
            let team = team(gender, entry.members.iter().filter(|member| member.role == *role));
            if team.size > 0 {
                add_team(&mut sum, Ratio::from(*weight), rule, policy, team, entry);
            }
        }
    }
    sum
}

fn people(gender: &GenderCount, role: CreditRole, dedupe: Dedupe, policy: UndeclaredPolicy, entries: &[&Entry]) -> Counted {
    let mut sum = Counted::of(role.code());
    let holders = |entry: &'_ Entry| entry.members.iter().filter(|member| member.role == role).cloned().collect::<Vec<_>>();
    let units: Vec<(PersonId, Declaration)> = match dedupe {
        Dedupe::PerEntry => entries.iter().flat_map(|entry| declarations(holders(entry).iter())).collect(),
        Dedupe::PerPerson => {
            let all: Vec<Member> = entries.iter().flat_map(|entry| holders(entry)).collect();
            declarations(all.iter()).into_iter().collect()
        }
    };
    for (person, declaration) in units {
        match gender.class(declaration) {
            Class::Counted => sum.add(Ratio::ONE, Ratio::ONE, Ratio::ZERO),
            Class::Opposite => sum.add(Ratio::ONE, Ratio::ZERO, Ratio::ONE),
            Class::Own => sum.add(Ratio::ONE, Ratio::ZERO, Ratio::ZERO),
            Class::LeftOut => sum.tally.units += Ratio::ONE,
            Class::Undeclared => {
                sum.add_undeclared(Ratio::ONE, policy);
                sum.missing.insert(Missing::Declaration(person));
            }
        }
    }
    sum
}
