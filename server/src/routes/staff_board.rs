//! The board of a call.

use std::collections::BTreeSet;

use app::pages::staff::board::{Said, Typed, confirming, page};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::board::BoardPlace;
use domain::fault::Problem;
use office::board::{Move, Supposed};
use office::{Outcome, Refusal};

use crate::web::answer::go;
use crate::web::{Answer, App, Fields, Flaw, Room, Visit};

type Call = Path<(String, String)>;

pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/{lang}/office/calls/{call}/board", get(show))
        .route("/{lang}/office/calls/{call}/board/revision", get(revision))
        .route("/{lang}/office/calls/{call}/board/proposal", get(proposal))
        .route("/{lang}/office/calls/{call}/board/shared", get(shared).post(share))
        .route("/{lang}/office/calls/{call}/board/calibration", get(calibration))
        .route("/{lang}/office/calls/{call}/board/move", post(move_entry))
        .route("/{lang}/office/calls/{call}/board/save", post(save))
        .route("/{lang}/office/calls/{call}/board/freeze", post(freeze))
        .route("/{lang}/office/calls/{call}/board/override", post(ask))
        .route("/{lang}/office/calls/{call}/board/override/approve", post(approve))
        .route("/{lang}/office/calls/{call}/board/override/refuse", post(refuse))
        .route("/{lang}/office/calls/{call}/board/unfreeze", post(unfreeze))
        .route("/{lang}/office/calls/{call}/board/announce", post(announce))
        .route("/{lang}/office/calls/{call}/board/promote", post(promote))
        .route("/{lang}/office/calls/{call}/board/vacate", post(vacate))
        .route("/{lang}/office/calls/{call}/board/confirm", post(confirm))
}

async fn board(app: &App, visit: &Visit, call: &str, status: StatusCode, said: &Said, typed: &Typed) -> Answer {
    let view = app.office.board(&visit.viewer, call).await?;
    let title = visit.words().plain().t("board").into_owned();
    Ok(visit.page_with(status, Room::Staff, &title, |w| page(w, visit.paths(), &view, said, typed)))
}

/// After an act: to the board, which says what was done; or the board again with why it was not, and what was typed.
async fn after(app: &App, visit: &Visit, call: &str, done: &str, outcome: Outcome<()>, typed: Typed) -> Answer {
    let (status, said) = match outcome {
        Ok(()) => return Ok(go(format!("{}?done={done}", visit.paths().office_call_part(call, "board")))),
        Err(Refusal::Faults(faults)) => (StatusCode::UNPROCESSABLE_ENTITY, Said::Faults(faults)),
        Err(Refusal::Quotas(lines)) => (StatusCode::CONFLICT, Said::Rules(lines)),
        Err(Refusal::Stale) => (StatusCode::CONFLICT, Said::Stale),
        Err(other) => return Err(Flaw(other)),
    };
    board(app, visit, call, status, &said, &typed).await
}

async fn show(State(app): State<App>, visit: Visit, Path((_, call)): Call) -> Answer {
    board(&app, &visit, &call, StatusCode::OK, &Said::Done(visit.query("done")), &Typed::default()).await
}

async fn revision(State(app): State<App>, visit: Visit, Path((_, call)): Call) -> Result<Response, Flaw> {
    Ok(app.office.board_pulse(&visit.viewer, &call).await?.into_response())
}

async fn proposal(State(app): State<App>, visit: Visit, Path((_, call)): Call) -> Answer {
    let view = app.office.proposal(&visit.viewer, &call, &supposed(&visit.queries())).await?;
    let title = visit.words().plain().t("proposal-title").into_owned();
    Ok(visit.page(Room::Staff, &title, |w| app::pages::staff::proposal::page(w, visit.paths(), &view)))
}

async fn calibration(State(app): State<App>, visit: Visit, Path((_, call)): Call) -> Answer {
    let view = app.office.calibration(&visit.viewer, &call).await?;
    let title = visit.words().plain().t("calibration-title").into_owned();
    Ok(visit.page(Room::Staff, &title, |w| app::pages::staff::calibration::page(w, visit.paths(), &view)))
}

/// What a quota officer supposes: the whole of it stands in the address, and a button that lets go of something adds to it.
fn supposed(fields: &Fields) -> Supposed {
    let all = |name| fields.all(name).into_iter().filter(|value| !value.is_empty()).collect::<BTreeSet<String>>();
    let without = |from: BTreeSet<String>, gone: &BTreeSet<String>| from.difference(gone).cloned().collect();
    let free = all("free");
    let limit = |(name, typed): &(String, String)| Some((name.strip_prefix("limit.")?.to_owned(), typed.clone()));
    Supposed {
        keeps: !fields.get("keep").is_empty() && fields.get("let-go").is_empty(),
        inside: without(all("in"), &free),
        outside: without(all("out"), &free),
        limits: fields.0.iter().filter_map(limit).collect(),
        aside: all("aside"),
    }
}

async fn shared(State(app): State<App>, visit: Visit, Path((_, call)): Call) -> Answer {
    let view = app.office.shared_proposal(&visit.viewer, &call).await?;
    let title = visit.words().plain().t("shared-title").into_owned();
    Ok(visit.page(Room::Staff, &title, |w| app::pages::staff::shared::page(w, visit.paths(), &view)))
}

async fn share(State(app): State<App>, visit: Visit, Path((_, call)): Call) -> Answer {
    match app.office.share_proposal(&visit.viewer, &call).await {
        Ok(()) => Ok(go(visit.paths().office_call_part(&call, "board/shared"))),
        refused => after(&app, &visit, &call, "", refused, Typed::default()).await,
    }
}

/// A move as it was posted.
fn step(fields: &Fields) -> Result<Move, Refusal> {
    let place = |name| BoardPlace::from_code(fields.get(name)).ok_or(Refusal::fault("to", Problem::NotAChoice));
    let before = fields.get("before");
    Ok(Move {
        application: fields.get("application").to_owned(),
        from: place("from")?,
        to: place("to")?,
        before: (!before.is_empty()).then(|| before.to_owned()),
    })
}

async fn move_entry(State(app): State<App>, visit: Visit, Path((_, call)): Call, fields: Fields) -> Answer {
    let step = step(&fields)?;
    let outcome = app.office.move_on_board(&visit.viewer, &call, &step).await;
    after(&app, &visit, &call, "moved", outcome, Typed::default()).await
}

async fn save(State(app): State<App>, visit: Visit, Path((_, call)): Call) -> Answer {
    after(&app, &visit, &call, "saved", app.office.save_set(&visit.viewer, &call).await, Typed::default()).await
}

async fn freeze(State(app): State<App>, visit: Visit, Path((_, call)): Call, fields: Fields) -> Answer {
    let outcome = app.office.freeze(&visit.viewer, &call, fields.number("revision").unwrap_or_default()).await;
    after(&app, &visit, &call, "frozen", outcome, Typed::default()).await
}

async fn ask(State(app): State<App>, visit: Visit, Path((_, call)): Call, fields: Fields) -> Answer {
    let (seen, reason) = (fields.number("revision").unwrap_or_default(), fields.get("reason"));
    let outcome = app.office.request_override(&visit.viewer, &call, seen, reason).await;
    after(&app, &visit, &call, "asked", outcome, of_board(reason)).await
}

async fn approve(State(app): State<App>, visit: Visit, Path((_, call)): Call, fields: Fields) -> Answer {
    after(&app, &visit, &call, "approved", judge(&app, &visit, &call, &fields, true).await, Typed::default()).await
}

async fn refuse(State(app): State<App>, visit: Visit, Path((_, call)): Call, fields: Fields) -> Answer {
    after(&app, &visit, &call, "refused", judge(&app, &visit, &call, &fields, false).await, Typed::default()).await
}

async fn judge(app: &App, visit: &Visit, call: &str, fields: &Fields, approve: bool) -> Outcome<()> {
    let seen = fields.get("request").parse().map_err(|_| Refusal::Stale)?;
    app.office.judge_override(&visit.viewer, call, seen, approve).await
}

async fn unfreeze(State(app): State<App>, visit: Visit, Path((_, call)): Call, fields: Fields) -> Answer {
    let reason = fields.get("reason");
    after(&app, &visit, &call, "unfrozen", app.office.unfreeze(&visit.viewer, &call, reason).await, of_board(reason)).await
}

async fn announce(State(app): State<App>, visit: Visit, Path((_, call)): Call, fields: Fields) -> Answer {
    let outcome = app.office.announce(&visit.viewer, &call, fields.number("revision").unwrap_or_default()).await;
    after(&app, &visit, &call, "announced", outcome, Typed::default()).await
}

async fn promote(State(app): State<App>, visit: Visit, Path((_, call)): Call, fields: Fields) -> Answer {
    let typed = of_entry(&fields);
    let outcome = app.office.promote(&visit.viewer, &call, &typed.of, &typed.reason).await;
    after(&app, &visit, &call, "promoted", outcome, typed).await
}

async fn vacate(State(app): State<App>, visit: Visit, Path((_, call)): Call, fields: Fields) -> Answer {
    let typed = of_entry(&fields);
    let outcome = app.office.vacate(&visit.viewer, &call, &typed.of, &typed.reason).await;
    after(&app, &visit, &call, "vacated", outcome, typed).await
}

async fn confirm(State(app): State<App>, visit: Visit, Path((_, call)): Call, fields: Fields) -> Answer {
    let (code, how) = (fields.get("application"), fields.get("reason"));
    let outcome = app.office.confirm_for(&visit.viewer, &call, code, how).await;
    after(&app, &visit, &call, "confirmed", outcome, Typed { of: confirming(code), reason: how.to_owned() }).await
}

fn of_board(reason: &str) -> Typed {
    Typed { of: String::new(), reason: reason.to_owned() }
}

fn of_entry(fields: &Fields) -> Typed {
    Typed { of: fields.get("application").to_owned(), reason: fields.get("reason").to_owned() }
}
