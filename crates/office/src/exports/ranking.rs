//! The board, to take away: best first, as its page shows it to who asks.

use words::Words;

use super::sheet::{Cell, Sheet, sheet_of};
use crate::board::{BoardView, Card};

/// The columns of the board.
pub(super) const RANKING: &[&str] = &[
    "column-rank",
    "column-title",
    "column-code",
    "column-section",
    "column-stage",
    "column-country",
    "column-directors",
    "column-mean",
    "column-dispersion",
    "column-readings",
    "column-readings-asked",
    "column-place",
    "column-reserve-rank",
];

/// One row for each entry.
pub(super) fn ranking(board: &BoardView, w: Words) -> Sheet {
    let number = |number: u32| Cell::Number(number.into());
    let hundredths = |score: Option<i64>| score.map_or(Cell::Empty, Cell::Hundredths);
    let row = |card: &Card| {
        vec![
            number(card.rank),
            Cell::text(&card.title),
            Cell::text(&card.code),
            Cell::text(card.section.get(w.lang())),
            Cell::stage(w, &card.stage),
            Cell::country(w, &card.country),
            Cell::text(&card.directors),
            hundredths(card.mean),
            hundredths(card.deviation),
            number(card.done),
            number(card.expected),
            Cell::text(w.choice("board-place", card.place.code())),
            card.reserve_rank.map_or(Cell::Empty, Cell::Number),
        ]
    };
    sheet_of("export-ranking", &board.zone, w, RANKING, board.entries.iter().map(row).collect())
}
