//! From estimates with errors to ranks: expected rank, and the chance of standing above a line.

use super::normal::Normal;

/// Pools up to this size get exact chances; larger ones the normal approximation of a count.
const EXACT: usize = 40;
const MOST_POINTS: usize = 1_024;

/// Estimated values, and what is known of their differences. Higher is better.
pub(super) struct Standing<'a> {
    normal: &'a Normal,
    values: &'a [f64],
    expected: Vec<f64>,
    /// Sum over the others of the variance of the difference to them.
    apart: Vec<f64>,
}

impl<'a> Standing<'a> {
    pub(super) fn new(normal: &'a Normal, values: &'a [f64]) -> Standing<'a> {
        Standing { normal, values, expected: vec![1.0; values.len()], apart: vec![0.0; values.len()] }
    }

    /// Takes in one thing beside others, with the variances of the differences to them.
    pub(super) fn compare(&mut self, left: usize, others: &[usize], variances: &[f64]) {
        let (value, mut rank, mut apart) = (self.values[left], 0.0, 0.0);
        for (&right, &variance) in others.iter().zip(variances) {
            let variance = variance.max(0.0);
            let ahead = step(self.normal, value - self.values[right], variance.sqrt());
            rank += 1.0 - ahead;
            apart += variance;
            self.expected[right] += ahead;
            self.apart[right] += variance;
        }
        self.expected[left] += rank;
        self.apart[left] += apart;
    }

    /// The expected rank of each, from one.
    pub(super) fn expected(&self) -> &[f64] {
        &self.expected
    }

    /// The chance of each to be truly among the best `places`. Values are taken as independent, each with the variance that
    /// makes the mean variance of its differences right.
    pub(super) fn chances(&self, places: usize) -> Vec<f64> {
        let count = self.values.len();
        if places >= count || places == 0 {
            return vec![if places == 0 { 0.0 } else { 1.0 }; count];
        }
        let others = (count - 1) as f64;
        let mean = self.apart.iter().sum::<f64>() / (count as f64 * others) / 2.0;
        // With two things only their sum is known; each gets half.
        let share = |apart: f64| if count == 2 { apart / 2.0 } else { (apart / others - mean) * others / (others - 1.0) };
        let spread: Vec<f64> = self.apart.iter().map(|&apart| share(apart).max(mean / 100.0).sqrt()).collect();
        let (least, greatest) = extremes(&spread);
        let (low, high) = extremes(self.values);
        if greatest <= (high - low).abs() * 1e-9 || greatest == 0.0 {
            return self.settled(places);
        }
        let (start, end) = (low - 5.0 * greatest, high + 5.0 * greatest);
        let points = (((end - start) / least * 4.0) as usize).clamp(96, MOST_POINTS);
        let width = (end - start) / points as f64;
        let (mut chances, mut weights) = (vec![0.0; count], vec![0.0; count]);
        let mut ahead = vec![0.0; count];
        for point in 0..=points {
            let at = start + width * point as f64;
            for (ahead, (&value, &spread)) in ahead.iter_mut().zip(self.values.iter().zip(&spread)) {
                *ahead = self.normal.below((value - at) / spread);
            }
            let sum: f64 = ahead.iter().sum();
            let scatter: f64 = ahead.iter().map(|chance| chance * (1.0 - chance)).sum();
            for one in 0..count {
                let off = (at - self.values[one]) / spread[one];
                if off.abs() > 5.0 {
                    continue;
                }
                let weight = (-off * off / 2.0).exp();
                let within = match count <= EXACT {
                    true => at_most(&ahead, one, places - 1),
                    false => {
                        let (sum, own) = (sum - ahead[one], ahead[one] * (1.0 - ahead[one]));
                        let sd = (scatter - own).max(0.0).sqrt();
                        step(self.normal, places as f64 - 0.5 - sum, sd)
                    }
                };
                chances[one] += weight * within;
                weights[one] += weight;
            }
        }
        chances.iter().zip(&weights).map(|(chance, weight)| if *weight > 0.0 { chance / weight } else { 0.0 }).collect()
    }

    /// Chances where nothing is uncertain: equals share the places that they reach.
    fn settled(&self, places: usize) -> Vec<f64> {
        let chance = |value: &f64| {
            let above = self.values.iter().filter(|other| *other > value).count();
            let equal = self.values.iter().filter(|other| other.total_cmp(value).is_eq()).count();
            (places.saturating_sub(above) as f64 / equal as f64).min(1.0)
        };
        self.values.iter().map(chance).collect()
    }
}

#[inline]
fn step(normal: &Normal, difference: f64, deviation: f64) -> f64 {
    match deviation > 0.0 {
        true => normal.below(difference / deviation),
        false if difference == 0.0 => 0.5,
        false => f64::from(u8::from(difference > 0.0)),
    }
}

fn extremes(values: &[f64]) -> (f64, f64) {
    values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &value| (low.min(value), high.max(value)))
}

/// The chance that at most `most` of all but `without` happen.
fn at_most(chances: &[f64], without: usize, most: usize) -> f64 {
    let mut counts = vec![0.0; most + 1];
    counts[0] = 1.0;
    for (_, chance) in chances.iter().enumerate().filter(|(at, _)| *at != without) {
        for at in (0..=most).rev() {
            counts[at] = counts[at] * (1.0 - chance) + if at > 0 { counts[at - 1] * chance } else { 0.0 };
        }
    }
    counts.iter().sum()
}
