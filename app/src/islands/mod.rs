//! The few parts of a page that move in the browser; one module per island.
//!
//! An island is rendered on the server like anything else and then hydrated by `frontend/boot.js`. It works as
//! plain text, a plain form or a plain table before that, and without JavaScript altogether. It knows `domain`,
//! Leptos and the browser, nothing of `office`; its sentences arrive translated, as props.
//!
//! To add one: write `islands/NAME.rs` with an `#[island]` function, name it below, use it in a page. The bundle
//! picks it up by itself. Code inside `Effect::new` runs in the browser only.

#![allow(missing_docs, reason = "the island macro makes structs of its own without any")]

/// The sentences of an island, by name. They travel as a list, which takes the browser a fraction of the code that names take.
macro_rules! texts {
    ($(#[$about:meta])* pub struct $name:ident { $($(#[$field_about:meta])* $vis:vis $field:ident: String,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
        #[serde(from = "Vec<String>", into = "Vec<String>")]
        pub struct $name {
            $($(#[$field_about])* $vis $field: String,)+
        }

        impl From<Vec<String>> for $name {
            fn from(sentences: Vec<String>) -> Self {
                let mut sentences = sentences.into_iter();
                Self { $($field: sentences.next().unwrap_or_default(),)+ }
            }
        }

        impl From<$name> for Vec<String> {
            fn from(texts: $name) -> Self {
                vec![$(texts.$field),+]
            }
        }
    };
}

pub mod board;
mod browser;
pub mod draft;
pub mod plural;
pub mod score_sheet;
pub mod table_keys;
pub mod time_left;
pub mod upload;
pub mod word_count;
