//! The board, to take away.

use domain::access::Action;
use domain::text::Lang;
use store::events::NewEvent;
use words::Words;

use super::sheet::{Cell, Sheet};
use super::{FileFormat, TakenFile, written};
use crate::board::{BoardView, Card};
use crate::ground::refusal::Outcome;
use crate::{Office, Viewer};

impl Office {
    /// The board as a list, best first, as its page shows it to who asks; that it was taken is recorded.
    pub(super) async fn export_ranking(
        &self,
        viewer: &Viewer,
        call: &str,
        (format, lang): (FileFormat, Lang),
    ) -> Outcome<TakenFile> {
        let board = self.board(viewer, call).await?;
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        tx.grant(&viewer.may(Action::Export, &call.subject(), call.phase(viewer.now))?);
        self.record(
            &mut tx,
            NewEvent {
                actor: viewer.id(),
                verb: "list-exported",
                edition: Some(call.edition),
                call: Some(call.id),
                subject: "ranking".to_owned(),
                became: format!("{} {}", board.entries.len(), format.code()),
                ..NewEvent::default()
            },
        )
        .await?;
        tx.commit().await?;
        let name = format!("{}-ranking.{}", call.code, format.code());
        written(name, format, ranking(&board, Words::of(lang).plain())).await
    }
}

fn ranking(board: &BoardView, w: Words) -> Sheet {
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
    let head = [
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
    Sheet {
        name: w.t("export-ranking").into_owned(),
        lang: w.lang(),
        zone: board.zone.clone(),
        head: head.map(|key| w.t(key).into_owned()).to_vec(),
        rows: board.entries.iter().map(row).collect(),
    }
}
