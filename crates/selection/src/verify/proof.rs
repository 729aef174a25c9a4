//! Following a certificate, in whole numbers: for any multipliers y of the rows, no selection in a box is worth more than
//! Σ y·limit + Σ max(reduced worth, 0).

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use crate::answer::{ProofStep, RowMultipliers, Stage};
use crate::instance::{Instance, Side, Soft};

/// Columns that are still open, and rows over them; where settled columns stand, and what they add.
#[derive(Clone, Default)]
struct Shape {
    columns: Vec<usize>,
    cost: Vec<i64>,
    rows: Vec<Vec<(usize, i64)>>,
    standing: Vec<i64>,
    settled_cost: i64,
    settled: Vec<i64>,
}

/// What is still to be proven: boxes of the columns, limits of the rows. In a void part nothing is.
#[derive(Clone)]
struct Part {
    shape: Rc<Shape>,
    boxes: Vec<(i64, i64)>,
    limits: Vec<(i64, i64)>,
    void: bool,
}

pub(super) struct Problem<'i> {
    place: HashMap<&'i str, usize>,
    aims: Vec<&'i Soft>,
    /// The row of every order of aims, and the unit it counts in.
    orders: Vec<(usize, i64)>,
    whole: Part,
}

fn common(numbers: impl Iterator<Item = i64>) -> i64 {
    let gcd = |mut a: i64, mut b: i64| {
        while b != 0 {
            (a, b) = (b, a % b);
        }
        a
    };
    numbers.fold(0, gcd).abs().max(1)
}

impl<'i> Problem<'i> {
    /// Columns: candidates, then a gauge for each aim. Rows: places, groups, aims, pairs, orders of aims.
    pub(super) fn of(instance: &'i Instance, orders: &BTreeSet<u32>) -> Problem<'i> {
        let n = instance.ids.len();
        let weight_of: HashMap<&str, &Vec<i64>> =
            instance.groups.iter().map(|group| (group.id.as_str(), &group.weight)).collect();
        let (mut groups, mut aims) = (Vec::from_iter(&instance.groups), Vec::from_iter(&instance.soft));
        let mut pairs = Vec::from_iter(&instance.parity);
        groups.sort_by_key(|group| &group.id);
        aims.sort_by_key(|aim| (&aim.id, aim.side));
        pairs.sort();
        let mut boxes = vec![(0, 1); n];
        let bound =
            |aim: &Soft| groups.iter().find(|group| group.id == aim.id).and_then(|group| group.bound(aim.side)).unwrap_or(0);
        for aim in &aims {
            let weights = weight_of[aim.id.as_str()].iter();
            let most = match aim.side {
                Side::Min => bound(aim) - weights.map(|w| w.min(&0)).sum::<i64>(),
                Side::Max => weights.map(|w| w.max(&0)).sum::<i64>() - bound(aim),
            };
            boxes.push((0, 1 + most.max(0)));
        }
        let (mut shape, mut limits) = (Shape { columns: (0..boxes.len()).collect(), ..Shape::default() }, Vec::new());
        let mut row = |mut weights: Vec<(usize, i64)>, min: Option<i64>, max: Option<i64>| {
            let unit = common(weights.iter().map(|(_, w)| *w));
            weights.iter_mut().for_each(|(_, w)| *w /= unit);
            let ends = || weights.iter().map(|(column, w)| w * boxes[*column].1);
            let (least, most) = (ends().map(|end| end.min(0)).sum(), ends().map(|end| end.max(0)).sum());
            let low = min.map_or(least, |min| (-(-min).div_euclid(unit)).max(least));
            limits.push((low, max.map_or(most, |max: i64| max.div_euclid(unit).min(most))));
            shape.rows.push(weights);
            (shape.rows.len() - 1, unit)
        };
        let listed = |weights: &[i64]| Vec::from_iter(weights.iter().copied().enumerate().filter(|(_, w)| *w != 0));
        row(listed(&vec![1; n]), None, None);
        for group in &groups {
            let hard = |side| group.bound(side).filter(|_| !aims.iter().any(|aim| aim.id == group.id && aim.side == side));
            row(listed(&group.weight), hard(Side::Min), hard(Side::Max));
        }
        for (at, aim) in aims.iter().enumerate() {
            let (sign, min, max) = if aim.side == Side::Min { (1, Some(bound(aim)), None) } else { (-1, None, Some(bound(aim))) };
            let mut weights = listed(weight_of[aim.id.as_str()]);
            weights.push((n + at, sign));
            row(weights, min, max);
        }
        for pair in pairs {
            let (a, b) = (weight_of[pair.a.as_str()], weight_of[pair.b.as_str()]);
            let difference: Vec<i64> = a.iter().zip(b).map(|(a, b)| a - b).collect();
            row(listed(&difference), Some(-pair.tol), Some(pair.tol));
        }
        let of_order = |order| aims.iter().enumerate().filter(move |(_, aim)| aim.order == order && aim.weight > 0);
        let weights = |order| of_order(order).map(|(at, aim)| (n + at, i64::from(aim.weight))).collect();
        let orders = orders.iter().map(|order| row(weights(*order), None, None)).collect();
        let places = i64::try_from(instance.k).unwrap_or(i64::MAX);
        limits[0] = (places, places);
        let place: HashMap<&str, usize> = instance.ids.iter().enumerate().map(|(at, id)| (id.as_str(), at)).collect();
        instance.lock_in.iter().for_each(|id| boxes[place[id.as_str()]].0 = 1);
        instance.lock_out.iter().for_each(|id| boxes[place[id.as_str()]].1 = 0);
        (shape.standing, shape.settled) = (vec![0; boxes.len()], vec![0; limits.len()]);
        let void = boxes.iter().chain(&limits).any(|(low, high)| low > high);
        Problem { place, aims, orders, whole: Part { shape: Rc::new(shape), boxes, limits, void } }
    }

    /// Holds an order of aims at its best in what follows.
    pub(super) fn hold(&mut self, at: usize, best: i64) {
        if let Some((row, unit)) = self.orders.get(at) {
            let limit = &mut self.whole.limits[*row].1;
            *limit = (-best).div_euclid(*unit).min(*limit);
        }
    }

    /// Sets the cost of a stage; what is claimed to be its best, in the unit of the cost.
    pub(super) fn ask(&mut self, instance: &Instance, order: Option<u32>, best: Option<i64>) -> Option<i64> {
        let shape = Rc::make_mut(&mut self.whole.shape);
        if let Some(order) = order {
            let gauges = self.aims.iter().map(|aim| if aim.order == order { -i64::from(aim.weight) } else { 0 });
            shape.cost = instance.ids.iter().map(|_| 0).chain(gauges).collect();
            return best.map(|best| -best);
        }
        // Merit counts from the lowest score, in the smallest common unit.
        let lowest = instance.score.iter().copied().min().unwrap_or(0);
        let unit = common(instance.score.iter().map(|score| score - lowest));
        shape.cost = instance.score.iter().map(|score| (score - lowest) / unit).chain(self.aims.iter().map(|_| 0)).collect();
        best.map(|best| (best - lowest * self.whole.limits[0].0) / unit)
    }

    /// Follows the tree of a stage, every branching followed by its two parts. An error is the first step that proves nothing.
    pub(super) fn follow(&self, stage: &Stage, best: Option<i64>) -> Result<(), usize> {
        let mut parts = vec![self.whole.clone()];
        for (number, step) in stage.steps.iter().enumerate() {
            let part = parts.pop().ok_or(number)?;
            let reached = |top: i128, y: &RowMultipliers| best.is_some_and(|best| top >> y.bits <= i128::from(best));
            match step {
                ProofStep::Empty if part.void => {}
                ProofStep::Ray(y) if part.void || part.ceiling(y, true).is_some_and(|(top, _)| top < 0) => {}
                ProofStep::Bound(y) if part.void || part.ceiling(y, false).is_some_and(|(top, _)| reached(top, y)) => {}
                ProofStep::Fix(y) => {
                    let (top, worth) = part.ceiling(y, false).ok_or(number)?;
                    parts.push(part.settled(&worth, |worth| reached(top - worth.abs(), y)));
                }
                ProofStep::Row { row, at, more_first } => {
                    let (low, high) = *part.limits.get(*row).ok_or(number)?;
                    let at = (*at).clamp(low.min(high) - 1, low.max(high));
                    let parted = [(low, at), (at + 1, high)].map(|limits| part.narrowed(|part| &mut part.limits[*row], limits));
                    divide(&mut parts, parted, *more_first);
                }
                ProofStep::Candidate { id, in_first } => {
                    let column = self.place.get(id.as_str()).ok_or(number)?;
                    let parted = [0, 1].map(|value| match part.shape.columns.binary_search(column) {
                        Ok(at) => part.narrowed(|part| &mut part.boxes[at], (value, value)),
                        Err(_) => Part { void: part.void || part.shape.standing[*column] != value, ..part.clone() },
                    });
                    divide(&mut parts, parted, *in_first);
                }
                _ => return Err(number),
            }
        }
        if parts.is_empty() { Ok(()) } else { Err(stage.steps.len()) }
    }
}

fn divide(parts: &mut Vec<Part>, [low, high]: [Part; 2], high_first: bool) {
    parts.extend(if high_first { [low, high] } else { [high, low] });
}

impl Part {
    fn narrowed(&self, slot: impl Fn(&mut Part) -> &mut (i64, i64), (low, high): (i64, i64)) -> Part {
        let mut part = self.clone();
        let limits = slot(&mut part);
        *limits = (limits.0.max(low), limits.1.min(high));
        let empty = limits.0 > limits.1;
        Part { void: part.void || empty, ..part }
    }

    /// An upper bound on the cost, times 2^bits, and what each column adds to it.
    fn ceiling(&self, y: &RowMultipliers, ray: bool) -> Option<(i128, Vec<i128>)> {
        // Weights are below 2³⁰ and sums below 2⁶³, so that nothing here comes near 2¹²⁷.
        let small = |(row, y): &(usize, i64)| *row < self.limits.len() && y.unsigned_abs() < 1 << 56;
        if y.bits > 32 || y.y.len() > self.limits.len() || !y.y.iter().all(small) {
            return None;
        }
        let shape = &*self.shape;
        let scale = if ray { 0 } else { 1_i128 << y.bits };
        let mut worth: Vec<i128> = shape.cost.iter().map(|cost| scale * i128::from(*cost)).collect();
        let mut top = scale * i128::from(shape.settled_cost);
        for (row, y) in &y.y {
            let (low, high) = self.limits[*row];
            let y = i128::from(*y);
            top += y * i128::from(if y > 0 { high } else { low } - shape.settled[*row]);
            shape.rows[*row].iter().for_each(|(column, w)| worth[*column] -= y * i128::from(*w));
        }
        let most = |((low, high), worth): (&(i64, i64), &i128)| worth * i128::from(if *worth > 0 { *high } else { *low });
        top += self.boxes.iter().zip(&worth).map(most).sum::<i128>();
        Some((top, worth))
    }

    /// Without the columns that have one value left, or whose other value is excluded.
    fn settled(&self, worth: &[i128], excluded: impl Fn(i128) -> bool) -> Part {
        let old = &*self.shape;
        let mut shape = Shape { columns: Vec::new(), cost: Vec::new(), rows: Vec::new(), ..old.clone() };
        let (mut boxes, mut place) = (Vec::new(), vec![Err(0); self.boxes.len()]);
        for (at, (limits, worth)) in self.boxes.iter().zip(worth).enumerate() {
            let (low, high) = *limits;
            if low == high || high - low == 1 && excluded(*worth) {
                let value = if *worth > 0 { high } else { low };
                (shape.standing[old.columns[at]], place[at]) = (value, Err(value));
                shape.settled_cost += old.cost[at] * value;
            } else {
                place[at] = Ok(boxes.len());
                boxes.push(*limits);
                shape.columns.push(old.columns[at]);
                shape.cost.push(old.cost[at]);
            }
        }
        for (settled, weights) in shape.settled.iter_mut().zip(&old.rows) {
            let kept = weights.iter().filter_map(|(column, w)| match place[*column] {
                Ok(at) => Some((at, *w)),
                Err(value) => {
                    *settled += w * value;
                    None
                }
            });
            shape.rows.push(kept.collect());
        }
        Part { shape: Rc::new(shape), boxes, ..self.clone() }
    }
}
