//! Entries in their places, with what can be done with each.

use domain::board::BoardPlace;
use leptos::prelude::*;
use office::board::{BoardView, Card, SectionLine};
use words::{Words, args};

use crate::paths::Paths;
use crate::ui::*;

/// The places of the board, in the order in which people talk about them.
pub(super) fn zones(w: &Words, paths: Paths, view: &BoardView) -> AnyView {
    if view.entries.is_empty() {
        let text = w.t("board-empty-text").into_owned();
        return view! { <EmptyState title=w.t("board-empty") text=text/> }.into_any();
    }
    BoardPlace::ALL.iter().map(|place| zone(w, paths, view, *place)).collect::<Vec<_>>().into_any()
}

fn zone(w: &Words, paths: Paths, view: &BoardView, place: BoardPlace) -> AnyView {
    let mut cards: Vec<&Card> = view.entries.iter().filter(|card| card.place == place).collect();
    if place == BoardPlace::Reserve {
        cards.sort_by_key(|card| card.reserve_rank);
    }
    let title = w.choice("board-place", place.code());
    let count = w.number(i64::try_from(cards.len()).unwrap_or(i64::MAX));
    let places = (place == BoardPlace::Selected).then(|| sections(w, &view.sections));
    let list = if cards.is_empty() {
        let how = (place == BoardPlace::Selected && view.rights.moves).then(|| view! { " "{w.t("board-empty-how")} }.into_any());
        view! { <p class="zone-empty">{w.choice("board-empty-place", place.code())}{how}</p> }.into_any()
    } else {
        let rows = (0..cards.len()).map(|at| card(w, paths, view, &cards, at)).collect::<Vec<_>>();
        view! { <Board label=title.clone()>{rows}</Board> }.into_any()
    };
    // The line between in and out: after the selected, with the places there are.
    let cut = (place == BoardPlace::Selected).then(|| cut_line(w, &view.sections));
    view! {
        <section class="board-zone" data-drop=place.code()>
            <h2>{title}" "<span class="figure">{count}</span></h2>
            {places}
            {list}
            {cut}
        </section>
    }
    .into_any()
}

fn cut_line(w: &Words, sections: &[SectionLine]) -> AnyView {
    let selected: u32 = sections.iter().map(|section| section.selected).sum();
    let places: u32 = sections.iter().map(|section| section.places).sum();
    let label = w.with("board-cut-line", &args!(selected = selected, places = places)).into_owned();
    view! { <CutLine label=label/> }.into_any()
}

/// How many of its places each section has filled; more than there are is said in words.
fn sections(w: &Words, sections: &[SectionLine]) -> AnyView {
    let lines = sections
        .iter()
        .map(|section| {
            let name = section.title.get(w.lang()).to_owned();
            let words = w.with("board-places", &args!(selected = section.selected, places = section.places)).into_owned();
            let state = if section.over() { State::Bad } else { State::Idle };
            let warning = section.over().then(|| view! { <span class="remark">{w.t("board-too-many")}</span> }.into_any());
            view! { <li data-state=state.word()>{state.mark()}<bdi>{name}</bdi>" "<span class="figure">{words}</span>" "{warning}</li> }.into_any()
        })
        .collect::<Vec<_>>();
    view! { <ul class="board-sections">{lines}</ul> }.into_any()
}

fn card(w: &Words, paths: Paths, view: &BoardView, cards: &[&Card], at: usize) -> AnyView {
    let card = cards[at];
    let acts = view.rights.moves.then(|| acts(w, paths, view, cards, at));
    let entry = entry(w, paths, view, card);
    view! { <BoardCard entry=entry>{acts}</BoardCard> }.into_any()
}

fn hundredths(value: i64) -> u32 {
    u32::try_from(value).unwrap_or(0)
}

fn entry(w: &Words, paths: Paths, view: &BoardView, card: &Card) -> BoardEntry {
    let lang = w.lang();
    let stage = if card.stage.is_empty() { String::new() } else { w.choice("stage", &card.stage).into_owned() };
    let country = if card.country.is_empty() { String::new() } else { w.country(&card.country).into_owned() };
    // A section is often called like the stage it is for; in Arabic, with the article.
    let section = card.section.get(lang).to_owned();
    let stage = if section.trim_start_matches("ال") == stage { String::new() } else { stage };
    let detail: Vec<String> =
        [section, stage, country, w.names(&card.directors)].into_iter().filter(|part| !part.is_empty()).collect();
    let mean = card.mean.map_or_else(|| "–".to_owned(), |mean| w.hundredths(mean));
    let readings = w.with("board-readings", &args!(done = card.done, expected = card.expected)).into_owned();
    let spread = card.deviation.map_or_else(
        || readings.clone(),
        |deviation| w.with("board-spread", &args!(mean = mean.clone(), deviation = w.hundredths(deviation))).into_owned(),
    );
    let rank = match (card.place, card.reserve_rank) {
        (BoardPlace::Reserve, Some(rank)) => w.number(rank),
        _ => w.number(card.rank.into()),
    };
    BoardEntry {
        rank,
        title: card.title.clone(),
        code: card.code.clone(),
        href: if view.rights.reads_applications {
            paths.office_application(&view.call, &card.code)
        } else {
            format!("#{}", card.code)
        },
        detail: detail.join(" · "),
        mean,
        mean_hundredths: hundredths(card.mean.unwrap_or(0)),
        scores: card.scores.iter().map(|score| hundredths(*score)).collect(),
        scale: view.scale,
        spread,
        readings,
        state: match card.place {
            BoardPlace::Selected => State::Good,
            BoardPlace::Reserve | BoardPlace::Shortlisted => State::Active,
            BoardPlace::Candidate => State::Idle,
        },
        remark: remark(w, card),
    }
}

fn remark(w: &Words, card: &Card) -> Option<String> {
    if card.done < card.expected {
        Some(w.t("board-remark-few").into_owned())
    } else if card.recused > 0 {
        Some(w.with("board-remark-recused", &args!(count = card.recused)).into_owned())
    } else {
        card.tied.then(|| w.t("board-remark-tie").into_owned())
    }
}

/// One button for each other place; in the reserve two more, up and down. Dragging does the same.
fn acts(w: &Words, paths: Paths, view: &BoardView, cards: &[&Card], at: usize) -> AnyView {
    let card = cards[at];
    let action = format!("{}/move", paths.office_call_part(&view.call, "board"));
    let buttons = BoardPlace::ALL
        .iter()
        .filter(|place| **place != card.place)
        .map(|place| {
            let label = w.choice("board-move-to", place.code());
            view! { <Button label=label weight=Weight::Quiet name="to".to_owned() value=place.code().to_owned()/> }.into_any()
        })
        .collect::<Vec<_>>();
    let order = (card.place == BoardPlace::Reserve).then(|| {
        let up = at.checked_sub(1).map(|above| order(w, &action, card, "move-up", &cards[above].code));
        let below = cards.get(at + 2).map_or("", |below| below.code.as_str());
        let down = (at + 1 < cards.len()).then(|| order(w, &action, card, "move-down", below));
        view! { {up}{down} }.into_any()
    });
    view! {
        <form method="post" action=action class="moves" data-move=card.code.clone()>
            <Hidden name="application" value=card.code.clone()/>
            <Hidden name="from" value=card.place.code()/>
            {buttons}
        </form>
        {order}
    }
    .into_any()
}

fn order(w: &Words, action: &str, card: &Card, word: &str, before: &str) -> AnyView {
    let label = w.t(word);
    view! {
        <form method="post" action=action.to_owned() class="moves" data-order=card.code.clone()>
            <Hidden name="application" value=card.code.clone()/>
            <Hidden name="from" value="reserve"/>
            <Hidden name="before" value=before.to_owned()/>
            <Button label=label weight=Weight::Quiet name="to".to_owned() value="reserve".to_owned()/>
        </form>
    }
    .into_any()
}
