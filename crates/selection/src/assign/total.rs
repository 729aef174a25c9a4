//! The best total: as many readings as possible, then the rest in order.

use super::instance::Ground;
use super::network::{Arc, Network, NewArc};

/// The network of an assignment: entries, then readers, then the root. Arcs: the allowed pairs, what readers owe (up to
/// their least load), the room above it, and the readings an entry goes without.
pub(super) struct Desk<'a> {
    pub(super) ground: &'a Ground,
    pub(super) network: Network,
    owed: Arc,
    missing: Arc,
    /// How many of the same entry's readings are missing before that of each missing arc.
    depth: Vec<i64>,
    /// Whether no entry asks for more readings than it has pairs.
    enough: bool,
}

impl<'a> Desk<'a> {
    /// Nothing is assigned yet. What a pair costs is `cost`; a missing reading and an unmet least load cost `fine` each.
    pub(super) fn new(ground: &'a Ground, demand: &[i32], cost: impl Fn(usize) -> i64, fine: i64) -> Desk<'a> {
        let (entries, readers, pairs) = (ground.entries.len(), ground.readers.len(), ground.reader.len());
        let root = (entries + readers) as u32;
        let node = |reader: usize| (entries + reader) as u32;
        let mut arcs: Vec<NewArc> = (0..pairs)
            .map(|pair| {
                let reader = ground.reader[pair] as usize;
                let capacity = i32::from(ground.max[reader] > 0);
                NewArc { from: ground.entry[pair], to: node(reader), capacity, cost: cost(pair) }
            })
            .collect();
        let mut start = vec![(0, 0); entries];
        let owed = arcs.len();
        for reader in 0..readers {
            arcs.push(NewArc { from: node(reader), to: root, capacity: ground.min[reader], cost: -fine });
        }
        for reader in 0..readers {
            let room = ground.max[reader] - ground.min[reader];
            start.push((if ground.min[reader] > 0 { owed + reader } else { arcs.len() }, 0));
            // Somebody who reads nothing keeps a way to the root, which no pair leads to.
            let capacity = room.max(i32::from(ground.max[reader] == 0));
            arcs.push(NewArc { from: node(reader), to: root, capacity, cost: 0 });
        }
        let missing = arcs.len();
        let (mut full, mut depth, mut enough) = (Vec::new(), Vec::new(), true);
        for entry in 0..entries {
            let asked = demand[entry].min(ground.row(entry).len() as i32);
            let beyond = demand[entry] - asked;
            enough &= beyond == 0;
            for level in 0..asked.max(1) {
                let (at, last) = (arcs.len(), level + 1 >= asked);
                let capacity = if last { i32::MAX } else { 1 };
                arcs.push(NewArc { from: entry as u32, to: root, capacity, cost: fine });
                depth.push(i64::from(beyond + level));
                match last {
                    true => start[entry] = (at, asked.min(1)),
                    false => full.push(at),
                }
            }
        }
        let network = Network::new(root as usize + 1, &arcs, &start, &full);
        Desk { ground, network, owed, missing, depth, enough }
    }

    /// Charges pairs anew, with the same fine for what is missing.
    pub(super) fn charge(&mut self, cost: impl Fn(usize) -> i64, fine: i64) {
        let (owed, room, missing) = (self.owed, self.owed + self.ground.readers.len(), self.missing);
        self.network.charge(|arc| match arc {
            pair if pair < owed => cost(pair),
            arc if arc < room => -fine,
            arc if arc < missing => 0,
            _ => fine,
        });
    }

    /// Whether every demand and every least load is met.
    pub(super) fn is_met(&self) -> bool {
        let missing = (self.missing..self.missing + self.depth.len()).all(|arc| self.network.flow(arc) == 0);
        self.enough
            && missing
            && self.ground.min.iter().enumerate().all(|(reader, &min)| self.network.flow(self.owed + reader) == min)
    }

    /// Whether a pair is assigned.
    pub(super) fn takes(&self, pair: usize) -> bool {
        self.network.flow(pair) == 1
    }

    /// Settles one aim after the other: each keeps what those before it have reached.
    fn settle_in_order(&mut self) {
        let (owed, room, missing) = (self.owed, self.owed + self.ground.readers.len(), self.missing);
        let depth = std::mem::take(&mut self.depth);
        self.network.charge(|arc| i64::from(arc >= missing));
        self.step();
        self.network.charge(|arc| if arc >= missing { depth[arc - missing] } else { 0 });
        self.step();
        self.network.charge(|arc| if (owed..room).contains(&arc) { -1 } else { 0 });
        self.step();
        let affinity = &self.ground.affinity;
        self.network.charge(|arc| affinity.get(arc).map_or(0, |&affinity| -affinity));
        self.network.settle();
        self.depth = depth;
    }

    fn step(&mut self) {
        self.network.settle();
        self.network.freeze();
    }

    /// Among assignments as good as this one, which must be a best: the one that a fixed shuffle of the pairs prefers. It
    /// does not depend on the way the search took, and mixes readers well.
    fn break_ties(&mut self) {
        self.network.freeze();
        let free = (0..self.owed).filter(|&pair| self.network.is_free(pair)).count();
        if free == 0 {
            return;
        }
        let (entry, reader, owed) = (&self.ground.entry, &self.ground.reader, self.owed);
        self.network.charge(|arc| if arc < owed { shuffled(entry[arc], reader[arc]) } else { 0 });
        self.network.settle();
    }
}

/// The best assignment: fewest missing readings; then those spread over entries as evenly as possible; then fewest loads
/// below their least; then the best total of affinity.
pub(super) fn best_total(ground: &Ground) -> Vec<usize> {
    let greatest = ground.affinity.iter().copied().max().unwrap_or(0);
    let least = ground.affinity.iter().copied().min().unwrap_or(0);
    let nodes = (ground.entries.len() + ground.readers.len() + 1) as i64;
    // More than any change of the assignment can gain along one cycle.
    let fine = (greatest - least + 1) * (nodes + 1);
    let mut desk = Desk::new(ground, &ground.demand, |pair| greatest - ground.affinity[pair], fine);
    desk.network.settle();
    if !desk.is_met() {
        desk.settle_in_order();
    }
    desk.break_ties();
    (0..ground.reader.len()).filter(|&pair| desk.takes(pair)).collect()
}

/// A number between 0 and 2³² that looks random (the finalizer of SplitMix64).
pub(super) fn shuffled(entry: u32, reader: u32) -> i64 {
    let mut mixed = (u64::from(entry) << 32 | u64::from(reader)).wrapping_add(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    ((mixed ^ (mixed >> 31)) >> 32) as i64
}
