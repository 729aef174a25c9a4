//! Screening links and their passwords.

use leptos::prelude::*;
use office::applications::{ScreenerLine, ScreenersPage};
use words::{Words, args};

use super::answers::label;
use super::application::version;
use super::part_head;
use crate::paths::Paths;
use crate::ui::{ActionBar, Button, ButtonLink, ErrorSummary, FormSection, Hidden, Notice, TextField, Tick, Tone, Weight};

/// The screening links asked for. Faults of what is stored are shown when `checked`.
pub fn page(w: &Words, paths: Paths, view: &ScreenersPage, checked: bool) -> AnyView {
    let w = *w;
    let heading = &view.heading;
    let problem = |line: &ScreenerLine| line.problem.filter(|_| checked).map(|problem| w.fault(problem).into_owned());
    let wrong = |line: &ScreenerLine| {
        let (name, fault) = (label(&w, &line.field.label), problem(line)?);
        Some((line.field.code.clone(), w.with("fault-of", &args!(label = name, fault = fault)).into_owned()))
    };
    let wrong = view.lines.iter().filter_map(wrong).collect();
    let rows = view.lines.iter().map(|line| screener(&w, line, problem(line))).collect::<Vec<_>>();
    let closed = (!heading.editable).then(|| view! { <Notice tone=Tone::Warn title=w.t("step-closed")/> }.into_any());
    let buttons = heading.editable.then(|| {
        let back = paths.application(&heading.code);
        view! {
            <ActionBar>
                <Button label=w.t("step-save")/>
                <ButtonLink href=back label=w.t("cancel") weight=Weight::Quiet/>
            </ActionBar>
        }
        .into_any()
    });
    view! {
        {part_head(&w, paths, heading, &w.t("screeners-title"), Some(w.t("screeners-lead").into_owned()))}
        {closed}
        <ErrorSummary title=w.t("faults-title") faults=wrong/>
        <form method="post" action=paths.application_part(&heading.code, "screeners") class="narrow" novalidate=true>
            {version(heading.version)}
            {rows}
            {buttons}
        </form>
    }
    .into_any()
}

fn screener(w: &Words, line: &ScreenerLine, fault: Option<String>) -> AnyView {
    let w = *w;
    let (code, name) = (&line.field.code, label(&w, &line.field.label));
    let note = (!line.field.required).then(|| w.t("step-optional").into_owned());
    let password = w.with("screener-password", &args!(label = name.as_str())).into_owned();
    let kept = line.has_password.then(|| w.t("screener-password-kept").into_owned());
    let forget = line
        .has_password
        .then(|| view! { <Tick name=format!("{code}-forget") label=w.t("screener-password-forget")/> }.into_any());
    let own_hint = Some(line.field.hint.get(w.lang()).to_owned()).filter(|hint| !hint.is_empty());
    let hint = own_hint.unwrap_or_else(|| w.t("screener-url-hint").into_owned());
    let (title, url, code, password_name) = (name.clone(), line.url.clone(), code.clone(), format!("{code}-password"));
    let (was_name, was) = (format!("{code}-was"), line.url.clone());
    view! {
        <FormSection title=title>
            <Hidden name=was_name value=was/>
            <TextField name=code kind="url" label=name value=url note=note hint=hint fault=fault/>
            <TextField name=password_name label=password hint=kept note=w.t("step-optional").into_owned()
                autocomplete="off"/>
            {forget}
        </FormSection>
    }
    .into_any()
}
