//! Entries given to one reader by hand.

use leptos::prelude::*;
use office::panels::{HandPage, HandRow};
use words::{Words, args};

use super::{crumbs, tongues};
use crate::paths::Paths;
use crate::ui::*;

/// The checklist of one reader.
pub fn page(w: &Words, paths: Paths, page: &HandPage) -> AnyView {
    let w = *w;
    let name = page.member.name.clone();
    let own = NavLink::new(paths.panel(&page.call, page.panel.id), page.panel.name.clone());
    let rows = page.rows.iter().map(|row| line(&w, page, row)).collect::<Vec<_>>();
    let action = paths.panel_part(&page.call, page.panel.id, format!("seat/{}", page.member.seat.id));
    let reads = tongues(&w, &page.languages, &page.member.languages, None).map(|choices| {
        view! {
            <form method="post" action=format!("{action}/languages") class="narrow">
                {choices}
                <p class="buttons"><Button label=w.t("panel-languages-do") weight=Weight::Quiet/></p>
            </form>
        }
        .into_any()
    });
    let list = if rows.is_empty() {
        view! { <EmptyState title=w.t("panel-entries-none") text=w.t("panel-entries-none-text").into_owned()/> }.into_any()
    } else {
        view! {
            <section class="panel-part">
                <h2>{w.t("panel-entries")}</h2>
                <form method="post" action=action>
                    <fieldset class="hand-list"><legend class="unseen">{w.t("panel-entries")}</legend><ul>{rows}</ul></fieldset>
                    <ActionBar><Button label=w.t("panel-hand-do") weight=Weight::Primary/></ActionBar>
                </form>
            </section>
        }
        .into_any()
    };
    view! {
        {crumbs(&w, paths, &page.call, &page.call_title, vec![own, NavLink::new("", name.clone())])}
        <PageHead title=name typed=true over=w.t("panel-hand").into_owned() lead=w.t("panel-hand-lead").into_owned()/>
        {reads}
        {list}
    }
    .into_any()
}

fn line(w: &Words, page: &HandPage, row: &HandRow) -> AnyView {
    let id = row.entry.id.to_string();
    let box_id = format!("entry-{}", row.entry.code);
    let mut about = vec![w.isolated(&row.entry.code), w.names(&row.entry.directors)];
    about.extend(row.language.as_ref().map(|language| language.get(w.lang()).to_owned()));
    about.retain(|part| !part.is_empty());
    let others = w.with("panel-hand-others", &args!(count = row.others, wanted = page.panel.readings)).into_owned();
    let kept = row.kept.then(|| view! { <Badge state=State::Good label=w.t("panel-hand-kept")/> }.into_any());
    let foreign = row.foreign.then(|| view! { <Badge state=State::Warn label=w.t("panel-hand-foreign")/> }.into_any());
    view! {
        <li class="choice">
            <input type="hidden" name="shown" value=id.clone()/>
            <input type="checkbox" id=box_id.clone() name="entry" value=id checked=row.assigned disabled=row.kept/>
            <label for=box_id>{film(row.entry.title.clone())}</label>
            <p class="hint">{about.join(" · ")}" · "<span class="unbroken">{others}</span>" "{kept}{foreign}</p>
        </li>
    }
    .into_any()
}
