//! Brute force on thousands of small random instances.
#![allow(missing_docs)]

mod small;

use selection::{Depth, Effort, Status, solve, verify};
use small::{Brute, Rng, random_instance};

#[test]
fn the_optimum_is_what_trying_every_selection_finds() {
    let (mut optimal, mut infeasible) = (0, 0);
    for seed in 0..10_000 {
        let instance = random_instance(&mut Rng(seed));
        let answer = solve(&instance, Effort { explain: Depth::None, budget: None }).expect("well formed");
        let brute = Brute::new(&instance);
        match brute.best() {
            None => {
                assert_eq!(answer.status, Status::Infeasible, "seed {seed}");
                infeasible += 1;
            }
            Some((missed, score)) => {
                assert_eq!(answer.status, Status::Optimal, "seed {seed}");
                assert_eq!(answer.objective, Some(score), "seed {seed} {missed:?}");
                let selected = answer.selected.as_ref().expect("selected");
                assert!(brute.optima().contains(&brute.mask(selected)), "seed {seed}");
                assert_eq!(brute.mask(selected), brute.preferred(), "seed {seed}: the draw");
                optimal += 1;
            }
        }
        let json = || format!("{}\n{}", serde_json::to_string(&instance).unwrap(), serde_json::to_string(&answer).unwrap());
        assert_eq!(verify(&instance, &answer), Ok(()), "seed {seed} {}", json());
    }
    assert!(optimal > 3000 && infeasible > 1500, "{optimal} {infeasible}");
}
