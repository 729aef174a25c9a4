//! A person who signs in.

use crate::ids::AccountId;
use crate::text::Lang;
use crate::time::Moment;

/// An account, without its secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The address, as it was typed.
    pub email: String,
    /// The name people see.
    pub name: String,
    /// The language of letters to this person.
    pub lang: Lang,
    /// When the address was proven.
    pub verified_at: Option<Moment>,
    /// Since when the account may not be used.
    pub suspended_at: Option<Moment>,
    /// When it was opened.
    pub created_at: Moment,
}

/// The form under which addresses are compared: trimmed, lower case.
pub fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}
