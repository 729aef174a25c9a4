//! The best selection under the rules: which, why, what each rule costs, and what would follow from something else.

use std::collections::BTreeSet;

use domain::board::BoardPlace;
use domain::quota::Bound;
use leptos::prelude::*;
use office::board::{Eased, Easing, Optima, ProposalStanding, ProposalView, Proposed, Reason, Tried};
use words::{Words, args};

use crate::pages::staff::board::rules::figure;
use crate::pages::staff::calls::call_head;
use crate::paths::Paths;
use crate::ui::{
    BackLink, Button, Choice, Column, DataTable, ErrorSummary, Hidden, Kind, Notice, PostButton, Row, SelectField, Tone, Weight,
    fault_line, field_id, film_of,
};

/// The page. It decides nothing: what is supposed stands in its address alone.
pub fn page(w: &Words, paths: Paths, view: &ProposalView) -> AnyView {
    let board = paths.office_call_part(&view.head.code, "board");
    let own = format!("{board}/proposal");
    let lead = w.with("proposal-lead", &args!(places = view.places)).into_owned();
    let fault = |rule: &Tried| {
        let words = format!("{} – {}", rule.name.get(w.lang()), w.fault(rule.fault?));
        Some((format!("limit.{}", rule.id), words))
    };
    let faults = view.rules.iter().filter_map(fault).collect();
    let outcome = match view.standing {
        ProposalStanding::Impossible => impossible(w, view),
        ProposalStanding::Proven | ProposalStanding::Unproven => found(w, view),
    };
    let chosen = table(w, view, "proposal-in", &view.chosen);
    let over = table(w, view, "proposal-out", &view.passed_over);
    view! {
        {call_head(w, paths, &view.head, "board")}
        <BackLink href=board label=w.t("proposal-back")/>
        <h2>{w.t("proposal-title")}</h2>
        <p class="hint">{lead}</p>
        <form method="get" action=own class="proposal">
            <ErrorSummary title=w.t("faults-title") faults=faults/>
            {outcome}
            {suppose(w, view)}
            {supposed(w, view)}
            {chosen}
            {over}
            {rules(w, &view.rules)}
        </form>
        {share(w, paths, view)}
    }
    .into_any()
}

/// What can be supposed of the whole. The first button is the one that the Enter key presses.
fn suppose(w: &Words, view: &ProposalView) -> AnyView {
    let kept = |name: &'static str, codes: &BTreeSet<String>| {
        codes.iter().map(|code| view! { <Hidden name=name value=code.clone()/> }.into_any()).collect::<Vec<_>>()
    };
    let keep = if view.supposed.keeps {
        view! {
            <Hidden name="keep" value="board"/>
            <Button label=w.t("proposal-free") weight=Weight::Quiet name="let-go".to_owned() value="board".to_owned()/>
        }
        .into_any()
    } else {
        view! { <Button label=w.t("proposal-keep") weight=Weight::Quiet name="keep".to_owned() value="board".to_owned()/> }
            .into_any()
    };
    let choice = |(code, title): &(String, String)| Choice::new(code.clone(), format!("{title} · {code}"));
    let choices = view.others.iter().map(choice).collect();
    view! {
        {kept("in", &view.supposed.inside)}
        {kept("out", &view.supposed.outside)}
        <div class="suppose">
            <SelectField name="in" label=w.t("proposal-add") choices=choices empty=w.t("proposal-add-none").into_owned()/>
            <Button label=w.t("proposal-again") weight=Weight::Quiet/>
            {keep}
        </div>
    }
    .into_any()
}

/// The button that shows everybody at the board the proven set, nothing being supposed.
fn share(w: &Words, paths: Paths, view: &ProposalView) -> Option<AnyView> {
    view.shares.then(|| {
        let action = format!("{}/shared", paths.office_call_part(&view.head.code, "board"));
        view! {
            <section class="share">
                <h3>{w.t("shared-share-title")}</h3>
                <p class="hint">{w.t("shared-share-hint")}</p>
                <PostButton action=action label=w.t("shared-share") weight=Weight::Quiet/>
            </section>
        }
        .into_any()
    })
}

/// What is supposed of entries, each with a button that lets go of it.
fn supposed(w: &Words, view: &ProposalView) -> AnyView {
    let entry = |(code, title, inside): &(String, String, bool)| {
        let word = w.t(if *inside { "proposal-supposed-in" } else { "proposal-supposed-out" });
        view! { <li><span>{word}" "<bdi>{title.clone()}</bdi></span>" "{act(w, "free", "proposal-try-free", code, title)}</li> }
            .into_any()
    };
    let rule = |rule: &Tried| {
        let name = rule.name.get(w.lang());
        let words = if rule.aside {
            w.with("proposal-supposed-aside", &args!(rule = name)).into_owned()
        } else {
            let limit = format!("{} {}", w.t(limit_word(rule.bound)), rule.typed);
            w.with("proposal-supposed-limit", &args!(rule = name, limit = limit)).into_owned()
        };
        view! { <li>{words}</li> }.into_any()
    };
    let rules = view.rules.iter().filter(|rule| rule.aside || !rule.typed.is_empty() && rule.fault.is_none());
    let lines: Vec<AnyView> = view.settled.iter().map(entry).chain(rules.map(rule)).collect();
    if lines.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="supposed">
            <h3>{w.t("proposal-supposed")}</h3>
            <ul>{lines}</ul>
            <p><a href="?">{w.t("proposal-clear")}</a></p>
        </section>
    }
    .into_any()
}

/// A small button that supposes something of one entry.
fn act(w: &Words, name: &'static str, word: &'static str, code: &str, title: &str) -> AnyView {
    let label = w.plain().with("proposal-act-on", &args!(act = w.t(word), on = title)).into_owned();
    view! { <button type="submit" class="link" name=name value=code.to_owned() aria-label=label>{w.t(word)}</button> }.into_any()
}

fn impossible(w: &Words, view: &ProposalView) -> AnyView {
    let rules = view.conflict.iter().map(|name| name.get(w.lang()).to_owned());
    let names = rules.chain(view.conflict_entries.iter().cloned()).map(|name| view! { <li><bdi>{name}</bdi></li> }.into_any());
    let names = names.collect::<Vec<_>>();
    let text = w.t(if names.is_empty() { "proposal-impossible-alone" } else { "proposal-impossible-text" });
    let ways = view.ways_out.iter().map(|way| {
        let parts: Vec<String> = way.iter().map(|eased| easing(w, eased)).collect();
        view! { <li>{w.list(&parts)}</li> }.into_any()
    });
    let ways = (!view.ways_out.is_empty())
        .then(|| view! { <h3>{w.t("proposal-ways")}</h3><ul>{ways.collect::<Vec<_>>()}</ul> }.into_any());
    view! {
        <Notice tone=Tone::Bad title=w.t("proposal-impossible")><p>{text}</p><ul>{names}</ul>{ways}</Notice>
    }
    .into_any()
}

fn easing(w: &Words, eased: &Eased) -> String {
    let key = match eased.how {
        Easing::Fewer => "proposal-way-fewer",
        Easing::More => "proposal-way-more",
        Easing::Wider => "proposal-way-wider",
    };
    w.with(key, &args!(rule = eased.name.get(w.lang()), by = figure(w, eased.by))).into_owned()
}

/// What was found: whether it is the best, and its sum beside the one without suppositions.
fn found(w: &Words, view: &ProposalView) -> AnyView {
    let (tone, sure) = match view.standing {
        ProposalStanding::Proven => (Tone::Good, w.t("proposal-proven")),
        _ => (Tone::Warn, w.t("proposal-unproven")),
    };
    let sum = view.sum.map(|sum| {
        let total = w.hundredths(sum);
        match view.sum_free.map(|free| sum - free) {
            None => w.with("proposal-sum", &args!(sum = total)),
            Some(0) => w.with("proposal-sum-same", &args!(sum = total)),
            Some(less @ ..0) => w.with("proposal-sum-less", &args!(sum = total, by = w.hundredths(-less))),
            Some(more) => w.with("proposal-sum-more", &args!(sum = total, by = w.hundredths(more))),
        }
        .into_owned()
    });
    view! { <Notice tone=tone title=sure>{sum.map(|sum| view! { <p>{sum}</p> }.into_any())}</Notice> }.into_any()
}

/// The rules: what each costs, and another limit to try.
fn rules(w: &Words, rules: &[Tried]) -> AnyView {
    if rules.is_empty() {
        return ().into_any();
    }
    let columns = vec![
        Column::new(w.t("proposal-rule"), Kind::Title),
        Column::new(w.t("proposal-cost"), Kind::Short),
        Column::new(w.t("proposal-limit"), Kind::Text),
        Column::new(w.t("proposal-try"), Kind::Short),
    ];
    let row = |rule: &Tried| {
        let price = match rule.price {
            None => String::new(),
            Some(0) => w.t("proposal-free-rule").into_owned(),
            Some(price) => {
                let args = args!(price = w.hundredths(price), count = price as f64 / 100.0);
                w.with("proposal-price", &args).into_owned()
            }
        };
        let name = rule.name.get(w.lang()).to_owned();
        let (field, id) = (format!("limit.{}", rule.id), rule.id.to_string());
        let label = w.plain().with("proposal-act-on", &args!(act = w.t("proposal-aside"), on = name.as_str())).into_owned();
        let aside = view! {
            <label class="aside-rule"><input type="checkbox" name="aside" value=id checked=rule.aside aria-label=label/>" "{w.t("proposal-aside")}</label>
        };
        Row::new(name.clone(), name.clone())
            .cell(view! { <bdi>{name.clone()}</bdi> })
            .cell(price)
            .cell(limit(w, rule, &name, field))
            .cell(aside)
    };
    let rows = rules.iter().map(row).collect();
    view! {
        <h3>{w.t("proposal-prices")}</h3>
        <p class="hint">{w.t("proposal-prices-hint")}</p>
        <DataTable caption=w.t("proposal-prices") columns=columns rows=rows/>
        <p><Button label=w.t("proposal-again") weight=Weight::Quiet/></p>
    }
    .into_any()
}

/// A rule's limit as it stands, in the field in which another one is typed.
fn limit(w: &Words, rule: &Tried, name: &str, field: String) -> AnyView {
    let (word, now) = (w.t(limit_word(rule.bound)), limit_figure(rule.bound));
    let id = field_id(&field);
    let fault = rule.fault.map(|fault| w.fault(fault).into_owned());
    let (described, invalid) = (fault.is_some().then(|| format!("{id}-fault")), fault.is_some().then_some("true"));
    let label = w.plain().with("proposal-supposed-limit", &args!(rule = name, limit = &*word)).into_owned();
    let typed = rule.typed.clone();
    view! {
        {fault_line(&id, fault)}
        <span class="limit">
            <span>{word}</span>" "
            <input
                id=id type="text" name=field value=typed placeholder=now dir="ltr" inputmode="text" aria-label=label
                aria-invalid=invalid aria-describedby=described
            />
        </span>
    }
    .into_any()
}

const fn limit_word(bound: Bound) -> &'static str {
    match bound {
        Bound::MinCount(_) => "quota-at-least",
        Bound::MaxCount(_) => "quota-at-most",
        Bound::MaxGap(_) => "quota-gap",
        Bound::MinShare(_) => "proposal-share-at-least",
        Bound::MaxShare(_) => "proposal-share-at-most",
    }
}

fn limit_figure(bound: Bound) -> String {
    match bound {
        Bound::MinCount(count) | Bound::MaxCount(count) | Bound::MaxGap(count) => count.to_string(),
        Bound::MinShare(share) | Bound::MaxShare(share) => share.to_string(),
    }
}

/// Entries under their heading; nothing when there are none.
fn table(w: &Words, view: &ProposalView, heading: &'static str, entries: &[Proposed]) -> AnyView {
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
        Column::new(w.t("proposal-try"), Kind::Text),
    ];
    let chosen = heading == "proposal-in";
    let acts = |entry: &Proposed| {
        let (code, title) = (&entry.code, &entry.title);
        if view.supposed.inside.contains(code) {
            return act(w, "free", "proposal-try-free", code, title);
        }
        if !chosen {
            return act(w, "in", "proposal-try-take", code, title);
        }
        let keep = (entry.reason != Reason::Lock).then(|| act(w, "in", "proposal-try-in", code, title));
        view! { <span class="acts">{keep}" "{act(w, "out", "proposal-try-out", code, title)}</span> }.into_any()
    };
    let row = |entry: &Proposed| {
        Row::new(entry.code.clone(), entry.title.clone())
            .cell(w.number(i64::try_from(entry.rank).unwrap_or(i64::MAX)))
            .cell(film_of(entry.title.clone(), entry.code.clone()))
            .cell(entry.section.get(w.lang()).to_owned())
            .cell(w.hundredths(entry.mean))
            .cell(reason(w, entry, view.supposed.inside.contains(&entry.code)))
            .cell(place(w, entry.place))
            .cell(acts(entry))
    };
    let (rows, caption) = (entries.iter().map(row).collect(), w.t(heading).into_owned());
    view! { <h3>{caption.clone()}</h3><DataTable caption=caption columns=columns rows=rows/> }.into_any()
}

/// Where the board has put an entry; a dash where it has not.
fn place(w: &Words, place: BoardPlace) -> String {
    if place == BoardPlace::Candidate { "–".to_owned() } else { w.choice("board-place", place.code()).into_owned() }
}

/// Why an entry is in or out, and whether other selections are as good without it.
fn reason(w: &Words, entry: &Proposed, supposed: bool) -> String {
    let why = match (entry.reason, &entry.rule) {
        (Reason::Merit, _) => w.t("proposal-merit").into_owned(),
        (Reason::Lock, _) if supposed => w.t("proposal-supposed-so").into_owned(),
        (Reason::Lock, _) => w.t("proposal-kept").into_owned(),
        (Reason::Rule, Some(section)) if entry.by_places => {
            w.with("proposal-by-places", &args!(section = section.get(w.lang()))).into_owned()
        }
        (Reason::Rule, Some(rule)) => w.with("proposal-by", &args!(rule = rule.get(w.lang()))).into_owned(),
        (Reason::Rule, None) => w.t("proposal-by-rules").into_owned(),
    };
    if entry.optima == Optima::Some { format!("{why} · {}", w.t("proposal-some")) } else { why }
}
