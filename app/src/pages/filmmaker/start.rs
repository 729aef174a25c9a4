//! Beginning an application, and choosing its section.

use domain::application::Standing;
use domain::fault::Fault;
use domain::time::Deadline;
use leptos::prelude::*;
use office::applications::{Heading, MyApplication, SectionChoice, StartPage};
use words::{Words, args};

use super::mine::entries;
use super::part_head;
use crate::pages::{fault_of, stage_beside, summary};
use crate::paths::Paths;
use crate::ui::{ActionBar, BackLink, Button, Choice, Choices, ErrorSummary, FormSection, Notice, PageHead, Pick, Tone};

/// The page on which an application is begun.
pub fn page(w: &Words, paths: Paths, view: &StartPage, chosen: &str, faults: &[Fault]) -> AnyView {
    let w = *w;
    let call = view.call.title.get(w.lang()).to_owned();
    let title = w.with("start-title", &args!(call = call.as_str())).into_owned();
    let mine = (!view.mine.is_empty()).then(|| {
        let (title, text) = already(&view.mine);
        let entries = entries(&w, paths, &view.mine);
        let lead = text.map(|text| w.t(text).into_owned());
        view! { <FormSection title=w.t(title) lead=lead>{entries}</FormSection> }.into_any()
    });
    let example =
        view.call.example.then(|| view! { <Notice tone=Tone::Info title=w.t("application-rules-example")/> }.into_any());
    view! {
        <BackLink href=paths.call(&view.call.code) label=call/>
        <PageHead title=title lead=w.t("start-lead").into_owned()/>
        {example}
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        {mine}
        <form method="post" action=paths.start(&view.call.code) class="narrow">
            {choice(&w, &view.sections, chosen, faults)}
            <ActionBar><Button label=w.t("start-button")/></ActionBar>
        </form>
    }
    .into_any()
}

/// What is said of applications one has in the call already, and what can be done with them.
fn already(mine: &[MyApplication]) -> (&'static str, Option<&'static str>) {
    if mine.iter().all(|own| matches!(own.standing, Standing::Withdrawn { .. })) {
        return ("start-withdrawn", Some("start-withdrawn-text"));
    }
    ("start-already", mine.iter().any(|own| own.editable).then_some("start-already-text"))
}

/// The page on which the section is changed.
pub fn section(w: &Words, paths: Paths, heading: &Heading, sections: &[SectionChoice], faults: &[Fault]) -> AnyView {
    let w = *w;
    view! {
        {part_head(&w, paths, heading, &w.t("section-title"), Some(w.t("section-lead").into_owned()))}
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        <form method="post" action=paths.application_part(&heading.code, "section") class="narrow">
            {choice(&w, sections, &heading.section, faults)}
            <ActionBar><Button label=w.t("section-save")/></ActionBar>
        </form>
    }
    .into_any()
}

fn choice(w: &Words, sections: &[SectionChoice], chosen: &str, faults: &[Fault]) -> AnyView {
    let open = sections.iter().filter(|section| section.open).count();
    let choices = sections
        .iter()
        .map(|section| {
            let pick = section.code == chosen || (open == 1 && section.open);
            Choice::new(section.code.as_str(), section.title.get(w.lang()))
                .chosen(pick)
                .closed(!section.open && section.code != chosen)
                .hint(hint(w, section))
        })
        .collect();
    view! {
        <Choices name="section" label=w.t("start-section") choices=choices pick=Pick::One fault=fault_of(w, faults, "section")/>
    }
    .into_any()
}

fn hint(w: &Words, section: &SectionChoice) -> String {
    if !section.open {
        return w.t("start-section-closed").into_owned();
    }
    let places = w.with("count-places", &args!(count = section.places)).into_owned();
    let stages = section.stages.iter().filter_map(|stage| stage_beside(w, &section.title, stage.code()));
    let stages = stages.collect::<Vec<_>>().join(" / ");
    let stages = (!stages.is_empty()).then_some(stages);
    stages.into_iter().chain([places, until(w, &section.deadline)]).collect::<Vec<_>>().join(" · ")
}

fn until(w: &Words, deadline: &Deadline) -> String {
    w.with("deadline-at", &args!(when = w.deadline(deadline).into_owned())).into_owned()
}
