//! Import: a file is uploaded, tried, mapped, confirmed.

use app::pages::staff::imports as pages;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Multipart, Path, State};
use axum::response::Response;
use axum::routing::get;
use domain::fault::{Fault, Problem};
use domain::text::Lang;
use office::Refusal;
use office::imports::{ImportPlan, LARGEST};

use crate::web::answer::{faults_of, go};
use crate::web::{Answer, App, Fields, Flaw, Room, Visit};

pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/{lang}/office/calls/{call}/import", get(show).post(upload).layer(DefaultBodyLimit::max(LARGEST + 64 * 1024)))
        .route("/{lang}/office/calls/{call}/import/{key}", get(check).post(decide))
}

async fn form(app: &App, visit: &Visit, call: &str, faults: &[Fault]) -> Result<Response, Flaw> {
    let head = app.office.import_form(&visit.viewer, call).await?;
    let title = visit.words().plain().t("import-title");
    let body = |w: &words::Words| pages::upload(w, visit.paths(), &head, faults);
    Ok(match faults {
        [] => visit.page(Room::Staff, &title, body),
        _ => visit.again(Room::Staff, &title, body),
    })
}

async fn show(State(app): State<App>, visit: Visit, Path((_, call)): Path<(String, String)>) -> Answer {
    form(&app, &visit, &call, &[]).await
}

async fn upload(State(app): State<App>, visit: Visit, Path((_, call)): Path<(String, String)>, body: Multipart) -> Answer {
    app.office.import_form(&visit.viewer, &call).await?;
    let held = match file_of(body).await {
        Ok(bytes) => app.office.hold_import(&visit.viewer, &call, bytes).await,
        Err(problem) => Err(Refusal::fault("file", problem)),
    };
    match faults_of(held)? {
        Ok(key) => Ok(go(visit.paths().office_call_part(&call, format!("import/{key}")))),
        Err(faults) => form(&app, &visit, &call, &faults).await,
    }
}

/// The bytes of the field `file`.
async fn file_of(mut body: Multipart) -> Result<Vec<u8>, Problem> {
    while let Some(field) = body.next_field().await.map_err(|_| Problem::FileBroken)? {
        match field.name() {
            Some("file") => return field.bytes().await.map(|bytes| bytes.to_vec()).map_err(|_| Problem::FileBroken),
            _ => continue,
        }
    }
    Err(Problem::Required)
}

async fn check(State(app): State<App>, visit: Visit, Path((_, call, key)): Path<(String, String, String)>) -> Answer {
    let report = app.office.try_held_import(&visit.viewer, &call, &key, &ImportPlan::default()).await?;
    let title = visit.words().plain().t("import-check-title");
    Ok(visit.page(Room::Staff, &title, |w| pages::check(w, visit.paths(), &key, &report)))
}

async fn decide(
    State(app): State<App>,
    visit: Visit,
    Path((_, call, key)): Path<(String, String, String)>,
    fields: Fields,
) -> Answer {
    let mapping =
        (0..).map_while(|at| fields.0.iter().find(|(name, _)| *name == format!("column-{at}"))).map(|(_, code)| code.clone());
    let plan = ImportPlan { mapping: mapping.collect(), lang: Lang::from_code(fields.get("lang")) };
    let report = match fields.get("confirm") {
        "yes" => app.office.import_held(&visit.viewer, &call, &key, &plan).await?,
        _ => app.office.try_held_import(&visit.viewer, &call, &key, &plan).await?,
    };
    let title = visit.words().plain().t("import-check-title");
    Ok(match (report.written, report.problem_count) {
        (true, _) => visit.page(Room::Staff, &title, |w| pages::done(w, visit.paths(), &report)),
        (false, 0) => visit.page(Room::Staff, &title, |w| pages::check(w, visit.paths(), &key, &report)),
        (false, _) => visit.again(Room::Staff, &title, |w| pages::check(w, visit.paths(), &key, &report)),
    })
}
