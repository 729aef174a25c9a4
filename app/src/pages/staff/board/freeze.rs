//! The freeze: its form, the request to pass a broken rule, its approval, the way back.

use domain::fault::NOTE_MAX;
use domain::phase::Phase;
use leptos::prelude::*;
use office::board::{BoardView, OverrideLine, OverrideState};
use words::{Words, args};

use super::{Said, Typed};
use crate::pages::fault_of;
use crate::paths::Paths;
use crate::ui::*;

/// What can be done about the freeze now; nothing for those who have no part in it.
pub(super) fn panel(w: &Words, paths: Paths, view: &BoardView, said: &Said, typed: &Typed) -> AnyView {
    let address = paths.office_call_part(&view.call, "board");
    let revision = view.revision.to_string();
    let frozen = view.freeze.as_ref().map(|freeze| {
        let when = w.with("board-frozen-when", &args!(when = w.date_time_short(freeze.at, &view.zone), by = freeze.by.clone()));
        let passed = freeze.overridden.then(|| view! { <p class="remark">{w.t("board-frozen-overridden")}</p> }.into_any());
        view! { <p>{when}</p>{passed} }.into_any()
    });
    let freeze = view.rights.freezes.then(|| {
        let revision = revision.clone();
        view! {
            <p class="hint">{w.t("board-freeze-hint")}</p>
            <PostButton action=format!("{address}/freeze") label=w.t("board-freeze")><Hidden name="revision" value=revision/></PostButton>
        }
        .into_any()
    });
    let unfreeze = view
        .rights
        .unfreezes
        .then(|| reason(w, &format!("{address}/unfreeze"), "board-unfreeze", "board-unfreeze-why", &revision, said, typed, true));
    let asks = view.rights.requests.then(|| {
        let open = matches!(said, Said::Rules(_));
        let form = reason(w, &format!("{address}/override"), "board-ask", "board-ask-why", &revision, said, typed, false);
        let hint = w.t("board-ask-hint");
        view! { <Disclosure label=w.t("board-ask-title") open=open><p class="hint">{hint}</p>{form}</Disclosure> }.into_any()
    });
    let request = view.request.as_ref().map(|request| request_line(w, view, &address, request));
    let parts = [&frozen, &freeze, &unfreeze, &request, &asks];
    if parts.iter().all(|part| part.is_none()) {
        return ().into_any();
    }
    view! { <section class="board-freeze" id="set"><h2>{w.t("board-freeze-title")}</h2>{frozen}{freeze}{unfreeze}{request}{asks}</section> }.into_any()
}

#[expect(clippy::too_many_arguments, reason = "one form, used twice")]
fn reason(
    w: &Words,
    action: &str,
    label: &str,
    question: &str,
    revision: &str,
    said: &Said,
    typed: &Typed,
    danger: bool,
) -> AnyView {
    let own = typed.of.is_empty();
    let faults = match said {
        Said::Faults(faults) if own => faults.as_slice(),
        _ => &[],
    };
    let fault = fault_of(w, faults, "reason");
    let typed = if own { typed.reason.clone() } else { String::new() };
    let weight = if danger { Weight::Danger } else { Weight::Quiet };
    view! {
        <form method="post" action=action.to_owned() class="stack">
            <Hidden name="revision" value=revision.to_owned()/>
            <TextArea name="reason" label=w.t(question) value=typed rows=3 maxlength=NOTE_MAX fault=fault required=true/>
            <Button label=w.t(label) weight=weight/>
        </form>
    }
    .into_any()
}

fn request_line(w: &Words, view: &BoardView, address: &str, request: &OverrideLine) -> AnyView {
    let (state, key) = word(request, view.phase >= Phase::Frozen);
    let rules = request
        .rules
        .iter()
        .map(|rule| view! { <li><bdi>{rule.get(w.lang()).to_owned()}</bdi></li> }.into_any())
        .collect::<Vec<_>>();
    let when =
        w.with("board-asked-when", &args!(when = w.date_time_short(request.at, &view.zone), by = request.requester.clone()));
    let judged = request
        .judge
        .clone()
        .map(|judge| view! { <p class="note">{w.with("board-asked-judge", &args!(by = judge))}</p> }.into_any());
    let decide = request.decidable.then(|| {
        let (approved, refused) = (request.id.to_string(), request.id.to_string());
        view! {
            <div class="buttons">
                <PostButton action=format!("{address}/override/approve") label=w.t("board-approve") weight=Weight::Quiet><Hidden name="request" value=approved/></PostButton>
                <PostButton action=format!("{address}/override/refuse") label=w.t("board-refuse") weight=Weight::Quiet><Hidden name="request" value=refused/></PostButton>
            </div>
        }
        .into_any()
    });
    view! {
        <div class="board-request">
            <Badge state=state label=w.t(key)/>
            <p class="note">{when}</p>
            <ul>{rules}</ul>
            <blockquote dir="auto">{request.reason.clone()}</blockquote>
            {judged}
            {decide}
        </div>
    }
    .into_any()
}

/// How a request stands.
const fn word(request: &OverrideLine, frozen: bool) -> (State, &'static str) {
    match (&request.state, request.void) {
        // What the freeze rests on is not void because the board stands still since.
        (OverrideState::Approved(_), _) if frozen => (State::Good, "board-request-approved"),
        (OverrideState::Refused(_), _) => (State::Bad, "board-request-refused"),
        (_, true) => (State::Closed, "board-request-void"),
        (OverrideState::Approved(_), false) => (State::Good, "board-request-approved"),
        (OverrideState::Waiting, false) => (State::Active, "board-request-waiting"),
    }
}
