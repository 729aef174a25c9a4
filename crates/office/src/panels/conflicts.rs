//! Conflicts of interest as the office sees them: in force, suggested by the credits, set and lifted for a reason.

use std::collections::{BTreeMap, BTreeSet};

use domain::call::Call;
use domain::fault::{Faults, NOTE_MAX, Problem};
use domain::ids::{AccountId, ApplicationId};
use domain::panel::{Common, Interest, InterestKind, InterestSource, Seated, detect};
use domain::text::{Text3, fold};
use domain::time::Moment;
use store::Tx;
use store::panels::{EntryListed, Member};

use super::{event, hidden_from};
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// Somebody for whom a conflict can be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReaderChoice {
    /// Whose account.
    pub account: AccountId,
    /// Their name.
    pub name: String,
}

/// A conflict in force.
#[derive(Debug, Clone)]
pub struct ConflictShown {
    /// Whose account.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// The entry.
    pub entry: EntryListed,
    /// What ties them.
    pub kind: InterestKind,
    /// Why, in words.
    pub reason: String,
    /// How it came to be known.
    pub source: InterestSource,
    /// Since when.
    pub at: Moment,
    /// It can be lifted: not that of an applicant in their own application.
    pub lifts: bool,
}

/// What the credits suggest. It hides nothing until somebody agrees.
#[derive(Debug, Clone)]
pub struct SuggestionShown {
    /// Whose account.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// The entry.
    pub entry: EntryListed,
    /// What both have in common.
    pub common: Common,
    /// The name or company.
    pub what: String,
}

/// The conflicts of a call.
#[derive(Debug, Clone)]
pub struct ConflictPage {
    /// The code of the call.
    pub call: String,
    /// The name of the call.
    pub call_title: Text3,
    /// The zone of its dates.
    pub zone: String,
    /// In force.
    pub conflicts: Vec<ConflictShown>,
    /// Suggested, not in force.
    pub suggestions: Vec<SuggestionShown>,
    /// People who work on the call: on its panels and in the office.
    pub readers: Vec<ReaderChoice>,
    /// The entries. Those in which the viewer has a conflict are neither here nor above.
    pub entries: Vec<EntryListed>,
}

impl Office {
    /// Conflicts of interest of the people who work on a call, and what its credits suggest for its panels.
    ///
    /// # Errors
    /// Denied to all but the program's staff.
    pub async fn conflicts(&self, viewer: &Viewer, code: &str) -> Outcome<ConflictPage> {
        let mut tx = self.read().await?;
        let (call, _) = self.forming(&mut tx, viewer, code).await?;
        let members = tx.members_of_call(call.id).await?;
        let interests = tx.interests(call.id).await?;
        let hidden = hidden_from(viewer.id(), &interests);
        let mut entries = tx.entries_to_read(call.id).await?;
        entries.retain(|entry| !hidden.contains(&entry.id));
        let (named, companies) = tx.named_in(call.id).await?;
        let names = working_on(&mut tx, &call, &members).await?;
        let known: BTreeMap<ApplicationId, &EntryListed> = entries.iter().map(|entry| (entry.id, entry)).collect();
        let in_force: BTreeSet<(AccountId, ApplicationId)> =
            interests.iter().map(|interest| (interest.account, interest.application)).collect();
        let suggestions = detect(&seated(&members, &companies), &named)
            .into_iter()
            .filter(|found| !in_force.contains(&(found.account, found.application)))
            .filter_map(|found| {
                Some(SuggestionShown {
                    account: found.account,
                    name: names.get(&found.account)?.clone(),
                    entry: (*known.get(&found.application)?).clone(),
                    common: found.common,
                    what: found.what,
                })
            })
            .collect();
        let conflicts = interests
            .into_iter()
            .filter_map(|interest| {
                Some(ConflictShown {
                    lifts: !interest.of_applicant(),
                    account: interest.account,
                    name: names.get(&interest.account)?.clone(),
                    entry: (*known.get(&interest.application)?).clone(),
                    kind: interest.kind,
                    reason: interest.reason,
                    source: interest.source,
                    at: interest.declared_at,
                })
            })
            .collect();
        let mut readers: Vec<_> = names.into_iter().map(|(account, name)| ReaderChoice { account, name }).collect();
        readers.sort_by_key(|one| (fold(&one.name), one.account));
        let zone = call.plan.reading.ends.zone.clone();
        Ok(ConflictPage { call: call.code, call_title: call.plan.title, zone, conflicts, suggestions, readers, entries })
    }

    /// Sets a conflict of interest for somebody who works on the call, oneself too; the entry is hidden from them at once.
    ///
    /// # Errors
    /// Denied to all but the program's staff; faults when the person, the entry or the reason is missing.
    pub async fn set_conflict(
        &self,
        viewer: &Viewer,
        code: &str,
        account: Option<AccountId>,
        application: Option<ApplicationId>,
        reason: &str,
        source: InterestSource,
    ) -> Outcome<()> {
        let mut tx = self.write().await?;
        let (call, grant) = self.forming(&mut tx, viewer, code).await?;
        let members = tx.members_of_call(call.id).await?;
        let names = working_on(&mut tx, &call, &members).await?;
        let entries = tx.entries_to_read(call.id).await?;
        let hidden = hidden_from(viewer.id(), &tx.interests(call.id).await?);
        let somebody = account.and_then(|account| Some((account, names.get(&account)?)));
        let entry = entries.iter().find(|entry| Some(entry.id) == application && !hidden.contains(&entry.id));
        let mut faults = Faults::default();
        let reason = faults.optional_line("reason", reason, NOTE_MAX);
        if reason.is_empty() {
            faults.add("reason", Problem::ReasonNeeded);
        }
        if somebody.is_none() {
            faults.add("account", Problem::NotAChoice);
        }
        if entry.is_none() {
            faults.add("application", Problem::NotAChoice);
        }
        faults.or(()).map_err(Refusal::Faults)?;
        let (Some((account, name)), Some(entry)) = (somebody, entry) else { return Err(Refusal::NOT_FOUND) };
        tx.grant(&grant);
        let interest =
            Interest { account, application: entry.id, kind: InterestKind::Other, reason, source, declared_at: self.now() };
        tx.set_interest(self.id(), &interest).await?;
        let mut told = event(viewer, &call, "conflict-set", name.clone());
        told.application = Some(entry.id);
        told.became = interest.reason;
        self.record(&mut tx, told).await?;
        Ok(tx.commit().await?)
    }

    /// Lifts a conflict of interest, for a reason; a sheet written before counts again.
    ///
    /// # Errors
    /// Denied to all but the program's staff; nobody lifts an own conflict; not found when none is in force; a fault
    /// without a reason.
    pub async fn lift_conflict(
        &self,
        viewer: &Viewer,
        code: &str,
        account: AccountId,
        application: ApplicationId,
        reason: &str,
    ) -> Outcome<()> {
        let mut tx = self.write().await?;
        let (call, grant) = self.forming(&mut tx, viewer, code).await?;
        let interests = tx.interests(call.id).await?;
        let hidden = hidden_from(viewer.id(), &interests);
        let known =
            |interest: &&Interest| interest.account == account && interest.application == application && !interest.of_applicant();
        let interest = interests.iter().find(known).filter(|_| !hidden.contains(&application)).ok_or(Refusal::NOT_FOUND)?;
        let mut faults = Faults::default();
        let reason = faults.optional_line("reason", reason, NOTE_MAX);
        if reason.is_empty() {
            faults.add("reason", Problem::ReasonNeeded);
        }
        faults.or(()).map_err(Refusal::Faults)?;
        tx.grant(&grant);
        tx.lift_interest(account, application, self.now()).await?;
        let name = tx.account(account).await?.map(|account| account.name).unwrap_or_default();
        let mut told = event(viewer, &call, "conflict-lifted", name);
        told.application = Some(application);
        told.was.clone_from(&interest.reason);
        told.became = reason;
        self.record(&mut tx, told).await?;
        Ok(tx.commit().await?)
    }
}

/// The names of those who work on a call: on its panels, and in the office.
async fn working_on(tx: &mut Tx, call: &Call, members: &[Member]) -> Outcome<BTreeMap<AccountId, String>> {
    let members = members.iter().map(|member| (member.seat.account, member.name.clone()));
    let mut names: BTreeMap<AccountId, String> = members.collect();
    let place = call.subject().place;
    let colleagues = tx.colleagues().await?.into_iter().filter(|colleague| colleague.role.scope.reaches(place));
    names.extend(colleagues.map(|colleague| (colleague.account.id, colleague.account.name)));
    Ok(names)
}

fn seated(members: &[Member], companies: &[(AccountId, String)]) -> Vec<Seated> {
    let mut seated: Vec<Seated> = members
        .iter()
        .map(|member| Seated {
            account: member.seat.account,
            name: member.name.clone(),
            email: member.email.clone(),
            companies: companies.iter().filter(|(id, _)| *id == member.seat.account).map(|(_, name)| name.clone()).collect(),
        })
        .collect();
    seated.sort_by_key(|seat| seat.account);
    seated.dedup_by_key(|seat| seat.account);
    seated
}
