//! Estimates of entries and readers (best linear unbiased predictions) with their standard errors.

use super::block::{Block, Solved};
use super::fit::Fit;
use super::normal::Normal;
use super::rank::Standing;

/// What is estimated of an entry or a reader.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Estimate {
    /// The mean of its component and its own effect.
    pub(super) value: f64,
    /// Standard error of the value.
    pub(super) error: f64,
    /// How far it lies from the mean of its component.
    pub(super) effect: f64,
    /// Standard error of the effect.
    pub(super) effect_error: f64,
    /// Variance of the effect's error were the mean known; how much an error of the mean shows in the value; what is known
    /// of the mean. In units of the error's variance.
    own: f64,
    lever: f64,
    known: f64,
}

/// Estimates of all entries and all readers, in the order of the table.
pub(super) struct Estimates {
    pub(super) entries: Vec<Estimate>,
    pub(super) readers: Vec<Estimate>,
}

/// Estimates under a fitted model. Components have means of their own, or one mean where readers do not differ.
pub(super) fn estimates(blocks: &[Block], fit: &Fit, apart: bool, counts: (usize, usize)) -> Estimates {
    let mut all = Estimates { entries: vec![Estimate::default(); counts.0], readers: vec![Estimate::default(); counts.1] };
    for block in blocks {
        let solved = block.at((fit.ratio[0], fit.ratio[1]));
        let (ones, values) = (solved.see(&|_, _, _| 1.0), solved.see(&|_, _, score| score));
        let sums = (solved.product(&ones, &ones), solved.product(&ones, &values));
        let (known, pull) = if apart { sums } else { fit.mean };
        let mean = pull / known;
        let (x, y) = (solved.effects(&ones), solved.effects(&values));
        for (is_inner, places, x, y) in [(true, &block.inner, &x.0, &y.0), (false, &block.outer, &x.1, &y.1)] {
            let ratio = if is_inner { solved.ratio().0 } else { solved.ratio().1 };
            let slots = if is_inner == block.inner_is_entry { &mut all.entries } else { &mut all.readers };
            for (at, &place) in places.iter().enumerate() {
                let own = solved.own_error(at, is_inner);
                let (effect, lever) = (ratio * (y[at] - mean * x[at]), 1.0 - ratio * x[at]);
                let of = |variance: f64| (fit.error * variance).max(0.0).sqrt();
                slots[place] = Estimate {
                    value: mean + effect,
                    error: of(own + lever * lever / known),
                    effect,
                    effect_error: of(own + (1.0 - lever) * (1.0 - lever) / known),
                    own,
                    lever,
                    known,
                };
            }
        }
    }
    all
}

/// Compares every two entries, with the errors their estimates share.
pub(super) fn standing<'a>(
    normal: &'a Normal,
    values: &'a [f64],
    blocks: &[Block],
    fit: &Fit,
    entries: &[Estimate],
    apart: bool,
) -> Standing<'a> {
    let mut standing = Standing::new(normal, values);
    let mut before: Vec<usize> = Vec::with_capacity(entries.len());
    let mut shared = Vec::new();
    for block in blocks {
        let solved = block.at((fit.ratio[0], fit.ratio[1]));
        let places = if block.inner_is_entry { &block.inner } else { &block.outer };
        for (at, &left) in places.iter().enumerate() {
            let one = &entries[left];
            for &right in &before {
                let other = &entries[right];
                let mean = match apart {
                    true => one.lever * one.lever / one.known + other.lever * other.lever / other.known,
                    false => (one.lever - other.lever) * (one.lever - other.lever) / one.known,
                };
                standing.compare(left, right, fit.error * (one.own + other.own + mean));
            }
            errors(&solved, block, at, &mut shared);
            for (&right, shared) in places[at..].iter().zip(&shared).skip(1) {
                let other = &entries[right];
                let mean = (one.lever - other.lever) * (one.lever - other.lever) / one.known;
                standing.compare(left, right, fit.error * (one.own + other.own - 2.0 * shared + mean));
            }
        }
        before.extend(places);
    }
    standing
}

fn errors(solved: &Solved<'_>, block: &Block, at: usize, shared: &mut Vec<f64>) {
    match block.inner_is_entry {
        true => solved.inner_errors(at, shared),
        false => solved.outer_errors(at, shared),
    }
}
