//! Estimates of entries and readers (best linear unbiased predictions) with their standard errors.

use super::fit::Fitted;
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
pub(super) fn estimates(fitted: &Fitted<'_>, apart: bool, counts: (usize, usize)) -> Estimates {
    let mut all = Estimates { entries: vec![Estimate::default(); counts.0], readers: vec![Estimate::default(); counts.1] };
    let fit = &fitted.fit;
    for (block, solved) in fitted.blocks.iter().zip(&fitted.solved) {
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
    fitted: &Fitted<'_>,
    entries: &[Estimate],
    apart: bool,
) -> Standing<'a> {
    let mut standing = Standing::new(normal, values);
    let mut before: Vec<usize> = Vec::with_capacity(entries.len());
    let (mut shared, mut variances, error) = (Vec::new(), Vec::new(), fitted.fit.error);
    let square = |value: f64| value * value;
    for (block, solved) in fitted.blocks.iter().zip(&fitted.solved) {
        let places = if block.inner_is_entry { &block.inner } else { &block.outer };
        let own: Vec<f64> = places.iter().map(|&place| entries[place].own).collect();
        let lever: Vec<f64> = places.iter().map(|&place| entries[place].lever).collect();
        for (at, &left) in places.iter().enumerate() {
            let one = &entries[left];
            variances.clear();
            variances.extend(before.iter().map(|&right| {
                let other = &entries[right];
                let mean = match apart {
                    true => square(one.lever) / one.known + square(other.lever) / other.known,
                    false => square(one.lever - other.lever) / one.known,
                };
                error * (one.own + other.own + mean)
            }));
            standing.compare(left, &before, &variances);
            match block.inner_is_entry {
                true => solved.inner_errors(at, &mut shared),
                false => solved.outer_errors(at, &mut shared),
            }
            let per_known = 1.0 / one.known;
            variances.clear();
            let others = own[at..].iter().zip(&lever[at..]).zip(&shared);
            variances
                .extend(others.map(|((own, lever), shared)| {
                    error * (one.own + own - 2.0 * shared + square(one.lever - lever) * per_known)
                }));
            standing.compare(left, &places[at + 1..], &variances[1..]);
        }
        before.extend(places);
    }
    standing
}
