//! The sheet a reader fills in: segmented scales with words at their ends.

use leptos::prelude::*;

use super::field::{described_by, fault_line, field_id, hint_line};
use super::unbroken;

/// One criterion: a row of numbers to choose from, the lowest first, words at both ends. Radios underneath, so
/// arrow keys work and it is sent by any form; number keys come with an island.
#[component]
pub fn Scale(
    /// The name it is posted under.
    #[prop(into)]
    name: String,
    /// The criterion.
    #[prop(into)]
    label: String,
    /// The lowest number.
    #[prop(default = 1)]
    from: u32,
    /// The highest number.
    to: u32,
    /// The number chosen.
    #[prop(optional_no_strip, into)]
    value: Option<u32>,
    /// What the lowest number means.
    #[prop(into)]
    low: String,
    /// What the highest number means.
    #[prop(into)]
    high: String,
    /// What weighs how much, in words.
    #[prop(optional_no_strip, into)]
    note: Option<String>,
    /// What to look at.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    fault: Option<String>,
    /// The sheet is closed: shown, not to be changed.
    #[prop(optional)]
    closed: bool,
) -> AnyView {
    let id = field_id(&name);
    let described = described_by(&id, hint.is_some(), fault.is_some());
    let steps = (from..=to)
        .map(|number| {
            // The first number bears the criterion's id: that is where a summary of faults leads.
            let own = if number == from { id.clone() } else { format!("{id}-{number}") };
            let words = match number {
                lowest if lowest == from => format!("{number}, {low}"),
                highest if highest == to => format!("{number}, {high}"),
                _ => number.to_string(),
            };
            view! {
                <label class="step" for=own.clone()>
                    <input type="radio" id=own.clone() name=name.clone() value=number.to_string() checked=value == Some(number) disabled=closed aria-label=words/>
                    <span aria-hidden="true">{number}</span>
                </label>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <fieldset class="field scale" data-scale=to.to_string() data-faulty=fault.is_some().then_some("") aria-describedby=described>
            <legend>{label} {note.map(|note| view! { " " <span class="note">{note}</span> }.into_any())}</legend>
            {hint_line(&id, hint)}
            {fault_line(&id, fault.clone())}
            <div class="steps">{steps}</div>
            <p class="ends" aria-hidden="true"><span>{low.clone()}</span><span>{high.clone()}</span></p>
        </fieldset>
    }
    .into_any()
}

/// The identity of an entry, or of its blind version: the title or code, and two lines about it.
#[component]
pub fn IdentityCard(
    /// The title; in a blind reading, the code.
    #[prop(into)]
    title: String,
    /// The code, the section, the stage, the length.
    #[prop(into)]
    first: String,
    /// Who and where, each name isolated: the line runs as the page does. Left out in a blind reading.
    #[prop(optional_no_strip, into)]
    second: Option<String>,
    /// The logline.
    #[prop(optional_no_strip, into)]
    logline: Option<String>,
    /// It stands below the head of a page, which says where one is.
    #[prop(optional)]
    below: bool,
) -> AnyView {
    let title =
        if below { view! { <h2><bdi>{title}</bdi></h2> }.into_any() } else { view! { <h1><bdi>{title}</bdi></h1> }.into_any() };
    view! {
        <header class="identity">
            {title}
            <p>{unbroken(first)}</p>
            {second.map(|second| view! { <p>{second}</p> }.into_any())}
            {logline.map(|logline| view! { <p class="logline" dir="auto">{logline}</p> }.into_any())}
        </header>
    }
    .into_any()
}

/// A text of the dossier, under its name, set to be read.
#[component]
pub fn Passage(
    /// Its name: "Synopsis".
    #[prop(into)]
    title: String,
    /// The text as it was typed; its line breaks are kept.
    #[prop(into)]
    text: String,
    /// Its length, in words.
    #[prop(optional_no_strip, into)]
    note: Option<String>,
) -> AnyView {
    view! {
        <section class="passage">
            <h2>{title} {note.map(|note| view! { " " <span class="note">{note}</span> }.into_any())}</h2>
            <div class="typed" dir="auto">{text}</div>
        </section>
    }
    .into_any()
}
