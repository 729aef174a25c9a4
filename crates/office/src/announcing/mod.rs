//! After the freeze: announcing together, answers, places given back, promotion from the reserve.

mod after;
mod announce;
mod answers;
mod promote;

pub(crate) use promote::in_reserve;

pub use after::{AfterFreeze, Candidacy, DecidedLine, NextInLine};
