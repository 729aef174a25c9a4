//! What a board stands on beside its entries: the call with what its head shows, and in one statement the rules in force,
//! the latest request, the set saved last, the freeze that stands, and the conflicts of interest of who looks.

use std::collections::BTreeSet;

use domain::access::Seating;
use domain::call::Call;
use domain::ids::{AccountId, ApplicationId, CallId};

use crate::args::args;
use crate::board::{AskedRow, CheckRow, MemberRow};
use crate::calls::{CallRow, EditionRow};
use crate::decisions::FreezeRow;
use crate::overrides::{Override, OverrideRow};
use crate::quotas::{HeldQuota, QuotaRow};
use crate::sql::{call_columns, edition_columns, statements};
use crate::{StoreError, Tx};

statements! {
    HEAD = concat!("SELECT ", call_columns!(), ", ", edition_columns!(), ",
                           (SELECT COUNT(*) FROM seats t JOIN panels p ON p.id = t.panel_id
                            WHERE p.call_id = c.id AND t.account_id = $2 AND t.signed_at IS NOT NULL AND t.removed_at IS NULL) AS seats,
                           (SELECT COUNT(*) FROM seats t JOIN panels p ON p.id = t.panel_id
                            WHERE p.call_id = c.id AND t.account_id = $2 AND t.signed_at IS NOT NULL AND t.removed_at IS NULL
                              AND t.role = 'president' AND p.kind = 'committee') AS presiding,
                           (SELECT COUNT(*) FROM board_checks k WHERE k.call_id = c.id) AS checks,
                           (SELECT COUNT(*) + COUNT(o.approved_at) + COUNT(o.refused_at) FROM overrides o
                            WHERE o.call_id = c.id) AS requests,
                           (SELECT MAX(p.readings) FROM panels p WHERE p.call_id = c.id) AS readings
                    FROM calls c JOIN editions e ON e.id = c.edition_id WHERE c.code = $1");
    ACTS = "SELECT 'rule' AS kind, q.id, q.version AS number, q.position AS at, q.rule AS body, q.code AS note, q.call_id AS account,
                   CAST(NULL AS TEXT) AS name, CAST(NULL AS TEXT) AS judge, CAST(NULL AS BIGINT) AS approved_at,
                   CAST(NULL AS BIGINT) AS refused_at
            FROM quotas q JOIN calls c ON c.edition_id = q.edition_id
            WHERE c.id = $1 AND (q.call_id = $1 OR q.call_id IS NULL) AND q.retired_at IS NULL
              AND q.version = (SELECT MAX(v.version) FROM quotas v WHERE v.id = q.id)
            UNION ALL
            SELECT 'conflict', i.application_id, CAST(0 AS BIGINT), i.since, '', '', CAST(NULL AS TEXT), CAST(NULL AS TEXT),
                   CAST(NULL AS TEXT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT)
            FROM conflicts i JOIN applications a ON a.id = i.application_id
            WHERE i.account_id = $2 AND a.call_id = $1
            UNION ALL
            SELECT * FROM (SELECT 'request', o.id, o.revision, o.requested_at, o.rules, o.reason, o.requested_by, r.name,
                                  COALESCE(a.name, f.name), o.approved_at, o.refused_at
                           FROM overrides o LEFT JOIN accounts r ON r.id = o.requested_by
                           LEFT JOIN accounts a ON a.id = o.approved_by LEFT JOIN accounts f ON f.id = o.refused_by
                           WHERE o.call_id = $1 ORDER BY o.revision DESC, o.requested_at DESC, o.id DESC LIMIT 1) asked_last
            UNION ALL
            SELECT * FROM (SELECT 'saved', k.id, k.revision, k.saved_at, k.evaluations, '', CAST(NULL AS TEXT), a.name,
                                  CAST(NULL AS TEXT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT)
                           FROM board_checks k LEFT JOIN accounts a ON a.id = k.saved_by
                           WHERE k.call_id = $1 AND k.kind = 'set'
                           ORDER BY k.revision DESC, k.saved_at DESC, k.id DESC LIMIT 1) saved_last
            UNION ALL
            SELECT * FROM (SELECT 'shared', k.id, k.revision, k.saved_at, k.evaluations, '', CAST(NULL AS TEXT), a.name,
                                  CAST(NULL AS TEXT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT)
                           FROM board_checks k LEFT JOIN accounts a ON a.id = k.saved_by
                           WHERE k.call_id = $1 AND k.kind = 'proposal' ORDER BY k.saved_at DESC, k.id DESC LIMIT 1) shared_last
            UNION ALL
            SELECT * FROM (SELECT 'freeze', z.id, z.revision, z.frozen_at, z.evaluations, '', z.override_id, a.name,
                                  CAST(NULL AS TEXT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT)
                           FROM freezes z LEFT JOIN accounts a ON a.id = z.frozen_by
                           WHERE z.call_id = $1 AND z.unfrozen_at IS NULL ORDER BY z.frozen_at DESC, z.id DESC LIMIT 1) frozen_last
            ORDER BY 1, 4, 6, 2";
    ASKED = "SELECT 'entry' AS kind, a.id AS application_id, CAST(0 AS BIGINT) AS position, '' AS id, a.section AS code,
                    a.stage AS one, a.country AS two, a.answers AS body, CAST(NULL AS BIGINT) AS nth_feature,
                    CAST(NULL AS TEXT) AS gender, CAST(NULL AS BIGINT) AS declared_at, CAST(NULL AS BIGINT) AS withdrawn_at
             FROM applications a WHERE a.call_id = $1 AND a.submitted_at IS NOT NULL
             UNION ALL
             SELECT 'member', c.application_id, c.position, c.id, c.role, c.nationality, c.company, c.person_id, c.nth_feature,
                    d.gender, d.declared_at, d.withdrawn_at
             FROM credits c JOIN applications a ON a.id = c.application_id LEFT JOIN declarations d ON d.person_id = c.person_id
             WHERE a.call_id = $1 AND a.submitted_at IS NOT NULL
             ORDER BY 2, 1, 3, 4";
}

#[derive(sqlx::FromRow)]
struct HeadRow {
    #[sqlx(flatten)]
    call: CallRow,
    #[sqlx(flatten)]
    edition: EditionRow,
    seats: i64,
    presiding: i64,
    checks: i64,
    requests: i64,
    readings: Option<i64>,
}

/// A call as its board begins.
#[derive(Debug, Clone)]
pub struct BoardHead {
    /// The call.
    pub call: Call,
    /// Its edition.
    pub edition: EditionRow,
    /// How who looks sits on its panels.
    pub seating: Seating,
    /// How much was done beside moves: with the call's revision it changes whenever anything on the board does.
    pub acts: i64,
    /// How many readings its panels ask for per entry.
    pub readings: i64,
}

/// What was done at a board beside moves, and by which rules.
#[derive(Debug, Clone, Default)]
pub struct BoardActs {
    /// The rules in force, in their order.
    pub rules: Vec<HeldQuota>,
    /// The entries in which who looks has a conflict of interest.
    pub hidden: BTreeSet<ApplicationId>,
    /// The request made last.
    pub request: Option<Override>,
    /// The set saved last.
    pub saved: Option<CheckRow>,
    /// The proposal shared last.
    pub shared: Option<CheckRow>,
    /// The freeze that stands.
    pub freeze: Option<FreezeRow>,
}

/// One act or rule: what each column means depends on its kind.
#[derive(sqlx::FromRow)]
struct ActRow {
    kind: String,
    id: String,
    number: i64,
    at: i64,
    body: String,
    note: String,
    account: Option<String>,
    name: Option<String>,
    judge: Option<String>,
    approved_at: Option<i64>,
    refused_at: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct QuotaPartRow {
    kind: String,
    application_id: String,
    code: String,
    one: String,
    two: String,
    body: String,
    nth_feature: Option<i64>,
    gender: Option<String>,
    declared_at: Option<i64>,
    withdrawn_at: Option<i64>,
}

impl Tx {
    /// A call as its board begins, for who looks.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn board_head(&mut self, code: &str, account: Option<AccountId>) -> Result<Option<BoardHead>, StoreError> {
        let row: Option<HeadRow> = self.optional(&HEAD, args![code, account]).await?;
        row.map(|row| {
            Ok(BoardHead {
                call: row.call.try_into()?,
                edition: row.edition,
                seating: Seating { seated: row.seats > 0, presides: row.presiding > 0 },
                acts: row.checks + row.requests,
                readings: row.readings.unwrap_or(0),
            })
        })
        .transpose()
    }

    /// What was done at a board beside moves, and by which rules, for who looks.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn board_acts(&mut self, call: CallId, account: Option<AccountId>) -> Result<BoardActs, StoreError> {
        let mut acts = BoardActs::default();
        for row in self.all::<ActRow>(&ACTS, args![call, account]).await? {
            let ActRow { kind, id, number, at, body, note, account, name, judge, approved_at, refused_at } = row;
            match kind.as_str() {
                "rule" => {
                    let rule = QuotaRow { id, version: number, call_id: account, code: note, rule: body, position: at };
                    acts.rules.push(rule.try_into()?);
                }
                "conflict" => {
                    let bad = |_| StoreError::inconsistent("interests", "application_id", &id);
                    acts.hidden.insert(id.parse().map_err(bad)?);
                }
                "request" => {
                    let request = OverrideRow {
                        id,
                        call_id: call.to_string(),
                        revision: number,
                        rules: body,
                        reason: note,
                        requested_by: account.unwrap_or_default(),
                        requested_at: at,
                        approved_at,
                        refused_at,
                        requester: name,
                        judge,
                    };
                    acts.request = Some(request.try_into()?);
                }
                "saved" => acts.saved = Some(CheckRow { revision: number, evaluations: body, saved_at: at, saved_by: name }),
                "shared" => acts.shared = Some(CheckRow { revision: number, evaluations: body, saved_at: at, saved_by: name }),
                _ => {
                    acts.freeze = Some(FreezeRow {
                        id,
                        revision: number,
                        evaluations: body,
                        override_id: account,
                        frozen_at: at,
                        frozen_by: name,
                    });
                }
            }
        }
        Ok(acts)
    }

    /// The submitted applications of a call and the people credited in them, as rules read them.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn asked_of_call(&mut self, call: CallId) -> Result<(Vec<AskedRow>, Vec<MemberRow>), StoreError> {
        let (mut entries, mut members) = (Vec::new(), Vec::new());
        for row in self.all::<QuotaPartRow>(&ASKED, args![call]).await? {
            let QuotaPartRow { kind, application_id, code, one, two, body, nth_feature, gender, declared_at, withdrawn_at } = row;
            if kind == "entry" {
                entries.push(AskedRow { id: application_id, section: code, stage: one, country: two, answers: body });
            } else {
                members.push(MemberRow {
                    application_id,
                    person_id: body,
                    role: code,
                    nationality: one,
                    company: two,
                    nth_feature,
                    gender,
                    declared_at,
                    withdrawn_at,
                });
            }
        }
        Ok((entries, members))
    }
}
