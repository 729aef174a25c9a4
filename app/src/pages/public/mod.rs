//! What anybody may read: the first page, calls, regulations.

pub mod call;
pub mod home;
pub mod regulations;

use domain::text::Text3;
use domain::time::{DAY, Deadline, Moment};
use leptos::prelude::*;
use words::{Words, args, machine_time};

use crate::ui::Countdown;

/// The text in the language of the page.
pub(crate) fn say(w: &Words, text: &Text3) -> String {
    text.get(w.lang()).to_owned()
}

/// A text of several paragraphs, written by the office.
pub(crate) fn prose(text: &str) -> AnyView {
    let paragraphs = text.split("\n\n").map(|part| view! { <p dir="auto">{part.to_owned()}</p> }.into_any()).collect::<Vec<_>>();
    view! { <div class="prose">{paragraphs}</div> }.into_any()
}

/// A deadline with its zone and, while it has not passed, the time left.
pub(crate) fn countdown(w: &Words, label: &str, deadline: &Deadline, now: Moment) -> AnyView {
    let left = deadline.at.since(now);
    let words = (left > 0).then(|| w.with("time-left", &args!(span = w.time_left(left))).into_owned());
    view! {
        <Countdown label=w.t(label) moment=w.deadline(deadline) datetime=machine_time(deadline.at) left=words soon=(0..3 * DAY).contains(&left)/>
    }
    .into_any()
}
