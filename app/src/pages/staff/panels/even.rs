//! The dry run of an even assignment.

use domain::fault::Fault;
use leptos::prelude::*;
use office::panels::{EvenPlan, Unmet, Why};
use words::{Words, args};

use super::crumbs;
use crate::pages::{fault_of, summary};
use crate::paths::Paths;
use crate::ui::*;

/// What an even assignment would do, and the button that does it. `most` is the limit as typed.
pub fn page(w: &Words, paths: Paths, plan: &EvenPlan, most: &str, faults: &[Fault]) -> AnyView {
    let w = *w;
    let largest = plan.seats.iter().map(|seat| seat.after).max().unwrap_or(0);
    let bars = plan
        .seats
        .iter()
        .map(|seat| {
            let words = w.with("panel-load", &args!(before = seat.before, after = seat.after)).into_owned();
            Bar::new(seat.name.clone(), seat.after, words)
        })
        .collect::<Vec<_>>();
    let loads = (largest > 0).then(|| view! { <HorizontalBars title=w.t("panel-loads") bars=bars/> }.into_any());
    let unmet = plan
        .unmet
        .iter()
        .map(|unmet| {
            let text = format!("{} – {}", w.with("panel-unmet-by", &args!(count = unmet.missing)), why(&w, unmet));
            view! { <li>{film(unmet.entry.title.clone())}" "{code(unmet.entry.code.clone())}" – "{text}</li> }.into_any()
        })
        .collect::<Vec<_>>();
    let unmet = (!unmet.is_empty()).then(|| {
        let title = w.with("panel-unmet", &args!(count = i64::try_from(plan.unmet.len()).unwrap_or(i64::MAX)));
        view! { <Notice tone=Tone::Warn title=title>{w.t("panel-unmet-text")}<ul>{unmet}</ul></Notice> }.into_any()
    });
    let undecided = (plan.undecided > 0)
        .then(|| view! { <Notice title=w.with("panel-undecided", &args!(count = plan.undecided))>{w.t("panel-undecided-text")}</Notice> }.into_any());
    let covered = w
        .with("panel-covered", &args!(done = w.number(i64::from(plan.covered)), total = w.number(i64::from(plan.entries))))
        .into_owned();
    let action = paths.panel_part(&plan.call, plan.panel.id, "even");
    let apply = if plan.new == 0 {
        let text = match full(plan) {
            Some(most) => w.with("panel-even-full", &args!(most = most)).into_owned(),
            None if plan.entries > 0 && plan.covered == plan.entries => w.t("panel-even-covered-text").into_owned(),
            None => w.t("panel-even-nothing-text").into_owned(),
        };
        view! { <EmptyState title=w.t("panel-even-nothing") text=text/> }.into_any()
    } else {
        let label = w.with("panel-even-do", &args!(count = plan.new));
        view! {
            <form method="post" action=action.clone()>
                {plan.most.map(|most| view! { <Hidden name="most" value=most.to_string()/> })}
                <ActionBar><Button label=label weight=Weight::Primary/></ActionBar>
            </form>
        }
        .into_any()
    };
    let own = NavLink::new(paths.panel(&plan.call, plan.panel.id), plan.panel.name.clone());
    view! {
        {crumbs(&w, paths, &plan.call, &plan.call_title, vec![own, NavLink::new("", w.t("panel-even"))])}
        <PageHead title=w.t("panel-even") lead=w.with("panel-even-lead", &args!(count = plan.panel.readings)).into_owned()/>
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        <form method="get" action=action.clone() class="narrow">
            <TextField name="most" label=w.t("panel-even-most") note=w.t("optional").into_owned() value=most.to_owned()
                hint=w.t("panel-even-most-hint").into_owned() inputmode="numeric" width=Width::Short fault=fault_of(&w, faults, "most")/>
            <Button label=w.t("panel-even-again") weight=Weight::Quiet/>
        </form>
        {undecided}
        <p>{covered}</p>
        {unmet}
        {loads}
        {apply}
    }
    .into_any()
}

/// The limit, when it alone keeps members from reading more.
fn full(plan: &EvenPlan) -> Option<u32> {
    let reached = |most: &u32| !plan.seats.is_empty() && plan.seats.iter().all(|seat| seat.before >= *most);
    let bound = plan.unmet.iter().any(|unmet| matches!(unmet.why, Why::Full { .. }));
    plan.most.filter(|most| bound || reached(most))
}

fn why(w: &Words, unmet: &Unmet) -> String {
    match unmet.why {
        Why::TooFew { allowed, conflicts, languages: 0 } => {
            w.with("panel-unmet-few", &args!(allowed = allowed, conflicts = conflicts))
        }
        Why::TooFew { allowed, conflicts, languages } => {
            w.with("panel-unmet-few-languages", &args!(allowed = allowed, conflicts = conflicts, languages = languages))
        }
        Why::Full { members, entries } => w.with("panel-unmet-full", &args!(members = members, entries = entries)),
    }
    .into_owned()
}
