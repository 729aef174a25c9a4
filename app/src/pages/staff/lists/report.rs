//! The parity and origin report: small cells hidden by the office already.

use leptos::prelude::*;
use office::calls::CallHead;
use office::exports::{Breakdown, Counted, Report, SetCounted};
use words::{Words, args};

use super::choose;
use crate::pages::staff::calls::call_head;
use crate::paths::Paths;
use crate::ui::{ActionBar, Button, Column, DataTable, FormSection, Kind, Row, Weight, typed};

/// Before the report is made: that it is recorded stands beside the button.
pub fn ask(w: &Words, paths: Paths, head: &CallHead) -> AnyView {
    let button = w.t("report-make").into_owned();
    view! {
        {call_head(w, paths, head, "report")}
        <form method="post" action=paths.office_call_part(&head.code, "report")>
            <FormSection title=w.t("report-title") lead=w.t("report-lead").into_owned()>
                <ActionBar><Button label=button weight=Weight::Primary/></ActionBar>
            </FormSection>
        </form>
    }
    .into_any()
}

/// The report.
pub fn page(w: &Words, paths: Paths, report: &Report) -> AnyView {
    let sets = report.sets.iter().map(|set| set_view(w, set)).collect::<Vec<_>>();
    view! {
        {call_head(w, paths, &report.head, "report")}
        <section class="report">
            <h2>{w.t("report-title")}</h2>
            <p>{w.t("report-lead")}</p>
            {choose::file_in(w, &paths.office_call_part(&report.call.code, "report"))}
            {sets}
        </section>
    }
    .into_any()
}

fn set_view(w: &Words, set: &SetCounted) -> AnyView {
    let title = w.t(&format!("report-{}", set.set));
    if set.applications == 0 {
        return view! { <section><h2>{title}</h2><p class="hint">{w.t("report-none")}</p></section> }.into_any();
    }
    let roles = set.roles.iter().map(|role| role_view(w, role)).collect::<Vec<_>>();
    let columns = vec![Column::new(w.t("report-origin"), Kind::Title), Column::new(w.t("report-count"), Kind::Number)];
    let rows = set.origins.iter().map(|(group, cell)| {
        let name = group.get(w.lang()).to_owned();
        Row::new(name.clone(), name.clone()).cell(typed(name)).cell(shown(w, *cell))
    });
    let count = w.with("count-applications", &args!(count = i64::try_from(set.applications).unwrap_or(0)));
    view! {
        <section>
            <h2>{title}</h2>
            <p>{count}</p>
            {roles}
            <h3>{w.t("report-origins")}</h3>
            <DataTable caption=w.t("report-origins") columns=columns rows=rows.collect()/>
        </section>
    }
    .into_any()
}

fn role_view(w: &Words, role: &Breakdown) -> AnyView {
    let name = w.choice("credit", role.role.code());
    let table = match &role.table {
        Ok(table) => table,
        Err(why) => return view! { <h3>{name}</h3><p>{w.t(why.message())}</p> }.into_any(),
    };
    let sections = role.sections.iter().map(|section| Column::new(section.get(w.lang()), Kind::Number));
    let first = Column::new(w.t("report-answer"), Kind::Title);
    let columns = std::iter::once(first).chain(sections).chain([Column::new(w.t("total"), Kind::Number)]).collect();
    let line = |label: String, cells: &[Counted], total: Counted| {
        let row = Row::new(label.clone(), label.clone()).cell(typed(label));
        cells.iter().chain([&total]).fold(row, |row, cell| row.cell(shown(w, *cell)))
    };
    let answer = |at: usize| w.t(&format!("report-answer-{}", role.answers[at])).into_owned();
    let rows = table.cells.iter().enumerate().map(|(at, cells)| line(answer(at), cells, table.row_totals[at]));
    let total = line(w.t("total").into_owned(), &table.column_totals, table.total);
    let rows = rows.chain([total]).collect();
    view! { <h3>{name.clone()}</h3><DataTable caption=name columns=columns rows=rows/> }.into_any()
}

fn shown(w: &Words, cell: Counted) -> AnyView {
    match cell {
        Counted::Shown(count) => typed(w.number(count.into())),
        Counted::Hidden => view! { <span class="note">{w.t("report-hidden")}</span> }.into_any(),
    }
}
