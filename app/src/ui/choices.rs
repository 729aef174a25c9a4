//! Fields one chooses in: a list, radios, checkboxes.

use leptos::prelude::*;

use super::field::{Around, described_by, fault_line, field_id, hint_line};
use super::unbroken;

/// One of the answers offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is posted.
    pub value: String,
    /// What is read.
    pub label: String,
    /// What helps to choose it.
    pub hint: Option<String>,
    /// It is the answer now.
    pub chosen: bool,
    /// Shown, not to be chosen.
    pub closed: bool,
}

impl Choice {
    /// An answer that is not chosen yet.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, chosen: false, closed: false }
    }

    /// Chosen when `chosen`.
    #[must_use]
    pub fn chosen(self, chosen: bool) -> Self {
        Self { chosen, ..self }
    }

    /// With a line that helps to choose it.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// Shown, not to be chosen.
    #[must_use]
    pub fn closed(self, closed: bool) -> Self {
        Self { closed, ..self }
    }
}

/// The options of a `<select>`.
fn options(choices: Vec<Choice>) -> AnyView {
    choices
        .into_iter()
        .map(|choice| {
            view! { <option value=choice.value selected=choice.chosen disabled=choice.closed>{choice.label}</option> }.into_any()
        })
        .collect::<Vec<_>>()
        .into_any()
}

/// One answer out of a long list. Up to six answers, [`Choices`] is quicker to read.
#[component]
pub fn SelectField(
    /// The name it is posted under.
    #[prop(into)]
    name: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// The answers offered.
    choices: Vec<Choice>,
    /// A first line that is no answer ("Choose…").
    #[prop(optional_no_strip, into)]
    empty: Option<String>,
    /// A word after the label, such as "optional".
    #[prop(optional_no_strip, into)]
    note: Option<String>,
    /// What helps to answer.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    fault: Option<String>,
) -> AnyView {
    let around = Around::of(&name, label, note, hint, fault);
    let control = view! {
        <span class="control select">
            <select id=around.id.clone() name=name aria-invalid=around.invalid() aria-describedby=around.described.clone()>
                {empty.map(|empty| view! { <option value="">{empty}</option> }.into_any())}
                {options(choices)}
            </select>
        </span>
    };
    around.field("field", control, None)
}

/// Whether one or several of the answers may be chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pick {
    /// One: radios.
    #[default]
    One,
    /// Any number: checkboxes, each posted under the same name.
    Many,
}

/// A question with a few answers, all in sight. For a single yes, [`Tick`].
#[component]
pub fn Choices(
    /// The name they are posted under.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// The answers offered.
    choices: Vec<Choice>,
    /// The id, where another question of the page has the same name.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
    /// One or several.
    #[prop(optional)]
    pick: Pick,
    /// Answers side by side, for a few short ones.
    #[prop(optional)]
    inline: bool,
    /// A word after the question, such as "optional".
    #[prop(optional_no_strip, into)]
    note: Option<String>,
    /// What helps to answer.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    fault: Option<String>,
) -> AnyView {
    let id = id.unwrap_or_else(|| field_id(&name));
    let described = described_by(&id, hint.is_some(), fault.is_some());
    let kind = match pick {
        Pick::One => "radio",
        Pick::Many => "checkbox",
    };
    let rows = choices
        .into_iter()
        .enumerate()
        .map(|(place, choice)| {
            // The first answer bears the question's id: that is where a summary of faults leads.
            let own = if place == 0 { id.clone() } else { format!("{id}-{place}") };
            let described = choice.hint.is_some().then(|| format!("{own}-choice-hint"));
            view! {
                <div class="choice">
                    <input type=kind id=own.clone() name=name.clone() value=choice.value checked=choice.chosen disabled=choice.closed aria-describedby=described.clone()/>
                    <label for=own>{choice.label}</label>
                    {choice.hint.map(|hint| view! { <p class="hint" id=described>{unbroken(hint)}</p> }.into_any())}
                </div>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <fieldset class="field choices" data-faulty=fault.is_some().then_some("") data-inline=inline.then_some("") aria-describedby=described>
            <legend>{label} {note.map(|note| view! { " " <span class="note">{note}</span> }.into_any())}</legend>
            {hint_line(&id, hint)}
            {fault_line(&id, fault.clone())}
            <div class="choice-rows">{rows}</div>
        </fieldset>
    }
    .into_any()
}

/// A single yes: one checkbox with its sentence.
#[component]
pub fn Tick(
    /// The name it is posted under.
    #[prop(into)]
    name: String,
    /// The sentence agreed to.
    #[prop(into)]
    label: String,
    /// What is posted when ticked.
    #[prop(default = "yes".to_owned(), into)]
    value: String,
    /// Ticked now.
    #[prop(optional)]
    checked: bool,
    /// What helps to answer.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    fault: Option<String>,
) -> AnyView {
    let id = field_id(&name);
    let described = described_by(&id, hint.is_some(), fault.is_some());
    view! {
        <div class="field" data-faulty=fault.is_some().then_some("")>
            {fault_line(&id, fault.clone())}
            <div class="choice">
                <input type="checkbox" id=id.clone() name=name value=value checked=checked aria-invalid=fault.is_some().then_some("true") aria-describedby=described/>
                <label for=id.clone()>{label}</label>
                {hint_line(&id, hint)}
            </div>
        </div>
    }
    .into_any()
}

/// An amount and its currency. With one currency it is said, with several it is chosen.
#[component]
pub fn MoneyField(
    /// The name the amount is posted under.
    #[prop(into)]
    name: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// The amount there already, as typed.
    #[prop(optional, into)]
    value: String,
    /// The name the currency is posted under.
    #[prop(into)]
    currency_name: String,
    /// What the currency is called by screen readers ("Currency").
    #[prop(into)]
    currency_label: String,
    /// The currencies offered.
    currencies: Vec<Choice>,
    /// A word after the label, such as "optional".
    #[prop(optional_no_strip, into)]
    note: Option<String>,
    /// What helps to answer.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    fault: Option<String>,
) -> AnyView {
    let around = Around::of(&name, label, note, hint, fault);
    let currency = match <[Choice; 1]>::try_from(currencies) {
        Ok([only]) => view! {
            <span class="unit">{only.label}</span>
            <input type="hidden" name=currency_name value=only.value/>
        }
        .into_any(),
        Err(several) => view! {
            <span class="select"><select name=currency_name aria-label=currency_label>{options(several)}</select></span>
        }
        .into_any(),
    };
    let control = view! {
        <span class="control">
            <input id=around.id.clone() name=name type="text" inputmode="decimal" dir="ltr" value=value data-width="medium" data-money=""
                aria-invalid=around.invalid() aria-describedby=around.described.clone()/>
            {currency}
        </span>
    };
    around.field("field", control, None)
}
