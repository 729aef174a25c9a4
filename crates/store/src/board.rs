//! The board of a call: its entries with their readings, where each lies, and the saved sets.

use std::collections::BTreeSet;

use domain::access::Seating;
use domain::board::BoardPlace;
use domain::ids::{AccountId, ApplicationId, CallId, EditionId, PersonId};
use domain::time::Moment;

use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

const TABLE: &str = "board_places";

statements! {
    ENTRIES = "SELECT a.id, a.code, a.title, a.section, a.stage, a.country, a.directors, p.place, p.reserve_rank
               FROM applications a LEFT JOIN board_places p ON p.application_id = a.id
               WHERE a.call_id = $1 AND a.screening = 'eligible' AND a.submitted_at IS NOT NULL AND a.withdrawn_at IS NULL
               ORDER BY a.code";
    CONFLICTS = "SELECT i.application_id FROM conflicts i JOIN applications a ON a.id = i.application_id
                 WHERE i.account_id = $1 AND a.call_id = $2";
    SEATED = "SELECT COUNT(*) AS seats, COUNT(CASE WHEN t.role = 'president' AND p.kind = 'committee' THEN 1 END) AS presiding
              FROM seats t JOIN panels p ON p.id = t.panel_id
              WHERE t.account_id = $1 AND p.call_id = $2 AND t.signed_at IS NOT NULL AND t.removed_at IS NULL";
    SET_PLACE = "INSERT INTO board_places (application_id, call_id, place, reserve_rank, moved_by, moved_at)
                 VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (application_id) DO UPDATE
                 SET place = excluded.place, reserve_rank = excluded.reserve_rank, moved_by = excluded.moved_by,
                     moved_at = excluded.moved_at";
    SET_RANK = "UPDATE board_places SET reserve_rank = $2 WHERE application_id = $1 AND place = 'reserve'";
    CLEAR_PLACE = "DELETE FROM board_places WHERE application_id = $1";
    PULSE = "SELECT c.revision,
                    CAST((SELECT COUNT(*) FROM board_checks k WHERE k.call_id = c.id)
                       + (SELECT COUNT(*) + COUNT(o.approved_at) + COUNT(o.refused_at) FROM overrides o WHERE o.call_id = c.id)
                       AS BIGINT) AS acts
             FROM calls c WHERE c.id = $1";
    HOLD = "UPDATE calls SET revision = revision WHERE id = $1 RETURNING revision";
    UNSCREENED = "SELECT COUNT(*) FROM applications
                  WHERE call_id = $1 AND screening = 'waiting' AND submitted_at IS NOT NULL AND withdrawn_at IS NULL";
    INSERT_CHECK = "INSERT INTO board_checks (id, call_id, kind, revision, evaluations, saved_by, saved_at)
                    VALUES ($1, $2, $3, $4, $5, $6, $7)";
    CHECKS = "SELECT k.call_id, k.kind, k.evaluations FROM board_checks k JOIN calls c ON c.id = k.call_id
              WHERE c.edition_id = $1 ORDER BY k.saved_at, k.id";
}

/// An entry of the board: eligible, submitted, not withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardRow {
    /// Its id.
    pub application: ApplicationId,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its section.
    pub section: String,
    /// Its stage; may be empty.
    pub stage: String,
    /// Its main country; may be empty.
    pub country: String,
    /// The directors' names.
    pub directors: String,
    /// Where it lies.
    pub place: BoardPlace,
    /// Its rank in the reserve, from 1.
    pub reserve_rank: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct EntryRow {
    id: String,
    code: String,
    title: String,
    section: String,
    stage: String,
    country: String,
    directors: String,
    place: Option<String>,
    reserve_rank: Option<i64>,
}

impl TryFrom<EntryRow> for BoardRow {
    type Error = StoreError;
    fn try_from(row: EntryRow) -> Result<BoardRow, StoreError> {
        let bad = |column| StoreError::inconsistent(TABLE, column, &row.id);
        Ok(BoardRow {
            application: row.id.parse().map_err(|_| bad("application_id"))?,
            place: match &row.place {
                None => BoardPlace::Candidate,
                Some(code) => BoardPlace::from_code(code).ok_or_else(|| bad("place"))?,
            },
            code: row.code,
            title: row.title,
            section: row.section,
            stage: row.stage,
            country: row.country,
            directors: row.directors,
            reserve_rank: row.reserve_rank,
        })
    }
}

/// What was kept for everybody at the board of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The call.
    pub call: CallId,
    /// Which kind.
    pub kind: Kept,
    /// As it was written.
    pub kept: String,
}

/// What is kept for everybody at a board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// A set, and how each rule judged it.
    Set,
    /// A proposal.
    Proposal,
}

impl Kept {
    const fn code(self) -> &'static str {
        match self {
            Kept::Set => "set",
            Kept::Proposal => "proposal",
        }
    }

    fn from_code(code: &str) -> Option<Kept> {
        [Kept::Set, Kept::Proposal].into_iter().find(|kept| kept.code() == code)
    }
}

/// A saved set and how each rule judged it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CheckRow {
    /// The revision of the board it was saved at.
    pub revision: i64,
    /// The evaluations, or the proposal, as JSON.
    pub evaluations: String,
    /// When, UTC milliseconds.
    pub saved_at: i64,
    /// Who.
    pub saved_by: Option<String>,
}

/// An application as rules read it.
#[derive(Debug, Clone)]
pub struct AskedRow {
    /// Its id.
    pub id: String,
    /// Its section.
    pub section: String,
    /// Its stage; may be empty.
    pub stage: String,
    /// Its main country; may be empty.
    pub country: String,
    /// Its answers, as JSON.
    pub answers: String,
}

/// A credited person as rules read them, with their own declaration. Read for evaluations alone.
#[derive(Debug, Clone)]
pub struct MemberRow {
    /// In which application.
    pub application_id: String,
    pub(crate) person_id: String,
    /// The role's code.
    pub role: String,
    /// ISO 3166 alpha-2; empty when not said.
    pub nationality: String,
    /// For directors: which of their features this is.
    pub nth_feature: Option<i64>,
    /// Their company; may be empty.
    pub company: String,
    /// What they declared: none after a declaration is "prefer not to say".
    pub gender: Option<String>,
    /// When they declared.
    pub declared_at: Option<i64>,
    /// When they took it back.
    pub withdrawn_at: Option<i64>,
}

impl MemberRow {
    /// Who.
    ///
    /// # Errors
    /// When the row makes no sense.
    pub fn person(&self) -> Result<PersonId, StoreError> {
        self.person_id.parse().map_err(|_| StoreError::inconsistent("credits", "person_id", &self.person_id))
    }
}

impl Tx {
    /// The entries of a board, by code.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn board_entries(&mut self, call: CallId) -> Result<Vec<BoardRow>, StoreError> {
        let rows: Vec<EntryRow> = self.all(&ENTRIES, args![call]).await?;
        rows.into_iter().map(BoardRow::try_from).collect()
    }

    /// The entries of a call in which an account has a conflict of interest.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn conflicts_in(&mut self, account: AccountId, call: CallId) -> Result<BTreeSet<ApplicationId>, StoreError> {
        let rows: Vec<(String,)> = self.all(&CONFLICTS, args![account, call]).await?;
        rows.iter().map(|(id,)| id.parse().map_err(|_| StoreError::inconsistent("interests", "application_id", id))).collect()
    }

    /// How an account sits on the panels of a call.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn seated_in(&mut self, account: AccountId, call: CallId) -> Result<Seating, StoreError> {
        let (seats, presiding): (i64, i64) = self.one(&SEATED, args![account, call]).await?;
        Ok(Seating { seated: seats > 0, presides: presiding > 0 })
    }

    /// Lays an entry somewhere; among the candidates it has no row.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_place(
        &mut self,
        call: CallId,
        application: ApplicationId,
        place: BoardPlace,
        by: Option<AccountId>,
        now: Moment,
    ) -> Result<(), StoreError> {
        if place == BoardPlace::Candidate {
            return self.run(&CLEAR_PLACE, args![application]).await.map(drop);
        }
        self.run(&SET_PLACE, args![application, call, place.code(), None::<i64>, by, now]).await.map(drop)
    }

    /// Writes the order of the reserve, first to last.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn order_reserve(&mut self, order: &[ApplicationId]) -> Result<(), StoreError> {
        for (rank, application) in (1_i64..).zip(order) {
            self.run(&SET_RANK, args![*application, rank]).await?;
        }
        Ok(())
    }

    /// What changes whenever anything on the board does: the call's revision, and the acts beside it.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn board_pulse(&mut self, call: CallId) -> Result<(i64, i64), StoreError> {
        self.one(&PULSE, args![call]).await
    }

    /// Keeps the board of a call still until the transaction ends, without making it another revision: for what is bound
    /// to the revision that was seen.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn hold_call(&mut self, call: CallId) -> Result<(), StoreError> {
        self.one::<(i64,)>(&HOLD, args![call]).await.map(drop)
    }

    /// How many submitted applications of a call have not been screened.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn unscreened(&mut self, call: CallId) -> Result<i64, StoreError> {
        Ok(self.one::<(i64,)>(&UNSCREENED, args![call]).await?.0)
    }

    /// Keeps what everybody at the board may look at: a saved set and how each rule judged it, or a shared proposal.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn insert_check(
        &mut self,
        id: uuid::Uuid,
        (call, kind): (CallId, Kept),
        revision: i64,
        evaluations: &str,
        by: AccountId,
        now: Moment,
    ) -> Result<(), StoreError> {
        self.run(&INSERT_CHECK, args![id.to_string(), call, kind.code(), revision, evaluations, by, now]).await.map(drop)
    }

    /// Everything that was kept for the boards of an edition, the earliest first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn checks(&mut self, edition: EditionId) -> Result<Vec<Check>, StoreError> {
        let rows: Vec<(String, String, String)> = self.all(&CHECKS, args![edition]).await?;
        let bad = |column, value: &str| StoreError::inconsistent("board_checks", column, value);
        rows.into_iter()
            .map(|(call, kind, kept)| {
                Ok(Check {
                    call: call.parse().map_err(|_| bad("call_id", &call))?,
                    kind: Kept::from_code(&kind).ok_or_else(|| bad("kind", &kind))?,
                    kept,
                })
            })
            .collect()
    }
}
