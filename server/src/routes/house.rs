//! The door of the house: languages, colors, probes, addresses that lead nowhere.

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::access::Denial;

use crate::web::answer::{go, remember};
use crate::web::visit::accepted_lang;
use crate::web::{Answer, App, Fields, Flaw, Visit};

pub(crate) fn router() -> Router<App> {
    Router::new().route("/", get(enter)).route("/{lang}/theme", post(theme))
}

/// Probes for whoever runs the process; they need no session.
pub(crate) fn probes() -> Router<App> {
    Router::new().route("/healthz", get(|| async { "ok" })).route("/readyz", get(ready))
}

/// `/` leads to the first page in the language of the browser.
async fn enter(headers: HeaderMap) -> Response {
    go(format!("/{}", accepted_lang(&headers).code()))
}

/// Anything else: the same answer as for what is not theirs.
pub(crate) async fn nowhere() -> Answer {
    Err(Flaw::from(Denial::NotFound))
}

async fn ready(State(app): State<App>) -> Response {
    match app.office.store().read().await {
        Ok(_) => "ready".into_response(),
        Err(error) => {
            tracing::error!(%error, "not ready");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

/// Keeps the chosen colors in a cookie of their own for a year.
async fn theme(visit: Visit, fields: Fields) -> Response {
    let theme = app::render::Theme::from_code(fields.get("theme"));
    remember(go(visit.paths().account()), "theme", theme.code())
}
