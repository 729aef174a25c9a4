//! The first page of the reading room: the seats of one person.

use domain::panel::SeatStanding;
use domain::time::Moment;
use leptos::prelude::*;
use office::reading::RoomSeat;
use words::{Words, args};

use crate::paths::Paths;
use crate::ui::*;

/// Every seat, the latest invitation first.
pub fn page(w: &Words, paths: Paths, seats: &[RoomSeat], now: Moment) -> AnyView {
    let w = *w;
    let list = match seats {
        [] => view! { <EmptyState title=w.t("reader-room-empty") text=w.t("reader-room-empty-text").into_owned()/> }.into_any(),
        seats => view! { <Entries entries=seats.iter().map(|seat| entry(&w, paths, seat, now)).collect()/> }.into_any(),
    };
    view! {
        <PageHead title=w.t("reader-room") lead=w.t("reader-room-lead").into_owned()/>
        {list}
    }
    .into_any()
}

fn entry(w: &Words, paths: Paths, seat: &RoomSeat, now: Moment) -> Entry {
    let role = w.choice("role", seat.role.code());
    let until = w.with("reader-until-short", &args!(when = w.deadline(&seat.reading.ends).into_owned()));
    Entry {
        href: paths.seat(seat.id),
        title: format!("{} – {}", seat.call.get(w.lang()), seat.panel),
        // The same committee sits year after year: the code tells the editions apart.
        detail: Some(format!("{role} · {} · {until}", seat.call_code)),
        end: Some(standing(w, seat, now)),
    }
}

fn standing(w: &Words, seat: &RoomSeat, now: Moment) -> AnyView {
    let (state, label) = match seat.standing {
        SeatStanding::Ready { .. } if now >= seat.reading.ends.at => (State::Closed, w.t("reader-ended").into_owned()),
        SeatStanding::Ready { .. } if seat.assigned > 0 && seat.left() == 0 => (State::Good, w.t("reader-all-read").into_owned()),
        SeatStanding::Ready { .. } => (State::Active, w.with("reader-left", &args!(count = seat.left())).into_owned()),
        SeatStanding::Declined { .. } => (State::Closed, w.choice("seat", seat.standing.code()).into_owned()),
        other => (State::Warn, w.t(&format!("reader-do-{}", other.code())).into_owned()),
    };
    view! { <Badge state=state label=label/> }.into_any()
}
