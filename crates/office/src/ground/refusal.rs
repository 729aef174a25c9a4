//! Why a verb did nothing.

use domain::access::Denial;
use domain::fault::{Fault, Problem};
use store::StoreError;

use crate::board::RuleLine;

/// Why a verb did nothing. Nothing was written in any of these cases.
#[derive(Debug)]
pub enum Refusal {
    /// The actor may not, or there is no such thing.
    Denied(Denial),
    /// The input is at fault.
    Faults(Vec<Fault>),
    /// Somebody changed it meanwhile; the caller shows both.
    Stale,
    /// Rules over the selection forbid it. The counts are there for quota officers alone.
    Quotas(Vec<RuleLine>),
    /// The house itself failed; what happened is in the log under a reference number, never in the answer.
    Failed(StoreError),
}

/// The answer of a verb.
pub type Outcome<T> = Result<T, Refusal>;

impl Refusal {
    /// One fault of one field.
    pub fn fault(field: &'static str, problem: Problem) -> Refusal {
        Refusal::Faults(vec![Fault::of(field, problem)])
    }

    /// There is no such thing, or it is not theirs.
    pub const NOT_FOUND: Refusal = Refusal::Denied(Denial::NotFound);
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Refusal::Denied(denial) => write!(f, "denied: {}", denial.code()),
            Refusal::Faults(faults) => {
                write!(f, "faults:")?;
                faults.iter().try_for_each(|fault| write!(f, " {}={}", fault.field, fault.problem.code()))
            }
            Refusal::Quotas(lines) => write!(f, "{} rules forbid it", lines.len()),
            Refusal::Stale => f.write_str("changed meanwhile"),
            Refusal::Failed(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Refusal {}

impl From<Denial> for Refusal {
    fn from(denial: Denial) -> Refusal {
        Refusal::Denied(denial)
    }
}

impl From<Vec<Fault>> for Refusal {
    fn from(faults: Vec<Fault>) -> Refusal {
        Refusal::Faults(faults)
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Refusal {
        Refusal::Failed(error)
    }
}
