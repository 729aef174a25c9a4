//! Colleagues with the editions and calls their rights may reach.

use domain::access::{Action, Role, RoleKind, Scope};
use domain::fault::{Faults, Problem};
use domain::ids::{AccountId, CallId, EditionId};
use domain::text::{Lang, Text3};
use store::accounts::Colleague;

use crate::accounts::place_of;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// Everybody who holds a right of the office where the viewer may give one, and what may be given there. Seats on panels
/// are given with the panel.
#[derive(Debug, Clone)]
pub struct People {
    /// The rights in force, by person, with whether the viewer may take them back.
    pub colleagues: Vec<(Colleague, bool)>,
    /// The rights the viewer may give.
    pub kinds: Vec<RoleKind>,
    /// A right may be given over everything.
    pub house: bool,
    /// Editions in reach, newest first: id, code, name.
    pub editions: Vec<(EditionId, String, Text3)>,
    /// Calls in reach, newest edition first: id, code, name.
    pub calls: Vec<(CallId, String, Text3)>,
    /// The zone in which dates are shown.
    pub zone: String,
}

impl People {
    /// The name of an edition or a call that a right reaches; empty when it is out of reach, or the whole house is meant.
    pub fn scope_name(&self, scope: Scope, lang: Lang) -> String {
        let name = match scope {
            Scope::House => None,
            Scope::Edition(id) => self.editions.iter().find(|(known, ..)| *known == id).map(|(_, _, name)| name),
            Scope::Call(id) => self.calls.iter().find(|(known, ..)| *known == id).map(|(_, _, title)| title),
        };
        name.map(|name| name.get(lang).to_owned()).unwrap_or_default()
    }
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
    /// Denied to all but administrators and program staff.
    pub async fn people(&self, viewer: &Viewer) -> Outcome<People> {
        let mut tx = self.read().await?;
        let calls = tx.calls().await?;
        let mut colleagues = self.colleagues_in_reach(&mut tx, viewer, &calls).await?;
        colleagues.retain(|(colleague, _)| colleague.role.kind.of_office());
        let editions = self.editions_in(&mut tx).await?;
        let zone = editions.first().map_or_else(|| "UTC".to_owned(), |edition| edition.plan.zone.clone());
        let in_reach = |scope| viewer.may_at(Action::InviteColleague, place_of(scope, &calls)).is_ok();
        let gives = |kind: &RoleKind| viewer.may_somewhere(kind.giving()).is_ok();
        Ok(People {
            colleagues,
            zone,
            kinds: RoleKind::ALL.into_iter().filter(|kind| kind.of_office()).filter(gives).collect(),
            house: in_reach(Scope::House),
            editions: editions
                .into_iter()
                .filter(|edition| in_reach(Scope::Edition(edition.id)))
                .map(|edition| (edition.id, edition.code, edition.plan.name))
                .collect(),
            calls: calls
                .iter()
                .filter(|call| in_reach(Scope::Call(call.id)))
                .map(|call| (call.id, call.code.clone(), call.plan.title.clone()))
                .collect(),
        })
    }

    /// Gives a colleague a right, as typed.
    ///
    /// # Errors
    /// Denied where the viewer may not give this right; faults of what was typed.
    pub async fn invite(&self, viewer: &Viewer, new: NewColleague<'_>) -> Outcome<AccountId> {
        let people = self.people(viewer).await?;
        let mut faults = Faults::default();
        let office = RoleKind::from_code(new.role).filter(|kind| people.kinds.contains(kind));
        let scope = match new.scope.split_once(':') {
            None => (new.scope.is_empty() && people.house).then_some(Scope::House),
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
        match self.invite_colleague(viewer, new.name, new.email, lang, Role { kind, scope }).await {
            // Each was offered, and still this right does not reach that far.
            Err(Refusal::Denied(_)) => Err(Refusal::fault("scope", Problem::NotAChoice)),
            given => given,
        }
    }
}
