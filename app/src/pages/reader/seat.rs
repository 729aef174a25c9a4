//! Answering an invitation, and the confidentiality note.

use domain::fault::Fault;
use domain::panel::SeatStanding;
use leptos::prelude::*;
use office::reading::{RoomSeat, SeatPage};
use words::{Words, args};

use super::steps;
use crate::pages::{fault_of, summary};
use crate::paths::Paths;
use crate::ui::*;

fn head(w: &Words, paths: Paths, seat: &RoomSeat, title: String) -> AnyView {
    let over = format!("{} · {}", seat.call.get(w.lang()), seat.panel);
    view! {
        <BackLink href=paths.reading() label=w.t("reader-room")/>
        <PageHead title=title over=over/>
        {steps(w, seat.standing)}
    }
    .into_any()
}

/// The invitation: what it is about, yes or no.
pub fn answer(w: &Words, paths: Paths, page: &SeatPage, faults: &[Fault]) -> AnyView {
    let w = *w;
    let seat = &page.seat;
    let declined = matches!(seat.standing, SeatStanding::Declined { .. })
        .then(|| view! { <Notice title=w.t("reader-you-declined")>{w.t("reader-you-declined-text")}</Notice> }.into_any());
    let facts = vec![
        Fact::typed(w.t("panel"), seat.panel.clone()),
        Fact::new(w.t("role"), w.choice("role", seat.role.code())),
        Fact::new(w.t("reader-window"), window(&w, seat)),
        Fact::new(w.t("reader-blind"), w.t(if seat.blind { "reader-blind-yes" } else { "reader-blind-no" })),
    ];
    let decline = declined.is_none().then(|| {
        view! { <Button label=w.t("decline") weight=Weight::Quiet name="answer".to_owned() value="decline".to_owned()/> }
            .into_any()
    });
    view! {
        {head(&w, paths, seat, w.t("reader-invitation").into_owned())}
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        {declined}
        <DescriptionList facts=facts/>
        <form method="post" action=paths.seat_part(seat.id, "answer")>
            <ActionBar>
                <Button label=w.t("reader-accept") weight=Weight::Primary name="answer".to_owned() value="accept".to_owned()/>
                {decline}
            </ActionBar>
        </form>
    }
    .into_any()
}

fn window(w: &Words, seat: &RoomSeat) -> String {
    let zone = &seat.reading.ends.zone;
    let (start, end) = (w.date(seat.reading.starts.at, zone), w.date(seat.reading.ends.at, zone));
    w.with("from-to", &args!(start = start, end = end)).into_owned()
}

/// The confidentiality note, to be signed.
pub fn note(w: &Words, paths: Paths, page: &SeatPage, faults: &[Fault]) -> AnyView {
    let w = *w;
    let points = ["reader-note-1", "reader-note-2", "reader-note-3", "reader-note-4", "reader-note-5"]
        .into_iter()
        .map(|key| view! { <li>{w.t(key)}</li> }.into_any())
        .collect::<Vec<_>>();
    let agree = w.with("reader-note-agree", &args!(name = page.name.as_str())).into_owned();
    view! {
        {head(&w, paths, &page.seat, w.t("reader-note").into_owned())}
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        <article class="note-paper"><p>{w.t("reader-note-lead")}</p><ol>{points}</ol></article>
        <form method="post" action=paths.seat_part(page.seat.id, "sign") class="narrow">
            <Tick name="agree" label=agree hint=w.t("reader-note-recorded").into_owned() fault=fault_of(&w, faults, "agree")/>
            <ActionBar><Button label=w.t("reader-sign") weight=Weight::Primary/></ActionBar>
        </form>
        <p class="hint">{w.t("reader-note-else")}</p>
        <form method="post" action=paths.seat_part(page.seat.id, "answer")>
            <Button label=w.t("decline") weight=Weight::Quiet name="answer".to_owned() value="decline".to_owned()/>
        </form>
    }
    .into_any()
}
