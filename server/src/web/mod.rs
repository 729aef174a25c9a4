//! Between HTTP and the office: who visits, what they sent, what they get back.

pub(crate) mod answer;
pub(crate) mod fields;
pub(crate) mod files;
pub(crate) mod frame;
pub(crate) mod guard;
pub(crate) mod sessions;
pub(crate) mod visit;

pub(crate) use answer::{Answer, Flaw};
pub(crate) use fields::Fields;
pub(crate) use frame::Room;
pub(crate) use visit::Visit;

use std::sync::Arc;

use office::Office;
use tokio_util::task::TaskTracker;

use crate::config::Settings;

/// What every handler reaches.
#[derive(Clone)]
pub(crate) struct App {
    /// The use cases.
    pub(crate) office: Office,
    /// The settings in force.
    pub(crate) settings: Arc<Settings>,
    /// Work that is finished before the process ends.
    pub(crate) work: TaskTracker,
}
