//! The solver: what the best set under quotas is, and why; who reads what; what scores are worth.
//!
//! Pure and deterministic: no I/O, no clock, no randomness but a seed that is given. The same input gives the same
//! bytes on every machine. It proposes; people decide.

pub mod answer;
pub mod assign;
pub mod calibrate;
mod explain;
mod face;
pub mod instance;
mod model;
pub mod precheck;
mod program;
pub mod quota;
mod search;
pub mod seed;
mod simplex;
mod solve;
mod stages;
pub mod verify;

pub use answer::{Answer, Status};
pub use instance::{Group, Instance, InstanceFault, InstanceProblem, Parity, Side, Soft};
pub use solve::{Depth, Effort, solve};
pub use verify::{Refutation, verify};
