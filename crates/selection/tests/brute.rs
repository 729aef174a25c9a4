//! Brute force on thousands of small random instances.
#![allow(missing_docs)]

mod small;

use std::collections::BTreeSet;

use selection::answer::{Exchange, GroupAnswer, Optima, Reason, Relaxation};
use selection::{Answer, Depth, Effort, Instance, Side, Status, solve, verify};
use small::{Brute, Rng, random_instance};

const FULL: Effort = Effort { explain: Depth::Full, budget: None };

#[test]
fn everything_said_is_what_trying_every_selection_finds() {
    let (mut optimal, mut infeasible) = (0, 0);
    for seed in 0..10_000 {
        let instance = random_instance(&mut Rng(seed));
        let answer = solve(&instance, FULL).expect("well formed");
        let at = format!("seed {seed}\n{}\n{}", json(&instance), json(&answer));
        assert_eq!(verify(&instance, &answer), Ok(()), "{at}");
        let brute = Brute::new(&instance);
        match brute.best() {
            None => {
                assert_eq!(answer.status, Status::Infeasible, "{at}");
                conflict_is_irreducible(&instance, &answer, &at);
                relaxations_are_the_cheapest(&instance, &brute, &answer, &at);
                infeasible += 1;
            }
            Some((_, score)) => {
                assert_eq!(answer.status, Status::Optimal, "{at}");
                assert_eq!(answer.objective, Some(score), "{at}");
                let selected = brute.mask(answer.selected.as_ref().expect("selected"));
                assert_eq!(selected, brute.preferred(), "the draw: {at}");
                prices_are_exact(&instance, &brute, &answer, &at);
                reasons_are_exact(&instance, &brute, &answer, &at);
                alternatives_are_all_there(&brute, &answer, &at);
                optimal += 1;
            }
        }
    }
    assert!(optimal > 3000 && infeasible > 1500, "{optimal} {infeasible}");
}

fn json(document: &impl serde::Serialize) -> String {
    serde_json::to_string(document).expect("serializable")
}

/// The merit of the optimum of a changed instance.
fn changed(instance: &Instance, change: impl FnOnce(&mut Instance)) -> (Instance, Option<i64>) {
    let mut changed = instance.clone();
    change(&mut changed);
    let best = Brute::new(&changed).best().map(|(_, score)| score);
    (changed, best)
}

/// The optimum nearest to `selected`: how many enter, and whether it is reached by this exchange.
fn is_smallest_exchange(instance: &Instance, selected: u32, enters: &[String], leaves: &[String]) -> bool {
    let brute = Brute::new(instance);
    let reached = (selected | brute.mask(enters)) & !brute.mask(leaves);
    let smallest = brute.optima().iter().map(|mask| (mask & !selected).count_ones()).min();
    brute.optima().contains(&reached) && smallest == Some(u32::try_from(enters.len()).expect("few"))
}

fn set_bound(instance: &mut Instance, id: &str, side: Side, value: Option<i64>) {
    let group = instance.groups.iter_mut().find(|group| group.id == id).expect("known");
    match side {
        Side::Min => group.min = value,
        Side::Max => group.max = value,
    }
    if value.is_none() {
        instance.soft.retain(|aim| aim.id != id || aim.side != side);
    }
}

fn prices_are_exact(instance: &Instance, brute: &Brute, answer: &Answer, at: &str) {
    let score = answer.objective.expect("optimal");
    let selected = brute.mask(answer.selected.as_ref().expect("selected"));
    for group in &answer.groups {
        let GroupAnswer { id, min, max, price, .. } = group;
        for (side, word, bound) in [(Side::Min, "min", min), (Side::Max, "max", max)] {
            let Some(bound) = bound else {
                assert!(!price.contains_key(word), "{at}");
                continue;
            };
            let (lifted, best) = changed(instance, |instance| set_bound(instance, id, side, None));
            assert_eq!(price[word], best.map(|best| best - score), "{id} {word}: {at}");
            let (enters, leaves) = match side {
                Side::Min => (&group.min_enters, &group.min_leaves),
                Side::Max => (&group.max_enters, &group.max_leaves),
            };
            let (enters, leaves) = (enters.as_ref().expect("there"), leaves.as_ref().expect("there"));
            assert!(is_smallest_exchange(&lifted, selected, enters, leaves), "{id} {word}: {at}");
            for by in [-1, 1] {
                let (_, best) = changed(instance, |instance| set_bound(instance, id, side, Some(bound + by)));
                assert_eq!(price[&format!("{word}{by:+}")], best.map(|best| best - score), "{id} {word}{by:+}: {at}");
            }
        }
    }
    for pair in &answer.parity {
        let (_, best) = changed(instance, |instance| instance.parity.retain(|other| other.a != pair.a || other.b != pair.b));
        assert_eq!(pair.price, best.map(|best| best - score), "parity: {at}");
    }
}

fn reasons_are_exact(instance: &Instance, brute: &Brute, answer: &Answer, at: &str) {
    let selected = answer.selected.as_ref().expect("selected");
    assert_eq!(answer.why.len(), instance.ids.len());
    for why in &answer.why {
        let mask = brute.mask(std::slice::from_ref(&why.id));
        let held = brute.optima().iter().filter(|optimum| *optimum & mask != 0).count();
        let expected = match held {
            0 => Optima::None,
            held if held == brute.optima().len() => Optima::Every,
            _ => Optima::Some,
        };
        assert_eq!(why.optima, expected, "{}: {at}", why.id);
        assert_eq!(why.selected, selected.contains(&why.id), "{at}");
        let locked = instance.lock_in.contains(&why.id) || instance.lock_out.contains(&why.id);
        assert_eq!(why.reason == Reason::Lock, locked, "{at}");
        if locked {
            assert_eq!(why.cost, None);
            continue;
        }
        let (_, best) = changed(instance, |instance| {
            let locks = if why.selected { &mut instance.lock_out } else { &mut instance.lock_in };
            locks.push(why.id.clone());
        });
        assert_eq!(why.cost, best.map(|best| answer.objective.expect("optimal") - best), "{}: {at}", why.id);
        if why.optima == Optima::Some {
            assert_eq!(why.cost, Some(0), "{at}");
        }
    }
}

fn alternatives_are_all_there(brute: &Brute, answer: &Answer, at: &str) {
    let selected = brute.mask(answer.selected.as_ref().expect("selected"));
    let alternatives = answer.alternatives.as_ref().expect("asked for");
    let reached = |exchange: &Exchange| {
        assert_eq!(Some(exchange.objective), answer.objective);
        (selected | brute.mask(&exchange.enters)) & !brute.mask(&exchange.leaves)
    };
    let mut found: BTreeSet<u32> = alternatives.iter().map(reached).collect();
    assert_eq!(found.len(), alternatives.len(), "{at}");
    found.insert(selected);
    let all: BTreeSet<u32> = brute.optima().iter().copied().collect();
    assert!(found.is_subset(&all), "{at}");
    assert_eq!(answer.more_alternatives, all.len() > 201, "{at}");
    assert_eq!(found.len(), all.len().min(201), "{at}");
}

fn conflict_is_irreducible(instance: &Instance, answer: &Answer, at: &str) {
    let conflict = answer.conflict.as_ref().unwrap_or_else(|| panic!("no conflict: {at}"));
    let mut alone = instance.clone();
    alone.soft.clear();
    for group in &mut alone.groups {
        let kept = |side| conflict.groups.iter().any(|bound| bound.id == group.id && bound.side == side);
        (group.min, group.max) = (group.min.filter(|_| kept(Side::Min)), group.max.filter(|_| kept(Side::Max)));
    }
    alone.parity.retain(|pair| conflict.parity.iter().any(|other| (&other.a, &other.b) == (&pair.a, &pair.b)));
    alone.lock_in.retain(|id| conflict.locks.contains(id));
    alone.lock_out.retain(|id| conflict.locks.contains(id));
    assert!(!Brute::is_feasible(&alone), "{at}");
    for bound in &conflict.groups {
        let mut without = alone.clone();
        set_bound(&mut without, &bound.id, bound.side, None);
        assert!(Brute::is_feasible(&without), "{bound:?}: {at}");
    }
    for pair in &conflict.parity {
        let mut without = alone.clone();
        without.parity.retain(|other| (&other.a, &other.b) != (&pair.a, &pair.b));
        assert!(Brute::is_feasible(&without), "{pair:?}: {at}");
    }
    for lock in &conflict.locks {
        let mut without = alone.clone();
        without.lock_in.retain(|id| id != lock);
        without.lock_out.retain(|id| id != lock);
        assert!(Brute::is_feasible(&without), "{lock}: {at}");
    }
}

fn relaxations_are_the_cheapest(instance: &Instance, brute: &Brute, answer: &Answer, at: &str) {
    let Some((total, cheapest)) = brute.relaxations() else {
        assert_eq!(answer.relaxation, None, "{at}");
        return;
    };
    if cheapest.len() <= 300 {
        assert_eq!(answer.relaxation_count, Some(cheapest.len()), "{at}");
    }
    assert_eq!(answer.relaxations.len(), cheapest.len().min(3), "{at}");
    assert_eq!(answer.relaxations.first(), answer.relaxation.as_ref(), "{at}");
    let spread = |relaxation: &Relaxation| -> i64 {
        let group = |id: &str| instance.groups.iter().find(|group| group.id == id).expect("known");
        let groups = relaxation.groups.iter().map(|moved| group(&moved.id).bound(moved.side).expect("a bound") - moved.bound);
        let tolerance = |a: &str, b: &str| instance.parity.iter().find(|pair| pair.a == a && pair.b == b).expect("known").tol;
        let pairs = relaxation.parity.iter().map(|moved| moved.tol - tolerance(&moved.a, &moved.b));
        groups.chain(pairs).map(|by| by * by).sum()
    };
    let mut all = BTreeSet::new();
    for (relaxation, (squares, _)) in answer.relaxations.iter().zip(&cheapest) {
        assert_eq!(relaxation.total, total, "{at}");
        assert_eq!(spread(relaxation), *squares, "the spread first: {at}");
        assert!(all.insert(relaxation), "{at}");
        let mut relaxed = instance.clone();
        for moved in &relaxation.groups {
            set_bound(&mut relaxed, &moved.id, moved.side, Some(moved.bound));
        }
        for moved in &relaxation.parity {
            relaxed.parity.iter_mut().filter(|pair| pair.a == moved.a && pair.b == moved.b).for_each(|pair| pair.tol = moved.tol);
        }
        assert!(Brute::is_feasible(&relaxed), "{at}");
    }
}

#[test]
fn an_outlook_is_what_filling_up_in_every_way_finds() {
    let (mut completes, mut stuck) = (0, 0);
    for seed in 0..3_000 {
        let rng = &mut Rng(seed);
        let instance = random_instance(rng);
        let free: Vec<&String> = instance.ids.iter().filter(|id| !instance.lock_out.contains(id)).collect();
        let most = free.len().min(instance.k.saturating_sub(instance.lock_in.len()));
        let mut chosen: Vec<String> = free.into_iter().cloned().collect();
        rng.shuffle(&mut chosen);
        chosen.truncate(rng.below(most as i64 + 1) as usize);
        let at = format!("seed {seed} {chosen:?}\n{}", json(&instance));

        // Every selection that holds the shortlist, the locks and the hard bounds.
        let brute = Brute::new(&instance);
        let held = brute.mask(&chosen);
        let full: Vec<u32> =
            (0..1_u32 << instance.ids.len()).filter(|mask| mask & held == held && brute.value(*mask).is_some()).collect();
        let together = instance.lock_in.iter().filter(|id| !chosen.contains(id)).count() + chosen.len();
        if together > instance.k {
            continue;
        }
        let outlook = selection::outlook(&instance, &chosen).unwrap_or_else(|faults| panic!("{faults:?} {at}"));
        assert_eq!(outlook.completes, !full.is_empty(), "{at}");
        for group in &instance.groups {
            let told = outlook.groups.iter().find(|told| told.id == group.id).expect("every group is told of");
            let reached = || full.iter().map(|mask| brute.sum(&group.weight, *mask));
            let ends = (reached().min(), reached().max());
            assert_eq!((told.least, told.most), ends, "{} {at}", group.id);
            assert_eq!(told.have, brute.sum(&group.weight, held), "{at}");
        }
        *if outlook.completes { &mut completes } else { &mut stuck } += 1;
    }
    assert!(completes > 1000 && stuck > 500, "{completes} {stuck}");
}
