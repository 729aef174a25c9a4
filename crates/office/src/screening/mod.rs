//! What staff do with applications: say whether they are eligible, give more time, write notes, look into a dossier.

mod archive;
mod dossier;
mod extend;
pub(crate) mod findings;

use std::collections::BTreeSet;

use domain::access::{Action, Grant};
use domain::application::{Application, Screening};
use domain::call::Call;
use domain::fault::{Faults, NOTE_MAX, Problem};
use domain::ids::NoteId;
use domain::time::Moment;
use store::Tx;
use store::applications::Seen;
use store::events::NewEvent;

pub use self::archive::Archive;
pub use self::dossier::{Dossier, FileToSend, Neighbors, PaperShown, ScreenerShown};
pub use self::extend::Extended;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};
pub use store::events::EventRow;
pub use store::screening::NoteRow;
pub use store::snapshots::Snapshot;

/// What somebody found in screening.
#[derive(Debug, Clone, Copy)]
pub struct Found<'a> {
    /// The code of a [`Screening`].
    pub screening: &'a str,
    /// Why, or a remark.
    pub note: &'a str,
    /// When they were shown what stood before: what somebody else has said since is not overwritten unseen.
    pub seen: Moment,
}

impl<'a> Found<'a> {
    /// Whatever stood before.
    #[must_use]
    pub fn anyway(screening: &'a str, note: &'a str) -> Found<'a> {
        Found { screening, note, seen: Moment(i64::MAX) }
    }
}

/// The most applications that are screened at once: more than any list of one call.
const MOST: usize = 10_000;

impl Office {
    /// Says of applications of a call whether they are eligible. All of them or none; a reason is needed when they are
    /// not. Returns how many were changed.
    ///
    /// # Errors
    /// Denied to all but the program's staff, and to who has a conflict of interest in one of them; faults of `screening`,
    /// `note`, `application`.
    pub async fn screen(&self, viewer: &Viewer, call: &str, codes: &[String], said: &Found<'_>) -> Outcome<usize> {
        let mut faults = Faults::default();
        let note = faults.optional_line("note", said.note, NOTE_MAX);
        let codes: BTreeSet<&str> = codes.iter().map(String::as_str).collect();
        let found = Screening::from_code(said.screening);
        if found.is_none() {
            faults.add("screening", Problem::NotAChoice);
        }
        if found == Some(Screening::NotEligible) && note.is_empty() {
            faults.add("note", Problem::ReasonNeeded);
        }
        if codes.is_empty() || codes.len() > MOST {
            faults.add("application", Problem::Required);
        }
        let screening = faults.or(found).map_err(Refusal::Faults)?.unwrap_or(Screening::Waiting);
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        tx.grant(&viewer.may(Action::Screen, &call.subject(), call.phase(viewer.now))?);
        // Who is eligible is who lies on the board: it moves, and what was approved for the board before no longer holds.
        let call = self.lock_selection(&mut tx, &call).await?.call;
        let (mut changed, mut meanwhile) = (0, 0);
        for code in codes {
            let (application, grant) = self.application_for(&mut tx, viewer, Action::Screen, &call, code).await?;
            if (application.screening, application.screening_note.as_str()) == (screening, note.as_str()) {
                continue;
            }
            tx.grant(&grant);
            if !tx.set_screening(application.id, screening, &note, (self.now(), viewer.id()), said.seen).await? {
                meanwhile += 1;
                continue;
            }
            let event = NewEvent {
                subject: note.clone(),
                was: application.screening.code().to_owned(),
                became: screening.code().to_owned(),
                ..about(viewer, &call, &application, "screened")
            };
            self.record(&mut tx, event).await?;
            changed += 1;
        }
        if meanwhile > 0 {
            return Err(Refusal::fault("screening", Problem::ScreenedMeanwhile { have: meanwhile }));
        }
        tx.commit().await?;
        Ok(changed)
    }

    /// Writes an internal note, which applicants and readers never see.
    ///
    /// # Errors
    /// Denied to all but the program's staff; faults of `body`.
    pub async fn write_note(&self, viewer: &Viewer, call: &str, code: &str, body: &str) -> Outcome<()> {
        let author = viewer.signed_in()?.id;
        let mut faults = Faults::default();
        let body = faults.line("body", body, NOTE_MAX);
        faults.or(()).map_err(Refusal::Faults)?;
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        let (application, grant) = self.application_for(&mut tx, viewer, Action::WriteNote, &call, code).await?;
        tx.grant(&grant);
        tx.insert_note(self.id::<NoteId>(), application.id, author, &body, self.now()).await?;
        self.record(&mut tx, about(viewer, &call, &application, "note-written")).await?;
        Ok(tx.commit().await?)
    }

    /// An application of `call` that the viewer may do `action` to. One of another call is not there.
    pub(crate) async fn application_for(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        action: Action,
        call: &Call,
        code: &str,
    ) -> Outcome<(Application, Grant)> {
        let (seen, grant) = self.seen_for(tx, viewer, action, call, code).await?;
        Ok((seen.application, grant))
    }

    /// The same, with what is known beside it.
    async fn seen_for(&self, tx: &mut Tx, viewer: &Viewer, action: Action, call: &Call, code: &str) -> Outcome<(Seen, Grant)> {
        let seen = tx.application_seen_by(code, viewer.id()).await?.filter(|seen| seen.application.call == call.id);
        let Some(seen) = seen else {
            viewer.may(action, &call.subject(), call.phase(viewer.now))?;
            return Err(Refusal::NOT_FOUND);
        };
        let subject = domain::access::Subject { conflicted: seen.conflicted, ..seen.application.subject(call, viewer.now) };
        let grant = viewer.may(action, &subject, call.phase(viewer.now))?;
        Ok((seen, grant))
    }
}

/// An event about an application, by who looks.
pub(crate) fn about(viewer: &Viewer, call: &Call, application: &Application, verb: &'static str) -> NewEvent {
    NewEvent {
        actor: viewer.id(),
        verb,
        edition: Some(call.edition),
        call: Some(call.id),
        application: Some(application.id),
        project: application.project,
        ..NewEvent::default()
    }
}
