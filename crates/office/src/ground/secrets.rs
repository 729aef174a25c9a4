//! Passwords and the secrets of links.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use domain::fault::{PASSWORD_MAX, PASSWORD_MIN, Problem};
use sha2::{Digest, Sha256};

use super::Office;

/// The most used passwords that are long enough to pass the length rule, and ones made of our own names.
const COMMON: &str = include_str!("common-passwords.txt");

/// What is kept of a link's secret.
pub(crate) fn hash_of(secret: &str) -> String {
    hex::encode(Sha256::digest(secret.as_bytes()))
}

/// What is wrong with a new password of the account of `email`, if anything.
///
/// Length only, no rules of composition, any Unicode, a list of common ones (OWASP ASVS 5.0, 6.2).
pub(crate) fn password_problem(password: &str, email: &str) -> Option<Problem> {
    let length = password.chars().count();
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    if length < PASSWORD_MIN {
        return Some(Problem::PasswordTooShort { min: number(PASSWORD_MIN) });
    }
    if length > PASSWORD_MAX {
        return Some(Problem::PasswordTooLong { max: number(PASSWORD_MAX) });
    }
    let folded = password.to_lowercase();
    let one_letter = folded.chars().all(|c| folded.starts_with(c));
    let repeated = COMMON.lines().any(|common| !common.is_empty() && folded.replace(common, "").chars().count() < 3);
    (one_letter || repeated || folded == domain::account::email_key(email)).then_some(Problem::PasswordTooCommon)
}

fn argon() -> Argon2<'static> {
    // 19 MiB, two passes: OWASP's first choice for argon2id.
    let params = Params::new(19 * 1024, 2, 1, None).expect("these parameters are valid");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

impl Office {
    /// Hashes a password, off the async threads, two at a time.
    pub(crate) async fn hash_password(&self, password: String) -> String {
        let _turn = self.hashing.acquire().await.expect("the semaphore is never closed");
        tokio::task::spawn_blocking(move || {
            argon().hash_password(password.as_bytes()).expect("a password can be hashed").to_string()
        })
        .await
        .expect("hashing does not panic")
    }

    /// Whether `password` belongs to `hash`; without a hash the same work is done, so that the time tells nothing.
    pub(crate) async fn check_password(&self, password: String, hash: Option<String>) -> bool {
        let _turn = self.hashing.acquire().await.expect("the semaphore is never closed");
        tokio::task::spawn_blocking(move || match hash {
            Some(hash) => PasswordHash::new(&hash).is_ok_and(|hash| argon().verify_password(password.as_bytes(), &hash).is_ok()),
            None => {
                let _ = argon().hash_password(password.as_bytes());
                false
            }
        })
        .await
        .expect("checking does not panic")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_long_and_not_a_common_one() {
        assert_eq!(password_problem("short", "a@b.ma"), Some(Problem::PasswordTooShort { min: 15 }));
        assert_eq!(password_problem("passwordpassword", "a@b.ma"), Some(Problem::PasswordTooCommon));
        assert_eq!(password_problem("aaaaaaaaaaaaaaaaaaaa", "a@b.ma"), Some(Problem::PasswordTooCommon));
        assert_eq!(
            password_problem("Amina.ElFassi@studio.example", "amina.elfassi@studio.example"),
            Some(Problem::PasswordTooCommon)
        );
        assert_eq!(password_problem(&"é".repeat(129), "a@b.ma"), Some(Problem::PasswordTooLong { max: 128 }));
        assert_eq!(password_problem("une phrase assez longue", "a@b.ma"), None);
        assert_eq!(password_problem("جملة طويلة بما يكفي", "a@b.ma"), None);
    }
}
