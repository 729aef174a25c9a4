//! The office's pages about editions and calls.

pub mod editions;
pub mod home;
pub mod new;
pub mod overview;
pub mod plan;
pub mod quotas;
pub mod slots;

use domain::call::PlanPart;
use domain::phase::Phase;
use leptos::prelude::*;
use office::calls::CallHead;
use words::Words;

use crate::pages::public::say;
use crate::paths::Paths;
use crate::ui::{BackLink, Badge, Breadcrumbs, NavLink, Notice, PageHead, State, Tabs, Tone};

/// How a phase looks.
pub(crate) const fn phase_state(phase: Phase) -> State {
    match phase {
        Phase::Preparation => State::Idle,
        Phase::Open | Phase::Screening | Phase::Reading | Phase::Deliberation => State::Active,
        Phase::Frozen | Phase::Announced => State::Good,
    }
}

/// The head of a page about one call: the way here, its name and phase, its tabs. `current` is the part shown: empty for
/// the overview, else `applications`, `panels`, `board`, `letters`, `quotas`, `report`, `settings`.
pub fn call_head(w: &Words, paths: Paths, head: &CallHead, current: &str) -> AnyView {
    let title = say(w, &head.title);
    let trail = if head.rights.overview {
        let trail = vec![
            NavLink::new(paths.office(), w.t("nav-office")),
            NavLink::new(paths.edition(&head.edition.code), say(w, &head.edition.name)),
            NavLink::new(paths.office_call(&head.code), title.clone()).current(current.is_empty()),
        ];
        view! { <Breadcrumbs label=w.t("breadcrumb") links=trail/> }.into_any()
    } else {
        // Who sits on a panel comes from the reading room, and the rest of the office is not theirs.
        view! { <BackLink href=paths.reading() label=w.t("nav-reading")/> }.into_any()
    };
    let tabs =
        head.rights.overview.then(|| view! { <Tabs label=w.t("call-tabs") links=tabs(w, paths, head, current)/> }.into_any());
    let state = if head.published { phase_state(head.phase) } else { State::Idle };
    let word = if head.published { w.choice("phase", head.phase.code()) } else { w.t("call-unpublished") };
    view! {
        {trail}
        <PageHead title=title over=say(w, &head.edition.name) typed=true><Badge state=state label=word/></PageHead>
        {tabs}
    }
    .into_any()
}

/// The parts of a call this viewer can open.
fn tabs(w: &Words, paths: Paths, head: &CallHead, current: &str) -> Vec<NavLink> {
    let rights = head.rights;
    let parts = [
        ("applications", rights.applications),
        ("panels", rights.panel),
        ("board", rights.board),
        ("letters", rights.letters),
        ("quotas", true),
        ("report", rights.report),
        ("settings", true),
    ];
    let overview = NavLink::new(paths.office_call(&head.code), w.t("call-tab-overview")).current(current.is_empty());
    let others = parts.into_iter().filter(|(_, open)| *open).map(|(part, _)| {
        NavLink::new(paths.office_call_part(&head.code, part), w.choice("call-tab", part)).current(part == current)
    });
    std::iter::once(overview).chain(others).collect()
}

/// What was just done, when `done` names something.
pub(crate) fn done_notice(w: &Words, done: &str) -> Option<AnyView> {
    let known = ["saved", "published", "created", "copied", "edition-opened", "spread"];
    known.contains(&done).then(|| view! { <Notice tone=Tone::Good title=w.choice("call-done", done) live=true/> }.into_any())
}

/// The rules are examples: how to make them one's own, for as long as that can be done. Afterwards it is said only where the
/// rules themselves are `shown`.
pub(crate) fn example_notice(w: &Words, head: &CallHead, shown: bool) -> Option<AnyView> {
    let w = *w;
    let open = head.rights.edit && PlanPart::Texts.open_in(head.phase);
    let text = if open { "call-example-text" } else { "public-example-text" };
    (head.example && (open || shown))
        .then(|| view! { <Notice tone=Tone::Warn title=w.t("public-example")><p>{w.t(text)}</p></Notice> }.into_any())
}
