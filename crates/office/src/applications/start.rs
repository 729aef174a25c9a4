//! Beginning an application, and the list of one's own.

use domain::access::Action;
use domain::application::{Contact, Standing};
use domain::call::{Answers, Call, CreditRole, Stage, SubjectKind};
use domain::fault::Problem;
use domain::ids::ApplicationId;
use domain::phase::Phase;
use domain::text::Text3;
use domain::time::{Deadline, Moment};
use store::applications::NewApplication;
use store::events::NewEvent;
use store::people::CreditText;

use super::listed::{Naming, listed, prefix};
use super::own::{CallName, Heading};
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// A section one can apply in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionChoice {
    /// Its code.
    pub code: String,
    /// Its name.
    pub title: Text3,
    /// Its deadline.
    pub deadline: Deadline,
    /// How many can be selected.
    pub places: u32,
    /// The stages it takes; empty: any.
    pub stages: Vec<Stage>,
    /// An application can still be begun in it.
    pub open: bool,
}

/// The page on which an application is begun.
#[derive(Debug, Clone, PartialEq)]
pub struct StartPage {
    /// The call.
    pub call: CallName,
    /// Its sections.
    pub sections: Vec<SectionChoice>,
    /// What the viewer already has in this call.
    pub mine: Vec<MyApplication>,
    /// When it was asked.
    pub now: Moment,
}

/// One's own application in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct MyApplication {
    /// Its code.
    pub code: String,
    /// Its title; may be empty.
    pub title: String,
    /// The call it is in.
    pub call: Text3,
    /// The code of that call.
    pub call_code: String,
    /// Its section.
    pub section: Text3,
    /// The deadline that counts for it.
    pub deadline: Deadline,
    /// Where it stands.
    pub standing: Standing,
    /// It can be changed now.
    pub editable: bool,
    /// The code of the announced outcome.
    pub outcome: Option<String>,
    /// When it was last changed.
    pub updated_at: Moment,
}

/// One's own applications.
#[derive(Debug, Clone, PartialEq)]
pub struct MyApplications {
    /// Newest first.
    pub applications: Vec<MyApplication>,
    /// When it was asked.
    pub now: Moment,
}

fn sections(call: &Call, now: Moment) -> Vec<SectionChoice> {
    let open = call.phase(now) == Phase::Open;
    let choice = |section: &domain::call::Section| SectionChoice {
        code: section.code.clone(),
        title: section.title.clone(),
        deadline: section.deadline.clone(),
        places: section.places,
        stages: section.stages.clone(),
        open: open && !section.deadline.passed(now, 0),
    };
    call.plan.sections.iter().map(choice).collect()
}

impl Office {
    /// One's own applications.
    ///
    /// # Errors
    /// Not signed in.
    pub async fn my_applications(&self, viewer: &Viewer) -> Outcome<MyApplications> {
        let account = viewer.signed_in()?.id;
        let mut tx = self.read().await?;
        let results = tx.announced_results_of(account, viewer.now).await?;
        let calls = tx.calls().await?;
        let mut applications = Vec::new();
        for application in tx.applications_of(account).await? {
            let Some(call) = calls.iter().find(|call| call.id == application.call) else { continue };
            let outcome = results.iter().find(|(id, _)| *id == application.id.to_string()).map(|(_, outcome)| outcome.clone());
            let updated_at = application.updated_at;
            let own = super::own::Own::of(&mut tx, viewer, application, call.clone()).await?;
            let heading = own.heading(viewer);
            applications.push(MyApplication {
                code: heading.code,
                title: heading.title,
                call: heading.call.title,
                call_code: call.code.clone(),
                section: heading.section_title,
                deadline: heading.deadline,
                standing: heading.standing,
                editable: heading.editable,
                outcome,
                updated_at,
            });
        }
        Ok(MyApplications { applications, now: viewer.now })
    }

    /// The page on which an application is begun.
    ///
    /// # Errors
    /// Not signed in; not found until the call is published; not in phase when it takes none.
    pub async fn start_page(&self, viewer: &Viewer, call: &str) -> Outcome<StartPage> {
        let mut tx = self.read().await?;
        let call = self.call_of(&mut tx, call).await?;
        viewer.may(Action::StartApplication, &call.subject(), call.phase(viewer.now))?;
        drop(tx);
        let mut mine = self.my_applications(viewer).await?.applications;
        mine.retain(|application| application.call_code == call.code);
        Ok(StartPage { call: (&call).into(), sections: sections(&call, viewer.now), mine, now: viewer.now })
    }

    /// The page on which the section of an own application is changed.
    ///
    /// # Errors
    /// Not signed in, not found.
    pub async fn section_page(&self, viewer: &Viewer, code: &str) -> Outcome<(Heading, Vec<SectionChoice>)> {
        let mut tx = self.read().await?;
        let (own, _) = self.own(&mut tx, viewer, code, Action::ReadOwnApplication).await?;
        Ok((own.heading(viewer), sections(&own.call, viewer.now)))
    }

    /// Begins an application in a section and returns its code. A draft in which nothing has been written yet is used
    /// again: pressing twice begins one.
    ///
    /// # Errors
    /// As of the page; a fault when no section was chosen or its deadline has passed.
    pub async fn start_application(&self, viewer: &Viewer, call: &str, section: &str) -> Outcome<String> {
        let account = viewer.signed_in()?;
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        let grant = viewer.may(Action::StartApplication, &call.subject(), call.phase(viewer.now))?;
        let Some(chosen) = call.plan.section(section) else { return Err(Refusal::fault("section", Problem::Required)) };
        if chosen.deadline.passed(viewer.now, 0) {
            return Err(Refusal::fault("section", Problem::DeadlinePassed));
        }
        tx.grant(&grant);
        let blank = |known: &domain::application::Application| {
            known.call == call.id && known.section == section && known.version == 1 && known.standing == Standing::Draft
        };
        if let Some(known) = tx.applications_of(account.id).await?.into_iter().find(blank) {
            return Ok(known.code);
        }
        let id: ApplicationId = self.id();
        let code = self.code(prefix(call.plan.program));
        let contact = Contact { name: account.name.clone(), email: account.email.clone(), lang: account.lang };
        let new = NewApplication {
            id,
            code: code.clone(),
            call: call.id,
            section: section.to_owned(),
            applicant: Some(account.id),
            listed: listed(&call, section, &code, &Answers::new(), std::iter::empty::<Naming<'_>>()),
            contact,
            answers: Answers::new(),
            extra: Answers::new(),
            tracking_number: None,
            now: viewer.now,
        };
        tx.insert_application(&new).await?;
        if call.plan.subject == SubjectKind::Person {
            let person = self.person_of(&mut tx, &account.name, &account.email, account.lang).await?;
            let text = CreditText { nationality: "", nth_feature: None, company: "", biography: "" };
            tx.insert_credit(self.id(), id, person.id, CreditRole::Participant, &text).await?;
            self.refresh_listed(&mut tx, &call, id).await?;
        }
        let event = NewEvent {
            actor: viewer.id(),
            verb: "application-started",
            edition: Some(call.edition),
            call: Some(call.id),
            application: Some(id),
            became: section.to_owned(),
            ..NewEvent::default()
        };
        self.record(&mut tx, event).await?;
        tx.commit().await?;
        Ok(code)
    }
}
