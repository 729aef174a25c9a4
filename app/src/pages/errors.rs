//! What is shown when there is no page: what happened, what is safe, where to go.

use leptos::prelude::*;
use words::Words;

use crate::ui::{ButtonLink, PageHead, Weight};

/// The page of a refusal.
pub fn page(w: &Words, title: &str, text: Vec<String>, home: String, sign_in: Option<String>) -> AnyView {
    let lines = text.into_iter().map(|line| view! { <p>{line}</p> }.into_any()).collect::<Vec<_>>();
    let back = w.t("error-back").into_owned();
    view! {
        <PageHead title=title.to_owned()/>
        {lines}
        <p class="buttons">
            {sign_in.map(|href| view! { <ButtonLink href=href label=w.t("sign-in") weight=Weight::Primary/> }.into_any())}
            <ButtonLink href=home label=back/>
        </p>
    }
    .into_any()
}
