//! The door of the house: languages, colors, probes, addresses that lead nowhere.

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
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

/// Anything else: the same answer as for what is not theirs. An address typed with a slash at its end leads to the one
/// without.
pub(crate) async fn nowhere(method: Method, uri: Uri) -> Answer {
    let path = uri.path().trim_matches('/');
    let typed = uri.path().ends_with('/') && !path.is_empty() && !uri.path().contains("//") && !path.contains('\\');
    match method {
        Method::GET | Method::HEAD if typed => Ok(go(match uri.query() {
            Some(query) => format!("/{path}?{query}"),
            None => format!("/{path}"),
        })),
        _ => Err(Flaw::from(Denial::NotFound)),
    }
}

/// Marks an answer of [`above`]: nothing stands at its address for who opens it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FormsAlone;

/// An address that only takes forms, opened like a page: after a reload, or in another language. The page it belongs to
/// stands above it.
pub(crate) async fn above(method: Method, uri: Uri) -> Response {
    let above = uri.path().rsplit_once('/').map_or("/", |(above, _)| above);
    let mut answer = match method {
        Method::GET | Method::HEAD if above.matches('/').count() > 1 => go(above),
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    };
    answer.extensions_mut().insert(FormsAlone);
    answer
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
