//! What must not change an answer, and instances that endless search would fall into.
#![allow(missing_docs)]

mod small;

use selection::precheck::Finding;
use selection::{Answer, Depth, Effort, Group, Instance, Parity, Status, solve, verify};
use small::{Rng, random_instance};

const FULL: Effort = Effort { explain: Depth::Full, budget: None };

fn answer(instance: &Instance) -> Answer {
    solve(instance, FULL).expect("well formed")
}

fn shuffled(rng: &mut Rng, instance: &Instance) -> Instance {
    let mut order: Vec<usize> = (0..instance.ids.len()).collect();
    rng.shuffle(&mut order);
    let mut shuffled = instance.clone();
    shuffled.ids = order.iter().map(|at| instance.ids[*at].clone()).collect();
    shuffled.score = order.iter().map(|at| instance.score[*at]).collect();
    for group in &mut shuffled.groups {
        group.weight = order.iter().map(|at| group.weight[*at]).collect();
    }
    rng.shuffle(&mut shuffled.groups);
    rng.shuffle(&mut shuffled.parity);
    rng.shuffle(&mut shuffled.soft);
    rng.shuffle(&mut shuffled.lock_in);
    rng.shuffle(&mut shuffled.lock_out);
    shuffled
}

#[test]
fn a_hundred_shuffles_give_the_same_bytes() {
    for seed in 0..20 {
        let rng = &mut Rng(seed);
        let instance = random_instance(rng);
        let bytes = |instance: &Instance| serde_json::to_string(&answer(instance)).expect("serializable");
        let first = bytes(&instance);
        for _ in 0..100 {
            assert_eq!(bytes(&shuffled(rng, &instance)), first, "seed {seed}");
        }
    }
}

#[test]
fn scores_times_three_plus_seven_keep_the_set() {
    for seed in 0..500 {
        let instance = random_instance(&mut Rng(seed));
        let score = instance.score.iter().map(|score| 3 * score + 7).collect();
        let scaled = Instance { score, ..instance.clone() };
        assert_eq!(answer(&scaled).selected, answer(&instance).selected, "seed {seed}");
    }
}

#[test]
fn somebody_below_k_others_of_the_same_kind_changes_nothing() {
    for seed in 0..500 {
        let mut instance = random_instance(&mut Rng(seed));
        let add = |instance: &mut Instance, id: String, score: i64| {
            instance.ids.push(id);
            instance.score.push(score);
            for group in &mut instance.groups {
                group.weight.push(group.weight[0]);
            }
        };
        for number in 0..instance.k {
            add(&mut instance, format!("like {number}"), 30 + 7 * i64::try_from(number).expect("small"));
        }
        let before = answer(&instance);
        add(&mut instance, "below".to_owned(), 29);
        let after = answer(&instance);
        assert_eq!(after.status, before.status, "seed {seed}");
        assert_eq!(
            (after.selected, after.groups, after.parity, after.alternatives, after.relaxations),
            (before.selected, before.groups, before.parity, before.alternatives, before.relaxations),
            "seed {seed}"
        );
    }
}

#[test]
fn relaxing_never_lowers_the_optimum_and_locking_a_member_keeps_the_set() {
    for seed in 0..500 {
        let mut instance = random_instance(&mut Rng(seed));
        instance.soft.clear();
        let before = answer(&instance);
        let Some(selected) = before.selected.clone() else { continue };
        for at in 0..instance.groups.len() {
            let mut relaxed = instance.clone();
            relaxed.groups[at].min = relaxed.groups[at].min.map(|min| min - 1);
            relaxed.groups[at].max = relaxed.groups[at].max.map(|max| max + 1);
            assert!(answer(&relaxed).objective >= before.objective, "seed {seed}");
        }
        let mut locked = instance.clone();
        locked.lock_in.push(selected[0].clone());
        locked.lock_in.dedup();
        assert_eq!(answer(&locked).selected, Some(selected), "seed {seed}");
    }
}

fn plain(n: usize, k: usize, score: impl Fn(usize) -> i64) -> Instance {
    let ids = (0..n).map(|at| format!("a{at:04}")).collect();
    Instance { k, ids, score: (0..n).map(score).collect(), ..Instance::default() }
}

fn set(id: &str, n: usize, holds: impl Fn(usize) -> bool) -> Group {
    Group { id: id.to_owned(), weight: (0..n).map(|at| i64::from(holds(at))).collect(), ..Group::default() }
}

#[test]
fn an_odd_number_of_places_with_exact_parity_is_seen_at_once() {
    let mut instance = plain(60, 9, |at| i64::try_from(at * 37 % 101).expect("small"));
    instance.groups = vec![set("men", 60, |at| at % 2 == 0), set("women", 60, |at| at % 2 == 1)];
    instance.parity = vec![Parity { a: "women".to_owned(), b: "men".to_owned(), tol: 0 }];
    let odd = answer(&instance);
    assert_eq!(odd.status, Status::Infeasible);
    assert!(matches!(odd.findings[..], [Finding::ParityImpossible { k: 9, tol: 0, least: 1, .. }]));
    assert_eq!(odd.relaxation.expect("a relaxation").parity[0].tol, 1);
    assert!(odd.nodes < 100, "{}", odd.nodes);
}

#[test]
fn a_pool_where_everybody_is_tied_is_solved_and_drawn() {
    let mut instance = plain(400, 30, |_| 700);
    instance.groups =
        (0..5).map(|kind| Group { max: Some(7), ..set(&format!("kind {kind}"), 400, |at| at % 5 == kind) }).collect();
    let tied = answer(&instance);
    assert_eq!(verify(&instance, &tied), Ok(()));
    assert!(tied.more_alternatives);
    assert_ne!(tied.selected, answer(&Instance { seed: 1, ..instance }).selected);
}

#[test]
fn a_budget_ends_the_search_and_says_so() {
    // Triangles of which two corners are needed; the relaxation takes one and a half of each.
    let n = 60;
    let mut instance = plain(n, 39, |at| 1_000 + i64::try_from(at * 31 % 97).expect("small"));
    let edge = |at: usize| {
        let corner = at / 3 * 3;
        Group { min: Some(1), ..set(&format!("edge {at}"), n, |i| i == corner + at % 3 || i == corner + (at + 1) % 3) }
    };
    instance.groups = (0..n).map(edge).collect();
    let ended = solve(&instance, Effort { explain: Depth::Full, budget: Some(50) }).expect("well formed");
    assert_eq!(ended.status, Status::Unproven);
    assert_eq!(ended.certificate, None);
}
