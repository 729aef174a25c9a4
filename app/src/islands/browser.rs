//! The little that islands ask of the browser, in one place. Called in the browser only.

use leptos::prelude::{TimeoutHandle, document, on_cleanup, set_interval, set_timeout, window};
use std::{cell::RefCell, rc::Rc, time::Duration};
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{Event, EventTarget};

/// The element with this id, if it is there and of this kind.
pub(super) fn element<T: wasm_bindgen::JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Calls `act` at every event called `name` for as long as the page lives: islands leave with their page.
pub(super) fn on<E: wasm_bindgen::JsCast>(target: &EventTarget, name: &str, mut act: impl FnMut(E) + 'static) {
    let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| act(event.unchecked_into()));
    target
        .add_event_listener_with_callback(name, listener.into_js_value().unchecked_ref())
        .expect("adding a listener to a live element cannot fail");
}

/// Calls `act` every `pause`.
pub(super) fn every(pause: Duration, act: impl Fn() + 'static) {
    if let Ok(handle) = set_interval(act, pause) {
        on_cleanup(move || handle.clear());
    }
}

/// Calls `act` once nothing asked again for the length of `pause`.
pub(super) fn after_a_pause(pause: Duration, act: impl Fn() + 'static) -> impl Fn() + Clone + 'static {
    let act = Rc::new(act);
    let waiting = Rc::new(RefCell::new(None::<TimeoutHandle>));
    move || {
        let act = Rc::clone(&act);
        let next = set_timeout(move || act(), pause).ok();
        if let Some(previous) = waiting.replace(next) {
            previous.clear();
        }
    }
}

/// Milliseconds since the page was opened, by a clock nobody can set.
pub(super) fn ticks() -> i64 {
    let now = window().performance().map_or(0.0, |clock| clock.now());
    #[expect(clippy::cast_possible_truncation, reason = "whole milliseconds are what is wanted")]
    let whole = now as i64;
    whole
}
