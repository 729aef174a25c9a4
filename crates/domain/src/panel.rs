//! Selection committees and juries: panels, seats, interests, scoresheets.

mod detect;
mod seat;
mod sheet;
mod spread;

pub use detect::{Common, Named, Seated, Suggestion, detect};
pub use seat::{Seat, SeatStanding};
pub use sheet::{Scoresheet, SheetStanding};
pub use spread::{Load, Spread, Wanted, spread};

use crate::access::RoleKind;
use crate::call::codes;
use crate::ids::{AccountId, ApplicationId, CallId, PanelId};
use crate::time::Moment;

codes! {
    /// What a panel is.
    PanelKind {
        /// Selects from the applications.
        Committee = "committee",
        /// Gives prizes among the selected.
        Jury = "jury",
    }

    /// What somebody is on a panel.
    SeatRole {
        /// Reads and scores.
        Reader = "reader",
        /// Reads, scores and presides.
        President = "president",
    }

    /// What ties somebody to an entry.
    InterestKind {
        /// Works, or lately worked, with the people or the company.
        Work = "work",
        /// Family or partner.
        Family = "family",
        /// Has money in it, or gains from it.
        Money = "money",
        /// Takes part in the project.
        Own = "own",
        /// Anything else, for a written reason.
        Other = "other",
    }

    /// How an interest came to be known.
    InterestSource {
        /// The reader said so.
        Declared = "declared",
        /// It was found in the credits, and the office agreed.
        Detected = "detected",
        /// The office set it.
        Office = "office",
    }
}

impl SeatRole {
    /// The right that comes with the seat.
    pub const fn right(self) -> RoleKind {
        match self {
            SeatRole::Reader => RoleKind::Reader,
            SeatRole::President => RoleKind::President,
        }
    }
}

/// A selection committee or jury of one call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// Its id.
    pub id: PanelId,
    /// Its call.
    pub call: CallId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: PanelKind,
    /// How many readings each entry is meant to have.
    pub readings: u32,
}

/// A conflict of interest that is in force: it hides the entry from the account everywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interest {
    /// Whose.
    pub account: AccountId,
    /// In which entry.
    pub application: ApplicationId,
    /// What ties them.
    pub kind: InterestKind,
    /// Why, in words; may be empty when the kind says it.
    pub reason: String,
    /// How it came to be known.
    pub source: InterestSource,
    /// Since when.
    pub declared_at: Moment,
}

impl Interest {
    /// That of an applicant in their own application: nobody declared it, and nobody lifts it.
    pub fn of_applicant(&self) -> bool {
        (self.kind, self.source) == (InterestKind::Own, InterestSource::Detected)
    }
}
