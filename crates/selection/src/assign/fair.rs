//! The fairest assignment: the largest floor under every entry's summed affinity, then the best total above it.
//!
//! Floors tie the pairs of an entry together, so a flow alone does not decide. Branch and bound does: a node forbids and
//! forces pairs; consequences are drawn ([`super::bundle`]); the rest is a flow in which floors are priced (a Lagrangian
//! relaxation, in whole numbers), whose value is a bound that no assignment below the node can pass.

use super::bundle::Bundles;
use super::instance::Ground;
use super::spread::sums;
use super::total::Desk;

/// Rounds of pricing at the first node, and at the others.
const ROUNDS: (u32, u32) = (60, 8);
/// No floor is priced higher than this many times the affinity itself.
const DEAREST: i64 = 15;

/// What was found.
pub(super) struct Fair {
    pub(super) chosen: Vec<usize>,
    /// No floor above this one can be met.
    pub(super) floor_bound: i64,
    /// Whether both the floor and the total are proven.
    pub(super) proven: bool,
}

/// Raises the floor as far as possible from `chosen`, which must be a best total and meet `demand`; then the total.
/// `budget` counts exchanges along cycles of the flow.
pub(super) fn fairest(ground: &Ground, demand: &[i32], chosen: Vec<usize>, mut budget: u64) -> Fair {
    let worst = |chosen: &[usize]| {
        let sums = sums(ground, chosen);
        (0..sums.len()).filter(|&entry| demand[entry] > 0).map(|entry| sums[entry]).min()
    };
    let Some(mut low) = worst(&chosen) else { return Fair { chosen, floor_bound: 0, proven: true } };
    let entries = || (0..demand.len()).filter(|&entry| demand[entry] > 0);
    let mut high = entries().map(|entry| best_sum(ground, entry, demand[entry])).min().unwrap_or(low);
    let (best, mut held, mut trial) = (chosen.clone(), chosen, high);
    while low < high {
        let Some(mut search) = Search::new(ground, demand, trial, budget) else { break };
        search.first = true;
        search.lower = entries().count() as i64 * trial - 1;
        search.run();
        budget = search.budget;
        match search.found {
            Some(found) => {
                low = worst(&found).unwrap_or(trial);
                held = found;
            }
            None if search.exhausted => break,
            None => high = trial - 1,
        }
        trial = low + (high - low + 1) / 2;
    }
    if worst(&best) >= Some(low) {
        return Fair { chosen: best, floor_bound: high, proven: low == high };
    }
    let Some(mut search) = Search::new(ground, demand, low, budget) else {
        return Fair { chosen: held, floor_bound: high, proven: false };
    };
    search.lower = held.iter().map(|&pair| ground.affinity[pair]).sum();
    search.run();
    let proven = low == high && !search.exhausted;
    Fair { chosen: search.found.unwrap_or(held), floor_bound: high, proven }
}

/// The sum of an entry's best pairs.
fn best_sum(ground: &Ground, entry: usize, demand: i32) -> i64 {
    let mut affinity = ground.affinity[ground.row(entry)].to_vec();
    affinity.sort_unstable_by(|left, right| right.cmp(left));
    affinity.iter().take(demand as usize).sum()
}

/// A decision of the search: at this length of the trail, this pair was forbidden first.
struct Decision {
    pair: usize,
    trail: usize,
}

struct Search<'a> {
    ground: &'a Ground,
    floor: i64,
    bundles: Bundles<'a>,
    desk: Desk<'a>,
    /// What one unit of each entry's floor is worth, in parts of `scale`.
    weight: Vec<i64>,
    scale: i64,
    fine: i64,
    /// The total to beat.
    lower: i64,
    /// Whether any assignment above the floor will do.
    first: bool,
    found: Option<Vec<usize>>,
    budget: u64,
    exhausted: bool,
}

enum Node {
    Closed,
    Branch(usize),
}

impl<'a> Search<'a> {
    /// Nothing when the numbers are too large for a proof in 64 bits.
    fn new(ground: &'a Ground, demand: &'a [i32], floor: i64, budget: u64) -> Option<Search<'a>> {
        let nodes = (ground.entries.len() + ground.readers.len() + 1) as i64;
        let largest = ground.affinity.iter().map(|affinity| affinity.abs()).max().unwrap_or(0) + 1;
        let fine = |scale: i64| largest.checked_mul(2 * scale * (DEAREST + 1))?.checked_mul(nodes + 1);
        let fits = |scale: &i64| fine(*scale).is_some_and(|fine| fine < i64::MAX / (4 * nodes));
        let scale = [256, 64, 16, 4, 1].into_iter().find(fits)?;
        let fine = fine(scale)?;
        Some(Search {
            ground,
            floor,
            bundles: Bundles::new(ground, demand, floor),
            desk: Desk::new(ground, demand, |pair| -scale * ground.affinity[pair], fine),
            weight: vec![0; ground.entries.len()],
            scale,
            fine,
            lower: i64::MIN,
            first: false,
            found: None,
            budget,
            exhausted: false,
        })
    }

    fn run(&mut self) {
        let (mut path, mut rounds): (Vec<Decision>, u32) = (Vec::new(), ROUNDS.0);
        let mut open = self.bundles.draw_all();
        loop {
            let node = if open { self.bound(rounds) } else { Node::Closed };
            rounds = ROUNDS.1;
            if self.exhausted || (self.first && self.found.is_some()) {
                return;
            }
            match node {
                Node::Branch(pair) => {
                    path.push(Decision { pair, trail: self.bundles.trail() });
                    open = self.bundles.forbid(pair);
                }
                Node::Closed => {
                    let Some(last) = path.pop() else { return };
                    self.bundles.undo(last.trail);
                    open = self.bundles.force(last.pair);
                }
            }
        }
    }

    /// Solves the relaxation under this node's decisions, raising the prices of floors that it breaks.
    fn bound(&mut self, rounds: u32) -> Node {
        let mut branch = None;
        for _ in 0..rounds {
            let Some(chosen) = self.relax() else { return Node::Closed };
            let sums = sums(self.ground, &chosen);
            let total: i64 = chosen.iter().map(|&pair| self.ground.affinity[pair]).sum();
            let slack = |entry: usize| (sums[entry] - self.floor) * self.priced(entry);
            let surplus: i128 = (0..sums.len()).map(|entry| i128::from(slack(entry))).sum();
            let bound = i128::from(total) + surplus.div_euclid(i128::from(self.scale));
            if bound <= i128::from(self.lower) {
                return Node::Closed;
            }
            if self.bundles.held().all(|entry| sums[entry] >= self.floor) && total > self.lower {
                self.lower = total;
                self.found = Some(chosen.clone());
                if self.first || bound <= i128::from(total) {
                    return Node::Closed;
                }
            }
            branch = self.branch(&chosen, &sums);
            if !self.reprice(&sums, bound - i128::from(self.lower)) {
                break;
            }
        }
        branch.map_or(Node::Closed, Node::Branch)
    }

    /// The best flow under the decisions and prices; nothing when the decisions leave none.
    fn relax(&mut self) -> Option<Vec<usize>> {
        let (bundles, weight, ground) = (&self.bundles, &self.weight, self.ground);
        let (fine, scale) = (self.fine, self.scale);
        let price = |entry: usize| if bundles.is_open(entry) { weight[entry] } else { 0 };
        self.desk.charge(
            |pair| match bundles.fixed(pair) {
                0 => -ground.affinity[pair] * (scale + price(ground.entry[pair] as usize)),
                sign => -fine * i64::from(sign),
            },
            fine,
        );
        let before = self.desk.network.steps;
        self.desk.network.settle();
        let spent = self.desk.network.steps - before + 1;
        self.exhausted |= spent > self.budget;
        self.budget = self.budget.saturating_sub(spent);
        let pairs = 0..self.ground.reader.len();
        let obeys = |pair: usize| match self.bundles.fixed(pair) {
            0 => true,
            sign => self.desk.takes(pair) == (sign > 0),
        };
        (self.desk.is_met() && pairs.clone().all(obeys)).then(|| pairs.filter(|&pair| self.desk.takes(pair)).collect())
    }

    fn priced(&self, entry: usize) -> i64 {
        if self.bundles.is_open(entry) { self.weight[entry] } else { 0 }
    }

    /// The pair to decide: the weakest of the entry that falls furthest below the floor; when none does, one of the entry
    /// whose priced surplus keeps the bound up.
    fn branch(&self, chosen: &[usize], sums: &[i64]) -> Option<usize> {
        let entries = || self.bundles.held().filter(|&entry| self.bundles.is_open(entry));
        let below = entries().filter(|&entry| sums[entry] < self.floor).min_by_key(|&entry| (sums[entry], entry));
        let above = || entries().max_by_key(|&entry| ((sums[entry] - self.floor) * self.weight[entry], usize::MAX - entry));
        let entry = below.or_else(above)?;
        let row = self.ground.row(entry);
        let own = chosen.iter().copied().filter(|pair| row.contains(pair) && self.bundles.fixed(*pair) == 0);
        own.min_by_key(|&pair| (self.ground.affinity[pair], pair))
    }

    /// Raises the price of floors that are broken, lowers it where there is surplus (a subgradient step of Polyak's length).
    /// False when nothing changes any more.
    fn reprice(&mut self, sums: &[i64], gap: i128) -> bool {
        let lack = |entry: usize| (self.floor - sums[entry]) as f64;
        let moving: Vec<usize> = self
            .bundles
            .held()
            .filter(|&entry| self.bundles.is_open(entry) && (lack(entry) > 0.0 || self.weight[entry] > 0))
            .collect();
        let square: f64 = moving.iter().map(|&entry| lack(entry) * lack(entry)).sum();
        if square <= 0.0 {
            return false;
        }
        let step = 0.7 * gap as f64 / square * self.scale as f64;
        let next: Vec<i64> = moving
            .iter()
            .map(|&entry| {
                let wanted = (step * lack(entry)).clamp(-(DEAREST * self.scale) as f64, (DEAREST * self.scale) as f64);
                (self.weight[entry] + wanted.round() as i64).clamp(0, DEAREST * self.scale)
            })
            .collect();
        let mut changed = false;
        for (entry, weight) in moving.into_iter().zip(next) {
            changed |= self.weight[entry] != weight;
            self.weight[entry] = weight;
        }
        changed
    }
}
