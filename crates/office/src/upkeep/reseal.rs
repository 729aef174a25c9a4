//! Passwords of screening copies that an older key seals are sealed anew with the newest, so that older keys can go.

use std::collections::BTreeSet;

use domain::access::Action;
use store::{Store, StoreError};

use crate::Office;
use crate::ground::refusal::Outcome;

/// How many rows one transaction seals anew.
const AT_ONCE: i64 = 200;

/// What came of sealing anew.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resealed {
    /// How many passwords the newest key seals now that an older one did.
    pub sealed: usize,
    /// How many no key opens: they stay as they are.
    pub lost: usize,
    /// The older keys that seal nothing any more.
    pub unused: Vec<String>,
}

/// The keys that seal a password, sent or not.
///
/// # Errors
/// When the database fails.
pub async fn sealing_keys(store: &Store) -> Result<BTreeSet<String>, StoreError> {
    let mut tx = store.read().await?;
    let mut used: BTreeSet<String> = tx.sealing_keys().await?.into_iter().collect();
    let unsent = tx.screeners_unsent().await?.into_iter().filter(|screener| !screener.sealed_password.is_empty());
    used.extend(unsent.map(|screener| screener.key_id));
    Ok(used)
}

impl Office {
    /// Seals anew, with the newest key, what older keys seal. Done again it does nothing. What an applicant changes at that
    /// moment stays as they wrote it.
    ///
    /// # Errors
    /// When the database fails; what was sealed anew until then stays so.
    pub async fn reseal(&self) -> Outcome<Resealed> {
        let mut done = Resealed::default();
        let mut used = self.used_keys().await?;
        if used.iter().any(|key| key != self.keys().newest()) {
            self.reseal_sent(&mut done).await?;
            self.reseal_unsent(&mut done).await?;
            used = self.used_keys().await?;
        }
        done.unused = self.keys().older().filter(|key| !used.contains(*key)).map(str::to_owned).collect();
        Ok(done)
    }

    async fn used_keys(&self) -> Outcome<BTreeSet<String>> {
        Ok(sealing_keys(self.store()).await?)
    }

    /// The password of a row sealed with the newest key, and the id of that; nothing when no key opens it.
    fn anew(&self, row: &str, key: &str, sealed: &str) -> Option<(String, String)> {
        let password = self.keys().open(row, key, sealed).ok()?;
        Some(self.keys().seal(row, &password, self.nonce()))
    }

    async fn reseal_sent(&self, done: &mut Resealed) -> Outcome<()> {
        let mut after = String::new();
        loop {
            let mut tx = self.write_as_house(Action::RunJobs).await?;
            let held = tx.sealed_otherwise(self.keys().newest(), &after, AT_ONCE).await?;
            let Some(last) = held.last() else { return Ok(()) };
            after = last.id.to_string();
            for screener in &held {
                match self.anew(&screener.id.to_string(), &screener.key_id, &screener.sealed_password) {
                    Some((sealed, key)) => done.sealed += usize::from(tx.reseal(screener, &sealed, &key).await?),
                    None => done.lost += 1,
                }
            }
            tx.commit().await?;
        }
    }

    async fn reseal_unsent(&self, done: &mut Resealed) -> Outcome<()> {
        let mut after = String::new();
        loop {
            let mut tx = self.write_as_house(Action::RunJobs).await?;
            let held = tx.links_unsent(&after, AT_ONCE).await?;
            let Some(last) = held.last() else { return Ok(()) };
            after.clone_from(&last.application);
            for edit in &held {
                let (mut screeners, mut sealed) = (edit.screeners.clone(), 0);
                for screener in &mut screeners {
                    if screener.sealed_password.is_empty() || screener.key_id == self.keys().newest() {
                        continue;
                    }
                    match self.anew(&screener.id.to_string(), &screener.key_id, &screener.sealed_password) {
                        Some(anew) => {
                            (screener.sealed_password, screener.key_id) = anew;
                            sealed += 1;
                        }
                        None => done.lost += 1,
                    }
                }
                if sealed > 0 && tx.reseal_unsent(edit, &screeners).await? {
                    done.sealed += sealed;
                }
            }
            tx.commit().await?;
        }
    }
}
