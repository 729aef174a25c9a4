//! Who looks: read from the database at each request, so that a revocation works at once.

use domain::access::{Action, Actor, Denial, Grant, Place, Subject, decide};
use domain::account::Account;
use domain::ids::AccountId;
use domain::phase::Phase;
use domain::text::Lang;
use domain::time::Moment;

use super::Office;
use super::refusal::Outcome;

/// Who looks, and in which language.
#[derive(Debug, Clone)]
pub struct Viewer {
    /// Their rights.
    pub actor: Actor,
    /// Their account, when signed in.
    pub account: Option<Account>,
    /// The language of the page.
    pub lang: Lang,
    /// When they asked.
    pub now: Moment,
}

impl Viewer {
    /// Whether they may; see [`decide`].
    ///
    /// # Errors
    /// The [`Denial`] says why not.
    pub fn may(&self, action: Action, subject: &Subject, phase: Phase) -> Result<Grant, Denial> {
        decide(&self.actor, action, subject, phase)
    }

    /// Whether they may at a place, where no phase of a call matters.
    ///
    /// # Errors
    /// The [`Denial`] says why not.
    pub(crate) fn may_at(&self, action: Action, place: Place) -> Result<Grant, Denial> {
        self.may(action, &Subject::at(place), Phase::Preparation)
    }

    /// Whether they may somewhere: at the place of any right they hold.
    ///
    /// # Errors
    /// The [`Denial`] says why not.
    pub(crate) fn may_somewhere(&self, action: Action) -> Result<Grant, Denial> {
        let mut places = self.actor.roles.iter().map(|role| role.scope.place(None));
        places.find_map(|place| self.may_at(action, place).ok()).map_or_else(|| self.may_at(action, Place::default()), Ok)
    }

    /// The account.
    ///
    /// # Errors
    /// [`Denial::NotSignedIn`] when there is none.
    pub fn signed_in(&self) -> Result<&Account, Denial> {
        self.account.as_ref().ok_or(Denial::NotSignedIn)
    }

    /// The account's id, for events.
    pub fn id(&self) -> Option<AccountId> {
        self.actor.account
    }
}

impl Office {
    /// The program itself: who acts on the command line, where there is no session. Never made from a request.
    pub fn house(&self, lang: Lang) -> Viewer {
        Viewer { actor: Actor::house(), account: None, lang, now: self.now() }
    }

    /// Who `account` is now. A suspended account is nobody.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn viewer(&self, account: Option<AccountId>, lang: Lang) -> Outcome<Viewer> {
        let now = self.now();
        let nobody = Viewer { actor: Actor::anonymous(), account: None, lang, now };
        let Some(id) = account else { return Ok(nobody) };
        let mut tx = self.read().await?;
        let Some(account) = tx.account(id).await?.filter(|account| account.suspended_at.is_none()) else { return Ok(nobody) };
        let actor = Actor { account: Some(id), roles: tx.roles(id).await?, house: false };
        Ok(Viewer { actor, account: Some(account), lang, now })
    }
}
