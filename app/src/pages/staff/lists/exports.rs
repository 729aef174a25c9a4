//! What can be taken away, in which columns, language and format.

use leptos::prelude::*;
use office::exports::{FileFormat, ListKind};
use office::lists::{ApplicationList, Column};
use words::{Words, args};

use super::choose;
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
    let columns = ListKind::ALL.into_iter().map(|kind| columns_of(w, list, kind)).collect::<Vec<_>>();
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
        <Choices name="lang" label=w.t("export-language") choices=choose::languages(w) inline=true/>
        <Choices name="format" label=w.t("export-format") choices=formats.collect() inline=true/>
        {columns}
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

/// The columns of one kind of list: in sight while that kind is ticked. The empty value says that they were asked, whichever
/// are ticked.
fn columns_of(w: &Words, list: &ApplicationList, kind: ListKind) -> AnyView {
    let (name, label) = (kind.columns_name(), w.t("list-columns"));
    if kind == ListKind::Applications {
        let (plan, shown) = (&list.call.plan, list.query.shown());
        let choice = |column: Column| Choice::new(column.code(), column.label(plan, *w)).chosen(shown.contains(&column));
        let (choices, hint) = (Column::of(plan).into_iter().map(choice).collect(), w.t("export-columns-hint").into_owned());
        let boxes = view! { <Choices name=name label=label choices=choices pick=Pick::Many inline=true hint=hint/> };
        return view! { <div data-columns=kind.code()>{boxes}</div> }.into_any();
    }
    let (choices, hint) = (choose::columns(w, kind.heads()), w.t("export-columns-all").into_owned());
    view! {
        <div data-columns=kind.code()>
            <Hidden name=name.clone() value=""/>
            <Choices name=name label=label choices=choices pick=Pick::Many inline=true hint=hint/>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_of_a_list_are_in_sight_while_it_is_ticked() {
        let style = include_str!("../../../../../style/pages/staff.css");
        for kind in ListKind::ALL.map(ListKind::code) {
            let rule = format!(r#":has([name="kind"][value="{kind}"]:checked) [data-columns]:not([data-columns="{kind}"])"#);
            assert!(style.contains(&rule), "style/pages/staff.css hides no other columns beside {kind}");
        }
    }
}
