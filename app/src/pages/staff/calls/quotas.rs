//! The rules over the selection of a call: the list, and one rule.

use domain::fault::Fault;
use domain::quota::Bound;
use leptos::prelude::*;
use office::calls::{QuotaForm, QuotaLine, QuotaList};
use words::{Words, args};

use super::plan::{Above, stale};
use super::{call_head, done_notice, example_notice, slots};
use crate::pages::public::say;
use crate::pages::{fault_of, summary};
use crate::paths::Paths;
use crate::ui::{
    ActionBar, BackLink, Button, Choice, Column, DataTable, Dialog, EmptyState, ErrorSummary, Hidden, Kind, Notice, Row,
    SelectField, Tone, Weight,
};

/// The list.
pub fn list(w: &Words, paths: Paths, list: &QuotaList, done: &str) -> AnyView {
    let table = if list.quotas.is_empty() {
        view! { <EmptyState title=w.t("quotas-none") text=w.t("quotas-none-text").into_owned()/> }.into_any()
    } else {
        rules(w, paths, list)
    };
    view! {
        {call_head(w, paths, &list.head, "quotas")}
        {done_notice(w, done)}
        {example_notice(w, &list.head, !list.quotas.is_empty())}
        <p class="quiet">{w.t(if list.head.rights.quotas { "quotas-lead" } else { "quotas-lead-reading" })}</p>
        {table}
    }
    .into_any()
}

fn rules(w: &Words, paths: Paths, list: &QuotaList) -> AnyView {
    let columns = vec![
        Column::new(w.t("quota-rule"), Kind::Title),
        Column::new(w.t("quota-bound"), Kind::Short),
        Column::new(w.t("quota-mode"), Kind::Short),
        Column::new(w.t("quota-reach"), Kind::Short).minor(),
        Column::new(w.t("quota-passed"), Kind::Short).minor(),
        Column::new(w.t("quota-version"), Kind::Number).minor(),
    ];
    let rows = list.quotas.iter().map(|quota| {
        let name = say(w, &quota.name);
        let passed = if quota.can_be_passed { "quota-passed-by-two" } else { "quota-passed-never" };
        Row::new(quota.code.clone(), name.clone())
            .href(paths.quota(&list.head.code, &quota.code))
            .cell(name)
            .cell(bound(w, quota.bound))
            .cell(mode(w, quota))
            .cell(w.t(if quota.edition_wide { "quota-reach-edition" } else { "quota-reach-call" }))
            .cell(w.t(passed))
            .cell(w.number(i64::from(quota.version)))
    });
    view! { <DataTable caption=w.t("quotas") columns=columns rows=rows.collect()/> }.into_any()
}

/// What a rule does, in a word: it is no state that something reached, so it bears no mark.
fn mode(w: &Words, quota: &QuotaLine) -> String {
    w.choice("quota-mode", quota.mode_code()).into_owned()
}

/// A bound in words: at least 6, at least 2/5, a gap of at most 1.
fn bound(w: &Words, bound: Bound) -> String {
    let (key, value) = match bound {
        Bound::MinCount(count) => ("quota-bound-at-least", count.to_string()),
        Bound::MaxCount(count) => ("quota-bound-at-most", count.to_string()),
        Bound::MinShare(share) => ("quota-bound-at-least", share.to_string()),
        Bound::MaxShare(share) => ("quota-bound-at-most", share.to_string()),
        Bound::MaxGap(gap) => ("quota-bound-gap", gap.to_string()),
    };
    w.with(key, &args!(value = value)).into_owned()
}

/// One rule. `to` is where it was to be taken up, when that was refused.
pub fn rule(w: &Words, paths: Paths, rule: &QuotaForm, above: Above<'_>, to: &str) -> AnyView {
    let done = if let Above::Done(done) = above { done_notice(w, done) } else { None };
    let w = *w;
    let code = &rule.head.code;
    let editable = rule.head.rights.quotas;
    let faults: &[Fault] = if let Above::Faults(faults) = above { faults } else { &[] };
    let closed = (!editable).then(|| view! { <Notice tone=Tone::Info title=w.t("quota-closed")/> }.into_any());
    let wide = rule.line.edition_wide.then(|| view! { <Notice tone=Tone::Warn title=w.t("quota-edition-wide")/> }.into_any());
    let bar = editable.then(|| view! { <ActionBar><Button label=w.t("save") weight=Weight::Primary/></ActionBar> }.into_any());
    let form = if editable { rule.form.clone() } else { slots::closed(&rule.form) };
    let spread = editable.then(|| spread(&w, paths, rule, fault_of(&w, faults, "to"), to));
    view! {
        {call_head(&w, paths, &rule.head, "quotas")}
        {done}
        <BackLink href=paths.office_call_part(code, "quotas") label=w.t("quotas")/>
        <h2 dir="auto">{say(&w, &rule.line.name)}</h2>
        {(above == Above::Stale).then(|| stale(&w))}
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        {closed}{wide}
        <form method="post" action=paths.quota(code, &rule.line.code) class="plan">
            <Hidden name="version" value=rule.line.version.to_string()/>
            <fieldset class="plain" disabled=!editable>{slots::form(&w, &form, faults, false)}</fieldset>
            {bar}
        </form>
        {spread}
    }
    .into_any()
}

/// Taking the rule up once more: over the edition, for one section.
fn spread(w: &Words, paths: Paths, rule: &QuotaForm, fault: Option<String>, to: &str) -> Option<AnyView> {
    let edition = rule.spreads.then(|| ("edition".to_owned(), w.t("quota-reach-edition").into_owned()));
    let sections = rule.sections.iter().map(|(code, title)| (format!("section:{code}"), say(w, title).to_owned()));
    let choice = |(value, label): (String, String)| Choice { chosen: value == to, ..Choice::new(value, label) };
    let choices: Vec<Choice> = edition.into_iter().chain(sections).map(choice).collect();
    if choices.is_empty() {
        return None;
    }
    let action = format!("{}/spread", paths.quota(&rule.head.code, &rule.line.code));
    let (text, label, go) = (w.t("quota-spread-text"), w.t("quota-spread-to"), w.t("quota-spread-do"));
    let (open, title) = (w.t("quota-spread"), w.t("quota-spread-title"));
    let form = view! {
        <Dialog label=open title=title open=fault.is_some()>
            <form method="post" action=action>
                <p>{text}</p>
                <SelectField name="to" label=label choices=choices fault=fault/>
                <Button label=go/>
            </form>
        </Dialog>
    };
    Some(form.into_any())
}
