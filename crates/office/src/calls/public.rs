//! What anybody may read of a call: no letters, no rules but those the office shows, nothing of applications.

use domain::access::Action;
use domain::call::{Article, Call, Contact, CreditAsk, DocumentAsk, Program, Section, Step, SubjectKind};
use domain::eligibility::Requirement;
use domain::phase::Phase;
use domain::scoring::Criterion;
use domain::text::Text3;
use domain::time::{Deadline, Moment};

use crate::editions::Edition;
use crate::ground::refusal::Outcome;
use crate::{Office, Viewer};

/// What anybody may know of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionFacts {
    /// Its code, as in addresses.
    pub code: String,
    /// Its year.
    pub year: i64,
    /// Its name.
    pub name: Text3,
    /// The zone of its dates.
    pub zone: String,
    /// Its first day, `2026-11-28`.
    pub starts: String,
    /// Its last day.
    pub ends: String,
}

impl From<Edition> for EditionFacts {
    fn from(edition: Edition) -> EditionFacts {
        let Edition { code, year, plan, .. } = edition;
        EditionFacts { code, year, name: plan.name, zone: plan.zone, starts: plan.starts, ends: plan.ends }
    }
}

/// A call in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct CallCard {
    /// Its code, as in addresses.
    pub code: String,
    /// The code of its edition.
    pub edition: String,
    /// Its program.
    pub program: Program,
    /// Its name.
    pub title: Text3,
    /// One or two sentences.
    pub summary: Text3,
    /// Where it stands.
    pub phase: Phase,
    /// When it opens.
    pub opens: Deadline,
    /// The next deadline of one of its sections; none when all have passed.
    pub next_deadline: Option<Deadline>,
    /// Its places, all sections together.
    pub places: u32,
    /// The rules are examples.
    pub example: bool,
}

impl CallCard {
    pub(crate) fn of(call: Call, edition: String, now: Moment) -> CallCard {
        let phase = call.phase(now);
        let plan = call.plan;
        let next = plan.sections.iter().map(|section| &section.deadline).filter(|deadline| !deadline.passed(now, 0));
        CallCard {
            code: call.code,
            edition,
            program: plan.program,
            phase,
            next_deadline: next.min_by_key(|deadline| deadline.at).cloned(),
            places: plan.sections.iter().map(|section| section.places).sum(),
            title: plan.title,
            summary: plan.summary,
            opens: plan.opens,
            example: plan.example,
        }
    }
}

/// The first page of the festival.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicHome {
    /// The newest edition, when there is one.
    pub edition: Option<EditionFacts>,
    /// Calls that take applications, the nearest deadline first.
    pub open: Vec<CallCard>,
    /// Calls that are published and open later.
    pub announced: Vec<CallCard>,
    /// Calls that no longer take applications, newest edition first.
    pub closed: Vec<CallCard>,
    /// When it was asked.
    pub now: Moment,
}

/// A rule over the selection that the office shows to applicants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotaNote {
    /// The rule as a sentence.
    pub name: Text3,
    /// Where it comes from.
    pub source: Text3,
}

/// The public page of a call.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicCall {
    /// Its code, as in addresses.
    pub code: String,
    /// Its edition.
    pub edition: EditionFacts,
    /// Where it stands.
    pub phase: Phase,
    /// An application can be begun now.
    pub takes_applications: bool,
    /// It has not been published: only the office sees this page.
    pub unpublished: bool,
    /// Its program.
    pub program: Program,
    /// What applies.
    pub subject: SubjectKind,
    /// Its name.
    pub title: Text3,
    /// One or two sentences.
    pub summary: Text3,
    /// Paragraphs about it.
    pub about: Text3,
    /// The rules are examples.
    pub example: bool,
    /// The regulations.
    pub regulations: Vec<Article>,
    /// Whom to ask.
    pub contact: Contact,
    /// When it opens.
    pub opens: Deadline,
    /// Its sections, each with its deadline and places.
    pub sections: Vec<Section>,
    /// When the announcement is planned.
    pub announces: Deadline,
    /// Days in which a selected applicant answers.
    pub confirm_days: u32,
    /// Readers do not learn who applies.
    pub blind: bool,
    /// The form.
    pub steps: Vec<Step>,
    /// The documents.
    pub documents: Vec<DocumentAsk>,
    /// The people to be named.
    pub credits: Vec<CreditAsk>,
    /// What makes an application eligible.
    pub requirements: Vec<Requirement>,
    /// What readers score.
    pub criteria: Vec<Criterion>,
    /// The rules over the selection that the office shows.
    pub quotas: Vec<QuotaNote>,
    /// When it was asked.
    pub now: Moment,
}

impl PublicCall {
    /// The next deadline of one of its sections that has not passed.
    pub fn next_deadline(&self) -> Option<&Deadline> {
        let left = self.sections.iter().map(|section| &section.deadline).filter(|deadline| !deadline.passed(self.now, 0));
        left.min_by_key(|deadline| deadline.at)
    }
}

impl Office {
    /// The first page: published calls of all editions, by what can be done with them now.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn public_home(&self, viewer: &Viewer) -> Outcome<PublicHome> {
        let mut tx = self.read().await?;
        let editions = self.editions_in(&mut tx).await?;
        let mut home = PublicHome { edition: None, open: Vec::new(), announced: Vec::new(), closed: Vec::new(), now: viewer.now };
        for call in tx.calls().await?.into_iter().filter(|call| call.facts.published_at.is_some()) {
            let edition = editions.iter().find(|edition| edition.id == call.edition).map_or("", |edition| &edition.code);
            let card = CallCard::of(call, edition.to_owned(), viewer.now);
            match card.phase {
                Phase::Preparation => home.announced.push(card),
                Phase::Open => home.open.push(card),
                _ => home.closed.push(card),
            }
        }
        home.open.sort_by_key(|card| card.next_deadline.as_ref().map_or(Moment(i64::MAX), |deadline| deadline.at));
        home.announced.sort_by_key(|card| card.opens.at);
        home.edition = editions.into_iter().next().map(EditionFacts::from);
        Ok(home)
    }

    /// The public page of a call.
    ///
    /// # Errors
    /// Not found until it is published, but for the office.
    pub async fn public_call(&self, viewer: &Viewer, code: &str) -> Outcome<PublicCall> {
        let mut tx = self.read().await?;
        let (call, edition) = self.call_in(&mut tx, code).await?;
        let phase = call.phase(viewer.now);
        viewer.may(Action::ReadCall, &call.subject(), phase)?;
        let quotas = tx.quotas_in_force(call.edition, call.id).await?;
        let shown = quotas.into_iter().map(|held| held.quota.rule).filter(|rule| rule.shown_to_applicants);
        let quotas = shown.map(|rule| QuotaNote { name: rule.name, source: rule.source }).collect();
        let unpublished = call.facts.published_at.is_none();
        let plan = call.plan;
        Ok(PublicCall {
            code: call.code,
            edition: edition.into(),
            takes_applications: phase == Phase::Open,
            phase,
            unpublished,
            program: plan.program,
            subject: plan.subject,
            title: plan.title,
            summary: plan.summary,
            about: plan.about,
            example: plan.example,
            regulations: plan.regulations,
            contact: plan.contact,
            opens: plan.opens,
            sections: plan.sections,
            announces: plan.announces,
            confirm_days: plan.confirm_days,
            blind: plan.blind,
            steps: plan.steps,
            documents: plan.documents,
            credits: plan.credits,
            requirements: plan.requirements,
            criteria: plan.criteria,
            quotas,
            now: viewer.now,
        })
    }
}
