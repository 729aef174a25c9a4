//! Opening and editing editions.

use domain::access::{Action, Place as Lies, Subject};
use domain::fault::{Faults, Problem, TITLE_MAX};
use domain::ids::EditionId;
use domain::phase::Phase;
use domain::text::{Lang, country_code};
use store::events::NewEvent;
use words::{Words, time_zone};

use super::{Edition, EditionPlan};
use crate::calls::{EditionFacts, Form, Heading, Place, Read, Show, Typed, Visitor, country_groups, moments};
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// An edition to be opened or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionForm {
    /// The edition; none when it is to be opened.
    pub edition: Option<EditionFacts>,
    /// What stands in it.
    pub form: Form,
    /// The version a change has to name.
    pub version: i64,
}

/// Name, zone and dates.
fn walk_dates(plan: &mut EditionPlan, v: &mut dyn Visitor) {
    v.text3("name", "edition-name", &mut plan.name, Some(TITLE_MAX), true);
    v.place("starts".to_owned(), "edition-starts", None, Place::Line(&mut plan.starts, 10, true));
    v.place("ends".to_owned(), "edition-ends", None, Place::Line(&mut plan.ends, 10, true));
}

/// The country lists.
fn walk_groups(plan: &mut EditionPlan, v: &mut dyn Visitor) {
    for (code, group) in &mut plan.groups.0 {
        let before = (group.label.clone(), group.countries.clone());
        v.heading(Heading::Text(group.label.clone()));
        v.text3(&format!("groups.{code}.label"), "edition-group-label", &mut group.label, Some(TITLE_MAX), true);
        let mut countries = group.countries.iter().cloned().collect::<Vec<_>>().join(" ");
        v.place(format!("groups.{code}.countries"), "edition-group-countries", None, Place::Text(&mut countries, true));
        group.countries = country_codes(&countries).collect();
        if (&group.label, &group.countries) != (&before.0, &before.1) {
            group.version += 1;
        }
    }
}

fn country_codes(typed: &str) -> impl Iterator<Item = String> {
    typed
        .split(|letter: char| letter.is_whitespace() || letter == ',' || letter == '،')
        .filter(|code| !code.is_empty())
        .map(country_code)
}

/// What reading alone cannot check: days that are days, countries that exist.
fn check(plan: &EditionPlan, read: &mut Read<'_>) {
    let faults = &mut read.faults;
    let starts = moments::day(&plan.starts).map_err(|problem| faults.add("starts", problem)).ok();
    let ends = moments::day(&plan.ends).map_err(|problem| faults.add("ends", problem)).ok();
    if let (Some(starts), Some(ends)) = (starts, ends)
        && ends < starts
    {
        faults.add("ends", Problem::EndBeforeStart);
    }
    let words = Words::of(Lang::En);
    for (code, group) in &plan.groups.0 {
        let unknown = |country: &String| !words.has(&format!("country-{country}"));
        if group.countries.iter().any(unknown) {
            faults.add(format!("groups.{code}.countries"), Problem::NotACountry);
        }
    }
}

impl Office {
    /// The form that opens an edition, in the zone of the newest one.
    ///
    /// # Errors
    /// Denied to all but administrators.
    pub async fn new_edition(&self, viewer: &Viewer) -> Outcome<EditionForm> {
        viewer.may(Action::ManageEdition, &Subject::default(), Phase::Preparation)?;
        let newest = self.editions_in(&mut self.read().await?).await?.into_iter().next();
        let mut year = newest.as_ref().map_or_else(|| year_of(viewer), |edition| edition.year + 1);
        let mut plan =
            EditionPlan { zone: newest.map_or_else(|| HOME.to_owned(), |edition| edition.plan.zone), ..EditionPlan::default() };
        let mut show = Show::default();
        walk_new(&mut year, &mut plan, &mut show);
        Ok(EditionForm { edition: None, form: show.0, version: 0 })
    }

    /// Opens an edition, with country lists to begin with. Returns its code.
    ///
    /// # Errors
    /// Denied to all but administrators; faults of what was typed; the year is taken.
    pub async fn open_edition(&self, viewer: &Viewer, typed: &Typed) -> Outcome<String> {
        let grant = viewer.may(Action::ManageEdition, &Subject::default(), Phase::Preparation)?;
        let (mut year, mut plan) = (0, EditionPlan { groups: country_groups(), version: 1, ..EditionPlan::default() });
        let mut read = Read { typed, faults: Faults::default() };
        walk_new(&mut year, &mut plan, &mut read);
        check(&plan, &mut read);
        if time_zone(&plan.zone).is_err() {
            read.faults.add("zone", Problem::NotAChoice);
        }
        if year == 0 && read.faults.0.iter().all(|fault| fault.field != "year") {
            read.faults.add("year", Problem::Required);
        }
        read.faults.or(())?;
        let mut tx = self.write().await?;
        tx.grant(&grant);
        let (id, code) = (self.id::<EditionId>(), year.to_string());
        let written = tx.insert_edition(id, &code, year, &json(&plan), self.now()).await;
        written
            .map_err(|error| if error.is_duplicate() { Refusal::fault("year", Problem::AlreadyThere) } else { error.into() })?;
        self.record(&mut tx, event(viewer, id, "edition-opened", &code)).await?;
        tx.commit().await?;
        Ok(code)
    }

    /// The form that changes an edition: its name, its dates, its country lists.
    ///
    /// # Errors
    /// Not found, or denied to all but administrators.
    pub async fn edition_form(&self, viewer: &Viewer, code: &str) -> Outcome<EditionForm> {
        let edition = self.edition_named(&mut self.read().await?, code).await?;
        viewer.may(Action::ManageEdition, &subject(&edition), Phase::Preparation)?;
        let mut show = Show::default();
        let mut plan = edition.plan.clone();
        show.heading(Heading::Key("edition-group-dates"));
        walk_dates(&mut plan, &mut show);
        walk_groups(&mut plan, &mut show);
        Ok(EditionForm { version: plan.version, edition: Some(edition.into()), form: show.0 })
    }

    /// Changes an edition.
    ///
    /// # Errors
    /// Denied to all but administrators; stale when somebody changed it meanwhile; faults of what was typed.
    pub async fn edit_edition(&self, viewer: &Viewer, code: &str, version: i64, typed: &Typed) -> Outcome<()> {
        let mut tx = self.write().await?;
        let known = self.edition_named(&mut tx, code).await?;
        let grant = viewer.may(Action::ManageEdition, &subject(&known), Phase::Preparation)?;
        tx.grant(&grant);
        // Country lists decide quotas: whoever counts one meanwhile holds this lock.
        let calls: Vec<_> = tx.calls_of(known.id).await?.into_iter().map(|call| call.id).collect();
        tx.lock_for_quota(Some(known.id), &calls).await?;
        let edition = self.edition_named(&mut tx, code).await?;
        if edition.plan.version != version {
            return Err(Refusal::Stale);
        }
        let mut plan = edition.plan;
        let mut read = Read { typed, faults: Faults::default() };
        walk_dates(&mut plan, &mut read);
        walk_groups(&mut plan, &mut read);
        check(&plan, &mut read);
        read.faults.or(())?;
        plan.version += 1;
        tx.set_edition_plan(edition.id, &json(&plan)).await?;
        self.record(&mut tx, event(viewer, edition.id, "edition-edited", &edition.code)).await?;
        Ok(tx.commit().await?)
    }
}

/// The zone of the first edition, until somebody writes another.
const HOME: &str = "Africa/Casablanca";

fn walk_new(year: &mut i64, plan: &mut EditionPlan, v: &mut dyn Visitor) {
    v.heading(Heading::Key("edition-group-dates"));
    v.place("year".to_owned(), "edition-year", None, Place::Number(year, 1990, 2200));
    walk_dates(plan, v);
    v.place("zone".to_owned(), "zone", None, Place::Line(&mut plan.zone, 60, true));
}

fn year_of(viewer: &Viewer) -> i64 {
    Words::of(Lang::En).year(viewer.now, HOME).parse().unwrap_or(2026)
}

fn subject(edition: &Edition) -> Subject {
    Subject::at(Lies { edition: Some(edition.id), call: None })
}

fn json(plan: &EditionPlan) -> String {
    serde_json::to_string(plan).expect("a plan can be written as JSON")
}

fn event(viewer: &Viewer, edition: EditionId, verb: &'static str, code: &str) -> NewEvent {
    NewEvent { actor: viewer.id(), verb, edition: Some(edition), subject: code.to_owned(), ..NewEvent::default() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn country_lists_are_sets() {
        let codes: BTreeSet<String> = super::country_codes("MA, sn  MA،TN\n").collect();
        assert_eq!(codes, BTreeSet::from(["MA", "SN", "TN"].map(str::to_owned)));
    }
}
