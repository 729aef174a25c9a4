//! The rules of a selection, the lock they need, and the entries they look at.

use std::collections::BTreeSet;

use domain::board::BoardPlace;
use domain::call::Call;
use domain::ids::ApplicationId;
use domain::quota::{CountryGroups, Entry, Evaluation, Mode, Occasion, Quota, Reach, evaluate};
use store::Tx;
use store::quotas::HeldQuota;

use super::entries::entries;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal};

/// The rules in force for a call, and the country lists they name.
#[derive(Debug, Clone)]
pub(crate) struct Rules {
    pub(crate) quotas: Vec<Quota>,
    pub(crate) groups: CountryGroups,
    edition_wide: bool,
}

/// A call whose lock is held until the transaction ends.
#[derive(Debug)]
pub(crate) struct Locked {
    /// The call, read again under the lock; its revision is already the new one.
    pub(crate) call: Call,
    /// The revision before this act: what the people at the board saw.
    pub(crate) seen: i64,
    /// The rules, read under the lock.
    pub(crate) rules: Rules,
}

/// Selected entries: of the call, and of the other calls of its edition where a rule looks there too.
#[derive(Debug, Clone, Default)]
pub(crate) struct Selection {
    pub(crate) here: Vec<Entry>,
    pub(crate) elsewhere: Vec<Entry>,
}

/// What rules count at a board: the selection, and every submitted entry of the call.
#[derive(Debug)]
pub(crate) struct Counted {
    pub(crate) selection: Selection,
    pub(crate) entries: Vec<Entry>,
}

impl Selection {
    /// The same selection without an entry.
    pub(crate) fn without(&self, application: ApplicationId) -> Selection {
        let here = self.here.iter().filter(|entry| entry.application != application).cloned().collect();
        Selection { here, elsewhere: self.elsewhere.clone() }
    }

    /// The same selection with one entry more.
    pub(crate) fn with(&self, entry: &Entry) -> Selection {
        let mut more = self.without(entry.application);
        more.here.push(entry.clone());
        more
    }

    /// The entries a rule looks at.
    pub(crate) fn seen_by(&self, quota: &Quota) -> Vec<Entry> {
        match quota.rule.scope.reach {
            Reach::Call => self.here.clone(),
            Reach::Edition => self.here.iter().chain(&self.elsewhere).cloned().collect(),
        }
    }
}

impl Rules {
    pub(super) fn of(held: Vec<HeldQuota>, groups: CountryGroups) -> Rules {
        let edition_wide = reaches_edition(&held);
        Rules { quotas: held.into_iter().map(|held| held.quota).collect(), groups, edition_wide }
    }

    /// Whether one that is in force counts the other calls of the edition, too.
    pub(super) fn read_edition(&self) -> bool {
        self.quotas.iter().any(|quota| quota.rule.mode != Mode::Off && quota.rule.scope.reach == Reach::Edition)
    }

    /// Every rule that applies on this occasion, evaluated.
    pub(crate) fn evaluate(&self, selection: &Selection, occasion: Occasion) -> Vec<Evaluation> {
        self.quotas
            .iter()
            .flat_map(|quota| evaluate(std::slice::from_ref(quota), &selection.seen_by(quota), &self.groups, occasion))
            .collect()
    }
}

fn reaches_edition(held: &[HeldQuota]) -> bool {
    held.iter().any(|held| held.call.is_none() || held.quota.rule.scope.reach == Reach::Edition)
}

impl Office {
    /// The rules in force for a call.
    pub(crate) async fn rules_of(&self, tx: &mut Tx, call: &Call) -> Outcome<Rules> {
        let held = tx.quotas_in_force(call.edition, call.id).await?;
        Ok(Rules::of(held, self.edition_of(tx, call.edition).await?.plan.groups))
    }

    /// Takes the locks of an act that could break a rule, in the order that is the same everywhere (the edition when one
    /// of its rules looks beyond the call, then the call), and reads call and rules again under them.
    pub(crate) async fn lock_selection(&self, tx: &mut Tx, call: &Call) -> Outcome<Locked> {
        let edition_wide = reaches_edition(&tx.quotas_in_force(call.edition, call.id).await?);
        tx.lock_for_quota(edition_wide.then_some(call.edition), &[call.id]).await?;
        let call = self.call_with(tx, call.id).await?;
        let rules = self.rules_of(tx, &call).await?;
        if rules.edition_wide && !edition_wide {
            return Err(Refusal::Stale);
        }
        Ok(Locked { seen: call.revision - 1, call, rules })
    }

    /// Keeps a board as it is while its set is judged, without moving it: the call, and first the edition when one of its rules
    /// looks beyond the call, so that two sets are not judged there at once. Reads call and rules again.
    pub(crate) async fn hold_board(&self, tx: &mut Tx, call: &Call) -> Outcome<(Call, Rules)> {
        let edition_wide = reaches_edition(&tx.quotas_in_force(call.edition, call.id).await?);
        if edition_wide {
            tx.lock_for_quota(Some(call.edition), &[]).await?;
        }
        tx.hold_call(call.id).await?;
        let call = self.call_with(tx, call.id).await?;
        let rules = self.rules_of(tx, &call).await?;
        if rules.edition_wide && !edition_wide {
            // Taken up over the edition meanwhile.
            return Err(Refusal::Stale);
        }
        Ok((call, rules))
    }

    /// What the board has selected at this moment.
    pub(crate) async fn selection_on_board(&self, tx: &mut Tx, call: &Call, rules: &Rules) -> Outcome<Selection> {
        let selected = selected_on_board(tx, call).await?;
        self.selection_of(tx, call, rules, &selected).await
    }

    /// What holds a place once the selection is frozen: selected, not given back, not withdrawn.
    pub(crate) async fn selection_in_force(&self, tx: &mut Tx, call: &Call, rules: &Rules) -> Outcome<Selection> {
        let selected = selected_by_decision(tx, call).await?;
        self.selection_of(tx, call, rules, &selected).await
    }

    async fn selection_of(
        &self,
        tx: &mut Tx,
        call: &Call,
        rules: &Rules,
        selected: &BTreeSet<ApplicationId>,
    ) -> Outcome<Selection> {
        let here = entries(tx, call.id, &call.plan, |id| selected.contains(&id)).await?;
        Ok(Selection { here, elsewhere: self.elsewhere(tx, call, rules).await? })
    }

    /// What the other calls of the edition have selected, when a rule looks there too.
    pub(crate) async fn elsewhere(&self, tx: &mut Tx, call: &Call, rules: &Rules) -> Outcome<Vec<Entry>> {
        let mut elsewhere = Vec::new();
        if rules.edition_wide {
            for other in tx.calls_of(call.edition).await? {
                if other.id == call.id {
                    continue;
                }
                // A call still at its board counts with what its board has selected, so that a rule over the edition
                // reads the same on every board; each freeze and promotion counts all of it again.
                let chosen = selected_now(tx, &other).await?;
                elsewhere.extend(entries(tx, other.id, &other.plan, |id| chosen.contains(&id)).await?);
            }
        }
        Ok(elsewhere)
    }

    /// Every submitted entry of a call, as rules read them.
    pub(crate) async fn every_quota_entry(&self, tx: &mut Tx, call: &Call) -> Outcome<Vec<Entry>> {
        entries(tx, call.id, &call.plan, |_| true).await
    }

    /// The entries of a call among `wanted`, as rules read them.
    pub(crate) async fn quota_entries(&self, tx: &mut Tx, call: &Call, wanted: &BTreeSet<ApplicationId>) -> Outcome<Vec<Entry>> {
        entries(tx, call.id, &call.plan, |id| wanted.contains(&id)).await
    }
}

/// What is selected: by the decisions in force once they are frozen, before that on the board.
pub(crate) async fn selected_now(tx: &mut Tx, call: &Call) -> Outcome<BTreeSet<ApplicationId>> {
    match call.facts.frozen_at {
        Some(_) => selected_by_decision(tx, call).await,
        None => selected_on_board(tx, call).await,
    }
}

async fn selected_on_board(tx: &mut Tx, call: &Call) -> Outcome<BTreeSet<ApplicationId>> {
    let rows = tx.board_entries(call.id).await?;
    Ok(rows.into_iter().filter(|row| row.place == BoardPlace::Selected).map(|row| row.application).collect())
}

async fn selected_by_decision(tx: &mut Tx, call: &Call) -> Outcome<BTreeSet<ApplicationId>> {
    let rows = tx.decisions_of(call.id).await?;
    Ok(rows.into_iter().filter(store::decisions::Decided::holds_a_place).map(|row| row.decision.application).collect())
}
