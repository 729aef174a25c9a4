//! An independent checker: an instance and an answer in, *proven* or what is wrong out.
//!
//! It knows the two documents and nothing of the solver: it counts again, and follows the certificate in whole numbers.
//! For any multipliers y of the rows, no selection in a box is worth more than Σ y·limit + Σ max(reduced worth, 0).

use crate::answer::{Answer, Certificate, ProofStep, RowMultipliers, Stage, Status};
use crate::instance::{Instance, Side};

/// What is wrong with an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refutation {
    /// The instance itself is not well formed.
    Instance,
    /// The answer does not claim a proof.
    NothingClaimed,
    /// Something is missing: `selected`, `objective`, `certificate`, a stage.
    Missing(&'static str),
    /// The selection is not one: a number of candidates, a name, a lock.
    Selection(&'static str),
    /// A group does not hold its bounds, or is not counted right.
    Group(String),
    /// A parity pair is too far apart, or is not counted right.
    Parity(String, String),
    /// An aim is not counted right.
    Aim(String),
    /// The sum of scores is not what is said.
    Objective,
    /// A step of the certificate proves nothing.
    Step(usize, usize),
}

/// Rows as entries by candidate, each with a gauge (column, sign) or none, and its limits.
struct Rows {
    of_column: Vec<Vec<(usize, i64)>>,
    limits: Vec<(i64, i64)>,
}

impl Rows {
    fn push(&mut self, weights: &[(usize, i64)], unit: i64, boxes: &[(i64, i64)], min: Option<i64>, max: Option<i64>) {
        let ends = weights.iter().map(|(column, w)| (w / unit * boxes[*column].0, w / unit * boxes[*column].1));
        let (least, most) = ends.fold((0, 0), |(low, high), (a, b)| (low + a.min(b), high + a.max(b)));
        weights
            .iter()
            .filter(|(_, w)| *w != 0)
            .for_each(|(column, w)| self.of_column[*column].push((self.limits.len(), w / unit)));
        let min = min.map_or(least, |min| (-(-min).div_euclid(unit)).max(least));
        self.limits.push((min, max.map_or(most, |max| max.div_euclid(unit).min(most))));
    }
}

fn common(weights: impl Iterator<Item = i64>) -> i64 {
    weights
        .fold(0, |mut a: i64, mut b| {
            while b != 0 {
                (a, b) = (b, a % b);
            }
            a.abs()
        })
        .max(1)
}

/// Checks an answer against its instance.
pub fn verify(instance: &Instance, answer: &Answer) -> Result<(), Refutation> {
    if !instance.faults().is_empty() {
        return Err(Refutation::Instance);
    }
    let certificate = answer.certificate.as_ref().ok_or(Refutation::Missing("certificate"))?;
    let mut order: Vec<usize> = (0..instance.ids.len()).collect();
    order.sort_by_key(|at| &instance.ids[*at]);
    match answer.status {
        Status::Unproven => Err(Refutation::NothingClaimed),
        Status::Infeasible => prove(instance, &order, certificate, None),
        Status::Optimal => prove(instance, &order, certificate, Some(recount(instance, answer)?)),
    }
}

/// Counts the selection; the total violation of every order of aims, and the objective.
fn recount(instance: &Instance, answer: &Answer) -> Result<(Vec<(u32, i64)>, i64), Refutation> {
    let selected = answer.selected.as_ref().ok_or(Refutation::Missing("selected"))?;
    let chosen: Vec<bool> = instance.ids.iter().map(|id| selected.contains(id)).collect();
    if selected.len() != instance.k || chosen.iter().filter(|chosen| **chosen).count() != instance.k {
        return Err(Refutation::Selection("places"));
    }
    if instance.lock_in.iter().any(|id| !selected.contains(id)) || instance.lock_out.iter().any(|id| selected.contains(id)) {
        return Err(Refutation::Selection("locks"));
    }
    let sum = |weight: &[i64]| weight.iter().zip(&chosen).filter(|(_, chosen)| **chosen).map(|(w, _)| w).sum::<i64>();
    if answer.objective != Some(sum(&instance.score)) {
        return Err(Refutation::Objective);
    }
    let mut missed: Vec<(u32, i64)> = instance.soft.iter().map(|aim| (aim.order, 0)).collect();
    missed.sort_unstable();
    missed.dedup();
    for group in &instance.groups {
        let count = sum(&group.weight);
        if answer.groups.iter().find(|one| one.id == group.id).is_none_or(|one| one.count != count) {
            return Err(Refutation::Group(group.id.clone()));
        }
        for (side, violation) in [(Side::Min, group.min.map(|min| min - count)), (Side::Max, group.max.map(|max| count - max))] {
            let violation = violation.unwrap_or(0).max(0);
            match instance.soft.iter().find(|aim| aim.id == group.id && aim.side == side) {
                None if violation > 0 => return Err(Refutation::Group(group.id.clone())),
                None => {}
                Some(aim) => {
                    let said = answer.soft.iter().find(|one| one.id == aim.id && one.side == side);
                    if said.is_none_or(|one| one.violation != violation) {
                        return Err(Refutation::Aim(aim.id.clone()));
                    }
                    missed
                        .iter_mut()
                        .filter(|(order, _)| *order == aim.order)
                        .for_each(|(_, sum)| *sum += violation * i64::from(aim.weight));
                }
            }
        }
    }
    for pair in &instance.parity {
        let count = |id: &str| instance.groups.iter().find(|group| group.id == id).map_or(0, |group| sum(&group.weight));
        let gap = (count(&pair.a) - count(&pair.b)).abs();
        let said = answer.parity.iter().find(|one| (&one.a, &one.b) == (&pair.a, &pair.b));
        if gap > pair.tol || said.is_none_or(|one| one.gap != gap) {
            return Err(Refutation::Parity(pair.a.clone(), pair.b.clone()));
        }
    }
    Ok((missed, sum(&instance.score)))
}

struct Proof<'p> {
    ids: Vec<&'p str>,
    rows: Rows,
    boxes: Vec<(i64, i64)>,
    cost: Vec<i64>,
    /// What is to be proven the best; nothing when nothing exists.
    best: Option<i64>,
}

type Claim = (Vec<(u32, i64)>, i64);

fn prove(instance: &Instance, order: &[usize], certificate: &Certificate, claim: Option<Claim>) -> Result<(), Refutation> {
    let n = order.len();
    let ids: Vec<&str> = order.iter().map(|at| instance.ids[*at].as_str()).collect();
    let mut aims: Vec<_> = instance.soft.iter().collect();
    aims.sort_by_key(|aim| (&aim.id, aim.side));
    let mut groups: Vec<_> = instance.groups.iter().collect();
    groups.sort_by_key(|group| &group.id);
    let group = |id: &str| groups.iter().find(|group| group.id == id).expect("names were checked");
    let listed = |weight: &[i64]| order.iter().map(|at| weight[*at]).enumerate().collect::<Vec<_>>();
    let mut boxes = vec![(0, 1); n];
    let mut rows = Rows { of_column: vec![Vec::new(); n + aims.len()], limits: Vec::new() };
    let places = i64::try_from(instance.k).unwrap_or(i64::MAX);
    rows.push(&listed(&vec![1; n]), 1, &boxes, Some(places), Some(places));
    rows.limits[0] = (places, places);
    for group in &groups {
        let hard = |side| group.bound(side).filter(|_| !aims.iter().any(|aim| aim.id == group.id && aim.side == side));
        let unit = common(group.weight.iter().copied());
        rows.push(&listed(&group.weight), unit, &boxes, hard(Side::Min), hard(Side::Max));
    }
    for aim in &aims {
        let group = group(&aim.id);
        let least: i64 = group.weight.iter().map(|w| w.min(&0)).sum();
        let most: i64 = group.weight.iter().map(|w| w.max(&0)).sum();
        let (min, max) = (group.min.filter(|_| aim.side == Side::Min), group.max.filter(|_| aim.side == Side::Max));
        boxes.push((0, 1 + min.map_or(0, |min| min - least).max(max.map_or(0, |max| most - max)).max(0)));
        let mut weights = listed(&group.weight);
        weights.push((boxes.len() - 1, if aim.side == Side::Min { 1 } else { -1 }));
        rows.push(&weights, 1, &boxes, min, max);
    }
    let mut pairs: Vec<_> = instance.parity.iter().collect();
    pairs.sort();
    for pair in pairs {
        let (a, b) = (listed(&group(&pair.a).weight), listed(&group(&pair.b).weight));
        let difference: Vec<_> = a.iter().zip(&b).map(|((at, a), (_, b))| (*at, a - b)).collect();
        rows.push(&difference, common(difference.iter().map(|(_, w)| *w)), &boxes, Some(-pair.tol), Some(pair.tol));
    }
    let mut orders: Vec<u32> = aims.iter().map(|aim| aim.order).collect();
    orders.sort_unstable();
    orders.dedup();
    let of_order = |order: u32| aims.iter().map(move |aim| if aim.order == order { i64::from(aim.weight) } else { 0 });
    let mut units = Vec::new();
    for order in &orders {
        units.push((rows.limits.len(), common(of_order(*order))));
        let weights: Vec<_> = of_order(*order).enumerate().map(|(at, w)| (n + at, w)).collect();
        rows.push(&weights, common(of_order(*order)), &boxes, None, None);
    }
    for (at, id) in ids.iter().enumerate() {
        let (is_in, is_out) = (instance.lock_in.iter().any(|lock| lock == id), instance.lock_out.iter().any(|lock| lock == id));
        boxes[at] = (i64::from(is_in), i64::from(!is_out));
    }
    let base = instance.score.iter().copied().min().unwrap_or(0);
    let unit = common(instance.score.iter().map(|score| score - base));
    let mut proof = Proof { ids, rows, boxes, cost: Vec::new(), best: None };
    let stages = orders.iter().map(|order| Some(*order)).chain([None]);
    for (at, order) in stages.enumerate() {
        let stage = certificate.stages.get(at).ok_or(Refutation::Missing("stage"))?;
        proof.cost = match order {
            Some(order) => vec![0; n].into_iter().chain(of_order(order).map(|weight| -weight)).collect(),
            None => listed(&instance.score).iter().map(|(_, s)| (s - base) / unit).chain(aims.iter().map(|_| 0)).collect(),
        };
        proof.best = claim.as_ref().map(|(missed, objective)| match order {
            Some(order) => -missed.iter().find(|(other, _)| *other == order).map_or(0, |(_, sum)| *sum),
            None => (objective - base * places) / unit,
        });
        proof.stage(at, stage)?;
        match (order, proof.best) {
            (Some(_), Some(best)) => {
                let (row, unit) = units[at];
                proof.rows.limits[row].1 = proof.rows.limits[row].1.min((-best).div_euclid(unit));
            }
            _ => break,
        }
    }
    Ok(())
}

/// What is still to be proven: a box, and limits of rows.
type Part = (Vec<(i64, i64)>, Vec<(i64, i64)>);

impl Proof<'_> {
    fn stage(&self, at: usize, stage: &Stage) -> Result<(), Refutation> {
        let mut parts: Vec<Part> = vec![(self.boxes.clone(), self.rows.limits.clone())];
        for (number, step) in stage.steps.iter().enumerate() {
            let wrong = Refutation::Step(at, number);
            let Some((boxes, limits)) = parts.pop() else { return Err(wrong) };
            let divide = |parts: &mut Vec<Part>, low: Part, high: Part, high_first: bool| {
                parts.extend(if high_first { [low, high] } else { [high, low] });
            };
            match step {
                ProofStep::Empty if boxes.iter().chain(&limits).any(|(low, high)| low > high) => {}
                ProofStep::Ray(y) if self.ceiling(y, true, &boxes, &limits).is_some_and(|(top, _)| top < 0) => {}
                ProofStep::Bound(y) if self.reached(self.ceiling(y, false, &boxes, &limits).map(|(top, _)| top), y.bits) => {}
                ProofStep::Fix(y) => {
                    let (top, worth) = self.ceiling(y, false, &boxes, &limits).ok_or(wrong)?;
                    let settled = |((low, high), worth): (&(i64, i64), &i128)| {
                        let loss = worth.abs().checked_mul(i128::from(high - low));
                        match (self.reached(loss.map(|loss| top - loss), y.bits), *worth > 0) {
                            (false, _) => (*low, *high),
                            (true, true) => (*high, *high),
                            (true, false) => (*low, *low),
                        }
                    };
                    let n = self.ids.len();
                    let fixed = boxes[..n].iter().zip(&worth).map(settled).chain(boxes[n..].iter().copied());
                    parts.push((fixed.collect(), limits));
                }
                ProofStep::Row { row, at, more_first } if *row < limits.len() => {
                    let (mut low, mut high) = (limits.clone(), limits);
                    low[*row].1 = low[*row].1.min(*at);
                    high[*row].0 = high[*row].0.max(at.saturating_add(1));
                    divide(&mut parts, (boxes.clone(), low), (boxes, high), *more_first);
                }
                ProofStep::Candidate { id, in_first } => {
                    let column = self.ids.binary_search(&id.as_str()).map_err(|_| wrong)?;
                    let (mut out, mut held) = (boxes.clone(), boxes);
                    out[column].1 = out[column].1.min(0);
                    held[column].0 = held[column].0.max(1);
                    divide(&mut parts, (out, limits.clone()), (held, limits), *in_first);
                }
                _ => return Err(wrong),
            }
        }
        if parts.is_empty() { Ok(()) } else { Err(Refutation::Step(at, stage.steps.len())) }
    }

    /// Whether a bound leaves nothing better than what is claimed.
    fn reached(&self, top: Option<i128>, bits: u32) -> bool {
        bits < 64 && self.best.zip(top).is_some_and(|(best, top)| top >> bits <= i128::from(best))
    }

    fn ceiling(&self, y: &RowMultipliers, ray: bool, boxes: &[(i64, i64)], limits: &[(i64, i64)]) -> Option<(i128, Vec<i128>)> {
        let mut of_row = vec![0_i128; limits.len()];
        y.y.iter().try_for_each(|(row, y)| of_row.get_mut(*row).map(|of| *of = i128::from(*y)))?;
        let mut top = 0_i128;
        for (y, (low, high)) in of_row.iter().zip(limits) {
            top = top.checked_add(y.checked_mul(i128::from(if *y > 0 { *high } else { *low }))?)?;
        }
        let scale = if ray { 0 } else { 1_i128.checked_shl(y.bits).filter(|_| y.bits < 64)? };
        let mut worth = Vec::with_capacity(boxes.len());
        for (column, (low, high)) in boxes.iter().enumerate() {
            let mut one = i128::from(self.cost[column]) * scale;
            for (row, w) in &self.rows.of_column[column] {
                one = one.checked_sub(of_row[*row].checked_mul(i128::from(*w))?)?;
            }
            top = top.checked_add(one.checked_mul(i128::from(if one > 0 { *high } else { *low }))?)?;
            worth.push(one);
        }
        Some((top, worth))
    }
}
