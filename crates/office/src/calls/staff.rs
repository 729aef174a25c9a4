//! The office's view of calls: what there is, what needs a hand, how each one stands.

use std::collections::BTreeMap;

use domain::access::{Action, Denial, Place, Subject};
use domain::application::Screening;
use domain::call::{Call, CallPlan};
use domain::phase::Phase;
use domain::text::Text3;
use domain::time::{DAY, Deadline, Moment};
use store::calls::{ArrivalRow, CallCounts, Progress};
use store::events::EventRow;

use super::moments::moved;
use super::{CallCard, CallHead, EditionFacts};
use crate::editions::Edition;
use crate::ground::refusal::Outcome;
use crate::{Office, Viewer};

/// A call in the list of the office.
#[derive(Debug, Clone, PartialEq)]
pub struct OfficeCall {
    /// What anybody may know.
    pub card: CallCard,
    /// It has been published.
    pub published: bool,
    /// How many applications it has.
    pub counts: CallCounts,
    /// When readers are to be done, while they read.
    pub reading_ends: Option<Deadline>,
    /// When its result is to be announced, once it has been read.
    pub announces: Option<Deadline>,
    /// The viewer may release its letters.
    pub letters: bool,
    /// The viewer may decide requests to pass a rule.
    pub approves: bool,
    /// The viewer may freeze or move, while it is deliberated.
    pub decides: bool,
    /// The viewer may announce, once it is frozen.
    pub announcer: bool,
    /// The viewer may read its applications.
    pub applications: bool,
    /// The viewer may see its board.
    pub board: bool,
    /// The viewer may publish it.
    pub publish: bool,
}

/// An edition and its calls.
#[derive(Debug, Clone, PartialEq)]
pub struct EditionCalls {
    /// The edition.
    pub edition: EditionFacts,
    /// Its calls, in their order.
    pub calls: Vec<OfficeCall>,
    /// A call can be added.
    pub can_add: bool,
    /// The edition can be changed.
    pub can_edit: bool,
}

/// The first page of the office.
#[derive(Debug, Clone, PartialEq)]
pub struct OfficeHome {
    /// Editions with calls this viewer works on, newest first.
    pub editions: Vec<EditionCalls>,
    /// An edition can be opened.
    pub can_open_edition: bool,
    /// Rights can be given.
    pub can_grant: bool,
    /// When it was asked.
    pub now: Moment,
}

/// Applications of a section, by where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionCounts {
    /// Its code; empty when drafts have not chosen one.
    pub code: String,
    /// Its name; none when drafts have not chosen one.
    pub title: Option<Text3>,
    /// Its places.
    pub places: u32,
    /// Begun, never sent.
    pub drafts: u32,
    /// Sent and not withdrawn.
    pub submitted: u32,
    /// Sent and not screened yet.
    pub waiting: u32,
    /// Found eligible.
    pub eligible: u32,
    /// Found not eligible.
    pub not_eligible: u32,
    /// Withdrawn.
    pub withdrawn: u32,
}

/// Applications that arrived on one day of the call's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrival {
    /// Midnight of the day, in the zone.
    pub day: Moment,
    /// How many.
    pub count: u32,
}

/// How a call stands.
#[derive(Debug, Clone)]
pub struct CallOverview {
    /// The call.
    pub head: CallHead,
    /// When it opens.
    pub opens: Deadline,
    /// The deadlines of its sections, by name.
    pub deadlines: Vec<(Text3, Deadline)>,
    /// When readers begin and end.
    pub reading: (Deadline, Deadline),
    /// When the announcement is planned.
    pub announces: Deadline,
    /// Deadlines whose local time means another moment by the zone data of today; the kept moment still counts.
    pub moved: Vec<MovedDeadline>,
    /// When it was frozen and announced.
    pub done: (Option<Moment>, Option<Moment>),
    /// Applications by section.
    pub sections: Vec<SectionCounts>,
    /// Applications by day, every day from the first arrival to the last.
    pub arrivals: Vec<Arrival>,
    /// Readings and letters.
    pub progress: Progress,
    /// What was done with it last.
    pub events: Vec<EventRow>,
    /// When it was asked.
    pub now: Moment,
}

/// A deadline that newer zone data would move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedDeadline {
    /// The name of its section; none: a date of the whole call.
    pub section: Option<Text3>,
    /// The deadline as it is kept.
    pub kept: Deadline,
    /// The moment its local time means today.
    pub today: Moment,
}

impl CallOverview {
    /// All sections together.
    pub fn total(&self, of: impl Fn(&SectionCounts) -> u32) -> u32 {
        self.sections.iter().map(of).sum()
    }
}

impl Office {
    /// The first page of the office: the calls a colleague works on, and what needs a hand.
    ///
    /// # Errors
    /// Not signed in, or not found for whoever does not work in the office.
    pub async fn office_home(&self, viewer: &Viewer) -> Outcome<OfficeHome> {
        viewer.signed_in()?;
        if !viewer.actor.is_office() {
            return Err(Denial::NotFound.into());
        }
        let mut tx = self.read().await?;
        let (editions, calls) = (self.editions_in(&mut tx).await?, tx.calls().await?);
        let counts = tx.call_counts().await?;
        let mine = |call: &&Call| viewer.may(Action::OverseeCall, &call.subject(), call.phase(viewer.now)).is_ok();
        let list = |edition: Edition| {
            let at = Subject::at(Place { edition: Some(edition.id), call: None });
            let may = |action| viewer.may(action, &at, Phase::Preparation).is_ok();
            let own = calls.iter().filter(|call| call.edition == edition.id).filter(mine);
            EditionCalls {
                calls: own.map(|call| listed(call, &edition.code, &counts, viewer)).collect(),
                can_add: may(Action::EditCall),
                can_edit: may(Action::ManageEdition),
                edition: edition.into(),
            }
        };
        let editions = editions.into_iter().map(list).filter(|edition| !edition.calls.is_empty() || edition.can_add).collect();
        Ok(OfficeHome {
            editions,
            can_open_edition: viewer.may(Action::ManageEdition, &Subject::default(), Phase::Preparation).is_ok(),
            can_grant: viewer.may_somewhere(Action::InviteColleague).is_ok(),
            now: viewer.now,
        })
    }

    /// How a call stands.
    ///
    /// # Errors
    /// Not found but for the office.
    pub async fn call_overview(&self, viewer: &Viewer, code: &str) -> Outcome<CallOverview> {
        let mut tx = self.read().await?;
        let (call, edition) = self.call_in(&mut tx, code).await?;
        viewer.may(Action::OverseeCall, &call.subject(), call.phase(viewer.now))?;
        let rows = tx.arrivals(call.id).await?;
        let progress = tx.progress(call.id).await?;
        let mut events = tx.events_of_call(call.id, 8).await?;
        if viewer.may(Action::ReadTallies, &call.subject(), call.phase(viewer.now)).is_err() {
            // Which rules one act broke would tell one person's answer: quota officers alone are told.
            let tells = |event: &&mut EventRow| matches!(event.verb.as_str(), "rules-evaluated-again" | "freeze-refused");
            events.iter_mut().filter(tells).for_each(|event| event.became.clear());
        }
        let head = CallHead::of(&call, edition, viewer);
        let plan = &call.plan;
        Ok(CallOverview {
            arrivals: by_day(&rows, &plan.opens.zone),
            sections: by_section(&call, &rows),
            deadlines: plan.sections.iter().map(|section| (section.title.clone(), section.deadline.clone())).collect(),
            moved: moved_deadlines(plan, viewer.now),
            opens: plan.opens.clone(),
            reading: (plan.reading.starts.clone(), plan.reading.ends.clone()),
            announces: plan.announces.clone(),
            done: (call.facts.frozen_at, call.facts.announced_at),
            head,
            progress,
            events,
            now: viewer.now,
        })
    }
}

/// The deadlines still ahead that newer zone data would move.
fn moved_deadlines(plan: &CallPlan, now: Moment) -> Vec<MovedDeadline> {
    let sections = plan.sections.iter().map(|section| (Some(section.title.clone()), &section.deadline));
    let dates = [&plan.opens, &plan.reading.starts, &plan.reading.ends, &plan.announces].map(|deadline| (None, deadline));
    sections
        .chain(dates)
        .filter(|(_, deadline)| deadline.at > now)
        .filter_map(|(section, kept)| Some(MovedDeadline { section, today: moved(kept)?, kept: kept.clone() }))
        .collect()
}

fn listed(call: &Call, edition: &str, counts: &[CallCounts], viewer: &Viewer) -> OfficeCall {
    let phase = call.phase(viewer.now);
    let may = |action| viewer.may(action, &call.subject(), phase).is_ok();
    let id = call.id.to_string();
    let published = call.facts.published_at.is_some();
    OfficeCall {
        published,
        counts: counts.iter().find(|counts| counts.call_id == id).cloned().unwrap_or_default(),
        reading_ends: (phase == Phase::Reading).then(|| call.plan.reading.ends.clone()),
        announces: matches!(phase, Phase::Deliberation | Phase::Frozen).then(|| call.plan.announces.clone()),
        letters: may(Action::WriteLetters),
        approves: may(Action::ApproveOverride),
        decides: may(Action::Freeze) || may(Action::MoveOnBoard),
        announcer: may(Action::Announce),
        applications: may(Action::ReadApplications),
        board: may(Action::ReadBoard),
        publish: !published && may(Action::PublishCall),
        card: CallCard::of(call.clone(), edition.to_owned(), viewer.now),
    }
}

fn by_section(call: &Call, rows: &[ArrivalRow]) -> Vec<SectionCounts> {
    let empty = |code: &str, title, places| SectionCounts {
        code: code.to_owned(),
        title,
        places,
        drafts: 0,
        submitted: 0,
        waiting: 0,
        eligible: 0,
        not_eligible: 0,
        withdrawn: 0,
    };
    let sections = call.plan.sections.iter();
    let mut counts: Vec<_> = sections.map(|section| empty(&section.code, Some(section.title.clone()), section.places)).collect();
    let mut elsewhere = empty("", None, 0);
    for row in rows {
        let section = counts.iter_mut().find(|section| section.code == row.section).unwrap_or(&mut elsewhere);
        match (row.withdrawn_at, row.submitted_at) {
            (Some(_), _) => section.withdrawn += 1,
            (None, None) => section.drafts += 1,
            (None, Some(_)) => {
                section.submitted += 1;
                match Screening::from_code(&row.screening) {
                    Some(Screening::Eligible) => section.eligible += 1,
                    Some(Screening::NotEligible) => section.not_eligible += 1,
                    Some(Screening::Waiting) | None => section.waiting += 1,
                }
            }
        }
    }
    counts.extend((elsewhere != empty("", None, 0)).then_some(elsewhere));
    counts
}

fn by_day(rows: &[ArrivalRow], zone: &str) -> Vec<Arrival> {
    let zone = words::time_zone(zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let midnight = |at: i64| {
        let at = jiff::Timestamp::from_millisecond(at).ok()?.to_zoned(zone.clone());
        at.start_of_day().ok().map(|start| start.timestamp().as_millisecond())
    };
    let mut days: BTreeMap<i64, u32> = BTreeMap::new();
    for day in rows.iter().filter_map(|row| row.submitted_at).filter_map(midnight) {
        *days.entry(day).or_default() += 1;
    }
    let (Some(first), Some(last)) = (days.keys().next().copied(), days.keys().last().copied()) else { return Vec::new() };
    // Midday of each day in between, so that a day of 23 or 25 hours is neither skipped nor counted twice.
    let mut at = first + DAY / 2;
    while at < last {
        days.entry(midnight(at).unwrap_or(first)).or_default();
        at += DAY;
    }
    days.into_iter().map(|(day, count)| Arrival { day: Moment(day), count }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrivals_fall_on_the_days_of_the_zone_and_empty_days_are_shown() {
        let sent = |at: &str| ArrivalRow {
            section: String::new(),
            screening: "waiting".to_owned(),
            submitted_at: Some(at.parse::<jiff::Timestamp>().expect("a moment").as_millisecond()),
            withdrawn_at: None,
        };
        let rows = [sent("2027-10-29T21:59:00Z"), sent("2027-10-29T22:01:00Z"), sent("2027-11-02T12:00:00Z")];
        let counts: Vec<u32> = by_day(&rows, "Europe/Paris").into_iter().map(|arrival| arrival.count).collect();
        assert_eq!(counts, [1, 1, 0, 0, 1], "midnight of Paris parts the first two; the day of 25 hours counts once");
        assert_eq!(by_day(&[], "Europe/Paris"), []);
    }
}
