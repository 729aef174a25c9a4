//! Projects over the years: the list, one of them, the composition of an edition.

pub mod edition;
pub mod project;

use leptos::prelude::*;
use office::exports::Heads;
use office::tracking::ProjectList;
use words::{Words, args};

use crate::pages::staff::lists::choose;
use crate::paths::Paths;
use crate::ui::{
    Button, ButtonLink, Choice, Column, DataTable, EmptyState, Entries, Entry, Filter, FilterBar, Kind, PageHead, Pager, Row,
    SearchField, SelectField, Weight, code, film, typed,
};

/// The sentence of an edition: of so many selected, so many finished.
pub(crate) fn edition_sentence(w: &Words, counts: &office::tracking::EditionCounts) -> String {
    let args = args!(
        count = counts.selected,
        year = counts.year.to_string(),
        finished = w.number(counts.finished),
        premiered = w.number(counts.premiered),
    );
    w.with("edition-sentence", &args).into_owned()
}

/// The list.
pub fn page(w: &Words, paths: Paths, list: &ProjectList) -> AnyView {
    let editions = list.editions.iter().filter(|counts| counts.received > 0 || counts.selected > 0).map(|counts| Entry {
        href: paths.edition(&counts.code),
        title: counts.name.get(w.lang()).to_owned(),
        detail: (counts.selected > 0).then(|| edition_sentence(w, counts)),
        end: Some(typed(w.with("count-applications", &args!(count = counts.received)))),
    });
    let editions: Vec<Entry> = editions.collect();
    let editions = (!editions.is_empty())
        .then(|| view! { <section><h2>{w.t("projects-editions")}</h2><Entries entries=editions/></section> });
    view! {
        <PageHead title=w.t("projects-title") lead=w.t("projects-lead").into_owned()/>
        {editions}
        <section><h2>{w.t("projects-list")}</h2>{bar(w, paths, list)}{table(w, paths, list)}</section>
    }
    .into_any()
}

fn at(paths: Paths, search: &str, country: &str, page: i64) -> String {
    narrowed(paths.projects(), search, country, page)
}

fn narrowed(path: String, search: &str, country: &str, page: i64) -> String {
    let page = if page > 1 { page.to_string() } else { String::new() };
    let pairs = [("q", search), ("country", country), ("page", page.as_str())];
    let text: Vec<String> = pairs
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", office::lists::encoded(value)))
        .collect();
    if text.is_empty() { path } else { format!("{path}?{}", text.join("&")) }
}

fn bar(w: &Words, paths: Paths, list: &ProjectList) -> AnyView {
    let remove = w.t("list-remove").into_owned();
    let mut filters = Vec::new();
    if !list.search.is_empty() {
        filters.push(Filter { label: list.search.clone(), without: at(paths, "", &list.country, 1), remove: remove.clone() });
    }
    if !list.country.is_empty() {
        let label = w.country(&list.country).into_owned();
        filters.push(Filter { label, without: at(paths, &list.search, "", 1), remove });
    }
    let any = Choice::new("", w.t("list-any")).chosen(list.country.is_empty());
    let countries =
        w.countries().iter().map(|(code, name)| Choice::new(code.to_string(), name.to_string()).chosen(**code == *list.country));
    let choices = std::iter::once(any).chain(countries).collect();
    let (country, apply) = (w.t("projects-country").into_owned(), w.t("list-apply").into_owned());
    let choices: Vec<Choice> = choices;
    let search = view! { <SearchField label=w.t("projects-search") value=list.search.clone()/> }.into_any();
    view! {
        <FilterBar action=paths.projects() label=w.t("list-filters") filters=filters search=search more=w.t("filters")>
            <SelectField name="country" label=country choices=choices/>
            <Button label=apply weight=Weight::Primary/>
        </FilterBar>
    }
    .into_any()
}

fn table(w: &Words, paths: Paths, list: &ProjectList) -> AnyView {
    if list.rows.is_empty() {
        return view! { <EmptyState title=w.t("projects-none") text=w.t("projects-none-text").into_owned()/> }.into_any();
    }
    let columns = vec![
        Column::new(w.t("column-title"), Kind::Title),
        Column::new(w.t("column-code"), Kind::Short).minor(),
        Column::new(w.t("column-directors"), Kind::Text),
        Column::new(w.t("column-country"), Kind::Text),
        Column::new(w.t("column-stage"), Kind::Text),
        Column::new(w.t("projects-applications"), Kind::Number),
        Column::new(w.t("projects-selections"), Kind::Number),
        Column::new(w.t("projects-milestones"), Kind::Number),
    ];
    let row = |row: &office::tracking::ProjectRow| {
        let country = if row.country.is_empty() { String::new() } else { w.country(&row.country).into_owned() };
        let stage = if row.stage.is_empty() { String::new() } else { w.choice("stage", &row.stage).into_owned() };
        Row::new(row.code.clone(), row.title.clone())
            .href(paths.project(&row.code))
            .cell(film(row.title.clone()))
            .cell(code(row.code.clone()))
            .cell(w.names(&row.directors))
            .cell(typed(country))
            .cell(typed(stage))
            .cell(typed(w.number(row.applications)))
            .cell(typed(w.number(row.selections)))
            .cell(typed(w.number(row.milestones)))
    };
    let rows = list.rows.iter().map(row).collect();
    let first = (list.page - 1) * 50 + 1;
    let last = first + i64::try_from(list.rows.len()).unwrap_or(0) - 1;
    let count = w.with("list-rows", &args!(first = w.number(first), last = w.number(last), total = w.number(list.total)));
    let link = |page: i64, key: &str| (at(paths, &list.search, &list.country, page), w.t(key).into_owned());
    let file = |ending: &str| narrowed(format!("{}.{ending}", paths.projects()), &list.search, &list.country, 1);
    let previous = (list.page > 1).then(|| link(list.page - 1, "page-previous"));
    let next = (list.page < list.pages).then(|| link(list.page + 1, "page-next"));
    view! {
        <DataTable caption=w.t("projects-list") columns=columns rows=rows/>
        <Pager label=w.t("pages-navigation") count=count previous=previous next=next/>
        <p class="buttons">
            <ButtonLink href=file("xlsx") label=w.t("download-xlsx") weight=Weight::Quiet/>
            <ButtonLink href=file("csv") label=w.t("download-csv") weight=Weight::Quiet/>
        </p>
        {choose::file(w, &paths.projects(), &[("q", &list.search), ("country", &list.country)], Heads::PROJECTS)}
    }
    .into_any()
}
