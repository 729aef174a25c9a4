//! How many words or characters a text may still take.

use super::{browser, plural::Plural};
use domain::text::Lang;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use web_sys::{Event, HtmlTextAreaElement};

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CountOf {
    /// Stretches of text between white space.
    Words,
    /// Unicode characters, as the server counts them.
    Characters,
}

impl CountOf {
    /// The count in `text`, the same in browser and server.
    pub fn count(self, text: &str) -> usize {
        match self {
            CountOf::Words => text.split_whitespace().count(),
            CountOf::Characters => text.chars().count(),
        }
    }
}

/// How much of `max` is left in the textarea called `of`. Seen at once, spoken only after a pause in typing.
#[island]
pub fn WordCount(
    /// The id of the textarea.
    of: String,
    /// What is counted.
    counting: CountOf,
    /// The limit.
    max: u32,
    /// Language of the sentences.
    lang: Lang,
    /// What the server says.
    initial: String,
    /// `{n} words left`.
    left: Plural,
    /// `{n} words too many`.
    over: Plural,
) -> impl IntoView {
    let (shown, set_shown) = signal(initial);
    let (spoken, set_spoken) = signal(String::new());
    let (too_long, set_too_long) = signal(false);
    Effect::new(move |_| {
        let Some(field) = browser::element::<HtmlTextAreaElement>(&of) else { return };
        let speak = browser::after_a_pause(Duration::from_secs(1), move || set_spoken.set(shown.get_untracked()));
        let (left, over, textarea) = (left.clone(), over.clone(), field.clone());
        let tell = move || {
            let count = u32::try_from(counting.count(&textarea.value())).unwrap_or(u32::MAX);
            set_too_long.set(count > max);
            set_shown.set(match count.checked_sub(max) {
                Some(excess @ 1..) => over.say(lang, excess),
                _ => left.say(lang, max - count),
            });
        };
        tell();
        browser::on(&field, "input", move |_: Event| {
            tell();
            speak();
        });
    });
    view! {
        <span class="word-count" data-over=move || too_long.get().then_some("")>
            <span aria-hidden="true">{shown}</span>
            <span class="unseen" role="status">{spoken}</span>
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::CountOf;

    #[test]
    fn words_and_characters_are_counted_alike_in_every_script() {
        assert_eq!(CountOf::Words.count("  أفلام من  المغرب\n"), 3);
        assert_eq!(CountOf::Characters.count("éà\n"), 3);
        assert_eq!(CountOf::Words.count(""), 0);
    }
}
