//! Lists to take away: exports, the parity and origin report, a letter to a list.

pub mod ask;
pub mod choose;
pub mod exports;
pub mod letter;
pub mod report;
