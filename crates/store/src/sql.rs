//! Statements: named, counted, registered.

use std::borrow::Cow;

/// One statement, the same text on both engines, with arguments `$1 … $n`.
#[derive(Debug, Clone)]
pub struct Sql {
    /// Name, as errors and tests show it.
    pub name: &'static str,
    text: Cow<'static, str>,
    arity: usize,
}

impl Sql {
    /// A statement from a literal.
    pub const fn new(name: &'static str, text: &'static str) -> Sql {
        Sql { name, text: Cow::Borrowed(text), arity: arity(text) }
    }

    /// A statement composed of closed, enumerated fragments (a list with filters and a sort). `pub(crate)` on purpose:
    /// this and [`crate::Tx`]'s use of it are the one reviewed place where SQL is not a literal. Values are always bound.
    pub(crate) fn composed(name: &'static str, text: String) -> Sql {
        let arity = arity(&text);
        Sql { name, text: Cow::Owned(text), arity }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many arguments the text names.
    pub const fn arity(&self) -> usize {
        self.arity
    }

    /// Whether the statement changes anything.
    pub fn writes(&self) -> bool {
        let verb = self.text.trim_start().split_ascii_whitespace().next().unwrap_or("");
        !(verb.eq_ignore_ascii_case("SELECT") || verb.eq_ignore_ascii_case("WITH"))
    }
}

/// The highest number after a `$`.
const fn arity(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut highest) = (0, 0);
    while at < bytes.len() {
        if bytes[at] == b'$' {
            let mut number = 0;
            at += 1;
            while at < bytes.len() && bytes[at].is_ascii_digit() {
                number = number * 10 + (bytes[at] - b'0') as usize;
                at += 1;
            }
            if number > highest {
                highest = number;
            }
        } else {
            at += 1;
        }
    }
    highest
}

/// Declares the statements of a module and the list `ALL` of them.
///
/// ```ignore
/// statements! {
///     /// One account by its address.
///     BY_EMAIL = "SELECT … WHERE email_key = $1";
/// }
/// ```
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $text:expr;)+) => {
        $($(#[$doc])* const $name: $crate::Sql = $crate::Sql::new(concat!(module_path!(), "::", stringify!($name)), $text);)+
        pub(crate) const ALL: &[$crate::Sql] = &[$($name),+];
    };
}
pub(crate) use statements;

/// The columns of a call `c`, under names of their own: pages read it together with what lies in it.
macro_rules! call_columns {
    () => {
        "c.id AS call_key, c.edition_id AS call_edition, c.code AS call_code, c.plan AS call_plan,
         c.plan_version AS call_plan_version, c.published_at AS call_published_at, c.frozen_at AS call_frozen_at,
         c.announced_at AS call_announced_at, c.revision AS call_revision"
    };
}
pub(crate) use call_columns;

/// The language in which letters about an application `a` are written: that of its applicant's account, which they can
/// change; without an account that of the form or the file it came in.
macro_rules! contact_lang {
    () => {
        "COALESCE((SELECT o.lang FROM accounts o WHERE o.id = a.applicant_id), a.contact_lang) AS contact_lang"
    };
}
pub(crate) use contact_lang;

/// The columns of an edition `e`, likewise.
macro_rules! edition_columns {
    () => {
        "e.id AS edition_key, e.code AS edition_code, e.year AS edition_year, e.plan AS edition_plan"
    };
}
pub(crate) use edition_columns;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arity_is_the_highest_argument() {
        assert_eq!(arity("SELECT 1"), 0);
        assert_eq!(arity("SELECT $1, $12, $2"), 12);
    }

    #[test]
    fn only_reading_verbs_read() {
        assert!(!Sql::new("", " select 1").writes());
        assert!(!Sql::new("", "WITH x AS (SELECT 1) SELECT * FROM x").writes());
        assert!(Sql::new("", "INSERT INTO x VALUES ($1) RETURNING id").writes());
    }
}
