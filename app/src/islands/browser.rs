//! The little that islands ask of the browser, in one place. Called in the browser only.

use domain::{text::Lang, time::Moment};
use leptos::prelude::{document, on_cleanup, set_interval, window};
use std::{cell::Cell, rc::Rc, time::Duration};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, CustomEvent, CustomEventInit, DomParser, Element, Event, EventTarget, Headers, NodeList, RequestInit,
    Response, SupportedType, UrlSearchParams,
};

/// How long an answer is waited for: a line that went dead may say nothing for minutes.
const PATIENCE: Duration = Duration::from_secs(30);

/// The element with this id, if it is there and of this kind.
pub(super) fn element<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The first element that fits, if it is of this kind.
pub(super) fn first<T: JsCast>(selector: &str) -> Option<T> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// Every element of the page that fits and is of this kind.
pub(super) fn all<T: JsCast>(selector: &str) -> Vec<T> {
    document().query_selector_all(selector).map_or_else(|_| Vec::new(), |found| listed(&found))
}

/// Every element inside `parent` that fits and is of this kind.
pub(super) fn within<T: JsCast>(parent: &Element, selector: &str) -> Vec<T> {
    parent.query_selector_all(selector).map_or_else(|_| Vec::new(), |found| listed(&found))
}

fn listed<T: JsCast>(found: &NodeList) -> Vec<T> {
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// Calls `act` at every event called `name` for as long as the page lives: islands leave with their page.
pub(super) fn on<E: JsCast>(target: &EventTarget, name: &str, mut act: impl FnMut(E) + 'static) {
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
    let waiting = Rc::new(Cell::new(None));
    move || {
        let act = Rc::clone(&act);
        if let Some(previous) = waiting.replace(later(pause, move || act())) {
            window().clear_timeout_with_handle(previous);
        }
    }
}

/// Calls `act` once, after `pause`; returns what cancels it.
///
/// Not Leptos' timer: that one dies with the piece of the page whose button was pressed.
pub(super) fn later(pause: Duration, act: impl FnOnce() + 'static) -> Option<i32> {
    let milliseconds = i32::try_from(pause.as_millis()).unwrap_or(i32::MAX);
    let act = Closure::once_into_js(act);
    window().set_timeout_with_callback_and_timeout_and_arguments_0(act.unchecked_ref(), milliseconds).ok()
}

/// Milliseconds since the page was opened, by a clock nobody can set.
pub(super) fn ticks() -> i64 {
    whole(window().performance().map_or(0.0, |clock| clock.now())).into()
}

/// A number of the browser as a whole one; what is too small or too large becomes the nearest.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and not negative is what is wanted")]
pub(super) fn whole(number: f64) -> u32 {
    number as u32
}

/// What is kept in this browser under `key`. Nothing when the reader forbids keeping things.
pub(super) fn stored(key: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(key).ok()?
}

/// Keeps `value` in this browser. Silent when there is no room or no permission: it is a second copy at most.
pub(super) fn store(key: &str, value: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _no_room = storage.set_item(key, value);
    }
}

/// Forgets what was kept under `key`.
pub(super) fn forget(key: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _not_there = storage.remove_item(key);
    }
}

/// Puts the `main` of another page in place of this page's, wakes its islands and shows what is wrong in it.
pub(super) fn replace_main(page: &str) -> Option<()> {
    let other = DomParser::new().ok()?.parse_from_string(page, SupportedType::TextHtml).ok()?;
    let main = other.query_selector("main").ok()??;
    first::<Element>("main")?.replace_with_with_node_1(&main).ok()?;
    let content = CustomEventInit::new();
    content.set_bubbles(true);
    main.dispatch_event(&CustomEvent::new_with_event_init_dict("atlas:content", &content).ok()?.into()).ok()?;
    main.scroll_into_view();
    Some(())
}

/// A server's answer.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) text: String,
}

/// A request that is given up when no answer comes in time; a second longer for each kilobyte that it has to carry.
fn patient(bytes: u32) -> Option<RequestInit> {
    let (request, giving_up) = (RequestInit::new(), AbortController::new().ok()?);
    request.set_signal(Some(&giving_up.signal()));
    later(PATIENCE + Duration::from_millis(bytes.into()), move || giving_up.abort())?;
    Some(request)
}

/// What is at an address of our own. Nothing when no answer came.
pub(super) async fn get(address: &str) -> Option<Answer> {
    let answer: Response = JsFuture::from(window().fetch_with_str_and_init(address, &patient(0)?)).await.ok()?.unchecked_into();
    let text = JsFuture::from(answer.text().ok()?).await.ok()?.as_string()?;
    Some(Answer { status: answer.status(), text })
}

/// Posts a form's fields. Nothing when no answer came. With `leaving`, the request outlives the page.
pub(super) async fn post(address: &str, body: &UrlSearchParams, leaving: bool) -> Option<Answer> {
    let request = patient(body.to_string().length())?;
    request.set_method("POST");
    request.set_body(body);
    let accept = Headers::new().ok()?;
    accept.set("accept", "application/json").ok()?;
    request.set_headers(&accept);
    js_sys::Reflect::set(&request, &"keepalive".into(), &leaving.into()).ok()?;
    let answer = JsFuture::from(window().fetch_with_str_and_init(address, &request)).await.ok()?;
    let answer: Response = answer.unchecked_into();
    let text = JsFuture::from(answer.text().ok()?).await.ok()?.as_string()?;
    Some(Answer { status: answer.status(), text })
}

/// The address of this page.
pub(super) fn address() -> String {
    window().location().href().unwrap_or_default()
}

/// Loads this page anew.
pub(super) fn reload() {
    let _a_page_can_always_reload = window().location().reload();
}

/// This browser's clock.
pub(super) fn clock() -> Moment {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 are whole")]
    Moment(js_sys::Date::now() as i64)
}

/// `14:32`, where the reader is.
pub(super) fn time_of_day(moment: Moment, lang: Lang) -> String {
    local(moment, lang, &[("hour", "2-digit"), ("minute", "2-digit")])
}

/// `22 November 14:32`, where the reader is.
pub(super) fn day_and_time(moment: Moment, lang: Lang) -> String {
    local(moment, lang, &[("day", "numeric"), ("month", "long"), ("hour", "2-digit"), ("minute", "2-digit")])
}

fn local(moment: Moment, lang: Lang, parts: &[(&str, &str)]) -> String {
    let locale = match lang {
        Lang::En => "en-GB",
        Lang::Fr => "fr-MA",
        Lang::Ar => "ar-MA-u-nu-latn",
    };
    let options = js_sys::Object::new();
    for (part, form) in parts {
        let _an_own_object_takes_it = js_sys::Reflect::set(&options, &(*part).into(), &(*form).into());
    }
    #[expect(clippy::cast_precision_loss, reason = "a moment of this millennium is exact in a double")]
    let date = js_sys::Date::new(&JsValue::from_f64(moment.0 as f64));
    date.to_locale_string(locale, &options).into()
}
