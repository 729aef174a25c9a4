//! Moments and deadlines. The domain never reads a clock; it is told `now`.

use serde::{Deserialize, Serialize};

/// A moment in UTC, in milliseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

/// Milliseconds of one second, minute, hour and day.
pub const SECOND: i64 = 1_000;
/// See [`SECOND`].
pub const MINUTE: i64 = 60 * SECOND;
/// See [`SECOND`].
pub const HOUR: i64 = 60 * MINUTE;
/// See [`SECOND`].
pub const DAY: i64 = 24 * HOUR;

impl Moment {
    /// This moment moved by `milliseconds` (which may be negative).
    #[must_use]
    pub const fn plus(self, milliseconds: i64) -> Moment {
        Moment(self.0.saturating_add(milliseconds))
    }

    /// Milliseconds from `earlier` to this moment; negative when it is not earlier.
    pub const fn since(self, earlier: Moment) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// A deadline as people know it: a local time in a zone, with the moment it was resolved to.
///
/// All three are kept, because zone data change: Morocco's offset changed on 2026-09-20. `office` resolves a
/// deadline when staff save it and warns when newer zone data would move it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Deadline {
    /// Local time as written by staff, `2027-01-31T23:59`.
    pub local: String,
    /// IANA zone name, `Africa/Casablanca`.
    pub zone: String,
    /// The moment it stands for.
    pub at: Moment,
}

impl Deadline {
    /// Whether the deadline, moved by a grace of `grace` milliseconds, has passed.
    pub const fn passed(&self, now: Moment, grace: i64) -> bool {
        now.0 > self.at.0.saturating_add(grace)
    }
}
