//! A step of the form; and the same with two versions of it.

use domain::application::Standing;
use domain::call::{Answer, Answers, Field, FieldKind, Stage};
use domain::fault::Fault;
use leptos::prelude::*;
use office::applications::{StepConflict, StepPage};
use words::{Words, args};

use super::answers::{answer, label, nothing};
use super::application::version;
use super::{back_word, deadline, part_head};
use crate::islands::draft::{Draft, DraftTexts};
use crate::islands::plural::Plural;
use crate::islands::word_count::{CountOf, WordCount};
use crate::pages::{fault_of, summary_of};
use crate::paths::Paths;
use crate::ui::{
    ActionBar, Button, ButtonLink, Choice, Choices, ErrorSummary, FormSection, Hidden, Notice, Pick, SelectField, TextArea,
    TextField, Tick, Tone, Weight, Width, field_id,
};

const FORM: &str = "step-form";

/// A step to be filled in. `faults` are those of what is stored: shown to who comes from the check page.
pub fn page(w: &Words, paths: Paths, view: &StepPage, saved: bool, faults: &[Fault]) -> AnyView {
    let w = *w;
    let heading = &view.heading;
    let minutes = w.with("count-minutes-needed", &args!(count = view.minutes)).into_owned();
    // A draft saves itself, and its island says so; what was sent is saved by hand.
    let saves_itself = heading.editable && heading.standing == Standing::Draft;
    let lead = if heading.editable && !saves_itself { "step-minutes-sent" } else { "step-minutes" };
    let lead = w.with(lead, &args!(minutes = minutes)).into_owned();
    let note = saved.then(|| view! { <Notice tone=Tone::Good title=w.t("step-saved") live=true/> }.into_any());
    let named = |code: &str| view.fields.iter().find(|field| field.code == code).map(|field| label(&w, &field.label));
    let closed = (!heading.editable).then(|| view! { <Notice tone=Tone::Warn title=w.t("step-closed")/> }.into_any());
    let draft = saves_itself.then(|| draft(&w, paths));
    let autosave = draft.is_some().then(|| paths.application_part(&heading.code, format!("step/{}/autosave", view.step)));
    view! {
        {part_head(&w, paths, heading, view.title.get(w.lang()), Some(lead))}
        {note}
        {closed}
        {deadline(&w, heading)}
        <ErrorSummary title=w.t("faults-title") faults=summary_of(&w, faults, named)/>
        <form method="post" action=paths.step(&heading.code, &view.step) id=FORM class="narrow" data-autosave=autosave>
            {carried(view)}
            {fields(&w, &view.fields, &view.answers, faults)}
            {heading.editable.then(|| buttons(&w, paths, view, draft))}
        </form>
    }
    .into_any()
}

/// Two versions of a step: what was typed stands in the fields, the other version above each that differs.
pub fn conflict(w: &Words, paths: Paths, conflict: &StepConflict) -> AnyView {
    let w = *w;
    let view = &conflict.page;
    let text = w.t("conflict-text");
    let others = view
        .fields
        .iter()
        .filter(|field| conflict.fields.contains(&field.code))
        .map(|field| {
            let name = label(&w, &field.label);
            let title = w.with("conflict-other", &args!(label = name)).into_owned();
            let theirs = view.answers.get(&field.code);
            let shown = if theirs.is_none() { nothing(&w) } else { answer(&w, field, theirs) };
            view! { <FormSection title=title>{shown}</FormSection> }.into_any()
        })
        .collect::<Vec<_>>();
    let answers = conflict.yours.clone();
    view! {
        {part_head(&w, paths, &view.heading, &w.t("conflict-title"), None)}
        <Notice tone=Tone::Warn title=w.t("changed-elsewhere") live=true><p>{text}</p></Notice>
        {others}
        <form method="post" action=paths.step(&view.heading.code, &view.step) class="narrow">
            {carried(view)}
            {fields(&w, &view.fields, &answers, &[])}
            <ActionBar><Button label=w.t("conflict-save")/></ActionBar>
        </form>
    }
    .into_any()
}

/// The version and the marks by which the form says what it was made from.
fn carried(view: &StepPage) -> AnyView {
    view! { {version(view.heading.version)}<Hidden name="base" value=view.base.clone()/> }.into_any()
}

fn buttons(w: &Words, paths: Paths, view: &StepPage, draft: Option<AnyView>) -> AnyView {
    let w = *w;
    let save = w.t(if view.next.is_some() { "step-save-next" } else { "step-save-list" });
    let back = paths.application(&view.heading.code);
    let back_label = back_word(&w, &view.heading);
    view! {
        {draft}
        <ActionBar>
            <Button label=save name="then".to_owned() value="next".to_owned()/>
            <Button label=w.t("step-save") name="then".to_owned() value="stay".to_owned() weight=Weight::Quiet/>
            <ButtonLink href=back label=back_label weight=Weight::Quiet/>
        </ActionBar>
    }
    .into_any()
}

fn draft(w: &Words, paths: Paths) -> AnyView {
    let time = |key: &str| w.plain().with(key, &args!(time = "{time}")).into_owned();
    let texts = DraftTexts {
        saving: w.t("draft-saving").into_owned(),
        saved: time("draft-saved"),
        retrying: w.t("draft-retrying").into_owned(),
        changed: w.t("draft-changed").into_owned(),
        changed_link: w.t("draft-changed-link").into_owned(),
        ending: time("draft-ending"),
        sign_in_again: w.t("draft-sign-in-again").into_owned(),
        signed_out: w.t("draft-signed-out").into_owned(),
        sign_in_link: w.t("draft-sign-in").into_owned(),
        found: time("draft-found"),
        restore: w.t("draft-restore").into_owned(),
        discard: w.t("draft-discard").into_owned(),
    };
    view! {
        <p class="hint when-alive">{w.t("draft-as-typed")}</p>
        <Draft form=FORM.to_owned() lang=w.lang() sign_in=paths.sign_in() texts=texts/>
    }
    .into_any()
}

fn fields(w: &Words, fields: &[Field], answers: &Answers, faults: &[Fault]) -> AnyView {
    fields
        .iter()
        .map(|field| {
            let fault = fault_of(w, faults, &field.code);
            input(w, field, answers.get(&field.code), fault)
        })
        .collect::<Vec<_>>()
        .into_any()
}

/// The input of one field. What was typed stands in it, whatever it was.
fn input(w: &Words, field: &Field, stored: Option<&Answer>, fault: Option<String>) -> AnyView {
    let (name, label) = (field.code.clone(), label(w, &field.label));
    let note = (!field.required).then(|| w.t("step-optional").into_owned());
    let own_hint = Some(field.hint.get(w.lang()).to_owned()).filter(|hint| !hint.is_empty());
    let value = stored.map_or("", Answer::first).to_owned();
    let required = field.required;
    match &field.kind {
        FieldKind::Line { max } => view! {
            <TextField name=name label=label value=value note=note hint=own_hint fault=fault required=required
                maxlength=Some(*max as usize)/>
        }
        .into_any(),
        FieldKind::Text { max_words } => paragraphs(w, (name, label, value), *max_words, (note, own_hint, fault, required)),
        FieldKind::Number { .. } => view! {
            <TextField name=name label=label value=value note=note hint=own_hint fault=fault required=required inputmode="numeric"
                width=Width::Short/>
        }
        .into_any(),
        FieldKind::Money { currency } => view! {
            <TextField name=name label=label value=value note=note hint=own_hint fault=fault required=required inputmode="decimal"
                width=Width::Medium unit=currency.clone()/>
        }
        .into_any(),
        FieldKind::Choice { choices } => {
            let choices = options(w, choices, stored);
            view! { <Choices name=name label=label choices=choices note=note hint=own_hint fault=fault/> }.into_any()
        }
        FieldKind::Choices { choices } => {
            let choices = options(w, choices, stored);
            view! { <Choices name=name label=label choices=choices pick=Pick::Many note=note hint=own_hint fault=fault/> }
                .into_any()
        }
        FieldKind::Stage => {
            let stages = Stage::ALL
                .iter()
                .map(|stage| Choice::new(stage.code(), w.choice("stage", stage.code())).chosen(value == stage.code()));
            let choices = stages.collect();
            view! { <Choices name=name label=label choices=choices note=note hint=own_hint fault=fault/> }.into_any()
        }
        FieldKind::Country => {
            let choices = countries(w, &value);
            view! {
                <SelectField name=name label=label choices=choices empty=w.t("step-choose").into_owned() note=note hint=own_hint
                    fault=fault/>
            }
            .into_any()
        }
        FieldKind::Countries => several_countries(w, (&name, &label), stored, (note, own_hint, fault)),
        FieldKind::Link | FieldKind::Screener => view! {
            <TextField name=name label=label value=value kind="url" note=note hint=own_hint fault=fault required=required/>
        }
        .into_any(),
        FieldKind::Date => view! {
            <TextField name=name label=label value=value kind="date" note=note hint=own_hint fault=fault required=required
                width=Width::Medium/>
        }
        .into_any(),
        FieldKind::Tick => {
            let checked = !value.is_empty();
            view! { <Tick name=name label=label checked=checked hint=own_hint fault=fault/> }.into_any()
        }
    }
}

type About = (Option<String>, Option<String>, Option<String>, bool);

fn paragraphs(w: &Words, (name, label, value): (String, String, String), max: u32, about: About) -> AnyView {
    let (note, own_hint, fault, required) = about;
    let limit = w.with("step-words-hint", &args!(max = max)).into_owned();
    let hint = own_hint.map_or_else(|| limit.clone(), |hint| format!("{hint} {limit}"));
    let have = u32::try_from(CountOf::Words.count(&value)).unwrap_or(u32::MAX);
    let sentence = |key: &'static str| {
        let w = w.plain();
        Plural::of(move |n| w.with(key, &args!(count = n)).replace(&n.to_string(), "{n}"))
    };
    let initial = if have > max {
        w.with("words-over", &args!(count = have - max)).into_owned()
    } else {
        w.with("words-left", &args!(count = max - have)).into_owned()
    };
    let (left, over, lang, of) = (sentence("words-left"), sentence("words-over"), w.lang(), field_id(&name));
    let rows = (max / 12).clamp(3, 16);
    view! {
        <TextArea name=name label=label value=value note=note hint=hint fault=fault rows=rows required=required>
            <WordCount of=of counting=CountOf::Words max=max lang=lang initial=initial left=left over=over/>
        </TextArea>
    }
    .into_any()
}

fn options(w: &Words, choices: &[domain::call::Choice], stored: Option<&Answer>) -> Vec<Choice> {
    let chosen = |code: &String| stored.is_some_and(|answer| answer.all().contains(code));
    choices.iter().map(|choice| Choice::new(&choice.code, choice.label.get(w.lang())).chosen(chosen(&choice.code))).collect()
}

/// Every country by name, the chosen one chosen.
pub(crate) fn countries(w: &Words, chosen: &str) -> Vec<Choice> {
    let known = w.countries().iter().map(|(code, name)| Choice::new(code.as_str(), name.as_str()).chosen(code == chosen));
    known.collect()
}

/// A list for each country and two more: works without a script.
fn several_countries(
    w: &Words,
    (name, label): (&str, &str),
    stored: Option<&Answer>,
    (note, hint, fault): (Option<String>, Option<String>, Option<String>),
) -> AnyView {
    let chosen: Vec<String> = stored.map(|answer| answer.all().to_vec()).unwrap_or_default();
    let lists = (chosen.len() + 2).max(3);
    let hint = hint.unwrap_or_else(|| w.t("step-countries-hint").into_owned());
    (0..lists)
        .map(|place| {
            let here = chosen.get(place).map_or("", String::as_str);
            let own = if place == 0 {
                label.to_owned()
            } else {
                w.with("step-country-n", &args!(label = label, n = place + 1)).into_owned()
            };
            let first = place == 0;
            let choices = countries(w, here);
            view! {
                <SelectField name=name.to_owned() label=own choices=choices empty=w.t("step-choose").into_owned()
                    note=note.clone().filter(|_| first) hint=first.then(|| hint.clone()) fault=fault.clone().filter(|_| first)/>
            }
            .into_any()
        })
        .collect::<Vec<_>>()
        .into_any()
}
