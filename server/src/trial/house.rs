//! A small house with one account, asked over HTTP as a browser asks.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use domain::ids::AccountId;
use domain::text::Lang;
use http::{HeaderMap, Method, Request, StatusCode, header};
use office::{Office, Viewer};
use tokio_util::task::TaskTracker;
use tower::ServiceExt as _;

use super::stage::{NOON, opened, settings};
use crate::config::Settings;
use crate::web::App;

/// Where the house is reached.
pub(super) const ADDRESS: &str = "https://atlas.example";
/// What a browser says of a form of our own page.
pub(super) const OWN: &[(&str, &str)] = &[("sec-fetch-site", "same-origin")];
/// The name of the one account.
pub(super) const NAME: &str = "Amina";
pub(super) const EMAIL: &str = "amina@example.org";
pub(super) const PASSWORD: &str = "une phrase assez longue";

pub(super) struct House {
    pub(super) office: Office,
    pub(super) folder: tempfile::TempDir,
    account: AccountId,
    router: Router,
}

/// An answer.
pub(super) struct Told {
    pub(super) status: StatusCode,
    pub(super) text: String,
    /// In bytes, as it was sent.
    pub(super) length: usize,
    headers: HeaderMap,
}

impl Told {
    /// A line of the head; empty when there is none.
    pub(super) fn head(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
    }

    /// The session that begins with it, as a browser sends it back.
    pub(super) fn cookie(&self) -> String {
        self.head("set-cookie").split(';').next().unwrap_or("").to_owned()
    }
}

impl House {
    pub(super) async fn at(address: &str) -> House {
        let folder = tempfile::tempdir().expect("a folder");
        let office = opened(&folder.path().join("house.db"), folder.path(), NOON).await;
        let (account, _) = office.create_account(NAME, EMAIL, Lang::Fr, None, Some(PASSWORD)).await.expect("an account");
        let settings = Settings { public_url: address.to_owned(), ..settings(folder.path()) };
        let app = App { office: office.clone(), settings: Arc::new(settings), work: TaskTracker::new() };
        let router = crate::routes::router(app).expect("a router");
        House { office, folder, account, router }
    }

    pub(super) async fn viewer(&self) -> Viewer {
        self.office.viewer(Some(self.account), Lang::Fr).await.expect("read")
    }

    /// The name of the account, as it stands now.
    pub(super) async fn name(&self) -> String {
        self.viewer().await.account.expect("an account").name
    }

    /// Asks under a session; an empty cookie is none.
    pub(super) async fn ask(&self, method: Method, path: &str, cookie: &str, head: &[(&str, &str)], body: String) -> Told {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "atlas.example");
        if !cookie.is_empty() {
            request = request.header(header::COOKIE, cookie);
        }
        for (name, value) in head {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body)).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("the router answers");
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Told { status: parts.status, text, length: bytes.len(), headers: parts.headers }
    }

    pub(super) async fn get(&self, path: &str, cookie: &str) -> Told {
        self.ask(Method::GET, path, cookie, &[], String::new()).await
    }

    /// Sends a form; `from` is what the browser says of where it stood.
    pub(super) async fn post(&self, path: &str, cookie: &str, from: &[(&str, &str)], fields: &[(&str, &str)]) -> Told {
        let mut head = from.to_vec();
        head.push(("content-type", "application/x-www-form-urlencoded"));
        let form: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.ask(Method::POST, path, cookie, &head, form).await
    }

    pub(super) async fn sign_in(&self, cookie: &str, next: &str) -> Told {
        let fields = [("email", EMAIL), ("password", PASSWORD), ("next", next)];
        self.post("/fr/account/sign-in", cookie, OWN, &fields).await
    }

    /// The cookie of a new session.
    pub(super) async fn signed_in(&self) -> String {
        self.sign_in("", "").await.cookie()
    }

    /// Whether a cookie opens what only the signed in see.
    pub(super) async fn knows(&self, cookie: &str) -> bool {
        let answer = self.get("/fr/account", cookie).await;
        let asked = answer.head("location").starts_with("/fr/account/sign-in?");
        assert!(asked || answer.status == StatusCode::OK, "{}", answer.status);
        !asked
    }
}
