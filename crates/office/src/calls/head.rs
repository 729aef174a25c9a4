//! What every page of the office about one call shows above itself.

use domain::access::Action;
use domain::call::{Call, Program};
use domain::phase::Phase;
use domain::text::Text3;

use super::EditionFacts;
use crate::Viewer;
use crate::editions::Edition;

/// A call as the head of the office's pages about it.
#[derive(Debug, Clone, PartialEq)]
pub struct CallHead {
    /// Its code, as in addresses.
    pub code: String,
    /// Its edition.
    pub edition: EditionFacts,
    /// Its name.
    pub title: Text3,
    /// Its program.
    pub program: Program,
    /// Where it stands.
    pub phase: Phase,
    /// It has been published.
    pub published: bool,
    /// The rules are examples.
    pub example: bool,
    /// What the viewer may do here.
    pub rights: Rights,
}

/// What somebody of the office may do with a call, for its tabs and buttons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rights {
    /// See how the call stands, its rules and its plan.
    pub overview: bool,
    /// See applications.
    pub applications: bool,
    /// Say what is eligible, give more time, import: until the freeze.
    pub screen: bool,
    /// Form panels.
    pub panel: bool,
    /// See the board.
    pub board: bool,
    /// Write letters.
    pub letters: bool,
    /// Change the plan now.
    pub edit: bool,
    /// Publish it now.
    pub publish: bool,
    /// Change its quotas now.
    pub quotas: bool,
    /// Take the parity and origin report.
    pub report: bool,
}

impl CallHead {
    /// The head of a page of the board, whoever reads it: who is seated on the panel has the way back to it, too.
    pub(crate) fn at_board(call: &Call, edition: Edition, viewer: &Viewer) -> CallHead {
        let mut head = CallHead::of(call, edition, viewer);
        head.rights.board = true;
        head
    }

    pub(crate) fn of(call: &Call, edition: Edition, viewer: &Viewer) -> CallHead {
        let phase = call.phase(viewer.now);
        let subject = call.subject();
        let may = |action| viewer.may(action, &subject, phase).is_ok();
        CallHead {
            code: call.code.clone(),
            edition: edition.into(),
            title: call.plan.title.clone(),
            program: call.plan.program,
            phase,
            published: call.facts.published_at.is_some(),
            example: call.plan.example,
            rights: Rights {
                overview: may(Action::OverseeCall),
                applications: may(Action::ReadApplications),
                screen: may(Action::Screen) && may(Action::Import),
                panel: may(Action::FormPanel),
                board: may(Action::ReadBoard),
                letters: may(Action::WriteLetters),
                edit: may(Action::EditCall),
                publish: call.facts.published_at.is_none() && may(Action::PublishCall),
                quotas: may(Action::EditQuotas),
                report: may(Action::GenderReport),
            },
        }
    }
}
