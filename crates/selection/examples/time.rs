//! Solves instances of files several times and prints milliseconds: `time none|prices|full FILE.json …`

use std::time::Instant;

use selection::{Depth, Effort, Instance, solve, verify};

fn main() {
    let mut words = std::env::args().skip(1);
    let explain = match words.next().as_deref() {
        Some("full") => Depth::Full,
        Some("prices") => Depth::Prices,
        _ => Depth::None,
    };
    for path in words {
        let text = std::fs::read_to_string(&path).expect("a file");
        let instance: Instance = serde_json::from_str(&text).expect("an instance");
        let mut best = f64::INFINITY;
        let mut answer = None;
        for _ in 0..5 {
            let start = Instant::now();
            answer = Some(solve(&instance, Effort { explain, budget: None }).expect("well formed"));
            best = best.min(start.elapsed().as_secs_f64() * 1e3);
        }
        let answer = answer.expect("solved");
        let mut check = f64::INFINITY;
        let mut verified = Ok(());
        for _ in 0..5 {
            let start = Instant::now();
            verified = verify(&instance, &answer);
            check = check.min(start.elapsed().as_secs_f64() * 1e3);
        }
        let steps: usize =
            answer.certificate.iter().flat_map(|certificate| &certificate.stages).map(|stage| stage.steps.len()).sum();
        println!(
            "{path}: {best:.2} ms, {:?} {:?}, {} nodes, {steps} steps, verified {verified:?} in {check:.2} ms",
            answer.status, answer.objective, answer.nodes
        );
    }
}
