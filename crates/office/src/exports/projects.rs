//! The projects of all years, to take away.

use domain::access::Action;
use domain::text::Lang;
use store::events::NewEvent;
use words::Words;

use super::sheet::{Cell, Sheet, sheet_of};
use super::{FileFormat, TakenFile, written};
use crate::ground::refusal::Outcome;
use crate::tracking::ProjectRow;
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
        (format, lang): (FileFormat, Lang),
    ) -> Outcome<TakenFile> {
        let grant = viewer.may_somewhere(Action::Export)?;
        let mut tx = self.write().await?;
        let rows = tx.projects(search, country, viewer.id(), i64::MAX, 0).await?;
        let editions = self.editions_in(&mut tx).await?;
        tx.grant(&grant);
        let event = NewEvent {
            actor: viewer.id(),
            verb: "list-exported",
            subject: "projects".to_owned(),
            became: format!("{} {}", rows.len(), format.code()),
            ..NewEvent::default()
        };
        self.record(&mut tx, event).await?;
        tx.commit().await?;
        let zone = editions.into_iter().next().map_or_else(|| "UTC".to_owned(), |edition| edition.plan.zone);
        written(format!("projects.{}", format.code()), format, projects(&rows, &zone, Words::of(lang).plain())).await
    }
}

fn projects(rows: &[ProjectRow], zone: &str, w: Words) -> Sheet {
    let head = [
        "column-title",
        "column-code",
        "column-country",
        "column-stage",
        "projects-applications",
        "projects-selections",
        "projects-milestones",
    ];
    let row = |row: &ProjectRow| {
        vec![
            Cell::text(&row.title),
            Cell::text(&row.code),
            Cell::country(w, &row.country),
            Cell::stage(w, &row.stage),
            Cell::Number(row.applications),
            Cell::Number(row.selections),
            Cell::Number(row.milestones),
        ]
    };
    sheet_of("projects-list", zone, w, &head, rows.iter().map(row).collect())
}
