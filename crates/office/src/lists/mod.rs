//! Lists of applications: what stands in them, read for pages, exports, letters and archives alike.

mod columns;
mod entry;
mod letter;
mod query;
mod shortfall;

use std::collections::BTreeMap;

use domain::access::{Action, Grant};
use domain::application::Screening;
use domain::call::Call;
use domain::time::Moment;
use store::Tx;
use store::lists::{CountRow, PAGE};

pub use self::columns::{Column, Value};
pub use self::entry::{ListEntry, Named};
pub use self::query::{ListQuery, Standings, encoded};
pub use self::shortfall::Shortfall;
use crate::calls::CallHead;
use crate::editions::Edition;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};
pub use store::lists::Sort;

/// Rows on a page.
pub const ROWS: i64 = PAGE as i64;

/// How many applications of the call fall under a value.
pub type Count = (String, i64);

/// How the applications of a call fall, whatever the list is narrowed by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// By section.
    pub sections: Vec<Count>,
    /// By stage.
    pub stages: Vec<Count>,
    /// By main country.
    pub countries: Vec<Count>,
    /// By what screening found, of the submitted ones.
    pub screenings: Vec<Count>,
    /// By where they stand.
    pub standings: Vec<Count>,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct ApplicationList {
    /// The call, for its head.
    pub head: CallHead,
    /// The call.
    pub call: Call,
    /// When it was asked.
    pub now: Moment,
    /// The zone of its dates.
    pub zone: String,
    /// What is shown.
    pub query: ListQuery,
    /// The rows of this page.
    pub rows: Vec<ListEntry>,
    /// The rows of the whole list.
    pub total: i64,
    /// How many pages that makes.
    pub pages: i64,
    /// How the applications of the call fall.
    pub counts: Counts,
}

/// A list as it was read, for whatever is done with it.
pub(crate) struct Loaded {
    pub(crate) grant: Grant,
    pub(crate) call: Call,
    pub(crate) edition: Edition,
    pub(crate) entries: Vec<ListEntry>,
    pub(crate) total: i64,
}

impl Office {
    /// A page of the list of a call.
    ///
    /// # Errors
    /// Denied to all but the program's staff.
    pub async fn applications(&self, viewer: &Viewer, call: &str, query: &ListQuery) -> Outcome<ApplicationList> {
        let mut tx = self.read().await?;
        let mut query = query.clone();
        let mut loaded = self.load_list(&mut tx, viewer, Action::ReadApplications, call, &query, true).await?;
        if loaded.entries.is_empty() && query.page > 1 {
            query.page = 1;
            loaded = self.load_list(&mut tx, viewer, Action::ReadApplications, call, &query, true).await?;
        }
        let known = Column::of(&loaded.call.plan);
        query.columns.retain(|column| known.contains(column));
        let counts = counts(&tx.list_counts(loaded.call.id, viewer.id()).await?);
        let pages = (loaded.total + ROWS - 1) / ROWS;
        Ok(ApplicationList {
            now: viewer.now,
            head: CallHead::of(&loaded.call, loaded.edition.clone(), viewer),
            zone: loaded.edition.plan.zone,
            call: loaded.call,
            rows: loaded.entries,
            total: loaded.total,
            pages,
            query,
            counts,
        })
    }

    /// Reads one page of a list, or all of it, for an action that the viewer must be allowed.
    pub(crate) async fn load_list(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        action: Action,
        call: &str,
        query: &ListQuery,
        paged: bool,
    ) -> Outcome<Loaded> {
        let (call, edition) = self.call_in(tx, call).await?;
        let grant = viewer.may(action, &call.subject(), call.phase(viewer.now))?;
        let selected = query.selected(call.id, viewer.id());
        // What falls short is checked, not stored: then the whole list is read, and paged here.
        let by_page = paged && !query.shortfall;
        let (most, skip) = if by_page { (ROWS, (query.page - 1).saturating_mul(ROWS)) } else { (i64::MAX, 0) };
        let rows = tx.listed(&selected, most, skip).await?;
        let total = rows.first().map_or(0, |row| row.total);
        let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
        let mut parts: BTreeMap<String, Vec<_>> = BTreeMap::new();
        for part in tx.listed_parts(call.id, &ids).await? {
            parts.entry(part.application_id.clone()).or_default().push(part);
        }
        let groups = &edition.plan.groups;
        let entry = |row: store::lists::ListedRow| {
            let parts = parts.remove(&row.id).unwrap_or_default();
            ListEntry::of(row, &parts, &call, groups)
        };
        let mut entries = rows.into_iter().map(entry).collect::<Result<Vec<_>, _>>().map_err(Refusal::Failed)?;
        let mut total = total;
        if query.shortfall {
            entries.retain(ListEntry::falls_short);
            total = i64::try_from(entries.len()).unwrap_or(i64::MAX);
            if paged {
                let skip = usize::try_from((query.page - 1).saturating_mul(ROWS)).unwrap_or(usize::MAX);
                entries = entries.into_iter().skip(skip).take(PAGE).collect();
            }
        }
        Ok(Loaded { grant, call, edition, entries, total })
    }
}

fn counts(rows: &[CountRow]) -> Counts {
    let by = |value: fn(&CountRow) -> &str| {
        let mut counts: BTreeMap<String, i64> = BTreeMap::new();
        for row in rows.iter().filter(|row| row.submitted > 0 && !value(row).is_empty()) {
            *counts.entry(value(row).to_owned()).or_default() += row.submitted;
        }
        counts.into_iter().collect::<Vec<_>>()
    };
    let all = |of: fn(&CountRow) -> i64| rows.iter().map(of).sum::<i64>();
    let standings = [
        (Standings::Drafts, all(|row| row.entries - row.withdrawn - row.submitted)),
        (Standings::Submitted, all(|row| row.submitted)),
        (Standings::Withdrawn, all(|row| row.withdrawn)),
    ];
    let mut screenings = by(|row| &row.screening);
    screenings.sort_by_key(|(code, _)| Screening::from_code(code));
    Counts {
        sections: by(|row| &row.section),
        stages: by(|row| &row.stage),
        countries: by(|row| &row.country),
        screenings,
        standings: standings
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(standing, count)| (standing.code().to_owned(), count))
            .collect(),
    }
}
