//! Which demands could not be met, and why.

use serde::Serialize;

use super::instance::{Ground, Instance};

/// A demand that no assignment can meet together with the others.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Unmet {
    /// An entry goes without some of its readings.
    Entry {
        /// Its id.
        entry: String,
        /// How many readings are missing.
        missing: u32,
        /// Why.
        #[serde(flatten)]
        why: EntryWhy,
    },
    /// A reader stays below the least load.
    Reader {
        /// Their id.
        reader: String,
        /// How many entries are missing.
        missing: u32,
        /// Why.
        #[serde(flatten)]
        why: ReaderWhy,
    },
}

/// Why an entry goes without.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum EntryWhy {
    /// Fewer readers may read it than it asks for.
    TooFewReaders {
        /// How many may.
        allowed: u32,
        /// How many are kept from it by a conflict.
        conflicts: u32,
    },
    /// Everyone who may read it is full, and so is everyone who could take over from them.
    ReadersFull {
        /// All entries that compete for these readers, by id.
        entries: Vec<String>,
        /// The readers in question, by id.
        readers: Vec<String>,
        /// How many readings these entries ask for.
        asked: u64,
        /// How many they can get.
        possible: u64,
    },
}

/// Why a reader stays below the least load.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum ReaderWhy {
    /// Fewer entries are open to this reader than the least load.
    TooFewEntries {
        /// How many are.
        allowed: u32,
        /// How many are closed by a conflict.
        conflicts: u32,
    },
    /// There are not enough readings for the least loads of the readers who share these entries.
    ReadingsUsedUp,
}

/// What `chosen` leaves unmet: entries by id, then readers by id.
pub(super) fn unmet(instance: &Instance, ground: &Ground, chosen: &[usize]) -> Vec<Unmet> {
    let (entries, readers) = (ground.entries.len(), ground.readers.len());
    let (mut read, mut load) = (vec![0; entries], vec![0; readers]);
    for &pair in chosen {
        read[ground.entry[pair] as usize] += 1;
        load[ground.reader[pair] as usize] += 1;
    }
    let mut conflicts = (vec![0u32; instance.entries.len()], vec![0u32; instance.readers.len()]);
    for pair in instance.pairs.iter().filter(|pair| pair.conflict) {
        conflicts.0[pair.entry] += 1;
        conflicts.1[pair.reader] += 1;
    }
    let mut open = vec![0u32; readers];
    ground.reader.iter().for_each(|&reader| open[reader as usize] += 1);
    let short_entries = (0..entries).filter(|&entry| read[entry] < ground.demand[entry]).map(|entry| {
        let allowed = ground.row(entry).len() as u32;
        let why = match allowed < ground.demand[entry] as u32 {
            true => EntryWhy::TooFewReaders { allowed, conflicts: conflicts.0[ground.entries[entry]] },
            false => bottleneck(instance, ground, chosen, entry),
        };
        let id = instance.entries[ground.entries[entry]].id.clone();
        Unmet::Entry { entry: id, missing: (ground.demand[entry] - read[entry]) as u32, why }
    });
    let short_readers = (0..readers).filter(|&reader| load[reader] < ground.min[reader]).map(|reader| {
        let why = match open[reader] < ground.min[reader] as u32 {
            true => ReaderWhy::TooFewEntries { allowed: open[reader], conflicts: conflicts.1[ground.readers[reader]] },
            false => ReaderWhy::ReadingsUsedUp,
        };
        let id = instance.readers[ground.readers[reader]].id.clone();
        Unmet::Reader { reader: id, missing: (ground.min[reader] - load[reader]) as u32, why }
    });
    short_entries.chain(short_readers).collect()
}

/// The entries and readers among whom the readings of `entry` run out (the set of Hall's theorem): who could read it, what
/// else those read, who could read that, and so on. All those readers are full.
fn bottleneck(instance: &Instance, ground: &Ground, chosen: &[usize], entry: usize) -> EntryWhy {
    let mut reads: Vec<Vec<usize>> = vec![Vec::new(); ground.readers.len()];
    chosen.iter().for_each(|&pair| reads[ground.reader[pair] as usize].push(ground.entry[pair] as usize));
    let (mut seen_entry, mut seen_reader) = (vec![false; ground.entries.len()], vec![false; ground.readers.len()]);
    let mut stack = vec![entry];
    seen_entry[entry] = true;
    while let Some(entry) = stack.pop() {
        for pair in ground.row(entry).filter(|pair| chosen.binary_search(pair).is_err()) {
            let reader = ground.reader[pair] as usize;
            if std::mem::replace(&mut seen_reader[reader], true) {
                continue;
            }
            for &other in &reads[reader] {
                if !std::mem::replace(&mut seen_entry[other], true) {
                    stack.push(other);
                }
            }
        }
    }
    let group: Vec<usize> = (0..ground.entries.len()).filter(|&entry| seen_entry[entry]).collect();
    let full: Vec<usize> = (0..ground.readers.len()).filter(|&reader| seen_reader[reader]).collect();
    let outside =
        chosen.iter().filter(|&&pair| seen_entry[ground.entry[pair] as usize] && !seen_reader[ground.reader[pair] as usize]);
    EntryWhy::ReadersFull {
        asked: group.iter().map(|&entry| ground.demand[entry] as u64).sum(),
        possible: full.iter().map(|&reader| ground.max[reader] as u64).sum::<u64>() + outside.count() as u64,
        entries: group.iter().map(|&entry| instance.entries[ground.entries[entry]].id.clone()).collect(),
        readers: full.iter().map(|&reader| instance.readers[ground.readers[reader]].id.clone()).collect(),
    }
}
