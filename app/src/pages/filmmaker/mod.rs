//! The filmmaker's room: own applications, their tasks and their parts, and the personal declaration.

pub mod answers;
pub mod application;
pub mod carried;
pub mod check;
pub mod declare;
pub mod documents;
pub mod mine;
pub mod receipt;
pub mod screeners;
pub mod start;
pub mod step;
pub mod team;
pub mod withdraw;

use domain::application::Standing;
use domain::time::{DAY, Moment};
use leptos::prelude::*;
use office::applications::{FileLine, Heading};
use words::{Words, args};

use crate::paths::Paths;
use crate::ui::{BackLink, Countdown, HeldFile, PageHead, State};

/// The title of an application, or what stands for one.
pub(crate) fn title_of(w: &Words, title: &str) -> String {
    if title.is_empty() { w.t("my-untitled").into_owned() } else { title.to_owned() }
}

/// The line over the title of each page of an application.
fn over(w: &Words, heading: &Heading) -> String {
    let call = heading.call.title.get(w.lang());
    w.with("application-over", &args!(call = call, code = heading.code.as_str())).into_owned()
}

/// What the way back to an application is called: there are no tasks once nothing can be changed.
fn back_word(w: &Words, heading: &Heading) -> String {
    w.t(if heading.editable { "step-back" } else { "step-back-closed" }).into_owned()
}

/// The head of a part of an application: the way back, what it is, a sentence about it.
fn part_head(w: &Words, paths: Paths, heading: &Heading, title: &str, lead: Option<String>) -> AnyView {
    let over = format!("{} · {}", title_of(w, &heading.title), heading.code);
    view! {
        <BackLink href=paths.application(&heading.code) label=back_word(w, heading)/>
        <PageHead title=title.to_owned() over=over lead=lead/>
    }
    .into_any()
}

/// The deadline with its zone and the time left.
fn deadline(w: &Words, heading: &Heading) -> AnyView {
    let at = heading.deadline.at;
    let left = at.since(heading.now);
    let words = if left > 0 {
        w.with("time-left", &args!(span = w.time_left(left).into_owned())).into_owned()
    } else {
        w.t("deadline-passed").into_owned()
    };
    let label = if heading.extended { w.t("extension") } else { w.t("deadline") };
    view! {
        <Countdown label=label moment=w.moment_in_full(at, &heading.deadline.zone) datetime=machine(at) left=words
            soon=(0..2 * DAY).contains(&left)/>
    }
    .into_any()
}

/// How an application stands, as a badge.
fn standing(w: &Words, standing: Standing) -> (State, String) {
    let state = match standing {
        Standing::Draft => State::Active,
        Standing::Submitted { .. } => State::Good,
        Standing::Withdrawn { .. } => State::Closed,
    };
    (state, w.choice("state", standing.code()).into_owned())
}

/// How an announced outcome is shown.
fn outcome_state(outcome: &str) -> State {
    match outcome {
        "selected" => State::Good,
        "reserve" => State::Active,
        _ => State::Closed,
    }
}

/// A moment as machines read it: `2027-01-31T23:59:00Z`.
pub(crate) fn machine(at: Moment) -> String {
    let (days, rest) = (at.0.div_euclid(DAY), at.0.rem_euclid(DAY) / 1_000);
    // Days to year, month and day in the calendar of March (Hinnant, "chrono-compatible low-level date algorithms").
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", rest / 3_600, rest / 60 % 60, rest % 60)
}

/// A file as lists show it.
fn held(w: &Words, paths: Paths, heading: &Heading, file: &FileLine) -> HeldFile {
    let size = w.bytes(u64::try_from(file.bytes).unwrap_or(0)).into_owned();
    let date = w.date_time_short(file.uploaded_at, &heading.deadline.zone);
    HeldFile {
        name: file.name.clone(),
        detail: w.with("document-file", &args!(size = size, date = date)).into_owned(),
        href: paths.application_part(&heading.code, format!("files/{}", file.id)),
        remove: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_read_moments_in_utc() {
        assert_eq!(machine(Moment(0)), "1970-01-01T00:00:00Z");
        assert_eq!(machine(Moment(1_800_014_400_000)), "2027-01-15T12:00:00Z");
        assert_eq!(machine(Moment(1_709_208_000_000)), "2024-02-29T12:00:00Z");
    }
}
