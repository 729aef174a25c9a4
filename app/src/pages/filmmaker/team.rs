//! The people of an application.

use domain::application::Credit;
use domain::call::{CreditAsk, CreditRole};
use domain::fault::{EMAIL_MAX, Fault, NAME_MAX};
use leptos::prelude::*;
use office::applications::{CreditInput, CreditPage, TeamPage};
use words::{Words, args};

use super::answers::{Named, about, nth_words};
use super::step::countries;
use super::{back_word, part_head};
use crate::pages::{fault_of, summary};
use crate::paths::Paths;
use crate::ui::{
    ActionBar, Button, ButtonLink, Choice, Choices, ErrorSummary, FormSection, Hidden, Notice, PostButton, SelectField, TextArea,
    TextField, Tone, Weight, typed, unseen,
};

/// Everybody named, role by role.
pub fn page(w: &Words, paths: Paths, view: &TeamPage) -> AnyView {
    let w = *w;
    let heading = &view.heading;
    let roles = view.asks.iter().map(|ask| role(&w, paths, view, ask)).collect::<Vec<_>>();
    view! {
        {part_head(&w, paths, heading, &w.t("team-title"), Some(w.t("team-lead").into_owned()))}
        {roles}
        <p class="buttons"><ButtonLink href=paths.application(&heading.code) label=back_word(&w, heading) weight=Weight::Quiet/></p>
    }
    .into_any()
}

fn role(w: &Words, paths: Paths, view: &TeamPage, ask: &CreditAsk) -> AnyView {
    let w = *w;
    let people: Vec<&Credit> = view.credits.iter().filter(|credit| credit.role == ask.role).collect();
    let asked = match (ask.min, ask.max) {
        (min, max) if min == max => w.with("team-asked-exactly", &args!(min = min)),
        (0, max) => w.with("team-asked-up-to", &args!(max = max)),
        (min, max) => w.with("team-asked", &args!(min = min, max = max)),
    };
    let none = people.is_empty().then(|| view! { <p class="hint">{w.t("team-none")}</p> }.into_any());
    let more = people.len() < ask.max as usize;
    let rows = people.into_iter().map(|credit| line(&w, paths, view, credit)).collect::<Vec<_>>();
    let add = (view.heading.editable && more).then(|| {
        let href = paths.application_part(&view.heading.code, format!("credits/new?role={}", ask.role.code()));
        let label = w.t(&format!("team-add-{}", ask.role.code()));
        view! { <p class="buttons"><ButtonLink href=href label=label weight=Weight::Quiet/></p> }.into_any()
    });
    view! {
        <FormSection title=w.choice("credit", ask.role.code()) id=format!("role-{}", ask.role.code()) lead=asked.into_owned()>
            {none}
            <ul class="people">{rows}</ul>
            {add}
        </FormSection>
    }
    .into_any()
}

fn line(w: &Words, paths: Paths, view: &TeamPage, credit: &Credit) -> AnyView {
    let w = *w;
    let code = &view.heading.code;
    let name = if credit.name.is_empty() { w.t("credit-unnamed").into_owned() } else { credit.name.clone() };
    let facts = about(&w, &Named::from(credit));
    let facts = facts.into_iter().map(|part| view! { <span>{typed(part)}</span> }.into_any()).collect::<Vec<_>>();
    let change = view.heading.editable.then(|| {
        let edit = paths.application_part(code, format!("credits/{}", credit.id));
        let remove = paths.application_part(code, format!("credits/{}/remove", credit.id));
        let whose = name.clone();
        view! {
            <div class="buttons">
                <a class="button" data-kind="quiet" href=edit>{w.t("team-edit")}" "{unseen(whose.clone())}</a>
                <PostButton action=remove label=w.t("team-remove") weight=Weight::Quiet about=whose/>
            </div>
        }
        .into_any()
    });
    view! {
        <li id=format!("credit-{}", credit.id)>
            <div><strong><bdi>{name}</bdi></strong><p class="person-facts">{facts}</p></div>
            {change}
        </li>
    }
    .into_any()
}

/// One person in a role, to be filled in. `theirs` is the other version, when two edits disagree.
pub fn credit(w: &Words, paths: Paths, view: &CreditPage, theirs: Option<&CreditInput>, faults: &[Fault]) -> AnyView {
    let w = *w;
    let input = &view.input;
    let known = view.id.is_some() && !input.name.is_empty();
    let title = if known { input.name.clone() } else { w.t("credit-title-new").into_owned() };
    let part = view.id.map_or_else(|| "new".to_owned(), |id| id.to_string());
    let action = paths.application_part(&view.heading.code, format!("credits/{part}"));
    let other = theirs.map(|theirs| other(&w, theirs));
    let directs = CreditRole::from_code(&input.role) == Some(CreditRole::Director);
    let person = Asked {
        roles: &view.roles,
        role: &input.role,
        name: &input.name,
        email: (&input.email, "credit-email-hint"),
        nationality: &input.nationality,
        nth_feature: directs.then_some(input.nth_feature.as_str()),
        company: &input.company,
    };
    let person = person.fields(&w, faults);
    let biography = input.biography.clone();
    let back = paths.application_part(&view.heading.code, "credits");
    view! {
        {part_head(&w, paths, &view.heading, &title, None)}
        {other}
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        <form method="post" action=action class="narrow">
            <Hidden name="base" value=input.base.clone()/>
            {person}
            <TextArea name="biography" label=w.t("credit-biography") value=biography note=w.t("step-optional").into_owned() rows=6/>
            <ActionBar>
                <Button label=w.t("credit-save")/>
                <ButtonLink href=back label=w.t("cancel") weight=Weight::Quiet/>
            </ActionBar>
        </form>
    }
    .into_any()
}

/// What is asked about somebody who is named, as it was typed.
pub(crate) struct Asked<'a> {
    /// The roles to choose from.
    pub(crate) roles: &'a [CreditRole],
    /// The code of the one chosen.
    pub(crate) role: &'a str,
    pub(crate) name: &'a str,
    /// With the message that says what it is for.
    pub(crate) email: (&'a str, &'a str),
    pub(crate) nationality: &'a str,
    /// Which feature of a director it is, where that is asked.
    pub(crate) nth_feature: Option<&'a str>,
    pub(crate) company: &'a str,
}

impl Asked<'_> {
    /// The fields, for whoever names somebody: the applicant, or the office later on.
    pub(crate) fn fields(&self, w: &Words, faults: &[Fault]) -> AnyView {
        let w = *w;
        let fault = |field: &str| fault_of(&w, faults, field);
        let optional = || w.t("step-optional").into_owned();
        let only = self.roles.len() == 1;
        let role = |role: &CreditRole| {
            Choice::new(role.code(), w.choice("credit", role.code())).chosen(only || role.code() == self.role)
        };
        let roles = self.roles.iter().map(role).collect();
        let nth = self.nth_feature.map(|chosen| {
            let choice = |nth: u32| Choice::new(nth.to_string(), nth_words(&w, nth)).chosen(chosen == nth.to_string());
            let choices = (1..=4).map(choice).collect();
            view! { <Choices name="nth_feature" label=w.t("credit-nth") choices=choices inline=true note=optional()/> }.into_any()
        });
        let (name, (email, email_hint)) = (self.name.to_owned(), self.email);
        view! {
            <Choices name="role" label=w.t("credit-role") choices=roles inline=true fault=fault("role")/>
            <TextField name="name" label=w.t("credit-name") value=name hint=w.t("credit-name-hint").into_owned()
                fault=fault("name") maxlength=NAME_MAX autocomplete="off" required=true/>
            <TextField name="email" kind="email" label=w.t("credit-email") value=email.to_owned() note=optional()
                hint=w.t(email_hint).into_owned() fault=fault("email") maxlength=EMAIL_MAX autocomplete="off"/>
            <SelectField name="nationality" label=w.t("credit-nationality") choices=countries(&w, self.nationality)
                empty=w.t("step-choose").into_owned() note=optional() fault=fault("nationality")/>
            {nth}
            <TextField name="company" label=w.t("credit-company") value=self.company.to_owned() note=optional()
                fault=fault("company") maxlength=NAME_MAX/>
        }
        .into_any()
    }
}

fn other(w: &Words, theirs: &CreditInput) -> AnyView {
    let w = *w;
    let person = Named {
        name: &theirs.name,
        email: &theirs.email,
        nationality: &theirs.nationality,
        nth_feature: theirs.nth_feature.parse().ok(),
        company: &theirs.company,
        biography: &theirs.biography,
    };
    let shown = super::answers::person(&w, &person);
    let text = w.t("conflict-text");
    view! { <Notice tone=Tone::Warn title=w.t("conflict-title") live=true><p>{text}</p>{shown}</Notice> }.into_any()
}
