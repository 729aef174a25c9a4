//! One irreducible set of bounds that cannot hold together: drop any one and the others can.

use super::used;
use crate::answer::{BoundName, Conflict, PairName};
use crate::model::{Bound, Model};
use crate::program::Program;
use crate::search::{Ask, Step, Work, search};
use crate::simplex::Simplex;
use crate::stages::Proof;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    In(usize),
    Out(usize),
    Bound(Bound),
}

struct Hunt<'m> {
    model: &'m Model,
    simplex: Simplex,
    /// Everything that may be in conflict; what is not kept is lifted.
    all: Vec<Part>,
}

/// The conflict of an infeasible model; nothing when the budget ends.
pub(crate) fn find(model: &Model, proofs: &[Proof], work: &mut Work) -> Option<Conflict> {
    let bounds = model.bounds().into_iter().filter(|bound| model.is_hard(*bound)).map(Part::Bound);
    let locks = model.locked_in.iter().map(|at| Part::In(*at)).chain(model.locked_out.iter().map(|at| Part::Out(*at)));
    let all: Vec<Part> = locks.chain(bounds).collect();
    let mut hunt = Hunt { model, simplex: Simplex::new(&model.program), all: all.clone() };
    let mut kept = narrowed(model, &all, proofs);
    // Larger pieces first, then one by one: whatever is left at the end was needed.
    let mut size = kept.len().div_ceil(2).max(1);
    loop {
        let mut at = 0;
        while at < kept.len() {
            let without: Vec<Part> = kept[..at].iter().chain(kept.get(at + size..).unwrap_or(&[])).copied().collect();
            match hunt.infeasible(&without, work)? {
                Some(proof) => kept = narrowed(model, &without, &[proof]),
                None => at += size,
            }
        }
        if size == 1 {
            break;
        }
        size = size.div_ceil(2);
    }
    let mut conflict = Conflict::default();
    for part in kept {
        match part {
            Part::In(at) | Part::Out(at) => conflict.locks.push(model.instance.ids[at].clone()),
            Part::Bound(Bound::Group(at, side)) => {
                conflict.groups.push(BoundName { id: model.instance.groups[at].id.clone(), side });
            }
            Part::Bound(Bound::Parity(at)) => {
                let pair = &model.instance.parity[at];
                conflict.parity.push(PairName { a: pair.a.clone(), b: pair.b.clone() });
            }
        }
    }
    conflict.locks.sort();
    conflict.locks.dedup();
    Some(conflict)
}

/// Those that a proof makes use of; locks always.
fn narrowed(model: &Model, parts: &[Part], proofs: &[Proof]) -> Vec<Part> {
    let used = used(model, proofs);
    parts.iter().copied().filter(|part| !matches!(part, Part::Bound(bound) if !used.contains(bound))).collect()
}

impl Hunt<'_> {
    /// The proof that these cannot hold together; nothing inside when they can, nothing at all when the budget ends.
    fn infeasible(&mut self, kept: &[Part], work: &mut Work) -> Option<Option<Proof>> {
        let mut program: Program = self.model.program.clone();
        for part in self.all.iter().filter(|part| !kept.contains(part)) {
            match part {
                Part::In(at) => program.lower[*at] = 0,
                Part::Out(at) => program.upper[*at] = 1,
                Part::Bound(bound) => self.model.bind(&mut program, *bound, None),
            }
        }
        self.simplex.set_cost(&program);
        let found = search(&program, &mut self.simplex, Ask { enough: Some(0), ..Ask::default() }, work);
        if !found.complete {
            return None;
        }
        let proof = Proof { order: None, value: None, steps: found.steps };
        let has_empty = proof.steps.contains(&Step::Empty);
        debug_assert!(!has_empty || program.is_empty(), "only an empty program is called so");
        Some(found.best.is_none().then_some(proof))
    }
}
