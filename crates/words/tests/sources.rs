//! What the program says is in the files, and what is in the files is said.

#![allow(clippy::unwrap_used)]

mod catalog;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use catalog::Catalog;

const SPEAKING: &[&str] = &["app", "server", "crates/office", "crates/words/src"];

/// Every Rust file of the crates that speak, with its text.
fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() && entry.file_name() != "target" {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut found = Vec::new();
    for folder in SPEAKING {
        walk(&root.join(folder), &mut found);
    }
    found
}

/// The string literals that stand first in calls of `.{method}(`, over line breaks.
fn first_arguments<'a>(text: &'a str, method: &str) -> Vec<&'a str> {
    let call = format!(".{method}(");
    text.match_indices(&call)
        .filter_map(|(at, _)| text[at + call.len()..].trim_start().strip_prefix('"')?.split('"').next())
        .filter(|word| is_key(word))
        .collect()
}

fn is_key(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_lowercase())
        && word.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
}

#[test]
fn what_the_program_says_is_in_the_files() {
    let messages = Catalog::read("en").messages;
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        for key in first_arguments(&text, "t").into_iter().chain(first_arguments(&text, "with")) {
            if !messages.contains_key(key) && key != "no-such-message-anywhere" {
                wrong.push(format!("{}: no message {key}", path.display()));
            }
        }
        for list in first_arguments(&text, "choice") {
            let prefix = format!("{list}-");
            if !messages.keys().any(|key| key.starts_with(&prefix)) {
                wrong.push(format!("{}: no message begins with {prefix}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Printed; a failure when `WORDS_UNUSED=deny`.
#[test]
fn what_is_in_the_files_is_said() {
    let messages = Catalog::read("en").messages;
    let sources = sources();
    let mut said: BTreeSet<&str> = BTreeSet::new();
    let mut lists: BTreeSet<String> = [
        "action",
        "country",
        "credit",
        "denial",
        "fault",
        "file-kind",
        "language",
        "letter-kind",
        "money",
        "phase",
        "role",
        "stage",
    ]
    .map(|list| format!("{list}-"))
    .into();
    for (_, text) in &sources {
        said.extend(text.split('"').filter(|word| is_key(word)));
        lists.extend(first_arguments(text, "choice").into_iter().map(|list| format!("{list}-")));
        // format!("stage-{code}")
        lists.extend(
            text.split('"')
                .filter_map(|word| word.split_once('{'))
                .map(|(list, _)| list.to_owned())
                .filter(|list| list.ends_with('-') && is_key(list)),
        );
    }
    let referenced: BTreeSet<_> = messages.values().flat_map(|message| &message.references).collect();
    let unused: BTreeMap<_, _> = messages
        .iter()
        .filter(|(key, _)| !said.contains(key.as_str()) && !referenced.contains(key))
        .filter(|(key, _)| !lists.iter().any(|list| key.starts_with(list)))
        .collect();
    if unused.is_empty() {
        return;
    }
    let names: Vec<_> = unused.keys().map(|key| key.as_str()).collect();
    println!("{} messages are not said anywhere: {}", names.len(), names.join(" "));
    assert!(std::env::var("WORDS_UNUSED").as_deref() != Ok("deny"), "{} messages are not said anywhere", names.len());
}
