//! The solver: what the best set under quotas is, and why; who reads what; what scores are worth.
//!
//! Pure and deterministic: no I/O, no clock, no randomness but a seed that is given. The same input gives the same
//! bytes on every machine. It proposes; people decide.
//!
//! # Selection
//!
//! ```
//! use selection::{Depth, Effort, Group, Instance, solve, verify};
//!
//! let instance = Instance {
//!     k: 2,
//!     ids: ["Atlas", "Bahia", "Cèdre"].map(str::to_owned).to_vec(),
//!     score: vec![910, 870, 640],
//!     groups: vec![Group { id: "first features".to_owned(), weight: vec![0, 0, 1], min: Some(1), ..Group::default() }],
//!     ..Instance::default()
//! };
//! let answer = solve(&instance, Effort { explain: Depth::Full, budget: None }).expect("well formed");
//! assert_eq!(answer.selected, Some(vec!["Atlas".to_owned(), "Cèdre".to_owned()]));
//! // Without the rule Bahia would be in: it costs 2.3 points.
//! assert_eq!(answer.groups[0].price["min"], Some(230));
//! assert_eq!(verify(&instance, &answer), Ok(()));
//! ```
//!
//! - [`solve`] finds the best selection of an [`Instance`], proves it, and explains it as deeply as [`Effort`] asks.
//! - [`verify`] checks an answer with code of its own.
//! - [`outlook`] says of a shortlist what every rule has, needs, and can still come to.
//! - [`quota::instance`] translates the rules of a call; [`quota::propose`] also checks the proposal with the rules.
//! - [`documents`] reads tables.
//!
//! Nothing is believed because a simplex method in floating point says so: that only guides the search. Every bound is
//! computed again in whole numbers from rounded multipliers, and any multipliers give a valid one.

pub mod answer;
pub mod assign;
pub mod calibrate;
pub mod documents;
mod explain;
mod face;
pub mod instance;
mod model;
mod outlook;
pub mod precheck;
mod program;
pub mod quota;
mod ray;
mod refutation;
mod repair;
mod search;
pub mod seed;
mod simplex;
mod solve;
mod stages;
pub mod verify;

pub use answer::{Answer, Status};
pub use instance::{Group, Instance, InstanceFault, InstanceProblem, Parity, Side, Soft};
pub use outlook::{GroupOutlook, Outlook, outlook};
pub use refutation::Refutation;
pub use solve::{Depth, Effort, solve};
pub use verify::verify;
