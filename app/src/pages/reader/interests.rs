//! Declaring interests over the list of entries.

use domain::fault::Fault;
use domain::panel::InterestKind;
use leptos::prelude::*;
use office::reading::InterestPage;
use words::Words;

use super::steps;
use crate::pages::{fault_of, summary_of};
use crate::paths::Paths;
use crate::ui::*;

/// What was typed, when the form comes back.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// Ticked entries.
    pub entries: Vec<String>,
    /// The kind chosen.
    pub kind: String,
    /// The reason.
    pub reason: String,
}

/// The list, with a box for each entry.
pub fn page(w: &Words, paths: Paths, page: &InterestPage, typed: &Typed, faults: &[Fault]) -> AnyView {
    let w = *w;
    let seat = &page.seat;
    let entries: Vec<Choice> = page
        .entries
        .iter()
        .map(|entry| {
            let people = w.names(&entry.people);
            let detail = if people.is_empty() { entry.code.clone() } else { format!("{} · {people}", entry.code) };
            Choice::new(entry.id.to_string(), w.isolated(&entry.called))
                .hint(detail)
                .chosen(typed.entries.contains(&entry.id.to_string()))
        })
        .collect();
    let kinds = InterestKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.code(), w.choice("interest", kind.code())).chosen(typed.kind == kind.code()))
        .collect();
    let form = if entries.is_empty() {
        view! { <EmptyState title=w.t("reader-interests-empty") text=w.t("reader-interests-empty-text").into_owned()/> }
            .into_any()
    } else {
        view! {
            <Choices name="entry" label=w.t("reader-interests-which") pick=Pick::Many choices=entries fault=fault_of(&w, faults, "entry")/>
            <Choices name="kind" label=w.t("reader-interests-kind") note=w.t("reader-interests-if").into_owned() choices=kinds
                fault=fault_of(&w, faults, "kind")/>
            <TextArea name="reason" label=w.t("reason") note=w.t("optional").into_owned() rows=2 value=typed.reason.clone()
                hint=w.t("reader-interests-reason").into_owned() fault=fault_of(&w, faults, "reason")/>
        }
        .into_any()
    };
    let declare = (!page.entries.is_empty()).then(|| {
        view! { <Button label=w.t("reader-interests-declare") weight=Weight::Quiet name="deed".to_owned() value="declare".to_owned()/> }
            .into_any()
    });
    let named = |field: &str| {
        let key = match field {
            "entry" => "reader-interests-which",
            "kind" => "reader-interests-kind",
            _ => return None,
        };
        Some(w.t(key).into_owned())
    };
    let blind = seat.blind.then(|| view! { <p class="hint">{w.t("reader-interests-blind")}</p> }.into_any());
    // Who reads already comes from the list, and has the way to reading behind them.
    let ready = seat.standing.ready();
    let (back, where_to) = if ready { (paths.seat(seat.id), "reader-list") } else { (paths.reading(), "reader-room") };
    let way = (!ready).then(|| steps(&w, seat.standing));
    view! {
        <BackLink href=back label=w.t(where_to)/>
        <PageHead title=w.t("reader-interests") over=format!("{} · {}", seat.call.get(w.lang()), seat.panel)
            lead=w.t("reader-interests-lead").into_owned()/>
        {way}
        <ErrorSummary title=w.t("faults-title") faults=summary_of(&w, faults, named)/>
        {blind}
        <form method="post" action=paths.seat_part(seat.id, "interests") class="interests">
            {form}
            <ActionBar>
                <Button label=w.t("reader-interests-finish") weight=Weight::Primary name="deed".to_owned() value="finish".to_owned()/>
                {declare}
            </ActionBar>
        </form>
    }
    .into_any()
}
