//! The three languages say the same things, and each says them properly.

mod catalog;

use std::collections::{BTreeMap, BTreeSet};

use catalog::{Catalog, LANGUAGES};

/// Words in Latin letters that an Arabic sentence may hold: formats, standards, names that are never translated.
const LATIN_IN_ARABIC: &[&str] = &[
    "ASCII",
    "BOM",
    "CSV",
    "DOCX",
    "FilmFreeway",
    "HTTP",
    "HTTPS",
    "IBAN",
    "IMDb",
    "ISO",
    "JPEG",
    "JSON",
    "MP4",
    "ODT",
    "PDF",
    "PNG",
    "PostgreSQL",
    "SHA",
    "SMTP",
    "SQLite",
    "TOML",
    "UTC",
    "UTF",
    "URL",
    "Vimeo",
    "XLSX",
    "YouTube",
    "ZIP",
    // Commands and options of the program, which are typed as they are.
    "account",
    "atlas",
    "backup",
    "check",
    "config",
    "create",
    "export",
    "help",
    "import",
    "reset",
    "restore",
    "serve",
];

fn report(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_file_can_be_read_and_no_key_is_defined_twice() {
    let wrong: Vec<_> = LANGUAGES.iter().flat_map(|lang| Catalog::read(lang).faults).collect();
    report(&wrong);
}

#[test]
fn the_languages_have_the_same_files() {
    let files: BTreeMap<_, _> = LANGUAGES.iter().map(|lang| (*lang, catalog::file_names(lang))).collect();
    let all: BTreeSet<_> = files.values().flatten().collect();
    let wrong: Vec<_> = files
        .iter()
        .flat_map(|(lang, names)| {
            all.iter().filter(|name| !names.contains(**name)).map(move |name| format!("{lang}/{name} is missing"))
        })
        .collect();
    report(&wrong);
}

#[test]
fn the_languages_have_the_same_messages_with_the_same_variables() {
    let catalogs = LANGUAGES.map(Catalog::read);
    let keys: BTreeSet<_> = catalogs.iter().flat_map(|catalog| catalog.messages.keys()).collect();
    let mut wrong = Vec::new();
    for key in keys {
        for catalog in &catalogs {
            if !catalog.messages.contains_key(key) {
                wrong.push(format!("{key} is missing in {}", catalog.lang));
            }
        }
        let variables: Vec<_> = catalogs.iter().filter_map(|catalog| Some(&catalog.messages.get(key)?.variables)).collect();
        if variables.windows(2).any(|pair| pair[0] != pair[1]) {
            wrong.push(format!("{key} has other variables in each language: {variables:?}"));
        }
    }
    report(&wrong);
}

#[test]
fn arabic_plurals_have_all_six_forms() {
    let six: BTreeSet<_> = ["zero", "one", "two", "few", "many", "other"].map(str::to_owned).into();
    let wrong: Vec<_> = Catalog::read("ar")
        .messages
        .iter()
        .filter(|(_, message)| message.plurals.iter().any(|forms| *forms != six))
        .map(|(key, message)| format!("{key} has {:?}", message.plurals))
        .collect();
    report(&wrong);
}

#[test]
fn messages_are_values_without_attributes_and_variables_are_plain_words() {
    let mut wrong = Vec::new();
    for catalog in LANGUAGES.map(Catalog::read) {
        for (key, message) in &catalog.messages {
            if !message.has_value || message.attributes > 0 {
                wrong.push(format!("{}: {key} should be one value without attributes", catalog.lang));
            }
            for variable in &message.variables {
                if !variable.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') {
                    wrong.push(format!("{}: {key} has the variable {variable}, which args! cannot set", catalog.lang));
                }
            }
        }
    }
    report(&wrong);
}

#[test]
fn no_foreign_sentence_stands_in_arabic() {
    let mut wrong = Vec::new();
    for (key, message) in &Catalog::read("ar").messages {
        for word in message.text.split(|letter: char| !letter.is_ascii_alphanumeric()) {
            let latin = word.chars().any(|letter| letter.is_ascii_alphabetic());
            if latin && !LATIN_IN_ARABIC.contains(&word) {
                wrong.push(format!("{key}: “{word}”"));
            }
        }
    }
    report(&wrong);
}

#[test]
fn no_arabic_stands_in_english_or_french_and_digits_are_western() {
    let mut wrong = Vec::new();
    for catalog in LANGUAGES.map(Catalog::read) {
        for (key, message) in &catalog.messages {
            if catalog.lang != "ar" && message.text.contains(|letter| ('\u{600}'..='\u{6ff}').contains(&letter)) {
                wrong.push(format!("{}: {key}", catalog.lang));
            }
            if message.text.contains(|letter| matches!(letter, '٠'..='٩' | '۰'..='۹')) {
                wrong.push(format!("{}: {key} has digits that are not Western", catalog.lang));
            }
        }
    }
    report(&wrong);
}
