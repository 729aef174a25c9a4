//! Writing a scoresheet: saved with open criteria, finished, abstained from, reopened.

use std::collections::BTreeMap;

use domain::access::{Action, Denial};
use domain::fault::{Fault, Faults, Problem};
use domain::ids::AssignmentId;
use domain::panel::{Scoresheet, SheetStanding};
use domain::scoring::{Criterion, Points};
use domain::text::parse_whole;
use store::events::NewEvent;

use super::Opened;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// What is done with a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Deed {
    /// Keeps what is written; criteria may stay open.
    #[default]
    Save,
    /// Finishes it.
    Finish,
    /// Abstains, for a reason.
    Abstain,
    /// Opens a finished sheet or an abstention again.
    Reopen,
}

impl Deed {
    /// The deed of the button that was pressed.
    pub fn from_code(code: &str) -> Deed {
        match code {
            "finish" => Deed::Finish,
            "abstain" => Deed::Abstain,
            "reopen" => Deed::Reopen,
            _ => Deed::Save,
        }
    }

    const fn event(self) -> Option<&'static str> {
        match self {
            Deed::Save => None,
            Deed::Finish => Some("sheet-finished"),
            Deed::Abstain => Some("sheet-abstained"),
            Deed::Reopen => Some("sheet-reopened"),
        }
    }
}

/// A sheet as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetInput {
    /// The version it was written over.
    pub version: String,
    /// Points by criterion, as typed.
    pub points: BTreeMap<String, String>,
    /// The comment.
    pub comment: String,
    /// Why the reader abstains.
    pub reason: String,
    /// What is done with it.
    pub deed: Deed,
}

/// A sheet that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its version now.
    pub version: i64,
    /// Where it stands now.
    pub standing: SheetStanding,
}

impl Office {
    /// Writes the viewer's sheet of an assigned entry over the version that was shown.
    ///
    /// # Errors
    /// Not found for anything but an own, open entry; denied outside the reading phase; [`Refusal::Stale`] when the sheet
    /// was written elsewhere meanwhile; faults of points, comment or reason.
    pub async fn write_sheet(&self, viewer: &Viewer, id: AssignmentId, input: &SheetInput) -> Outcome<Written> {
        let mut tx = self.write().await?;
        let opened = self.opened(&mut tx, viewer, id, Action::Score).await?;
        let sheet = opened.entry.sheet.clone();
        if parse_whole(&input.version) != Some(sheet.version) && !holds(&sheet, input) {
            return Err(Refusal::Stale);
        }
        let sheet = self.changed(sheet, &opened.call.plan.criteria, input)?;
        tx.grant(&opened.grant);
        if !tx.write_sheet(self.id(), &opened.entry, &sheet, self.now()).await? {
            return Err(Refusal::Stale);
        }
        if let Some(verb) = input.deed.event() {
            self.record(&mut tx, told(viewer, &opened, verb)).await?;
        }
        tx.commit().await?;
        Ok(Written { version: sheet.version + 1, standing: sheet.standing })
    }

    /// The viewer looks at others' sheets while all still read: where the plan shows them after the own one, and only once that
    /// is finished. From then on their own stays as it is. Recorded the first time.
    ///
    /// # Errors
    /// Not found for anything but an own, open entry; denied before the own sheet is finished.
    pub async fn see_others(&self, viewer: &Viewer, id: AssignmentId) -> Outcome<()> {
        let mut tx = self.write().await?;
        let opened = self.opened(&mut tx, viewer, id, Action::ReadOthersScores).await?;
        if !opened.may_look() {
            return Err(Denial::OwnScoreFirst.into());
        }
        tx.grant(&opened.grant);
        if tx.see_others(id, self.now()).await? {
            self.record(&mut tx, told(viewer, &opened, "others-seen")).await?;
        }
        Ok(tx.commit().await?)
    }

    fn changed(&self, sheet: Scoresheet, criteria: &[Criterion], input: &SheetInput) -> Outcome<Scoresheet> {
        let now = self.now();
        if input.deed == Deed::Reopen {
            return sheet.reopen().map_err(Refusal::Faults);
        }
        let named = |faults| Refusal::Faults(as_fields(faults, criteria));
        let points = points(&input.points).map_err(named)?;
        let sheet = sheet.write(criteria, points, input.comment.trim_end().to_owned()).map_err(named)?;
        match input.deed {
            Deed::Finish => sheet.finish(criteria, now),
            Deed::Abstain => sheet.abstain(&input.reason, now),
            Deed::Save | Deed::Reopen => Ok(sheet),
        }
        .map_err(named)
    }
}

/// Whether the open sheet holds what was typed: a page that saves itself may send the same words once more by its button.
fn holds(sheet: &Scoresheet, input: &SheetInput) -> bool {
    let lines = |text: &str| text.trim_end().replace("\r\n", "\n");
    let same = lines(&sheet.comment) == lines(&input.comment) && points(&input.points).is_ok_and(|typed| typed == sheet.points);
    same && sheet.standing == SheetStanding::Open
}

/// Faults of criteria under the names of their inputs, `points.story`.
fn as_fields(faults: Vec<Fault>, criteria: &[Criterion]) -> Vec<Fault> {
    let known = |field: &str| criteria.iter().any(|criterion| criterion.code == field);
    let named = |fault: Fault| match known(&fault.field) {
        true => Fault::of(format!("points.{}", fault.field), fault.problem),
        false => fault,
    };
    faults.into_iter().map(named).collect()
}

fn points(typed: &BTreeMap<String, String>) -> Result<Points, Vec<Fault>> {
    let mut faults = Faults::default();
    let mut points = Points::new();
    for (code, value) in typed.iter().filter(|(_, value)| !value.trim().is_empty()) {
        match parse_whole(value).and_then(|number| u32::try_from(number).ok()) {
            Some(number) => drop(points.insert(code.clone(), number)),
            None => faults.0.push(Fault::of(code.clone(), Problem::NotANumber)),
        }
    }
    faults.or(points)
}

fn told(viewer: &Viewer, opened: &Opened, verb: &'static str) -> NewEvent {
    NewEvent {
        actor: viewer.id(),
        verb,
        edition: Some(opened.call.edition),
        call: Some(opened.call.id),
        application: Some(opened.entry.application),
        subject: opened.entry.panel_name.clone(),
        ..NewEvent::default()
    }
}
