//! The phases of a call, computed from its dates and facts, never stored.

use serde::{Deserialize, Serialize};

use crate::call::CallPlan;
use crate::time::Moment;

/// Where a call stands. The order is the order of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Not published, or not open yet: seen by the office alone until published.
    Preparation,
    /// Applications are taken, at least in one section.
    Open,
    /// Every deadline has passed; staff screen and assign.
    Screening,
    /// Readers score.
    Reading,
    /// The board is open.
    Deliberation,
    /// The selection is frozen, not yet announced.
    Frozen,
    /// Results are known; confirmations and promotions run.
    Announced,
}

impl Phase {
    /// Every phase, in order.
    pub const ALL: [Phase; 7] =
        [Phase::Preparation, Phase::Open, Phase::Screening, Phase::Reading, Phase::Deliberation, Phase::Frozen, Phase::Announced];

    /// The stable code; its name is the message `phase-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Phase::Preparation => "preparation",
            Phase::Open => "open",
            Phase::Screening => "screening",
            Phase::Reading => "reading",
            Phase::Deliberation => "deliberation",
            Phase::Frozen => "frozen",
            Phase::Announced => "announced",
        }
    }
}

/// What has been done with a call, each with its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CallFacts {
    /// When it was published.
    pub published_at: Option<Moment>,
    /// When its selection was frozen; empty again after an unfreeze.
    pub frozen_at: Option<Moment>,
    /// When its decisions were announced.
    pub announced_at: Option<Moment>,
}

/// The phase of a call at `now`.
pub fn phase(plan: &CallPlan, facts: &CallFacts, now: Moment) -> Phase {
    if facts.announced_at.is_some_and(|at| at <= now) {
        Phase::Announced
    } else if facts.frozen_at.is_some() {
        Phase::Frozen
    } else if facts.published_at.is_none_or(|at| at > now) || now < plan.opens.at {
        Phase::Preparation
    } else if now >= plan.reading.ends.at {
        Phase::Deliberation
    } else if now >= plan.reading.starts.at {
        Phase::Reading
    } else if plan.sections.iter().any(|section| !section.deadline.passed(now, plan.grace())) {
        Phase::Open
    } else {
        Phase::Screening
    }
}
