//! Time left until a deadline, ticking.

use super::{browser, plural::Plural};
use domain::{
    text::Lang,
    time::{DAY, HOUR, MINUTE, Moment, SECOND},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// A unit of the time left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// 24 hours.
    Day,
    /// 60 minutes.
    Hour,
    /// 60 seconds.
    Minute,
    /// The last minute is counted in seconds.
    Second,
}

/// The time left, in at most two units: days and hours, hours and minutes, minutes, seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remaining {
    /// The deadline has passed.
    Nothing,
    /// One unit is enough.
    One(u32, Unit),
    /// Two units, the larger first.
    Two((u32, Unit), (u32, Unit)),
}

impl Remaining {
    /// The time from `now` to `deadline`, rounded down.
    pub fn until(deadline: Moment, now: Moment) -> Remaining {
        let left = deadline.since(now);
        let count = |unit: i64| u32::try_from(left / unit).unwrap_or(0);
        let rest = |unit: i64, of: i64| u32::try_from(left % of / unit).unwrap_or(0);
        match left {
            ..=0 => Remaining::Nothing,
            DAY.. => Remaining::pair((count(DAY), Unit::Day), (rest(HOUR, DAY), Unit::Hour)),
            HOUR.. => Remaining::pair((count(HOUR), Unit::Hour), (rest(MINUTE, HOUR), Unit::Minute)),
            MINUTE.. => Remaining::One(count(MINUTE), Unit::Minute),
            _ => Remaining::One(count(SECOND), Unit::Second),
        }
    }

    fn pair(large: (u32, Unit), small: (u32, Unit)) -> Remaining {
        if small.0 == 0 { Remaining::One(large.0, large.1) } else { Remaining::Two(large, small) }
    }
}

/// The sentences about the time left.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TimeLeftTexts {
    /// `{n} days`.
    pub days: Plural,
    /// `{n} hours`.
    pub hours: Plural,
    /// `{n} minutes`.
    pub minutes: Plural,
    /// `{n} seconds`.
    pub seconds: Plural,
    /// Two units together, `{large} and {small}`.
    pub two: String,
    /// The whole sentence, `{time} left`.
    pub left: String,
    /// Said once the deadline has passed.
    pub passed: String,
}

impl TimeLeftTexts {
    fn say(&self, remaining: Remaining, lang: Lang) -> String {
        let unit = |(count, unit): (u32, Unit)| match unit {
            Unit::Day => self.days.say(lang, count),
            Unit::Hour => self.hours.say(lang, count),
            Unit::Minute => self.minutes.say(lang, count),
            Unit::Second => self.seconds.say(lang, count),
        };
        let time = match remaining {
            Remaining::Nothing => return self.passed.clone(),
            Remaining::One(count, of) => unit((count, of)),
            Remaining::Two(large, small) => self.two.replace("{large}", &unit(large)).replace("{small}", &unit(small)),
        };
        self.left.replace("{time}", &time)
    }
}

/// Time left until `deadline`. The server writes `initial`; the browser counts on from the server's `now`, so a
/// wrong clock on the reader's machine does not matter.
#[island]
pub fn TimeLeft(
    /// The deadline.
    deadline: Moment,
    /// The server's clock when it wrote the page.
    now: Moment,
    /// Language of the sentences.
    lang: Lang,
    /// What the server says; see [`Remaining::until`].
    initial: String,
    /// What the browser says afterwards.
    texts: TimeLeftTexts,
) -> impl IntoView {
    let (text, set_text) = signal(initial);
    Effect::new(move |_| {
        let start = browser::ticks();
        let texts = texts.clone();
        browser::every(Duration::from_secs(1), move || {
            let remaining = Remaining::until(deadline, now.plus(browser::ticks() - start));
            let next = texts.say(remaining, lang);
            if text.with_untracked(|shown| *shown != next) {
                set_text.set(next);
            }
        });
    });
    view! { <span class="time-left">{text}</span> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_left_is_told_in_at_most_two_units() {
        let left = |milliseconds| Remaining::until(Moment(milliseconds), Moment(0));
        assert_eq!(left(0), Remaining::Nothing);
        assert_eq!(left(-5), Remaining::Nothing);
        assert_eq!(left(59 * SECOND + 900), Remaining::One(59, Unit::Second));
        assert_eq!(left(MINUTE), Remaining::One(1, Unit::Minute));
        assert_eq!(left(2 * HOUR), Remaining::One(2, Unit::Hour));
        assert_eq!(left(2 * HOUR + 5 * MINUTE), Remaining::Two((2, Unit::Hour), (5, Unit::Minute)));
        assert_eq!(left(3 * DAY + 4 * HOUR + MINUTE), Remaining::Two((3, Unit::Day), (4, Unit::Hour)));
    }
}
