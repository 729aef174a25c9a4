//! What stands in a form, and putting it back.

use crate::islands::browser;
use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, Event, FormData, HtmlFormElement, HtmlInputElement, UrlSearchParams};

/// The hidden field that says which version the form was made from.
const VERSION: &str = "version";
/// The hidden field with the marks of what was stored when the form was made.
pub(super) const BASE: &str = "base";

/// The version field of the form.
pub(super) fn version_field(form: &HtmlFormElement) -> Option<HtmlInputElement> {
    browser::within(form, "input[name=version]").into_iter().next()
}

/// Names and values as the form would send them; files and the version left out.
pub(super) fn fields(form: &HtmlFormElement) -> Vec<(String, String)> {
    let Ok(sent) = FormData::new_with_form(form) else { return Vec::new() };
    let Ok(Some(entries)) = js_sys::try_iter(&sent) else { return Vec::new() };
    entries
        .filter_map(|entry| {
            let entry = js_sys::Array::from(&entry.ok()?);
            Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
        })
        .filter(|(name, _)| name != VERSION)
        .collect()
}

/// The same, with the version, ready to be posted.
pub(super) fn encoded(fields: &[(String, String)], version: i64) -> Option<UrlSearchParams> {
    let body = UrlSearchParams::new().ok()?;
    for (name, value) in fields {
        body.append(name, value);
    }
    body.append(VERSION, &version.to_string());
    Some(body)
}

/// Whether some field holds something else than the server wrote: typed before the page came to life.
pub(super) fn touched(form: &HtmlFormElement) -> bool {
    const TYPED: &str = "textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=file])";
    let differs = |element: &Element, now: &str, first: &str| property(element, now) != property(element, first);
    let typed = browser::within::<Element>(form, TYPED).iter().any(|field| differs(field, "value", "defaultValue"));
    let ticks = browser::within::<Element>(form, "input[type=checkbox], input[type=radio]");
    typed || ticks.iter().any(|tick| differs(tick, "checked", "defaultChecked"))
}

/// Puts `fields` back into the form, and tells it so.
pub(super) fn restore(form: &HtmlFormElement, fields: &[(String, String)]) {
    let mut left = fields.to_vec();
    for element in browser::within::<Element>(form, "textarea, select, input:not([type=hidden], [type=file])") {
        let name = property(&element, "name").as_string().unwrap_or_default();
        if matches!(property(&element, "type").as_string().as_deref(), Some("checkbox" | "radio")) {
            let value = property(&element, "value").as_string().unwrap_or_default();
            set(&element, "checked", &JsValue::from_bool(fields.contains(&(name, value))));
        } else if let Some(place) = left.iter().position(|(other, _)| *other == name) {
            set(&element, "value", &JsValue::from_str(&left.remove(place).1));
        }
    }
    if let Ok(event) = Event::new("input") {
        let _nobody_cancels = form.dispatch_event(&event);
    }
}

fn property(element: &Element, name: &str) -> JsValue {
    Reflect::get(element.unchecked_ref(), &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

fn set(element: &Element, name: &str, value: &JsValue) {
    let _fields_take_it = Reflect::set(element.unchecked_ref(), &JsValue::from_str(name), value);
}
