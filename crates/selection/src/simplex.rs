//! The linear relaxation, by the dual simplex method with bounded variables and bound flipping.
//!
//! Floating point: what comes out only guides the search. Whatever is claimed is proven afterwards in whole numbers.
//! Every variable, the sums of rows included, has finite bounds; so any basis can be made dual feasible by moving
//! variables to their other bound, and the method can start again from any basis after any change.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

use crate::program::{Matrix, Program, to_float};

const FEASIBLE: f64 = 1e-7;
const PIVOT: f64 = 1e-7;
const ZERO: f64 = 1e-11;
const REFACTOR: usize = 60;
const BASIC: usize = usize::MAX;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relaxed {
    Optimal,
    /// This row of the basis inverse proves that there is no solution.
    Infeasible(usize),
    /// Given up; the multipliers are still good for a bound.
    Stalled,
}

/// Columns come first, then one variable per row: its sum.
#[derive(Debug, Clone)]
pub(crate) struct Simplex {
    matrix: Arc<Matrix>,
    m: usize,
    n: usize,
    cost: Vec<f64>,
    /// Taken off the cost of every candidate and given back with the multiplier of row 0 (the places).
    shift: f64,
    lower: Vec<f64>,
    upper: Vec<f64>,
    at_upper: Vec<bool>,
    /// Position in the basis, or `BASIC` when the variable is not in it.
    place: Vec<usize>,
    basis: Vec<usize>,
    inverse: Vec<f64>,
    norm: Vec<f64>,
    value: Vec<f64>,
    reduced: Vec<f64>,
    alpha: Vec<f64>,
    since: usize,
    pub(crate) pivots: u64,
}

impl Simplex {
    pub(crate) fn new(program: &Program) -> Simplex {
        let (m, n) = (program.rows.len(), program.columns());
        let mut simplex = Simplex {
            matrix: Arc::clone(&program.matrix),
            m,
            n,
            cost: Vec::new(),
            shift: 0.0,
            lower: vec![0.0; n + m],
            upper: vec![0.0; n + m],
            at_upper: vec![false; n + m],
            place: vec![BASIC; n + m],
            basis: (n..n + m).collect(),
            inverse: vec![0.0; m * m],
            norm: vec![1.0; m],
            value: vec![0.0; m],
            reduced: vec![0.0; n + m],
            alpha: vec![0.0; n + m],
            since: 0,
            pivots: 0,
        };
        for row in 0..m {
            simplex.place[n + row] = row;
            simplex.inverse[row * m + row] = -1.0;
        }
        simplex.set_cost(program);
        simplex.set_bounds(program);
        simplex
    }

    /// Another cost on the same basis. A tiny, fixed disturbance keeps ties from stalling the method; bounds are
    /// whole numbers in the end and do not feel it.
    pub(crate) fn set_cost(&mut self, program: &Program) {
        let highest = program.cost[..program.candidates].iter().copied().max().unwrap_or(0);
        let places = to_float(program.rows.first().map_or(1, |row| row.upper).max(0)) + 2.0;
        self.shift = to_float(highest);
        self.cost.clear();
        for (column, cost) in program.cost.iter().enumerate() {
            if column < program.candidates {
                let step = u32::try_from(column).unwrap_or(u32::MAX).wrapping_mul(2_654_435_761) >> 8;
                let disturbance = f64::from(step) / f64::from(1 << 24) * 2e-3 / places;
                self.cost.push(to_float(cost - highest) - disturbance);
            } else {
                self.cost.push(to_float(*cost));
            }
        }
        self.price_again();
    }

    pub(crate) fn set_bounds(&mut self, program: &Program) {
        for column in 0..self.n {
            (self.lower[column], self.upper[column]) = (to_float(program.lower[column]), to_float(program.upper[column]));
        }
        for (at, row) in program.rows.iter().enumerate() {
            (self.lower[self.n + at], self.upper[self.n + at]) = (to_float(row.lower), to_float(row.upper));
        }
    }

    /// Whether the sum of a row is in the basis: such a row does not bind and can be left out.
    pub(crate) fn is_slack(&self, row: usize) -> bool {
        self.place[self.n + row] != BASIC
    }

    /// The same basis over some columns (every basic one among them) and rows (every one that is not slack among
    /// them), in the program that holds only these.
    pub(crate) fn restricted(&self, columns: &[usize], rows: &[usize], program: &Program) -> Simplex {
        let (m, n) = (rows.len(), columns.len());
        let old: Vec<usize> = columns.iter().copied().chain(rows.iter().map(|row| self.n + row)).collect();
        let mut name = vec![BASIC; self.n + self.m];
        old.iter().enumerate().for_each(|(new, old)| name[*old] = new);
        let stays: Vec<usize> = (0..self.m).filter(|at| name[self.basis[*at]] != BASIC).collect();
        let basis: Vec<usize> = stays.iter().map(|at| name[self.basis[*at]]).collect();
        let mut place = vec![BASIC; n + m];
        basis.iter().enumerate().for_each(|(at, var)| place[*var] = at);
        let inverse: Vec<f64> = stays.iter().flat_map(|at| rows.iter().map(move |row| self.inverse[at * self.m + row])).collect();
        let pick = |list: &[f64]| old.iter().map(|at| list[*at]).collect::<Vec<f64>>();
        let mut simplex = Simplex {
            matrix: Arc::clone(&program.matrix),
            m,
            n,
            cost: columns.iter().map(|at| self.cost[*at]).collect(),
            shift: self.shift,
            lower: pick(&self.lower),
            upper: pick(&self.upper),
            at_upper: old.iter().map(|at| self.at_upper[*at]).collect(),
            place,
            basis,
            norm: inverse.chunks(m.max(1)).map(|row| row.iter().map(|x| x * x).sum()).collect(),
            inverse,
            value: vec![0.0; m],
            reduced: pick(&self.reduced),
            alpha: vec![0.0; n + m],
            since: self.since,
            pivots: 0,
        };
        debug_assert_eq!(stays.len(), m, "rows that bind and columns of the basis are kept");
        simplex.set_bounds(program);
        simplex
    }

    /// Tightens one bound of a row's sum.
    pub(crate) fn narrow_row(&mut self, row: usize, bound: f64, is_lower: bool) {
        if is_lower { self.lower[self.n + row] = bound } else { self.upper[self.n + row] = bound }
    }

    /// Fixes a candidate in or out.
    pub(crate) fn narrow_column(&mut self, column: usize, is_in: bool) {
        let value = if is_in { 1.0 } else { 0.0 };
        (self.lower[column], self.upper[column]) = (value, value);
    }

    pub(crate) fn basic_columns(&self) -> impl Iterator<Item = usize> + '_ {
        self.basis.iter().copied().filter(|var| *var < self.n)
    }

    /// The value of a column or (from `n` on) of a row's sum.
    fn value_of(&self, var: usize) -> f64 {
        match self.place[var] {
            BASIC if self.at_upper[var] => self.upper[var],
            BASIC => self.lower[var],
            at => self.value[at],
        }
    }

    pub(crate) fn column_value(&self, column: usize) -> f64 {
        self.value_of(column)
    }

    pub(crate) fn row_value(&self, row: usize) -> f64 {
        self.value_of(self.n + row)
    }

    /// The multiplier of a row.
    pub(crate) fn multiplier(&self, row: usize) -> f64 {
        let shift = if row == 0 { self.shift } else { 0.0 };
        if self.place[self.n + row] == BASIC { self.reduced[self.n + row] + shift } else { shift }
    }

    /// What the present basis costs, without what was taken off: an upper bound on the relaxation.
    pub(crate) fn worth(&self) -> f64 {
        (0..self.n).map(|column| self.cost[column] * self.value_of(column)).sum()
    }

    /// A row of the basis inverse.
    pub(crate) fn inverse_row(&self, at: usize) -> &[f64] {
        &self.inverse[at * self.m..(at + 1) * self.m]
    }

    fn dot(&self, column: usize, vector: &[f64]) -> f64 {
        let range = self.matrix.start[column]..self.matrix.start[column + 1];
        self.matrix.row[range.clone()].iter().zip(&self.matrix.float[range]).map(|(row, a)| vector[*row as usize] * a).sum()
    }

    fn scatter(&self, var: usize, by: f64, vector: &mut [f64]) {
        if var >= self.n {
            vector[var - self.n] -= by;
            return;
        }
        let range = self.matrix.start[var]..self.matrix.start[var + 1];
        for (row, a) in self.matrix.row[range.clone()].iter().zip(&self.matrix.float[range]) {
            vector[*row as usize] += by * a;
        }
    }

    fn solved(&self, right: &[f64]) -> Vec<f64> {
        let some: Vec<(usize, f64)> = right.iter().copied().enumerate().filter(|(_, x)| *x != 0.0).collect();
        let row = |at: usize| {
            let row = self.inverse_row(at);
            some.iter().map(|(i, x)| row[*i] * x).sum()
        };
        (0..self.m).map(row).collect()
    }

    /// Reduced costs from the basis.
    fn price_again(&mut self) {
        let mut y = vec![0.0; self.m];
        for at in 0..self.m {
            let cost = self.basis[at];
            let cost = if cost < self.n { self.cost[cost] } else { 0.0 };
            if cost != 0.0 {
                self.inverse[at * self.m..(at + 1) * self.m].iter().zip(&mut y).for_each(|(a, y)| *y += cost * a);
            }
        }
        for column in 0..self.n {
            self.reduced[column] = if self.place[column] == BASIC { self.cost[column] - self.dot(column, &y) } else { 0.0 };
        }
        for (row, y) in y.into_iter().enumerate() {
            self.reduced[self.n + row] = if self.place[self.n + row] == BASIC { y } else { 0.0 };
        }
    }

    /// Puts every variable outside the basis on the bound its reduced cost asks for, and computes the others.
    fn settle(&mut self) {
        let mut right = vec![0.0; self.m];
        for var in 0..self.n + self.m {
            if self.place[var] != BASIC {
                continue;
            }
            if self.reduced[var] > ZERO {
                self.at_upper[var] = true;
            } else if self.reduced[var] < -ZERO {
                self.at_upper[var] = false;
            }
            let value = if self.at_upper[var] { self.upper[var] } else { self.lower[var] };
            if value != 0.0 {
                self.scatter(var, -value, &mut right);
            }
        }
        self.value = self.solved(&right);
    }

    /// The basis inverse from nothing; columns that have become dependent leave the basis.
    fn factor(&mut self) {
        let wanted = std::mem::replace(&mut self.basis, (self.n..self.n + self.m).collect());
        self.inverse.iter_mut().for_each(|x| *x = 0.0);
        self.place.iter_mut().for_each(|place| *place = BASIC);
        let mut stays = vec![false; self.m];
        for row in 0..self.m {
            self.inverse[row * self.m + row] = -1.0;
            self.norm[row] = 1.0;
            self.place[self.n + row] = row;
        }
        wanted.iter().filter(|var| **var >= self.n).for_each(|var| stays[*var - self.n] = true);
        let n = self.n;
        for var in wanted.into_iter().filter(|var| *var < n) {
            let mut right = vec![0.0; self.m];
            self.scatter(var, 1.0, &mut right);
            let column = self.solved(&right);
            let best = (0..self.m).filter(|at| !stays[*at]).max_by(|a, b| column[*a].abs().total_cmp(&column[*b].abs()));
            let Some(at) = best.filter(|at| column[*at].abs() > 1e-9) else { continue };
            stays[at] = true;
            self.replace(at, var, &column);
        }
        self.since = 0;
        self.price_again();
        self.settle();
    }

    /// `entering` takes the position `at` of the basis; `column` is what it looks like in it.
    fn replace(&mut self, at: usize, entering: usize, column: &[f64]) {
        let m = self.m;
        let pivot = 1.0 / column[at];
        let mut row = self.inverse[at * m..(at + 1) * m].to_vec();
        row.iter_mut().for_each(|x| *x *= pivot);
        let some: Vec<(usize, f64)> = row.iter().copied().enumerate().filter(|(_, x)| *x != 0.0).collect();
        for (other, factor) in column.iter().enumerate() {
            if other == at || factor.abs() <= ZERO {
                continue;
            }
            let target = &mut self.inverse[other * m..(other + 1) * m];
            for (i, x) in &some {
                target[*i] -= factor * x;
            }
            self.norm[other] = target.iter().map(|x| x * x).sum();
        }
        self.norm[at] = row.iter().map(|x| x * x).sum();
        self.inverse[at * m..(at + 1) * m].copy_from_slice(&row);
        self.place[self.basis[at]] = BASIC;
        self.basis[at] = entering;
        self.place[entering] = at;
    }

    /// From the present basis and bounds to an optimum of the relaxation.
    pub(crate) fn solve(&mut self) -> Relaxed {
        self.solve_within(400 + 20 * self.m)
    }

    /// The same, given up after so many steps.
    pub(crate) fn solve_within(&mut self, most: usize) -> Relaxed {
        self.settle();
        for _ in 0..most {
            let Some((at, short, sign)) = self.leaving() else { return Relaxed::Optimal };
            let row = self.inverse_row(at).to_vec();
            let Some(entering) = self.entering(&row, short, sign) else { return Relaxed::Infeasible(at) };
            let mut right = vec![0.0; self.m];
            self.scatter(entering, 1.0, &mut right);
            let column = self.solved(&right);
            let (expected, found) = (self.alpha[entering], column[at]);
            if (expected - found).abs() > 1e-6 * (1.0 + found.abs()) && self.since > 0 {
                self.factor();
                continue;
            }
            self.pivot(at, entering, &column, sign);
            if self.since >= REFACTOR {
                self.factor();
            }
        }
        Relaxed::Stalled
    }

    /// The basic variable farthest outside its bounds (by steepest edge), how far, and whether it must grow (+1).
    fn leaving(&self) -> Option<(usize, f64, f64)> {
        let mut best = None;
        let mut most = 0.0;
        for at in 0..self.m {
            let (var, value) = (self.basis[at], self.value[at]);
            let (short, sign) =
                if value < self.lower[var] { (self.lower[var] - value, 1.0) } else { (value - self.upper[var], -1.0) };
            if short > FEASIBLE * (1.0 + value.abs() * 1e-3) {
                let merit = short * short / self.norm[at];
                if merit > most {
                    most = merit;
                    best = Some((at, short, sign));
                }
            }
        }
        best
    }

    /// The variable that enters: the first whose reduced cost would change sign, after flipping to their other bound
    /// all those that together do not yet fill what is missing.
    fn entering(&mut self, row: &[f64], short: f64, sign: f64) -> Option<usize> {
        let mut queue = Vec::new();
        for var in 0..self.n + self.m {
            if self.place[var] != BASIC {
                continue;
            }
            let alpha = if var < self.n { self.dot(var, row) } else { -row[var - self.n] };
            self.alpha[var] = alpha;
            let helps = if self.at_upper[var] { alpha * sign } else { -alpha * sign };
            if helps > PIVOT && self.upper[var] > self.lower[var] {
                let ratio = self.reduced[var].abs() / helps;
                queue.push(Reverse((ratio.to_bits(), Reverse(helps.to_bits()), var)));
            }
        }
        let mut queue = BinaryHeap::from(queue);
        let mut left = short;
        let mut flips = Vec::new();
        let mut entering = None;
        while let Some(Reverse((_, Reverse(helps), var))) = queue.pop() {
            left -= f64::from_bits(helps) * (self.upper[var] - self.lower[var]);
            if left <= FEASIBLE {
                entering = Some(var);
                break;
            }
            flips.push(var);
        }
        let entering = entering?;
        if !flips.is_empty() {
            let mut right = vec![0.0; self.m];
            for var in flips {
                let by = if self.at_upper[var] { self.lower[var] - self.upper[var] } else { self.upper[var] - self.lower[var] };
                self.at_upper[var] = !self.at_upper[var];
                self.scatter(var, -by, &mut right);
            }
            let moved = self.solved(&right);
            self.value.iter_mut().zip(moved).for_each(|(value, by)| *value += by);
        }
        Some(entering)
    }

    fn pivot(&mut self, at: usize, entering: usize, column: &[f64], sign: f64) {
        let leaving = self.basis[at];
        let bound = if sign > 0.0 { self.lower[leaving] } else { self.upper[leaving] };
        let step = (self.value[at] - bound) / column[at];
        let entered = self.value_of(entering) + step;
        self.value.iter_mut().zip(column).for_each(|(value, a)| *value -= a * step);
        self.value[at] = entered;

        let dual = self.reduced[entering] / self.alpha[entering];
        for var in 0..self.n + self.m {
            if self.place[var] == BASIC && self.alpha[var] != 0.0 {
                self.reduced[var] -= dual * self.alpha[var];
            }
        }
        self.reduced[entering] = 0.0;
        self.reduced[leaving] = -dual;
        self.at_upper[leaving] = sign < 0.0;
        self.replace(at, entering, column);
        self.since += 1;
        self.pivots += 1;
    }
}
