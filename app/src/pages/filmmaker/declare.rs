//! A person's own declaration: optional, with its purpose beside it, without an account and without a script.

use domain::fault::Fault;
use leptos::prelude::*;
use office::declarations::{ANSWERS, DeclarationPage};
use words::{Words, args};

use crate::paths::Paths;
use crate::ui::{ActionBar, Button, Choice, Choices, ErrorSummary, FormSection, Notice, PageHead, PostButton, Tone, Weight};

/// The question. Who has answered is told so, never what: a link can be forwarded.
pub fn page(w: &Words, paths: Paths, secret: &str, view: &DeclarationPage, faults: &[Fault]) -> AnyView {
    let w = *w;
    let over = w.with("declare-for", &args!(name = view.name.as_str())).into_owned();
    let titles = view.titles.iter().map(|title| w.with("quoted", &args!(text = title.as_str())).into_owned()).collect::<Vec<_>>();
    let titles =
        (!titles.is_empty()).then(|| w.with("declare-for-titles", &args!(titles = w.list(&titles).into_owned())).into_owned());
    let choices = ANSWERS.iter().map(|code| Choice::new(*code, w.choice("gender", code))).collect();
    let (why, how) = (w.t("declare-why-text"), w.t("declare-how-text"));
    let declared = view.declared_at.map(|at| {
        let title = w.with("declare-declared", &args!(date = w.date(at, "Africa/Casablanca"))).into_owned();
        let action = format!("{}/withdraw", paths.declare(secret));
        view! {
            <Notice tone=Tone::Info title=title>
                <PostButton action=action label=w.t("declare-withdraw") weight=Weight::Quiet/>
            </Notice>
        }
        .into_any()
    });
    let wrong = faults.iter().map(|_| ("answer".to_owned(), w.t("declare-choose").into_owned())).collect::<Vec<_>>();
    view! {
        <PageHead title=w.t("declare-title") over=over lead=titles/>
        {declared}
        <ErrorSummary title=w.t("faults-title") faults=wrong/>
        <FormSection title=w.t("declare-why")><p>{why}</p></FormSection>
        <FormSection title=w.t("declare-how")><p>{how}</p></FormSection>
        <form method="post" action=paths.declare(secret) class="narrow">
            <Choices name="answer" label=w.t("declare-question") choices=choices note=w.t("declare-optional").into_owned()
                fault=(!faults.is_empty()).then(|| w.t("declare-choose").into_owned())/>
            <ActionBar><Button label=w.t("declare-save")/></ActionBar>
        </form>
    }
    .into_any()
}

/// The answer is kept, or deleted.
pub fn done(w: &Words, withdrawn: bool) -> AnyView {
    let (title, text) = if withdrawn {
        (w.t("declare-withdrawn-title"), w.t("declare-withdrawn-text"))
    } else {
        (w.t("declare-done-title"), w.t("declare-done-text"))
    };
    view! { <PageHead title=title lead=text.into_owned()/> }.into_any()
}

/// The link is none of ours.
pub fn dead(w: &Words) -> AnyView {
    view! { <PageHead title=w.t("declare-dead-title") lead=w.t("declare-dead-text").into_owned()/> }.into_any()
}
