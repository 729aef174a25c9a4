//! The board of a call: ranked entries in their places, the rules above them, the freeze beside them, what follows it.

mod after;
mod cards;
mod freeze;
pub(in crate::pages::staff) mod rules;

pub use after::confirming;

use domain::fault::Fault;
use domain::phase::Phase;
use leptos::prelude::*;
use office::board::{BoardView, RuleLine};
use words::Words;

use crate::islands::board::{BoardLive, BoardTexts};
use crate::pages::staff::calls::call_head;
use crate::pages::summary;
use crate::paths::Paths;
use crate::ui::*;

/// What the page says of the act that led to it.
#[derive(Debug, Default)]
pub enum Said {
    /// Nothing happened.
    #[default]
    Nothing,
    /// It worked: the code of what was done.
    Done(String),
    /// The input is at fault.
    Faults(Vec<Fault>),
    /// Rules forbid it.
    Rules(Vec<RuleLine>),
    /// Somebody changed it meanwhile.
    Stale,
}

/// A reason that was typed and not taken: it stands in its form again.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// The code of the entry it is about; empty: the whole board.
    pub of: String,
    /// What was typed.
    pub reason: String,
}

/// Codes of what can have been done, each with its message `board-did-{code}`.
const DEEDS: [&str; 12] = [
    "moved",
    "saved",
    "frozen",
    "asked",
    "approved",
    "refused",
    "unfrozen",
    "announced",
    "promoted",
    "vacated",
    "confirmed",
    "nothing",
];

/// The board. Everything that changes while people work lies in the two parts with an id, which the island exchanges.
pub fn page(w: &Words, paths: Paths, view: &BoardView, said: &Said, typed: &Typed) -> AnyView {
    let address = paths.office_call_part(&view.call, "board");
    let texts = BoardTexts {
        changed: w.t("board-changed").into_owned(),
        refused: w.t("board-move-refused").into_owned(),
        unanswered: w.t("board-move-unanswered").into_owned(),
        signed_out: w.t("board-signed-out").into_owned(),
    };
    let live = match view.phase {
        Phase::Frozen | Phase::Announced => after::list(w, paths, view, said, typed),
        _ => cards::zones(w, paths, view),
    };
    view! {
        {call_head(w, paths, &view.head, "board")}
        {notice(w, view, said, typed)}
        <BoardLive pulse=view.pulse.clone() address=address texts=texts/>
        <p class="board-way"><a href="#board-side">{w.t("board-side")}</a></p>
        <div class="board-page">
            <div id="board-live" class="board-main">{rules::above(w, view)}{live}</div>
            <aside id="board-side" class="board-side" aria-label=w.t("board-side")>
                {rules::saved(w, paths, view)}
                {freeze::panel(w, paths, view, said, typed)}
                {after::panel(w, paths, view)}
                {proposal(w, paths, view)}
                {shared(w, paths, view)}
                {calibration(w, paths, view)}
            </aside>
        </div>
    }
    .into_any()
}

/// The way to the best selection, for those who may see what rules count.
fn proposal(w: &Words, paths: Paths, view: &BoardView) -> Option<AnyView> {
    (view.rights.counts && view.phase < Phase::Frozen).then(|| {
        let href = format!("{}/proposal", paths.office_call_part(&view.call, "board"));
        view! { <p><ButtonLink href=href label=w.t("proposal-link") weight=Weight::Quiet/></p> }.into_any()
    })
}

/// The way to the selection that a quota officer has shown to everybody.
fn shared(w: &Words, paths: Paths, view: &BoardView) -> Option<AnyView> {
    (view.shared && view.phase < Phase::Frozen).then(|| {
        let href = format!("{}/shared", paths.office_call_part(&view.call, "board"));
        view! { <p><ButtonLink href=href label=w.t("shared-link") weight=Weight::Quiet/></p> }.into_any()
    })
}

/// The way to what the readings are worth.
fn calibration(w: &Words, paths: Paths, view: &BoardView) -> Option<AnyView> {
    (!view.entries.is_empty()).then(|| {
        let href = format!("{}/calibration", paths.office_call_part(&view.call, "board"));
        view! { <p><ButtonLink href=href label=w.t("calibration-link") weight=Weight::Quiet/></p> }.into_any()
    })
}

fn notice(w: &Words, view: &BoardView, said: &Said, typed: &Typed) -> AnyView {
    match said {
        Said::Nothing => ().into_any(),
        Said::Done(done) if done == "vacated" && after::has_next(view) => {
            let title = w.choice("board-did", done);
            let way = w.t("board-to-reserve");
            view! { <Notice tone=Tone::Good title=title live=true><p><a href="#reserve">{way}</a></p></Notice> }.into_any()
        }
        Said::Done(done) if DEEDS.contains(&done.as_str()) => {
            view! { <Notice tone=Tone::Good title=w.choice("board-did", done) live=true/> }.into_any()
        }
        Said::Done(_) => ().into_any(),
        Said::Faults(faults) => {
            // The field of one entry has an id of its own.
            let at = |(field, said): (String, String)| {
                let own = field == "reason" && !typed.of.is_empty();
                (if own { format!("{field}-{}", typed.of) } else { field }, said)
            };
            let faults = summary(w, faults).into_iter().map(at).collect::<Vec<(String, String)>>();
            view! { <ErrorSummary title=w.t("board-not-done") faults=faults/> }.into_any()
        }
        Said::Stale => {
            let text = w.t("board-stale-text").into_owned();
            view! { <Notice tone=Tone::Warn title=w.t("board-stale") live=true><p>{text}</p></Notice> }.into_any()
        }
        Said::Rules(lines) => rules::refusal(w, lines),
    }
}
