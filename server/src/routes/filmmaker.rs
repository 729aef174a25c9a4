//! The filmmaker's room: own applications and their parts.

use app::pages::filmmaker as pages;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use domain::access::Denial;
use domain::fault::{Fault, Problem};
use office::Refusal;
use office::applications::{CreditInput, CreditPage, CreditSaved, Saved, ScreenerInput, StepInput, SubmitInput};
use serde::Serialize;

use crate::web::answer::{faults_of, go};
use crate::web::{Answer, App, Fields, Flaw, Room, Visit};

pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/{lang}/my", get(mine))
        .route("/{lang}/apply/{call}", get(show_start).post(start))
        .route("/{lang}/my/{code}", get(application))
        .route("/{lang}/my/{code}/section", get(show_section).post(choose_section))
        .route("/{lang}/my/{code}/step/{step}", get(show_step).post(save_step))
        .route("/{lang}/my/{code}/step/{step}/autosave", post(autosave))
        .route("/{lang}/my/{code}/credits", get(team))
        .route("/{lang}/my/{code}/credits/{credit}", get(show_credit).post(save_credit))
        .route("/{lang}/my/{code}/credits/{credit}/remove", post(remove_credit))
        .route("/{lang}/my/{code}/screeners", get(show_screeners).post(save_screeners))
        .route("/{lang}/my/{code}/check", get(check))
        .route("/{lang}/my/{code}/submit", post(submit))
        .route("/{lang}/my/{code}/receipt/{number}", get(receipt))
        .route("/{lang}/my/{code}/copy/{number}", get(copy))
        .route("/{lang}/my/{code}/withdraw", get(ask_withdraw).post(withdraw))
        .route("/{lang}/my/{code}/answer", post(answer))
}

/// A page of the room, titled by a message.
fn room(visit: &Visit, status: StatusCode, key: &str, body: impl FnOnce(&words::Words) -> leptos::prelude::AnyView) -> Response {
    visit.page_with(status, Room::Filmmaker, &visit.words().plain().t(key), body)
}

const fn status_of(faults: &[Fault]) -> StatusCode {
    if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

/// What a verb gave; or a page in which everything that was typed is kept, when it is too late.
fn kept<T>(visit: &Visit, fields: &Fields, result: Result<T, Refusal>) -> Result<Result<T, Response>, Flaw> {
    match result {
        Err(Refusal::Denied(denial @ (Denial::DeadlinePassed | Denial::NotInPhase))) => {
            Ok(Err(room(visit, StatusCode::CONFLICT, "late-title", |w| pages::carried::late(w, &w.denial(denial), &fields.0))))
        }
        Err(other) => Err(other.into()),
        Ok(value) => Ok(Ok(value)),
    }
}

async fn mine(State(app): State<App>, visit: Visit) -> Answer {
    let view = app.office.my_applications(&visit.viewer).await?;
    Ok(room(&visit, StatusCode::OK, "my-applications", |w| pages::mine::page(w, visit.paths(), &view)))
}

async fn start_page(app: &App, visit: &Visit, call: &str, section: &str, faults: &[Fault]) -> Answer {
    let view = app.office.start_page(&visit.viewer, call).await?;
    let title = view.call.title.get(visit.lang()).to_owned();
    Ok(visit
        .page_with(status_of(faults), Room::Filmmaker, &title, |w| pages::start::page(w, visit.paths(), &view, section, faults)))
}

async fn show_start(State(app): State<App>, visit: Visit, Path((_, call)): Path<(String, String)>) -> Answer {
    start_page(&app, &visit, &call, &visit.query("section"), &[]).await
}

async fn start(State(app): State<App>, visit: Visit, Path((_, call)): Path<(String, String)>, fields: Fields) -> Answer {
    let section = fields.get("section");
    match faults_of(app.office.start_application(&visit.viewer, &call, section).await)? {
        Ok(code) => Ok(go(visit.paths().application(code))),
        Err(faults) => start_page(&app, &visit, &call, section, &faults).await,
    }
}

async fn application(State(app): State<App>, visit: Visit, Path((_, code)): Path<(String, String)>) -> Answer {
    let view = app.office.application_page(&visit.viewer, &code).await?;
    let title = if view.heading.title.is_empty() { view.heading.code.clone() } else { view.heading.title.clone() };
    Ok(visit.page(Room::Filmmaker, &title, |w| pages::application::page(w, visit.paths(), &view)))
}

async fn section_page(app: &App, visit: &Visit, code: &str, faults: &[Fault]) -> Answer {
    let (heading, sections) = app.office.section_page(&visit.viewer, code).await?;
    Ok(room(visit, status_of(faults), "section-title", |w| pages::start::section(w, visit.paths(), &heading, &sections, faults)))
}

async fn show_section(State(app): State<App>, visit: Visit, Path((_, code)): Path<(String, String)>) -> Answer {
    section_page(&app, &visit, &code, &[]).await
}

async fn choose_section(State(app): State<App>, visit: Visit, Path((_, code)): Path<(String, String)>, fields: Fields) -> Answer {
    match faults_of(app.office.choose_section(&visit.viewer, &code, fields.get("section")).await)? {
        Ok(()) => Ok(go(visit.paths().application(code))),
        Err(faults) => section_page(&app, &visit, &code, &faults).await,
    }
}

async fn show_step(State(app): State<App>, visit: Visit, Path((_, code, step)): Path<(String, String, String)>) -> Answer {
    let view = app.office.step_page(&visit.viewer, &code, &step).await?;
    let faults = if visit.query("checked").is_empty() { Vec::new() } else { view.faults() };
    let title = view.title.get(visit.lang()).to_owned();
    let saved = !visit.query("saved").is_empty();
    Ok(visit.page(Room::Filmmaker, &title, |w| pages::step::page(w, visit.paths(), &view, saved, &faults)))
}

fn step_input(fields: &Fields) -> StepInput {
    let mut input =
        StepInput { version: fields.number("version").unwrap_or(0), base: fields.get("base").to_owned(), ..StepInput::default() };
    for (name, value) in &fields.0 {
        input.typed.entry(name.clone()).or_default().push(value.clone());
    }
    input
}

async fn save_step(
    State(app): State<App>,
    visit: Visit,
    Path((_, code, step)): Path<(String, String, String)>,
    fields: Fields,
) -> Answer {
    let result = app.office.save_step(&visit.viewer, &code, &step, &step_input(&fields)).await;
    let paths = visit.paths();
    match kept(&visit, &fields, result)? {
        Ok(Saved::Kept { next, .. }) => Ok(go(match (fields.get("then"), next) {
            ("next", Some(next)) => paths.step(&code, next),
            ("next", None) => paths.application(&code),
            _ => format!("{}?saved=yes", paths.step(&code, &step)),
        })),
        Ok(Saved::Conflict(conflict)) => {
            Ok(room(&visit, StatusCode::CONFLICT, "conflict-title", |w| pages::step::conflict(w, paths, &conflict)))
        }
        Err(response) => Ok(response),
    }
}

/// What an autosave answers.
#[derive(Serialize)]
struct Autosaved {
    saved_at: domain::time::Moment,
    version: i64,
}

/// Saves while somebody types: 200, 401 when the session ended, 409 when it could not be saved as it is. The words stay
/// in the browser until the answer is 200.
async fn autosave(
    State(app): State<App>,
    visit: Visit,
    Path((_, code, step)): Path<(String, String, String)>,
    fields: Fields,
) -> Answer {
    match app.office.autosave_step(&visit.viewer, &code, &step, &step_input(&fields)).await {
        Ok((version, saved_at)) => Ok(Json(Autosaved { saved_at, version }).into_response()),
        Err(Refusal::Denied(Denial::NotSignedIn)) => Ok(json(StatusCode::UNAUTHORIZED)),
        Err(Refusal::Stale | Refusal::Denied(Denial::DeadlinePassed | Denial::NotInPhase)) => Ok(json(StatusCode::CONFLICT)),
        Err(other) => Err(other.into()),
    }
}

fn json(status: StatusCode) -> Response {
    (status, Json(serde_json::Value::Null)).into_response()
}

async fn team(State(app): State<App>, visit: Visit, Path((_, code)): Path<(String, String)>) -> Answer {
    let view = app.office.team_page(&visit.viewer, &code).await?;
    Ok(room(&visit, StatusCode::OK, "team-title", |w| pages::team::page(w, visit.paths(), &view)))
}

/// The credit an address names: `new`, or one that is there.
fn credit_id(part: &str) -> Result<Option<domain::ids::CreditId>, Flaw> {
    match part {
        "new" => Ok(None),
        id => id.parse().map(Some).map_err(|_| Flaw(Refusal::NOT_FOUND)),
    }
}

fn credit_page(visit: &Visit, status: StatusCode, view: &CreditPage, theirs: Option<&CreditInput>, faults: &[Fault]) -> Response {
    room(visit, status, "team-title", |w| pages::team::credit(w, visit.paths(), view, theirs, faults))
}

async fn show_credit(State(app): State<App>, visit: Visit, Path((_, code, credit)): Path<(String, String, String)>) -> Answer {
    let view = app.office.credit_page(&visit.viewer, &code, credit_id(&credit)?, &visit.query("role")).await?;
    Ok(credit_page(&visit, StatusCode::OK, &view, None, &[]))
}

async fn save_credit(
    State(app): State<App>,
    visit: Visit,
    Path((_, code, credit)): Path<(String, String, String)>,
    fields: Fields,
) -> Answer {
    let id = credit_id(&credit)?;
    let typed = |name: &str| fields.get(name).to_owned();
    let input = CreditInput {
        role: typed("role"),
        name: typed("name"),
        email: typed("email"),
        nationality: typed("nationality"),
        nth_feature: typed("nth_feature"),
        company: typed("company"),
        biography: typed("biography"),
        base: typed("base"),
    };
    let result = faults_of(app.office.save_credit(&visit.viewer, &code, id, &input).await);
    let result = match result {
        Ok(result) => Ok(result),
        Err(Flaw(refusal)) => Err(refusal),
    };
    match kept(&visit, &fields, result)? {
        Ok(Ok(CreditSaved::Kept)) => Ok(go(visit.paths().application_part(code, "credits"))),
        Ok(Ok(CreditSaved::Conflict(conflict))) => {
            Ok(credit_page(&visit, StatusCode::CONFLICT, &conflict.yours, Some(&conflict.theirs), &[]))
        }
        Ok(Err(faults)) => {
            let mut view = app.office.credit_page(&visit.viewer, &code, id, &input.role).await?;
            view.input = input;
            Ok(credit_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &view, None, &faults))
        }
        Err(response) => Ok(response),
    }
}

async fn remove_credit(State(app): State<App>, visit: Visit, Path((_, code, credit)): Path<(String, String, String)>) -> Answer {
    let id = credit_id(&credit)?.ok_or(Flaw(Refusal::NOT_FOUND))?;
    app.office.remove_credit(&visit.viewer, &code, id).await?;
    Ok(go(visit.paths().application_part(code, "credits")))
}

async fn show_screeners(State(app): State<App>, visit: Visit, Path((_, code)): Path<(String, String)>) -> Answer {
    let view = app.office.screeners_page(&visit.viewer, &code).await?;
    let checked = !visit.query("checked").is_empty();
    Ok(room(&visit, StatusCode::OK, "screeners-title", |w| pages::screeners::page(w, visit.paths(), &view, checked)))
}

async fn save_screeners(State(app): State<App>, visit: Visit, Path((_, code)): Path<(String, String)>, fields: Fields) -> Answer {
    let own = |(name, url): &(String, String)| ScreenerInput {
        field: name.clone(),
        url: url.clone(),
        password: fields.get(&format!("{name}-password")).to_owned(),
        forget: fields.ticked(&format!("{name}-forget")),
        was: fields.0.iter().find(|(key, _)| *key == format!("{name}-was")).map(|(_, was)| was.clone()),
    };
    let inputs: Vec<ScreenerInput> = fields.0.iter().map(own).collect();
    match kept(&visit, &fields, app.office.save_screeners(&visit.viewer, &code, &inputs).await)? {
        Ok(()) => Ok(go(visit.paths().application(code))),
        Err(response) => Ok(response),
    }
}

async fn check_page(app: &App, visit: &Visit, code: &str, status: StatusCode, stale: bool, faults: &[Fault]) -> Answer {
    let view = app.office.check_page(&visit.viewer, code).await?;
    Ok(room(visit, status, "check-title", |w| pages::check::page(w, visit.paths(), &view, stale, faults)))
}

async fn check(State(app): State<App>, visit: Visit, Path((_, code)): Path<(String, String)>) -> Answer {
    check_page(&app, &visit, &code, StatusCode::OK, false, &[]).await
}

async fn submit(State(app): State<App>, visit: Visit, Path((_, code)): Path<(String, String)>, fields: Fields) -> Answer {
    let input = SubmitInput {
        version: fields.number("version").unwrap_or(0),
        key: fields.get("key").to_owned(),
        project: fields.get("project").to_owned(),
    };
    match app.office.submit_application(&visit.viewer, &code, &input).await {
        Ok(number) => Ok(go(visit.paths().application_part(code, format!("receipt/{number}")))),
        Err(Refusal::Faults(faults)) => check_page(&app, &visit, &code, StatusCode::UNPROCESSABLE_ENTITY, false, &faults).await,
        Err(Refusal::Stale) => check_page(&app, &visit, &code, StatusCode::CONFLICT, true, &[]).await,
        Err(other) => kept(&visit, &fields, Err::<Response, _>(other)).map(|kept| kept.unwrap_or_else(|page| page)),
    }
}

async fn receipt(State(app): State<App>, visit: Visit, Path((_, code, number)): Path<(String, String, i64)>) -> Answer {
    let view = app.office.sent_page(&visit.viewer, &code, number).await?;
    Ok(room(&visit, StatusCode::OK, "receipt-title", |w| pages::receipt::page(w, visit.paths(), &view)))
}

async fn copy(State(app): State<App>, visit: Visit, Path((_, code, number)): Path<(String, String, i64)>) -> Answer {
    let view = app.office.sent_page(&visit.viewer, &code, number).await?;
    Ok(room(&visit, StatusCode::OK, "copy-title", |w| pages::receipt::copy(w, visit.paths(), &view)))
}

async fn ask_withdraw(State(app): State<App>, visit: Visit, Path((_, code)): Path<(String, String)>) -> Answer {
    let (heading, _) = app.office.section_page(&visit.viewer, &code).await?;
    Ok(room(&visit, StatusCode::OK, "withdraw-title", |w| pages::withdraw::page(w, visit.paths(), &heading)))
}

async fn withdraw(State(app): State<App>, visit: Visit, Path((_, code)): Path<(String, String)>, fields: Fields) -> Answer {
    app.office.withdraw_application(&visit.viewer, &code, fields.number("version").unwrap_or(0)).await?;
    Ok(go(visit.paths().application(code)))
}

async fn answer(State(app): State<App>, visit: Visit, Path((_, code)): Path<(String, String)>, fields: Fields) -> Answer {
    // A decline is final: only who says so declines.
    let comes = match fields.get("answer") {
        "confirmed" => true,
        "declined" => false,
        _ => return Err(Flaw(Refusal::fault("answer", Problem::NotAChoice))),
    };
    app.office.answer_selection(&visit.viewer, &code, comes).await?;
    Ok(go(visit.paths().application(code)))
}
