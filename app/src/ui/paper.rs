//! What looks like paper: letters and receipts. They print as they stand.

use leptos::prelude::*;

use super::lists::{DescriptionList, Fact};
use super::{Badge, State};

/// A letter as its reader will see it, in its own language and direction.
#[component]
pub fn LetterPreview(
    /// "To".
    #[prop(into)]
    to_label: String,
    /// Who it is for.
    #[prop(into)]
    to: String,
    /// "Subject".
    #[prop(into)]
    subject_label: String,
    /// Its subject.
    #[prop(into)]
    subject: String,
    /// Its text; an empty line begins a paragraph.
    #[prop(into)]
    text: String,
    /// The language it is written in.
    #[prop(into)]
    lang: String,
    /// How it stands, and the word: draft, released, sent.
    #[prop(into)]
    state: (State, String),
) -> AnyView {
    let paragraphs =
        text.split("\n\n").map(|paragraph| view! { <p dir="auto">{paragraph.to_owned()}</p> }.into_any()).collect::<Vec<_>>();
    view! {
        <article class="letter">
            <header>
                <dl><div><dt>{to_label}</dt><dd><bdi>{to}</bdi></dd></div><div><dt>{subject_label}</dt><dd><bdi>{subject}</bdi></dd></div></dl>
                <Badge state=state.0 label=state.1/>
            </header>
            <div class="letter-text" lang=lang dir="auto">{paragraphs}</div>
        </article>
    }
    .into_any()
}

/// The proof that something was sent: its number in large type, when, and what was in it.
#[component]
pub fn Receipt(
    /// "Your application is in".
    #[prop(into)]
    title: String,
    /// What the number is called.
    #[prop(into)]
    number_label: String,
    /// The number one quotes.
    #[prop(into)]
    number: String,
    /// When with its zone, by whom, the fingerprint.
    facts: Vec<Fact>,
    /// What comes next.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    view! {
        <article class="receipt">
            <header>
                <h1>{title}</h1>
                <p class="receipt-number"><span>{number_label}</span>" "<strong dir="ltr">{number}</strong></p>
            </header>
            <DescriptionList facts=facts/>
            {children.map(|children| view! { <div class="receipt-next">{children()}</div> }.into_any())}
        </article>
    }
    .into_any()
}
