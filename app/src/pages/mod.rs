//! Pages: one function each, from a projection to a view. They hold no sentence and decide nothing.

pub mod account;
pub mod errors;
pub mod filmmaker;
pub mod mailbox;
pub mod public;
pub mod reader;
pub mod staff;

use domain::fault::{Fault, Problem};
use words::{Words, args};

/// The sentence about `field`, when something is wrong with it.
pub(crate) fn fault_of(w: &Words, faults: &[Fault], field: &str) -> Option<String> {
    faults.iter().find(|fault| fault.field == field).map(|fault| w.fault(fault.problem).into_owned())
}

/// Every fault as the summary shows it.
pub(crate) fn summary(w: &Words, faults: &[Fault]) -> Vec<(String, String)> {
    let line = |fault: &Fault| {
        let said = w.fault(fault.problem);
        let of_one = !matches!(fault.problem, Problem::WrongCredentials | Problem::TooManyTries { .. });
        let said = match label_of(&fault.field).filter(|_| of_one) {
            Some(label) => w.with("fault-of", &args!(label = w.t(label).into_owned(), fault = said.into_owned())).into_owned(),
            None => said.into_owned(),
        };
        (fault.field.to_string(), said)
    };
    faults.iter().map(line).collect()
}

/// The message that names a field which is called the same on every page; the others are told by their fault alone.
pub(crate) fn label_of(field: &str) -> Option<&'static str> {
    Some(match field {
        "account" => "panel-conflict-who",
        "application" => "application",
        "company" => "credit-company",
        "email" => "email",
        "finding" | "screening" => "screen-as",
        "keep" => "merge-keep",
        "local" => "dossier-extend-until",
        "most" => "panel-even-most",
        "name" => "name",
        "nationality" => "credit-nationality",
        "reason" => "reason",
        "opens" => "call-opens-on",
        "password" => "password",
        "readings" => "panel-readings",
        "role" => "role",
        "section" => "start-section",
        "source" => "milestone-source",
        "template" => "call-template",
        _ => return None,
    })
}
