//! The first page of the office: calls, how each stands, what needs a hand.

use domain::phase::Phase;
use leptos::prelude::*;
use office::calls::{EditionCalls, OfficeCall, OfficeHome};
use words::{Words, args};

use super::{done_notice, phase_state};
use crate::pages::public::say;
use crate::paths::Paths;
use crate::ui::{Badge, ButtonLink, Column, DataTable, EmptyState, Entries, Entry, Kind, PageHead, Row, State, Weight};

/// The page.
pub fn page(w: &Words, paths: Paths, home: &OfficeHome, done: &str) -> AnyView {
    let buttons = view! {
        {home.can_open_edition.then(|| view! { <ButtonLink href=paths.new_edition() label=w.t("office-open-edition") weight=Weight::Quiet/> }.into_any())}
        {home.can_grant.then(|| view! { <ButtonLink href=paths.people() label=w.t("office-people") weight=Weight::Quiet/> }.into_any())}
    }
    .into_any();
    let editions = if home.editions.is_empty() {
        view! { <EmptyState title=w.t("office-empty") text=w.t("office-empty-text").into_owned()/> }.into_any()
    } else {
        home.editions.iter().map(|edition| edition_calls(w, paths, edition)).collect::<Vec<_>>().into_any()
    };
    view! {
        {done_notice(w, done)}
        <PageHead title=w.t("office-title") lead=w.t("office-lead").into_owned()>{buttons}</PageHead>
        {hands(w, paths, home)}
        {editions}
    }
    .into_any()
}

/// What needs a hand now, each with the place where it is done.
fn hands(w: &Words, paths: Paths, home: &OfficeHome) -> AnyView {
    let calls = home.editions.iter().flat_map(|edition| edition.calls.iter().map(move |call| (edition, call)));
    let tasks = calls.filter_map(|(edition, call)| hand(w, paths, edition, call, home)).collect::<Vec<_>>();
    let list = if tasks.is_empty() {
        view! { <p class="quiet">{w.t("office-nothing")}</p> }.into_any()
    } else {
        view! { <Entries entries=tasks/> }.into_any()
    };
    view! { <section aria-labelledby="hands"><h2 id="hands">{w.t("office-hands")}</h2>{list}</section> }.into_any()
}

fn hand(w: &Words, paths: Paths, edition: &EditionCalls, call: &OfficeCall, home: &OfficeHome) -> Option<Entry> {
    let code = &call.card.code;
    let (href, detail) = match call.card.phase {
        _ if call.publish => (paths.office_call(code), w.t("hand-publish").into_owned()),
        Phase::Open | Phase::Screening if call.applications && call.counts.waiting > 0 => {
            let detail = w.with("hand-screen", &args!(count = call.counts.waiting)).into_owned();
            (paths.office_call_part(code, "applications?screening=waiting"), detail)
        }
        Phase::Reading if call.applications => {
            let ends = call.reading_ends.as_ref()?;
            let span = w.time_left(ends.at.since(home.now));
            (paths.office_call_part(code, "panels"), w.with("hand-read", &args!(span = span)).into_owned())
        }
        Phase::Deliberation if call.approves && call.counts.requests => {
            (paths.office_call_part(code, "board"), w.t("hand-approve").into_owned())
        }
        Phase::Deliberation if call.board && call.decides => {
            (paths.office_call_part(code, "board"), w.t("hand-decide").into_owned())
        }
        Phase::Announced if call.letters && call.counts.letters => {
            (paths.office_call_part(code, "letters"), w.t("hand-release").into_owned())
        }
        Phase::Frozen if call.board && call.announcer => {
            (paths.office_call_part(code, "board"), w.t("hand-announce").into_owned())
        }
        _ => return None,
    };
    let detail = format!("{} · {detail}", say(w, &edition.edition.name));
    Some(Entry { href, title: say(w, &call.card.title), detail: Some(detail), end: None })
}

fn edition_calls(w: &Words, paths: Paths, edition: &EditionCalls) -> AnyView {
    let code = &edition.edition.code;
    let id = format!("edition-{code}");
    let heading = id.clone();
    let list = if edition.calls.is_empty() {
        view! { <EmptyState title=w.t("office-no-call") text=w.t("office-no-call-text").into_owned()/> }.into_any()
    } else {
        table(w, paths, edition)
    };
    view! {
        <section aria-labelledby=id class="edition">
            <div class="section-head">
                <h2 id=heading><a href=paths.edition(code)>{say(w, &edition.edition.name)}</a></h2>
                <div class="buttons">
                    {edition.can_edit.then(|| view! { <ButtonLink href=paths.edition_settings(code) label=w.t("office-edit-edition") weight=Weight::Quiet/> }.into_any())}
                    {edition.can_add.then(|| view! { <ButtonLink href=paths.new_call(code) label=w.t("office-new-call") weight=Weight::Quiet/> }.into_any())}
                </div>
            </div>
            {list}
        </section>
    }
    .into_any()
}

fn table(w: &Words, paths: Paths, edition: &EditionCalls) -> AnyView {
    let columns = vec![
        Column::new(w.t("call"), Kind::Title),
        Column::new(w.t("phase"), Kind::Short),
        Column::new(w.t("office-next-date"), Kind::Short),
        Column::new(w.t("office-drafts"), Kind::Number).minor(),
        Column::new(w.t("office-submitted"), Kind::Number),
        Column::new(w.t("office-waiting"), Kind::Number),
        Column::new(w.t("public-places"), Kind::Number).minor(),
    ];
    let rows = edition.calls.iter().map(|call| {
        let card = &call.card;
        let title = say(w, &card.title);
        let next = match card.phase {
            Phase::Preparation => Some(&card.opens),
            Phase::Open => card.next_deadline.as_ref(),
            _ => call.reading_ends.as_ref().or(call.announces.as_ref()),
        };
        let next = next.map(|deadline| w.date_time_short(deadline.at, &deadline.zone));
        let next = next.map_or_else(|| view! { <span class="nothing">"–"</span> }.into_any(), IntoAny::into_any);
        let badge = if call.published {
            view! { <Badge state=phase_state(card.phase) label=w.choice("phase", card.phase.code())/> }
        } else {
            view! { <Badge state=State::Idle label=w.t("call-unpublished")/> }
        };
        Row::new(card.code.clone(), title.clone())
            .href(paths.office_call(&card.code))
            .cell(title)
            .cell(badge)
            .cell(next)
            .cell(w.number(call.counts.drafts))
            .cell(w.number(call.counts.submitted))
            .cell(w.number(call.counts.waiting))
            .cell(w.number(i64::from(card.places)))
    });
    view! { <DataTable caption=say(w, &edition.edition.name) columns=columns rows=rows.collect()/> }.into_any()
}
