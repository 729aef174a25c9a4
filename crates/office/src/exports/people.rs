//! Who holds which right, to take away.

use domain::access::{Action, Place, Scope};
use words::Words;

use super::sheet::{Cell, Sheet, sheet_of};
use super::{TakenFile, Wanted};
use crate::editions::People;
use crate::ground::refusal::Outcome;
use crate::{Office, Viewer};

impl Office {
    /// The people of the office and their rights, as their page shows them; that it was taken is recorded.
    ///
    /// # Errors
    /// Denied to all but administrators and program staff.
    pub async fn export_people(&self, viewer: &Viewer, wanted: impl Into<Wanted>) -> Outcome<TakenFile> {
        let wanted = wanted.into();
        let people = self.people(viewer).await?;
        let grant = viewer.may_somewhere(Action::InviteColleague)?;
        let sheet = sheet(&people, Words::of(wanted.lang).plain());
        self.taken(viewer, &grant, Place::default(), ("people", "people"), &wanted, sheet).await
    }
}

/// The columns of the people of the office.
pub(super) const PEOPLE: &[&str] = &["column-name", "column-email", "role", "people-scope", "people-since"];

fn sheet(people: &People, w: Words) -> Sheet {
    let scope = |scope: Scope| match scope {
        Scope::House => w.t("people-scope-house").into_owned(),
        Scope::Edition(_) | Scope::Call(_) => people.scope_name(scope, w.lang()),
    };
    let rows = people.colleagues.iter().map(|(colleague, _)| {
        vec![
            Cell::text(&colleague.account.name),
            Cell::text(&colleague.account.email),
            Cell::text(w.choice("role", colleague.role.kind.code())),
            Cell::text(scope(colleague.role.scope)),
            Cell::At(colleague.granted_at),
        ]
    });
    sheet_of("people-title", &people.zone, w, PEOPLE, rows.collect())
}
