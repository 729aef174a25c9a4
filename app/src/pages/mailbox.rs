//! The mailbox of the demonstration: every released letter.

use domain::text::Lang;
use leptos::prelude::*;
use office::LetterRow as Letter;
use words::Words;

use crate::ui::{EmptyState, LetterPreview, PageHead, State};

/// The letters, newest first. What leads to `place`, the public address, can be opened.
pub fn page(w: &Words, letters: &[Letter], place: &str) -> AnyView {
    let head = view! { <PageHead title=w.t("mailbox-title") lead=w.t("mailbox-lead").into_owned()/> }.into_any();
    if letters.is_empty() {
        return view! { {head}<EmptyState title=w.t("mailbox-empty") text=w.t("mailbox-empty-text").into_owned()/> }.into_any();
    }
    let previews = letters
        .iter()
        .map(|letter| {
            view! {
                <LetterPreview
                    to_label=w.t("mailbox-to") to=format!("{} <{}>", w.isolated(&letter.to_name), w.isolated(&letter.to_email))
                    subject_label=w.t("mailbox-subject") subject=letter.subject.clone() text=letter.body.clone()
                    lang=Lang::from_code(&letter.lang).unwrap_or(w.lang()).code()
                    state=(State::Good, w.t("letter-released").into_owned()) links=place.to_owned()
                />
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! { {head}{previews} }.into_any()
}
