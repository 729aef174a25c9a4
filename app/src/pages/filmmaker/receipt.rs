//! The receipt, and the printable copy of what was sent.

use leptos::prelude::*;
use office::applications::SentPage;
use words::{Words, args};

use super::answers::{Named, answer, label, nothing, person};
use super::{over, title_of};
use crate::paths::Paths;
use crate::ui::{BackLink, ButtonLink, DescriptionList, Fact, FormSection, PageHead, Receipt, Weight, code, film, typed};

/// The receipt of what was sent.
pub fn page(w: &Words, paths: Paths, view: &SentPage) -> AnyView {
    let w = *w;
    let heading = &view.heading;
    let zone = &heading.deadline.zone;
    let facts = vec![
        Fact::new(w.t("title"), film(title_of(&w, &view.sent.title))),
        Fact::typed(w.t("call"), heading.call.title.get(w.lang())),
        Fact::typed(w.t("section"), heading.section_title.get(w.lang())),
        Fact::new(w.t("receipt-at"), typed(w.moment_in_full(view.at, zone))),
        Fact::new(w.t("receipt-version"), typed(w.number(view.number))),
        Fact::new(w.t("receipt-hash"), code(view.sha256.clone())),
        Fact::new(
            w.t("receipt-letter-label"),
            typed(w.with("receipt-letter", &args!(email = view.letter_to.as_str())).into_owned()),
        ),
    ];
    let copy = paths.application_part(&heading.code, format!("copy/{}", view.number));
    let application = paths.application(&heading.code);
    view! {
        <Receipt title=w.t("receipt-title") number_label=w.t("receipt-number") number=view.receipt.clone() facts=facts>
            <ButtonLink href=application label=w.t("receipt-next")/>
            <ButtonLink href=copy label=w.t("receipt-print") weight=Weight::Quiet/>
        </Receipt>
    }
    .into_any()
}

/// The printable copy of what was sent.
pub fn copy(w: &Words, paths: Paths, view: &SentPage) -> AnyView {
    let w = *w;
    let (heading, sent) = (&view.heading, &view.sent);
    let date = w.moment_in_full(view.at, &heading.deadline.zone).into_owned();
    let lead = w.with("receipt-line", &args!(receipt = view.receipt.as_str(), date = date)).into_owned();
    let steps = view.steps.iter().map(|(title, fields)| {
        let facts = fields
            .iter()
            .map(|field| {
                let screener = sent.screeners.iter().find(|screener| screener.field == field.code);
                let shown = match screener {
                    Some(screener) => {
                        let password = w.t(if screener.password { "check-password-given" } else { "check-password-none" });
                        view! { {code(screener.url.clone())}" · "{password} }.into_any()
                    }
                    None => answer(&w, field, sent.answers.get(&field.code)),
                };
                Fact::new(label(&w, &field.label), shown)
            })
            .collect();
        view! { <FormSection title=label(&w, title)><DescriptionList facts=facts/></FormSection> }.into_any()
    });
    let steps = steps.collect::<Vec<_>>();
    view! {
        <BackLink href=paths.application(&heading.code) label=w.t("receipt-next")/>
        <PageHead title=title_of(&w, &sent.title) over=over(&w, heading) lead=lead typed=true/>
        <p class="hint">{w.t("copy-title")}</p>
        {steps}
        {people(&w, view)}
        {files(&w, paths, view)}
        <p class="hint">{w.t("receipt-hash")}" "{code(view.sha256.clone())}</p>
    }
    .into_any()
}

fn people(w: &Words, view: &SentPage) -> AnyView {
    let facts = view.credits.iter().map(|ask| {
        let named = view.sent.credits.iter().filter(|credit| credit.role == ask.role.code()).map(|credit| {
            person(
                w,
                &Named {
                    name: &credit.name,
                    email: &credit.email,
                    nationality: &credit.nationality,
                    nth_feature: credit.nth_feature,
                    company: &credit.company,
                    biography: &credit.biography,
                },
            )
        });
        let named = named.collect::<Vec<_>>();
        let shown = if named.is_empty() { nothing(w) } else { named.into_any() };
        Fact::new(w.choice("credit", ask.role.code()), shown)
    });
    let facts = facts.collect();
    view! { <FormSection title=w.t("task-team")><DescriptionList facts=facts/></FormSection> }.into_any()
}

fn files(w: &Words, paths: Paths, view: &SentPage) -> AnyView {
    let facts = view.sent.files.iter().map(|file| {
        let ask = view.documents.iter().find(|ask| ask.code == file.document);
        let size = w.bytes(u64::try_from(file.bytes).unwrap_or(0)).into_owned();
        let words = w.with("copy-file", &args!(name = file.name.as_str(), size = size)).into_owned();
        let href = paths.application_part(&view.heading.code, format!("files/{}", file.id));
        let hash = file.sha256.clone();
        let shown = view! { <a href=href>{words}</a><br/>{code(hash)} };
        Fact::new(ask.map_or_else(|| file.document.clone(), |ask| label(w, &ask.label)), shown)
    });
    let facts: Vec<Fact> = facts.collect();
    if facts.is_empty() {
        return ().into_any();
    }
    view! { <FormSection title=w.t("task-documents")><DescriptionList facts=facts/></FormSection> }.into_any()
}
