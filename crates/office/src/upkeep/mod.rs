//! Looking after the house: backup, restore, check, passwords sealed anew under a new key. For the command line; a page never
//! reaches these.

mod backup;
mod check;
mod reseal;

pub(crate) use backup::UNFINISHED;
pub use backup::{BackupFault, backup, restore};
pub use check::{Finding, Report};
pub use reseal::{Resealed, sealing_keys};
