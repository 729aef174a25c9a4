//! Readers linked by what they read in common: without such links scores cannot be calibrated. Only breaks ties.

use super::instance::Ground;

/// Exchanges tried at most for each link that is missing.
const TRIES: usize = 4_000;

/// Groups of things that are linked.
pub(crate) struct Groups {
    above: Vec<usize>,
    pub(crate) count: usize,
}

impl Groups {
    pub(crate) fn new(count: usize) -> Groups {
        Groups { above: (0..count).collect(), count }
    }

    pub(crate) fn of(&mut self, mut one: usize) -> usize {
        while self.above[one] != one {
            self.above[one] = self.above[self.above[one]];
            one = self.above[one];
        }
        one
    }

    pub(crate) fn link(&mut self, left: usize, right: usize) {
        let (left, right) = (self.of(left), self.of(right));
        if left != right {
            self.above[left.max(right)] = left.min(right);
            self.count -= 1;
        }
    }
}

/// Groups of readers who are linked, directly or through others, by entries they read in common; readers who read
/// nothing count for none.
pub(super) fn linked(ground: &Ground, chosen: &[usize]) -> (Groups, usize) {
    let readers = ground.readers.len();
    let mut groups = Groups::new(readers + ground.entries.len());
    let mut used = vec![false; readers + ground.entries.len()];
    for &pair in chosen {
        let (reader, entry) = (ground.reader[pair] as usize, readers + ground.entry[pair] as usize);
        (used[reader], used[entry]) = (true, true);
        groups.link(reader, entry);
    }
    let idle = used.iter().filter(|&&used| !used).count();
    let count = groups.count - idle;
    (groups, count)
}

/// Links groups of readers by exchanges that cost nothing: two readers of different groups swap an entry each. No entry's
/// sum of affinity falls below `floor`.
pub(super) fn link_readers(ground: &Ground, mut chosen: Vec<usize>, floor: Option<i64>) -> Vec<usize> {
    let (mut groups, mut count) = linked(ground, &chosen);
    let mut sums = sums(ground, &chosen);
    'groups: while count > 1 {
        let mut tries = 0;
        let group: Vec<usize> = chosen.iter().map(|&pair| groups.of(ground.reader[pair] as usize)).collect();
        for left in 0..chosen.len() {
            for right in left + 1..chosen.len() {
                if group[left] == group[right] {
                    continue;
                }
                let Some(swapped) = swap(ground, (chosen[left], chosen[right])) else { continue };
                let change = |from: usize, to: usize| ground.affinity[to] - ground.affinity[from];
                let (first, second) = (change(chosen[left], swapped.0), change(chosen[right], swapped.1));
                if first + second != 0 || taken(&chosen, swapped) {
                    continue;
                }
                let entry = |pair: usize| ground.entry[pair] as usize;
                let sinks = |entry: usize, change: i64| floor.is_some_and(|floor| sums[entry] + change < floor);
                if sinks(entry(swapped.0), first) || sinks(entry(swapped.1), second) {
                    continue;
                }
                tries += 1;
                let mut other = chosen.clone();
                (other[left], other[right]) = swapped;
                let (linked_groups, linked_count) = linked(ground, &other);
                if linked_count < count {
                    other.sort_unstable();
                    sums[entry(swapped.0)] += first;
                    sums[entry(swapped.1)] += second;
                    (chosen, groups, count) = (other, linked_groups, linked_count);
                    continue 'groups;
                }
                if tries > TRIES {
                    break 'groups;
                }
            }
        }
        break;
    }
    chosen
}

/// The pairs that two readers would have after they swapped the entries of these two.
fn swap(ground: &Ground, (left, right): (usize, usize)) -> Option<(usize, usize)> {
    let into = |entry: usize, reader: usize| ground.pair(ground.entry[entry] as usize, ground.reader[reader]);
    Some((into(left, right)?, into(right, left)?))
}

/// Whether one of two pairs is assigned already. `chosen` is sorted.
fn taken(chosen: &[usize], pairs: (usize, usize)) -> bool {
    chosen.binary_search(&pairs.0).is_ok() || chosen.binary_search(&pairs.1).is_ok()
}

/// The summed affinity of each entry.
pub(super) fn sums(ground: &Ground, chosen: &[usize]) -> Vec<i64> {
    let mut sums = vec![0; ground.entries.len()];
    chosen.iter().for_each(|&pair| sums[ground.entry[pair] as usize] += ground.affinity[pair]);
    sums
}
