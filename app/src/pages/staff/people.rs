//! Colleagues and their rights: who may do what, given and taken.

use domain::access::Scope;
use domain::fault::{EMAIL_MAX, Fault, NAME_MAX};
use domain::text::Lang;
use leptos::prelude::*;
use office::editions::People;
use office::exports::Heads;
use words::Words;

use crate::pages::public::say;
use crate::pages::staff::lists::choose;
use crate::pages::{fault_of, summary};
use crate::paths::Paths;
use crate::ui::{
    ActionBar, Button, ButtonLink, Choice, Choices, Column, DataTable, Dialog, EmptyState, ErrorSummary, FormSection, Hidden,
    Kind, Notice, PageHead, Row, SelectField, TextField, Tone, Weight, typed,
};

/// What was typed to invite a colleague.
#[derive(Debug, Clone, Default)]
pub struct Invitation {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The language of their letters, as a code.
    pub lang: String,
    /// The role, as a code.
    pub role: String,
    /// How far it reaches: empty, `edition:CODE` or `call:CODE`.
    pub scope: String,
}

/// The page.
pub fn page(w: &Words, paths: Paths, people: &People, form: &Invitation, faults: &[Fault], done: &str) -> AnyView {
    let notice = match done {
        "invited" => Some("people-invited"),
        "revoked" => Some("people-revoked"),
        _ => None,
    };
    let notice = notice.map(|key| view! { <Notice tone=Tone::Good title=w.t(key) live=true/> }.into_any());
    let file = |ending: &str| format!("{}.{ending}", paths.people());
    let (xlsx, csv, w) = (file("xlsx"), file("csv"), *w);
    view! {
        <PageHead title=w.t("people-title") lead=w.t("people-lead").into_owned()>
            <ButtonLink href=xlsx label=w.t("download-xlsx") weight=Weight::Quiet/>
            <ButtonLink href=csv label=w.t("download-csv") weight=Weight::Quiet/>
        </PageHead>
        {notice}
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        {list(&w, paths, people)}
        {choose::file(&w, &paths.people(), &[], Heads::PEOPLE)}
        {invite(&w, paths, people, form, faults)}
    }
    .into_any()
}

fn list(w: &Words, paths: Paths, people: &People) -> AnyView {
    if people.colleagues.is_empty() {
        return view! { <EmptyState title=w.t("people-none") text=w.t("people-none-text").into_owned()/> }.into_any();
    }
    let any = people.colleagues.iter().any(|(_, revocable)| *revocable);
    let mut columns = vec![
        Column::new(w.t("name"), Kind::Title),
        Column::new(w.t("email"), Kind::Short).minor(),
        Column::new(w.t("role"), Kind::Short),
        Column::new(w.t("people-scope"), Kind::Text).wide(),
        Column::new(w.t("people-since"), Kind::Short).minor(),
    ];
    if any {
        columns.push(Column::new(w.t("actions"), Kind::Short));
    }
    let rows = people.colleagues.iter().map(|(colleague, revocable)| {
        let scope = match colleague.role.scope {
            Scope::House => w.t("people-scope-house").into_owned(),
            scope => people.scope_name(scope, w.lang()),
        };
        let name = colleague.account.name.clone();
        let role = w.choice("role", colleague.role.kind.code()).into_owned();
        let row = Row::new(colleague.role_id.to_string(), name.clone())
            .cell(typed(name))
            .cell(view! { <bdi dir="ltr">{colleague.account.email.clone()}</bdi> }.into_any())
            .cell(role)
            .cell(typed(scope))
            .cell(w.date_short(colleague.granted_at, &people.zone));
        if any {
            row.cell(if *revocable { revoke(w, paths, &colleague.role_id.to_string()) } else { ().into_any() })
        } else {
            row
        }
    });
    let caption = w.t("people-title");
    view! { <div class="colleagues"><DataTable caption=caption columns=columns rows=rows.collect()/></div> }.into_any()
}

fn revoke(w: &Words, paths: Paths, role: &str) -> AnyView {
    let w = *w;
    let id = role.to_owned();
    view! {
        <Dialog label=w.t("people-revoke") title=w.t("people-revoke-question") danger=true>
            <form method="post" action=format!("{}/revoke", paths.people())>
                <Hidden name="role" value=id/>
                <p>{w.t("people-revoke-text")}</p>
                <Button label=w.t("people-revoke") weight=Weight::Danger/>
            </form>
        </Dialog>
    }
    .into_any()
}

fn invite(w: &Words, paths: Paths, people: &People, form: &Invitation, faults: &[Fault]) -> AnyView {
    let only = people.kinds.len() == 1;
    let roles = people.kinds.iter().map(|kind| {
        let code = kind.code();
        Choice::new(code, w.choice("role", code)).hint(w.choice("people-role", code)).chosen(only || code == form.role)
    });
    let langs = Lang::ALL.into_iter().map(|lang| Choice::new(lang.code(), lang.own_name()).chosen(lang.code() == form.lang));
    let mut scopes = Vec::new();
    if people.house {
        scopes.push(Choice::new("", w.t("people-scope-house")).chosen(form.scope.is_empty()));
    }
    for (_, code, name) in &people.editions {
        let value = format!("edition:{code}");
        scopes.push(Choice::new(value.clone(), say(w, name)).chosen(value == form.scope));
    }
    for (_, code, title) in &people.calls {
        let value = format!("call:{code}");
        scopes.push(Choice::new(value.clone(), format!("{} · {code}", say(w, title))).chosen(value == form.scope));
    }
    let fault = |field| fault_of(w, faults, field);
    let fields = view! {
        <TextField name="name" label=w.t("name") value=form.name.clone() fault=fault("name") autocomplete="off" maxlength=NAME_MAX required=true/>
        <TextField name="email" kind="email" label=w.t("email") value=form.email.clone() fault=fault("email") autocomplete="off"
            maxlength=EMAIL_MAX required=true/>
        <Choices name="lang" label=w.t("people-lang") choices=langs.collect() inline=true fault=fault("lang")/>
        <Choices name="role" label=w.t("role") choices=roles.collect() fault=fault("role")/>
        <SelectField name="scope" label=w.t("people-scope") choices=scopes hint=w.t("people-scope-hint").into_owned() fault=fault("scope")/>
    }
    .into_any();
    let send = view! { <Button label=w.t("people-send") weight=Weight::Primary/> }.into_any();
    view! {
        <form method="post" action=paths.people() class="narrow">
            <FormSection title=w.t("people-invite") id="invite".to_owned() lead=w.t("people-invite-lead").into_owned()>{fields}</FormSection>
            <ActionBar>{send}</ActionBar>
        </form>
    }
    .into_any()
}
