//! Somebody named after the submission, by staff.

use domain::call::CreditRole;
use domain::fault::{EMAIL_MAX, Fault, NAME_MAX};
use leptos::prelude::*;
use office::board::{LateCredit, LateCreditPage};
use words::{Words, args};

use super::application_at;
use crate::pages::filmmaker::step::countries;
use crate::pages::filmmaker::team::nth_choices;
use crate::pages::staff::calls::call_head;
use crate::pages::{fault_of, summary};
use crate::paths::Paths;
use crate::ui::{
    ActionBar, BackLink, Button, ButtonLink, Choice, Choices, ErrorSummary, FormSection, Hidden, Notice, SelectField, TextField,
    Tick, Tone, Weight, typed,
};

/// The form, under what it changes.
pub fn page(w: &Words, paths: Paths, view: &LateCreditPage, input: &LateCredit, faults: &[Fault]) -> AnyView {
    let w = *w;
    let back = application_at(paths, &view.head.code, &view.code, &view.query);
    let action = paths.office_application_part(&view.head.code, &view.code, "late-credit");
    let named = view.credits.iter().map(|credit| {
        let role = w.choice("credit", credit.role.code());
        view! { <li>{typed(credit.name.clone())}" · "{role}</li> }.into_any()
    });
    let named = named.collect::<Vec<_>>();
    let lead = w.with("late-credit-lead", &args!(title = view.title.as_str(), code = view.code.as_str())).into_owned();
    let (list, fields, evaluates) = (view.query.text(), fields(&w, view, input, faults), evaluates(&w, view, faults));
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

fn fields(w: &Words, view: &LateCreditPage, input: &LateCredit, faults: &[Fault]) -> AnyView {
    let w = *w;
    let fault = |field: &str| fault_of(&w, faults, field);
    let optional = || w.t("step-optional").into_owned();
    let only = view.roles.len() == 1;
    let roles = view
        .roles
        .iter()
        .map(|role| Choice::new(role.code(), w.choice("credit", role.code())).chosen(only || role.code() == input.role));
    let roles = roles.collect();
    let directs = view.roles.contains(&CreditRole::Director);
    let nth = directs.then(|| {
        let choices = nth_choices(&w, &input.nth_feature);
        view! { <Choices name="nth_feature" label=w.t("credit-nth") choices=choices inline=true note=optional()/> }.into_any()
    });
    view! {
        <Choices name="role" label=w.t("credit-role") choices=roles inline=true fault=fault("role")/>
        <TextField name="name" label=w.t("credit-name") value=input.name.clone() hint=w.t("credit-name-hint").into_owned()
            fault=fault("name") maxlength=NAME_MAX autocomplete="off" required=true/>
        <TextField name="email" kind="email" label=w.t("credit-email") value=input.email.clone() note=optional()
            hint=w.t("late-credit-email-hint").into_owned() fault=fault("email") maxlength=EMAIL_MAX autocomplete="off"/>
        <SelectField name="nationality" label=w.t("credit-nationality") choices=countries(&w, &input.nationality)
            empty=w.t("step-choose").into_owned() note=optional() fault=fault("nationality")/>
        {nth}
        <TextField name="company" label=w.t("credit-company") value=input.company.clone() note=optional() fault=fault("company")
            maxlength=NAME_MAX/>
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
