//! Looking after the house: backup, restore, check. For the command line; a page never reaches these.

mod backup;
mod check;

pub(crate) use backup::UNFINISHED;
pub use backup::{BackupFault, backup, restore};
pub use check::{Finding, Report};
