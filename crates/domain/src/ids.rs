//! Identifiers: one type per thing, so that none can stand where another is meant.
//!
//! An id is a UUID (version 7, made by `office`), stored as text. Beside it, people see a short code without
//! look-alike letters.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The text is not an identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an identifier")
    }
}

impl std::error::Error for NotAnId {}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::try_parse(text).map($name).map_err(|_| NotAnId)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                $name(id)
            }
        }
    )+};
}

ids! {
    /// A person who signs in.
    AccountId,
    /// A right given to an account.
    RoleId,
    /// An edition of the festival.
    EditionId,
    /// A call for projects or for professionals.
    CallId,
    /// A film to be, over the years.
    ProjectId,
    /// A project or a person in one call.
    ApplicationId,
    /// One immutable version of an application, as it was submitted.
    SnapshotId,
    /// An uploaded file.
    FileId,
    /// A link to a screening copy.
    ScreenerId,
    /// A person named in applications, with or without an account.
    PersonId,
    /// A person's role in an application.
    CreditId,
    /// A selection committee or jury.
    PanelId,
    /// A person's seat on a panel.
    SeatId,
    /// An entry given to a seat for reading.
    AssignmentId,
    /// A conflict of interest of an account in an application.
    InterestId,
    /// One reading of one entry.
    ScoresheetId,
    /// A rule over a selection.
    QuotaId,
    /// A selection frozen at a revision of the board.
    FreezeId,
    /// A request to pass a broken quota.
    OverrideId,
    /// A letter in the outbox.
    LetterId,
    /// A dated fact in the life of a project.
    MilestoneId,
    /// Who did what, before and after.
    EventId,
    /// A note of the office.
    NoteId,
}
