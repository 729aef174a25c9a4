//! Use cases: load, check, decide, write, record, queue letters.
//!
//! Every verb is a method of [`Office`], in the module of its noun. A verb opens one transaction, loads what the
//! decision depends on, asks [`domain::access::decide`], writes under the grant, records an event and queues letters in
//! the same transaction. *Architecture invariants:* only this crate opens transactions; no mail, hashing or file is
//! written inside one; no verb reads a clock or makes an id but through the ground.

mod accounts;
pub mod announcing;
pub mod board;
pub mod calls;
pub mod editions;
mod ground;
pub mod jobs;
pub mod letters;
pub mod lists;
pub mod panels;
pub mod reading;
pub mod screening;

pub use accounts::{Registration, SignIn};
pub use ground::clock::{Clock, ShiftedClock};
pub use ground::ids::{Ids, RandomIds, SeededIds};
pub use ground::keys::Keyring;
pub use ground::refusal::{Outcome, Refusal};
pub use ground::viewer::Viewer;
pub use ground::{Ground, Office};
