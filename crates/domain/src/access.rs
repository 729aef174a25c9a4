//! Who may do what, when: one function, [`decide`], serves the button, the enforcement and the sentence shown.
//!
//! Its answer is a [`Grant`], which writing needs and only this module can make, or a [`Denial`], which is a value
//! with a code. The committed golden file `tests/access.txt` prints role × action × phase for people who do not program.

mod action;
mod decide;

pub use action::Action;
pub use decide::decide;

use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, CallId, EditionId};

/// A right of an account, scoped to the house, an edition or a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoleKind {
    /// Sets up editions, accounts and rights.
    Administrator,
    /// Runs calls: follows, screens, forms panels, composes, announces, exports; invites colleagues to do the same.
    ProgramStaff,
    /// Sees exact tallies of quotas; edits rules.
    QuotaOfficer,
    /// Approves overrides requested by someone else.
    Approver,
    /// Presides over a panel: sees how far its readers are, and keeps the board with the office once it deliberates.
    President,
    /// Reads and scores assigned entries.
    Reader,
}

impl RoleKind {
    /// Every kind.
    pub const ALL: [RoleKind; 6] = [
        RoleKind::Administrator,
        RoleKind::ProgramStaff,
        RoleKind::QuotaOfficer,
        RoleKind::Approver,
        RoleKind::President,
        RoleKind::Reader,
    ];

    /// The stable code, as stored and as in the keys of words (`role-{code}`).
    pub const fn code(self) -> &'static str {
        match self {
            RoleKind::Administrator => "administrator",
            RoleKind::ProgramStaff => "program-staff",
            RoleKind::QuotaOfficer => "quota-officer",
            RoleKind::Approver => "approver",
            RoleKind::President => "president",
            RoleKind::Reader => "reader",
        }
    }

    /// What giving a right of this kind is: program staff invite program staff, everything else is for administrators, and
    /// taking one back is always [`Action::GrantRoles`].
    pub const fn giving(self) -> Action {
        match self {
            RoleKind::ProgramStaff => Action::InviteColleague,
            _ => Action::GrantRoles,
        }
    }

    /// A right of the office, as against a seat on a panel, which is given with the panel.
    pub const fn of_office(self) -> bool {
        !matches!(self, RoleKind::Reader | RoleKind::President)
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<RoleKind> {
        RoleKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// How far a role reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Every edition and call.
    House,
    /// One edition and its calls.
    Edition(EditionId),
    /// One call.
    Call(CallId),
}

impl Scope {
    /// The place that a right of this scope covers; the edition of a call has to be said by who knows it.
    pub const fn place(self, edition_of_call: Option<EditionId>) -> Place {
        match self {
            Scope::House => Place { edition: None, call: None },
            Scope::Edition(edition) => Place { edition: Some(edition), call: None },
            Scope::Call(call) => Place { edition: edition_of_call, call: Some(call) },
        }
    }

    /// Whether what holds here holds at `place`.
    pub fn reaches(self, place: Place) -> bool {
        match self {
            Scope::House => true,
            Scope::Edition(edition) => place.edition == Some(edition),
            Scope::Call(call) => place.call == Some(call),
        }
    }
}

/// A role as it is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Role {
    /// What it allows.
    pub kind: RoleKind,
    /// How far it reaches.
    pub scope: Scope,
}

/// Who asks. Read from the database at each request, so that a revocation works at once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Actor {
    /// The account, when signed in.
    pub account: Option<AccountId>,
    /// The rights in force.
    pub roles: Vec<Role>,
    /// The program itself: jobs, imports from the command line, the demonstration.
    pub house: bool,
}

impl Actor {
    /// Somebody who has not signed in.
    pub fn anonymous() -> Actor {
        Actor::default()
    }

    /// The program itself, acting without a person: only jobs and the command line are the house.
    pub fn house() -> Actor {
        Actor { account: None, roles: Vec::new(), house: true }
    }

    /// Whether one of the roles is of `kind` and reaches `place`.
    pub fn holds(&self, kind: RoleKind, place: Place) -> bool {
        self.roles.iter().any(|role| role.kind == kind && role.scope.reaches(place))
    }

    /// Whether any role makes this person one of the office, somewhere.
    pub fn is_office(&self) -> bool {
        self.roles.iter().any(|role| role.kind.of_office())
    }
}

/// Where the subject lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// Its edition.
    pub edition: Option<EditionId>,
    /// Its call.
    pub call: Option<CallId>,
}

/// What the actor asks about, reduced to what rights depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Subject {
    /// Where it lies.
    pub place: Place,
    /// The applicant it belongs to.
    pub owner: Option<AccountId>,
    /// The deadline that counts for it (section, grace and extension) has passed.
    pub deadline_passed: bool,
    /// The application has been submitted.
    pub submitted: bool,
    /// The actor has a conflict of interest in it.
    pub conflicted: bool,
    /// The actor holds an accepted seat with the confidentiality note signed.
    pub seated: bool,
    /// That seat presides over a selection committee of the call.
    pub presides: bool,
    /// The entry is assigned to the actor's seat.
    pub assigned: bool,
    /// The actor's own scoresheet is done.
    pub sheet_done: bool,
    /// The actor is the one whose request this is (an approver may not approve an own request).
    pub own_request: bool,
    /// The decision has been announced and names this application as selected.
    pub selected: bool,
    /// The call has been published: its page can be read before it opens.
    pub published: bool,
}

/// How somebody sits on the panels of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seating {
    /// On one of them, with the confidentiality note signed.
    pub seated: bool,
    /// As president of a selection committee.
    pub presides: bool,
}

impl Subject {
    /// The same for somebody who sits so.
    #[must_use]
    pub const fn seen_from(self, seating: Seating) -> Subject {
        Subject { seated: seating.seated, presides: seating.presides, ..self }
    }

    /// A subject that lies at `place`, with nothing else known.
    pub fn at(place: Place) -> Subject {
        Subject { place, ..Subject::default() }
    }
}

/// Permission for one action. Cannot be made outside this module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    action: Action,
    actor: Option<AccountId>,
}

impl Grant {
    /// What was permitted.
    pub fn action(&self) -> Action {
        self.action
    }

    /// To whom; `None` is the house itself or somebody not signed in.
    pub fn actor(&self) -> Option<AccountId> {
        self.actor
    }
}

macro_rules! denials {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $status:literal);+ $(;)?) => {
        /// Why not.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Denial { $($(#[$doc])* $name),+ }

        impl Denial {
            /// Every denial.
            pub const ALL: &'static [Denial] = &[$(Denial::$name),+];

            /// The stable code; its sentence is the message `denial-{code}`.
            pub const fn code(self) -> &'static str {
                match self { $(Denial::$name => $code),+ }
            }

            /// The HTTP status that says it. A foreign thing answers exactly like one that does not exist.
            pub const fn status(self) -> u16 {
                match self { $(Denial::$name => $status),+ }
            }
        }
    };
}

denials! {
    /// Sign in first.
    NotSignedIn = "not-signed-in", 401;
    /// Not there, or not theirs: indistinguishable on purpose.
    NotFound = "not-found", 404;
    /// A role is missing, in a place that is known to exist.
    RoleMissing = "role-missing", 403;
    /// The call is not in a phase that allows it.
    NotInPhase = "not-in-phase", 409;
    /// The deadline has passed.
    DeadlinePassed = "deadline-passed", 409;
    /// A conflict of interest hides this entry.
    Conflicted = "conflicted", 404;
    /// The confidentiality note has to be signed first.
    NotSigned = "not-signed", 403;
    /// Others' scores are shown later.
    OwnScoreFirst = "own-score-first", 403;
    /// The one who asked for it cannot approve it.
    SamePerson = "same-person", 403;
}
