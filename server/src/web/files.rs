//! Files as answers: always attachments, named in every script, never kept by a cache.

use std::path::Path;

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use office::exports::TakenFile;
use office::screening::Archive;
use tokio_util::io::ReaderStream;

use super::answer::{Answer, Flaw};

/// The name of an attachment (RFC 6266): a plain one for old programs, the true one beside it.
fn attachment(name: &str) -> String {
    let plain: String = name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_. ".contains(c) { c } else { '_' }).collect();
    let true_name: String = name
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{true_name}")
}

fn headers(name: &str, media_type: &str, bytes: u64) -> [(http::HeaderName, String); 4] {
    [
        (CONTENT_TYPE, media_type.to_owned()),
        (CONTENT_LENGTH, bytes.to_string()),
        (CONTENT_DISPOSITION, attachment(name)),
        (CACHE_CONTROL, "no-store".to_owned()),
    ]
}

/// A file of the files folder, streamed.
pub(crate) async fn stored(path: &Path, name: &str, media_type: &str) -> Answer {
    let gone = |_| Flaw::from(domain::access::Denial::NotFound);
    let file = tokio::fs::File::open(path).await.map_err(gone)?;
    let bytes = file.metadata().await.map_err(gone)?.len();
    Ok((headers(name, media_type, bytes), Body::from_stream(ReaderStream::new(file))).into_response())
}

/// An archive, streamed from its temporary file.
pub(crate) fn archive(archive: Archive) -> Response {
    let stream = ReaderStream::new(tokio::fs::File::from_std(archive.file));
    (headers(&archive.name, "application/zip", archive.bytes), Body::from_stream(stream)).into_response()
}

/// A list taken away.
pub(crate) fn taken(file: TakenFile) -> Response {
    (headers(&file.name, file.media_type, file.bytes.len() as u64), file.bytes).into_response()
}
