//! Projects over the years: found, read with everything that happened to them, and counted by edition. They outlive
//! editions: a right anywhere in the program is enough.

mod counts;
mod milestones;

use domain::access::Action;
use domain::call::CallPlan;
use domain::ids::ProjectId;
use domain::text::Text3;
use domain::time::Moment;
use store::events::EventRow;
pub use store::tracking::ProjectRow;
use store::{StoreError, Tx};

pub use self::counts::{Composition, EditionCounts, Part, SelectedProject};
pub use self::milestones::{Milestone, MilestoneForm, MilestoneKind};
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// Rows on a page.
const ROWS: i64 = 50;

/// A page of the projects of all years.
#[derive(Debug, Clone)]
pub struct ProjectList {
    /// What was searched for.
    pub search: String,
    /// Only this country; empty: all.
    pub country: String,
    /// The rows of this page.
    pub rows: Vec<ProjectRow>,
    /// The rows of the whole list.
    pub total: i64,
    /// Which page, from 1.
    pub page: i64,
    /// How many pages there are.
    pub pages: i64,
    /// The editions, newest first, with what came of them.
    pub editions: Vec<EditionCounts>,
}

/// One application of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// The code of the call.
    pub call: String,
    /// The name of the call.
    pub call_title: Text3,
    /// The code of the application.
    pub code: String,
    /// The title it had then.
    pub title: String,
    /// The year of the edition.
    pub year: i64,
    /// The section, by its name.
    pub section: Text3,
    /// The stage it was at then.
    pub stage: String,
    /// Who directed.
    pub directors: String,
    /// When it was submitted.
    pub submitted_at: Option<Moment>,
    /// It was withdrawn.
    pub withdrawn: bool,
    /// What was decided, once announced.
    pub outcome: Option<String>,
    /// What the selected applicant answered.
    pub answer: Option<String>,
}

/// A project, with everything that is known of its life.
#[derive(Debug, Clone)]
pub struct ProjectLife {
    /// Its id.
    pub id: ProjectId,
    /// Its code.
    pub code: String,
    /// Its title, as last submitted.
    pub title: String,
    /// Main country.
    pub country: String,
    /// Stage code, as last known.
    pub stage: String,
    /// Its applications, oldest first.
    pub attempts: Vec<Attempt>,
    /// Its milestones, oldest first.
    pub milestones: Vec<Milestone>,
    /// What was done with it, newest first.
    pub history: Vec<EventRow>,
    /// The zone of the dates shown.
    pub zone: String,
}

impl Office {
    /// Projects by title, people and country, and the counts of each edition.
    ///
    /// # Errors
    /// Denied to all but the program's staff.
    pub async fn projects(&self, viewer: &Viewer, search: &str, country: &str, page: i64) -> Outcome<ProjectList> {
        viewer.may_somewhere(Action::ReadProjects)?;
        let mut tx = self.read().await?;
        let page = page.max(1);
        let rows = tx.projects(search, country, viewer.id(), ROWS, (page - 1).saturating_mul(ROWS)).await?;
        let total = rows.first().map_or(0, |row| row.total);
        let editions = self.edition_counts(&mut tx).await?;
        Ok(ProjectList {
            search: search.to_owned(),
            country: country.to_owned(),
            pages: (total + ROWS - 1) / ROWS,
            rows,
            total,
            page,
            editions,
        })
    }

    /// One project.
    ///
    /// # Errors
    /// Denied to all but the program's staff; not found to who has a conflict of interest in one of its applications.
    pub async fn project(&self, viewer: &Viewer, code: &str) -> Outcome<ProjectLife> {
        viewer.may_somewhere(Action::ReadProjects)?;
        let mut tx = self.read().await?;
        let (id, row) = known_project(&mut tx, viewer, code).await?;
        let attempts = tx.applications_of_project(id).await?.into_iter().map(attempt).collect::<Result<Vec<_>, _>>()?;
        let milestones = tx.milestones(id).await?.into_iter().map(Milestone::of).collect::<Result<Vec<_>, _>>()?;
        let mut history = tx.events_of_project(id).await?;
        history.reverse();
        let zone =
            self.editions_in(&mut tx).await?.into_iter().next().map_or_else(|| "UTC".to_owned(), |edition| edition.plan.zone);
        Ok(ProjectLife {
            id,
            code: row.code,
            title: row.title,
            country: row.country,
            stage: row.stage,
            attempts,
            milestones,
            history,
            zone,
        })
    }
}

async fn known_project(tx: &mut Tx, viewer: &Viewer, code: &str) -> Outcome<(ProjectId, ProjectRow)> {
    let row = tx.project_by_code(code).await?.ok_or(Refusal::NOT_FOUND)?;
    let id: ProjectId = row.id.parse().map_err(|_| StoreError::inconsistent("projects", "id", &row.id))?;
    let conflicted = match viewer.id() {
        Some(account) => tx.conflicted_in_project(account, id).await?,
        None => false,
    };
    if conflicted { Err(Refusal::NOT_FOUND) } else { Ok((id, row)) }
}

fn attempt(row: store::tracking::ProjectApplicationRow) -> Result<Attempt, StoreError> {
    let plan: CallPlan =
        serde_json::from_str(&row.plan).map_err(|_| StoreError::inconsistent("calls", "plan", &row.call_code))?;
    let typed = || Text3::new(row.section.clone(), row.section.clone(), row.section.clone());
    let announced = row.announced_at.is_some();
    Ok(Attempt {
        section: plan.section(&row.section).map_or_else(typed, |section| section.title.clone()),
        call_title: plan.title,
        outcome: row.outcome.filter(|_| announced),
        answer: row.answer.filter(|_| announced),
        call: row.call_code,
        code: row.code,
        title: row.title,
        year: row.year,
        stage: row.stage,
        directors: row.directors,
        submitted_at: row.submitted_at.map(Moment),
        withdrawn: row.withdrawn_at.is_some(),
    })
}
