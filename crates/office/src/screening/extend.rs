//! A later deadline for one application, as people know deadlines: local time and zone.

use domain::access::{Action, Denial};
use domain::application::{Application, Standing};
use domain::call::Call;
use domain::fault::{Faults, NOTE_MAX, Problem};
use domain::time::{Deadline, Moment};
use store::events::NewEvent;
use store::letters::NewLetter;
use words::{Words, args};

use super::about;
use crate::calls::moments::resolve;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// A later deadline that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extended {
    /// Until when.
    pub until: Deadline,
    /// Why.
    pub reason: String,
    /// When it was given.
    pub at: Moment,
    /// By whom.
    pub by: String,
}

impl Office {
    /// Gives one application a later deadline: a local time (`2027-02-03T18:00`) in the zone of the edition.
    ///
    /// # Errors
    /// Denied to all but the program's staff, and of what was withdrawn; faults of `local` (not a time of that zone, in the past, earlier than the
    /// deadline it has) and `reason`.
    pub async fn extend_deadline(&self, viewer: &Viewer, call: &str, code: &str, local: &str, reason: &str) -> Outcome<()> {
        let by = viewer.signed_in()?.id;
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        let (application, grant) = self.application_for(&mut tx, viewer, Action::Extend, &call, code).await?;
        if matches!(application.standing, Standing::Withdrawn { .. }) {
            return Err(Denial::NotInPhase.into());
        }
        let zone = self.edition_of(&mut tx, call.edition).await?.plan.zone;
        let mut faults = Faults::default();
        let reason = faults.optional_line("reason", reason, NOTE_MAX);
        if reason.is_empty() {
            faults.add("reason", Problem::ReasonNeeded);
        }
        let had = application.closes_at(&call);
        let until = match resolve(local, &zone) {
            Ok(until) if until.at <= had || until.at <= viewer.now => Err(Problem::EndBeforeStart),
            until => until,
        };
        let until = until.map_err(|problem| faults.add("local", problem)).ok();
        let until = faults.or(until).map_err(Refusal::Faults)?.ok_or(Refusal::NOT_FOUND)?;
        tx.grant(&grant);
        let id: domain::ids::EventId = self.id();
        tx.insert_extension(&id.to_string(), application.id, &until, &reason, by, self.now()).await?;
        let event = NewEvent {
            subject: reason,
            was: stamp(had),
            became: format!("{} {}", until.local, until.zone),
            ..about(viewer, &call, &application, "deadline-extended")
        };
        self.record(&mut tx, event).await?;
        tx.queue_letter(&self.extension_letter(viewer, &call, &application, until.at, &id.to_string())).await?;
        Ok(tx.commit().await?)
    }

    /// What tells the applicant. It is sent at once: the time it gives has begun. The reason stays with the office.
    fn extension_letter(&self, viewer: &Viewer, call: &Call, application: &Application, until: Moment, key: &str) -> NewLetter {
        let contact = &application.contact;
        let words = Words::of(contact.lang).plain();
        let (date, link) =
            (words.moment_in_full(until, &call.plan.opens.zone), self.application_link(contact.lang, &application.code));
        let args = args!(
            name = contact.name.as_str(),
            title = if application.title.is_empty() { application.code.as_str() } else { application.title.as_str() },
            code = application.code.as_str(),
            call = call.plan.title.get(contact.lang),
            date = date.as_ref(),
            link = link.as_str()
        );
        let part = |key: &str| words.with(key, &args).into_owned();
        let text = (part("letter-extension-subject"), part("letter-extension-body"));
        let letter = self.letter_at_once(call, application, ("extension", format!("extension:{key}")), text);
        NewLetter { created_by: viewer.id(), ..letter }
    }
}

fn stamp(at: Moment) -> String {
    jiff::Timestamp::from_millisecond(at.0).map(|at| at.strftime("%Y-%m-%dT%H:%MZ").to_string()).unwrap_or_default()
}
