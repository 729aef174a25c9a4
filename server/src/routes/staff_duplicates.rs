//! What may stand twice: the pairs of a call, two side by side, merging them.

use app::pages::staff::duplicates as pages;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use domain::access::Denial;
use domain::fault::Fault;
use domain::ids::PersonId;
use office::duplicates::{KEEP_BOTH, Merging};

use crate::web::answer::{faults_of, go};
use crate::web::{Answer, App, Fields, Flaw, Room, Visit};

pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/{lang}/office/calls/{call}/duplicates", get(show))
        .route("/{lang}/office/calls/{call}/duplicates/films", get(show_films).post(merge_films))
        .route("/{lang}/office/calls/{call}/duplicates/people", get(show_people).post(merge_people))
}

type OfCall = Path<(String, String)>;

/// The two that are compared.
fn pair(fields: &Fields) -> [String; 2] {
    ["one", "other"].map(|name| fields.get(name).to_owned())
}

fn people(fields: &Fields) -> Result<[PersonId; 2], Flaw> {
    let [one, other] = pair(fields).map(|id| id.parse().map_err(|_| Flaw::from(Denial::NotFound)));
    Ok([one?, other?])
}

fn merging(fields: &Fields) -> Merging {
    Merging {
        keep: fields.get("keep").to_owned(),
        reason: fields.get("reason").to_owned(),
        evaluate_again: fields.ticked("evaluate-again"),
    }
}

fn merged(visit: &Visit, call: &str, typed: &Merging, what: &str) -> Answer {
    let what = if typed.keep == KEEP_BOTH { "apart" } else { what };
    Ok(go(format!("{}?done={what}", visit.paths().office_call_part(call, "duplicates"))))
}

async fn show(State(app): State<App>, visit: Visit, Path((_, call)): OfCall) -> Answer {
    let pages = ["films", "people"].map(|kind| visit.query(kind).parse().unwrap_or(1));
    let view = app.office.duplicates(&visit.viewer, &call, pages).await?;
    let done = visit.query("done");
    let title = visit.words().plain().t("duplicates-title");
    Ok(visit.page(Room::Staff, &title, |w| pages::page(w, visit.paths(), &view, &done)))
}

async fn films_page(app: &App, visit: &Visit, call: &str, codes: [&str; 2], typed: &Merging, faults: &[Fault]) -> Answer {
    let view = app.office.compare_films(&visit.viewer, call, codes).await?;
    let title = visit.words().plain().t("duplicates-compare");
    let body = |w: &words::Words| pages::films(w, visit.paths(), &view, typed, faults);
    Ok(match faults {
        [] => visit.page(Room::Staff, &title, body),
        _ => visit.again(Room::Staff, &title, body),
    })
}

async fn show_films(State(app): State<App>, visit: Visit, Path((_, call)): OfCall) -> Answer {
    let [one, other] = pair(&visit.queries());
    films_page(&app, &visit, &call, [&one, &other], &Merging::default(), &[]).await
}

async fn merge_films(State(app): State<App>, visit: Visit, Path((_, call)): OfCall, fields: Fields) -> Answer {
    let ([one, other], typed) = (pair(&fields), merging(&fields));
    match faults_of(app.office.merge_films(&visit.viewer, &call, [&one, &other], &typed).await)? {
        Ok(()) => merged(&visit, &call, &typed, "film"),
        Err(faults) => films_page(&app, &visit, &call, [&one, &other], &typed, &faults).await,
    }
}

async fn people_page(app: &App, visit: &Visit, call: &str, ids: [PersonId; 2], typed: &Merging, faults: &[Fault]) -> Answer {
    let view = app.office.compare_people(&visit.viewer, call, ids).await?;
    let title = visit.words().plain().t("duplicates-compare");
    let body = |w: &words::Words| pages::people(w, visit.paths(), &view, typed, faults);
    Ok(match faults {
        [] => visit.page(Room::Staff, &title, body),
        _ => visit.again(Room::Staff, &title, body),
    })
}

async fn show_people(State(app): State<App>, visit: Visit, Path((_, call)): OfCall) -> Answer {
    people_page(&app, &visit, &call, people(&visit.queries())?, &Merging::default(), &[]).await
}

async fn merge_people(State(app): State<App>, visit: Visit, Path((_, call)): OfCall, fields: Fields) -> Answer {
    let (ids, typed) = (people(&fields)?, merging(&fields));
    match faults_of(app.office.merge_people(&visit.viewer, &call, ids, &typed).await)? {
        Ok(()) => merged(&visit, &call, &typed, "person"),
        Err(faults) => people_page(&app, &visit, &call, ids, &typed, &faults).await,
    }
}
