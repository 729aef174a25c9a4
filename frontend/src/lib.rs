//! Hydrates the islands.
//!
//! Naming `app` keeps its islands in the bundle: each exports a function that `boot.js` calls by name.

use app as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Prepares the reactive system; `boot.js` then hydrates the islands one by one.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
