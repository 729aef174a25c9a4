//! Writes an invented instance in the shape of a festival's pool, or one of the traps.
//!
//! `cargo run --release -p selection --example generate -- festival 2000 30 1 fine > pool.json`

use std::env;

use selection::{Group, Instance, Parity};

struct Rng(u64);

impl Rng {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }
    fn number(&mut self, n: u64) -> i64 {
        i64::try_from(self.below(n)).expect("small")
    }
    fn percent(&mut self, chance: u64) -> bool {
        self.below(100) < chance
    }
    /// Small numbers more often than large ones.
    fn skewed(&mut self, n: u64) -> u64 {
        self.below(n).min(self.below(n)).min(self.below(n))
    }
}

fn group(id: &str, weight: Vec<i64>, min: Option<i64>, max: Option<i64>) -> Group {
    Group { id: id.to_owned(), label: String::new(), weight, min, max }
}

fn set(n: usize, holds: impl Fn(usize) -> bool) -> Vec<i64> {
    (0..n).map(|at| i64::from(holds(at))).collect()
}

/// Countries, regions that overlap, stages, genres, companies, first features, parity of directors by halves.
fn festival(n: usize, k: usize, seed: u64, coarse: bool) -> Instance {
    let mut rng = Rng(seed);
    let places = i64::try_from(k).expect("small");
    let country: Vec<u64> = (0..n).map(|_| rng.skewed(40)).collect();
    let stage: Vec<u64> = (0..n).map(|_| rng.below(3)).collect();
    let genre: Vec<u64> = (0..n).map(|_| rng.skewed(8)).collect();
    let company: Vec<u64> = (0..n).map(|_| rng.skewed(u64::try_from(n / 4).expect("small").max(4))).collect();
    let first: Vec<bool> = (0..n).map(|_| rng.percent(45)).collect();
    let women: Vec<i64> = (0..n)
        .map(|_| {
            if rng.percent(8) {
                1
            } else if rng.percent(36) {
                2
            } else {
                0
            }
        })
        .collect();
    let score: Vec<i64> = (0..n)
        .map(|_| {
            let bell: i64 = (0..4).map(|_| rng.number(2_500)).sum();
            if coarse { bell / 500 * 500 } else { bell }
        })
        .collect();
    let mut groups = vec![
        group("women", women.clone(), None, None),
        group("men", women.iter().map(|w| 2 - w).collect(), None, None),
        group("moroccan", set(n, |at| country[at] == 3), Some(places / 8), None),
        group("arab", set(n, |at| country[at] < 9), Some(places / 3), Some(places * 3 / 4)),
        group("african", set(n, |at| (3..16).contains(&country[at])), Some(places / 3), None),
        group("first-features", set(n, |at| first[at]), Some(places * 2 / 5), Some(places * 7 / 10)),
    ];
    for at in 0..3 {
        groups.push(group(&format!("stage-{at}"), set(n, |i| stage[i] == at), Some(places / 5), Some(places / 2)));
    }
    for at in 0..8 {
        let min = (at < 5).then_some(places / 15);
        groups.push(group(&format!("genre-{at}"), set(n, |i| genre[i] == at), min, Some(places / 3)));
    }
    for at in 0..30 {
        groups.push(group(&format!("country-{at:02}"), set(n, |i| country[i] == at), None, Some((places / 8).max(2))));
    }
    for at in 0..40 {
        groups.push(group(&format!("company-{at:02}"), set(n, |i| company[i] == at), None, Some(1)));
    }
    let parity = vec![Parity { a: "women".to_owned(), b: "men".to_owned(), tol: 0 }];
    let ids = (0..n).map(|at| format!("a{at:05}")).collect();
    Instance { name: format!("festival {n} × {k}"), k, ids, score, groups, parity, seed, ..Instance::default() }
}

/// Sixty candidates, nine places, exact parity, nobody mixed: impossible, and endless for plain branch and bound.
fn odd(n: usize, k: usize, seed: u64) -> Instance {
    let mut rng = Rng(seed);
    let women = set(n, |at| at % 2 == 0);
    let men = women.iter().map(|w| 1 - w).collect();
    Instance {
        k,
        ids: (0..n).map(|at| format!("a{at:05}")).collect(),
        score: (0..n).map(|_| rng.number(1_000)).collect(),
        groups: vec![group("women", women, None, None), group("men", men, None, None)],
        parity: vec![Parity { a: "women".to_owned(), b: "men".to_owned(), tol: 0 }],
        ..Instance::default()
    }
}

/// Triangles of which every edge must be covered: two of three are needed, the relaxation says one and a half.
fn covers(triangles: usize, spare: usize, seed: u64) -> Instance {
    let mut rng = Rng(seed);
    let n = 3 * triangles;
    let edge = |at: usize| {
        let (triangle, side) = (at / 3 * 3, at % 3);
        group(&format!("edge-{at:03}"), set(n, |i| i == triangle + side || i == triangle + (side + 1) % 3), Some(1), None)
    };
    Instance {
        k: 2 * triangles + spare - 1,
        ids: (0..n).map(|at| format!("a{at:05}")).collect(),
        score: (0..n).map(|_| 1_000 + rng.number(100)).collect(),
        groups: (0..n).map(edge).collect(),
        ..Instance::default()
    }
}

fn main() {
    let words: Vec<String> = env::args().skip(1).collect();
    let number = |at: usize, otherwise: u64| words.get(at).and_then(|word| word.parse().ok()).unwrap_or(otherwise);
    let size = |at: usize, otherwise: u64| usize::try_from(number(at, otherwise)).expect("small");
    let instance = match words.first().map(String::as_str) {
        Some("odd") => odd(size(1, 60), size(2, 9), number(3, 1)),
        Some("covers") => covers(size(1, 10), size(2, 0), number(3, 1)),
        Some("tied") => {
            let mut instance = festival(size(1, 2_000), size(2, 30), number(3, 1), true);
            instance.score.iter_mut().for_each(|score| *score = 700);
            instance
        }
        Some("festival") => {
            festival(size(1, 2_000), size(2, 30), number(3, 1), words.get(4).is_some_and(|word| word == "coarse"))
        }
        _ => {
            eprintln!("festival|tied N K SEED [coarse] · odd N K SEED · covers TRIANGLES SPARE SEED");
            return;
        }
    };
    println!("{}", serde_json::to_string(&instance).expect("serializable"));
}
