//! What staff do with one application, beside it: screening, deadline, notes, history.

use domain::application::{Screening, Standing};
use domain::call::CallPlan;
use domain::time::Deadline;
use leptos::prelude::*;
use office::screening::{Dossier, EventRow};
use words::{Words, args};

use super::dossier::Typed;
use crate::pages::fault_of;
use crate::paths::Paths;
use crate::ui::{
    Button, ButtonLink, Choice, Choices, DateTimeField, Disclosure, FormSection, Hidden, Moment, State, TextArea, Timeline,
    Weight, typed,
};

/// The column beside the dossier.
pub(super) fn aside(w: &Words, paths: Paths, view: &Dossier, form: &Typed<'_>) -> AnyView {
    let project = view.project.as_ref().map(|code| {
        view! { <p><ButtonLink href=paths.project(code) label=w.t("dossier-project") weight=Weight::Quiet/></p> }
    });
    view! { {screening(w, paths, view, form)}{extension(w, paths, view, form)}{notes(w, paths, view, form)}{project}{history(w, view)} }.into_any()
}

fn action(paths: Paths, view: &Dossier, part: &str) -> String {
    paths.office_application_part(&view.call.code, &view.application.code, part)
}

fn screening(w: &Words, paths: Paths, view: &Dossier, form: &Typed<'_>) -> AnyView {
    if !view.head.rights.screen {
        let why = (!view.application.screening_note.is_empty())
            .then(|| view! { <p class="typed" dir="auto">{view.application.screening_note.clone()}</p> });
        let found = w.choice("screening", view.application.screening.code());
        return view! { <section><h2>{w.t("screen-title")}</h2><p>{found}</p>{why}</section> }.into_any();
    }
    let now = form.value("screening").unwrap_or_else(|| view.application.screening.code().to_owned());
    let choices = Screening::ALL
        .into_iter()
        .map(|screening| Choice::new(screening.code(), w.choice("screening", screening.code())).chosen(screening.code() == now))
        .collect();
    let note = form.value("note").unwrap_or_else(|| view.application.screening_note.clone());
    let (wrong, unclear) = (fault_of(w, form.faults, "note"), fault_of(w, form.faults, "screening"));
    let fields = view! {
        <Hidden name="list" value=view.query.text()/>
        <Hidden name="seen" value=view.now.0.to_string()/>
        <Choices name="screening" label=w.t("screen-as") choices=choices fault=unclear/>
        <TextArea name="note" label=w.t("screen-note") value=note hint=w.t("screen-note-hint").into_owned() rows=3 fault=wrong/>
        <Button label=w.t("screen-button") weight=Weight::Primary/>
    }
    .into_any();
    view! {
        <form method="post" action=action(paths, view, "screen") class="aside-form screen-form">
            <FormSection title=w.t("screen-title")>{fields}</FormSection>
        </form>
    }
    .into_any()
}

fn extension(w: &Words, paths: Paths, view: &Dossier, form: &Typed<'_>) -> AnyView {
    let closes = w.moment_in_full(view.closes_at, &view.zone).into_owned();
    let key = if view.now > view.closes_at { "dossier-closed" } else { "dossier-closes" };
    let closes = w.with(key, &args!(when = closes));
    let given = view.extensions.iter().map(|extended| {
        let until = w.deadline(&Deadline { ..extended.until.clone() });
        let why = w.with("dossier-extended-by", &args!(reason = extended.reason.clone(), name = extended.by.clone()));
        view! { <li><p>{w.with("extended-until", &args!(when = until))}</p><p class="hint">{why}</p></li> }.into_any()
    });
    let given = given.collect::<Vec<_>>();
    let zone = w.moment_in_full(view.now, &view.zone);
    let zone = zone.rsplit_once('(').map_or_else(|| view.zone.clone(), |(_, zone)| zone.trim_end_matches(')').to_owned());
    let (late, why) = (fault_of(w, form.faults, "local"), fault_of(w, form.faults, "reason"));
    let open = late.is_some() || why.is_some();
    let (local, reason) = (form.value("local").unwrap_or_default(), form.value("reason").unwrap_or_default());
    let extends = view.head.rights.screen && !matches!(view.application.standing, Standing::Withdrawn { .. });
    let extend = extends.then(|| {
        let fields = view! {
            <form method="post" action=action(paths, view, "extend")>
                <Hidden name="list" value=view.query.text()/>
                <DateTimeField name="local" label=w.t("dossier-extend-until") value=local zone=zone fault=late/>
                <TextArea name="reason" label=w.t("dossier-extend-reason") value=reason rows=2 fault=why/>
                <Button label=w.t("dossier-extend-save") weight=Weight::Quiet/>
            </form>
        }
        .into_any();
        view! { <Disclosure label=w.t("dossier-extend") open=open>{fields}</Disclosure> }
    });
    view! {
        <section>
            <h2>{w.t("dossier-extension")}</h2>
            <p>{closes}</p>
            <ul class="versions">{given}</ul>
            {extend}
        </section>
    }
    .into_any()
}

fn notes(w: &Words, paths: Paths, view: &Dossier, form: &Typed<'_>) -> AnyView {
    let notes = view.notes.iter().map(|note| {
        let when = w.date_time_short(domain::time::Moment(note.written_at), &view.zone);
        view! { <li><p class="typed" dir="auto">{note.body.clone()}</p><p class="hint">{typed(note.author.clone())}" · "{when}</p></li> }.into_any()
    });
    let notes = notes.collect::<Vec<_>>();
    let (body, wrong) = (form.value("body").unwrap_or_default(), fault_of(w, form.faults, "body"));
    view! {
        <section>
            <h2>{w.t("dossier-notes")}</h2>
            <p class="hint">{w.t("dossier-notes-lead")}</p>
            <ul class="versions">{notes}</ul>
            <form method="post" action=action(paths, view, "note")>
                <Hidden name="list" value=view.query.text()/>
                <TextArea name="body" label=w.t("dossier-note") value=body rows=3 fault=wrong/>
                <Button label=w.t("dossier-note-save") weight=Weight::Quiet/>
            </form>
        </section>
    }
    .into_any()
}

fn history(w: &Words, view: &Dossier) -> AnyView {
    let moments = view.history.iter().map(|event| happened(w, event, &view.zone, Some(&view.call.plan))).collect::<Vec<_>>();
    view! { <Disclosure label=w.t("dossier-history") open=true><Timeline moments=moments/></Disclosure> }.into_any()
}

/// An event of a history: what, who, before and after. The plan of its call names sections.
pub(crate) fn happened(w: &Words, event: &EventRow, zone: &str, plan: Option<&CallPlan>) -> Moment {
    let key = format!("event-{}", event.verb);
    let title = if w.has(&key) { w.t(&key).into_owned() } else { event.verb.clone() };
    let said = |code: &str| {
        let lists = ["screening", "milestone", "standing", "board-place", "ruling", "answer"];
        lists
            .iter()
            .map(|list| format!("{list}-{code}"))
            .find(|key| w.has(key))
            .map(|key| w.t(&key).into_owned())
            .or_else(|| plan?.section(code).map(|section| section.title.get(w.lang()).to_owned()))
            // A day in words; what people typed keeps its own direction.
            .or_else(|| w.day(code))
            .unwrap_or_else(|| w.isolated(code))
    };
    let who = event.actor_name.clone().unwrap_or_else(|| w.t("dossier-program").into_owned());
    let change = match (event.was.is_empty(), event.became.is_empty()) {
        (false, false) => {
            Some(w.with("dossier-change", &args!(was = said(&event.was), became = said(&event.became))).into_owned())
        }
        (false, true) => Some(said(&event.was)),
        (true, false) => Some(said(&event.became)),
        (true, true) => None,
    };
    let subject = (!event.subject.is_empty()).then(|| said(&event.subject));
    let detail: Vec<String> = [Some(who), subject, change].into_iter().flatten().collect();
    let at = domain::time::Moment(event.at);
    Moment {
        when: w.date_time_short(at, zone),
        datetime: machine(event.at),
        title,
        detail: Some(detail.join(" · ")),
        state: State::Idle,
        current: false,
    }
}

/// A moment as machines read it.
fn machine(at: i64) -> String {
    words::machine_time(domain::time::Moment(at))
}
