//! Quotas: rules over a selection, as data that belongs to a call and is frozen with it.
//!
//! A [`Rule`] says what is counted, in which unit, against which bound; [`evaluate()`] counts it over the selected
//! entries, in exact fractions, and says *met*, *breached* or *not assessable*. Everything it read is kept with the
//! outcome, so that it can be counted again years later. [`Evaluation::mends`] says what would mend a broken rule,
//! [`still_possible`] whether the remaining places can still meet it, and [`suppress`] what a report may show.
//!
//! Counters leak: whoever sees one before and after a move knows one person's answer. Everything here but
//! [`passes`] and the suppressed cells is for the quota officer alone.

mod bound;
mod condition;
mod entry;
mod evaluate;
mod gender;
mod mend;
mod outlook;
mod ratio;
mod rule;
mod suppress;
mod tally;

#[cfg(test)]
mod examples;
#[cfg(test)]
mod properties;

pub use bound::{Side, Standing};
pub use condition::{Axis, Condition, CountryOf};
pub use entry::{Code, Countries, CountryGroup, CountryGroups, Declaration, Entry, Gender, Member};
pub use evaluate::{Answers, Count, Evaluation, Occasion, Verdict, blockers, blocks_freeze, evaluate, passes};
pub use gender::{Class, Dedupe, GenderCount, NonBinaryPolicy, TeamRule, Unit};
pub use mend::Mend;
pub use outlook::{Outlook, Prospect, still_possible};
pub use ratio::{NotARatio, Ratio};
pub use rule::{
    Attribute, Bound, Checkpoint, Mode, OverridePolicy, Quota, Reach, Rounding, Rule, RuleFault, Scope, UndeclaredPolicy,
};
pub use suppress::{Cell, PASS_FAIL_ONLY, SMALLEST_CELL, SuppressedTable, suppress, suppress_table};
pub use tally::Tally;
