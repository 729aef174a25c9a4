//! The public page of a call: when, for whom, what is asked, by which rules, whom to ask.

use domain::call::{CreditAsk, DocumentAsk, Field, FieldKind, Step};
use domain::phase::Phase;
use leptos::prelude::*;
use office::calls::PublicCall;
use words::{Words, args, machine_time};

use super::regulations::article_id;
use super::{countdown, prose, say};
use crate::pages::stage_beside;
use crate::paths::Paths;
use crate::ui::{
    Beside, ButtonLink, Column, DataTable, DescriptionList, Fact, Kind, Moment, Notice, PageHead, Row, State, Timeline, Tone,
    Weight,
};

/// The page.
pub fn page(w: &Words, paths: Paths, call: &PublicCall) -> AnyView {
    let parts = view! {
        <section>
            <h2>{w.t("public-about")}</h2>
            {prose(&say(w, &call.about))}
            <p><a href=paths.regulations(&call.code)>{w.t("public-read-regulations")}</a></p>
        </section>
        <section id="dates"><h2>{w.t("public-sections")}</h2>{sections(w, call)}</section>
        <section><h2>{w.t("public-calendar")}</h2>{calendar(w, call)}</section>
        <section id="asked"><h2>{w.t("public-asked")}</h2>{asked(w, call)}</section>
        <section id="eligibility"><h2>{w.t("public-eligibility")}</h2>{eligibility(w, paths, call)}</section>
        <section id="criteria"><h2>{w.t("public-criteria")}</h2>{criteria(w, call)}</section>
        {quotas(w, call)}
        <section id="contact"><h2>{w.t("public-contact")}</h2>{contact(w, call)}</section>
        {end(w, paths, call)}
    }
    .into_any();
    view! {
        <PageHead over=say(w, &call.edition.name) title=say(w, &call.title) lead=say(w, &call.summary)/>
        {notices(w, call)}
        <Beside aside=aside(w, paths, call) label=w.t("public-in-brief") first=true>{parts}</Beside>
    }
    .into_any()
}

fn notices(w: &Words, call: &PublicCall) -> AnyView {
    let w = *w;
    let unpublished = call.unpublished.then(|| {
        view! { <Notice tone=Tone::Info title=w.t("public-unpublished")><p>{w.t("public-unpublished-text")}</p></Notice> }
            .into_any()
    });
    let example = call.example.then(|| {
        view! { <Notice tone=Tone::Warn title=w.t("public-example")><p>{w.t("public-example-text")}</p></Notice> }.into_any()
    });
    view! { {unpublished}{example} }.into_any()
}

/// When it opens or closes next.
fn when(w: &Words, call: &PublicCall) -> AnyView {
    match (call.phase, call.next_deadline()) {
        (Phase::Preparation, _) => countdown(w, "public-opens", &call.opens, call.now),
        (Phase::Open, Some(deadline)) => countdown(w, "public-closes", deadline, call.now),
        _ => view! { <p class="closed-call">{w.choice("public-closed-text", call.phase.code())}</p> }.into_any(),
    }
}

/// The way in, while there is one.
fn apply(w: &Words, paths: Paths, call: &PublicCall) -> Option<AnyView> {
    call.takes_applications
        .then(|| view! { <ButtonLink href=paths.start(&call.code) label=w.t("public-apply") weight=Weight::Primary/> }.into_any())
}

/// Where the column of facts is far above, its deadline and its button once more.
fn end(w: &Words, paths: Paths, call: &PublicCall) -> Option<AnyView> {
    let apply = apply(w, paths, call)?;
    Some(view! { <div class="call-end">{when(w, call)}{apply}</div> }.into_any())
}

fn aside(w: &Words, paths: Paths, call: &PublicCall) -> AnyView {
    let (when, apply) = (when(w, call), apply(w, paths, call));
    let places: u32 = call.sections.iter().map(|section| section.places).sum();
    let minutes: u32 = call.steps.iter().map(|step| step.minutes).sum();
    let facts = vec![
        Fact::new(w.t("public-places"), w.number(i64::from(places))),
        Fact::new(w.t("public-time-needed"), w.with("count-minutes-needed", &args!(count = minutes))),
        Fact::new(w.t("public-results"), w.date(call.announces.at, &call.announces.zone)),
        Fact::new(w.t("public-answer"), w.with("span-days", &args!(count = call.confirm_days))),
    ];
    view! { {when}{apply}<DescriptionList facts=facts dense=true/> }.into_any()
}

fn sections(w: &Words, call: &PublicCall) -> AnyView {
    let columns = vec![
        Column::new(w.t("section"), Kind::Title),
        Column::new(w.t("deadline"), Kind::Text),
        Column::new(w.t("public-places"), Kind::Number),
    ];
    let rows = call.sections.iter().map(|section| {
        let title = say(w, &section.title);
        let passed = section.deadline.passed(call.now, 0);
        let left = section.deadline.at.since(call.now);
        let note = if passed {
            w.t("public-section-closed").into_owned()
        } else {
            w.with("time-left", &args!(span = w.time_left(left))).into_owned()
        };
        let stages = section.stages.iter().filter_map(|stage| stage_beside(w, &section.title, stage.code()));
        let stages = stages.collect::<Vec<_>>().join(" / ");
        let stages = (!stages.is_empty()).then(|| view! { <span class="quiet">{stages}</span> }.into_any());
        Row::new(section.code.clone(), title.clone())
            .cell(view! { {title}{stages} }.into_any())
            .cell(
                view! {
                    <time datetime=machine_time(section.deadline.at)>{w.deadline(&section.deadline)}</time>
                    <span class="quiet">{note}</span>
                }
                .into_any(),
            )
            .cell(w.number(i64::from(section.places)))
            .state(if passed { State::Closed } else { State::Idle })
    });
    view! { <DataTable caption=w.t("public-sections") columns=columns rows=rows.collect()/> }.into_any()
}

fn calendar(w: &Words, call: &PublicCall) -> AnyView {
    let mut dates = vec![(call.opens.clone(), w.t("public-opening").into_owned())];
    for section in &call.sections {
        let title = say(w, &section.title);
        dates.push((section.deadline.clone(), w.with("public-deadline-of", &args!(section = title)).into_owned()));
    }
    let results = if call.phase == Phase::Announced { "public-announced" } else { "public-announcement" };
    dates.push((call.announces.clone(), w.t(results).into_owned()));
    dates.sort_by_key(|(deadline, _)| deadline.at);
    let next = dates.iter().position(|(deadline, _)| !deadline.passed(call.now, 0));
    let moments = dates.into_iter().enumerate().map(|(place, (deadline, title))| Moment {
        when: w.date_time(deadline.at, &deadline.zone),
        datetime: machine_time(deadline.at),
        title,
        detail: None,
        state: if deadline.passed(call.now, 0) { State::Good } else { State::Idle },
        current: Some(place) == next,
    });
    view! { <Timeline moments=moments.collect()/> }.into_any()
}

fn asked(w: &Words, call: &PublicCall) -> AnyView {
    let steps = call.steps.iter().map(|part| step(w, call, part)).collect::<Vec<_>>();
    let documents = call.documents.iter().map(|ask| document(w, call, ask)).collect::<Vec<_>>();
    let credits = call.credits.iter().map(|ask| credit(w, ask)).collect::<Vec<_>>();
    view! {
        <p>{w.t("public-asked-text")}</p>
        {steps}
        <h3>{w.t("documents")}</h3>
        <ul class="asked">{documents}</ul>
        <h3>{w.t("public-people")}</h3>
        <ul class="asked">{credits}</ul>
        <p class="quiet">{w.t("public-declaration")}</p>
    }
    .into_any()
}

fn step(w: &Words, call: &PublicCall, step: &Step) -> AnyView {
    let fields = step.fields.iter().map(|asked| field(w, call, asked)).collect::<Vec<_>>();
    view! {
        <h3>{say(w, &step.title)}" "<span class="quiet">{w.with("count-minutes-needed", &args!(count = step.minutes))}</span></h3>
        <ul class="asked">{fields}</ul>
    }
    .into_any()
}

fn field(w: &Words, call: &PublicCall, field: &Field) -> AnyView {
    let mut notes = Vec::new();
    if let FieldKind::Text { max_words } = field.kind {
        notes.push(w.with("words-at-most", &args!(count = max_words)).into_owned());
    }
    notes.extend((!field.required).then(|| w.t("optional").into_owned()));
    notes.extend(only_in(w, call, &field.sections));
    line(say(w, &field.label), notes)
}

fn document(w: &Words, call: &PublicCall, ask: &DocumentAsk) -> AnyView {
    let kinds = ask.kinds.iter().map(|kind| w.choice("file-kind", kind.code())).collect::<Vec<_>>();
    let size = w.bytes(u64::from(ask.max_megabytes) * 1_048_576).into_owned();
    let mut notes = vec![w.with("file-at-most", &args!(kinds = w.either(&kinds), size = size)).into_owned()];
    notes.extend((!ask.required).then(|| w.t("optional").into_owned()));
    notes.extend(only_in(w, call, &ask.sections));
    line(say(w, &ask.label), notes)
}

fn credit(w: &Words, ask: &CreditAsk) -> AnyView {
    let label = w.choice("credit", ask.role.code()).into_owned();
    let many = if ask.min == 0 {
        w.with("public-people-up-to", &args!(max = ask.max))
    } else if ask.min == ask.max {
        w.with("count-people", &args!(count = ask.min))
    } else {
        w.with("public-people-between", &args!(min = ask.min, max = ask.max))
    };
    line(label, vec![many.into_owned()])
}

/// The sections a question is asked in, when it is not all of them.
fn only_in(w: &Words, call: &PublicCall, sections: &[String]) -> Option<String> {
    let named = call.sections.iter().filter(|section| sections.contains(&section.code));
    let names = named.map(|section| say(w, &section.title)).collect::<Vec<_>>();
    (!names.is_empty()).then(|| w.with("public-only-in", &args!(sections = w.list(&names))).into_owned())
}

fn line(label: String, notes: Vec<String>) -> AnyView {
    let notes = notes.join(" · ");
    view! { <li><span dir="auto">{label}</span>{(!notes.is_empty()).then(|| view! { <span class="quiet">{notes}</span> }.into_any())}</li> }
        .into_any()
}

fn eligibility(w: &Words, paths: Paths, call: &PublicCall) -> AnyView {
    let items = call.requirements.iter().map(|requirement| {
        let href = format!("{}#{}", paths.regulations(&call.code), article_id(&requirement.article));
        let article = w.with("article", &args!(number = requirement.article.as_str())).into_owned();
        let only = only_in(w, call, &requirement.sections);
        view! {
            <li>
                <span dir="auto">{say(w, &requirement.label)}</span>
                <span class="quiet">{only.map(|only| format!("{only} · "))}<a href=href>{article}</a></span>
            </li>
        }
        .into_any()
    });
    view! { <ul class="asked">{items.collect::<Vec<_>>()}</ul> }.into_any()
}

fn criteria(w: &Words, call: &PublicCall) -> AnyView {
    let whole: u32 = call.criteria.iter().map(|criterion| criterion.weight).sum();
    let items = call.criteria.iter().map(|criterion| {
        let share = w.percent(f64::from(criterion.weight) / f64::from(whole.max(1))).into_owned();
        view! { <li><span dir="auto">{say(w, &criterion.label)}</span><span class="figure">{share}</span></li> }.into_any()
    });
    let blind = call.blind.then(|| view! { <p>{w.t("public-blind")}</p> }.into_any());
    view! { <ul class="asked weights">{items.collect::<Vec<_>>()}</ul>{blind} }.into_any()
}

fn quotas(w: &Words, call: &PublicCall) -> Option<AnyView> {
    let items = call.quotas.iter().map(|note| {
        let source = say(w, &note.source);
        view! { <li><span dir="auto">{say(w, &note.name)}</span><span class="quiet" dir="auto">{source}</span></li> }.into_any()
    });
    let items = items.collect::<Vec<_>>();
    (!items.is_empty()).then(|| {
        view! {
            <section id="rules"><h2>{w.t("public-rules")}</h2><p>{w.t("public-rules-text")}</p><ul class="asked">{items}</ul></section>
        }
        .into_any()
    })
}

fn contact(w: &Words, call: &PublicCall) -> AnyView {
    let address = call.contact.email.clone();
    view! {
        <p>{w.t("public-contact-text")}</p>
        <p><bdi>{call.contact.name.clone()}</bdi>" "<a href=format!("mailto:{address}") dir="ltr">{address.clone()}</a></p>
    }
    .into_any()
}
