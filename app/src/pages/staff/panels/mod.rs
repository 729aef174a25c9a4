//! Panels as the office forms them.

pub mod conflicts;
pub mod even;
pub mod hand;
pub mod panel;
#[allow(clippy::module_inception, reason = "the list of panels, among the pages of panels")]
pub mod panels;

use std::collections::BTreeSet;

use domain::text::Text3;
use leptos::prelude::*;
use words::Words;

use crate::paths::Paths;
use crate::ui::*;

/// The way from the call to a page of its panels; the last label is the page itself.
pub(super) fn crumbs(w: &Words, paths: Paths, call: &str, title: &Text3, rest: Vec<NavLink>) -> AnyView {
    let mut links = vec![
        NavLink::new(paths.office_call(call), title.get(w.lang())),
        NavLink::new(paths.office_call_part(call, "panels"), w.t("panel-panels")),
    ];
    links.extend(rest);
    if let Some(last) = links.last_mut() {
        last.current = true;
    }
    view! { <Breadcrumbs label=w.t("breadcrumb") links=links/> }.into_any()
}

/// Which of the languages that applications are written in somebody reads; nothing where the form does not ask.
pub(super) fn tongues<'a>(
    w: &Words,
    offered: &[domain::call::Choice],
    reads: impl IntoIterator<Item = &'a String>,
    fault: Option<String>,
) -> Option<AnyView> {
    let reads: BTreeSet<&String> = reads.into_iter().collect();
    let (w, lang) = (*w, w.lang());
    let choice = |offered: &domain::call::Choice| {
        Choice::new(offered.code.clone(), offered.label.get(lang)).chosen(reads.contains(&offered.code))
    };
    let choices: Vec<Choice> = offered.iter().map(choice).collect();
    (!choices.is_empty()).then(|| {
        view! {
            <Choices name="languages" label=w.t("panel-languages") note=w.t("optional").into_owned() pick=Pick::Many choices=choices
                inline=true hint=w.t("panel-languages-hint").into_owned() fault=fault/>
        }
        .into_any()
    })
}

/// What was just done, when it is one of `known`.
pub(super) fn said(w: &Words, known: &[&str], done: &str) -> Option<AnyView> {
    let key = known.iter().find(|key| **key == done)?;
    Some(view! { <Notice tone=Tone::Good title=w.t(&format!("panel-did-{key}")) live=true/> }.into_any())
}
