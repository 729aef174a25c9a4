//! Text that exists in the three languages of the house.

mod fold;
mod line;

pub use fold::fold;
pub use line::{clean_line, country_code, parse_hundredths, parse_number, parse_whole};

use serde::{Deserialize, Serialize};

/// A language of the interface, of letters and of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    En,
    /// French, the default of the demonstration festival.
    Fr,
    /// Arabic, written right to left.
    Ar,
}

impl Lang {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Lang; 3] = [Lang::Fr, Lang::En, Lang::Ar];

    /// The two-letter code, as in addresses and `<html lang>`.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Fr => "fr",
            Lang::Ar => "ar",
        }
    }

    /// The language of a two-letter code.
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The writing direction, as in `<html dir>`.
    pub const fn dir(self) -> &'static str {
        match self {
            Lang::Ar => "rtl",
            Lang::En | Lang::Fr => "ltr",
        }
    }

    /// The language's own name.
    pub const fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Fr => "Français",
            Lang::Ar => "العربية",
        }
    }
}

/// One text in the three languages, written by the office (labels, regulations, letters, reasons).
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
pub struct Text3 {
    /// English.
    #[serde(default)]
    pub en: String,
    /// French.
    #[serde(default)]
    pub fr: String,
    /// Arabic.
    #[serde(default)]
    pub ar: String,
}

impl Text3 {
    /// A text from its three versions.
    pub fn new(en: impl Into<String>, fr: impl Into<String>, ar: impl Into<String>) -> Self {
        Self { en: en.into(), fr: fr.into(), ar: ar.into() }
    }

    /// The version in `lang`, or the first one that is not empty (French, English, Arabic).
    pub fn get(&self, lang: Lang) -> &str {
        let exact = self.exact(lang);
        if !exact.is_empty() {
            return exact;
        }
        Lang::ALL.into_iter().map(|other| self.exact(other)).find(|text| !text.is_empty()).unwrap_or("")
    }

    /// The version in `lang` and no other, possibly empty.
    pub fn exact(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Fr => &self.fr,
            Lang::Ar => &self.ar,
        }
    }
}
