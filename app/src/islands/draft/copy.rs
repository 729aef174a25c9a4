//! The copy that stays in this browser until the server has the words.

use domain::time::Moment;
use serde::{Deserialize, Serialize};

/// What was typed, where it has not reached the server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct LocalCopy {
    /// The version of the form it was typed into.
    pub(super) version: i64,
    /// When, by this browser's clock.
    pub(super) at: Moment,
    /// Whether the form was sent with its own button afterwards, nothing sent before it being in doubt.
    pub(super) submitted: bool,
    /// What the server had at that time, as far as this browser knew.
    #[serde(default)]
    pub(super) held: Vec<(String, String)>,
    /// Names and values, in the order of the form.
    pub(super) fields: Vec<(String, String)>,
}

impl LocalCopy {
    /// Whether it holds words that the form, loaded anew at `version` with `fields`, does not.
    ///
    /// A copy whose form was submitted has arrived when the version moved on and the page no longer holds what the server
    /// had before, even if the words are others by now (edited on another device, say). The version alone proves nothing: it
    /// counts the whole application, and another step may have been saved since.
    pub(super) fn is_news(&self, version: i64, fields: &[(String, String)]) -> bool {
        let arrived = self.submitted && version > self.version && !alike(&self.held, fields);
        !arrived && !alike(&self.fields, fields)
    }
}

/// Whether two sets of fields say the same: line endings and white space around them aside, without the marks of what was
/// stored, which change with every save, and without empty fields, of which a page may have another number.
fn alike(one: &[(String, String)], other: &[(String, String)]) -> bool {
    let plain = |fields: &[(String, String)]| -> Vec<(String, String)> {
        let typed = fields.iter().filter(|(name, _)| name != super::form::BASE);
        let plain = typed.map(|(name, value)| (name.clone(), value.replace("\r\n", "\n").trim().to_owned()));
        plain.filter(|(_, value)| !value.is_empty()).collect()
    };
    plain(one) == plain(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Typed over "old words", which the server had at version 4.
    fn copy(submitted: bool, text: &str) -> LocalCopy {
        LocalCopy { version: 4, at: Moment(0), submitted, held: page("old words"), fields: page(text) }
    }

    fn page(text: &str) -> Vec<(String, String)> {
        vec![("story".to_owned(), text.to_owned()), ("base".to_owned(), format!("mark of {text}"))]
    }

    #[test]
    fn what_the_server_has_is_not_offered_again() {
        assert!(!copy(false, "a\nb ").is_news(5, &page("a\r\nb")));
        let one_more = [page("a\nb"), vec![("country".to_owned(), String::new())]].concat();
        assert!(!copy(true, "a\nb").is_news(4, &one_more), "room for one more country");
        assert!(!copy(true, "A film").is_news(6, &page("A film, edited on a phone since")));
    }

    #[test]
    fn what_never_arrived_is_offered() {
        assert!(copy(false, "new words").is_news(4, &page("old words")));
        assert!(copy(true, "new words").is_news(4, &page("old words")), "sent, but the session had ended");
        assert!(copy(false, "mine").is_news(5, &page("theirs")), "changed elsewhere");
        assert!(copy(true, "new words").is_news(5, &page("old words")), "another step was saved since");
    }
}
