//! Forming a panel: its name, its people, their invitations.

use std::collections::BTreeSet;

use domain::access::{Role, Scope};
use domain::account::Account;
use domain::call::{Call, LetterKind};
use domain::fault::{Faults, NAME_MAX, Problem};
use domain::ids::{LetterId, PanelId, SeatId};
use domain::panel::{Panel, PanelKind, SeatRole, SeatStanding};
use domain::text::Lang;
use store::Tx;
use store::letters::NewLetter;
use store::panels::Member;
use words::{Words, args};

use super::event;
use crate::calls::CallHead;
use crate::ground::refusal::Outcome;
use crate::letters::Filling;
use crate::{Office, Refusal, Viewer};

/// Most readings an entry can be meant to have.
const READINGS_MAX: u32 = 20;

/// What staff type to form a panel.
#[derive(Debug, Clone, Default)]
pub struct NewPanel {
    /// Its name.
    pub name: String,
    /// Its kind, by code.
    pub kind: String,
    /// How many readings each entry is meant to have, as typed.
    pub readings: String,
}

/// What staff type to invite somebody.
#[derive(Debug, Clone, Default)]
pub struct Invitee {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The language of their letters, by code.
    pub lang: String,
    /// Reader or president, by code.
    pub role: String,
    /// The languages they read, by the codes of the form's choices; none: not known.
    pub languages: Vec<String>,
}

/// A panel in the list of a call.
#[derive(Debug, Clone)]
pub struct PanelCard {
    /// The panel.
    pub panel: Panel,
    /// People on it, or asked to be.
    pub invited: u32,
    /// People who may read.
    pub ready: u32,
}

/// The panels of a call.
#[derive(Debug, Clone)]
pub struct PanelList {
    /// What stands above every page about the call.
    pub head: CallHead,
    /// The panels.
    pub panels: Vec<PanelCard>,
}

impl Office {
    /// The panels of a call.
    ///
    /// # Errors
    /// Denied to all but the program's staff.
    pub async fn panels(&self, viewer: &Viewer, code: &str) -> Outcome<PanelList> {
        let mut tx = self.read().await?;
        let (call, _) = self.forming(&mut tx, viewer, code).await?;
        let members = tx.members_of_call(call.id).await?;
        let panels = tx.panels_of(call.id).await?;
        let count = |panel: &Panel, of: fn(SeatStanding) -> bool| {
            let seats = members.iter().filter(|member| member.seat.panel == panel.id && of(member.seat.standing));
            u32::try_from(seats.count()).unwrap_or(u32::MAX)
        };
        let panels = panels
            .into_iter()
            .map(|panel| PanelCard { invited: count(&panel, |_| true), ready: count(&panel, SeatStanding::ready), panel })
            .collect();
        let edition = self.edition_of(&mut tx, call.edition).await?;
        Ok(PanelList { head: CallHead::of(&call, edition, viewer), panels })
    }

    /// Forms a panel for a call.
    ///
    /// # Errors
    /// Denied to all but the program's staff; faults of the input.
    pub async fn form_panel(&self, viewer: &Viewer, code: &str, input: &NewPanel) -> Outcome<PanelId> {
        let mut tx = self.write().await?;
        let (call, grant) = self.forming(&mut tx, viewer, code).await?;
        let mut faults = Faults::default();
        let name = faults.line("name", &domain::text::clean_line(&input.name), NAME_MAX);
        let kind = PanelKind::from_code(&input.kind);
        if kind.is_none() {
            faults.add("kind", Problem::NotAChoice);
        }
        let readings = readings(&mut faults, &input.readings);
        let (kind, readings) = faults.or((kind.unwrap_or(PanelKind::Committee), readings)).map_err(Refusal::Faults)?;
        tx.grant(&grant);
        let panel = Panel { id: self.id(), call: call.id, name, kind, readings };
        tx.insert_panel(&panel, self.now()).await?;
        self.record(&mut tx, event(viewer, &call, "panel-formed", panel.name.clone())).await?;
        tx.commit().await?;
        Ok(panel.id)
    }

    /// Offers somebody a seat: opens an account when there is none, gives the right that comes with the seat, queues the
    /// invitation, which releases itself. Inviting somebody who sits there already changes nothing.
    ///
    /// # Errors
    /// Denied to all but the program's staff; faults of the input.
    pub async fn invite_to_panel(&self, viewer: &Viewer, code: &str, panel: PanelId, input: &Invitee) -> Outcome<SeatId> {
        let mut tx = self.write().await?;
        let formed = self.formed(&mut tx, viewer, code, panel).await?;
        let mut faults = Faults::default();
        let name = faults.line("name", &domain::text::clean_line(&input.name), NAME_MAX);
        let email = faults.email("email", &input.email);
        let (role, lang) = (SeatRole::from_code(&input.role), Lang::from_code(&input.lang));
        if role.is_none() {
            faults.add("role", Problem::NotAChoice);
        }
        if lang.is_none() {
            faults.add("lang", Problem::NotAChoice);
        }
        let languages = languages(&mut faults, &formed.call, &input.languages);
        let (role, lang) = faults.or((role.unwrap_or(SeatRole::Reader), lang.unwrap_or(viewer.lang))).map_err(Refusal::Faults)?;
        tx.grant(&formed.grant);
        let account = self.account_for(&mut tx, &name, &email, lang).await?;
        let seated = tx.members(panel).await?.into_iter().find(|member| member.seat.account == account.id);
        if let Some(member) = seated.as_ref().filter(|member| !matches!(member.seat.standing, SeatStanding::Declined { .. })) {
            if !languages.is_empty() {
                tx.set_languages(member.seat.id, &languages).await?;
                tx.commit().await?;
            }
            return Ok(member.seat.id);
        }
        if let Some(other) = seated.as_ref().filter(|member| member.seat.role != role) {
            // Declined as something else.
            let members = tx.members_of_call(formed.call.id).await?;
            self.end_right(&mut tx, &formed.call, &members, other).await?;
        }
        let seat = tx.invite_to_seat(self.id(), panel, account.id, role, viewer.id(), self.now()).await?;
        tx.set_languages(seat, &languages).await?;
        let right = Role { kind: role.right(), scope: Scope::Call(formed.call.id) };
        if !tx.roles(account.id).await?.contains(&right) {
            tx.grant_role(self.id(), account.id, right, viewer.id(), self.now()).await?;
        }
        self.queue_panel_invitation(&mut tx, viewer, &formed.call, &formed.panel, &account).await?;
        self.record(&mut tx, event(viewer, &formed.call, "seat-offered", account.name)).await?;
        tx.commit().await?;
        Ok(seat)
    }

    /// Takes somebody off a panel, at once: entries they have not finished go back, finished sheets still count, and the
    /// right goes with the last seat in the call.
    ///
    /// # Errors
    /// Denied to all but the program's staff; not found when there is no such seat.
    pub async fn remove_seat(&self, viewer: &Viewer, code: &str, panel: PanelId, seat: SeatId) -> Outcome<()> {
        let mut tx = self.write().await?;
        let formed = self.formed(&mut tx, viewer, code, panel).await?;
        let members = tx.members_of_call(formed.call.id).await?;
        let member =
            members.iter().find(|member| member.seat.id == seat && member.seat.panel == panel).ok_or(Refusal::NOT_FOUND)?;
        tx.grant(&formed.grant);
        tx.set_seat(seat, SeatStanding::Removed { at: self.now() }).await?;
        tx.unassign_unread(seat, self.now()).await?;
        self.end_right(&mut tx, &formed.call, &members, member).await?;
        self.record(&mut tx, event(viewer, &formed.call, "seat-removed", member.name.clone())).await?;
        Ok(tx.commit().await?)
    }

    /// Sets which languages a member reads: no entry written in another is given to them evenly. None: not known.
    ///
    /// # Errors
    /// Denied to all but the program's staff; not found when there is no such seat; a fault when the form does not offer one
    /// of the codes.
    pub async fn set_seat_languages(
        &self,
        viewer: &Viewer,
        code: &str,
        panel: PanelId,
        seat: SeatId,
        typed: &[String],
    ) -> Outcome<()> {
        let mut tx = self.write().await?;
        let formed = self.formed(&mut tx, viewer, code, panel).await?;
        let members = tx.members(panel).await?;
        let member = members.iter().find(|member| member.seat.id == seat).ok_or(Refusal::NOT_FOUND)?;
        let mut faults = Faults::default();
        let languages = languages(&mut faults, &formed.call, typed);
        let languages = faults.or(languages).map_err(Refusal::Faults)?;
        tx.grant(&formed.grant);
        tx.set_languages(seat, &languages).await?;
        self.record(&mut tx, event(viewer, &formed.call, "seat-languages", member.name.clone())).await?;
        Ok(tx.commit().await?)
    }

    /// Sets how many readings each entry is meant to have.
    ///
    /// # Errors
    /// Denied to all but the program's staff; a fault when it is no number from 1 to 20.
    pub async fn set_panel_readings(&self, viewer: &Viewer, code: &str, panel: PanelId, typed: &str) -> Outcome<()> {
        let mut tx = self.write().await?;
        let formed = self.formed(&mut tx, viewer, code, panel).await?;
        let mut faults = Faults::default();
        let readings = readings(&mut faults, typed);
        let readings = faults.or(readings).map_err(Refusal::Faults)?;
        tx.grant(&formed.grant);
        tx.set_readings(panel, readings).await?;
        Ok(tx.commit().await?)
    }

    /// Takes the right that came with a seat, unless another seat of the call gives it, too.
    async fn end_right(&self, tx: &mut Tx, call: &Call, members: &[Member], gone: &Member) -> Outcome<()> {
        let seat = &gone.seat;
        if members.iter().any(|one| one.seat.account == seat.account && one.seat.role == seat.role && one.seat.id != seat.id) {
            return Ok(());
        }
        let right = Role { kind: seat.role.right(), scope: Scope::Call(call.id) };
        let held = tx.colleagues().await?;
        for colleague in held.iter().filter(|held| held.account.id == seat.account && held.role == right) {
            tx.revoke_role(colleague.role_id, self.now()).await?;
        }
        Ok(())
    }

    /// Queues the invitation, in the words of the call when it has some, with the link that leads there: the reading room,
    /// or the page where a first password is set.
    async fn queue_panel_invitation(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        call: &Call,
        panel: &Panel,
        account: &Account,
    ) -> Outcome<()> {
        // Whoever has proven the address has a password, too.
        let link = if account.verified_at.is_some() {
            self.link(&format!("/{}/read", account.lang.code()))
        } else {
            self.invitation_link(tx, account).await?
        };
        let (subject, body) = invitation(call, panel, account, &link);
        let id: LetterId = self.id();
        let letter = NewLetter {
            id,
            unique_key: format!("invitation:{}:{}:{id}", panel.id, account.id),
            kind: LetterKind::Invitation.code().to_owned(),
            call: Some(call.id),
            application: None,
            account: Some(account.id),
            to_name: account.name.clone(),
            to_email: account.email.clone(),
            lang: account.lang,
            subject,
            body,
            created_at: self.now(),
            created_by: viewer.id(),
            // Staff released it by inviting.
            released_at: Some(self.now()),
        };
        tx.queue_letter(&letter).await?;
        Ok(())
    }
}

/// Codes of languages, as far as the form of the call offers them; a fault for any other.
fn languages(faults: &mut Faults, call: &Call, typed: &[String]) -> BTreeSet<String> {
    let offered = call.plan.writing().map(|(_, choices)| choices).unwrap_or_default();
    let known = |code: &&String| offered.iter().any(|choice| choice.code == **code);
    let languages: BTreeSet<String> = typed.iter().filter(known).cloned().collect();
    if !typed.iter().all(|code| known(&code)) {
        faults.add("languages", Problem::NotAChoice);
    }
    languages
}

fn readings(faults: &mut Faults, typed: &str) -> u32 {
    let number = domain::text::parse_whole(typed).and_then(|number| u32::try_from(number).ok());
    match number {
        None => faults.add("readings", Problem::NotANumber),
        Some(0) => faults.add("readings", Problem::TooSmall { min: 1 }),
        Some(number) if number > READINGS_MAX => faults.add("readings", Problem::TooLarge { max: READINGS_MAX.into() }),
        Some(number) => return number,
    }
    1
}

/// Subject and body of an invitation: the letter of the call's plan, else the house's own.
fn invitation(call: &Call, panel: &Panel, account: &Account, link: &str) -> (String, String) {
    let words = Words::of(account.lang).plain();
    let title = call.plan.title.get(account.lang);
    let date = words.deadline(&call.plan.reading.ends);
    let filling = Filling { name: &account.name, title: &panel.name, code: &call.code, call: title, link, date: &date };
    match call.plan.letter(LetterKind::Invitation) {
        Some(letter) => filling.letter(letter, account.lang),
        None => {
            let args = args!(
                name = account.name.as_str(),
                panel = panel.name.as_str(),
                call = title,
                link = link,
                until = date.as_ref()
            );
            (words.with("panel-letter-subject", &args).into_owned(), words.with("panel-letter-body", &args).into_owned())
        }
    }
}
