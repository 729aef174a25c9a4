//! Editions: one year of the festival, its zone, its dates, its country lists.

mod people;
mod verbs;

pub use people::{NewColleague, People};
pub use verbs::EditionForm;

use domain::ids::EditionId;
use domain::quota::CountryGroups;
use domain::text::Text3;
use serde::{Deserialize, Serialize};
use store::calls::EditionRow;
use store::{StoreError, Tx};

use crate::ground::refusal::Outcome;
use crate::{Office, Refusal};

/// Everything about an edition that the office can edit.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct EditionPlan {
    /// Its name.
    pub name: Text3,
    /// The IANA zone in which its dates are meant.
    pub zone: String,
    /// Its first day, `2026-11-28`.
    pub starts: String,
    /// Its last day.
    pub ends: String,
    /// The country lists its rules name; codes of countries are in upper case.
    pub groups: CountryGroups,
    /// Guards its editor against two people at once.
    #[serde(default)]
    pub version: i64,
}

/// An edition as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its id.
    pub id: EditionId,
    /// Its code, as in addresses: `2026`.
    pub code: String,
    /// Its year.
    pub year: i64,
    /// Everything the office can edit.
    pub plan: EditionPlan,
}

impl Edition {
    pub(crate) fn of(row: &EditionRow) -> Outcome<Edition> {
        let mut plan: EditionPlan =
            serde_json::from_str(&row.plan).map_err(|_| StoreError::inconsistent("editions", "plan", &row.code))?;
        plan.groups = plan.groups.in_upper_case();
        Ok(Edition { id: row.edition_id()?, code: row.code.clone(), year: row.year, plan })
    }
}

impl Office {
    /// An edition by its id.
    pub(crate) async fn edition_of(&self, tx: &mut Tx, id: EditionId) -> Outcome<Edition> {
        Edition::of(&tx.edition(id).await?.ok_or(Refusal::NOT_FOUND)?)
    }

    /// The edition of a code.
    pub(crate) async fn edition_named(&self, tx: &mut Tx, code: &str) -> Outcome<Edition> {
        Edition::of(&tx.edition_by_code(code).await?.ok_or(Refusal::NOT_FOUND)?)
    }

    /// Every edition, newest first.
    pub(crate) async fn editions_in(&self, tx: &mut Tx) -> Outcome<Vec<Edition>> {
        tx.editions().await?.iter().map(Edition::of).collect()
    }
}
