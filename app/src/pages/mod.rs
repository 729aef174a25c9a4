//! Pages: one function each, from a projection to a view. They hold no sentence and decide nothing.

pub mod account;
pub mod errors;
pub mod filmmaker;
pub mod mailbox;
pub mod public;
pub mod reader;
pub mod staff;

use domain::call::Stage;
use domain::fault::{Fault, Problem};
use domain::text::{Lang, Text3};
use words::{Words, args, fold};

/// The sentence about `field`, when something is wrong with it.
pub(crate) fn fault_of(w: &Words, faults: &[Fault], field: &str) -> Option<String> {
    faults.iter().find(|fault| fault.field == field).map(|fault| w.fault(fault.problem).into_owned())
}

/// Every fault as the summary shows it.
pub(crate) fn summary(w: &Words, faults: &[Fault]) -> Vec<(String, String)> {
    summary_of(w, faults, |_| None)
}

/// Every fault as the summary shows it, on a page that has names of its own for some fields.
pub(crate) fn summary_of(w: &Words, faults: &[Fault], own: impl Fn(&str) -> Option<String>) -> Vec<(String, String)> {
    let line = |fault: &Fault| {
        let said = w.fault(fault.problem);
        let of_one = !matches!(fault.problem, Problem::WrongCredentials | Problem::TooManyTries { .. });
        let label = own(&fault.field).or_else(|| label_of(&fault.field).map(|key| w.t(key).into_owned()));
        let said = match label.filter(|_| of_one) {
            Some(label) => w.with("fault-of", &args!(label = label, fault = said.into_owned())).into_owned(),
            None => said.into_owned(),
        };
        (fault.field.to_string(), said)
    };
    faults.iter().map(line).collect()
}

/// The word for a stage beside the name of its section; none where the section is called like it. The languages are
/// compared, not only the page's: Arabic gives one the article and the other not.
pub(crate) fn stage_beside(w: &Words, section: &Text3, stage: &str) -> Option<String> {
    Stage::from_code(stage)?;
    let same = |lang: Lang| fold(section.get(lang)) == fold(&Words::of(lang).choice("stage", stage));
    (!Lang::ALL.into_iter().any(same)).then(|| w.choice("stage", stage).into_owned())
}

/// The message that names a field which is called the same on every page; the others are told by their fault alone.
pub(crate) fn label_of(field: &str) -> Option<&'static str> {
    Some(match field {
        "account" => "panel-conflict-who",
        "application" => "application",
        "comment" => "comment",
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
