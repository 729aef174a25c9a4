//! Asking the people of a list for their own declarations.

use domain::fault::Fault;
use leptos::prelude::*;
use office::declarations::{AskPage, Unreached};
use words::{Words, args};

use crate::pages::staff::applications::application_at;
use crate::pages::staff::calls::call_head;
use crate::pages::summary;
use crate::paths::Paths;
use crate::ui::{ActionBar, BackLink, Button, Disclosure, ErrorSummary, FormSection, Hidden, Stat, Stats, Weight, code, typed};

/// Whom letters will reach, whom not, and the button.
pub fn page(w: &Words, paths: Paths, view: &AskPage, faults: &[Fault]) -> AnyView {
    let w = *w;
    let call = view.head.code.as_str();
    let count = |number: usize| w.number(i64::try_from(number).unwrap_or(i64::MAX));
    let stats = view! {
        <Stat figure=count(view.applications) label=w.t("ask-applications")/>
        <Stat figure=count(view.reach.people) label=w.t("ask-people")/>
        <Stat figure=count(view.reach.unreached.len()) label=w.t("ask-unreached")/>
    }
    .into_any();
    let (list, action) = (view.query.text(), paths.office_call_part(call, "declarations"));
    let unreached = unreached(&w, paths, view);
    view! {
        {call_head(&w, paths, &view.head, "applications")}
        <BackLink href=view.query.at(&paths.office_call_part(call, "applications")) label=w.t("dossier-back")/>
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        <form method="post" action=action>
            <FormSection title=w.t("ask-title") lead=w.t("ask-lead").into_owned()>
                <Hidden name="list" value=list/>
                <Stats>{stats}</Stats>
                {unreached}
                <ActionBar><Button label=w.t("ask-button") weight=Weight::Primary/></ActionBar>
            </FormSection>
        </form>
    }
    .into_any()
}

/// Who has no address, each with the application in which it can be given.
fn unreached(w: &Words, paths: Paths, view: &AskPage) -> Option<AnyView> {
    let line = |person: &Unreached| {
        let href = application_at(paths, &view.head.code, &person.application, &view.query);
        let (name, entry) = (person.name.clone(), person.application.clone());
        view! { <li>{typed(name)}" · "<a href=href>{code(entry)}</a></li> }.into_any()
    };
    let lines = view.reach.unreached.iter().map(line).collect::<Vec<_>>();
    let label = w.with("ask-unreached-list", &args!(count = lines.len())).into_owned();
    (!lines.is_empty()).then(|| view! { <Disclosure label=label><ul class="versions">{lines}</ul></Disclosure> }.into_any())
}
