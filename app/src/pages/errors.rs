//! What is shown when there is no page: what happened, what is safe, where to go.

use leptos::prelude::*;
use words::{Words, args};

use crate::ui::{ButtonLink, PageHead, TextArea, Weight};

/// The page of a refusal. `typed` are the texts of a form that was not taken: whoever wrote them can copy them.
pub fn page(w: &Words, title: &str, text: Vec<String>, home: String, sign_in: Option<String>, typed: &[&str]) -> AnyView {
    let lines = text.into_iter().map(|line| view! { <p>{line}</p> }.into_any()).collect::<Vec<_>>();
    let back = w.t("error-back").into_owned();
    let texts = typed
        .iter()
        .zip(1..)
        .map(|(text, number)| {
            let label = w.with("carried-typed", &args!(number = number)).into_owned();
            view! { <TextArea name=format!("typed-{number}") label=label value=(*text).to_owned() rows=4/> }.into_any()
        })
        .collect::<Vec<_>>();
    let kept = (!texts.is_empty()).then(|| {
        view! { <section class="narrow"><h2>{w.t("error-typed")}</h2><p>{w.t("error-typed-text")}</p>{texts}</section> }
            .into_any()
    });
    view! {
        <PageHead title=title.to_owned()/>
        {lines}
        {kept}
        <p class="buttons">
            {sign_in.map(|href| view! { <ButtonLink href=href label=w.t("sign-in") weight=Weight::Primary/> }.into_any())}
            <ButtonLink href=home label=back/>
        </p>
    }
    .into_any()
}
