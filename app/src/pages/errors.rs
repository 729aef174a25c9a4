//! What is shown when there is no page: what happened, what is safe, where to go.

use leptos::prelude::*;
use words::Words;

use crate::ui::{ButtonLink, PageHead};

/// The page of a refusal.
pub fn page(w: &Words, title: &str, text: Vec<String>, home: String) -> AnyView {
    let lines = text.into_iter().map(|line| view! { <p>{line}</p> }.into_any()).collect::<Vec<_>>();
    let back = w.t("error-back").into_owned();
    view! {
        <PageHead title=title.to_owned()/>
        {lines}
        <p><ButtonLink href=home label=back/></p>
    }
    .into_any()
}
