//! What a reader has to read.

use domain::panel::PanelKind;
use leptos::prelude::*;
use office::panels::SeatCover;
use office::reading::{ReadingLine, ReadingList, ReadingState};
use words::{Words, args};

use super::deadline;
use crate::pages::stage_beside;
use crate::paths::Paths;
use crate::ui::*;

/// The list: how much is left, until when, what next.
pub fn page(w: &Words, paths: Paths, list: &ReadingList) -> AnyView {
    let w = *w;
    let seat = &list.seat;
    let over = format!("{} · {}", seat.call.get(w.lang()), seat.panel);
    let done = seat.done + seat.abstained;
    let progress = w.with("reader-progress", &args!(done = done, all = seat.assigned)).into_owned();
    let state = if seat.assigned > 0 && seat.left() == 0 { State::Good } else { State::Active };
    let next = list.next.map(|_| {
        let href = paths.seat_part(seat.id, "next");
        view! { <ButtonLink href=href label=w.t("reader-read-next") weight=Weight::Primary/> }.into_any()
    });
    let board = seat.deliberates().then(|| {
        let href = paths.office_call_part(&seat.call_code, "board");
        view! { <p><ButtonLink href=href label=w.t("reader-board") weight=Weight::Primary/></p> }.into_any()
    });
    let search = view! { <SearchField label=w.t("reader-search") value=list.query.clone()/> }.into_any();
    let entries = if list.lines.is_empty() {
        empty(&w, list)
    } else {
        view! { <Entries entries=list.lines.iter().map(|line| entry(&w, paths, list, line)).collect()/> }.into_any()
    };
    view! {
        <BackLink href=paths.reading() label=w.t("reader-room")/>
        <PageHead title=w.t("reader-list") over=over>{next}</PageHead>
        {board}
        {deadline(&w, &seat.reading.ends, list.now)}
        <Meter label=w.t("reader-progress-label") words=progress value=done max=seat.assigned state=state/>
        <FilterBar action=paths.seat(seat.id) label=w.t("filters") filters=Vec::new() search=Some(search) more=w.t("filter")/>
        {entries}
        <p class="hint">
            {w.t(if seat.blind { "reader-list-blind" } else { "reader-list-order" })}" "
            <a href=paths.seat_part(seat.id, "interests")>{w.t("reader-interests-more")}</a>
        </p>
        {committee(&w, list)}
    }
    .into_any()
}

/// How far the others are, for who presides.
fn committee(w: &Words, list: &ReadingList) -> AnyView {
    if list.committee.is_empty() {
        return ().into_any();
    }
    let each = |cover: &SeatCover| {
        let done = cover.done + cover.abstained;
        let words = if cover.member.seat.standing.ready() {
            w.with("reader-progress", &args!(done = done, all = cover.assigned)).into_owned()
        } else {
            w.choice("seat", cover.member.seat.standing.code()).into_owned()
        };
        let state = if cover.assigned > 0 && done >= cover.assigned { State::Good } else { State::Active };
        view! { <Meter label=cover.member.name.clone() words=words value=done max=cover.assigned state=state/> }.into_any()
    };
    view! {
        <section class="committee" aria-labelledby="committee">
            <h2 id="committee">{w.t("reader-committee")}</h2>
            <p class="hint">{w.t(if list.seat.kind == PanelKind::Committee { "reader-committee-hint" } else { "reader-jury-hint" })}</p>
            <div class="meters">{list.committee.iter().map(each).collect_view()}</div>
        </section>
    }
    .into_any()
}

fn empty(w: &Words, list: &ReadingList) -> AnyView {
    if list.query.is_empty() {
        view! { <EmptyState title=w.t("reader-list-empty") text=w.t("reader-list-empty-text").into_owned()/> }.into_any()
    } else {
        view! { <EmptyState title=w.t("no-results") text=w.t("reader-search-none").into_owned()/> }.into_any()
    }
}

fn entry(w: &Words, paths: Paths, list: &ReadingList, line: &ReadingLine) -> Entry {
    let state = match line.state {
        ReadingState::Waiting => State::Idle,
        ReadingState::Begun => State::Active,
        ReadingState::Done => State::Good,
        ReadingState::Abstained => State::Closed,
    };
    let mut detail = vec![line.code.clone(), line.section.get(w.lang()).to_owned()];
    detail.extend(stage_beside(w, &line.section, &line.stage));
    detail.push(w.names(&line.people));
    detail.retain(|part| !part.is_empty());
    let label = w.choice("reading-state", line.state.code());
    Entry {
        href: paths.desk(list.seat.id, line.id),
        title: line.called.clone(),
        detail: Some(detail.join(" · ")),
        end: Some(view! { <Badge state=state label=label/> }.into_any()),
    }
}
