//! The scoresheet.

use std::collections::BTreeMap;

use domain::call::OthersScores;
use domain::panel::{Scoresheet, SheetStanding};
use domain::scoring::{Criterion, Score};
use domain::time::Moment;
use leptos::prelude::*;
use office::reading::{DeskPage, OtherSheet};
use words::{Words, args};

use super::deadline;
use super::desk::Around;
use crate::islands::draft::{Draft, DraftTexts};
use crate::islands::score_sheet::ScoreSheet;
use crate::pages::{fault_of, summary_of};
use crate::paths::Paths;
use crate::ui::*;

/// The id of the form, for its islands.
pub(super) const FORM: &str = "sheet";

/// Whether the sheet can be written now.
pub(super) fn is_open(desk: &DeskPage) -> bool {
    desk.writable && desk.sheet.standing == SheetStanding::Open
}

/// The sheet with what belongs to it: deadline, what is left, others' sheets.
pub(super) fn view(w: &Words, paths: Paths, desk: &DeskPage, around: &Around<'_>, now: Moment) -> AnyView {
    // A sheet that is closed says itself that it was closed just now.
    let done = ["save", "reopen"].into_iter().find(|deed| *deed == around.done);
    let said = done.map(|deed| view! { <Notice tone=Tone::Good title=w.t(&format!("reader-did-{deed}")) live=true/> }.into_any());
    let body = if is_open(desk) { form(w, paths, desk, around) } else { closed(w, paths, desk, around) };
    let named = |field: &str| {
        let criterion = desk.criteria.iter().find(|criterion| field.strip_prefix("points.") == Some(criterion.code.as_str()))?;
        Some(criterion.label.get(w.lang()).to_owned())
    };
    view! {
        {deadline(w, &desk.ends, now)}
        <p class="reading-left">{w.with("reader-left", &args!(count = desk.left))}</p>
        {said}
        {around.clash.then(|| clash(w, desk, around))}
        <ErrorSummary title=w.t("faults-title") faults=summary_of(w, around.faults, named)/>
        {body}
        {others(w, paths, desk)}
    }
    .into_any()
}

/// Both versions, when the sheet was written meanwhile: nothing is lost, nothing was overwritten.
fn clash(w: &Words, desk: &DeskPage, around: &Around<'_>) -> AnyView {
    let w = *w;
    let Some(typed) = &around.typed else { return ().into_any() };
    let stored: BTreeMap<String, String> =
        desk.sheet.points.iter().map(|(code, points)| (code.clone(), points.to_string())).collect();
    let column = |title: &str, points: &BTreeMap<String, String>, comment: &str| {
        let mut facts: Vec<Fact> = desk
            .criteria
            .iter()
            .map(|criterion| {
                Fact::new(criterion.label.get(w.lang()), points.get(&criterion.code).cloned().unwrap_or_else(|| "–".to_owned()))
            })
            .collect();
        facts.push(Fact::typed(w.t("comment"), comment));
        view! { <section class="version"><h3>{w.t(title)}</h3><DescriptionList facts=facts dense=true/></section> }.into_any()
    };
    view! {
        <Notice tone=Tone::Warn title=w.t("changed-elsewhere") live=true>{w.t("changed-elsewhere-explained")}</Notice>
        <div class="versions">
            {column("your-version", &typed.points, &typed.comment)}
            {column("other-version", &stored, &desk.sheet.comment)}
        </div>
        <p class="hint">{w.t("reader-clash-how")}</p>
    }
    .into_any()
}

fn chosen(desk: &DeskPage, around: &Around<'_>, criterion: &Criterion) -> Option<u32> {
    match &around.typed {
        Some(typed) => typed.points.get(&criterion.code).and_then(|points| points.parse().ok()),
        None => desk.sheet.points.get(&criterion.code).copied(),
    }
}

fn scale(w: &Words, criterion: &Criterion, value: Option<u32>, fault: Option<String>, is_closed: bool) -> AnyView {
    let weight = w.with("reader-weight", &args!(count = criterion.weight)).into_owned();
    view! {
        <Scale name=format!("points.{}", criterion.code) label=criterion.label.get(w.lang()) from=criterion.min to=criterion.max value=value
            low=criterion.low.get(w.lang()) high=criterion.high.get(w.lang()) note=weight fault=fault closed=is_closed/>
    }
    .into_any()
}

fn form(w: &Words, paths: Paths, desk: &DeskPage, around: &Around<'_>) -> AnyView {
    let w = *w;
    let scales = desk
        .criteria
        .iter()
        .map(|criterion| {
            scale(
                &w,
                criterion,
                chosen(desk, around, criterion),
                fault_of(&w, around.faults, &format!("points.{}", criterion.code)),
                false,
            )
        })
        .collect::<Vec<_>>();
    let comment = around.typed.as_ref().map_or_else(|| desk.sheet.comment.clone(), |typed| typed.comment.clone());
    let reason = around.typed.as_ref().map(|typed| typed.reason.clone()).unwrap_or_default();
    let reason_fault = fault_of(&w, around.faults, "reason");
    let open = reason_fault.is_some() || !reason.is_empty();
    let tens = desk.criteria.iter().any(|criterion| criterion.min > 0 && criterion.max >= 10);
    let keys = if tens { "reader-keys-ten" } else { "reader-keys" };
    let name = || Some("deed".to_owned());
    view! {
        <form method="post" id=FORM action=paths.desk_part(desk.seat, desk.id, "score")
            data-autosave=paths.desk_part(desk.seat, desk.id, "autosave")>
            <Hidden name="version" value=desk.sheet.version.to_string()/>
            {scales}
            <TextArea name="comment" label=w.t("comment") note=w.t("optional").into_owned() value=comment rows=5
                hint=w.t("reader-comment-hint").into_owned() fault=fault_of(&w, around.faults, "comment")/>
            <Draft form=FORM.to_owned() lang=w.lang() sign_in=paths.sign_in() texts=draft_texts(&w)/>
            <ScoreSheet form=FORM.to_owned() hint=w.t(keys).into_owned()/>
            <div class="sheet-buttons buttons">
                <Button label=w.t("reader-finish-next") weight=Weight::Primary name=name() value="finish-next".to_owned()/>
                <Button label=w.t("reader-finish") weight=Weight::Quiet name=name() value="finish".to_owned()/>
                <Button label=w.t("save") weight=Weight::Quiet name=name() value="save".to_owned()/>
            </div>
            <Disclosure label=w.t("reader-abstain") open=open>
                <TextArea name="reason" label=w.t("reader-abstain-reason") value=reason rows=2 hint=w.t("reader-abstain-hint").into_owned() fault=reason_fault/>
                <Button label=w.t("reader-abstain-do") weight=Weight::Quiet name=name() value="abstain".to_owned()/>
            </Disclosure>
        </form>
    }
    .into_any()
}

fn draft_texts(w: &Words) -> DraftTexts {
    let w = w.plain();
    let time = || args!(time = "{time}");
    DraftTexts {
        saving: w.t("saving").into_owned(),
        saved: w.with("saved-at", &time()).into_owned(),
        retrying: w.t("not-saved-retrying").into_owned(),
        changed: w.t("changed-elsewhere").into_owned(),
        changed_link: w.t("reader-changed-link").into_owned(),
        ending: w.with("draft-ending", &time()).into_owned(),
        sign_in_again: w.t("draft-sign-in-again").into_owned(),
        signed_out: w.t("session-expired-text").into_owned(),
        sign_in_link: w.t("sign-in").into_owned(),
        found: w.with("reader-found", &time()).into_owned(),
        restore: w.t("reader-restore").into_owned(),
        discard: w.t("reader-discard").into_owned(),
    }
}

/// A finished sheet, an abstention, or an open sheet after the end of reading.
fn closed(w: &Words, paths: Paths, desk: &DeskPage, around: &Around<'_>) -> AnyView {
    let w = *w;
    let just =
        |deed: &str, now: &'static str, before: &'static str| if around.done == deed { (now, true) } else { (before, false) };
    let version = desk.sheet.version.to_string();
    let Scoresheet { points, comment, standing, .. } = &desk.sheet;
    let head = match standing {
        SheetStanding::Done { total, .. } => {
            let text = w.with("reader-total", &args!(total = score(&w, *total))).into_owned();
            let (title, live) = just("finish", "reader-did-finish", "sheet-done");
            view! { <Notice tone=Tone::Good title=w.t(title) live=live>{text}</Notice> }.into_any()
        }
        SheetStanding::Abstained { reason, .. } => {
            let reason = reason.clone();
            let (title, live) = just("abstain", "reader-did-abstain", "sheet-abstained");
            view! { <Notice title=w.t(title) live=live>{typed(reason)}</Notice> }.into_any()
        }
        SheetStanding::Open => view! { <Notice title=w.t("reader-not-now")>{w.t("reader-not-now-text")}</Notice> }.into_any(),
    };
    let scales = desk
        .criteria
        .iter()
        .map(|criterion| scale(&w, criterion, points.get(&criterion.code).copied(), None, true))
        .collect::<Vec<_>>();
    let comment = (!comment.is_empty()).then(|| view! { <Passage title=w.t("comment") text=comment.clone()/> }.into_any());
    let reopen = (desk.writable && *standing != SheetStanding::Open && desk.sheet.others_seen_at.is_none()).then(|| {
        view! {
            <PostButton action=paths.desk_part(desk.seat, desk.id, "score") label=w.t("reader-reopen") weight=Weight::Quiet>
                <Hidden name="version" value=version/>
                <Hidden name="deed" value="reopen"/>
            </PostButton>
        }
        .into_any()
    });
    let next = desk.next.map(|next| {
        view! { <ButtonLink href=paths.desk(desk.seat, next) label=w.t("reader-next") weight=Weight::Primary/> }.into_any()
    });
    view! { {head}{scales}{comment}<div class="sheet-buttons buttons">{next}{reopen}</div> }.into_any()
}

fn others(w: &Words, paths: Paths, desk: &DeskPage) -> AnyView {
    if desk.may_look {
        let action = paths.desk_part(desk.seat, desk.id, "others");
        let w = *w;
        return view! {
            <section class="others" id="others">
                <Dialog label=w.t("reader-look") title=w.t("reader-look-title")><PostButton action=action label=w.t("reader-look-do")/></Dialog>
            </section>
        }
        .into_any();
    }
    let Some(others) = &desk.others else {
        let when = match desk.others_scores {
            OthersScores::Never => return ().into_any(),
            when => when.code(),
        };
        return view! { <p class="hint">{w.t(&format!("reader-others-{when}"))}</p> }.into_any();
    };
    let sheets = others.iter().enumerate().map(|(at, sheet)| other(w, desk, at + 1, sheet)).collect::<Vec<_>>();
    let none = others.is_empty().then(|| view! { <p class="hint">{w.t("reader-others-none")}</p> }.into_any());
    let kept = desk.sheet.others_seen_at.map(|_| view! { <p class="hint">{w.t("reader-others-seen")}</p> }.into_any());
    view! { <section class="others" id="others"><h2>{w.t("reader-others")}</h2>{kept}{sheets}{none}</section> }.into_any()
}

fn other(w: &Words, desk: &DeskPage, number: usize, sheet: &OtherSheet) -> AnyView {
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    let mut facts: Vec<Fact> = desk
        .criteria
        .iter()
        .filter_map(|criterion| Some(Fact::new(criterion.label.get(w.lang()), sheet.points.get(&criterion.code)?.to_string())))
        .collect();
    facts.push(Fact::new(w.t("reader-mean"), score(w, sheet.total)));
    if !sheet.comment.is_empty() {
        facts.push(Fact::typed(w.t("comment"), sheet.comment.clone()));
    }
    view! { <Disclosure label=w.with("reader-other", &args!(number = number))><DescriptionList facts=facts dense=true/></Disclosure> }.into_any()
}

/// A score in hundredths as people write it: 4,25.
fn score(w: &Words, score: Score) -> String {
    w.hundredths(score.0)
}
