//! What is taken away of the panels: their people, how far each entry is read, conflicts of interest.

use words::Words;

use super::sheet::{Cell, Sheet, sheet_of};
use crate::panels::{ConflictPage, ConflictShown, EntryCover, PanelPage, SeatCover};

/// The columns of the seats.
pub(super) const READERS: &[&str] = &[
    "column-name",
    "column-email",
    "column-role",
    "panel",
    "status",
    "people-since",
    "panel-reads",
    "panel-assigned",
    "panel-done",
    "panel-abstained",
];

/// One row for each seat.
pub(super) fn readers(panels: &[PanelPage], zone: &str, w: Words) -> Sheet {
    let row = |panel: &PanelPage, cover: &SeatCover| {
        let member = &cover.member;
        let reads = panel.languages.iter().filter(|choice| member.languages.contains(&choice.code));
        vec![
            Cell::text(&member.name),
            Cell::text(&member.email),
            Cell::text(w.choice("role", member.seat.role.code())),
            Cell::text(&panel.panel.name),
            Cell::text(w.choice("seat", member.seat.standing.code())),
            Cell::At(member.seat.standing.at()),
            Cell::several(w, reads.map(|choice| choice.label.get(w.lang()))),
            Cell::Number(cover.assigned.into()),
            Cell::Number(cover.done.into()),
            Cell::Number(cover.abstained.into()),
        ]
    };
    let rows = panels.iter().flat_map(|panel| panel.seats.iter().map(move |cover| row(panel, cover)));
    sheet_of("export-readers", zone, w, READERS, rows.collect())
}

/// The columns of the entries on panels.
pub(super) const READINGS: &[&str] = &[
    "column-title",
    "column-code",
    "panel",
    "panel-done",
    "column-readings-asked",
    "panel-assigned",
    "panel-abstained",
    "panel-conflicts",
    "panel-readers",
];

/// One row for each entry on each panel, the least read first.
pub(super) fn readings(panels: &[PanelPage], zone: &str, w: Words) -> Sheet {
    let row = |panel: &PanelPage, cover: &EntryCover| {
        vec![
            Cell::text(&cover.entry.title),
            Cell::text(&cover.entry.code),
            Cell::text(&panel.panel.name),
            Cell::Number(cover.done.into()),
            Cell::Number(panel.panel.readings.into()),
            Cell::Number(cover.assigned.into()),
            Cell::Number(cover.abstained.into()),
            Cell::Number(cover.recused.into()),
            Cell::several(w, cover.readers.iter().map(String::as_str)),
        ]
    };
    let rows = panels.iter().flat_map(|panel| panel.entries.iter().map(move |cover| row(panel, cover)));
    sheet_of("export-readings", zone, w, READINGS, rows.collect())
}

/// The columns of the conflicts of interest.
pub(super) const CONFLICTS: &[&str] =
    &["column-name", "column-title", "column-code", "column-interest", "reason", "column-source", "people-since"];

/// One row for each conflict of interest in force.
pub(super) fn conflicts(page: &ConflictPage, w: Words) -> Sheet {
    let row = |conflict: &ConflictShown| {
        vec![
            Cell::text(&conflict.name),
            Cell::text(&conflict.entry.title),
            Cell::text(&conflict.entry.code),
            Cell::text(w.choice("interest", conflict.kind.code())),
            Cell::text(&conflict.reason),
            Cell::text(w.choice("interest-source", conflict.source.code())),
            Cell::At(conflict.at),
        ]
    };
    sheet_of("export-conflicts", &page.zone, w, CONFLICTS, page.conflicts.iter().map(row).collect())
}
