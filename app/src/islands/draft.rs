//! A form that saves itself, and loses nothing when the network, the session or the page goes away.
//!
//! The form (`data-autosave="ADDRESS"`) carries its `version` in a hidden field. Its fields are posted to the address
//! as the form would send them; the answer is 200 `{saved_at, version}`, 409 when someone saved in between, 401 when
//! the session has ended. A copy stays in this browser from the first change until the server has it.

mod copy;
mod form;
mod saving;

use super::browser;
use copy::LocalCopy;
use domain::{
    text::Lang,
    time::{MINUTE, Moment},
};
use leptos::prelude::*;
use saving::Autosave;
use std::{rc::Rc, time::Duration};
use web_sys::{BeforeUnloadEvent, Event, HtmlFormElement, PageTransitionEvent, SubmitEvent};

texts! {
    /// The sentences of a draft.
    pub struct DraftTexts {
        /// Saving …
        pub saving: String,
        /// `Saved {time}`.
        pub saved: String,
        /// Not saved, retrying.
        pub retrying: String,
        /// Changed elsewhere: nothing is overwritten.
        pub changed: String,
        /// The link to the version on the server, in a new tab.
        pub changed_link: String,
        /// `The session ends at {time}`: said half an hour before.
        pub ending: String,
        /// The link to sign in again before that, in a new tab.
        pub sign_in_again: String,
        /// The session has ended; nothing is lost.
        pub signed_out: String,
        /// The link to sign in, in a new tab.
        pub sign_in_link: String,
        /// `Words typed here on {time} were not saved.`
        pub found: String,
        /// The button that takes them back.
        pub restore: String,
        /// The button that forgets them.
        pub discard: String,
    }
}

/// How the draft stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    AsLoaded,
    Saving,
    Saved(Moment),
    Retrying,
    ChangedElsewhere,
    SignedOut,
}

impl Standing {
    const fn word(self) -> &'static str {
        match self {
            Standing::AsLoaded => "as-loaded",
            Standing::Saving => "saving",
            Standing::Saved(_) => "saved",
            Standing::Retrying => "retrying",
            Standing::ChangedElsewhere => "changed-elsewhere",
            Standing::SignedOut => "signed-out",
        }
    }
}

/// Saves the form called `form` while it is being filled in, and says so. The form's own button saves as ever.
#[island]
pub fn Draft(
    /// The id of the form.
    form: String,
    /// Language of the sentences and of the time.
    lang: Lang,
    /// Where one signs in.
    sign_in: String,
    /// Its sentences.
    texts: DraftTexts,
) -> impl IntoView {
    let sign_in_again = sign_in.clone();
    let standing = RwSignal::new(Standing::AsLoaded);
    let found = RwSignal::new(None::<LocalCopy>);
    let autosave = StoredValue::new_local(None::<Rc<Autosave>>);
    Effect::new(move |_| {
        let Some(form) = browser::element::<HtmlFormElement>(&form) else { return };
        let Some(kept) = Autosave::of(form, standing) else { return };
        found.set(kept.left_behind());
        listen(&kept);
        autosave.set_value(Some(kept));
    });
    let ending = RwSignal::new(None::<Moment>);
    Effect::new(move |_| warn_before_the_end(ending));
    let restore = move |_| {
        if let (Some(copy), Some(autosave)) = (found.get_untracked(), autosave.get_value()) {
            autosave.restore(&copy);
        }
        found.set(None);
    };
    let discard = move |_| {
        autosave.with_value(|autosave| autosave.as_deref().map(Autosave::discard_copy));
        found.set(None);
    };

    let texts = StoredValue::new(texts);
    let quiet = move || match standing.get() {
        Standing::Saving => texts.with_value(|texts| texts.saving.clone()),
        Standing::Saved(at) => texts.with_value(|texts| texts.saved.replace("{time}", &browser::time_of_day(at, lang))),
        _ => String::new(),
    };
    let trouble = move || {
        texts.with_value(|texts| match standing.get() {
            Standing::Retrying => texts.retrying.clone(),
            Standing::ChangedElsewhere => texts.changed.clone(),
            Standing::SignedOut => texts.signed_out.clone(),
            _ => String::new(),
        })
    };
    let way_out = move || match standing.get() {
        Standing::ChangedElsewhere => Some((browser::address(), texts.with_value(|texts| texts.changed_link.clone()))),
        Standing::SignedOut => Some((sign_in.clone(), texts.with_value(|texts| texts.sign_in_link.clone()))),
        _ => None,
    };
    let offer = move || {
        found.get().map(|copy| {
            let (words, restore_word, discard_word) = texts.with_value(|texts| {
                (
                    texts.found.replace("{time}", &browser::day_and_time(copy.at, lang)),
                    texts.restore.clone(),
                    texts.discard.clone(),
                )
            });
            view! {
                <p class="draft-found">
                    {words}" "
                    <button type="button" class="link" on:click=restore>{restore_word}</button>" "
                    <button type="button" class="link" on:click=discard>{discard_word}</button>
                </p>
            }
        })
    };
    let again = sign_in_again;
    let warning = move || {
        let ends = ending.get().filter(|_| standing.get() != Standing::SignedOut)?;
        let (words, link) = texts
            .with_value(|texts| (texts.ending.replace("{time}", &browser::time_of_day(ends, lang)), texts.sign_in_again.clone()));
        let href = again.clone();
        Some(view! {
            <p class="draft-ending">{words}" "<a href=href target="_blank" rel="noopener" on:click=move |_| ending.set(None)>{link}</a></p>
        })
    };
    view! {
        <div class="draft" data-standing=move || standing.get().word()>
            <span class="draft-saved">{quiet}</span>
            <span class="draft-trouble" role="status">
                {trouble}" "
                {move || way_out().map(|(href, words)| view! { <a href=href target="_blank" rel="noopener">{words}</a> })}
            </span>
            <div role="status">{offer}</div>
            <div role="status">{warning}</div>
        </div>
    }
}

/// How long before its end the session's end is said.
const NOTICE: i64 = 30 * MINUTE;

/// Tells `ending` when the session ends, half an hour before it does. The page says how long it lasts from now.
fn warn_before_the_end(ending: RwSignal<Option<Moment>>) {
    let page = document().document_element();
    let left = page.and_then(|page| page.get_attribute("data-session-left")).and_then(|left| left.parse::<i64>().ok());
    let Some(left) = left else { return };
    let (ends, warned) = (browser::clock().plus(left - browser::ticks()), std::cell::Cell::new(false));
    let look = move || {
        if left - browser::ticks() < NOTICE && !warned.replace(true) {
            ending.set(Some(ends));
        }
    };
    look();
    browser::every(Duration::from_secs(15), look);
}

/// Saves after a pause in typing, on leaving a field, on leaving the page, and when the network or the person is back.
fn listen(autosave: &Rc<Autosave>) {
    let (form, page) = (autosave.form(), window());
    let soon = browser::after_a_pause(Duration::from_millis(800), autosave.calling(Autosave::save));
    let changed = autosave.calling(Autosave::changed);
    if autosave.typed_before_hydration() {
        changed();
        soon();
    }
    browser::on(form, "input", move |_: Event| {
        changed();
        soon();
    });
    for (target, event) in [(form.as_ref(), "focusout"), (page.as_ref(), "online"), (page.as_ref(), "focus")] {
        let save = autosave.calling(Autosave::save);
        browser::on(target, event, move |_: Event| save());
    }
    let sent = Rc::clone(autosave);
    browser::on(form, "submit", move |event: SubmitEvent| sent.submitted(&event));
    let leave = autosave.calling(Autosave::leave);
    browser::on(&page, "pagehide", move |_: PageTransitionEvent| leave());
    let came_back = Rc::clone(autosave);
    browser::on(&page, "pageshow", move |event: PageTransitionEvent| came_back.came_back(event.persisted()));
    let unsaved = Rc::clone(autosave);
    browser::on(&page, "beforeunload", move |event: BeforeUnloadEvent| {
        if unsaved.would_lose() {
            event.prevent_default();
        }
    });
}
