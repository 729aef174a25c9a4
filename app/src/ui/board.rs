//! The deliberation: ranked entries, the line between in and out, the rules above them.

use leptos::prelude::*;

use super::plots::SpreadStrip;
use super::{Meter, State, code};

/// A rule, and how the selection stands against it.
pub struct RuleLine {
    /// The rule as a sentence.
    pub sentence: String,
    /// How it stands.
    pub state: State,
    /// The word for that.
    pub state_label: String,
    /// "11 of 25, 13 needed".
    pub words: String,
    /// Counted.
    pub value: u32,
    /// Out of.
    pub max: u32,
    /// Where it must reach, or stay below.
    pub mark: Option<u32>,
}

/// The rules of a selection, above its list: a sentence, a thin meter, a word.
#[component]
pub fn Rules(
    /// What the list is called by screen readers.
    #[prop(into)]
    label: String,
    /// The rules.
    rules: Vec<RuleLine>,
) -> AnyView {
    let lines = rules
        .into_iter()
        .map(|rule| {
            view! {
                <li data-state=rule.state.word()>
                    <Meter label=rule.sentence words=rule.words value=rule.value max=rule.max mark=rule.mark state=rule.state/>
                    <span class="rule-state">{rule.state_label}</span>
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! { <ul class="rules" aria-label=label>{lines}</ul> }.into_any()
}

/// An entry on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardEntry {
    /// Its place, in figures.
    pub rank: String,
    /// Its title.
    pub title: String,
    /// Its code.
    pub code: String,
    /// Where it is.
    pub href: String,
    /// Section, country, n-th feature.
    pub detail: String,
    /// Its mean, formatted.
    pub mean: String,
    /// Its mean, in hundredths.
    pub mean_hundredths: u32,
    /// Each score, in hundredths.
    pub scores: Vec<u32>,
    /// The lowest and the highest score there can be, in hundredths.
    pub scale: (u32, u32),
    /// The strip in words: "7.2, from 5 to 9, 4 readings".
    pub spread: String,
    /// "3 readings".
    pub readings: String,
    /// How it stands now. The list it lies in says it in words.
    pub state: State,
    /// A quiet warning: a tie, few readings, a recusal.
    pub remark: Option<String>,
}

/// One entry on the board: place, title, mean, spread, state, and what can be done with it.
#[component]
pub fn BoardCard(
    /// The entry.
    entry: BoardEntry,
    /// What can be done with it: small forms. Moving has buttons, never only a mouse.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    view! {
        <li class="board-card" data-state=entry.state.word()>
            <span class="rank">{entry.rank}</span>
            <div class="board-name">
                <a class="film" href=entry.href dir="auto">{entry.title}</a>
                <p>{code(entry.code)} " " <bdi>{entry.detail}</bdi></p>
            </div>
            <div class="board-score">
                <strong class="figure">{entry.mean}</strong>
                <SpreadStrip scores=entry.scores mean=entry.mean_hundredths from=entry.scale.0 to=entry.scale.1 words=entry.spread/>
                <span class="readings">{entry.readings}</span>
            </div>
            <div class="board-state">
                {entry.remark.map(|remark| view! { <p class="remark">{remark}</p> }.into_any())}
            </div>
            {children.map(|children| view! { <div class="board-acts">{children()}</div> }.into_any())}
        </li>
    }
    .into_any()
}

/// The list of a board, cards in it.
#[component]
pub fn Board(
    /// What the list is called by screen readers.
    #[prop(into)]
    label: String,
    /// [`BoardCard`]s, best first.
    children: Children,
) -> AnyView {
    view! { <ol class="board" aria-label=label>{children()}</ol> }.into_any()
}

/// The line between in and out. Its words say what is above it.
#[component]
pub fn CutLine(
    /// "Selection: 12 of 12 places".
    #[prop(into)]
    label: String,
) -> AnyView {
    view! { <p class="cut-line"><span>{label}</span></p> }.into_any()
}
