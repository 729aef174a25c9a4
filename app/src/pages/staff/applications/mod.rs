//! The list of applications of a call, and one of them.

pub mod bar;
pub mod dossier;
pub mod late_credit;
pub mod list;
pub mod record;

use domain::application::Screening;
use office::lists::ListQuery;

use crate::paths::Paths;
use crate::ui::State;

/// How a finding of the screening looks.
pub(crate) const fn screening_state(screening: Screening) -> State {
    match screening {
        Screening::Waiting => State::Idle,
        Screening::Eligible => State::Good,
        Screening::NotEligible => State::Bad,
    }
}

/// The address of one application, opened from a list.
pub(crate) fn application_at(paths: Paths, call: &str, code: &str, query: &ListQuery) -> String {
    query.at(&paths.office_application(call, code))
}
