//! The plan of a call.

use serde::{Deserialize, Serialize};

use super::{Choice, CreditAsk, DocumentAsk, Field, FieldKind, Step};
use crate::eligibility::Requirement;
use crate::scoring::Criterion;
use crate::text::Text3;
use crate::time::{Deadline, MINUTE};

macro_rules! codes {
    ($($(#[$tdoc:meta])* $type:ident { $($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)? })+) => {$(
        $(#[$tdoc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $type { $($(#[$doc])* $name),+ }

        impl $type {
            /// Every value.
            pub const ALL: &'static [$type] = &[$($type::$name),+];

            /// The stable code, as stored, in addresses, and in the keys of words.
            pub const fn code(self) -> &'static str {
                match self { $($type::$name => $code),+ }
            }

            /// The value of a code.
            pub fn from_code(code: &str) -> Option<$type> {
                $type::ALL.iter().copied().find(|value| value.code() == code)
            }
        }
    )+};
}
pub(crate) use codes;

codes! {
    /// A professional program of the festival.
    Program {
        /// Atlas Workshops.
        Workshops = "workshops",
        /// Atlas Station.
        Station = "station",
        /// Distribution Meetings.
        DistributionMeetings = "distribution-meetings",
        /// Distribution Awards.
        DistributionAwards = "distribution-awards",
        /// Atlas Press.
        Press = "press",
        /// A delegation to a foreign market.
        Delegation = "delegation",
    }

    /// What applies: a film to be, or a person.
    SubjectKind {
        /// A project.
        Project = "project",
        /// A person.
        Person = "person",
    }

    /// How far a film is.
    Stage {
        /// Being written and financed.
        Development = "development",
        /// Being shot.
        Production = "production",
        /// Being edited and finished.
        PostProduction = "post-production",
        /// Finished.
        Finished = "finished",
    }

    /// When a reader sees others' scores of an entry.
    OthersScores {
        /// Never; only the board shows them.
        Never = "never",
        /// Once the own sheet is done.
        AfterOwn = "after-own",
        /// Once the reading phase has ended.
        AfterPhase = "after-phase",
    }

    /// The letters that a call sends.
    LetterKind {
        /// The application was received.
        Receipt = "receipt",
        /// The project is selected.
        Selected = "selected",
        /// The project is on the reserve list.
        Reserve = "reserve",
        /// The project is not selected.
        NotSelected = "not-selected",
        /// The project moves up from the reserve list.
        Promoted = "promoted",
        /// A reader is invited.
        Invitation = "invitation",
        /// A person named in an application is asked to declare.
        Declaration = "declaration",
    }
}

/// What a letter to a list fills in where it stands between braces.
pub const LIST_PLACES: &[&str] = &["name", "title", "code", "call", "link", "date"];

impl LetterKind {
    /// What a letter of this kind fills in where it stands between braces.
    pub const fn places(self) -> &'static [&'static str] {
        match self {
            LetterKind::Receipt | LetterKind::Selected | LetterKind::Promoted => {
                &["name", "title", "code", "call", "link", "date"]
            }
            LetterKind::Reserve | LetterKind::NotSelected => &["name", "title", "code", "call", "link"],
            LetterKind::Invitation => &["name", "title", "call", "link", "date"],
            LetterKind::Declaration => &["name", "title", "call", "link"],
        }
    }
}

/// An article of the regulations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Its number, `3.2`, to which requirements refer.
    pub number: String,
    /// Its text.
    pub text: Text3,
}

/// Whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Contact {
    /// The office or person.
    pub name: String,
    /// Their address.
    pub email: String,
}

/// Part of a call, with its own deadline and places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Stable code within the call.
    pub code: String,
    /// Its name.
    pub title: Text3,
    /// When applications must be in.
    pub deadline: Deadline,
    /// How many can be selected.
    pub places: u32,
    /// Stages it takes; empty: any.
    #[serde(default)]
    pub stages: Vec<Stage>,
}

/// A beginning and an end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// From here on.
    pub starts: Deadline,
    /// Until here.
    pub ends: Deadline,
}

/// The words of a letter; the [places](LetterKind::places) of its kind, `{name}`, stand for what differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterText {
    /// What it tells.
    pub kind: LetterKind,
    /// Its subject line.
    pub subject: Text3,
    /// Its body, plain paragraphs.
    pub body: Text3,
}

/// Everything about a call that staff can edit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CallPlan {
    /// The program it belongs to.
    pub program: Program,
    /// What applies.
    pub subject: SubjectKind,
    /// Its name.
    pub title: Text3,
    /// One or two sentences for lists.
    pub summary: Text3,
    /// Paragraphs of the public page.
    pub about: Text3,
    /// The rules here are examples, not official ones; shown wherever they are.
    pub example: bool,
    /// The regulations, article by article.
    pub regulations: Vec<Article>,
    /// Whom to ask.
    pub contact: Contact,
    /// When the call opens.
    pub opens: Deadline,
    /// Its sections; at least one.
    pub sections: Vec<Section>,
    /// Minutes after a deadline during which a form opened before it can still be sent.
    pub grace_minutes: u32,
    /// When readers score.
    pub reading: Window,
    /// When the announcement is planned.
    pub announces: Deadline,
    /// Days in which a selected applicant answers.
    pub confirm_days: u32,
    /// Readers do not learn who applies.
    pub blind: bool,
    /// When readers see each other's scores.
    pub others_scores: OthersScores,
    /// The form, section by section.
    pub steps: Vec<Step>,
    /// The documents asked for.
    pub documents: Vec<DocumentAsk>,
    /// The people to be named.
    pub credits: Vec<CreditAsk>,
    /// What makes an application eligible.
    pub requirements: Vec<Requirement>,
    /// What readers score.
    pub criteria: Vec<Criterion>,
    /// The letters.
    pub letters: Vec<LetterText>,
}

impl CallPlan {
    /// The grace in milliseconds.
    pub fn grace(&self) -> i64 {
        i64::from(self.grace_minutes) * MINUTE
    }

    /// The stage of every entry of a section that takes one stage only.
    pub fn only_stage(&self, section: &str) -> Option<Stage> {
        match self.section(section)?.stages.as_slice() {
            [stage] => Some(*stage),
            _ => None,
        }
    }

    /// The section of a code.
    pub fn section(&self, code: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.code == code)
    }

    /// Every field of the form, in order.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.steps.iter().flat_map(|step| &step.fields)
    }

    /// The question in which language an application is written, and its choices, where the form asks it: `dossier_language`,
    /// else `language`.
    pub fn writing(&self) -> Option<(&Field, &[Choice])> {
        ["dossier_language", "language"].into_iter().find_map(|code| {
            self.fields().filter(|field| field.code == code).find_map(|field| match &field.kind {
                FieldKind::Choice { choices } => Some((field, choices.as_slice())),
                _ => None,
            })
        })
    }

    /// Documents are asked for, and a blind reading shows none of them, since no anonymous copy is.
    pub fn hides_every_document(&self) -> bool {
        self.blind && !self.documents.is_empty() && !self.documents.iter().any(|ask| ask.anonymous)
    }

    /// The words of a letter.
    pub fn letter(&self, kind: LetterKind) -> Option<&LetterText> {
        self.letters.iter().find(|letter| letter.kind == kind)
    }
}
