//! Who moves up: the highest reserve that keeps every hard rule, judged again in the transaction that promotes it.

use domain::access::Action;
use domain::board::{Ruling, broken_by_promotion};
use domain::call::{Call, LetterKind};
use domain::fault::{Faults, NOTE_MAX, Problem};
use domain::ids::QuotaId;
use domain::quota::{Checkpoint, Entry, Evaluation, Occasion};
use domain::time::{DAY, Moment};
use store::Tx;
use store::decisions::Decided;
use store::events::NewEvent;

use super::announce::decision_key;
use crate::board::{FrozenSet, Rules, Selection, frozen_set, lines_of_one};
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// Why a reserve cannot move up.
pub(super) enum Obstacle {
    /// All places of its section are taken.
    NoPlace { places: u32 },
    /// Rules forbid it.
    Rules { evaluations: Vec<Evaluation>, broken: Vec<QuotaId> },
}

/// A selection in force, as promotions are judged against it.
pub(super) struct Standing {
    selection: Selection,
    before: Vec<Evaluation>,
    overridden: std::collections::BTreeSet<QuotaId>,
    occasion: Occasion,
}

impl Office {
    /// Promotes a reserve: into a free place of its section, if every hard rule is kept. Judged under the lock, in the
    /// transaction that writes it. Passing by the one that is proposed needs a written reason.
    ///
    /// # Errors
    /// A denial; stale when it is no reserve any more; a fault when no place is free, or of `reason`; [`Refusal::Quotas`].
    pub async fn promote(&self, viewer: &Viewer, call: &str, application: &str, reason: &str) -> Outcome<()> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        let mut subject = call.subject();
        let entry = tx.application_by_code(application).await?.filter(|entry| entry.call == call.id);
        let entry = entry.ok_or(Refusal::NOT_FOUND)?;
        if let Some(account) = viewer.id() {
            subject.conflicted = tx.conflicts_in(account, call.id).await?.contains(&entry.id);
        }
        tx.grant(&viewer.may(Action::Promote, &subject, call.phase(viewer.now))?);
        if subject.conflicted {
            return Err(Refusal::NOT_FOUND);
        }
        let locked = self.lock_selection(&mut tx, &call).await?;
        let call = locked.call;
        let decided = tx.decisions_of(call.id).await?;
        let reserve = decided.iter().find(|decided| decided.decision.application == entry.id);
        let reserve = reserve.filter(|decided| in_reserve(decided)).ok_or(Refusal::Stale)?;
        let selection = self.selection_in_force(&mut tx, &call, &locked.rules).await?;
        let frozen = frozen_set(&mut tx, &call).await?;
        let standing = self.standing(&locked.rules, selection, frozen);
        let reserves = decided.iter().filter(|decided| in_reserve(decided)).map(|decided| decided.decision.application).collect();
        let entries = self.quota_entries(&mut tx, &call, &reserves).await?;
        let line = line_of(&call, &locked.rules, &decided, &entries, &standing);
        let first = line.iter().find(|(_, obstacle)| obstacle.is_none()).map(|(first, _)| first.decision.application);
        let obstacle = line.into_iter().find(|(one, _)| one.decision.application == entry.id).and_then(|(_, obstacle)| obstacle);
        let mut faults = Faults::default();
        let reason = faults.optional_line("reason", reason, NOTE_MAX);
        faults.or(()).map_err(Refusal::Faults)?;
        match obstacle {
            None if first != Some(entry.id) && reason.is_empty() => {
                return Err(Refusal::fault("reason", Problem::ReasonNeeded));
            }
            None => {}
            Some(Obstacle::NoPlace { places }) => {
                return Err(Refusal::fault("place", Problem::NoPlaceLeft { max: i64::from(places) }));
            }
            Some(Obstacle::Rules { evaluations, broken }) => {
                let exact = viewer.may(Action::ReadTallies, &call.subject(), call.phase(viewer.now)).is_ok();
                return Err(Refusal::Quotas(lines_of_one(&evaluations, &broken, exact)));
            }
        }
        let confirm_by = self.confirm_by(&call);
        if !tx.promote_decision(entry.id, confirm_by, self.now()).await? {
            return Err(Refusal::Stale);
        }
        self.queue_promotion_letter(&mut tx, viewer, &call, (reserve, &decided), confirm_by).await?;
        let event = NewEvent {
            actor: viewer.id(),
            verb: "reserve-promoted",
            edition: Some(call.edition),
            call: Some(call.id),
            application: Some(entry.id),
            project: entry.project,
            subject: entry.code,
            was: Ruling::Reserve.code().to_owned(),
            became: Ruling::Selected.code().to_owned(),
        };
        let passed_by = (first != Some(entry.id)).then(|| NewEvent {
            verb: "reserve-passed-by",
            was: String::new(),
            became: reason,
            ..event.clone()
        });
        self.record(&mut tx, event).await?;
        if let Some(event) = passed_by {
            self.record(&mut tx, event).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Until when somebody selected now answers.
    pub(super) fn confirm_by(&self, call: &Call) -> Moment {
        self.now().plus(i64::from(call.plan.confirm_days) * DAY)
    }

    /// Queues the letter of a promotion. What was decided before is told without the reserve, while it is still a draft.
    async fn queue_promotion_letter(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        call: &Call,
        (reserve, decided): (&Decided, &[Decided]),
        confirm_by: Moment,
    ) -> Outcome<()> {
        let text = [LetterKind::Promoted, LetterKind::Selected].into_iter().find_map(|kind| call.plan.letter(kind));
        let text = text.ok_or(Refusal::fault("letter-promoted", Problem::LetterTextMissing))?;
        let letter = self.decision_letter(viewer, call, reserve, text, confirm_by, &format!("promoted:{}", reserve.code));
        let recipient = reserve.recipient();
        let told = |other: &&Decided| {
            other.decision.application != reserve.decision.application
                && other.recipient() == recipient
                && other.withdrawn_at.is_none()
                && other.decision.promoted_at.is_none()
        };
        let others: Vec<&Decided> = decided.iter().filter(told).collect();
        if tx.discard_draft(&decision_key(call, &recipient)).await? && !others.is_empty() {
            let until = others.iter().find_map(|other| other.decision.confirm_by).unwrap_or(confirm_by);
            tx.queue_letter(&self.result_letter(viewer, call, others, until)).await?;
        }
        tx.queue_letter(&letter).await?;
        Ok(())
    }

    /// A selection in force, as promotions are judged against it now.
    pub(super) fn standing(&self, rules: &Rules, selection: Selection, frozen: Option<FrozenSet>) -> Standing {
        let occasion = Occasion { checkpoint: Checkpoint::Promotion, at: self.now() };
        let overridden = frozen.map(|frozen| frozen.overridden).unwrap_or_default();
        Standing { before: rules.evaluate(&selection, occasion), selection, overridden, occasion }
    }
}

/// The reserve in its order, with what keeps each from moving up now.
pub(super) fn line_of<'d>(
    call: &Call,
    rules: &Rules,
    decided: &'d [Decided],
    entries: &[Entry],
    standing: &Standing,
) -> Vec<(&'d Decided, Option<Obstacle>)> {
    let mut reserves: Vec<&Decided> = decided.iter().filter(|decided| in_reserve(decided)).collect();
    reserves.sort_by_key(|decided| decided.decision.reserve_rank);
    reserves
        .into_iter()
        .map(|reserve| {
            let entry = entries.iter().find(|entry| entry.application == reserve.decision.application);
            (reserve, obstacle(call, rules, decided, standing, reserve, entry))
        })
        .collect()
}

/// Whether a decision is a place in the reserve that can still move up.
pub(crate) fn in_reserve(decided: &Decided) -> bool {
    decided.decision.ruling == Ruling::Reserve && decided.withdrawn_at.is_none() && decided.decision.announced_at.is_some()
}

fn obstacle(
    call: &Call,
    rules: &Rules,
    decided: &[Decided],
    standing: &Standing,
    reserve: &Decided,
    entry: Option<&Entry>,
) -> Option<Obstacle> {
    let taken = decided.iter().filter(|other| other.section == reserve.section && other.holds_a_place()).count();
    let places = call.plan.section(&reserve.section).map_or(0, |section| section.places);
    if taken >= places as usize {
        return Some(Obstacle::NoPlace { places });
    }
    let after = match entry {
        Some(entry) => standing.selection.with(entry),
        None => return Some(Obstacle::Rules { evaluations: Vec::new(), broken: Vec::new() }),
    };
    let evaluations = rules.evaluate(&after, standing.occasion);
    let broken = broken_by_promotion(&standing.before, &evaluations, &standing.overridden);
    (!broken.is_empty()).then_some(Obstacle::Rules { evaluations, broken })
}
