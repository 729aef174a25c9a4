//! The other optimal sets, in the order in which the draw prefers them.

use super::{Known, exchange};
use crate::answer::{Answer, Exchange, Optima};
use crate::face::Face;
use crate::search::Work;
use crate::solve::names;

const MOST: usize = 200;

struct Walk<'w> {
    face: &'w mut Face,
    /// The columns that differ between optimal sets, as drawn.
    open: Vec<usize>,
    found: Vec<Vec<i64>>,
    work: &'w mut Work,
    /// Every place of the face is given or refused.
    places: i64,
}

pub(crate) fn fill(known: &Known, face: &mut Face, optima: &[Optima], answer: &mut Answer, work: &mut Work) {
    let model = known.model;
    let mut column_of = vec![usize::MAX; optima.len()];
    face.open.iter().enumerate().for_each(|(column, at)| column_of[*at] = column);
    let differs = |at: &&usize| optima[**at] == Optima::Some && column_of[**at] != usize::MAX;
    let open: Vec<usize> = model.drawn.iter().filter(differs).map(|at| column_of[*at]).collect();
    let first = face.part(&known.optimum.values);
    for column in 0..face.open.len() {
        if optima[face.open[column]] != Optima::Some {
            (face.program.lower[column], face.program.upper[column]) = (first[column], first[column]);
        }
    }
    let places = open.iter().map(|column| first[*column]).sum();
    let mut walk = Walk { face, open, found: Vec::new(), work, places };
    walk.step(0, 0, first);
    let found = walk.found;
    let exchange = |part: &Vec<i64>| {
        let values = face.whole(part);
        let chosen: Vec<bool> = values[..optima.len()].iter().map(|value| *value == 1).collect();
        let (enters, leaves) = exchange(&known.chosen, &chosen);
        let objective = model.count(&model.instance.score, &chosen);
        Exchange { objective, enters: names(model, enters), leaves: names(model, leaves) }
    };
    answer.alternatives = Some(found.iter().skip(1).take(MOST).map(exchange).collect());
    answer.more_alternatives = found.len() > MOST + 1;
}

impl Walk<'_> {
    /// Goes through all optimal sets under the present bounds; `known` is the first of them or another one.
    fn step(&mut self, at: usize, taken: i64, known: Vec<i64>) {
        if self.found.len() > MOST + 1 {
            return;
        }
        if at == self.open.len() || taken == self.places {
            self.found.push(known);
            return;
        }
        let column = self.open[at];
        for value in [1, 0] {
            (self.face.program.lower[column], self.face.program.upper[column]) = (value, value);
            let witness = if known[column] == value { Some(known.clone()) } else { self.face.any(self.work).flatten() };
            if let Some(witness) = witness {
                self.step(at + 1, taken + value, witness);
            }
        }
        (self.face.program.lower[column], self.face.program.upper[column]) = (0, 1);
    }
}
