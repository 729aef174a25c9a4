//! The parity and origin report: the only place beside the board where declarations are counted, and only what cannot tell
//! any one person's answer is shown. It takes no filter: two reports over sets that differ by one would tell.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::Action;
use domain::call::{Call, CreditRole, Section, SubjectKind};
use domain::ids::{ApplicationId, PersonId};
use domain::quota::{CountryGroups, Declaration, Entry, Gender, SMALLEST_CELL, SuppressedTable, suppress, suppress_table};
use domain::text::{Lang, Text3};
use store::Tx;
use store::events::NewEvent;
use words::Words;

use super::sheet::{Cell, Sheet, sheet_of};
use super::{FileFormat, TakenFile, written};
use crate::board::selected_now;
use crate::calls::CallHead;
use crate::ground::refusal::Outcome;
use crate::lists::{ListQuery, Standings};
use crate::{Office, Viewer};

/// A number as it may be shown.
pub use domain::quota::Cell as Counted;

/// The answers, in the order of a report. Nobody is counted under what they did not declare.
const ANSWERS: [&str; 5] = ["woman", "man", "non-binary", "prefer-not-to-say", "undeclared"];

/// The answers from here on are one row where one of them is rare: a rare row of its own would hide the others too.
const RARE: usize = 2;

/// People in one role, by answer and section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breakdown {
    /// The role; each person once.
    pub role: CreditRole,
    /// Codes of the answers: the rows.
    pub answers: Vec<&'static str>,
    /// Names of the sections: the columns. None where the sections would hide how many answered what in all of them.
    pub sections: Vec<Text3>,
    /// The table; nothing when there are so few people that only pass or fail may be told.
    pub table: Option<SuppressedTable>,
}

/// A set of applications, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetCounted {
    /// `entered` or `selected`; its name is the message `report-{set}`.
    pub set: &'static str,
    /// How many applications.
    pub applications: usize,
    /// By role.
    pub roles: Vec<Breakdown>,
    /// Applications by the country list of their main country (the lists overlap).
    pub origins: Vec<(Text3, Counted)>,
}

/// The parity and origin report of a call.
#[derive(Debug, Clone)]
pub struct Report {
    /// The call, for its head.
    pub head: CallHead,
    /// The call.
    pub call: Call,
    /// The zone of its dates.
    pub zone: String,
    /// What entered and what is selected.
    pub sets: Vec<SetCounted>,
}

impl Office {
    /// The call of which the report could be made.
    ///
    /// # Errors
    /// Denied to all but quota officers.
    pub async fn gender_report_form(&self, viewer: &Viewer, call: &str) -> Outcome<CallHead> {
        let mut tx = self.read().await?;
        let (call, edition) = self.call_in(&mut tx, call).await?;
        viewer.may(Action::GenderReport, &call.subject(), call.phase(viewer.now))?;
        Ok(CallHead::of(&call, edition, viewer))
    }

    /// The parity and origin report of a call; that it was taken is recorded.
    ///
    /// # Errors
    /// Denied to all but quota officers.
    pub async fn gender_report(&self, viewer: &Viewer, call: &str) -> Outcome<Report> {
        let mut tx = self.write().await?;
        let (call, edition) = self.call_in(&mut tx, call).await?;
        let grant = viewer.may(Action::GenderReport, &call.subject(), call.phase(viewer.now))?;
        let everyone = ListQuery { standings: Standings::Submitted, ..ListQuery::default() };
        let entered = ids(&mut tx, &call, &everyone).await?;
        let chosen = selected_now(&mut tx, &call).await?;
        let entries = self.quota_entries(&mut tx, &call, &entered).await?;
        let selected = entries.iter().filter(|entry| chosen.contains(&entry.application)).cloned().collect::<Vec<_>>();
        let groups = &edition.plan.groups;
        let sets = vec![count("entered", &call, &entries, groups), count("selected", &call, &selected, groups)];
        tx.grant(&grant);
        let event = NewEvent {
            actor: viewer.id(),
            verb: "gender-report-taken",
            edition: Some(call.edition),
            call: Some(call.id),
            ..NewEvent::default()
        };
        self.record(&mut tx, event).await?;
        tx.commit().await?;
        Ok(Report { head: CallHead::of(&call, edition.clone(), viewer), zone: edition.plan.zone, call, sets })
    }

    /// The same report as a file.
    ///
    /// # Errors
    /// Denied to all but quota officers.
    pub async fn gender_report_file(
        &self,
        viewer: &Viewer,
        call: &str,
        (format, lang): (FileFormat, Lang),
    ) -> Outcome<TakenFile> {
        let report = self.gender_report(viewer, call).await?;
        let name = format!("{}-report.{}", report.call.code, format.code());
        written(name, format, sheet(&report, Words::of(lang).plain())).await
    }
}

async fn ids(tx: &mut Tx, call: &Call, query: &ListQuery) -> Outcome<BTreeSet<ApplicationId>> {
    let names = tx.listed_names(&query.selected(call.id, None)).await?;
    Ok(names.iter().filter_map(|name| name.id.parse().ok()).collect())
}

fn count(set: &'static str, call: &Call, entries: &[Entry], groups: &CountryGroups) -> SetCounted {
    let roles: &[CreditRole] = match call.plan.subject {
        SubjectKind::Project => &[CreditRole::Director, CreditRole::Producer, CreditRole::Writer],
        SubjectKind::Person => &[CreditRole::Participant],
    };
    let origins = groups.0.values().map(|group| {
        let inside = |entry: &&Entry| !group.countries.is_disjoint(&entry.countries.main);
        let inside = number(entries.iter().filter(inside).count());
        let cells = suppress(&[inside, number(entries.len()) - inside], SMALLEST_CELL);
        (group.label.clone(), cells.map_or(Counted::Hidden, |cells| cells[0]))
    });
    SetCounted {
        set,
        applications: entries.len(),
        roles: roles.iter().map(|role| breakdown(*role, call, entries)).collect(),
        origins: origins.collect(),
    }
}

/// Each person once, in the first section they are named in.
fn breakdown(role: CreditRole, call: &Call, entries: &[Entry]) -> Breakdown {
    let mut people: BTreeMap<PersonId, (usize, &str)> = BTreeMap::new();
    for entry in entries {
        for member in entry.members.iter().filter(|member| member.role == role) {
            people.entry(member.person).or_insert((answer(member.declaration), &entry.section));
        }
    }
    // A section without anybody would be a column of small numbers, which hide others.
    let named: BTreeSet<&str> = people.values().map(|(_, section)| *section).collect();
    let sections: Vec<&Section> = call.plan.sections.iter().filter(|section| named.contains(section.code.as_str())).collect();
    let columns = sections.len().max(1);
    let mut rows = vec![vec![0; columns]; ANSWERS.len()];
    for (answer, code) in people.into_values() {
        rows[answer][sections.iter().position(|section| section.code == code).unwrap_or(0)] += 1;
    }
    let mut answers = ANSWERS.to_vec();
    if rows[RARE..].iter().any(|row| row.iter().sum::<u32>() < SMALLEST_CELL) {
        let rest = rows.split_off(RARE);
        rows.push((0..columns).map(|section| rest.iter().map(|row| row[section]).sum()).collect());
        answers.splice(RARE.., ["other"]);
    }
    let titles = sections.iter().map(|section| section.title.clone()).collect();
    let (sections, table) = by_section(titles, &rows);
    Breakdown { role, answers, sections, table }
}

/// The answers by section, or in all sections alone: one section says nothing more, and several are left out where they
/// would hide more of the totals.
fn by_section(titles: Vec<Text3>, rows: &[Vec<u32>]) -> (Vec<Text3>, Option<SuppressedTable>) {
    let sums: Vec<u32> = rows.iter().map(|row| row.iter().sum()).collect();
    let alone = suppress(&sums, SMALLEST_CELL);
    let shown = |cells: &[Counted]| cells.iter().filter(|cell| **cell != Counted::Hidden).count();
    match (suppress_table(rows, SMALLEST_CELL), alone) {
        (Some(table), Some(alone)) if titles.len() < 2 || shown(&alone) > shown(&table.row_totals) => {
            let cells = vec![Vec::new(); rows.len()];
            (Vec::new(), Some(SuppressedTable { cells, row_totals: alone, column_totals: Vec::new(), ..table }))
        }
        (table, _) => (titles, table),
    }
}

const fn answer(declaration: Declaration) -> usize {
    match declaration {
        Declaration::Declared(Gender::Woman) => 0,
        Declaration::Declared(Gender::Man) => 1,
        Declaration::Declared(Gender::NonBinary) => 2,
        Declaration::PrefersNot => 3,
        Declaration::Undeclared => 4,
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// One line for each cell, so that nothing has to be read from the place of a number.
fn sheet(report: &Report, w: Words) -> Sheet {
    let shown = |cell: Counted| match cell {
        Counted::Shown(count) => Cell::Number(count.into()),
        Counted::Hidden => Cell::text(w.t("report-hidden")),
    };
    let mut rows = Vec::new();
    for set in &report.sets {
        let name = || Cell::text(w.t(&format!("report-{}", set.set)));
        for role in &set.roles {
            let said = || Cell::text(w.choice("credit", role.role.code()));
            let Some(table) = &role.table else {
                rows.push(vec![
                    name(),
                    said(),
                    Cell::text(w.t("all")),
                    Cell::text(w.t("all")),
                    Cell::text(w.t("report-too-few")),
                ]);
                continue;
            };
            for (at, cells) in table.cells.iter().enumerate() {
                let answer = || Cell::text(w.t(&format!("report-answer-{}", role.answers[at])));
                for (section, cell) in role.sections.iter().zip(cells) {
                    rows.push(vec![name(), said(), answer(), Cell::text(section.get(w.lang())), shown(*cell)]);
                }
                rows.push(vec![name(), said(), answer(), Cell::text(w.t("all")), shown(table.row_totals[at])]);
            }
            rows.push(vec![name(), said(), Cell::text(w.t("all")), Cell::text(w.t("all")), shown(table.total)]);
        }
        for (group, cell) in &set.origins {
            rows.push(vec![
                name(),
                Cell::text(w.t("report-origin")),
                Cell::text(group.get(w.lang())),
                Cell::text(w.t("all")),
                shown(*cell),
            ]);
        }
    }
    sheet_of("report-title", &report.zone, w, &["report-set", "role", "report-answer", "section", "report-count"], rows)
}
