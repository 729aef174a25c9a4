//! Sessions over our own tables: the id is hashed at rest, a session that is gone is never made again, the idle and the
//! absolute end are ours.

use std::fmt;

use async_trait::async_trait;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use domain::ids::AccountId;
use domain::time::Moment;
use office::Office;
use office::jobs::{ABSOLUTE, IDLE};
use sha2::{Digest, Sha256};
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};
use tower_sessions::{Expiry, SessionManagerLayer, SessionStore};

/// The key under which a session holds the account.
pub(crate) const ACCOUNT: &str = "account";
/// The key under which a loaded session holds its absolute end, UTC milliseconds.
pub(crate) const ENDS: &str = "ends";
/// How often a visit is noted.
const NOTED_EVERY: i64 = 5 * domain::time::MINUTE;

/// The store behind tower-sessions.
#[derive(Clone)]
pub(crate) struct Sessions(Office);

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sessions")
    }
}

/// The layer: a `__Host-` cookie, `Lax`, secure, not for scripts.
pub(crate) fn layer(office: Office) -> SessionManagerLayer<Sessions> {
    SessionManagerLayer::new(Sessions(office))
        .with_name("__Host-atlas")
        .with_secure(true)
        .with_http_only(true)
        .with_path("/")
        .with_same_site(tower_sessions::cookie::SameSite::Lax)
        .with_expiry(Expiry::OnInactivity(tower_sessions::cookie::time::Duration::milliseconds(ABSOLUTE)))
}

/// How the cookie of a session that is over is taken back: with the attributes it was given with.
const TAKEN_BACK: &str = "__Host-atlas=; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=0";

/// tower-sessions takes a cookie back by its name and path alone; browsers listen to a `__Host-` cookie only when it is
/// `Secure`.
pub(crate) async fn take_back(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, line) in response.headers_mut() {
        if name == header::SET_COOKIE && line.as_bytes().starts_with(b"__Host-atlas=;") {
            *line = HeaderValue::from_static(TAKEN_BACK);
        }
    }
    response
}

fn hash(id: &Id) -> String {
    hex::encode(Sha256::digest(id.to_string().as_bytes()))
}

fn backend(error: impl fmt::Display) -> Error {
    Error::Backend(error.to_string())
}

fn body(record: &Record) -> Result<String> {
    serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))
}

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        let account = record.data.get(ACCOUNT).and_then(|value| value.as_str()).and_then(|text| text.parse::<AccountId>().ok());
        let account = account.ok_or_else(|| backend("a session is begun by signing in only"))?;
        // Whoever signs in again over a living session would keep its id: one that somebody else may have planted.
        record.id = Id::default();
        self.0.begin_session(&hash(&record.id), account, &body(record)?).await.map_err(backend)
    }

    async fn save(&self, record: &Record) -> Result<()> {
        self.0.keep_session(&hash(&record.id), &body(record)?).await.map_err(backend)
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let key = hash(id);
        let Some(row) = self.0.find_session(&key).await.map_err(backend)? else { return Ok(None) };
        let now = self.0.now();
        if now.0 >= row.expires_at || now.since(Moment(row.last_seen)) >= IDLE {
            return Ok(None);
        }
        if now.since(Moment(row.last_seen)) >= NOTED_EVERY {
            self.0.note_visit(&key).await.map_err(backend)?;
        }
        let mut data: std::collections::HashMap<String, serde_json::Value> =
            serde_json::from_str(&row.body).map_err(|error| Error::Decode(error.to_string()))?;
        data.insert(ENDS.to_owned(), row.expires_at.into());
        let ends = tower_sessions::cookie::time::OffsetDateTime::from_unix_timestamp(row.expires_at / 1_000).map_err(backend)?;
        // tower-sessions compares with the machine's clock, ours may be moved in tests: the check above is the one that counts.
        let ends =
            ends.max(tower_sessions::cookie::time::OffsetDateTime::now_utc() + tower_sessions::cookie::time::Duration::hours(1));
        Ok(Some(Record { id: *id, data, expiry_date: ends }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        self.0.end_session(&hash(id)).await.map_err(backend)
    }
}
