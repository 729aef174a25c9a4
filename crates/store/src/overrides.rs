//! Requests to freeze in spite of a broken rule: bound to one revision of the board, with a second approver.

use std::collections::BTreeSet;

use domain::ids::{AccountId, CallId, OverrideId, QuotaId};
use domain::time::Moment;

use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

const TABLE: &str = "overrides";

statements! {
    INSERT = "INSERT INTO overrides (id, call_id, revision, rules, reason, requested_by, requested_at, approved_by, approved_at,
                                     refused_by, refused_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, NULL, NULL, NULL)";
    LATEST = "SELECT o.id, o.call_id, o.revision, o.rules, o.reason, o.requested_by, o.requested_at, o.approved_at, o.refused_at,
                     r.name AS requester, COALESCE(a.name, f.name) AS judge
              FROM overrides o
              LEFT JOIN accounts r ON r.id = o.requested_by
              LEFT JOIN accounts a ON a.id = o.approved_by
              LEFT JOIN accounts f ON f.id = o.refused_by
              WHERE o.call_id = $1 ORDER BY o.revision DESC, o.requested_at DESC, o.id DESC LIMIT 1";
    BY_ID = "SELECT o.id, o.call_id, o.revision, o.rules, o.reason, o.requested_by, o.requested_at, o.approved_at, o.refused_at,
                    r.name AS requester, COALESCE(a.name, f.name) AS judge
             FROM overrides o
             LEFT JOIN accounts r ON r.id = o.requested_by
             LEFT JOIN accounts a ON a.id = o.approved_by
             LEFT JOIN accounts f ON f.id = o.refused_by
             WHERE o.id = $1";
    APPROVE = "UPDATE overrides SET approved_by = $2, approved_at = $3
               WHERE id = $1 AND approved_at IS NULL AND refused_at IS NULL AND requested_by <> $2";
    REFUSE = "UPDATE overrides SET refused_by = $2, refused_at = $3
              WHERE id = $1 AND approved_at IS NULL AND refused_at IS NULL";
}

#[derive(sqlx::FromRow)]
pub(crate) struct OverrideRow {
    pub(crate) id: String,
    pub(crate) call_id: String,
    pub(crate) revision: i64,
    pub(crate) rules: String,
    pub(crate) reason: String,
    pub(crate) requested_by: String,
    pub(crate) requested_at: i64,
    pub(crate) approved_at: Option<i64>,
    pub(crate) refused_at: Option<i64>,
    pub(crate) requester: Option<String>,
    pub(crate) judge: Option<String>,
}

/// What became of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverrideState {
    /// Nobody has decided.
    Waiting,
    /// Approved.
    Approved(Moment),
    /// Refused.
    Refused(Moment),
}

/// A request to freeze in spite of broken rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// Its id.
    pub id: OverrideId,
    /// Of which call.
    pub call: CallId,
    /// The revision of the board it is bound to: any move voids it.
    pub revision: i64,
    /// The rules it passes.
    pub rules: BTreeSet<QuotaId>,
    /// Why.
    pub reason: String,
    /// Who asked.
    pub requested_by: AccountId,
    /// Their name.
    pub requester: String,
    /// When.
    pub requested_at: Moment,
    /// What became of it.
    pub state: OverrideState,
    /// Who decided.
    pub judge: Option<String>,
}

impl TryFrom<OverrideRow> for Override {
    type Error = StoreError;
    fn try_from(row: OverrideRow) -> Result<Override, StoreError> {
        let bad = |column| StoreError::inconsistent(TABLE, column, &row.id);
        Ok(Override {
            id: row.id.parse().map_err(|_| bad("id"))?,
            call: row.call_id.parse().map_err(|_| bad("call_id"))?,
            rules: serde_json::from_str(&row.rules).map_err(|_| bad("rules"))?,
            requested_by: row.requested_by.parse().map_err(|_| bad("requested_by"))?,
            state: match (row.approved_at, row.refused_at) {
                (Some(at), None) => OverrideState::Approved(Moment(at)),
                (None, Some(at)) => OverrideState::Refused(Moment(at)),
                (None, None) => OverrideState::Waiting,
                (Some(_), Some(_)) => return Err(bad("refused_at")),
            },
            revision: row.revision,
            reason: row.reason,
            requester: row.requester.unwrap_or_default(),
            requested_at: Moment(row.requested_at),
            judge: row.judge,
        })
    }
}

/// A request to be written.
#[derive(Debug, Clone)]
pub struct NewOverride<'a> {
    /// Its id.
    pub id: OverrideId,
    /// Of which call.
    pub call: CallId,
    /// The revision it is bound to.
    pub revision: i64,
    /// The rules it passes.
    pub rules: &'a BTreeSet<QuotaId>,
    /// Why.
    pub reason: &'a str,
    /// Who asks.
    pub by: AccountId,
    /// When.
    pub now: Moment,
}

impl Tx {
    /// Writes a request.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn insert_override(&mut self, new: &NewOverride<'_>) -> Result<(), StoreError> {
        let NewOverride { id, call, revision, rules, reason, by, now } = *new;
        let rules = serde_json::to_string(rules).expect("ids can be written as JSON");
        self.run(&INSERT, args![id, call, revision, rules, reason, by, now]).await.map(drop)
    }

    /// The request made last in a call.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn latest_override(&mut self, call: CallId) -> Result<Option<Override>, StoreError> {
        let row: Option<OverrideRow> = self.optional(&LATEST, args![call]).await?;
        row.map(Override::try_from).transpose()
    }

    /// A request by its id.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn override_request(&mut self, id: OverrideId) -> Result<Option<Override>, StoreError> {
        let row: Option<OverrideRow> = self.optional(&BY_ID, args![id]).await?;
        row.map(Override::try_from).transpose()
    }

    /// Decides a request that waits. Says whether it was decided now; its own requester never approves it.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn judge_override(
        &mut self,
        id: OverrideId,
        approved: bool,
        by: AccountId,
        now: Moment,
    ) -> Result<bool, StoreError> {
        let sql = if approved { &APPROVE } else { &REFUSE };
        Ok(self.run(sql, args![id, by, now]).await? == 1)
    }
}
