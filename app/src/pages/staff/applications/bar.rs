//! What the list is narrowed by: words one can take away, the search, and the other fields under a disclosure.

use leptos::prelude::*;
use office::lists::{ApplicationList, Column, Count, ListQuery, Sort, Standings};
use words::{Words, args};

use crate::ui::{Button, Choice, Choices, Filter, FilterBar, Hidden, Pick, SearchField, SelectField, Weight};

/// The bar above the list.
pub(super) fn filter_bar(w: &Words, list: &ApplicationList, here: &str) -> AnyView {
    let query = &list.query;
    let search = view! { <SearchField label=w.t("list-search") value=query.search.clone()/> }.into_any();
    let sort =
        query.pairs().into_iter().find(|(name, _)| *name == "sort").map(|(_, value)| view! { <Hidden name="sort" value=value/> });
    let (selects, columns, apply) = (selects(w, list), columns(w, list), w.t("list-apply").into_owned());
    view! {
        <FilterBar action=here.to_owned() label=w.t("list-filters") filters=filters(w, list, here) search=search more=w.t("list-more")>
            {sort}
            <div class="list-filters">{selects}</div>
            {columns}
            <Button label=apply weight=Weight::Primary/>
        </FilterBar>
    }
    .into_any()
}

/// The name of a section of the call.
fn section_name(w: &Words, list: &ApplicationList, code: &str) -> String {
    list.call.plan.section(code).map_or_else(|| code.to_owned(), |section| section.title.get(w.lang()).to_owned())
}

fn filters(w: &Words, list: &ApplicationList, here: &str) -> Vec<Filter> {
    let query = &list.query;
    let remove = w.t("list-remove").into_owned();
    let mut filters = Vec::new();
    let mut add = |set: bool, label: &dyn Fn() -> String, without: &dyn Fn(&mut ListQuery)| {
        if set {
            let mut rest = ListQuery { page: 1, ..query.clone() };
            without(&mut rest);
            filters.push(Filter { label: label(), without: rest.at(here), remove: remove.clone() });
        }
    };
    add(!query.search.is_empty(), &|| query.search.clone(), &|rest| rest.search.clear());
    // A section is often called like a stage: each value stands behind the name of its field.
    let of = |field: &str, value: String| {
        w.with("list-filter-of", &args!(field = w.t(field).into_owned(), value = value)).into_owned()
    };
    let choice = |field: &str, list: &str, value: &str| of(field, w.choice(list, value).into_owned());
    add(!query.section.is_empty(), &|| of("section", section_name(w, list, &query.section)), &|rest| rest.section.clear());
    add(!query.stage.is_empty(), &|| choice("stage", "stage", &query.stage), &|rest| rest.stage.clear());
    add(!query.country.is_empty(), &|| of("country", w.country(&query.country).into_owned()), &|rest| rest.country.clear());
    add(query.standings != Standings::Submitted, &|| choice("column-standing", "standing", query.standings.code()), &|rest| {
        rest.standings = Standings::Submitted;
    });
    let screening = query.screening.map_or("", domain::application::Screening::code);
    add(query.screening.is_some(), &|| choice("column-screening", "screening", screening), &|rest| rest.screening = None);
    let read = if query.read == Some(true) { "list-read-yes" } else { "list-read-no" };
    add(query.read.is_some(), &|| w.t(read).into_owned(), &|rest| rest.read = None);
    add(query.shortfall, &|| w.t("list-shortfall-yes").into_owned(), &|rest| rest.shortfall = false);
    add(!query.place.is_empty(), &|| choice("column-place", "board-place", &query.place), &|rest| rest.place.clear());
    filters
}

fn selects(w: &Words, list: &ApplicationList) -> Vec<AnyView> {
    let (query, counts) = (&list.query, &list.counts);
    let counted = |name: String, count: i64| w.with("list-counted", &args!(name = name, count = w.number(count))).into_owned();
    let select = |name: &'static str, label: &str, now: &str, list: &[Count], said: &dyn Fn(&str) -> String| {
        let any = Choice::new("", w.t("list-any")).chosen(now.is_empty());
        let mut choices: Vec<Choice> =
            list.iter().map(|(code, count)| Choice::new(code.clone(), counted(said(code), *count)).chosen(code == now)).collect();
        if name == "country" {
            choices.sort_by_key(|choice| domain::text::fold(&choice.label));
        }
        choices.insert(0, any);
        view! { <SelectField name=name label=w.t(label) choices=choices/> }.into_any()
    };
    let plain = |codes: &[&str]| codes.iter().map(|code| ((*code).to_owned(), 0)).collect::<Vec<Count>>();
    let bare = |name: &'static str, label: &str, now: &str, codes: &[&str], key: &dyn Fn(&str) -> String| {
        let any = Choice::new("", w.t("list-any")).chosen(now.is_empty());
        let choices = plain(codes).into_iter().map(|(code, _)| Choice::new(code.clone(), key(&code)).chosen(code == now));
        let choices = std::iter::once(any).chain(choices).collect();
        view! { <SelectField name=name label=w.t(label) choices=choices/> }.into_any()
    };
    let standings = Standings::ALL.map(|standings| {
        let count = counts.standings.iter().find(|(code, _)| code == standings.code()).map_or(0, |(_, count)| *count);
        let count = if standings == Standings::All { counts.standings.iter().map(|(_, count)| count).sum() } else { count };
        Choice::new(standings.code(), counted(w.choice("standing", standings.code()).into_owned(), count))
            .chosen(standings == query.standings)
    });
    let read = query.read.map_or("", |read| if read { "yes" } else { "no" });
    vec![
        select("section", "section", &query.section, &counts.sections, &|code| section_name(w, list, code)),
        select("stage", "stage", &query.stage, &counts.stages, &|code| w.choice("stage", code).into_owned()),
        select("country", "country", &query.country, &counts.countries, &|code| w.country(code).into_owned()),
        view! { <SelectField name="standing" label=w.t("column-standing") choices=standings.to_vec()/> }.into_any(),
        select(
            "screening",
            "column-screening",
            query.screening.map_or("", domain::application::Screening::code),
            &counts.screenings,
            &|code| w.choice("screening", code).into_owned(),
        ),
        bare("read", "list-read", read, &["yes", "no"], &|code| w.choice("list-read", code).into_owned()),
        bare("shortfall", "column-shortfall", if query.shortfall { "yes" } else { "" }, &["yes"], &|_| {
            w.t("list-shortfall-yes").into_owned()
        }),
        bare("place", "column-place", &query.place, &["selected", "reserve", "shortlisted"], &|code| {
            w.choice("board-place", code).into_owned()
        }),
    ]
}

/// How the list is sorted, where there are no heads of columns to press: on a phone.
pub(super) fn sort_bar(w: &Words, list: &ApplicationList, here: &str) -> AnyView {
    let query = &list.query;
    let orders = Sort::ALL.into_iter().flat_map(|sort| [(sort, false), (sort, true)]);
    let choices = orders.map(|(sort, falling)| {
        let key = if falling { "list-sort-falling" } else { "list-sort-rising" };
        let name = w.t(&format!("column-{}", sort.code()));
        let value = format!("{}{}", if falling { "-" } else { "" }, sort.code());
        Choice::new(value, w.with(key, &args!(name = name))).chosen((query.sort, query.falling) == (sort, falling))
    });
    let choices = choices.collect();
    let rest = ListQuery { page: 1, ..query.clone() };
    let rest = rest.pairs().into_iter().filter(|(name, _)| *name != "sort");
    let rest = rest.map(|(name, value)| view! { <Hidden name=name value=value/> }.into_any()).collect::<Vec<_>>();
    let apply = w.t("list-sort-apply").into_owned();
    view! {
        <form class="list-sort" method="get" action=here.to_owned()>
            {rest}
            <SelectField name="sort" label=w.t("list-sort") choices=choices/>
            <Button label=apply weight=Weight::Quiet/>
        </form>
    }
    .into_any()
}

fn columns(w: &Words, list: &ApplicationList) -> AnyView {
    let shown = list.query.shown();
    let choices = Column::of(&list.call.plan)
        .into_iter()
        .map(|column| Choice::new(column.code(), column.label(&list.call.plan, *w)).chosen(shown.contains(&column)))
        .collect();
    view! { <Choices name="columns" label=w.t("list-columns") choices=choices pick=Pick::Many inline=true/> }.into_any()
}
