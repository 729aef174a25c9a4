//! From a local time and a zone to a deadline, by the zone data in this program.

use domain::fault::Problem;
use domain::time::{Deadline, Moment};
use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, ToSpan};
use words::time_zone;

/// The deadline that `local` (`2027-01-31T23:59`) means in `zone`.
///
/// # Errors
/// Not a date, not a zone, or a time that does not exist or exists twice in its zone.
pub(crate) fn resolve(local: &str, zone: &str) -> Result<Deadline, Problem> {
    let local = local.trim();
    if local.is_empty() {
        return Err(Problem::Required);
    }
    let time: DateTime = local.parse().map_err(|_| Problem::NotADate)?;
    at(time, zone)
}

/// The day `date` (`2026-12-01`).
///
/// # Errors
/// Nothing entered, or not a date.
pub(crate) fn day(date: &str) -> Result<Date, Problem> {
    let date = date.trim();
    if date.is_empty() {
        return Err(Problem::Required);
    }
    date.parse().map_err(|_| Problem::NotADate)
}

/// The deadline of a local time `day` days after `anchor`.
///
/// # Errors
/// As [`resolve`].
pub(crate) fn offset(anchor: Date, days: i64, time: &str, zone: &str) -> Result<Deadline, Problem> {
    let time: jiff::civil::Time = time.parse().map_err(|_| Problem::NotADate)?;
    let date = anchor.checked_add(days.days()).map_err(|_| Problem::NotADate)?;
    at(date.to_datetime(time), zone)
}

/// The same local time `years` years later. Where that does not exist, the nearest time that does: copying a call
/// never fails on a date, and staff see each one before they publish.
pub(crate) fn years_later(deadline: &Deadline, years: i64, zone: &str) -> Deadline {
    let moved = deadline.local.parse().ok().and_then(|time: DateTime| time.checked_add(years.years()).ok());
    let Some(time) = moved else { return deadline.clone() };
    at(time, zone).unwrap_or_else(|_| {
        let nearest = time_zone(zone).ok().and_then(|zone| zone.to_zoned(time).ok());
        nearest.map_or_else(|| deadline.clone(), |nearest| written(nearest.datetime(), zone, nearest.timestamp()))
    })
}

/// The moment a deadline's local time means by the zone data of today, when that is another one than was kept: newer data
/// moved the zone. A deadline without a local time of its own never moves.
pub(crate) fn moved(deadline: &Deadline) -> Option<Moment> {
    let time: DateTime = deadline.local.parse().ok()?;
    let today = at(time, &deadline.zone).ok()?;
    (today.at != deadline.at).then_some(today.at)
}

fn at(time: DateTime, zone: &str) -> Result<Deadline, Problem> {
    let data = time_zone(zone).map_err(|_| Problem::NotAChoice)?;
    let moment = data.to_ambiguous_timestamp(time).unambiguous().map_err(|_| Problem::NotALocalTime)?;
    Ok(written(time, zone, moment))
}

fn written(time: DateTime, zone: &str, moment: Timestamp) -> Deadline {
    let local = format!("{}T{:02}:{:02}", time.date(), time.hour(), time.minute());
    Deadline { local, zone: zone.to_owned(), at: Moment(moment.as_millisecond()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_local_time_becomes_a_moment() {
        let deadline = resolve("2027-01-31T23:59", "Africa/Casablanca").expect("a plain winter night");
        assert_eq!(deadline.at, Moment(1_801_439_940_000));
        assert_eq!(deadline.local, "2027-01-31T23:59");
        assert_eq!(resolve("2027-01-31T23:59:00", "Africa/Casablanca"), Ok(deadline));
        let at = |local| resolve(local, "Africa/Casablanca").map(|deadline| deadline.at);
        assert_eq!(at("2026-09-19T23:59"), Ok(Moment(1_789_858_740_000)), "UTC+1 until the change");
        assert_eq!(at("2026-11-22T12:00"), Ok(Moment(1_795_348_800_000)), "UTC+0 since");
    }

    #[test]
    fn a_time_that_does_not_exist_or_exists_twice_is_refused() {
        assert_eq!(resolve("2027-03-28T02:30", "Europe/Paris"), Err(Problem::NotALocalTime));
        assert_eq!(resolve("2027-10-31T02:30", "Europe/Paris"), Err(Problem::NotALocalTime));
        assert_eq!(resolve("2027-10-31T03:30", "Europe/Nowhere"), Err(Problem::NotAChoice));
        assert_eq!(resolve("31/10/2027", "Europe/Paris"), Err(Problem::NotADate));
        assert_eq!(resolve("", "Europe/Paris"), Err(Problem::Required));
    }

    #[test]
    fn newer_zone_data_are_noticed() {
        // Kept by data in which Morocco was still at UTC+1 on this day; since 2026-09-20 it is at UTC+0.
        let now = resolve("2026-09-21T23:59", "Africa/Casablanca").expect("a night");
        let kept = Deadline { at: now.at.plus(-domain::time::HOUR), ..now.clone() };
        assert_eq!(moved(&kept), Some(now.at));
        assert_eq!(moved(&now), None);
        assert_eq!(moved(&Deadline { local: String::new(), ..kept }), None);
    }

    #[test]
    fn a_year_later_the_clock_says_the_same() {
        let deadline = resolve("2027-06-30T23:59", "Europe/Paris").expect("a summer night");
        assert_eq!(years_later(&deadline, 1, "Europe/Paris").local, "2028-06-30T23:59");
        let leap = resolve("2028-02-29T12:00", "Europe/Paris").expect("a leap day");
        assert_eq!(years_later(&leap, 1, "Europe/Paris").local, "2029-02-28T12:00");
        let winter = resolve("2026-03-28T02:30", "Europe/Paris").expect("the night before the change");
        assert_eq!(years_later(&winter, 1, "Europe/Paris").local, "2027-03-28T03:30", "moved out of the gap");
    }
}
