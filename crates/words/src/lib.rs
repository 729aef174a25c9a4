//! The mouth of the house: sentences, numbers, dates, durations, money and lists in English, French and Arabic.
//!
//! Sentences are Fluent messages in `locales/{en,fr,ar}/*.ftl`, one file per area. Every file found there is read; a
//! new one needs no code (a release build made in a used target folder sees it once a source of this crate is newer).
//!
//! To add a message, write its key in the same area of all three languages, with the same variables (lower case and
//! underscores); every plural has two forms in English and French and all six in Arabic. The tests name what is
//! missing. Authors write plain spaces and straight apostrophes: French spacing before `: ; ! ? »` and typographic
//! apostrophes are set when the files are read. Latin text that an Arabic sentence must hold as it stands (addresses,
//! commands) goes into a literal: `{ "https://" }`.
//!
//! ```
//! use domain::text::Lang;
//! use words::{Words, args};
//!
//! let w = Words::of(Lang::Fr);
//! assert_eq!(w.t("save"), "Enregistrer");
//! assert_eq!(w.plain().with("results", &args!(count = 3)), "3 résultats");
//! assert_eq!(w.hundredths(782), "7,82");
//! ```

mod bundle;
mod figures;
mod formatters;
mod moments;
mod say;

pub use bundle::Named;
pub use domain::text::{Lang, clean_line, fold, parse_hundredths, parse_number, parse_whole};
pub use fluent_bundle::FluentArgs as Args;
pub use moments::{NoSuchZone, machine_time, time_zone};
pub use say::{Sentence, Words};

/// Arguments of a message: `args!(name = applicant, count = 3)`.
///
/// Numbers choose plural forms and are written with their grouping; pass years and codes as text.
#[macro_export]
macro_rules! args {
    ($($name:ident = $value:expr),* $(,)?) => {{
        let mut args = $crate::Args::new();
        $(args.set(stringify!($name), $value);)*
        args
    }};
}
