//! Accounts: sign in and out, register, links of letters, the own account.

use app::pages::account as pages;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Denial;
use domain::fault::{Fault, Problem};
use domain::ids::AccountId;
use leptos::prelude::AnyView;
use office::{Registration, SignIn};
use tower_sessions::Session;

use crate::web::answer::{faults_of, go};
use crate::web::sessions::ACCOUNT;
use crate::web::{Answer, App, Fields, Flaw, Room, Visit};

pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/{lang}/account/sign-in", get(show_sign_in).post(sign_in))
        .route("/{lang}/account/sign-out", post(sign_out))
        .route("/{lang}/account/register", get(show_register).post(register))
        .route("/{lang}/account/forgot", get(show_forgot).post(forgot))
        .route("/{lang}/account/verify/{secret}", get(show_verify).post(verify))
        .route("/{lang}/account/reset/{secret}", get(show_reset).post(reset))
        .route("/{lang}/account/welcome/{secret}", get(show_welcome).post(welcome))
        .route("/{lang}/account", get(show_account).post(save_account))
}

/// Begins a session under a new id.
pub(crate) async fn begin(session: &Session, account: AccountId) -> Result<(), Flaw> {
    let failed = |error: tower_sessions::session::Error| {
        tracing::error!(%error, "a session could not be begun");
        Flaw::from(Denial::NotSignedIn)
    };
    session.flush().await.map_err(failed)?;
    session.insert(ACCOUNT, account).await.map_err(failed)?;
    session.save().await.map_err(failed)
}

/// Where to go after signing in: an address of our own, or the room of the person.
fn after(visit: &Visit, next: &str) -> String {
    let own = next.starts_with('/') && !next.starts_with("//") && !next.contains(['\\']) && !next.contains(char::is_control);
    if own { next.to_owned() } else { format!("{}?welcome", visit.paths().account()) }
}

fn sign_in_page(visit: &Visit, email: &str, next: &str, faults: &[Fault]) -> Response {
    let view = pages::SignInForm { email, next, faults, demo: visit.demo };
    let status = if faults.is_empty() { 200 } else { 422 };
    visit.page_with(
        http::StatusCode::from_u16(status).unwrap_or_default(),
        Room::Public,
        &visit.words().plain().t("sign-in-title"),
        |w| pages::sign_in(w, visit.paths(), &view),
    )
}

async fn show_sign_in(visit: Visit) -> Response {
    sign_in_page(&visit, "", &visit.query("next"), &[])
}

async fn sign_in(State(app): State<App>, visit: Visit, session: Session, fields: Fields) -> Answer {
    let (email, next) = (fields.get("email"), fields.get("next"));
    match faults_of(app.office.sign_in(email, fields.get("password"), &visit.network).await)? {
        Ok(SignIn::Welcome(account)) => {
            begin(&session, account).await?;
            Ok(go(after(&visit, next)))
        }
        Ok(SignIn::Unverified) => Ok(letter_page(&visit, "verify-sent", email)),
        Err(faults) => Ok(sign_in_page(&visit, email, next, &faults)),
    }
}

async fn sign_out(visit: Visit, session: Session) -> Answer {
    let _ = session.flush().await;
    Ok(go(format!("{}?done=signed-out", visit.paths().home())))
}

/// A form, or the same again with its faults.
fn form_page(visit: &Visit, title: &str, faults: &[Fault], body: impl FnOnce(&words::Words) -> AnyView) -> Response {
    if faults.is_empty() { visit.page(Room::Public, title, body) } else { visit.again(Room::Public, title, body) }
}

fn register_page(visit: &Visit, form: &Registration, faults: &[Fault]) -> Response {
    let title = visit.words().plain().t("register-title");
    let body = |w: &words::Words| pages::register(w, visit.paths(), &form.name, &form.email, faults);
    form_page(visit, &title, faults, body)
}

async fn show_register(visit: Visit) -> Response {
    register_page(&visit, &Registration::default(), &[])
}

async fn register(State(app): State<App>, visit: Visit, fields: Fields) -> Answer {
    let form = Registration {
        name: fields.get("name").to_owned(),
        email: fields.get("email").to_owned(),
        password: fields.get("password").to_owned(),
    };
    match faults_of(app.office.register(&form, visit.lang(), &visit.network).await)? {
        Ok(()) => Ok(letter_page(&visit, "verify-sent", &form.email)),
        Err(faults) => Ok(register_page(&visit, &form, &faults)),
    }
}

/// "Look in your mailbox": the same whether the address is known or not.
fn letter_page(visit: &Visit, key: &'static str, email: &str) -> Response {
    visit.page(Room::Public, &visit.words().plain().t("verify-sent-title"), |w| {
        pages::letter_sent(w, visit.paths(), key, email, visit.demo)
    })
}

fn forgot_page(visit: &Visit, email: &str, faults: &[Fault]) -> Response {
    let title = visit.words().plain().t("forgot-title");
    let body = |w: &words::Words| pages::forgot(w, visit.paths(), email, faults);
    form_page(visit, &title, faults, body)
}

async fn show_forgot(visit: Visit) -> Response {
    forgot_page(&visit, "", &[])
}

async fn forgot(State(app): State<App>, visit: Visit, fields: Fields) -> Answer {
    let email = fields.get("email");
    if email.trim().is_empty() {
        return Ok(forgot_page(&visit, email, &[Fault { field: "email".into(), problem: Problem::Required }]));
    }
    match faults_of(app.office.forgot_password(email, &visit.network).await)? {
        Ok(()) => Ok(letter_page(&visit, "forgot-sent", email)),
        Err(faults) => Ok(forgot_page(&visit, email, &faults)),
    }
}

async fn show_verify(visit: Visit, Path((_, secret)): Path<(String, String)>) -> Response {
    verify_page(&visit, &secret, &[])
}

fn verify_page(visit: &Visit, secret: &str, faults: &[Fault]) -> Response {
    let title = visit.words().plain().t("verify-title");
    let body = |w: &words::Words| pages::verify(w, visit.paths(), secret, faults);
    form_page(visit, &title, faults, body)
}

async fn verify(
    State(app): State<App>,
    visit: Visit,
    session: Session,
    Path((_, secret)): Path<(String, String)>,
    fields: Fields,
) -> Answer {
    match faults_of(app.office.verify(&secret, fields.get("password")).await)? {
        Ok(account) => {
            begin(&session, account).await?;
            Ok(go(format!("{}?done=verify-done", visit.paths().account())))
        }
        Err(faults) if faults.iter().all(|fault| !fault.field.is_empty()) => Ok(verify_page(&visit, &secret, &faults)),
        Err(_) => Ok(dead_link(&visit)),
    }
}

fn dead_link(visit: &Visit) -> Response {
    visit.again(Room::Public, &visit.words().plain().t("link-dead-title"), |w| pages::link_dead(w, visit.paths()))
}

async fn show_reset(State(app): State<App>, visit: Visit, Path((_, secret)): Path<(String, String)>) -> Answer {
    new_password(&app, &visit, &secret, false).await
}

async fn show_welcome(State(app): State<App>, visit: Visit, Path((_, secret)): Path<(String, String)>) -> Answer {
    new_password(&app, &visit, &secret, true).await
}

async fn new_password(app: &App, visit: &Visit, secret: &str, first: bool) -> Answer {
    match faults_of(app.office.peek_link(secret, first).await)? {
        Ok(()) => Ok(password_page(visit, secret, first, &[])),
        Err(_) => Ok(dead_link(visit)),
    }
}

fn password_page(visit: &Visit, secret: &str, first: bool, faults: &[Fault]) -> Response {
    let title = visit.words().plain().t(if first { "welcome-title" } else { "reset-title" });
    let body = |w: &words::Words| pages::new_password(w, visit.paths(), secret, first, faults);
    form_page(visit, &title, faults, body)
}

async fn reset(
    State(app): State<App>,
    visit: Visit,
    session: Session,
    Path((_, secret)): Path<(String, String)>,
    fields: Fields,
) -> Answer {
    set_password(&app, &visit, &session, &secret, &fields, false).await
}

async fn welcome(
    State(app): State<App>,
    visit: Visit,
    session: Session,
    Path((_, secret)): Path<(String, String)>,
    fields: Fields,
) -> Answer {
    set_password(&app, &visit, &session, &secret, &fields, true).await
}

async fn set_password(app: &App, visit: &Visit, session: &Session, secret: &str, fields: &Fields, first: bool) -> Answer {
    match faults_of(app.office.set_password(secret, fields.get("password"), first).await)? {
        Ok(account) => {
            begin(session, account).await?;
            Ok(go(format!("{}?done=reset-done", visit.paths().account())))
        }
        Err(faults) if faults.iter().any(|fault| fault.field.is_empty()) => Ok(dead_link(visit)),
        Err(faults) => Ok(password_page(visit, secret, first, &faults)),
    }
}

async fn show_account(visit: Visit) -> Answer {
    let account = visit.viewer.signed_in()?;
    let title = visit.words().plain().t("account-title");
    let roles = &visit.viewer.actor.roles;
    Ok(visit.page(Room::Public, &title, |w| {
        pages::account(w, visit.paths(), account, roles, visit.theme.code(), &visit.query("done"), &[])
    }))
}

async fn save_account(State(app): State<App>, visit: Visit, fields: Fields) -> Answer {
    let account = visit.viewer.signed_in()?;
    match faults_of(app.office.save_profile(&visit.viewer, fields.get("name"), fields.get("lang")).await)? {
        Ok(()) => Ok(go(format!("{}?done=account-saved", visit.paths().account()))),
        Err(faults) => {
            let mut typed = account.clone();
            fields.get("name").clone_into(&mut typed.name);
            let title = visit.words().plain().t("account-title");
            Ok(visit.again(Room::Public, &title, |w| {
                pages::account(w, visit.paths(), &typed, &visit.viewer.actor.roles, visit.theme.code(), "", &faults)
            }))
        }
    }
}
