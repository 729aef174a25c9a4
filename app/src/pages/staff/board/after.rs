//! What follows the freeze: the decisions, their announcement, the answers, who moves up.

use domain::board::{Ruling, SelectionAnswer};
use domain::fault::NOTE_MAX;
use domain::phase::Phase;
use leptos::prelude::*;
use office::announcing::{AfterFreeze, Candidacy, DecidedLine, NextInLine};
use office::board::BoardView;
use words::{Words, args};

use super::{Said, Typed};
use crate::pages::fault_of;
use crate::paths::Paths;
use crate::ui::*;

/// Somebody of the reserve is in line.
pub(super) fn has_next(view: &BoardView) -> bool {
    view.phase == Phase::Announced && view.after.as_ref().is_some_and(|after| !after.next.is_empty())
}

/// The decided entries, selected first: by section and rank; the reserve in its order.
pub(super) fn list(w: &Words, paths: Paths, view: &BoardView, said: &Said, refused: &Typed) -> AnyView {
    let Some(after) = &view.after else { return ().into_any() };
    let columns = vec![
        Column::new(w.t("title"), Kind::Title),
        Column::new(w.t("section"), Kind::Text),
        Column::new(w.t("decision"), Kind::Text),
        Column::new(w.t("board-answer"), Kind::Text),
    ];
    let mut lines: Vec<&DecidedLine> = after.lines.iter().collect();
    lines.sort_by_cached_key(|line| order(view, line));
    let rows = lines
        .into_iter()
        .map(|line| {
            let href = paths.office_application(&view.call, &line.code);
            let row = Row::new(line.code.clone(), line.title.clone());
            let row = if view.rights.reads_applications { row.href(href) } else { row };
            row.cell(title(line)).cell(typed(line.section.get(w.lang()))).cell(ruling(w, line)).cell(answer(
                w,
                paths,
                view,
                line,
                (reason(w, said, refused, &confirming(&line.code)), reason(w, said, refused, &line.code)),
            ))
        })
        .collect::<Vec<_>>();
    view! { <DataTable caption=w.t("board-decisions") columns=columns rows=rows/> {next(w, paths, view, after, said, refused)} }
        .into_any()
}

/// Where a decided entry stands in the list.
fn order(view: &BoardView, line: &DecidedLine) -> (Ruling, usize, Option<i64>, u32) {
    let section = match line.ruling {
        Ruling::Reserve => 0,
        _ => view.sections.iter().position(|section| section.title == line.section).unwrap_or(usize::MAX),
    };
    let in_reserve = line.reserve_rank.filter(|_| line.ruling == Ruling::Reserve);
    let rank = view.entries.iter().find(|card| card.code == line.code).map_or(u32::MAX, |card| card.rank);
    (line.ruling, section, in_reserve, rank)
}

fn title(line: &DecidedLine) -> AnyView {
    view! { {film(line.title.clone())} " " {code(line.code.clone())} }.into_any()
}

fn ruling(w: &Words, line: &DecidedLine) -> AnyView {
    let selected = if line.holds_a_place { State::Good } else { State::Closed };
    let (state, label) = match (line.ruling, line.reserve_rank) {
        (Ruling::Reserve, Some(rank)) => (State::Active, w.with("board-reserve-rank", &args!(rank = rank)).into_owned()),
        (Ruling::Selected, _) if line.promoted => (selected, w.t("board-promoted").into_owned()),
        (Ruling::Selected, _) => (selected, w.choice("ruling", "selected").into_owned()),
        (ruling, _) => (State::Idle, w.choice("ruling", ruling.code()).into_owned()),
    };
    view! { <Badge state=state label=label/> }.into_any()
}

/// A field in a dialog, which is open when what was typed was refused.
struct Asked {
    field: AnyView,
    open: bool,
}

/// The field for the reason of an act on one entry, with what was typed when it was refused.
fn reason(w: &Words, said: &Said, refused: &Typed, code: &str) -> Asked {
    let own = refused.of == code;
    let faults = match said {
        Said::Faults(faults) if own => faults.as_slice(),
        _ => &[],
    };
    let typed = if own { refused.reason.clone() } else { String::new() };
    let fault = fault_of(w, faults, "reason");
    let field = view! { <TextField name="reason" of=code.to_owned() label=w.t("reason") value=typed fault=fault maxlength=NOTE_MAX required=true/> }.into_any();
    Asked { field, open: own }
}

/// What [`Typed::of`] says of the form that records a confirmation of an entry: it stands beside another one.
pub fn confirming(code: &str) -> String {
    format!("confirm-{code}")
}

fn answer(w: &Words, paths: Paths, view: &BoardView, line: &DecidedLine, (how, reason): (Asked, Asked)) -> AnyView {
    let said = match (line.answer, line.ruling, line.confirm_by) {
        (Some(answer), _, _) => {
            let state = if answer == SelectionAnswer::Confirmed { State::Good } else { State::Closed };
            view! { <Badge state=state label=w.choice("answer", answer.code())/> }.into_any()
        }
        (None, Ruling::Selected, Some(until)) => {
            let until = w.with("board-answer-until", &args!(when = w.date_time_short(until, &view.zone))).into_owned();
            view! { <span>{until}</span> }.into_any()
        }
        _ => ().into_any(),
    };
    let confirm = (view.rights.promotes && line.holds_a_place && line.answer.is_none()).then(|| {
        let action = format!("{}/confirm", paths.office_call_part(&view.call, "board"));
        let form = view! {
            <form method="post" action=action class="stack">
                <Hidden name="application" value=line.code.clone()/>
                {how.field}
                <Button label=w.t("board-confirm-for")/>
            </form>
        }
        .into_any();
        view! { <Dialog label=w.t("board-confirm-for") title=w.t("board-confirm-for-title") open=how.open>{form}</Dialog> }
            .into_any()
    });
    let vacate = (view.rights.promotes && line.holds_a_place).then(|| {
        let action = format!("{}/vacate", paths.office_call_part(&view.call, "board"));
        let form = view! {
            <form method="post" action=action class="stack">
                <Hidden name="application" value=line.code.clone()/>
                {reason.field}
                <Button label=w.t("board-vacate") weight=Weight::Danger/>
            </form>
        }
        .into_any();
        view! { <Dialog label=w.t("board-vacate") title=w.t("board-vacate-title") open=reason.open>{form}</Dialog> }.into_any()
    });
    view! { <div class="board-answer">{said}{confirm}{vacate}</div> }.into_any()
}

/// The reserve and who can move up.
fn next(w: &Words, paths: Paths, view: &BoardView, after: &AfterFreeze, said: &Said, refused: &Typed) -> AnyView {
    if !has_next(view) {
        return ().into_any();
    }
    let rows =
        after.next.iter().map(|line| next_line(w, paths, view, line, reason(w, said, refused, &line.code))).collect::<Vec<_>>();
    view! { <section class="board-next" id="reserve"><h2>{w.t("board-next")}</h2><p class="hint">{w.t("board-next-hint")}</p><ol>{rows}</ol></section> }.into_any()
}

fn next_line(w: &Words, paths: Paths, view: &BoardView, line: &NextInLine, reason: Asked) -> AnyView {
    let (state, key) = match &line.candidacy {
        Candidacy::Proposed => (State::Good, "board-next-proposed"),
        Candidacy::Possible => (State::Idle, "board-next-possible"),
        Candidacy::NoPlace => (State::Closed, "board-next-no-place"),
        Candidacy::Skipped(_) => (State::Warn, "board-next-skipped"),
    };
    let why = match &line.candidacy {
        Candidacy::Skipped(Some(rules)) => rules.iter().map(|rule| rule.name.get(w.lang()).to_owned()).collect::<Vec<_>>(),
        _ => Vec::new(),
    };
    let why = (!why.is_empty()).then(|| view! { <p class="remark"><bdi>{why.join(" · ")}</bdi></p> }.into_any());
    let action = format!("{}/promote", paths.office_call_part(&view.call, "board"));
    let application = line.code.clone();
    let promote = match line.candidacy {
        Candidacy::Proposed if view.rights.promotes => {
            view! { <PostButton action=action label=w.t("board-promote") weight=Weight::Primary><Hidden name="application" value=application/></PostButton> }.into_any()
        }
        // Passing by the one that is proposed needs a reason.
        Candidacy::Possible if view.rights.promotes => {
            let form = view! {
                <form method="post" action=action class="stack">
                    <Hidden name="application" value=application.clone()/>
                    {reason.field}
                    <Button label=w.t("board-promote")/>
                </form>
            }
            .into_any();
            view! { <Dialog label=w.t("board-promote") title=w.t("board-pass-by-title") open=reason.open>{form}</Dialog> }.into_any()
        }
        _ => ().into_any(),
    };
    view! {
        <li data-state=state.word()>
            <span class="rank">{w.number(line.rank)}</span>
            <div>{film(line.title.clone())}" "{code(line.code.clone())}<p class="note"><bdi>{line.section.get(w.lang()).to_owned()}</bdi></p></div>
            <div><Badge state=state label=w.t(key)/>{why}</div>
            <div>{promote}</div>
        </li>
    }
    .into_any()
}

/// Beside the list: announcing.
pub(super) fn panel(w: &Words, paths: Paths, view: &BoardView) -> AnyView {
    let Some(after) = &view.after else { return ().into_any() };
    let count = |ruling: Ruling| after.counts.get(ruling.code()).copied().unwrap_or(0);
    let summary = w.with(
        "board-announce-summary",
        &args!(
            selected = count(Ruling::Selected),
            reserve = count(Ruling::Reserve),
            others = count(Ruling::NotSelected),
            people = i64::try_from(after.recipients).unwrap_or(i64::MAX)
        ),
    );
    let missing = after
        .letters_missing
        .iter()
        .map(|kind| view! { <li>{w.choice("letter-kind", kind.code())}</li> }.into_any())
        .collect::<Vec<_>>();
    let missing = (!missing.is_empty())
        .then(|| view! { <Notice tone=Tone::Warn title=w.t("board-letters-missing")><ul>{missing}</ul></Notice> }.into_any());
    let announce = view.rights.announces.then(|| {
        let revision = view.revision.to_string();
        let action = format!("{}/announce", paths.office_call_part(&view.call, "board"));
        let days = w.with("board-announce-hint", &args!(days = after.confirm_days)).into_owned();
        let label = w.t("board-announce").into_owned();
        view! {
            {missing}
            <p class="hint">{days}</p>
            <Dialog label=w.t("board-announce-open") title=w.t("board-announce-sure")>
                <PostButton action=action label=label><Hidden name="revision" value=revision/></PostButton>
            </Dialog>
        }
        .into_any()
    });
    let outbox = view.rights.writes_letters.then(|| {
        let href = paths.office_call_part(&view.call, "letters");
        view! { <p><a href=href>{w.t("board-to-outbox")}</a></p> }.into_any()
    });
    view! {
        <section class="board-announce"><h2>{w.t("announcement")}</h2><p>{summary}</p>{announce}{outbox}</section>
    }
    .into_any()
}
