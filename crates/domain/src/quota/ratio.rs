//! Exact fractions. No count, share or bound of a quota ever passes through a floating point number.

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, AddAssign, Neg, Sub};
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An exact fraction in lowest terms with a positive denominator, written `1/2` or `3`.
///
/// Sums of team fractions have the least common multiple of the team sizes as denominator: with teams of up to
/// fifty people this stays below 10²², far inside 128 bits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ratio {
    over: i128,
    under: i128,
}

/// The text is not a fraction such as `1/2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotARatio;

impl fmt::Display for NotARatio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a fraction such as 1/2")
    }
}

impl std::error::Error for NotARatio {}

impl Ratio {
    /// Nothing.
    pub const ZERO: Ratio = Ratio { over: 0, under: 1 };
    /// One whole unit.
    pub const ONE: Ratio = Ratio { over: 1, under: 1 };

    /// `over / under`; nothing when `under` is zero.
    pub fn new(over: i64, under: i64) -> Option<Ratio> {
        (under != 0).then(|| Ratio::lowest(over.into(), under.into()))
    }

    /// A whole number.
    pub const fn whole(number: i64) -> Ratio {
        Ratio { over: number as i128, under: 1 }
    }

    fn lowest(over: i128, under: i128) -> Ratio {
        let divisor = gcd(over.unsigned_abs(), under.unsigned_abs()).max(1);
        let divisor = i128::try_from(divisor).expect("a divisor of two positive 127-bit numbers fits");
        let sign = if under < 0 { -1 } else { 1 };
        Ratio { over: sign * (over / divisor), under: sign * (under / divisor) }
    }

    /// The product.
    #[must_use]
    pub fn times(self, other: Ratio) -> Ratio {
        // Reduce crosswise first, so that the products are as small as they can be.
        let left = Ratio::lowest(self.over, other.under);
        let right = Ratio::lowest(other.over, self.under);
        Ratio { over: product(left.over, right.over), under: product(left.under, right.under) }
    }

    /// The greatest whole number not above this one.
    #[must_use]
    pub const fn floor(self) -> Ratio {
        Ratio { over: self.over.div_euclid(self.under), under: 1 }
    }

    /// The smallest whole number not below this one.
    #[must_use]
    pub fn ceil(self) -> Ratio {
        -((-self).floor())
    }

    /// The nearest whole number; a half is rounded up.
    #[must_use]
    pub fn nearest(self) -> Ratio {
        (self + Ratio { over: 1, under: 2 }).floor()
    }

    /// Without its sign.
    #[must_use]
    pub const fn abs(self) -> Ratio {
        Ratio { over: self.over.abs(), under: self.under }
    }

    /// Numerator and denominator, in lowest terms.
    pub const fn parts(self) -> (i128, i128) {
        (self.over, self.under)
    }

    /// The whole number, if it is one.
    pub fn as_whole(self) -> Option<i64> {
        (self.under == 1).then(|| i64::try_from(self.over).ok()).flatten()
    }
}

fn gcd(a: u128, b: u128) -> u128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

fn product(a: i128, b: i128) -> i128 {
    a.checked_mul(b).expect("counts of people stay far inside 128 bits")
}

impl Default for Ratio {
    fn default() -> Self {
        Ratio::ZERO
    }
}

impl From<u32> for Ratio {
    fn from(number: u32) -> Self {
        Ratio::whole(number.into())
    }
}

impl Add for Ratio {
    type Output = Ratio;
    fn add(self, other: Ratio) -> Ratio {
        // Most sums are of whole people.
        if self.under == 1 && other.under == 1 {
            return Ratio {
                over: self.over.checked_add(other.over).expect("counts of people stay far inside 128 bits"),
                under: 1,
            };
        }
        let common = i128::try_from(gcd(self.under.unsigned_abs(), other.under.unsigned_abs()))
            .expect("a divisor of two positive 127-bit numbers fits");
        let over = product(self.over, other.under / common)
            .checked_add(product(other.over, self.under / common))
            .expect("counts of people stay far inside 128 bits");
        Ratio::lowest(over, product(self.under, other.under / common))
    }
}

impl AddAssign for Ratio {
    fn add_assign(&mut self, other: Ratio) {
        *self = *self + other;
    }
}

impl Neg for Ratio {
    type Output = Ratio;
    fn neg(self) -> Ratio {
        Ratio { over: -self.over, under: self.under }
    }
}

impl Sub for Ratio {
    type Output = Ratio;
    fn sub(self, other: Ratio) -> Ratio {
        self + -other
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        (*self - *other).over.cmp(&0)
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.under {
            1 => write!(f, "{}", self.over),
            under => write!(f, "{}/{under}", self.over),
        }
    }
}

impl fmt::Debug for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Ratio {
    type Err = NotARatio;
    fn from_str(text: &str) -> Result<Self, NotARatio> {
        let (over, under) = text.split_once('/').unwrap_or((text, "1"));
        let number = |text: &str| text.trim().parse::<i128>().ok().filter(|n| n.unsigned_abs() < 1 << 100);
        match (number(over), number(under)) {
            (Some(over), Some(under)) if under > 0 => Ok(Ratio::lowest(over, under)),
            _ => Err(NotARatio),
        }
    }
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Ratio {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn r(over: i64, under: i64) -> Ratio {
        Ratio::new(over, under).expect("a denominator")
    }

    #[test]
    fn fractions_are_kept_in_lowest_terms_and_rounded_exactly() {
        assert_eq!(r(2, -4), r(-1, 2));
        assert_eq!(r(1, 3) + r(1, 6), r(1, 2));
        assert_eq!(r(5, 2).floor(), Ratio::whole(2));
        assert_eq!(r(5, 2).ceil(), Ratio::whole(3));
        assert_eq!(r(5, 2).nearest(), Ratio::whole(3));
        assert_eq!(r(-5, 2).floor(), Ratio::whole(-3));
        assert_eq!(r(12, 5).nearest(), Ratio::whole(2));
        assert_eq!(Ratio::new(1, 0), None);
        assert_eq!("1/0".parse::<Ratio>(), Err(NotARatio));
        assert_eq!("half".parse::<Ratio>(), Err(NotARatio));
    }

    proptest! {
        #[test]
        fn text_and_json_give_the_same_fraction_back(over in -9999i64..9999, under in 1i64..9999) {
            let ratio = r(over, under);
            prop_assert_eq!(ratio.to_string().parse(), Ok(ratio));
            let json = serde_json::to_string(&ratio).expect("serializable");
            prop_assert_eq!(serde_json::from_str::<Ratio>(&json).expect("readable"), ratio);
        }

        #[test]
        fn sums_and_order_agree_with_whole_numbers(a in -999i64..999, b in -999i64..999, d in 1i64..99) {
            prop_assert_eq!(r(a, d) + r(b, d), r(a + b, d));
            prop_assert_eq!(r(a, d) - r(b, d), r(a - b, d));
            prop_assert_eq!(r(a, d).cmp(&r(b, d)), a.cmp(&b));
            prop_assert_eq!(r(a, d).times(r(d, 1)), Ratio::whole(a));
        }
    }
}
