//! From the rules of a call and its entries to an instance, and back.
//!
//! Every rule becomes one or a few groups of whole numbers: teams count in the least common multiple of their sizes,
//! a share `a/b` of a base that depends on the selection becomes `b·counted − a·base` against a constant, a gap
//! becomes a parity pair, a limit on missing answers a group of its own. Entries that the scope of a hard rule cannot
//! place are kept out, because the rule could not be assessed.
//!
//! Two things are not linear: one person counted once over several entries, and rounded shares of fractional teams
//! whose base varies. Their groups ask for less than the rule does; the mapping names them, and [`propose`] checks
//! every proposal with the rule itself.

mod rows;
mod terms;

use std::collections::BTreeMap;

use domain::ids::{ApplicationId, QuotaId};
use domain::quota::{Code, CountryGroups, Entry, Mode, Quota, Reach, Verdict};

use crate::answer::{Answer, Status};
use crate::instance::{Group, Instance, InstanceFault};
use crate::solve::{Effort, solve};

/// What a selection is made from.
#[derive(Debug, Clone, Copy)]
pub struct Pool<'p> {
    /// The entries that can be selected, each with its merit in hundredths.
    pub entries: &'p [(Entry, i64)],
    /// What other calls of the edition have selected, for rules that reach the whole edition.
    pub elsewhere: &'p [Entry],
    /// The country lists.
    pub groups: &'p CountryGroups,
}

/// What people settled beforehand, and the number that breaks ties.
#[derive(Debug, Clone, Default)]
pub struct Settled {
    /// Entries that are selected whatever happens.
    pub lock_in: Vec<ApplicationId>,
    /// Entries that are not.
    pub lock_out: Vec<ApplicationId>,
    /// The published seed of the draw.
    pub seed: u64,
    /// The most entries of each section, by its code.
    pub sections: BTreeMap<Code, usize>,
}

/// The group that holds the places of a section: it stands for no rule.
#[must_use]
pub fn section_group(section: &str) -> String {
    format!("section {section}")
}

/// Where a group of the instance comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The rule.
    pub quota: QuotaId,
    /// The role or answer that is counted apart.
    pub of: Option<Code>,
    /// What of it the group says.
    pub part: Part,
    /// How many units of the group are one unit of the rule (projects, people or points).
    pub unit: i64,
}

/// What of a rule a group says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The counted class against its bound.
    Bound,
    /// One class of a gap.
    Counted,
    /// The other class of a gap.
    Opposite,
    /// Too many missing answers make a rule not assessable.
    Missing,
    /// Entries of which nobody can say whether the rule looks at them.
    Unplaced,
    /// The rule is badly written: nothing meets it.
    Faulty,
}

/// From the names of an instance back to what they stand for.
#[derive(Debug, Clone, Default)]
pub struct Mapping {
    /// Groups by name. Candidates have the names of their applications.
    pub groups: BTreeMap<String, Origin>,
    /// Rules of which the instance asks for less than they do.
    pub unsettled: Vec<QuotaId>,
}

impl Mapping {
    /// The application a candidate stands for.
    pub fn application(&self, id: &str) -> Option<ApplicationId> {
        id.parse().ok()
    }
}

/// Translates the hard and soft rules among `quotas` (whoever calls has left out those that do not apply).
pub fn instance(quotas: &[Quota], pool: &Pool, places: usize, settled: &Settled) -> (Instance, Mapping) {
    let names = |list: &[ApplicationId]| list.iter().map(ToString::to_string).collect();
    let mut instance = Instance {
        name: String::new(),
        k: places,
        ids: pool.entries.iter().map(|(entry, _)| entry.application.to_string()).collect(),
        score: pool.entries.iter().map(|(_, score)| *score).collect(),
        lock_in: names(&settled.lock_in),
        lock_out: names(&settled.lock_out),
        seed: settled.seed,
        ..Instance::default()
    };
    for (section, most) in &settled.sections {
        let weight = pool.entries.iter().map(|(entry, _)| i64::from(entry.section == *section)).collect();
        let max = i64::try_from(*most).ok();
        instance.groups.push(Group { id: section_group(section), label: String::new(), weight, min: None, max });
    }
    let mut build = rows::Build::new(instance);
    for quota in quotas.iter().filter(|quota| matches!(quota.rule.mode, Mode::Hard | Mode::Soft { .. })) {
        build.rule(quota, pool);
    }
    build.finish()
}

/// How many proposals that an unsettled rule refuses are set aside before giving up.
const REFUSED: usize = 40;

/// The best selection that the rules themselves find unbroken: solves the instance, and where a rule that is not
/// linear refuses the proposal, asks for the next best. Gives the instance that was solved in the end; its groups
/// named `refused …` stand for what was set aside.
///
/// # Errors
/// The instance is not well formed.
pub fn propose(
    quotas: &[Quota],
    pool: &Pool,
    places: usize,
    settled: &Settled,
    effort: Effort,
) -> Result<(Instance, Mapping, Answer), Vec<InstanceFault>> {
    let (mut instance, mapping) = instance(quotas, pool, places, settled);
    let unsettled: Vec<&Quota> = quotas.iter().filter(|quota| mapping.unsettled.contains(&quota.id)).collect();
    let hard: Vec<&Quota> = unsettled.into_iter().filter(|quota| quota.rule.mode == Mode::Hard).collect();
    for number in 0..REFUSED {
        let quick = if hard.is_empty() { effort } else { Effort { explain: crate::Depth::None, ..effort } };
        let answer = solve(&instance, quick)?;
        let Some(selected) = answer.selected.clone().filter(|_| !hard.is_empty()) else {
            let answer = if hard.is_empty() { answer } else { solve(&instance, effort)? };
            return Ok((instance, mapping, answer));
        };
        let chosen: Vec<Entry> = pool
            .entries
            .iter()
            .map(|(entry, _)| entry)
            .filter(|entry| selected.contains(&entry.application.to_string()))
            .cloned()
            .collect();
        if hard.iter().all(|quota| is_met(quota, &chosen, pool)) {
            let answer = solve(&instance, effort)?;
            return Ok((instance, mapping, answer));
        }
        let weight = instance.ids.iter().map(|id| i64::from(selected.contains(id))).collect();
        let most = i64::try_from(places).unwrap_or(i64::MAX) - 1;
        let id = format!("refused {number:02}");
        instance.groups.push(Group { id, label: String::new(), weight, min: None, max: Some(most) });
    }
    let answer = solve(&instance, Effort { explain: crate::Depth::None, ..effort })?;
    Ok((instance, mapping, Answer { status: Status::Unproven, certificate: None, ..answer }))
}

/// Whether a rule is met by a selection, with what other calls have selected where it reaches that far.
pub fn is_met(quota: &Quota, chosen: &[Entry], pool: &Pool) -> bool {
    let elsewhere: &[Entry] = if quota.rule.scope.reach == Reach::Edition { pool.elsewhere } else { &[] };
    let all: Vec<Entry> = chosen.iter().chain(elsewhere).cloned().collect();
    quota.rule.judge(&all, pool.groups).1 == Verdict::Met
}
