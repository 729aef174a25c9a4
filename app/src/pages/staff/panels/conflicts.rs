//! Conflicts of interest: in force, suggested, set by hand.

use domain::fault::Fault;
use leptos::prelude::*;
use office::panels::{ConflictPage, ConflictShown, SuggestionShown};
use words::{Words, args};

use super::{crumbs, said};
use crate::pages::{fault_of, summary};
use crate::paths::Paths;
use crate::ui::*;

/// What was typed, when the form comes back.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// The person chosen.
    pub account: String,
    /// The entry chosen.
    pub application: String,
    /// The reason.
    pub reason: String,
}

/// The conflicts of a call.
pub fn page(w: &Words, paths: Paths, page: &ConflictPage, typed: &Typed, done: &str, faults: &[Fault]) -> AnyView {
    let w = *w;
    let suggestions = page.suggestions.iter().map(|found| suggestion(&w, paths, &page.call, found)).collect::<Vec<_>>();
    let suggestions = if suggestions.is_empty() {
        view! { <EmptyState title=w.t("panel-suggestions-none") text=w.t("panel-suggestions-none-text").into_owned()/> }
            .into_any()
    } else {
        view! { <ul class="conflicts">{suggestions}</ul> }.into_any()
    };
    let conflicts = page.conflicts.iter().map(|conflict| in_force(&w, paths, page, conflict)).collect::<Vec<_>>();
    let conflicts = if conflicts.is_empty() {
        view! { <EmptyState title=w.t("panel-conflicts-none") text=w.t("panel-conflicts-none-text").into_owned()/> }.into_any()
    } else {
        view! { <ul class="conflicts">{conflicts}</ul> }.into_any()
    };
    let set = set(&w, paths, page, typed, faults);
    let export = paths.office_exports(&page.call, "conflicts");
    view! {
        {crumbs(&w, paths, &page.call, &page.call_title, vec![NavLink::new("", w.t("panel-conflicts"))])}
        <PageHead title=w.t("panel-conflicts") lead=w.t("panel-conflicts-lead").into_owned()>
            <ButtonLink href=export label=w.t("export") weight=Weight::Quiet/>
        </PageHead>
        {said(&w, &["conflict-set", "conflict-lifted"], done)}
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        <FormSection title=w.t("panel-suggestions") lead=w.t("panel-suggestions-lead").into_owned()>{suggestions}</FormSection>
        <FormSection title=w.t("panel-conflicts-in-force")>{conflicts}</FormSection>
        <FormSection title=w.t("panel-conflict-set")>{set}</FormSection>
    }
    .into_any()
}

fn suggestion(w: &Words, paths: Paths, call: &str, found: &SuggestionShown) -> AnyView {
    let w = *w;
    let (account, entry) = (found.account.to_string(), found.entry.id.to_string());
    let plain = w.plain().with(&format!("panel-common-{}", found.common.code()), &args!(what = found.what.as_str())).into_owned();
    let why = w.with(&format!("panel-common-{}", found.common.code()), &args!(what = found.what.as_str())).into_owned();
    view! {
        <li>
            <p>{typed(found.name.clone())}" – "{film(found.entry.title.clone())}" "{code(found.entry.code.clone())}</p>
            <p class="hint">{why.clone()}</p>
            <PostButton action=paths.office_call_part(call, "conflicts") label=w.t("panel-suggestion-agree") weight=Weight::Quiet>
                <Hidden name="account" value=account/>
                <Hidden name="application" value=entry/>
                <Hidden name="reason" value=plain/>
                <Hidden name="source" value="detected"/>
            </PostButton>
        </li>
    }
    .into_any()
}

fn in_force(w: &Words, paths: Paths, page: &ConflictPage, conflict: &ConflictShown) -> AnyView {
    let source = w.choice("interest-source", conflict.source.code()).into_owned();
    let kind = w.choice("interest", conflict.kind.code()).into_owned();
    let when = w.date_short(conflict.at, &page.zone);
    let reason = (!conflict.reason.is_empty()).then(|| view! { " · "{typed(conflict.reason.clone())} }.into_any());
    let title = w.with("panel-lift-title", &args!(name = conflict.name.as_str())).into_owned();
    let w = *w;
    let (account, entry) = (conflict.account.to_string(), conflict.entry.id.to_string());
    let action = paths.office_call_part(&page.call, "conflicts/lift");
    let name = format!("reason-{}-{}", conflict.entry.code, conflict.account);
    let lift = conflict.lifts.then(|| {
        view! {
            <Dialog label=w.t("panel-lift") title=title>
                <form method="post" action=action>
                    <Hidden name="account" value=account/>
                    <Hidden name="application" value=entry/>
                    <Hidden name="field" value=name.clone()/>
                    <TextField name=name label=w.t("reason") required=true/>
                    <Button label=w.t("panel-lift") weight=Weight::Danger/>
                </form>
            </Dialog>
        }
    });
    view! {
        <li>
            <p>{typed(conflict.name.clone())}" – "{film(conflict.entry.title.clone())}" "{code(conflict.entry.code.clone())}</p>
            <p class="hint">{source}" · "{kind}" · "{when}{reason}</p>
            {lift}
        </li>
    }
    .into_any()
}

fn set(w: &Words, paths: Paths, page: &ConflictPage, typed: &Typed, faults: &[Fault]) -> AnyView {
    let w = *w;
    let readers = page
        .readers
        .iter()
        .map(|reader| {
            Choice::new(reader.account.to_string(), reader.name.clone()).chosen(reader.account.to_string() == typed.account)
        })
        .collect();
    let entries = page
        .entries
        .iter()
        .map(|entry| {
            let label = format!("{} – {}", entry.title, entry.code);
            Choice::new(entry.id.to_string(), label).chosen(entry.id.to_string() == typed.application)
        })
        .collect();
    view! {
        <form method="post" action=paths.office_call_part(&page.call, "conflicts") class="narrow">
            <Hidden name="source" value="office"/>
            <SelectField name="account" label=w.t("panel-conflict-who") choices=readers empty=w.t("choose-one").into_owned() fault=fault_of(&w, faults, "account")/>
            <SelectField name="application" label=w.t("application") choices=entries empty=w.t("choose-one").into_owned() fault=fault_of(&w, faults, "application")/>
            <TextArea name="reason" label=w.t("reason") rows=2 value=typed.reason.clone() fault=fault_of(&w, faults, "reason")/>
            <ActionBar><Button label=w.t("panel-conflict-set-do")/></ActionBar>
        </form>
    }
    .into_any()
}
