//! A person's own declaration, by a personal link: no account, no script.

use app::pages::filmmaker::declare as pages;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use domain::fault::Fault;

use crate::web::answer::faults_of;
use crate::web::{Answer, App, Fields, Room, Visit};

pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/{lang}/declare/{secret}", get(show).post(declare))
        .route("/{lang}/declare/{secret}/withdraw", post(withdraw))
}

fn room(visit: &Visit, status: StatusCode, key: &str, body: impl FnOnce(&words::Words) -> leptos::prelude::AnyView) -> Response {
    visit.page_with(status, Room::Filmmaker, &visit.words().plain().t(key), body)
}

async fn page(app: &App, visit: &Visit, secret: &str, faults: &[Fault]) -> Answer {
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    match faults_of(app.office.declaration_page(secret).await)? {
        Ok(view) => Ok(room(visit, status, "declare-title", |w| pages::page(w, visit.paths(), secret, &view, faults))),
        Err(_) => Ok(room(visit, StatusCode::NOT_FOUND, "declare-dead-title", pages::dead)),
    }
}

async fn show(State(app): State<App>, visit: Visit, Path((_, secret)): Path<(String, String)>) -> Answer {
    page(&app, &visit, &secret, &[]).await
}

async fn declare(State(app): State<App>, visit: Visit, Path((_, secret)): Path<(String, String)>, fields: Fields) -> Answer {
    match faults_of(app.office.declare(&visit.viewer, &secret, fields.get("answer")).await)? {
        Ok(()) => Ok(room(&visit, StatusCode::OK, "declare-done-title", |w| pages::done(w, false))),
        Err(faults) => page(&app, &visit, &secret, &faults).await,
    }
}

async fn withdraw(State(app): State<App>, visit: Visit, Path((_, secret)): Path<(String, String)>) -> Answer {
    match faults_of(app.office.withdraw_declaration(&visit.viewer, &secret).await)? {
        Ok(()) => Ok(room(&visit, StatusCode::OK, "declare-withdrawn-title", |w| pages::done(w, true))),
        Err(faults) => page(&app, &visit, &secret, &faults).await,
    }
}
