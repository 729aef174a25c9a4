//! A long list under the fingers: j and k move, x selects, / searches, Enter opens.

use super::browser;
use leptos::prelude::*;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

/// Where the wish not to have them is kept.
const STORED_AS: &str = "table-keys";

/// Keys for the page's table (`data-rows`), with a tick to switch them off: keys without Ctrl or Alt must not take
/// those who speak to their computer by surprise (WCAG 2.1.4).
#[island]
pub fn TableKeys(
    /// "Keys: j and k move, x selects, / searches, Enter opens".
    label: String,
) -> impl IntoView {
    let (active, set_active) = signal(true);
    Effect::new(move |_| {
        set_active.set(browser::stored(STORED_AS).as_deref() != Some("off"));
        browser::on(&document(), "keydown", move |event: KeyboardEvent| {
            if active.get_untracked() && !with_modifier(&event) && !typing() && act(&event.key()) {
                event.prevent_default();
            }
        });
    });
    let switch = move |event: Event| {
        let on = event_target_checked(&event);
        set_active.set(on);
        browser::store(STORED_AS, if on { "on" } else { "off" });
    };
    view! {
        <label class="table-keys"><input type="checkbox" prop:checked=active checked on:change=switch/>" "{label}</label>
    }
}

/// Does what the key stands for; says whether it stands for anything here.
fn act(key: &str) -> bool {
    match key {
        "j" => move_by(1),
        "k" => move_by(-1),
        "x" => select(),
        "/" => browser::first::<HtmlInputElement>("input[type=search]").is_some_and(|field| field.focus().is_ok()),
        _ => false,
    }
}

/// Moves the focus to the link of another row; Enter then opens it as any link.
fn move_by(step: i32) -> bool {
    let links = browser::all::<HtmlElement>("[data-rows] .row-link");
    let here = focused_row().and_then(|row| links.iter().position(|link| row.contains(Some(link))));
    let target = match here {
        None => 0,
        Some(place) => place.saturating_add_signed(step.signum() as isize).min(links.len().saturating_sub(1)),
    };
    links.get(target).is_some_and(|link| link.focus().is_ok())
}

fn select() -> bool {
    let pick = focused_row().and_then(|row| row.query_selector("[data-kind=pick] input").ok().flatten());
    pick.map(wasm_bindgen::JsCast::unchecked_into::<HtmlInputElement>).is_some_and(|pick| {
        pick.click();
        true
    })
}

fn focused_row() -> Option<Element> {
    document().active_element()?.closest("[data-row]").ok()?
}

fn with_modifier(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing()
}

/// Whether keys are going into a field just now.
fn typing() -> bool {
    const FIELDS: &str = "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])";
    document().active_element().is_some_and(|element| element.matches(FIELDS).unwrap_or(false))
}
