//! The editor of a plan, part by part.

use domain::call::PlanPart;
use domain::fault::Fault;
use leptos::prelude::*;
use office::calls::{CallHead, PlanForm};
use words::Words;

use super::{call_head, done_notice, example_notice, slots};
use crate::pages::summary;
use crate::paths::Paths;
use crate::ui::{ActionBar, Button, Entries, Entry, ErrorSummary, Hidden, NavLink, Notice, Tabs, Tone, Weight};

/// What else stands above the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Above<'a> {
    /// Nothing, or what was just done.
    Done(&'a str),
    /// What is wrong.
    Faults(&'a [Fault]),
    /// Somebody changed it meanwhile: what was typed stands in the form, what is stored beside it.
    Stale,
}

/// The settings of a call: its parts.
pub fn index(w: &Words, paths: Paths, head: &CallHead) -> AnyView {
    let entries = PlanPart::ALL.iter().map(|part| Entry {
        href: paths.office_call_settings(&head.code, part.code()),
        title: w.choice("plan-part", part.code()).into_owned(),
        detail: Some(w.choice("plan-part-text", part.code()).into_owned()),
        end: (!part.open_in(head.phase)).then(|| view! { <span class="quiet">{w.t("plan-closed-short")}</span> }.into_any()),
    });
    view! {
        {call_head(w, paths, head, "settings")}
        {example_notice(w, head, false)}
        <Entries entries=entries.collect()/>
    }
    .into_any()
}

/// One part.
pub fn page(w: &Words, paths: Paths, plan: &PlanForm, above: Above<'_>) -> AnyView {
    let w = *w;
    let code = &plan.head.code;
    let faults = if let Above::Faults(faults) = above { faults } else { &[] };
    let parts = PlanPart::ALL.iter().map(|part| {
        NavLink::new(paths.office_call_settings(code, part.code()), w.choice("plan-part", part.code()))
            .current(*part == plan.part)
    });
    let folded = matches!(plan.part, PlanPart::Form | PlanPart::Letters | PlanPart::Requirements);
    let closed = (!plan.editable).then(|| {
        if plan.part.open_in(plan.head.phase) {
            return view! { <Notice tone=Tone::Info title=w.t("plan-closed-role")/> }.into_any();
        }
        view! { <Notice tone=Tone::Info title=w.t("plan-closed")><p>{w.t("plan-closed-text")}</p></Notice> }.into_any()
    });
    let bar =
        plan.editable.then(|| view! { <ActionBar><Button label=w.t("save") weight=Weight::Primary/></ActionBar> }.into_any());
    let hides = plan.hides_every_document && matches!(plan.part, PlanPart::Form | PlanPart::Criteria);
    let hides = hides.then(|| {
        view! { <Notice tone=Tone::Warn title=w.t("plan-blind-no-copy")><p>{w.t("plan-blind-no-copy-text")}</p></Notice> }
            .into_any()
    });
    // What could be added stands empty: where nothing can be, it is left out.
    let mut form = if plan.editable { plan.form.clone() } else { slots::closed(&plan.form) };
    form.groups.retain(|group| plan.editable || group.slots.iter().any(|slot| !slot.value.is_empty()));
    view! {
        {call_head(&w, paths, &plan.head, "settings")}
        <Tabs label=w.t("plan-parts") links=parts.collect()/>
        {match above { Above::Done(done) => done_notice(&w, done), _ => None }}
        {(above == Above::Stale).then(|| stale(&w))}
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        {closed}
        {hides}
        <form method="post" action=paths.office_call_settings(code, plan.part.code()) class="plan">
            <Hidden name="version" value=plan.version.to_string()/>
            <fieldset class="plain" disabled=!plan.editable>
                {slots::form(&w, &form, faults, folded)}
            </fieldset>
            {bar}
        </form>
    }
    .into_any()
}

/// Somebody was faster.
pub(crate) fn stale(w: &Words) -> AnyView {
    let w = *w;
    view! { <Notice tone=Tone::Warn title=w.t("changed-elsewhere") live=true><p>{w.t("plan-stale-text")}</p></Notice> }.into_any()
}
