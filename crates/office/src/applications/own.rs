//! An own application: found by its code, with its call; a foreign one is not there.

use domain::access::{Action, Denial, Grant};
use domain::application::{Application, Credit, Standing};
use domain::call::{Call, Contact, Program, SubjectKind};
use domain::phase::Phase;
use domain::text::Text3;
use domain::time::{Deadline, Moment};
use store::Tx;
use store::applications::Stamps;
use store::edits::Edit;
use store::files::Screener;

use super::listed::listed;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// What an applicant has to know of the call on every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallName {
    /// Its code, as in addresses.
    pub code: String,
    /// Its name.
    pub title: Text3,
    /// Its program.
    pub program: Program,
    /// What applies.
    pub subject: SubjectKind,
    /// Whom to ask.
    pub contact: Contact,
    /// Its rules are examples.
    pub example: bool,
}

impl From<&Call> for CallName {
    fn from(call: &Call) -> CallName {
        CallName {
            code: call.code.clone(),
            title: call.plan.title.clone(),
            program: call.plan.program,
            subject: call.plan.subject,
            contact: call.plan.contact.clone(),
            example: call.plan.example,
        }
    }
}

/// What stands at the top of every page of an application.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// Its code.
    pub code: String,
    /// The title of the project or the name of the person; may be empty.
    pub title: String,
    /// Its call.
    pub call: CallName,
    /// The code of its section.
    pub section: String,
    /// The name of its section.
    pub section_title: Text3,
    /// The deadline that counts for it, without grace.
    pub deadline: Deadline,
    /// The deadline was extended for it.
    pub extended: bool,
    /// Where it stands.
    pub standing: Standing,
    /// It can be changed now.
    pub editable: bool,
    /// Its version.
    pub version: i64,
    /// When it was asked.
    pub now: Moment,
}

/// An own application and its call, as its applicant has it: with what was written since it was sent.
pub(crate) struct Own {
    pub(crate) application: Application,
    pub(crate) call: Call,
    pub(crate) phase: Phase,
    /// What was written since; nobody else sees it until it is sent.
    pub(crate) edit: Option<Edit>,
}

impl Own {
    pub(crate) async fn of(tx: &mut Tx, viewer: &Viewer, mut application: Application, call: Call) -> Outcome<Own> {
        let edit = match application.standing {
            Standing::Submitted { .. } => tx.edit_of(application.id).await?,
            _ => None,
        };
        if let Some(edit) = &edit {
            application.title = listed(&call, &edit.section, &application.code, &edit.answers, &edit.credits).title;
            application.section.clone_from(&edit.section);
            application.answers.clone_from(&edit.answers);
        }
        Ok(Own { phase: call.phase(viewer.now), application, call, edit })
    }

    /// The people named, as the applicant has them.
    pub(crate) async fn credits(&self, tx: &mut Tx) -> Outcome<Vec<Credit>> {
        match &self.edit {
            Some(edit) => Ok(edit.credits.clone()),
            None => Ok(tx.credits(self.application.id).await?),
        }
    }

    /// The links to screening copies, as the applicant has them.
    pub(crate) async fn screeners(&self, tx: &mut Tx) -> Outcome<Vec<Screener>> {
        match &self.edit {
            Some(edit) => Ok(edit.screeners.clone()),
            None => Ok(tx.screeners(self.application.id).await?),
        }
    }

    /// All of it, for a change of one part.
    pub(crate) async fn as_edit(&self, tx: &mut Tx) -> Outcome<Edit> {
        Ok(Edit {
            section: self.application.section.clone(),
            answers: self.application.answers.clone(),
            stamps: self.stamps(tx).await?,
            credits: self.credits(tx).await?,
            screeners: self.screeners(tx).await?,
        })
    }

    /// At which version each answer last changed.
    pub(crate) async fn stamps(&self, tx: &mut Tx) -> Outcome<Stamps> {
        match &self.edit {
            Some(edit) => Ok(edit.stamps.clone()),
            None => Ok(tx.stamps(self.application.id).await?),
        }
    }

    /// Whether it was sent: then what is written stays apart until it is sent again.
    pub(crate) fn sent(&self) -> bool {
        matches!(self.application.standing, Standing::Submitted { .. })
    }

    pub(crate) fn heading(&self, viewer: &Viewer) -> Heading {
        let (application, call) = (&self.application, &self.call);
        let section = call.plan.section(&application.section);
        let latest = || call.plan.sections.iter().max_by_key(|section| section.deadline.at);
        let regular = section.or_else(latest).map_or_else(|| call.plan.opens.clone(), |section| section.deadline.clone());
        let extended = application.extended_until.filter(|until| *until > regular.at);
        Heading {
            code: application.code.clone(),
            title: application.title.clone(),
            call: call.into(),
            section: application.section.clone(),
            section_title: section.map(|section| section.title.clone()).unwrap_or_default(),
            deadline: extended
                .map_or_else(|| regular.clone(), |at| Deadline { local: String::new(), zone: regular.zone.clone(), at }),
            extended: extended.is_some(),
            standing: application.standing,
            editable: self.may(viewer, Action::EditApplication).is_ok(),
            version: application.version,
            now: viewer.now,
        }
    }

    /// Whether the viewer may, the application being what it is: nothing is done any more to a withdrawn one.
    pub(crate) fn may(&self, viewer: &Viewer, action: Action) -> Result<Grant, Denial> {
        let grant = viewer.may(action, &self.application.subject(&self.call, viewer.now), self.phase)?;
        let withdrawn = matches!(self.application.standing, Standing::Withdrawn { .. });
        if withdrawn && action != Action::ReadOwnApplication { Err(Denial::NotInPhase) } else { Ok(grant) }
    }
}

impl Office {
    /// An own application of a code, and the grant for `action`.
    pub(crate) async fn own(&self, tx: &mut Tx, viewer: &Viewer, code: &str, action: Action) -> Outcome<(Own, Grant)> {
        viewer.signed_in()?;
        let (application, call) = tx.application_in_call(code).await?.ok_or(Refusal::NOT_FOUND)?;
        let own = Own::of(tx, viewer, application, call).await?;
        own.may(viewer, Action::ReadOwnApplication)?;
        let grant = own.may(viewer, action)?;
        Ok((own, grant))
    }

    /// A writing transaction in which an own application may be changed as `action` says.
    pub(crate) async fn write_own(&self, viewer: &Viewer, code: &str, action: Action) -> Outcome<(Tx, Own)> {
        let mut tx = self.write().await?;
        let (own, grant) = self.own(&mut tx, viewer, code, action).await?;
        tx.grant(&grant);
        Ok((tx, own))
    }
}
