//! From a rounded relaxation to a solution, by exchanging one candidate for another as long as that helps.

use crate::program::{Program, Row};

/// Exchanges weighed at most in one step; a larger program is left to the search.
const EXCHANGES: usize = 200_000;
/// Steps at most.
const STEPS: usize = 100;

/// Exchanges candidates of `values` one by one until every row holds, aims too if they can, then as long as the cost
/// rises. Nothing when a hard row is still missed at the end.
pub(crate) fn repaired(program: &Program, values: &[i64]) -> Option<(i64, Vec<i64>)> {
    let mut state = State::of(program, values);
    (0..STEPS).find(|_| !state.step(program));
    let mut values = state.values;
    program.recount(&mut values).map(|cost| (cost, values))
}

struct State {
    values: Vec<i64>,
    sums: Vec<i64>,
}

fn missed(row: &Row, sum: i64) -> i64 {
    (row.lower - sum).max(sum - row.upper).max(0)
}

impl State {
    fn of(program: &Program, values: &[i64]) -> State {
        let mut sums = vec![0; program.rows.len()];
        let mut values = values.to_vec();
        for (column, value) in values.iter_mut().enumerate() {
            let is_candidate = column < program.candidates;
            *value = if is_candidate { (*value).clamp(program.lower[column], program.upper[column]) } else { 0 };
            program.matrix.entries(column).for_each(|(row, weight)| sums[row] += weight * *value);
        }
        State { values, sums }
    }

    /// Makes the exchange, or the single change, that helps most: rows first, then cost. Whether there was one.
    fn step(&mut self, program: &Program) -> bool {
        let free = (0..program.candidates).filter(|at| program.lower[*at] < program.upper[*at]);
        let (inside, outside): (Vec<usize>, Vec<usize>) = free.partition(|at| self.values[*at] == 1);
        if inside.len().saturating_mul(outside.len()) > EXCHANGES {
            return false;
        }
        let mut most = (0, 0);
        let mut found = None;
        let mut weigh = |leaves: Option<usize>, enters: Option<usize>| {
            let gain = self.gain(program, leaves, enters);
            let cost = enters.map_or(0, |at| program.cost[at]) - leaves.map_or(0, |at| program.cost[at]);
            if (gain, cost) > most {
                most = (gain, cost);
                found = Some((leaves, enters));
            }
        };
        for &leaves in &inside {
            weigh(Some(leaves), None);
            outside.iter().for_each(|enters| weigh(Some(leaves), Some(*enters)));
        }
        outside.iter().for_each(|enters| weigh(None, Some(*enters)));
        let Some((leaves, enters)) = found else { return false };
        for (column, value) in [(leaves, 0), (enters, 1)] {
            let Some(column) = column else { continue };
            self.values[column] = value;
            let sign = 2 * value - 1;
            program.matrix.entries(column).for_each(|(row, weight)| self.sums[row] += sign * weight);
        }
        true
    }

    /// By how much the rows would be missed less.
    fn gain(&self, program: &Program, leaves: Option<usize>, enters: Option<usize>) -> i64 {
        let mut gain = 0;
        let away = |row: usize| leaves.map_or(0, |at| weight_in(program, at, row));
        let new = |row: usize| enters.map_or(0, |at| weight_in(program, at, row));
        let mut count = |row: usize, change: i64| {
            let (row, sum) = (&program.rows[row], self.sums[row]);
            gain += missed(row, sum) - missed(row, sum + change);
        };
        if let Some(leaves) = leaves {
            program.matrix.entries(leaves).for_each(|(row, weight)| count(row, new(row) - weight));
        }
        if let Some(enters) = enters {
            let only = program.matrix.entries(enters).filter(|(row, _)| leaves.is_none() || away(*row) == 0);
            only.for_each(|(row, weight)| count(row, weight));
        }
        gain
    }
}

fn weight_in(program: &Program, column: usize, row: usize) -> i64 {
    program.matrix.entries(column).find(|(at, _)| *at == row).map_or(0, |(_, weight)| weight)
}
