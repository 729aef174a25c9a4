//! What may stand twice in a call: the pairs, and two of them side by side.

use domain::duplicates::Sign;
use domain::fault::Fault;
use leptos::prelude::*;
use office::duplicates::{
    DuplicatePage, FilmCompared, FilmNamed, FilmPair, FilmSide, KEEP_BOTH, Merging, PeopleCompared, PersonPair, PersonSide,
};
use words::{Words, args};

use super::calls::call_head;
use crate::pages::public::say;
use crate::pages::{fault_of, summary};
use crate::paths::Paths;
use crate::ui::{
    ActionBar, BackLink, Badge, Button, ButtonLink, Choice, Choices, DescriptionList, EmptyState, ErrorSummary, Fact,
    FormSection, Hidden, Notice, Pager, State, TextArea, Tick, Tone, Weight, code, film, typed,
};

/// The pairs of a call.
pub fn page(w: &Words, paths: Paths, view: &DuplicatePage, done: &str) -> AnyView {
    let w = *w;
    let call = view.head.code.as_str();
    let films = view.films.shown.iter().map(|pair| film_pair(&w, paths, call, pair)).collect::<Vec<_>>();
    let people = view.people.shown.iter().map(|pair| person_pair(&w, paths, call, pair)).collect::<Vec<_>>();
    let at = |films: usize, people: usize| paths.office_call_part(call, format!("duplicates?films={films}&people={people}"));
    let (films_page, people_page) = (view.films.page, view.people.page);
    let films_pager = pager(&w, view.films.pages, films_page, |page| at(page, people_page));
    let people_pager = pager(&w, view.people.pages, people_page, |page| at(films_page, page));
    let told = ["film", "person", "apart"].contains(&done).then(|| {
        view! { <Notice tone=Tone::Good title=w.choice("merge-done", done) live=true/> }
    });
    view! {
        {call_head(&w, paths, &view.head, "applications")}
        <BackLink href=paths.office_call_part(call, "applications") label=w.t("dossier-back")/>
        {told}
        <h2>{w.t("duplicates-title")}</h2>
        <p class="lead">{w.t("duplicates-lead")}</p>
        {pairs(&w, "duplicates-films", films, view.films.all, films_pager)}
        {pairs(&w, "duplicates-people", people, view.people.all, people_pager)}
    }
    .into_any()
}

fn pairs(w: &Words, title: &str, shown: Vec<AnyView>, all: usize, pager: Option<AnyView>) -> AnyView {
    let w = *w;
    let title = w.t(title).into_owned();
    if shown.is_empty() {
        return view! { <FormSection title=title><EmptyState title=w.t("duplicates-none") text=w.t("duplicates-none-text").into_owned()/></FormSection> }
            .into_any();
    }
    let count = w.with("duplicates-count", &args!(count = all)).into_owned();
    view! { <FormSection title=title lead=count><ul class="pairs">{shown}</ul>{pager}</FormSection> }.into_any()
}

/// The way to the other pages of a kind, where there are some.
fn pager(w: &Words, pages: usize, page: usize, at: impl Fn(usize) -> String) -> Option<AnyView> {
    let previous = (page > 1).then(|| (at(page - 1), w.t("page-previous").into_owned()));
    let next = (page < pages).then(|| (at(page + 1), w.t("page-next").into_owned()));
    let count = w.with("page-of", &args!(page = page, pages = pages)).into_owned();
    (pages > 1).then(|| view! { <Pager label=w.t("pages-navigation") count=count previous=previous next=next/> }.into_any())
}

/// Why two may be one.
fn sign(w: &Words, sign: Sign) -> AnyView {
    let state = if sign == Sign::TitleAndDirectors { State::Warn } else { State::Idle };
    view! { <Badge state=state label=w.choice("duplicate-sign", sign.code())/> }.into_any()
}

/// Parts of one line, each with its own direction; the line itself runs as the page does.
fn line(parts: impl IntoIterator<Item = AnyView>) -> Vec<AnyView> {
    parts.into_iter().enumerate().map(|(at, part)| view! { {(at > 0).then_some("\u{a0}· ")}{part} }.into_any()).collect()
}

fn film_pair(w: &Words, paths: Paths, call: &str, pair: &FilmPair) -> AnyView {
    let side = |side: &FilmNamed| {
        let directors = (!side.directors.is_empty()).then(|| w.names(&side.directors).into_any());
        let about = line(directors.into_iter().chain([typed(say(w, &side.call)), typed(say(w, &side.edition))]));
        let (title, entry) = (side.title.clone(), side.code.clone());
        view! { <div><p>{film(title)}" "{code(entry)}</p><p class="hint">{about}</p></div> }.into_any()
    };
    let href = paths.office_call_part(call, format!("duplicates/films?one={}&other={}", pair.sides[0].code, pair.sides[1].code));
    row(w, pair.sign, side(&pair.sides[0]), side(&pair.sides[1]), href)
}

fn person_pair(w: &Words, paths: Paths, call: &str, pair: &PersonPair) -> AnyView {
    let side = |side: &PersonSide| {
        let (name, email) = (side.name.clone(), side.email.clone());
        let named = w.with("duplicates-named", &args!(count = side.named.len())).into_owned();
        let email = (!email.is_empty()).then(|| code(email));
        let about = line(email.into_iter().chain([named.into_any()]));
        view! { <div><p>{typed(name)}</p><p class="hint">{about}</p></div> }.into_any()
    };
    let href = paths.office_call_part(call, format!("duplicates/people?one={}&other={}", pair.sides[0].id, pair.sides[1].id));
    row(w, pair.sign, side(&pair.sides[0]), side(&pair.sides[1]), href)
}

fn row(w: &Words, why: Sign, one: AnyView, other: AnyView, href: String) -> AnyView {
    let w = *w;
    view! {
        <li class="pair">
            {one}{other}
            <div class="pair-end">{sign(&w, why)}<ButtonLink href=href label=w.t("duplicates-compare") weight=Weight::Quiet/></div>
        </li>
    }
    .into_any()
}

/// Two entries side by side.
pub fn films(w: &Words, paths: Paths, view: &FilmCompared, before: &Merging, faults: &[Fault]) -> AnyView {
    let [one, other] = &view.sides;
    let sides = [one, other].map(|side| {
        let title = film(side.application.title.clone());
        compared(title, film_facts(w, paths, view, side))
    });
    let choices = [one, other].map(|side| {
        let parts = [side.application.code.clone(), say(w, &side.call_title), say(w, &side.edition)];
        let label = parts.iter().map(|part| w.isolated(part)).collect::<Vec<_>>().join(" · ");
        (side.application.code.clone(), label)
    });
    let lead = w.t(if view.same_call { "merge-films-lead" } else { "merge-projects-lead" }).into_owned();
    let form = form(w, (paths, &view.head.code, "films"), (choices, lead, view.evaluates), before, faults);
    shown(w, paths, &view.head, sides, form, faults)
}

/// Two people side by side.
pub fn people(w: &Words, paths: Paths, view: &PeopleCompared, before: &Merging, faults: &[Fault]) -> AnyView {
    let [one, other] = &view.sides;
    let sides = [one, other].map(|side| {
        let name = typed(side.name.clone());
        compared(name, person_facts(w, paths, side))
    });
    let choices = [one, other].map(|side| {
        let parts = [&side.name, &side.email].into_iter().filter(|part| !part.is_empty()).map(|part| w.isolated(part));
        (side.id.to_string(), parts.collect::<Vec<_>>().join(" · "))
    });
    let lead = w.t("merge-people-lead").into_owned();
    let form = form(w, (paths, &view.head.code, "people"), (choices, lead, view.evaluates), before, faults);
    shown(w, paths, &view.head, sides, form, faults)
}

fn shown(
    w: &Words,
    paths: Paths,
    head: &office::calls::CallHead,
    sides: [AnyView; 2],
    form: AnyView,
    faults: &[Fault],
) -> AnyView {
    let w = *w;
    view! {
        {call_head(&w, paths, head, "applications")}
        <BackLink href=paths.office_call_part(&head.code, "duplicates") label=w.t("duplicates-back")/>
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        <h2>{w.t("duplicates-compare")}</h2>
        <div class="compared">{sides.into_iter().collect::<Vec<_>>()}</div>
        {form}
    }
    .into_any()
}

fn compared(title: AnyView, facts: Vec<Fact>) -> AnyView {
    view! { <section><h3>{title}</h3><DescriptionList facts=facts dense=true/></section> }.into_any()
}

fn film_facts(w: &Words, paths: Paths, view: &FilmCompared, side: &FilmSide) -> Vec<Fact> {
    let entry = &side.application;
    let (href, name) = (paths.office_application(&side.call, &entry.code), entry.code.clone());
    let email = (!entry.contact.email.is_empty()).then(|| code(entry.contact.email.clone()));
    let email = email.map(|email| view! { <p class="credit-more">{email}</p> }.into_any());
    let contact = view! { <p>{typed(entry.contact.name.clone())}</p>{email} }.into_any();
    let sent = side.submitted_at.map_or_else(String::new, |at| w.date_time_short(at, &view.zone));
    let people = side.credits.iter().map(|credit| {
        let role = w.choice("credit", credit.role.code()).into_owned();
        view! { <li>{typed(credit.name.clone())}"\u{a0}· "{role}</li> }.into_any()
    });
    let people = people.collect::<Vec<_>>();
    // Of most nothing is to be said here yet.
    let place = side.place.code();
    let place = (place != "candidate").then(|| Fact::new(w.t("column-place"), w.choice("board-place", place).into_owned()));
    let project = side.project.clone().map(|project| {
        let href = paths.project(&project);
        Fact::new(w.t("project"), view! { <a href=href>{code(project)}</a> })
    });
    let facts = [
        Fact::new(w.t("column-code"), view! { <a href=href>{code(name)}</a> }),
        Fact::new(w.t("call"), line([typed(say(w, &side.call_title)), typed(say(w, &side.edition))])),
        Fact::new(w.t("column-section"), typed(say(w, &side.section))),
        Fact::new(w.t("column-submitted"), sent),
        Fact::new(w.t("column-contact"), contact),
        Fact::new(w.t("dossier-people"), view! { <ul class="plain">{people}</ul> }),
        Fact::new(w.t("dossier-files"), w.number(i64::try_from(side.files).unwrap_or(i64::MAX))),
        Fact::new(w.t("column-screening"), w.choice("screening", entry.screening.code()).into_owned()),
    ];
    facts.into_iter().chain(place).chain(project).collect()
}

fn person_facts(w: &Words, paths: Paths, side: &PersonSide) -> Vec<Fact> {
    let named = side.named.iter().map(|named| {
        let href = paths.office_application(&named.call, &named.code);
        let (title, entry, role) = (named.title.clone(), named.code.clone(), w.choice("credit", named.role.code()));
        view! { <li>{film(title)}" "<a href=href>{code(entry)}</a>"\u{a0}· "{role}</li> }.into_any()
    });
    let named = named.collect::<Vec<_>>();
    vec![
        Fact::new(w.t("column-email"), code(side.email.clone())),
        Fact::new(w.t("duplicates-where"), view! { <ul class="plain">{named}</ul> }),
    ]
}

type Offered = ([(String, String); 2], String, bool);

/// Which one stays, why, and the new evaluation where one is needed.
fn form(
    w: &Words,
    (paths, call, what): (Paths, &str, &str),
    (choices, lead, evaluates): Offered,
    before: &Merging,
    faults: &[Fault],
) -> AnyView {
    let w = *w;
    let fault = |field: &str| fault_of(&w, faults, field);
    let [one, other] = choices.clone().map(|(value, _)| value);
    let choices = choices.into_iter().map(|(value, label)| {
        let chosen = value == before.keep;
        Choice::new(value, label).chosen(chosen)
    });
    let both = Choice::new(KEEP_BOTH, w.t(if what == "films" { "merge-apart-films" } else { "merge-apart-people" }).into_owned());
    let both = both.chosen(before.keep == KEEP_BOTH);
    let choices = choices.chain([both]).collect();
    let evaluates = evaluates.then(|| {
        view! {
            <Notice tone=Tone::Warn title=w.t("merge-evaluates")><p>{w.t("evaluate-again-text")}</p></Notice>
            <Tick name="evaluate-again" label=w.t("evaluate-again") checked=before.evaluate_again fault=fault("evaluate-again")/>
        }
        .into_any()
    });
    let back = paths.office_call_part(call, "duplicates");
    let fields = view! {
        <Hidden name="one" value=one/>
        <Hidden name="other" value=other/>
        <Choices name="keep" label=w.t("merge-keep") choices=choices fault=fault("keep")/>
        <TextArea name="reason" label=w.t("reason") value=before.reason.clone() rows=3 fault=fault("reason") required=true/>
        {evaluates}
    }
    .into_any();
    view! {
        <form method="post" action=paths.office_call_part(call, format!("duplicates/{what}")) class="narrow">
            <FormSection title=w.t("merge-title") lead=lead>
                {fields}
                <ActionBar>
                    <Button label=w.t("merge-button") weight=Weight::Danger/>
                    <ButtonLink href=back label=w.t("cancel") weight=Weight::Quiet/>
                </ActionBar>
            </FormSection>
        </form>
    }
    .into_any()
}
