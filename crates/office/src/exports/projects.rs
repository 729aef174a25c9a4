//! The projects of all years, to take away.

use domain::access::{Action, Place, Subject};
use domain::phase::Phase;
use words::Words;

use super::sheet::{Cell, Sheet, sheet_of};
use super::{TakenFile, Wanted};
use crate::ground::refusal::Outcome;
use crate::tracking::{ProjectRow, SelectedProject};
use crate::{Office, Viewer};

impl Office {
    /// The projects of a search, all of them, as a list; that it was taken is recorded.
    ///
    /// # Errors
    /// Denied to all but the program's staff.
    pub async fn export_projects(
        &self,
        viewer: &Viewer,
        (search, country): (&str, &str),
        wanted: impl Into<Wanted>,
    ) -> Outcome<TakenFile> {
        let wanted = wanted.into();
        let grant = viewer.may_somewhere(Action::Export)?;
        let mut tx = self.read().await?;
        let rows = tx.projects(search, country, viewer.id(), i64::MAX, 0).await?;
        let editions = self.editions_in(&mut tx).await?;
        drop(tx);
        let zone = editions.into_iter().next().map_or_else(|| "UTC".to_owned(), |edition| edition.plan.zone);
        let sheet = projects(&rows, &zone, Words::of(wanted.lang).plain());
        self.taken(viewer, &grant, Place::default(), ("projects", "projects"), &wanted, sheet).await
    }

    /// The projects an edition selected, as its page shows them, as a list; that it was taken is recorded.
    ///
    /// # Errors
    /// Denied to all but the program's staff of the whole edition; not found as [`Office::composition`].
    pub async fn export_composition(&self, viewer: &Viewer, edition: &str, wanted: impl Into<Wanted>) -> Outcome<TakenFile> {
        let wanted = wanted.into();
        let view = self.composition(viewer, edition).await?;
        let of = Place { edition: Some(view.id), call: None };
        let grant = viewer.may(Action::Export, &Subject::at(of), Phase::Preparation)?;
        let sheet = selected(&view.projects, Words::of(wanted.lang).plain());
        let stem = format!("{}-selected", view.counts.code);
        self.taken(viewer, &grant, of, ("composition", &stem), &wanted, sheet).await
    }
}

/// The columns of what an edition selected.
pub(super) const SELECTED: &[&str] =
    &["column-title", "column-code", "column-directors", "column-country", "column-stage", "projects-milestones"];

fn selected(projects: &[SelectedProject], w: Words) -> Sheet {
    let row = |project: &SelectedProject| {
        let reached: Vec<_> = project.reached.iter().map(|kind| w.choice("milestone", kind.code())).collect();
        vec![
            Cell::text(&project.title),
            Cell::text(project.project.as_deref().unwrap_or_default()),
            Cell::text(&project.directors),
            Cell::country(w, &project.country),
            Cell::stage(w, &project.stage),
            Cell::several(w, reached.iter().map(|word| &**word)),
        ]
    };
    sheet_of("edition-projects", "UTC", w, SELECTED, projects.iter().map(row).collect())
}

/// The columns of the projects of all years.
pub(super) const PROJECTS: &[&str] = &[
    "column-title",
    "column-code",
    "column-directors",
    "column-country",
    "column-stage",
    "projects-applications",
    "projects-selections",
    "projects-milestones",
];

fn projects(rows: &[ProjectRow], zone: &str, w: Words) -> Sheet {
    let row = |row: &ProjectRow| {
        vec![
            Cell::text(&row.title),
            Cell::text(&row.code),
            Cell::text(&row.directors),
            Cell::country(w, &row.country),
            Cell::stage(w, &row.stage),
            Cell::Number(row.applications),
            Cell::Number(row.selections),
            Cell::Number(row.milestones),
        ]
    };
    sheet_of("projects-list", zone, w, PROJECTS, rows.iter().map(row).collect())
}
