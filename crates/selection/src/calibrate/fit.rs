//! Variances by restricted maximum likelihood (REML): a projected Newton search with average information.

use super::block::{Block, Solved, dot};

/// Ratios beyond this are as good as infinite.
const LARGEST: f64 = 1e6;
/// Ratios below this are as good as zero.
const SMALLEST: f64 = 1e-7;
const STEPS: usize = 100;

/// A fitted model.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fit {
    /// Ratios of the variances of entries and readers to that of the error.
    pub(super) ratio: [f64; 2],
    pub(super) error: f64,
    /// −2 log of the restricted likelihood, up to a constant that depends on the scores alone.
    pub(super) deviance: f64,
    /// 1′V⁻¹1 and 1′V⁻¹y over all components.
    pub(super) mean: (f64, f64),
}

/// A fitted model with what estimates need.
pub(super) struct Fitted<'a> {
    pub(super) fit: Fit,
    pub(super) blocks: &'a [Block],
    pub(super) solved: Vec<Solved<'a>>,
}

struct Look<'a> {
    fit: Fit,
    solved: Vec<Solved<'a>>,
    gradient: [f64; 2],
    information: [[f64; 2]; 2],
}

/// Fits the model; readers have no variance unless `with_readers`.
pub(super) fn fit(blocks: &[Block], scores: usize, start: [f64; 2], with_readers: bool) -> Fitted<'_> {
    let start = if with_readers { start } else { [start[0], 0.0] };
    let dense = blocks.iter().map(|block| block.outer.len()).max().unwrap_or(0) > 256;
    // A step that would gain this much less deviance is smaller than 1/1,000 of a standard error, or than 1/1,000,000.
    let enough = if with_readers && dense { 1e-6 } else { 1e-12 };
    let mut now = look(blocks, scores, start);
    for _ in 0..STEPS {
        let free: [bool; 2] =
            std::array::from_fn(|at| (at == 0 || with_readers) && (now.fit.ratio[at] > 0.0 || now.gradient[at] < 0.0));
        let step = newton(&now, free);
        let gain = -dot(&step, &now.gradient);
        if gain < enough {
            break;
        }
        let Some(next) = advance(blocks, scores, &now, step) else { break };
        now = next;
    }
    Fitted { fit: now.fit, blocks, solved: now.solved }
}

/// Goes as much of the way as lowers the deviance.
fn advance<'a>(blocks: &'a [Block], scores: usize, now: &Look<'_>, step: [f64; 2]) -> Option<Look<'a>> {
    let mut length = 1.0;
    for _ in 0..40 {
        let ratio = std::array::from_fn(|at| {
            let (from, to) = (now.fit.ratio[at], now.fit.ratio[at] + length * step[at]);
            match to {
                to if to <= SMALLEST && from > 0.01 => from / 10.0,
                to if to <= SMALLEST => 0.0,
                to => to.min(10.0 * from + 1.0).min(LARGEST),
            }
        });
        if ratio.iter().zip(&now.fit.ratio).all(|(to, from): (&f64, &f64)| (to - from).abs() <= 1e-13 * from) {
            return None;
        }
        let next = look(blocks, scores, ratio);
        if next.fit.deviance < now.fit.deviance {
            return Some(next);
        }
        length /= 2.0;
    }
    None
}

fn newton(now: &Look<'_>, free: [bool; 2]) -> [f64; 2] {
    let ([a, b], [_, d]) = (now.information[0], now.information[1]);
    let [one, two] = now.gradient;
    let alone = |gradient: f64, information: f64, ratio: f64| match information > 0.0 {
        true => -gradient / information,
        false => -gradient.signum() * (0.1 + ratio / 2.0),
    };
    let determinant = a * d - b * b;
    match free {
        [true, true] if determinant > 1e-12 * a * d => [(-one * d + two * b) / determinant, (one * b - two * a) / determinant],
        [first, second] => [
            if first { alone(one, a, now.fit.ratio[0]) } else { 0.0 },
            if second { alone(two, d, now.fit.ratio[1]) } else { 0.0 },
        ],
    }
}

/// Products that a block adds to the whole.
#[derive(Clone, Copy, Default)]
struct Sums {
    log_determinant: f64,
    xx: f64,
    xy: f64,
    yy: f64,
    /// |Z′V⁻¹x|², Z′V⁻¹x · Z′V⁻¹y, |Z′V⁻¹y|² and the trace, for entries and readers.
    sides: [[f64; 4]; 2],
}

fn look(blocks: &[Block], scores: usize, ratio: [f64; 2]) -> Look<'_> {
    let solved: Vec<Solved<'_>> = blocks.iter().map(|block| block.at((ratio[0], ratio[1]))).collect();
    let mut sums = Sums::default();
    let mut effects = Vec::with_capacity(blocks.len());
    for (block, solved) in blocks.iter().zip(&solved) {
        let (ones, values) = (solved.see(&|_, _, _| 1.0), solved.see(&|_, _, score| score));
        sums.log_determinant += solved.log_determinant;
        sums.xx += solved.product(&ones, &ones);
        sums.xy += solved.product(&ones, &values);
        sums.yy += solved.product(&values, &values);
        let (x, y, traces) = (solved.effects(&ones), solved.effects(&values), solved.traces());
        let by_kind = |pair: [[f64; 4]; 2]| if block.inner_is_entry { pair } else { [pair[1], pair[0]] };
        let side = |x: &[f64], y: &[f64], trace: f64| [dot(x, x), dot(x, y), dot(y, y), trace];
        let sides = by_kind([side(&x.0, &y.0, traces.0), side(&x.1, &y.1, traces.1)]);
        for (sum, side) in sums.sides.iter_mut().flatten().zip(sides.iter().flatten()) {
            *sum += side;
        }
        effects.push((x, y));
    }
    let (freedom, mean) = ((scores - 1) as f64, sums.xy / sums.xx);
    let left = (sums.yy - mean * sums.xy).max(f64::MIN_POSITIVE);
    let error = left / freedom;
    // |Z′Py|² for entries and readers.
    let pulls = sums.sides.map(|[xx, xy, yy, _]| yy - 2.0 * mean * xy + mean * mean * xx);
    let gradient = std::array::from_fn(|at| {
        let [xx, _, _, trace] = sums.sides[at];
        trace - xx / sums.xx - pulls[at] / error
    });
    let mut information = average(blocks, &solved, &effects, mean, sums.xx);
    for (row, line) in information.iter_mut().enumerate() {
        for (column, cell) in line.iter_mut().enumerate() {
            *cell = *cell / error - pulls[row] * pulls[column] / (error * error * freedom);
        }
    }
    let deviance = sums.log_determinant + sums.xx.ln() + freedom * error.ln();
    Look { fit: Fit { ratio, error, deviance, mean: (sums.xx, sums.xy) }, solved, gradient, information }
}

type Effects = ((Vec<f64>, Vec<f64>), (Vec<f64>, Vec<f64>));

/// y′P ZZ′ P ZZ′ P y for every two of entries and readers.
fn average(blocks: &[Block], solved: &[Solved<'_>], effects: &[Effects], mean: f64, xx: f64) -> [[f64; 2]; 2] {
    let (mut products, mut crossed) = ([[0.0; 2]; 2], [0.0; 2]);
    for ((block, solved), (x, y)) in blocks.iter().zip(solved).zip(effects) {
        let centered = |y: &[f64], x: &[f64]| -> Vec<f64> { y.iter().zip(x).map(|(y, x)| y - mean * x).collect() };
        let (inner, outer) = (centered(&y.0, &x.0), centered(&y.1, &x.1));
        let ones = solved.see(&|_, _, _| 1.0);
        let (inner, outer) = (solved.see(&|at, _, _| inner[at]), solved.see(&|_, at, _| outer[at]));
        let sides = if block.inner_is_entry { [inner, outer] } else { [outer, inner] };
        for row in 0..2 {
            crossed[row] += solved.product(&ones, &sides[row]);
            (0..2).for_each(|column| products[row][column] += solved.product(&sides[row], &sides[column]));
        }
    }
    std::array::from_fn(|row| std::array::from_fn(|column| products[row][column] - crossed[row] * crossed[column] / xx))
}

/// Ratios to start from: what variances within entries and within readers leave to each other.
pub(super) fn moments(total: f64, within_entries: f64, within_readers: f64) -> [f64; 2] {
    let error = (within_entries + within_readers - total).max(total / 10.0);
    [((total - within_entries) / error).max(0.01), ((total - within_readers) / error).max(0.01)]
}
