//! Rules over the selection of a call: listed for the office, changed by the quota officer, version by version.

use domain::access::{Action, Denial};
use domain::call::{Call, Section};
use domain::fault::{Faults, Problem};
use domain::quota::{Axis, Bound, Condition, Mode, Reach, Rule};
use domain::text::{Lang, Text3};
use store::Tx;
use store::events::NewEvent;
use store::quotas::{HeldQuota, NewQuota};

use super::editing::{Form, Read, Show, Typed, rule};
use super::{CallHead, opening};
use crate::editions::Edition;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// A rule in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotaLine {
    /// Its code, as in addresses.
    pub code: String,
    /// The rule as a sentence.
    pub name: Text3,
    /// What the count must satisfy.
    pub bound: Bound,
    /// What a breach does.
    pub mode: Mode,
    /// Its version, from 1.
    pub version: u32,
    /// It holds for all calls of the edition together.
    pub edition_wide: bool,
    /// Applicants see it.
    pub shown: bool,
    /// It can be passed with a written reason and a second approver.
    pub can_be_passed: bool,
}

impl QuotaLine {
    fn of(held: HeldQuota) -> QuotaLine {
        let rule = held.quota.rule;
        QuotaLine {
            code: held.code,
            name: rule.name,
            bound: rule.bound,
            mode: rule.mode,
            version: held.quota.version,
            edition_wide: held.call.is_none(),
            shown: rule.shown_to_applicants,
            can_be_passed: rule.override_policy.is_some(),
        }
    }

    /// The code of its mode; its name is the message `quota-mode-{code}`.
    pub fn mode_code(&self) -> &'static str {
        self.mode.code()
    }
}

/// The rules over a selection.
#[derive(Debug, Clone, PartialEq)]
pub struct QuotaList {
    /// The call.
    pub head: CallHead,
    /// Its rules, and those of the whole edition.
    pub quotas: Vec<QuotaLine>,
}

/// A rule, to be changed.
#[derive(Debug, Clone, PartialEq)]
pub struct QuotaForm {
    /// The call.
    pub head: CallHead,
    /// The rule.
    pub line: QuotaLine,
    /// What can be changed.
    pub form: Form,
    /// The sections for which the same rule may be taken up: code and name; none for a rule of the edition.
    pub sections: Vec<(String, Text3)>,
    /// The viewer may set the same rule over all calls of the edition: they hold the right for each of them, and none is frozen.
    pub spreads: bool,
}

impl Office {
    /// The rules over the selection of a call.
    ///
    /// # Errors
    /// Not found but for the office.
    pub async fn quota_list(&self, viewer: &Viewer, code: &str) -> Outcome<QuotaList> {
        let mut tx = self.read().await?;
        let (call, edition, quotas) = self.call_and_quotas(&mut tx, viewer, code).await?;
        Ok(QuotaList { head: CallHead::of(&call, edition, viewer), quotas: quotas.into_iter().map(QuotaLine::of).collect() })
    }

    /// One rule over the selection of a call.
    ///
    /// # Errors
    /// Not found but for the office.
    pub async fn quota_form(&self, viewer: &Viewer, code: &str, quota: &str) -> Outcome<QuotaForm> {
        let mut tx = self.read().await?;
        let (call, edition, quotas) = self.call_and_quotas(&mut tx, viewer, code).await?;
        let held = quotas.into_iter().find(|held| held.code == quota).ok_or(Refusal::NOT_FOUND)?;
        let mut show = Show::default();
        rule::walk(&mut held.quota.rule.clone(), &mut show);
        let spreads = held.call.is_some() && may_everywhere(viewer, &tx.calls_of(call.edition).await?).is_ok();
        let sections = call.plan.sections.iter().map(|section| (section.code.clone(), section.title.clone()));
        let sections = if held.call.is_some() { sections.collect() } else { Vec::new() };
        let head = CallHead::of(&call, edition, viewer);
        Ok(QuotaForm { head, line: QuotaLine::of(held), form: show.0, sections, spreads })
    }

    /// Changes a rule: writes its next version. What was evaluated before keeps the version it was evaluated with.
    ///
    /// # Errors
    /// Denied to all but quota officers and administrators, and once the selection is frozen; stale when `version` is
    /// not the newest; faults of what was typed.
    pub async fn edit_quota(&self, viewer: &Viewer, code: &str, quota: &str, version: u32, typed: &Typed) -> Outcome<()> {
        let mut tx = self.write().await?;
        let known = self.call_of(&mut tx, code).await?;
        let grant = viewer.may(Action::EditQuotas, &known.subject(), known.phase(viewer.now))?;
        tx.grant(&grant);
        // A freeze that runs at the same time holds these locks: afterwards the phase is read again.
        let wide = tx.quotas_in_force(known.edition, known.id).await?.iter().any(|held| held.call.is_none());
        tx.lock_for_quota(wide.then_some(known.edition), &[known.id]).await?;
        let (call, _, quotas) = self.call_and_quotas(&mut tx, viewer, code).await?;
        viewer.may(Action::EditQuotas, &call.subject(), call.phase(viewer.now))?;
        let held = quotas.into_iter().find(|held| held.code == quota).ok_or(Refusal::NOT_FOUND)?;
        if held.call.is_none() {
            // A rule of the whole edition binds its other calls, too, and what they have frozen.
            may_everywhere(viewer, &tx.calls_of(call.edition).await?)?;
        }
        if held.quota.version != version {
            return Err(Refusal::Stale);
        }
        let mut changed = held.quota.rule.clone();
        let mut read = Read { typed, faults: Faults::default() };
        rule::walk(&mut changed, &mut read);
        rule::check(&mut read);
        read.faults.or(())?;
        let new = NewQuota {
            id: held.quota.id,
            version: version + 1,
            edition: call.edition,
            call: held.call,
            code: &held.code,
            rule: &changed,
            position: held.position,
            by: viewer.id(),
            now: self.now(),
        };
        tx.insert_quota(&new).await.map_err(|error| if error.is_duplicate() { Refusal::Stale } else { error.into() })?;
        let event = NewEvent {
            subject: held.code.clone(),
            was: held.quota.rule.mode.code().to_owned(),
            became: changed.mode.code().to_owned(),
            ..opening::of(viewer, &call, "quota-edited")
        };
        self.record(&mut tx, event).await?;
        Ok(tx.commit().await?)
    }

    /// Takes a rule of a call up once more, as a rule of its own beside it: over all calls of the edition (`edition`) or for one
    /// section (`section:CODE`); its code is given back. Where that rule stands already, word for word, nothing changes.
    ///
    /// # Errors
    /// Denied to all but quota officers and administrators, over the edition of every call of it, and once one of these calls is
    /// frozen; not found when the call has no such rule of its own; a fault when `to` is neither, or another rule stands there.
    pub async fn spread_quota(&self, viewer: &Viewer, code: &str, quota: &str, to: &str) -> Outcome<String> {
        let mut tx = self.write().await?;
        let known = self.call_of(&mut tx, code).await?;
        tx.grant(&viewer.may(Action::EditQuotas, &known.subject(), known.phase(viewer.now))?);
        let section = to.strip_prefix("section:").and_then(|section| known.plan.section(section));
        let calls = match section {
            Some(_) => vec![known.id],
            None if to == "edition" => tx.calls_of(known.edition).await?.into_iter().map(|call| call.id).collect(),
            None => return Err(Refusal::fault("to", Problem::NotAChoice)),
        };
        tx.lock_for_quota(Some(known.edition), &calls).await?;
        let (call, _, quotas) = self.call_and_quotas(&mut tx, viewer, code).await?;
        viewer.may(Action::EditQuotas, &call.subject(), call.phase(viewer.now))?;
        let held = quotas.iter().find(|held| held.code == quota && held.call.is_some()).ok_or(Refusal::NOT_FOUND)?;
        if section.is_none() {
            may_everywhere(viewer, &tx.calls_of(call.edition).await?)?;
        }
        let (code, rule) = taken_up(held, &call, section);
        if let Some(other) = quotas.iter().find(|other| other.code == code) {
            return if other.quota.rule == rule { Ok(code) } else { Err(Refusal::fault("to", Problem::AlreadyThere)) };
        }
        let new = NewQuota {
            id: self.id(),
            version: 1,
            edition: call.edition,
            call: section.map(|_| call.id),
            code: &code,
            rule: &rule,
            position: quotas.iter().map(|other| other.position).max().unwrap_or(0) + 1,
            by: viewer.id(),
            now: self.now(),
        };
        tx.insert_quota(&new).await?;
        let event =
            NewEvent { subject: code.clone(), became: rule.mode.code().to_owned(), ..opening::of(viewer, &call, "quota-spread") };
        self.record(&mut tx, event).await?;
        tx.commit().await?;
        Ok(code)
    }

    async fn call_and_quotas(&self, tx: &mut Tx, viewer: &Viewer, code: &str) -> Outcome<(Call, Edition, Vec<HeldQuota>)> {
        let (call, edition) = self.call_in(tx, code).await?;
        viewer.may(Action::OverseeCall, &call.subject(), call.phase(viewer.now))?;
        let quotas = tx.quotas_in_force(call.edition, call.id).await?;
        Ok((call, edition, quotas))
    }
}

/// Whether the viewer may change a rule that binds all of these calls.
fn may_everywhere(viewer: &Viewer, calls: &[Call]) -> Result<(), Denial> {
    calls.iter().try_for_each(|call| viewer.may(Action::EditQuotas, &call.subject(), call.phase(viewer.now)).map(drop))
}

/// The rule once more: for a section of its call, or over the edition.
fn taken_up(held: &HeldQuota, call: &Call, section: Option<&Section>) -> (String, Rule) {
    let mut rule = held.quota.rule.clone();
    let Some(section) = section else {
        rule.scope.reach = Reach::Edition;
        return (format!("edition-{}-{}", call.code, held.code), rule);
    };
    let sections = &call.plan.sections;
    rule.scope.only.retain(|only| !matches!(only, Condition::Among { of: Axis::Section, .. }));
    rule.scope.only.push(Condition::Among { of: Axis::Section, any: [section.code.clone()].into() });
    rule.name = named_for(&rule.name, &section.title, sections);
    let stem = sections.iter().find_map(|other| held.code.strip_suffix(&format!("-{}", other.code)));
    (format!("{}-{}", stem.unwrap_or(&held.code), section.code), rule)
}

/// The sentence of a rule with the section it is for behind it, in place of the one that stood there.
fn named_for(name: &Text3, section: &Text3, sections: &[Section]) -> Text3 {
    let said = |lang| {
        let former = sections.iter().find_map(|other| name.get(lang).strip_suffix(&format!(" · {}", other.title.get(lang))));
        let sentence = format!("{} · {}", former.unwrap_or(name.get(lang)), section.get(lang));
        sentence.chars().take(rule::NAME_MOST).collect::<String>()
    };
    Text3::new(said(Lang::En), said(Lang::Fr), said(Lang::Ar))
}
