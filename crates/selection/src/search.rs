//! Depth-first search over bounds from the relaxation, first on tallies, then on candidates, with its proof.

use std::cmp::Ordering;

use crate::program::{Multipliers, Program, to_float};
use crate::ray::{ray, single_row};
use crate::repair::repaired;
use crate::simplex::{Relaxed, Simplex};

/// A step of a proof, in the order of the search: a branching is followed by its two parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    /// Columns whose other value these multipliers exclude are fixed in what follows.
    Fix(Multipliers),
    /// The sum of a row is at most `at`, or more.
    Row { row: usize, at: i64, up_first: bool },
    /// A candidate is out, or in.
    Column { column: usize, up_first: bool },
    /// Nothing better here.
    Bound(Multipliers),
    /// Nothing here.
    Ray(Multipliers),
    /// Nothing here: a row or a column has no value left.
    Empty,
}

/// How much has been done, and how much may be.
#[derive(Debug, Clone, Default)]
pub(crate) struct Work {
    pub(crate) nodes: u64,
    pub(crate) limit: Option<u64>,
}

impl Work {
    pub(crate) fn exhausted(&self) -> bool {
        self.limit.is_some_and(|limit| self.nodes >= limit)
    }
}

/// What is asked of a search.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ask {
    /// A solution known already.
    pub(crate) known: Option<(i64, Vec<i64>)>,
    /// Only solutions above this count.
    pub(crate) floor: Option<i64>,
    /// A solution as good as this is enough.
    pub(crate) enough: Option<i64>,
}

/// What a search found.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) best: Option<(i64, Vec<i64>)>,
    /// Whether nothing better exists (above the floor).
    pub(crate) complete: bool,
    pub(crate) steps: Vec<Step>,
    /// The multipliers of the root.
    pub(crate) root: Option<Multipliers>,
}

enum Stop {
    Budget,
    Enough,
}

/// A search is easy for so many nodes; after that, up to so many branchings of a kind are weighed at each.
const EASY: u64 = 12;
const TRIED: usize = 8;
/// So many first nodes are repaired while nothing is found.
const REPAIRED: u64 = 4;

/// Where to branch: a row at most or more than a number, or a candidate; and whether the upper part comes first.
#[derive(Debug, Clone, Copy)]
enum Split {
    Row(usize, i64, bool),
    Column(usize, bool),
}

struct Search<'w> {
    program: Program,
    simplex: Simplex,
    bits: u32,
    best: Option<(i64, Vec<i64>)>,
    floor: Option<i64>,
    enough: Option<i64>,
    steps: Vec<Step>,
    work: &'w mut Work,
    nodes_left: u64,
    seen: u64,
    /// By row, then by candidate: what a unit of branching down and up was seen to lose.
    losses: Vec<Option<[f64; 2]>>,
    costless: bool,
}

fn bits_for(program: &Program) -> u32 {
    let highest = program.cost.iter().map(|cost| cost.unsigned_abs()).max().unwrap_or(0);
    highest.leading_zeros().saturating_sub(14).min(24)
}

fn multipliers(program: &Program, simplex: &Simplex, bits: u32) -> Multipliers {
    let scale = f64::from(1_u32 << bits);
    let y = (0..program.rows.len()).map(|row| (row, whole(simplex.multiplier(row) * scale)));
    Multipliers { bits, of_row: y.filter(|(_, y)| *y != 0).collect() }
}

#[expect(clippy::cast_possible_truncation, reason = "saturates, and any multipliers are good for a bound")]
pub(crate) fn whole(number: f64) -> i64 {
    number.round() as i64
}

fn floor_of(bound: i128, bits: u32) -> i128 {
    bound >> bits
}

impl Search<'_> {
    fn cutoff(&self) -> Option<i64> {
        self.best.as_ref().map(|(value, _)| *value).max(self.floor)
    }

    fn prunes(&self, bound: i128, bits: u32) -> bool {
        self.cutoff().is_some_and(|cutoff| floor_of(bound, bits) <= i128::from(cutoff))
    }

    fn node(&mut self) -> Result<(), Stop> {
        if self.work.exhausted() || self.nodes_left == 0 {
            return Err(Stop::Budget);
        }
        self.work.nodes += 1;
        self.nodes_left -= 1;
        self.seen += 1;
        if self.program.is_empty() {
            self.steps.push(Step::Empty);
            return Ok(());
        }
        self.simplex.set_bounds(&self.program);
        if let Relaxed::Infeasible(at) = self.simplex.solve() {
            if let Some(ray) = ray(&self.program, self.simplex.inverse_row(at)) {
                self.steps.push(Step::Ray(ray));
                return Ok(());
            }
        } else {
            let y = multipliers(&self.program, &self.simplex, self.bits);
            let bound = self.program.ceiling(&y, false, None);
            if !self.prunes(bound, self.bits) {
                self.round()?;
            }
            if self.prunes(bound, self.bits) {
                self.steps.push(Step::Bound(y));
                return Ok(());
            }
        }
        match self.branching() {
            Some(Split::Row(row, at, up_first)) => self.branch_row(row, at, up_first),
            Some(Split::Column(column, up_first)) => self.branch_column(column, up_first),
            None => match single_row(&self.program) {
                Some(ray) => {
                    self.steps.push(Step::Ray(ray));
                    Ok(())
                }
                // Every candidate is settled and floating point still cannot tell: nothing is claimed.
                None => Err(Stop::Budget),
            },
        }
    }

    /// Where to branch: on tallies first. Once a search turns out not to be easy, on what is expected to lose most in
    /// both its parts: each branching is tried once, and its loss remembered.
    fn branching(&mut self) -> Option<Split> {
        let mut splits = self.tallies();
        if self.seen < EASY || self.costless {
            if splits.is_empty() {
                splits = self.candidates(1);
            }
            return splits.into_iter().next();
        }
        splits.truncate(TRIED);
        splits.extend(self.candidates(TRIED));
        if splits.len() < 2 {
            return splits.pop();
        }
        let now = self.simplex.worth();
        let mut best = None;
        let mut most = -1.0;
        for split in splits {
            let (name, apart) = match split {
                Split::Row(row, at, _) => (row, self.simplex.row_value(row) - to_float(at)),
                Split::Column(column, _) => (self.program.rows.len() + column, self.simplex.column_value(column)),
            };
            let apart = [apart, 1.0 - apart].map(|apart| apart.max(1e-3));
            let losses = match self.losses[name] {
                Some(losses) => losses,
                None => {
                    let lost = [false, true].map(|up| self.tried(split, up).map(|worth| (now - worth).max(0.0)));
                    let [Some(down), Some(up)] = lost else { return Some(split) };
                    *self.losses[name].insert([down / apart[0], up / apart[1]])
                }
            };
            let merit = (losses[0] * apart[0]).max(1e-6) * (losses[1] * apart[1]).max(1e-6);
            if merit > most {
                most = merit;
                best = Some(split);
            }
        }
        best
    }

    /// What one part of a branching would be worth at most; nothing when it holds nothing.
    fn tried(&self, split: Split, up: bool) -> Option<f64> {
        let mut simplex = self.simplex.clone();
        match split {
            Split::Row(row, at, _) => simplex.narrow_row(row, to_float(if up { at + 1 } else { at }), up),
            Split::Column(column, _) => simplex.narrow_column(column, up),
        }
        match simplex.solve_within(12) {
            Relaxed::Infeasible(_) => None,
            Relaxed::Optimal | Relaxed::Stalled => Some(simplex.worth()),
        }
    }

    /// Takes the nearest whole solution if it is one and better. While there is none at all, it is also repaired: at
    /// first each time, then ever more rarely.
    fn round(&mut self) -> Result<(), Stop> {
        let mut values: Vec<i64> = (0..self.program.columns()).map(|column| whole(self.simplex.column_value(column))).collect();
        let is_due = self.best.is_none() && (self.seen <= REPAIRED || self.seen.is_power_of_two());
        let found = match self.program.recount(&mut values) {
            Some(cost) => Some((cost, values)),
            None if is_due => repaired(&self.program, &values),
            None => None,
        };
        let Some((cost, values)) = found else { return Ok(()) };
        if self.cutoff().is_none_or(|cutoff| cost > cutoff) {
            self.best = Some((cost, values));
            if self.enough.is_some_and(|enough| cost >= enough) {
                return Err(Stop::Enough);
            }
        }
        Ok(())
    }

    /// Tallies that are not whole numbers, those farthest from one first.
    fn tallies(&self) -> Vec<Split> {
        let mut splits = Vec::new();
        for (at, row) in self.program.rows.iter().enumerate().filter(|(_, row)| row.tally && row.lower < row.upper) {
            let sum = self.simplex.row_value(at);
            let apart = (sum - sum.round()).abs();
            if apart > 1e-6 {
                let below = whole(sum.floor()).clamp(row.lower, row.upper - 1);
                splits.push((whole(-apart * 1e6), Split::Row(at, below, sum.round() > sum)));
            }
        }
        splits.sort_by_key(|(apart, _)| *apart);
        splits.into_iter().map(|(_, split)| split).collect()
    }

    /// The candidates farthest from in or out; or, when all are whole, the first one that is not settled.
    fn candidates(&self, most: usize) -> Vec<Split> {
        let open = |column: &usize| self.program.lower[*column] < self.program.upper[*column];
        let split = |column: usize| {
            let value = self.simplex.column_value(column);
            (whole(-(value - value.round()).abs() * 1e6), column, value >= 0.5)
        };
        let mut all: Vec<_> = (0..self.program.candidates).filter(open).map(split).collect();
        if all.iter().any(|(apart, ..)| *apart < 0) {
            all.retain(|(apart, ..)| *apart < 0);
        }
        all.sort_unstable();
        all.into_iter().take(most).map(|(_, column, up)| Split::Column(column, up)).collect()
    }

    fn branch_row(&mut self, row: usize, at: i64, up_first: bool) -> Result<(), Stop> {
        self.steps.push(Step::Row { row, at, up_first });
        let (lower, upper) = (self.program.rows[row].lower, self.program.rows[row].upper);
        let sides = if up_first { [true, false] } else { [false, true] };
        let mut outcome = Ok(());
        for up in sides {
            let bounds = if up { (at + 1, upper) } else { (lower, at) };
            (self.program.rows[row].lower, self.program.rows[row].upper) = bounds;
            outcome = self.node();
            if outcome.is_err() {
                break;
            }
        }
        (self.program.rows[row].lower, self.program.rows[row].upper) = (lower, upper);
        outcome
    }

    fn branch_column(&mut self, column: usize, up_first: bool) -> Result<(), Stop> {
        self.steps.push(Step::Column { column, up_first });
        let sides = if up_first { [1, 0] } else { [0, 1] };
        let mut outcome = Ok(());
        for value in sides {
            (self.program.lower[column], self.program.upper[column]) = (value, value);
            outcome = self.node();
            if outcome.is_err() {
                break;
            }
        }
        (self.program.lower[column], self.program.upper[column]) = (0, 1);
        outcome
    }
}

/// Searches a program from its root relaxation: first a core of candidates of doubtful place, for a good solution;
/// then everything that solution does not exclude, for the proof.
pub(crate) fn search(program: &Program, simplex: &mut Simplex, ask: Ask, work: &mut Work) -> Found {
    let mut found = Found { best: ask.known, complete: true, steps: Vec::new(), root: None };
    let bits = bits_for(program);
    let good = |best: &Option<(i64, Vec<i64>)>| {
        best.as_ref().is_some_and(|(value, _)| ask.enough.is_some_and(|enough| *value >= enough))
    };
    if good(&found.best) {
        return found;
    }
    if work.exhausted() {
        found.complete = false;
        return found;
    }
    work.nodes += 1;
    if program.is_empty() {
        found.steps.push(Step::Empty);
        return found;
    }
    if let Some((value, _)) = &found.best
        && program.ceiling(&Multipliers::default(), false, None) <= i128::from(*value)
    {
        found.steps.push(Step::Bound(Multipliers::default()));
        return found;
    }
    simplex.set_bounds(program);
    let relaxed = simplex.solve();
    if let Relaxed::Infeasible(at) = relaxed
        && let Some(ray) = ray(program, simplex.inverse_row(at))
    {
        found.steps.push(Step::Ray(ray));
        return found;
    }
    let y = multipliers(program, simplex, bits);
    let mut reduced = Vec::new();
    let bound = program.ceiling(&y, false, Some(&mut reduced));
    found.root = Some(y.clone());
    let prunes = |found: &Found| {
        let cutoff = found.best.as_ref().map(|(value, _)| *value).max(ask.floor);
        cutoff.is_some_and(|cutoff| floor_of(bound, bits) <= i128::from(cutoff))
    };
    let mut order: Vec<usize> = (0..program.candidates).filter(|at| program.lower[*at] < program.upper[*at]).collect();
    order.sort_by_key(|at| (reduced[*at].unsigned_abs(), *at));
    for (size, nodes) in [(64, 200), (256, 600)] {
        if prunes(&found) || size >= order.len() {
            break;
        }
        let core = with_basics(program, simplex, &order[..size]);
        let ask = Ask { known: found.best.clone(), floor: ask.floor, enough: ask.enough };
        let part = within(program, simplex, &core, rest_at(program, simplex, &reduced), ask, nodes, work);
        found.best = part.best;
        if found.best.is_some() {
            break;
        }
    }
    if good(&found.best) {
        return found;
    }
    if prunes(&found) {
        found.steps.push(Step::Bound(y));
        return found;
    }
    let cutoff = found.best.as_ref().map(|(value, _)| *value).max(ask.floor);
    let kept: Vec<usize> = match cutoff {
        None => (0..program.columns()).collect(),
        Some(cutoff) => {
            let open = |at: &usize| {
                let range = i128::from(program.upper[*at] - program.lower[*at]);
                let loss = i128::try_from(reduced[*at].unsigned_abs()).unwrap_or(i128::MAX).saturating_mul(range);
                *at >= program.candidates || floor_of(bound.saturating_sub(loss), bits) > i128::from(cutoff)
            };
            found.steps.push(Step::Fix(y));
            let open: Vec<usize> = (0..program.columns()).filter(open).collect();
            with_basics(program, simplex, &open)
        }
    };
    let ask = Ask { known: found.best.take(), floor: ask.floor, enough: ask.enough };
    let rest = within(program, simplex, &kept, rest_at(program, simplex, &reduced), ask, u64::MAX, work);
    found.best = rest.best;
    found.complete = rest.complete;
    found.steps.extend(rest.steps);
    found
}

/// These columns with the basic ones and all gauges, in order.
fn with_basics(program: &Program, simplex: &Simplex, some: &[usize]) -> Vec<usize> {
    let gauges = program.candidates..program.columns();
    let mut kept: Vec<usize> = some.iter().copied().chain(simplex.basic_columns()).chain(gauges).collect();
    kept.sort_unstable();
    kept.dedup();
    kept
}

/// Where columns stand that are not searched: where their exact reduced cost puts them.
fn rest_at(program: &Program, simplex: &Simplex, reduced: &[i128]) -> Vec<i64> {
    let at = |column: usize| match reduced[column].cmp(&0) {
        Ordering::Greater => program.upper[column],
        Ordering::Less => program.lower[column],
        Ordering::Equal => whole(simplex.column_value(column)),
    };
    (0..program.columns()).map(at).collect()
}

/// Searches over the columns `kept`, the others fixed at `values`.
fn within(
    program: &Program,
    simplex: &Simplex,
    kept: &[usize],
    mut values: Vec<i64>,
    ask: Ask,
    nodes: u64,
    work: &mut Work,
) -> Found {
    let (part, offset) = program.restricted(kept, &values);
    let moved: Vec<i64> = program.rows.iter().zip(&part.rows).map(|(whole, part)| whole.lower - part.lower).collect();
    let telling = part.telling(program);
    let rows: Vec<usize> =
        (0..program.rows.len()).filter(|row| telling.binary_search(row).is_ok() || !simplex.is_slack(*row)).collect();
    let part = part.with_rows(&rows);
    let relaxed = simplex.restricted(kept, &rows, &part);
    let floor = ask.known.as_ref().map(|(value, _)| *value).max(ask.floor);
    let mut search = Search {
        bits: bits_for(program),
        program: part,
        simplex: relaxed,
        best: None,
        floor: floor.map(|floor| floor - offset),
        enough: ask.enough.map(|enough| enough - offset),
        steps: Vec::new(),
        work,
        nodes_left: nodes,
        seen: 0,
        losses: vec![None; rows.len() + kept.len()],
        costless: program.cost.iter().all(|cost| *cost == 0),
    };
    let complete = !matches!(search.node(), Err(Stop::Budget));
    let best = match search.best.take() {
        Some((value, part)) => {
            kept.iter().zip(part).for_each(|(column, value)| values[*column] = value);
            Some((value + offset, values))
        }
        None => ask.known,
    };
    let named = |y: Multipliers| {
        let of_row = y.of_row.into_iter().map(|(row, y)| (rows[row], y)).collect();
        Multipliers { bits: y.bits, of_row }
    };
    let steps = search.steps.into_iter().map(|step| match step {
        Step::Column { column, up_first } => Step::Column { column: kept[column], up_first },
        Step::Row { row, at, up_first } => Step::Row { row: rows[row], at: at + moved[rows[row]], up_first },
        Step::Fix(y) => Step::Fix(named(y)),
        Step::Bound(y) => Step::Bound(named(y)),
        Step::Ray(y) => Step::Ray(named(y)),
        Step::Empty => Step::Empty,
    });
    Found { best, complete, steps: steps.collect(), root: None }
}

/// The multipliers of the relaxation that `simplex` stands at.
pub(crate) fn root_multipliers(program: &Program, simplex: &Simplex) -> Multipliers {
    multipliers(program, simplex, bits_for(program))
}
