//! Who reads what: the assignment of readers to entries with the best total of affinity, proven.
//!
//! ```
//! use selection::assign::{Effort, Entry, Fairness, Instance, Pair, Reader, Status, assign};
//!
//! let reader = |id: &str| Reader { id: id.to_owned(), min: 0, max: 1 };
//! let entry = |id: &str| Entry { id: id.to_owned(), demand: 1 };
//! let pair = |reader, entry, affinity| Pair { reader, entry, affinity, conflict: false };
//! let instance = Instance::new(
//!     vec![reader("Amal"), reader("Basile")],
//!     vec![entry("Dunes"), entry("Marée")],
//!     vec![pair(0, 0, 9), pair(0, 1, 8), pair(1, 0, 5)],
//! )?;
//! let answer = assign(&instance, Fairness::Total, Effort::Proof);
//! assert_eq!((answer.status, answer.objective), (Status::Optimal, 13));
//! # Ok::<(), selection::assign::Fault>(())
//! ```

mod bundle;
mod document;
mod fair;
mod instance;
mod market;
mod network;
mod spread;
mod total;
mod unmet;

pub use document::{Broken, read_instance};
pub use instance::{Entry, Fault, Instance, LARGEST_AFFINITY, LARGEST_COUNT, List, Pair, Problem, Reader};
pub(crate) use spread::Groups;
pub use unmet::{EntryWhy, ReaderWhy, Unmet};

use instance::Ground;
use serde::Serialize;

/// What *best* means.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Fairness {
    /// The greatest total of affinity.
    #[default]
    Total,
    /// The greatest floor under every entry's summed affinity, then the greatest total above it.
    Floor,
}

/// How long to search.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Effort {
    /// Until it is proven. A total takes polynomial time; a floor can take long.
    #[default]
    Proof,
    /// At most about this many exchanges while a floor is sought; after that, the best that was found. The same on every
    /// machine, unlike seconds.
    Steps(u64),
}

/// How an answer stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Every demand is met, and no assignment is better.
    Optimal,
    /// Some demand cannot be met; no assignment meets more.
    Unmet,
    /// Every demand is met; whether a fairer assignment exists was not decided within the effort.
    Unproven,
}

/// One reader reads one entry.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Reading {
    /// Id of the reader.
    pub reader: String,
    /// Id of the entry.
    pub entry: String,
}

/// A proposal of who reads what.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Answer {
    /// How it stands.
    pub status: Status,
    /// The summed affinity.
    pub objective: i64,
    /// The smallest summed affinity of an entry that is read; nothing when none is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worst: Option<i64>,
    /// When unproven: no assignment has a larger floor than this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worst_bound: Option<i64>,
    /// Groups of readers linked by entries they read in common; scores can be calibrated within a group only.
    pub groups: usize,
    /// The readings, by reader, then entry.
    pub assigned: Vec<Reading>,
    /// What could not be met: entries by id, then readers by id.
    pub unmet: Vec<Unmet>,
}

/// Assigns readers to entries: as many readings as possible; missing ones spread over entries as evenly as possible; least
/// loads; then affinity, as `fairness` says; then readers linked with each other. The answer depends on ids, never on the
/// order of the lists.
///
/// Where demand cannot be met, a floor is sought for the numbers of readings that the best total gives.
pub fn assign(instance: &Instance, fairness: Fairness, effort: Effort) -> Answer {
    let ground = Ground::of(instance);
    let best = market::best_when_met(&ground).unwrap_or_else(|| total::best_total(&ground));
    let (chosen, bound, floor) = match fairness {
        Fairness::Total => (best, None, None),
        Fairness::Floor => {
            let budget = match effort {
                Effort::Proof => u64::MAX,
                Effort::Steps(steps) => steps,
            };
            let mut demand = vec![0; ground.entries.len()];
            best.iter().for_each(|&pair| demand[ground.entry[pair] as usize] += 1);
            let ground = lightened(&ground, &best);
            let fair = fair::fairest(&ground, &demand, best, budget);
            let floor = worst(&ground, &fair.chosen);
            (fair.chosen, (!fair.proven).then_some(fair.floor_bound), floor)
        }
    };
    let chosen = spread::link_readers(&ground, chosen, floor);
    answer(instance, &ground, chosen, bound)
}

/// The same ground, with least loads lowered to what `chosen` reaches.
fn lightened(ground: &Ground, chosen: &[usize]) -> Ground {
    let mut load = vec![0; ground.readers.len()];
    chosen.iter().for_each(|&pair| load[ground.reader[pair] as usize] += 1);
    let min = ground.min.iter().zip(load).map(|(&min, load)| min.min(load)).collect();
    Ground { min, ..ground.clone() }
}

fn worst(ground: &Ground, chosen: &[usize]) -> Option<i64> {
    let sums = spread::sums(ground, chosen);
    chosen.iter().map(|&pair| sums[ground.entry[pair] as usize]).min()
}

fn answer(instance: &Instance, ground: &Ground, chosen: Vec<usize>, bound: Option<i64>) -> Answer {
    let unmet = unmet::unmet(instance, ground, &chosen);
    let mut assigned: Vec<Reading> = chosen
        .iter()
        .map(|&pair| Reading {
            reader: instance.readers[ground.readers[ground.reader[pair] as usize]].id.clone(),
            entry: instance.entries[ground.entries[ground.entry[pair] as usize]].id.clone(),
        })
        .collect();
    assigned.sort_unstable();
    Answer {
        status: match (unmet.is_empty(), bound) {
            (false, _) => Status::Unmet,
            (true, Some(_)) => Status::Unproven,
            (true, None) => Status::Optimal,
        },
        objective: chosen.iter().map(|&pair| ground.affinity[pair]).sum(),
        worst: worst(ground, &chosen),
        worst_bound: bound,
        groups: spread::linked(ground, &chosen).1,
        assigned,
        unmet,
    }
}
