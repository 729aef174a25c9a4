//! Colleagues with the editions and calls their rights may reach.

use domain::access::{Role, RoleKind, Scope};
use domain::fault::{Faults, Problem};
use domain::ids::{AccountId, CallId, EditionId};
use domain::text::{Lang, Text3};
use store::accounts::Colleague;

use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// Everybody who holds a right of the office, and how far a right may reach. Seats on panels are given with the panel.
#[derive(Debug, Clone)]
pub struct People {
    /// The rights in force, by person.
    pub colleagues: Vec<Colleague>,
    /// Editions, newest first: id, code, name.
    pub editions: Vec<(EditionId, String, Text3)>,
    /// Calls, newest edition first: id, code, name.
    pub calls: Vec<(CallId, String, Text3)>,
    /// The zone in which dates are shown.
    pub zone: String,
}

/// A colleague to be invited, as typed.
#[derive(Debug, Clone, Copy)]
pub struct NewColleague<'a> {
    /// Their name.
    pub name: &'a str,
    /// Their address.
    pub email: &'a str,
    /// The code of the language of their letters.
    pub lang: &'a str,
    /// The code of the role.
    pub role: &'a str,
    /// How far it reaches: nothing, `edition:CODE` or `call:CODE`.
    pub scope: &'a str,
}

impl Office {
    /// Everybody who holds a right of the office.
    ///
    /// # Errors
    /// Denied to all but administrators.
    pub async fn people(&self, viewer: &Viewer) -> Outcome<People> {
        let seated = |colleague: &Colleague| matches!(colleague.role.kind, RoleKind::Reader | RoleKind::President);
        let colleagues = self.colleagues(viewer).await?.into_iter().filter(|colleague| !seated(colleague)).collect();
        let mut tx = self.read().await?;
        let editions = self.editions_in(&mut tx).await?;
        let calls = tx.calls().await?;
        Ok(People {
            colleagues,
            zone: editions.first().map_or_else(|| "UTC".to_owned(), |edition| edition.plan.zone.clone()),
            editions: editions.into_iter().map(|edition| (edition.id, edition.code, edition.plan.name)).collect(),
            calls: calls.into_iter().map(|call| (call.id, call.code, call.plan.title)).collect(),
        })
    }

    /// Gives a colleague a right, as typed.
    ///
    /// # Errors
    /// Denied to all but administrators; faults of what was typed.
    pub async fn invite(&self, viewer: &Viewer, new: NewColleague<'_>) -> Outcome<AccountId> {
        let people = self.people(viewer).await?;
        let mut faults = Faults::default();
        let office = RoleKind::from_code(new.role).filter(|kind| !matches!(kind, RoleKind::Reader | RoleKind::President));
        let scope = match new.scope.split_once(':') {
            None => new.scope.is_empty().then_some(Scope::House),
            Some(("edition", code)) => people.editions.iter().find(|known| known.1 == code).map(|known| Scope::Edition(known.0)),
            Some(("call", code)) => people.calls.iter().find(|known| known.1 == code).map(|known| Scope::Call(known.0)),
            Some(_) => None,
        };
        let lang = Lang::from_code(new.lang);
        for (field, missing) in [("role", office.is_none()), ("scope", scope.is_none()), ("lang", lang.is_none())] {
            if missing {
                faults.add(field, Problem::NotAChoice);
            }
        }
        let (Some(kind), Some(scope), Some(lang)) = (office, scope, lang) else { return Err(Refusal::Faults(faults.0)) };
        self.invite_colleague(viewer, new.name, new.email, lang, Role { kind, scope }).await
    }
}
