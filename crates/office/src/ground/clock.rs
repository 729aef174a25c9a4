//! What time it is, injected.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::SystemTime;

use domain::time::Moment;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The moment it is.
    fn now(&self) -> Moment;
    /// Moves the clock by `milliseconds`; a real clock does not move.
    fn shift(&self, _milliseconds: i64) {}
}

/// The clock of the machine, or a fixed one; tests and the demonstration can move either.
#[derive(Debug, Default)]
pub struct ShiftedClock {
    fixed: Option<i64>,
    shift: AtomicI64,
}

impl ShiftedClock {
    /// The clock of the machine.
    pub fn system() -> ShiftedClock {
        ShiftedClock::default()
    }

    /// A clock that stands at `moment` until it is moved.
    pub fn standing_at(moment: Moment) -> ShiftedClock {
        ShiftedClock { fixed: Some(moment.0), shift: AtomicI64::new(0) }
    }
}

impl Clock for ShiftedClock {
    fn now(&self) -> Moment {
        let base = self.fixed.unwrap_or_else(|| {
            let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
            i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
        });
        Moment(base + self.shift.load(Ordering::Relaxed))
    }

    fn shift(&self, milliseconds: i64) {
        self.shift.fetch_add(milliseconds, Ordering::Relaxed);
    }
}
