//! The best total where every demand can be met, quickly: readers have prices, entries take the readers who are worth most.
//!
//! Prices first settle reader by reader (each is the best answer to the others). What is then still over or under its load
//! moves along shortest paths from reader to reader, which keeps the total best for the loads reached (successive shortest
//! paths, several at a time). Everything is in whole numbers, so the result is exact.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::instance::Ground;
use super::total::shuffled;

/// Rounds in which prices settle at most.
const ROUNDS: usize = 24;
const FAR: i64 = i64::MAX / 4;
const NONE: u32 = u32::MAX;

/// A best assignment, ties broken by a fixed shuffle; nothing when some demand or least load cannot be met.
pub(super) fn best_when_met(ground: &Ground) -> Option<Vec<usize>> {
    let rows = |entry: usize| ground.row(entry).len();
    let readings: i64 = ground.demand.iter().map(|&demand| i64::from(demand)).sum();
    if (0..ground.demand.len()).any(|entry| rows(entry) < ground.demand[entry] as usize)
        || readings > ground.max.iter().map(|&max| i64::from(max)).sum()
        || readings < ground.min.iter().map(|&min| i64::from(min)).sum()
    {
        return None;
    }
    let mut market = Market::new(ground, readings);
    market.settle_prices();
    market.open();
    while !market.is_balanced() {
        if !market.shift() {
            return None;
        }
    }
    Some((0..ground.reader.len()).filter(|&pair| market.takes[pair]).collect())
}

struct Market<'a> {
    ground: &'a Ground,
    worth: Vec<i64>,
    /// Of each reader; the last is the outside, where prices are zero.
    price: Vec<i64>,
    takes: Vec<bool>,
    /// Net worth of the last reader an entry takes and of the first one it does not take.
    last: Vec<i64>,
    next: Vec<i64>,
    /// Entry and worth of the allowed pairs of each reader.
    column: Vec<Vec<(u32, i64)>>,
    /// Pairs assigned to each reader.
    held: Vec<Vec<u32>>,
    /// Readings each reader answers for towards the outside, between the least and the greatest load.
    load: Vec<i64>,
    /// What is to move away from each reader and from the outside, or towards it when negative.
    excess: Vec<i64>,
}

/// How a reader was reached: from whom, giving up which pair, for which.
#[derive(Clone, Copy)]
struct Step {
    from: u32,
    gives: u32,
    takes: u32,
}

impl<'a> Market<'a> {
    fn new(ground: &'a Ground, readings: i64) -> Market<'a> {
        let readers = ground.readers.len();
        let largest = ground.affinity.iter().map(|affinity| affinity.abs()).max().unwrap_or(0) + 1;
        let room = FAR / (2 * largest * (readers as i64 + 3));
        // As many bits for the shuffle that breaks ties as the numbers leave, at most twelve.
        let bits = (0..=12).rev().find(|bits| (readings + 1) << bits <= room).unwrap_or(0);
        let unit = if bits == 0 { 1 } else { (readings + 1) << bits };
        let worth =
            |pair: usize| ground.affinity[pair] * unit + (shuffled(ground.entry[pair], ground.reader[pair]) >> (32 - bits));
        let worth: Vec<i64> = (0..ground.reader.len()).map(worth).collect();
        let mut counts = vec![0; readers];
        ground.reader.iter().for_each(|&reader| counts[reader as usize] += 1);
        let mut column: Vec<Vec<(u32, i64)>> = counts.into_iter().map(Vec::with_capacity).collect();
        for (pair, &reader) in ground.reader.iter().enumerate() {
            column[reader as usize].push((ground.entry[pair], worth[pair]));
        }
        let mut market = Market {
            ground,
            worth,
            price: vec![0; readers + 1],
            takes: vec![false; ground.reader.len()],
            last: vec![0; ground.entries.len()],
            next: vec![0; ground.entries.len()],
            column,
            held: Vec::new(),
            load: Vec::new(),
            excess: Vec::new(),
        };
        for entry in 0..ground.entries.len() {
            market.choose(entry, &mut Vec::new());
        }
        market
    }

    fn net(&self, pair: usize) -> i64 {
        self.worth[pair] - self.price[self.ground.reader[pair] as usize]
    }

    /// Lets an entry take the readers who are worth most at the present prices.
    fn choose(&mut self, entry: usize, best: &mut Vec<(i64, usize)>) {
        let (row, demand) = (self.ground.row(entry), self.ground.demand[entry] as usize);
        best.clear();
        for pair in row.clone() {
            let net = self.net(pair);
            if best.len() > demand && net <= best[demand].0 {
                continue;
            }
            let at = best.partition_point(|&(other, _)| other >= net);
            best.insert(at, (net, pair));
            best.truncate(demand + 1);
        }
        self.takes[row].fill(false);
        best.iter().take(demand).for_each(|&(_, pair)| self.takes[pair] = true);
        self.last[entry] = if demand == 0 { FAR } else { best[demand - 1].0 };
        self.next[entry] = best.get(demand).map_or(-FAR, |&(net, _)| net);
    }

    fn settle_prices(&mut self) {
        let (mut limits, mut best, mut former) = (Vec::new(), Vec::new(), i64::MAX);
        let enough = self.ground.readers.len() as i64 / 16;
        for _ in 0..ROUNDS {
            let mut off = 0;
            for reader in 0..self.ground.readers.len() {
                off += self.settle_price(reader, &mut limits, &mut best);
            }
            if off <= enough || off >= former {
                return;
            }
            former = off;
        }
    }

    /// Sets the price at which a reader gets a load within bounds, as others stand; says by how much it was off.
    fn settle_price(&mut self, reader: usize, limits: &mut Vec<i64>, best: &mut Vec<(i64, usize)>) -> i64 {
        let pairs = std::mem::take(&mut self.column[reader]);
        let former = self.price[reader];
        limits.clear();
        let mut load = 0;
        for &(entry, worth) in &pairs {
            let (last, next) = (self.last[entry as usize], self.next[entry as usize]);
            let taken = worth - former >= last;
            limits.push((worth - if taken { next } else { last }).clamp(-FAR / 2, FAR / 2));
            load += i64::from(taken);
        }
        let (min, max) = (self.ground.min[reader] as usize, self.ground.max[reader] as usize);
        let price = price_for(limits, (min, max));
        self.price[reader] = price;
        if price != former {
            for &(entry, worth) in &pairs {
                if worth - price.min(former) >= self.next[entry as usize] {
                    self.choose(entry as usize, best);
                }
            }
        }
        self.column[reader] = pairs;
        let bound = if price > 0 { max as i64 } else { load.clamp(min as i64, max as i64) };
        (load - bound).abs()
    }

    /// Counts who has too much and who too little at these prices.
    fn open(&mut self) {
        let readers = self.ground.readers.len();
        self.held = vec![Vec::new(); readers];
        for pair in (0..self.takes.len()).filter(|&pair| self.takes[pair]) {
            self.held[self.ground.reader[pair] as usize].push(pair as u32);
        }
        self.load = (0..readers)
            .map(|reader| match self.price[reader] {
                0 => {
                    (self.held[reader].len() as i64).clamp(i64::from(self.ground.min[reader]), i64::from(self.ground.max[reader]))
                }
                1.. => i64::from(self.ground.max[reader]),
                _ => i64::from(self.ground.min[reader]),
            })
            .collect();
        self.excess = (0..readers).map(|reader| self.held[reader].len() as i64 - self.load[reader]).collect();
        self.excess.push(-self.excess.iter().sum::<i64>());
    }

    fn is_balanced(&self) -> bool {
        self.excess.iter().all(|&excess| excess == 0)
    }

    /// Moves readings from where there are too many to where there are too few, along shortest paths. False when there is
    /// no way.
    fn shift(&mut self) -> bool {
        let outside = self.ground.readers.len();
        let mut search = Search::new(outside, self.ground.entries.len());
        for node in (0..=outside).filter(|&node| self.excess[node] > 0) {
            search.reach(node, 0, Step { from: NONE, gives: NONE, takes: NONE });
        }
        let (mut wanting, mut ends, mut done) = (self.excess.iter().filter(|&&excess| excess < 0).count(), Vec::new(), 0);
        while wanting > 0 {
            let Some(Reverse((far, node))) = search.heap.pop() else { break };
            let node = node as usize;
            if far > search.far[node] {
                continue;
            }
            done = far;
            if self.excess[node] < 0 {
                ends.push(node);
                wanting -= 1;
            }
            match node == outside {
                true => self.leave_outside(far, &mut search),
                false => self.leave_reader(node, far, &mut search),
            }
        }
        if ends.is_empty() {
            return false;
        }
        let home = search.far[outside].min(done);
        for reader in 0..outside {
            self.price[reader] += home - search.far[reader].min(done);
        }
        ends.into_iter().for_each(|end| self.carry(end, &search));
        true
    }

    fn leave_outside(&self, far: i64, search: &mut Search) {
        for reader in 0..self.load.len() {
            if self.load[reader] > i64::from(self.ground.min[reader]) {
                let step = Step { from: self.load.len() as u32, gives: NONE, takes: NONE };
                search.reach(reader, far + self.price[reader], step);
            }
        }
    }

    fn leave_reader(&self, reader: usize, far: i64, search: &mut Search) {
        let from = reader as u32;
        if self.load[reader] < i64::from(self.ground.max[reader]) {
            search.reach(self.load.len(), far - self.price[reader], Step { from, gives: NONE, takes: NONE });
        }
        for &gives in &self.held[reader] {
            let base = far + self.net(gives as usize);
            let entry = self.ground.entry[gives as usize] as usize;
            if base >= search.base[entry] {
                continue;
            }
            search.base[entry] = base;
            let row = self.ground.row(entry);
            let lines = self.ground.reader[row.clone()].iter().zip(&self.worth[row.clone()]);
            for (takes, (&other, &worth)) in row.zip(lines) {
                let far = base - worth + self.price[other as usize];
                if far < search.far[other as usize] && !self.takes[takes] {
                    search.reach(other as usize, far, Step { from, gives, takes: takes as u32 });
                }
            }
        }
    }

    /// Moves one reading along the path that led to `end`, if an earlier one has not used a part of it.
    fn carry(&mut self, end: usize, search: &Search) {
        let outside = self.load.len();
        let mut node = end;
        loop {
            let step = search.step[node];
            if step.from == NONE {
                break;
            }
            let open = match (step.gives, node == outside, step.from as usize) {
                (NONE, true, from) => self.load[from] < i64::from(self.ground.max[from]),
                (NONE, false, _) => self.load[node] > i64::from(self.ground.min[node]),
                (gives, ..) => self.takes[gives as usize] && !self.takes[step.takes as usize],
            };
            if !open {
                return;
            }
            node = step.from as usize;
        }
        if self.excess[node] <= 0 {
            return;
        }
        self.excess[node] -= 1;
        self.excess[end] += 1;
        node = end;
        while search.step[node].from != NONE {
            let step = search.step[node];
            let from = step.from as usize;
            match (step.gives, node == outside) {
                (NONE, true) => self.load[from] += 1,
                (NONE, false) => self.load[node] -= 1,
                (gives, _) => {
                    self.takes[gives as usize] = false;
                    self.takes[step.takes as usize] = true;
                    self.held[from].retain(|&pair| pair != gives);
                    self.held[node].push(step.takes);
                }
            }
            node = from;
        }
    }
}

/// The price at which between `min` and `max` of the limits lie above it, as near to zero as that allows; halfway between
/// two limits where there is a choice.
fn price_for(limits: &mut [i64], (min, max): (usize, usize)) -> i64 {
    let keen = limits.iter().filter(|&&limit| limit > 0).count();
    let kept = keen.clamp(min.min(limits.len()), max.max(min));
    if kept == keen || limits.is_empty() {
        return 0;
    }
    let descending = |left: &i64, right: &i64| right.cmp(left);
    let after = match kept < limits.len() {
        true => *limits.select_nth_unstable_by(kept, descending).1,
        false => return limits.iter().copied().min().unwrap_or(0) - 1,
    };
    let before = limits[..kept].iter().copied().min().unwrap_or(after);
    let middle = after + (before - after) / 2;
    if kept < keen { middle.max(0) } else { middle.min(0) }
}

struct Search {
    far: Vec<i64>,
    step: Vec<Step>,
    /// The nearest an entry was left from.
    base: Vec<i64>,
    heap: BinaryHeap<Reverse<(i64, u32)>>,
}

impl Search {
    fn new(outside: usize, entries: usize) -> Search {
        Search {
            far: vec![FAR; outside + 1],
            step: vec![Step { from: NONE, gives: NONE, takes: NONE }; outside + 1],
            base: vec![FAR; entries],
            heap: BinaryHeap::new(),
        }
    }

    fn reach(&mut self, node: usize, far: i64, step: Step) {
        if far < self.far[node] {
            self.far[node] = far;
            self.step[node] = step;
            self.heap.push(Reverse((far, node as u32)));
        }
    }
}
