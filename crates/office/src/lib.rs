//! Use cases: load, check, decide, write, record, queue letters.
//!
//! Every verb is a method of [`Office`], in the module of its noun. A verb opens one transaction, loads what the
//! decision depends on, asks [`domain::access::decide`], writes under the grant, records an event and queues letters in
//! the same transaction. *Architecture invariants:* only this crate opens transactions; no mail, hashing or file is
//! written inside one; no verb reads a clock or makes an id but through the ground.

mod accounts;
pub mod announcing;
pub mod applications;
pub mod board;
pub mod calls;
pub mod declarations;
pub mod demo;
pub mod duplicates;
pub mod editions;
pub mod exports;
mod ground;
pub mod imports;
pub mod jobs;
pub mod letters;
pub mod lists;
pub mod panels;
pub mod reading;
pub mod screening;
pub mod tracking;
pub mod upkeep;

pub use accounts::{RESET_LIVES, Registration, SignIn, VERIFY_LIVES};
pub use ground::clock::{Clock, ShiftedClock};
pub use ground::ids::{Ids, RandomIds, SeededIds};
pub use ground::keys::Keyring;
pub use ground::refusal::{Outcome, Refusal};
pub use ground::viewer::Viewer;
pub use ground::{Ground, Office};
pub use store::letters::LetterRow;

/// Refuses stale zone data: on 2026-11-22 at 12:00 UTC it was 12:00 in Casablanca (permanent UTC+0 since 2026-09-20).
///
/// # Errors
/// A sentence for whoever starts the program.
pub fn zone_check() -> Result<(), String> {
    let zone = words::time_zone("Africa/Casablanca").map_err(|_| "there are no zone data in the program".to_owned())?;
    let noon: jiff::Timestamp = "2026-11-22T12:00:00Z".parse().map_err(|error| format!("{error}"))?;
    if zone.to_offset(noon).seconds() == 0 {
        return Ok(());
    }
    Err("the zone data in the program are stale: they do not know Morocco's change of 2026-09-20".to_owned())
}
