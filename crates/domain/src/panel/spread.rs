//! Entries spread evenly over the seats of a panel.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::ids::{ApplicationId, SeatId};
use crate::scoring::draw;

/// A seat that entries can be spread to, and how many it has already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Load {
    /// The seat.
    pub seat: SeatId,
    /// Entries it has already.
    pub load: u32,
}

/// An entry that needs readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The entry.
    pub application: ApplicationId,
    /// How many more readings it needs.
    pub readings: u32,
    /// Seats it cannot go to: a conflict of interest, or it is there already.
    pub closed: BTreeSet<SeatId>,
}

/// Who would read what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spread {
    /// New assignments, by seat and entry.
    pub given: Vec<(SeatId, ApplicationId)>,
    /// What each seat would then have.
    pub loads: Vec<(SeatId, u32)>,
    /// Entries that stay short, and by how many readings: too few seats may read them.
    pub unmet: Vec<(ApplicationId, u32)>,
}

/// Gives every entry the readings it needs, as far as there are seats that may read it, and keeps the loads as even
/// as they can be: no chain of exchanges makes them more even. The same input gives the same answer on any machine;
/// among equals a draw by ids decides, never the order of rows.
pub fn spread(seats: &[Load], entries: &[Wanted]) -> Spread {
    let mut table = Table::of(seats, entries);
    let mut unmet = Vec::new();
    for entry in in_order(entries, seats.len()) {
        let missing = table.give(entry);
        if missing > 0 {
            unmet.push((entry.application, missing));
        }
    }
    while table.even_out() {}
    unmet.sort_unstable();
    let given = table.held.iter().flat_map(|(seat, entries)| entries.iter().map(|entry| (*seat, *entry))).collect();
    Spread { given, loads: table.loads.into_iter().collect(), unmet }
}

/// Entries that few may read come first: they have least choice.
fn in_order(entries: &[Wanted], seats: usize) -> Vec<&Wanted> {
    let mut ordered: Vec<&Wanted> = entries.iter().collect();
    ordered.sort_by_key(|entry| (seats.saturating_sub(entry.closed.len()), draw(0, entry.application.0), entry.application));
    ordered
}

struct Table<'a> {
    loads: BTreeMap<SeatId, u32>,
    held: BTreeMap<SeatId, BTreeSet<ApplicationId>>,
    closed: BTreeMap<ApplicationId, &'a BTreeSet<SeatId>>,
}

impl<'a> Table<'a> {
    fn of(seats: &[Load], entries: &'a [Wanted]) -> Table<'a> {
        Table {
            loads: seats.iter().map(|seat| (seat.seat, seat.load)).collect(),
            held: seats.iter().map(|seat| (seat.seat, BTreeSet::new())).collect(),
            closed: entries.iter().map(|entry| (entry.application, &entry.closed)).collect(),
        }
    }

    /// Gives `entry` to the least loaded seats that may read it; says how many readings are missing.
    fn give(&mut self, entry: &Wanted) -> u32 {
        let mut open: Vec<(u32, u64, SeatId)> = self
            .loads
            .iter()
            .filter(|(seat, _)| !entry.closed.contains(seat))
            .map(|(seat, load)| (*load, draw(draw(0, entry.application.0), seat.0), *seat))
            .collect();
        open.sort_unstable();
        let mut missing = entry.readings;
        for (_, _, seat) in open.into_iter().take(usize::try_from(entry.readings).unwrap_or(usize::MAX)) {
            self.held.entry(seat).or_default().insert(entry.application);
            *self.loads.entry(seat).or_default() += 1;
            missing -= 1;
        }
        missing
    }

    /// Finds one chain of exchanges from a fuller seat to one with at least two entries less, and makes it.
    fn even_out(&mut self) -> bool {
        let mut fullest: Vec<(u32, SeatId)> = self.loads.iter().map(|(seat, load)| (*load, *seat)).collect();
        fullest.sort_unstable_by(|one, other| other.cmp(one));
        fullest.into_iter().any(|(load, seat)| self.relieve(seat, load))
    }

    fn relieve(&mut self, from: SeatId, load: u32) -> bool {
        // Breadth first over seats; an edge is an entry that one holds and the next may take.
        let mut came: BTreeMap<SeatId, (SeatId, ApplicationId)> = BTreeMap::new();
        let mut queue = VecDeque::from([from]);
        while let Some(seat) = queue.pop_front() {
            if self.loads[&seat] + 2 <= load {
                self.shift(from, seat, &came);
                return true;
            }
            for (&next, held) in &self.held {
                if next == from || came.contains_key(&next) {
                    continue;
                }
                let movable = self.held[&seat].iter().find(|entry| !held.contains(entry) && !self.closed[entry].contains(&next));
                if let Some(entry) = movable {
                    came.insert(next, (seat, *entry));
                    queue.push_back(next);
                }
            }
        }
        false
    }

    fn shift(&mut self, from: SeatId, to: SeatId, came: &BTreeMap<SeatId, (SeatId, ApplicationId)>) {
        let mut at = to;
        while at != from {
            let (previous, entry) = came[&at];
            self.held.entry(previous).or_default().remove(&entry);
            self.held.entry(at).or_default().insert(entry);
            at = previous;
        }
        *self.loads.entry(from).or_default() -= 1;
        *self.loads.entry(to).or_default() += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn seat(n: u128) -> SeatId {
        SeatId(Uuid::from_u128(n))
    }

    fn entry(n: u128) -> ApplicationId {
        ApplicationId(Uuid::from_u128(1_000 + n))
    }

    fn wanted(n: u128, readings: u32, closed: &[u128]) -> Wanted {
        Wanted { application: entry(n), readings, closed: closed.iter().map(|n| seat(*n)).collect() }
    }

    fn seats(loads: &[u32]) -> Vec<Load> {
        (1..).zip(loads).map(|(n, load)| Load { seat: seat(n), load: *load }).collect()
    }

    #[test]
    fn three_readings_of_320_entries_by_eight_readers_are_120_each() {
        let entries: Vec<Wanted> = (0..320).map(|n| wanted(n, 3, &[])).collect();
        let spread = spread(&seats(&[0; 8]), &entries);
        assert!(spread.unmet.is_empty());
        assert!(spread.loads.iter().all(|(_, load)| *load == 120), "{:?}", spread.loads);
    }

    #[test]
    fn what_cannot_be_met_is_said() {
        let spread = spread(&seats(&[0, 0]), &[wanted(1, 3, &[]), wanted(2, 2, &[1, 2])]);
        assert_eq!(spread.unmet, [(entry(1), 1), (entry(2), 2)]);
        assert_eq!(spread.given.len(), 2);
    }

    #[test]
    fn who_has_more_already_gets_less() {
        let entries: Vec<Wanted> = (0..6).map(|n| wanted(n, 1, &[])).collect();
        let spread = spread(&seats(&[5, 0, 1]), &entries);
        let mut loads: Vec<u32> = spread.loads.iter().map(|(_, load)| *load).collect();
        loads.sort_unstable();
        assert_eq!(loads, [3, 4, 5], "what is there stays, the rest evens out");
    }

    proptest! {
        #[test]
        fn every_spread_is_fair(
            loads in prop::collection::vec(0u32..6, 1..7),
            asked in prop::collection::vec((0u32..4, prop::collection::btree_set(1u128..7, 0..5)), 0..20),
            turn in 0usize..20,
        ) {
            let seats = seats(&loads);
            let entries: Vec<Wanted> = (0..)
                .zip(&asked)
                .map(|(n, (readings, closed))| wanted(n, *readings, &closed.iter().copied().collect::<Vec<_>>()))
                .collect();
            let got = spread(&seats, &entries);

            // The order of rows does not matter.
            let mut turned = entries.clone();
            turned.rotate_left(turn.min(entries.len()));
            prop_assert_eq!(&spread(&seats, &turned), &got);

            let held: BTreeSet<_> = got.given.iter().copied().collect();
            prop_assert_eq!(held.len(), got.given.len(), "nobody reads an entry twice");
            for entry in &entries {
                let readers = got.given.iter().filter(|(_, id)| *id == entry.application).count();
                let open = seats.iter().filter(|seat| !entry.closed.contains(&seat.seat)).count();
                prop_assert_eq!(readers, open.min(entry.readings as usize), "as many readings as there can be");
                prop_assert!(!got.given.iter().any(|(seat, id)| *id == entry.application && entry.closed.contains(seat)));
                let short = got.unmet.iter().find(|(id, _)| *id == entry.application).map_or(0, |(_, short)| *short);
                prop_assert_eq!(short as usize, entry.readings as usize - readers);
            }
            let load: BTreeMap<_, _> = got.loads.iter().copied().collect();
            for before in &seats {
                let new = got.given.iter().filter(|(seat, _)| *seat == before.seat).count();
                prop_assert_eq!(load[&before.seat] as usize, before.load as usize + new);
            }
            // No single exchange makes the loads more even.
            for (seat, id) in &got.given {
                let closed = &entries.iter().find(|entry| entry.application == *id).expect("known").closed;
                for other in &seats {
                    let may = !closed.contains(&other.seat) && !held.contains(&(other.seat, *id));
                    prop_assert!(!may || load[&other.seat] + 2 > load[seat], "{:?} could go to {:?}", id, other.seat);
                }
            }
        }
    }
}
