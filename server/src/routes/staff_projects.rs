//! Projects over the years.

use app::pages::staff::projects::{self as pages, project};
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use domain::access::Denial;
use domain::ids::MilestoneId;
use office::exports::FileFormat;
use office::tracking::MilestoneForm;

use crate::web::answer::{faults_of, go};
use crate::web::{Answer, App, Fields, Flaw, Room, Visit, files};

pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/{lang}/office/projects", get(list))
        .route("/{lang}/office/projects.xlsx", get(list_xlsx))
        .route("/{lang}/office/projects.csv", get(list_csv))
        .route("/{lang}/office/projects/{code}", get(show))
        .route("/{lang}/office/projects/{code}/milestones", post(record))
        .route("/{lang}/office/projects/{code}/milestones/remove", post(remove))
}

async fn list(State(app): State<App>, visit: Visit) -> Answer {
    let page = visit.query("page").parse().unwrap_or(1);
    let view = app.office.projects(&visit.viewer, &visit.query("q"), &visit.query("country"), page).await?;
    let title = visit.words().plain().t("projects-title");
    Ok(visit.page(Room::Staff, &title, |w| pages::page(w, visit.paths(), &view)))
}

async fn list_xlsx(app: State<App>, visit: Visit) -> Answer {
    list_file(app, visit, FileFormat::Xlsx).await
}

async fn list_csv(app: State<App>, visit: Visit) -> Answer {
    list_file(app, visit, FileFormat::Csv).await
}

async fn list_file(State(app): State<App>, visit: Visit, format: FileFormat) -> Answer {
    let (search, country) = (visit.query("q"), visit.query("country"));
    let wanted = files::wanted(&visit, format, None);
    let file = app.office.export_projects(&visit.viewer, (&search, &country), wanted).await?;
    Ok(files::taken(file))
}

async fn show(State(app): State<App>, visit: Visit, Path((_, code)): Path<(String, String)>) -> Answer {
    let view = app.office.project(&visit.viewer, &code).await?;
    let (done, form) = (visit.query("done"), MilestoneForm::default());
    Ok(visit.page(Room::Staff, &view.title, |w| project::page(w, visit.paths(), &view, &form, &[], &done)))
}

async fn record(State(app): State<App>, visit: Visit, Path((_, code)): Path<(String, String)>, fields: Fields) -> Answer {
    let field = |name: &str| fields.get(name).to_owned();
    let form =
        MilestoneForm { kind: field("kind"), happened_on: field("happened_on"), note: field("note"), source: field("source") };
    match faults_of(app.office.record_milestone(&visit.viewer, &code, &form).await)? {
        Ok(()) => Ok(go(format!("{}?done=recorded", visit.paths().project(&code)))),
        Err(faults) => {
            let view = app.office.project(&visit.viewer, &code).await?;
            Ok(visit.again(Room::Staff, &view.title, |w| project::page(w, visit.paths(), &view, &form, &faults, "")))
        }
    }
}

async fn remove(State(app): State<App>, visit: Visit, Path((_, code)): Path<(String, String)>, fields: Fields) -> Answer {
    let id: MilestoneId = fields.get("milestone").parse().map_err(|_| Flaw::from(Denial::NotFound))?;
    app.office.remove_milestone(&visit.viewer, &code, id).await?;
    Ok(go(format!("{}?done=removed", visit.paths().project(&code))))
}
