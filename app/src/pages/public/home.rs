//! The first page of the festival: its programs, and what can be applied for now.

use domain::call::Program;
use leptos::prelude::*;
use office::calls::{CallCard, PublicHome};
use words::{Words, args};

use super::{countdown, say};
use crate::paths::Paths;
use crate::ui::{Badge, EmptyState, Entries, Entry, Notice, PageHead, State, Tone};

/// The first page. `done` is the word of what was just done, `signed-out`.
pub fn page(w: &Words, paths: Paths, home: &PublicHome, done: &str) -> AnyView {
    let over = home.edition.as_ref().map(|edition| say(w, &edition.name));
    let signed_out =
        (done == "signed-out").then(|| view! { <Notice tone=Tone::Good title=w.t("signed-out") live=true/> }.into_any());
    view! {
        {signed_out}
        <PageHead over=over title=w.t("public-title") lead=w.t("public-lead").into_owned()/>
        {open(w, paths, home)}
        {announced(w, paths, home)}
        <section aria-labelledby="programs">
            <h2 id="programs">{w.t("public-programs")}</h2>
            {programs(w)}
        </section>
        <section aria-labelledby="how">
            <h2 id="how">{w.t("public-how")}</h2>
            {how(w)}
        </section>
        {closed(w, paths, home)}
    }
    .into_any()
}

fn open(w: &Words, paths: Paths, home: &PublicHome) -> AnyView {
    let list = if home.open.is_empty() {
        view! { <EmptyState title=w.t("public-none-open") text=w.t("public-none-open-text").into_owned()/> }.into_any()
    } else {
        let calls = home.open.iter().map(|card| open_call(w, paths, card, home)).collect::<Vec<_>>();
        view! { <ul class="open-calls">{calls}</ul> }.into_any()
    };
    view! { <section aria-labelledby="open"><h2 id="open">{w.t("public-open")}</h2>{list}</section> }.into_any()
}

fn open_call(w: &Words, paths: Paths, card: &CallCard, home: &PublicHome) -> AnyView {
    let places = w.with("count-places", &args!(count = card.places)).into_owned();
    let deadline = card.next_deadline.as_ref().map(|deadline| countdown(w, "public-closes", deadline, home.now));
    let example = card.example.then(|| view! { <Badge state=State::Warn label=w.t("public-example-badge")/> }.into_any());
    view! {
        <li>
            <div>
                <h3><a href=paths.call(&card.code) dir="auto">{say(w, &card.title)}</a></h3>
                <p class="summary" dir="auto">{say(w, &card.summary)}</p>
            </div>
            <div>
                {deadline}
                <p class="call-facts"><span>{places}</span>{example}</p>
            </div>
        </li>
    }
    .into_any()
}

fn announced(w: &Words, paths: Paths, home: &PublicHome) -> Option<AnyView> {
    let entries = home.announced.iter().map(|card| Entry {
        href: paths.call(&card.code),
        title: say(w, &card.title),
        detail: Some(w.with("public-opens-on", &args!(when = w.deadline(&card.opens))).into_owned()),
        end: None,
    });
    let entries: Vec<Entry> = entries.collect();
    (!entries.is_empty()).then(|| {
        view! { <section aria-labelledby="soon"><h2 id="soon">{w.t("public-soon")}</h2><Entries entries=entries/></section> }
            .into_any()
    })
}

fn closed(w: &Words, paths: Paths, home: &PublicHome) -> Option<AnyView> {
    let entries = home.closed.iter().map(|card| Entry {
        href: paths.call(&card.code),
        title: say(w, &card.title),
        detail: Some(w.with("public-edition", &args!(edition = card.edition.as_str())).into_owned()),
        end: Some(view! { <Badge state=State::Closed label=w.choice("public-phase", card.phase.code())/> }.into_any()),
    });
    let entries: Vec<Entry> = entries.collect();
    (!entries.is_empty()).then(|| {
        view! { <section aria-labelledby="closed"><h2 id="closed">{w.t("public-closed")}</h2><Entries entries=entries/></section> }
            .into_any()
    })
}

fn programs(w: &Words) -> AnyView {
    let programs = [Program::Workshops, Program::Station, Program::DistributionMeetings, Program::Press, Program::Delegation];
    let items = programs.into_iter().map(|program| {
        let code = program.code();
        view! {
            <div><dt>{w.choice("program", code)}</dt><dd>{w.choice("public-program", code)}</dd></div>
        }
        .into_any()
    });
    view! { <dl class="programs">{items.collect::<Vec<_>>()}</dl> }.into_any()
}

fn how(w: &Words) -> AnyView {
    let steps = ["apply", "read", "decide", "meet"].into_iter().map(|step| {
        view! { <li><strong>{w.choice("public-how-title", step)}</strong><p>{w.choice("public-how-text", step)}</p></li> }
            .into_any()
    });
    view! { <ol class="how">{steps.collect::<Vec<_>>()}</ol> }.into_any()
}
