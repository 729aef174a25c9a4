//! What opens when asked: without a script.

use leptos::prelude::*;

use super::Icon;

/// More about something, under its name.
#[component]
pub fn Disclosure(
    /// What is inside.
    #[prop(into)]
    label: String,
    /// Open from the start.
    #[prop(optional)]
    open: bool,
    /// What is inside.
    children: Children,
) -> AnyView {
    view! {
        <details class="disclosure" open=open>
            <summary>{Icon::Down.view()}<span>{label}</span></summary>
            <div class="disclosure-inside">{children()}</div>
        </details>
    }
    .into_any()
}

/// A step that asks before it acts: a button that opens the question, with the form inside.
#[component]
pub fn Dialog(
    /// The button that opens it.
    #[prop(into)]
    label: String,
    /// The question.
    #[prop(into)]
    title: String,
    /// What will happen cannot be taken back.
    #[prop(optional)]
    danger: bool,
    /// It is open already: what was answered was refused.
    #[prop(optional)]
    open: bool,
    /// The form that answers it.
    children: Children,
) -> AnyView {
    view! {
        <details class="dialog" name="dialog" open=open>
            <summary class="button" data-kind=if danger { "danger" } else { "quiet" }>{label}</summary>
            <div class="dialog-panel" role="group" aria-label=title.clone()><p class="dialog-title">{title.clone()}</p>{children()}</div>
        </details>
    }
    .into_any()
}
