//! What the readings of a board are worth: raw and calibrated means side by side.

use leptos::prelude::*;
use office::board::{Calibrated, CalibrationGate, CalibrationView};
use words::{Words, args};

use crate::pages::staff::calls::call_head;
use crate::paths::Paths;
use crate::ui::{BackLink, Column, DataTable, EmptyState, Kind, Notice, Row, Stat, Stats, Tone, film, film_of};

/// The page. Calibrated means never stand alone, and never replace raw ones.
pub fn page(w: &Words, paths: Paths, view: &CalibrationView) -> AnyView {
    let board = paths.office_call_part(&view.head.code, "board");
    let body = if view.lines.is_empty() {
        view! { <EmptyState title=w.t("calibration-empty") text=w.t("calibration-empty-text").into_owned()/> }.into_any()
    } else {
        view! { {gate(w, view)}{groups(w, view)}{agreement(w, view)}{table(w, view)} }.into_any()
    };
    view! {
        {call_head(w, paths, &view.head, "board")}
        <BackLink href=board label=w.t("proposal-back")/>
        <h2>{w.t("calibration-title")}</h2>
        <p class="hint">{w.t("calibration-lead")}</p>
        {body}
    }
    .into_any()
}

fn is_open(view: &CalibrationView) -> bool {
    view.gate == CalibrationGate::ReadersDiffer
}

/// Whether calibrated means are given, and why.
fn gate(w: &Words, view: &CalibrationView) -> AnyView {
    let key = match view.gate {
        CalibrationGate::ReadersDiffer => "calibration-differ",
        CalibrationGate::ReadersAlike => "calibration-alike",
        CalibrationGate::TooFewScores => "calibration-few",
        CalibrationGate::NoVariation => "calibration-same",
    };
    let ratio = view.ratio.map(|ratio| {
        let words = w.with("calibration-ratio", &args!(ratio = w.hundredths(ratio), gate = w.hundredths(view.needed)));
        view! { <p>{words.into_owned()}</p> }.into_any()
    });
    view! { <Notice title=w.t(key)>{ratio}</Notice> }.into_any()
}

/// Where entries cannot be compared, because no reading links them.
fn groups(w: &Words, view: &CalibrationView) -> AnyView {
    if view.groups < 2 {
        return ().into_any();
    }
    let title = w.with("calibration-groups", &args!(count = view.groups)).into_owned();
    let bridges = view.bridges.iter().map(|entry| view! { <li>{film(entry.clone())}</li> }.into_any()).collect::<Vec<_>>();
    let list = (!bridges.is_empty()).then(|| view! { <p>{w.t("calibration-bridges")}</p><ul>{bridges}</ul> }.into_any());
    view! { <Notice tone=Tone::Warn title=title>{list}</Notice> }.into_any()
}

/// How far readers agree, without a verdict.
fn agreement(w: &Words, view: &CalibrationView) -> AnyView {
    let number = |number: Option<i64>| number.map_or_else(|| "–".to_owned(), |number| w.hundredths(number));
    let stats = view! {
        <Stat figure=number(view.alpha) label=w.t("calibration-alpha")/>
        <Stat figure=number(view.icc) label=w.t("calibration-icc")/>
    }
    .into_any();
    view! {
        <Stats>{stats}</Stats>
        <p class="hint">{w.t("calibration-agreement-hint")}</p>
    }
    .into_any()
}

fn table(w: &Words, view: &CalibrationView) -> AnyView {
    let (open, grouped) = (is_open(view), view.groups > 1);
    let mut columns = vec![
        Column::new(w.t("column-title"), Kind::Title),
        Column::new(w.t("column-section"), Kind::Text).minor(),
        Column::new(w.t("calibration-readings"), Kind::Number).minor(),
        Column::new(w.t("calibration-raw"), Kind::Number),
    ];
    if open {
        columns.push(Column::new(w.t("calibration-calibrated"), Kind::Number));
    }
    columns.push(Column::new(w.t("calibration-interval"), Kind::Number));
    columns.push(Column::new(w.t("calibration-rank"), Kind::Number));
    columns.push(Column::new(w.with("calibration-chance", &args!(places = view.places)).into_owned(), Kind::Number));
    if grouped {
        columns.push(Column::new(w.t("calibration-group"), Kind::Number));
    }
    let row = |line: &Calibrated| {
        let interval = line.interval.map_or_else(String::new, |(low, high)| {
            w.with("calibration-from-to", &args!(low = w.hundredths(low), high = w.hundredths(high))).into_owned()
        });
        let rank = line.expected_rank.map_or_else(String::new, |rank| w.number(rank));
        let chance = line.chance.map_or_else(String::new, |chance| w.percent(chance).into_owned());
        let mut row = Row::new(line.code.clone(), line.title.clone())
            .cell(film_of(line.title.clone(), line.code.clone()))
            .cell(line.section.get(w.lang()).to_owned())
            .cell(w.number(i64::try_from(line.readings).unwrap_or(i64::MAX)))
            .cell(w.hundredths(line.raw));
        if open {
            row = row.cell(line.calibrated.map_or_else(String::new, |mean| w.hundredths(mean)));
        }
        row = row.cell(interval).cell(rank).cell(chance);
        if grouped { row.cell(w.number(i64::try_from(line.group).unwrap_or(i64::MAX))) } else { row }
    };
    let rows = view.lines.iter().map(row).collect();
    view! { <DataTable caption=w.t("calibration-title") columns=columns rows=rows/> }.into_any()
}
