//! The cheapest relaxations: every hard bound becomes an aim of equal weight, and the least that must be missed is
//! what must be given up.

use crate::answer::{Answer, MovedBound, MovedPair, Relaxation};
use crate::instance::{Group, Instance, Side, Soft};
use crate::model::{Bound, Model};
use crate::program::Program;
use crate::search::{Ask, Work, search};
use crate::simplex::Simplex;

/// Relaxations beyond these are not counted.
const MOST: usize = 300;
const SHOWN: usize = 3;

struct Walk<'w> {
    program: Program,
    simplex: Simplex,
    work: &'w mut Work,
    /// The gauges that are not zero in every cheapest relaxation.
    open: Vec<usize>,
    found: Vec<Vec<i64>>,
}

pub(crate) fn fill(model: &Model, answer: &mut Answer, work: &mut Work) {
    let (elastic, bounds) = elastic(model);
    let Some(vectors) = cheapest(&elastic, work) else { return };
    let gauges: Vec<Bound> = elastic.instance.soft.iter().map(|aim| bounds[aim_number(&aim.id)]).collect();
    let mut relaxations: Vec<(i64, Relaxation)> = vectors.iter().map(|vector| relaxation(model, &gauges, vector)).collect();
    relaxations.sort();
    relaxations.dedup();
    answer.more_relaxations = vectors.len() > MOST;
    answer.relaxation_count = Some(relaxations.len().min(MOST));
    answer.relaxations = relaxations.into_iter().take(SHOWN).map(|(_, relaxation)| relaxation).collect();
    answer.relaxation = answer.relaxations.first().cloned();
}

/// The instance whose every hard bound is an aim: one group per bound (two for a parity pair), numbered.
fn elastic(model: &Model) -> (Model, Vec<Bound>) {
    let of = &model.instance;
    let mut groups = Vec::new();
    let mut bounds = Vec::new();
    let mut push = |bound: Bound, weight: Vec<i64>, min: Option<i64>, max: Option<i64>| {
        groups.push(Group { id: format!("{:06}", bounds.len()), label: String::new(), weight, min, max });
        bounds.push(bound);
    };
    for bound in model.bounds().into_iter().filter(|bound| model.is_hard(*bound)) {
        match bound {
            Bound::Group(at, Side::Min) => push(bound, of.groups[at].weight.clone(), of.groups[at].min, None),
            Bound::Group(at, Side::Max) => push(bound, of.groups[at].weight.clone(), None, of.groups[at].max),
            Bound::Parity(at) => {
                let pair = &of.parity[at];
                let weight = |id: &str| &of.groups.iter().find(|group| group.id == id).expect("checked").weight;
                let difference: Vec<i64> = weight(&pair.a).iter().zip(weight(&pair.b)).map(|(a, b)| a - b).collect();
                push(bound, difference.clone(), Some(-pair.tol), None);
                push(bound, difference, None, Some(pair.tol));
            }
        }
    }
    let aims = groups.iter().map(|group: &Group| Soft {
        id: group.id.clone(),
        side: if group.min.is_some() { Side::Min } else { Side::Max },
        order: 0,
        weight: 1,
    });
    let soft = aims.collect();
    // The groups of pairs stay as tallies, for the search to branch on.
    let tallies = of.groups.iter().filter(|group| of.parity.iter().any(|pair| pair.a == group.id || pair.b == group.id));
    let tallies = tallies.map(|group| Group { id: format!("tally {}", group.id), min: None, max: None, ..group.clone() });
    groups.extend(tallies.collect::<Vec<Group>>());
    let instance = Instance { groups, soft, parity: Vec::new(), ..of.clone() };
    (Model::new(&instance), bounds)
}

fn aim_number(id: &str) -> usize {
    id.parse().expect("aims are numbered")
}

/// Every way of missing the aims as little as possible, up to one more than [`MOST`].
fn cheapest(elastic: &Model, work: &mut Work) -> Option<Vec<Vec<i64>>> {
    if elastic.orders.is_empty() {
        return None;
    }
    let mut program = elastic.program.clone();
    program.cost = elastic.order_cost(0);
    let mut simplex = Simplex::new(&program);
    let found = search(&program, &mut simplex, Ask::default(), work);
    let (value, values) = found.best.filter(|_| found.complete)?;
    program.rows[elastic.order_row(0)].bind(None, Some(-value));
    let n = program.candidates;
    for upper in &mut program.upper[n..] {
        *upper = (*upper).min(-value);
    }

    // Which bounds can move at all: seek what was not seen to move yet, until there is nothing more.
    let mut seen: Vec<bool> = values[n..].iter().map(|value| *value > 0).collect();
    let mut last = values;
    while !seen.iter().all(|seen| *seen) {
        for (at, seen) in seen.iter().enumerate() {
            program.cost[n + at] = i64::from(!seen);
        }
        simplex.set_cost(&program);
        let known = program.recount(&mut last.clone()).map(|value| (value, last.clone()));
        let found = search(&program, &mut simplex, Ask { known, ..Ask::default() }, work);
        let (value, values) = found.best.filter(|_| found.complete)?;
        if value == 0 {
            break;
        }
        values[n..].iter().zip(&mut seen).for_each(|(value, seen)| *seen |= *value > 0);
        last = values;
    }
    program.cost.iter_mut().for_each(|cost| *cost = 0);
    for (at, seen) in seen.iter().enumerate().filter(|(_, seen)| !**seen) {
        debug_assert!(!seen);
        program.upper[n + at] = 0;
    }
    simplex.set_cost(&program);
    let open = (n..program.columns()).filter(|column| seen[column - n]).collect();
    let mut walk = Walk { program, simplex, work, open, found: Vec::new() };
    walk.step(0, last);
    Some(walk.found.into_iter().map(|values| values[n..].to_vec()).collect())
}

impl Walk<'_> {
    fn step(&mut self, at: usize, known: Vec<i64>) {
        if self.found.len() > MOST {
            return;
        }
        let Some(column) = self.open.get(at).copied() else {
            self.found.push(known);
            return;
        };
        let (lower, upper) = (self.program.lower[column], self.program.upper[column]);
        // Zero and then as much as is left: values of the gauge from one witness to the next.
        let mut from = lower;
        while from <= upper && self.found.len() <= MOST {
            (self.program.lower[column], self.program.upper[column]) = (from, upper);
            let witness = if known[column] == from { Some(known.clone()) } else { self.least(column) };
            let Some(witness) = witness else { break };
            let value = witness[column];
            (self.program.lower[column], self.program.upper[column]) = (value, value);
            self.step(at + 1, witness);
            from = value + 1;
        }
        (self.program.lower[column], self.program.upper[column]) = (lower, upper);
    }

    /// A solution where this gauge is as small as the bounds allow.
    fn least(&mut self, column: usize) -> Option<Vec<i64>> {
        self.program.cost[column] = -1;
        self.simplex.set_cost(&self.program);
        let best = search(&self.program, &mut self.simplex, Ask::default(), self.work).best;
        self.program.cost[column] = 0;
        best.map(|(_, values)| values)
    }
}

/// The relaxation of a vector, after the sum of its squares: what is spread most comes first.
fn relaxation(model: &Model, gauges: &[Bound], vector: &[i64]) -> (i64, Relaxation) {
    let mut by_bound: Vec<(Bound, i64)> = Vec::new();
    for (bound, value) in gauges.iter().zip(vector).filter(|(_, value)| **value > 0) {
        match by_bound.iter_mut().find(|(other, _)| other == bound) {
            Some((_, sum)) => *sum += value,
            None => by_bound.push((*bound, *value)),
        }
    }
    let mut relaxation = Relaxation { total: by_bound.iter().map(|(_, by)| by).sum(), ..Relaxation::default() };
    for (bound, by) in &by_bound {
        match bound {
            Bound::Group(at, side) => {
                let group = &model.instance.groups[*at];
                let bound = group.bound(*side).unwrap_or(0) + if *side == Side::Min { -by } else { *by };
                relaxation.groups.push(MovedBound { id: group.id.clone(), side: *side, bound });
            }
            Bound::Parity(at) => {
                let pair = &model.instance.parity[*at];
                relaxation.parity.push(MovedPair { a: pair.a.clone(), b: pair.b.clone(), tol: pair.tol + by });
            }
        }
    }
    (by_bound.iter().map(|(_, by)| by.saturating_mul(*by)).fold(0, i64::saturating_add), relaxation)
}
