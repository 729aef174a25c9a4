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
            let lines = tallies.iter().flat_map(|line| tally(w, line)).collect::<Vec<_>>();
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

/// A rule with its counts, one line each.
fn tally(w: &Words, line: &RuleLine) -> Vec<ui::RuleLine> {
    let counts = line.exact.as_deref().unwrap_or_default();
    if counts.is_empty() {
        return vec![ui::RuleLine {
            sentence: line.name.get(w.lang()).to_owned(),
            state: state(line.verdict),
            state_label: verdict(w, line.verdict),
            words: String::new(),
            value: 0,
            max: 1,
            mark: None,
        }];
    }
    counts.iter().map(|count| counted(w, line, count)).collect()
}

fn counted(w: &Words, line: &RuleLine, count: &ExactCount) -> ui::RuleLine {
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
    let words = w.with(key, &args!(have = figure(w, count.have), need = figure(w, count.need))).into_owned();
    let met = if count.met { RuleVerdict::Met } else { line.verdict };
    let mut label = vec![verdict(w, met)];
    if !count.met {
        label.extend(count.prospect.map(|prospect| {
            let key = match prospect {
                Prospect::Possible => "board-prospect-possible",
                Prospect::Impossible => "board-prospect-impossible",
                Prospect::Unsettled => "board-prospect-unsettled",
            };
            w.t(key).into_owned()
        }));
        label.extend(mends(w, count));
    }
    ui::RuleLine {
        sentence,
        state: state(met),
        state_label: label.join(" · "),
        words,
        value: whole(count.have),
        max: whole(count.base),
        mark: Some(whole(count.need)),
    }
}

/// The smallest changes that would mend a count, as one sentence.
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
    (!ways.is_empty()).then(|| w.with("board-mends", &args!(ways = ways.join(" ; "))).into_owned())
}

/// A count in figures; a fraction of a team as it is.
/// A number of projects, people or points.
pub(in crate::pages::staff) fn figure(w: &Words, ratio: Ratio) -> String {
    ratio.as_whole().map_or_else(|| ratio.to_string(), |whole| w.number(whole))
}

fn whole(ratio: Ratio) -> u32 {
    ratio.floor().as_whole().and_then(|whole| u32::try_from(whole).ok()).unwrap_or(0)
}

const fn state(verdict: RuleVerdict) -> State {
    match verdict {
        RuleVerdict::Met => State::Good,
        RuleVerdict::Breached => State::Bad,
        RuleVerdict::NotAssessable { .. } => State::Warn,
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

/// The set saved last, pass or fail, and the button that saves this one.
pub(super) fn saved(w: &Words, paths: Paths, view: &BoardView) -> AnyView {
    if view.rules.is_empty() || (!view.rights.moves && view.saved.is_none()) {
        return ().into_any();
    }
    let shown = view.saved.as_ref().map(|set| {
        let lines = set
            .passes
            .iter()
            .map(|(name, passes)| {
                let (state, key) = if *passes { (State::Good, "board-passes") } else { (State::Bad, "board-fails") };
                let name = name.get(w.lang()).to_owned();
                view! { <li data-state=state.word()>{state.mark()}<bdi>{name}</bdi>" "<span class="rule-state">{w.t(key)}</span></li> }.into_any()
            })
            .collect::<Vec<_>>();
        let entries = i64::try_from(set.entries).unwrap_or(i64::MAX);
        let when = w.with("board-saved-when", &args!(when = w.date_time_short(set.at, &view.zone), by = set.by.clone(), count = entries));
        let moved = (!set.current && view.phase < Phase::Frozen).then(|| view! { <p class="note">{w.t("board-saved-moved")}</p> }.into_any());
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
