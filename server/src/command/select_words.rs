//! What the solver's codes mean, in English, for whoever runs the commands.

use selection::documents::TableProblem;
use selection::precheck::Finding;
use selection::{InstanceProblem, Refutation};

pub(super) fn fault_words(problem: &InstanceProblem) -> String {
    match problem {
        InstanceProblem::Duplicate(name) => format!("{name} stands here twice"),
        InstanceProblem::Unknown(name) => format!("nothing is called {name}"),
        InstanceProblem::Length { expected, found } => format!("{found} numbers for {expected} candidates"),
        InstanceProblem::TooLarge => "too large to be counted exactly".to_owned(),
        InstanceProblem::Negative => "this must not be negative".to_owned(),
        InstanceProblem::NoSuchBound(name) => format!("{name} has no such bound that could be an aim"),
    }
}

pub(super) fn table_words(problem: &TableProblem) -> String {
    match problem {
        TableProblem::Empty => "the table is empty".to_owned(),
        TableProblem::OpenQuote => "this quotation mark is never closed".to_owned(),
        TableProblem::MissingColumn(name) => format!("there is no column {name}"),
        TableProblem::DuplicateColumn(name) => format!("the column {name} stands here twice"),
        TableProblem::Fields { expected, found } => format!("{found} fields, but the first line has {expected}"),
        TableProblem::NotANumber(text) if text.is_empty() => "a number is missing".to_owned(),
        TableProblem::NotANumber(text) => format!("{text} is not a number as it is asked for here"),
        TableProblem::TooLarge => "too large to be counted exactly".to_owned(),
        TableProblem::NoName => "the name is missing".to_owned(),
        TableProblem::Duplicate(name) => format!("{name} stands here twice"),
        TableProblem::UnknownFeature(name) => format!("the candidates have no column {name}"),
    }
}

pub(super) fn finding_words(finding: &Finding) -> String {
    match finding {
        Finding::PlacesBeyondPool { k, pool } => format!("There are {k} places, but only {pool} candidates can be selected."),
        Finding::LockedBeyondPlaces { k, locked } => format!("{locked} candidates are locked in, but there are only {k} places."),
        Finding::LockedBothWays { id } => format!("{id} is locked in and locked out."),
        Finding::MinimumAboveMaximum { group, min, max } => {
            format!("{group}: at least {min} and at most {max} cannot both hold.")
        }
        Finding::MinimumBeyondPool { group, min, most } => {
            format!("{group}: at least {min} are asked for, but no selection has more than {most}.")
        }
        Finding::MaximumBelowPool { group, max, least } => {
            format!("{group}: at most {max} are allowed, but every selection has at least {least}.")
        }
        Finding::MinimaBeyondPlaces { groups, total, k } => {
            format!("{}: these share nobody and ask for {total} together, but there are only {k} places.", groups.join(", "))
        }
        Finding::MaximaBelowPlaces { groups, total, k } => {
            format!(
                "{}: everybody is in one of these, and they allow {total} together, but there are {k} places.",
                groups.join(", ")
            )
        }
        Finding::ParityImpossible { a, b, k, tol: 0, least } if k % 2 == 1 => format!(
            "{k} is odd: exact parity of {a} and {b} is impossible without somebody who counts for both; allow a difference of {}.",
            amount(*least)
        ),
        Finding::ParityImpossible { a, b, tol, least, .. } => {
            format!("{a} and {b} cannot come closer than {least}, but may differ by at most {tol}.")
        }
        Finding::SumImpossible { group, min, max, step } => {
            format!("{group}: sums lie {step} apart, and none of them is from {min} to {max}.")
        }
    }
}

fn amount(number: i64) -> String {
    if number == 1 { "one".to_owned() } else { number.to_string() }
}

pub(super) fn refutation_words(refutation: &Refutation) -> String {
    match refutation {
        Refutation::Instance => "the instance is not well formed".to_owned(),
        Refutation::NothingClaimed => "the answer claims no proof".to_owned(),
        Refutation::Missing(what) => format!("the answer has no {what}"),
        Refutation::Selection("locks") => "somebody locked in is not selected, or somebody locked out is".to_owned(),
        Refutation::Selection(_) => "the selected are not as many different candidates as there are places".to_owned(),
        Refutation::Group(id) => format!("{id} is out of its bounds, or not counted right"),
        Refutation::Parity(a, b) => format!("{a} and {b} are too far apart, or not counted right"),
        Refutation::Aim(id) => format!("the aim {id} is not counted right"),
        Refutation::Objective => "the sum of scores is another".to_owned(),
        Refutation::Step(stage, step) => format!("step {step} of stage {stage} of the certificate proves nothing"),
    }
}
