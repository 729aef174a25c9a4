//! The best selection under the rules as a quota officer has shown it to everybody at the board.

use leptos::prelude::*;
use office::board::{SharedEntry, SharedProposal};
use words::{Words, args};

use crate::pages::staff::calls::call_head;
use crate::paths::Paths;
use crate::ui::{BackLink, Column, DataTable, EmptyState, Kind, Notice, Row, State, Tone, film_of};

/// The page: the set in order of merit, and the rules it meets.
pub fn page(w: &Words, paths: Paths, view: &SharedProposal) -> AnyView {
    let board = paths.office_call_part(&view.head.code, "board");
    let when = w.with("shared-when", &args!(when = w.date_time_short(view.at, &view.zone), by = view.by.clone())).into_owned();
    let moved = (!view.current).then(|| view! { <Notice tone=Tone::Warn title=w.t("shared-moved")/> }.into_any());
    let rule = |rule: &domain::text::Text3| {
        let name = rule.get(w.lang()).to_owned();
        view! { <li data-state=State::Good.word()>{State::Good.mark()}<bdi>{name}</bdi>" "<span class="rule-state">{w.t("board-passes")}</span></li> }
            .into_any()
    };
    let rules = view.rules.iter().map(rule).collect::<Vec<_>>();
    let rules = (!rules.is_empty()).then(|| view! { <ul class="passes shared-rules">{rules}</ul> }.into_any());
    view! {
        {call_head(w, paths, &view.head, "board")}
        <BackLink href=board label=w.t("proposal-back")/>
        <h2>{w.t("shared-title")}</h2>
        <p class="hint">{w.t("shared-lead")}</p>
        <p class="hint">{when}</p>
        {moved}
        {rules}
        {table(w, &view.entries)}
    }
    .into_any()
}

fn table(w: &Words, entries: &[SharedEntry]) -> AnyView {
    if entries.is_empty() {
        return view! { <EmptyState title=w.t("shared-empty") text=w.t("shared-empty-text").into_owned()/> }.into_any();
    }
    let columns = vec![
        Column::new(w.t("proposal-rank"), Kind::Number),
        Column::new(w.t("column-title"), Kind::Title),
        Column::new(w.t("column-section"), Kind::Text),
        Column::new(w.t("proposal-mean"), Kind::Number),
    ];
    let row = |entry: &SharedEntry| {
        Row::new(entry.code.clone(), entry.title.clone())
            .cell(w.number(i64::try_from(entry.rank).unwrap_or(i64::MAX)))
            .cell(film_of(entry.title.clone(), entry.code.clone()))
            .cell(entry.section.get(w.lang()).to_owned())
            .cell(w.hundredths(entry.mean))
    };
    let (rows, caption) = (entries.iter().map(row).collect(), w.t("proposal-in").into_owned());
    view! { <DataTable caption=caption columns=columns rows=rows/> }.into_any()
}
