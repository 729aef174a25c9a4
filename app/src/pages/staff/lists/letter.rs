//! A letter to everybody behind a list.

use domain::call::LIST_PLACES;
use domain::fault::Fault;
use domain::text::{Lang, Text3};
use leptos::prelude::*;
use office::lists::ApplicationList;
use words::{Words, args};

use crate::pages::staff::calls::call_head;
use crate::pages::staff::letters::letter_places;
use crate::pages::{fault_of, summary};
use crate::paths::Paths;
use crate::ui::{ActionBar, BackLink, Button, ErrorSummary, FormSection, Hidden, TextArea, TextField, Weight};

/// The form: subject and text in the three languages.
pub fn page(w: &Words, paths: Paths, list: &ApplicationList, subject: &Text3, body: &Text3, faults: &[Fault]) -> AnyView {
    let call = list.call.code.as_str();
    let told = summary(w, faults);
    let heading = w.with("faults-heading", &args!(count = i64::try_from(told.len()).unwrap_or(0)));
    let mut langs = Lang::ALL;
    langs.sort_by_key(|lang| *lang != w.lang());
    let fields = langs.into_iter().map(|lang| {
        let code = lang.code();
        let args = args!(language = lang.own_name());
        let (subject_name, body_name) = (format!("subject.{code}"), format!("body.{code}"));
        let wrong = |name: &str, bare: &str| fault_of(w, faults, name).or_else(|| (lang == w.lang()).then(|| fault_of(w, faults, bare)).flatten());
        let (bad_subject, bad_body) = (wrong(&subject_name, "subject"), wrong(&body_name, "body"));
        view! {
            <TextField name=subject_name label=w.with("list-letter-subject", &args).into_owned() value=subject.exact(lang).to_owned() lang=code fault=bad_subject/>
            <TextArea name=body_name label=w.with("list-letter-body", &args).into_owned() value=body.exact(lang).to_owned() rows=6 lang=code fault=bad_body/>
        }
        .into_any()
    });
    let fields = fields.collect::<Vec<_>>();
    let places = letter_places(w, "list", LIST_PLACES);
    let (fallback, carried, button) =
        (w.t("list-letter-fallback").into_owned(), list.query.text(), w.t("list-letter-write").into_owned());
    let lead = w.with("list-letter-lead", &args!(count = list.total)).into_owned();
    view! {
        {call_head(w, paths, &list.head, "applications")}
        <BackLink href=list.query.at(&paths.office_call_part(call, "applications")) label=w.t("dossier-back")/>
        <ErrorSummary title=heading faults=told/>
        <form method="post" action=paths.office_call_part(call, "list-letter")>
            <FormSection title=w.t("list-letter-title") lead=lead>
                {places}
                <p class="hint">{fallback}</p>
                <Hidden name="list" value=carried/>
                {fields}
                <ActionBar><Button label=button weight=Weight::Primary/></ActionBar>
            </FormSection>
        </form>
    }
    .into_any()
}
