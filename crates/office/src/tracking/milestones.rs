//! Dated facts in the life of a project, each with its source.

use domain::access::Action;
use domain::fault::{Faults, NOTE_MAX, Problem, TITLE_MAX};
use domain::ids::MilestoneId;
use domain::time::Moment;
use store::StoreError;
use store::events::NewEvent;
use store::tracking::{MilestoneRow, NewMilestone};

use super::known_project;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// What happened. Its name is the message `milestone-{code}`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum MilestoneKind { $($(#[$doc])* $name),+ }

        impl MilestoneKind {
            /// Every kind, in the order of a film's life.
            pub const ALL: &'static [MilestoneKind] = &[$(MilestoneKind::$name),+];

            /// The stable code.
            pub const fn code(self) -> &'static str {
                match self { $(MilestoneKind::$name => $code),+ }
            }
        }
    };
}

kinds! {
    /// Money was found.
    Financing = "financing",
    /// A co-producer came on board.
    CoProduction = "co-production",
    /// It is being shot.
    Shooting = "shooting",
    /// The film is finished.
    Completion = "completion",
    /// Its first showing.
    Premiere = "premiere",
    /// It won something.
    Prize = "prize",
    /// It was sold.
    Sale = "sale",
    /// It came out.
    Release = "release",
}

impl MilestoneKind {
    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<MilestoneKind> {
        MilestoneKind::ALL.iter().copied().find(|kind| kind.code() == code)
    }

    /// Whether a film that reached it is finished.
    pub const fn means_finished(self) -> bool {
        matches!(self, MilestoneKind::Completion | MilestoneKind::Premiere | MilestoneKind::Release)
    }
}

/// A dated fact, with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// Its id.
    pub id: MilestoneId,
    /// What happened.
    pub kind: MilestoneKind,
    /// As exact as known: `2026`, `2026-09` or `2026-09-13`.
    pub happened_on: String,
    /// What it was.
    pub note: String,
    /// Where that is known from.
    pub source: String,
    /// When it was recorded.
    pub recorded_at: Moment,
    /// By whom.
    pub recorded_by: Option<String>,
}

impl Milestone {
    pub(super) fn of(row: MilestoneRow) -> Result<Milestone, StoreError> {
        let bad = |column| StoreError::inconsistent("milestones", column, &row.id);
        Ok(Milestone {
            id: row.id.parse().map_err(|_| bad("id"))?,
            kind: MilestoneKind::from_code(&row.kind).ok_or_else(|| bad("kind"))?,
            happened_on: row.happened_on,
            note: row.note,
            source: row.source,
            recorded_at: Moment(row.recorded_at),
            recorded_by: row.recorded_by,
        })
    }
}

/// A milestone as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MilestoneForm {
    /// Kind code.
    pub kind: String,
    /// A year, a month or a day.
    pub happened_on: String,
    /// What it was.
    pub note: String,
    /// Where that is known from.
    pub source: String,
}

impl Office {
    /// Records a milestone of a project, as exact as it is known, with its source.
    ///
    /// # Errors
    /// Denied to all but the program's staff; faults of `kind`, `happened_on`, `note`, `source`.
    pub async fn record_milestone(&self, viewer: &Viewer, code: &str, form: &MilestoneForm) -> Outcome<()> {
        let grant = viewer.may_somewhere(Action::RecordMilestone)?;
        let mut faults = Faults::default();
        let kind = MilestoneKind::from_code(&form.kind);
        if kind.is_none() {
            faults.add("kind", Problem::NotAChoice);
        }
        let happened_on = faults.line("happened_on", &form.happened_on, 10);
        if !happened_on.is_empty() && !is_date(&happened_on) {
            faults.add("happened_on", Problem::NotADate);
        }
        let note = faults.optional_line("note", &form.note, NOTE_MAX);
        let source = faults.line("source", &form.source, TITLE_MAX);
        let kind = faults.or(kind).map_err(Refusal::Faults)?.ok_or(Refusal::NOT_FOUND)?;
        let mut tx = self.write().await?;
        let (project, _) = known_project(&mut tx, viewer, code).await?;
        tx.grant(&grant);
        let milestone =
            NewMilestone { id: self.id(), kind: kind.code(), happened_on: &happened_on, note: &note, source: &source };
        tx.insert_milestone(project, &milestone, viewer.id(), self.now()).await?;
        let event = NewEvent {
            actor: viewer.id(),
            verb: "milestone-recorded",
            project: Some(project),
            subject: kind.code().to_owned(),
            became: happened_on.clone(),
            ..NewEvent::default()
        };
        self.record(&mut tx, event).await?;
        Ok(tx.commit().await?)
    }

    /// Removes a milestone; that it stood there remains in the history.
    ///
    /// # Errors
    /// Denied to all but the program's staff; not found when it is not one of this project.
    pub async fn remove_milestone(&self, viewer: &Viewer, code: &str, id: MilestoneId) -> Outcome<()> {
        let grant = viewer.may_somewhere(Action::RecordMilestone)?;
        let mut tx = self.write().await?;
        let (project, _) = known_project(&mut tx, viewer, code).await?;
        tx.grant(&grant);
        let (kind, was) = tx.remove_milestone(id, project, self.now()).await?.ok_or(Refusal::NOT_FOUND)?;
        let event = NewEvent {
            actor: viewer.id(),
            verb: "milestone-removed",
            project: Some(project),
            subject: kind,
            was,
            ..NewEvent::default()
        };
        self.record(&mut tx, event).await?;
        Ok(tx.commit().await?)
    }
}

/// Whether the text is a year, a month of a year, or a day, from 1990 to 2100.
fn is_date(text: &str) -> bool {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    let date: Result<jiff::civil::Date, _> = whole.parse();
    date.is_ok_and(|date| (1990..=2100).contains(&date.year()) && date.to_string() == whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_exact_as_it_is_known() {
        for good in ["2026", "2026-09", "2026-09-13"] {
            assert!(is_date(good), "{good}");
        }
        for bad in ["26", "2026-13", "2026-02-30", "13/09/2026", "1980", "2026-9", "20260913"] {
            assert!(!is_date(bad), "{bad}");
        }
    }
}
