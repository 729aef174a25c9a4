//! What is asked: who may read what, how much, and how gladly; checked, then put in one canonical order.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

/// Affinities lie between minus this and this.
pub const LARGEST_AFFINITY: i64 = 1_000_000_000;
/// No entry asks for more readings, and nobody reads more entries.
pub const LARGEST_COUNT: u32 = 1_000_000;

/// Someone who reads.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reader {
    /// Unique among readers.
    pub id: String,
    /// The fewest entries to give to this reader.
    #[serde(default)]
    pub min: u32,
    /// The most.
    pub max: u32,
}

/// Something to be read.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Unique among entries.
    pub id: String,
    /// How many readers are to read it.
    pub demand: u32,
}

/// A reader who could read an entry. A pair that is not listed is forbidden.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Pair {
    /// Place of the reader in the list of readers.
    pub reader: usize,
    /// Place of the entry in the list of entries.
    pub entry: usize,
    /// How well the two suit each other, in any scale.
    pub affinity: i64,
    /// Conflict of interest, or a language the reader lacks: never assigned, whatever the affinity.
    pub conflict: bool,
}

/// A checked instance of the assignment of readers.
#[derive(Clone, Debug)]
pub struct Instance {
    pub(super) readers: Vec<Reader>,
    pub(super) entries: Vec<Entry>,
    pub(super) pairs: Vec<Pair>,
}

/// The lists of an instance.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum List {
    /// `readers`
    Readers,
    /// `entries`
    Entries,
    /// `pairs`
    Pairs,
}

impl List {
    /// Its name in a document.
    pub fn key(self) -> &'static str {
        match self {
            List::Readers => "readers",
            List::Entries => "entries",
            List::Pairs => "pairs",
        }
    }
}

/// Why an instance cannot be used.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Problem {
    /// Two readers, or two entries, have one id.
    RepeatedId,
    /// The pair stands twice in the list.
    RepeatedPair,
    /// The pair names a reader that is not in the list.
    UnknownReader,
    /// The pair names an entry that is not in the list.
    UnknownEntry,
    /// The least load of a reader lies above the greatest.
    MinAboveMax,
    /// A load or a demand lies above [`LARGEST_COUNT`].
    CountTooLarge,
    /// An affinity lies outside of ±[`LARGEST_AFFINITY`].
    AffinityTooLarge,
}

/// A problem and where it is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Fault {
    /// In which list.
    pub list: List,
    /// At which place of it, from zero.
    pub index: usize,
    /// What is wrong.
    pub problem: Problem,
}

impl Instance {
    /// Checks and keeps an instance.
    ///
    /// # Errors
    /// The first fault, in the order readers, entries, pairs.
    pub fn new(readers: Vec<Reader>, entries: Vec<Entry>, pairs: Vec<Pair>) -> Result<Instance, Fault> {
        for (index, reader) in readers.iter().enumerate() {
            let fault = |problem| Err(Fault { list: List::Readers, index, problem });
            match reader {
                one if one.max > LARGEST_COUNT => return fault(Problem::CountTooLarge),
                one if one.min > one.max => return fault(Problem::MinAboveMax),
                _ => {}
            }
        }
        if let Some(index) = entries.iter().position(|entry| entry.demand > LARGEST_COUNT) {
            return Err(Fault { list: List::Entries, index, problem: Problem::CountTooLarge });
        }
        unique(List::Readers, readers.iter().map(|reader| reader.id.as_str()))?;
        unique(List::Entries, entries.iter().map(|entry| entry.id.as_str()))?;
        for (index, pair) in pairs.iter().enumerate() {
            let fault = |problem| Err(Fault { list: List::Pairs, index, problem });
            match pair {
                one if one.reader >= readers.len() => return fault(Problem::UnknownReader),
                one if one.entry >= entries.len() => return fault(Problem::UnknownEntry),
                one if one.affinity.unsigned_abs() > LARGEST_AFFINITY.unsigned_abs() => return fault(Problem::AffinityTooLarge),
                _ => {}
            }
        }
        let mut order: Vec<(usize, usize, usize)> =
            pairs.iter().enumerate().map(|(place, pair)| (pair.entry, pair.reader, place)).collect();
        order.sort_unstable();
        let twice = order.windows(2).filter(|two| (two[0].0, two[0].1) == (two[1].0, two[1].1)).map(|two| two[1].2).min();
        match twice {
            Some(index) => Err(Fault { list: List::Pairs, index, problem: Problem::RepeatedPair }),
            None => Ok(Instance { readers, entries, pairs }),
        }
    }

    /// The readers, as given.
    pub fn readers(&self) -> &[Reader] {
        &self.readers
    }

    /// The entries, as given.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
}

fn unique<'a>(list: List, ids: impl Iterator<Item = &'a str>) -> Result<(), Fault> {
    let mut seen = HashMap::new();
    for (index, id) in ids.enumerate() {
        if seen.insert(id, index).is_some() {
            return Err(Fault { list, index, problem: Problem::RepeatedId });
        }
    }
    Ok(())
}

/// The instance with readers and entries sorted by id, and the allowed pairs sorted by entry and reader: whatever the
/// order of the lists was, the search sees the same.
#[derive(Clone, Debug)]
pub(super) struct Ground {
    /// Places of the readers in the instance, by id.
    pub(super) readers: Vec<usize>,
    /// Places of the entries in the instance, by id.
    pub(super) entries: Vec<usize>,
    pub(super) min: Vec<i32>,
    pub(super) max: Vec<i32>,
    pub(super) demand: Vec<i32>,
    /// The reader of each allowed pair.
    pub(super) reader: Vec<u32>,
    /// The entry of each allowed pair.
    pub(super) entry: Vec<u32>,
    pub(super) affinity: Vec<i64>,
    /// Where the pairs of each entry begin, and the end of all.
    pub(super) begin: Vec<usize>,
}

impl Ground {
    pub(super) fn of(instance: &Instance) -> Ground {
        let (readers, reader_at) = by_id(&instance.readers, |reader| &reader.id);
        let (entries, entry_at) = by_id(&instance.entries, |entry| &entry.id);
        let mut begin = vec![0; entries.len() + 1];
        let allowed = || instance.pairs.iter().filter(|pair| !pair.conflict);
        for pair in allowed() {
            begin[entry_at[pair.entry] + 1] += 1;
        }
        for at in 0..entries.len() {
            begin[at + 1] += begin[at];
        }
        let mut cursor = begin.clone();
        let mut lines = vec![(0, 0); begin[entries.len()]];
        for pair in allowed() {
            let slot = &mut cursor[entry_at[pair.entry]];
            lines[*slot] = (reader_at[pair.reader] as u32, pair.affinity);
            *slot += 1;
        }
        let mut entry = Vec::with_capacity(lines.len());
        for at in 0..entries.len() {
            lines[begin[at]..begin[at + 1]].sort_unstable();
            entry.resize(begin[at + 1], at as u32);
        }
        Ground {
            min: readers.iter().map(|&at| instance.readers[at].min as i32).collect(),
            max: readers.iter().map(|&at| instance.readers[at].max as i32).collect(),
            demand: entries.iter().map(|&at| instance.entries[at].demand as i32).collect(),
            reader: lines.iter().map(|line| line.0).collect(),
            affinity: lines.iter().map(|line| line.1).collect(),
            readers,
            entries,
            entry,
            begin,
        }
    }

    /// The allowed pairs of an entry.
    pub(super) fn row(&self, entry: usize) -> std::ops::Range<usize> {
        self.begin[entry]..self.begin[entry + 1]
    }

    /// The allowed pair of an entry and a reader.
    pub(super) fn pair(&self, entry: usize, reader: u32) -> Option<usize> {
        let row = self.row(entry);
        self.reader[row.clone()].binary_search(&reader).ok().map(|offset| row.start + offset)
    }
}

/// The places of things in the order of their ids, and the rank of each place.
fn by_id<T>(things: &[T], id: impl Fn(&T) -> &String) -> (Vec<usize>, Vec<usize>) {
    let mut order: Vec<usize> = (0..things.len()).collect();
    order.sort_by(|&left, &right| id(&things[left]).cmp(id(&things[right])));
    let mut rank = vec![0; things.len()];
    for (at, &place) in order.iter().enumerate() {
        rank[place] = at;
    }
    (order, rank)
}
