//! The best selection under the rules: which, why, and what each rule costs.

use domain::board::BoardPlace;
use leptos::prelude::*;
use office::board::{Optima, ProposalStanding, ProposalView, Proposed, Reason};
use words::{Words, args};

use crate::pages::staff::calls::call_head;
use crate::paths::Paths;
use crate::ui::{BackLink, ButtonLink, Column, DataTable, Kind, Notice, Row, Tone, Weight, film};

/// The page. It decides nothing.
pub fn page(w: &Words, paths: Paths, view: &ProposalView) -> AnyView {
    let board = paths.office_call_part(&view.head.code, "board");
    let (other, label) = if view.keeps {
        (format!("{board}/proposal"), w.t("proposal-free"))
    } else {
        (format!("{board}/proposal?keep=board"), w.t("proposal-keep"))
    };
    let body = match view.standing {
        ProposalStanding::Impossible => impossible(w, view),
        ProposalStanding::Proven | ProposalStanding::Unproven => selection(w, view),
    };
    let lead = w.with("proposal-lead", &args!(places = view.places)).into_owned();
    view! {
        {call_head(w, paths, &view.head, "board")}
        <BackLink href=board label=w.t("proposal-back")/>
        <h2>{w.t("proposal-title")}</h2>
        <p class="hint">{lead}</p>
        <p><ButtonLink href=other label=label weight=Weight::Quiet/></p>
        {body}
    }
    .into_any()
}

fn impossible(w: &Words, view: &ProposalView) -> AnyView {
    let names = view.conflict.iter().map(|name| view! { <li><bdi>{name.get(w.lang()).to_owned()}</bdi></li> }.into_any());
    let names = names.collect::<Vec<_>>();
    let text = w.t(if view.conflict.is_empty() { "proposal-impossible-alone" } else { "proposal-impossible-text" });
    view! {
        <Notice tone=Tone::Bad title=w.t("proposal-impossible")><p>{text}</p><ul class="rule-names">{names}</ul></Notice>
    }
    .into_any()
}

fn selection(w: &Words, view: &ProposalView) -> AnyView {
    let (tone, sure) = match view.standing {
        ProposalStanding::Proven => (Tone::Good, w.t("proposal-proven")),
        _ => (Tone::Warn, w.t("proposal-unproven")),
    };
    let prices = (!view.prices.is_empty()).then(|| {
        let rows = view.prices.iter().map(|(rule, price)| {
            let price = match price {
                0 => w.t("proposal-free-rule").into_owned(),
                price => w.with("proposal-price", &args!(price = w.hundredths(*price))).into_owned(),
            };
            let name = rule.get(w.lang()).to_owned();
            Row::new(name.clone(), name.clone()).cell(view! { <bdi>{name}</bdi> }).cell(price)
        });
        let columns = vec![Column::new(w.t("proposal-rule"), Kind::Title), Column::new(w.t("proposal-cost"), Kind::Short)];
        view! {
            <h3>{w.t("proposal-prices")}</h3>
            <p class="hint">{w.t("proposal-prices-hint")}</p>
            <DataTable caption=w.t("proposal-prices") columns=columns rows=rows.collect()/>
        }
        .into_any()
    });
    let chosen = table(w, &w.t("proposal-in"), &view.chosen);
    let over = table(w, &w.t("proposal-out"), &view.passed_over);
    view! {
        <Notice tone=tone title=sure/>
        {chosen}
        {over}
        {prices}
    }
    .into_any()
}

/// Entries under their heading; nothing when there are none.
fn table(w: &Words, caption: &str, entries: &[Proposed]) -> AnyView {
    if entries.is_empty() {
        return ().into_any();
    }
    let columns = vec![
        Column::new(w.t("proposal-rank"), Kind::Number),
        Column::new(w.t("column-title"), Kind::Title),
        Column::new(w.t("column-section"), Kind::Text),
        Column::new(w.t("proposal-mean"), Kind::Number),
        Column::new(w.t("proposal-why"), Kind::Text),
        Column::new(w.t("proposal-place"), Kind::Text).minor(),
    ];
    let row = |entry: &Proposed| {
        Row::new(entry.code.clone(), entry.title.clone())
            .cell(w.number(i64::try_from(entry.rank).unwrap_or(i64::MAX)))
            .cell(film(entry.title.clone()))
            .cell(entry.section.get(w.lang()).to_owned())
            .cell(w.hundredths(entry.mean))
            .cell(reason(w, entry))
            .cell(place(w, entry.place))
    };
    let rows = entries.iter().map(row).collect();
    view! { <h3>{caption.to_owned()}</h3><DataTable caption=caption.to_owned() columns=columns rows=rows/> }.into_any()
}

fn place(w: &Words, place: BoardPlace) -> String {
    w.choice("board-place", place.code()).into_owned()
}

/// Why an entry is in or out, and whether other selections are as good without it.
fn reason(w: &Words, entry: &Proposed) -> String {
    let why = match (entry.reason, &entry.rule) {
        (Reason::Merit, _) => w.t("proposal-merit").into_owned(),
        (Reason::Lock, _) => w.t("proposal-kept").into_owned(),
        (Reason::Rule, Some(rule)) => w.with("proposal-by", &args!(rule = rule.get(w.lang()))).into_owned(),
        (Reason::Rule, None) => w.t("proposal-by-rules").into_owned(),
    };
    if entry.optima == Optima::Some { format!("{why} · {}", w.t("proposal-some")) } else { why }
}
