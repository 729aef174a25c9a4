//! What is wrong with an answer.

/// Why an answer is not proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refutation {
    /// The instance itself is not well formed.
    Instance,
    /// The answer does not claim a proof.
    NothingClaimed,
    /// Something is missing: `selected`, `objective`, `certificate`, a stage.
    Missing(&'static str),
    /// The selection is not one: a number of candidates, a name, a lock.
    Selection(&'static str),
    /// A group does not hold its bounds, or is not counted right.
    Group(String),
    /// A parity pair is too far apart, or is not counted right.
    Parity(String, String),
    /// An aim is not counted right.
    Aim(String),
    /// The sum of scores is not what is said.
    Objective,
    /// A step of the certificate proves nothing.
    Step(usize, usize),
}
