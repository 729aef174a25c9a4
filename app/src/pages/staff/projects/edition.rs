//! The composition of an edition, by section and by stage, as counted; and what became of its projects.

use leptos::prelude::*;
use office::exports::Heads;
use office::tracking::{Composition, Part, SelectedProject};
use words::Words;

use super::edition_sentence;
use crate::pages::staff::lists::choose;
use crate::paths::Paths;
use crate::ui::{
    BackLink, Bar, ButtonLink, Column, DataTable, EmptyState, HorizontalBars, Kind, PageHead, Row, Stat, Stats, Weight, film,
    typed,
};

/// The page.
pub fn page(w: &Words, paths: Paths, view: &Composition) -> AnyView {
    let counts = &view.counts;
    let back = view! { <BackLink href=paths.editions() label=w.t("editions")/> };
    let name = counts.name.get(w.lang()).to_owned();
    let edit = view.can_edit.then(|| {
        let href = paths.edition_settings(&counts.code);
        view! { <ButtonLink href=href label=w.t("office-edit-edition") weight=Weight::Quiet/> }.into_any()
    });
    // The edition among the others on the office's first page, with its calls.
    let calls = format!("{}#edition-{}", paths.office(), counts.code);
    let calls = view! { <ButtonLink href=calls label=w.t("edition-to-calls") weight=Weight::Quiet/> }.into_any();
    if view.projects.is_empty() {
        let empty = view! {
            <EmptyState title=w.t("edition-nothing") text=w.t("edition-nothing-text").into_owned()>{calls}</EmptyState>
        }
        .into_any();
        return view! { {back}<PageHead title=name>{edit}</PageHead>{empty} }.into_any();
    }
    let figures = [
        ("edition-received", counts.received),
        ("edition-selected", counts.selected),
        ("edition-countries", counts.countries),
        ("edition-finished", counts.finished),
        ("edition-premiered", counts.premiered),
    ];
    let figures = figures.map(|(key, number)| view! { <Stat figure=w.number(number) label=w.t(key)/> }.into_any());
    let said = |part: &Part| part.name.get(w.lang()).to_owned();
    let stage = |part: &Part| {
        if part.code.is_empty() { w.t("not-given").into_owned() } else { w.choice("stage", &part.code).into_owned() }
    };
    let country =
        |part: &Part| if part.code.is_empty() { w.t("not-given").into_owned() } else { w.country(&part.code).into_owned() };
    let reached = counts.reached.iter().filter(|(_, count)| *count > 0);
    let reached =
        reached.map(|(kind, count)| bar(w, w.choice("milestone", kind.code()).into_owned(), *count)).collect::<Vec<_>>();
    let reached = (!reached.is_empty()).then(|| view! { <HorizontalBars title=w.t("edition-by-milestone") bars=reached/> });
    let files = view.can_export.then(|| {
        let file = |ending: &str| format!("{}/selected.{ending}", paths.edition(&counts.code));
        let (xlsx, csv, w) = (file("xlsx"), file("csv"), *w);
        view! {
            <ButtonLink href=xlsx label=w.t("download-xlsx") weight=Weight::Quiet/>
            <ButtonLink href=csv label=w.t("download-csv") weight=Weight::Quiet/>
        }
        .into_any()
    });
    let chosen = format!("{}/selected", paths.edition(&counts.code));
    let chosen = view.can_export.then(|| choose::file(w, &chosen, &[], Heads::SELECTED));
    view! {
        {back}
        <PageHead title=name lead=edition_sentence(w, counts)>{calls}{files}{edit}</PageHead>
        <Stats>{figures}</Stats>
        <section class="compositions">
            {bars(w, "edition-by-section", &view.sections, &said)}
            {bars(w, "edition-by-stage", &view.stages, &stage)}
            {bars(w, "edition-by-country", &view.countries, &country)}
            {reached}
        </section>
        <section><h2>{w.t("edition-projects")}</h2>{table(w, paths, &view.projects)}{chosen}</section>
    }
    .into_any()
}

fn bar(w: &Words, label: String, count: i64) -> Bar {
    Bar::new(label, u32::try_from(count).unwrap_or(0), w.number(count))
}

fn bars(w: &Words, title: &str, parts: &[Part], said: &dyn Fn(&Part) -> String) -> AnyView {
    let bars = parts.iter().map(|part| bar(w, said(part), part.count)).collect();
    view! { <HorizontalBars title=w.t(title) bars=bars/> }.into_any()
}

fn table(w: &Words, paths: Paths, projects: &[SelectedProject]) -> AnyView {
    let columns = vec![
        Column::new(w.t("column-title"), Kind::Title),
        Column::new(w.t("column-directors"), Kind::Text),
        Column::new(w.t("column-country"), Kind::Text),
        Column::new(w.t("column-stage"), Kind::Text),
        Column::new(w.t("projects-milestones"), Kind::Text),
    ];
    let row = |project: &SelectedProject| {
        let country = if project.country.is_empty() { String::new() } else { w.country(&project.country).into_owned() };
        let stage = if project.stage.is_empty() { String::new() } else { w.choice("stage", &project.stage).into_owned() };
        let reached: Vec<String> = project.reached.iter().map(|kind| w.choice("milestone", kind.code()).into_owned()).collect();
        let row = Row::new(project.title.clone(), project.title.clone())
            .cell(film(project.title.clone()))
            .cell(w.names(&project.directors))
            .cell(typed(country))
            .cell(typed(stage))
            .cell(reached.join(&w.t("value-separator")));
        match &project.project {
            Some(code) => row.href(paths.project(code)),
            None => row,
        }
    };
    let rows = projects.iter().map(row).collect();
    view! { <DataTable caption=w.t("edition-projects") columns=columns rows=rows/> }.into_any()
}
