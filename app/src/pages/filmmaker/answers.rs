//! An answer as it is read: on the check page, on the printable copy.

use domain::application::Credit;
use domain::call::{Answer, Field, FieldKind, Stage};
use domain::text::{Text3, parse_hundredths};
use leptos::prelude::*;
use words::Words;

use crate::ui::{code, typed};

/// The answer to a field in the words of a language.
pub(super) fn answer(w: &Words, field: &Field, answer: Option<&Answer>) -> AnyView {
    let Some(answer) = answer.filter(|answer| !answer.is_empty()) else { return nothing(w) };
    let first = answer.first().trim();
    let named = |name: &dyn Fn(&str) -> String| -> Vec<String> {
        answer.all().iter().map(|value| name(value.trim())).filter(|name| !name.is_empty()).collect()
    };
    match &field.kind {
        FieldKind::Line { .. } | FieldKind::Number { .. } => typed(first),
        FieldKind::Text { .. } => text(answer.first()),
        FieldKind::Money { currency } => match parse_hundredths(first) {
            Some(amount) => typed(w.money(amount, currency)),
            None => typed(first),
        },
        // Labels of the form begin with a capital: they stand side by side, not in a sentence.
        FieldKind::Choice { choices } | FieldKind::Choices { choices } => typed(
            named(&|value| {
                let known = choices.iter().find(|choice| choice.code == value);
                known.map_or_else(|| value.to_owned(), |choice| choice.label.get(w.lang()).to_owned())
            })
            .join(" · "),
        ),
        FieldKind::Country | FieldKind::Countries => {
            let names = named(&|value| if value.is_empty() { String::new() } else { w.country(value).into_owned() });
            typed(w.list(&names).into_owned())
        }
        FieldKind::Stage => match Stage::from_code(first) {
            Some(stage) => typed(w.choice("stage", stage.code())),
            None => typed(first),
        },
        FieldKind::Link | FieldKind::Screener => code(first),
        FieldKind::Date => typed(w.posted_date(first).unwrap_or_else(|| first.to_owned())),
        FieldKind::Tick => typed(w.t("yes")),
    }
}

/// What stands where nothing was given.
pub(super) fn nothing(w: &Words) -> AnyView {
    let words = w.t("check-nothing");
    view! { <span class="hint">{words}</span> }.into_any()
}

/// Paragraphs as they were typed.
pub(super) fn text(text: &str) -> AnyView {
    let text = text.to_owned();
    view! { <span class="typed" dir="auto">{text}</span> }.into_any()
}

/// A person in one or a few lines.
pub(super) struct Named<'a> {
    pub(super) name: &'a str,
    pub(super) email: &'a str,
    pub(super) nationality: &'a str,
    pub(super) nth_feature: Option<u32>,
    pub(super) company: &'a str,
    pub(super) biography: &'a str,
}

impl<'a> From<&'a Credit> for Named<'a> {
    fn from(credit: &'a Credit) -> Named<'a> {
        Named {
            name: &credit.name,
            email: &credit.email,
            nationality: &credit.nationality,
            nth_feature: credit.nth_feature,
            company: &credit.company,
            biography: &credit.biography,
        }
    }
}

/// What a person's line says beside the name.
pub(super) fn about(w: &Words, person: &Named<'_>) -> Vec<String> {
    let nationality = (!person.nationality.is_empty()).then(|| w.country(person.nationality).into_owned());
    let nth = person.nth_feature.map(|nth| nth_words(w, nth));
    [Some(person.email.to_owned()), nationality, nth, Some(person.company.to_owned())]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect()
}

pub(super) fn nth_words(w: &Words, nth: u32) -> String {
    w.t(&format!("credit-nth-{}", nth.clamp(1, 4))).into_owned()
}

/// A person with everything that is sent.
pub(super) fn person(w: &Words, person: &Named<'_>) -> AnyView {
    let name = if person.name.is_empty() { w.t("credit-unnamed").into_owned() } else { person.name.to_owned() };
    let about: Vec<AnyView> = about(w, person).into_iter().map(|part| view! { <span>{typed(part)}</span> }.into_any()).collect();
    let biography = (!person.biography.is_empty()).then(|| text(person.biography));
    view! { <div class="person"><strong><bdi>{name}</bdi></strong><span class="person-facts">{about}</span>{biography}</div> }
        .into_any()
}

/// A label in the language of the page.
pub(super) fn label(w: &Words, label: &Text3) -> String {
    label.get(w.lang()).to_owned()
}
