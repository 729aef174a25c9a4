//! Panels as the office forms them: seats, assignments, interests.

use std::collections::BTreeSet;

use domain::call::Answers;
use domain::ids::{AccountId, ApplicationId, AssignmentId, CallId, InterestId, PanelId, SeatId};
use domain::panel::{Interest, InterestKind, InterestSource, Named, Panel, PanelKind, Seat, SeatRole, SeatStanding};
use domain::time::Moment;

use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

/// The columns of a [`SeatRow`].
macro_rules! seat {
    () => {
        "s.id, s.panel_id, s.account_id, s.role, s.invited_at, s.accepted_at, s.declined_at, s.signed_at, s.declared_at, s.removed_at"
    };
}
pub(crate) use seat;

/// Which applications of call $1 are entries.
macro_rules! to_read {
    () => {
        " WHERE call_id = $1 AND submitted_at IS NOT NULL AND withdrawn_at IS NULL AND screening = 'eligible' ORDER BY code"
    };
}

statements! {
    INSERT = "INSERT INTO panels (id, call_id, name, kind, readings, created_at) VALUES ($1, $2, $3, $4, $5, $6)";
    OF_CALL = "SELECT id, call_id, name, kind, readings FROM panels WHERE call_id = $1 ORDER BY created_at, id";
    SET_READINGS = "UPDATE panels SET readings = $2 WHERE id = $1";
    SEATS = concat!("SELECT ", seat!(), ", s.languages, a.name, a.email FROM seats s JOIN accounts a ON a.id = s.account_id
             WHERE s.panel_id = $1 AND s.removed_at IS NULL ORDER BY s.invited_at, s.id");
    SEATS_OF_CALL = concat!("SELECT ", seat!(), ", s.languages, a.name, a.email
                     FROM seats s JOIN accounts a ON a.id = s.account_id JOIN panels p ON p.id = s.panel_id
                     WHERE p.call_id = $1 AND s.removed_at IS NULL ORDER BY s.invited_at, s.id");
    SEAT = concat!("SELECT ", seat!(), " FROM seats s WHERE s.id = $1");
    INVITE = "INSERT INTO seats (id, panel_id, account_id, role, invited_at, invited_by, accepted_at, declined_at, signed_at,
                                 declared_at, removed_at)
              VALUES ($1, $2, $3, $4, $5, $6, NULL, NULL, NULL, NULL, NULL)
              ON CONFLICT (panel_id, account_id) DO UPDATE SET role = $4, invited_at = $5, invited_by = $6, accepted_at = NULL,
                  declined_at = NULL, signed_at = NULL, declared_at = NULL, removed_at = NULL
              RETURNING id";
    SET_SEAT = "UPDATE seats SET accepted_at = $2, declined_at = $3, signed_at = $4, declared_at = $5, removed_at = $6 WHERE id = $1";
    SET_LANGUAGES = "UPDATE seats SET languages = $2 WHERE id = $1";
    ENTRIES = concat!("SELECT id, code, section, title, stage, country, directors FROM applications", to_read!());
    ANSWERED = concat!("SELECT id, code, section, title, stage, country, directors, answers FROM applications", to_read!());
    ASSIGNED = "SELECT m.id, m.seat_id, m.application_id, x.done_at, x.abstained_at
                FROM assignments m LEFT JOIN scoresheets x ON x.assignment_id = m.id
                WHERE m.panel_id = $1 AND m.removed_at IS NULL ORDER BY m.id";
    ASSIGN = "INSERT INTO assignments (id, panel_id, seat_id, application_id, assigned_at, assigned_by, removed_at)
              VALUES ($1, $2, $3, $4, $5, $6, NULL)
              ON CONFLICT (seat_id, application_id) DO UPDATE SET assigned_at = $5, assigned_by = $6, removed_at = NULL
              WHERE assignments.removed_at IS NOT NULL";
    UNASSIGN = "UPDATE assignments SET removed_at = $3 WHERE seat_id = $1 AND application_id = $2 AND removed_at IS NULL";
    UNASSIGN_UNREAD = "UPDATE assignments SET removed_at = $2 WHERE seat_id = $1 AND removed_at IS NULL
                       AND NOT EXISTS (SELECT 1 FROM scoresheets x WHERE x.assignment_id = assignments.id
                                       AND (x.done_at IS NOT NULL OR x.abstained_at IS NOT NULL))";
    INTERESTS = "SELECT i.account_id, i.application_id, i.kind, i.reason, i.source, i.declared_at
                 FROM interests i JOIN applications a ON a.id = i.application_id
                 WHERE a.call_id = $1 AND i.withdrawn_at IS NULL
                 UNION ALL
                 SELECT a.applicant_id, a.id, 'own', '', 'detected', a.created_at FROM applications a
                 WHERE a.call_id = $1 AND a.applicant_id IS NOT NULL
                   AND NOT EXISTS (SELECT 1 FROM interests i WHERE i.account_id = a.applicant_id AND i.application_id = a.id
                                   AND i.withdrawn_at IS NULL)
                 ORDER BY 6, 2, 1";
    SET_INTEREST = "INSERT INTO interests (id, account_id, application_id, kind, reason, source, declared_at, withdrawn_at)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)
                    ON CONFLICT (account_id, application_id) DO UPDATE SET kind = $4, reason = $5, source = $6, declared_at = $7,
                        withdrawn_at = NULL";
    LIFT_INTEREST = "UPDATE interests SET withdrawn_at = $3 WHERE account_id = $1 AND application_id = $2 AND withdrawn_at IS NULL";
    NAMED = "SELECT 'entry' AS kind, c.application_id AS whose, p.name, p.email, c.company
             FROM credits c JOIN people p ON p.id = c.person_id JOIN applications a ON a.id = c.application_id
             WHERE a.call_id = $1 AND a.submitted_at IS NOT NULL
             UNION
             SELECT 'entry', a.id, a.contact_name, a.contact_email, '' FROM applications a
             WHERE a.call_id = $1 AND a.submitted_at IS NOT NULL
             UNION
             SELECT 'member', s.account_id, '', '', c.company
             FROM seats s JOIN panels p ON p.id = s.panel_id JOIN accounts a ON a.id = s.account_id
             JOIN people n ON n.email_key = a.email_key JOIN credits c ON c.person_id = n.id
             WHERE p.call_id = $1 AND s.removed_at IS NULL AND c.company <> ''";
}

#[derive(sqlx::FromRow)]
struct PanelRow {
    id: String,
    call_id: String,
    name: String,
    kind: String,
    readings: i64,
}

impl TryFrom<PanelRow> for Panel {
    type Error = StoreError;
    fn try_from(row: PanelRow) -> Result<Panel, StoreError> {
        let bad = |column| StoreError::inconsistent("panels", column, &row.id);
        Ok(Panel {
            id: row.id.parse().map_err(|_| bad("id"))?,
            call: row.call_id.parse().map_err(|_| bad("call_id"))?,
            kind: PanelKind::from_code(&row.kind).ok_or_else(|| bad("kind"))?,
            readings: u32::try_from(row.readings).map_err(|_| bad("readings"))?,
            name: row.name,
        })
    }
}

#[derive(sqlx::FromRow)]
pub(crate) struct SeatRow {
    pub(crate) id: String,
    pub(crate) panel_id: String,
    pub(crate) account_id: String,
    pub(crate) role: String,
    pub(crate) invited_at: i64,
    pub(crate) accepted_at: Option<i64>,
    pub(crate) declined_at: Option<i64>,
    pub(crate) signed_at: Option<i64>,
    pub(crate) declared_at: Option<i64>,
    pub(crate) removed_at: Option<i64>,
}

impl TryFrom<SeatRow> for Seat {
    type Error = StoreError;
    fn try_from(row: SeatRow) -> Result<Seat, StoreError> {
        let bad = |column| StoreError::inconsistent("seats", column, &row.id);
        let standing = if let Some(at) = row.removed_at {
            SeatStanding::Removed { at: Moment(at) }
        } else if let Some(at) = row.declined_at {
            SeatStanding::Declined { at: Moment(at) }
        } else if let Some(at) = row.declared_at {
            SeatStanding::Ready { at: Moment(at) }
        } else if let Some(at) = row.signed_at {
            SeatStanding::Signed { at: Moment(at) }
        } else if let Some(at) = row.accepted_at {
            SeatStanding::Accepted { at: Moment(at) }
        } else {
            SeatStanding::Invited { at: Moment(row.invited_at) }
        };
        Ok(Seat {
            id: row.id.parse().map_err(|_| bad("id"))?,
            panel: row.panel_id.parse().map_err(|_| bad("panel_id"))?,
            account: row.account_id.parse().map_err(|_| bad("account_id"))?,
            role: SeatRole::from_code(&row.role).ok_or_else(|| bad("role"))?,
            standing,
        })
    }
}

/// A seat and who sits there.
#[derive(Debug, Clone)]
pub struct Member {
    /// The seat.
    pub seat: Seat,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The languages they read, by the codes of the form's choices; empty: not known, nothing is kept from them.
    pub languages: BTreeSet<String>,
}

#[derive(sqlx::FromRow)]
struct MemberRow {
    #[sqlx(flatten)]
    seat: SeatRow,
    languages: String,
    name: String,
    email: String,
}

impl TryFrom<MemberRow> for Member {
    type Error = StoreError;
    fn try_from(row: MemberRow) -> Result<Member, StoreError> {
        let languages = row.languages.split_whitespace().map(str::to_owned).collect();
        Ok(Member { seat: row.seat.try_into()?, name: row.name, email: row.email, languages })
    }
}

/// An entry that readers may be given: submitted, not withdrawn, found eligible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryListed {
    /// Its id.
    pub id: ApplicationId,
    /// Its code.
    pub code: String,
    /// Its section's code; may be empty.
    pub section: String,
    /// Its title, or the name of the person who applies.
    pub title: String,
    /// Stage code; may be empty.
    pub stage: String,
    /// Main country; may be empty.
    pub country: String,
    /// Names of the directors, joined by commas.
    pub directors: String,
}

#[derive(sqlx::FromRow)]
struct EntryRow {
    id: String,
    code: String,
    section: String,
    title: String,
    stage: String,
    country: String,
    directors: String,
}

impl TryFrom<EntryRow> for EntryListed {
    type Error = StoreError;
    fn try_from(row: EntryRow) -> Result<EntryListed, StoreError> {
        let EntryRow { id, code, section, title, stage, country, directors } = row;
        let id = id.parse().map_err(|_| StoreError::inconsistent("applications", "id", &id))?;
        Ok(EntryListed { id, code, section, title, stage, country, directors })
    }
}

#[derive(sqlx::FromRow)]
struct AnsweredRow {
    #[sqlx(flatten)]
    entry: EntryRow,
    answers: String,
}

/// An entry given to a seat, and how far its reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assigned {
    /// The assignment.
    pub id: AssignmentId,
    /// To which seat.
    pub seat: SeatId,
    /// Which entry.
    pub application: ApplicationId,
    /// The sheet is finished.
    pub done: bool,
    /// The reader abstained.
    pub abstained: bool,
}

#[derive(sqlx::FromRow)]
struct AssignedRow {
    id: String,
    seat_id: String,
    application_id: String,
    done_at: Option<i64>,
    abstained_at: Option<i64>,
}

impl TryFrom<AssignedRow> for Assigned {
    type Error = StoreError;
    fn try_from(row: AssignedRow) -> Result<Assigned, StoreError> {
        let bad = |column| StoreError::inconsistent("assignments", column, &row.id);
        Ok(Assigned {
            id: row.id.parse().map_err(|_| bad("id"))?,
            seat: row.seat_id.parse().map_err(|_| bad("seat_id"))?,
            application: row.application_id.parse().map_err(|_| bad("application_id"))?,
            done: row.done_at.is_some(),
            abstained: row.abstained_at.is_some(),
        })
    }
}

#[derive(sqlx::FromRow)]
struct InterestRow {
    account_id: String,
    application_id: String,
    kind: String,
    reason: String,
    source: String,
    declared_at: i64,
}

impl TryFrom<InterestRow> for Interest {
    type Error = StoreError;
    fn try_from(row: InterestRow) -> Result<Interest, StoreError> {
        let bad = |column| StoreError::inconsistent("interests", column, &row.application_id);
        Ok(Interest {
            account: row.account_id.parse().map_err(|_| bad("account_id"))?,
            application: row.application_id.parse().map_err(|_| bad("application_id"))?,
            kind: InterestKind::from_code(&row.kind).ok_or_else(|| bad("kind"))?,
            source: InterestSource::from_code(&row.source).ok_or_else(|| bad("source"))?,
            reason: row.reason.clone(),
            declared_at: Moment(row.declared_at),
        })
    }
}

impl Tx {
    /// Forms a panel.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn insert_panel(&mut self, panel: &Panel, now: Moment) -> Result<(), StoreError> {
        let args = args![panel.id, panel.call, &panel.name, panel.kind.code(), panel.readings, now];
        self.run(&INSERT, args).await.map(drop)
    }

    /// The panels of a call, oldest first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn panels_of(&mut self, call: CallId) -> Result<Vec<Panel>, StoreError> {
        let rows: Vec<PanelRow> = self.all(&OF_CALL, args![call]).await?;
        rows.into_iter().map(Panel::try_from).collect()
    }

    /// Sets how many readings each entry is meant to have.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_readings(&mut self, panel: PanelId, readings: u32) -> Result<(), StoreError> {
        self.run(&SET_READINGS, args![panel, readings]).await.map(drop)
    }

    /// Who sits on a panel, or was asked to, in the order of the invitations.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn members(&mut self, panel: PanelId) -> Result<Vec<Member>, StoreError> {
        let rows: Vec<MemberRow> = self.all(&SEATS, args![panel]).await?;
        rows.into_iter().map(Member::try_from).collect()
    }

    /// Who sits on any panel of a call.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn members_of_call(&mut self, call: CallId) -> Result<Vec<Member>, StoreError> {
        let rows: Vec<MemberRow> = self.all(&SEATS_OF_CALL, args![call]).await?;
        rows.into_iter().map(Member::try_from).collect()
    }

    /// Offers a seat; who left the panel gets the same seat again, from the start. Returns its id.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn invite_to_seat(
        &mut self,
        id: SeatId,
        panel: PanelId,
        account: AccountId,
        role: SeatRole,
        by: Option<AccountId>,
        now: Moment,
    ) -> Result<SeatId, StoreError> {
        let (id,): (String,) = self.one(&INVITE, args![id, panel, account, role.code(), now, by]).await?;
        id.parse().map_err(|_| StoreError::inconsistent("seats", "id", &id))
    }

    /// Writes where a seat stands. Earlier steps keep their own times.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_seat(&mut self, id: SeatId, standing: SeatStanding) -> Result<(), StoreError> {
        let row: SeatRow = self.one(&SEAT, args![id]).await?;
        let (mut accepted, mut declined, mut signed, mut declared, mut removed) =
            (row.accepted_at, row.declined_at, row.signed_at, row.declared_at, row.removed_at);
        match standing {
            SeatStanding::Invited { .. } => (accepted, declined, signed, declared, removed) = (None, None, None, None, None),
            SeatStanding::Declined { at } => declined = Some(at.0),
            SeatStanding::Accepted { at } => (accepted, declined) = (Some(at.0), None),
            SeatStanding::Signed { at } => signed = Some(at.0),
            SeatStanding::Ready { at } => declared = Some(at.0),
            SeatStanding::Removed { at } => removed = Some(at.0),
        }
        self.run(&SET_SEAT, args![id, accepted, declined, signed, declared, removed]).await.map(drop)
    }

    /// Writes the languages somebody on a panel reads, by code.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_languages(&mut self, id: SeatId, languages: &BTreeSet<String>) -> Result<(), StoreError> {
        let joined = languages.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
        self.run(&SET_LANGUAGES, args![id, joined]).await.map(drop)
    }

    /// Entries of a call that readers may be given, by code.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn entries_to_read(&mut self, call: CallId) -> Result<Vec<EntryListed>, StoreError> {
        let rows: Vec<EntryRow> = self.all(&ENTRIES, args![call]).await?;
        rows.into_iter().map(EntryListed::try_from).collect()
    }

    /// The same, with what each has answered.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn entries_with_answers(&mut self, call: CallId) -> Result<Vec<(EntryListed, Answers)>, StoreError> {
        let rows: Vec<AnsweredRow> = self.all(&ANSWERED, args![call]).await?;
        let read = |row: AnsweredRow| {
            let answers = serde_json::from_str(&row.answers)
                .map_err(|_| StoreError::inconsistent("applications", "answers", &row.entry.id))?;
            Ok((row.entry.try_into()?, answers))
        };
        rows.into_iter().map(read).collect()
    }

    /// What a panel has been given to read.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn assigned(&mut self, panel: PanelId) -> Result<Vec<Assigned>, StoreError> {
        let rows: Vec<AssignedRow> = self.all(&ASSIGNED, args![panel]).await?;
        rows.into_iter().map(Assigned::try_from).collect()
    }

    /// Gives an entry to a seat. Says whether that is new.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn assign(
        &mut self,
        id: AssignmentId,
        panel: PanelId,
        seat: SeatId,
        application: ApplicationId,
        by: Option<AccountId>,
        now: Moment,
    ) -> Result<bool, StoreError> {
        Ok(self.run(&ASSIGN, args![id, panel, seat, application, now, by]).await? == 1)
    }

    /// Takes an entry back from a seat; its sheet stays as history.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn unassign(&mut self, seat: SeatId, application: ApplicationId, now: Moment) -> Result<bool, StoreError> {
        Ok(self.run(&UNASSIGN, args![seat, application, now]).await? == 1)
    }

    /// Takes back every entry that a seat has not finished.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn unassign_unread(&mut self, seat: SeatId, now: Moment) -> Result<u64, StoreError> {
        self.run(&UNASSIGN_UNREAD, args![seat, now]).await
    }

    /// Conflicts of interest in force in the entries of a call.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn interests(&mut self, call: CallId) -> Result<Vec<Interest>, StoreError> {
        let rows: Vec<InterestRow> = self.all(&INTERESTS, args![call]).await?;
        rows.into_iter().map(Interest::try_from).collect()
    }

    /// Records a conflict of interest, or writes it anew.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_interest(&mut self, id: InterestId, interest: &Interest) -> Result<(), StoreError> {
        let Interest { account, application, kind, reason, source, declared_at } = interest;
        let args = args![id, *account, *application, kind.code(), reason, source.code(), *declared_at];
        self.run(&SET_INTEREST, args).await.map(drop)
    }

    /// Lifts a conflict of interest. Says whether it was in force.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn lift_interest(
        &mut self,
        account: AccountId,
        application: ApplicationId,
        now: Moment,
    ) -> Result<bool, StoreError> {
        Ok(self.run(&LIFT_INTEREST, args![account, application, now]).await? == 1)
    }

    /// Everybody named in the submitted applications of a call; and the companies with which members of its panels are
    /// credited in any application of any edition.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn named_in(&mut self, call: CallId) -> Result<(Vec<Named>, Vec<(AccountId, String)>), StoreError> {
        let rows: Vec<(String, String, String, String, String)> = self.all(&NAMED, args![call]).await?;
        let (mut named, mut companies) = (Vec::new(), Vec::new());
        for (kind, whose, name, email, company) in rows {
            if kind == "member" {
                let bad = |_| StoreError::inconsistent("seats", "account_id", &whose);
                companies.push((whose.parse().map_err(bad)?, company));
            } else {
                let application = whose.parse().map_err(|_| StoreError::inconsistent("applications", "id", &whose))?;
                named.push(Named { application, name, email, company });
            }
        }
        Ok((named, companies))
    }
}
