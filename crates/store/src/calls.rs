//! Editions and their calls.

use domain::call::{Call, CallPlan};
use domain::ids::{CallId, EditionId};
use domain::phase::CallFacts;
use domain::time::Moment;

use crate::args::args;
use crate::sql::{call_columns, edition_columns, statements};
use crate::{StoreError, Tx};

const CALL: &str = "calls";

statements! {
    BY_CODE = concat!("SELECT ", call_columns!(), " FROM calls c WHERE c.code = $1");
    BY_ID = concat!("SELECT ", call_columns!(), " FROM calls c WHERE c.id = $1");
    IN_EDITION = concat!("SELECT ", call_columns!(), ", ", edition_columns!(), "
                          FROM calls c JOIN editions e ON e.id = c.edition_id WHERE c.code = $1");
    OF_EDITION = concat!("SELECT ", call_columns!(), " FROM calls c WHERE c.edition_id = $1 ORDER BY c.position, c.code");
    EVERY = concat!("SELECT ", call_columns!(), "
                     FROM calls c JOIN editions e ON e.id = c.edition_id ORDER BY e.year DESC, c.position, c.code");
    INSERT = "INSERT INTO calls (id, edition_id, code, program, plan, plan_version, position, published_at, frozen_at,
                                 announced_at, revision, created_at)
              VALUES ($1, $2, $3, $4, $5, 1, $6, NULL, NULL, NULL, 0, $7)";
    SET_PLAN = "UPDATE calls SET plan = $2, plan_version = plan_version + 1 WHERE id = $1 AND plan_version = $3";
    PUBLISH = "UPDATE calls SET published_at = $2 WHERE id = $1 AND published_at IS NULL";
    SET_FROZEN = "UPDATE calls SET frozen_at = $2 WHERE id = $1";
    SET_ANNOUNCED = "UPDATE calls SET announced_at = $2 WHERE id = $1 AND announced_at IS NULL";
    EDITIONS = concat!("SELECT ", edition_columns!(), " FROM editions e ORDER BY e.year DESC, e.code");
    EDITION = concat!("SELECT ", edition_columns!(), " FROM editions e WHERE e.id = $1");
    EDITION_BY_CODE = concat!("SELECT ", edition_columns!(), " FROM editions e WHERE e.code = $1");
    INSERT_EDITION = "INSERT INTO editions (id, code, year, plan, revision, created_at) VALUES ($1, $2, $3, $4, 0, $5)";
    COUNTS = "SELECT a.call_id,
                     CAST(SUM(CASE WHEN a.submitted_at IS NULL AND a.withdrawn_at IS NULL THEN 1 ELSE 0 END) AS BIGINT) AS drafts,
                     CAST(SUM(CASE WHEN a.submitted_at IS NOT NULL AND a.withdrawn_at IS NULL THEN 1 ELSE 0 END) AS BIGINT) AS submitted,
                     CAST(SUM(CASE WHEN a.submitted_at IS NOT NULL AND a.withdrawn_at IS NULL AND a.screening = 'waiting'
                                   THEN 1 ELSE 0 END) AS BIGINT) AS waiting,
                     EXISTS (SELECT 1 FROM letters l WHERE l.call_id = a.call_id AND l.released_at IS NULL) AS letters,
                     EXISTS (SELECT 1 FROM overrides o JOIN calls c ON c.id = o.call_id AND c.revision = o.revision
                             WHERE o.call_id = a.call_id AND o.approved_at IS NULL AND o.refused_at IS NULL) AS requests
              FROM applications a GROUP BY a.call_id";
    ARRIVALS = "SELECT section, screening, submitted_at, withdrawn_at FROM applications WHERE call_id = $1";
    PROGRESS = "SELECT (SELECT COUNT(*) FROM assignments x JOIN panels p ON p.id = x.panel_id
                        WHERE p.call_id = $1 AND x.removed_at IS NULL) AS assigned,
                       (SELECT COUNT(*) FROM assignments x JOIN panels p ON p.id = x.panel_id
                        JOIN scoresheets s ON s.assignment_id = x.id
                        WHERE p.call_id = $1 AND x.removed_at IS NULL
                          AND (s.done_at IS NOT NULL OR s.abstained_at IS NOT NULL)) AS read,
                       (SELECT COUNT(*) FROM letters l WHERE l.call_id = $1 AND l.released_at IS NULL) AS letters";
    SET_EDITION_PLAN = "UPDATE editions SET plan = $2 WHERE id = $1";
}

#[derive(sqlx::FromRow)]
pub(crate) struct CallRow {
    call_key: String,
    call_edition: String,
    call_code: String,
    call_plan: String,
    call_plan_version: i64,
    call_published_at: Option<i64>,
    call_frozen_at: Option<i64>,
    call_announced_at: Option<i64>,
    call_revision: i64,
}

#[derive(sqlx::FromRow)]
struct CallInEditionRow {
    #[sqlx(flatten)]
    call: CallRow,
    #[sqlx(flatten)]
    edition: EditionRow,
}

impl TryFrom<CallRow> for Call {
    type Error = StoreError;
    fn try_from(row: CallRow) -> Result<Call, StoreError> {
        Ok(Call {
            id: row.call_key.parse().map_err(|_| StoreError::inconsistent(CALL, "id", &row.call_key))?,
            edition: row.call_edition.parse().map_err(|_| StoreError::inconsistent(CALL, "edition_id", &row.call_key))?,
            plan: serde_json::from_str(&row.call_plan).map_err(|_| StoreError::inconsistent(CALL, "plan", &row.call_code))?,
            code: row.call_code,
            plan_version: row.call_plan_version,
            facts: CallFacts {
                published_at: row.call_published_at.map(Moment),
                frozen_at: row.call_frozen_at.map(Moment),
                announced_at: row.call_announced_at.map(Moment),
            },
            revision: row.call_revision,
        })
    }
}

/// An edition, with its plan as JSON: `office` knows its shape.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct EditionRow {
    /// Its id.
    #[sqlx(rename = "edition_key")]
    pub id: String,
    /// Its code, `2026`.
    #[sqlx(rename = "edition_code")]
    pub code: String,
    /// Its year.
    #[sqlx(rename = "edition_year")]
    pub year: i64,
    /// Names, zone, country lists.
    #[sqlx(rename = "edition_plan")]
    pub plan: String,
}

impl EditionRow {
    /// Its id.
    ///
    /// # Errors
    /// When the row holds none.
    pub fn edition_id(&self) -> Result<EditionId, StoreError> {
        self.id.parse().map_err(|_| StoreError::inconsistent("editions", "id", &self.id))
    }
}

/// How many applications a call has, by where they stand.
#[derive(Debug, Clone, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct CallCounts {
    /// The call.
    pub call_id: String,
    /// Begun, never sent.
    pub drafts: i64,
    /// Sent and not withdrawn.
    pub submitted: i64,
    /// Sent and not screened yet.
    pub waiting: i64,
    /// Some letters wait to be released.
    pub letters: bool,
    /// A request to pass a broken rule waits for the board as it is.
    pub requests: bool,
}

/// An application, as the overview of a call counts it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ArrivalRow {
    /// Code of its section; may be empty.
    pub section: String,
    /// What screening found, as a code.
    pub screening: String,
    /// When it was first sent, UTC milliseconds.
    pub submitted_at: Option<i64>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<i64>,
}

/// How far the work on a call is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Progress {
    /// Readings given to readers.
    pub assigned: i64,
    /// Readings done, abstentions included.
    pub read: i64,
    /// Letters that wait for their release.
    pub letters: i64,
}

fn plan_text(plan: &CallPlan) -> String {
    serde_json::to_string(plan).expect("a plan can be written as JSON")
}

impl Tx {
    /// A call by its code.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn call_by_code(&mut self, code: &str) -> Result<Option<Call>, StoreError> {
        let row: Option<CallRow> = self.optional(&BY_CODE, args![code]).await?;
        row.map(Call::try_from).transpose()
    }

    /// A call by its id.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn call(&mut self, id: CallId) -> Result<Option<Call>, StoreError> {
        let row: Option<CallRow> = self.optional(&BY_ID, args![id]).await?;
        row.map(Call::try_from).transpose()
    }

    /// A call by its code, with its edition.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn call_in_edition(&mut self, code: &str) -> Result<Option<(Call, EditionRow)>, StoreError> {
        let row: Option<CallInEditionRow> = self.optional(&IN_EDITION, args![code]).await?;
        row.map(|row| Ok((row.call.try_into()?, row.edition))).transpose()
    }

    /// The calls of an edition, in their order.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn calls_of(&mut self, edition: EditionId) -> Result<Vec<Call>, StoreError> {
        let rows: Vec<CallRow> = self.all(&OF_EDITION, args![edition]).await?;
        rows.into_iter().map(Call::try_from).collect()
    }

    /// Every call, the newest edition first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn calls(&mut self) -> Result<Vec<Call>, StoreError> {
        let rows: Vec<CallRow> = self.all(&EVERY, args![]).await?;
        rows.into_iter().map(Call::try_from).collect()
    }

    /// Adds a call, not published.
    ///
    /// # Errors
    /// A duplicate when the code is taken.
    pub async fn insert_call(
        &mut self,
        id: CallId,
        edition: EditionId,
        code: &str,
        plan: &CallPlan,
        position: i64,
        now: Moment,
    ) -> Result<(), StoreError> {
        self.run(&INSERT, args![id, edition, code, plan.program.code(), plan_text(plan), position, now]).await.map(drop)
    }

    /// Replaces the plan that had `version`. Says whether it was still that one.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_plan(&mut self, id: CallId, plan: &CallPlan, version: i64) -> Result<bool, StoreError> {
        Ok(self.run(&SET_PLAN, args![id, plan_text(plan), version]).await? == 1)
    }

    /// Publishes a call; the first time counts.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn publish_call(&mut self, id: CallId, now: Moment) -> Result<bool, StoreError> {
        Ok(self.run(&PUBLISH, args![id, now]).await? == 1)
    }

    /// Notes that the selection is frozen, or (with `None`) no longer.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_frozen(&mut self, id: CallId, at: Option<Moment>) -> Result<(), StoreError> {
        self.run(&SET_FROZEN, args![id, at]).await.map(drop)
    }

    /// Notes that the decisions are announced; the first time counts.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_announced(&mut self, id: CallId, at: Moment) -> Result<bool, StoreError> {
        Ok(self.run(&SET_ANNOUNCED, args![id, at]).await? == 1)
    }

    /// Every edition, newest first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn editions(&mut self) -> Result<Vec<EditionRow>, StoreError> {
        self.all(&EDITIONS, args![]).await
    }

    /// An edition by its id.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn edition(&mut self, id: EditionId) -> Result<Option<EditionRow>, StoreError> {
        self.optional(&EDITION, args![id]).await
    }

    /// An edition by its code.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn edition_by_code(&mut self, code: &str) -> Result<Option<EditionRow>, StoreError> {
        self.optional(&EDITION_BY_CODE, args![code]).await
    }

    /// Adds an edition.
    ///
    /// # Errors
    /// A duplicate when the code is taken.
    pub async fn insert_edition(
        &mut self,
        id: EditionId,
        code: &str,
        year: i64,
        plan: &str,
        now: Moment,
    ) -> Result<(), StoreError> {
        self.run(&INSERT_EDITION, args![id, code, year, plan, now]).await.map(drop)
    }

    /// How many applications each call has.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn call_counts(&mut self) -> Result<Vec<CallCounts>, StoreError> {
        self.all(&COUNTS, args![]).await
    }

    /// Every application of a call, as its overview counts them.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn arrivals(&mut self, call: CallId) -> Result<Vec<ArrivalRow>, StoreError> {
        self.all(&ARRIVALS, args![call]).await
    }

    /// How far the work on a call is.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn progress(&mut self, call: CallId) -> Result<Progress, StoreError> {
        self.one(&PROGRESS, args![call]).await
    }

    /// Replaces the plan of an edition.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_edition_plan(&mut self, id: EditionId, plan: &str) -> Result<(), StoreError> {
        self.run(&SET_EDITION_PLAN, args![id, plan]).await.map(drop)
    }
}
