//! The pieces pages are made of. Rendered on the server only; every sentence arrives translated.
//!
//! Pieces take plain values and give back an [`AnyView`](leptos::prelude::AnyView), so a page of fifty of them
//! stays quick to compile. Optional text is `Option<String>`: pass a `String`, an `Option<String>`, or nothing.
//! `docs/STYLE.md` has one line for each piece. How they look is in `style/`, never in a `style` attribute.

pub mod actions;
pub mod board;
pub mod choices;
pub mod disclosure;
pub mod field;
pub mod frame;
pub mod icon;
pub mod lists;
pub mod navigation;
pub mod paper;
pub mod plots;
pub mod score;
pub mod state;
pub mod table;
pub mod upload;

pub use actions::*;
pub use board::*;
pub use choices::*;
pub use disclosure::*;
pub use field::*;
pub use frame::*;
pub use icon::*;
pub use lists::*;
pub use navigation::*;
pub use paper::*;
pub use plots::*;
pub use score::*;
pub use state::*;
pub use table::*;
pub use upload::*;

use leptos::prelude::*;

/// Text a person typed, isolated from the direction of the sentence around it.
pub fn typed(text: impl Into<String>) -> AnyView {
    let text = text.into();
    view! { <bdi>{text}</bdi> }.into_any()
}

/// The title of a film: isolated like everything typed, and set in italics where the script has them.
pub fn film(title: impl Into<String>) -> AnyView {
    let title = title.into();
    view! { <cite class="film" dir="auto">{title}</cite> }.into_any()
}

/// A code, an amount, an address: always left to right, even inside Arabic.
pub fn code(text: impl Into<String>) -> AnyView {
    let text = text.into();
    view! { <bdi class="code" dir="ltr">{text}</bdi> }.into_any()
}

/// A film with its code: two can have one title.
pub fn film_of(title: impl Into<String>, number: impl Into<String>) -> AnyView {
    view! { {film(title)}" "{code(number)} }.into_any()
}

/// A line in which codes such as `AW-T24JTH-1` are not broken in two at their hyphens.
pub fn unbroken(text: impl Into<String>) -> AnyView {
    let text: String = text.into();
    let (mut pieces, mut plain) = (Vec::new(), String::new());
    for word in text.split_inclusive(' ') {
        let bare = word.trim_end_matches(' ');
        if !is_code(bare) {
            plain.push_str(word);
            continue;
        }
        if !plain.is_empty() {
            pieces.push(std::mem::take(&mut plain).into_any());
        }
        let code = bare.to_owned();
        pieces.push(view! { <span class="unbroken">{code}</span> }.into_any());
        plain.push_str(&word[bare.len()..]);
    }
    if pieces.is_empty() {
        return plain.into_any();
    }
    if !plain.is_empty() {
        pieces.push(plain.into_any());
    }
    pieces.into_any()
}

/// Whether a word is a code, apart from the signs around it. A long one may be broken: it is wider than a phone.
fn is_code(word: &str) -> bool {
    let bare = word.trim_matches(|letter: char| !letter.is_ascii_alphanumeric());
    let plain = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-';
    (6..=20).contains(&bare.len()) && bare.contains('-') && bare.bytes().all(plain)
}

/// Words only a screen reader says.
pub fn unseen(text: impl Into<String>) -> AnyView {
    let text = text.into();
    view! { <span class="unseen">{text}</span> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_stay_on_one_line_and_sentences_stay_as_they_are() {
        let written = |text: &str| Owner::new().with(|| unbroken(text).to_html());
        let html = written("Accusé de réception AW-T24JTH-1, lundi");
        assert!(html.contains(r#"<span class="unbroken">AW-T24JTH-1,</span>"#), "{html}");
        let html = written("Le film en l’état, mi-temps");
        assert!(html.contains("Le film en l’état, mi-temps") && !html.contains("span"), "{html}");
    }
}
