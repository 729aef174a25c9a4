//! What browsers fetch beside pages: styles, fonts, scripts, WASM. Embedded in release builds, read from
//! `target/site` in debug builds.
//!
//! Every name under `/pkg/` carries the hash of its content, so a response may be kept for ever.

use app::render::Assets;
use axum::{
    Router,
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use rust_embed::{EmbeddedFile, RustEmbed};
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Site;

/// The addresses of everything the build step made; empty when it has not run, so pages come without style.
pub(crate) fn assets() -> &'static Assets {
    static ASSETS: LazyLock<Assets> = LazyLock::new(|| {
        let Some(manifest) = Site::get("manifest.json") else { return Assets::default() };
        Assets::from_manifest(&manifest.data).expect("the build step writes a JSON object of names and addresses")
    });
    &ASSETS
}

/// Answers `/pkg/…`.
pub(crate) fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/pkg/{*name}", get(serve))
}

/// Compressed forms that the build step leaves beside a file, the best first.
const ENCODINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

async fn serve(Path(name): Path<String>, request: HeaderMap) -> Response {
    let Some((encoding, file)) = best(&name, accepted(&request)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let etag = format!("\"{}\"", hex::encode(&file.metadata.sha256_hash()[..12]));
    let mut response = HeaderMap::from_iter([
        (header::CONTENT_TYPE, header::HeaderValue::from_static(media_type(&name))),
        (header::CACHE_CONTROL, header::HeaderValue::from_static("public, max-age=31536000, immutable")),
        (header::VARY, header::HeaderValue::from_static("accept-encoding")),
        (header::ETAG, etag.parse().expect("a hash in quotes is a header value")),
    ]);
    if request.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == etag.as_bytes()) {
        return (StatusCode::NOT_MODIFIED, response).into_response();
    }
    if let Some(encoding) = encoding {
        response.insert(header::CONTENT_ENCODING, header::HeaderValue::from_static(encoding));
    }
    (response, file.data).into_response()
}

/// The smallest form of `name` that the browser accepts.
fn best(name: &str, accepted: &str) -> Option<(Option<&'static str>, EmbeddedFile)> {
    ENCODINGS
        .into_iter()
        .filter(|(encoding, _)| accepts(accepted, encoding))
        .find_map(|(encoding, ending)| Some((Some(encoding), Site::get(&format!("pkg/{name}{ending}"))?)))
        .or_else(|| Some((None, Site::get(&format!("pkg/{name}"))?)))
}

fn accepted(request: &HeaderMap) -> &str {
    request.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("")
}

/// Whether an `Accept-Encoding` names this encoding and does not refuse it with `q=0`.
fn accepts(accepted: &str, encoding: &str) -> bool {
    accepted.split(',').any(|item| {
        let (name, quality) = item.split_once(';').unwrap_or((item, ""));
        let refused = matches!(quality.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000");
        name.trim().eq_ignore_ascii_case(encoding) && !refused
    })
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_taken_as_offered_and_left_when_refused() {
        assert!(accepts("gzip, deflate, br;q=1.0, zstd", "br"));
        assert!(accepts("GZIP", "gzip"));
        assert!(!accepts("gzip, br;q=0", "br"));
        assert!(!accepts("", "gzip"));
    }

    #[tokio::test]
    async fn a_name_without_hash_is_not_found() {
        let answer = serve(Path("main.css".to_owned()), HeaderMap::new()).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND);
    }
}
