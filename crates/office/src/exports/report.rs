//! The parity and origin report: the only place beside the board where declarations are counted, and only what cannot tell
//! any one person's answer is shown. It takes no filter: two reports over sets that differ by one would tell.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::Action;
use domain::call::{Call, CreditRole, SubjectKind};
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
    /// Names of the sections: the columns. None where the sections would hide how many answered what in all of them, or
    /// would tell too much beside the other set.
    pub sections: Vec<Text3>,
    /// The table, or why there is none.
    pub table: Result<SuppressedTable, Untold>,
}

/// Why answers are not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untold {
    /// There are so few people that only pass or fail may be told.
    TooFew,
    /// Beside what was selected, the difference could tell answers of those who were not.
    Beside,
}

impl Untold {
    /// The message that says so.
    pub const fn message(self) -> &'static str {
        match self {
            Untold::TooFew => "report-too-few",
            Untold::Beside => "report-beside",
        }
    }
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
        let mut entries = self.quota_entries(&mut tx, &call, &entered).await?;
        // Who is named in several sections counts in one of a selected entry, among all who entered too.
        entries.sort_by_key(|entry| !chosen.contains(&entry.application));
        let selected = entries.iter().filter(|entry| chosen.contains(&entry.application)).cloned().collect::<Vec<_>>();
        let groups = &edition.plan.groups;
        let roles = subjects(&call).iter().map(|role| side_by_side(*role, &call, &entries, &selected));
        let (of_entered, of_selected) = roles.unzip();
        let sets = vec![count("entered", &entries, of_entered, groups), count("selected", &selected, of_selected, groups)];
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

/// The roles whose answers are told.
const fn subjects(call: &Call) -> &'static [CreditRole] {
    match call.plan.subject {
        SubjectKind::Project => &[CreditRole::Director, CreditRole::Producer, CreditRole::Writer],
        SubjectKind::Person => &[CreditRole::Participant],
    }
}

fn count(set: &'static str, entries: &[Entry], roles: Vec<Breakdown>, groups: &CountryGroups) -> SetCounted {
    let origins = groups.0.values().map(|group| {
        let inside = |entry: &&Entry| !group.countries.is_disjoint(&entry.countries.main);
        let inside = number(entries.iter().filter(inside).count());
        let cells = suppress(&[inside, number(entries.len()) - inside], SMALLEST_CELL);
        (group.label.clone(), cells.map_or(Counted::Hidden, |cells| cells[0]))
    });
    SetCounted { set, applications: entries.len(), roles, origins: origins.collect() }
}

/// People by answer and section.
struct Counts {
    /// The places of the sections somebody is named in.
    sections: Vec<usize>,
    /// A row for each of [`ANSWERS`], a column for each section of the call.
    rows: Vec<Vec<u32>>,
}

impl Counts {
    /// Each person once, in the first section they are named in.
    fn of(role: CreditRole, call: &Call, entries: &[Entry]) -> Counts {
        let mut people: BTreeMap<PersonId, (usize, &str)> = BTreeMap::new();
        for entry in entries {
            for member in entry.members.iter().filter(|member| member.role == role) {
                people.entry(member.person).or_insert((answer(member.declaration), &entry.section));
            }
        }
        let sections = &call.plan.sections;
        let mut rows = vec![vec![0; sections.len().max(1)]; ANSWERS.len()];
        for (answer, code) in people.into_values() {
            rows[answer][sections.iter().position(|section| section.code == code).unwrap_or(0)] += 1;
        }
        // A section without anybody would be a column of small numbers, which hide others.
        let sections = (0..rows[0].len()).filter(|at| rows.iter().any(|row| row[*at] > 0)).collect();
        Counts { sections, rows }
    }

    /// Those of `self` who are not in `chosen`.
    fn without(&self, chosen: &Counts) -> Counts {
        let row =
            |(all, some): (&Vec<u32>, &Vec<u32>)| all.iter().zip(some).map(|(all, some)| all.saturating_sub(*some)).collect();
        Counts { sections: self.sections.clone(), rows: self.rows.iter().zip(&chosen.rows).map(row).collect() }
    }

    fn has_rare_answer(&self) -> bool {
        self.rows[RARE..].iter().any(|row| row.iter().sum::<u32>() < SMALLEST_CELL)
    }

    /// Makes one row of the answers from [`RARE`] on.
    fn join_rare(&mut self) {
        let rest = self.rows.split_off(RARE);
        self.rows.push((0..rest[0].len()).map(|section| rest.iter().map(|row| row[section]).sum()).collect());
    }

    /// The answers in all sections.
    fn sums(&self) -> Vec<u32> {
        self.rows.iter().map(|row| row.iter().sum()).collect()
    }

    /// The ways to tell the answers, the one that says most first: by section, where that says more than all sections
    /// together and hides none of their totals; in all sections alone.
    fn ways(&self) -> Vec<Way> {
        let Some(row_totals) = suppress(&self.sums(), SMALLEST_CELL) else { return Vec::new() };
        let cut = |row: &Vec<u32>| self.sections.iter().map(|at| row[*at]).collect();
        let by_section = suppress_table(&self.rows.iter().map(cut).collect::<Vec<_>>(), SMALLEST_CELL);
        let shown = |cells: &[Counted]| cells.iter().filter(|cell| **cell != Counted::Hidden).count();
        let says_more = |table: &SuppressedTable| self.sections.len() > 1 && shown(&row_totals) <= shown(&table.row_totals);
        let by_section = by_section.filter(says_more).map(|table| Way { sections: self.sections.clone(), table });
        let cells = vec![Vec::new(); row_totals.len()];
        let total = Counted::Shown(self.sums().iter().sum());
        let in_all = SuppressedTable { cells, row_totals, column_totals: Vec::new(), total };
        by_section.into_iter().chain([Way { sections: Vec::new(), table: in_all }]).collect()
    }
}

/// A way to tell answers.
struct Way {
    /// The places of the sections that are told; none where all are told together.
    sections: Vec<usize>,
    table: SuppressedTable,
}

impl Way {
    /// Whether who subtracts the `other` from this one, line by line, learns of no few: `left` are those in this one alone.
    fn stands_beside(&self, other: &Way, left: &Counts) -> bool {
        let shared: Vec<(usize, usize, usize)> = (self.sections.iter().enumerate())
            .filter_map(|(here, at)| Some((here, other.sections.iter().position(|other| other == at)?, *at)))
            .collect();
        let answers = 0..left.rows.len();
        let cell = |answer: usize, &(here, there, at): &(usize, usize, usize)| {
            (self.table.cells[answer][here], other.table.cells[answer][there], left.rows[answer][at])
        };
        let totals =
            answers.clone().map(|answer| (self.table.row_totals[answer], other.table.row_totals[answer], left.sums()[answer]));
        let mut of_sections = shared.iter().map(|place| answers.clone().map(|answer| cell(answer, place)).collect());
        let mut of_answers = answers.clone().map(|answer| shared.iter().map(|place| cell(answer, place)).collect());
        tells_of_no_few(totals.collect()) && of_sections.all(tells_of_no_few) && of_answers.all(tells_of_no_few)
    }
}

/// Whether no difference that can be worked out is small: of cells told on both sides each one, of the others their sum. A
/// cell hidden among all bounds what the selection tells of it, and so is not told there.
fn tells_of_no_few(line: Vec<(Counted, Counted, u32)>) -> bool {
    let (hidden, told): (Vec<_>, Vec<_>) = line.into_iter().partition(|(one, other, _)| [one, other].contains(&&Counted::Hidden));
    let together: u32 = hidden.iter().map(|(.., left)| left).sum();
    told.iter().all(|(.., left)| *left >= SMALLEST_CELL)
        && (hidden.is_empty() || together >= SMALLEST_CELL)
        && hidden.iter().all(|(all, chosen, _)| *all != Counted::Hidden || *chosen == Counted::Hidden)
}

/// The answers in one role of all who entered, and of those selected, so that subtracting one from the other tells no more
/// than each does: the sections of those who entered give way first, then the selection's, then all who entered.
fn side_by_side(role: CreditRole, call: &Call, entered: &[Entry], selected: &[Entry]) -> (Breakdown, Breakdown) {
    let (mut all, mut chosen) = (Counts::of(role, call, entered), Counts::of(role, call, selected));
    let mut left = all.without(&chosen);
    let mut answers = ANSWERS.to_vec();
    let beside = !chosen.ways().is_empty();
    if all.has_rare_answer() || beside && (chosen.has_rare_answer() || left.has_rare_answer()) {
        [&mut all, &mut chosen, &mut left].into_iter().for_each(Counts::join_rare);
        answers.splice(RARE.., ["other"]);
    }
    let breakdown = |told: Result<&Way, Untold>| {
        let sections = told.map_or(&[][..], |way| &way.sections);
        let sections = sections.iter().map(|at| call.plan.sections[*at].title.clone()).collect();
        Breakdown { role, answers: answers.clone(), sections, table: told.map(|way| way.table.clone()) }
    };
    let (of_all, of_chosen) = (all.ways(), chosen.ways());
    let Some(most) = of_chosen.first() else {
        return (breakdown(of_all.first().ok_or(Untold::TooFew)), breakdown(Err(Untold::TooFew)));
    };
    let mut pairs = of_chosen.iter().flat_map(|chosen| of_all.iter().map(move |all| (all, chosen)));
    match pairs.find(|(all, chosen)| all.stands_beside(chosen, &left)) {
        Some((all, chosen)) => (breakdown(Ok(all)), breakdown(Ok(chosen))),
        None => (breakdown(Err(Untold::Beside)), breakdown(Ok(most))),
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
            let table = match &role.table {
                Ok(table) => table,
                Err(why) => {
                    let all = || Cell::text(w.t("all"));
                    rows.push(vec![name(), said(), all(), all(), Cell::text(w.t(why.message()))]);
                    continue;
                }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Answers (women, men, others) by section.
    fn counts(columns: &[[u32; 3]]) -> Counts {
        let rows = (0..3).map(|answer| columns.iter().map(|column| column[answer]).collect()).collect();
        Counts { sections: (0..columns.len()).filter(|at| columns[*at] != [0; 3]).collect(), rows }
    }

    /// By how many sections both sets can be told, when they can.
    fn told(all: &[[u32; 3]], chosen: &[[u32; 3]]) -> Option<(usize, usize)> {
        let (all, chosen) = (counts(all), counts(chosen));
        let (left, of_all, of_chosen) = (all.without(&chosen), all.ways(), chosen.ways());
        let mut pairs = of_chosen.iter().flat_map(|chosen| of_all.iter().map(move |all| (all, chosen)));
        let safe = pairs.find(|(all, chosen)| all.stands_beside(chosen, &left));
        safe.map(|(all, chosen)| (all.sections.len(), chosen.sections.len()))
    }

    #[test]
    fn a_selection_is_told_beside_all_who_entered_unless_few_are_left() {
        assert_eq!(told(&[[140, 150, 30]], &[[14, 14, 6]]), Some((0, 0)));
        assert_eq!(told(&[[40, 30, 6]], &[[38, 30, 6]]), None, "both who are left are women");
        assert_eq!(told(&[[40, 30, 6]], &[[20, 30, 6]]), None, "no man is left");
        assert_eq!(told(&[[12, 20, 0]], &[[11, 6, 0]]), None, "twelve are no men, eleven women are selected");
        assert_eq!(
            told(&[[40, 30, 6]], &[[34, 24, 2]]),
            Some((0, 0)),
            "who the ten are that are left beside six women is not told"
        );
    }

    #[test]
    fn sections_give_way_first() {
        let all = [[40, 40, 9], [30, 30, 8]];
        assert_eq!(told(&all, &[[10, 12, 0], [10, 9, 0]]), Some((2, 2)));
        assert_eq!(told(&all, &[[10, 12, 0], [28, 9, 0]]), Some((0, 2)), "two women are left in the second section");
    }
}
