//! A tally against a bound: what is there, what is needed, how far apart they are.

use serde::{Deserialize, Serialize};

use super::ratio::Ratio;
use super::rule::{Bound, Rounding, Rule};
use super::tally::Tally;

/// From which side a bound holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// `have` must be at least `need`.
    AtLeast,
    /// `have` must be at most `need`.
    AtMost,
}

/// What is there and what is needed, in the unit of the rule. For a [`Bound::MaxGap`], `have` is the difference of
/// the two classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Standing {
    /// What is there.
    pub have: Ratio,
    /// The bound, as a number of units.
    pub need: Ratio,
    /// From which side it holds.
    pub side: Side,
}

impl Standing {
    /// Whether the bound holds.
    pub fn met(&self) -> bool {
        match self.side {
            Side::AtLeast => self.have >= self.need,
            Side::AtMost => self.have <= self.need,
        }
    }

    /// How far `have` is from `need`; nothing when the bound holds.
    pub fn short_by(&self) -> Ratio {
        if self.met() { Ratio::ZERO } else { (self.need - self.have).abs() }
    }
}

impl Rule {
    /// A tally against the bound of this rule.
    pub fn standing(&self, tally: &Tally) -> Standing {
        let (have, need, side) = match self.bound {
            Bound::MinCount(least) => (tally.counted, Ratio::from(least), Side::AtLeast),
            Bound::MaxCount(most) => (tally.counted, Ratio::from(most), Side::AtMost),
            Bound::MinShare(share) => (tally.counted, self.least(share, tally.base), Side::AtLeast),
            Bound::MaxShare(share) => (tally.counted, self.most(share, tally.base), Side::AtMost),
            Bound::MaxGap(gap) => ((tally.counted - tally.opposite).abs(), Ratio::from(gap), Side::AtMost),
        };
        Standing { have, need, side }
    }

    /// The least number of units that is `share` of `base`. Units that count whole need a whole number.
    fn least(&self, share: Ratio, base: Ratio) -> Ratio {
        let exact = share.times(base);
        match self.rounding {
            Rounding::Exact if self.counts_whole_units() => exact.ceil(),
            Rounding::Exact => exact,
            Rounding::Floor => exact.floor(),
            Rounding::Nearest => exact.nearest(),
        }
    }

    /// The greatest number of units that is `share` of `base`.
    fn most(&self, share: Ratio, base: Ratio) -> Ratio {
        let exact = share.times(base);
        match self.rounding {
            Rounding::Exact if self.counts_whole_units() => exact.floor(),
            Rounding::Exact => exact,
            Rounding::Floor => exact.ceil(),
            Rounding::Nearest => exact.nearest(),
        }
    }
}
