//! A person's seat on a panel.

use super::SeatRole;
use crate::fault::Problem;
use crate::ids::{AccountId, PanelId, SeatId};
use crate::time::Moment;

/// How far somebody has come on the way to reading, with the evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeatStanding {
    /// Asked by letter.
    Invited {
        /// When.
        at: Moment,
    },
    /// Said no.
    Declined {
        /// When.
        at: Moment,
    },
    /// Said yes.
    Accepted {
        /// When.
        at: Moment,
    },
    /// Signed the confidentiality note.
    Signed {
        /// When.
        at: Moment,
    },
    /// Declared their interests over the list of entries: may read.
    Ready {
        /// When.
        at: Moment,
    },
    /// Taken off the panel.
    Removed {
        /// When.
        at: Moment,
    },
}

impl SeatStanding {
    /// The stable code; its name is the message `seat-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            SeatStanding::Invited { .. } => "invited",
            SeatStanding::Declined { .. } => "declined",
            SeatStanding::Accepted { .. } => "accepted",
            SeatStanding::Signed { .. } => "signed",
            SeatStanding::Ready { .. } => "ready",
            SeatStanding::Removed { .. } => "removed",
        }
    }

    /// Since when.
    pub const fn at(self) -> Moment {
        match self {
            SeatStanding::Invited { at }
            | SeatStanding::Declined { at }
            | SeatStanding::Accepted { at }
            | SeatStanding::Signed { at }
            | SeatStanding::Ready { at }
            | SeatStanding::Removed { at } => at,
        }
    }

    /// Says yes to the invitation; who said no may change their mind.
    ///
    /// # Errors
    /// When there is no invitation to answer.
    pub fn accept(self, at: Moment) -> Result<SeatStanding, Problem> {
        match self {
            SeatStanding::Invited { .. } | SeatStanding::Declined { .. } => Ok(SeatStanding::Accepted { at }),
            _ => Err(Problem::ChangedMeanwhile),
        }
    }

    /// Says no, before anything was read.
    ///
    /// # Errors
    /// When the note is signed already: then the office removes the seat.
    pub fn decline(self, at: Moment) -> Result<SeatStanding, Problem> {
        match self {
            SeatStanding::Invited { .. } | SeatStanding::Accepted { .. } => Ok(SeatStanding::Declined { at }),
            _ => Err(Problem::ChangedMeanwhile),
        }
    }

    /// Signs the confidentiality note.
    ///
    /// # Errors
    /// When the seat was not accepted, or the note is signed.
    pub fn sign(self, at: Moment) -> Result<SeatStanding, Problem> {
        match self {
            SeatStanding::Accepted { .. } => Ok(SeatStanding::Signed { at }),
            _ => Err(Problem::ChangedMeanwhile),
        }
    }

    /// Declares interests; again and again, as the list grows.
    ///
    /// # Errors
    /// When the note is not signed.
    pub fn declare(self, at: Moment) -> Result<SeatStanding, Problem> {
        match self {
            SeatStanding::Signed { .. } | SeatStanding::Ready { .. } => Ok(SeatStanding::Ready { at }),
            _ => Err(Problem::ChangedMeanwhile),
        }
    }

    /// Whether the confidentiality note is signed: the list of entries may be seen.
    pub const fn signed(self) -> bool {
        matches!(self, SeatStanding::Signed { .. } | SeatStanding::Ready { .. })
    }

    /// Whether entries may be read.
    pub const fn ready(self) -> bool {
        matches!(self, SeatStanding::Ready { .. })
    }

    /// Whether the person is on the panel: entries can be spread to them.
    pub const fn sits(self) -> bool {
        matches!(self, SeatStanding::Accepted { .. } | SeatStanding::Signed { .. } | SeatStanding::Ready { .. })
    }
}

/// A person's seat on a panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Its id.
    pub id: SeatId,
    /// On which panel.
    pub panel: PanelId,
    /// Whose.
    pub account: AccountId,
    /// What they are there.
    pub role: SeatRole,
    /// How far they have come.
    pub standing: SeatStanding,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_comes_after_accepting_signing_and_declaring() {
        let at = Moment(1);
        let invited = SeatStanding::Invited { at };
        assert_eq!(invited.sign(at), Err(Problem::ChangedMeanwhile));
        assert_eq!(invited.declare(at), Err(Problem::ChangedMeanwhile));
        let accepted = invited.accept(at).expect("invited");
        assert!(accepted.sits() && !accepted.signed());
        let signed = accepted.sign(at).expect("accepted");
        assert!(signed.signed() && !signed.ready());
        let ready = signed.declare(Moment(2)).expect("signed");
        assert!(ready.ready());
        assert_eq!(ready.decline(at), Err(Problem::ChangedMeanwhile), "the office removes who has seen the list");
        assert_eq!(ready.declare(Moment(3)), Ok(SeatStanding::Ready { at: Moment(3) }));
    }

    #[test]
    fn who_declined_may_change_their_mind() {
        let declined = SeatStanding::Invited { at: Moment(1) }.decline(Moment(2)).expect("invited");
        assert!(!declined.sits());
        assert_eq!(declined.accept(Moment(3)), Ok(SeatStanding::Accepted { at: Moment(3) }));
        assert_eq!(SeatStanding::Removed { at: Moment(1) }.accept(Moment(3)), Err(Problem::ChangedMeanwhile));
    }
}
