//! The only crate that knows SQL: one code path for SQLite and PostgreSQL.
//!
//! Everything goes through [`Tx`] and its four verbs (`one`, `optional`, `all`, `run`) over statements that are the
//! same text on both engines. *Architecture invariants:* no other crate holds SQL; nothing writes before the
//! transaction has been [granted](Tx::grant); every statement is registered, and a test prepares each on both engines.

mod args;
pub mod dump;
mod engine;
mod error;
pub mod migrate;
mod sql;
#[doc(hidden)]
pub mod testing;
mod tx;

pub mod accounts;
pub mod acts;
pub mod applications;
pub mod board;
pub mod calls;
pub mod decisions;
pub mod duplicates;
pub mod edits;
pub mod events;
pub mod files;
pub mod imports;
pub mod letters;
pub mod life;
pub mod lists;
pub mod materials;
pub mod overrides;
pub mod panels;
pub mod people;
pub mod quotas;
pub mod reading;
pub mod screening;
pub mod seats;
pub mod sessions;
pub mod snapshots;
pub mod tracking;
pub mod upkeep;
pub mod whole;

pub use args::Arg;
pub use engine::{Address, Engine, Store};
pub use error::StoreError;
pub use sql::Sql;
pub use tx::Tx;

/// Where the log tells, at the level TRACE, the name of each statement that is run: what a page costs is counted there.
pub const STATEMENT: &str = "store::statement";

/// Every statement of the crate, for the test that prepares each on both engines.
pub fn statements() -> Vec<Sql> {
    #[rustfmt::skip] // one a line: areas land side by side
    let areas = [
        tx::ALL,
        accounts::ALL,
        acts::ALL,
        applications::ALL,
        board::ALL,
        calls::ALL,
        decisions::ALL,
        duplicates::ALL,
        edits::ALL,
        events::ALL,
        files::ALL,
        imports::ALL,
        letters::ALL,
        life::ALL,
        lists::ALL,
        materials::ALL,
        overrides::ALL,
        panels::ALL,
        people::ALL,
        quotas::ALL,
        reading::ALL,
        screening::ALL,
        seats::ALL,
        sessions::ALL,
        snapshots::ALL,
        tracking::ALL,
        upkeep::ALL,
        whole::ALL,
    ];
    [areas.concat(), imports::composed(), lists::composed()].concat()
}
