//! From an instance to its integer program. The order of the rows is part of the certificate's format: places, groups
//! by id, aims by id and side, parity pairs by names, orders of aims from the lowest.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::instance::{Group, Instance, Side};
use crate::program::{Gauge, Matrix, Program, Row, gcd};
use crate::seed::draw;

/// A hard or soft bound that can be lifted or moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Bound {
    Group(usize, Side),
    Parity(usize),
}

/// An instance in the order of names, and its program without cost.
#[derive(Debug, Clone)]
pub(crate) struct Model {
    pub(crate) instance: Instance,
    pub(crate) program: Program,
    /// Merit in the smallest common unit, from zero: `score = lowest + unit · merit`.
    pub(crate) merit: Vec<i64>,
    pub(crate) unit: i64,
    /// The orders of aims, lowest first.
    pub(crate) orders: Vec<u32>,
    /// Candidates as the seed draws them.
    pub(crate) drawn: Vec<usize>,
    pub(crate) locked_in: Vec<usize>,
    pub(crate) locked_out: Vec<usize>,
}

impl Model {
    pub(crate) fn new(instance: &Instance) -> Model {
        let instance = instance.sorted();
        let n = instance.ids.len();
        let base = instance.score.iter().copied().min().unwrap_or(0);
        let unit = instance.score.iter().fold(0, |unit, score| gcd(unit, score - base)).max(1);
        let orders: Vec<u32> = BTreeSet::from_iter(instance.soft.iter().map(|aim| aim.order)).into_iter().collect();

        let mut builder = Builder { columns: vec![Vec::new(); n + instance.soft.len()], rows: Vec::new() };
        builder.row(&vec![1; n], true);
        for group in &instance.groups {
            builder.row(&group.weight, true);
        }
        let mut gauges = Vec::new();
        let mut spans = Vec::new();
        for (at, aim) in instance.soft.iter().enumerate() {
            let group = group_of(&instance, &aim.id);
            let row = builder.row(&group.weight, false);
            let sign = if aim.side == Side::Min { 1 } else { -1 };
            let Row { least, most, .. } = builder.rows[row];
            // One more than can be missed, so that the bound can be moved by one.
            let span = 1 + match aim.side {
                Side::Min => group.min.unwrap_or(least).saturating_sub(least).max(0),
                Side::Max => most.saturating_sub(group.max.unwrap_or(most)).max(0),
            };
            builder.columns[n + at].push((row, sign));
            let sum = &mut builder.rows[row];
            (sum.least, sum.most) = if sign > 0 { (least, most + span) } else { (least - span, most) };
            (sum.lower, sum.upper) = (sum.least, sum.most);
            gauges.push(Gauge { row, sign });
            spans.push(span);
        }
        for pair in &instance.parity {
            let (a, b) = (group_of(&instance, &pair.a), group_of(&instance, &pair.b));
            let difference: Vec<i64> = a.weight.iter().zip(&b.weight).map(|(a, b)| a - b).collect();
            builder.row(&difference, true);
        }
        for order in &orders {
            builder.order(&instance, *order, n, &spans);
        }

        let position = |id: &String| instance.ids.binary_search(id).expect("locks were checked");
        let locked_in: Vec<usize> = instance.lock_in.iter().map(position).collect();
        let locked_out: Vec<usize> = instance.lock_out.iter().map(position).collect();
        let mut lower = vec![0; n + spans.len()];
        let mut upper = vec![1; n];
        upper.extend(&spans);
        locked_in.iter().for_each(|at| lower[*at] = 1);
        locked_out.iter().for_each(|at| upper[*at] = 0);
        let rows = builder.rows;
        let program = Program {
            matrix: Arc::new(Matrix::new(&builder.columns)),
            cost: vec![0; n + gauges.len()],
            lower,
            upper,
            rows,
            candidates: n,
            gauges,
        };
        let merit = instance.score.iter().map(|score| (score - base) / unit).collect();
        let drawn = draw(&instance.ids, instance.seed);
        let mut model = Model { instance, program, merit, unit, orders, drawn, locked_in, locked_out };
        let places = i64::try_from(model.instance.k).expect("checked");
        model.program.rows[0].lower = places;
        model.program.rows[0].upper = places;
        let mut program = model.program.clone();
        for bound in model.bounds() {
            model.bind(&mut program, bound, model.bound_value(bound));
        }
        model.program = program;
        model
    }

    pub(crate) fn places(&self) -> i64 {
        self.program.rows[0].upper
    }

    /// Every bound of the instance, aims included.
    pub(crate) fn bounds(&self) -> Vec<Bound> {
        let sides = |at: usize| [Side::Min, Side::Max].map(|side| (at, side));
        let groups = (0..self.instance.groups.len()).flat_map(sides);
        let groups = groups.filter(|(at, side)| self.instance.groups[*at].bound(*side).is_some());
        let parity = (0..self.instance.parity.len()).map(Bound::Parity);
        groups.map(|(at, side)| Bound::Group(at, side)).chain(parity).collect()
    }

    pub(crate) fn bound_value(&self, bound: Bound) -> Option<i64> {
        match bound {
            Bound::Group(at, side) => self.instance.groups[at].bound(side),
            Bound::Parity(at) => Some(self.instance.parity[at].tol),
        }
    }

    /// The aim a bound is, if it is one.
    pub(crate) fn aim(&self, bound: Bound) -> Option<usize> {
        let Bound::Group(at, side) = bound else { return None };
        let id = &self.instance.groups[at].id;
        self.instance.soft.iter().position(|aim| aim.id == *id && aim.side == side)
    }

    pub(crate) fn is_hard(&self, bound: Bound) -> bool {
        self.aim(bound).is_none()
    }

    /// The row a bound stands in.
    pub(crate) fn row(&self, bound: Bound) -> usize {
        let groups = self.instance.groups.len();
        match bound {
            Bound::Parity(at) => 1 + groups + self.instance.soft.len() + at,
            Bound::Group(at, _) => self.aim(bound).map_or(1 + at, |aim| 1 + groups + aim),
        }
    }

    /// Moves a bound, or lifts it.
    pub(crate) fn bind(&self, program: &mut Program, bound: Bound, value: Option<i64>) {
        let row = &mut program.rows[self.row(bound)];
        let Row { lower, upper, .. } = *row;
        match bound {
            Bound::Parity(_) => row.bind(value.map(|tol| -tol), value),
            Bound::Group(_, Side::Min) => {
                row.bind(value, None);
                row.upper = upper;
            }
            Bound::Group(_, Side::Max) => {
                row.bind(None, value);
                row.lower = lower;
            }
        }
    }

    /// The row of the `at`-th order of aims.
    pub(crate) fn order_row(&self, at: usize) -> usize {
        1 + self.instance.groups.len() + self.instance.soft.len() + self.instance.parity.len() + at
    }

    /// What an aim adds to its order's total, as a cost.
    pub(crate) fn order_cost(&self, at: usize) -> Vec<i64> {
        let aims = self.instance.soft.iter().map(|aim| if aim.order == self.orders[at] { -i64::from(aim.weight) } else { 0 });
        std::iter::repeat_n(0, self.program.candidates).chain(aims).collect()
    }

    pub(crate) fn count(&self, weight: &[i64], chosen: &[bool]) -> i64 {
        weight.iter().zip(chosen).filter(|(_, chosen)| **chosen).map(|(weight, _)| weight).sum()
    }
}

fn group_of<'i>(instance: &'i Instance, id: &str) -> &'i Group {
    let at = instance.groups.binary_search_by(|group| group.id.as_str().cmp(id)).expect("names were checked");
    &instance.groups[at]
}

struct Builder {
    columns: Vec<Vec<(usize, i64)>>,
    rows: Vec<Row>,
}

impl Builder {
    /// A row over the candidates, without bounds yet; a tally in the greatest common divisor of its weights.
    fn row(&mut self, weight: &[i64], tally: bool) -> usize {
        let unit = if tally { weight.iter().fold(0, |unit, weight| gcd(unit, *weight)).max(1) } else { 1 };
        let at = self.rows.len();
        let (mut least, mut most) = (0, 0);
        for (column, weight) in weight.iter().enumerate().filter(|(_, weight)| **weight != 0) {
            let weight = weight / unit;
            self.columns[column].push((at, weight));
            least += weight.min(0);
            most += weight.max(0);
        }
        self.rows.push(Row { unit, least, most, lower: least, upper: most, tally });
        at
    }

    fn order(&mut self, instance: &Instance, order: u32, n: usize, spans: &[i64]) {
        let aims: Vec<usize> = (0..instance.soft.len()).filter(|at| instance.soft[*at].order == order).collect();
        let unit = aims.iter().fold(0, |unit, at| gcd(unit, instance.soft[*at].weight.into())).max(1);
        let row = self.rows.len();
        let mut most = 0_i64;
        for at in aims {
            let weight = i64::from(instance.soft[at].weight) / unit;
            if weight != 0 {
                self.columns[n + at].push((row, weight));
                most = most.saturating_add(weight.saturating_mul(spans[at]));
            }
        }
        // Not a tally to branch on: gauges stand at what is missed, and never higher to fill up a sum.
        self.rows.push(Row { unit, least: 0, most, lower: 0, upper: most, tally: false });
    }
}
