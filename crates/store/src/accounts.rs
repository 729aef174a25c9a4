//! Accounts, their secrets, single-use links, rights and throttles.

use domain::access::{Role, RoleKind, Scope};
use domain::account::Account;
use domain::ids::{AccountId, CallId, EditionId, RoleId};
use domain::text::Lang;
use domain::time::Moment;

use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

statements! {
    INSERT = "INSERT INTO accounts (id, email, email_key, name, lang, password_hash, verified_at, suspended_at, created_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, $8)";
    BY_EMAIL = "SELECT id, email, name, lang, verified_at, suspended_at, created_at FROM accounts WHERE email_key = $1";
    BY_ID = "SELECT id, email, name, lang, verified_at, suspended_at, created_at FROM accounts WHERE id = $1";
    PASSWORD = "SELECT id, password_hash FROM accounts WHERE email_key = $1";
    SET_PASSWORD = "UPDATE accounts SET password_hash = $2 WHERE id = $1";
    VOID_PASSWORD = "UPDATE accounts SET password_hash = NULL WHERE id = $1 AND verified_at IS NULL";
    CLAIM = "UPDATE accounts SET name = $2, lang = $3, password_hash = $4 WHERE id = $1 AND verified_at IS NULL";
    SET_VERIFIED = "UPDATE accounts SET verified_at = $2 WHERE id = $1 AND verified_at IS NULL";
    SET_SUSPENDED = "UPDATE accounts SET suspended_at = $2 WHERE id = $1";
    SET_LANG = "UPDATE accounts SET lang = $2 WHERE id = $1";
    SET_NAME = "UPDATE accounts SET name = $2 WHERE id = $1";
    ROLES = "SELECT kind, edition_id, call_id FROM roles WHERE account_id = $1 AND revoked_at IS NULL ORDER BY granted_at, id";
    OFFICE = "SELECT r.id AS role_id, r.kind, r.edition_id, r.call_id, r.granted_at,
                     a.id, a.email, a.name, a.lang, a.verified_at, a.suspended_at, a.created_at
              FROM roles r JOIN accounts a ON a.id = r.account_id
              WHERE r.revoked_at IS NULL ORDER BY a.name, a.id, r.granted_at, r.id";
    GRANT = "INSERT INTO roles (id, account_id, kind, edition_id, call_id, granted_by, granted_at, revoked_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)";
    REVOKE = "UPDATE roles SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL";
    INSERT_TOKEN = "INSERT INTO tokens (hash, account_id, kind, detail, created_at, expires_at, used_at)
                    VALUES ($1, $2, $3, $4, $5, $6, NULL)";
    READ_TOKEN = "SELECT account_id, detail FROM tokens WHERE hash = $1 AND kind = $2 AND used_at IS NULL AND expires_at > $3";
    USE_TOKEN = "UPDATE tokens SET used_at = $3 WHERE hash = $1 AND kind = $2 AND used_at IS NULL AND expires_at > $3
                 RETURNING account_id, detail";
    SPEND_TOKENS = "UPDATE tokens SET used_at = $3 WHERE account_id = $1 AND kind = $2 AND used_at IS NULL";
    COUNT_TRY = "INSERT INTO throttles (key, tries, window_start) VALUES ($1, 1, $2)
                 ON CONFLICT (key) DO UPDATE SET
                   tries = CASE WHEN throttles.window_start < $3 THEN 1 ELSE throttles.tries + 1 END,
                   window_start = CASE WHEN throttles.window_start < $3 THEN $2 ELSE throttles.window_start END
                 RETURNING tries, window_start";
    READ_TRY = "SELECT tries, window_start FROM throttles WHERE key = $1";
    TAKE_BACK_TRY = "UPDATE throttles SET tries = tries - 1 WHERE key = $1 AND tries > 0";
    CLEAR_TRY = "DELETE FROM throttles WHERE key = $1";
}

#[derive(sqlx::FromRow)]
struct AccountRow {
    id: String,
    email: String,
    name: String,
    lang: String,
    verified_at: Option<i64>,
    suspended_at: Option<i64>,
    created_at: i64,
}

impl TryFrom<AccountRow> for Account {
    type Error = StoreError;
    fn try_from(row: AccountRow) -> Result<Account, StoreError> {
        Ok(Account {
            id: row.id.parse().map_err(|_| StoreError::inconsistent("accounts", "id", &row.id))?,
            lang: Lang::from_code(&row.lang).ok_or_else(|| StoreError::inconsistent("accounts", "lang", &row.id))?,
            email: row.email,
            name: row.name,
            verified_at: row.verified_at.map(Moment),
            suspended_at: row.suspended_at.map(Moment),
            created_at: Moment(row.created_at),
        })
    }
}

/// A right as it is held, with whose it is.
#[derive(Debug, Clone)]
pub struct Colleague {
    /// The right's id.
    pub role_id: RoleId,
    /// The right.
    pub role: Role,
    /// Since when.
    pub granted_at: Moment,
    /// Whose.
    pub account: Account,
}

#[derive(sqlx::FromRow)]
struct ColleagueRow {
    role_id: String,
    kind: String,
    edition_id: Option<String>,
    call_id: Option<String>,
    granted_at: i64,
    #[sqlx(flatten)]
    account: AccountRow,
}

fn role(kind: &str, edition: Option<&str>, call: Option<&str>) -> Result<Role, StoreError> {
    let bad = |column| StoreError::inconsistent("roles", column, kind);
    Ok(Role {
        kind: RoleKind::from_code(kind).ok_or_else(|| bad("kind"))?,
        scope: match (edition, call) {
            (_, Some(call)) => Scope::Call(call.parse().map_err(|_| bad("call_id"))?),
            (Some(edition), None) => Scope::Edition(edition.parse().map_err(|_| bad("edition_id"))?),
            (None, None) => Scope::House,
        },
    })
}

impl Tx {
    /// Opens an account.
    ///
    /// # Errors
    /// A duplicate when the address is taken.
    pub async fn insert_account(&mut self, account: &Account, password_hash: Option<&str>) -> Result<(), StoreError> {
        let key = domain::account::email_key(&account.email);
        let args = args![
            account.id,
            &account.email,
            key,
            &account.name,
            account.lang,
            password_hash,
            account.verified_at,
            account.created_at
        ];
        self.run(&INSERT, args).await.map(drop)
    }

    /// The account of an address.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn account_by_email(&mut self, email: &str) -> Result<Option<Account>, StoreError> {
        let row: Option<AccountRow> = self.optional(&BY_EMAIL, args![domain::account::email_key(email)]).await?;
        row.map(Account::try_from).transpose()
    }

    /// An account by its id.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn account(&mut self, id: AccountId) -> Result<Option<Account>, StoreError> {
        let row: Option<AccountRow> = self.optional(&BY_ID, args![id]).await?;
        row.map(Account::try_from).transpose()
    }

    /// The account and password hash of an address.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn password_hash(&mut self, email: &str) -> Result<Option<(AccountId, Option<String>)>, StoreError> {
        let row: Option<(String, Option<String>)> = self.optional(&PASSWORD, args![domain::account::email_key(email)]).await?;
        row.map(|(id, hash)| Ok((id.parse().map_err(|_| StoreError::inconsistent("accounts", "id", &id))?, hash))).transpose()
    }

    /// Sets the password.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_password(&mut self, id: AccountId, hash: &str) -> Result<(), StoreError> {
        self.run(&SET_PASSWORD, args![id, hash]).await.map(drop)
    }

    /// Writes the name, the language and the password of the latest registration with an address that nobody has proven.
    /// Says whether that still holds.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn claim_unproven(&mut self, id: AccountId, name: &str, lang: Lang, hash: &str) -> Result<bool, StoreError> {
        Ok(self.run(&CLAIM, args![id, name, lang.code(), hash]).await? > 0)
    }

    /// Takes the password of an account that nobody has proven: nobody signs in until a new one is set by a link.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn void_password(&mut self, id: AccountId) -> Result<(), StoreError> {
        self.run(&VOID_PASSWORD, args![id]).await.map(drop)
    }

    /// Notes that the address is proven; the first proof stays.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_verified(&mut self, id: AccountId, now: Moment) -> Result<(), StoreError> {
        self.run(&SET_VERIFIED, args![id, now]).await.map(drop)
    }

    /// Suspends an account, or lets it be used again.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_suspended(&mut self, id: AccountId, since: Option<Moment>) -> Result<(), StoreError> {
        self.run(&SET_SUSPENDED, args![id, since]).await.map(drop)
    }

    /// Sets the language of letters.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_account_lang(&mut self, id: AccountId, lang: Lang) -> Result<(), StoreError> {
        self.run(&SET_LANG, args![id, lang]).await.map(drop)
    }

    /// Sets the name people see.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_account_name(&mut self, id: AccountId, name: &str) -> Result<(), StoreError> {
        self.run(&SET_NAME, args![id, name]).await.map(drop)
    }

    /// The rights of an account that are in force.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn roles(&mut self, account: AccountId) -> Result<Vec<Role>, StoreError> {
        let rows: Vec<(String, Option<String>, Option<String>)> = self.all(&ROLES, args![account]).await?;
        rows.iter().map(|(kind, edition, call)| role(kind, edition.as_deref(), call.as_deref())).collect()
    }

    /// Everybody who holds a right, by name.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn colleagues(&mut self) -> Result<Vec<Colleague>, StoreError> {
        let rows: Vec<ColleagueRow> = self.all(&OFFICE, args![]).await?;
        rows.into_iter()
            .map(|row| {
                Ok(Colleague {
                    role: role(&row.kind, row.edition_id.as_deref(), row.call_id.as_deref())?,
                    role_id: row.role_id.parse().map_err(|_| StoreError::inconsistent("roles", "id", &row.role_id))?,
                    granted_at: Moment(row.granted_at),
                    account: row.account.try_into()?,
                })
            })
            .collect()
    }

    /// Gives a right.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn grant_role(
        &mut self,
        id: RoleId,
        account: AccountId,
        role: Role,
        by: Option<AccountId>,
        now: Moment,
    ) -> Result<(), StoreError> {
        let (edition, call): (Option<EditionId>, Option<CallId>) = match role.scope {
            Scope::House => (None, None),
            Scope::Edition(edition) => (Some(edition), None),
            Scope::Call(call) => (None, Some(call)),
        };
        self.run(&GRANT, args![id, account, role.kind.code(), edition, call, by, now]).await.map(drop)
    }

    /// Takes a right back. Says whether it was in force.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn revoke_role(&mut self, id: RoleId, now: Moment) -> Result<bool, StoreError> {
        Ok(self.run(&REVOKE, args![id, now]).await? == 1)
    }

    /// Keeps the hash of a single-use link.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn insert_token(
        &mut self,
        hash: &str,
        account: AccountId,
        kind: &str,
        detail: &str,
        now: Moment,
        expires: Moment,
    ) -> Result<(), StoreError> {
        self.run(&INSERT_TOKEN, args![hash, account, kind, detail, now, expires]).await.map(drop)
    }

    /// Whose a live link is, and its detail, without using it up.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn token(&mut self, hash: &str, kind: &str, now: Moment) -> Result<Option<(AccountId, String)>, StoreError> {
        let row: Option<(String, String)> = self.optional(&READ_TOKEN, args![hash, kind, now]).await?;
        row.map(token_row).transpose()
    }

    /// Uses up a live link.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn use_token(&mut self, hash: &str, kind: &str, now: Moment) -> Result<Option<(AccountId, String)>, StoreError> {
        let row: Option<(String, String)> = self.optional(&USE_TOKEN, args![hash, kind, now]).await?;
        row.map(token_row).transpose()
    }

    /// Makes every open link of a kind useless.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn spend_tokens(&mut self, account: AccountId, kind: &str, now: Moment) -> Result<(), StoreError> {
        self.run(&SPEND_TOKENS, args![account, kind, now]).await.map(drop)
    }

    /// Counts a try under `key`; a window that began before `since` starts anew. Returns the tries in this window and its start.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn count_try(&mut self, key: &str, now: Moment, since: Moment) -> Result<(i64, Moment), StoreError> {
        let (tries, start): (i64, i64) = self.one(&COUNT_TRY, args![key, now, since]).await?;
        Ok((tries, Moment(start)))
    }

    /// The tries under `key` and the start of their window.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn tries(&mut self, key: &str) -> Result<Option<(i64, Moment)>, StoreError> {
        let row: Option<(i64, i64)> = self.optional(&READ_TRY, args![key]).await?;
        Ok(row.map(|(tries, start)| (tries, Moment(start))))
    }

    /// Takes one try under `key` back: it was no failed one.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn take_back_try(&mut self, key: &str) -> Result<(), StoreError> {
        self.run(&TAKE_BACK_TRY, args![key]).await.map(drop)
    }

    /// Forgets the tries under `key`.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn clear_tries(&mut self, key: &str) -> Result<(), StoreError> {
        self.run(&CLEAR_TRY, args![key]).await.map(drop)
    }
}

fn token_row((id, detail): (String, String)) -> Result<(AccountId, String), StoreError> {
    Ok((id.parse().map_err(|_| StoreError::inconsistent("tokens", "account_id", &id))?, detail))
}
