//! Registering, and proving the address.

use domain::access::Action;
use domain::account::Account;
use domain::fault::{Faults, NAME_MAX};
use domain::ids::AccountId;
use domain::text::Lang;

use super::links::{INVITE, VERIFY};
use crate::ground::refusal::Outcome;
use crate::ground::secrets::password_problem;
use crate::{Office, Refusal};

/// What somebody types to open an account.
#[derive(Debug, Clone, Default)]
pub struct Registration {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their password.
    pub password: String,
}

impl Office {
    /// Opens an account and sends the link that proves its address. The answer is the same when the address is taken:
    /// then its owner gets a letter that says so.
    ///
    /// # Errors
    /// Faults of the input.
    pub async fn register(&self, input: &Registration, lang: Lang) -> Outcome<()> {
        let mut faults = Faults::default();
        let name = faults.line("name", &domain::text::clean_line(&input.name), NAME_MAX);
        let email = faults.email("email", &input.email);
        if let Some(problem) = password_problem(&input.password, &email) {
            faults.add("password", problem);
        }
        faults.or(()).map_err(Refusal::Faults)?;
        let hash = self.hash_password(input.password.clone()).await;
        let mut tx = self.write_as_house(Action::UseOwnAccount).await?;
        match tx.account_by_email(&email).await? {
            Some(taken) => self.queue_taken(&mut tx, &taken).await?,
            None => {
                let account = self.new_account(name, email, lang);
                tx.insert_account(&account, Some(&hash)).await?;
                self.queue_link(&mut tx, &account, VERIFY).await?;
            }
        }
        Ok(tx.commit().await?)
    }

    /// Proves an address by the link of its letter; returns whose it is. Applications that came by a file with this
    /// address are theirs from now on.
    ///
    /// # Errors
    /// A fault when the link is dead.
    pub async fn verify(&self, secret: &str) -> Outcome<AccountId> {
        let mut tx = self.write_as_house(Action::UseOwnAccount).await?;
        let account = self.use_link(&mut tx, secret, VERIFY).await?;
        tx.set_verified(account, self.now()).await?;
        tx.adopt_applications(account).await?;
        tx.commit().await?;
        Ok(account)
    }

    /// Opens an account without a password for somebody who is invited, or finds the one of the address.
    pub(crate) async fn account_for(&self, tx: &mut store::Tx, name: &str, email: &str, lang: Lang) -> Outcome<Account> {
        if let Some(account) = tx.account_by_email(email).await? {
            return Ok(account);
        }
        let account = self.new_account(name.to_owned(), email.to_owned(), lang);
        tx.insert_account(&account, None).await?;
        Ok(account)
    }

    /// The link by which somebody invited sets a password, valid for 30 days.
    pub(crate) async fn invitation_link(&self, tx: &mut store::Tx, account: &Account) -> Outcome<String> {
        self.link_for(tx, account, INVITE).await
    }

    fn new_account(&self, name: String, email: String, lang: Lang) -> Account {
        Account { id: self.id(), name, email, lang, verified_at: None, suspended_at: None, created_at: self.now() }
    }
}

impl Office {
    /// Changes the own name and the language of letters.
    ///
    /// # Errors
    /// Not signed in; faults of the input.
    pub async fn save_profile(&self, viewer: &crate::Viewer, name: &str, lang: &str) -> Outcome<()> {
        let account = viewer.signed_in()?.id;
        let mut faults = Faults::default();
        let name = faults.line("name", &domain::text::clean_line(name), NAME_MAX);
        let lang = Lang::from_code(lang);
        if lang.is_none() {
            faults.add("lang", domain::fault::Problem::NotAChoice);
        }
        faults.or(()).map_err(Refusal::Faults)?;
        let mut tx = self.write_as_house(Action::UseOwnAccount).await?;
        tx.set_account_name(account, &name).await?;
        tx.set_account_lang(account, lang.unwrap_or(viewer.lang)).await?;
        Ok(tx.commit().await?)
    }
}
