//! Pages: one function each, from a projection to a view. They hold no sentence and decide nothing.

pub mod account;
pub mod errors;
pub mod filmmaker;
pub mod mailbox;
pub mod public;
pub mod reader;
pub mod staff;

use domain::fault::Fault;
use words::Words;

/// The sentence about `field`, when something is wrong with it.
pub(crate) fn fault_of(w: &Words, faults: &[Fault], field: &str) -> Option<String> {
    faults.iter().find(|fault| fault.field == field).map(|fault| w.fault(fault.problem).into_owned())
}

/// Every fault as the summary shows it.
pub(crate) fn summary(w: &Words, faults: &[Fault]) -> Vec<(String, String)> {
    faults.iter().map(|fault| (fault.field.to_string(), w.fault(fault.problem).into_owned())).collect()
}
