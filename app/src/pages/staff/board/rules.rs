//! The rules: sentences for everybody, exact counts for quota officers, pass or fail of a saved set for the others.

use domain::phase::Phase;
use domain::quota::{Mend, Prospect, Ratio, Side};
use leptos::prelude::*;
use office::board::{BoardView, ExactCount, RuleLine, RuleVerdict};
use words::{Words, args};

use crate::paths::Paths;
use crate::ui;
use crate::ui::*;

/// The rules above the list.
pub(super) fn above(w: &Words, view: &BoardView) -> AnyView {
    if view.rules.is_empty() {
        return ().into_any();
    }
    let example = view.example.then(|| view! { <p class="note">{w.t("board-example-rules")}</p> }.into_any());
    let body = match &view.tallies {
        Some(tallies) => {
            let lines = tallies.iter().flat_map(|line| tally(w, view, line)).collect::<Vec<_>>();
            view! { <Rules label=w.t("board-rules") rules=lines/> }.into_any()
        }
        None => {
            let lines = view
                .rules
                .iter()
                .map(|rule| {
                    let kind = w.choice("quota-mode", rule.mode);
                    let name = rule.name.get(w.lang()).to_owned();
                    view! { <li><bdi>{name}</bdi>" "<span class="rule-state">{kind}</span></li> }.into_any()
                })
                .collect::<Vec<_>>();
            view! { <ul class="rule-names" aria-label=w.t("board-rules")>{lines}</ul> }.into_any()
        }
    };
    view! { <section class="board-rules"><h2>{w.t("board-rules")}</h2><p class="hint">{w.t("board-rules-hint")}</p>{example}{body}</section> }.into_any()
}

/// Nothing is selected yet: no rule is kept by that, and none is broken.
fn nothing_selected(view: &BoardView) -> bool {
    view.phase < Phase::Frozen && view.sections.iter().all(|section| section.selected == 0)
}

/// What a rule does: it binds, it is an aim, or it is told alone.
fn mode(w: &Words, view: &BoardView, line: &RuleLine) -> String {
    let known = view.rules.iter().find(|rule| rule.name == line.name && (rule.mode == "hard") == line.hard);
    let mode = known.map_or(if line.hard { "hard" } else { "soft" }, |rule| rule.mode);
    w.choice("quota-mode", mode).into_owned()
}

/// A rule with its counts, one line each.
fn tally(w: &Words, view: &BoardView, line: &RuleLine) -> Vec<ui::RuleLine> {
    let counts = line.exact.as_deref().unwrap_or_default();
    if counts.is_empty() {
        let (state, said) = if nothing_selected(view) {
            (State::Idle, w.t("board-rule-idle").into_owned())
        } else {
            (state(line.verdict, line.hard), verdict(w, line.verdict))
        };
        return vec![ui::RuleLine {
            sentence: line.name.get(w.lang()).to_owned(),
            state,
            state_label: [mode(w, view, line), said].join(" · "),
            words: String::new(),
            value: 0,
            max: 1,
            mark: None,
        }];
    }
    counts.iter().map(|count| counted(w, view, line, count)).collect()
}

fn counted(w: &Words, view: &BoardView, line: &RuleLine, count: &ExactCount) -> ui::RuleLine {
    let name = line.name.get(w.lang());
    let sentence = match &count.of {
        Some(of) if of.len() == 2 => format!("{name} · {}", w.country(of)),
        Some(of) if w.has(&format!("credit-{of}")) => format!("{name} · {}", w.choice("credit", of)),
        Some(of) => format!("{name} · {of}"),
        None => name.to_owned(),
    };
    let key = match count.side {
        Side::AtLeast => "board-tally-at-least",
        Side::AtMost => "board-tally-at-most",
    };
    // A rule that looks beyond this call may count something all the same.
    let idle = nothing_selected(view) && count.base == Ratio::ZERO && count.undeclared == Ratio::ZERO;
    let words = if idle && count.need == Ratio::ZERO {
        String::new()
    } else {
        w.with(key, &args!(have = figure(w, count.have), need = figure(w, count.need))).into_owned()
    };
    let met = if count.met { RuleVerdict::Met } else { line.verdict };
    let unanswered = count.met && count.base == Ratio::ZERO && count.undeclared > Ratio::ZERO;
    let (state, said) = if idle {
        (State::Idle, w.t("board-rule-idle").into_owned())
    } else if unanswered {
        (State::Warn, w.with("board-rule-unanswered", &args!(count = whole(count.undeclared))).into_owned())
    } else {
        (state(met, line.hard), verdict(w, met))
    };
    let mut label = vec![mode(w, view, line), said];
    if !count.met {
        label.extend(count.prospect.map(|prospect| {
            let key = match prospect {
                Prospect::Possible => "board-prospect-possible",
                Prospect::Impossible => "board-prospect-impossible",
                Prospect::Unsettled => "board-prospect-unsettled",
            };
            w.t(key).into_owned()
        }));
        label.extend(mends(w, count).filter(|_| !idle));
    }
    ui::RuleLine {
        sentence,
        state,
        state_label: label.join(" · "),
        words,
        value: whole(count.have),
        max: whole(count.base),
        mark: Some(whole(count.need)),
    }
}

/// The smallest changes of each kind that would mend a count, as one sentence: any of them is enough.
fn mends(w: &Words, count: &ExactCount) -> Option<String> {
    let ways: Vec<String> = count
        .mends
        .iter()
        .map(|mend| {
            let (key, number) = match mend {
                Mend::ReplaceOppositeByCounted(number) => ("mend-replace-opposite", number),
                Mend::ReplaceCountedByOpposite(number) => ("mend-replace-counted", number),
                Mend::AddCounted(number) => ("mend-add-counted", number),
                Mend::AddOpposite(number) => ("mend-add-opposite", number),
                Mend::RemoveCounted(number) => ("mend-remove-counted", number),
                Mend::RemoveOpposite(number) => ("mend-remove-opposite", number),
                Mend::AwaitDeclarations(number) => ("mend-await", number),
            };
            w.with(key, &args!(count = *number)).into_owned()
        })
        .collect();
    (!ways.is_empty()).then(|| w.with("board-mends", &args!(ways = w.either(&ways))).into_owned())
}

/// A count in figures; a fraction of a team as it is.
/// A number of projects, people or points.
pub(in crate::pages::staff) fn figure(w: &Words, ratio: Ratio) -> String {
    ratio.as_whole().map_or_else(|| ratio.to_string(), |whole| w.number(whole))
}

fn whole(ratio: Ratio) -> u32 {
    ratio.floor().as_whole().and_then(|whole| u32::try_from(whole).ok()).unwrap_or(0)
}

/// An aim that is not met needs a hand; it forbids nothing.
const fn state(verdict: RuleVerdict, hard: bool) -> State {
    match verdict {
        RuleVerdict::Met => State::Good,
        RuleVerdict::Breached if hard => State::Bad,
        RuleVerdict::Breached | RuleVerdict::NotAssessable { .. } => State::Warn,
    }
}

fn verdict(w: &Words, verdict: RuleVerdict) -> String {
    match verdict {
        RuleVerdict::Met => w.t("board-rule-met"),
        RuleVerdict::Breached => w.t("board-rule-broken"),
        RuleVerdict::NotAssessable { missing } => w.with("board-rule-missing", &args!(count = missing)),
    }
    .into_owned()
}

/// Why rules refused an act, at the top of the page.
pub(super) fn refusal(w: &Words, lines: &[RuleLine]) -> AnyView {
    let items = lines
        .iter()
        .map(|line| {
            let name = line.name.get(w.lang()).to_owned();
            let why = verdict(w, line.verdict);
            let ways = line.exact.iter().flatten().filter(|count| !count.met).filter_map(|count| mends(w, count));
            let ways: Vec<_> = ways.map(|way| view! { <p class="note">{way}</p> }.into_any()).collect();
            view! { <li><bdi>{name}</bdi>" – "{why}{ways}</li> }.into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <div class="error-summary" role="alert" tabindex="-1" id="faults" aria-labelledby="faults-title" autofocus>
            <h2 id="faults-title">{w.t("board-refused-by-rules")}</h2>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}

/// The set saved last, pass or fail, and the button that saves this one. Once the selection is frozen, what was saved before
/// says nothing any more.
pub(super) fn saved(w: &Words, paths: Paths, view: &BoardView) -> AnyView {
    let frozen = view.freeze.is_some() || view.phase >= Phase::Frozen;
    if frozen || view.rules.is_empty() || (!view.rights.moves && view.saved.is_none()) {
        return ().into_any();
    }
    let shown = view.saved.as_ref().map(|set| {
        let lines = set
            .passes
            .iter()
            .map(|(name, passes)| {
                let aim = view.rules.iter().any(|rule| rule.name == *name && rule.mode != "hard");
                let (state, key) = match (*passes, aim) {
                    (true, _) => (State::Good, "board-passes"),
                    (false, true) => (State::Warn, "board-fails"),
                    (false, false) => (State::Bad, "board-fails"),
                };
                let name = name.get(w.lang()).to_owned();
                view! { <li data-state=state.word()>{state.mark()}<bdi>{name}</bdi>" "<span class="rule-state">{w.t(key)}</span></li> }.into_any()
            })
            .collect::<Vec<_>>();
        let entries = i64::try_from(set.entries).unwrap_or(i64::MAX);
        let when = w.with("board-saved-when", &args!(when = w.date_time_short(set.at, &view.zone), by = set.by.clone(), count = entries));
        let moved = (!set.current).then(|| view! { <p class="note">{w.t("board-saved-moved")}</p> }.into_any());
        view! { <p class="note">{when}</p>{moved}<ul class="passes">{lines}</ul> }.into_any()
    });
    let action = format!("{}/save", paths.office_call_part(&view.call, "board"));
    let save = view
        .rights
        .moves
        .then(|| view! { <PostButton action=action label=w.t("board-save-set") weight=Weight::Quiet/> }.into_any());
    view! {
        <section class="board-saved"><h2>{w.t("board-saved-set")}</h2><p class="hint">{w.t("board-saved-hint")}</p>{shown}{save}</section>
    }
    .into_any()
}
