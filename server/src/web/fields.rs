//! A posted form, as it was typed: repeated names kept, order kept.

use axum::body::Body;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use domain::fault::{Fault, Problem};
use futures_util::StreamExt as _;

use super::Visit;
use super::answer::Seen;

/// Largest form taken, in bytes.
const MOST: usize = 2 * 1024 * 1024;
/// How far a larger one is read before it is refused, in bytes.
const READ_ON: usize = 16 * MOST;

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

    /// The fields of `name=value&…`. A NUL is no text: nobody types one, and PostgreSQL keeps none.
    pub(crate) fn parse(text: &[u8]) -> Fields {
        let typed =
            |text: std::borrow::Cow<'_, str>| if text.contains('\0') { text.replace('\0', "") } else { text.into_owned() };
        Fields(form_urlencoded::parse(text).map(|(name, value)| (typed(name), typed(value))).collect())
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
        let body = match whole(request.into_body()).await {
            Ok(Some(body)) => body,
            Ok(None) => {
                let max = i64::try_from(MOST / (1024 * 1024)).unwrap_or(i64::MAX);
                return Err(refused(StatusCode::PAYLOAD_TOO_LARGE, Problem::FormTooLarge { max }));
            }
            // Whoever sent it is gone: nobody reads the answer.
            Err(_) => return Err(StatusCode::BAD_REQUEST.into_response()),
        };
        if !is_form && !body.is_empty() {
            return Err(refused(StatusCode::UNSUPPORTED_MEDIA_TYPE, Problem::NotAForm));
        }
        let fields = Fields::parse(&body);
        if let Some(visit) = visit {
            let _a_form_is_taken_once = visit.posted.set(fields.clone());
        }
        Ok(fields)
    }
}

/// The body; none when it is too large. That one is read a good way on, though not kept: a browser that is still sending
/// would not see the answer.
async fn whole(body: Body) -> Result<Option<Vec<u8>>, axum::Error> {
    let mut chunks = body.into_data_stream();
    let (mut kept, mut length) = (Vec::new(), 0);
    while length < READ_ON
        && let Some(chunk) = chunks.next().await
    {
        let chunk = chunk?;
        length += chunk.len();
        if length <= MOST {
            kept.extend_from_slice(&chunk);
        }
    }
    Ok((length <= MOST).then_some(kept))
}

fn refused(status: StatusCode, problem: Problem) -> Response {
    let mut response = status.into_response();
    response.extensions_mut().insert(Seen::Faults(vec![Fault::whole(problem)]));
    response
}
