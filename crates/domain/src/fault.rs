//! What is wrong with an input: a field and a coded problem, the same for server and browser.
//!
//! Words have one message per problem and language, `fault-{code}`, with the arguments of [`Problem::arguments`].

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// Longest e-mail address, in characters (RFC 5321 allows 254).
pub const EMAIL_MAX: usize = 254;
/// Longest personal or company name, in characters.
pub const NAME_MAX: usize = 120;
/// Longest title of a film, in characters.
pub const TITLE_MAX: usize = 200;
/// Longest reason, note or comment, in characters.
pub const NOTE_MAX: usize = 5_000;
/// Shortest password, in characters (OWASP ASVS 5.0, 6.2.1 and 6.2.9: 15 where no second factor is asked).
pub const PASSWORD_MIN: usize = 15;
/// Longest password, in characters.
pub const PASSWORD_MAX: usize = 128;

/// One thing wrong with one field. The name of a field is the `name` of its input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The field at fault; empty when the whole form is.
    pub field: Cow<'static, str>,
    /// What is wrong.
    pub problem: Problem,
}

impl Fault {
    /// A fault of the field `field`.
    pub fn of(field: impl Into<Cow<'static, str>>, problem: Problem) -> Fault {
        Fault { field: field.into(), problem }
    }

    /// A fault of the form as a whole.
    pub fn whole(problem: Problem) -> Fault {
        Fault { field: Cow::Borrowed(""), problem }
    }
}

macro_rules! problems {
    ($($(#[$doc:meta])* $name:ident $({ $($(#[$adoc:meta])* $arg:ident),+ })? = $code:literal),+ $(,)?) => {
        /// What can be wrong with an input.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Problem {
            $($(#[$doc])* $name $({ $($(#[$adoc])* $arg: i64),+ })?),+
        }

        impl Problem {
            /// The codes of all problems, for the test that each has its message.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// The stable code.
            pub const fn code(&self) -> &'static str {
                match self { $(Problem::$name { .. } => $code),+ }
            }

            /// The arguments of the message, by name.
            pub fn arguments(&self) -> Vec<(&'static str, i64)> {
                match *self { $(Problem::$name $({ $($arg),+ })? => vec![$($((stringify!($arg), $arg)),+)?]),+ }
            }
        }
    };
}

problems! {
    /// Nothing was entered.
    Required = "required",
    /// More than `max` characters.
    TooLong { /** Most characters. */ max } = "too-long",
    /// More than `max` words.
    TooManyWords { /** Most words. */ max, /** Words found. */ have } = "too-many-words",
    /// Fewer than `min` characters.
    TooShort { /** Fewest characters. */ min } = "too-short",
    /// Not an e-mail address.
    NotAnEmail = "not-an-email",
    /// Not a number.
    NotANumber = "not-a-number",
    /// Not a fraction between nothing and everything, such as `1/2`.
    NotAFraction = "not-a-fraction",
    /// Below `min`.
    TooSmall { /** Least value. */ min } = "too-small",
    /// Above `max`.
    TooLarge { /** Greatest value. */ max } = "too-large",
    /// Not one of the choices offered.
    NotAChoice = "not-a-choice",
    /// Not a date.
    NotADate = "not-a-date",
    /// A local time that does not exist or exists twice in its zone.
    NotALocalTime = "not-a-local-time",
    /// An end before its beginning.
    EndBeforeStart = "end-before-start",
    /// A deadline that people rely on can only be moved to a later time.
    OnlyLater = "only-later",
    /// Not a web address.
    NotALink = "not-a-link",
    /// Not a country.
    NotACountry = "not-a-country",
    /// A box that has to be ticked.
    MustAccept = "must-accept",
    /// A reason has to be written.
    ReasonNeeded = "reason-needed",
    /// The password has fewer than `min` characters.
    PasswordTooShort { /** Fewest characters. */ min } = "password-too-short",
    /// The password has more than `max` characters.
    PasswordTooLong { /** Most characters. */ max } = "password-too-long",
    /// The password stands on the list of common ones, or repeats the address.
    PasswordTooCommon = "password-too-common",
    /// Address or password do not match an account; never says which.
    WrongCredentials = "wrong-credentials",
    /// It is not the password chosen at the registration.
    WrongPassword = "wrong-password",
    /// The link has been used, has expired, or was never ours.
    LinkDead = "link-dead",
    /// Too many tries; again in `minutes`.
    TooManyTries { /** Minutes to wait. */ minutes } = "too-many-tries",
    /// This already exists.
    AlreadyThere = "already-there",
    /// The file has no content.
    FileEmpty = "file-empty",
    /// The file is larger than `max` megabytes.
    FileTooLarge { /** Most megabytes. */ max } = "file-too-large",
    /// The kind of file is not accepted here, or its content is not what its name says.
    FileKind = "file-kind",
    /// The upload broke off.
    FileBroken = "file-broken",
    /// The whole form is larger than `max` megabytes.
    FormTooLarge { /** Most megabytes. */ max } = "form-too-large",
    /// What was sent is not a form.
    NotAForm = "not-a-form",
    /// At most `max` files.
    TooManyFiles { /** Most files. */ max } = "too-many-files",
    /// Nobody named has an address to write to.
    NobodyReached = "nobody-reached",
    /// Someone else changed this meanwhile; both texts are shown.
    ChangedMeanwhile = "changed-meanwhile",
    /// Somebody else has screened `have` of these applications since they were shown, and found otherwise.
    ScreenedMeanwhile { /** Applications found. */ have } = "screened-meanwhile",
    /// The deadline has passed.
    DeadlinePassed = "deadline-passed",
    /// A required document has not been uploaded.
    DocumentMissing = "document-missing",
    /// At least `min` people are needed in this role.
    CreditMissing { /** Fewest people. */ min } = "credit-missing",
    /// At most `max` people in this role.
    TooManyCredits { /** Most people. */ max } = "too-many-credits",
    /// Whoever has looked at others' sheets keeps to their own.
    OthersSeen = "others-seen",
    /// All criteria need points before the sheet can be finished.
    CriterionMissing = "criterion-missing",
    /// A column that must be there is not.
    ColumnMissing = "column-missing",
    /// The line has another number of cells than the header.
    CellCount { /** Cells found. */ have, /** Cells of the header. */ want } = "cell-count",
    /// The text is not UTF-8.
    NotUtf8 = "not-utf8",
    /// All `max` places are taken.
    NoPlaceLeft { /** Places there are. */ max } = "no-place-left",
    /// `have` entries stand where there are `max` places.
    TooManySelected { /** Places there are. */ max, /** Entries found. */ have } = "too-many-selected",
    /// `have` applications have not been screened yet.
    NotScreened { /** Applications found. */ have } = "not-screened",
    /// Nobody would be left to give rights.
    LastAdministrator = "last-administrator",
    /// A set is judged once it has at least `min` entries.
    SetTooSmall { /** Fewest entries. */ min } = "set-too-small",
    /// At least `min` entries have to differ from the set saved before.
    SetTooClose { /** Fewest entries. */ min } = "set-too-close",
    /// Words between braces that a letter does not fill in.
    UnknownPlace = "unknown-place",
    /// A letter that would have to be sent has no text.
    LetterTextMissing = "letter-text-missing",
    /// The other of two duplicates holds a place: it is the one to keep.
    OtherHoldsPlace = "other-holds-place",
    /// A broken rule that nobody may pass, or not with this role.
    NotOverridable = "not-overridable",
}

/// Collects faults while a form is read.
#[derive(Debug, Default)]
pub struct Faults(pub Vec<Fault>);

impl Faults {
    /// Adds a fault of `field`.
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, problem: Problem) {
        self.0.push(Fault::of(field, problem));
    }

    /// `value` when nothing was found wrong, the faults otherwise.
    pub fn or<T>(self, value: T) -> Result<T, Vec<Fault>> {
        if self.0.is_empty() { Ok(value) } else { Err(self.0) }
    }

    /// A required line of at most `max` characters, trimmed.
    pub fn line(&mut self, field: &'static str, value: &str, max: usize) -> String {
        let value = value.trim();
        if value.is_empty() {
            self.add(field, Problem::Required);
        }
        self.optional_line(field, value, max)
    }

    /// An optional line of at most `max` characters, trimmed.
    pub fn optional_line(&mut self, field: &'static str, value: &str, max: usize) -> String {
        let value = value.trim();
        if value.chars().count() > max {
            self.add(field, Problem::TooLong { max: i64::try_from(max).unwrap_or(i64::MAX) });
        }
        value.to_owned()
    }

    /// A required e-mail address, trimmed, its case kept.
    pub fn email(&mut self, field: &'static str, value: &str) -> String {
        let value = self.line(field, value, EMAIL_MAX);
        if !value.is_empty() && !is_email(&value) {
            self.add(field, Problem::NotAnEmail);
        }
        value
    }
}

/// Whether `value` has the shape of an address that letters can be sent to.
///
/// Deliberately loose: the letter itself is the proof. Refused are blanks, control characters (header injection),
/// anything but exactly one `@`, and a domain without a dot.
pub fn is_email(value: &str) -> bool {
    let Some((local, host)) = value.split_once('@') else { return false };
    let plain =
        |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '"' | ',' | ';' | ':' | '(' | ')' | '\\');
    !local.is_empty()
        && local.chars().all(plain)
        && host.chars().all(|c| plain(c) && c != '@')
        && host.split('.').count() >= 2
        && host.split('.').all(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_needs_one_at_and_a_dotted_host() {
        for good in ["a@b.ma", "amina.el-fassi+film@studio.example", "أمينة@مثال.المغرب"] {
            assert!(is_email(good), "{good}");
        }
        for bad in ["", "a", "a@b", "@b.ma", "a@.ma", "a@b.ma\r\nBcc: x@y.z", "a b@c.ma", "a@b@c.ma", "<a@b.ma>", "a@b..ma"] {
            assert!(!is_email(bad), "{bad}");
        }
    }

    #[test]
    fn a_problem_names_its_arguments() {
        assert_eq!(Problem::TooLong { max: 7 }.arguments(), [("max", 7)]);
        assert_eq!(Problem::TooLong { max: 7 }.code(), "too-long");
        assert!(Problem::Required.arguments().is_empty());
    }
}
