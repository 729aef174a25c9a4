//! Sign in, register, links of letters, the own account.

use domain::access::Role;
use domain::account::Account;
use domain::fault::{EMAIL_MAX, Fault, NAME_MAX, PASSWORD_MAX, PASSWORD_MIN};
use domain::text::Lang;
use leptos::prelude::*;
use office::demo::{ACCOUNTS, PASSWORD};
use office::{RESET_LIVES, VERIFY_LIVES};
use words::{Words, args};

use super::{fault_of, summary};
use crate::paths::Paths;
use crate::ui::{
    ActionBar, Button, ButtonLink, Choice, Choices, DescriptionList, ErrorSummary, Fact, FormSection, Hidden, Notice, PageHead,
    TextField, Tone, Weight, code,
};

/// What the sign-in form shows.
#[derive(Debug)]
pub struct SignInForm<'a> {
    /// The address, as typed.
    pub email: &'a str,
    /// Where to go afterwards.
    pub next: &'a str,
    /// What is wrong.
    pub faults: &'a [Fault],
    /// The accounts of the demonstration are shown.
    pub demo: bool,
}

fn password(label: &str, hint: Option<String>, fault: Option<String>, new: bool) -> AnyView {
    let complete = if new { "new-password" } else { "current-password" };
    view! {
        <TextField name="password" kind="password" label=label.to_owned() hint=hint fault=fault autocomplete=complete
            maxlength=PASSWORD_MAX required=true/>
    }
    .into_any()
}

fn length_hint(w: &Words) -> String {
    w.with("register-password-hint", &args!(min = PASSWORD_MIN as i64)).into_owned()
}

/// Sign in.
pub fn sign_in(w: &Words, paths: Paths, form: &SignInForm<'_>) -> AnyView {
    let w = *w;
    let faults = form.faults;
    let needed = (!form.next.is_empty() && faults.is_empty())
        .then(|| view! { <Notice tone=Tone::Info title=w.t("sign-in-needed")/> }.into_any());
    view! {
        <PageHead title=w.t("sign-in-title") lead=w.t("sign-in-intro").into_owned()/>
        {needed}
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        <form method="post" action=paths.sign_in() class="narrow">
            <Hidden name="next" value=form.next/>
            <TextField name="email" kind="email" label=w.t("sign-in-email") value=form.email fault=fault_of(&w, faults, "email")
                autocomplete="username" maxlength=EMAIL_MAX required=true/>
            {password(&w.t("sign-in-password"), None, fault_of(&w, faults, "password"), false)}
            <ActionBar><Button label=w.t("sign-in") weight=Weight::Primary/></ActionBar>
        </form>
        <p><a href=paths.forgot()>{w.t("sign-in-forgot")}</a></p>
        <p>{w.t("sign-in-no-account")}" "<a href=paths.register()>{w.t("register")}</a></p>
        {form.demo.then(|| demo_accounts(&w, paths))}
    }
    .into_any()
}

/// The accounts of the demonstration, each a form of one button.
fn demo_accounts(w: &Words, paths: Paths) -> AnyView {
    let w = *w;
    let accounts = ACCOUNTS
        .iter()
        .map(|(key, _, email)| {
            view! {
                <li>
                    <form method="post" action=paths.sign_in()>
                        <Hidden name="email" value=*email/>
                        <Hidden name="password" value=PASSWORD/>
                        <Button label=w.t(key) weight=Weight::Quiet/>
                        <code dir="ltr">{*email}</code>
                    </form>
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <FormSection title=w.t("demonstration-accounts") lead=w.with("demonstration-accounts-intro", &args!(password = PASSWORD)).into_owned()>
            <ul class="demo-accounts">{accounts}</ul>
        </FormSection>
    }
    .into_any()
}

/// Register.
pub fn register(w: &Words, paths: Paths, name: &str, email: &str, faults: &[Fault]) -> AnyView {
    let w = *w;
    view! {
        <PageHead title=w.t("register-title") lead=w.t("register-intro").into_owned()/>
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        <form method="post" action=paths.register() class="narrow">
            <TextField name="name" label=w.t("register-name") hint=w.t("register-name-hint").into_owned() value=name
                fault=fault_of(&w, faults, "name") autocomplete="name" maxlength=NAME_MAX required=true/>
            <TextField name="email" kind="email" label=w.t("sign-in-email") hint=w.t("register-email-hint").into_owned() value=email
                fault=fault_of(&w, faults, "email") autocomplete="username" maxlength=EMAIL_MAX required=true/>
            {password(&w.t("sign-in-password"), Some(length_hint(&w)), fault_of(&w, faults, "password"), true)}
            <p class="hint privacy">{w.t("register-privacy")}</p>
            <ActionBar><Button label=w.t("register-submit") weight=Weight::Primary/></ActionBar>
        </form>
        <p>{w.t("register-have-account")}" "<a href=paths.sign_in()>{w.t("sign-in")}</a></p>
    }
    .into_any()
}

/// "Look in your mailbox": `key` is `verify-sent` or `forgot-sent`.
pub fn letter_sent(w: &Words, paths: Paths, key: &str, email: &str, demo: bool) -> AnyView {
    let w = *w;
    let (text, lives) = if key == "forgot-sent" { ("forgot-sent", RESET_LIVES) } else { ("verify-sent-text", VERIFY_LIVES) };
    let span = w.time_left(lives).to_string();
    let text = w.with(text, &args!(email = email.to_owned(), span = span)).into_owned();
    view! {
        <PageHead title=w.t("verify-sent-title") lead=text/>
        <p>{w.t("verify-not-received")}</p>
        {demo.then(|| view! { <p><ButtonLink href=paths.mailbox() label=w.t("nav-mailbox")/></p> }.into_any())}
    }
    .into_any()
}

/// Prove an address: a form, because programs that look into letters open links by themselves.
pub fn verify(w: &Words, paths: Paths, secret: &str, faults: &[Fault]) -> AnyView {
    let w = *w;
    view! {
        <PageHead title=w.t("verify-title") lead=w.t("verify-password").into_owned()/>
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        <form method="post" action=paths.account_link("verify", secret) class="narrow">
            {password(&w.t("sign-in-password"), None, fault_of(&w, faults, "password"), false)}
            <ActionBar><Button label=w.t("verify-confirm") weight=Weight::Primary/></ActionBar>
        </form>
        <p><a href=paths.forgot()>{w.t("verify-forgot")}</a></p>
    }
    .into_any()
}

/// A link that no longer works.
pub fn link_dead(w: &Words, paths: Paths) -> AnyView {
    let w = *w;
    view! {
        <PageHead title=w.t("link-dead-title") lead=w.t("link-dead-text").into_owned()/>
        <p><ButtonLink href=paths.forgot() label=w.t("link-ask-again")/></p>
    }
    .into_any()
}

/// Ask for a link to set a new password.
pub fn forgot(w: &Words, paths: Paths, email: &str, faults: &[Fault]) -> AnyView {
    let w = *w;
    view! {
        <PageHead title=w.t("forgot-title") lead=w.t("forgot-intro").into_owned()/>
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        <form method="post" action=paths.forgot() class="narrow">
            <TextField name="email" kind="email" label=w.t("sign-in-email") value=email fault=fault_of(&w, faults, "email")
                autocomplete="username" maxlength=EMAIL_MAX required=true/>
            <ActionBar><Button label=w.t("forgot-submit") weight=Weight::Primary/></ActionBar>
        </form>
    }
    .into_any()
}

/// Set a password: the `first` one of somebody invited, or a new one.
pub fn new_password(w: &Words, paths: Paths, secret: &str, first: bool, faults: &[Fault]) -> AnyView {
    let w = *w;
    let kind = if first { "welcome" } else { "reset" };
    let lead = first.then(|| w.t("invitation-choose-password").into_owned());
    view! {
        <PageHead title=w.t(if first { "welcome-title" } else { "reset-title" }) lead=lead/>
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        <form method="post" action=paths.account_link(kind, secret) class="narrow">
            {password(&w.t("reset-new-password"), Some(length_hint(&w)), fault_of(&w, faults, "password"), true)}
            <ActionBar><Button label=w.t("reset-submit") weight=Weight::Primary/></ActionBar>
        </form>
    }
    .into_any()
}

/// The own account. `done` is the key of what has just been done, empty otherwise.
pub fn account(w: &Words, paths: Paths, account: &Account, roles: &[Role], theme: &str, done: &str, faults: &[Fault]) -> AnyView {
    let w = *w;
    let said = ["account-saved", "verify-done", "reset-done"].into_iter().find(|key| *key == done);
    let languages = Lang::ALL
        .into_iter()
        .map(|lang| Choice {
            value: lang.code().to_owned(),
            label: lang.own_name().to_owned(),
            hint: None,
            chosen: account.lang == lang,
            closed: false,
        })
        .collect();
    let themes = ["auto", "light", "dark"]
        .into_iter()
        .map(|code| Choice {
            value: code.to_owned(),
            label: w.t(&format!("theme-{code}")).into_owned(),
            hint: None,
            chosen: code == theme,
            closed: false,
        })
        .collect();
    let kinds = roles.iter().map(|role| role.kind).collect::<std::collections::BTreeSet<_>>();
    let held = kinds.iter().map(|kind| view! { <li>{w.choice("role", kind.code())}</li> }.into_any()).collect::<Vec<_>>();
    let roles =
        (!roles.is_empty()).then(|| view! { <FormSection title=w.t("account-roles")><ul>{held}</ul></FormSection> }.into_any());
    let facts = vec![Fact::new(w.t("sign-in-email"), code(account.email.clone()))];
    view! {
        <PageHead title=w.t("account-title")/>
        {said.map(|key| view! { <Notice tone=Tone::Good title=w.t(key) live=true/> }.into_any())}
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        <DescriptionList facts=facts/>
        <form method="post" action=paths.account() class="narrow">
            <TextField name="name" label=w.t("register-name") value=account.name.clone() fault=fault_of(&w, faults, "name")
                autocomplete="name" maxlength=NAME_MAX required=true/>
            <Choices name="lang" label=w.t("register-language") choices=languages fault=fault_of(&w, faults, "lang")/>
            <ActionBar><Button label=w.t("account-save-name") weight=Weight::Primary/></ActionBar>
        </form>
        {roles}
        <form method="post" action=format!("/{}/theme", paths.0.code()) class="narrow">
            <Choices name="theme" label=w.t("theme") choices=themes inline=true/>
            <div class="buttons"><Button label=w.t("account-save-theme") weight=Weight::Quiet/></div>
        </form>
    }
    .into_any()
}
