//! Giving entries to readers: by hand, or evenly after a dry run.

use domain::fault::Problem;
use domain::ids::{ApplicationId, PanelId, SeatId};
use domain::panel::Panel;
use domain::text::{Text3, parse_whole};
use store::panels::EntryListed;

use super::even::{Why, plan};
use super::{event, hidden_from};
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// A reader in a dry run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvenSeat {
    /// The seat.
    pub seat: SeatId,
    /// Whose.
    pub name: String,
    /// What they have.
    pub before: u32,
    /// What they would have.
    pub after: u32,
}

/// An entry that would stay short of readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmet {
    /// The entry.
    pub entry: EntryListed,
    /// By how many.
    pub missing: u32,
    /// Why.
    pub why: Why,
}

/// What an even assignment would do. Nothing is written by looking at it.
#[derive(Debug, Clone)]
pub struct EvenPlan {
    /// The code of the call.
    pub call: String,
    /// The name of the call.
    pub call_title: Text3,
    /// The panel.
    pub panel: Panel,
    /// The most entries anybody is to have, when that is limited.
    pub most: Option<u32>,
    /// New assignments.
    pub new: u32,
    /// How many entries would have all their readings.
    pub covered: u32,
    /// Of how many.
    pub entries: u32,
    /// Readers, and what they would have.
    pub seats: Vec<EvenSeat>,
    /// Entries that would stay short. Those in which the viewer has a conflict of interest
    /// are not named.
    pub unmet: Vec<Unmet>,
    /// Invited people who have not accepted yet: they are left out.
    pub undecided: u32,
}

impl Office {
    /// What an even assignment would do now: `readings` per entry, conflicts and languages that somebody does not read left
    /// out, loads as even as they can be; nobody is given more than `most` in all, where a number is typed there.
    ///
    /// # Errors
    /// Denied to all but the program's staff; a fault of `most`.
    pub async fn even_plan(&self, viewer: &Viewer, code: &str, panel: PanelId, most: &str) -> Outcome<EvenPlan> {
        let mut tx = self.read().await?;
        let formed = self.formed(&mut tx, viewer, code, panel).await?;
        let most = limit(most)?;
        let desk = self.desk_to_give(&mut tx, &formed).await?;
        let plan = plan(&formed.panel, &desk, most);
        // Entries that are hidden from who looks are in no number either.
        let hidden = hidden_from(viewer.id(), &desk.interests);
        let seen = |id: &ApplicationId| !hidden.contains(id);
        let conflicted = desk.conflicted();
        let own = |seat: SeatId| {
            let account = desk.account(seat);
            let counts = |id| account.is_none_or(|account| !conflicted.contains(&(account, id)));
            let rows = desk.assigned.iter().filter(|row| row.seat == seat && !seen(&row.application) && counts(row.application));
            u32::try_from(rows.count()).unwrap_or(u32::MAX)
        };
        let (entries, short) =
            (desk.entries.iter().filter(|entry| seen(&entry.id)).count(), plan.unmet.iter().filter(|(id, ..)| seen(id)).count());
        let seats = plan
            .loads
            .iter()
            .zip(&desk.members.iter().filter(|member| member.seat.standing.sits()).collect::<Vec<_>>())
            .map(|(load, member)| EvenSeat {
                seat: load.seat,
                name: member.name.clone(),
                before: load.load - own(load.seat),
                after: plan.after(load, &hidden) - own(load.seat),
            })
            .collect();
        let unmet = plan
            .unmet
            .iter()
            .filter(|(id, ..)| seen(id))
            .filter_map(|(id, missing, why)| {
                let entry = desk.entries.iter().find(|entry| entry.id == *id)?.clone();
                Some(Unmet { entry, missing: *missing, why: *why })
            })
            .collect();
        let undecided = desk.members.iter().filter(|member| !member.seat.standing.sits()).count();
        Ok(EvenPlan {
            call: formed.call.code,
            call_title: formed.call.plan.title,
            panel: formed.panel,
            most,
            new: u32::try_from(plan.given.iter().filter(|(_, id)| seen(id)).count()).unwrap_or(u32::MAX),
            covered: u32::try_from(entries - short).unwrap_or(u32::MAX),
            entries: u32::try_from(entries).unwrap_or(u32::MAX),
            seats,
            unmet,
            undecided: u32::try_from(undecided).unwrap_or(u32::MAX),
        })
    }

    /// Assigns evenly, as the dry run of this moment would; says how many readings were given.
    ///
    /// # Errors
    /// Denied to all but the program's staff; a fault of `most`.
    pub async fn assign_evenly(&self, viewer: &Viewer, code: &str, panel: PanelId, most: &str) -> Outcome<u32> {
        let mut tx = self.write().await?;
        let formed = self.formed(&mut tx, viewer, code, panel).await?;
        tx.grant(&formed.grant);
        let desk = self.desk_to_give(&mut tx, &formed).await?;
        let plan = plan(&formed.panel, &desk, limit(most)?);
        let mut new = 0;
        for (seat, application) in &plan.given {
            let given = tx.assign(self.id(), panel, *seat, *application, viewer.id(), self.now()).await?;
            new += u32::from(given);
        }
        let mut told = event(viewer, &formed.call, "assigned-evenly", formed.panel.name.clone());
        told.became = new.to_string();
        self.record(&mut tx, told).await?;
        tx.commit().await?;
        Ok(new)
    }

    /// Gives a reader exactly the ticked entries among `shown`; what is finished stays theirs, what a conflict of interest
    /// hides is passed over.
    ///
    /// # Errors
    /// Denied to all but the program's staff; not found when there is no such seat.
    pub async fn assign_by_hand(
        &self,
        viewer: &Viewer,
        code: &str,
        panel: PanelId,
        seat: SeatId,
        shown: &[ApplicationId],
        ticked: &[ApplicationId],
    ) -> Outcome<()> {
        let mut tx = self.write().await?;
        let formed = self.formed(&mut tx, viewer, code, panel).await?;
        tx.grant(&formed.grant);
        let desk = self.desk_of(&mut tx, &formed.panel).await?.seen_by(viewer);
        let member = desk.members.iter().find(|member| member.seat.id == seat).ok_or(Refusal::NOT_FOUND)?;
        let hidden = hidden_from(Some(member.seat.account), &desk.interests);
        let now = self.now();
        let mut changed = 0;
        for entry in desk.entries.iter().filter(|entry| shown.contains(&entry.id) && !hidden.contains(&entry.id)) {
            let own = desk.assigned.iter().find(|row| row.seat == seat && row.application == entry.id);
            changed += match (ticked.contains(&entry.id), own) {
                (true, None) => u32::from(tx.assign(self.id(), panel, seat, entry.id, viewer.id(), now).await?),
                (false, Some(row)) if !row.done && !row.abstained => u32::from(tx.unassign(seat, entry.id, now).await?),
                _ => 0,
            };
        }
        let mut told = event(viewer, &formed.call, "assigned-by-hand", member.name.clone());
        told.became = changed.to_string();
        self.record(&mut tx, told).await?;
        Ok(tx.commit().await?)
    }
}

/// A greatest load as typed; nothing typed is none.
fn limit(typed: &str) -> Outcome<Option<u32>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let number = parse_whole(typed).ok_or(Refusal::fault("most", Problem::NotANumber))?;
    match u32::try_from(number) {
        Ok(number) if number > 0 => Ok(Some(number)),
        _ => Err(Refusal::fault("most", Problem::TooSmall { min: 1 })),
    }
}
