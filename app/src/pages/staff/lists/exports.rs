//! What can be taken away, in which columns, language and format.

use domain::text::Lang;
use leptos::prelude::*;
use office::exports::{FileFormat, ListKind};
use office::lists::{ApplicationList, Column};
use words::{Words, args};

use crate::pages::staff::calls::call_head;
use crate::paths::Paths;
use crate::ui::{ActionBar, BackLink, Button, Choice, Choices, FormSection, Hidden, Pick, Weight};

/// The page, with the list that is meant ticked.
pub fn page(w: &Words, paths: Paths, list: &ApplicationList, meant: ListKind) -> AnyView {
    let call = list.call.code.as_str();
    let kinds = ListKind::ALL.into_iter().map(|kind| {
        let key = format!("export-{}", kind.code());
        Choice::new(kind.code(), w.t(&key)).hint(w.t(&format!("{key}-hint"))).chosen(kind == meant)
    });
    let formats = FileFormat::ALL.into_iter().map(|format| {
        Choice::new(format.code(), w.t(&format!("export-{}-name", format.code()))).chosen(format == FileFormat::Xlsx)
    });
    let langs = Lang::ALL.into_iter().map(|lang| Choice::new(lang.code(), lang.own_name()).chosen(lang == w.lang()));
    let shown = list.query.shown();
    let columns = Column::of(&list.call.plan)
        .into_iter()
        .map(|column| Choice::new(column.code(), column.label(&list.call.plan, *w)).chosen(shown.contains(&column)))
        .collect();
    let carried = list.query.pairs().into_iter().filter(|(name, _)| !matches!(*name, "columns" | "page"));
    let narrowed = carried.clone().any(|(name, _)| name != "sort");
    let carried = carried.map(|(name, value)| view! { <Hidden name=name value=value/> }.into_any()).collect::<Vec<_>>();
    let count = w.with("count-applications", &args!(count = list.total));
    let narrowed = narrowed.then(|| view! { <p class="hint">{w.t("export-narrowed")}</p> });
    let fields = view! {
        <p>{count}</p>
        {narrowed}
        {carried}
        <Choices name="kind" label=w.t("export-kind") choices=kinds.collect()/>
        <Choices name="lang" label=w.t("export-language") choices=langs.collect() inline=true/>
        <Choices name="format" label=w.t("export-format") choices=formats.collect() inline=true/>
        <Choices name="columns" label=w.t("list-columns") choices=columns pick=Pick::Many inline=true hint=w.t("export-columns-hint").into_owned()/>
    }
    .into_any();
    let button = w.t("export-button").into_owned();
    view! {
        {call_head(w, paths, &list.head, "applications")}
        <BackLink href=list.query.at(&paths.office_call_part(call, "applications")) label=w.t("dossier-back")/>
        <form method="get" action=paths.office_call_part(call, "export") class="export-form">
            <FormSection title=w.t("export-title") lead=w.t("export-lead").into_owned()>
                {fields}
                <ActionBar><Button label=button weight=Weight::Primary/></ActionBar>
            </FormSection>
        </form>
    }
    .into_any()
}
