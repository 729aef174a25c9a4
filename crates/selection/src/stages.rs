//! What *optimum* means: aims in their order, then merit, then (in explanations) nearness to a given selection.

use crate::model::Model;
use crate::program::Program;
use crate::search::{Ask, Step, Work, search};
use crate::simplex::Simplex;

/// The proof of one stage: nothing is better than `value` (in the stage's own unit), or nothing exists.
#[derive(Debug, Clone)]
pub(crate) struct Proof {
    /// The order of aims, or merit.
    pub(crate) order: Option<u32>,
    pub(crate) value: Option<i64>,
    pub(crate) steps: Vec<Step>,
}

/// An optimum, with the program whose orders of aims are held at their best.
#[derive(Debug, Clone)]
pub(crate) struct Optimum {
    /// Total violation of each order of aims.
    pub(crate) missed: Vec<i64>,
    /// In the unit of the model.
    pub(crate) merit: i64,
    pub(crate) values: Vec<i64>,
    pub(crate) proofs: Vec<Proof>,
    /// With the cost of the last stage, and what that comes to.
    pub(crate) program: Program,
    pub(crate) value: i64,
}

#[derive(Debug, Clone)]
pub(crate) enum Outcome {
    Optimal(Optimum),
    Infeasible(Vec<Proof>),
    /// Not proven within the budget; the best found, if any.
    Unproven(Option<Vec<i64>>),
}

impl Optimum {
    /// What is compared: aims in their order (less is better), then merit.
    pub(crate) fn key(&self) -> (&[i64], i64) {
        (&self.missed, self.merit)
    }

    pub(crate) fn chosen(&self, model: &Model) -> Vec<bool> {
        self.values[..model.program.candidates].iter().map(|value| *value == 1).collect()
    }
}

/// Optimizes `program`. `pool` holds solutions known of similar programs; `near` asks for the optimum that shares the
/// most with a selection.
pub(crate) fn optimize(
    model: &Model,
    mut program: Program,
    simplex: &mut Simplex,
    pool: &[Vec<i64>],
    near: Option<&[bool]>,
    work: &mut Work,
) -> Outcome {
    let mut proofs = Vec::new();
    let mut missed = Vec::new();
    let mut last: Option<Vec<i64>> = None;
    for at in 0..model.orders.len() {
        program.cost = model.order_cost(at);
        simplex.set_cost(&program);
        let ask = Ask { known: best_known(&program, pool.iter().chain(&last)), ..Ask::default() };
        let found = search(&program, simplex, ask, work);
        let value = found.best.as_ref().map(|(value, _)| *value);
        last = found.best.map(|(_, values)| values);
        if !found.complete {
            return Outcome::Unproven(last);
        }
        proofs.push(Proof { order: Some(model.orders[at]), value: value.map(|value| -value), steps: found.steps });
        let Some(value) = value else { return Outcome::Infeasible(proofs) };
        missed.push(-value);
        program.rows[model.order_row(at)].bind(None, Some(-value));
    }

    let places = model.places();
    program.cost = match near {
        None => model.merit.clone(),
        Some(near) => model.merit.iter().zip(near).map(|(merit, near)| merit * (places + 1) + i64::from(*near)).collect(),
    };
    program.cost.extend(std::iter::repeat_n(0, program.gauges.len()));
    simplex.set_cost(&program);
    let ask = Ask { known: best_known(&program, pool.iter().chain(&last)), ..Ask::default() };
    let found = search(&program, simplex, ask, work);
    let best = found.best;
    if !found.complete {
        return Outcome::Unproven(best.map(|(_, values)| values));
    }
    proofs.push(Proof { order: None, value: best.as_ref().map(|(value, _)| *value), steps: found.steps });
    match best {
        None => Outcome::Infeasible(proofs),
        Some((value, values)) => {
            let merit = model.merit.iter().zip(&values).map(|(merit, value)| merit * value).sum();
            Outcome::Optimal(Optimum { missed, merit, values, proofs, program, value })
        }
    }
}

fn best_known<'p>(program: &Program, pool: impl Iterator<Item = &'p Vec<i64>>) -> Option<(i64, Vec<i64>)> {
    let mut best: Option<(i64, Vec<i64>)> = None;
    for values in pool {
        let mut values = values.clone();
        if let Some(cost) = program.recount(&mut values)
            && best.as_ref().is_none_or(|(most, _)| cost > *most)
        {
            best = Some((cost, values));
        }
    }
    best
}
