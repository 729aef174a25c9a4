//! The list of applications of a call: search, filters, columns, screening in bulk.

use domain::call::FieldKind;
use leptos::prelude::*;
use office::lists::{ApplicationList, Column as Shown, ListEntry, ListQuery, ROWS, Shortfall, Value};
use words::{Words, args};

use super::bar::{filter_bar, sort_bar};
use super::{application_at, screening_state};
use crate::islands::table_keys::TableKeys;
use crate::pages::staff::calls::call_head;
use crate::paths::Paths;
use crate::ui::{
    Badge, Button, ButtonLink, Choice, Column, DataTable, EmptyState, Hidden, Kind, Notice, Order, Pager, Row, SelectField,
    Selection, State, TextField, Tone, Weight, code, film, typed,
};

/// What was just done with entries of the list, and what was wrong with it.
#[derive(Debug, Default)]
pub struct Acted<'a> {
    /// So many were screened.
    pub screened: Option<i64>,
    /// So many letters ask people for their declarations; `few` where the number is not told.
    pub asked: String,
    /// What was wrong.
    pub faults: &'a [domain::fault::Fault],
    /// The reason, as typed.
    pub note: &'a str,
    /// The finding, as chosen.
    pub finding: &'a str,
    /// The entries, as chosen.
    pub chosen: &'a [String],
}

/// The list.
pub fn page(w: &Words, paths: Paths, list: &ApplicationList, acted: &Acted<'_>) -> AnyView {
    let call = list.call.code.as_str();
    let here = paths.office_call_part(call, "applications");
    let never = list.counts.standings.is_empty();
    let body = if never {
        let import = import(w, paths, list, Weight::Primary);
        view! { <EmptyState title=w.t("list-empty") text=w.t("list-empty-text").into_owned()>{import}</EmptyState> }.into_any()
    } else {
        view! { {filter_bar(w, list, &here)}{sort_bar(w, list, &here)}{notice(w, acted)}{table(w, paths, list, &here, acted)}{foot(w, list, &here)} }
            .into_any()
    };
    view! { {call_head(w, paths, &list.head, "applications")}{ways(w, paths, list)}{body} }.into_any()
}

/// What can be done with the whole list.
fn ways(w: &Words, paths: Paths, list: &ApplicationList) -> AnyView {
    let call = list.call.code.as_str();
    let part = |part: &str| list.query.at(&paths.office_call_part(call, part));
    view! {
        <div class="list-ways buttons">
            <ButtonLink href=part("exports") label=w.t("list-take-away") weight=Weight::Quiet/>
            <ButtonLink href=part("list-letter") label=w.t("list-write") weight=Weight::Quiet/>
            <ButtonLink href=part("declarations") label=w.t("ask-button") weight=Weight::Quiet/>
            <ButtonLink href=part("files.zip") label=w.t("list-files") weight=Weight::Quiet/>
            <ButtonLink href=paths.office_call_part(call, "duplicates") label=w.t("duplicates-title") weight=Weight::Quiet/>
            {import(w, paths, list, Weight::Quiet)}
        </div>
    }
    .into_any()
}

/// The way to the import, while something can still come in.
fn import(w: &Words, paths: Paths, list: &ApplicationList, weight: Weight) -> Option<AnyView> {
    let href = paths.office_call_part(&list.call.code, "import");
    list.head.rights.screen.then(|| view! { <ButtonLink href=href label=w.t("list-import") weight=weight/> }.into_any())
}

fn notice(w: &Words, acted: &Acted<'_>) -> Option<AnyView> {
    let letters = acted.asked.parse::<i64>().ok();
    let done = match (acted.screened, acted.asked.as_str(), letters) {
        (Some(count), ..) => Some(w.with("list-screened", &args!(count = count))),
        (None, "few", _) => Some(w.t("ask-done-few")),
        (None, _, letters) => letters.map(|count| w.with("ask-done", &args!(count = count))),
    };
    if let Some(done) = done {
        return Some(view! { <Notice tone=Tone::Good title=done live=true/> }.into_any());
    }
    let said: Vec<String> = acted.faults.iter().map(|fault| w.fault(fault.problem).into_owned()).collect();
    (!said.is_empty()).then(|| view! { <Notice tone=Tone::Bad title=said.join(" ") live=true/> }.into_any())
}

fn table(w: &Words, paths: Paths, list: &ApplicationList, here: &str, acted: &Acted<'_>) -> AnyView {
    if list.rows.is_empty() {
        let clear = (here.to_owned(), w.t("list-clear").into_owned());
        return view! {
            <EmptyState title=w.t("list-none") text=w.t("list-none-text").into_owned()>
                <ButtonLink href=clear.0 label=clear.1 weight=Weight::Quiet/>
            </EmptyState>
        }
        .into_any();
    }
    let shown = list.query.shown();
    let columns = shown.iter().map(|column| head(w, list, here, column)).collect::<Vec<_>>();
    let rows = list.rows.iter().map(|entry| row(w, paths, list, &shown, entry)).collect::<Vec<_>>();
    let selection = Selection {
        name: "application".to_owned(),
        label: w.t("list-select").into_owned(),
        action: paths.office_call_part(&list.call.code, "screen"),
        bar_label: w.t("list-bulk").into_owned(),
        picked: w.t("list-picked").into_owned(),
        chosen: acted.chosen.to_vec(),
    };
    let keys = w.t("list-keys").into_owned();
    let bulk = bulk(w, paths, list, acted);
    view! {
        <div class="list-table">
            <DataTable caption=w.t("list-title") columns=columns rows=rows selection=selection dense=true>{bulk}</DataTable>
            <TableKeys label=keys/>
        </div>
    }
    .into_any()
}

/// The bar of what is done with the selected entries.
fn bulk(w: &Words, paths: Paths, list: &ApplicationList, acted: &Acted<'_>) -> AnyView {
    let choices = domain::application::Screening::ALL
        .into_iter()
        .map(|screening| {
            Choice::new(screening.code(), w.choice("screening", screening.code())).chosen(screening.code() == acted.finding)
        })
        .collect();
    let unsaid = crate::pages::fault_of(w, acted.faults, "screening");
    let fault = crate::pages::fault_of(w, acted.faults, "note");
    let ask = list.head.rights.letters.then(|| {
        let action = paths.office_call_part(&list.call.code, "declarations/selected");
        view! { <Button label=w.t("ask-button") weight=Weight::Quiet formaction=action/> }.into_any()
    });
    let screen = list.head.rights.screen.then(|| {
        view! {
            <SelectField name="finding" label=w.t("screen-as") choices=choices empty=w.t("choose-one").into_owned() fault=unsaid/>
            <TextField name="note" label=w.t("screen-note") value=acted.note.to_owned() fault=fault/>
            <Button label=w.t("screen-button") weight=Weight::Primary/>
        }
    });
    view! { <Hidden name="list" value=list.query.text()/><Hidden name="seen" value=list.now.0.to_string()/>{screen}{ask} }
        .into_any()
}

fn head(w: &Words, list: &ApplicationList, here: &str, column: &Shown) -> Column {
    let kind = match column {
        Shown::Title => Kind::Title,
        Shown::Readings | Shown::ReserveRank | Shown::NthFeature => Kind::Number,
        Shown::Code | Shown::Submitted | Shown::Standing | Shown::Screening => Kind::Short,
        _ => Kind::Text,
    };
    let plain = Column::new(column.label(&list.call.plan, *w), kind);
    let plain =
        if matches!(column, Shown::Title | Shown::Screening | Shown::Section | Shown::Directors) { plain } else { plain.minor() };
    let plain = if is_long(list, column) { plain.wide() } else { plain };
    let Some(sort) = column.sort() else { return plain };
    let now = (list.query.sort == sort).then_some(if list.query.falling { Order::Falling } else { Order::Rising });
    let query = ListQuery { sort, falling: now == Some(Order::Rising), page: 1, ..list.query.clone() };
    plain.sorted(query.at(here), now)
}

/// Addresses, and answers of several lines.
fn is_long(list: &ApplicationList, column: &Shown) -> bool {
    match column {
        Shown::Email | Shown::ScreeningNote => true,
        Shown::Field(code) => {
            let kind = list.call.plan.fields().find(|field| field.code == *code).map(|field| &field.kind);
            matches!(kind, Some(FieldKind::Text { .. } | FieldKind::Link))
        }
        _ => false,
    }
}

fn row(w: &Words, paths: Paths, list: &ApplicationList, shown: &[Shown], entry: &ListEntry) -> Row {
    let href = application_at(paths, &list.call.code, &entry.code, &list.query);
    let name = if entry.title.is_empty() { entry.code.clone() } else { entry.title.clone() };
    let row = Row::new(entry.code.clone(), name.clone()).href(href);
    shown.iter().fold(row, |row, column| row.cell(cell(w, list, column, entry, &name)))
}

fn cell(w: &Words, list: &ApplicationList, column: &Shown, entry: &ListEntry, name: &str) -> AnyView {
    let text = || column.value(&list.call.plan, entry).words(*w, &list.zone);
    match column {
        Shown::Title if list.call.plan.subject == domain::call::SubjectKind::Project => film(name),
        Shown::Title => typed(name),
        Shown::Code | Shown::Email | Shown::TrackingNumber => code(text()),
        Shown::Screening => {
            view! { <Badge state=screening_state(entry.screening) label=w.choice("screening", entry.screening.code())/> }
                .into_any()
        }
        Shown::Shortfall => shortfalls(w, column.value(&list.call.plan, entry)),
        // Several names: each is isolated already, and the line runs as the page does.
        Shown::Directors | Shown::Producers | Shown::Companies => clamped(text()),
        _ => clamped(typed(text())),
    }
}

/// A few lines of a long cell: the application itself has them all.
fn clamped(shown: impl IntoAny) -> AnyView {
    view! { <span class="list-words">{shown.into_any()}</span> }.into_any()
}

/// The first that falls short, with its article; the rest, and what cannot be checked, as numbers: the application itself
/// has them all.
fn shortfalls(w: &Words, value: Value) -> AnyView {
    let Value::Short(found) = value else { return ().into_any() };
    let line =
        |state: State, said: String| view! { <li data-state=state.word()>{state.mark()}<span>{said}</span></li> }.into_any();
    let (short, unknown): (Vec<Shortfall>, Vec<Shortfall>) = found.into_iter().partition(|found| found.short);
    let more = |key: &str, count: usize| (count > 0).then(|| w.with(key, &args!(count = count)).into_owned());
    let state = if short.len() > 1 { State::Warn } else { State::Idle };
    let rest = [more("list-more-short", short.len().saturating_sub(1)), more("list-unchecked", unknown.len())];
    let rest = rest.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let first = short.first().map(|short| line(State::Warn, short.words(*w)));
    let rest = (!rest.is_empty()).then(|| line(state, rest));
    let lines = first.into_iter().chain(rest).collect::<Vec<_>>();
    view! { <ul class="list-shortfall">{lines}</ul> }.into_any()
}

fn foot(w: &Words, list: &ApplicationList, here: &str) -> AnyView {
    let first = (list.query.page - 1) * ROWS + 1;
    let last = first + i64::try_from(list.rows.len()).unwrap_or(0) - 1;
    let label = w.with("list-rows", &args!(first = w.number(first), last = w.number(last), total = w.number(list.total)));
    let at = |page: i64| ListQuery { page, ..list.query.clone() }.at(here);
    let previous = (list.query.page > 1).then(|| (at(list.query.page - 1), w.t("page-previous").into_owned()));
    let next = (list.query.page < list.pages).then(|| (at(list.query.page + 1), w.t("page-next").into_owned()));
    if list.rows.is_empty() {
        return ().into_any();
    }
    view! { <Pager label=w.t("pages-navigation") count=label previous=previous next=next/> }.into_any()
}
