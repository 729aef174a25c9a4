//! The editor of a plan: shown, read, checked, kept.

use std::collections::BTreeSet;

use domain::access::{Action, Denial};
use domain::call::PlanPart;
use domain::fault::{Faults, Problem};
use domain::phase::Phase;
use store::events::NewEvent;

use super::slots::{Form, Read, Show, Typed};
use super::walk;
use crate::calls::CallHead;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// A part of a plan, to be edited.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanForm {
    /// The call.
    pub head: CallHead,
    /// The part.
    pub part: PlanPart,
    /// What stands in it.
    pub form: Form,
    /// The version a change has to name.
    pub version: i64,
    /// It can be changed now, by this viewer.
    pub editable: bool,
    /// Readers will see none of the documents: the reading is blind, and no anonymous copy is asked for.
    pub hides_every_document: bool,
}

impl Office {
    /// A part of the plan of a call.
    ///
    /// # Errors
    /// Not found but for the office.
    pub async fn plan_form(&self, viewer: &Viewer, code: &str, part: PlanPart) -> Outcome<PlanForm> {
        let mut tx = self.read().await?;
        let (call, edition) = self.call_in(&mut tx, code).await?;
        let phase = call.phase(viewer.now);
        viewer.may(Action::OverseeCall, &call.subject(), phase)?;
        let mut show = Show::default();
        walk::walk(part, &mut call.plan.clone(), &mut show);
        let editable = part.open_in(phase) && viewer.may(Action::EditCall, &call.subject(), phase).is_ok();
        let hides_every_document = call.plan.hides_every_document();
        let (head, version) = (CallHead::of(&call, edition, viewer), call.plan_version);
        Ok(PlanForm { head, part, form: show.0, version, editable, hides_every_document })
    }

    /// Changes a part of the plan of a call.
    ///
    /// # Errors
    /// Denied, or not in a phase in which the part can be changed; stale when `version` is not the one that is stored;
    /// faults of what was typed, and of what would not follow each other.
    pub async fn edit_plan(&self, viewer: &Viewer, code: &str, part: PlanPart, version: i64, typed: &Typed) -> Outcome<()> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, code).await?;
        let phase = call.phase(viewer.now);
        let grant = viewer.may(Action::EditCall, &call.subject(), phase)?;
        if !part.open_in(phase) {
            return Err(Denial::NotInPhase.into());
        }
        if call.plan_version != version {
            return Err(Refusal::Stale);
        }
        let mut plan = call.plan.clone();
        let mut read = Read { typed, faults: Faults::default() };
        walk::walk(part, &mut plan, &mut read);
        walk::check(part, &plan, &mut read);
        let mut faults = read.faults;
        if twice(&plan.regulations.iter().map(|article| article.number.as_str()).collect::<Vec<_>>()) {
            faults.add("new-article.number", Problem::AlreadyThere);
        }
        let asked = names(part, &call.plan);
        faults.0.extend(plan.faults().into_iter().filter(|fault| asked.contains(fault.field.as_ref())));
        if phase >= Phase::Open {
            faults.0.extend(call.plan.shortened(&plan));
        }
        faults.or(())?;
        tx.grant(&grant);
        if !tx.set_plan(call.id, &plan, version).await? {
            return Err(Refusal::Stale);
        }
        let event = NewEvent {
            actor: viewer.id(),
            verb: "plan-edited",
            edition: Some(call.edition),
            call: Some(call.id),
            subject: part.code().to_owned(),
            ..NewEvent::default()
        };
        self.record(&mut tx, event).await?;
        Ok(tx.commit().await?)
    }
}

/// The names of the inputs of a part.
fn names(part: PlanPart, plan: &domain::call::CallPlan) -> BTreeSet<String> {
    let mut show = Show::default();
    walk::walk(part, &mut plan.clone(), &mut show);
    show.0.groups.into_iter().flat_map(|group| group.slots).map(|slot| slot.name).collect()
}

fn twice(items: &[&str]) -> bool {
    items.iter().collect::<BTreeSet<_>>().len() < items.len()
}
