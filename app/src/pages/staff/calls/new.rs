//! A new call: from a template, or copied from another edition.

use domain::fault::Fault;
use leptos::prelude::*;
use office::calls::{CallHead, EditionFacts, Template};
use words::Words;

use super::call_head;
use crate::pages::public::say;
use crate::pages::{fault_of, summary};
use crate::paths::Paths;
use crate::ui::{
    ActionBar, BackLink, Button, ButtonLink, Choice, Choices, EmptyState, ErrorSummary, Notice, PageHead, TextField, Tone,
    Weight, Width,
};

/// What was typed to open a call.
#[derive(Debug, Clone, Default)]
pub struct NewCall {
    /// The code of the template.
    pub template: String,
    /// The day it opens, `2026-12-01`.
    pub opens: String,
}

/// A call from a template.
pub fn from_template(
    w: &Words,
    paths: Paths,
    edition: &EditionFacts,
    templates: &[Template],
    form: &NewCall,
    faults: &[Fault],
) -> AnyView {
    let choices = templates.iter().map(|template| {
        Choice::new(template.code.clone(), say(w, &template.title))
            .hint(say(w, &template.summary))
            .chosen(template.code == form.template)
    });
    let w = *w;
    view! {
        <BackLink href=paths.office() label=w.t("nav-office")/>
        <PageHead title=w.t("call-new") over=say(&w, &edition.name) lead=w.t("call-new-lead").into_owned()/>
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        <form method="post" action=paths.new_call(&edition.code) class="narrow">
            <Choices name="template" label=w.t("call-template") choices=choices.collect() fault=fault_of(&w, faults, "template")/>
            <TextField name="opens" kind="date" label=w.t("call-opens-on") hint=w.t("call-opens-hint").into_owned() value=form.opens.clone()
                fault=fault_of(&w, faults, "opens") width=Width::Medium/>
            <Notice tone=Tone::Warn title=w.t("call-template-example")/>
            <ActionBar><Button label=w.t("call-create") weight=Weight::Primary/></ActionBar>
        </form>
    }
    .into_any()
}

/// A call copied to a later edition.
pub fn copy(w: &Words, paths: Paths, head: &CallHead, editions: &[EditionFacts], faults: &[Fault]) -> AnyView {
    let w = *w;
    let form = if editions.is_empty() {
        view! {
            <EmptyState title=w.t("copy-none") text=w.t("copy-none-text").into_owned()>
                <ButtonLink href=paths.editions() label=w.t("editions") weight=Weight::Quiet/>
            </EmptyState>
        }
        .into_any()
    } else {
        let choices = editions
            .iter()
            .enumerate()
            .map(|(place, edition)| Choice::new(edition.code.clone(), say(&w, &edition.name)).chosen(place == 0));
        view! {
            <form method="post" action=paths.office_call_part(&head.code, "copy") class="narrow">
                <Choices name="edition" label=w.t("copy-to") choices=choices.collect() hint=w.t("copy-hint").into_owned() fault=fault_of(&w, faults, "edition")/>
                <ActionBar><Button label=w.t("copy-do") weight=Weight::Primary/></ActionBar>
            </form>
        }
        .into_any()
    };
    view! {
        {call_head(&w, paths, head, "copy")}
        <h2>{w.t("call-copy")}</h2>
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        {form}
    }
    .into_any()
}
