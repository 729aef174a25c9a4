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
    /// Whether the form was sent with its own button afterwards.
    pub(super) submitted: bool,
    /// Names and values, in the order of the form.
    pub(super) fields: Vec<(String, String)>,
}

impl LocalCopy {
    /// Whether it holds words that the form, loaded anew at `version` with `fields`, does not.
    ///
    /// A copy whose form was submitted has arrived when the version moved on, even if the server set the words
    /// differently (trimmed, say).
    pub(super) fn is_news(&self, version: i64, fields: &[(String, String)]) -> bool {
        let arrived = self.submitted && version > self.version;
        !arrived && !alike(&self.fields, fields)
    }
}

/// Whether two sets of fields say the same, line endings and white space around them aside.
fn alike(one: &[(String, String)], other: &[(String, String)]) -> bool {
    let plain = |value: &str| value.replace("\r\n", "\n").trim().to_owned();
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| a.0 == b.0 && plain(&a.1) == plain(&b.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn copy(submitted: bool, text: &str) -> LocalCopy {
        LocalCopy { version: 4, at: Moment(0), submitted, fields: vec![("story".to_owned(), text.to_owned())] }
    }

    fn page(text: &str) -> Vec<(String, String)> {
        vec![("story".to_owned(), text.to_owned())]
    }

    #[test]
    fn what_the_server_has_is_not_offered_again() {
        assert!(!copy(false, "a\nb ").is_news(5, &page("a\r\nb")));
        assert!(!copy(true, "A film").is_news(5, &page("A film, trimmed")));
    }

    #[test]
    fn what_never_arrived_is_offered() {
        assert!(copy(false, "new words").is_news(4, &page("old words")));
        assert!(copy(true, "new words").is_news(4, &page("old words")), "sent, but the session had ended");
        assert!(copy(false, "mine").is_news(5, &page("theirs")), "changed elsewhere");
    }
}
