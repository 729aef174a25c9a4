//! Links that say where one is: navigation, tabs, breadcrumbs, pages of a list.

use leptos::prelude::*;

use super::{Icon, unbroken};

/// A link in a row of links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavLink {
    /// Where it leads.
    pub href: String,
    /// What is there.
    pub label: String,
    /// One is there now.
    pub current: bool,
    /// How many things wait there.
    pub count: Option<String>,
}

impl NavLink {
    /// A link to somewhere else.
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { href: href.into(), label: label.into(), current: false, count: None }
    }

    /// Where one is, when `current`.
    #[must_use]
    pub fn current(self, current: bool) -> Self {
        Self { current, ..self }
    }

    /// With the number of things that wait there.
    #[must_use]
    pub fn count(self, count: impl Into<String>) -> Self {
        Self { count: Some(count.into()), ..self }
    }

    fn item(self) -> AnyView {
        view! {
            <li>
                <a href=self.href aria-current=self.current.then_some("page")>
                    {self.label}
                    {self.count.map(|count| view! { <span class="count">{count}</span> }.into_any())}
                </a>
            </li>
        }
        .into_any()
    }
}

/// The items of a list of links.
pub(super) fn items(links: Vec<NavLink>) -> Vec<AnyView> {
    links.into_iter().map(NavLink::item).collect()
}

/// Views of the same thing, side by side. Links, so each has an address.
#[component]
pub fn Tabs(
    /// What the row is called by screen readers.
    #[prop(into)]
    label: String,
    /// The views.
    links: Vec<NavLink>,
) -> AnyView {
    view! { <nav class="tabs" aria-label=label><ul>{items(links)}</ul></nav> }.into_any()
}

/// The way from the top to here. The last one is the page itself.
#[component]
pub fn Breadcrumbs(
    /// What the row is called by screen readers.
    #[prop(into)]
    label: String,
    /// From the top down.
    links: Vec<NavLink>,
) -> AnyView {
    let items = links
        .into_iter()
        .map(|link| {
            let inner = if link.current {
                view! { <span aria-current="page"><bdi>{link.label}</bdi></span> }.into_any()
            } else {
                view! { <a href=link.href><bdi>{link.label}</bdi></a> }.into_any()
            };
            view! { <li>{inner}</li> }.into_any()
        })
        .collect::<Vec<_>>();
    view! { <nav class="breadcrumbs" aria-label=label><ol>{items}</ol></nav> }.into_any()
}

/// One link back, on pages that do one thing.
#[component]
pub fn BackLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// What is there.
    #[prop(into)]
    label: String,
) -> AnyView {
    view! { <a class="back-link" href=href>{Icon::Back.view()}<span>{label}</span></a> }.into_any()
}

/// The foot of a list: how many there are, and the pages before and after.
#[component]
pub fn Pager(
    /// What the row is called by screen readers.
    #[prop(into)]
    label: String,
    /// "51–100 of 320".
    #[prop(into)]
    count: String,
    /// The page before: address and word.
    #[prop(optional_no_strip, into)]
    previous: Option<(String, String)>,
    /// The page after: address and word.
    #[prop(optional_no_strip, into)]
    next: Option<(String, String)>,
) -> AnyView {
    view! {
        <nav class="pager" aria-label=label>
            <p>{count}</p>
            {previous.map(|(href, word)| view! { <a href=href rel="prev">{Icon::Back.view()}<span>{word}</span></a> }.into_any())}
            {next.map(|(href, word)| view! { <a href=href rel="next"><span>{word}</span>{Icon::Forward.view()}</a> }.into_any())}
        </nav>
    }
    .into_any()
}

/// The head of a page: what it is, in the largest words on it.
#[component]
pub fn PageHead(
    /// What the page is.
    #[prop(into)]
    title: String,
    /// A small line above: the program, the code.
    #[prop(optional_no_strip, into)]
    over: Option<String>,
    /// One sentence below.
    #[prop(optional_no_strip, into)]
    lead: Option<String>,
    /// The title was typed by someone: isolated, so that it follows its own direction without leaving the page's edge.
    #[prop(optional)]
    typed: bool,
    /// What can be done here: buttons at the end of the line.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let title = if typed { super::typed(title) } else { title.into_any() };
    view! {
        <header class="page-head">
            <div>
                {over.map(|over| view! { <p class="over"><bdi>{unbroken(over)}</bdi></p> }.into_any())}
                <h1>{title}</h1>
                {lead.map(|lead| view! { <p class="lead">{lead}</p> }.into_any())}
            </div>
            {children.map(|children| view! { <div class="buttons">{children()}</div> }.into_any())}
        </header>
    }
    .into_any()
}
