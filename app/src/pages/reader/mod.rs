//! The reading room: a quiet desk.

pub mod desk;
pub mod interests;
pub mod list;
pub mod room;
pub mod seat;
mod sheet;
pub mod viewer;

use domain::panel::SeatStanding;
use leptos::prelude::*;
use office::reading::{RoomSeat, SeatView};
use words::{Words, args};

use crate::paths::Paths;
use crate::ui::*;

/// A seat, at the step where its holder is.
pub fn seat_view(w: &Words, paths: Paths, view: &SeatView, faults: &[domain::fault::Fault]) -> AnyView {
    match view {
        SeatView::Answer(page) => seat::answer(w, paths, page, faults),
        SeatView::Note(page) => seat::note(w, paths, page, faults),
        SeatView::Interests(page) => interests::page(w, paths, page, &interests::Typed::default(), faults),
        SeatView::List(list) => list::page(w, paths, list),
    }
}

/// What the seat's page is called.
pub fn seat_title(view: &SeatView) -> &RoomSeat {
    match view {
        SeatView::Answer(page) | SeatView::Note(page) => &page.seat,
        SeatView::Interests(page) => &page.seat,
        SeatView::List(list) => &list.seat,
    }
}

/// The way to reading in three steps, and where one is.
pub(super) fn steps(w: &Words, standing: SeatStanding) -> AnyView {
    let reached = match standing {
        SeatStanding::Invited { .. } | SeatStanding::Declined { .. } | SeatStanding::Removed { .. } => 0,
        SeatStanding::Accepted { .. } => 1,
        SeatStanding::Signed { .. } => 2,
        SeatStanding::Ready { .. } => 3,
    };
    let items = ["reader-step-answer", "reader-step-sign", "reader-step-declare", "reader-step-read"]
        .into_iter()
        .enumerate()
        .map(|(at, key)| {
            let current = (at == reached).then_some("step");
            let state = if at < reached {
                State::Good
            } else if at == reached {
                State::Active
            } else {
                State::Idle
            };
            view! { <li aria-current=current>{state.mark()}<span>{w.t(key)}</span></li> }.into_any()
        })
        .collect::<Vec<_>>();
    view! { <ol class="reading-steps" aria-label=w.t("reader-steps")>{items}</ol> }.into_any()
}

/// When reading ends, with the time left.
pub(super) fn deadline(w: &Words, deadline: &domain::time::Deadline, now: domain::time::Moment) -> AnyView {
    let left = deadline.at.since(now);
    let words = if left > 0 {
        w.with("time-left", &args!(span = w.time_left(left).into_owned())).into_owned()
    } else {
        w.t("reader-ended").into_owned()
    };
    let datetime = format!("{}:00", deadline.local);
    view! { <Countdown label=w.t("reader-until") moment=w.deadline(deadline).into_owned() datetime=datetime left=words soon=(0..2 * domain::time::DAY).contains(&left)/> }
        .into_any()
}
