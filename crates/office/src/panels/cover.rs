//! Coverage: what each reader has and has done, and how far each entry is read.

use std::collections::{BTreeMap, BTreeSet};

use domain::call::Choice;
use domain::ids::{AccountId, ApplicationId, PanelId, SeatId};
use domain::panel::{Interest, Panel};
use domain::text::Text3;
use domain::time::Deadline;
use store::panels::{Assigned, EntryListed, Member};

use super::{Formed, hidden_from};
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// A reader and how far they are.
#[derive(Debug, Clone)]
pub struct SeatCover {
    /// Who.
    pub member: Member,
    /// Entries they have, without those a conflict of interest takes away.
    pub assigned: u32,
    /// Sheets finished.
    pub done: u32,
    /// Abstentions.
    pub abstained: u32,
}

/// An entry and how far it is read.
#[derive(Debug, Clone)]
pub struct EntryCover {
    /// The entry.
    pub entry: EntryListed,
    /// Readings finished.
    pub done: u32,
    /// Readings given, without abstentions and recusals.
    pub assigned: u32,
    /// Abstentions.
    pub abstained: u32,
    /// Readings that a conflict of interest took away.
    pub recused: u32,
    /// Who has it, by name.
    pub readers: Vec<String>,
}

/// The page of a panel.
#[derive(Debug, Clone)]
pub struct PanelPage {
    /// The code of the call.
    pub call: String,
    /// The name of the call.
    pub call_title: Text3,
    /// The zone of its dates.
    pub ends: Deadline,
    /// The panel.
    pub panel: Panel,
    /// Its people.
    pub seats: Vec<SeatCover>,
    /// The entries, the least read first. Entries in which the viewer has a conflict of interest are not there.
    pub entries: Vec<EntryCover>,
    /// Submitted applications that still wait to be screened: not yet entries.
    pub waiting: i64,
    /// The languages that applications of the call are written in; none where the form does not ask.
    pub languages: Vec<Choice>,
}

/// An entry on the checklist of one reader.
#[derive(Debug, Clone)]
pub struct HandRow {
    /// The entry.
    pub entry: EntryListed,
    /// It is theirs.
    pub assigned: bool,
    /// They have finished it or abstained: it cannot be taken back.
    pub kept: bool,
    /// Readings that others of the panel have or have done.
    pub others: u32,
    /// The language it is written in, as the form calls it; nothing where that is not known.
    pub language: Option<Text3>,
    /// They do not read that language.
    pub foreign: bool,
}

/// The checklist of one reader.
#[derive(Debug, Clone)]
pub struct HandPage {
    /// The code of the call.
    pub call: String,
    /// The name of the call.
    pub call_title: Text3,
    /// The panel.
    pub panel: Panel,
    /// The reader.
    pub member: Member,
    /// The entries they may be given: entries in which they have a conflict of interest are not there.
    pub rows: Vec<HandRow>,
    /// The languages that applications of the call are written in; none where the form does not ask.
    pub languages: Vec<Choice>,
}

/// What a panel stands on, loaded once.
pub(crate) struct Desk {
    pub(super) members: Vec<Member>,
    pub(super) entries: Vec<EntryListed>,
    pub(super) assigned: Vec<Assigned>,
    pub(super) interests: Vec<Interest>,
    /// In which language each entry is written, by the codes of the form's choices; only of a desk that [`Office::desk_to_give`]
    /// has laid out.
    pub(super) written: BTreeMap<ApplicationId, String>,
}

impl Desk {
    pub(super) fn account(&self, seat: SeatId) -> Option<AccountId> {
        self.members.iter().find(|member| member.seat.id == seat).map(|member| member.seat.account)
    }

    pub(super) fn conflicted(&self) -> BTreeSet<(AccountId, ApplicationId)> {
        self.interests.iter().map(|interest| (interest.account, interest.application)).collect()
    }

    /// Whether an entry is written in a language that a member does not read. Where either is not known it is not.
    pub(super) fn foreign(&self, member: &Member, entry: ApplicationId) -> bool {
        let written = self.written.get(&entry);
        !member.languages.is_empty() && written.is_some_and(|language| !member.languages.contains(language))
    }

    fn recused(&self, conflicted: &BTreeSet<(AccountId, ApplicationId)>, row: &Assigned) -> bool {
        self.account(row.seat).is_some_and(|account| conflicted.contains(&(account, row.application)))
    }

    /// How far each of its people is.
    pub(crate) fn seats(&self) -> Vec<SeatCover> {
        let conflicted = self.conflicted();
        let of = |member: &Member| {
            let own = || self.assigned.iter().filter(|row| row.seat == member.seat.id && !self.recused(&conflicted, row));
            SeatCover {
                assigned: count(own()),
                done: count(own().filter(|row| row.done)),
                abstained: count(own().filter(|row| row.abstained)),
                member: member.clone(),
            }
        };
        self.members.iter().map(of).collect()
    }

    /// Leaves out what `viewer` must not see.
    pub(crate) fn seen_by(mut self, viewer: &Viewer) -> Desk {
        let hidden = hidden_from(viewer.id(), &self.interests);
        self.entries.retain(|entry| !hidden.contains(&entry.id));
        self.assigned.retain(|assigned| !hidden.contains(&assigned.application));
        self
    }
}

fn count<T>(rows: impl Iterator<Item = T>) -> u32 {
    u32::try_from(rows.count()).unwrap_or(u32::MAX)
}

impl Office {
    /// What tells how far the people of a panel are: a desk without its entries.
    pub(crate) async fn progress_of(&self, tx: &mut store::Tx, panel: &Panel) -> Outcome<Desk> {
        Ok(Desk {
            members: tx.members(panel.id).await?,
            entries: Vec::new(),
            assigned: tx.assigned(panel.id).await?,
            interests: tx.interests(panel.call).await?,
            written: BTreeMap::new(),
        })
    }

    pub(super) async fn desk_of(&self, tx: &mut store::Tx, panel: &Panel) -> Outcome<Desk> {
        let entries = tx.entries_to_read(panel.call).await?;
        Ok(Desk { entries, ..self.progress_of(tx, panel).await? })
    }

    /// A desk from which entries are given: it knows their languages, too.
    pub(super) async fn desk_to_give(&self, tx: &mut store::Tx, formed: &Formed) -> Outcome<Desk> {
        let Some((asked, _)) = formed.call.plan.writing() else { return self.desk_of(tx, &formed.panel).await };
        let (mut entries, mut written) = (Vec::new(), BTreeMap::new());
        for (entry, answers) in tx.entries_with_answers(formed.call.id).await? {
            let language = answers.get(&asked.code).and_then(|answer| answer.all().first().cloned());
            written.extend(language.filter(|code| !code.is_empty()).map(|code| (entry.id, code)));
            entries.push(entry);
        }
        Ok(Desk { entries, written, ..self.progress_of(tx, &formed.panel).await? })
    }

    /// A panel: who has what, who has done what, and how far each entry is read.
    ///
    /// # Errors
    /// Denied to all but the program's staff.
    pub async fn panel_page(&self, viewer: &Viewer, code: &str, panel: PanelId) -> Outcome<PanelPage> {
        let mut tx = self.read().await?;
        let formed = self.formed(&mut tx, viewer, code, panel).await?;
        let desk = self.desk_of(&mut tx, &formed.panel).await?.seen_by(viewer);
        let conflicted = desk.conflicted();
        let recused = |row: &Assigned| desk.recused(&conflicted, row);
        let seats = desk.seats();
        let mut of: BTreeMap<ApplicationId, Vec<&Assigned>> = BTreeMap::new();
        for row in &desk.assigned {
            of.entry(row.application).or_default().push(row);
        }
        let names: BTreeMap<SeatId, &str> = desk.members.iter().map(|member| (member.seat.id, member.name.as_str())).collect();
        let mut entries: Vec<EntryCover> = desk
            .entries
            .iter()
            .map(|entry| {
                let rows = of.get(&entry.id).map_or(&[][..], Vec::as_slice);
                let live = || rows.iter().filter(|row| !recused(row));
                EntryCover {
                    entry: entry.clone(),
                    done: count(live().filter(|row| row.done)),
                    assigned: count(live().filter(|row| !row.abstained)),
                    abstained: count(live().filter(|row| row.abstained)),
                    recused: count(rows.iter().filter(|row| recused(row))),
                    readers: live().filter_map(|row| names.get(&row.seat).map(|name| (*name).to_owned())).collect(),
                }
            })
            .collect();
        entries.sort_by(|one, other| {
            (one.done, one.assigned, &one.entry.code).cmp(&(other.done, other.assigned, &other.entry.code))
        });
        let languages = formed.call.plan.writing().map(|(_, choices)| choices.to_vec()).unwrap_or_default();
        Ok(PanelPage {
            languages,
            call: formed.call.code,
            call_title: formed.call.plan.title,
            ends: formed.call.plan.reading.ends,
            panel: formed.panel,
            seats,
            entries,
            waiting: formed.waiting,
        })
    }

    /// The checklist by which entries are given to one reader by hand.
    ///
    /// # Errors
    /// Denied to all but the program's staff; not found when there is no such seat.
    pub async fn hand_page(&self, viewer: &Viewer, code: &str, panel: PanelId, seat: SeatId) -> Outcome<HandPage> {
        let mut tx = self.read().await?;
        let formed = self.formed(&mut tx, viewer, code, panel).await?;
        let desk = self.desk_to_give(&mut tx, &formed).await?.seen_by(viewer);
        let languages = formed.call.plan.writing().map(|(_, choices)| choices.to_vec()).unwrap_or_default();
        let named = |entry| desk.written.get(&entry).and_then(|code| languages.iter().find(|choice| choice.code == *code));
        let member = desk.members.iter().find(|member| member.seat.id == seat).cloned().ok_or(Refusal::NOT_FOUND)?;
        let hidden = hidden_from(Some(member.seat.account), &desk.interests);
        let conflicted = desk.conflicted();
        let rows = desk
            .entries
            .iter()
            .filter(|entry| !hidden.contains(&entry.id))
            .map(|entry| {
                let of = || desk.assigned.iter().filter(|row| row.application == entry.id);
                let own = of().find(|row| row.seat == seat);
                let others = of().filter(|row| {
                    row.seat != seat
                        && !row.abstained
                        && !desk.account(row.seat).is_some_and(|account| conflicted.contains(&(account, entry.id)))
                });
                HandRow {
                    assigned: own.is_some(),
                    kept: own.is_some_and(|row| row.done || row.abstained),
                    others: count(others),
                    language: named(entry.id).map(|choice| choice.label.clone()),
                    foreign: desk.foreign(&member, entry.id),
                    entry: entry.clone(),
                }
            })
            .collect();
        let call_title = formed.call.plan.title.clone();
        Ok(HandPage { call: formed.call.code, call_title, panel: formed.panel, member, rows, languages })
    }
}
