//! The reading room: what a seat may read, scoresheets, and what they say together.

use domain::call::{Answers, Call};
use domain::ids::{AccountId, ApplicationId, AssignmentId, CallId, ScoresheetId, SeatId};
use domain::panel::{Scoresheet, Seat, SheetStanding};
use domain::scoring::{Points, Reading, Score, Sheet, Waiting};
use domain::time::Moment;

use crate::args::args;
use crate::calls::CallRow;
use crate::panels::{SeatRow, seat};
use crate::sql::{call_columns, statements};
use crate::{StoreError, Tx};

/// The columns of a [`SheetRow`].
macro_rules! sheet {
    () => {
        "x.points, x.comment, x.total, x.version, x.updated_at, x.done_at, x.abstained_at, x.abstain_reason, x.others_seen_at"
    };
}

statements! {
    ENTRY = concat!("SELECT m.id AS assignment_id, m.application_id, p.name AS panel_name, ", call_columns!(), ", ", seat!(), ",
                    a.code, a.section, a.title, a.answers, a.withdrawn_at, a.screening,
                    ", sheet!(), ",
                    m.application_id IN (SELECT i.application_id FROM conflicts i WHERE i.account_id = s.account_id) AS conflicted,
                    (SELECT t.body FROM snapshots t WHERE t.application_id = a.id AND t.number = a.snapshot_number) AS sent
             FROM assignments m JOIN seats s ON s.id = m.seat_id JOIN panels p ON p.id = m.panel_id
             JOIN calls c ON c.id = p.call_id JOIN applications a ON a.id = m.application_id
             LEFT JOIN scoresheets x ON x.assignment_id = m.id WHERE m.id = $1 AND m.removed_at IS NULL");
    QUEUE = "SELECT m.id AS assignment_id, m.application_id, m.seat_id, a.code, a.section, a.title, a.stage, a.country, a.directors,
                    x.done_at, x.abstained_at, x.updated_at,
                    (SELECT COUNT(*) FROM scoresheets o JOIN assignments om ON om.id = o.assignment_id
                     WHERE o.application_id = m.application_id AND om.panel_id = m.panel_id AND om.removed_at IS NULL
                     AND o.done_at IS NOT NULL) AS readings
             FROM assignments m JOIN seats s ON s.id = m.seat_id JOIN applications a ON a.id = m.application_id
             LEFT JOIN scoresheets x ON x.assignment_id = m.id
             WHERE s.account_id = $1 AND s.removed_at IS NULL AND m.removed_at IS NULL AND a.withdrawn_at IS NULL
               AND a.screening <> 'not-eligible'
               AND m.application_id NOT IN (SELECT i.application_id FROM conflicts i WHERE i.account_id = $1)
             ORDER BY a.code, m.id";
    OPEN = "SELECT m.id, m.application_id,
                   (SELECT COUNT(*) FROM scoresheets o JOIN assignments om ON om.id = o.assignment_id
                    WHERE o.application_id = m.application_id AND om.panel_id = m.panel_id AND om.removed_at IS NULL
                    AND o.done_at IS NOT NULL) AS readings
            FROM assignments m JOIN applications a ON a.id = m.application_id LEFT JOIN scoresheets x ON x.assignment_id = m.id
            WHERE m.seat_id = $1 AND m.removed_at IS NULL AND a.withdrawn_at IS NULL AND a.screening <> 'not-eligible'
              AND x.done_at IS NULL AND x.abstained_at IS NULL
              AND m.application_id NOT IN (SELECT i.application_id FROM conflicts i WHERE i.account_id = $2)
            ORDER BY a.code, m.id";
    OPEN_TO = "SELECT a.id, a.code, a.title, a.directors
               FROM applications a
               WHERE a.call_id = $1 AND a.submitted_at IS NOT NULL AND a.withdrawn_at IS NULL AND a.screening = 'eligible'
                 AND a.id NOT IN (SELECT i.application_id FROM conflicts i WHERE i.account_id = $2)
               ORDER BY a.code";
    INSERT_SHEET = "INSERT INTO scoresheets (id, assignment_id, seat_id, application_id, points, comment, total, version, updated_at,
                                             done_at, abstained_at, abstain_reason)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $10, $11) ON CONFLICT (assignment_id) DO NOTHING";
    SET_SHEET = "UPDATE scoresheets SET points = $3, comment = $4, total = $5, version = version + 1, updated_at = $6, done_at = $7,
                        abstained_at = $8, abstain_reason = $9
                 WHERE assignment_id = $1 AND version = $2";
    SEE_OTHERS = "UPDATE scoresheets SET others_seen_at = $2, version = version + 1
                  WHERE assignment_id = $1 AND done_at IS NOT NULL AND others_seen_at IS NULL";
    OTHERS = concat!("SELECT ", sheet!(), "
              FROM scoresheets x JOIN assignments m ON m.id = x.assignment_id JOIN seats s ON s.id = x.seat_id
              WHERE x.application_id = $1 AND m.panel_id = (SELECT o.panel_id FROM assignments o WHERE o.id = $2) AND m.id <> $2
                AND m.removed_at IS NULL AND x.done_at IS NOT NULL
                AND x.application_id NOT IN (SELECT i.application_id FROM conflicts i WHERE i.account_id = s.account_id)
              ORDER BY x.seat_id");
    READINGS = "SELECT m.application_id, m.seat_id, x.total,
                       CASE WHEN (m.application_id, s.account_id) IN
                                 (SELECT i.application_id, i.account_id FROM conflicts i
                                  JOIN applications a ON a.id = i.application_id WHERE a.call_id = $1) THEN 'recused'
                            WHEN x.abstained_at IS NOT NULL THEN 'abstained'
                            WHEN x.done_at IS NOT NULL THEN 'done' ELSE 'waiting' END AS standing
                FROM assignments m JOIN panels p ON p.id = m.panel_id JOIN seats s ON s.id = m.seat_id
                LEFT JOIN scoresheets x ON x.assignment_id = m.id
                WHERE p.call_id = $1 AND m.removed_at IS NULL ORDER BY m.application_id, m.seat_id";
}

#[derive(sqlx::FromRow)]
struct SheetRow {
    points: Option<String>,
    comment: Option<String>,
    total: Option<i64>,
    version: Option<i64>,
    updated_at: Option<i64>,
    done_at: Option<i64>,
    abstained_at: Option<i64>,
    abstain_reason: Option<String>,
    others_seen_at: Option<i64>,
}

impl TryFrom<SheetRow> for Scoresheet {
    type Error = StoreError;
    fn try_from(row: SheetRow) -> Result<Scoresheet, StoreError> {
        let Some(version) = row.version else { return Ok(Scoresheet::blank()) };
        let bad = |column| StoreError::inconsistent("scoresheets", column, version.to_string());
        let standing = match (row.abstained_at, row.done_at, row.total) {
            (Some(at), _, _) => {
                SheetStanding::Abstained { at: Moment(at), reason: row.abstain_reason.clone().unwrap_or_default() }
            }
            (None, Some(at), Some(total)) => SheetStanding::Done { at: Moment(at), total: Score(total) },
            (None, Some(_), None) => return Err(bad("total")),
            (None, None, _) => SheetStanding::Open,
        };
        let points: Points = serde_json::from_str(row.points.as_deref().unwrap_or("{}")).map_err(|_| bad("points"))?;
        let comment = row.comment.unwrap_or_default();
        Ok(Scoresheet {
            points,
            comment,
            standing,
            version,
            updated_at: row.updated_at.map(Moment),
            others_seen_at: row.others_seen_at.map(Moment),
        })
    }
}

/// An assigned entry with everything that decides whether it may be read.
#[derive(Debug, Clone)]
pub struct EntryAssigned {
    /// The assignment.
    pub id: AssignmentId,
    /// The seat it was given to.
    pub seat: Seat,
    /// The name of the panel.
    pub panel_name: String,
    /// The application.
    pub application: ApplicationId,
    /// Its code.
    pub code: String,
    /// Its section's code.
    pub section: String,
    /// Its title, or the name of the person who applies.
    pub title: String,
    /// Its answers as they stand.
    pub answers: Answers,
    /// The latest snapshot, as JSON: what was submitted. None when it was imported.
    pub sent: Option<String>,
    /// It goes on to readers: neither withdrawn nor found not eligible.
    pub open: bool,
    /// The reader has a conflict of interest in it.
    pub conflicted: bool,
    /// The reader's sheet.
    pub sheet: Scoresheet,
}

#[derive(sqlx::FromRow)]
struct EntryAssignedRow {
    assignment_id: String,
    application_id: String,
    panel_name: String,
    #[sqlx(flatten)]
    call: CallRow,
    #[sqlx(flatten)]
    seat: SeatRow,
    code: String,
    section: String,
    title: String,
    answers: String,
    withdrawn_at: Option<i64>,
    screening: String,
    #[sqlx(flatten)]
    sheet: SheetRow,
    conflicted: bool,
    sent: Option<String>,
}

impl EntryAssignedRow {
    fn read(self) -> Result<(EntryAssigned, Call), StoreError> {
        let row = self;
        let bad = |column| StoreError::inconsistent("assignments", column, &row.assignment_id);
        let call = row.call.try_into()?;
        let entry = EntryAssigned {
            id: row.assignment_id.parse().map_err(|_| bad("id"))?,
            application: row.application_id.parse().map_err(|_| bad("application_id"))?,
            answers: serde_json::from_str(&row.answers).map_err(|_| bad("answers"))?,
            seat: row.seat.try_into()?,
            panel_name: row.panel_name,
            code: row.code,
            section: row.section,
            title: row.title,
            sent: row.sent,
            open: row.withdrawn_at.is_none() && row.screening != "not-eligible",
            conflicted: row.conflicted,
            sheet: row.sheet.try_into()?,
        };
        Ok((entry, call))
    }
}

/// What somebody still has to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenReading {
    /// The assignment.
    pub id: AssignmentId,
    /// The entry, and how far it is read.
    pub waiting: Waiting,
}

/// A line of somebody's reading list: assigned, and without a conflict of interest.
#[derive(Debug, Clone)]
pub struct Queued {
    /// The assignment.
    pub id: AssignmentId,
    /// The seat.
    pub seat: SeatId,
    /// The application.
    pub application: ApplicationId,
    /// Its code.
    pub code: String,
    /// Its section's code.
    pub section: String,
    /// Its title, or the name of the person who applies.
    pub title: String,
    /// Stage code; may be empty.
    pub stage: String,
    /// Main country; may be empty.
    pub country: String,
    /// Names of the directors.
    pub directors: String,
    /// The own sheet is finished.
    pub done: bool,
    /// The reader abstained.
    pub abstained: bool,
    /// Something is written on the own sheet.
    pub begun: bool,
    /// How many of the panel have finished it.
    pub readings: u32,
}

#[derive(sqlx::FromRow)]
struct QueuedRow {
    assignment_id: String,
    application_id: String,
    seat_id: String,
    code: String,
    section: String,
    title: String,
    stage: String,
    country: String,
    directors: String,
    done_at: Option<i64>,
    abstained_at: Option<i64>,
    updated_at: Option<i64>,
    readings: i64,
}

impl TryFrom<QueuedRow> for Queued {
    type Error = StoreError;
    fn try_from(row: QueuedRow) -> Result<Queued, StoreError> {
        let bad = |column| StoreError::inconsistent("assignments", column, &row.assignment_id);
        Ok(Queued {
            id: row.assignment_id.parse().map_err(|_| bad("id"))?,
            seat: row.seat_id.parse().map_err(|_| bad("seat_id"))?,
            application: row.application_id.parse().map_err(|_| bad("application_id"))?,
            code: row.code,
            section: row.section,
            title: row.title,
            stage: row.stage,
            country: row.country,
            directors: row.directors,
            done: row.done_at.is_some(),
            abstained: row.abstained_at.is_some(),
            begun: row.updated_at.is_some(),
            readings: u32::try_from(row.readings).unwrap_or(u32::MAX),
        })
    }
}

#[derive(sqlx::FromRow)]
struct ReadingRow {
    application_id: String,
    seat_id: String,
    total: Option<i64>,
    standing: String,
}

impl Tx {
    /// An assigned entry and its call, whoever asks: what decides whether it may be read comes with it.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn entry_assigned(&mut self, id: AssignmentId) -> Result<Option<(EntryAssigned, Call)>, StoreError> {
        let row: Option<EntryAssignedRow> = self.optional(&ENTRY, args![id]).await?;
        row.map(EntryAssignedRow::read).transpose()
    }

    /// Everything an account has been given to read, on every panel; entries with a conflict of interest are not there.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn reading_queue(&mut self, account: AccountId) -> Result<Vec<Queued>, StoreError> {
        let rows: Vec<QueuedRow> = self.all(&QUEUE, args![account]).await?;
        rows.into_iter().map(Queued::try_from).collect()
    }

    /// What the holder of a seat still has to read there; entries with a conflict of interest are not there.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn open_readings(&mut self, seat: SeatId, account: AccountId) -> Result<Vec<OpenReading>, StoreError> {
        let rows: Vec<(String, String, i64)> = self.all(&OPEN, args![seat, account]).await?;
        rows.into_iter()
            .map(|(id, application, readings)| {
                let bad = |column| StoreError::inconsistent("assignments", column, &id);
                Ok(OpenReading {
                    id: id.parse().map_err(|_| bad("id"))?,
                    waiting: Waiting {
                        application: application.parse().map_err(|_| bad("application_id"))?,
                        readings: u32::try_from(readings).map_err(|_| bad("readings"))?,
                    },
                })
            })
            .collect()
    }

    /// Entries of a call over which an account declares its interests: id, code, title, directors.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn entries_open_to(
        &mut self,
        call: CallId,
        account: AccountId,
    ) -> Result<Vec<(ApplicationId, String, String, String)>, StoreError> {
        let rows: Vec<(String, String, String, String)> = self.all(&OPEN_TO, args![call, account]).await?;
        rows.into_iter()
            .map(|(id, code, title, directors)| {
                let id = id.parse().map_err(|_| StoreError::inconsistent("applications", "id", &id))?;
                Ok((id, code, title, directors))
            })
            .collect()
    }

    /// Writes the sheet of an assignment over version `sheet.version` (0: the first). Says whether it was still that one.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn write_sheet(
        &mut self,
        id: ScoresheetId,
        entry: &EntryAssigned,
        sheet: &Scoresheet,
        now: Moment,
    ) -> Result<bool, StoreError> {
        let points = serde_json::to_string(&sheet.points).expect("points can be written as JSON");
        let (total, done, abstained, reason) = match &sheet.standing {
            SheetStanding::Open => (None, None, None, ""),
            SheetStanding::Done { at, total } => (Some(total.0), Some(*at), None, ""),
            SheetStanding::Abstained { at, reason } => (None, None, Some(*at), reason.as_str()),
        };
        let rows = if sheet.version == 0 {
            let args = args![
                id,
                entry.id,
                entry.seat.id,
                entry.application,
                points,
                &sheet.comment,
                total,
                now,
                done,
                abstained,
                reason
            ];
            self.run(&INSERT_SHEET, args).await?
        } else {
            let args = args![entry.id, sheet.version, points, &sheet.comment, total, now, done, abstained, reason];
            self.run(&SET_SHEET, args).await?
        };
        Ok(rows == 1)
    }

    /// Notes that who finished the sheet of an assignment looks at others'; says whether it was the first time.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn see_others(&mut self, assignment: AssignmentId, now: Moment) -> Result<bool, StoreError> {
        Ok(self.run(&SEE_OTHERS, args![assignment, now]).await? == 1)
    }

    /// Finished sheets of the same panel over the same entry, without the own one and without recused ones. No names.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn others_sheets(&mut self, entry: &EntryAssigned) -> Result<Vec<Scoresheet>, StoreError> {
        let rows: Vec<SheetRow> = self.all(&OTHERS, args![entry.application, entry.id]).await?;
        rows.into_iter().map(Scoresheet::try_from).collect()
    }

    /// Every reading of a call, for means and coverage. A conflict of interest makes it [`Reading::Recused`], whatever
    /// stands on the sheet; what a removed reader had finished still counts.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn readings_of_call(&mut self, call: CallId) -> Result<Vec<(ApplicationId, Sheet)>, StoreError> {
        let rows: Vec<ReadingRow> = self.all(&READINGS, args![call]).await?;
        rows.into_iter()
            .map(|row| {
                let bad = |column| StoreError::inconsistent("assignments", column, &row.application_id);
                let reading = match (row.standing.as_str(), row.total) {
                    ("recused", _) => Reading::Recused,
                    ("abstained", _) => Reading::Abstained,
                    ("done", Some(total)) => Reading::Scored(Score(total)),
                    _ => Reading::Waiting,
                };
                let seat = row.seat_id.parse().map_err(|_| bad("seat_id"))?;
                Ok((row.application_id.parse().map_err(|_| bad("application_id"))?, Sheet { seat, reading }))
            })
            .collect()
    }
}
