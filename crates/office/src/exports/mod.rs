//! Lists to take away: any list as XLSX or CSV. Gender is in none of them; the one report that counts it is [`report`].

mod csv;
mod letters;
mod panels;
mod people;
mod projects;
mod ranking;
mod report;
mod sheet;
mod xlsx;

use std::collections::BTreeMap;

use domain::access::{Action, Grant, Place};
use domain::text::Lang;
use store::StoreError;
use store::events::NewEvent;
use words::Words;

use self::sheet::{Cell, Head, Sheet, sheet_of};
use crate::ground::refusal::Outcome;
use crate::lists::{Column, ListEntry, ListQuery, Loaded, Named, Standings, Value};
use crate::{Office, Refusal, Viewer};

pub use self::report::{Breakdown, Counted, Report, SetCounted, Untold};
pub use self::sheet::Heads;

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
    /// One seat on a panel, with how far its reader is.
    Readers,
    /// One entry on one panel, with how far it is read.
    Readings,
    /// One conflict of interest in force.
    Conflicts,
    /// One letter of the outbox.
    Letters,
}

impl ListKind {
    /// Every kind.
    pub const ALL: [ListKind; 9] = [
        ListKind::Applications,
        ListKind::Selection,
        ListKind::Contacts,
        ListKind::Credits,
        ListKind::Ranking,
        ListKind::Readers,
        ListKind::Readings,
        ListKind::Conflicts,
        ListKind::Letters,
    ];

    /// Whether it is made of the list of applications, as narrowed and sorted there; the others are of the whole call.
    pub const fn of_applications(self) -> bool {
        matches!(self, ListKind::Applications | ListKind::Selection | ListKind::Contacts | ListKind::Credits)
    }

    /// The stable code; its name is the message `export-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            ListKind::Applications => "applications",
            ListKind::Selection => "selection",
            ListKind::Contacts => "contacts",
            ListKind::Credits => "credits",
            ListKind::Ranking => "ranking",
            ListKind::Readers => "readers",
            ListKind::Readings => "readings",
            ListKind::Conflicts => "conflicts",
            ListKind::Letters => "letters",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<ListKind> {
        ListKind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The name under which the columns chosen for it are sent, beside those chosen for others.
    pub fn columns_name(self) -> String {
        if self == ListKind::Applications { "columns".to_owned() } else { format!("columns.{}", self.code()) }
    }

    /// Its columns. Those of the list of applications are the call's ([`Column::of`]): here it has none.
    pub const fn heads(self) -> Heads {
        Heads(match self {
            ListKind::Applications => &[],
            ListKind::Selection => SELECTION,
            ListKind::Contacts => CONTACTS,
            ListKind::Credits => CREDITS,
            ListKind::Ranking => ranking::RANKING,
            ListKind::Readers => panels::READERS,
            ListKind::Readings => panels::READINGS,
            ListKind::Conflicts => panels::CONFLICTS,
            ListKind::Letters => letters::LETTERS,
        })
    }
}

impl Heads {
    /// Those of the projects of all years.
    pub const PROJECTS: Heads = Heads(projects::PROJECTS);
    /// Those of what an edition selected.
    pub const SELECTED: Heads = Heads(projects::SELECTED);
    /// Those of the people of the office.
    pub const PEOPLE: Heads = Heads(people::PEOPLE);
}

/// How a list is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The format of the file.
    pub format: FileFormat,
    /// Its language.
    pub lang: Lang,
    /// Codes of its columns, in their order; all that the list has when it has none of these.
    pub columns: Vec<String>,
}

impl From<(FileFormat, Lang)> for Wanted {
    /// With every column.
    fn from((format, lang): (FileFormat, Lang)) -> Wanted {
        Wanted { format, lang, columns: Vec::new() }
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
    /// A list to take away; that it was taken is recorded. Columns of a list of applications that are wanted go before those
    /// of `query`.
    ///
    /// # Errors
    /// Denied to all but the program's staff.
    pub async fn export(
        &self,
        viewer: &Viewer,
        call: &str,
        kind: ListKind,
        query: &ListQuery,
        wanted: impl Into<Wanted>,
    ) -> Outcome<TakenFile> {
        let (wanted, mut query) = (wanted.into(), query.clone());
        let chosen: Vec<Column> = wanted.columns.iter().filter_map(|code| Column::from_code(code)).collect();
        if !chosen.is_empty() {
            query.columns = chosen;
        }
        let call = self.call_of(&mut self.read().await?, call).await?;
        let grant = viewer.may(Action::Export, &call.subject(), call.phase(viewer.now))?;
        let sheet = self.sheet(viewer, &call.code, kind, &query, Words::of(wanted.lang).plain()).await?;
        let of = Place { edition: Some(call.edition), call: Some(call.id) };
        self.taken(viewer, &grant, of, (kind.code(), &format!("{}-{}", call.code, kind.code())), &wanted, sheet).await
    }

    /// The file of a sheet, in the columns that are wanted; that the list `what` was taken away is recorded.
    async fn taken(
        &self,
        viewer: &Viewer,
        grant: &Grant,
        of: Place,
        (what, stem): (&str, &str),
        wanted: &Wanted,
        sheet: Sheet,
    ) -> Outcome<TakenFile> {
        let (format, sheet) = (wanted.format, sheet.only(&wanted.columns));
        let mut tx = self.write().await?;
        tx.grant(grant);
        let event = NewEvent {
            actor: viewer.id(),
            verb: "list-exported",
            edition: of.edition,
            call: of.call,
            subject: what.to_owned(),
            became: format!("{} {}", sheet.rows.len(), format.code()),
            ..NewEvent::default()
        };
        self.record(&mut tx, event).await?;
        tx.commit().await?;
        written(format!("{stem}.{}", format.code()), format, sheet).await
    }

    /// The rows of a list, as the page that shows the same shows them to who asks.
    async fn sheet(&self, viewer: &Viewer, call: &str, kind: ListKind, query: &ListQuery, w: Words) -> Outcome<Sheet> {
        Ok(match kind {
            ListKind::Ranking => ranking::ranking(&self.board(viewer, call).await?, w),
            ListKind::Conflicts => panels::conflicts(&self.conflicts(viewer, call).await?, w),
            ListKind::Letters => {
                let (letters, zone) = self.letters_of_call(viewer, call).await?;
                letters::letters(&letters, &zone, w)
            }
            ListKind::Readers | ListKind::Readings => {
                let list = self.panels(viewer, call).await?;
                let mut pages = Vec::new();
                for card in &list.panels {
                    pages.push(self.panel_page(viewer, call, card.panel.id).await?);
                }
                let zone = pages.first().map_or("UTC", |page| page.ends.zone.as_str());
                if kind == ListKind::Readers { panels::readers(&pages, zone, w) } else { panels::readings(&pages, zone, w) }
            }
            ListKind::Applications | ListKind::Selection | ListKind::Contacts | ListKind::Credits => {
                let mut query = query.clone();
                if kind == ListKind::Selection {
                    query.standings = Standings::All;
                }
                let list = self.load_list(&mut self.read().await?, viewer, Action::Export, call, &query, false).await?;
                of_applications(&list, kind, &query, w)
            }
        })
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

/// The columns of the selection: some of those of a list of applications.
const SELECTION: &[&str] = &[
    "column-place",
    "column-reserve-rank",
    "column-section",
    "column-title",
    "column-code",
    "column-stage",
    "column-country",
    "column-directors",
    "column-producers",
    "column-companies",
    "column-outcome",
    "column-contact",
    "column-email",
    "column-language",
];

/// A list made of applications.
fn of_applications(list: &Loaded, kind: ListKind, query: &ListQuery, w: Words) -> Sheet {
    let columns = match kind {
        ListKind::Selection => kind.heads().each().filter_map(|(code, _)| Column::from_code(code)).collect(),
        ListKind::Contacts => return contacts(list, w),
        ListKind::Credits => return credits(list, w),
        _ => query.shown(),
    };
    let mut entries: Vec<&ListEntry> = list.entries.iter().collect();
    if kind == ListKind::Selection {
        entries.retain(|entry| rank(entry).is_some());
        entries.sort_by_key(|entry| rank(entry));
    }
    let head = columns.iter().flat_map(|column| heads(column, list, w)).collect();
    let rows = entries.into_iter().map(|entry| columns.iter().flat_map(|column| cells(column, list, entry, w)).collect());
    let name = w.t(&format!("export-{}", kind.code())).into_owned();
    Sheet { name, lang: w.lang(), zone: list.edition.plan.zone.clone(), head, rows: rows.collect() }
}

/// The columns of the people to write to.
const CONTACTS: &[&str] = &[
    "column-contact",
    "column-email",
    "column-language",
    "projects-applications",
    "column-title",
    "column-code",
    "column-section",
    "column-standing",
    "column-outcome",
];

/// One row for each person to write to, whatever the number of their applications: what a letter is merged with.
fn contacts(list: &Loaded, w: Words) -> Sheet {
    let mut people: Vec<(String, Vec<&ListEntry>)> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for entry in &list.entries {
        // Who has no address is nobody else.
        let email = entry.contact.email.trim();
        let key = if email.is_empty() { entry.code.clone() } else { domain::account::email_key(email) };
        let at = *known.entry(key.clone()).or_insert_with(|| {
            people.push((key, Vec::new()));
            people.len() - 1
        });
        people[at].1.push(entry);
    }
    let row = |entries: &Vec<&ListEntry>| {
        // One word for each application, in the same order in each column.
        let cell = |column: Column| {
            let said: Vec<String> = entries.iter().map(|entry| words_in(&column, list, entry, w)).collect();
            if said.iter().all(String::is_empty) { Cell::Empty } else { Cell::several(w, said.iter().map(String::as_str)) }
        };
        let contact = &entries[0].contact;
        let mut names: Vec<&str> = entries.iter().map(|entry| entry.contact.name.as_str()).collect();
        names.dedup();
        vec![
            Cell::several(w, names.into_iter()),
            Cell::text(&contact.email),
            Cell::text(contact.lang.own_name()),
            Cell::Number(i64::try_from(entries.len()).unwrap_or(i64::MAX)),
            cell(Column::Title),
            cell(Column::Code),
            cell(Column::Section),
            cell(Column::Standing),
            cell(Column::Outcome),
        ]
    };
    sheet_of("export-contacts", &list.edition.plan.zone, w, CONTACTS, people.iter().map(|(_, entries)| row(entries)).collect())
}

/// The columns of the people in their roles.
const CREDITS: &[&str] = &[
    "column-name",
    "column-role",
    "column-email",
    "column-language",
    "column-nationality",
    "column-companies",
    "column-title",
    "column-code",
    "column-section",
];

/// One row for each person in each role.
fn credits(list: &Loaded, w: Words) -> Sheet {
    let row = |entry: &ListEntry, named: &Named| {
        vec![
            Cell::text(&named.name),
            Cell::text(w.choice("credit", named.role.code())),
            Cell::text(&named.email),
            Cell::text(named.lang.own_name()),
            Cell::country(w, &named.nationality),
            Cell::text(&named.company),
            Cell::text(&entry.title),
            Cell::text(&entry.code),
            Cell::text(words_in(&Column::Section, list, entry, w)),
        ]
    };
    let rows = list.entries.iter().flat_map(|entry| entry.people.iter().map(move |named| row(entry, named)));
    sheet_of("export-credits", &list.edition.plan.zone, w, CREDITS, rows.collect())
}

fn words_in(column: &Column, list: &Loaded, entry: &ListEntry, w: Words) -> String {
    column.value(&list.call.plan, entry).words(w, &list.edition.plan.zone)
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

/// The heads that a column makes in a file: an amount has its currency beside it.
fn heads(column: &Column, list: &Loaded, w: Words) -> Vec<Head> {
    let label = sheet::plain(&column.label(&list.call.plan, w));
    let names = if money(column, list) { vec![label, w.t("currency").into_owned()] } else { vec![label] };
    names.into_iter().map(|name| Head { code: column.code(), name }).collect()
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
