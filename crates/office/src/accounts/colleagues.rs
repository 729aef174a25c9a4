//! Rights: given and taken by administrators, and by the command line.

use domain::access::{Action, Place, Role, RoleKind, Scope, Subject};
use domain::fault::{Faults, NAME_MAX, Problem};
use domain::ids::{AccountId, RoleId};
use domain::phase::Phase;
use domain::text::Lang;
use store::accounts::Colleague;
use store::events::NewEvent;

use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

impl Office {
    /// Everybody who holds a right.
    ///
    /// # Errors
    /// Denied to all but administrators.
    pub async fn colleagues(&self, viewer: &Viewer) -> Outcome<Vec<Colleague>> {
        viewer.may(Action::GrantRoles, &Subject::default(), Phase::Preparation)?;
        Ok(self.read().await?.colleagues().await?)
    }

    /// Gives a right to the account of an address; an account without a password is opened when there is none, and
    /// a letter invites to set one.
    ///
    /// # Errors
    /// Denied to all but administrators; faults of the input.
    pub async fn invite_colleague(&self, viewer: &Viewer, name: &str, email: &str, lang: Lang, role: Role) -> Outcome<AccountId> {
        let place = match role.scope {
            Scope::House => Place::default(),
            Scope::Edition(edition) => Place { edition: Some(edition), call: None },
            Scope::Call(call) => Place { edition: None, call: Some(call) },
        };
        let grant = viewer.may(Action::GrantRoles, &Subject::at(place), Phase::Preparation)?;
        let mut faults = Faults::default();
        let name = faults.line("name", &domain::text::clean_line(name), NAME_MAX);
        let email = faults.email("email", email);
        faults.or(()).map_err(Refusal::Faults)?;
        let mut tx = self.write().await?;
        tx.grant(&grant);
        let (account, new) = self.account_for(&mut tx, &name, &email, lang).await?;
        if !tx.roles(account.id).await?.contains(&role) {
            tx.grant_role(self.id(), account.id, role, viewer.id(), self.now()).await?;
            let event = NewEvent {
                actor: viewer.id(),
                verb: "role-granted",
                subject: account.name.clone(),
                became: role.kind.code().to_owned(),
                ..NewEvent::default()
            };
            self.record(&mut tx, event).await?;
        }
        if new {
            let scope = self.scope_name(&mut tx, role.scope, account.lang).await?;
            let inviter = viewer.account.as_ref().map_or_else(String::new, |inviter| inviter.name.clone());
            self.queue_invitation(&mut tx, &account, role.kind, scope, inviter).await?;
        }
        tx.commit().await?;
        Ok(account.id)
    }

    /// What a scope is called in a letter.
    async fn scope_name(&self, tx: &mut store::Tx, scope: Scope, lang: Lang) -> Outcome<String> {
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
    /// Denied to all but administrators; not found when it was not in force.
    pub async fn revoke_role(&self, viewer: &Viewer, id: RoleId) -> Outcome<()> {
        let grant = viewer.may(Action::GrantRoles, &Subject::default(), Phase::Preparation)?;
        let mut tx = self.write().await?;
        tx.grant(&grant);
        let colleagues = tx.colleagues().await?;
        let known = colleagues.iter().find(|colleague| colleague.role_id == id).ok_or(Refusal::NOT_FOUND)?;
        let governs =
            |colleague: &&Colleague| colleague.role.kind == RoleKind::Administrator && colleague.role.scope == Scope::House;
        if governs(&known) && colleagues.iter().filter(governs).count() == 1 {
            return Err(Refusal::fault("role", Problem::LastAdministrator));
        }
        let known = known.clone();
        tx.revoke_role(id, self.now()).await?;
        let event = NewEvent {
            actor: viewer.id(),
            verb: "role-revoked",
            subject: known.account.name,
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
        let (account, _) = self.account_for(&mut tx, &name, &email, lang).await?;
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
