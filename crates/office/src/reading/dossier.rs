//! The answers of an entry, as a reader sees them.

use domain::call::{Answer, Answers, CallPlan, Choice, Field, FieldKind};
use domain::text::Text3;

use super::blind;

/// One answer, in the shape its question gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// A line, a number, a date: as typed.
    Line(String),
    /// Paragraphs, as typed.
    Text(String),
    /// Choices, in the words of the form.
    Choices(Vec<Text3>),
    /// Countries, by code.
    Countries(Vec<String>),
    /// A stage of the film, by code.
    Stage(String),
    /// An amount as typed, and its currency.
    Money(String, String),
    /// A web address.
    Link(String),
    /// A box that was ticked.
    Ticked,
}

/// A question and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The code of the field.
    pub code: String,
    /// The question.
    pub label: Text3,
    /// The answer.
    pub answer: Shown,
}

/// The answers a reader may see, in the order of the form. Screening links are not among them.
pub(super) fn lines(plan: &CallPlan, section: &str, answers: &Answers) -> Vec<Line> {
    plan.fields()
        .filter(|field| field.asked_in(section) && blind::field_shown(plan, field))
        .filter_map(|field| {
            let answer = answers.get(&field.code).filter(|answer| !answer.is_empty())?;
            Some(Line { code: field.code.clone(), label: field.label.clone(), answer: shown(field, answer)? })
        })
        .collect()
}

fn shown(field: &Field, answer: &Answer) -> Option<Shown> {
    let first = || answer.first().to_owned();
    Some(match &field.kind {
        FieldKind::Screener => return None,
        FieldKind::Line { .. } | FieldKind::Number { .. } | FieldKind::Date => Shown::Line(first()),
        FieldKind::Text { .. } => Shown::Text(first()),
        FieldKind::Money { currency } => Shown::Money(first(), currency.clone()),
        FieldKind::Choice { choices } | FieldKind::Choices { choices } => Shown::Choices(chosen(choices, answer)),
        FieldKind::Country | FieldKind::Countries => Shown::Countries(answer.all().to_vec()),
        FieldKind::Stage => Shown::Stage(first()),
        FieldKind::Link => Shown::Link(first()),
        FieldKind::Tick => Shown::Ticked,
    })
}

fn chosen(choices: &[Choice], answer: &Answer) -> Vec<Text3> {
    let known = |code: &String| choices.iter().find(|choice| choice.code == *code).map(|choice| choice.label.clone());
    answer.all().iter().filter_map(known).collect()
}
