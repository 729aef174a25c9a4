//! Single-use links by letter. Only the hash of the secret is kept.

use domain::access::RoleKind;
use domain::account::Account;
use domain::fault::Problem;
use domain::ids::AccountId;
use domain::time::{DAY, HOUR};
use store::Tx;
use words::{Words, args};

use crate::ground::refusal::Outcome;
use crate::ground::secrets::hash_of;
use crate::{Office, Refusal};

/// The zone in which letters about accounts tell dates.
const ZONE: &str = "Africa/Casablanca";

/// A kind of link: its code (also the kind of its letter), its path, and how long it lives.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LinkKind {
    pub(crate) code: &'static str,
    path: &'static str,
    lives: i64,
}

/// How long a link that proves an address works, in milliseconds.
pub const VERIFY_LIVES: i64 = 3 * DAY;
/// How long a link that sets a forgotten password anew works, in milliseconds.
pub const RESET_LIVES: i64 = HOUR;

/// Proves an address.
pub(crate) const VERIFY: LinkKind = LinkKind { code: "verify", path: "account/verify", lives: VERIFY_LIVES };
/// Sets a forgotten password anew.
pub(crate) const RESET: LinkKind = LinkKind { code: "reset", path: "account/reset", lives: RESET_LIVES };
/// Sets the first password of somebody invited.
pub(crate) const INVITE: LinkKind = LinkKind { code: "invite", path: "account/welcome", lives: 30 * DAY };

impl Office {
    /// Makes a link and returns its address.
    pub(crate) async fn link_for(&self, tx: &mut Tx, account: &Account, kind: LinkKind) -> Outcome<String> {
        let secret = self.secret();
        let now = self.now();
        tx.insert_token(&hash_of(&secret), account.id, kind.code, "", now, now.plus(kind.lives)).await?;
        Ok(self.link(&format!("/{}/{}/{secret}", account.lang.code(), kind.path)))
    }

    /// Makes a link and queues its letter.
    pub(crate) async fn queue_link(&self, tx: &mut Tx, account: &Account, kind: LinkKind) -> Outcome<()> {
        let link = self.link_for(tx, account, kind).await?;
        let span = Words::of(account.lang).plain().time_left(kind.lives).to_string();
        self.queue_account_letter(tx, account, kind.code, args!(link = link, span = span)).await
    }

    /// Tells somebody of a role: with the link by which a password is set, or, to whom has one, with the way to the office.
    pub(crate) async fn queue_invitation(
        &self,
        tx: &mut Tx,
        account: &Account,
        role: RoleKind,
        scope: String,
        inviter: String,
    ) -> Outcome<()> {
        let words = Words::of(account.lang).plain();
        if account.verified_at.is_some() {
            let link = self.link(&format!("/{}/office", account.lang.code()));
            let args = args!(link = link, role = words.choice("role", role.code()), scope = scope, inviter = inviter);
            return self.queue_account_letter(tx, account, "role-given", args).await;
        }
        let link = self.link_for(tx, account, INVITE).await?;
        let until = words.date(self.now().plus(INVITE.lives), ZONE).to_string();
        let args = args!(link = link, until = until, role = words.choice("role", role.code()), scope = scope, inviter = inviter,);
        self.queue_account_letter(tx, account, INVITE.code, args).await
    }

    /// Tells the owner of an address that somebody tried to register with it.
    pub(crate) async fn queue_taken(&self, tx: &mut Tx, account: &Account) -> Outcome<()> {
        let link = self.link(&format!("/{}/account/sign-in", account.lang.code()));
        self.queue_account_letter(tx, account, "already-registered", args!(link = link)).await
    }

    /// Uses up a link.
    pub(crate) async fn use_link(&self, tx: &mut Tx, secret: &str, kind: LinkKind) -> Outcome<AccountId> {
        match tx.use_token(&hash_of(secret), kind.code, self.now()).await? {
            Some((account, _)) => Ok(account),
            None => Err(Refusal::fault("", Problem::LinkDead)),
        }
    }

    /// Whether a link is alive, without using it up: for the page that it opens.
    ///
    /// # Errors
    /// A fault when it is dead.
    pub async fn peek_link(&self, secret: &str, first: bool) -> Outcome<()> {
        let kind = if first { INVITE } else { RESET };
        let mut tx = self.read().await?;
        match tx.token(&hash_of(secret), kind.code, self.now()).await? {
            Some(_) => Ok(()),
            None => Err(Refusal::fault("", Problem::LinkDead)),
        }
    }
}
