//! One call, for the office: its dates, its numbers, what was done last.

use domain::phase::Phase;
use domain::time::{Deadline, Moment as Instant};
use leptos::prelude::*;
use office::calls::{CallOverview, MovedDeadline, SectionCounts};
use words::{Words, args, machine_time};

use super::{call_head, done_notice, example_notice};
use crate::pages::public::say;
use crate::paths::Paths;
use crate::ui::{
    Bar, BarsByDay, Beside, Button, ButtonLink, Column, DataTable, EmptyState, ErrorSummary, Kind, Meter, Moment, Notice, Row,
    Stat, State, Stats, Timeline, Tone, Weight,
};

/// The page. `faults` say why it could not be published.
pub fn page(w: &Words, paths: Paths, view: &CallOverview, faults: Vec<(String, String)>, done: &str) -> AnyView {
    let parts = view! {
        <section><h2>{w.t("call-sections")}</h2>{sections(w, view)}</section>
        <section>{arrivals(w, view)}</section>
        {reading(w, view)}
    }
    .into_any();
    view! {
        {call_head(w, paths, &view.head, "")}
        {done_notice(w, done)}
        <ErrorSummary title=w.t("faults-title") faults=faults/>
        {moved(w, paths, view)}
        {publish(w, paths, view)}
        {example_notice(w, &view.head, false)}
        {figures(w, paths, view)}
        <div class="overview">
            <Beside aside=aside(w, view) label=w.t("call-dates")>{parts}</Beside>
            {last(w, view)}
        </div>
        {more(w, paths, view)}
    }
    .into_any()
}

/// Newer zone data give a deadline another moment: said to staff, never done by itself.
fn moved(w: &Words, paths: Paths, view: &CallOverview) -> Option<AnyView> {
    let w = *w;
    let line = |moved: &MovedDeadline| {
        let zone = &moved.kept.zone;
        let name = moved.section.as_ref().map_or_else(|| w.t("call-moved-date").into_owned(), |section| say(&w, section));
        let (day, hour) = moved.kept.local.split_once('T').unwrap_or((&moved.kept.local, ""));
        let args = args!(
            name = name,
            local = format!("{day} {hour}"),
            kept = w.moment_in_full(moved.kept.at, zone).into_owned(),
            today = w.moment_in_full(moved.today, zone).into_owned(),
        );
        view! { <li>{w.with("call-moved-line", &args)}</li> }.into_any()
    };
    let lines = view.moved.iter().map(line).collect::<Vec<_>>();
    let edit = view.head.rights.edit.then(|| {
        let href = paths.office_call_settings(&view.head.code, "dates");
        view! { <p><a href=href>{w.t("call-moved-edit")}</a></p> }
    });
    (!lines.is_empty()).then(|| {
        view! {
            <Notice tone=Tone::Warn title=w.t("call-moved")><p>{w.t("call-moved-text")}</p><ul>{lines}</ul>{edit}</Notice>
        }
        .into_any()
    })
}

fn publish(w: &Words, paths: Paths, view: &CallOverview) -> Option<AnyView> {
    let w = *w;
    view.head.rights.publish.then(|| {
        let code = view.head.code.clone();
        view! {
            <Notice tone=Tone::Info title=w.t("call-not-published")>
                <p>{w.t("call-not-published-text")}</p>
                <form method="post" action=paths.office_call_part(&code, "publish") class="buttons">
                    <Button label=w.t("call-publish") weight=Weight::Primary/>
                    <a href=paths.call(&code)>{w.t("call-preview")}</a>
                </form>
            </Notice>
        }
        .into_any()
    })
}

fn figures(w: &Words, paths: Paths, view: &CallOverview) -> AnyView {
    let figure = |of: fn(&SectionCounts) -> u32| w.number(i64::from(view.total(of)));
    let list = view.head.rights.applications.then(|| paths.office_call_part(&view.head.code, "applications"));
    let waiting = list.as_ref().map(|list| format!("{list}?screening=waiting"));
    let outbox = view.head.rights.letters.then(|| paths.office_call_part(&view.head.code, "letters"));
    let stats = view! {
        <Stat figure=figure(|section| section.submitted) label=w.t("office-submitted") href=list/>
        <Stat figure=figure(|section| section.drafts) label=w.t("office-drafts")/>
        <Stat figure=figure(|section| section.waiting) label=w.t("office-waiting") href=waiting/>
        <Stat figure=figure(|section| section.eligible) label=w.t("eligibility-eligible")/>
        <Stat figure=figure(|section| section.places) label=w.t("public-places")/>
        <Stat figure=w.number(view.progress.letters) label=w.t("call-letters-waiting") href=outbox/>
    }
    .into_any();
    view! { <Stats>{stats}</Stats> }.into_any()
}

fn aside(w: &Words, view: &CallOverview) -> AnyView {
    let mut dates: Vec<(Deadline, String)> = vec![(view.opens.clone(), w.t("plan-opens").into_owned())];
    for (section, deadline) in &view.deadlines {
        dates.push((deadline.clone(), w.with("public-deadline-of", &args!(section = say(w, section))).into_owned()));
    }
    dates.push((view.reading.0.clone(), w.t("plan-reading-starts").into_owned()));
    dates.push((view.reading.1.clone(), w.t("plan-reading-ends").into_owned()));
    dates.push((view.announces.clone(), w.t("plan-announces").into_owned()));
    let zone = view.opens.zone.clone();
    for (at, key) in [(view.done.0, "call-frozen-at"), (view.done.1, "call-announced-at")] {
        dates.extend(at.map(|at| (fact(at, &zone), w.t(key).into_owned())));
    }
    dates.sort_by_key(|(deadline, _)| deadline.at);
    let next = dates.iter().position(|(deadline, _)| !deadline.passed(view.now, 0));
    let moments = dates.into_iter().enumerate().map(|(place, (deadline, title))| Moment {
        when: w.date_time_short(deadline.at, &deadline.zone),
        datetime: machine_time(deadline.at),
        title,
        detail: (Some(place) == next)
            .then(|| w.with("time-left", &args!(span = w.time_left(deadline.at.since(view.now)))).into_owned()),
        state: if deadline.passed(view.now, 0) { State::Good } else { State::Idle },
        current: Some(place) == next,
    });
    view! { <h2>{w.t("call-dates")}</h2><Timeline moments=moments.collect()/> }.into_any()
}

/// Something that was done, among dates that were planned.
fn fact(at: Instant, zone: &str) -> Deadline {
    Deadline { local: String::new(), zone: zone.to_owned(), at }
}

fn sections(w: &Words, view: &CallOverview) -> AnyView {
    let number = |label: &str| Column::new(w.t(label), Kind::Number);
    let columns = vec![
        Column::new(w.t("section"), Kind::Title),
        number("office-submitted"),
        number("office-waiting"),
        number("eligibility-eligible"),
        number("eligibility-not-eligible").minor(),
        number("state-withdrawn").minor(),
        number("office-drafts").minor(),
        number("public-places"),
    ];
    let rows = view.sections.iter().map(|section| {
        let title = section.title.as_ref().map_or_else(|| w.t("call-no-section").into_owned(), |title| say(w, title));
        let cell = |count: u32| w.number(i64::from(count));
        Row::new(section.code.clone(), title.clone())
            .cell(title)
            .cell(cell(section.submitted))
            .cell(cell(section.waiting))
            .cell(cell(section.eligible))
            .cell(cell(section.not_eligible))
            .cell(cell(section.withdrawn))
            .cell(cell(section.drafts))
            .cell(cell(section.places))
    });
    view! { <DataTable caption=w.t("call-sections") columns=columns rows=rows.collect()/> }.into_any()
}

fn arrivals(w: &Words, view: &CallOverview) -> AnyView {
    if view.arrivals.is_empty() {
        return view! { <EmptyState title=w.t("call-no-arrivals") text=w.t("call-no-arrivals-text").into_owned()/> }.into_any();
    }
    let most = view.arrivals.iter().map(|arrival| arrival.count).max();
    let bars = view.arrivals.iter().map(|arrival| {
        let label = w.date_short(arrival.day, &view.opens.zone);
        Bar::new(label, arrival.count, w.number(i64::from(arrival.count))).marked(Some(arrival.count) == most)
    });
    view! {
        <h2 class="unseen">{w.t("call-arrivals")}</h2>
        <BarsByDay title=w.t("call-arrivals") bars=bars.collect() table_label=w.t("call-as-table")
            table_heads=(w.t("date").into_owned(), w.t("applications").into_owned())/>
    }
    .into_any()
}

fn reading(w: &Words, view: &CallOverview) -> Option<AnyView> {
    let count = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    let (read, assigned) = (view.progress.read, view.progress.assigned);
    (view.head.phase >= Phase::Reading || assigned > 0).then(|| {
        let words = w.with("progress-of", &args!(done = read, total = assigned)).into_owned();
        let label = w.t("call-readings-done");
        let state = match read {
            0 => State::Idle,
            _ if read >= assigned => State::Good,
            _ => State::Active,
        };
        view! {
            <section><h2>{w.t("call-readings")}</h2><Meter label=label words=words value=count(read) max=count(assigned) state=state/></section>
        }
        .into_any()
    })
}

/// What was done last.
fn last(w: &Words, view: &CallOverview) -> Option<AnyView> {
    let events = view.events.iter().map(|event| {
        let who = event.actor_name.clone().unwrap_or_else(|| w.t("festival-name").into_owned());
        Moment {
            when: w.date_time_short(Instant(event.at), &view.opens.zone),
            datetime: machine_time(Instant(event.at)),
            title: said(w, &event.verb),
            detail: Some(who),
            state: State::Idle,
            current: false,
        }
    });
    let events: Vec<Moment> = events.collect();
    (!events.is_empty()).then(|| view! { <section><h2>{w.t("call-last")}</h2><Timeline moments=events/></section> }.into_any())
}

fn more(w: &Words, paths: Paths, view: &CallOverview) -> AnyView {
    let code = &view.head.code;
    view! {
        <div class="buttons">
            <ButtonLink href=paths.call(code) label=w.t("call-public-page") weight=Weight::Quiet/>
            <ButtonLink href=paths.office_call_part(code, "copy") label=w.t("call-copy") weight=Weight::Quiet/>
        </div>
    }
    .into_any()
}

/// What was done, in words; an event of another area that has none is said by its area.
fn said(w: &Words, verb: &str) -> String {
    let key = format!("event-{verb}");
    if w.has(&key) { w.t(&key).into_owned() } else { w.t("event-other").into_owned() }
}
