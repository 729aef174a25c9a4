//! The desk: one entry beside its scoresheet.

use domain::access::Action;
use domain::application::Credit;
use domain::call::{CreditRole, OthersScores};
use domain::ids::{AssignmentId, SeatId};
use domain::panel::{Scoresheet, SheetStanding};
use domain::phase::Phase;
use domain::scoring::{Criterion, Points, Score};
use domain::text::Text3;
use domain::time::Deadline;

use super::dossier::{Line, lines};
use super::list::in_order;
use super::materials::{FileLine, ScreenerLine, files, screeners};
use super::{Opened, blind};
use crate::ground::refusal::Outcome;
use crate::{Office, Viewer};

/// Who or what the entry is. In a blind reading it has no people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Its title, or its code where the title would tell who applies.
    pub called: String,
    /// Its code.
    pub code: String,
    /// The name of its section.
    pub section: Text3,
    /// The people named, by role; never an address.
    pub people: Vec<Person>,
}

/// Somebody named in the entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their name.
    pub name: String,
    /// In which role.
    pub role: CreditRole,
    /// Country code; may be empty.
    pub nationality: String,
    /// Their company; may be empty.
    pub company: String,
    /// Biography and filmography; may be empty.
    pub biography: String,
}

impl From<Credit> for Person {
    fn from(credit: Credit) -> Person {
        let Credit { name, role, nationality, company, biography, .. } = credit;
        Person { name, role, nationality, company, biography }
    }
}

/// Somebody else's finished sheet. Whose it is is not said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherSheet {
    /// Points by criterion.
    pub points: Points,
    /// Their weighted mean.
    pub total: Score,
    /// The comment.
    pub comment: String,
}

/// Everything on the desk.
#[derive(Debug, Clone)]
pub struct DeskPage {
    /// The assignment, as in the address.
    pub id: AssignmentId,
    /// The seat.
    pub seat: SeatId,
    /// The name of the panel.
    pub panel: String,
    /// The name of the call.
    pub call: Text3,
    /// Who applies stays hidden.
    pub blind: bool,
    /// Where the call stands.
    pub phase: Phase,
    /// The sheet can be written now.
    pub writable: bool,
    /// When reading ends.
    pub ends: Deadline,
    /// Who or what the entry is.
    pub identity: Identity,
    /// The answers.
    pub lines: Vec<Line>,
    /// The files.
    pub files: Vec<FileLine>,
    /// The screening links.
    pub screeners: Vec<ScreenerLine>,
    /// What is scored.
    pub criteria: Vec<Criterion>,
    /// The own sheet.
    pub sheet: Scoresheet,
    /// Others' finished sheets, when they may be seen now; `None`: not now.
    pub others: Option<Vec<OtherSheet>>,
    /// When they may be seen.
    pub others_scores: OthersScores,
    /// Others' sheets can be looked at, if the own one is to stay as it is.
    pub may_look: bool,
    /// Entries of this seat still to be read, this one included when open.
    pub left: u32,
    /// What to read after this one.
    pub next: Option<AssignmentId>,
}

impl Office {
    /// An assigned entry beside the viewer's scoresheet.
    ///
    /// # Errors
    /// Not found for anything but an own, open entry; denied until interests are declared.
    pub async fn desk(&self, viewer: &Viewer, id: AssignmentId) -> Outcome<DeskPage> {
        let mut tx = self.read().await?;
        let opened = self.opened(&mut tx, viewer, id, Action::ReadEntry).await?;
        let plan = &opened.call.plan;
        let people = if plan.blind { Vec::new() } else { tx.credits(opened.entry.application).await? };
        let materials = tx.materials(opened.entry.application).await?;
        let (shown, asks) = (opened.others_shown(viewer), opened.may_look());
        let sheets = if shown || asks { tx.others_sheets(&opened.entry).await? } else { Vec::new() };
        // Nobody gives up reopening for a look at nothing.
        let may_look = asks && !shown && !sheets.is_empty();
        let others = ((shown || asks) && !may_look).then(|| sheets.into_iter().filter_map(other).collect());
        let mut open = tx.open_readings(opened.entry.seat.id, opened.entry.seat.account).await?;
        let left = open.len();
        open.retain(|line| line.id != id);
        Ok(DeskPage {
            id,
            seat: opened.entry.seat.id,
            next: in_order(opened.entry.seat.id, &open).first().copied(),
            left: u32::try_from(left).unwrap_or(u32::MAX),
            identity: identity(&opened, people),
            lines: lines(plan, &opened.entry.section, &opened.entry.answers),
            files: files(&opened, &materials),
            screeners: screeners(&opened, &materials),
            call: plan.title.clone(),
            blind: plan.blind,
            writable: viewer.may(Action::Score, &opened.subject, opened.phase).is_ok(),
            ends: plan.reading.ends.clone(),
            criteria: plan.criteria.clone(),
            others_scores: plan.others_scores,
            phase: opened.phase,
            panel: opened.entry.panel_name,
            sheet: opened.entry.sheet,
            others,
            may_look,
        })
    }
}

fn identity(opened: &Opened, people: Vec<Credit>) -> Identity {
    let plan = &opened.call.plan;
    Identity {
        called: blind::called(plan, &opened.entry.title, &opened.entry.code).to_owned(),
        code: opened.entry.code.clone(),
        section: plan.section(&opened.entry.section).map(|section| section.title.clone()).unwrap_or_default(),
        people: people.into_iter().map(Person::from).collect(),
    }
}

fn other(sheet: Scoresheet) -> Option<OtherSheet> {
    match sheet.standing {
        SheetStanding::Done { total, .. } => Some(OtherSheet { points: sheet.points, total, comment: sheet.comment }),
        _ => None,
    }
}
