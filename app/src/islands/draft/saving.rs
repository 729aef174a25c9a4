//! One save at a time, tried until it succeeds or cannot.

use super::{Standing, copy::LocalCopy, form};
use crate::islands::browser;
use domain::time::Moment;
use leptos::prelude::{GetUntracked as _, RwSignal, Set as _};
use serde::Deserialize;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};
use web_sys::{HtmlElement, HtmlFormElement, SubmitEvent, UrlSearchParams};

/// The server's answer to a save.
#[derive(Deserialize)]
struct Saved {
    saved_at: Moment,
    version: i64,
}

/// A form that saves itself.
pub(super) struct Autosave {
    form: HtmlFormElement,
    address: String,
    version: Cell<i64>,
    /// What the server has.
    held: RefCell<Vec<(String, String)>>,
    /// What was sent and never answered: the server may have it. It is sent once more before anything newer, until an
    /// answer settles it, so that words of our own that did arrive are not taken for somebody else's.
    unanswered: RefCell<Option<Vec<(String, String)>>>,
    standing: RwSignal<Standing>,
    sending: Cell<bool>,
    /// The button pressed while a save was under way, or none would go through.
    pressed: RefCell<Option<HtmlElement>>,
    failures: Cell<u32>,
    /// Whether the last words were sent while the page was being left.
    sent_on_leaving: Cell<bool>,
}

impl Autosave {
    /// Takes care of `form`, when it says where it is saved and which version it is.
    pub(super) fn of(form: HtmlFormElement, standing: RwSignal<Standing>) -> Option<Rc<Autosave>> {
        let address = form.get_attribute("data-autosave")?;
        let version = Cell::new(form::version_field(&form)?.value().parse().ok()?);
        // Typed before the page came to life: the server has none of it.
        let held = if form::touched(&form) { Vec::new() } else { form::fields(&form) };
        Some(Rc::new(Autosave {
            form,
            address,
            version,
            held: held.into(),
            unanswered: RefCell::new(None),
            standing,
            sending: Cell::new(false),
            pressed: RefCell::new(None),
            failures: Cell::new(0),
            sent_on_leaving: Cell::new(false),
        }))
    }

    pub(super) fn form(&self) -> &HtmlFormElement {
        &self.form
    }

    pub(super) fn typed_before_hydration(&self) -> bool {
        self.unsaved()
    }

    /// A method as something to call from events.
    pub(super) fn calling(self: &Rc<Self>, method: fn(&Rc<Self>)) -> impl Fn() + 'static {
        let autosave = Rc::clone(self);
        move || method(&autosave)
    }

    /// Words typed here that never reached the server. Forgets a copy that did.
    pub(super) fn left_behind(&self) -> Option<LocalCopy> {
        let copy: LocalCopy = serde_json::from_str(&browser::stored(&self.key())?).ok()?;
        let news = copy.is_news(self.version.get(), &form::fields(&self.form));
        if !news {
            self.discard_copy();
        }
        news.then_some(copy)
    }

    pub(super) fn restore(&self, copy: &LocalCopy) {
        form::restore(&self.form, &copy.fields);
    }

    pub(super) fn discard_copy(&self) {
        browser::forget(&self.key());
    }

    /// Something was typed: this browser keeps it until the server has it. A button that waits for the line waits no
    /// longer: it would send words half written.
    pub(super) fn changed(self: &Rc<Self>) {
        self.pressed.take();
        self.keep_copy(false);
    }

    /// Saves, unless there is nothing to save, a save is under way, or saving would overwrite someone.
    pub(super) fn save(self: &Rc<Self>) {
        if self.sending.get() || !self.unsaved() || self.standing.get_untracked() == Standing::ChangedElsewhere {
            return;
        }
        let fields = self.unanswered.borrow().clone().unwrap_or_else(|| form::fields(&self.form));
        let Some(body) = form::encoded(&fields, self.version.get()) else { return };
        self.sending.set(true);
        self.standing.set(Standing::Saving);
        let autosave = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            let answer = browser::post(&autosave.address, &body, false).await;
            autosave.sending.set(false);
            autosave.answered(answer, fields);
            autosave.send_what_waited();
        });
    }

    fn answered(self: &Rc<Self>, answer: Option<browser::Answer>, fields: Vec<(String, String)>) {
        let saved = answer.as_ref().filter(|answer| answer.status == 200).map(|answer| serde_json::from_str(&answer.text));
        match (answer.map(|answer| answer.status), saved) {
            (_, Some(Ok(saved))) => self.saved(&saved, fields),
            (Some(409), _) => {
                self.unanswered.take();
                self.standing.set(Standing::ChangedElsewhere);
            }
            (Some(401), _) => self.standing.set(Standing::SignedOut),
            (None | Some(500..), _) => {
                self.unanswered.replace(Some(fields));
                self.try_again();
            }
            (status, _) => {
                // Refused for what it is: it was refused before, too. Anything else comes from who stands between (a
                // hotel's own page, a limit) and says nothing of what arrived earlier.
                if matches!(status, Some(400 | 403 | 404 | 413 | 422)) {
                    self.unanswered.take();
                }
                self.try_again();
            }
        }
    }

    fn saved(self: &Rc<Self>, saved: &Saved, fields: Vec<(String, String)>) {
        self.failures.set(0);
        self.unanswered.take();
        self.version.set(saved.version);
        if let Some(field) = form::version_field(&self.form) {
            field.set_value(&saved.version.to_string());
        }
        self.held.replace(fields);
        self.standing.set(Standing::Saved(saved.saved_at));
        if self.unsaved() {
            self.keep_copy(false);
            self.save();
        } else {
            self.discard_copy();
        }
    }

    /// After 2, 4, 8 … 64 seconds, or sooner when the network comes back.
    fn try_again(self: &Rc<Self>) {
        self.standing.set(Standing::Retrying);
        self.failures.set(self.failures.get() + 1);
        let pause = Duration::from_secs(1 << self.failures.get().min(6));
        browser::later(pause, self.calling(Autosave::save));
    }

    /// The form is being sent with its own button: the browser carries the words now.
    ///
    /// Pressing the button left a field, and so began a save: sent beside it, the form would carry the version before
    /// that save and be refused as out of date. It goes out as soon as the save is answered. Where the line is gone the
    /// first press waits for it too, rather than leave the page for an error of the browser's; a second one goes.
    pub(super) fn submitted(self: &Rc<Self>, event: &SubmitEvent) {
        let pressed_before = self.pressed.borrow().is_some();
        let cut_off = self.failures.get() > 0;
        // Where the session has ended no save settles a doubt: the server's page for that carries the words on.
        let in_doubt = self.in_doubt() && self.standing.get_untracked() != Standing::SignedOut;
        let waits = if pressed_before { self.sending.get() && !cut_off } else { self.sending.get() || in_doubt };
        if waits && !event.default_prevented() {
            event.prevent_default();
            self.pressed.replace(event.submitter());
            self.save();
            return;
        }
        self.keep_copy(!self.sending.get() && !self.in_doubt());
        self.held.replace(form::fields(&self.form));
    }

    /// Presses the button again that was pressed during a save, once that save has an answer of whatever kind.
    fn send_what_waited(&self) {
        if self.sending.get() || self.standing.get_untracked() == Standing::Retrying {
            return;
        }
        if let Some(button) = self.pressed.take().filter(|button| button.is_connected()) {
            button.click();
        }
    }

    /// The page is being left: whatever is unsaved goes out with it.
    pub(super) fn leave(self: &Rc<Self>) {
        if !self.unsaved() || self.standing.get_untracked() == Standing::ChangedElsewhere {
            return;
        }
        self.keep_copy(false);
        let Some(body) = form::encoded(&form::fields(&self.form), self.version.get()) else { return };
        self.sent_on_leaving.set(true);
        send_and_leave(self.address.clone(), body);
    }

    /// The page is shown again as it was left: what it knows of its version is out of date.
    pub(super) fn came_back(&self, as_it_was: bool) {
        if as_it_was && self.sent_on_leaving.get() {
            browser::reload();
        }
    }

    /// Whether leaving now would lose words: only after a save has failed.
    pub(super) fn would_lose(&self) -> bool {
        let failed =
            matches!(self.standing.get_untracked(), Standing::Retrying | Standing::ChangedElsewhere | Standing::SignedOut);
        failed && self.unsaved()
    }

    /// Whether something of ours may be on the server without our knowing.
    fn in_doubt(&self) -> bool {
        self.unanswered.borrow().is_some()
    }

    fn unsaved(&self) -> bool {
        self.in_doubt() || *self.held.borrow() != form::fields(&self.form)
    }

    fn keep_copy(&self, submitted: bool) {
        let (version, held, fields) = (self.version.get(), self.held.borrow().clone(), form::fields(&self.form));
        let copy = LocalCopy { version, at: browser::clock(), submitted, held, fields };
        if let Ok(text) = serde_json::to_string(&copy) {
            browser::store(&self.key(), &text);
        }
    }

    fn key(&self) -> String {
        format!("draft {}", self.address)
    }
}

fn send_and_leave(address: String, body: UrlSearchParams) {
    wasm_bindgen_futures::spawn_local(async move {
        let _nobody_is_here_to_read_it = browser::post(&address, &body, true).await;
    });
}
