//! Opening calls: from a template, from a call of another edition; publishing them.

use domain::access::{Action, Place, Subject};
use domain::call::{Call, CallPlan};
use domain::fault::{Fault, Faults, Problem};
use domain::ids::CallId;
use domain::phase::Phase;
use domain::quota::Rule;
use store::events::NewEvent;
use store::quotas::NewQuota;
use store::{StoreError, Tx};

use super::templates::{self, Opened};
use super::{CallHead, moments};
use crate::editions::Edition;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

impl Office {
    /// Whether a call can be added to an edition, and to which: for the page that asks for a template.
    ///
    /// # Errors
    /// Not found, or denied to all but administrators and program staff.
    pub async fn new_call(&self, viewer: &Viewer, edition: &str) -> Outcome<super::EditionFacts> {
        let mut tx = self.read().await?;
        let edition = self.edition_named(&mut tx, edition).await?;
        viewer.may(Action::EditCall, &within(&edition), Phase::Preparation)?;
        Ok(edition.into())
    }

    /// Opens a call in an edition from a template, with its rules; `opens` is the day it takes applications from.
    /// Returns its code. It is not published.
    ///
    /// # Errors
    /// Denied; no such template; not a day, or a day on which an hour of the template does not exist.
    pub async fn create_call(&self, viewer: &Viewer, edition: &str, template: &str, opens: &str) -> Outcome<String> {
        let mut tx = self.write().await?;
        let edition = self.edition_named(&mut tx, edition).await?;
        let grant = viewer.may(Action::EditCall, &within(&edition), Phase::Preparation)?;
        let day = moments::day(opens).map_err(|problem| Refusal::fault("opens", problem))?;
        let Opened { plan, quotas } = templates::from_template(template, day, &edition.plan.zone)
            .map_err(|problem| Refusal::fault(if problem == Problem::NotAChoice { "template" } else { "opens" }, problem))?;
        tx.grant(&grant);
        let rules: Vec<(String, Rule)> = quotas.into_iter().map(|named| (named.code, named.rule)).collect();
        let (_, code) = self.add_call(&mut tx, viewer, &edition, template, &plan, &rules, "call-created").await?;
        tx.commit().await?;
        Ok(code)
    }

    /// The page that copies a call: the call, and the editions it can be copied to.
    ///
    /// # Errors
    /// Not found but for the office.
    pub async fn copy_form(&self, viewer: &Viewer, code: &str) -> Outcome<(CallHead, Vec<super::EditionFacts>)> {
        let mut tx = self.read().await?;
        let call = self.call_of(&mut tx, code).await?;
        viewer.may(Action::OverseeCall, &call.subject(), call.phase(viewer.now))?;
        let editions = self.editions_in(&mut tx).await?;
        let own = editions.iter().find(|edition| edition.id == call.edition).cloned().ok_or(Refusal::NOT_FOUND)?;
        let others = editions.into_iter().filter(|edition| {
            edition.year > own.year && viewer.may(Action::EditCall, &within(edition), Phase::Preparation).is_ok()
        });
        let others = others.map(super::EditionFacts::from).collect();
        Ok((CallHead::of(&call, own, viewer), others))
    }

    /// Copies a call and its rules to a later edition, every date moved by the years between them. Returns its code.
    ///
    /// # Errors
    /// Denied; not a later edition.
    pub async fn copy_call(&self, viewer: &Viewer, code: &str, to: &str) -> Outcome<String> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, code).await?;
        viewer.may(Action::OverseeCall, &call.subject(), call.phase(viewer.now))?;
        let from = self.edition_of(&mut tx, call.edition).await?;
        let to = match self.edition_named(&mut tx, to).await {
            Err(Refusal::Denied(_)) => return Err(Refusal::fault("edition", Problem::NotAChoice)),
            found => found?,
        };
        let grant = viewer.may(Action::EditCall, &within(&to), Phase::Preparation)?;
        let years = to.year - from.year;
        if years <= 0 {
            return Err(Refusal::fault("edition", Problem::NotAChoice));
        }
        let plan = moved(&call.plan, years, &to.plan.zone);
        let rules = tx.quotas_in_force(call.edition, call.id).await?;
        let own = rules.into_iter().filter(|held| held.call == Some(call.id));
        let rules: Vec<(String, Rule)> = own.map(|held| (held.code, held.quota.rule)).collect();
        tx.grant(&grant);
        let stem = call.code.strip_suffix(&format!("-{}", from.code)).unwrap_or(&call.code);
        let (_, code) = self.add_call(&mut tx, viewer, &to, stem, &plan, &rules, "call-copied").await?;
        tx.commit().await?;
        Ok(code)
    }

    /// Publishes a call: from here on anybody can read its page.
    ///
    /// # Errors
    /// Denied; faults of its plan.
    pub async fn publish_call(&self, viewer: &Viewer, code: &str) -> Outcome<()> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, code).await?;
        let grant = viewer.may(Action::PublishCall, &call.subject(), call.phase(viewer.now))?;
        Faults(call.plan.faults()).or(())?;
        tx.grant(&grant);
        if tx.publish_call(call.id, self.now()).await? {
            self.record(&mut tx, of(viewer, &call, "call-published")).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Writes a call and its rules under the first code that is free: `workshops-2026`, `workshops-2026-2`…
    #[expect(clippy::too_many_arguments, reason = "a call is written in one place")]
    async fn add_call(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        edition: &Edition,
        stem: &str,
        plan: &CallPlan,
        rules: &[(String, Rule)],
        verb: &'static str,
    ) -> Outcome<(CallId, String)> {
        let (id, now) = (self.id::<CallId>(), self.now());
        let taken: Vec<String> = tx.calls_of(edition.id).await?.into_iter().map(|call| call.code).collect();
        let first = format!("{stem}-{}", edition.code);
        let free = std::iter::once(first.clone()).chain((2..).map(|number| format!("{first}-{number}")));
        let code = free.into_iter().find(|code| !taken.contains(code)).expect("numbers do not end");
        let position = i64::try_from(taken.len()).unwrap_or(i64::MAX);
        tx.insert_call(id, edition.id, &code, plan, position, now).await.map_err(taken_meanwhile)?;
        for (position, (code, rule)) in (0..).zip(rules) {
            let new = NewQuota {
                id: self.id(),
                version: 1,
                edition: edition.id,
                call: Some(id),
                code,
                rule,
                position,
                by: viewer.id(),
                now,
            };
            tx.insert_quota(&new).await?;
        }
        let event = NewEvent {
            actor: viewer.id(),
            verb,
            edition: Some(edition.id),
            call: Some(id),
            subject: code.clone(),
            ..NewEvent::default()
        };
        self.record(tx, event).await?;
        Ok((id, code))
    }
}

/// An edition as the place where a call is added.
fn within(edition: &Edition) -> Subject {
    Subject::at(Place { edition: Some(edition.id), call: None })
}

/// An event about a call.
pub(crate) fn of(viewer: &Viewer, call: &Call, verb: &'static str) -> NewEvent {
    NewEvent { actor: viewer.id(), verb, edition: Some(call.edition), call: Some(call.id), ..NewEvent::default() }
}

fn taken_meanwhile(error: StoreError) -> Refusal {
    if error.is_duplicate() { Refusal::Faults(vec![Fault::whole(Problem::AlreadyThere)]) } else { error.into() }
}

/// The plan with every date moved by `years`, in the zone of the edition it goes to.
fn moved(plan: &CallPlan, years: i64, zone: &str) -> CallPlan {
    let mut plan = plan.clone();
    let dates = [&mut plan.opens, &mut plan.reading.starts, &mut plan.reading.ends, &mut plan.announces];
    let deadlines = plan.sections.iter_mut().map(|section| &mut section.deadline);
    for date in dates.into_iter().chain(deadlines) {
        *date = moments::years_later(date, years, zone);
    }
    plan
}
