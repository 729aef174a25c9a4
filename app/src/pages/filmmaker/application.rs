//! The page of an application: what is done, what is missing, what has happened.

use domain::application::Standing;
use leptos::prelude::*;
use office::applications::{ApplicationPage, Happened, Happening, Task as Part, TaskKind, TaskState};
use words::{Words, args};

use super::{deadline, machine, outcome_state, over, standing, title_of};
use crate::paths::Paths;
use crate::ui::{
    ActionBar, Badge, Beside, Button, ButtonLink, Entries, Entry, Hidden, Moment, Notice, PageHead, State, Task, TaskList,
    Timeline, Tone, Weight,
};

/// The page of an own application.
pub fn page(w: &Words, paths: Paths, view: &ApplicationPage) -> AnyView {
    let w = *w;
    let heading = &view.heading;
    let (state, label) = match &view.result {
        Some(result) if gone(result.answer.as_deref()).is_some() => {
            (State::Closed, w.choice("answer", result.answer.as_deref().unwrap_or_default()).into_owned())
        }
        Some(result) => (outcome_state(&result.outcome), w.choice("state", &result.outcome).into_owned()),
        None => standing(&w, heading.standing),
    };
    let section = heading.section_title.get(w.lang()).to_owned();
    let aside = aside(&w, paths, view);
    let tasks = heading.editable.then(|| tasks(&w, paths, view));
    let closed = closed(&w, paths, view);
    view! {
        <PageHead title=title_of(&w, &heading.title) over=over(&w, heading) lead=section typed=true>
            <Badge state=state label=label/>
        </PageHead>
        {notices(&w, paths, view)}
        {(!matches!(heading.standing, Standing::Withdrawn { .. })).then(|| deadline(&w, heading))}
        <Beside label=w.t("status-title") aside=aside>{tasks}{closed}</Beside>
    }
    .into_any()
}

fn notices(w: &Words, paths: Paths, view: &ApplicationPage) -> AnyView {
    let w = *w;
    let (heading, zone) = (&view.heading, &view.heading.deadline.zone);
    if let Some(result) = result(&w, paths, view) {
        return result;
    }
    let notice = |tone: Tone, title: String, text: &str| {
        let text = w.t(text);
        view! { <Notice tone=tone title=title><p>{text}</p></Notice> }.into_any()
    };
    match heading.standing {
        Standing::Withdrawn { at } => {
            let title = w.with("application-withdrawn-notice", &args!(date = w.date(at, zone))).into_owned();
            notice(Tone::Info, title, "application-withdrawn-text")
        }
        Standing::Draft if !heading.editable => {
            notice(Tone::Warn, w.t("application-closed-draft").into_owned(), "application-closed-draft-text")
        }
        Standing::Draft => ().into_any(),
        Standing::Submitted { .. } if view.unsent && heading.editable => {
            notice(Tone::Warn, w.t("application-unsent").into_owned(), "application-unsent-text")
        }
        Standing::Submitted { .. } => {
            let text = if heading.editable { "application-submitted-text" } else { "application-received-text" };
            notice(Tone::Good, w.t("receipt-title").into_owned(), text)
        }
    }
}

/// The answer by which a selected place is no longer theirs.
fn gone(answer: Option<&str>) -> Option<&str> {
    answer.filter(|answer| matches!(*answer, "declined" | "lapsed"))
}

/// The announced result, and the answer it asks for.
fn result(w: &Words, paths: Paths, view: &ApplicationPage) -> Option<AnyView> {
    let w = *w;
    let result = view.result.as_ref()?;
    let (outcome, answer) = (result.outcome.as_str(), result.answer.as_deref());
    let asked = outcome == "selected" && answer.is_none();
    let text = match (outcome, answer) {
        ("selected", None) => {
            let until = domain::time::Moment(result.confirm_by.unwrap_or(result.announced_at));
            let date = w.moment_in_full(until, &view.announces.zone).into_owned();
            w.with("result-selected-text", &args!(date = date)).into_owned()
        }
        ("selected", Some(answer)) => w.t(&format!("result-{answer}-text")).into_owned(),
        (outcome, _) => w.t(&format!("result-{outcome}-text")).into_owned(),
    };
    let tone = if outcome == "selected" && gone(answer).is_none() { Tone::Good } else { Tone::Info };
    let title = gone(answer).map_or_else(|| format!("result-{outcome}-title"), |answer| format!("answer-{answer}"));
    let action = paths.application_part(&view.heading.code, "answer");
    let form = asked.then(|| {
        view! {
            <form method="post" action=action class="buttons">
                <Button label=w.t("answer-confirm") name="answer".to_owned() value="confirmed".to_owned()/>
                <Button label=w.t("answer-decline") name="answer".to_owned() value="declined".to_owned() weight=Weight::Quiet/>
            </form>
        }
        .into_any()
    });
    Some(view! { <Notice tone=tone title=w.t(&title)><p>{text}</p>{form}</Notice> }.into_any())
}

fn tasks(w: &Words, paths: Paths, view: &ApplicationPage) -> AnyView {
    let w = *w;
    let code = &view.heading.code;
    // What may be left empty counts once it is filled in.
    let done = view.tasks.iter().filter(|task| matches!(task.state, TaskState::Done)).count();
    let total = view.tasks.iter().filter(|task| !matches!(task.state, TaskState::Optional)).count();
    let rows = view.tasks.iter().map(|task| row(&w, paths, code, task)).collect();
    let sent = matches!(view.heading.standing, Standing::Submitted { .. });
    let check = w.t(if sent { "tasks-check-changes" } else { "tasks-check" }).into_owned();
    // What was sent as it stands asks for nothing more.
    let weight = if sent && !view.unsent { Weight::Quiet } else { Weight::Primary };
    let to_check = paths.application_part(code, "check");
    let progress = w.with("tasks-done", &args!(done = done, total = total)).into_owned();
    view! {
        <section aria-labelledby="tasks">
            <h2 id="tasks">{w.t("tasks-title")}</h2>
            <p class="hint">{progress}</p>
            <TaskList tasks=rows/>
            <ActionBar><ButtonLink href=to_check label=check weight=weight/></ActionBar>
            <p class="change-section"><a href=paths.application_part(code, "section")>{w.t("tasks-change-section")}</a></p>
        </section>
    }
    .into_any()
}

/// Where a task is done.
pub(super) fn place(paths: Paths, code: &str, kind: &TaskKind) -> String {
    match kind {
        TaskKind::Step { code: step, .. } => paths.step(code, step),
        TaskKind::Team => paths.application_part(code, "credits"),
        TaskKind::Documents => paths.application_part(code, "documents"),
        TaskKind::Screeners => paths.application_part(code, "screeners"),
    }
}

/// What a task is called.
pub(super) fn name(w: &Words, kind: &TaskKind) -> String {
    match kind {
        TaskKind::Step { title, .. } => title.get(w.lang()).to_owned(),
        TaskKind::Team => w.t("task-team").into_owned(),
        TaskKind::Documents => w.t("task-documents").into_owned(),
        TaskKind::Screeners => w.t("task-screeners").into_owned(),
    }
}

fn row(w: &Words, paths: Paths, code: &str, task: &Part) -> Task {
    let (state, label) = match task.state {
        TaskState::Optional => (State::Idle, "task-state-optional"),
        TaskState::NotStarted => (State::Idle, "task-state-not-started"),
        TaskState::InProgress => (State::Active, "task-state-in-progress"),
        TaskState::Done => (State::Good, "task-state-done"),
    };
    let minutes = match &task.kind {
        TaskKind::Step { minutes, .. } => Some(w.with("count-minutes-needed", &args!(count = *minutes)).into_owned()),
        _ => None,
    };
    let missing = (task.open > 0).then(|| w.with("task-open", &args!(count = task.open)).into_owned());
    let detail: Vec<String> = minutes.into_iter().chain(missing).collect();
    Task {
        title: name(w, &task.kind),
        href: Some(place(paths, code, &task.kind)),
        state,
        state_label: w.t(label).into_owned(),
        detail: (!detail.is_empty()).then(|| detail.join(" · ")),
    }
}

/// What stands in place of the tasks once nothing can be changed, and the way out.
fn closed(w: &Words, paths: Paths, view: &ApplicationPage) -> AnyView {
    let w = *w;
    let code = &view.heading.code;
    let withdrawn = matches!(view.heading.standing, Standing::Withdrawn { .. });
    let answers = (!view.heading.editable).then(|| {
        let href = paths.application_part(code, "check");
        view! { <p class="buttons"><ButtonLink href=href label=w.t("tasks-see-answers") weight=Weight::Quiet/></p> }.into_any()
    });
    let sent = (!view.snapshots.is_empty()).then(|| {
        let entry = |sent: &office::applications::SnapshotLine| {
            let date = w.moment_in_full(sent.at, &view.heading.deadline.zone).into_owned();
            Entry {
                href: paths.application_part(code, format!("receipt/{}", sent.number)),
                title: w.plain().with("receipt-line", &args!(receipt = sent.receipt.as_str(), date = date)).into_owned(),
                detail: None,
                end: None,
            }
        };
        let entries = view.snapshots.iter().map(entry).collect();
        view! { <section class="receipts"><h2>{w.t("receipts-title")}</h2><Entries entries=entries/></section> }.into_any()
    });
    let withdraw = (!withdrawn && view.result.is_none()).then(|| {
        let href = paths.application_part(code, "withdraw");
        view! { <p class="change-section"><a href=href>{w.t("withdraw-title")}</a></p> }.into_any()
    });
    view! { {answers}{sent}{withdraw} }.into_any()
}

fn aside(w: &Words, paths: Paths, view: &ApplicationPage) -> AnyView {
    let w = *w;
    let zone = &view.heading.deadline.zone;
    let last = view.happenings.iter().rposition(|happening| !happening.ahead);
    let moments =
        view.happenings.iter().enumerate().map(|(place, happening)| moment(&w, zone, happening, Some(place) == last)).collect();
    let (name, email) = (view.contact.name.as_str(), view.contact.email.as_str());
    let questions = (!email.is_empty()).then(|| {
        let words = w.with("application-questions", &args!(name = name, email = email)).into_owned();
        let (before, after) = words.rsplit_once(email).unwrap_or((words.as_str(), ""));
        let (before, after, address) = (before.to_owned(), after.to_owned(), email.to_owned());
        let href = format!("mailto:{address}");
        view! { <p class="hint">{before}<a href=href dir="ltr">{address}</a>{after}</p> }.into_any()
    });
    view! {
        <h2>{w.t("status-title")}</h2>
        <Timeline moments=moments/>
        {questions}
        <p><a href=paths.call(&view.heading.call.code)>{w.t("application-see-call")}</a></p>
    }
    .into_any()
}

fn moment(w: &Words, zone: &str, happening: &Happening, current: bool) -> Moment {
    let title = match &happening.what {
        Happened::Started => w.t("status-started"),
        Happened::Submitted(receipt) => w.with("status-submitted", &args!(receipt = receipt.as_str())),
        Happened::Deadline => w.t("status-deadline"),
        Happened::Announcement => w.t("status-announcement"),
        Happened::Result(outcome) => w.t(&format!("status-result-{outcome}")),
        Happened::Answered(answer) => w.t(&format!("status-answered-{answer}")),
        Happened::Withdrawn => w.t("status-withdrawn"),
    };
    Moment {
        when: w.date_time_short(happening.at, zone),
        datetime: machine(happening.at),
        title: title.into_owned(),
        detail: None,
        state: if happening.ahead { State::Idle } else { State::Good },
        current,
    }
}

/// The one hidden field by which a form says which version it was made from.
pub(super) fn version(version: i64) -> AnyView {
    view! { <Hidden name="version" value=version.to_string()/> }.into_any()
}
