//! Explanations, exact, by solving again: shadow prices mislead where places are whole.

mod conflict;
mod others;
mod prices;
mod relax;
mod why;

use std::collections::BTreeSet;

use crate::answer::Answer;
use crate::face::Face;
use crate::instance::Side;
use crate::model::{Bound, Model};
use crate::program::Multipliers;
use crate::search::{Step, Work};
use crate::simplex::Simplex;
use crate::solve::Depth;
use crate::stages::{Optimum, Proof};

/// What is known when explanations begin.
pub(crate) struct Known<'k> {
    pub(crate) model: &'k Model,
    pub(crate) optimum: &'k Optimum,
    pub(crate) chosen: Vec<bool>,
    /// The relaxation at the root of the last stage.
    pub(crate) simplex: &'k Simplex,
    /// Solutions found on the way, whatever program they are of.
    pub(crate) pool: Vec<Vec<i64>>,
}

/// Fills in prices, reasons and alternatives.
pub(crate) fn optimal(
    model: &Model,
    optimum: &Optimum,
    simplex: &Simplex,
    mut face: Face,
    depth: Depth,
    answer: &mut Answer,
    work: &mut Work,
) {
    let chosen = optimum.chosen(model);
    let pool = vec![optimum.values.clone()];
    let mut known = Known { model, optimum, chosen, simplex, pool };
    let lifted = prices::fill(&mut known, answer, work);
    if depth >= Depth::Reasons {
        let optima = why::optima(&mut known, &mut face, work);
        answer.why = why::reasons(&known, &optima, &lifted);
        if depth == Depth::Reasons {
            return;
        }
        why::contraries(&mut known, &mut answer.why, work);
        others::fill(&known, &mut face, &optima, answer, work);
    }
}

/// Fills in what is in conflict, and what would mend it.
pub(crate) fn infeasible(model: &Model, proofs: &[Proof], answer: &mut Answer, work: &mut Work) {
    answer.conflict = conflict::find(model, proofs, work);
    relax::fill(model, answer, work);
}

/// The bounds that a proof makes use of: without any other, it still holds.
pub(crate) fn used(model: &Model, proofs: &[Proof]) -> BTreeSet<Bound> {
    let mut rows = BTreeSet::new();
    let mut note = |y: &Multipliers| rows.extend(y.of_row.iter().map(|(row, y)| (*row, *y > 0)));
    let mut all = false;
    for step in proofs.iter().flat_map(|proof| &proof.steps) {
        match step {
            Step::Fix(y) | Step::Bound(y) | Step::Ray(y) => note(y),
            Step::Empty => all = true,
            Step::Row { .. } | Step::Column { .. } => {}
        }
    }
    let is_used = |bound: &Bound| {
        let row = model.row(*bound);
        let (below, above) = (rows.contains(&(row, false)), rows.contains(&(row, true)));
        all || match bound {
            Bound::Group(_, Side::Min) => below,
            Bound::Group(_, Side::Max) => above,
            Bound::Parity(_) => below || above,
        }
    };
    model.bounds().into_iter().filter(is_used).collect()
}

/// Who enters and who leaves between two selections.
pub(crate) fn exchange(from: &[bool], to: &[bool]) -> (Vec<usize>, Vec<usize>) {
    let differs = |enters: bool| (0..from.len()).filter(move |at| from[*at] != to[*at] && to[*at] == enters).collect();
    (differs(true), differs(false))
}
