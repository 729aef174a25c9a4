//! Documents of an application: streamed in, given back as attachments, whole or in part.

use std::io::SeekFrom;

use app::pages::filmmaker::documents;
use axum::Router;
use axum::body::Body;
use axum::extract::multipart::Multipart;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use domain::fault::{Fault, Problem};
use office::Refusal;
use office::applications::FileBody;
use tokio::io::{AsyncReadExt, AsyncSeekExt};
use tokio_util::io::ReaderStream;

use crate::web::answer::{faults_of, go};
use crate::web::{Answer, App, Flaw, Room, Visit};

/// No form with a file is longer than this, whatever a call allows: 1 GiB.
const MOST: usize = 1024 * 1024 * 1024;
/// How far a form is read of who may not send it, an ended session among the reasons: 64 MiB.
const READ_ON: usize = 64 * 1024 * 1024;
/// What a form carries beside its file.
const AROUND: u64 = 64 * 1024;

pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/{lang}/my/{code}/documents", get(show))
        .route("/{lang}/my/{code}/documents/{document}", post(receive).layer(DefaultBodyLimit::max(MOST)))
        .route("/{lang}/my/{code}/documents/{document}/remove", post(remove))
        .route("/{lang}/my/{code}/files/{file}", get(file))
}

async fn page(app: &App, visit: &Visit, code: &str, faults: &[Fault]) -> Answer {
    let view = app.office.documents_page(&visit.viewer, code).await?;
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = visit.words().plain().t("documents-title");
    Ok(visit.page_with(status, Room::Filmmaker, &title, |w| documents::page(w, visit.paths(), &view, faults)))
}

async fn show(State(app): State<App>, visit: Visit, Path((_, code)): Path<(String, String)>) -> Answer {
    page(&app, &visit, &code, &[]).await
}

/// Takes one file. Its announced length is looked at first; what is left of a refused one is read to its end, since a
/// browser that is still sending would not see the answer.
async fn receive(
    State(app): State<App>,
    visit: Visit,
    Path((_, code, document)): Path<(String, String, String)>,
    headers: HeaderMap,
    mut form: Multipart,
) -> Answer {
    let announced = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    let at_fault = |problem| Ok(Err(vec![Fault::of(format!("document-{document}"), problem)]));
    let asked = app.office.document_asked(&visit.viewer, &code, &document).await;
    let most = if asked.is_ok() { MOST } else { READ_ON };
    let result = match asked {
        Err(refusal) => Err(refusal.into()),
        Ok(ask) if announced.is_some_and(|length| length > u64::from(ask.max_megabytes) * 1024 * 1024 + AROUND) => {
            at_fault(Problem::FileTooLarge { max: ask.max_megabytes.into() })
        }
        Ok(_) => take(&app, &visit, &code, &document, &mut form).await,
    };
    read_on(&mut form, most).await;
    match result? {
        Ok(()) => Ok(go(visit.paths().application_part(code, "documents"))),
        Err(faults) => page(&app, &visit, &code, &faults).await,
    }
}

/// Reads what is left of a form, `most` bytes of it, and forgets it.
async fn read_on(form: &mut Multipart, most: usize) {
    let mut read = 0;
    while let Ok(Some(mut rest)) = form.next_field().await {
        while let Ok(Some(piece)) = rest.chunk().await {
            read += piece.len();
            if read > most {
                return;
            }
        }
    }
}

async fn take(
    app: &App,
    visit: &Visit,
    code: &str,
    document: &str,
    form: &mut Multipart,
) -> Result<Result<(), Vec<Fault>>, Flaw> {
    let problem = |problem| Ok(Err(vec![Fault::of(format!("document-{document}"), problem)]));
    loop {
        match form.next_field().await {
            Ok(Some(mut field)) => {
                let Some(name) = field.file_name().map(str::to_owned) else { continue };
                if name.is_empty() {
                    return problem(Problem::Required);
                }
                let kept = app.office.receive_file(&visit.viewer, code, document, &name, &mut field).await;
                return Ok(faults_of(kept)?.map(drop));
            }
            Ok(None) => return problem(Problem::Required),
            Err(_) => return problem(Problem::FileBroken),
        }
    }
}

async fn remove(State(app): State<App>, visit: Visit, Path((_, code, document)): Path<(String, String, String)>) -> Answer {
    app.office.remove_file(&visit.viewer, &code, &document).await?;
    Ok(go(visit.paths().application_part(code, "documents")))
}

async fn file(
    State(app): State<App>,
    visit: Visit,
    Path((_, code, file)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Answer {
    let id = file.parse().map_err(|_| Flaw(Refusal::NOT_FOUND))?;
    let body = app.office.own_file(&visit.viewer, &code, id).await?;
    give(&body, &headers).await
}

/// A file as an attachment under its own name, whole or the one range asked for. Whoever calls this has asked the office.
pub(crate) async fn give(file: &FileBody, headers: &HeaderMap) -> Answer {
    let lost = |error: std::io::Error| Flaw(Refusal::Failed(store::StoreError::Unfit(format!("{}: {error}", file.sha256))));
    let mut bytes = tokio::fs::File::open(&file.path).await.map_err(lost)?;
    let length = u64::try_from(file.bytes).unwrap_or(0);
    let asked = headers.get(header::RANGE).and_then(|range| range.to_str().ok());
    let (status, from, count) = match asked.map(|range| range_of(range, length)) {
        Some(Some((from, to))) => (StatusCode::PARTIAL_CONTENT, from, to - from + 1),
        Some(None) => {
            return Ok(
                (StatusCode::RANGE_NOT_SATISFIABLE, [(header::CONTENT_RANGE, format!("bytes */{length}"))]).into_response()
            );
        }
        None => (StatusCode::OK, 0, length),
    };
    bytes.seek(SeekFrom::Start(from)).await.map_err(lost)?;
    let mut response = (status, Body::from_stream(ReaderStream::new(bytes.take(count)))).into_response();
    let range = (status == StatusCode::PARTIAL_CONTENT).then(|| format!("bytes {from}-{}/{length}", from + count - 1));
    let lines = [
        (header::CONTENT_TYPE, Some(file.media_type.clone())),
        (header::CONTENT_LENGTH, Some(count.to_string())),
        (header::CONTENT_DISPOSITION, Some(attachment(&file.name))),
        (header::ACCEPT_RANGES, Some("bytes".to_owned())),
        (header::CONTENT_RANGE, range),
        (header::CONTENT_SECURITY_POLICY, Some("default-src 'none'; sandbox; frame-ancestors 'none'".to_owned())),
    ];
    for (name, value) in lines {
        if let Some(value) = value.and_then(|value| HeaderValue::from_str(&value).ok()) {
            response.headers_mut().insert(name, value);
        }
    }
    Ok(response)
}

/// The first and last byte of a single range (RFC 9110, 14.1.2); `None` when it cannot be given.
fn range_of(range: &str, length: u64) -> Option<(u64, u64)> {
    let (from, to) = range.strip_prefix("bytes=")?.split_once('-')?;
    let last = length.checked_sub(1)?;
    match (from.trim(), to.trim()) {
        ("", tail) => Some((length.saturating_sub(tail.parse::<u64>().ok().filter(|tail| *tail > 0)?), last)),
        (from, "") => from.parse().ok().filter(|from| *from <= last).map(|from| (from, last)),
        (from, to) => {
            let (from, to): (u64, u64) = (from.parse().ok()?, to.parse().ok()?);
            (from <= to && from <= last).then(|| (from, to.min(last)))
        }
    }
}

/// `attachment` under a name in any script (RFC 6266, 5987).
pub(crate) fn attachment(name: &str) -> String {
    let plain: String =
        name.chars().map(|letter| if letter.is_ascii_alphanumeric() || ".-_".contains(letter) { letter } else { '_' }).collect();
    let mut encoded = String::with_capacity(name.len());
    for byte in name.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-' | b'_' => encoded.push(char::from(byte)),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_range_is_given_and_nonsense_is_not() {
        assert_eq!(range_of("bytes=0-9", 100), Some((0, 9)));
        assert_eq!(range_of("bytes=90-", 100), Some((90, 99)));
        assert_eq!(range_of("bytes=-10", 100), Some((90, 99)));
        assert_eq!(range_of("bytes=-500", 100), Some((0, 99)));
        assert_eq!(range_of("bytes=50-500", 100), Some((50, 99)));
        for nonsense in ["bytes=100-", "bytes=9-3", "bytes=-0", "bytes=a-b", "lines=1-2", "bytes=0-1,5-6", "bytes="] {
            assert_eq!(range_of(nonsense, 100), None, "{nonsense}");
        }
        assert_eq!(range_of("bytes=0-0", 0), None);
    }

    #[test]
    fn a_name_in_any_script_is_a_safe_header() {
        assert_eq!(
            attachment("séance \"1\".pdf"),
            "attachment; filename=\"s_ance__1_.pdf\"; filename*=UTF-8''s%C3%A9ance%20%221%22.pdf"
        );
    }
}
