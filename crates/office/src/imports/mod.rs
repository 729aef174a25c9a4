//! Applications that come in a file, as FilmFreeway and others export them: mapped by header name, tried first, then all or
//! nothing in one transaction. Keyed by call and tracking number: importing twice changes nothing. Sends no letter.

pub mod generator;
mod held;
mod invented;
mod mapping;
mod rows;
mod table;
mod values;
mod write;

use domain::access::{Action, Grant};
use domain::call::Call;
use domain::text::{Lang, Text3};
use store::Tx;
use store::events::NewEvent;

pub use self::mapping::Target;
use self::rows::{Reading, RowRead};
pub use self::table::{LARGEST, LineProblem};
use crate::calls::CallHead;
use crate::editions::Edition;
use crate::ground::refusal::Outcome;
use crate::{Office, Viewer};

/// The most problems that are listed; how many there are is always told.
const LISTED: usize = 500;

/// How a file is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportPlan {
    /// Codes of the targets, one for each column; empty: by header name.
    pub mapping: Vec<String>,
    /// The language of letters to the people in it; nothing: French.
    pub lang: Option<Lang>,
}

/// A column of the file and where it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportColumn {
    /// Its header.
    pub header: String,
    /// The first value that is not empty.
    pub sample: String,
    /// Where it goes.
    pub target: Target,
}

/// What an import would do, or did.
#[derive(Debug, Clone)]
pub struct ImportReport {
    /// The call, for its head.
    pub head: CallHead,
    /// The call.
    pub call: Call,
    /// What separates the values.
    pub separator: char,
    /// The columns.
    pub columns: Vec<ImportColumn>,
    /// Where columns can go.
    pub targets: Vec<Target>,
    /// The language of letters.
    pub lang: Lang,
    /// Rows of the file.
    pub rows: usize,
    /// Rows that are new.
    pub new: usize,
    /// Rows whose tracking number the call knows: they change nothing.
    pub known: usize,
    /// How many of the new ones fall in each section.
    pub sections: Vec<(Text3, usize)>,
    /// What is wrong, by line; the first 500.
    pub problems: Vec<LineProblem>,
    /// How many problems there are.
    pub problem_count: usize,
    /// Whether anything was written.
    pub written: bool,
}

/// A file, read for a call.
struct Read {
    grant: Grant,
    edition: Edition,
    report: ImportReport,
    fresh: Vec<RowRead>,
}

impl Office {
    /// What an import would do: every problem with its line. Writes nothing.
    ///
    /// # Errors
    /// Denied to all but the program's staff.
    pub async fn try_import(&self, viewer: &Viewer, call: &str, bytes: &[u8], plan: &ImportPlan) -> Outcome<ImportReport> {
        let mut tx = self.read().await?;
        Ok(self.read_import(&mut tx, viewer, call, bytes, plan).await?.report)
    }

    /// Imports a file, all of it or nothing: with any problem nothing is written, and the report says so.
    ///
    /// # Errors
    /// Denied to all but the program's staff.
    pub async fn import(&self, viewer: &Viewer, call: &str, bytes: &[u8], plan: &ImportPlan) -> Outcome<ImportReport> {
        let mut tx = self.write().await?;
        let Read { grant, edition, mut report, fresh } = self.read_import(&mut tx, viewer, call, bytes, plan).await?;
        if report.problem_count > 0 || fresh.is_empty() {
            return Ok(report);
        }
        tx.grant(&grant);
        self.write_import(&mut tx, viewer, &report.call, fresh, report.lang).await?;
        let event = NewEvent {
            actor: viewer.id(),
            verb: "applications-imported",
            edition: Some(edition.id),
            call: Some(report.call.id),
            became: report.new.to_string(),
            ..NewEvent::default()
        };
        self.record(&mut tx, event).await?;
        tx.commit().await?;
        report.written = true;
        Ok(report)
    }

    async fn read_import(&self, tx: &mut Tx, viewer: &Viewer, call: &str, bytes: &[u8], plan: &ImportPlan) -> Outcome<Read> {
        let (call, edition) = self.call_in(tx, call).await?;
        let grant = viewer.may(Action::Import, &call.subject(), call.phase(viewer.now))?;
        let (table, mut problems) = table::read(bytes);
        let usual = mapping::usual(&table.header, &call.plan);
        let chosen = |(at, usual): (usize, Target)| {
            plan.mapping.get(at).and_then(|code| Target::from_code(code, &call.plan)).unwrap_or(usual)
        };
        let mapping: Vec<Target> = usual.into_iter().enumerate().map(chosen).collect();
        if !table.header.is_empty() {
            problems.extend(mapping::faults(&table.header, &mapping, &call.plan));
        }
        let lang = plan.lang.unwrap_or(Lang::Fr);
        let zone = words::time_zone(&edition.plan.zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let reading = Reading { call: &call, header: &table.header, mapping: &mapping, zone, lang, now: self.now() };
        let (rows, more) = reading.rows(&table.rows);
        problems.extend(more);
        problems.sort_by_key(|problem| problem.line);
        let known: std::collections::BTreeSet<String> = tx.tracking_numbers(call.id).await?.into_iter().collect();
        let count = rows.len();
        let fresh: Vec<RowRead> = rows.into_iter().filter(|row| !known.contains(&row.tracking)).collect();
        let sections = call
            .plan
            .sections
            .iter()
            .map(|section| (section.title.clone(), fresh.iter().filter(|row| row.section == section.code).count()));
        let sample = |at: usize| table.rows.iter().filter_map(|row| row.cells.get(at)).find(|cell| !cell.is_empty());
        let columns = table.header.iter().zip(&mapping).enumerate().map(|(at, (header, target))| ImportColumn {
            header: header.clone(),
            sample: sample(at).map(|cell| cell.chars().take(120).collect()).unwrap_or_default(),
            target: target.clone(),
        });
        let report = ImportReport {
            head: CallHead::of(&call, edition.clone(), viewer),
            separator: table.separator,
            columns: columns.collect(),
            targets: Target::of(&call.plan),
            lang,
            rows: count,
            new: fresh.len(),
            known: count - fresh.len(),
            sections: sections.filter(|(_, count)| *count > 0).collect(),
            problem_count: problems.len(),
            problems: problems.into_iter().take(LISTED).collect(),
            written: false,
            call,
        };
        Ok(Read { grant, edition, report, fresh })
    }
}
