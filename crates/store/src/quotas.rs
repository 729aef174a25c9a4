//! Rules over selections and their versions.

use domain::ids::{AccountId, CallId, EditionId, QuotaId};
use domain::quota::{Quota, Rule};
use domain::time::Moment;

use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

statements! {
    IN_FORCE = "SELECT q.id, q.version, q.call_id, q.code, q.rule, q.position FROM quotas q
                WHERE q.edition_id = $1 AND (q.call_id = $2 OR q.call_id IS NULL) AND q.retired_at IS NULL
                  AND q.version = (SELECT MAX(v.version) FROM quotas v WHERE v.id = q.id)
                ORDER BY q.position, q.code, q.id";
    OF_EDITION = "SELECT q.id, q.version, q.call_id, q.code, q.rule, q.position FROM quotas q
                  WHERE q.edition_id = $1 AND q.retired_at IS NULL
                    AND q.version = (SELECT MAX(v.version) FROM quotas v WHERE v.id = q.id)
                  ORDER BY q.position, q.code, q.id";
    INSERT = "INSERT INTO quotas (id, version, edition_id, call_id, code, rule, position, created_at, created_by, retired_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, NULL)";
    RETIRE = "UPDATE quotas SET retired_at = $3 WHERE id = $1 AND version = $2 AND retired_at IS NULL";
}

#[derive(sqlx::FromRow)]
pub(crate) struct QuotaRow {
    pub(crate) id: String,
    pub(crate) version: i64,
    pub(crate) call_id: Option<String>,
    pub(crate) code: String,
    pub(crate) rule: String,
    pub(crate) position: i64,
}

/// A rule in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldQuota {
    /// The rule, with its identity and version.
    pub quota: Quota,
    /// Its stable code, as in addresses and in the names of form fields.
    pub code: String,
    /// The call it belongs to; none: the whole edition.
    pub call: Option<CallId>,
    /// Its place in lists.
    pub position: i64,
}

impl TryFrom<QuotaRow> for HeldQuota {
    type Error = StoreError;
    fn try_from(row: QuotaRow) -> Result<HeldQuota, StoreError> {
        let bad = |column| StoreError::inconsistent("quotas", column, format!("{}/{}", row.id, row.version));
        let call = row.call_id.as_deref().map(|id| id.parse().map_err(|_| bad("call_id"))).transpose()?;
        Ok(HeldQuota {
            quota: Quota {
                id: row.id.parse().map_err(|_| bad("id"))?,
                version: u32::try_from(row.version).map_err(|_| bad("version"))?,
                rule: serde_json::from_str(&row.rule).map_err(|_| bad("rule"))?,
            },
            call,
            code: row.code.clone(),
            position: row.position,
        })
    }
}

/// A version of a rule to be written.
#[derive(Debug, Clone)]
pub struct NewQuota<'a> {
    /// Which rule, in which version.
    pub id: QuotaId,
    /// One more than the version it replaces; the first is 1.
    pub version: u32,
    /// The edition it belongs to.
    pub edition: EditionId,
    /// The call it belongs to; none: the whole edition.
    pub call: Option<CallId>,
    /// Its stable code.
    pub code: &'a str,
    /// What it says.
    pub rule: &'a Rule,
    /// Its place in lists.
    pub position: i64,
    /// Who wrote it.
    pub by: Option<AccountId>,
    /// When.
    pub now: Moment,
}

impl Tx {
    /// The rules in force for a call: its own and those of its whole edition, in their order.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn quotas_in_force(&mut self, edition: EditionId, call: CallId) -> Result<Vec<HeldQuota>, StoreError> {
        let rows: Vec<QuotaRow> = self.all(&IN_FORCE, args![edition, call]).await?;
        rows.into_iter().map(HeldQuota::try_from).collect()
    }

    /// Every rule in force in an edition, of all its calls, in their order.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn quotas_of_edition(&mut self, edition: EditionId) -> Result<Vec<HeldQuota>, StoreError> {
        let rows: Vec<QuotaRow> = self.all(&OF_EDITION, args![edition]).await?;
        rows.into_iter().map(HeldQuota::try_from).collect()
    }

    /// Writes a version of a rule.
    ///
    /// # Errors
    /// A duplicate when somebody wrote that version meanwhile.
    pub async fn insert_quota(&mut self, new: &NewQuota<'_>) -> Result<(), StoreError> {
        let NewQuota { id, version, edition, call, code, rule, position, by, now } = *new;
        let rule = serde_json::to_string(rule).expect("a rule can be written as JSON");
        self.run(&INSERT, args![id, version, edition, call, code, rule, position, now, by]).await.map(drop)
    }

    /// Takes a rule out of force. Says whether `version` was in force.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn retire_quota(&mut self, id: QuotaId, version: u32, now: Moment) -> Result<bool, StoreError> {
        Ok(self.run(&RETIRE, args![id, version, now]).await? == 1)
    }
}
