//! Why everybody is in or out: by score, by a rule, by a lock; in how many optimal sets; what the contrary would cost.

use std::collections::BTreeMap;

use super::prices::{Lifted, nearest};
use super::{Known, exchange};
use crate::answer::{Optima, Reason, Why};
use crate::face::Face;
use crate::instance::Side;
use crate::model::{Bound, Model};
use crate::search::{Step, Work};
use crate::solve::names;

/// For every candidate, in how many optimal sets they are. What the budget leaves open counts as settled.
pub(crate) fn optima(known: &mut Known, face: &mut Face, work: &mut Work) -> Vec<Optima> {
    let mut seen = known.chosen.iter().map(|chosen| (*chosen, !*chosen)).collect::<Vec<(bool, bool)>>();
    let mut part = face.part(&known.optimum.values);
    let note = |known: &mut Known, face: &Face, seen: &mut Vec<(bool, bool)>, found: &[i64]| {
        for (at, value) in face.open.iter().zip(found) {
            if *value == 1 { seen[*at].0 = true } else { seen[*at].1 = true }
        }
        known.pool.push(face.whole(found));
    };
    for wanted in [true, false] {
        let is_seen = |seen: (bool, bool)| if wanted { seen.0 } else { seen.1 };
        loop {
            // One more optimal set, with as many as possible on the side where they were not seen yet.
            let sign = if wanted { 1 } else { -1 };
            let cost: Vec<i64> = face.open.iter().map(|at| if is_seen(seen[*at]) { 0 } else { sign }).collect();
            let none_yet: i64 = if wanted { 0 } else { cost.iter().sum() };
            if cost.iter().all(|cost| *cost == 0) {
                break;
            }
            match face.highest(&cost, part.clone(), work) {
                Some((value, _)) if value == none_yet => break,
                Some((_, found)) => {
                    note(known, face, &mut seen, &found);
                    part = found;
                }
                None => {
                    for column in 0..face.open.len() {
                        if !is_seen(seen[face.open[column]])
                            && let Some(Some(found)) = face.any_with(column, i64::from(wanted), work)
                        {
                            note(known, face, &mut seen, &found);
                        }
                    }
                    break;
                }
            }
        }
    }
    let told = |(inside, outside): (bool, bool)| match (inside, outside) {
        (true, true) => Optima::Some,
        (true, false) => Optima::Every,
        (false, _) => Optima::None,
    };
    seen.into_iter().map(told).collect()
}

/// Why everybody is in or out, in the order of the model.
pub(crate) fn reasons(known: &Known, optima: &[Optima], lifted: &BTreeMap<Bound, Lifted>) -> Vec<Why> {
    let model = known.model;
    let line = line_by_merit(model);
    // Somebody at the line is out on merit only if everybody in is at the line or above.
    let stands = |at: usize| line.is_none_or(|line| model.instance.score[at] >= line || model.program.lower[at] == 1);
    let all_above = (0..optima.len()).filter(|at| known.chosen[*at]).all(stands);
    let mut sorted = model.instance.score.clone();
    sorted.sort_unstable_by(|a, b| b.cmp(a));
    (0..optima.len())
        .map(|at| {
            let (score, selected) = (model.instance.score[at], known.chosen[at]);
            let locked = model.program.lower[at] == model.program.upper[at];
            let by_merit = match line {
                Some(line) if selected => score >= line,
                Some(line) => score < line || score == line && all_above,
                None => true,
            };
            let reason = match (locked, by_merit) {
                (true, _) => Reason::Lock,
                (_, true) => Reason::Merit,
                (_, false) => Reason::Rule,
            };
            let rule = if reason == Reason::Rule { rule_of(known, lifted, at) } else { None };
            Why {
                id: model.instance.ids[at].clone(),
                selected,
                reason,
                optima: optima[at],
                rule,
                rank: 1 + sorted.partition_point(|other| *other > score),
                replaced_by: Vec::new(),
                cost: None,
            }
        })
        .collect()
}

/// Fills in what the contrary would cost for everybody who is not locked, and who would change places with them.
pub(crate) fn contraries(known: &mut Known, whys: &mut [Why], work: &mut Work) {
    for (at, why) in whys.iter_mut().enumerate().filter(|(_, why)| why.reason != Reason::Lock) {
        (why.cost, why.replaced_by) = contrary(known, at, work);
    }
}

/// The score of the last one in if there were no rules but locks; nothing when locks take every place.
fn line_by_merit(model: &Model) -> Option<i64> {
    let program = &model.program;
    let free = (0..program.candidates).filter(|at| program.lower[*at] < program.upper[*at]);
    let mut scores: Vec<i64> = free.map(|at| model.instance.score[at]).collect();
    scores.sort_unstable_by(|a, b| b.cmp(a));
    let left = model.instance.k.saturating_sub(model.locked_in.len());
    left.checked_sub(1).and_then(|last| scores.get(last).copied())
}

/// The rule that made the difference: the most expensive one without which they would change places; else the one
/// that weighs most in the proof.
fn rule_of(known: &Known, lifted: &BTreeMap<Bound, Lifted>, at: usize) -> Option<String> {
    let selected = known.chosen[at];
    let moves = |lifted: &&Lifted| if selected { lifted.leaves.contains(&at) } else { lifted.enters.contains(&at) };
    let dearest = lifted
        .iter()
        .filter(|(_, lifted)| moves(lifted))
        .max_by_key(|(bound, lifted)| (lifted.price, std::cmp::Reverse(**bound)));
    if let Some((bound, _)) = dearest {
        return Some(name(known.model, *bound));
    }
    let y = known.optimum.proofs.last()?.steps.iter().find_map(|step| match step {
        Step::Fix(y) | Step::Bound(y) => Some(y),
        _ => None,
    })?;
    let entries = known.model.program.matrix.column(at);
    let weighs = |bound: &Bound| {
        let row = known.model.row(*bound);
        let weight = entries.iter().find(|(other, _)| *other == row).map_or(0, |(_, weight)| i128::from(*weight));
        let y = y.of_row.iter().find(|(other, _)| *other == row).map_or(0, |(_, y)| i128::from(*y));
        let binds = match bound {
            Bound::Group(_, Side::Min) => y < 0,
            Bound::Group(_, Side::Max) => y > 0,
            Bound::Parity(_) => y != 0,
        };
        let worth = if binds { y * weight } else { 0 };
        if selected { -worth } else { worth }
    };
    let best = known.model.bounds().into_iter().max_by_key(|bound| (weighs(bound), std::cmp::Reverse(*bound)))?;
    (weighs(&best) > 0).then(|| name(known.model, best))
}

pub(crate) fn name(model: &Model, bound: Bound) -> String {
    match bound {
        Bound::Group(at, Side::Min) => format!("{} min", model.instance.groups[at].id),
        Bound::Group(at, Side::Max) => format!("{} max", model.instance.groups[at].id),
        Bound::Parity(at) => format!("{} = {}", model.instance.parity[at].a, model.instance.parity[at].b),
    }
}

/// What it would cost if a candidate were on the other side, and with whom they would change places.
fn contrary(known: &mut Known, at: usize, work: &mut Work) -> (Option<i64>, Vec<String>) {
    let model = known.model;
    let mut program = model.program.clone();
    let value = i64::from(!known.chosen[at]);
    (program.lower[at], program.upper[at]) = (value, value);
    let pool: Vec<Vec<i64>> = known.pool.iter().filter(|values| values[at] == value).cloned().collect();
    let Some((optimum, chosen)) = nearest(known, program, &pool, work) else { return (None, Vec::new()) };
    let (enters, leaves) = exchange(&known.chosen, &chosen);
    let instead = if known.chosen[at] { enters } else { leaves };
    (Some((known.optimum.merit - optimum.merit) * model.unit), names(model, instead))
}
