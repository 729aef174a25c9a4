//! Lists to take away, and the parity and origin report.

use app::pages::staff::lists::{exports, report};
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use office::exports::{FileFormat, ListKind};

use super::staff_applications::query_of;
use crate::web::{Answer, App, Room, Visit, files};

pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/{lang}/office/calls/{call}/exports", get(show))
        .route("/{lang}/office/calls/{call}/export", get(export))
        .route("/{lang}/office/calls/{call}/report", get(ask_report).post(make_report))
        .route("/{lang}/office/calls/{call}/report.xlsx", get(report_xlsx))
        .route("/{lang}/office/calls/{call}/report.csv", get(report_csv))
}

type Call = Path<(String, String)>;

async fn show(State(app): State<App>, visit: Visit, Path((_, call)): Call) -> Answer {
    let view = app.office.applications(&visit.viewer, &call, &query_of(&visit)).await?;
    let title = visit.words().plain().t("export-title");
    Ok(visit.page(Room::Staff, &title, |w| exports::page(w, visit.paths(), &view, kind_of(&visit))))
}

/// The list an address asks for.
fn kind_of(visit: &Visit) -> ListKind {
    ListKind::from_code(&visit.query("kind")).unwrap_or(ListKind::Applications)
}

async fn export(State(app): State<App>, visit: Visit, Path((_, call)): Call) -> Answer {
    let format = FileFormat::from_code(&visit.query("format")).unwrap_or(FileFormat::Xlsx);
    let kind = kind_of(&visit);
    let wanted = files::wanted(&visit, format, Some(kind));
    let file = app.office.export(&visit.viewer, &call, kind, &query_of(&visit), wanted).await?;
    Ok(files::taken(file))
}

async fn ask_report(State(app): State<App>, visit: Visit, Path((_, call)): Call) -> Answer {
    let head = app.office.gender_report_form(&visit.viewer, &call).await?;
    let title = visit.words().plain().t("report-title");
    Ok(visit.page(Room::Staff, &title, |w| report::ask(w, visit.paths(), &head)))
}

async fn make_report(State(app): State<App>, visit: Visit, Path((_, call)): Call) -> Answer {
    let view = app.office.gender_report(&visit.viewer, &call).await?;
    let title = visit.words().plain().t("report-title");
    Ok(visit.page(Room::Staff, &title, |w| report::page(w, visit.paths(), &view)))
}

async fn report_xlsx(app: State<App>, visit: Visit, call: Call) -> Answer {
    report_file(app, visit, call, FileFormat::Xlsx).await
}

async fn report_csv(app: State<App>, visit: Visit, call: Call) -> Answer {
    report_file(app, visit, call, FileFormat::Csv).await
}

async fn report_file(State(app): State<App>, visit: Visit, Path((_, call)): Call, format: FileFormat) -> Answer {
    let lang = files::wanted(&visit, format, None).lang;
    let file = app.office.gender_report_file(&visit.viewer, &call, (format, lang)).await?;
    Ok(files::taken(file))
}
