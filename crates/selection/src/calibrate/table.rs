//! The scores as a table: who scored what, in one canonical order, and which readers and entries hang together.

use std::collections::BTreeMap;

use super::{Fault, Problem, Score};
use crate::assign::Groups;

/// One side of the table, entries or readers: the scores of each, by the other side.
#[derive(Clone, Debug, Default)]
pub(super) struct Side {
    pub(super) ids: Vec<String>,
    /// For each: who is on the other side, and the score.
    pub(super) rows: Vec<Vec<(usize, f64)>>,
    /// For each: its component.
    pub(super) component: Vec<usize>,
}

impl Side {
    pub(super) fn raw(&self, at: usize) -> f64 {
        self.rows[at].iter().map(|&(_, score)| score).sum::<f64>() / self.rows[at].len() as f64
    }
}

/// All scores, from both sides.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub(super) entries: Side,
    pub(super) readers: Side,
    pub(super) scores: usize,
    /// Components of the graph of readers and entries, those with most scores first.
    pub(super) components: usize,
}

impl Table {
    /// # Errors
    /// A score that is no number, or a reader who scores an entry twice.
    pub(super) fn of(scores: &[Score]) -> Result<Table, Fault> {
        if let Some(index) = scores.iter().position(|score| !score.score.is_finite() || score.score.abs() > 1e9) {
            return Err(Fault { index, problem: Problem::NotANumber });
        }
        let numbered = |id: &dyn Fn(&Score) -> &String| -> BTreeMap<String, usize> {
            let mut ids: Vec<&String> = scores.iter().map(id).collect();
            ids.sort_unstable();
            ids.dedup();
            ids.into_iter().enumerate().map(|(at, id)| (id.clone(), at)).collect()
        };
        let (entries, readers) = (numbered(&|score| &score.entry), numbered(&|score| &score.reader));
        let mut lines: Vec<(usize, usize, usize)> =
            scores.iter().enumerate().map(|(at, one)| (entries[&one.entry], readers[&one.reader], at)).collect();
        lines.sort_unstable();
        let repeated = lines.windows(2).filter(|two| (two[0].0, two[0].1) == (two[1].0, two[1].1)).map(|two| two[1].2).min();
        if let Some(index) = repeated {
            return Err(Fault { index, problem: Problem::ScoredTwice });
        }
        let side = |ids: BTreeMap<String, usize>| Side {
            rows: vec![Vec::new(); ids.len()],
            component: vec![0; ids.len()],
            ids: ids.into_keys().collect(),
        };
        let (mut entries, mut readers) = (side(entries), side(readers));
        for &(entry, reader, at) in &lines {
            entries.rows[entry].push((reader, scores[at].score));
            readers.rows[reader].push((entry, scores[at].score));
        }
        let mut table = Table { entries, readers, scores: scores.len(), components: 0 };
        table.find_components();
        Ok(table)
    }

    fn find_components(&mut self) {
        let entries = self.entries.ids.len();
        let mut groups = Groups::new(entries + self.readers.ids.len());
        for (entry, row) in self.entries.rows.iter().enumerate() {
            row.iter().for_each(|&(reader, _)| groups.link(entry, entries + reader));
        }
        let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
        for (entry, row) in self.entries.rows.iter().enumerate() {
            *sizes.entry(groups.of(entry)).or_default() += row.len();
        }
        let mut order: Vec<(usize, usize)> = sizes.into_iter().collect();
        order.sort_by_key(|&(first, scores)| (std::cmp::Reverse(scores), first));
        let numbers: BTreeMap<usize, usize> = order.iter().enumerate().map(|(at, &(first, _))| (first, at)).collect();
        self.components = order.len();
        self.entries.component = (0..entries).map(|entry| numbers[&groups.of(entry)]).collect();
        self.readers.component = (0..self.readers.ids.len()).map(|at| numbers[&groups.of(entries + at)]).collect();
    }

    /// Every score once, by entry, then reader.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, usize, f64)> {
        let rows = self.entries.rows.iter().enumerate();
        rows.flat_map(|(entry, row)| row.iter().map(move |&(reader, score)| (entry, reader, score)))
    }
}
