//! Lists that are read from top to bottom: tasks, events, facts.

use leptos::prelude::*;

use super::{Icon, State, unbroken};

/// One task: what it is, how it stands, where it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// What is to be done.
    pub title: String,
    /// Where; nowhere when it cannot be started yet.
    pub href: Option<String>,
    /// How it stands.
    pub state: State,
    /// The word for that.
    pub state_label: String,
    /// What is missing, or how long it takes.
    pub detail: Option<String>,
}

/// What is done and what is missing. Each row is a link; its state is a word with a shape.
#[component]
pub fn TaskList(
    /// The tasks, in the order they are best done.
    tasks: Vec<Task>,
) -> AnyView {
    let rows = tasks
        .into_iter()
        .map(|task| {
            let state = task.state;
            let title = match task.href {
                Some(href) => view! { <a class="task-title" href=href>{task.title}</a> }.into_any(),
                None => view! { <span class="task-title">{task.title}</span> }.into_any(),
            };
            view! {
                <li data-state=state.word()>
                    <div>{title}{task.detail.map(|detail| view! { <p class="task-detail">{detail}</p> }.into_any())}</div>
                    <span class="badge" data-state=state.word()>{state.mark()}<span>{task.state_label}</span></span>
                    {Icon::Forward.view()}
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! { <ul class="tasks">{rows}</ul> }.into_any()
}

/// Something that happened, or will.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// When, in words.
    pub when: String,
    /// When, for machines.
    pub datetime: String,
    /// What.
    pub title: String,
    /// Who, or more about it.
    pub detail: Option<String>,
    /// How it stands.
    pub state: State,
    /// It is the present one.
    pub current: bool,
}

/// Moments along a line: the dates of a call, the history of a dossier.
#[component]
pub fn Timeline(
    /// The moments, in order.
    moments: Vec<Moment>,
) -> AnyView {
    let rows = moments
        .into_iter()
        .map(|moment| {
            view! {
                <li data-state=moment.state.word() aria-current=moment.current.then_some("step")>
                    {moment.state.mark()}
                    <time datetime=moment.datetime>{moment.when}</time>
                    <div>
                        <p class="moment-title">{unbroken(moment.title)}</p>
                        {moment.detail.map(|detail| view! { <p class="moment-detail">{detail}</p> }.into_any())}
                    </div>
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! { <ol class="timeline">{rows}</ol> }.into_any()
}

/// A fact about something: its name and what it is.
pub struct Fact {
    /// Its name.
    pub label: String,
    /// What it is.
    pub value: AnyView,
    /// Where it can be changed, and the word for that.
    pub change: Option<(String, String)>,
}

impl Fact {
    /// A fact of our own words.
    pub fn new(label: impl Into<String>, value: impl IntoAny) -> Self {
        Self { label: label.into(), value: value.into_any(), change: None }
    }

    /// A fact someone typed, with its own direction. Several lines are kept, each at the edge its direction gives it;
    /// one line stays at the page's edge, in line with the facts around it.
    pub fn typed(label: impl Into<String>, value: impl Into<String>) -> Self {
        let value: String = value.into();
        if !value.contains('\n') {
            return Self::new(label, super::typed(value));
        }
        Self::new(label, view! { <span class="typed" dir="auto">{value}</span> })
    }

    /// With a link that changes it.
    #[must_use]
    pub fn change(self, href: impl Into<String>, word: impl Into<String>) -> Self {
        Self { change: Some((href.into(), word.into())), ..self }
    }
}

/// Facts, each under its name: check-your-answers, the identity of an entry.
#[component]
pub fn DescriptionList(
    /// The facts.
    facts: Vec<Fact>,
    /// Names beside the values in narrow columns, for the office.
    #[prop(optional)]
    dense: bool,
) -> AnyView {
    let rows = facts
        .into_iter()
        .map(|fact| {
            let change = fact.change.map(|(href, word)| {
                let about = fact.label.clone();
                view! { <dd class="change"><a href=href>{word}<span class="unseen">" "{about}</span></a></dd> }.into_any()
            });
            view! { <div><dt>{fact.label}</dt><dd>{fact.value}</dd>{change}</div> }.into_any()
        })
        .collect::<Vec<_>>();
    view! { <dl class="facts" data-dense=dense.then_some("")>{rows}</dl> }.into_any()
}

/// Links to things, each with a line about it: calls, dossiers, circuits. Lines between, no boxes.
pub struct Entry {
    /// Where it is.
    pub href: String,
    /// What it is called.
    pub title: String,
    /// A quiet line.
    pub detail: Option<String>,
    /// What stands at the end: a state, a date.
    pub end: Option<AnyView>,
}

/// A list of [`Entry`]s.
#[component]
pub fn Entries(
    /// The entries.
    entries: Vec<Entry>,
) -> AnyView {
    let rows = entries
        .into_iter()
        .map(|entry| {
            view! {
                <li>
                    <div>
                        <a class="entry-title" href=entry.href dir="auto">{unbroken(entry.title)}</a>
                        {entry.detail.map(|detail| view! { <p class="entry-detail">{unbroken(detail)}</p> }.into_any())}
                    </div>
                    {entry.end.map(|end| view! { <div class="entry-end">{end}</div> }.into_any())}
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! { <ul class="entries">{rows}</ul> }.into_any()
}
