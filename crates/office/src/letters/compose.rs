//! The words of letters: what differs is filled in once, and never twice.

use domain::application::Application;
use domain::call::{Call, LetterText};
use domain::text::{Lang, clean_line};
use store::letters::NewLetter;

use crate::Office;

/// Most characters between the braces of a place; what is longer is text.
const PLACE_MAX: usize = 40;

/// A piece of a letter's text: words as they are, or the name between braces of what is filled in.
enum Piece<'a> {
    Words(&'a str),
    Place(&'a str),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut rest, mut from) = (text, 0);
    while let Some(at) = rest[from..].find('{').map(|at| from + at) {
        let inside = rest[at + 1..].find(['{', '}', '\n']).map(|end| &rest[at + 1..at + 1 + end]);
        let place = inside.filter(|name| rest[at + 1 + name.len()..].starts_with('}') && !name.trim().is_empty());
        match place.filter(|name| name.chars().count() <= PLACE_MAX) {
            Some(name) => {
                pieces.extend([Piece::Words(&rest[..at]), Piece::Place(name.trim())]);
                (rest, from) = (&rest[at + name.len() + 2..], 0);
            }
            None => from = at + 1,
        }
    }
    pieces.push(Piece::Words(rest));
    pieces
}

/// Whether something stands between braces in `text` that is none of `known`: it would be sent as it stands.
pub(crate) fn has_unknown_place(text: &str, known: &[&str]) -> bool {
    pieces(text).iter().any(|piece| matches!(piece, Piece::Place(name) if !known.contains(name)))
}

/// What stands in the places of a letter, by the names of [`domain::call::LetterKind::places`].
#[derive(Debug, Clone, Default)]
pub(crate) struct Filling<'a> {
    pub(crate) name: &'a str,
    pub(crate) title: &'a str,
    pub(crate) code: &'a str,
    pub(crate) call: &'a str,
    pub(crate) link: &'a str,
    pub(crate) date: &'a str,
}

impl Filling<'_> {
    /// A text with its places filled. What is filled in is never searched for places again: a title may hold braces.
    pub(crate) fn text(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() + 64);
        for piece in pieces(text) {
            match piece {
                Piece::Words(words) => out.push_str(words),
                Piece::Place(name) => match self.place(name) {
                    Some(value) => out.push_str(value),
                    None => out.extend(["{", name, "}"]),
                },
            }
        }
        out
    }

    /// A subject: one line without control characters, so that nothing typed can become a header.
    pub(crate) fn line(&self, text: &str) -> String {
        clean_line(&self.text(text))
    }

    /// Subject and body of a letter in a language.
    pub(crate) fn letter(&self, letter: &LetterText, lang: Lang) -> (String, String) {
        (self.line(letter.subject.get(lang)), self.text(letter.body.get(lang)))
    }

    fn place(&self, name: &str) -> Option<&str> {
        Some(match name {
            "name" => self.name,
            "title" => self.title,
            "code" => self.code,
            "call" => self.call,
            "link" => self.link,
            "date" => self.date,
            _ => return None,
        })
    }
}

/// Letters to one person as one: the first gives the subject, the texts follow each other under a line.
///
/// # Panics
/// Without a letter: whoever writes to a person has something to tell.
pub(crate) fn merged(letters: Vec<NewLetter>) -> NewLetter {
    let mut letters = letters.into_iter();
    let mut whole = letters.next().expect("a letter tells at least one thing");
    for letter in letters {
        whole.body = format!("{}\n\n——————\n{}\n\n{}", whole.body.trim_end(), letter.subject, letter.body);
        whole.application = None;
    }
    whole
}

impl Office {
    /// A letter to the contact of an application, released as it is written.
    pub(crate) fn letter_at_once(
        &self,
        call: &Call,
        application: &Application,
        (kind, unique_key): (&str, String),
        (subject, body): (String, String),
    ) -> NewLetter {
        let contact = &application.contact;
        NewLetter {
            id: self.id(),
            unique_key,
            kind: kind.to_owned(),
            call: Some(call.id),
            application: Some(application.id),
            account: application.applicant,
            to_name: contact.name.clone(),
            to_email: contact.email.clone(),
            lang: contact.lang,
            subject,
            body,
            created_at: self.now(),
            created_by: None,
            released_at: Some(self.now()),
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::call::{LIST_PLACES, LetterKind};

    use super::*;

    #[test]
    fn places_are_filled_once() {
        let filling = Filling { name: "{code}", code: "AW-1", ..Filling::default() };
        assert_eq!(filling.text("Dear {name}, { code } {unknown} {"), "Dear {code}, AW-1 {unknown} {");
        assert_eq!(filling.text("{{name} {} {a\nb} }{code}"), "{{code} {} {a\nb} }AW-1");
    }

    #[test]
    fn every_place_a_letter_may_have_is_filled_and_no_other_is_known() {
        let filling = Filling { name: "n", title: "t", code: "c", call: "a", link: "l", date: "d" };
        for places in LetterKind::ALL.iter().map(|kind| kind.places()).chain([LIST_PLACES]) {
            assert!(places.iter().all(|place| filling.place(place).is_some()), "{places:?}");
        }
        let known = LetterKind::Reserve.places();
        assert!(!has_unknown_place("{name}, « {title} », { link } {", known));
        assert!(has_unknown_place("Bonjour {nom}", known), "mistyped");
        assert!(has_unknown_place("until {date}", known), "a reserve answers nothing");
        assert!(!has_unknown_place(&format!("{{{}}}", "é".repeat(41)), known), "a remark between braces is text");
    }

    #[test]
    fn a_subject_is_one_line() {
        let filling = Filling { title: "A\r\nBcc: x@y.z", ..Filling::default() };
        let subject = filling.line("About {title}");
        assert!(!subject.contains(['\r', '\n']), "{subject:?}");
    }
}
