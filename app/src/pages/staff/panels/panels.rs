//! The panels of a call, and forming one.

use domain::fault::{Fault, NAME_MAX};
use domain::panel::PanelKind;
use leptos::prelude::*;
use office::panels::{NewPanel, PanelCard, PanelList};
use words::{Words, args};

use crate::pages::staff::calls::call_head;
use crate::pages::{fault_of, summary};
use crate::paths::Paths;
use crate::ui::*;

/// The panels of a call.
pub fn page(w: &Words, paths: Paths, list: &PanelList, typed: &NewPanel, faults: &[Fault]) -> AnyView {
    let w = *w;
    let call = &list.head.code;
    let entries: Vec<Entry> = list.panels.iter().map(|card| entry(&w, paths, call, card)).collect();
    let entries = if entries.is_empty() {
        view! { <EmptyState title=w.t("panel-none") text=w.t("panel-none-text").into_owned()/> }.into_any()
    } else {
        view! { <Entries entries=entries/> }.into_any()
    };
    let conflicts = (!list.panels.is_empty()).then(|| {
        let href = paths.office_call_part(call, "conflicts");
        view! { <ButtonLink href=href label=w.t("panel-conflicts") weight=Weight::Quiet/> }.into_any()
    });
    let kinds = PanelKind::ALL
        .iter()
        .map(|kind| {
            let chosen = typed.kind == kind.code() || (typed.kind.is_empty() && *kind == PanelKind::Committee);
            Choice::new(kind.code(), w.choice("panel-kind", kind.code())).chosen(chosen)
        })
        .collect();
    let readings = if typed.readings.is_empty() { "3".to_owned() } else { typed.readings.clone() };
    let form = view! {
            <form method="post" action=paths.office_call_part(call, "panels") class="narrow">
                <TextField name="name" label=w.t("panel-name") value=typed.name.clone() maxlength=NAME_MAX required=true fault=fault_of(&w, faults, "name")/>
                <Choices name="kind" label=w.t("panel-kind") choices=kinds inline=true fault=fault_of(&w, faults, "kind")/>
                <TextField name="readings" label=w.t("panel-readings") value=readings inputmode="numeric" width=Width::Short
                    hint=w.t("panel-readings-hint").into_owned() fault=fault_of(&w, faults, "readings")/>
                <ActionBar><Button label=w.t("panel-form-do") weight=Weight::Primary/></ActionBar>
            </form>
    }
    .into_any();
    view! {
        {call_head(&w, paths, &list.head, "panels")}
        <p class="quiet">{w.t("panel-lead")}</p>
        {conflicts}
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        {entries}
        <FormSection title=w.t("panel-form")>
            {form}
        </FormSection>
    }
    .into_any()
}

fn entry(w: &Words, paths: Paths, call: &str, card: &PanelCard) -> Entry {
    let ready = w.with("panel-ready", &args!(ready = card.ready, all = card.invited)).into_owned();
    // Often a panel is called like its kind.
    let kind = w.choice("panel-kind", card.panel.kind.code());
    let each = w.with("panel-readings-each", &args!(count = card.panel.readings)).into_owned();
    let detail = if kind == card.panel.name { each } else { format!("{kind} · {each}") };
    let state = if card.invited > 0 && card.ready == card.invited { State::Good } else { State::Active };
    Entry {
        href: paths.panel(call, card.panel.id),
        title: card.panel.name.clone(),
        detail: Some(detail),
        end: Some(view! { <Badge state=state label=ready/> }.into_any()),
    }
}
