//! The deliberation and what follows: where an entry lies, what was decided, what was answered, who moves up.

use std::collections::BTreeSet;

use crate::call::codes;
use crate::ids::{ApplicationId, QuotaId};
use crate::quota::{Evaluation, Mode, Verdict};
use crate::time::Moment;

codes! {
    /// Where an entry lies on the board of its call.
    BoardPlace {
        /// In.
        Selected = "selected",
        /// Next in line, in an order.
        Reserve = "reserve",
        /// To be talked about again.
        Shortlisted = "shortlisted",
        /// Not placed.
        Candidate = "candidate",
    }

    /// What was decided about an application.
    Ruling {
        /// In.
        Selected = "selected",
        /// Next in line, in an order.
        Reserve = "reserve",
        /// Not this time.
        NotSelected = "not-selected",
    }

    /// What became of an announced selection.
    SelectionAnswer {
        /// The applicant comes.
        Confirmed = "confirmed",
        /// The applicant does not.
        Declined = "declined",
        /// Nobody answered in time.
        Lapsed = "lapsed",
        /// Taken back after the selection.
        Withdrawn = "withdrawn",
    }
}

/// A decision as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// About which application.
    pub application: ApplicationId,
    /// What was decided.
    pub ruling: Ruling,
    /// Its place in the reserve, from 1; kept when it moves up.
    pub reserve_rank: Option<i64>,
    /// When applicants learned of it.
    pub announced_at: Option<Moment>,
    /// Until when a selected applicant answers.
    pub confirm_by: Option<Moment>,
    /// The answer.
    pub answer: Option<SelectionAnswer>,
    /// When it moved up from the reserve.
    pub promoted_at: Option<Moment>,
}

impl Decision {
    /// Whether it holds a place: selected, and not given back.
    pub fn holds_a_place(&self) -> bool {
        self.ruling == Ruling::Selected && matches!(self.answer, None | Some(SelectionAnswer::Confirmed))
    }

    /// Whether an answer is awaited at `now`.
    pub fn awaits_answer(&self, now: Moment) -> bool {
        self.announced_at.is_some()
            && self.ruling == Ruling::Selected
            && self.answer.is_none()
            && self.confirm_by.is_none_or(|until| now <= until)
    }
}

/// The list in which `moved` stands right before `before`, or last.
pub fn reordered(list: &[ApplicationId], moved: ApplicationId, before: Option<ApplicationId>) -> Vec<ApplicationId> {
    let mut order: Vec<ApplicationId> = list.iter().copied().filter(|entry| *entry != moved).collect();
    let at = before.and_then(|before| order.iter().position(|entry| *entry == before)).unwrap_or(order.len());
    order.insert(at, moved);
    order
}

/// The hard rules that forbid a promotion, given how each stood before and stands after it.
///
/// A rule is kept when it is met afterwards. After a place was given back a rule can be broken already: then the
/// promotion has to bring it nearer (several promotions may be needed to mend it). A rule that was passed by an
/// override at the freeze must not get worse.
pub fn broken_by_promotion(before: &[Evaluation], after: &[Evaluation], overridden: &BTreeSet<QuotaId>) -> Vec<QuotaId> {
    let kept = |now: &Evaluation| {
        let earlier = before.iter().find(|earlier| earlier.quota.id == now.quota.id).map(|earlier| &earlier.verdict);
        match (&now.verdict, earlier) {
            (Verdict::Met, _) => true,
            (Verdict::Breached { short_by: left, .. }, Some(Verdict::Breached { short_by: was, .. })) => {
                left < was || (left == was && overridden.contains(&now.quota.id))
            }
            (Verdict::NotAssessable { .. }, Some(Verdict::NotAssessable { .. })) => overridden.contains(&now.quota.id),
            _ => false,
        }
    };
    after.iter().filter(|now| now.quota.rule.mode == Mode::Hard && !kept(now)).map(|now| now.quota.id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn entries<const N: usize>(numbers: [u128; N]) -> Vec<ApplicationId> {
        numbers.map(|number| ApplicationId(Uuid::from_u128(number))).to_vec()
    }

    #[test]
    fn an_entry_moves_before_another_or_to_the_end() {
        let list = entries([1, 2, 3]);
        assert_eq!(reordered(&list, list[2], Some(list[0])), entries([3, 1, 2]));
        assert_eq!(reordered(&list, list[0], None), entries([2, 3, 1]));
        assert_eq!(reordered(&list, list[1], Some(list[1])), entries([1, 3, 2]));
        assert_eq!(reordered(&list, entries([4])[0], Some(list[1])), entries([1, 4, 2, 3]));
    }

    #[test]
    fn a_place_given_back_is_free() {
        let decision = Decision {
            application: ApplicationId(Uuid::nil()),
            ruling: Ruling::Selected,
            reserve_rank: None,
            announced_at: Some(Moment(1)),
            confirm_by: Some(Moment(10)),
            answer: None,
            promoted_at: None,
        };
        assert!(decision.holds_a_place() && decision.awaits_answer(Moment(10)));
        assert!(!decision.awaits_answer(Moment(11)));
        for answer in [SelectionAnswer::Declined, SelectionAnswer::Lapsed, SelectionAnswer::Withdrawn] {
            assert!(!Decision { answer: Some(answer), ..decision }.holds_a_place());
        }
        assert!(!Decision { ruling: Ruling::Reserve, ..decision }.holds_a_place());
    }
}
