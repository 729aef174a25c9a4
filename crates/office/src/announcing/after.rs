//! What staff see of the decisions once the selection is frozen: answers, letters still missing, who is next.

use std::collections::{BTreeMap, BTreeSet};

use domain::board::{Ruling, SelectionAnswer};
use domain::call::{Call, LetterKind};
use domain::ids::ApplicationId;
use domain::phase::Phase;
use domain::text::Text3;
use domain::time::Moment;
use store::decisions::{Decided, FreezeRow};

use super::promote::Obstacle;
use crate::board::{Counted, RuleLine, Rules, frozen_set_of, section_title};
use crate::ground::refusal::Outcome;
use crate::{Office, Viewer};

/// The decisions of a call, as staff see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AfterFreeze {
    /// How many were decided each way, withdrawn ones left out.
    pub counts: BTreeMap<&'static str, u32>,
    /// Letters that would have to be sent and have no text.
    pub letters_missing: Vec<LetterKind>,
    /// How many people will be written to.
    pub recipients: usize,
    /// Selected and reserve entries, selected first.
    pub lines: Vec<DecidedLine>,
    /// The reserve, best first, and who can move up; empty before the announcement.
    pub next: Vec<NextInLine>,
    /// Days in which a selected applicant answers.
    pub confirm_days: u32,
}

/// A decided entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecidedLine {
    /// Code of the application.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its section's name.
    pub section: Text3,
    /// What was decided.
    pub ruling: Ruling,
    /// Its rank in the reserve.
    pub reserve_rank: Option<i64>,
    /// The answer.
    pub answer: Option<SelectionAnswer>,
    /// When it was answered.
    pub answered_at: Option<Moment>,
    /// Until when an answer is awaited.
    pub confirm_by: Option<Moment>,
    /// It moved up from the reserve.
    pub promoted: bool,
    /// It holds a place.
    pub holds_a_place: bool,
}

/// An entry of the reserve and whether it can move up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextInLine {
    /// Code of the application.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its section's name.
    pub section: Text3,
    /// Its rank in the reserve.
    pub rank: i64,
    /// Whether it can.
    pub candidacy: Candidacy,
}

/// Whether a reserve can move up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Candidacy {
    /// The highest that keeps every hard rule: proposed.
    Proposed,
    /// It could move up too, after the proposed one.
    Possible,
    /// Its section has no free place.
    NoPlace,
    /// A rule forbids it. The rules are named to quota officers alone.
    Skipped(Option<Vec<RuleLine>>),
}

impl Office {
    /// What follows the freeze of a call; `counted` when somebody of the reserve can move up.
    pub(crate) fn after_freeze(
        &self,
        viewer: &Viewer,
        (call, rules): (&Call, &Rules),
        decided: &[Decided],
        counted: Option<&Counted>,
        freeze: Option<&FreezeRow>,
        hidden: &BTreeSet<ApplicationId>,
    ) -> Outcome<AfterFreeze> {
        let next = match counted.filter(|_| call.phase(viewer.now) == Phase::Announced) {
            Some(Counted { selection, entries }) => {
                let standing = self.standing(rules, selection.clone(), freeze.map(frozen_set_of).transpose()?);
                next_in_line(viewer, call, super::promote::line_of(call, rules, decided, entries, &standing), hidden)
            }
            None => Vec::new(),
        };
        let standing: Vec<&Decided> = decided.iter().filter(|decided| decided.withdrawn_at.is_none()).collect();
        let mut counts = BTreeMap::new();
        // Entries that a conflict of interest hides are not counted: the count would tell what was decided of them.
        for decided in standing.iter().filter(|decided| !hidden.contains(&decided.decision.application)) {
            *counts.entry(decided.decision.ruling.code()).or_insert(0) += 1;
        }
        let recipients: BTreeSet<String> = standing.iter().map(|decided| decided.recipient()).collect();
        let mut shown: Vec<&Decided> = decided
            .iter()
            .filter(|decided| decided.decision.ruling != Ruling::NotSelected)
            .filter(|decided| !hidden.contains(&decided.decision.application))
            .collect();
        shown.sort_by_key(|decided| (decided.decision.ruling, decided.decision.reserve_rank));
        Ok(AfterFreeze {
            counts,
            letters_missing: super::announce::letters_missing(call, decided),
            recipients: recipients.len(),
            lines: shown.into_iter().map(|decided| line(call, decided)).collect(),
            next,
            confirm_days: call.plan.confirm_days,
        })
    }
}

fn next_in_line(
    viewer: &Viewer,
    call: &Call,
    reserves: Vec<(&Decided, Option<Obstacle>)>,
    hidden: &BTreeSet<ApplicationId>,
) -> Vec<NextInLine> {
    let exact = viewer.may(domain::access::Action::ReadTallies, &call.subject(), call.phase(viewer.now)).is_ok();
    let mut line = Vec::new();
    let mut proposed = false;
    for (reserve, obstacle) in reserves {
        let candidacy = match obstacle {
            None if proposed => Candidacy::Possible,
            None => Candidacy::Proposed,
            Some(Obstacle::NoPlace { .. }) => Candidacy::NoPlace,
            Some(Obstacle::Rules { evaluations, broken }) => {
                Candidacy::Skipped(exact.then(|| crate::board::lines_of(&evaluations, &broken, true)))
            }
        };
        proposed |= candidacy == Candidacy::Proposed;
        if hidden.contains(&reserve.decision.application) {
            continue;
        }
        line.push(NextInLine {
            code: reserve.code.clone(),
            title: reserve.title.clone(),
            section: section_title(call, &reserve.section),
            rank: reserve.decision.reserve_rank.unwrap_or_default(),
            candidacy,
        });
    }
    line
}

fn line(call: &Call, decided: &Decided) -> DecidedLine {
    DecidedLine {
        code: decided.code.clone(),
        title: decided.title.clone(),
        section: section_title(call, &decided.section),
        ruling: decided.decision.ruling,
        reserve_rank: decided.decision.reserve_rank,
        answer: match decided.withdrawn_at {
            Some(_) => Some(SelectionAnswer::Withdrawn),
            None => decided.decision.answer,
        },
        answered_at: decided.answered_at.or(decided.withdrawn_at),
        confirm_by: decided.decision.confirm_by,
        promoted: decided.decision.promoted_at.is_some(),
        holds_a_place: decided.holds_a_place(),
    }
}
