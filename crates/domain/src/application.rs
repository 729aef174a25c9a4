//! A project or a person in one call.

use serde::{Deserialize, Serialize};

use crate::access::Subject;
use crate::call::{Answers, Call, CreditRole};
use crate::fault::Problem;
use crate::ids::{AccountId, ApplicationId, CallId, CreditId, PersonId, ProjectId};
use crate::text::Lang;
use crate::time::Moment;

/// Where an application stands, with the evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Being written; never sent.
    Draft,
    /// Sent; `number` is that of the latest snapshot.
    Submitted {
        /// When the latest snapshot was taken.
        at: Moment,
        /// Number of the latest snapshot, from 1.
        number: i64,
    },
    /// Taken back by the applicant.
    Withdrawn {
        /// When.
        at: Moment,
    },
}

impl Standing {
    /// The stable code; its name is the message `standing-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Standing::Draft => "draft",
            Standing::Submitted { .. } => "submitted",
            Standing::Withdrawn { .. } => "withdrawn",
        }
    }

    /// Submits, once more or for the first time.
    ///
    /// # Errors
    /// A withdrawn application is not submitted again.
    pub fn submit(self, at: Moment) -> Result<Standing, Problem> {
        match self {
            Standing::Draft => Ok(Standing::Submitted { at, number: 1 }),
            Standing::Submitted { number, .. } => Ok(Standing::Submitted { at, number: number + 1 }),
            Standing::Withdrawn { .. } => Err(Problem::ChangedMeanwhile),
        }
    }

    /// Withdraws.
    ///
    /// # Errors
    /// Only what was begun and not withdrawn can be.
    pub fn withdraw(self, at: Moment) -> Result<Standing, Problem> {
        match self {
            Standing::Draft | Standing::Submitted { .. } => Ok(Standing::Withdrawn { at }),
            Standing::Withdrawn { .. } => Err(Problem::ChangedMeanwhile),
        }
    }
}

/// What staff found when they screened it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Screening {
    /// Not looked at yet.
    Waiting,
    /// Goes on to the readers.
    Eligible,
    /// Does not go on, for a written reason.
    NotEligible,
}

impl Screening {
    /// Every value.
    pub const ALL: [Screening; 3] = [Screening::Waiting, Screening::Eligible, Screening::NotEligible];

    /// The stable code; its name is the message `screening-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Screening::Waiting => "waiting",
            Screening::Eligible => "eligible",
            Screening::NotEligible => "not-eligible",
        }
    }

    /// The value of a code.
    pub fn from_code(code: &str) -> Option<Screening> {
        Screening::ALL.into_iter().find(|screening| screening.code() == code)
    }
}

/// A person in a role. Gender is not here: it lies apart (see `quota`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    /// Its id.
    pub id: CreditId,
    /// Who.
    pub person: PersonId,
    /// The name people see.
    pub name: String,
    /// The address for the personal declaration link; may be empty.
    pub email: String,
    /// The role.
    pub role: CreditRole,
    /// ISO 3166 alpha-2; empty when not said.
    pub nationality: String,
    /// For directors: which of their features this is.
    pub nth_feature: Option<u32>,
    /// The company they work with; may be empty.
    pub company: String,
    /// Biography and filmography.
    pub biography: String,
}

/// An application as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Application {
    /// Its id.
    pub id: ApplicationId,
    /// Its code, `AW-7K3M9Q`, as people see it.
    pub code: String,
    /// Its call.
    pub call: CallId,
    /// The section it applies for; may be empty in a draft.
    pub section: String,
    /// The project, once submitted, in calls for projects.
    pub project: Option<ProjectId>,
    /// The applicant's account; none when imported and never claimed.
    pub applicant: Option<AccountId>,
    /// Whom letters go to.
    pub contact: Contact,
    /// The title (of a project) or name (of a person).
    pub title: String,
    /// The answers, as typed.
    pub answers: Answers,
    /// Columns of an import that no field takes, as they came.
    pub extra: Answers,
    /// The version every write names.
    pub version: i64,
    /// Where it stands.
    pub standing: Standing,
    /// What screening found.
    pub screening: Screening,
    /// Why, when not eligible; a remark otherwise.
    pub screening_note: String,
    /// When it was begun.
    pub created_at: Moment,
    /// When it was last changed.
    pub updated_at: Moment,
    /// When it was first submitted.
    pub submitted_at: Option<Moment>,
    /// The latest deadline given to it alone.
    pub extended_until: Option<Moment>,
}

/// Whom letters about an application go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The language they read.
    pub lang: Lang,
}

impl Application {
    /// The last moment at which it can be changed or submitted: the section's deadline with its grace, or a later
    /// extension. Without a section, the latest deadline of the call.
    pub fn closes_at(&self, call: &Call) -> Moment {
        let plan = &call.plan;
        let section = plan.section(&self.section).map(|section| section.deadline.at);
        let regular = section.or_else(|| plan.sections.iter().map(|section| section.deadline.at).max());
        regular.unwrap_or(plan.opens.at).plus(plan.grace()).max(self.extended_until.unwrap_or(Moment(i64::MIN)))
    }

    /// The application as the subject of an action.
    pub fn subject(&self, call: &Call, now: Moment) -> Subject {
        Subject {
            owner: self.applicant,
            deadline_passed: now > self.closes_at(call),
            submitted: matches!(self.standing, Standing::Submitted { .. }),
            ..call.subject()
        }
    }
}
