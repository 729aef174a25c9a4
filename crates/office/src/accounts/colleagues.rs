//! Rights: given and taken by administrators, and by the command line; program staff give their own.

use domain::access::{Action, Place, Role, RoleKind, Scope};
use domain::call::Call;
use domain::fault::{Faults, NAME_MAX, Problem};
use domain::ids::{AccountId, RoleId};
use domain::text::Lang;
use store::Tx;
use store::accounts::Colleague;
use store::events::NewEvent;

use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

impl Office {
    /// Everybody who holds a right, where the viewer may give one, with whether the viewer may take it back.
    ///
    /// # Errors
    /// Denied to all but administrators and program staff.
    pub async fn colleagues(&self, viewer: &Viewer) -> Outcome<Vec<(Colleague, bool)>> {
        let mut tx = self.read().await?;
        let calls = tx.calls().await?;
        self.colleagues_in_reach(&mut tx, viewer, &calls).await
    }

    pub(crate) async fn colleagues_in_reach(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        calls: &[Call],
    ) -> Outcome<Vec<(Colleague, bool)>> {
        viewer.may_somewhere(Action::InviteColleague)?;
        let reached = |colleague: Colleague| {
            let place = place_of(colleague.role.scope, calls);
            viewer.may_at(Action::InviteColleague, place).ok()?;
            let revocable = viewer.may_at(Action::GrantRoles, place).is_ok();
            Some((colleague, revocable))
        };
        Ok(tx.colleagues().await?.into_iter().filter_map(reached).collect())
    }

    /// Gives a right to the account of an address; an account without a password is opened when there is none. A letter
    /// tells of it, and invites to set a password whoever has not proven the address yet.
    ///
    /// # Errors
    /// Denied to all but administrators; program staff may give their own right, as far as it reaches; faults of the input.
    pub async fn invite_colleague(&self, viewer: &Viewer, name: &str, email: &str, lang: Lang, role: Role) -> Outcome<AccountId> {
        let place = place_of(role.scope, &self.read().await?.calls().await?);
        let grant = viewer.may_at(role.kind.giving(), place)?;
        let mut faults = Faults::default();
        let name = faults.line("name", &domain::text::clean_line(name), NAME_MAX);
        let email = faults.email("email", email);
        faults.or(()).map_err(Refusal::Faults)?;
        let mut tx = self.write().await?;
        tx.grant(&grant);
        let account = self.account_for(&mut tx, &name, &email, lang).await?;
        let known = tx.roles(account.id).await?.contains(&role);
        if !known {
            tx.grant_role(self.id(), account.id, role, viewer.id(), self.now()).await?;
            let event = NewEvent {
                actor: viewer.id(),
                verb: "role-granted",
                edition: place.edition,
                call: place.call,
                subject: account.name.clone(),
                became: role.kind.code().to_owned(),
                ..NewEvent::default()
            };
            self.record(&mut tx, event).await?;
        }
        if !known || account.verified_at.is_none() {
            let scope = self.scope_name(&mut tx, role.scope, account.lang).await?;
            let inviter = viewer.account.as_ref().map_or_else(String::new, |inviter| inviter.name.clone());
            self.queue_invitation(&mut tx, &account, role.kind, scope, inviter).await?;
        }
        tx.commit().await?;
        Ok(account.id)
    }

    /// What a scope is called in a letter.
    async fn scope_name(&self, tx: &mut Tx, scope: Scope, lang: Lang) -> Outcome<String> {
        let festival = || words::Words::of(lang).plain().t("festival-name").into_owned();
        Ok(match scope {
            Scope::House => festival(),
            Scope::Edition(edition) => tx.edition(edition).await?.map_or_else(festival, |edition| edition.code),
            Scope::Call(call) => tx.call(call).await?.map_or_else(festival, |call| call.plan.title.get(lang).to_owned()),
        })
    }

    /// Takes a right back, at once.
    ///
    /// # Errors
    /// Denied to all but administrators; not found when it was not in force; a fault for the last administrator.
    pub async fn revoke_role(&self, viewer: &Viewer, id: RoleId) -> Outcome<()> {
        let mut tx = self.read().await?;
        let (colleagues, calls) = (tx.colleagues().await?, tx.calls().await?);
        drop(tx);
        let place = colleagues.iter().find(|colleague| colleague.role_id == id).map(|known| place_of(known.role.scope, &calls));
        let place = place.unwrap_or_default();
        let grant = viewer.may_at(Action::GrantRoles, place)?;
        let mut tx = self.write().await?;
        // Read again: somebody else may have taken it back, or the other administrator's.
        let colleagues = tx.colleagues().await?;
        let known = colleagues.iter().find(|colleague| colleague.role_id == id).ok_or(Refusal::NOT_FOUND)?;
        let governs =
            |colleague: &&Colleague| colleague.role.kind == RoleKind::Administrator && colleague.role.scope == Scope::House;
        if governs(&known) && colleagues.iter().filter(governs).count() == 1 {
            return Err(Refusal::fault("role", Problem::LastAdministrator));
        }
        tx.grant(&grant);
        tx.revoke_role(id, self.now()).await?;
        let event = NewEvent {
            actor: viewer.id(),
            verb: "role-revoked",
            edition: place.edition,
            call: place.call,
            subject: known.account.name.clone(),
            was: known.role.kind.code().to_owned(),
            ..NewEvent::default()
        };
        self.record(&mut tx, event).await?;
        Ok(tx.commit().await?)
    }

    /// Opens an account with a role from the command line (or the demonstration). Without a password an invitation
    /// letter is queued, and the link is returned so that the first administrator can use it.
    ///
    /// # Errors
    /// Faults of the input.
    pub async fn create_account(
        &self,
        name: &str,
        email: &str,
        lang: Lang,
        role: Option<Role>,
        password: Option<&str>,
    ) -> Outcome<(AccountId, Option<String>)> {
        let mut faults = Faults::default();
        let name = faults.line("name", &domain::text::clean_line(name), NAME_MAX);
        let email = faults.email("email", email);
        faults.or(()).map_err(Refusal::Faults)?;
        let hash = match password {
            Some(password) => Some(self.hash_password(password.to_owned()).await),
            None => None,
        };
        let mut tx = self.write_as_house(Action::GrantRoles).await?;
        let account = self.account_for(&mut tx, &name, &email, lang).await?;
        if let Some(role) = role
            && !tx.roles(account.id).await?.contains(&role)
        {
            tx.grant_role(self.id(), account.id, role, None, self.now()).await?;
        }
        let link = match hash {
            Some(hash) => {
                tx.set_password(account.id, &hash).await?;
                tx.set_verified(account.id, self.now()).await?;
                None
            }
            None => Some(self.invitation_link(&mut tx, &account).await?),
        };
        tx.commit().await?;
        Ok((account.id, link))
    }

    /// A role over the whole house.
    pub fn house_role(kind: RoleKind) -> Role {
        Role { kind, scope: Scope::House }
    }

    /// A new link to set the password of an account, from the command line; ends its sessions when used.
    ///
    /// # Errors
    /// Not found when there is no such account.
    pub async fn reset_link(&self, email: &str) -> Outcome<String> {
        let mut tx = self.write_as_house(Action::UseOwnAccount).await?;
        let account = tx.account_by_email(email).await?.ok_or(Refusal::NOT_FOUND)?;
        let link = self.link_for(&mut tx, &account, super::links::RESET).await?;
        tx.commit().await?;
        Ok(link)
    }
}

/// The place of a right, with the edition of its call.
pub(crate) fn place_of(scope: Scope, calls: &[Call]) -> Place {
    let edition = |call| calls.iter().find(|known| known.id == call).map(|known| known.edition);
    scope.place(match scope {
        Scope::Call(call) => edition(call),
        _ => None,
    })
}
