//! The words of letters: what differs is filled in once, and never twice.

use domain::application::Application;
use domain::call::Call;
use domain::text::clean_line;
use store::letters::NewLetter;

use crate::Office;

/// What stands in the places of a letter: `{name} {title} {code} {call} {link} {date}`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Filling {
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) code: String,
    pub(crate) call: String,
    pub(crate) link: String,
    pub(crate) date: String,
}

impl Filling {
    /// A text with its places filled. What is filled in is never searched for places again: a title may hold braces.
    pub(crate) fn text(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() + 64);
        let mut rest = text;
        while let Some(at) = rest.find('{') {
            out.push_str(&rest[..at]);
            rest = &rest[at..];
            match rest.find('}').and_then(|end| self.place(&rest[1..end]).map(|value| (end, value))) {
                Some((end, value)) => {
                    out.push_str(value);
                    rest = &rest[end + 1..];
                }
                None => {
                    out.push('{');
                    rest = &rest[1..];
                }
            }
        }
        out.push_str(rest);
        out
    }

    /// A subject: one line without control characters, so that nothing typed can become a header.
    pub(crate) fn line(&self, text: &str) -> String {
        clean_line(&self.text(text))
    }

    fn place(&self, name: &str) -> Option<&str> {
        Some(match name {
            "name" => &self.name,
            "title" => &self.title,
            "code" => &self.code,
            "call" => &self.call,
            "link" => &self.link,
            "date" => &self.date,
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
    use super::*;

    #[test]
    fn places_are_filled_once() {
        let filling = Filling { name: "{code}".to_owned(), code: "AW-1".to_owned(), ..Filling::default() };
        assert_eq!(filling.text("Dear {name}, {code} {unknown} {"), "Dear {code}, AW-1 {unknown} {");
    }

    #[test]
    fn a_subject_is_one_line() {
        let filling = Filling { title: "A\r\nBcc: x@y.z".to_owned(), ..Filling::default() };
        let subject = filling.line("About {title}");
        assert!(!subject.contains(['\r', '\n']), "{subject:?}");
    }
}
