//! What handlers give back.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use domain::access::Denial;
use office::Refusal;

/// What handlers give back: a response, or why there is none.
pub(crate) type Answer = Result<Response, Flaw>;

/// Why there is no page. The layer of [`super::visit`] turns it into one, in the visitor's language.
#[derive(Debug)]
pub(crate) struct Flaw(pub(crate) Refusal);

impl From<Refusal> for Flaw {
    fn from(refusal: Refusal) -> Flaw {
        Flaw(refusal)
    }
}

impl From<Denial> for Flaw {
    fn from(denial: Denial) -> Flaw {
        Flaw(Refusal::Denied(denial))
    }
}

/// What the layer needs to know of a [`Flaw`]: carried in the response's extensions.
#[derive(Debug, Clone)]
pub(crate) enum Seen {
    /// A denial.
    Denied(Denial),
    /// A form that no handler showed again: its faults.
    Faults(Vec<domain::fault::Fault>),
    /// Somebody changed it meanwhile.
    Stale,
    /// The house failed; the reference stands in the log.
    Failed(String),
}

impl IntoResponse for Flaw {
    fn into_response(self) -> Response {
        let (status, seen) = match self.0 {
            Refusal::Denied(denial) => {
                (StatusCode::from_u16(denial.status()).unwrap_or(StatusCode::FORBIDDEN), Seen::Denied(denial))
            }
            Refusal::Faults(faults) => (StatusCode::UNPROCESSABLE_ENTITY, Seen::Faults(faults)),
            // The board shows the rules itself; whoever posts without its page learns only that it was refused.
            Refusal::Quotas(_) => (StatusCode::CONFLICT, Seen::Faults(Vec::new())),
            Refusal::Stale => (StatusCode::CONFLICT, Seen::Stale),
            Refusal::Failed(error) => {
                let reference = reference();
                tracing::error!(reference, %error, "a request failed");
                (StatusCode::INTERNAL_SERVER_ERROR, Seen::Failed(reference))
            }
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(seen);
        response
    }
}

/// Eight letters that stand in the log and on the page.
fn reference() -> String {
    let mut random = [0; 4];
    getrandom::fill(&mut random).expect("the system gives randomness");
    hex::encode_upper(random)
}

/// `response`, with a choice of how things are shown kept in the browser for a year.
pub(crate) fn remember(mut response: Response, name: &str, value: &str) -> Response {
    let cookie = format!("{name}={value}; Path=/; Max-Age=31536000; SameSite=Lax");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// To a page of our own, after a form was taken (303).
pub(crate) fn go(path: impl AsRef<str>) -> Response {
    Redirect::to(path.as_ref()).into_response()
}

/// `result`, or its faults for a form that shows them again: other refusals go up.
pub(crate) fn faults_of<T>(result: Result<T, Refusal>) -> Result<Result<T, Vec<domain::fault::Fault>>, Flaw> {
    match result {
        Ok(value) => Ok(Ok(value)),
        Err(Refusal::Faults(faults)) => Ok(Err(faults)),
        Err(other) => Err(Flaw(other)),
    }
}
