//! An independent checker: an instance and an answer in, *proven* or what is wrong out.
//!
//! It knows the two documents and nothing of the solver: it counts again, and follows the certificate.

mod proof;

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::answer::{Answer, Status};
use crate::instance::{Instance, Side};
use crate::refutation::Refutation;
use proof::Problem;

/// Checks an answer against its instance.
///
/// # Errors
/// The first thing that is wrong.
pub fn verify(instance: &Instance, answer: &Answer) -> Result<(), Refutation> {
    if !instance.faults().is_empty() {
        return Err(Refutation::Instance);
    }
    let orders = BTreeSet::from_iter(instance.soft.iter().map(|aim| aim.order));
    let best = match answer.status {
        Status::Unproven => return Err(Refutation::NothingClaimed),
        Status::Infeasible => None,
        Status::Optimal => Some(recount(instance, answer, &orders)?),
    };
    let stages = &answer.certificate.as_ref().ok_or(Refutation::Missing("certificate"))?.stages;
    let mut problem = Problem::of(instance, &orders);
    for (at, order) in orders.into_iter().map(Some).chain([None]).enumerate() {
        let stage = stages.get(at).ok_or(Refutation::Missing("stage"))?;
        let best = problem.ask(instance, order, best.as_ref().map(|best| best[at]));
        problem.follow(stage, best).map_err(|step| Refutation::Step(at, step))?;
        let Some(best) = best else { break };
        problem.hold(at, best);
    }
    Ok(())
}

/// Counts the selection: the total violation of every order of aims, then the objective.
fn recount(instance: &Instance, answer: &Answer, orders: &BTreeSet<u32>) -> Result<Vec<i64>, Refutation> {
    let selected = answer.selected.as_ref().ok_or(Refutation::Missing("selected"))?;
    let names: HashSet<&str> = selected.iter().map(String::as_str).collect();
    let chosen: Vec<usize> = (0..instance.ids.len()).filter(|at| names.contains(instance.ids[*at].as_str())).collect();
    if selected.len() != instance.k || chosen.len() != instance.k {
        return Err(Refutation::Selection("places"));
    }
    let holds = |id: &String| names.contains(id.as_str());
    if !instance.lock_in.iter().all(holds) || instance.lock_out.iter().any(holds) {
        return Err(Refutation::Selection("locks"));
    }
    let sum = |weight: &[i64]| chosen.iter().map(|at| weight[*at]).sum::<i64>();
    let counts: HashMap<&str, i64> = instance.groups.iter().map(|group| (group.id.as_str(), sum(&group.weight))).collect();
    let said: HashMap<&str, i64> = answer.groups.iter().map(|group| (group.id.as_str(), group.count)).collect();
    let mut missed = vec![0; orders.len()];
    for group in &instance.groups {
        let count = counts[group.id.as_str()];
        let mut wrong = said.get(group.id.as_str()) != Some(&count);
        for (side, beyond) in [(Side::Min, group.min.map(|min| min - count)), (Side::Max, group.max.map(|max| count - max))] {
            let beyond = beyond.unwrap_or(0).max(0);
            let Some(aim) = instance.soft.iter().find(|aim| aim.id == group.id && aim.side == side) else {
                wrong |= beyond > 0;
                continue;
            };
            if !answer.soft.iter().any(|one| one.id == aim.id && one.side == side && one.violation == beyond) {
                return Err(Refutation::Aim(aim.id.clone()));
            }
            missed[orders.range(..aim.order).count()] += beyond * i64::from(aim.weight);
        }
        if wrong {
            return Err(Refutation::Group(group.id.clone()));
        }
    }
    for pair in &instance.parity {
        let gap = (counts[pair.a.as_str()] - counts[pair.b.as_str()]).abs();
        let said = answer.parity.iter().find(|one| (&one.a, &one.b) == (&pair.a, &pair.b));
        if gap > pair.tol || said.is_none_or(|one| one.gap != gap) {
            return Err(Refutation::Parity(pair.a.clone(), pair.b.clone()));
        }
    }
    missed.push(sum(&instance.score));
    if answer.objective != missed.last().copied() { Err(Refutation::Objective) } else { Ok(missed) }
}
