//! What the festival means: types, rules, phases, access.
//!
//! *Architecture invariant:* no async, no I/O, no clock, no randomness, no `String` errors. Every rule that needs
//! the time takes `now`; every failure is a closed enum.

pub mod access;
pub mod account;
pub mod application;
pub mod board;
pub mod call;
pub mod duplicates;
pub mod eligibility;
pub mod fault;
pub mod ids;
pub mod panel;
pub mod phase;
pub mod quota;
pub mod scoring;
pub mod text;
pub mod time;
