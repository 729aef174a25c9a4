//! How far an upload has come.

use super::browser;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Event, FormData, HtmlFormElement, HtmlInputElement, ProgressEvent, SubmitEvent, XmlHttpRequest};

texts! {
    /// The sentences of an upload.
    pub struct UploadTexts {
        /// `{percent} % sent`.
        pub progress: String,
        /// All sent, being checked.
        pub checking: String,
        /// The connection broke; the file is still chosen, send it again.
        pub failed: String,
        /// The session has ended; the file is still chosen.
        pub signed_out: String,
        /// The link to sign in, in a new tab.
        pub sign_in_link: String,
        /// Larger than allowed; said before anything is sent.
        pub too_large: String,
        /// The button that stops it.
        pub cancel: String,
    }
}

/// What the island says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    Nothing,
    Sent(u32),
    Checking,
    Failed,
    SignedOut,
    TooLarge,
}

/// Shows how much of a file form is sent. Without it the form sends itself and the browser waits in silence.
///
/// The server answers as it always does: a redirect is followed, and a page with faults takes the place of this one.
#[island]
pub fn Upload(
    /// The id of the form.
    form: String,
    /// The largest file the server takes, in bytes.
    max_bytes: f64,
    /// Where one signs in.
    sign_in: String,
    /// Its sentences.
    texts: UploadTexts,
) -> impl IntoView {
    let (progress, set_progress) = signal(Progress::Nothing);
    let request = StoredValue::new_local(None::<XmlHttpRequest>);
    Effect::new(move |_| {
        let Some(form) = browser::element::<HtmlFormElement>(&form) else { return };
        browser::on(&form.clone(), "submit", move |event: SubmitEvent| {
            if event.default_prevented() || !carries_file(&form) {
                return;
            }
            event.prevent_default();
            if largest(&form) > max_bytes {
                return set_progress.set(Progress::TooLarge);
            }
            let pressed = event.submitter();
            request.set_value(send(&form, pressed.as_ref(), set_progress).ok());
        });
    });
    let cancel = move |_| {
        request.with_value(|request| request.as_ref().map(XmlHttpRequest::abort));
        set_progress.set(Progress::Nothing);
    };
    let words = move || match progress.get() {
        Progress::Nothing => String::new(),
        Progress::Sent(percent) => texts.progress.replace("{percent}", &percent.to_string()),
        Progress::Checking => texts.checking.clone(),
        Progress::Failed => texts.failed.clone(),
        Progress::SignedOut => texts.signed_out.clone(),
        Progress::TooLarge => texts.too_large.clone(),
    };
    let percent = move || match progress.get() {
        Progress::Sent(percent) => Some(percent.to_string()),
        Progress::Checking => Some("100".to_owned()),
        Progress::Nothing | Progress::Failed | Progress::SignedOut | Progress::TooLarge => None,
    };
    let resting = move || percent().is_none();
    let faulty = move || matches!(progress.get(), Progress::Failed | Progress::SignedOut | Progress::TooLarge).then_some("");
    let signed_in = move || progress.get() != Progress::SignedOut;
    view! {
        <div class="upload" data-faulty=faulty>
            <progress max="100" value=percent hidden=resting aria-labelledby="upload-words"></progress>
            <span id="upload-words" role="status">{words}</span>" "
            <a href=sign_in target="_blank" rel="noopener" hidden=signed_in>{texts.sign_in_link.clone()}</a>
            <button type="button" class="link" hidden=resting on:click=cancel>{texts.cancel.clone()}</button>
        </div>
    }
}

fn files(form: &HtmlFormElement) -> Vec<web_sys::File> {
    browser::within::<HtmlInputElement>(form, "input[type=file]")
        .iter()
        .filter_map(HtmlInputElement::files)
        .flat_map(|list| (0..list.length()).filter_map(move |index| list.get(index)))
        .collect()
}

fn carries_file(form: &HtmlFormElement) -> bool {
    !files(form).is_empty()
}

fn largest(form: &HtmlFormElement) -> f64 {
    files(form).iter().map(|file| file.size()).fold(0.0, f64::max)
}

fn send(
    form: &HtmlFormElement,
    pressed: Option<&web_sys::HtmlElement>,
    set_progress: WriteSignal<Progress>,
) -> Result<XmlHttpRequest, wasm_bindgen::JsValue> {
    let fields = FormData::new_with_form(form)?;
    let button = pressed.and_then(|button| button.dyn_ref::<web_sys::HtmlButtonElement>());
    if let Some(button) = button.filter(|button| !button.name().is_empty()) {
        fields.append_with_str(&button.name(), &button.value())?;
    }
    let request = XmlHttpRequest::new()?;
    request.open("POST", &form.action())?;
    browser::on(&request.upload()?.into(), "progress", move |event: ProgressEvent| {
        let percent = browser::whole(event.loaded() * 100.0 / event.total().max(1.0));
        set_progress.set(if percent < 100 { Progress::Sent(percent) } else { Progress::Checking });
    });
    browser::on(&request, "error", move |_: Event| set_progress.set(Progress::Failed));
    let answered = request.clone();
    browser::on(&request, "load", move |_: Event| {
        if answered.status() == Ok(401) {
            set_progress.set(Progress::SignedOut);
        } else if show_answer(&answered).is_none() {
            set_progress.set(Progress::Failed);
        }
    });
    set_progress.set(Progress::Sent(0));
    request.send_with_opt_form_data(Some(&fields))?;
    Ok(request)
}

/// Goes where the server led, or shows the page with faults it answered with. Nothing when it did neither.
fn show_answer(request: &XmlHttpRequest) -> Option<()> {
    match request.status().ok()? {
        200..300 => location().assign(&request.response_url()).ok(),
        400 | 413 | 415 | 422 => browser::replace_main(&request.response_text().ok()??),
        _ => None,
    }
}
