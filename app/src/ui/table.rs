//! The office's instrument: tables that stay readable at fifty rows and at eight thousand.

use leptos::prelude::*;

use super::Icon;

/// What a column holds; decides how it is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    #[default]
    Text,
    /// The name of the row: takes the room that is left, two lines at most, and carries the row's link.
    Title,
    /// Figures, aligned by the digit.
    Number,
    /// A badge, a date, a code: never broken.
    Short,
}

impl Kind {
    const fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Title => "title",
            Self::Number => "number",
            Self::Short => "short",
        }
    }
}

/// How the rows are sorted by a column now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Smallest first.
    Rising,
    /// Largest first.
    Falling,
}

impl Order {
    const fn aria(self) -> &'static str {
        match self {
            Self::Rising => "ascending",
            Self::Falling => "descending",
        }
    }
}

/// A column: its name, what it holds, and how to sort by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub label: String,
    /// What it holds.
    pub kind: Kind,
    /// The same list sorted by it.
    pub sort: Option<String>,
    /// The list is sorted by it now.
    pub order: Option<Order>,
    /// Left out of the list a phone shows, and of narrow paper.
    pub minor: bool,
    /// Holds long words or sentences: an address, an answer of several lines.
    pub wide: bool,
}

impl Column {
    /// A column that cannot be sorted by.
    pub fn new(label: impl Into<String>, kind: Kind) -> Self {
        Self { label: label.into(), kind, sort: None, order: None, minor: false, wide: false }
    }

    /// Sorted at this address; `order` when it is sorted so now.
    #[must_use]
    pub fn sorted(self, href: impl Into<String>, order: Option<Order>) -> Self {
        Self { sort: Some(href.into()), order, ..self }
    }

    /// Left out of the list a phone shows, and of narrow paper.
    #[must_use]
    pub fn minor(self) -> Self {
        Self { minor: true, ..self }
    }

    /// Given more room: it holds long words or sentences.
    #[must_use]
    pub fn wide(self) -> Self {
        Self { wide: true, ..self }
    }

    /// About how wide it must be not to be crushed, in tenths of a rem.
    const fn room(&self) -> u32 {
        match self.kind {
            Kind::Title => 140,
            Kind::Text if self.wide => 150,
            Kind::Text => 85,
            Kind::Short => 80,
            Kind::Number => 55,
        }
    }

    fn head(&self) -> AnyView {
        let label = self.label.clone();
        let inner = match &self.sort {
            Some(href) => view! { <a href=href.clone()>{label}<span class="order" aria-hidden="true"></span></a> }.into_any(),
            None => view! { {label} }.into_any(),
        };
        view! { <th scope="col" data-kind=self.kind.word() data-minor=self.minor.then_some("") aria-sort=self.order.map(Order::aria)>{inner}</th> }.into_any()
    }
}

/// A row. Its cells are in the order of the columns.
pub struct Row {
    /// What is posted when it is selected.
    pub value: String,
    /// What it is called by screen readers when it is selected.
    pub label: String,
    /// Where it leads.
    pub href: Option<String>,
    /// Its cells.
    pub cells: Vec<AnyView>,
    /// A word on how the whole row stands, for `data-state`: `idle`, `good`, `warn`, `bad`, `closed`.
    pub state: super::State,
}

impl Row {
    /// A row that can be selected by `value` and is called `label`.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), href: None, cells: Vec::new(), state: super::State::Idle }
    }

    /// A row that leads somewhere.
    #[must_use]
    pub fn href(self, href: impl Into<String>) -> Self {
        Self { href: Some(href.into()), ..self }
    }

    /// With one more cell.
    #[must_use]
    pub fn cell(mut self, cell: impl IntoAny) -> Self {
        self.cells.push(cell.into_any());
        self
    }

    /// Standing so.
    #[must_use]
    pub fn state(self, state: super::State) -> Self {
        Self { state, ..self }
    }

    fn view(self, columns: &[Column], selection: Option<&Selection>) -> AnyView {
        let pick = selection.map(|selection| {
            let label = format!("{} {}", selection.label, self.label);
            let chosen = selection.chosen.contains(&self.value);
            view! { <td data-kind="pick"><input type="checkbox" name=selection.name.clone() value=self.value.clone() checked=chosen aria-label=label/></td> }.into_any()
        });
        let mut href = self.href;
        let cells = self
            .cells
            .into_iter()
            .zip(columns)
            .map(|(cell, column)| match (column.kind, href.take_if(|_| column.kind == Kind::Title)) {
                (Kind::Title, Some(href)) => {
                    view! { <th scope="row" data-kind="title"><a class="row-link" href=href>{cell}</a></th> }.into_any()
                }
                (Kind::Title, None) => {
                    view! { <th scope="row" data-kind="title"><span class="row-link">{cell}</span></th> }.into_any()
                }
                (kind, _) => view! {
                    <td data-kind=kind.word() data-label=column.label.clone() data-minor=column.minor.then_some("") data-wide=column.wide.then_some("")>{cell}</td>
                }
                .into_any(),
            })
            .collect::<Vec<_>>();
        view! { <tr data-row="" data-state=self.state.word()>{pick}{cells}</tr> }.into_any()
    }
}

/// Rows can be chosen, and something done with all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The name each chosen row's value is posted under.
    pub name: String,
    /// "Select", said before the row's name.
    pub label: String,
    /// Where the form posts to.
    pub action: String,
    /// What screen readers call the bar of actions.
    pub bar_label: String,
    /// "Selected:", said in the bar before how many rows are.
    pub picked: String,
    /// The values of the rows that are chosen already: the form came back.
    pub chosen: Vec<String>,
}

/// The widths, in rem, that `style/components/table.css` knows: in a narrower place the table scrolls in a box of its own.
const STEPS: [u32; 5] = [56, 64, 72, 88, 104];
/// Up to here, in tenths of a rem, a table fits wherever it is not shown as a list.
const SMALL: u32 = 440;

/// The step that a table needs; none for a small one. In a dense table everything takes a fifth less.
fn need(columns: &[Column], selection: bool, dense: bool) -> Option<String> {
    let room = columns.iter().map(Column::room).sum::<u32>() + if selection { 25 } else { 0 };
    let room = if dense { room * 4 / 5 } else { room };
    let step = || STEPS.into_iter().find(|step| step * 10 >= room).map_or_else(|| "more".to_owned(), |step| step.to_string());
    (room > SMALL).then(step)
}

/// A table. With a [`Selection`] it is a plain form whose bar of actions is the table's children.
#[component]
pub fn DataTable(
    /// What the table is, for screen readers.
    #[prop(into)]
    caption: String,
    /// Its columns.
    columns: Vec<Column>,
    /// Its rows.
    rows: Vec<Row>,
    /// Rows can be chosen.
    #[prop(optional_no_strip, into)]
    selection: Option<Selection>,
    /// Set smaller and closer, for many columns.
    #[prop(optional)]
    dense: bool,
    /// With a selection: the buttons of its bar.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let heads = columns.iter().map(Column::head).collect::<Vec<_>>();
    let pick_head = selection
        .as_ref()
        .map(|selection| view! { <td data-kind="pick"><span class="unseen">{selection.label.clone()}</span></td> }.into_any());
    let need = need(&columns, selection.is_some(), dense);
    // Where nothing inside takes the focus, the box does, so that keys can scroll it.
    let still = selection.is_none() && rows.iter().all(|row| row.href.is_none());
    let (role, tabindex, named) = (still.then_some("group"), still.then_some("0"), still.then(|| caption.clone()));
    let rows = rows.into_iter().map(|row| row.view(&columns, selection.as_ref())).collect::<Vec<_>>();
    let table = view! {
        <table class="table" data-rows="">
            <caption class="unseen">{caption}</caption>
            <thead><tr>{pick_head}{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any();
    let table = match need {
        None => table,
        Some(need) => view! {
            <div class="table-room">
                <div class="table-box" data-need=need data-dense=dense.then_some("") role=role tabindex=tabindex aria-label=named>{table}</div>
            </div>
        }
        .into_any(),
    };
    match selection {
        Some(selection) => view! {
            <form method="post" action=selection.action class="table-form">
                {table}
                <div class="bulk" role="group" aria-label=selection.bar_label data-picked=selection.picked>{children.map(|children| children())}</div>
            </form>
        }
        .into_any(),
        None => table,
    }
}

/// A condition the list is narrowed by, and the same list without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// The condition, in words.
    pub label: String,
    /// The list without it.
    pub without: String,
    /// "Remove", said before the condition.
    pub remove: String,
}

/// What a list is narrowed by: words one can take away, the search, and more fields under a disclosure. The bar
/// is a GET form: the list's address says everything.
#[component]
pub fn FilterBar(
    /// Where the list is.
    #[prop(into)]
    action: String,
    /// What screen readers call the conditions.
    #[prop(into)]
    label: String,
    /// The conditions now.
    filters: Vec<Filter>,
    /// The search and the fields always in sight.
    #[prop(optional_no_strip, into)]
    search: Option<AnyView>,
    /// The name of the disclosure that holds the other fields ("Filter").
    #[prop(into)]
    more: String,
    /// The other fields, with their button.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let words = filters
        .into_iter()
        .map(|filter| {
            view! {
                <li><a href=filter.without><span class="unseen">{filter.remove}" "</span><bdi>{filter.label}</bdi>{Icon::Cross.view()}</a></li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    let words = (!words.is_empty()).then(|| view! { <ul class="filter-words" aria-label=label>{words}</ul> }.into_any());
    let fields = children.map(|children| {
        view! { <details class="filter-more"><summary>{more}{Icon::Down.view()}</summary><div class="panel">{children()}</div></details> }.into_any()
    });
    view! { <form class="filters" method="get" action=action>{search}{fields}{words}</form> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_of_many_columns_says_how_much_room_it_needs() {
        let columns = |texts: usize| {
            let texts = std::iter::repeat_with(|| Column::new("Section", Kind::Text)).take(texts);
            std::iter::once(Column::new("Title", Kind::Title)).chain(texts).collect::<Vec<_>>()
        };
        assert_eq!(need(&columns(3), false, false), None);
        assert_eq!(need(&columns(5), false, false).as_deref(), Some("64"));
        assert_eq!(need(&columns(5), true, true).as_deref(), Some("56"));
        assert_eq!(need(&columns(20), false, false).as_deref(), Some("more"));
    }
}
