//! The page of an application: what is done, what is missing, and what has happened to it.

use domain::access::Action;
use domain::application::Standing;
use domain::call::Contact;
use domain::text::Text3;
use domain::time::{Deadline, Moment};
use store::snapshots::{AnnouncedRow, Snapshot};

use super::check::Whole;
use super::own::{Heading, Own};
use super::sent::Sent;
use crate::ground::refusal::Outcome;
use crate::{Office, Viewer};

/// The page of an application.
#[derive(Debug, Clone, PartialEq)]
pub struct ApplicationPage {
    /// Which application.
    pub heading: Heading,
    /// What there is to do.
    pub tasks: Vec<Task>,
    /// What was sent, the last one first.
    pub snapshots: Vec<SnapshotLine>,
    /// Something was changed since it was last sent.
    pub unsent: bool,
    /// What has happened and what is to come, in the order of time.
    pub happenings: Vec<Happening>,
    /// The result, once it is announced.
    pub result: Option<AnnouncedRow>,
    /// When the announcement is planned.
    pub announces: Deadline,
    /// Whom to ask.
    pub contact: Contact,
}

/// Part of an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TaskKind {
    /// A step of the form.
    Step {
        /// Its code.
        code: String,
        /// Its name.
        title: Text3,
        /// How long it takes, in minutes.
        minutes: u32,
    },
    /// The people.
    Team,
    /// The documents.
    Documents,
    /// The screening links.
    Screeners,
}

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskState {
    /// Nothing has to be done, and nothing was.
    Optional,
    /// Nothing was done yet.
    NotStarted,
    /// Something is missing or wrong.
    InProgress,
    /// Everything is there.
    Done,
}

/// A task and how far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Which.
    pub kind: TaskKind,
    /// How far it is.
    pub state: TaskState,
    /// How many things in it are missing or wrong.
    pub open: usize,
}

/// What was sent, in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnapshotLine {
    /// Its number.
    pub number: i64,
    /// The number of its receipt.
    pub receipt: String,
    /// When it was sent.
    pub at: Moment,
}

/// Something in the life of an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// When.
    pub at: Moment,
    /// What.
    pub what: Happened,
    /// It lies ahead.
    pub ahead: bool,
}

/// What happened. Nothing of decisions before they are announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happened {
    /// It was begun.
    Started,
    /// It was sent; the number of its receipt.
    Submitted(String),
    /// The deadline.
    Deadline,
    /// The results are announced, or planned to be.
    Announcement,
    /// Its own result; the code of the outcome.
    Result(String),
    /// The selected answered; the code of the answer.
    Answered(String),
    /// It was withdrawn.
    Withdrawn,
}

impl Own {
    fn happenings(&self, heading: &Heading, snapshots: &[Snapshot], result: Option<&AnnouncedRow>) -> Vec<Happening> {
        let now = heading.now;
        let happening = |at: Moment, what: Happened| Happening { at, what, ahead: at > now };
        let mut all = vec![happening(self.application.created_at, Happened::Started)];
        all.extend(snapshots.iter().map(|sent| happening(sent.submitted_at, Happened::Submitted(sent.receipt.clone()))));
        if let Standing::Withdrawn { at } = heading.standing {
            all.push(happening(at, Happened::Withdrawn));
            all.sort_by_key(|happening| happening.at);
            return all;
        }
        all.push(happening(heading.deadline.at, Happened::Deadline));
        match result {
            Some(result) => {
                all.push(happening(Moment(result.announced_at), Happened::Result(result.outcome.clone())));
                let answer = result.answer.clone().zip(result.answered_at);
                all.extend(answer.map(|(answer, at)| happening(Moment(at), Happened::Answered(answer))));
            }
            // A planned announcement that has passed without one says nothing of when it will come.
            None => all
                .extend(Some(self.call.plan.announces.at).filter(|at| *at > now).map(|at| happening(at, Happened::Announcement))),
        }
        all.sort_by_key(|happening| happening.at);
        all
    }
}

impl Office {
    /// The page of an own application.
    ///
    /// # Errors
    /// Not signed in, not found.
    pub async fn application_page(&self, viewer: &Viewer, code: &str) -> Outcome<ApplicationPage> {
        let mut tx = self.read().await?;
        let (own, _) = self.own(&mut tx, viewer, code, Action::ReadOwnApplication).await?;
        let whole = Whole::of(&mut tx, &own).await?;
        let (snapshots, result) = if own.application.submitted_at.is_some() {
            let result = tx.announced_result(own.application.id, viewer.now).await?;
            (tx.snapshots_of(own.application.id).await?, result)
        } else {
            (Vec::new(), None)
        };
        let heading = own.heading(viewer);
        let groups = whole.groups(&own.application, &own.call);
        let now = Sent::of(&own, &whole.credits, &whole.files, &whole.screeners).text();
        let task = |group: super::CheckGroup| Task { state: group.state(), open: group.open(), kind: group.task };
        let sent = |snapshot: &Snapshot| SnapshotLine {
            number: snapshot.number,
            receipt: snapshot.receipt.clone(),
            at: snapshot.submitted_at,
        };
        Ok(ApplicationPage {
            tasks: groups.into_iter().map(task).collect(),
            unsent: snapshots.last().is_some_and(|last| last.body != now || whole.relinked),
            happenings: own.happenings(&heading, &snapshots, result.as_ref()),
            snapshots: snapshots.iter().rev().map(sent).collect(),
            result,
            announces: own.call.plan.announces.clone(),
            contact: own.call.plan.contact.clone(),
            heading,
        })
    }
}
