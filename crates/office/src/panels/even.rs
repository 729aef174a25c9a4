//! Who would read what: loads as even as they can be; where a greatest load binds or readings are missing, what the solver
//! finds, and why no more is possible.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::{ApplicationId, SeatId};
use domain::panel::{Load, Panel, Spread, Wanted, spread};
use domain::scoring::draw;
use selection::assign::{self, Effort, EntryWhy, Fairness, Instance, Pair, Reader, Unmet};

use super::cover::Desk;

/// Why an entry stays short of readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Fewer members may still read it than it needs.
    TooFew {
        /// How many may.
        allowed: u32,
        /// How many are kept from it by a conflict of interest.
        conflicts: u32,
        /// How many more do not read the language it is written in.
        languages: u32,
    },
    /// Those who may read it have as many entries as anybody may have, and so has everybody who could take over from them.
    Full {
        /// How many members those are.
        members: u32,
        /// How many entries depend on them.
        entries: u32,
    },
}

/// A plan: what would be given, and what cannot be.
pub(super) struct Plan {
    /// What each seat has now.
    pub(super) loads: Vec<Load>,
    /// New assignments.
    pub(super) given: Vec<(SeatId, ApplicationId)>,
    /// Entries that stay short: by how many readings, and why.
    pub(super) unmet: Vec<(ApplicationId, u32, Why)>,
}

impl Plan {
    /// What a seat would have, entries among `hidden` that it would be given left out.
    pub(super) fn after(&self, load: &Load, hidden: &BTreeSet<ApplicationId>) -> u32 {
        load.load + number(self.given.iter().filter(|(seat, id)| *seat == load.seat && !hidden.contains(id)).count())
    }
}

/// What the panel needs, entries and readers as they are now: abstained and recused readings do not count. Nobody who has
/// less is given more than `most` in all.
pub(super) fn plan(panel: &Panel, desk: &Desk, most: Option<u32>) -> Plan {
    let conflicted = desk.conflicted();
    let recused =
        |seat: SeatId, entry: ApplicationId| desk.account(seat).is_some_and(|account| conflicted.contains(&(account, entry)));
    let given: BTreeSet<(SeatId, ApplicationId)> = desk.assigned.iter().map(|row| (row.seat, row.application)).collect();
    let foreign: BTreeSet<(SeatId, ApplicationId)> = desk
        .entries
        .iter()
        .flat_map(|entry| desk.members.iter().map(move |member| (member, entry.id)))
        .filter(|(member, entry)| desk.foreign(member, *entry))
        .map(|(member, entry)| (member.seat.id, entry))
        .filter(|pair| !given.contains(pair))
        .collect();
    let loads: Vec<Load> = desk
        .members
        .iter()
        .filter(|member| member.seat.standing.sits())
        .map(|member| {
            let own = desk.assigned.iter().filter(|row| row.seat == member.seat.id && !recused(row.seat, row.application));
            Load { seat: member.seat.id, load: number(own.count()) }
        })
        .collect();
    let wanted: Vec<Wanted> = desk
        .entries
        .iter()
        .map(|entry| {
            let rows = || desk.assigned.iter().filter(|row| row.application == entry.id);
            let live = rows().filter(|row| !row.abstained && !recused(row.seat, entry.id)).count();
            let closed: BTreeSet<SeatId> = loads
                .iter()
                .map(|load| load.seat)
                .filter(|seat| {
                    recused(*seat, entry.id) || foreign.contains(&(*seat, entry.id)) || rows().any(|row| row.seat == *seat)
                })
                .collect();
            Wanted { application: entry.id, readings: panel.readings.saturating_sub(number(live)), closed }
        })
        .collect();
    let even = spread(&loads, &wanted);
    let over = most.is_some_and(|most| even.loads.iter().any(|(_, load)| *load > most));
    let kept = |seat, entry| {
        if recused(seat, entry) { Some(Kept::Conflict) } else { foreign.contains(&(seat, entry)).then_some(Kept::Language) }
    };
    let (given, unmet) =
        if over || !even.unmet.is_empty() { solved(&loads, &wanted, &even, most, kept) } else { (even.given, Vec::new()) };
    Plan { loads, given, unmet }
}

/// What keeps a member from an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    Conflict,
    Language,
}

type Solved = (Vec<(SeatId, ApplicationId)>, Vec<(ApplicationId, u32, Why)>);

/// As many readings as can be given within the greatest load, missing ones spread over the entries; who stays below it keeps
/// the load of the even plan. Among equals a draw by ids decides, so that readers meet in ever other company.
fn solved(
    loads: &[Load],
    wanted: &[Wanted],
    even: &Spread,
    most: Option<u32>,
    kept: impl Fn(SeatId, ApplicationId) -> Option<Kept>,
) -> Solved {
    let after: BTreeMap<SeatId, u32> = even.loads.iter().copied().collect();
    let readers = loads.iter().map(|Load { seat, load }| {
        let even = after.get(seat).copied().unwrap_or(*load);
        let max = most.unwrap_or(u32::MAX).saturating_sub(*load).min(number(wanted.len()));
        let least = if most.is_some_and(|most| even > most) { max } else { even - load };
        Reader { id: seat.to_string(), min: least.min(max), max: if most.is_some() { max } else { least } }
    });
    let entries = wanted.iter().map(|entry| assign::Entry { id: entry.application.to_string(), demand: entry.readings });
    let mut pairs = Vec::new();
    for (entry, wants) in wanted.iter().enumerate() {
        for (reader, load) in loads.iter().enumerate() {
            let conflict = kept(load.seat, wants.application).is_some();
            if conflict || !wants.closed.contains(&load.seat) {
                let affinity = i64::from(u16::try_from(draw(draw(0, wants.application.0), load.seat.0) >> 48).unwrap_or(0));
                pairs.push(Pair { reader, entry, affinity, conflict });
            }
        }
    }
    let instance = Instance::new(readers.collect(), entries.collect(), pairs).expect("ids are unique and loads are small");
    let answer = assign::assign(&instance, Fairness::Total, Effort::Proof);
    let seats: BTreeMap<String, SeatId> = loads.iter().map(|load| (load.seat.to_string(), load.seat)).collect();
    let known: BTreeMap<String, ApplicationId> =
        wanted.iter().map(|entry| (entry.application.to_string(), entry.application)).collect();
    let given = answer.assigned.iter().filter_map(|one| Some((*seats.get(&one.reader)?, *known.get(&one.entry)?)));
    let unmet = answer.unmet.iter().filter_map(|unmet| match unmet {
        Unmet::Entry { entry, missing, why } => {
            let entry = *known.get(entry)?;
            let by = |what| number(loads.iter().filter(|load| kept(load.seat, entry) == Some(what)).count());
            let why = match why {
                EntryWhy::TooFewReaders { allowed, .. } => {
                    Why::TooFew { allowed: *allowed, conflicts: by(Kept::Conflict), languages: by(Kept::Language) }
                }
                EntryWhy::ReadersFull { entries, readers, .. } => {
                    Why::Full { members: number(readers.len()), entries: number(entries.len()) }
                }
            };
            Some((entry, *missing, why))
        }
        // A least load that is not reached is no demand of the office: it only keeps the loads even.
        Unmet::Reader { .. } => None,
    });
    (given.collect(), unmet.collect())
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
