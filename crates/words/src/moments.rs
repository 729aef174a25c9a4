//! Dates, times, deadlines, durations.

use std::fmt;
use std::sync::OnceLock;

use domain::text::Lang;
use domain::time::{DAY, Deadline, HOUR, MINUTE, Moment};
use icu_calendar::Gregorian;
use icu_datetime::input::{Date, DateTime, Time};
use icu_time::zone::IanaParser;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{Timestamp, Zoned};

use crate::args;
use crate::formatters::Formatters;
use crate::say::{Sentence, Words};

/// The zone is not in the zone data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchZone;

impl fmt::Display for NoSuchZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no such time zone")
    }
}

impl std::error::Error for NoSuchZone {}

/// The time zone of an IANA name, from the zone data in this program and never from the machine's, which may be
/// older: Morocco's offset changed on 2026-09-20.
///
/// # Errors
/// [`NoSuchZone`] when the data do not know the name.
pub fn time_zone(name: &str) -> Result<TimeZone, NoSuchZone> {
    static ZONES: OnceLock<TimeZoneDatabase> = OnceLock::new();
    ZONES.get_or_init(TimeZoneDatabase::bundled).get(name).map_err(|_| NoSuchZone)
}

/// A moment for machines, as in `<time datetime>`: 2027-01-31T23:59:00Z.
pub fn machine_time(at: Moment) -> String {
    zoned(at, "UTC").timestamp().to_string()
}

impl Words {
    /// A date: 31 janvier 2027, 1er février 2027.
    pub fn date(self, at: Moment, zone: &str) -> String {
        let text = Formatters::with(self.lang, |formatters| formatters.date.format(&local(at, zone).date).to_string());
        self.ordinal(at, zone, text)
    }

    /// A date for tables: 31 janv. 2027. In Arabic it is the date in full: the short one is all figures, of which nobody
    /// knows which is the month.
    pub fn date_short(self, at: Moment, zone: &str) -> String {
        if self.lang == Lang::Ar {
            return self.date(at, zone);
        }
        let text = Formatters::with(self.lang, |formatters| formatters.date_short.format(&local(at, zone).date).to_string());
        self.ordinal(at, zone, text)
    }

    /// A whole day as it is kept (`2026-09-13`), for tables: 13 sept. 2026. Nothing for a year or a month alone.
    pub fn day(self, kept: &str) -> Option<String> {
        let midnight = kept.parse::<jiff::civil::Date>().ok()?.to_zoned(TimeZone::UTC).ok()?;
        Some(self.date_short(Moment(midnight.timestamp().as_millisecond()), "UTC"))
    }

    /// A date with its weekday: dimanche 31 janvier 2027.
    pub fn weekday_date(self, at: Moment, zone: &str) -> String {
        let text = Formatters::with(self.lang, |formatters| formatters.weekday_date.format(&local(at, zone).date).to_string());
        self.ordinal(at, zone, text)
    }

    /// A day of a known year: 31 janvier.
    pub fn day_month(self, at: Moment, zone: &str) -> String {
        let text = Formatters::with(self.lang, |formatters| formatters.day_month.format(&local(at, zone).date).to_string());
        self.ordinal(at, zone, text)
    }

    /// A date as a form posts it, `2027-01-31`, in words: 31 janvier 2027. None when it is no date.
    pub fn posted_date(self, text: &str) -> Option<String> {
        let text = text.trim();
        let day = text.parse::<jiff::civil::Date>().ok().filter(|_| text.len() == 10)?;
        let midnight = day.to_zoned(TimeZone::UTC).ok()?;
        Some(self.date(Moment(midnight.timestamp().as_millisecond()), "UTC"))
    }

    /// A time of day on the 24-hour clock: 14:32.
    pub fn time(self, at: Moment, zone: &str) -> String {
        Formatters::with(self.lang, |formatters| formatters.time.format(&local(at, zone).time).to_string())
    }

    /// A date and time: 31 janvier 2027 à 23:59.
    pub fn date_time(self, at: Moment, zone: &str) -> String {
        let text = Formatters::with(self.lang, |formatters| formatters.date_time.format(&local(at, zone)).to_string());
        self.ordinal(at, zone, text)
    }

    /// A date and time for tables: 31 janv. 2027, 23:59.
    pub fn date_time_short(self, at: Moment, zone: &str) -> String {
        if self.lang == Lang::Ar {
            return format!("{}، {}", self.date(at, zone), self.time(at, zone));
        }
        let text = Formatters::with(self.lang, |formatters| formatters.date_time_short.format(&local(at, zone)).to_string());
        self.ordinal(at, zone, text)
    }

    /// French says the first day of a month as an ordinal, `1er février`. The day is the first number of every date in it.
    fn ordinal(self, at: Moment, zone: &str, text: String) -> String {
        if self.lang == Lang::Fr && zoned(at, zone).day() == 1 { text.replacen('1', "1er", 1) } else { text }
    }

    /// The year, without grouping: 2027.
    pub fn year(self, at: Moment, zone: &str) -> String {
        zoned(at, zone).year().to_string()
    }

    /// A deadline that leaves no doubt: dimanche 31 janvier 2027 à 23:59 (Casablanca, UTC+0).
    ///
    /// Written from the moment it was resolved to, which is what the office enforces.
    pub fn deadline(self, deadline: &Deadline) -> Sentence {
        self.moment_in_full(deadline.at, &deadline.zone)
    }

    /// A moment as [`Words::deadline`] writes it.
    pub fn moment_in_full(self, at: Moment, zone: &str) -> Sentence {
        let args = args!(
            date = self.weekday_date(at, zone),
            time = self.time(at, zone),
            city = self.city(zone).replace(' ', "\u{a0}"),
            offset = offset(at, zone),
        );
        self.with("moment-in-full", &args)
    }

    /// The name of a time zone by its city: Casablanca, الدار البيضاء.
    pub fn city(self, zone: &str) -> String {
        let known = IanaParser::new().parse(zone);
        if time_zone(zone).is_err() || known.is_unknown() || zone == "UTC" {
            return zone.to_owned();
        }
        Formatters::with(self.lang, |formatters| formatters.city.format(&known.without_offset()).to_string())
    }

    /// Time left or passed, in its two largest units: 3 jours et 4 heures. Negative time is shown as its length.
    pub fn time_left(self, milliseconds: i64) -> Sentence {
        let span = milliseconds.saturating_abs();
        let (days, hours, minutes) = (span / DAY, span % DAY / HOUR, span % HOUR / MINUTE);
        let parts = match (days, hours, minutes) {
            (0, 0, 0) => return self.t("span-moments"),
            (0, 0, _) => [("span-minutes", minutes), ("", 0)],
            (0, _, _) => [("span-hours", hours), ("span-minutes", minutes)],
            (_, _, _) => [("span-days", days), ("span-hours", hours)],
        };
        let say = |(key, count): (&str, i64)| self.plain().with(key, &args!(count = count));
        match parts {
            [only, (_, 0)] => say(only),
            [first, second] => self.plain().with("span-two", &args!(first = say(first), second = say(second))),
        }
    }
}

/// The moment on the clocks of a zone; in UTC when the zone is unknown, so that a page still says something true.
fn zoned(at: Moment, zone: &str) -> Zoned {
    let timestamp = Timestamp::from_millisecond(at.0).unwrap_or(if at.0 < 0 { Timestamp::MIN } else { Timestamp::MAX });
    timestamp.to_zoned(time_zone(zone).unwrap_or(TimeZone::UTC))
}

fn local(at: Moment, zone: &str) -> DateTime<Gregorian> {
    let zoned = zoned(at, zone);
    let part = |value: i8| u8::try_from(value).expect("calendar fields are not negative");
    DateTime {
        date: Date::try_new_gregorian(zoned.year().into(), part(zoned.month()), part(zoned.day()))
            .expect("a date of jiff is a date"),
        time: Time::try_new(part(zoned.hour()), part(zoned.minute()), part(zoned.second()), 0).expect("a time of jiff is a time"),
    }
}

/// The offset as people write it: UTC+0, UTC+5:30, UTC−3.
fn offset(at: Moment, zone: &str) -> String {
    let minutes = zoned(at, zone).offset().seconds() / 60;
    let sign = if minutes < 0 { '−' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Words, time_zone};
    use domain::text::Lang;
    use domain::time::{DAY, Deadline, HOUR, MINUTE, Moment};

    const HOME: &str = "Africa/Casablanca";

    fn closing() -> Moment {
        Moment("2027-01-31T23:59:00Z".parse::<jiff::Timestamp>().unwrap().as_millisecond())
    }

    fn plain(lang: Lang) -> Words {
        Words::of(lang).plain()
    }

    #[test]
    fn the_zone_data_know_morocco_of_today() {
        let noon: jiff::Timestamp = "2026-11-22T12:00:00Z".parse().unwrap();
        assert_eq!(noon.to_zoned(time_zone(HOME).unwrap()).hour(), 12);
        assert!(time_zone("Africa/Nowhere").is_err());
    }

    #[test]
    fn a_deadline_leaves_no_doubt() {
        let deadline = Deadline { local: "2027-01-31T23:59".into(), zone: HOME.into(), at: closing() };
        assert_eq!(plain(Lang::En).deadline(&deadline), "Sunday, January 31, 2027 at 23:59 (Casablanca, UTC+0)");
        assert_eq!(plain(Lang::Fr).deadline(&deadline), "dimanche 31 janvier 2027 à 23:59 (Casablanca, UTC+0)");
        assert_eq!(plain(Lang::Ar).deadline(&deadline), "الأحد، 31 يناير 2027 على الساعة 23:59 (الدار\u{a0}البيضاء، UTC+0)");
    }

    #[test]
    fn dates_are_those_of_the_zone() {
        assert_eq!(plain(Lang::Fr).date(closing(), HOME), "31 janvier 2027");
        assert_eq!(plain(Lang::Fr).date(closing(), "Europe/Paris"), "1er février 2027");
        assert_eq!(plain(Lang::Fr).weekday_date(closing(), "Europe/Paris"), "lundi 1er février 2027");
        assert_eq!(plain(Lang::Fr).day_month(closing().plus(-10 * DAY), HOME), "21 janvier");
        assert_eq!(plain(Lang::En).date_short(closing(), HOME), "Jan 31, 2027");
        assert_eq!(plain(Lang::Fr).day_month(closing(), HOME), "31 janvier");
        assert_eq!(plain(Lang::Ar).date(closing().plus(190 * DAY), HOME), "9 غشت 2027");
        assert_eq!(plain(Lang::Ar).date_short(closing(), HOME), "31 يناير 2027");
        assert_eq!(plain(Lang::Ar).date_time_short(closing(), HOME), "31 يناير 2027، 23:59");
        assert_eq!(plain(Lang::En).time(closing(), "Asia/Kolkata"), "05:29");
        assert_eq!(plain(Lang::Fr).date_time(closing(), HOME), "31 janvier 2027 à 23:59");
        assert_eq!(plain(Lang::En).year(closing(), HOME), "2027");
        assert_eq!(plain(Lang::En).date(closing(), "Not/AZone"), "January 31, 2027");
    }

    #[test]
    fn what_a_form_posts_is_a_date_or_stays_as_it_is() {
        let say = |lang, text| plain(lang).posted_date(text);
        assert_eq!(say(Lang::Fr, "2028-06-15").as_deref(), Some("15 juin 2028"));
        assert_eq!(say(Lang::En, " 2028-06-01 ").as_deref(), Some("June 1, 2028"));
        assert_eq!(say(Lang::Fr, "2028-06-31"), None);
        assert_eq!(say(Lang::Fr, "20280615"), None);
        assert_eq!(say(Lang::Fr, "cet été là"), None);
    }

    #[test]
    fn a_day_is_said_when_it_is_whole() {
        assert_eq!(plain(Lang::En).day("2026-09-13").as_deref(), Some("Sep 13, 2026"));
        assert_eq!(plain(Lang::En).day("2026-09"), None);
        assert_eq!(plain(Lang::En).day("2026"), None);
    }

    #[test]
    fn offsets_may_have_minutes_and_may_be_negative() {
        let say = |zone| plain(Lang::En).moment_in_full(closing(), zone).into_owned();
        assert!(say("Asia/Kolkata").ends_with("(Kolkata, UTC+5:30)"), "{}", say("Asia/Kolkata"));
        assert!(say("America/New_York").ends_with("(New\u{a0}York, UTC−5)"), "{}", say("America/New_York"));
        assert!(say("UTC").ends_with("(UTC, UTC+0)"), "{}", say("UTC"));
    }

    #[test]
    fn time_left_is_said_in_two_units() {
        let say = |lang, span| plain(lang).time_left(span).into_owned();
        assert_eq!(say(Lang::Fr, 3 * DAY + 4 * HOUR + 9 * MINUTE), "3 jours et 4 heures");
        assert_eq!(say(Lang::Fr, DAY), "1 jour");
        assert_eq!(say(Lang::En, 2 * HOUR + MINUTE), "2 hours and 1 minute");
        assert_eq!(say(Lang::En, -5 * MINUTE), "5 minutes");
        assert_eq!(say(Lang::En, 59_999), "less than a minute");
        assert_eq!(say(Lang::Ar, 3 * DAY + 2 * HOUR), "3 أيام وساعتان");
        assert_eq!(say(Lang::Ar, 11 * DAY + HOUR), "11 يومًا وساعة واحدة");
    }
}
