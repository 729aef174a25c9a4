//! What people see: pages rendered on the server, and the few islands that move in the browser.
//!
//! *Architecture invariant:* `cfg(feature …)` stands in this file and nowhere else in the crate. Pages, their
//! pieces and their paths exist only under `ssr`; the WASM build sees `islands` and `actions` alone.
//! *Architecture invariant:* nothing here decides anything; it shows projections that `office` made.

pub mod actions;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod paths;
#[cfg(feature = "ssr")]
pub mod render;
#[cfg(feature = "ssr")]
pub mod ui;
