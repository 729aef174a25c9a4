//! What every bound costs: the optimum without it, and with it moved by one.

use std::collections::BTreeMap;

use super::{Known, exchange, used};
use crate::answer::Answer;
use crate::face::{Face, preferred};
use crate::instance::Side;
use crate::model::{Bound, Model};
use crate::program::Program;
use crate::search::Work;
use crate::solve::names;
use crate::stages::{Optimum, Outcome, optimize};

/// What lifting a bound would change.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lifted {
    pub(crate) price: i64,
    pub(crate) enters: Vec<usize>,
    pub(crate) leaves: Vec<usize>,
    /// Whether the optimum stays what it is, aims included.
    same: bool,
}

/// Fills in the prices of the answer; what lifting each bound would change.
pub(crate) fn fill(known: &mut Known, answer: &mut Answer, work: &mut Work) -> BTreeMap<Bound, Lifted> {
    let model = known.model;
    let in_use = used(model, &known.optimum.proofs);
    let mut all = BTreeMap::new();
    for bound in model.bounds() {
        let lifted = if in_use.contains(&bound) {
            match lift(known, bound, work) {
                Some(lifted) => lifted,
                None => continue,
            }
        } else {
            Lifted { same: true, ..Lifted::default() }
        };
        let (enters, leaves) = (names(model, lifted.enters.clone()), names(model, lifted.leaves.clone()));
        match bound {
            Bound::Parity(at) => {
                let pair = &mut answer.parity[at];
                (pair.price, pair.enters, pair.leaves) = (Some(lifted.price), Some(enters), Some(leaves));
            }
            Bound::Group(at, side) => {
                let word = if side == Side::Min { "min" } else { "max" };
                let group = &mut answer.groups[at];
                group.price.insert(word.to_owned(), Some(lifted.price));
                match side {
                    Side::Min => (group.min_enters, group.min_leaves) = (Some(enters), Some(leaves)),
                    Side::Max => (group.max_enters, group.max_leaves) = (Some(enters), Some(leaves)),
                }
                for by in [-1, 1] {
                    let looser = (by < 0) == (side == Side::Min);
                    let change = if looser && lifted.same { Some(Some(0)) } else { moved(known, bound, by, work) };
                    if let Some(change) = change {
                        group.price.insert(format!("{word}{by:+}"), change);
                    }
                }
            }
        }
        all.insert(bound, lifted);
    }
    all
}

fn lift(known: &mut Known, bound: Bound, work: &mut Work) -> Option<Lifted> {
    let model = known.model;
    let mut program = model.program.clone();
    model.bind(&mut program, bound, None);
    let pool = known.pool.clone();
    let (optimum, chosen) = nearest(known, program, &pool, work)?;
    let (enters, leaves) = exchange(&known.chosen, &chosen);
    Some(Lifted {
        price: (optimum.merit - known.optimum.merit) * model.unit,
        enters,
        leaves,
        same: optimum.key() == known.optimum.key(),
    })
}

/// The optimum of another program that shares the most with the selection; among several, the one the draw prefers. `pool`
/// holds solutions that may be solutions of it.
pub(crate) fn nearest(known: &mut Known, program: Program, pool: &[Vec<i64>], work: &mut Work) -> Option<(Optimum, Vec<bool>)> {
    let mut simplex = known.simplex.clone();
    let outcome = optimize(known.model, program, &mut simplex, pool, Some(&known.chosen), work);
    let Outcome::Optimal(mut optimum) = outcome else { return None };
    if optimum.key() == known.optimum.key() && optimum.program.recount(&mut known.optimum.values.clone()).is_some() {
        optimum.values.clone_from(&known.optimum.values);
    } else {
        let mut face = Face::new(&optimum, &mut simplex);
        optimum.values = preferred(known.model, &mut face, &optimum.values, work)?;
        known.pool.push(optimum.values.clone());
    }
    let chosen = optimum.chosen(known.model);
    Some((optimum, chosen))
}

/// How much merit the optimum gains with the bound moved: nothing inside when there would be no selection; nothing
/// at all when the budget ends.
fn moved(known: &mut Known, bound: Bound, by: i64, work: &mut Work) -> Option<Option<i64>> {
    let model = known.model;
    let mut program = model.program.clone();
    model.bind(&mut program, bound, model.bound_value(bound).map(|value| value + by));
    let stays = |values: &Vec<i64>| stays_optimal(model, &program, known.optimum, values);
    let looser = matches!(bound, Bound::Group(_, side) if (by < 0) == (side == Side::Min));
    if !looser && known.pool.iter().any(stays) {
        return Some(Some(0));
    }
    let mut simplex = known.simplex.clone();
    match optimize(model, program, &mut simplex, &known.pool, None, work) {
        Outcome::Optimal(optimum) => {
            let change = (optimum.merit - known.optimum.merit) * model.unit;
            known.pool.push(optimum.values);
            Some(Some(change))
        }
        Outcome::Infeasible(_) => Some(None),
        Outcome::Unproven(_) => None,
    }
}

/// Whether a solution has the optimum's value in a tighter program: then it is an optimum of that, too.
fn stays_optimal(model: &Model, program: &Program, optimum: &Optimum, values: &[i64]) -> bool {
    let mut values = values.to_vec();
    let merit = |values: &[i64]| -> i64 { model.merit.iter().zip(values).map(|(merit, value)| merit * value).sum() };
    if merit(&values) != optimum.merit || program.recount(&mut values).is_none() {
        return false;
    }
    (0..model.orders.len()).all(|at| {
        let missed: i64 = model.order_cost(at).iter().zip(&values).map(|(cost, value)| -cost * value).sum();
        missed == optimum.missed[at]
    })
}
