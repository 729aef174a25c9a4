//! One visit: who, in which language, under which nonce. Made once for each request by [`layer`], taken by handlers as an
//! extractor; the same layer shows refusals as pages.

use std::sync::{Arc, OnceLock};

use app::render::{Shell, Theme, page};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use domain::access::Denial;
use domain::fault::{Fault, Problem};
use domain::ids::AccountId;
use domain::text::Lang;
use domain::time::Moment;
use leptos::prelude::AnyView;
use office::Viewer;
use office::jobs::IDLE;
use tower_sessions::Session;
use words::{Words, args};

use super::answer::{Seen, go};
use super::frame::{Room, framed};
use super::sessions::{ACCOUNT, ENDS};
use super::{App, Fields, Flaw};

/// One visit.
#[derive(Debug, Clone)]
pub(crate) struct Visit(Arc<Inner>);

#[derive(Debug)]
pub(crate) struct Inner {
    /// Who looks.
    pub(crate) viewer: Viewer,
    /// The address asked for, with its query.
    pub(crate) uri: Uri,
    /// The colors chosen.
    pub(crate) theme: Theme,
    /// How long this session still lasts, in milliseconds; nothing when nobody is signed in.
    pub(crate) session_left: Option<i64>,
    /// The columns of lists chosen last, as their codes; empty: the usual ones.
    pub(crate) columns: String,
    /// The nonce of this response.
    pub(crate) nonce: String,
    /// The demonstration festival is served.
    pub(crate) demo: bool,
    /// The public address, without a final slash.
    pub(crate) public_url: String,
    /// The network the request comes from, for throttles.
    pub(crate) network: String,
    /// The form that was posted, once a handler has taken it; at once where nothing is in it.
    pub(crate) posted: OnceLock<Fields>,
}

impl std::ops::Deref for Visit {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Visit {
    /// The language of the page.
    pub(crate) fn lang(&self) -> Lang {
        self.viewer.lang
    }

    /// The words of that language.
    pub(crate) fn words(&self) -> Words {
        Words::of(self.lang())
    }

    /// The addresses in that language.
    pub(crate) fn paths(&self) -> app::paths::Paths {
        app::paths::Paths(self.lang())
    }

    /// A value of the query.
    pub(crate) fn query(&self, name: &str) -> String {
        Fields::parse(self.uri.query().unwrap_or("").as_bytes()).get(name).to_owned()
    }

    /// Every value of the query.
    pub(crate) fn queries(&self) -> Fields {
        Fields::parse(self.uri.query().unwrap_or("").as_bytes())
    }

    /// A page of a room, answered with 200. `body` gets the words.
    pub(crate) fn page(&self, room: Room, title: &str, body: impl FnOnce(&Words) -> AnyView) -> Response {
        self.page_with(StatusCode::OK, room, title, body)
    }

    /// A form shown again with its faults (422).
    pub(crate) fn again(&self, room: Room, title: &str, body: impl FnOnce(&Words) -> AnyView) -> Response {
        self.page_with(StatusCode::UNPROCESSABLE_ENTITY, room, title, body)
    }

    /// A page of a room with any status.
    pub(crate) fn page_with(
        &self,
        status: StatusCode,
        room: Room,
        title: &str,
        body: impl FnOnce(&Words) -> AnyView,
    ) -> Response {
        let words = self.words();
        let public = room == Room::Public && status == StatusCode::OK;
        let festival = words.plain().t("festival-name");
        let shell = Shell {
            lang: self.lang(),
            title: if title.is_empty() { festival.to_string() } else { format!("{title} · {festival}") },
            description: String::new(),
            nonce: self.nonce.clone(),
            theme: self.theme,
            session_left: self.session_left,
            assets: crate::assets::assets(),
            alternates: if public { self.alternates() } else { Vec::new() },
            robots: (!public).then_some("noindex"),
        };
        let html = page(&shell, || framed(self, room, body(&words)));
        (status, Html(html)).into_response()
    }

    /// The same address in another language.
    pub(crate) fn in_lang(&self, lang: Lang) -> String {
        let whole = self.uri.path_and_query().map_or("/", |path| path.as_str());
        let rest = whole.trim_start_matches('/').split_once('/').map_or("", |(_, rest)| rest);
        let rest = if lang_of(whole).is_some() { rest } else { "" };
        format!("/{}{}{rest}", lang.code(), if rest.is_empty() { "" } else { "/" })
    }

    fn alternates(&self) -> Vec<(Lang, String)> {
        Lang::ALL.into_iter().map(|lang| (lang, format!("{}{}", self.public_url, self.in_lang(lang)))).collect()
    }

    /// The session ended while somebody filled in a form: the page keeps what they wrote, to be sent again.
    fn carried(&self, fields: &Fields) -> Response {
        self.page_with(StatusCode::UNAUTHORIZED, Room::Public, &self.words().plain().t("carried-title"), |w| {
            let again = self.uri.path_and_query().map_or("", |path| path.as_str());
            app::pages::filmmaker::carried::signed_out(w, self.paths(), again, &fields.0)
        })
    }

    /// The page of a refusal that no handler showed otherwise.
    fn refused(&self, status: StatusCode, seen: Seen) -> Response {
        if let (Seen::Denied(Denial::NotSignedIn), Some(fields)) = (&seen, self.posted.get()) {
            return self.carried(fields);
        }
        self.page_with(status, Room::Public, &self.words().plain().t("error-title"), |w| {
            let (title, text) = match &seen {
                // What must not be told from what is not there has its title, too.
                Seen::Denied(denial) if status == StatusCode::NOT_FOUND => (w.t("error-denied-title"), vec![w.denial(*denial)]),
                Seen::Denied(denial) => (w.t("error-refused-title"), vec![w.denial(*denial)]),
                Seen::Faults(faults) => (w.t("error-faults-title"), faults.iter().map(|fault| w.fault(fault.problem)).collect()),
                Seen::Stale => (w.t("error-stale-title"), vec![w.t("error-stale-text")]),
                Seen::Failed(reference) => {
                    (w.t("error-failed-title"), vec![w.with("error-failed-text", &args!(reference = reference.clone()))])
                }
            };
            let text = text.into_iter().map(std::borrow::Cow::into_owned).collect();
            let sign_in = matches!(seen, Seen::Denied(Denial::NotSignedIn)).then(|| self.paths().sign_in());
            let typed = self.posted.get().map(typed).unwrap_or_default();
            app::pages::errors::page(w, &title, text, self.paths().home(), sign_in, &typed)
        })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Visit, StatusCode> {
        parts.extensions.get::<Visit>().cloned().ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

/// Makes the visit, runs the handler to its end even when the client goes away, and shows refusals as pages.
pub(crate) async fn layer(State(app): State<App>, session: Session, mut request: Request, next: Next) -> Response {
    let network = super::guard::network(&request, app.settings.proxies);
    let visit = match make(&app, &session, request.uri().clone(), request.headers().clone(), network).await {
        Ok(visit) => visit,
        Err(flaw) => return flaw.into_response(),
    };
    request.extensions_mut().insert(visit.clone());
    let reading = matches!(*request.method(), Method::GET | Method::HEAD);
    let mut response = if request.uri().path().contains("%00") {
        // No address of ours holds a NUL, and no database is asked about one.
        StatusCode::NOT_FOUND.into_response()
    } else if reading {
        next.run(request).await
    } else {
        // A client that disconnects cancels the handler: whatever writes is run as work of its own, finished at shutdown.
        match app.work.spawn(next.run(request)).await {
            Ok(response) => response,
            Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    };
    if let Some(seen) = response.extensions_mut().remove::<Seen>() {
        let asks = reading && matches!(seen, Seen::Denied(Denial::NotSignedIn));
        response = if asks { go(sign_in_address(&visit)) } else { visit.refused(response.status(), seen) };
    } else if response.status() == StatusCode::NOT_FOUND && !response.headers().contains_key(header::CONTENT_TYPE) {
        response = visit.refused(StatusCode::NOT_FOUND, Seen::Denied(Denial::NotFound));
    } else if response.status() == StatusCode::BAD_REQUEST && is_plain(&response) {
        // An address that cannot be read leads nowhere; a body that cannot be read is no form.
        response = if reading {
            visit.refused(StatusCode::NOT_FOUND, Seen::Denied(Denial::NotFound))
        } else {
            visit.refused(StatusCode::BAD_REQUEST, Seen::Faults(vec![Fault::whole(Problem::NotAForm)]))
        };
    }
    head(&visit, response)
}

/// The sentences and links of a form: what somebody would not like to write again. Passwords are none of them.
fn typed(fields: &Fields) -> Vec<&str> {
    let wanted = |text: &str| text.contains("://") || text.contains(char::is_whitespace);
    let written = fields.0.iter().filter(|(name, text)| !name.contains("password") && wanted(text.trim()));
    written.map(|(_, text)| text.as_str()).collect()
}

/// A refusal in the words of a library.
fn is_plain(response: &Response) -> bool {
    response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"))
}

/// Sign in first, then come back here.
fn sign_in_address(visit: &Visit) -> String {
    let next = visit.uri.path_and_query().map_or("", |path| path.as_str());
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    format!("{}?next={next}", visit.paths().sign_in())
}

async fn make(app: &App, session: &Session, uri: Uri, headers: HeaderMap, network: String) -> Result<Visit, Flaw> {
    let account: Option<AccountId> = session.get(ACCOUNT).await.ok().flatten();
    let lang = lang_of(uri.path()).unwrap_or_else(|| accepted_lang(&headers));
    let viewer = app.office.viewer(account, lang).await?;
    let ends: Option<i64> = session.get(ENDS).await.ok().flatten();
    let mut random = [0; 16];
    getrandom::fill(&mut random).expect("the system gives randomness");
    // A button alone: its handler need not take a form.
    let empty = headers.get(header::CONTENT_LENGTH).is_some_and(|length| length == "0");
    let posted = if empty { OnceLock::from(Fields::default()) } else { OnceLock::new() };
    Ok(Visit(Arc::new(Inner {
        viewer,
        theme: Theme::from_code(cookie(&headers, "theme").unwrap_or("")),
        session_left: ends.map(|ends| Moment(ends).since(app.office.now()).min(IDLE)),
        columns: cookie(&headers, "columns").unwrap_or("").to_owned(),
        uri,
        nonce: hex::encode(random),
        demo: app.settings.demo,
        public_url: app.settings.public_url.clone(),
        network,
        posted,
    })))
}

/// The language in the first part of a path.
pub(crate) fn lang_of(path: &str) -> Option<Lang> {
    let first = path.trim_start_matches('/').split(['/', '?']).next().unwrap_or("");
    Lang::from_code(first)
}

/// The first of our languages that the browser asks for; French otherwise.
pub(crate) fn accepted_lang(headers: &HeaderMap) -> Lang {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or("");
    asked
        .split(',')
        .filter_map(|part| Lang::from_code(part.trim().split(['-', ';']).next().unwrap_or("")))
        .next()
        .unwrap_or(Lang::Fr)
}

fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let all = headers.get(header::COOKIE)?.to_str().ok()?;
    all.split(';').filter_map(|pair| pair.trim().split_once('=')).find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// The headers of an answer of this visit.
fn head(visit: &Visit, mut response: Response) -> Response {
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'",
        visit.nonce
    );
    let cache = if visit.viewer.account.is_some() { "no-store" } else { "no-cache, private" };
    tell(response.headers_mut(), policy, cache, &visit.public_url);
    response
}

/// The headers of answers that no visit came to: what the layers around it refused, and what broke. Stands outside of them.
pub(crate) async fn around(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let nothing = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    tell(response.headers_mut(), nothing.to_owned(), "no-store", &app.settings.public_url);
    response
}

/// What browsers are told with every answer. What stands there already stays.
fn tell(headers: &mut HeaderMap, policy: String, cache: &str, public_url: &str) {
    let mut put = |name: header::HeaderName, value: String| {
        if !headers.contains_key(&name)
            && let Ok(value) = HeaderValue::from_str(&value)
        {
            headers.insert(name, value);
        }
    };
    put(header::CONTENT_SECURITY_POLICY, policy);
    put(header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned());
    put(header::REFERRER_POLICY, "same-origin".to_owned());
    put(header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin".to_owned());
    put(header::HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()".to_owned());
    put(header::CACHE_CONTROL, cache.to_owned());
    if public_url.starts_with("https:") {
        put(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains".to_owned());
    }
}
