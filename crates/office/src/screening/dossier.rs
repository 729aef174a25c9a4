//! One application as staff see it.

use domain::access::Action;
use domain::application::{Application, Credit};
use domain::call::Call;
use domain::eligibility::Finding;
use domain::ids::FileId;
use domain::time::Moment;
use store::applications::Seen;
use store::events::{EventRow, NewEvent};
use store::files::StoredFile;
use store::life::Life;
use store::lists::Around;
use store::screening::NoteRow;
use store::snapshots::Snapshot;
use store::whole::Whole;

use super::findings::{Known, findings};
use super::{Extended, about};
use crate::applications::Sent;
use crate::calls::CallHead;
use crate::declarations::Reach;
use crate::ground::refusal::Outcome;
use crate::lists::ListQuery;
use crate::{Office, Refusal, Viewer};

/// A file of the dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperShown {
    /// Its id.
    pub id: FileId,
    /// The document it answers.
    pub document: String,
    /// Its name.
    pub name: String,
    /// Its length in bytes.
    pub bytes: i64,
    /// When it came.
    pub uploaded_at: Moment,
    /// When it was replaced.
    pub removed_at: Option<Moment>,
}

/// A link to a screening copy; its password is revealed by an act of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScreenerShown {
    /// The field it answers.
    pub field: String,
    /// The link.
    pub url: String,
    /// Whether it has a password.
    pub locked: bool,
}

/// The applications before and after this one in the list it was opened from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Neighbors {
    /// Its place in the list, from 1; 0 when it is not in it.
    pub place: i64,
    /// How many the list has; 0 when this one is not in it.
    pub total: i64,
    /// The one before: code and title.
    pub previous: Option<(String, String)>,
    /// The one after: code and title.
    pub next: Option<(String, String)>,
}

impl From<Around> for Neighbors {
    fn from(around: Around) -> Neighbors {
        Neighbors {
            place: around.place,
            total: around.total,
            previous: around.code_before.zip(around.title_before),
            next: around.code_after.zip(around.title_after),
        }
    }
}

/// One application as staff see it. Gender is not here.
#[derive(Debug, Clone)]
pub struct Dossier {
    /// The call, for its head.
    pub head: CallHead,
    /// The call.
    pub call: Call,
    /// When it was asked.
    pub now: Moment,
    /// The zone of its dates.
    pub zone: String,
    /// The application.
    pub application: Application,
    /// The people named.
    pub credits: Vec<Credit>,
    /// The files, replaced ones last.
    pub papers: Vec<PaperShown>,
    /// The screeners.
    pub screeners: Vec<ScreenerShown>,
    /// What came of each requirement.
    pub findings: Vec<Finding>,
    /// What was submitted, newest first.
    pub snapshots: Vec<Snapshot>,
    /// The deadlines given to it alone, newest first.
    pub extensions: Vec<Extended>,
    /// The moment after which it can no longer be changed.
    pub closes_at: Moment,
    /// Notes of the office, newest first.
    pub notes: Vec<NoteRow>,
    /// What happened to it, newest first.
    pub history: Vec<EventRow>,
    /// Whom the question about their declaration can reach.
    pub reach: Reach,
    /// The code of its project.
    pub project: Option<String>,
    /// The list it was opened from.
    pub query: ListQuery,
    /// Its neighbors there.
    pub neighbors: Neighbors,
}

/// A file, ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileToSend {
    /// Where it lies.
    pub path: std::path::PathBuf,
    /// The name it is sent under.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its length in bytes.
    pub bytes: i64,
}

impl Office {
    /// One application, with its neighbors in the list `query`.
    ///
    /// # Errors
    /// Denied to all but the program's staff; not found to who has a conflict of interest in it.
    pub async fn dossier(&self, viewer: &Viewer, call: &str, code: &str, query: &ListQuery) -> Outcome<Dossier> {
        let mut tx = self.read().await?;
        let (call, edition) = self.call_in(&mut tx, call).await?;
        let (Seen { application, beside, .. }, _) = self.seen_for(&mut tx, viewer, Action::ReadApplications, &call, code).await?;
        let Whole { credits, mut files, screeners } = tx.whole(application.id).await?;
        let Life { mut snapshots, extensions, notes, events } = tx.life(application.id).await?;
        as_sent(&snapshots, &mut files);
        let present = files.iter().filter(|file| file.removed_at.is_none()).map(|file| file.document.clone());
        let earlier = application.project.and_then(|_| u32::try_from(beside.earlier).ok());
        let of_person = application.applicant.and_then(|_| u32::try_from(beside.of_person).ok());
        let known = Known {
            section: &application.section,
            answers: &application.answers,
            people: credits
                .iter()
                .map(|credit| (credit.person, credit.role, credit.nationality.as_str(), credit.nth_feature))
                .collect(),
            papers: present.chain(screeners.iter().map(|screener| screener.field.clone())).collect(),
            of_person,
            earlier,
        };
        let findings = findings(&call, &edition.plan.groups, &known);
        let mut papers: Vec<PaperShown> = files
            .into_iter()
            .map(|file| PaperShown {
                id: file.id,
                document: file.document,
                name: file.name,
                bytes: file.bytes,
                uploaded_at: file.uploaded_at,
                removed_at: file.removed_at,
            })
            .collect();
        papers.sort_by_key(|paper| (paper.removed_at.is_some(), paper.uploaded_at));
        snapshots.reverse();
        let around = tx.around(&query.selected(call.id, viewer.id()), &application.code).await?;
        Ok(Dossier {
            now: viewer.now,
            head: CallHead::of(&call, edition.clone(), viewer),
            reach: Reach::of(
                credits.iter().map(|credit| (application.code.as_str(), credit.name.as_str(), credit.email.as_str())),
            ),
            zone: edition.plan.zone,
            closes_at: application.closes_at(&call),
            screeners: screeners
                .into_iter()
                .map(|screener| ScreenerShown {
                    field: screener.field,
                    url: screener.url,
                    locked: !screener.sealed_password.is_empty(),
                })
                .collect(),
            extensions: extensions.into_iter().map(extended).collect(),
            notes,
            neighbors: around.map(Neighbors::from).unwrap_or_default(),
            query: query.clone(),
            call,
            application,
            credits,
            papers,
            findings,
            snapshots,
            history: events,
            project: beside.project,
        })
    }

    /// The password of a screener, opened for staff; that it was opened is recorded.
    ///
    /// # Errors
    /// Denied to all but the program's staff; not found when there is none.
    pub async fn reveal_for_staff(&self, viewer: &Viewer, call: &str, code: &str, field: &str) -> Outcome<String> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        let (application, grant) = self.application_for(&mut tx, viewer, Action::ReadApplications, &call, code).await?;
        let screeners = tx.screeners(application.id).await?;
        let screener = screeners.into_iter().find(|screener| screener.field == field && !screener.sealed_password.is_empty());
        let screener = screener.ok_or(Refusal::NOT_FOUND)?;
        let row = screener.id.to_string();
        let password = self
            .keys()
            .open(&row, &screener.key_id, &screener.sealed_password)
            .map_err(|_| Refusal::Failed(store::StoreError::inconsistent("screeners", "sealed_password", &row)))?;
        tx.grant(&grant);
        let event = NewEvent { subject: screener.field, ..about(viewer, &call, &application, "screener-revealed") };
        self.record(&mut tx, event).await?;
        tx.commit().await?;
        Ok(password)
    }

    /// A file of an application, for staff.
    ///
    /// # Errors
    /// Denied to all but the program's staff; not found when it is not one of this application.
    pub async fn file_for_staff(&self, viewer: &Viewer, call: &str, code: &str, file: FileId) -> Outcome<FileToSend> {
        let mut tx = self.read().await?;
        let call = self.call_of(&mut tx, call).await?;
        let (application, _) = self.application_for(&mut tx, viewer, Action::ReadApplications, &call, code).await?;
        let mut files = tx.files_of(application.id).await?;
        as_sent(&tx.snapshots_of(application.id).await?, &mut files);
        let file = files.into_iter().find(|known| known.id == file).ok_or(Refusal::NOT_FOUND)?;
        Ok(FileToSend { path: self.files().join(&file.path), name: file.name, media_type: file.media_type, bytes: file.bytes })
    }
}

/// Leaves of the files of an application what was sent: those of the last snapshot as present, of earlier ones as
/// replaced. A draft is shown as it is.
fn as_sent(snapshots: &[Snapshot], files: &mut Vec<StoredFile>) {
    let sent: Vec<(Moment, Sent)> =
        snapshots.iter().filter_map(|snapshot| Some((snapshot.submitted_at, Sent::read(&snapshot.body).ok()?))).collect();
    let Some((at, last)) = sent.last() else { return };
    files.retain(|file| sent.iter().any(|(_, sent)| sent.files.iter().any(|one| one.id == file.id)));
    for file in files {
        let present = last.files.iter().any(|one| one.id == file.id);
        file.removed_at = if present { None } else { file.removed_at.or(Some(*at)) };
    }
}

fn extended(row: store::screening::ExtensionRow) -> Extended {
    let until = domain::time::Deadline { local: row.local, zone: row.zone, at: Moment(row.until_at) };
    Extended { until, reason: row.reason, at: Moment(row.granted_at), by: row.granted_by.unwrap_or_default() }
}
