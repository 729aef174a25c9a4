//! The regulations of a call, article by article.

use leptos::prelude::*;
use office::calls::PublicCall;
use words::{Words, args};

use super::say;
use crate::paths::Paths;
use crate::ui::{BackLink, Notice, PageHead, Tone};

/// The id of an article, for links to it.
pub(crate) fn article_id(number: &str) -> String {
    format!("article-{}", number.replace('.', "-"))
}

/// The regulations.
pub fn page(w: &Words, paths: Paths, call: &PublicCall) -> AnyView {
    let w = *w;
    let example = call.example.then(|| {
        view! { <Notice tone=Tone::Warn title=w.t("public-example")><p>{w.t("public-example-text")}</p></Notice> }.into_any()
    });
    let articles = call.regulations.iter().map(|article| {
        view! {
            <section id=article_id(&article.number) class="article">
                <h2>{w.with("article", &args!(number = article.number.as_str()))}</h2>
                <p dir="auto">{say(&w, &article.text)}</p>
            </section>
        }
        .into_any()
    });
    view! {
        <BackLink href=paths.call(&call.code) label=say(&w, &call.title)/>
        <PageHead title=w.t("regulations") over=say(&w, &call.edition.name)/>
        {example}
        <div class="articles">{articles.collect::<Vec<_>>()}</div>
    }
    .into_any()
}
