//! The inputs of an editor, made from the slots that `office` fills and reads.

use domain::fault::Fault;
use leptos::prelude::*;
use office::calls::{Form, Group, Heading, Kind, Slot};
use words::{Words, args};

use crate::pages::fault_of;
use crate::pages::public::say;
use crate::ui::{Choice, DateTimeField, FormSection, SelectField, TextArea, TextField, Tick, Width};

/// Every group under its heading. With many groups each can be folded; one with a fault stands open.
pub fn form(w: &Words, form: &Form, faults: &[Fault], folded: bool) -> AnyView {
    let groups = form.groups.iter().map(|group| if folded { fold(w, group, faults) } else { section(w, group, faults) });
    groups.collect::<Vec<_>>().into_any()
}

fn section(w: &Words, group: &Group, faults: &[Fault]) -> AnyView {
    let inputs = inputs(w, group, faults);
    view! { <FormSection title=heading(w, &group.heading)>{inputs}</FormSection> }.into_any()
}

fn fold(w: &Words, group: &Group, faults: &[Fault]) -> AnyView {
    let open = group.slots.iter().any(|slot| faults.iter().any(|fault| fault.field == slot.name));
    let inputs = inputs(w, group, faults);
    view! {
        <details class="disclosure plan-group" open=open>
            <summary><span dir="auto">{heading(w, &group.heading)}</span></summary>
            <div class="disclosure-inside">{inputs}</div>
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

/// The inputs of a group; a text in three languages stands in one row.
fn inputs(w: &Words, group: &Group, faults: &[Fault]) -> Vec<AnyView> {
    let mut shown = Vec::new();
    let mut slots = group.slots.iter().peekable();
    while let Some(slot) = slots.next() {
        if slot.lang.is_none() {
            shown.push(input(w, slot, faults));
            continue;
        }
        let mut row = vec![input(w, slot, faults)];
        while let Some(next) = slots.next_if(|next| next.lang.is_some() && next.label == slot.label && stem(next) == stem(slot)) {
            row.push(input(w, next, faults));
        }
        shown.push(view! { <div class="tongues">{row}</div> }.into_any());
    }
    shown
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
    match &slot.kind {
        Kind::Line { max } if *max <= 12 => {
            view! { <TextField name=name label=label value=value hint=hint fault=fault maxlength=*max width=Width::Short/> }
                .into_any()
        }
        Kind::Line { max } => {
            view! { <TextField name=name label=label value=value hint=hint fault=fault maxlength=*max/> }.into_any()
        }
        Kind::Text => {
            let rows = u32::try_from(value.chars().count() / 70).unwrap_or(3).clamp(3, 14);
            let lang = slot.lang.map(|lang| lang.code());
            match lang {
                Some(lang) => {
                    view! { <TextArea name=name label=label value=value hint=hint fault=fault rows=rows lang=lang/> }.into_any()
                }
                None => view! { <TextArea name=name label=label value=value hint=hint fault=fault rows=rows/> }.into_any(),
            }
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
