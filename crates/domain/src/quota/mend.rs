//! What would mend a broken rule, in plain numbers.

use serde::{Deserialize, Serialize};

use super::evaluate::{Count, Evaluation, Verdict};
use super::ratio::Ratio;
use super::rule::Rule;
use super::tally::Tally;

/// A smallest change that mends a broken rule, in its unit (projects, people or points).
///
/// Counted and opposite units are whole ones: projects whose whole team is of the class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mend {
    /// Replace so many opposite units by counted ones.
    ReplaceOppositeByCounted(u32),
    /// Replace so many counted units by opposite ones.
    ReplaceCountedByOpposite(u32),
    /// Take in so many more counted units.
    AddCounted(u32),
    /// Take in so many more opposite units.
    AddOpposite(u32),
    /// Take out so many counted units.
    RemoveCounted(u32),
    /// Take out so many opposite units.
    RemoveOpposite(u32),
    /// So many answers are missing.
    AwaitDeclarations(u32),
}

/// More units than any selection has: the search for a mend ends here.
const MOST_UNITS: u32 = 1_000;

impl Evaluation {
    /// For every count of the rule that is not met, the smallest changes of each kind that would mend it.
    pub fn mends(&self) -> Vec<(&Count, Vec<Mend>)> {
        self.counts
            .iter()
            .filter(|count| count.verdict != Verdict::Met)
            .map(|count| (count, mends(&self.quota.rule, count)))
            .collect()
    }
}

type Kind = (fn(u32) -> Mend, i64, i64);

fn mends(rule: &Rule, count: &Count) -> Vec<Mend> {
    if let Verdict::NotAssessable { missing_declarations, .. } = count.verdict {
        return vec![Mend::AwaitDeclarations(missing_declarations)];
    }
    // Each kind of change, with what one step of it does to the counted and to the opposite class.
    let kinds: [Kind; 6] = [
        (Mend::ReplaceOppositeByCounted, 1, -1),
        (Mend::ReplaceCountedByOpposite, -1, 1),
        (Mend::AddCounted, 1, 0),
        (Mend::AddOpposite, 0, 1),
        (Mend::RemoveCounted, -1, 0),
        (Mend::RemoveOpposite, 0, -1),
    ];
    kinds.into_iter().filter_map(|(mend, counted, opposite)| smallest(rule, &count.tally, counted, opposite).map(mend)).collect()
}

/// The smallest number of steps, each moving the classes by so many units, after which the bound holds.
fn smallest(rule: &Rule, tally: &Tally, counted: i64, opposite: i64) -> Option<u32> {
    let moved = |steps: u32| {
        let by = |each: i64| Ratio::whole(each * i64::from(steps));
        Tally {
            counted: tally.counted + by(counted),
            opposite: tally.opposite + by(opposite),
            base: tally.base + by(counted + opposite),
            units: tally.units + by(counted + opposite),
            undeclared: tally.undeclared,
        }
    };
    (1..=MOST_UNITS)
        .map(|steps| (steps, moved(steps)))
        .take_while(|(_, tally)| tally.counted >= Ratio::ZERO && tally.opposite >= Ratio::ZERO)
        .find(|(_, tally)| rule.standing(tally).met())
        .map(|(steps, _)| steps)
}
