//! Lists to take away: any list as XLSX or CSV, selections, contacts, credits. Gender is in none of them; the one report
//! that counts it is [`report`].

mod csv;
mod projects;
mod ranking;
mod report;
mod sheet;
mod xlsx;

use domain::access::Action;
use domain::text::Lang;
use store::StoreError;
use store::events::NewEvent;
use words::Words;

use self::sheet::{Cell, Sheet};
use crate::ground::refusal::Outcome;
use crate::lists::{Column, ListEntry, ListQuery, Loaded, Standings, Value};
use crate::{Office, Refusal, Viewer};

pub use self::report::{Breakdown, Counted, Report, SetCounted};

/// A file format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// A workbook.
    Xlsx,
    /// Lines of values.
    Csv,
}

impl FileFormat {
    /// Every format.
    pub const ALL: [FileFormat; 2] = [FileFormat::Xlsx, FileFormat::Csv];

    /// The stable code: the ending of the file's name.
    pub const fn code(self) -> &'static str {
        match self {
            FileFormat::Xlsx => "xlsx",
            FileFormat::Csv => "csv",
        }
    }

    /// The format of a code.
    pub fn from_code(code: &str) -> Option<FileFormat> {
        FileFormat::ALL.into_iter().find(|format| format.code() == code)
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            FileFormat::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            FileFormat::Csv => "text/csv; charset=utf-8",
        }
    }
}

/// What one row of a list to take away is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// One application, with the columns of the list.
    Applications,
    /// One selected or reserve application.
    Selection,
    /// One person to write to: the contact of each application.
    Contacts,
    /// One person in one role.
    Credits,
    /// One entry of the board, with its mean and readings.
    Ranking,
}

impl ListKind {
    /// Every kind.
    pub const ALL: [ListKind; 5] =
        [ListKind::Applications, ListKind::Selection, ListKind::Contacts, ListKind::Credits, ListKind::Ranking];

    /// The stable code; its name is the message `export-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            ListKind::Applications => "applications",
            ListKind::Selection => "selection",
            ListKind::Contacts => "contacts",
            ListKind::Credits => "credits",
            ListKind::Ranking => "ranking",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<ListKind> {
        ListKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A file, ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenFile {
    /// The name it is sent under.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many rows it has under its head.
    pub rows: usize,
}

impl Office {
    /// A list to take away, in a language and a format; that it was taken is recorded.
    ///
    /// # Errors
    /// Denied to all but the program's staff.
    pub async fn export(
        &self,
        viewer: &Viewer,
        call: &str,
        kind: ListKind,
        query: &ListQuery,
        (format, lang): (FileFormat, Lang),
    ) -> Outcome<TakenFile> {
        if kind == ListKind::Ranking {
            return self.export_ranking(viewer, call, (format, lang)).await;
        }
        let mut tx = self.write().await?;
        let query =
            if kind == ListKind::Selection { ListQuery { standings: Standings::All, ..query.clone() } } else { query.clone() };
        let list = self.load_list(&mut tx, viewer, Action::Export, call, &query, false).await?;
        let sheet = sheet(&list, kind, &query, Words::of(lang).plain());
        tx.grant(&list.grant);
        let event = NewEvent {
            actor: viewer.id(),
            verb: "list-exported",
            edition: Some(list.call.edition),
            call: Some(list.call.id),
            subject: kind.code().to_owned(),
            became: format!("{} {}", sheet.rows.len(), format.code()),
            ..NewEvent::default()
        };
        self.record(&mut tx, event).await?;
        tx.commit().await?;
        let name = format!("{}-{}.{}", list.call.code, kind.code(), format.code());
        written(name, format, sheet).await
    }
}

/// The file of a sheet, written off the async threads.
async fn written(name: String, format: FileFormat, sheet: Sheet) -> Outcome<TakenFile> {
    let rows = sheet.rows.len();
    let write = move || match format {
        FileFormat::Csv => Ok(csv::write(&sheet)),
        FileFormat::Xlsx => xlsx::write(std::slice::from_ref(&sheet)),
    };
    let bytes = tokio::task::spawn_blocking(write).await.expect("writing a sheet does not panic");
    let bytes = bytes.map_err(|error| Refusal::Failed(StoreError::Unfit(format!("the workbook: {error}"))))?;
    Ok(TakenFile { name, media_type: format.media_type(), bytes, rows })
}

fn sheet(list: &Loaded, kind: ListKind, query: &ListQuery, w: Words) -> Sheet {
    let columns = match kind {
        ListKind::Applications => query.shown(),
        ListKind::Selection => selection_columns(),
        ListKind::Contacts => {
            vec![
                Column::Contact,
                Column::Email,
                Column::Language,
                Column::Title,
                Column::Code,
                Column::Section,
                Column::Standing,
                Column::Outcome,
            ]
        }
        ListKind::Credits => vec![Column::Title, Column::Code, Column::Section],
        ListKind::Ranking => unreachable!("the board has a sheet of its own"),
    };
    let mut head: Vec<String> = columns.iter().flat_map(|column| heads(column, list, w)).collect();
    let mut entries: Vec<&ListEntry> = list.entries.iter().collect();
    if kind == ListKind::Selection {
        entries.retain(|entry| rank(entry).is_some());
        entries.sort_by_key(|entry| rank(entry));
    }
    let cells = |entry: &ListEntry| columns.iter().flat_map(|column| cells(column, list, entry, w)).collect::<Vec<_>>();
    let rows = if kind == ListKind::Credits {
        let people = ["column-name", "column-role", "column-email", "column-language", "column-nationality", "column-companies"];
        head.splice(0..0, people.map(|key| w.t(key).into_owned()));
        let person = |named: &crate::lists::Named| {
            vec![
                Cell::text(&named.name),
                Cell::text(w.choice("credit", named.role.code())),
                Cell::text(&named.email),
                Cell::text(named.lang.own_name()),
                Cell::country(w, &named.nationality),
                Cell::text(&named.company),
            ]
        };
        entries
            .into_iter()
            .flat_map(|entry| entry.people.iter().map(move |named| (named, entry)))
            .map(|(named, entry)| [person(named), cells(entry)].concat())
            .collect()
    } else {
        entries.into_iter().map(cells).collect()
    };
    Sheet {
        name: w.t(&format!("export-{}", kind.code())).into_owned(),
        lang: w.lang(),
        zone: list.edition.plan.zone.clone(),
        head,
        rows,
    }
}

fn selection_columns() -> Vec<Column> {
    use Column as C;
    vec![
        C::Place,
        C::ReserveRank,
        C::Section,
        C::Title,
        C::Code,
        C::Stage,
        C::Country,
        C::Directors,
        C::Producers,
        C::Companies,
        C::Outcome,
        C::Contact,
        C::Email,
        C::Language,
    ]
}

/// Selected ones first, by section; then the reserve by its order; others are not in the selection.
fn rank(entry: &ListEntry) -> Option<(bool, i64, String, String)> {
    let reserve = entry.outcome == "reserve" || (entry.outcome.is_empty() && entry.place == "reserve");
    let selected = entry.outcome == "selected" || (entry.outcome.is_empty() && entry.place == "selected");
    (reserve || selected).then(|| {
        let order = if reserve { entry.reserve_rank.unwrap_or(i64::MAX) } else { 0 };
        (reserve, order, entry.section.clone(), domain::text::fold(&entry.title))
    })
}

/// The names of the columns that a column makes in a file: an amount has its currency beside it.
fn heads(column: &Column, list: &Loaded, w: Words) -> Vec<String> {
    let label = sheet::plain(&column.label(&list.call.plan, w));
    if money(column, list) { vec![label, w.t("currency").into_owned()] } else { vec![label] }
}

fn money(column: &Column, list: &Loaded) -> bool {
    let Column::Field(code) = column else { return false };
    let field = list.call.plan.fields().find(|field| field.code == *code);
    field.is_some_and(|field| matches!(field.kind, domain::call::FieldKind::Money { .. }))
}

fn cells(column: &Column, list: &Loaded, entry: &ListEntry, w: Words) -> Vec<Cell> {
    let zone = &list.edition.plan.zone;
    let value = column.value(&list.call.plan, entry);
    if money(column, list) {
        return match value {
            Value::Money(minor, currency) => vec![Cell::Hundredths(minor), Cell::text(currency)],
            other => vec![Cell::text(other.words(w, zone)), Cell::Empty],
        };
    }
    vec![match value {
        Value::Nothing => Cell::Empty,
        Value::Number(number) => Cell::Number(number),
        Value::At(moment) => Cell::At(moment),
        other => Cell::text(other.words(w, zone)),
    }]
}
