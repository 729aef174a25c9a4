//! Every endpoint against every role, over HTTP: the table of who gets what is committed as `access.txt`.
//!
//! The router's own list of routes is compared with the questions of [`asks`]: an endpoint that nobody asks about fails the
//! test. Each question is asked by everybody in [`WHO`] at the moment of the call's life where it makes sense. And whatever
//! answers "not there" is asked again with an id that exists nowhere: both answers must be the same, byte for byte.
//!
//! `UPDATE_GOLDEN=1 cargo test -p server trial` writes the table anew; read the difference before you commit it.

mod asks;
mod cast;
mod guards;
mod house;
mod props;
mod sessions;
mod stage;
mod uploads;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use axum::body::Body;
use http::{Method, Request, StatusCode, header};
use tower::ServiceExt as _;

use self::asks::{Ask, Sent, asks};
use self::cast::WHO;
use self::stage::{Stage, World};
use crate::routes::house::FormsAlone;

/// An answer, in the words of the table.
fn word(status: StatusCode, location: &str) -> String {
    match status.as_u16() {
        200..=299 => "yes".to_owned(),
        300..=399 if location.contains("/account/sign-in?next=") => "in".to_owned(),
        300..=399 => "yes".to_owned(),
        401 => "in".to_owned(),
        403 => "role".to_owned(),
        404 => "-".to_owned(),
        409 => "phase".to_owned(),
        other => other.to_string(),
    }
}

struct Answer {
    status: StatusCode,
    location: String,
    /// Everything that was answered, what differs by chance left out.
    text: String,
}

async fn send(world: &World, who: usize, ask: &Ask, path: &str, fields: &[(String, String)]) -> Answer {
    let mut request = Request::builder().method(ask.method.clone()).uri(path).header("sec-fetch-site", "same-origin");
    if let Some(cookie) = &world.cookies[who] {
        request = request.header(header::COOKIE, cookie);
    }
    let (kind, body) = match ask.sent {
        Sent::Form => {
            let form: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
            ("application/x-www-form-urlencoded".to_owned(), form)
        }
        Sent::File(name, content) => {
            let part = format!("content-disposition: form-data; name=\"file\"; filename=\"{name}\"");
            ("multipart/form-data; boundary=b".to_owned(), format!("--b\r\n{part}\r\n\r\n{content}\r\n--b--\r\n"))
        }
    };
    let body = if ask.method == Method::GET { String::new() } else { body };
    let request = request.header(header::CONTENT_TYPE, kind).body(Body::from(body)).expect("a request");
    let response = world.router().oneshot(request).await.expect("the router answers");
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
    let head = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("").to_owned();
    let policy = head("content-security-policy");
    let nonce = policy.split_once("'nonce-").and_then(|(_, rest)| rest.split_once('\'')).map_or("", |(nonce, _)| nonce);
    let mut lines: Vec<String> =
        parts.headers.iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap_or(""))).collect();
    lines.sort();
    let mut text = format!("{}\n{}\n\n{}", parts.status, lines.join("\n"), String::from_utf8_lossy(&bytes));
    if !nonce.is_empty() {
        text = text.replace(nonce, "NONCE");
    }
    Answer { status: parts.status, location: head("location"), text }
}

/// `text` with the ids of `real` and `unreal` alike.
fn alike(text: &str, ids: &BTreeMap<String, String>) -> String {
    ids.values().filter(|id| id.len() > 3).fold(text.to_owned(), |text, id| text.replace(id.as_str(), "ID"))
}

/// Every path of the router, as it lists them itself.
fn routes(world: &World) -> BTreeSet<String> {
    let listed = format!("{:?}", world.router());
    let (_, rest) = listed.split_once("Node { paths: {").expect("the router lists its paths");
    let (paths, _) = rest.split_once("} }").expect("the list ends");
    paths.split('"').filter(|part| part.starts_with('/')).map(str::to_owned).collect()
}

/// Every endpoint: a path of the router and a method it takes.
async fn endpoints(world: &World) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for path in routes(world) {
        for method in [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            let asked: String = path
                .replace("{*name}", "x")
                .split('/')
                .map(|part| if part.starts_with('{') { "fr" } else { part })
                .collect::<Vec<_>>()
                .join("/");
            let request = Request::builder().method(method.clone()).uri(asked).body(Body::empty()).expect("a request");
            let answer = world.router().oneshot(request).await.expect("the router answers");
            if answer.status() != StatusCode::METHOD_NOT_ALLOWED && answer.extensions().get::<FormsAlone>().is_none() {
                found.insert((path.clone(), method.to_string()));
            }
        }
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_gets_what_the_table_says_and_nothing_else() {
    let stage = Stage::set().await;
    let asks = asks();
    let asked: BTreeSet<(String, String)> = asks.iter().map(|ask| (ask.path.to_owned(), ask.method.to_string())).collect();
    let endpoints = endpoints(stage.world(asks[0].when)).await;
    assert!(endpoints.len() > 120, "the router's list could be read: {endpoints:?}");
    let unasked: Vec<_> = endpoints.difference(&asked).collect();
    assert!(unasked.is_empty(), "no test of who may: {unasked:?}");
    let gone: Vec<_> = asked.difference(&endpoints).collect();
    assert!(gone.is_empty(), "asked about and not there: {gone:?}");

    let mut text = String::from(
        "Who gets what over HTTP. One line per endpoint, at the moment of a call's life that stands before it.\n\
         yes: given or done   in: asked to sign in   role: a role is missing   -: not there, or not theirs (the same answer)\n\
         phase: not now   422: what was sent is at fault\n\n",
    );
    let head: String = WHO.iter().map(|who| format!("{:<9}", who.code())).collect();
    let _ = writeln!(text, "{:<77} {:<9} {head}", "", "");
    let (mut differences, mut failures) = (Vec::new(), Vec::new());
    for ask in &asks {
        let mut cells = String::new();
        for (who, name) in WHO.iter().enumerate() {
            let world = stage.world(ask.when);
            let real = world.ids(who, ask);
            let (path, fields) = ask.filled(&real);
            let answer = send(world, who, ask, &path, &fields).await;
            if answer.status.is_server_error() {
                failures.push(format!("{} {path} by {}: {}", ask.method, name.code(), answer.text));
            }
            let said = word(answer.status, &answer.location);
            if said == "-" {
                let unreal = world.unreal(&real);
                let (path, fields) = ask.filled(&unreal);
                let twin = send(world, who, ask, &path, &fields).await;
                if alike(&answer.text, &real) != alike(&twin.text, &unreal) {
                    differences.push(format!("{} {} by {}:\n{}\n{}", ask.method, ask.path, name.code(), answer.text, twin.text));
                }
            }
            if ask.method != Method::GET && answer.status.as_u16() < 400 {
                world.restore().await;
            }
            let _ = write!(cells, "{said:<9}");
        }
        let line = format!("{:<5}{:<72} {:<9} {cells}", ask.method.as_str(), ask.path, ask.when.code());
        let _ = writeln!(text, "{}", line.trim_end());
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/trial/access.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, &text).expect("written");
    }
    assert!(failures.is_empty(), "the house failed:\n{}", failures.join("\n"));
    let told = differences.join("\n\n");
    assert!(differences.is_empty(), "what is not theirs answers otherwise than what is not there:\n{told}");
    assert_eq!(std::fs::read_to_string(path).unwrap_or_default(), text, "who gets what has changed: see the head of this file");
}
