//! Calls: opened from templates kept as data, edited, published, copied; their public pages and the office's view of them.

mod editing;
mod head;
pub(crate) mod moments;
mod opening;
mod public;
mod quotas;
mod staff;
pub(crate) mod templates;

pub(crate) use editing::{Place, Read, Show, Visitor};
pub(crate) use templates::country_groups;

pub use editing::{Form, Group, Heading, Kind, PlanForm, Slot, Typed};
pub use head::{CallHead, Rights};
pub use public::{CallCard, EditionFacts, PublicCall, PublicHome, QuotaNote};
pub use quotas::{QuotaForm, QuotaLine, QuotaList};
pub use staff::{Arrival, CallOverview, EditionCalls, MovedDeadline, OfficeCall, OfficeHome, SectionCounts};
pub use templates::{Template, templates};

use domain::call::Call;
use domain::ids::CallId;
use store::Tx;

use crate::editions::Edition;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal};

impl Office {
    /// The call of a code.
    pub(crate) async fn call_of(&self, tx: &mut Tx, code: &str) -> Outcome<Call> {
        tx.call_by_code(code).await?.ok_or(Refusal::NOT_FOUND)
    }

    /// The call of a code, with its edition.
    pub(crate) async fn call_in(&self, tx: &mut Tx, code: &str) -> Outcome<(Call, Edition)> {
        let (call, edition) = tx.call_in_edition(code).await?.ok_or(Refusal::NOT_FOUND)?;
        Ok((call, Edition::of(&edition)?))
    }

    /// The call of an id, for what lies in one.
    pub(crate) async fn call_with(&self, tx: &mut Tx, id: CallId) -> Outcome<Call> {
        tx.call(id).await?.ok_or(Refusal::NOT_FOUND)
    }
}
