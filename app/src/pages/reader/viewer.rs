//! The page inside the frame: one PDF, drawn by pdf.js from our own address.

use domain::text::Lang;
use words::{Words, args};

use crate::render::{Assets, Theme};

/// A document of its own for the frame: `file` is where the PDF comes from, with the rights of whoever looks.
pub fn document(w: &Words, theme: Theme, assets: &Assets, nonce: &str, file: &str) -> String {
    let (lang, w): (Lang, Words) = (w.lang(), w.plain());
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    let page = w.with("reader-pdf-page", &args!(page = "{page}", pages = "{pages}"));
    format!(
        "<!DOCTYPE html><html lang=\"{code}\" dir=\"{dir}\" data-theme=\"{theme}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{title}</title>\
         <link rel=\"stylesheet\" href=\"{css}\"><script type=\"module\" src=\"{script}\" nonce=\"{nonce}\"></script></head>\
         <body class=\"pdf\"><div class=\"pdf-bar\"><p id=\"where\" role=\"status\">{loading}</p>\
         <button type=\"button\" class=\"button\" data-kind=\"quiet\" id=\"smaller\" aria-label=\"{smaller}\">−</button>\
         <button type=\"button\" class=\"button\" data-kind=\"quiet\" id=\"larger\" aria-label=\"{larger}\">+</button></div>\
         <main id=\"pages\" tabindex=\"0\" aria-label=\"{title}\" data-file=\"{file}\" data-page=\"{page}\" data-failed=\"{failed}\"></main>\
         <noscript><p class=\"hint\">{noscript}</p></noscript></body></html>",
        code = lang.code(),
        dir = lang.dir(),
        theme = theme.code(),
        title = escape(&w.t("reader-pdf-title")),
        css = assets.url("main.css"),
        script = assets.url("viewer.js"),
        nonce = escape(nonce),
        loading = escape(&w.t("loading")),
        smaller = escape(&w.t("reader-pdf-smaller")),
        larger = escape(&w.t("reader-pdf-larger")),
        file = escape(file),
        page = escape(&page),
        failed = escape(&w.t("reader-pdf-failed")),
        noscript = escape(&w.t("reader-pdf-noscript")),
    )
}
