//! Editions: the list, opening one, changing one.

use domain::fault::Fault;
use leptos::prelude::*;
use office::calls::OfficeHome;
use office::editions::EditionForm;
use words::Words;

use super::plan::{Above, stale};
use super::{done_notice, slots};
use crate::pages::public::say;
use crate::pages::summary;
use crate::paths::Paths;
use crate::ui::{ActionBar, BackLink, Button, ButtonLink, EmptyState, Entries, Entry, ErrorSummary, Hidden, PageHead, Weight};

/// The list.
pub fn list(w: &Words, paths: Paths, home: &OfficeHome) -> AnyView {
    let entries = home.editions.iter().map(|edition| {
        let (title, year) = (say(w, &edition.edition.name), edition.edition.year.to_string());
        // Most editions are called by their year.
        let end = (!title.contains(&year)).then(|| view! { <span class="figure">{year}</span> }.into_any());
        let detail = Some(w.with("edition-calls", &words::args!(count = edition.calls.len())).into_owned());
        Entry { href: paths.edition(&edition.edition.code), title, detail, end }
    });
    let entries: Vec<Entry> = entries.collect();
    let open = home.can_open_edition.then(|| {
        view! { <ButtonLink href=paths.new_edition() label=w.t("office-open-edition") weight=Weight::Primary/> }.into_any()
    });
    let list = if entries.is_empty() {
        view! { <EmptyState title=w.t("office-empty") text=w.t("office-empty-text").into_owned()/> }.into_any()
    } else {
        view! { <Entries entries=entries/> }.into_any()
    };
    view! {
        <PageHead title=w.t("editions")>{open}</PageHead>
        {list}
    }
    .into_any()
}

/// The form that opens or changes an edition.
pub fn form(w: &Words, paths: Paths, edition: &EditionForm, above: Above<'_>) -> AnyView {
    let w = *w;
    let faults: &[Fault] = if let Above::Faults(faults) = above { faults } else { &[] };
    let new = edition.edition.is_none();
    let title = edition.edition.as_ref().map_or_else(|| w.t("office-open-edition").into_owned(), |known| say(&w, &known.name));
    let known = edition.edition.as_ref().map(|known| known.code.as_str());
    let action = known.map_or_else(|| paths.new_edition(), |code| paths.edition_settings(code));
    let back = known.map_or_else(|| paths.editions(), |code| paths.edition(code));
    let lead = w.t(if new { "edition-new-lead" } else { "edition-lead" }).into_owned();
    let over = (!new).then(|| w.t("office-edit-edition").into_owned());
    let word = w.t(if new { "edition-open" } else { "save" });
    view! {
        <BackLink href=back label=w.t(if new { "editions" } else { "edition-back" })/>
        <PageHead title=title over=over lead=lead/>
        {match above { Above::Done(done) => done_notice(&w, done), _ => None }}
        {(above == Above::Stale).then(|| stale(&w))}
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        <form method="post" action=action class="plan">
            <Hidden name="version" value=edition.version.to_string()/>
            {slots::form(&w, &edition.form, faults, false)}
            <ActionBar><Button label=word weight=Weight::Primary/></ActionBar>
        </form>
    }
    .into_any()
}
