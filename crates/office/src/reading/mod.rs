//! The reading room: what readers see, and what they write.
//!
//! Everything shown here is a projection made for one reader. Where a call is read blind, the projections lack whatever
//! tells who applies; they never hold other readers' names. An entry that is foreign, not assigned, conflicted, withdrawn
//! or not there answers alike.

pub(crate) mod blind;
mod desk;
mod dossier;
mod list;
mod materials;
mod room;
mod sheet;

pub use desk::{DeskPage, Identity, OtherSheet, Person};
pub use dossier::{Line, Shown};
pub use list::{ReadingLine, ReadingList, ReadingState};
pub use materials::{FileBytes, FileLine, ScreenerLine};
pub use room::{InterestLine, InterestPage, RoomSeat, SeatPage, SeatView};
pub use sheet::{Deed, SheetInput, Written};

use std::collections::BTreeSet;

use domain::access::{Action, Grant, Subject};
use domain::call::{Call, OthersScores};
use domain::ids::{AssignmentId, FileId};
use domain::panel::{Seat, SheetStanding};
use domain::phase::Phase;
use store::Tx;
use store::reading::EntryAssigned;

use crate::applications::Sent;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// An entry that the viewer may do something with, loaded with its call.
struct Opened {
    entry: EntryAssigned,
    call: Call,
    phase: Phase,
    subject: Subject,
    grant: Grant,
    /// The files that were submitted; none known when the application was imported.
    sent_files: Option<BTreeSet<FileId>>,
}

impl Opened {
    /// Whether a file belongs to what was submitted; without a snapshot, whether it is there now.
    fn holds(&self, file: Option<FileId>, replaced: bool) -> bool {
        match &self.sent_files {
            Some(sent) => file.is_some_and(|file| sent.contains(&file)),
            None => !replaced,
        }
    }

    /// Whether `plan.others_scores` and the rights of the viewer show others' sheets now.
    fn others_shown(&self, viewer: &Viewer) -> bool {
        let planned = match self.call.plan.others_scores {
            OthersScores::Never => false,
            OthersScores::AfterOwn => self.phase > Phase::Reading || self.entry.sheet.others_seen_at.is_some(),
            OthersScores::AfterPhase => self.phase > Phase::Reading,
        };
        // Own sheet done, or the phase over; being of the staff opens nothing on the reader's desk.
        let own = self.subject.sheet_done || self.phase > Phase::Reading;
        planned && own && viewer.may(Action::ReadOthersScores, &self.subject, self.phase).is_ok()
    }
}

impl Opened {
    /// Whether others' sheets can be looked at while all still read: it takes the reader's own word that theirs stays.
    fn may_look(&self) -> bool {
        self.call.plan.others_scores == OthersScores::AfterOwn && self.subject.sheet_done && self.phase == Phase::Reading
    }
}

impl Office {
    /// Loads an assignment for `action`; anything but the viewer's own, open entry is not found.
    async fn opened(&self, tx: &mut Tx, viewer: &Viewer, id: AssignmentId, action: Action) -> Outcome<Opened> {
        viewer.signed_in()?;
        let (mut entry, call) = tx.entry_assigned(id).await?.ok_or(Refusal::NOT_FOUND)?;
        let own = Some(entry.seat.account) == viewer.id() && seated(&entry.seat) && entry.open;
        if !own || entry.conflicted {
            return Err(Refusal::NOT_FOUND);
        }
        let phase = call.phase(viewer.now);
        let subject = Subject {
            seated: entry.seat.standing.ready(),
            assigned: true,
            conflicted: entry.conflicted,
            sheet_done: matches!(entry.sheet.standing, SheetStanding::Done { .. }),
            ..call.subject()
        };
        let grant = viewer.may(action, &subject, phase)?;
        // Readers judge what was submitted, not what the applicant has been writing since.
        let sent: Option<Sent> = entry.sent.take().and_then(|body| serde_json::from_str(&body).ok());
        let sent_files = sent.map(|sent| {
            entry.answers = sent.answers;
            entry.section = sent.section;
            entry.title = sent.title;
            sent.files.into_iter().map(|file| file.id).collect()
        });
        Ok(Opened { entry, call, phase, subject, grant, sent_files })
    }
}

/// Whether the seat is still somebody's place on the panel: who declined or was removed finds nothing here.
fn seated(seat: &Seat) -> bool {
    seat.standing.sits()
}
