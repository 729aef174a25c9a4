//! One module per area; each handler finds out who asks, calls one verb of the office, and answers.

mod account;
mod declarations;
mod demo;
mod filmmaker;
pub(crate) mod house;
mod public;
mod reader;
mod staff_applications;
mod staff_board;
mod staff_calls;
mod staff_duplicates;
mod staff_exports;
mod staff_imports;
mod staff_letters;
mod staff_panels;
mod staff_projects;
pub(crate) mod uploads;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;

use crate::web::{App, guard, sessions, visit};

/// The whole router.
///
/// # Errors
/// When the public address is no origin.
pub(crate) fn router(app: App) -> Result<Router, String> {
    let csrf = CsrfLayer::new()
        .add_trusted_origin(&app.settings.public_url)
        .map_err(|error| format!("{}: {error}", app.settings.public_url))?;
    let pages = Router::new()
        .merge(house::router())
        .merge(account::router())
        .merge(filmmaker::router())
        .merge(uploads::router())
        .merge(declarations::router())
        .merge(demo::router(app.settings.demo))
        .merge(reader::router())
        .merge(staff_board::router())
        .merge(staff_letters::router())
        .merge(staff_panels::router())
        .merge(public::router())
        .merge(staff_calls::router())
        .merge(staff_applications::router())
        .merge(staff_duplicates::router())
        .merge(staff_exports::router())
        .merge(staff_imports::router())
        .merge(staff_projects::router())
        .fallback(house::nowhere)
        .method_not_allowed_fallback(house::above)
        .layer(from_fn_with_state(app.clone(), visit::layer))
        .layer(sessions::layer(app.office.clone()))
        .layer(from_fn(sessions::take_back))
        .layer(from_fn(guard::origin))
        .layer(csrf)
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(app.clone(), visit::around))
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(2)).compress_when(guard::compressible))
        .layer(from_fn(guard::told_elsewhere));
    Ok(pages.merge(house::probes()).merge(crate::assets::router()).with_state(app))
}
