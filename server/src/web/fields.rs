//! A posted form, as it was typed: repeated names kept, order kept.

use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use super::Visit;

/// Largest form taken, in bytes.
const MOST: usize = 2 * 1024 * 1024;

/// The fields of a form, in order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields(pub(crate) Vec<(String, String)>);

impl Fields {
    /// The first value of `name`; empty when there is none.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Every value of `name`.
    pub(crate) fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(key, _)| key == name).map(|(_, value)| value.clone()).collect()
    }

    /// A number; `None` when it is missing or is none.
    pub(crate) fn number(&self, name: &str) -> Option<i64> {
        self.get(name).trim().parse().ok()
    }

    /// Whether a box was ticked.
    pub(crate) fn ticked(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// The fields of `name=value&…`.
    pub(crate) fn parse(text: &[u8]) -> Fields {
        Fields(form_urlencoded::parse(text).into_owned().collect())
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, _state: &S) -> Result<Fields, Response> {
        let is_form = request
            .headers()
            .get(CONTENT_TYPE)
            .is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
        let visit = request.extensions().get::<Visit>().cloned();
        let body =
            axum::body::to_bytes(request.into_body(), MOST).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE.into_response())?;
        if !is_form && !body.is_empty() {
            return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response());
        }
        let fields = Fields::parse(&body);
        if let Some(visit) = visit {
            let _a_form_is_taken_once = visit.posted.set(fields.clone());
        }
        Ok(fields)
    }
}
