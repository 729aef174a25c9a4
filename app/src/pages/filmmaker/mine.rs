//! Own applications, and the page on which one is begun.

use leptos::prelude::*;
use office::applications::{MyApplication, MyApplications};
use words::{Words, args};

use super::{outcome_state, standing, title_of};
use crate::paths::Paths;
use crate::ui::{Badge, ButtonLink, EmptyState, Entries, Entry, PageHead};

/// Own applications.
pub fn page(w: &Words, paths: Paths, view: &MyApplications) -> AnyView {
    let w = *w;
    let list = if view.applications.is_empty() {
        view! {
            <EmptyState title=w.t("my-applications-none") text=w.t("my-applications-none-text").into_owned()>
                <ButtonLink href=paths.home() label=w.t("my-applications-see-calls")/>
            </EmptyState>
        }
        .into_any()
    } else {
        entries(&w, paths, &view.applications)
    };
    view! { <PageHead title=w.t("my-applications")/> {list} }.into_any()
}

/// Applications as lines of a list.
pub(super) fn entries(w: &Words, paths: Paths, applications: &[MyApplication]) -> AnyView {
    let entries = applications.iter().map(|application| entry(w, paths, application)).collect();
    view! { <Entries entries=entries/> }.into_any()
}

fn entry(w: &Words, paths: Paths, application: &MyApplication) -> Entry {
    let lang = w.lang();
    let (call, section) = (application.call.get(lang), application.section.get(lang));
    let line = w.with("my-line", &args!(call = call, section = section)).into_owned();
    let detail = if application.editable {
        format!("{line} · {}", w.with("deadline-at", &args!(when = w.deadline(&application.deadline).into_owned())))
    } else {
        line
    };
    let (state, label) = match &application.outcome {
        Some(outcome) => (outcome_state(outcome), w.choice("state", outcome).into_owned()),
        None => standing(w, application.standing),
    };
    Entry {
        href: paths.application(&application.code),
        title: title_of(w, &application.title),
        detail: Some(detail),
        end: Some(view! { <Badge state=state label=label/> }.into_any()),
    }
}
