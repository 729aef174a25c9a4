//! Means and ranks of the entries of a board, from the readings of its panels.

use std::collections::BTreeMap;

use domain::call::Call;
use domain::ids::ApplicationId;
use domain::scoring::{Placed, Sheet, Summary, rank, summarize};
use store::Tx;
use store::board::BoardRow;

use crate::ground::refusal::Outcome;

/// The entries of a board with what their readings say together, and the ranking.
pub(super) struct Ranking {
    pub(super) summaries: BTreeMap<ApplicationId, Summary>,
    pub(super) order: Vec<Placed>,
}

/// Ranks the entries of a call, each of which is to be read `asked` times. Ties are drawn from the call's id: an order nobody chooses, the same for everybody.
pub(super) async fn ranking(tx: &mut Tx, call: &Call, rows: &[BoardRow], asked: i64) -> Outcome<Ranking> {
    let expected = u32::try_from(asked).unwrap_or(u32::MAX);
    let mut sheets: BTreeMap<ApplicationId, Vec<Sheet>> = BTreeMap::new();
    for (application, sheet) in tx.readings_of_call(call.id).await? {
        sheets.entry(application).or_default().push(sheet);
    }
    let summaries: Vec<Summary> = rows
        .iter()
        .map(|row| summarize(row.application, expected, sheets.get(&row.application).map_or(&[], Vec::as_slice)))
        .collect();
    let order = rank(&summaries, call.id.0.as_u64_pair().1);
    Ok(Ranking { summaries: summaries.into_iter().map(|summary| (summary.application, summary)).collect(), order })
}
