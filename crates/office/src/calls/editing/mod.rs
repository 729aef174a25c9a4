//! Editing the plan of a call, part by part.
//!
//! One walk over a part ([`walk`]) serves both directions: it fills the form that is shown, and reads what was typed
//! back into the plan. A field can therefore not be shown without being read, nor read without having been shown.

pub(crate) mod rule;
mod slots;
mod verbs;
mod walk;

pub use slots::{Form, Group, Heading, Kind, Slot, Typed};
pub(crate) use slots::{Place, Read, Show, Visitor};
pub use verbs::PlanForm;
