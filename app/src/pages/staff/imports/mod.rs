//! Import: the file, the check with its mapping, the end.

use domain::fault::Fault;
use domain::text::Lang;
use leptos::prelude::*;
use office::calls::CallHead;
use office::imports::{ImportReport, LineProblem};
use words::{Words, args};

use crate::pages::staff::calls::call_head;
use crate::pages::{fault_of, summary};
use crate::paths::Paths;
use crate::ui::{
    ActionBar, BackLink, Button, ButtonLink, Choice, Column, DataTable, ErrorSummary, FileField, FormSection, Kind, Notice, Row,
    SelectField, Stat, Stats, Tone, Weight, typed,
};

/// The file is asked for.
pub fn upload(w: &Words, paths: Paths, head: &CallHead, faults: &[Fault]) -> AnyView {
    let told = summary(w, faults);
    let heading = w.with("faults-heading", &args!(count = i64::try_from(told.len()).unwrap_or(0)));
    let field = view! { <FileField name="file" label=w.t("import-file") accept=".csv,.tsv,.txt,text/csv".to_owned() fault=fault_of(w, faults, "file")/> };
    let button = w.t("import-try").into_owned();
    view! {
        {call_head(w, paths, head, "applications")}
        <BackLink href=paths.office_call_part(&head.code, "applications") label=w.t("dossier-back")/>
        <ErrorSummary title=heading faults=told/>
        <form method="post" action=paths.office_call_part(&head.code, "import") enctype="multipart/form-data">
            <FormSection title=w.t("import-title") lead=w.t("import-lead").into_owned()>
                {field}
                <ActionBar><Button label=button weight=Weight::Primary/></ActionBar>
            </FormSection>
        </form>
    }
    .into_any()
}

/// What was read, what is wrong, where each column goes; the button that imports it, when nothing is wrong. Of what is no
/// table, only what is wrong with it.
pub fn check(w: &Words, paths: Paths, key: &str, report: &ImportReport) -> AnyView {
    let call = report.call.code.as_str();
    let count = |count: usize| i64::try_from(count).unwrap_or(0);
    let figures = [("import-rows", report.rows), ("import-new", report.new), ("import-known", report.known)];
    let figures = figures.map(|(key, number)| view! { <li>{w.with(key, &args!(count = count(number)))}</li> }.into_any());
    let sections = report
        .sections
        .iter()
        .map(|(title, number)| view! { <Stat figure=w.number(count(*number)) label=title.get(w.lang()).to_owned()/> }.into_any());
    let sections = sections.collect::<Vec<_>>();
    let sections = (!sections.is_empty()).then(|| view! { <Stats>{sections}</Stats> });
    let verdict = verdict(w, report);
    let confirm = (report.problem_count == 0 && report.new > 0).then(|| {
        let label = w.with("import-confirm", &args!(count = count(report.new)));
        view! { <Button label=label weight=Weight::Primary name="confirm".to_owned() value="yes".to_owned()/> }.into_any()
    });
    let readable = !report.columns.is_empty();
    let figures = readable.then(|| view! { <ul class="import-figures">{figures.into_iter().collect::<Vec<_>>()}</ul> });
    // What the page is for stands out alone.
    let again_weight = if confirm.is_some() { Weight::Quiet } else { Weight::Primary };
    let columns = readable.then(|| {
        let mapping = mapping(w, report);
        let (lang_label, again) = (w.t("import-lang").into_owned(), w.t("import-again").into_owned());
        let langs = Lang::ALL
            .into_iter()
            .map(|lang| Choice::new(lang.code(), lang.own_name()).chosen(lang == report.lang))
            .collect::<Vec<_>>();
        view! {
            <form method="post" action=paths.office_call_part(call, format!("import/{key}"))>
                <FormSection title=w.t("import-mapping")>
                    {mapping}
                    <SelectField name="lang" label=lang_label choices=langs/>
                    <ActionBar>{confirm}<Button label=again weight=again_weight/></ActionBar>
                </FormSection>
            </form>
        }
        .into_any()
    });
    view! {
        {call_head(w, paths, &report.head, "applications")}
        <BackLink href=paths.office_call_part(call, "applications") label=w.t("dossier-back")/>
        <h2>{w.t("import-check-title")}</h2>
        {figures}
        {verdict}
        {sections}
        {problems(w, report)}
        {columns}
        <p><ButtonLink href=paths.office_call_part(call, "import") label=w.t("list-import") weight=Weight::Quiet/></p>
    }
    .into_any()
}

fn verdict(w: &Words, report: &ImportReport) -> Option<AnyView> {
    let count = i64::try_from(report.problem_count).unwrap_or(0);
    if count > 0 {
        let title = w.with("import-problems", &args!(count = count));
        let text = w.t(if report.columns.is_empty() { "import-unreadable-text" } else { "import-problems-text" }).into_owned();
        return Some(view! { <Notice tone=Tone::Bad title=title live=true><p>{text}</p></Notice> }.into_any());
    }
    (report.new == 0).then(|| view! { <Notice tone=Tone::Info title=w.t("import-nothing") live=true/> }.into_any())
}

fn problems(w: &Words, report: &ImportReport) -> Option<AnyView> {
    if report.problems.is_empty() {
        return None;
    }
    let columns = vec![
        Column::new(w.t("import-line"), Kind::Number),
        Column::new(w.t("import-column"), Kind::Text),
        Column::new(w.t("import-problem"), Kind::Title),
        Column::new(w.t("import-value"), Kind::Text),
    ];
    let row = |problem: &LineProblem| {
        let line = problem.line.to_string();
        Row::new(line.clone(), line.clone())
            .cell(typed(line))
            .cell(typed(problem.column.clone()))
            .cell(typed(w.fault(problem.problem)))
            .cell(typed(problem.value.clone()))
    };
    let rows = report.problems.iter().map(row).collect();
    let caption = w.with("import-problems", &args!(count = i64::try_from(report.problem_count).unwrap_or(0)));
    Some(view! { <DataTable caption=caption columns=columns rows=rows/> }.into_any())
}

fn mapping(w: &Words, report: &ImportReport) -> AnyView {
    let lines = report.columns.iter().enumerate().map(|(at, column)| {
        let targets = report
            .targets
            .iter()
            .map(|target| Choice::new(target.code(), target.label(&report.call.plan, *w)).chosen(*target == column.target));
        let sample = (!column.sample.is_empty()).then(|| column.sample.clone());
        view! { <SelectField name=format!("column-{at}") label=column.header.clone() choices=targets.collect() hint=sample/> }
            .into_any()
    });
    view! { <div class="import-mapping">{lines.collect::<Vec<_>>()}</div> }.into_any()
}

/// Done.
pub fn done(w: &Words, paths: Paths, report: &ImportReport) -> AnyView {
    let count = w.with("import-new", &args!(count = i64::try_from(report.new).unwrap_or(0))).into_owned();
    let call = report.call.code.as_str();
    let title = report.call.plan.title.get(w.lang()).to_owned();
    view! {
        {call_head(w, paths, &report.head, "applications")}
        <Notice tone=Tone::Good title=w.t("import-done") live=true><p>{count}</p></Notice>
        <p><ButtonLink href=paths.office_call_part(call, "applications") label=w.t("list-title") weight=Weight::Primary/></p>
        <p class="hint"><a href=paths.office_call(call)>{typed(title)}</a></p>
    }
    .into_any()
}
