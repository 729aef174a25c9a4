//! The scoresheet answers to number keys. It is a plain form of radios without it.

use super::browser;
use leptos::prelude::*;
use web_sys::{Element, Event, HtmlFormElement, HtmlInputElement, KeyboardEvent};

/// A number key gives that many points in the criterion one is at, or in the first without points, and goes to the
/// next; zero gives ten. Keys typed into a text stay there.
#[island]
pub fn ScoreSheet(
    /// The id of the form.
    form: String,
    /// What the keys do, in words.
    hint: String,
) -> impl IntoView {
    Effect::new(move |_| {
        let Some(form) = browser::element::<HtmlFormElement>(&form) else { return };
        browser::on(&document(), "keydown", move |event: KeyboardEvent| {
            let plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
            if plain && !typing() && event.key().parse().is_ok_and(|points| give(&form, points)) {
                event.prevent_default();
            }
        });
    });
    view! { <p class="hint number-keys when-alive">{hint}</p> }
}

/// Whether keys go into a text.
fn typing() -> bool {
    let Some(active) = document().active_element() else { return false };
    active.closest("textarea, select, input:not([type=radio])").ok().flatten().is_some()
}

/// Gives `points` to a criterion; says whether it has such a step.
fn give(form: &HtmlFormElement, points: u32) -> bool {
    let scales: Vec<Element> = browser::within(form, ".scale");
    let own = document().active_element().and_then(|active| active.closest(".scale").ok().flatten());
    let at = own
        .and_then(|own| scales.iter().position(|scale| *scale == own))
        .or_else(|| scales.iter().position(|scale| !answered(scale)));
    let Some(at) = at else { return false };
    let steps: Vec<HtmlInputElement> = browser::within(&scales[at], "input[type=radio]");
    let of = |points: u32| steps.iter().find(|step| step.value() == points.to_string());
    // No key gives ten: zero does, where it gives nothing else.
    let Some(step) = of(points).or_else(|| of(10).filter(|_| points == 0)) else { return false };
    step.set_checked(true);
    if let Ok(event) = Event::new("input") {
        let _nobody_cancels = form.dispatch_event(&event);
    }
    let next = scales.get(at + 1).map_or_else(Vec::new, |scale| browser::within::<HtmlInputElement>(scale, "input[type=radio]"));
    let goal = next.iter().find(|step| step.checked()).or(next.first()).unwrap_or(step);
    let _it_can_be_focused = goal.focus();
    true
}

fn answered(scale: &Element) -> bool {
    browser::within::<HtmlInputElement>(scale, "input[type=radio]").iter().any(HtmlInputElement::checked)
}
