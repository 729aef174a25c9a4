//! What anybody may read: the first page, calls, regulations.

use app::pages::public as pages;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use domain::access::Denial;
use domain::text::Lang;

use crate::web::{Answer, App, Room, Visit};

pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/{lang}", get(home))
        .route("/{lang}/calls/{call}", get(call))
        .route("/{lang}/calls/{call}/regulations", get(regulations))
}

async fn home(State(app): State<App>, visit: Visit, Path(lang): Path<String>) -> Answer {
    Lang::from_code(&lang).ok_or(Denial::NotFound)?;
    let home = app.office.public_home(&visit.viewer).await?;
    Ok(visit.page(Room::Public, "", |w| pages::home::page(w, visit.paths(), &home, &visit.query("done"))))
}

async fn call(State(app): State<App>, visit: Visit, Path((_, code)): Path<(String, String)>) -> Answer {
    let call = app.office.public_call(&visit.viewer, &code).await?;
    let title = call.title.get(visit.lang()).to_owned();
    Ok(visit.page(Room::Public, &title, |w| pages::call::page(w, visit.paths(), &call)))
}

async fn regulations(State(app): State<App>, visit: Visit, Path((_, code)): Path<(String, String)>) -> Answer {
    let call = app.office.public_call(&visit.viewer, &code).await?;
    let title = visit.words().plain().t("regulations");
    Ok(visit.page(Room::Public, &title, |w| pages::regulations::page(w, visit.paths(), &call)))
}
