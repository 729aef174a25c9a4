//! Seats and panels together with their calls, as pages about one of them read them.

use domain::call::Call;
use domain::ids::{AccountId, PanelId, SeatId};
use domain::panel::{Panel, PanelKind, Seat};

use crate::args::args;
use crate::calls::CallRow;
use crate::panels::SeatRow;
use crate::sql::{call_columns, statements};
use crate::{StoreError, Tx};

statements! {
    IN_CALL = concat!("SELECT p.name AS panel_name, p.kind AS panel_kind, p.readings AS panel_readings, ", call_columns!(), ",
                              (SELECT COUNT(*) FROM applications a WHERE a.call_id = c.id AND a.submitted_at IS NOT NULL
                                 AND a.withdrawn_at IS NULL AND a.screening = 'waiting') AS waiting
                       FROM panels p JOIN calls c ON c.id = p.call_id WHERE p.id = $1 AND c.code = $2");
    HELD = concat!("SELECT s.id, s.panel_id, s.account_id, s.role, s.invited_at, s.accepted_at, s.declined_at, s.signed_at,
                           s.declared_at, s.removed_at, p.name AS panel_name, p.kind AS panel_kind, p.readings AS panel_readings, ",
                   call_columns!(), "
                    FROM seats s JOIN panels p ON p.id = s.panel_id JOIN calls c ON c.id = p.call_id
                    WHERE s.id = $1 AND s.account_id = $2 AND s.removed_at IS NULL");
    HELD_BY = concat!("SELECT s.id, s.panel_id, s.account_id, s.role, s.invited_at, s.accepted_at, s.declined_at, s.signed_at,
                              s.declared_at, s.removed_at, p.name AS panel_name, p.kind AS panel_kind,
                              p.readings AS panel_readings, ", call_columns!(), "
                       FROM seats s JOIN panels p ON p.id = s.panel_id JOIN calls c ON c.id = p.call_id
                       WHERE s.account_id = $1 AND s.removed_at IS NULL ORDER BY s.invited_at DESC, s.id DESC");
}

/// A panel beside its call.
#[derive(sqlx::FromRow)]
struct PanelInCallRow {
    panel_name: String,
    panel_kind: String,
    panel_readings: i64,
    #[sqlx(flatten)]
    call: CallRow,
}

impl PanelInCallRow {
    fn read(self, id: PanelId) -> Result<(Panel, Call), StoreError> {
        let call = Call::try_from(self.call)?;
        let bad = |column| StoreError::inconsistent("panels", column, id);
        let kind = PanelKind::from_code(&self.panel_kind).ok_or_else(|| bad("kind"))?;
        let readings = u32::try_from(self.panel_readings).map_err(|_| bad("readings"))?;
        Ok((Panel { id, call: call.id, name: self.panel_name, kind, readings }, call))
    }
}

#[derive(sqlx::FromRow)]
struct WaitingRow {
    #[sqlx(flatten)]
    panel: PanelInCallRow,
    waiting: i64,
}

#[derive(sqlx::FromRow)]
struct HeldRow {
    #[sqlx(flatten)]
    seat: SeatRow,
    #[sqlx(flatten)]
    panel: PanelInCallRow,
}

impl HeldRow {
    fn read(self) -> Result<(Seat, Panel, Call), StoreError> {
        let seat = Seat::try_from(self.seat)?;
        let (panel, call) = self.panel.read(seat.panel)?;
        Ok((seat, panel, call))
    }
}

impl Tx {
    /// A panel of the call of `code`, that call, and how many of its submitted applications still wait to be screened.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn panel_in_call(&mut self, id: PanelId, code: &str) -> Result<Option<(Panel, Call, i64)>, StoreError> {
        let row: Option<WaitingRow> = self.optional(&IN_CALL, args![id, code]).await?;
        row.map(|row| row.panel.read(id).map(|(panel, call)| (panel, call, row.waiting))).transpose()
    }

    /// A seat that `account` holds, with its panel and call.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn seat_held(&mut self, id: SeatId, account: AccountId) -> Result<Option<(Seat, Panel, Call)>, StoreError> {
        let row: Option<HeldRow> = self.optional(&HELD, args![id, account]).await?;
        row.map(HeldRow::read).transpose()
    }

    /// The seats of an account with their panels and calls, the latest invitation first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn seats_held_by(&mut self, account: AccountId) -> Result<Vec<(Seat, Panel, Call)>, StoreError> {
        let rows: Vec<HeldRow> = self.all(&HELD_BY, args![account]).await?;
        rows.into_iter().map(HeldRow::read).collect()
    }
}
