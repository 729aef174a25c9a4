//! How far readers agree: Krippendorff's alpha and the intraclass correlation, on the whole pool.

use super::table::Table;

/// Krippendorff's alpha at three levels of measurement. One is perfect agreement, zero is chance. Nothing where no entry
/// was scored twice, or where all scores are the same.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Alpha {
    /// Equal or not.
    pub nominal: Option<f64>,
    /// By rank.
    pub ordinal: Option<f64>,
    /// By squared difference.
    pub interval: Option<f64>,
}

/// Krippendorff (2011), computing alpha-reliability. Only entries with two scores or more count.
pub(super) fn alpha(table: &Table) -> Alpha {
    let units = table.entries.rows.iter().filter(|row| row.len() > 1);
    let units: Vec<Vec<f64>> = units.map(|row| row.iter().map(|&(_, score)| score).collect()).collect();
    let mut values: Vec<f64> = units.iter().flatten().copied().collect();
    values.sort_by(f64::total_cmp);
    // The place of the middle of each value among all: squared differences of these are the ordinal metric.
    let middles = |value: f64| {
        let first = values.partition_point(|other| *other < value);
        let after = values.partition_point(|other| *other <= value);
        (first + after) as f64 / 2.0
    };
    let ranked: Vec<Vec<f64>> = units.iter().map(|unit| unit.iter().map(|&value| middles(value)).collect()).collect();
    Alpha { nominal: alpha_by(&ranked, unequal), ordinal: alpha_by(&ranked, squared), interval: alpha_by(&units, squared) }
}

/// One minus the ratio of the disagreement within units to that expected by chance. `metric` adds a metric over all ordered
/// pairs of values.
fn alpha_by(units: &[Vec<f64>], metric: fn(&mut [f64]) -> f64) -> Option<f64> {
    let mut all: Vec<f64> = units.iter().flatten().copied().collect();
    let count = all.len() as f64;
    let observed: f64 = units.iter().map(|unit| metric(&mut unit.clone()) / (unit.len() - 1) as f64).sum();
    let expected = metric(&mut all) / (count - 1.0);
    (expected > 0.0).then(|| 1.0 - observed / expected)
}

fn squared(values: &mut [f64]) -> f64 {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    2.0 * count * values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>()
}

fn unequal(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    let same: usize = values.chunk_by(|left, right| left.total_cmp(right).is_eq()).map(|run| run.len() * run.len()).sum();
    (values.len() * values.len() - same) as f64
}

/// Sums of squares by one side of the table.
pub(super) struct Squares {
    /// Mean square within the groups; nothing without a group of two.
    pub(super) within: Option<f64>,
    /// The intraclass correlation ICC(1), with k₀ = (N − Σn²/N)/(groups − 1).
    pub(super) icc: Option<f64>,
}

pub(super) fn squares(rows: &[Vec<(usize, f64)>]) -> Squares {
    let scores = || rows.iter().flatten().map(|&(_, score)| score);
    let (count, groups) = (scores().count() as f64, rows.len() as f64);
    let mean = scores().sum::<f64>() / count;
    let (mut between, mut within, mut crowd) = (0.0, 0.0, 0.0);
    for row in rows {
        let own = row.iter().map(|&(_, score)| score).sum::<f64>() / row.len() as f64;
        between += row.len() as f64 * (own - mean) * (own - mean);
        within += row.iter().map(|&(_, score)| (score - own) * (score - own)).sum::<f64>();
        crowd += (row.len() * row.len()) as f64;
    }
    let within = (count > groups).then(|| within / (count - groups));
    let icc = within.filter(|_| groups > 1.0).and_then(|within| {
        let (between, depth) = (between / (groups - 1.0), (count - crowd / count) / (groups - 1.0));
        let whole = between + (depth - 1.0) * within;
        (whole > 0.0).then(|| (between - within) / whole)
    });
    Squares { within, icc }
}
