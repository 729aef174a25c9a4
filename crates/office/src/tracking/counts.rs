//! What came of an edition, counted from decisions and milestones; nothing here is typed by hand.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::{Action, Place, Subject};
use domain::call::Call;
use domain::ids::EditionId;
use domain::phase::Phase;
use domain::text::Text3;
use store::Tx;
use store::tracking::SelectedRow;

use super::MilestoneKind;
use crate::editions::Edition;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// What came of the projects selected in an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionCounts {
    /// The code of the edition.
    pub code: String,
    /// Its year.
    pub year: i64,
    /// Its name.
    pub name: Text3,
    /// Applications received.
    pub received: i64,
    /// Selected, announced.
    pub selected: i64,
    /// Countries of the selected.
    pub countries: i64,
    /// Of the selected: finished since.
    pub finished: i64,
    /// Of the selected: shown since.
    pub premiered: i64,
    /// Of the selected: how many reached each kind of milestone.
    pub reached: Vec<(MilestoneKind, i64)>,
}

/// So many of a composition fall here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// A code: of a stage, a country, or call and section.
    pub code: String,
    /// Its name, when the office wrote it.
    pub name: Text3,
    /// How many.
    pub count: i64,
}

/// A selected project of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelectedProject {
    /// The code of the project, in calls for projects; none when the viewer does not follow projects.
    pub project: Option<String>,
    /// The title it had then.
    pub title: String,
    /// Who directed.
    pub directors: String,
    /// Main country.
    pub country: String,
    /// The stage it was selected at.
    pub stage: String,
    /// Milestones reached since.
    pub reached: Vec<MilestoneKind>,
}

/// The selection of an edition by section and by stage: the same projects, twice.
#[derive(Debug, Clone)]
pub struct Composition {
    /// The edition.
    pub id: EditionId,
    /// What came of it.
    pub counts: EditionCounts,
    /// By section, in the order of the calls.
    pub sections: Vec<Part>,
    /// By the stage they were selected at.
    pub stages: Vec<Part>,
    /// By main country, the most first.
    pub countries: Vec<Part>,
    /// The projects, but those in which the viewer has a conflict of interest: the counts have them all.
    pub projects: Vec<SelectedProject>,
    /// The viewer may change the edition.
    pub can_edit: bool,
    /// The viewer may take the list of its projects away: those of every call.
    pub can_export: bool,
}

type Reached = BTreeMap<String, BTreeSet<MilestoneKind>>;

impl Office {
    /// The composition of an edition, as far as the viewer oversees its calls.
    ///
    /// # Errors
    /// Not found when there is no such edition, or the viewer oversees nothing of it.
    pub async fn composition(&self, viewer: &Viewer, edition: &str) -> Outcome<Composition> {
        viewer.signed_in()?;
        let mut tx = self.read().await?;
        let edition = self.edition_named(&mut tx, edition).await?;
        let at = Subject::at(Place { edition: Some(edition.id), call: None });
        let can_edit = viewer.may(Action::ManageEdition, &at, Phase::Preparation).is_ok();
        let oversees = |call: &Call| viewer.may(Action::OverseeCall, &call.subject(), call.phase(viewer.now)).is_ok();
        let mut calls = tx.calls_of(edition.id).await?;
        calls.retain(oversees);
        if calls.is_empty() && !can_edit {
            return Err(Refusal::NOT_FOUND);
        }
        let mut selected = tx.announced_selections(Some(edition.id), viewer.id()).await?;
        selected.retain(|row| calls.iter().any(|call| call.code == row.call_code));
        let reached = reached(&mut tx).await?;
        let own: BTreeSet<String> = calls.iter().map(|call| call.id.to_string()).collect();
        let counts = tx.call_counts().await?;
        let sent = counts.iter().filter(|counts| own.contains(&counts.call_id)).map(|counts| counts.submitted).sum();
        let received = BTreeMap::from([(edition.id.to_string(), sent)]);
        let tracks = viewer.may_somewhere(Action::ReadProjects).is_ok();
        let by = |code: fn(&SelectedRow) -> String| {
            let mut counts: BTreeMap<String, i64> = BTreeMap::new();
            for row in &selected {
                *counts.entry(code(row)).or_default() += 1;
            }
            counts
        };
        let placed = by(|row| format!("{} {}", row.call_code, row.section));
        let sections = calls.iter().flat_map(|call| {
            let part = |section: &domain::call::Section| {
                let code = format!("{} {}", call.code, section.code);
                let count = *placed.get(&code)?;
                Some(Part { code, name: section.title.clone(), count })
            };
            call.plan.sections.iter().filter_map(part).collect::<Vec<_>>()
        });
        let plain = |(code, count): (String, i64)| Part { code, name: Text3::default(), count };
        let mut countries: Vec<Part> = by(|row| row.country.clone()).into_iter().map(plain).collect();
        countries.sort_by_key(|part| std::cmp::Reverse(part.count));
        let project = |row: &SelectedRow| SelectedProject {
            project: row.project_code.clone().filter(|_| tracks),
            title: row.title.clone(),
            directors: row.directors.clone(),
            country: row.country.clone(),
            stage: row.stage.clone(),
            reached: row.project_id.as_ref().and_then(|id| reached.get(id)).into_iter().flatten().copied().collect(),
        };
        Ok(Composition {
            sections: sections.collect(),
            stages: by(|row| row.stage.clone()).into_iter().map(plain).collect(),
            projects: selected.iter().filter(|row| row.conflicted == 0).map(project).collect(),
            counts: counted(&edition, &selected, &received, &reached),
            countries,
            can_edit,
            can_export: viewer.may(Action::Export, &at, Phase::Preparation).is_ok(),
            id: edition.id,
        })
    }

    /// The counts of every edition, newest first.
    pub(super) async fn edition_counts(&self, tx: &mut Tx) -> Outcome<Vec<EditionCounts>> {
        let editions = self.editions_in(tx).await?;
        let selected = tx.announced_selections(None, None).await?;
        let (received, reached) = (received(tx).await?, reached(tx).await?);
        Ok(editions.iter().map(|edition| counted(edition, &selected, &received, &reached)).collect())
    }
}

async fn received(tx: &mut Tx) -> Outcome<BTreeMap<String, i64>> {
    Ok(tx.applications_received().await?.into_iter().collect())
}

async fn reached(tx: &mut Tx) -> Outcome<Reached> {
    let mut reached = Reached::new();
    for (project, kind) in tx.milestones_reached().await? {
        reached.entry(project).or_default().extend(MilestoneKind::from_code(&kind));
    }
    Ok(reached)
}

fn counted(edition: &Edition, selected: &[SelectedRow], received: &BTreeMap<String, i64>, reached: &Reached) -> EditionCounts {
    let id = edition.id.to_string();
    let rows: Vec<&SelectedRow> = selected.iter().filter(|row| row.edition_id == id).collect();
    let size = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let that = |test: &dyn Fn(&SelectedRow) -> bool| size(rows.iter().filter(|row| test(row)).count());
    let any = |row: &SelectedRow, test: &dyn Fn(MilestoneKind) -> bool| {
        row.project_id.as_ref().and_then(|id| reached.get(id)).is_some_and(|kinds| kinds.iter().any(|kind| test(*kind)))
    };
    let now_finished = |row: &SelectedRow| row.project_stage.as_deref() == Some("finished");
    let countries: BTreeSet<&str> = rows.iter().map(|row| row.country.as_str()).filter(|code| !code.is_empty()).collect();
    EditionCounts {
        code: edition.code.clone(),
        year: edition.year,
        name: edition.plan.name.clone(),
        received: received.get(&id).copied().unwrap_or(0),
        selected: size(rows.len()),
        countries: size(countries.len()),
        finished: that(&|row| now_finished(row) || any(row, &MilestoneKind::means_finished)),
        premiered: that(&|row| any(row, &|kind| kind == MilestoneKind::Premiere)),
        reached: MilestoneKind::ALL.iter().map(|kind| (*kind, that(&|row| any(row, &|reached| reached == *kind)))).collect(),
    }
}
