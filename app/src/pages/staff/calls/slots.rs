//! The inputs of an editor, made from the slots that `office` fills and reads.

use domain::fault::Fault;
use leptos::prelude::*;
use office::calls::{Form, Group, Heading, Kind, Slot};
use words::{Words, args};

use crate::pages::fault_of;
use crate::pages::public::say;
use crate::pages::staff::letters::letter_places;
use crate::ui::{Choice, DateTimeField, FormSection, Icon, SelectField, TextArea, TextField, Tick, Width};

/// Every group under its heading. With many groups each can be folded; one with a fault stands open.
pub fn form(w: &Words, form: &Form, faults: &[Fault], folded: bool) -> AnyView {
    let mut before = "";
    let groups = form.groups.iter().map(|group| {
        let kind = group.slots.first().and_then(|slot| slot.name.split('.').next()).unwrap_or("");
        let begins = folded && std::mem::replace(&mut before, kind) != kind;
        let title = part(w, kind).filter(|_| begins);
        if folded { view! { {title}{fold(w, group, faults)} }.into_any() } else { section(w, group, faults) }
    });
    groups.collect::<Vec<_>>().into_any()
}

/// What stands above the documents and above the people a form asks for; its steps have names of their own.
fn part(w: &Words, kind: &str) -> Option<AnyView> {
    let title = match kind {
        "documents" => "documents",
        "credits" => "people",
        _ => return None,
    };
    Some(view! { <h2>{w.t(title)}</h2> }.into_any())
}

/// A form that can only be read: what may be longer than its line is a text, because a closed line cannot be scrolled.
pub fn closed(form: &Form) -> Form {
    let mut form = form.clone();
    for slot in form.groups.iter_mut().flat_map(|group| &mut group.slots).filter(|slot| slot.lang.is_some()) {
        slot.kind = Kind::Text;
    }
    form
}

fn section(w: &Words, group: &Group, faults: &[Fault]) -> AnyView {
    let inputs = inputs(w, group, faults);
    view! { <FormSection title=heading(w, &group.heading)>{inputs}</FormSection> }.into_any()
}

fn fold(w: &Words, group: &Group, faults: &[Fault]) -> AnyView {
    let open = group.slots.iter().any(|slot| faults.iter().any(|fault| fault.field == slot.name));
    let inputs = inputs(w, group, faults);
    let places =
        if let Heading::Letter(kind) = group.heading { Some(letter_places(w, kind.code(), kind.places())) } else { None };
    let title = view! { <span dir="auto">{heading(w, &group.heading)}</span> }.into_any();
    // A step of the form among its questions.
    let step = group.slots.first().is_some_and(|slot| slot.name.starts_with("steps."));
    let title = if step { view! { <h2>{title}</h2> }.into_any() } else { title };
    view! {
        <details class="disclosure plan-group" open=open>
            <summary>{Icon::Down.view()}{title}</summary>
            <div class="disclosure-inside">{places}{inputs}</div>
        </details>
    }
    .into_any()
}

fn heading(w: &Words, heading: &Heading) -> String {
    match heading {
        Heading::Key(key) => w.t(key).into_owned(),
        Heading::Text(text) => say(w, text),
        Heading::Article(number) => w.with("article", &args!(number = number.as_str())).into_owned(),
        Heading::Letter(kind) => w.choice("letter-kind", kind.code()).into_owned(),
        Heading::Credit(role) => w.choice("credit", role).into_owned(),
    }
}

/// The inputs of a group; a text in three languages stands in one row, and so do numbers and days that follow each other.
fn inputs(w: &Words, group: &Group, faults: &[Fault]) -> Vec<AnyView> {
    let mut shown = Vec::new();
    let mut slots = group.slots.iter().peekable();
    while let Some(slot) = slots.next() {
        if slot.lang.is_none() {
            let mut row = vec![slot];
            while let Some(next) = slots.next_if(|next| short(slot) && short(next)) {
                row.push(next);
            }
            let alone = row.len() == 1;
            let row = row.into_iter().map(|slot| input(w, slot, faults)).collect::<Vec<_>>();
            shown.push(if alone { row.into_any() } else { view! { <div class="shorts">{row}</div> }.into_any() });
            continue;
        }
        let mut row = vec![slot];
        while let Some(next) = slots.next_if(|next| next.lang.is_some() && next.label == slot.label && stem(next) == stem(slot)) {
            row.push(next);
        }
        // The language of the page first, for the eye and for the Tab key alike.
        row.sort_by_key(|slot| slot.lang != Some(w.lang()));
        let row = row.into_iter().map(|slot| input(w, slot, faults)).collect::<Vec<_>>();
        shown.push(view! { <div class="tongues">{row}</div> }.into_any());
    }
    shown
}

/// A number or a day of an edition: a few characters wide.
fn short(slot: &Slot) -> bool {
    slot.lang.is_none() && (slot.kind == Kind::Number || is_day(slot))
}

/// The days of an edition are lines whose labels say what they are.
fn is_day(slot: &Slot) -> bool {
    matches!(slot.label, "edition-starts" | "edition-ends")
}

/// The name without its language.
fn stem(slot: &Slot) -> &str {
    slot.name.rsplit_once('.').map_or("", |(stem, _)| stem)
}

fn input(w: &Words, slot: &Slot, faults: &[Fault]) -> AnyView {
    let fault = fault_of(w, faults, &slot.name);
    let label = w.t(slot.label).into_owned();
    let label = match slot.lang {
        Some(lang) => format!("{label} · {}", lang.own_name()),
        None => label,
    };
    let hint = slot.stored.as_ref().filter(|stored| !stored.is_empty() && slot.kind != Kind::Tick);
    let hint = hint.map(|stored| w.with("plan-stored", &args!(stored = stored.as_str())).into_owned());
    let (name, value) = (slot.name.clone(), slot.value.clone());
    let lang = slot.lang.map(|lang| lang.code());
    match &slot.kind {
        Kind::Line { .. } if is_day(slot) => {
            view! { <TextField name=name label=label value=value kind="date" hint=hint fault=fault width=Width::Medium/> }
                .into_any()
        }
        Kind::Line { max } if *max <= 12 => {
            view! { <TextField name=name label=label value=value hint=hint fault=fault maxlength=*max lang=lang width=Width::Short/> }
                .into_any()
        }
        Kind::Line { max } => {
            view! { <TextField name=name label=label value=value hint=hint fault=fault maxlength=*max lang=lang/> }.into_any()
        }
        Kind::Text => {
            let rows = u32::try_from(value.chars().count() / 70).unwrap_or(3).clamp(3, 14);
            view! { <TextArea name=name label=label value=value hint=hint fault=fault rows=rows lang=lang/> }.into_any()
        }
        Kind::Number => {
            view! { <TextField name=name label=label value=value hint=hint fault=fault inputmode="numeric" width=Width::Short/> }
                .into_any()
        }
        Kind::Moment { zone } => {
            let zone = w.city(zone);
            view! { <DateTimeField name=name label=label value=value zone=zone hint=hint fault=fault/> }.into_any()
        }
        Kind::Tick => view! { <Tick name=name label=label checked=!value.is_empty() fault=fault/> }.into_any(),
        Kind::Choice { list, codes } => {
            let choices = codes.iter().map(|code| Choice::new(*code, w.choice(list, code)).chosen(*code == value));
            view! { <SelectField name=name label=label choices=choices.collect() hint=hint fault=fault/> }.into_any()
        }
    }
}
