//! Who did what to what, before and after. Events are never changed.

use domain::ids::{AccountId, ApplicationId, CallId, EditionId, EventId, ProjectId};
use domain::time::Moment;

use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

statements! {
    INSERT = "INSERT INTO events (id, at, actor_id, verb, edition_id, call_id, application_id, project_id, subject, was, became)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    OF_APPLICATION = "SELECT e.at, e.actor_id, a.name AS actor_name, e.verb, e.subject, e.was, e.became
                      FROM events e LEFT JOIN accounts a ON a.id = e.actor_id
                      WHERE e.application_id = $1 ORDER BY e.at, e.id";
    OF_CALL = "SELECT e.at, e.actor_id, a.name AS actor_name, e.verb, e.subject, e.was, e.became
               FROM events e LEFT JOIN accounts a ON a.id = e.actor_id
               WHERE e.call_id = $1 AND e.application_id IS NULL ORDER BY e.at DESC, e.id DESC LIMIT $2";
}

/// An event to be recorded. `verb` is a stable code with a message `event-{verb}`; `was` and `became` never hold a
/// gender, a password or the text of a score.
#[derive(Debug, Clone, Default)]
pub struct NewEvent {
    /// Who; `None`: the program itself, or somebody not signed in.
    pub actor: Option<AccountId>,
    /// What was done.
    pub verb: &'static str,
    /// In which edition.
    pub edition: Option<EditionId>,
    /// In which call.
    pub call: Option<CallId>,
    /// To which application.
    pub application: Option<ApplicationId>,
    /// To which project.
    pub project: Option<ProjectId>,
    /// To what else: a field, a document, a rule, a person's name.
    pub subject: String,
    /// How it was.
    pub was: String,
    /// What it became.
    pub became: String,
}

/// An event as it stands.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct EventRow {
    /// When, UTC milliseconds.
    pub at: i64,
    /// Whose account.
    pub actor_id: Option<String>,
    /// Their name.
    pub actor_name: Option<String>,
    /// What was done.
    pub verb: String,
    /// To what.
    pub subject: String,
    /// How it was.
    pub was: String,
    /// What it became.
    pub became: String,
}

impl Tx {
    /// Records an event.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn record(&mut self, id: EventId, at: Moment, event: NewEvent) -> Result<(), StoreError> {
        let NewEvent { actor, verb, edition, call, application, project, subject, was, became } = event;
        self.run(&INSERT, args![id, at, actor, verb, edition, call, application, project, subject, was, became]).await.map(drop)
    }

    /// The history of an application, oldest first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn events_of_application(&mut self, id: ApplicationId) -> Result<Vec<EventRow>, StoreError> {
        self.all(&OF_APPLICATION, args![id]).await
    }

    /// The latest events of a call as a whole, newest first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn events_of_call(&mut self, id: CallId, most: i64) -> Result<Vec<EventRow>, StoreError> {
        self.all(&OF_CALL, args![id, most]).await
    }
}
