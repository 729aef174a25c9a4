//! Files as answers: always attachments, named in every script, never kept by a cache.

use std::path::Path;

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::text::Lang;
use office::exports::{FileFormat, ListKind, TakenFile, Wanted};
use office::screening::Archive;
use tokio_util::io::ReaderStream;

use super::answer::{Answer, Flaw};
use super::fields::Fields;
use super::visit::Visit;

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

/// How the list that an address takes away is wanted: in the language of its `lang`, else the page's, and in the columns it
/// names for `kind`, a list of a call.
pub(crate) fn wanted(visit: &Visit, format: FileFormat, kind: Option<ListKind>) -> Wanted {
    let asked = visit.queries();
    let lang = asked.all("lang").into_iter().find_map(|code| Lang::from_code(&code)).unwrap_or(visit.lang());
    Wanted { format, lang, columns: columns(&asked, kind) }
}

/// The codes under the list's own name, which its form sends even when nothing is ticked; where it is not sent, those under
/// the name that every list has.
fn columns(asked: &Fields, kind: Option<ListKind>) -> Vec<String> {
    let own = kind.map(|kind| asked.all(&kind.columns_name())).filter(|own| !own.is_empty());
    let codes = own.unwrap_or_else(|| asked.all("columns"));
    codes.iter().flat_map(|codes| codes.split(',')).filter(|code| !code.is_empty()).map(str::to_owned).collect()
}

/// A list taken away.
pub(crate) fn taken(file: TakenFile) -> Response {
    (headers(&file.name, file.media_type, file.bytes.len() as u64), file.bytes).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_the_columns_under_its_own_name_else_those_of_no_name() {
        let of = |query: &str, kind| columns(&Fields::parse(query.as_bytes()), kind).join(" ");
        let (applications, selection) = (Some(ListKind::Applications), Some(ListKind::Selection));
        let form = "columns=title&columns=code&columns.selection=&columns.selection=email&columns.credits=";
        assert_eq!(of(form, applications), "title code");
        assert_eq!(of(form, selection), "email");
        assert_eq!(of(form, Some(ListKind::Credits)), "", "nothing ticked: not those of another list");
        assert_eq!(of("columns=title,code", selection), "title code", "an address written by hand");
        assert_eq!(of("columns=title&columns=code", None), "title code");
    }
}
