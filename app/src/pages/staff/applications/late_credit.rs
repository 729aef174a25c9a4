//! Somebody named after the submission, by staff.

use domain::call::CreditRole;
use domain::fault::Fault;
use leptos::prelude::*;
use office::board::{LateCredit, LateCreditPage};
use words::{Words, args};

use super::application_at;
use crate::pages::filmmaker::team::Asked;
use crate::pages::staff::calls::call_head;
use crate::pages::{fault_of, summary};
use crate::paths::Paths;
use crate::ui::{ActionBar, BackLink, Button, ButtonLink, ErrorSummary, FormSection, Hidden, Notice, Tick, Tone, Weight, typed};

/// The form, under what it changes.
pub fn page(w: &Words, paths: Paths, view: &LateCreditPage, input: &LateCredit, faults: &[Fault]) -> AnyView {
    let w = *w;
    let back = application_at(paths, &view.head.code, &view.code, &view.query);
    let action = paths.office_application_part(&view.head.code, &view.code, "late-credit");
    let named = view.credits.iter().map(|credit| {
        let role = w.choice("credit", credit.role.code());
        view! { <li>{typed(credit.name.clone())}"\u{a0}· "{role}</li> }.into_any()
    });
    let named = named.collect::<Vec<_>>();
    let lead = w.with("late-credit-lead", &args!(title = view.title.as_str(), code = view.code.as_str())).into_owned();
    let person = Asked {
        roles: &view.roles,
        role: &input.role,
        name: &input.name,
        email: (&input.email, "late-credit-email-hint"),
        nationality: &input.nationality,
        nth_feature: view.roles.contains(&CreditRole::Director).then_some(input.nth_feature.as_str()),
        company: &input.company,
    };
    let (list, fields, evaluates) = (view.query.text(), person.fields(&w, faults), evaluates(&w, view, faults));
    let cancel = back.clone();
    view! {
        {call_head(&w, paths, &view.head, "applications")}
        <BackLink href=back label=w.t("late-credit-back")/>
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        <form method="post" action=action class="narrow">
            <FormSection title=w.t("late-credit-title") lead=lead>
                <ul class="versions">{named}</ul>
                <Hidden name="list" value=list/>
                {fields}
                {evaluates}
                <ActionBar>
                    <Button label=w.t("late-credit-save") weight=Weight::Primary/>
                    <ButtonLink href=cancel label=w.t("cancel") weight=Weight::Quiet/>
                </ActionBar>
            </FormSection>
        </form>
    }
    .into_any()
}

/// Asked for whatever the change does: asking only when a class flips would tell somebody's answer.
fn evaluates(w: &Words, view: &LateCreditPage, faults: &[Fault]) -> Option<AnyView> {
    let w = *w;
    view.evaluates.then(|| {
        view! {
            <Notice tone=Tone::Warn title=w.t("evaluate-again-title")><p>{w.t("evaluate-again-text")}</p></Notice>
            <Tick name="evaluate-again" label=w.t("evaluate-again") fault=fault_of(&w, faults, "evaluate-again")/>
        }
        .into_any()
    })
}
