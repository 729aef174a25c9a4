//! The solver: what the best set under quotas is, and why; who reads what; what scores are worth.
//!
//! Pure and deterministic: no I/O, no clock, no randomness but a seed that is given. The same input gives the same
//! bytes on every machine. It proposes; people decide.

pub mod assign;
