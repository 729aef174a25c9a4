//! Registering, and proving the address.

use domain::access::Action;
use domain::account::Account;
use domain::fault::{Faults, NAME_MAX, Problem};
use domain::ids::AccountId;
use domain::text::Lang;

use super::links::{INVITE, VERIFY};
use super::sign_in::{NETWORK_TRIES, TRIES};
use crate::ground::refusal::Outcome;
use crate::ground::secrets::{hash_of, password_problem};
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
    /// then its owner gets a letter that says so. While nobody has proven the address, the latest registration counts and
    /// the links of earlier ones are dead: whoever wrote an address first does not own it.
    ///
    /// # Errors
    /// Faults of the input, or too many tries: each writes a letter.
    pub async fn register(&self, input: &Registration, lang: Lang, network: &str) -> Outcome<()> {
        let mut faults = Faults::default();
        let name = faults.line("name", &domain::text::clean_line(&input.name), NAME_MAX);
        let email = faults.email("email", &input.email);
        if let Some(problem) = password_problem(&input.password, &email) {
            faults.add("password", problem);
        }
        faults.or(()).map_err(Refusal::Faults)?;
        let key = domain::account::email_key(&email);
        self.throttle(&[(format!("register:{key}"), TRIES), (format!("register:{network}"), NETWORK_TRIES)]).await?;
        let hash = self.hash_password(input.password.clone()).await;
        let mut tx = self.write_as_house(Action::UseOwnAccount).await?;
        match tx.account_by_email(&email).await? {
            Some(known) => {
                // Whoever is invited keeps the name their colleagues know.
                let invited = !tx.roles(known.id).await?.is_empty();
                let (name, lang) = if invited { (known.name.clone(), known.lang) } else { (name, lang) };
                if tx.claim_unproven(known.id, &name, lang, &hash).await? {
                    tx.spend_tokens(known.id, VERIFY.code, self.now()).await?;
                    self.queue_link(&mut tx, &Account { name, lang, ..known }, VERIFY).await?;
                } else {
                    self.queue_taken(&mut tx, &known).await?;
                }
            }
            None => {
                let account = self.new_account(name, email, lang);
                tx.insert_account(&account, Some(&hash)).await?;
                self.queue_link(&mut tx, &account, VERIFY).await?;
            }
        }
        Ok(tx.commit().await?)
    }

    /// Proves an address by the link of its letter and the password that was chosen with it; returns whose it is. The
    /// password shows that who reads the letters is who registered: somebody else may have typed this address. Applications
    /// that came by a file with it are theirs from now on.
    ///
    /// # Errors
    /// A fault when the link is dead, or of `password`.
    pub async fn verify(&self, secret: &str, password: &str) -> Outcome<AccountId> {
        let dead = || Refusal::fault("", Problem::LinkDead);
        let mut tx = self.read().await?;
        let (id, _) = tx.token(&hash_of(secret), VERIFY.code, self.now()).await?.ok_or_else(dead)?;
        let account = tx.account(id).await?.ok_or_else(dead)?;
        let hash = tx.password_hash(&account.email).await?.and_then(|(_, hash)| hash);
        drop(tx);
        self.throttle(&[(format!("verify:{id}"), TRIES)]).await.map_err(|refusal| match refusal {
            // The page has one field.
            Refusal::Faults(faults) => Refusal::fault("password", faults[0].problem),
            other => other,
        })?;
        if !self.check_password(password.to_owned(), hash).await {
            return Err(Refusal::fault("password", Problem::WrongPassword));
        }
        let mut tx = self.write_as_house(Action::UseOwnAccount).await?;
        let account = self.use_link(&mut tx, secret, VERIFY).await?;
        tx.set_verified(account, self.now()).await?;
        tx.adopt_applications(account).await?;
        tx.commit().await?;
        Ok(account)
    }

    /// Opens an account without a password for somebody who is invited, or finds the one of the address. A password that
    /// somebody chose without proving the address is void: the invitation sets a new one.
    pub(crate) async fn account_for(&self, tx: &mut store::Tx, name: &str, email: &str, lang: Lang) -> Outcome<Account> {
        if let Some(account) = tx.account_by_email(email).await? {
            if account.verified_at.is_none() {
                tx.void_password(account.id).await?;
                tx.spend_tokens(account.id, VERIFY.code, self.now()).await?;
            }
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
            faults.add("lang", Problem::NotAChoice);
        }
        faults.or(()).map_err(Refusal::Faults)?;
        let mut tx = self.write_as_house(Action::UseOwnAccount).await?;
        tx.set_account_name(account, &name).await?;
        tx.set_account_lang(account, lang.unwrap_or(viewer.lang)).await?;
        Ok(tx.commit().await?)
    }
}
