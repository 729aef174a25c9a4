//! Projects over the years: their applications, milestones, and the counts of an edition.

use domain::ids::{AccountId, EditionId, MilestoneId, ProjectId};
use domain::text::fold;
use domain::time::Moment;

use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

statements! {
    PROJECTS = "SELECT x.total, p.id, p.code, p.title, p.country, p.stage, p.revision,
                       COALESCE((SELECT a.directors FROM applications a WHERE a.project_id = p.id AND a.submitted_at IS NOT NULL
                                 ORDER BY a.created_at DESC, a.id DESC LIMIT 1), '') AS directors,
                       (SELECT COUNT(*) FROM applications a WHERE a.project_id = p.id) AS applications,
                       (SELECT COUNT(*) FROM applications a JOIN decisions d ON d.application_id = a.id
                        WHERE a.project_id = p.id AND d.outcome = 'selected' AND d.announced_at IS NOT NULL AND a.withdrawn_at IS NULL
                          AND COALESCE(d.answer, 'confirmed') = 'confirmed') AS selections,
                       (SELECT COUNT(*) FROM milestones m WHERE m.project_id = p.id AND m.removed_at IS NULL) AS milestones
                FROM (SELECT p.id, COUNT(*) OVER () AS total FROM projects p
                      WHERE p.search_key LIKE $1 ESCAPE '\\' AND p.search_key LIKE $2 ESCAPE '\\' AND ($3 = '' OR p.country = $3)
                        AND p.id NOT IN (SELECT a.project_id FROM conflicts i JOIN applications a ON a.id = i.application_id
                                         WHERE i.account_id = $4 AND a.project_id IS NOT NULL)
                      ORDER BY p.search_key, p.id LIMIT $5 OFFSET $6) x
                JOIN projects p ON p.id = x.id ORDER BY p.search_key, p.id";
    BY_CODE = "SELECT CAST(1 AS BIGINT) AS total, p.id, p.code, p.title, p.country, p.stage, p.revision, '' AS directors,
                      CAST(0 AS BIGINT) AS applications, CAST(0 AS BIGINT) AS selections, CAST(0 AS BIGINT) AS milestones
               FROM projects p WHERE p.code = $1";
    CODE = "SELECT code FROM projects WHERE id = $1";
    APPLICATIONS = "SELECT a.code, a.title, a.section, a.stage, a.directors, a.submitted_at, a.withdrawn_at, c.code AS call_code,
                           c.plan, e.code AS edition_code, e.year, d.outcome, d.announced_at, d.answer
                    FROM applications a JOIN calls c ON c.id = a.call_id JOIN editions e ON e.id = c.edition_id
                    LEFT JOIN decisions d ON d.application_id = a.id
                    WHERE a.project_id = $1 ORDER BY e.year, a.created_at, a.id";
    CONFLICT = "SELECT i.application_id FROM conflicts i JOIN applications a ON a.id = i.application_id
                WHERE a.project_id = $1 AND i.account_id = $2 LIMIT 1";
    MILESTONES = "SELECT m.id, m.kind, m.happened_on, m.note, m.source, m.recorded_at, a.name AS recorded_by
                  FROM milestones m LEFT JOIN accounts a ON a.id = m.recorded_by
                  WHERE m.project_id = $1 AND m.removed_at IS NULL ORDER BY m.happened_on, m.recorded_at, m.id";
    INSERT = "INSERT INTO milestones (id, project_id, kind, happened_on, note, source, recorded_by, recorded_at, removed_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL)";
    REMOVE = "UPDATE milestones SET removed_at = $3 WHERE id = $1 AND project_id = $2 AND removed_at IS NULL
              RETURNING kind, happened_on";
    HISTORY = "SELECT e.at, e.actor_id, a.name AS actor_name, e.verb, e.subject, e.was, e.became
               FROM events e LEFT JOIN accounts a ON a.id = e.actor_id
               WHERE e.project_id = $1 ORDER BY e.at, e.id";
    SELECTED = "SELECT e.id AS edition_id, c.code AS call_code, a.section, a.stage, a.country, a.id AS application_id, a.project_id,
                       p.code AS project_code, a.title, a.directors, p.stage AS project_stage,
                       CASE WHEN a.id IN (SELECT i.application_id FROM conflicts i WHERE i.account_id = $2)
                              OR a.project_id IN (SELECT o.project_id FROM conflicts i JOIN applications o ON o.id = i.application_id
                                                  WHERE i.account_id = $2)
                            THEN CAST(1 AS BIGINT) ELSE CAST(0 AS BIGINT) END AS conflicted
                FROM decisions d JOIN applications a ON a.id = d.application_id JOIN calls c ON c.id = a.call_id
                JOIN editions e ON e.id = c.edition_id LEFT JOIN projects p ON p.id = a.project_id
                WHERE d.outcome = 'selected' AND d.announced_at IS NOT NULL AND a.withdrawn_at IS NULL
                  AND COALESCE(d.answer, 'confirmed') = 'confirmed' AND ($1 = '' OR e.id = $1)
                ORDER BY c.position, c.code, a.section, a.search_key, a.id";
    REACHED = "SELECT DISTINCT m.project_id, m.kind FROM milestones m WHERE m.removed_at IS NULL";
    ENTERED = "SELECT c.edition_id, COUNT(*) AS count FROM applications a JOIN calls c ON c.id = a.call_id
               WHERE a.submitted_at IS NOT NULL AND a.withdrawn_at IS NULL GROUP BY c.edition_id";
}

/// A project in a list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ProjectRow {
    /// How many projects the whole list has.
    pub total: i64,
    /// Its id.
    pub id: String,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Main country.
    pub country: String,
    /// Stage code, as last known.
    pub stage: String,
    /// Its version.
    pub revision: i64,
    /// Who directs, as last sent; in a list.
    pub directors: String,
    /// Its applications.
    pub applications: i64,
    /// How often it was selected.
    pub selections: i64,
    /// Its milestones.
    pub milestones: i64,
}

/// An application of a project.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ProjectApplicationRow {
    /// Its code.
    pub code: String,
    /// The title it had then.
    pub title: String,
    /// Its section.
    pub section: String,
    /// The stage it was at then.
    pub stage: String,
    /// Who directed.
    pub directors: String,
    /// When it was submitted.
    pub submitted_at: Option<i64>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<i64>,
    /// Code of the call.
    pub call_code: String,
    /// Plan of the call, JSON.
    pub plan: String,
    /// Code of the edition.
    pub edition_code: String,
    /// Year of the edition.
    pub year: i64,
    /// What was decided.
    pub outcome: Option<String>,
    /// When that was announced.
    pub announced_at: Option<i64>,
    /// What the selected applicant answered.
    pub answer: Option<String>,
}

/// A dated fact in the life of a project.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct MilestoneRow {
    /// Its id.
    pub id: String,
    /// Kind code.
    pub kind: String,
    /// As exact as known: `2026`, `2026-09` or `2026-09-13`.
    pub happened_on: String,
    /// What it was.
    pub note: String,
    /// Where that is known from.
    pub source: String,
    /// When it was recorded.
    pub recorded_at: i64,
    /// By whom.
    pub recorded_by: Option<String>,
}

/// A selected application, announced.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct SelectedRow {
    /// The edition.
    pub edition_id: String,
    /// Code of the call.
    pub call_code: String,
    /// The section.
    pub section: String,
    /// The stage it was selected at.
    pub stage: String,
    /// Main country.
    pub country: String,
    /// The application.
    pub application_id: String,
    /// The project, in calls for projects.
    pub project_id: Option<String>,
    /// Its code.
    pub project_code: Option<String>,
    /// The title it had then.
    pub title: String,
    /// Who directed.
    pub directors: String,
    /// The stage the project is at now.
    pub project_stage: Option<String>,
    /// Not 0 when whoever looks has a conflict of interest in it.
    pub conflicted: i64,
}

fn like(word: Option<&str>) -> String {
    format!("%{}%", word.unwrap_or("").replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
}

impl Tx {
    /// Projects by the first two words of a search (folded here) and by country; those in which `viewer` has a conflict
    /// of interest are left out.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn projects(
        &mut self,
        search: &str,
        country: &str,
        viewer: Option<AccountId>,
        most: i64,
        skip: i64,
    ) -> Result<Vec<ProjectRow>, StoreError> {
        let folded = fold(search);
        let mut words = folded.split_whitespace();
        let args = args![like(words.next()), like(words.next()), country, viewer, most, skip];
        self.all(&PROJECTS, args).await
    }

    /// A project by its code.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn project_by_code(&mut self, code: &str) -> Result<Option<ProjectRow>, StoreError> {
        self.optional(&BY_CODE, args![code]).await
    }

    /// The code of a project.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn project_code(&mut self, id: ProjectId) -> Result<Option<String>, StoreError> {
        Ok(self.optional::<(String,)>(&CODE, args![id]).await?.map(|(code,)| code))
    }

    /// The applications of a project, oldest first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn applications_of_project(&mut self, project: ProjectId) -> Result<Vec<ProjectApplicationRow>, StoreError> {
        self.all(&APPLICATIONS, args![project]).await
    }

    /// Whether an account has a conflict of interest in any application of a project.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn conflicted_in_project(&mut self, account: AccountId, project: ProjectId) -> Result<bool, StoreError> {
        Ok(self.optional::<(String,)>(&CONFLICT, args![project, account]).await?.is_some())
    }

    /// The milestones of a project, oldest first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn milestones(&mut self, project: ProjectId) -> Result<Vec<MilestoneRow>, StoreError> {
        self.all(&MILESTONES, args![project]).await
    }

    /// Records a milestone.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn insert_milestone(
        &mut self,
        project: ProjectId,
        milestone: &NewMilestone<'_>,
        by: Option<AccountId>,
        at: Moment,
    ) -> Result<(), StoreError> {
        let NewMilestone { id, kind, happened_on, note, source } = *milestone;
        self.run(&INSERT, args![id, project, kind, happened_on, note, source, by, at]).await.map(drop)
    }

    /// Removes a milestone; its kind and date, when it was there.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn remove_milestone(
        &mut self,
        id: MilestoneId,
        project: ProjectId,
        at: Moment,
    ) -> Result<Option<(String, String)>, StoreError> {
        self.optional(&REMOVE, args![id, project, at]).await
    }

    /// The history of a project, oldest first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn events_of_project(&mut self, project: ProjectId) -> Result<Vec<crate::events::EventRow>, StoreError> {
        self.all(&HISTORY, args![project]).await
    }

    /// The announced selections of an edition, or of all, as `viewer` may look at them.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn announced_selections(
        &mut self,
        edition: Option<EditionId>,
        viewer: Option<AccountId>,
    ) -> Result<Vec<SelectedRow>, StoreError> {
        let (edition, viewer) = (edition.map(|id| id.to_string()), viewer.map(|id| id.to_string()));
        self.all(&SELECTED, args![edition.unwrap_or_default(), viewer.unwrap_or_default()]).await
    }

    /// Which kinds of milestones each project has reached.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn milestones_reached(&mut self) -> Result<Vec<(String, String)>, StoreError> {
        self.all(&REACHED, args![]).await
    }

    /// How many applications each edition received.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn applications_received(&mut self) -> Result<Vec<(String, i64)>, StoreError> {
        self.all(&ENTERED, args![]).await
    }
}

/// A milestone to be recorded.
#[derive(Debug, Clone, Copy)]
pub struct NewMilestone<'a> {
    /// Its id.
    pub id: MilestoneId,
    /// Kind code.
    pub kind: &'a str,
    /// As exact as known.
    pub happened_on: &'a str,
    /// What it was.
    pub note: &'a str,
    /// Where that is known from.
    pub source: &'a str,
}
