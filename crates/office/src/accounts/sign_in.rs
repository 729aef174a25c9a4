//! Signing in, forgotten and new passwords.

use domain::access::Action;
use domain::fault::Problem;
use domain::ids::AccountId;
use domain::time::{MINUTE, Moment};
use store::Tx;

use super::links::{INVITE, RESET, VERIFY};
use crate::ground::refusal::Outcome;
use crate::ground::secrets::{hash_of, password_problem};
use crate::{Office, Refusal};

/// Tries within [`WINDOW`] before an address, from one network, has to wait.
pub(super) const TRIES: i64 = 10;
/// Failed tries within [`WINDOW`] before a network has to wait.
pub(super) const NETWORK_TRIES: i64 = 100;
/// The window in which tries are counted.
const WINDOW: i64 = 15 * MINUTE;

/// How a sign-in went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignIn {
    /// Welcome.
    Welcome(AccountId),
    /// The password is right, the address is not proven: a new link has been sent.
    Unverified,
}

impl Office {
    /// Checks an address and a password. The answer and its time are the same for an unknown address.
    ///
    /// # Errors
    /// One fault that does not say which of the two is wrong, or that there were too many tries.
    pub async fn sign_in(&self, email: &str, password: &str, network: &str) -> Outcome<SignIn> {
        let keys = [
            (format!("sign-in:{}:{network}", domain::account::email_key(email)), TRIES),
            (format!("sign-in:{network}"), NETWORK_TRIES),
        ];
        self.throttle(&keys).await?;
        let known = self.read().await?.password_hash(email).await?;
        let (account, hash) = known.map_or((None, None), |(account, hash)| (Some(account), hash));
        let right = self.check_password(password.to_owned(), hash).await;
        let mut tx = self.write_as_house(Action::UseOwnAccount).await?;
        let account = match account {
            Some(id) if right => tx.account(id).await?.filter(|account| account.suspended_at.is_none()),
            _ => None,
        };
        let Some(account) = account else { return Err(Refusal::fault("email", Problem::WrongCredentials)) };
        tx.clear_tries(&keys[0].0).await?;
        // Many share one address of a mobile network: only what failed counts against it.
        tx.take_back_try(&keys[1].0).await?;
        let answer = if account.verified_at.is_some() {
            SignIn::Welcome(account.id)
        } else {
            // Somebody else may have typed the address: its owner is not written to without end.
            let (letters, _) = count(&mut tx, &format!("verify-letter:{}", account.id), self.now()).await?;
            if letters <= TRIES {
                self.queue_link(&mut tx, &account, VERIFY).await?;
            }
            SignIn::Unverified
        };
        tx.commit().await?;
        Ok(answer)
    }

    /// Sends a link to set a new password; the same answer for an unknown address.
    ///
    /// # Errors
    /// Only too many tries.
    pub async fn forgot_password(&self, email: &str, network: &str) -> Outcome<()> {
        self.throttle(&[
            (format!("forgot:{}", domain::account::email_key(email)), TRIES),
            (format!("forgot:{network}"), NETWORK_TRIES),
        ])
        .await?;
        let mut tx = self.write_as_house(Action::UseOwnAccount).await?;
        if let Some(account) = tx.account_by_email(email).await?.filter(|account| account.suspended_at.is_none()) {
            self.queue_link(&mut tx, &account, RESET).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Sets a password by a link: `first` for somebody invited, else after it was forgotten. Ends every session of the
    /// account, and proves the address, since the link came by letter.
    ///
    /// # Errors
    /// Faults of the password, or a dead link.
    pub async fn set_password(&self, secret: &str, password: &str, first: bool) -> Outcome<AccountId> {
        let kind = if first { INVITE } else { RESET };
        let now = self.now();
        let mut tx = self.read().await?;
        let account = match tx.token(&hash_of(secret), kind.code, now).await? {
            Some((id, _)) => tx.account(id).await?,
            None => None,
        };
        drop(tx);
        let Some(account) = account else { return Err(Refusal::fault("", Problem::LinkDead)) };
        if let Some(problem) = password_problem(password, &account.email) {
            return Err(Refusal::fault("password", problem));
        }
        let hash = self.hash_password(password.to_owned()).await;
        let mut tx = self.write_as_house(Action::UseOwnAccount).await?;
        let account = self.use_link(&mut tx, secret, kind).await?;
        tx.set_password(account, &hash).await?;
        tx.set_verified(account, now).await?;
        tx.adopt_applications(account).await?;
        tx.spend_tokens(account, RESET.code, now).await?;
        tx.delete_sessions_of(account, "").await?;
        tx.commit().await?;
        Ok(account)
    }

    /// Counts one try under each key and refuses when one is over its limit.
    pub(super) async fn throttle(&self, keys: &[(String, i64)]) -> Outcome<()> {
        let now = self.now();
        let mut tx = self.write_as_house(Action::UseOwnAccount).await?;
        let mut until: Option<Moment> = None;
        for (key, limit) in keys {
            let (tries, start) = count(&mut tx, key, now).await?;
            if tries > *limit {
                until = until.max(Some(start.plus(WINDOW)));
            }
        }
        tx.commit().await?;
        match until {
            Some(until) => Err(Refusal::fault("email", Problem::TooManyTries { minutes: until.since(now) / MINUTE + 1 })),
            None => Ok(()),
        }
    }
}

async fn count(tx: &mut Tx, key: &str, now: Moment) -> Outcome<(i64, Moment)> {
    Ok(tx.count_try(key, now, now.plus(-WINDOW)).await?)
}
