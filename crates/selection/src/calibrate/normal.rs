//! The normal distribution, quickly.

/// Beyond this many standard deviations nothing is left in ten digits.
const EDGE: f64 = 6.5;
const PER_UNIT: f64 = 64.0;

/// Distribution and density at the nodes of a grid; values between are interpolated by cubics, exact to ten digits.
pub(super) struct Normal {
    nodes: Vec<(f64, f64)>,
}

impl Normal {
    pub(super) fn new() -> Normal {
        let steps = (EDGE * PER_UNIT) as usize + 1;
        let density = |at: f64| (-at * at / 2.0).exp() / std::f64::consts::TAU.sqrt();
        let mut nodes = Vec::with_capacity(steps + 1);
        let mut below = 0.5;
        for step in 0..=steps {
            let at = step as f64 / PER_UNIT;
            nodes.push((below, density(at)));
            // Simpson's rule on four parts: exact beyond the last digit on so short a way.
            let width = 1.0 / PER_UNIT / 4.0;
            let ordinate = |part: f64| density(at + part * width);
            below +=
                width / 3.0 * (ordinate(0.0) + 4.0 * ordinate(1.0) + 2.0 * ordinate(2.0) + 4.0 * ordinate(3.0) + ordinate(4.0));
        }
        Normal { nodes }
    }

    /// The chance that a standard normal number lies below `at`.
    #[inline]
    pub(super) fn below(&self, at: f64) -> f64 {
        let far = at.abs();
        let upper = match far < EDGE {
            false => 1.0,
            true => {
                let place = far * PER_UNIT;
                let node = place as usize;
                let part = place - node as f64;
                let ((from, slope), (to, end)) = (self.nodes[node], self.nodes[node + 1]);
                let (rise, slope, end) = (to - from, slope / PER_UNIT, end / PER_UNIT);
                from + part * (slope + part * (3.0 * rise - 2.0 * slope - end + part * (slope + end - 2.0 * rise)))
            }
        };
        if at < 0.0 { 1.0 - upper } else { upper }
    }
}

#[cfg(test)]
mod tests {
    use super::Normal;

    #[test]
    fn known_values_are_met() {
        let normal = Normal::new();
        let known =
            [(0.0, 0.5), (1.0, 0.841_344_746_069), (-1.96, 0.024_997_895_148), (2.575, 0.994_987_996), (0.333, 0.630_432_858)];
        for (at, below) in known {
            assert!((normal.below(at) - below).abs() < 1e-7, "{at}: {}", normal.below(at));
        }
        assert!((normal.below(1.0) - 0.841_344_746_068_543).abs() < 1e-10);
        assert!((normal.below(7.0) + normal.below(-7.0) - 1.0).abs() < 1e-15);
    }
}
