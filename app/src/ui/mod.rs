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

/// Words only a screen reader says.
pub fn unseen(text: impl Into<String>) -> AnyView {
    let text = text.into();
    view! { <span class="unseen">{text}</span> }.into_any()
}
