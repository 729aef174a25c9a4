//! The optimal sets, all of them: the program held at its optimum, over the candidates that can differ.

use std::sync::Arc;

use crate::model::Model;
use crate::program::{Matrix, Program, Row};
use crate::search::{Ask, Work, search};
use crate::simplex::Simplex;
use crate::stages::Optimum;

/// Every solution of this program is an optimal set, and every optimal set is one of its solutions.
pub(crate) struct Face {
    pub(crate) program: Program,
    pub(crate) simplex: Simplex,
    /// The candidates that the optimum does not settle at once; the first columns of the program.
    pub(crate) open: Vec<usize>,
    /// Where all others stand.
    settled: Vec<i64>,
    /// What the columns are worth, and what they must be worth together.
    worth: Vec<i64>,
    least: i64,
}

/// A search for the set of the highest cost is given up after so many steps: where sets are many it is soon done; where
/// they are few it would try them all, and one is better found for each candidate on its own.
const AT_MOST: u64 = 200;

impl Face {
    /// `simplex` stands at the root of the last stage of `optimum`.
    pub(crate) fn new(optimum: &Optimum, simplex: &mut Simplex) -> Face {
        let whole = &optimum.program;
        simplex.set_bounds(whole);
        simplex.solve();
        let y = crate::search::root_multipliers(whole, simplex);
        let mut reduced = Vec::new();
        let bound = whole.ceiling(&y, false, Some(&mut reduced));
        let can_differ = |at: &usize| {
            let loss = i128::try_from(reduced[*at].unsigned_abs()).unwrap_or(i128::MAX);
            whole.lower[*at] < whole.upper[*at] && (bound - loss) >> y.bits >= i128::from(optimum.value)
        };
        let open: Vec<usize> = (0..whole.candidates).filter(can_differ).collect();
        let kept: Vec<usize> = open.iter().copied().chain(whole.candidates..whole.columns()).collect();
        let (mut program, offset) = whole.restricted(&kept, &optimum.values);

        let mut columns: Vec<_> = (0..program.columns()).map(|column| program.matrix.column(column)).collect();
        let row = program.rows.len();
        for (column, cost) in program.cost.iter().enumerate().filter(|(_, cost)| **cost != 0) {
            columns[column].push((row, *cost));
        }
        let most = program.cost.iter().sum();
        program.rows.push(Row { unit: 1, least: 0, most, lower: optimum.value - offset, upper: most, tally: false });
        program.matrix = Arc::new(Matrix::new(&columns));
        let zero = vec![0; program.columns()];
        let worth = std::mem::replace(&mut program.cost, zero);
        let simplex = Simplex::new(&program);
        Face { program, simplex, open, settled: optimum.values.clone(), worth, least: optimum.value - offset }
    }

    /// The solution of the whole that a solution of the face is.
    pub(crate) fn whole(&self, part: &[i64]) -> Vec<i64> {
        let mut values = self.settled.clone();
        let candidates = values.len() - self.program.gauges.len();
        self.open.iter().zip(part).for_each(|(column, value)| values[*column] = *value);
        values[candidates..].copy_from_slice(&part[self.open.len()..]);
        values
    }

    pub(crate) fn part(&self, whole: &[i64]) -> Vec<i64> {
        let gauges = whole.len() - self.program.gauges.len()..whole.len();
        self.open.iter().copied().chain(gauges).map(|column| whole[column]).collect()
    }

    /// An optimal set within the present bounds, if there is one; nothing at all when the budget ends.
    pub(crate) fn any(&mut self, work: &mut Work) -> Option<Option<Vec<i64>>> {
        self.program.cost.clone_from(&self.worth);
        self.simplex.set_cost(&self.program);
        let ask = Ask { known: None, floor: Some(self.least - 1), enough: Some(self.least) };
        let found = search(&self.program, &mut self.simplex, ask, work);
        let best = found.best.map(|(_, values)| values);
        (found.complete || best.is_some()).then_some(best)
    }

    /// An optimal set in which a column has this value, if there is one; nothing at all when the budget ends.
    pub(crate) fn any_with(&mut self, column: usize, value: i64, work: &mut Work) -> Option<Option<Vec<i64>>> {
        let bounds = (self.program.lower[column], self.program.upper[column]);
        (self.program.lower[column], self.program.upper[column]) = (value, value);
        let found = self.any(work);
        (self.program.lower[column], self.program.upper[column]) = bounds;
        found
    }

    /// The optimal set of the highest cost, where `cost` is per open candidate; nothing when it is not soon found.
    pub(crate) fn highest(&mut self, cost: &[i64], known: Vec<i64>, work: &mut Work) -> Option<(i64, Vec<i64>)> {
        self.program.cost.iter_mut().for_each(|cost| *cost = 0);
        self.program.cost[..cost.len()].copy_from_slice(cost);
        self.simplex.set_cost(&self.program);
        let value = self.program.recount(&mut known.clone());
        let ask = Ask { known: value.map(|value| (value, known)), ..Ask::default() };
        let soon = work.nodes + AT_MOST;
        let mut part = Work { limit: Some(work.limit.map_or(soon, |limit| limit.min(soon))), ..work.clone() };
        let found = search(&self.program, &mut self.simplex, ask, &mut part);
        work.nodes = part.nodes;
        if found.complete { found.best } else { None }
    }
}

/// Candidates settled at a time: their lots weigh 2¹⁹, 2¹⁸, … 1.
const AT_ONCE: usize = 20;

/// The optimal set that the draw prefers: whoever is drawn first is in it if any optimal set holds them, then the
/// next, and so on. Nothing when the budget ends.
pub(crate) fn preferred(model: &Model, face: &mut Face, known: &[i64], work: &mut Work) -> Option<Vec<i64>> {
    let mut part = face.part(known);
    let mut column_of = vec![usize::MAX; model.program.candidates];
    face.open.iter().enumerate().for_each(|(column, at)| column_of[*at] = column);
    let drawn: Vec<usize> = model.drawn.iter().map(|at| column_of[*at]).filter(|column| *column != usize::MAX).collect();
    let (lower, upper) = (face.program.lower.clone(), face.program.upper.clone());
    let places = face.program.rows[0].upper;
    let mut taken = 0;
    for some in drawn.chunks(AT_ONCE) {
        if taken == places {
            break;
        }
        let mut cost = vec![0; face.open.len()];
        some.iter().enumerate().for_each(|(at, column)| cost[*column] = 1 << (AT_ONCE - 1 - at));
        let best = face.highest(&cost, part.clone(), work);
        let is_best = best.is_some();
        part = best.map_or(part, |(_, best)| best);
        for column in some {
            if !is_best && part[*column] == 0 {
                part = face.any_with(*column, 1, work)?.unwrap_or(part);
            }
            (face.program.lower[*column], face.program.upper[*column]) = (part[*column], part[*column]);
            taken += part[*column];
        }
    }
    (face.program.lower, face.program.upper) = (lower, upper);
    Some(face.whole(&part))
}
