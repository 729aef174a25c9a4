//! Random instances, and every selection of small ones.
#![allow(dead_code, missing_docs, unreachable_pub)]

use std::collections::BTreeSet;

use selection::seed::lot;
use selection::{Group, Instance, Parity, Side, Soft};

/// SplitMix64.
pub struct Rng(pub u64);

impl Rng {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    pub fn below(&mut self, n: i64) -> i64 {
        (self.next() % n as u64) as i64
    }
    pub fn chance(&mut self, percent: i64) -> bool {
        self.below(100) < percent
    }
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at as i64 + 1) as usize);
        }
    }
}

/// Up to twelve candidates, with everything an instance can have.
pub fn random_instance(rng: &mut Rng) -> Instance {
    let n = 3 + rng.below(8) as usize;
    let k = (1 + rng.below(n as i64 - 1)) as usize;
    let coarse = [1, 3, 10, 200][rng.below(4) as usize];
    let score = (0..n).map(|_| 7 * rng.below(coarse) - 20).collect();
    let ids: Vec<String> = (0..n).map(|at| format!("c{at}")).collect();
    let mut groups: Vec<Group> = (0..1 + rng.below(5))
        .map(|at| {
            let kind = rng.below(4);
            let weight: Vec<i64> = (0..n)
                .map(|_| match kind {
                    0 | 1 => rng.below(2),
                    2 => [0, 1, 2][rng.below(3) as usize],
                    _ => rng.below(5) - 2,
                })
                .collect();
            let typical = weight.iter().sum::<i64>() * k as i64 / n as i64;
            let min = rng.chance(50).then(|| typical + rng.below(4) - 2);
            let max = rng.chance(50).then(|| typical + rng.below(4) - 1);
            Group { id: format!("g{at}"), label: String::new(), weight, min, max }
        })
        .collect();
    let mut parity = Vec::new();
    if rng.chance(35) {
        let women: Vec<i64> = (0..n).map(|_| [0, 1, 2][if rng.chance(15) { 1 } else { 2 * rng.below(2) as usize }]).collect();
        let men = women.iter().map(|w| 2 - w).collect();
        let halves = |weight: Vec<i64>| if rng_even(&weight) { weight.iter().map(|w| w / 2).collect() } else { weight };
        groups.push(Group { id: "women".to_owned(), weight: halves(women), ..Group::default() });
        groups.push(Group { id: "men".to_owned(), weight: halves(men), ..Group::default() });
        parity.push(Parity { a: "women".to_owned(), b: "men".to_owned(), tol: rng.below(3) });
    }
    let mut soft = Vec::new();
    if rng.chance(35) {
        for group in &groups {
            for (side, bound) in [(Side::Min, group.min), (Side::Max, group.max)] {
                if bound.is_some() && rng.chance(40) {
                    let (order, weight) = (rng.below(3) as u32, 1 + rng.below(3) as u32);
                    soft.push(Soft { id: group.id.clone(), side, order, weight });
                }
            }
        }
    }
    let mut locks = ids.clone();
    rng.shuffle(&mut locks);
    let (locked_in, locked_out) = (rng.below(3).min(rng.below(3)) as usize, rng.below(3).min(rng.below(3)) as usize);
    let lock_in = locks[..locked_in.min(n)].to_vec();
    let lock_out = locks[n - locked_out.min(n - lock_in.len())..].to_vec();
    Instance { name: String::new(), k, ids, score, groups, parity, lock_in, lock_out, soft, seed: rng.below(3) as u64 }
}

fn rng_even(weight: &[i64]) -> bool {
    weight.iter().all(|w| w % 2 == 0)
}

/// The sum of squares of a relaxation, and the change of each bound.
pub type Spread = (i64, Vec<i64>);

/// The value of a selection: violations by order, then merit (both so that less is better).
type Value = (Vec<i64>, i64);

/// Every selection of an instance.
pub struct Brute<'i> {
    pub instance: &'i Instance,
    orders: Vec<u32>,
    optima: Vec<u32>,
    best: Option<Value>,
}

impl<'i> Brute<'i> {
    pub fn new(instance: &'i Instance) -> Brute<'i> {
        let orders: Vec<u32> = BTreeSet::from_iter(instance.soft.iter().map(|aim| aim.order)).into_iter().collect();
        let mut brute = Brute { instance, orders, optima: Vec::new(), best: None };
        for mask in 0..1_u32 << instance.ids.len() {
            let Some(value) = brute.value(mask) else { continue };
            match &brute.best {
                Some(best) if *best < value => {}
                Some(best) if *best == value => brute.optima.push(mask),
                _ => {
                    brute.best = Some(value);
                    brute.optima = vec![mask];
                }
            }
        }
        brute
    }

    pub fn sum(&self, weight: &[i64], mask: u32) -> i64 {
        weight.iter().enumerate().filter(|(at, _)| mask >> at & 1 == 1).map(|(_, w)| w).sum()
    }

    pub fn is_selection(&self, mask: u32) -> bool {
        let instance = self.instance;
        if mask.count_ones() as usize != instance.k {
            return false;
        }
        let inside = |id: &String| mask >> instance.ids.iter().position(|other| other == id).expect("known") & 1 == 1;
        mask.count_ones() as usize == instance.k && instance.lock_in.iter().all(inside) && !instance.lock_out.iter().any(inside)
    }

    /// By how much every hard bound is violated: groups (min, max), then parity.
    pub fn violations(&self, mask: u32) -> Vec<i64> {
        let instance = self.instance;
        let mut violations = Vec::new();
        for group in &instance.groups {
            let count = self.sum(&group.weight, mask);
            for (side, short) in [(Side::Min, group.min.map(|min| min - count)), (Side::Max, group.max.map(|max| count - max))] {
                let soft = instance.soft.iter().any(|aim| aim.id == group.id && aim.side == side);
                violations.push(if soft { 0 } else { short.unwrap_or(0).max(0) });
            }
        }
        for pair in &instance.parity {
            let count = |id: &str| self.sum(&instance.groups.iter().find(|group| group.id == id).expect("known").weight, mask);
            violations.push(((count(&pair.a) - count(&pair.b)).abs() - pair.tol).max(0));
        }
        violations
    }

    pub fn value(&self, mask: u32) -> Option<Value> {
        if !self.is_selection(mask) || self.violations(mask).iter().any(|short| *short > 0) {
            return None;
        }
        let instance = self.instance;
        let missed = |order: &u32| {
            let aims = instance.soft.iter().filter(|aim| aim.order == *order);
            aims.map(|aim| {
                let group = instance.groups.iter().find(|group| group.id == aim.id).expect("known");
                let count = self.sum(&group.weight, mask);
                let short = match aim.side {
                    Side::Min => group.min.expect("a bound") - count,
                    Side::Max => count - group.max.expect("a bound"),
                };
                short.max(0) * i64::from(aim.weight)
            })
            .sum()
        };
        Some((self.orders.iter().map(missed).collect(), -self.sum(&instance.score, mask)))
    }

    pub fn best(&self) -> Option<Value> {
        self.best.clone().map(|(missed, score)| (missed, -score))
    }

    pub fn optima(&self) -> &[u32] {
        &self.optima
    }

    pub fn mask(&self, ids: &[String]) -> u32 {
        ids.iter().map(|id| 1 << self.instance.ids.iter().position(|other| other == id).expect("known")).sum()
    }

    /// Whether any selection satisfies every hard bound.
    pub fn is_feasible(instance: &Instance) -> bool {
        Brute::new(instance).best.is_some()
    }

    /// What must be given up at least, and in how many ways: (sum of squares, change of each bound), the spread first.
    pub fn relaxations(&self) -> Option<(i64, Vec<Spread>)> {
        let all = (0..1_u32 << self.instance.ids.len()).filter(|mask| self.is_selection(*mask));
        let vectors: BTreeSet<Vec<i64>> = all.map(|mask| self.violations(mask)).collect();
        let total = vectors.iter().map(|vector| vector.iter().sum::<i64>()).min()?;
        let cheapest = vectors.into_iter().filter(|vector| vector.iter().sum::<i64>() == total);
        let mut cheapest: Vec<_> = cheapest.map(|vector| (vector.iter().map(|by| by * by).sum(), vector)).collect();
        cheapest.sort();
        Some((total, cheapest))
    }

    /// The optimal set that holds whoever is drawn first, then next, …
    pub fn preferred(&self) -> u32 {
        let mut drawn: Vec<usize> = (0..self.instance.ids.len()).collect();
        drawn.sort_by_key(|at| lot(self.instance.seed, &self.instance.ids[*at]));
        let mut left = self.optima.clone();
        for at in drawn {
            let with: Vec<u32> = left.iter().copied().filter(|mask| mask >> at & 1 == 1).collect();
            if !with.is_empty() {
                left = with;
            }
        }
        left[0]
    }
}
