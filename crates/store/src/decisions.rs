//! Freezes, and what was decided: announced later, together; then the answers of the selected.

use domain::application::Contact;
use domain::board::{Decision, Ruling, SelectionAnswer};
use domain::ids::{AccountId, ApplicationId, CallId, FreezeId, OverrideId};
use domain::text::Lang;
use domain::time::Moment;

use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

const TABLE: &str = "decisions";

statements! {
    INSERT_FREEZE = "INSERT INTO freezes (id, call_id, revision, evaluations, override_id, frozen_by, frozen_at,
                                          unfrozen_by, unfrozen_at, unfrozen_reason)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, NULL, '')";
    STANDING_FREEZE = "SELECT f.id, f.revision, f.evaluations, f.override_id, f.frozen_at, a.name AS frozen_by
                       FROM freezes f LEFT JOIN accounts a ON a.id = f.frozen_by
                       WHERE f.call_id = $1 AND f.unfrozen_at IS NULL ORDER BY f.frozen_at DESC, f.id DESC LIMIT 1";
    UNFREEZE = "UPDATE freezes SET unfrozen_by = $2, unfrozen_at = $3, unfrozen_reason = $4
                WHERE call_id = $1 AND unfrozen_at IS NULL";
    INSERT = "INSERT INTO decisions (application_id, call_id, outcome, reserve_rank, decided_at, decided_by, announced_at,
                                     confirm_by, answer, answered_at, promoted_at)
              VALUES ($1, $2, $3, $4, $5, $6, NULL, NULL, NULL, NULL, NULL)";
    DELETE_OF_CALL = "DELETE FROM decisions WHERE call_id = $1 AND announced_at IS NULL";
    SUBMITTED = "SELECT a.id FROM applications a
                 WHERE a.call_id = $1 AND a.submitted_at IS NOT NULL AND a.withdrawn_at IS NULL ORDER BY a.code";
    OF_APPLICATION = "SELECT application_id, outcome, reserve_rank, announced_at, confirm_by, answer, promoted_at
                      FROM decisions WHERE application_id = $1";
    OF_CALL = "SELECT d.application_id, d.outcome, d.reserve_rank, d.announced_at, d.confirm_by, d.answer, d.answered_at,
                      d.promoted_at, a.code, a.title, a.section, a.contact_name, a.contact_email, a.contact_lang,
                      a.applicant_id, a.withdrawn_at, c.name AS account_name, c.email AS account_email, c.lang AS account_lang
               FROM decisions d
               JOIN applications a ON a.id = d.application_id
               LEFT JOIN accounts c ON c.id = a.applicant_id
               WHERE d.call_id = $1 ORDER BY a.code";
    ANNOUNCE = "UPDATE decisions SET announced_at = $2 WHERE call_id = $1 AND announced_at IS NULL";
    AWAIT_ANSWERS = "UPDATE decisions SET confirm_by = $2 WHERE call_id = $1 AND outcome = 'selected' AND confirm_by IS NULL";
    ANSWER = "UPDATE decisions SET answer = $2, answered_at = $3
              WHERE application_id = $1 AND outcome = 'selected' AND announced_at IS NOT NULL AND answer IS NULL";
    VACATE = "UPDATE decisions SET answer = $2, answered_at = $3
              WHERE application_id = $1 AND outcome = 'selected' AND announced_at IS NOT NULL
                AND (answer IS NULL OR answer = 'confirmed')";
    PROMOTE = "UPDATE decisions SET outcome = 'selected', promoted_at = $2, confirm_by = $3
               WHERE application_id = $1 AND outcome = 'reserve' AND promoted_at IS NULL";
    OVERDUE = "SELECT d.application_id, d.call_id FROM decisions d JOIN applications a ON a.id = d.application_id
               WHERE d.outcome = 'selected' AND d.announced_at IS NOT NULL AND d.answer IS NULL AND d.confirm_by < $1
                 AND ($3 = '' OR d.application_id = $3)
                 AND NOT EXISTS (SELECT 1 FROM letters l
                                 WHERE l.call_id = d.call_id AND l.kind IN ('selected', 'promoted', 'reserve', 'not-selected')
                                   AND (l.application_id = d.application_id
                                        OR (l.application_id IS NULL
                                            AND (l.account_id = a.applicant_id OR lower(l.to_email) = lower(a.contact_email))))
                                   AND (l.released_at IS NULL OR l.last_error <> '' OR COALESCE(l.sent_at, l.released_at) > $2))
               ORDER BY d.call_id, d.application_id";
}

#[derive(sqlx::FromRow)]
struct DecisionRow {
    application_id: String,
    outcome: String,
    reserve_rank: Option<i64>,
    announced_at: Option<i64>,
    confirm_by: Option<i64>,
    answer: Option<String>,
    promoted_at: Option<i64>,
}

impl TryFrom<DecisionRow> for Decision {
    type Error = StoreError;
    fn try_from(row: DecisionRow) -> Result<Decision, StoreError> {
        let bad = |column| StoreError::inconsistent(TABLE, column, &row.application_id);
        Ok(Decision {
            application: row.application_id.parse().map_err(|_| bad("application_id"))?,
            ruling: Ruling::from_code(&row.outcome).ok_or_else(|| bad("outcome"))?,
            answer: row
                .answer
                .as_deref()
                .map(|code| SelectionAnswer::from_code(code).ok_or_else(|| bad("answer")))
                .transpose()?,
            reserve_rank: row.reserve_rank,
            announced_at: row.announced_at.map(Moment),
            confirm_by: row.confirm_by.map(Moment),
            promoted_at: row.promoted_at.map(Moment),
        })
    }
}

/// A decision with the application it is about, and whom to write to.
#[derive(Debug, Clone)]
pub struct Decided {
    /// What was decided.
    pub decision: Decision,
    /// When it was answered.
    pub answered_at: Option<Moment>,
    /// The code of the application.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its section.
    pub section: String,
    /// Whom to write to: the applicant's account where there is one, else the contact of the application.
    pub contact: Contact,
    /// The applicant's account.
    pub account: Option<AccountId>,
    /// When the application was taken back.
    pub withdrawn_at: Option<Moment>,
}

impl Decided {
    /// Whether it holds a place: selected, not given back, not withdrawn.
    pub fn holds_a_place(&self) -> bool {
        self.decision.holds_a_place() && self.withdrawn_at.is_none()
    }

    /// Whom its letter goes to, in words that are the same for one person: the folded address.
    pub fn recipient(&self) -> String {
        domain::account::email_key(&self.contact.email)
    }
}

#[derive(sqlx::FromRow)]
struct DecidedRow {
    #[sqlx(flatten)]
    decision: DecisionRow,
    answered_at: Option<i64>,
    code: String,
    title: String,
    section: String,
    contact_name: String,
    contact_email: String,
    contact_lang: String,
    applicant_id: Option<String>,
    withdrawn_at: Option<i64>,
    account_name: Option<String>,
    account_email: Option<String>,
    account_lang: Option<String>,
}

impl TryFrom<DecidedRow> for Decided {
    type Error = StoreError;
    fn try_from(row: DecidedRow) -> Result<Decided, StoreError> {
        let bad = |column| StoreError::inconsistent("applications", column, &row.code);
        let lang = row.account_lang.as_deref().unwrap_or(&row.contact_lang);
        Ok(Decided {
            contact: Contact {
                lang: Lang::from_code(lang).ok_or_else(|| bad("contact_lang"))?,
                name: row.account_name.clone().unwrap_or_else(|| row.contact_name.clone()),
                email: row.account_email.clone().unwrap_or_else(|| row.contact_email.clone()),
            },
            account: row.applicant_id.as_deref().map(|id| id.parse().map_err(|_| bad("applicant_id"))).transpose()?,
            decision: row.decision.try_into()?,
            answered_at: row.answered_at.map(Moment),
            withdrawn_at: row.withdrawn_at.map(Moment),
            code: row.code,
            title: row.title,
            section: row.section,
        })
    }
}

/// A freeze that stands.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct FreezeRow {
    /// Its id.
    pub id: String,
    /// The revision of the board that was frozen.
    pub revision: i64,
    /// The evaluations and what they read, as JSON.
    pub evaluations: String,
    /// The override it passed with.
    pub override_id: Option<String>,
    /// When, UTC milliseconds.
    pub frozen_at: i64,
    /// Who.
    pub frozen_by: Option<String>,
}

/// A freeze to be written.
#[derive(Debug, Clone)]
pub struct NewFreeze<'a> {
    /// Its id.
    pub id: FreezeId,
    /// Of which call.
    pub call: CallId,
    /// The revision of the board.
    pub revision: i64,
    /// The evaluations, as JSON.
    pub evaluations: &'a str,
    /// The override it passes with.
    pub with_override: Option<OverrideId>,
    /// Who.
    pub by: Option<AccountId>,
    /// When.
    pub now: Moment,
}

/// Who a fact is recorded of, where the schema wants somebody: the nil id stands for the program itself.
fn somebody(by: Option<AccountId>) -> String {
    by.map_or_else(|| uuid::Uuid::nil().to_string(), |account| account.to_string())
}

impl Tx {
    /// Writes a freeze.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn insert_freeze(&mut self, new: &NewFreeze<'_>) -> Result<(), StoreError> {
        let NewFreeze { id, call, revision, evaluations, with_override, by, now } = *new;
        self.run(&INSERT_FREEZE, args![id, call, revision, evaluations, with_override, somebody(by), now]).await.map(drop)
    }

    /// The freeze of a call that stands.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn standing_freeze(&mut self, call: CallId) -> Result<Option<FreezeRow>, StoreError> {
        self.optional(&STANDING_FREEZE, args![call]).await
    }

    /// Takes the freeze of a call back, with its decisions.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn unfreeze(&mut self, call: CallId, by: Option<AccountId>, reason: &str, now: Moment) -> Result<(), StoreError> {
        self.run(&UNFREEZE, args![call, somebody(by), now, reason]).await?;
        self.run(&DELETE_OF_CALL, args![call]).await.map(drop)
    }

    /// Every application of a call that was submitted and not taken back: each gets an answer.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn submitted_in(&mut self, call: CallId) -> Result<Vec<ApplicationId>, StoreError> {
        let rows: Vec<(String,)> = self.all(&SUBMITTED, args![call]).await?;
        rows.iter().map(|(id,)| id.parse().map_err(|_| StoreError::inconsistent("applications", "id", id))).collect()
    }

    /// Writes a decision.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn insert_decision(
        &mut self,
        call: CallId,
        application: ApplicationId,
        ruling: Ruling,
        reserve_rank: Option<i64>,
        by: Option<AccountId>,
        now: Moment,
    ) -> Result<(), StoreError> {
        self.run(&INSERT, args![application, call, ruling.code(), reserve_rank, now, by]).await.map(drop)
    }

    /// What was decided about an application, announced or not.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn decision(&mut self, application: ApplicationId) -> Result<Option<Decision>, StoreError> {
        let row: Option<DecisionRow> = self.optional(&OF_APPLICATION, args![application]).await?;
        row.map(Decision::try_from).transpose()
    }

    /// Every decision of a call, by code.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn decisions_of(&mut self, call: CallId) -> Result<Vec<Decided>, StoreError> {
        let rows: Vec<DecidedRow> = self.all(&OF_CALL, args![call]).await?;
        rows.into_iter().map(Decided::try_from).collect()
    }

    /// Announces every decision of a call; the selected ones answer until `confirm_by`.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn announce_decisions(&mut self, call: CallId, confirm_by: Moment, now: Moment) -> Result<(), StoreError> {
        self.run(&ANNOUNCE, args![call, now]).await?;
        self.run(&AWAIT_ANSWERS, args![call, confirm_by]).await.map(drop)
    }

    /// Notes an answer to a selection that had none. Says whether it was noted.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn answer_decision(
        &mut self,
        application: ApplicationId,
        answer: SelectionAnswer,
        now: Moment,
    ) -> Result<bool, StoreError> {
        Ok(self.run(&ANSWER, args![application, answer.code(), now]).await? == 1)
    }

    /// Takes a place back, confirmed or not. Says whether there was one.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn vacate_decision(
        &mut self,
        application: ApplicationId,
        answer: SelectionAnswer,
        now: Moment,
    ) -> Result<bool, StoreError> {
        Ok(self.run(&VACATE, args![application, answer.code(), now]).await? == 1)
    }

    /// Moves a reserve up. Says whether it was one.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn promote_decision(
        &mut self,
        application: ApplicationId,
        confirm_by: Moment,
        now: Moment,
    ) -> Result<bool, StoreError> {
        Ok(self.run(&PROMOTE, args![application, now, confirm_by]).await? == 1)
    }

    /// Selections nobody answered in time, with their calls; of one application, or of all. Nobody is late who was not
    /// written to: the letter (of this application, or one for all of that person's) is released, did not fail, and left
    /// at `written` or earlier.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn overdue_answers(
        &mut self,
        now: Moment,
        written: Moment,
        only: Option<ApplicationId>,
    ) -> Result<Vec<(ApplicationId, CallId)>, StoreError> {
        let only = only.map(|application| application.to_string()).unwrap_or_default();
        let rows: Vec<(String, String)> = self.all(&OVERDUE, args![now, written, only]).await?;
        rows.iter()
            .map(|(application, call)| {
                let bad = |column| StoreError::inconsistent(TABLE, column, application);
                Ok((application.parse().map_err(|_| bad("application_id"))?, call.parse().map_err(|_| bad("call_id"))?))
            })
            .collect()
    }
}
