//! From a view to the bytes of a page.
//!
//! A handler loads its projection from `office` first and renders afterwards, in one go: no streaming, no
//! suspense, no router. Status, headers and body are therefore known together.

use std::{collections::BTreeMap, fmt::Write as _, sync::Arc};

use domain::text::Lang;
use hydration_context::SsrSharedContext;
use leptos::prelude::{AnyView, Owner, RenderHtml as _};

/// Where each asset of the build step is served: logical name (`main.css`) to address (`/pkg/main.0a1b….css`).
#[derive(Debug, Default)]
pub struct Assets(BTreeMap<String, String>);

impl Assets {
    /// Reads the manifest that the build step wrote (`target/site/manifest.json`).
    ///
    /// # Errors
    /// The manifest is not a JSON object of strings.
    pub fn from_manifest(manifest: &[u8]) -> Result<Assets, serde_json::Error> {
        serde_json::from_slice(manifest).map(Assets)
    }

    /// The address of `name`; for an asset that was not built, one that answers 404 and so shows itself.
    pub fn url(&self, name: &str) -> String {
        self.0.get(name).cloned().unwrap_or_else(|| format!("/pkg/{name}"))
    }
}

/// The colors a reader chose, or the system's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Whatever the system says.
    #[default]
    Auto,
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
}

impl Theme {
    /// As written in the cookie and in `<html data-theme>`.
    pub const fn code(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of a code; anything unknown is the system's.
    pub fn from_code(code: &str) -> Theme {
        [Theme::Light, Theme::Dark].into_iter().find(|theme| theme.code() == code).unwrap_or_default()
    }

    const fn color_scheme(self) -> &'static str {
        match self {
            Theme::Auto => "light dark",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// Everything of a page that is not its body.
#[derive(Debug, Clone)]
pub struct Shell {
    /// Language of the page; decides its direction and which font is fetched early.
    pub lang: Lang,
    /// What the tab and the history show.
    pub title: String,
    /// One sentence for search engines; left out when empty.
    pub description: String,
    /// The nonce of this response's content security policy.
    pub nonce: String,
    /// Chosen colors.
    pub theme: Theme,
    /// How long the session of the reader still lasts, in milliseconds, for forms that warn before it ends.
    pub session_left: Option<i64>,
    /// Addresses of styles, fonts and scripts.
    pub assets: &'static Assets,
    /// Absolute addresses of this page in every language, for pages that search engines may show.
    pub alternates: Vec<(Lang, String)>,
    /// Content of the robots tag, `noindex` for everything behind a sign-in.
    pub robots: Option<&'static str>,
}

/// Renders a whole document. Scripts are named only when the body holds an island.
///
/// `body` builds the view inside the reactive owner of this one page, which is cleaned up before returning.
pub fn page(shell: &Shell, body: impl FnOnce() -> AnyView) -> String {
    let body = html(body);
    let mut out = String::with_capacity(body.len() + 2_048);
    head(&mut out, shell, body.contains("<leptos-island"));
    out.push_str("<body>");
    out.push_str(&body);
    out.push_str("</body></html>");
    out
}

/// Renders a piece of a page, without a document around it.
pub fn html(view: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| view().to_html());
    owner.unset_with_forced_cleanup();
    html
}

fn head(out: &mut String, shell: &Shell, islands: bool) {
    let Shell { lang, theme, assets, .. } = shell;
    let (code, dir) = (lang.code(), lang.dir());
    put(out, format_args!("<!DOCTYPE html><html lang=\"{code}\" dir=\"{dir}\" data-theme=\"{}\"", theme.code()));
    if let Some(left) = shell.session_left {
        put(out, format_args!(" data-session-left=\"{left}\""));
    }
    out.push_str("><head>");
    out.push_str("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
    put(out, format_args!("<meta name=\"color-scheme\" content=\"{}\">", theme.color_scheme()));
    put(out, format_args!("<title>{}</title>", escaped(&shell.title)));
    if !shell.description.is_empty() {
        put(out, format_args!("<meta name=\"description\" content=\"{}\">", escaped(&shell.description)));
    }
    if let Some(robots) = shell.robots {
        put(out, format_args!("<meta name=\"robots\" content=\"{robots}\">"));
    }
    for (other, href) in &shell.alternates {
        let (code, href) = (other.code(), escaped(href));
        put(out, format_args!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{href}\">"));
    }
    put(out, format_args!("<link rel=\"stylesheet\" href=\"{}\">", assets.url("main.css")));
    for font in fonts(*lang) {
        let href = assets.url(font);
        put(out, format_args!("<link rel=\"preload\" href=\"{href}\" as=\"font\" type=\"font/woff2\" crossorigin>"));
    }
    put(out, format_args!("<link rel=\"icon\" href=\"{}\" type=\"image/svg+xml\">", assets.url("favicon.svg")));
    if islands {
        island_scripts(out, assets, &escaped(&shell.nonce));
    }
    out.push_str("</head>");
}

/// The scripts that bring islands to life, all from our own address and under the nonce of the response.
fn island_scripts(out: &mut String, assets: &Assets, nonce: &str) {
    let (boot, app, wasm) = (assets.url("boot.js"), assets.url("app.js"), assets.url("app.wasm"));
    put(out, format_args!("<link rel=\"modulepreload\" href=\"{app}\" nonce=\"{nonce}\">"));
    put(out, format_args!("<link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>"));
    put(out, format_args!("<script type=\"module\" src=\"{boot}\" nonce=\"{nonce}\"></script>"));
}

/// The fonts worth fetching before the styles are read: those of the first lines of text.
const fn fonts(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En | Lang::Fr => &["plex-latin-400.woff2"],
        Lang::Ar => &["plex-arabic-400.woff2"],
    }
}

fn put(out: &mut String, piece: std::fmt::Arguments<'_>) {
    out.write_fmt(piece).expect("writing to a String cannot fail");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::islands::time_left::{TimeLeft, TimeLeftTexts};
    use domain::time::Moment;
    use leptos::prelude::*;
    use std::sync::LazyLock;

    static ASSETS: LazyLock<Assets> =
        LazyLock::new(|| Assets::from_manifest(br#"{"main.css":"/pkg/main.0123.css"}"#).expect("a manifest of our own"));

    fn shell(lang: Lang) -> Shell {
        Shell {
            lang,
            title: "Cinéma <&> \"Atlas\"".to_owned(),
            description: String::new(),
            nonce: "abc".to_owned(),
            theme: Theme::Auto,
            session_left: None,
            assets: &ASSETS,
            alternates: Vec::new(),
            robots: Some("noindex"),
        }
    }

    #[test]
    fn a_page_states_language_direction_and_escapes_its_title() {
        let page = page(&shell(Lang::Ar), || view! { <main>"x"</main> }.into_any());
        assert!(page.starts_with("<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\" data-theme=\"auto\">"), "{page}");
        assert!(page.contains("<title>Cinéma &lt;&amp;&gt; &quot;Atlas&quot;</title>"), "{page}");
        assert!(page.contains("href=\"/pkg/main.0123.css\""), "{page}");
        assert!(page.ends_with("<body><main>x</main></body></html>"), "{page}");
    }

    #[test]
    fn a_page_without_islands_loads_no_script() {
        let page = page(&shell(Lang::Fr), || view! { <p>"<leptos-island"</p> }.into_any());
        assert!(!page.contains("<script") && !page.contains("wasm"), "{page}");
    }

    #[test]
    fn a_page_with_an_island_loads_the_boot_script_under_its_nonce() {
        let page = page(&shell(Lang::Fr), || {
            view! { <TimeLeft deadline=Moment(9) now=Moment(0) lang=Lang::Fr initial="x".to_owned() texts=TimeLeftTexts::default()/> }
                .into_any()
        });
        assert!(page.contains("<script type=\"module\" src=\"/pkg/boot.js\" nonce=\"abc\"></script>"), "{page}");
        assert!(!page.contains("<script>"), "{page}");
    }

    #[test]
    fn typed_text_in_a_textarea_is_escaped() {
        let hostile = "</textarea><script>alert(1)</script>";
        let html = html(move || view! { <textarea>{hostile}</textarea> }.into_any());
        assert!(!html.contains("<script>"), "{html}");
    }
}
