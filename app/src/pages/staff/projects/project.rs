//! The life of one project.

use domain::fault::Fault;
use leptos::prelude::*;
use office::tracking::{Attempt, Milestone, MilestoneForm, MilestoneKind, ProjectLife};
use words::{Words, args};

use crate::pages::staff::applications::record::happened;
use crate::pages::{fault_of, summary};
use crate::paths::Paths;
use crate::ui::{
    BackLink, Badge, Button, Choice, Disclosure, EmptyState, ErrorSummary, FormSection, Hidden, Notice, PageHead, PostButton,
    SelectField, State, TextArea, TextField, Timeline, Tone, Weight, code, film, typed,
};

/// The page; `done` is `recorded` or `removed`.
pub fn page(w: &Words, paths: Paths, life: &ProjectLife, form: &MilestoneForm, faults: &[Fault], done: &str) -> AnyView {
    let told = summary(w, faults);
    let heading = w.with("faults-heading", &args!(count = i64::try_from(told.len()).unwrap_or(0)));
    let done = ["recorded", "removed"]
        .contains(&done)
        .then(|| view! { <Notice tone=Tone::Good title=w.choice("project-done", done) live=true/> });
    let country = (!life.country.is_empty()).then(|| w.country(&life.country).into_owned());
    let stage = (!life.stage.is_empty()).then(|| w.choice("stage", &life.stage).into_owned());
    let facts: Vec<String> = [country, stage].into_iter().flatten().collect();
    let history = life.history.iter().map(|event| happened(w, event, &life.zone, None)).collect::<Vec<_>>();
    let shown_code = code(life.code.clone());
    view! {
        <BackLink href=paths.projects() label=w.t("projects-title")/>
        <PageHead title=life.title.clone() typed=true over=facts.join(" · ")>{shown_code}</PageHead>
        {done}
        <ErrorSummary title=heading faults=told/>
        <section><h2>{w.t("project-applications")}</h2>{attempts(w, paths, life)}</section>
        <section><h2>{w.t("project-milestones")}</h2>{milestones(w, paths, life)}</section>
        {add(w, paths, life, form, faults)}
        <Disclosure label=w.t("dossier-history")><Timeline moments=history/></Disclosure>
    }
    .into_any()
}

fn attempts(w: &Words, paths: Paths, life: &ProjectLife) -> AnyView {
    let line = |attempt: &Attempt| {
        let section = attempt.section.get(w.lang()).to_owned();
        // A section is often called like a stage: said once.
        let stage = if attempt.stage.is_empty() { String::new() } else { w.choice("stage", &attempt.stage).into_owned() };
        let about = [
            (attempt.title != life.title).then(|| film(attempt.title.clone())),
            (!stage.is_empty() && stage != section).then(|| typed(stage)),
            (!attempt.directors.is_empty()).then(|| w.names(&attempt.directors).into_any()),
        ];
        let about = dotted(about.into_iter().flatten());
        let (state, said) = match (attempt.outcome.as_deref(), attempt.withdrawn, attempt.submitted_at.is_some()) {
            (_, true, _) => (State::Closed, w.t("standing-withdrawn").into_owned()),
            (Some("selected"), ..) => (State::Good, w.t("ruling-selected").into_owned()),
            (Some(outcome), ..) => (State::Idle, w.choice("ruling", outcome).into_owned()),
            (None, _, true) => (State::Idle, w.t("project-not-announced").into_owned()),
            (None, _, false) => (State::Idle, w.t("standing-draft").into_owned()),
        };
        let answer = attempt.answer.as_ref().map(|answer| {
            let answer = w.choice("answer", answer).into_owned();
            view! { " · "<span class="hint">{answer}</span> }.into_any()
        });
        let href = paths.office_application(&attempt.call, &attempt.code);
        view! {
            <li class="attempt">
                <span class="attempt-year">{attempt.year.to_string()}</span>
                <div>
                    <p><a href=href>{typed(attempt.call_title.get(w.lang()).to_owned())}</a>" · "{typed(section)}</p>
                    <p class="hint">{about}</p>
                </div>
                <div class="attempt-end"><Badge state=state label=said/>{answer}</div>
            </li>
        }
        .into_any()
    };
    let lines = life.attempts.iter().map(line).collect::<Vec<_>>();
    view! { <ol class="attempts">{lines}</ol> }.into_any()
}

/// Things in a row, with a dot between two of them.
fn dotted(parts: impl Iterator<Item = AnyView>) -> AnyView {
    let parts = parts.enumerate().map(|(at, part)| view! { {(at > 0).then_some(" · ")}{part} }.into_any());
    parts.collect::<Vec<_>>().into_any()
}

fn milestones(w: &Words, paths: Paths, life: &ProjectLife) -> AnyView {
    if life.milestones.is_empty() {
        return view! { <EmptyState title=w.t("project-no-milestones") text=w.t("project-no-milestones-text").into_owned()/> }
            .into_any();
    }
    let line = |milestone: &Milestone| {
        let kind = w.choice("milestone", milestone.kind.code()).into_owned();
        // A year or a month alone stands as it was typed: always from the left.
        let day = w.day(&milestone.happened_on);
        let date = day.clone().unwrap_or_else(|| milestone.happened_on.clone());
        let when = day.map_or_else(|| code(milestone.happened_on.clone()), typed);
        let said = w.with("milestone-removed-was", &args!(kind = kind.clone(), date = date)).into_owned();
        let source = w.with("milestone-source-of", &args!(source = milestone.source.clone())).into_owned();
        let action = format!("{}/milestones/remove", paths.project(&life.code));
        let label = w.t("milestone-remove").into_owned();
        let id = milestone.id.to_string();
        view! {
            <li class="attempt">
                <time class="attempt-year" datetime=milestone.happened_on.clone()>{when}</time>
                <div>
                    <p><strong>{kind}</strong></p>
                    <p class="typed" dir="auto">{milestone.note.clone()}</p>
                    <p class="hint">{source}</p>
                </div>
                <div class="attempt-end">
                    <PostButton action=action label=label weight=Weight::Quiet>
                        <Hidden name="milestone" value=id/>
                        <span class="unseen">{said}</span>
                    </PostButton>
                </div>
            </li>
        }
        .into_any()
    };
    let lines = life.milestones.iter().map(line).collect::<Vec<_>>();
    view! { <ol class="attempts">{lines}</ol> }.into_any()
}

fn add(w: &Words, paths: Paths, life: &ProjectLife, form: &MilestoneForm, faults: &[Fault]) -> AnyView {
    let kinds = MilestoneKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.code(), w.choice("milestone", kind.code())).chosen(kind.code() == form.kind));
    let fault = |field| fault_of(w, faults, field);
    let fields = view! {
                <SelectField name="kind" label=w.t("milestone-kind") choices=kinds.collect() fault=fault("kind")/>
                <TextField name="happened_on" label=w.t("milestone-date") value=form.happened_on.clone() hint=w.t("milestone-date-hint").into_owned() maxlength=10 fault=fault("happened_on")/>
                <TextArea name="note" label=w.t("milestone-note") value=form.note.clone() rows=2 fault=fault("note")/>
                <TextField name="source" label=w.t("milestone-source") value=form.source.clone() hint=w.t("milestone-source-hint").into_owned() fault=fault("source")/>
                <Button label=w.t("milestone-save") weight=Weight::Primary/>
    }
    .into_any();
    view! {
        <form method="post" action=format!("{}/milestones", paths.project(&life.code)) class="aside-form">
            <FormSection title=w.t("milestone-add")>{fields}</FormSection>
        </form>
    }
    .into_any()
}
