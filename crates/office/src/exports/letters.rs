//! The outbox, to take away.

use words::Words;

use super::sheet::{Cell, Sheet, sheet_of};
use crate::letters::LetterLine;

/// The columns of the outbox.
pub(super) const LETTERS: &[&str] = &[
    "letters-subject",
    "letters-kind",
    "letters-to",
    "column-email",
    "column-language",
    "column-title",
    "column-code",
    "status",
    "date",
    "column-error",
];

/// One row for each letter of a call, without its body.
pub(super) fn letters(lines: &[LetterLine], zone: &str, w: Words) -> Sheet {
    let row = |letter: &LetterLine| {
        let (code, title) = letter.application.as_ref().map_or(("", ""), |(code, title)| (code, title));
        vec![
            Cell::text(&letter.subject),
            Cell::text(w.choice("letter-kind", &letter.kind)),
            Cell::text(&letter.to_name),
            Cell::text(&letter.to_email),
            Cell::text(letter.lang.own_name()),
            Cell::text(title),
            Cell::text(code),
            Cell::text(w.choice("letter", letter.state.code())),
            Cell::At(letter.at),
            Cell::text(&letter.last_error),
        ]
    };
    sheet_of("export-letters", zone, w, LETTERS, lines.iter().map(row).collect())
}
