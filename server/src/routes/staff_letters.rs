//! The outbox of a call.

use app::pages::staff::letters as pages;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use domain::access::Denial;
use domain::ids::LetterId;
use office::Refusal;

use crate::web::answer::go;
use crate::web::{Answer, App, Room, Visit};

pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/{lang}/office/calls/{call}/letters", get(outbox))
        .route("/{lang}/office/calls/{call}/letters/release", post(release_all))
        .route("/{lang}/office/calls/{call}/letters/{letter}", get(letter))
        .route("/{lang}/office/calls/{call}/letters/{letter}/release", post(release))
        .route("/{lang}/office/calls/{call}/letters/{letter}/discard", post(discard))
        .route("/{lang}/office/calls/{call}/letters/{letter}/again", post(again))
}

type One = Path<(String, String, String)>;

fn id(text: &str) -> Result<LetterId, Refusal> {
    text.parse().map_err(|_| Refusal::Denied(Denial::NotFound))
}

fn done(visit: &Visit, call: &str, done: &str) -> Answer {
    Ok(go(format!("{}?done={done}", visit.paths().office_call_part(call, "letters"))))
}

async fn outbox(State(app): State<App>, visit: Visit, Path((_, call)): Path<(String, String)>) -> Answer {
    let queries = visit.queries();
    let pile = pages::pile_of(queries.get("pile"));
    let (kind, page) = (queries.get("kind"), queries.number("page").unwrap_or(1));
    let view = app.office.outbox(&visit.viewer, &call, (pile, kind), page).await?;
    let title = visit.words().plain().t("letters").into_owned();
    let posted = app.settings.smtp_url.is_some();
    Ok(visit.page(Room::Staff, &title, |w| pages::outbox(w, visit.paths(), &view, posted, queries.get("done"))))
}

async fn letter(State(app): State<App>, visit: Visit, Path((_, _, letter)): One) -> Answer {
    let view = app.office.letter(&visit.viewer, id(&letter)?).await?;
    Ok(visit.page(Room::Staff, &view.line.subject, |w| pages::letter(w, visit.paths(), &view)))
}

async fn release_all(State(app): State<App>, visit: Visit, Path((_, call)): Path<(String, String)>) -> Answer {
    app.office.release_letters(&visit.viewer, &call).await?;
    done(&visit, &call, "released")
}

async fn release(State(app): State<App>, visit: Visit, Path((_, call, letter)): One) -> Answer {
    app.office.release_letter(&visit.viewer, id(&letter)?).await?;
    done(&visit, &call, "released")
}

async fn discard(State(app): State<App>, visit: Visit, Path((_, call, letter)): One) -> Answer {
    app.office.discard_letter(&visit.viewer, id(&letter)?).await?;
    done(&visit, &call, "discarded")
}

async fn again(State(app): State<App>, visit: Visit, Path((_, call, letter)): One) -> Answer {
    app.office.send_again(&visit.viewer, id(&letter)?).await?;
    done(&visit, &call, "again")
}
