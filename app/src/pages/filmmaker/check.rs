//! Check your answers, then submit.

use domain::application::Standing;
use domain::eligibility::Outcome;
use domain::fault::Fault;
use leptos::prelude::*;
use office::applications::{CheckGroup, CheckLine, CheckPage, CheckValue, TaskKind};
use words::{Words, args};

use super::answers::{Named, answer, label, nothing, person};
use super::application::{name, place, version};
use super::{deadline, held, part_head};
use crate::pages::fault_of;
use crate::paths::Paths;
use crate::ui::{
    ActionBar, Badge, Button, Choice, Choices, DescriptionList, ErrorSummary, Fact, FileList, FormSection, Hidden, Icon, Notice,
    State, Tone, code, typed,
};

/// Everything that will be sent. `stale` says that it was changed since it was last looked at.
pub fn page(w: &Words, paths: Paths, view: &CheckPage, stale: bool, more: &[Fault]) -> AnyView {
    let w = *w;
    let heading = &view.heading;
    let open: Vec<(String, String)> =
        view.faults().iter().map(|fault| (format!("check-{}", fault.field), sentence(&w, view, fault))).collect();
    let count = open.len();
    let open_title = w.with("check-open-title", &args!(count = count)).into_owned();
    let changed = stale.then(|| {
        let text = w.t("check-changed-text");
        view! { <Notice tone=Tone::Warn title=w.t("check-changed") live=true><p>{text}</p></Notice> }.into_any()
    });
    let (shown, open) = if heading.editable { (count, open) } else { (0, Vec::new()) };
    let groups = view.groups.iter().map(|group| section(&w, paths, view, group)).collect::<Vec<_>>();
    let submit = (heading.editable && shown == 0).then(|| submit(&w, paths, view, more));
    let example =
        heading.call.example.then(|| view! { <Notice tone=Tone::Info title=w.t("application-rules-example")/> }.into_any());
    let (title, lead) =
        if heading.editable { ("check-title", "check-lead") } else { ("check-title-closed", "check-lead-closed") };
    view! {
        {part_head(&w, paths, heading, &w.t(title), Some(w.t(lead).into_owned()))}
        {changed}
        {heading.editable.then(|| deadline(&w, heading))}
        <ErrorSummary title=open_title faults=open/>
        {groups}
        {eligibility(&w, view, shown)}
        {example}
        {unreached(&w, paths, view)}
        {submit}
    }
    .into_any()
}

/// Who is named without an address: said calmly, it keeps nobody from submitting.
fn unreached(w: &Words, paths: Paths, view: &CheckPage) -> Option<AnyView> {
    let w = *w;
    let names = view.unreached();
    if names.is_empty() || !view.heading.editable {
        return None;
    }
    let title = w.with("check-unreached-title", &args!(count = names.len())).into_owned();
    let names = names.into_iter().map(|name| view! { <li>{typed(name)}</li> }.into_any()).collect::<Vec<_>>();
    let (text, change) = (w.t("check-unreached-text"), w.t("check-unreached-change"));
    let team = place(paths, &view.heading.code, &TaskKind::Team);
    let notice = view! {
        <Notice tone=Tone::Info title=title>
            <p>{text}</p>
            <ul>{names}</ul>
            <p><a href=team>{change}</a></p>
        </Notice>
    };
    Some(notice.into_any())
}

/// A fault with the name of what it is about.
fn sentence(w: &Words, view: &CheckPage, fault: &Fault) -> String {
    let mut lines = view.groups.iter().flat_map(|group| &group.lines);
    let about = lines.find(|line| line.name == fault.field).map(|line| label_of(w, line)).unwrap_or_default();
    format!("{about} – {}", w.fault(fault.problem))
}

fn label_of(w: &Words, line: &CheckLine) -> String {
    match &line.value {
        CheckValue::Answer(field, _) => label(w, &field.label),
        CheckValue::People(ask, _) => w.choice("credit", ask.role.code()).into_owned(),
        CheckValue::Address(credit) => credit.name.clone(),
        CheckValue::Document(document) => label(w, &document.ask.label),
        CheckValue::Screener(screener) => label(w, &screener.field.label),
    }
}

fn section(w: &Words, paths: Paths, view: &CheckPage, group: &CheckGroup) -> AnyView {
    let w = *w;
    let mut change = place(paths, &view.heading.code, &group.task);
    if matches!(group.task, TaskKind::Step { .. } | TaskKind::Screeners) {
        change.push_str("?checked=yes");
    }
    let facts = group
        .lines
        .iter()
        .map(|line| {
            let fact = Fact::new(label_of(&w, line), value(&w, paths, view, line));
            if view.heading.editable { fact.change(change.clone(), w.t("change")) } else { fact }
        })
        .collect();
    view! { <FormSection title=name(&w, &group.task)><DescriptionList facts=facts/></FormSection> }.into_any()
}

fn value(w: &Words, paths: Paths, view: &CheckPage, line: &CheckLine) -> AnyView {
    let shown = match &line.value {
        CheckValue::Answer(field, given) => answer(w, field, given.as_ref()),
        CheckValue::People(_, people) if people.is_empty() => nothing(w),
        CheckValue::People(_, people) => {
            people.iter().map(|credit| person(w, &Named::from(credit))).collect::<Vec<_>>().into_any()
        }
        CheckValue::Address(credit) => typed(credit.email.clone()),
        CheckValue::Document(document) => match &document.file {
            None => nothing(w),
            Some(file) => {
                let files = vec![held(w, paths, &view.heading, file)];
                view! { <FileList files=files/> }.into_any()
            }
        },
        CheckValue::Screener(screener) if screener.url.is_empty() => nothing(w),
        CheckValue::Screener(screener) => {
            let password = w.t(if screener.has_password { "check-password-given" } else { "check-password-none" });
            view! { {code(screener.url.clone())}" · "{password} }.into_any()
        }
    };
    let fault = line.problem.filter(|_| view.heading.editable).map(|problem| {
        let words = w.fault(problem).into_owned();
        view! { <p class="fault">{Icon::Alert.view()}<span>{words}</span></p> }.into_any()
    });
    let id = crate::ui::field_id(&format!("check-{}", line.name));
    view! { <div id=id>{shown}{fault}</div> }.into_any()
}

/// What falls short, each with its article; never "eligible". `open` things keep the applicant from submitting.
fn eligibility(w: &Words, view: &CheckPage, open: usize) -> AnyView {
    let w = *w;
    if view.met == 0 && view.shortfalls.is_empty() {
        return ().into_any();
    }
    let met = w.with("check-eligibility-met", &args!(count = view.met)).into_owned();
    let rows = view
        .shortfalls
        .iter()
        .map(|(article, words, outcome)| {
            let (state, said) = match outcome {
                Outcome::CannotBeChecked(_) => (State::Warn, w.t("check-unknown")),
                Outcome::Shortfall(_) | Outcome::Met => (State::Bad, w.t("check-shortfall")),
            };
            let article = w.with("article", &args!(number = article.as_str())).into_owned();
            let words = label(&w, words);
            view! {
                <li>
                    <p><strong>{article}</strong>" "<bdi>{words}</bdi></p>
                    <Badge state=state label=said/>
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    let note = if open > 0 { "check-eligibility-note-open" } else { "check-eligibility-note" };
    let note =
        (!view.shortfalls.is_empty() && view.heading.editable).then(|| view! { <p class="hint">{w.t(note)}</p> }.into_any());
    view! {
        <FormSection title=w.t("check-eligibility") id="eligibility".to_owned() lead=met>
            <ul class="shortfalls">{rows}</ul>
            {note}
        </FormSection>
    }
    .into_any()
}

fn submit(w: &Words, paths: Paths, view: &CheckPage, faults: &[Fault]) -> AnyView {
    let w = *w;
    let heading = &view.heading;
    let until = w.moment_in_full(heading.deadline.at, &heading.deadline.zone).into_owned();
    let text = w.with("check-submit-text", &args!(deadline = until)).into_owned();
    let projects = (!view.projects.is_empty()).then(|| {
        let new = Choice::new("new", w.t("check-project-new")).chosen(true);
        let earlier = view.projects.iter().map(|project| {
            let words = w.with("check-project-same", &args!(title = project.title.as_str())).into_owned();
            Choice::new(project.id.to_string(), words)
        });
        let choices = std::iter::once(new).chain(earlier).collect();
        view! { <Choices name="project" label=w.t("check-project") choices=choices fault=fault_of(&w, faults, "project")/> }
            .into_any()
    });
    let button = if matches!(heading.standing, Standing::Draft) { w.t("check-submit") } else { w.t("tasks-check-changes") };
    let (version, key) = (version(heading.version), view.key.clone());
    view! {
        <form method="post" action=paths.application_part(&heading.code, "submit") class="narrow">
            <FormSection title=w.t("check-submit-title") lead=text>
                {version}
                <Hidden name="key" value=key/>
                {projects}
            </FormSection>
            <ActionBar><Button label=button/></ActionBar>
        </form>
    }
    .into_any()
}
