//! Rules over a selection: one evaluation per rule, kept with everything needed to run it again.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::bound::Standing;
use super::entry::{Code, CountryGroups, Entry};
use super::gender::Unit;
use super::ratio::Ratio;
use super::rule::{Attribute, Checkpoint, Mode, Quota, Rule, RuleFault, UndeclaredPolicy};
use super::tally::{Counted, Missing, Tally, count, within};
use crate::call::CreditRole;
use crate::ids::QuotaId;
use crate::time::Moment;

/// What came out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The rule is met.
    Met,
    /// It is not.
    Breached {
        /// What is there, in the unit of the rule.
        have: Ratio,
        /// What the bound asks for.
        need: Ratio,
        /// How far apart they are.
        short_by: Ratio,
    },
    /// It cannot be said. Which answers are missing is never told, only how many.
    #[serde(rename_all = "kebab-case")]
    NotAssessable {
        /// How many people or entries gave no answer.
        missing_declarations: u32,
        /// What is wrong with the rule itself.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        faults: Vec<RuleFault>,
    },
}

/// The count of one role or answer, or of the whole rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Count {
    /// The role (unit Person) or the answer (attribute Each) counted apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Code>,
    /// What was counted.
    pub tally: Tally,
    /// It against the bound.
    pub standing: Standing,
    /// What came out.
    pub verdict: Verdict,
}

/// The answers a rule read, and no others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Answers {
    /// The entries, pared down to what the rule reads, in the order of their ids.
    pub entries: Vec<Entry>,
    /// The country lists it uses, with their versions.
    pub groups: CountryGroups,
}

/// Where and when rules are evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Occasion {
    /// Before which act.
    pub checkpoint: Checkpoint,
    /// When.
    pub at: Moment,
}

/// One rule over one selection. For the quota officer only: its counters tell single answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Evaluation {
    /// The rule as it was: identity, version and text.
    pub quota: Quota,
    /// Where and when.
    pub occasion: Occasion,
    /// One count, or one per role or answer.
    pub counts: Vec<Count>,
    /// The outcome: breached if one count is, else not assessable if one is not.
    pub verdict: Verdict,
    /// What was read; gone after the retention period, when only the counts are kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<Answers>,
}

/// Evaluates every rule that applies on this occasion.
///
/// `selection` holds the selected entries; for a rule that reaches the whole edition the caller passes the entries
/// of all its calls.
pub fn evaluate(quotas: &[Quota], selection: &[Entry], groups: &CountryGroups, occasion: Occasion) -> Vec<Evaluation> {
    quotas
        .iter()
        .filter(|quota| quota.rule.applies(occasion.checkpoint, occasion.at))
        .map(|quota| Evaluation::new(quota.clone(), selection, groups, occasion))
        .collect()
}

/// The hard rules that are broken or not assessable. While a shortlist is built nothing blocks.
pub fn blockers(evaluations: &[Evaluation]) -> Vec<QuotaId> {
    evaluations.iter().filter(|evaluation| evaluation.blocks()).map(|evaluation| evaluation.quota.id).collect()
}

/// Whether a rule forbids the act these evaluations were made for. A granted override removes its rule from
/// `evaluations` beforehand.
pub fn blocks_freeze(evaluations: &[Evaluation]) -> bool {
    evaluations.iter().any(Evaluation::blocks)
}

/// What a committee member may see of a saved set: pass or not pass per rule, no number.
pub fn passes(evaluations: &[Evaluation]) -> Vec<(QuotaId, bool)> {
    evaluations.iter().map(|evaluation| (evaluation.quota.id, evaluation.verdict == Verdict::Met)).collect()
}

impl Evaluation {
    /// One rule over a selection, whether or not it applies on this occasion.
    pub fn new(quota: Quota, selection: &[Entry], groups: &CountryGroups, occasion: Occasion) -> Evaluation {
        let answers = quota.rule.read(selection, groups);
        let (counts, verdict) = quota.rule.judge(&answers.entries, &answers.groups);
        Evaluation { quota, occasion, counts, verdict, answers: Some(answers) }
    }

    /// Whether this forbids the act it was made for.
    pub fn blocks(&self) -> bool {
        self.quota.rule.mode == Mode::Hard && self.occasion.checkpoint != Checkpoint::Shortlist && self.verdict != Verdict::Met
    }

    /// The same evaluation, counted again from the answers it kept; nothing when they were deleted.
    pub fn again(&self) -> Option<Evaluation> {
        let answers = self.answers.as_ref()?;
        Some(Evaluation::new(self.quota.clone(), &answers.entries, &answers.groups, self.occasion))
    }

    /// The counts alone, for keeping after the retention period of the answers.
    #[must_use]
    pub fn without_answers(self) -> Evaluation {
        Evaluation { answers: None, ..self }
    }
}

impl Rule {
    /// Counts the rule over `selection`, and judges it.
    pub fn judge(&self, selection: &[Entry], groups: &CountryGroups) -> (Vec<Count>, Verdict) {
        let faults = self.faults(groups);
        if !faults.is_empty() {
            return (Vec::new(), Verdict::NotAssessable { missing_declarations: 0, faults });
        }
        let (inside, open) = within(self, selection, groups);
        let unplaced = open.iter().map(|entry| Missing::Answer(entry.application)).collect();
        let counted = count(self, &inside, groups);
        let missing: BTreeSet<Missing> =
            counted.iter().flat_map(|one| self.missing(one, &unplaced)).chain(unplaced.iter().copied()).collect();
        let counts: Vec<Count> = counted.into_iter().map(|one| self.judged(one, &unplaced)).collect();

        let breached = counts.iter().map(|count| &count.verdict).find(|one| matches!(one, Verdict::Breached { .. }));
        let verdict = match breached {
            Some(breached) => breached.clone(),
            None if missing.is_empty() => Verdict::Met,
            None => not_assessable(&missing),
        };
        (counts, verdict)
    }

    fn judged(&self, counted: Counted, unplaced: &BTreeSet<Missing>) -> Count {
        let missing = self.missing(&counted, unplaced);
        let standing = self.standing(&counted.tally);
        let verdict = if !missing.is_empty() {
            not_assessable(&missing)
        } else if standing.met() {
            Verdict::Met
        } else {
            Verdict::Breached { have: standing.have, need: standing.need, short_by: standing.short_by() }
        };
        Count { of: counted.of, tally: counted.tally, standing, verdict }
    }

    /// The missing answers that keep a count from being assessable: those of entries that cannot be placed in or
    /// out of the scope, and the undeclared ones where their share is above what the rule allows.
    fn missing(&self, counted: &Counted, unplaced: &BTreeSet<Missing>) -> BTreeSet<Missing> {
        let mut missing = unplaced.clone();
        if let UndeclaredPolicy::NotAssessableIfShareAbove(share) = self.undeclared
            && counted.tally.undeclared > share.times(counted.tally.units)
        {
            missing.extend(&counted.missing);
        }
        missing
    }

    /// The answers this rule reads from a selection, and no others.
    pub fn read(&self, selection: &[Entry], groups: &CountryGroups) -> Answers {
        let mut entries: Vec<Entry> = selection.iter().map(|entry| self.pared(entry)).collect();
        entries.sort_by_key(|entry| entry.application);
        let named = self.groups();
        let used: BTreeMap<_, _> =
            groups.0.iter().filter(|(code, _)| named.contains(code.as_str())).map(|(c, g)| (c.clone(), g.clone())).collect();
        Answers { entries, groups: CountryGroups(used) }
    }

    fn pared(&self, entry: &Entry) -> Entry {
        let mut pared = Entry::blank(entry.application);
        for condition in &self.scope.only {
            condition.copy(entry, &mut pared);
        }
        match &self.counts {
            Attribute::Entry(condition) => condition.copy(entry, &mut pared),
            Attribute::Each(axis) => axis.copy(entry, &mut pared),
            Attribute::Gender(gender) => {
                let read = |role: &CreditRole| match &gender.unit {
                    Unit::RolePoints { weights, .. } => weights.contains_key(role),
                    Unit::Project { .. } | Unit::Person { .. } => gender.roles.contains(role),
                };
                pared.members = entry.members.iter().filter(|member| read(&member.role)).cloned().collect();
            }
        }
        pared
    }
}

fn not_assessable(missing: &BTreeSet<Missing>) -> Verdict {
    let missing_declarations = u32::try_from(missing.len()).unwrap_or(u32::MAX);
    Verdict::NotAssessable { missing_declarations, faults: Vec::new() }
}
