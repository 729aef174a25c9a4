//! The reading room: seats, lists, the desk, files, sheets.

use app::pages::reader as pages;
use app::pages::reader::desk::Around;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use domain::fault::Fault;
use domain::ids::{AssignmentId, FileId, ScreenerId, SeatId};
use office::Refusal;
use office::reading::{Deed, DeskPage, FileBytes, SheetInput};

use crate::web::answer::{faults_of, go};
use crate::web::{Answer, App, Fields, Flaw, Room, Visit};

pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/{lang}/read", get(room))
        .route("/{lang}/read/{seat}", get(seat))
        .route("/{lang}/read/{seat}/answer", post(answer))
        .route("/{lang}/read/{seat}/sign", post(sign))
        .route("/{lang}/read/{seat}/interests", get(interests).post(declare))
        .route("/{lang}/read/{seat}/next", get(next))
        .route("/{lang}/read/{seat}/entry/{entry}", get(desk))
        .route("/{lang}/read/{seat}/entry/{entry}/score", post(score))
        .route("/{lang}/read/{seat}/entry/{entry}/autosave", post(autosave))
        .route("/{lang}/read/{seat}/entry/{entry}/reveal", post(reveal))
        .route("/{lang}/read/{seat}/entry/{entry}/others", post(others))
        .route("/{lang}/read/{seat}/entry/{entry}/file/{file}", get(file))
        .route("/{lang}/read/{seat}/entry/{entry}/view/{file}", get(view))
}

/// An id in an address; what is none names nothing.
fn id<T: std::str::FromStr>(text: &str) -> Result<T, Flaw> {
    text.parse().map_err(|_| Flaw(Refusal::NOT_FOUND))
}

async fn room(State(app): State<App>, visit: Visit) -> Answer {
    let seats = app.office.reading_room(&visit.viewer).await?;
    let title = visit.words().plain().t("reader-room");
    Ok(visit.page(Room::Reader, &title, |w| pages::room::page(w, visit.paths(), &seats, visit.viewer.now)))
}

async fn seat(State(app): State<App>, visit: Visit, Path((_, seat)): Path<(String, String)>) -> Answer {
    seat_page(&app, &visit, id(&seat)?, &[]).await
}

async fn seat_page(app: &App, visit: &Visit, seat: SeatId, faults: &[Fault]) -> Answer {
    let view = app.office.seat_view(&visit.viewer, seat, &visit.query("q")).await?;
    let title = pages::seat_title(&view).call.get(visit.lang()).to_owned();
    Ok(visit.page_with(status(faults), Room::Reader, &title, |w| pages::seat_view(w, visit.paths(), &view, faults)))
}

fn status(faults: &[Fault]) -> StatusCode {
    if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

async fn answer(State(app): State<App>, visit: Visit, Path((_, seat)): Path<(String, String)>, fields: Fields) -> Answer {
    let seat = id(&seat)?;
    match faults_of(app.office.answer_seat(&visit.viewer, seat, fields.get("answer") == "accept").await)? {
        Ok(()) => Ok(go(visit.paths().seat(seat))),
        Err(faults) => seat_page(&app, &visit, seat, &faults).await,
    }
}

async fn sign(State(app): State<App>, visit: Visit, Path((_, seat)): Path<(String, String)>, fields: Fields) -> Answer {
    let seat = id(&seat)?;
    match faults_of(app.office.sign_note(&visit.viewer, seat, fields.ticked("agree")).await)? {
        Ok(()) => Ok(go(visit.paths().seat(seat))),
        Err(faults) => seat_page(&app, &visit, seat, &faults).await,
    }
}

async fn interests(State(app): State<App>, visit: Visit, Path((_, seat)): Path<(String, String)>) -> Answer {
    interest_page(&app, &visit, id(&seat)?, &Fields::default(), &[]).await
}

async fn interest_page(app: &App, visit: &Visit, seat: SeatId, fields: &Fields, faults: &[Fault]) -> Answer {
    let page = app.office.interest_page(&visit.viewer, seat).await?;
    let typed = pages::interests::Typed {
        entries: fields.all("entry"),
        kind: fields.get("kind").to_owned(),
        reason: fields.get("reason").to_owned(),
    };
    let title = visit.words().plain().t("reader-interests");
    Ok(visit.page_with(status(faults), Room::Reader, &title, |w| pages::interests::page(w, visit.paths(), &page, &typed, faults)))
}

async fn declare(State(app): State<App>, visit: Visit, Path((_, seat)): Path<(String, String)>, fields: Fields) -> Answer {
    let seat = id(&seat)?;
    let ticked = fields.all("entry").iter().map(|entry| id(entry)).collect::<Result<Vec<_>, _>>()?;
    let finish = fields.get("deed") == "finish";
    let declared =
        app.office.declare_interests(&visit.viewer, seat, &ticked, fields.get("kind"), fields.get("reason"), finish).await;
    match faults_of(declared)? {
        Ok(()) if finish => Ok(go(visit.paths().seat(seat))),
        Ok(()) => Ok(go(visit.paths().seat_part(seat, "interests"))),
        Err(faults) => interest_page(&app, &visit, seat, &fields, &faults).await,
    }
}

async fn next(State(app): State<App>, visit: Visit, Path((_, seat)): Path<(String, String)>) -> Answer {
    let seat = id(&seat)?;
    let next = app.office.next_reading(&visit.viewer, seat).await?;
    Ok(go(next.map_or_else(|| visit.paths().seat(seat), |next| visit.paths().desk(seat, next))))
}

type Entry = Path<(String, String, String)>;

async fn desk(State(app): State<App>, visit: Visit, Path((_, _, entry)): Entry) -> Answer {
    let desk = app.office.desk(&visit.viewer, id(&entry)?).await?;
    let around = Around { file: visit.query("file"), done: visit.query("done"), ..Around::default() };
    Ok(desk_page(&visit, StatusCode::OK, &desk, &around))
}

fn desk_page(visit: &Visit, status: StatusCode, desk: &DeskPage, around: &Around<'_>) -> Response {
    visit.page_with(status, Room::Reader, &desk.identity.called, |w| {
        pages::desk::page(w, visit.paths(), desk, around, visit.viewer.now)
    })
}

fn typed(fields: &Fields) -> SheetInput {
    let points = fields.0.iter().filter_map(|(name, value)| Some((name.strip_prefix("points.")?.to_owned(), value.clone())));
    SheetInput {
        version: fields.get("version").to_owned(),
        points: points.collect(),
        comment: fields.get("comment").to_owned(),
        reason: fields.get("reason").to_owned(),
        deed: Deed::from_code(fields.get("deed").trim_end_matches("-next")),
    }
}

async fn score(State(app): State<App>, visit: Visit, Path((_, seat, entry)): Entry, fields: Fields) -> Answer {
    let (seat, entry): (SeatId, AssignmentId) = (id(&seat)?, id(&entry)?);
    let input = typed(&fields);
    match app.office.write_sheet(&visit.viewer, entry, &input).await {
        Ok(_) if fields.get("deed").ends_with("-next") => Ok(go(visit.paths().seat_part(seat, "next"))),
        Ok(_) => Ok(go(format!("{}?done={}", visit.paths().desk(seat, entry), fields.get("deed")))),
        Err(refusal) => sheet_again(&app, &visit, entry, input, refusal).await,
    }
}

/// The sheet that was not taken, with what is wrong or with what was written meanwhile.
async fn sheet_again(app: &App, visit: &Visit, entry: AssignmentId, input: SheetInput, refusal: Refusal) -> Answer {
    let faults = match refusal {
        Refusal::Stale => Vec::new(),
        Refusal::Faults(faults) => faults,
        other => return Err(Flaw(other)),
    };
    let desk = app.office.desk(&visit.viewer, entry).await?;
    let clash = faults.is_empty();
    let status = if clash { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let around = Around { typed: Some(input), clash, faults: &faults, ..Around::default() };
    Ok(desk_page(visit, status, &desk, &around))
}

async fn autosave(State(app): State<App>, visit: Visit, Path((_, _, entry)): Entry, fields: Fields) -> Response {
    let Ok(entry) = id(&entry) else { return StatusCode::NOT_FOUND.into_response() };
    let input = SheetInput { deed: Deed::Save, ..typed(&fields) };
    match app.office.write_sheet(&visit.viewer, entry, &input).await {
        Ok(written) => Json(serde_json::json!({ "saved_at": app.office.now(), "version": written.version })).into_response(),
        Err(refusal) => bare(&refusal).into_response(),
    }
}

/// The status alone, for scripts.
fn bare(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::Stale => StatusCode::CONFLICT,
        Refusal::Denied(denial) => StatusCode::from_u16(denial.status()).unwrap_or(StatusCode::FORBIDDEN),
        Refusal::Failed(error) => {
            tracing::error!(%error, "a sheet could not be saved");
            StatusCode::INTERNAL_SERVER_ERROR
        }
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

async fn others(State(app): State<App>, visit: Visit, Path((_, seat, entry)): Entry) -> Answer {
    let (seat, entry): (SeatId, AssignmentId) = (id(&seat)?, id(&entry)?);
    app.office.see_others(&visit.viewer, entry).await?;
    Ok(go(format!("{}#others", visit.paths().desk(seat, entry))))
}

/// A password of a screener. The sheet beside it comes along, while it is open, and is saved first: without scripts nobody
/// else would.
async fn reveal(State(app): State<App>, visit: Visit, Path((_, _, entry)): Entry, fields: Fields) -> Answer {
    let (entry, screener): (AssignmentId, ScreenerId) = (id(&entry)?, id(fields.get("screener"))?);
    let sheet = (!fields.get("version").is_empty()).then(|| SheetInput { deed: Deed::Save, ..typed(&fields) });
    if let Some(input) = &sheet {
        match app.office.write_sheet(&visit.viewer, entry, input).await {
            // A phase that ended meanwhile: what was written is shown, closed or not.
            Ok(_) | Err(Refusal::Denied(_)) => {}
            Err(refusal) => return sheet_again(&app, &visit, entry, input.clone(), refusal).await,
        }
    }
    let (revealed, faults) = match faults_of(app.office.reveal_screener(&visit.viewer, entry, screener).await)? {
        Ok(password) => (Some((screener, password)), Vec::new()),
        Err(faults) => (None, faults),
    };
    let desk = app.office.desk(&visit.viewer, entry).await?;
    let around = Around { revealed, typed: sheet, faults: &faults, ..Around::default() };
    Ok(desk_page(&visit, status(&faults), &desk, &around))
}

/// A file, to be kept or to be drawn by our viewer; never shown by the browser as a page of ours.
async fn file(State(app): State<App>, visit: Visit, Path((_, _, entry, file)): Path<(String, String, String, String)>) -> Answer {
    let file = app.office.entry_file(&visit.viewer, id(&entry)?, id::<FileId>(&file)?).await?;
    send(&file).await
}

async fn send(file: &FileBytes) -> Answer {
    let Ok(open) = tokio::fs::File::open(&file.path).await else {
        tracing::error!(path = %file.path.display(), "a file of a dossier is not where it should be");
        return Ok(StatusCode::INTERNAL_SERVER_ERROR.into_response());
    };
    let body = axum::body::Body::from_stream(tokio_util::io::ReaderStream::new(open));
    let headers = [
        (header::CONTENT_TYPE, file.media_type.clone()),
        (header::CONTENT_LENGTH, file.bytes.to_string()),
        (header::CONTENT_DISPOSITION, attachment(&file.name)),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
    ];
    Ok((headers, body).into_response())
}

/// `attachment` with the name in UTF-8 (RFC 8187); nothing of the name can leave its place.
fn attachment(name: &str) -> String {
    let mut encoded = String::with_capacity(name.len());
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => encoded.push(char::from(byte)),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    format!("attachment; filename*=UTF-8''{encoded}")
}

/// The page inside the frame: framed by ourselves only, sandboxed, drawing one file.
async fn view(
    State(app): State<App>,
    visit: Visit,
    Path((_, seat, entry, file)): Path<(String, String, String, String)>,
) -> Answer {
    let (seat, entry, file): (SeatId, AssignmentId, FileId) = (id(&seat)?, id(&entry)?, id(&file)?);
    app.office.entry_file(&visit.viewer, entry, file).await?;
    let source = visit.paths().desk_part(seat, entry, format!("file/{file}"));
    let page = pages::viewer::document(&visit.words(), visit.theme, crate::assets::assets(), &visit.nonce, &source);
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
         font-src 'self' data:; connect-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'; \
         frame-ancestors 'self'; sandbox allow-scripts allow-same-origin",
        visit.nonce
    );
    Ok(([(header::CONTENT_SECURITY_POLICY, policy)], Html(page)).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_cannot_leave_its_header() {
        assert_eq!(attachment("a\"b\r\nX: y.pdf"), "attachment; filename*=UTF-8''a%22b%0D%0AX%3A%20y.pdf");
        assert_eq!(attachment("ملف.pdf"), "attachment; filename*=UTF-8''%D9%85%D9%84%D9%81.pdf");
    }

    #[test]
    fn the_button_says_what_is_done_with_a_sheet() {
        let fields = Fields::parse(b"version=3&points.story=4&comment=c&deed=finish-next");
        let input = typed(&fields);
        assert_eq!((input.deed, input.version.as_str(), input.points["story"].as_str()), (Deed::Finish, "3", "4"));
    }
}
