//! An integer program in whole numbers: maximise cost over boxed columns under rows with bounds on both sides.

use std::sync::Arc;

/// Columns by their entries, in whole numbers for proofs and in floating point for the simplex method.
#[derive(Debug)]
pub(crate) struct Matrix {
    pub(crate) start: Vec<usize>,
    pub(crate) row: Vec<u32>,
    pub(crate) whole: Vec<i64>,
    pub(crate) float: Vec<f64>,
}

impl Matrix {
    pub(crate) fn new(columns: &[Vec<(usize, i64)>]) -> Matrix {
        let mut matrix = Matrix { start: vec![0], row: Vec::new(), whole: Vec::new(), float: Vec::new() };
        for column in columns {
            for (row, coefficient) in column {
                matrix.row.push(u32::try_from(*row).expect("rows are few"));
                matrix.whole.push(*coefficient);
                matrix.float.push(to_float(*coefficient));
            }
            matrix.start.push(matrix.row.len());
        }
        matrix
    }

    pub(crate) fn entries(&self, column: usize) -> impl Iterator<Item = (usize, i64)> + '_ {
        let range = self.start[column]..self.start[column + 1];
        self.row[range.clone()].iter().map(|row| *row as usize).zip(self.whole[range].iter().copied())
    }

    pub(crate) fn column(&self, column: usize) -> Vec<(usize, i64)> {
        self.entries(column).collect()
    }
}

#[expect(clippy::cast_precision_loss, reason = "only guides the search; proofs are in whole numbers")]
pub(crate) fn to_float(number: i64) -> f64 {
    number as f64
}

/// A row: its sum lies between `lower` and `upper`, all in its `unit` (the greatest common divisor of its weights).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    pub(crate) unit: i64,
    /// What the sum can be at least and at most, bounds or not.
    pub(crate) least: i64,
    pub(crate) most: i64,
    pub(crate) lower: i64,
    pub(crate) upper: i64,
    /// Whether the sum is a whole number in every solution, so that one can branch on it.
    pub(crate) tally: bool,
}

impl Row {
    /// Sets the bounds, in the weights' own unit.
    pub(crate) fn bind(&mut self, min: Option<i64>, max: Option<i64>) {
        self.lower = min.map_or(self.least, |min| ceil_div(min, self.unit).max(self.least));
        self.upper = max.map_or(self.most, |max| max.div_euclid(self.unit).min(self.most));
    }
}

pub(crate) fn ceil_div(number: i64, unit: i64) -> i64 {
    -(-number).div_euclid(unit)
}

pub(crate) fn gcd(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.abs(), b.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// A column that measures by how much an aim is missed: it stands in one row with +1 (a minimum) or −1 (a maximum).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gauge {
    pub(crate) row: usize,
    pub(crate) sign: i64,
}

#[derive(Debug, Clone)]
pub(crate) struct Program {
    pub(crate) matrix: Arc<Matrix>,
    pub(crate) cost: Vec<i64>,
    pub(crate) lower: Vec<i64>,
    pub(crate) upper: Vec<i64>,
    pub(crate) rows: Vec<Row>,
    /// Columns below are candidates (0 or 1); the others are gauges.
    pub(crate) candidates: usize,
    pub(crate) gauges: Vec<Gauge>,
}

/// Multipliers of the rows, as whole numbers over `2^bits`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Multipliers {
    pub(crate) bits: u32,
    pub(crate) of_row: Vec<(usize, i64)>,
}

impl Program {
    pub(crate) fn columns(&self) -> usize {
        self.cost.len()
    }

    /// Whether some row or column has no value left.
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.iter().any(|row| row.lower > row.upper) || self.lower.iter().zip(&self.upper).any(|(low, up)| low > up)
    }

    /// An upper bound on the cost (or with `rays` on nothing: below zero, no solution exists), times `2^bits`: for any
    /// multipliers whatsoever, the rows are bounded by their limits and the rest by the box.
    pub(crate) fn ceiling(&self, multipliers: &Multipliers, ray: bool, mut reduced: Option<&mut Vec<i128>>) -> i128 {
        let mut dense = vec![0_i64; self.rows.len()];
        let mut sum = 0_i128;
        for (row, y) in &multipliers.of_row {
            dense[*row] = *y;
            let limit = if *y > 0 { self.rows[*row].upper } else { self.rows[*row].lower };
            sum += i128::from(*y) * i128::from(limit);
        }
        if let Some(reduced) = reduced.as_deref_mut() {
            reduced.clear();
        }
        for column in 0..self.columns() {
            let mut worth = if ray { 0 } else { i128::from(self.cost[column]) << multipliers.bits };
            for (row, coefficient) in self.matrix.entries(column) {
                let y = dense[row];
                if y != 0 {
                    worth -= i128::from(y) * i128::from(coefficient);
                }
            }
            let limit = if worth > 0 { self.upper[column] } else { self.lower[column] };
            sum += worth * i128::from(limit);
            if let Some(reduced) = reduced.as_deref_mut() {
                reduced.push(worth);
            }
        }
        sum
    }

    /// Fills in the gauges for these candidates and counts every row; the cost if all bounds hold.
    pub(crate) fn recount(&self, values: &mut [i64]) -> Option<i64> {
        let mut sums = vec![0_i64; self.rows.len()];
        for (column, value) in values.iter().enumerate().take(self.candidates) {
            if *value < self.lower[column] || *value > self.upper[column] {
                return None;
            }
            if *value != 0 {
                self.matrix.entries(column).for_each(|(row, coefficient)| sums[row] += coefficient * value);
            }
        }
        for (at, gauge) in self.gauges.iter().enumerate() {
            let column = self.candidates + at;
            let row = &self.rows[gauge.row];
            let missing = if gauge.sign > 0 { row.lower - sums[gauge.row] } else { sums[gauge.row] - row.upper };
            let value = missing.max(self.lower[column]);
            if value > self.upper[column] {
                return None;
            }
            values[column] = value;
            self.matrix.entries(column).for_each(|(row, coefficient)| sums[row] += coefficient * value);
        }
        let held = self.rows.iter().zip(&sums).all(|(row, sum)| (row.lower..=row.upper).contains(sum));
        held.then(|| self.cost.iter().zip(values.iter()).map(|(cost, value)| cost * value).sum())
    }

    /// The program over the columns `kept`, the others fixed at `values`, with what these cost. All rows stay.
    pub(crate) fn restricted(&self, kept: &[usize], values: &[i64]) -> (Program, i64) {
        let mut rows = self.rows.clone();
        let mut fixed = vec![true; self.columns()];
        kept.iter().for_each(|column| fixed[*column] = false);
        let mut offset = 0;
        for column in (0..self.columns()).filter(|column| fixed[*column] && values[*column] != 0) {
            offset += self.cost[column] * values[column];
            for (row, coefficient) in self.matrix.entries(column) {
                let part = coefficient * values[column];
                let row = &mut rows[row];
                (row.lower, row.upper) = (row.lower - part, row.upper - part);
                (row.least, row.most) = (row.least - part, row.most - part);
            }
        }
        let columns: Vec<_> = kept.iter().map(|column| self.matrix.column(*column)).collect();
        let pick = |list: &[i64]| kept.iter().map(|column| list[*column]).collect::<Vec<_>>();
        let candidates = kept.iter().filter(|column| **column < self.candidates).count();
        debug_assert_eq!(kept.len() - candidates, self.gauges.len(), "gauges are always kept");
        let program = Program {
            matrix: Arc::new(Matrix::new(&columns)),
            cost: pick(&self.cost),
            lower: pick(&self.lower),
            upper: pick(&self.upper),
            rows,
            candidates,
            gauges: self.gauges.clone(),
        };
        (program, offset)
    }

    /// The rows that say something: those that the box alone does not satisfy, and tallies without bounds, which are
    /// there to branch on.
    pub(crate) fn telling(&self, whole: &Program) -> Vec<usize> {
        let mut least = vec![0_i64; self.rows.len()];
        let mut most = least.clone();
        for column in 0..self.columns() {
            for (row, a) in self.matrix.entries(column) {
                let (low, high) = (a.saturating_mul(self.lower[column]), a.saturating_mul(self.upper[column]));
                least[row] = least[row].saturating_add(low.min(high));
                most[row] = most[row].saturating_add(low.max(high));
            }
        }
        let is_free = |row: &Row| row.tally && row.lower == row.least && row.upper == row.most;
        let tells = |at: &usize| {
            let row = &self.rows[*at];
            let binds = least[*at] < row.lower || most[*at] > row.upper;
            let moves = least[*at] < most[*at];
            *at == 0 || binds || moves && is_free(&whole.rows[*at]) || self.gauges.iter().any(|gauge| gauge.row == *at)
        };
        (0..self.rows.len()).filter(tells).collect()
    }

    /// The same program with these rows only.
    pub(crate) fn with_rows(self, kept: &[usize]) -> Program {
        let mut place = vec![usize::MAX; self.rows.len()];
        kept.iter().enumerate().for_each(|(new, old)| place[*old] = new);
        let column = |at: usize| -> Vec<(usize, i64)> {
            let entries = self.matrix.entries(at).map(|(row, a)| (place[row], a));
            entries.filter(|(row, _)| *row != usize::MAX).collect()
        };
        let columns: Vec<_> = (0..self.columns()).map(column).collect();
        let gauge = |gauge: &Gauge| Gauge { row: place[gauge.row], sign: gauge.sign };
        Program {
            matrix: Arc::new(Matrix::new(&columns)),
            rows: kept.iter().map(|at| self.rows[*at]).collect(),
            gauges: self.gauges.iter().map(gauge).collect(),
            ..self
        }
    }
}
