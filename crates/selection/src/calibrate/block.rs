//! One component of the graph under the mixed model y = μ + entry + reader + error: what its likelihood and its estimates
//! need, with the larger side eliminated by hand (its block is diagonal) and the smaller side dense.
//!
//! All in units of the error's variance: V = I + a·AA' + b·BB', with A for the larger side (*inner*), B for the smaller
//! (*outer*). V⁻¹ = S − b·S B K⁻¹ B'S with S = (I + a·AA')⁻¹, which is diagonal by inner group, and K = I + b·B'SB.

use super::dense::Square;
use super::table::Table;

/// The scores of one component, seen from the side that is eliminated.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// Places in the table of the inner and outer things.
    pub(super) inner: Vec<usize>,
    pub(super) outer: Vec<usize>,
    /// Whether the inner things are the entries.
    pub(super) inner_is_entry: bool,
    /// Scores of each inner thing: which outer one, and the score (less the grand mean, which costs digits).
    rows: Vec<Vec<(u32, f64)>>,
}

/// A vector over the scores of a block as it enters products with V⁻¹: its values, its sums by inner thing, B′Sv, and
/// K⁻¹B′Sv.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    values: Vec<f64>,
    sums: Vec<f64>,
    swept: Vec<f64>,
    solved: Vec<f64>,
}

/// A block at given ratios of variance.
#[derive(Debug)]
pub(super) struct Solved<'a> {
    block: &'a Block,
    /// Ratios of the variances of inner and outer things to that of the error.
    ratio: (f64, f64),
    /// 1 + a·n for each inner thing with n scores.
    depth: Vec<f64>,
    /// The diagonal of B′SB.
    diagonal: Vec<f64>,
    /// K⁻¹; nothing where a ratio is zero: then K is diagonal.
    inverse: Option<Square>,
    pub(super) log_determinant: f64,
}

impl Block {
    /// The blocks of a table, one for each component.
    pub(super) fn all(table: &Table, mean: f64) -> Vec<Block> {
        let mut members = vec![(Vec::new(), Vec::new()); table.components];
        for (entry, &component) in table.entries.component.iter().enumerate() {
            members[component].0.push(entry);
        }
        for (reader, &component) in table.readers.component.iter().enumerate() {
            members[component].1.push(reader);
        }
        let mut place = (vec![0; table.entries.ids.len()], vec![0; table.readers.ids.len()]);
        for (entries, readers) in &members {
            entries.iter().enumerate().for_each(|(at, &entry)| place.0[entry] = at as u32);
            readers.iter().enumerate().for_each(|(at, &reader)| place.1[reader] = at as u32);
        }
        let block = |(entries, readers): (Vec<usize>, Vec<usize>)| {
            let inner_is_entry = entries.len() >= readers.len();
            let (inner, outer, side, place) = match inner_is_entry {
                true => (entries, readers, &table.entries, &place.1),
                false => (readers, entries, &table.readers, &place.0),
            };
            let row = |&at: &usize| side.rows[at].iter().map(|&(other, score)| (place[other], score - mean)).collect();
            Block { rows: inner.iter().map(row).collect(), inner, outer, inner_is_entry }
        };
        members.into_iter().map(block).collect()
    }

    /// The block at ratios (entry, reader) of variances to that of the error.
    pub(super) fn at(&self, (entry, reader): (f64, f64)) -> Solved<'_> {
        let ratio = if self.inner_is_entry { (entry, reader) } else { (reader, entry) };
        let depth: Vec<f64> = self.rows.iter().map(|row| 1.0 + ratio.0 * row.len() as f64).collect();
        let log_determinant: f64 = depth.iter().map(|depth| depth.ln()).sum();
        let mut diagonal = vec![0.0; self.outer.len()];
        for (row, depth) in self.rows.iter().zip(&depth) {
            row.iter().for_each(|&(outer, _)| diagonal[outer as usize] += 1.0 - ratio.0 / depth);
        }
        let mut solved = Solved { block: self, ratio, depth, diagonal, inverse: None, log_determinant };
        match ratio.0 == 0.0 || ratio.1 == 0.0 {
            true => solved.log_determinant += solved.diagonal.iter().map(|cell| (1.0 + ratio.1 * cell).ln()).sum::<f64>(),
            false => solved.invert(),
        }
        solved
    }
}

impl Solved<'_> {
    fn invert(&mut self) {
        let mut matrix = Square::identity(self.block.outer.len());
        for (row, depth) in self.block.rows.iter().zip(&self.depth) {
            let weight = self.ratio.1 * self.ratio.0 / depth;
            for (at, &(outer, _)) in row.iter().enumerate() {
                let line = matrix.row_mut(outer as usize);
                line[outer as usize] += self.ratio.1;
                // Outer things stand in order within a row: what is written is the lower triangle.
                row[..=at].iter().for_each(|&(other, _)| line[other as usize] -= weight);
            }
        }
        self.log_determinant += matrix.factor();
        self.inverse = Some(matrix.inverse_of_factored());
    }

    /// Every score: inner thing, outer thing, score.
    fn each(&self) -> impl Iterator<Item = (usize, usize, f64)> {
        let rows = self.block.rows.iter().enumerate();
        rows.flat_map(|(inner, row)| row.iter().map(move |&(outer, score)| (inner, outer as usize, score)))
    }

    /// K⁻¹ times a vector.
    fn solve(&self, vector: &[f64]) -> Vec<f64> {
        match &self.inverse {
            None => vector.iter().zip(&self.diagonal).map(|(value, cell)| value / (1.0 + self.ratio.1 * cell)).collect(),
            Some(inverse) => (0..vector.len()).map(|row| dot(inverse.row(row), vector)).collect(),
        }
    }

    /// Prepares a vector over the scores for products.
    pub(super) fn see(&self, value: &dyn Fn(usize, usize, f64) -> f64) -> Seen {
        let (mut sums, mut swept) = (vec![0.0; self.block.inner.len()], vec![0.0; self.block.outer.len()]);
        for (inner, outer, score) in self.each() {
            sums[inner] += value(inner, outer, score);
            swept[outer] += value(inner, outer, score);
        }
        for (inner, outer, _) in self.each() {
            swept[outer] -= self.ratio.0 / self.depth[inner] * sums[inner];
        }
        let solved = self.solve(&swept);
        Seen { values: self.each().map(|(inner, outer, score)| value(inner, outer, score)).collect(), sums, swept, solved }
    }

    /// u′V⁻¹v.
    pub(super) fn product(&self, left: &Seen, right: &Seen) -> f64 {
        let groups = left.sums.iter().zip(&right.sums).zip(&self.depth);
        let shared: f64 = groups.map(|((left, right), depth)| self.ratio.0 / depth * left * right).sum();
        dot(&left.values, &right.values) - shared - self.ratio.1 * dot(&left.swept, &right.solved)
    }

    /// A′V⁻¹v and B′V⁻¹v: one number for each inner and each outer thing.
    pub(super) fn effects(&self, seen: &Seen) -> (Vec<f64>, Vec<f64>) {
        let inner = |at: usize| {
            let read: f64 = self.block.rows[at].iter().map(|&(outer, _)| seen.solved[outer as usize]).sum();
            (seen.sums[at] - self.ratio.1 * read) / self.depth[at]
        };
        ((0..self.block.inner.len()).map(inner).collect(), seen.solved.clone())
    }

    /// Traces of A′V⁻¹A and B′V⁻¹B.
    pub(super) fn traces(&self) -> (f64, f64) {
        let inner = |at: usize| {
            let (depth, row) = (self.depth[at], &self.block.rows[at]);
            row.len() as f64 / depth - self.ratio.1 * self.pair(row, row) / (depth * depth)
        };
        let traced: f64 = (0..self.block.inner.len()).map(inner).sum();
        let outer = match &self.inverse {
            None => self.diagonal.iter().map(|cell| cell / (1.0 + self.ratio.1 * cell)).sum(),
            Some(inverse) => {
                let size = self.diagonal.len();
                (size as f64 - (0..size).map(|at| inverse.row(at)[at]).sum::<f64>()) / self.ratio.1
            }
        };
        (traced, outer)
    }

    /// w′K⁻¹w for two inner things.
    fn pair(&self, left: &[(u32, f64)], right: &[(u32, f64)]) -> f64 {
        match &self.inverse {
            None => {
                let of = |at: u32| 1.0 / (1.0 + self.ratio.1 * self.diagonal[at as usize]);
                left.iter().filter(|(at, _)| right.iter().any(|(other, _)| other == at)).map(|&(at, _)| of(at)).sum()
            }
            Some(inverse) => left
                .iter()
                .map(|&(at, _)| {
                    let line = inverse.row(at as usize);
                    right.iter().map(|&(other, _)| line[other as usize]).sum::<f64>()
                })
                .sum(),
        }
    }

    /// Covariances of the errors of estimated inner effects, of `at` with itself and all after it, were the mean known.
    pub(super) fn inner_errors(&self, at: usize, errors: &mut Vec<f64>) {
        let rows = &self.block.rows;
        let mut seen = vec![0.0; self.block.outer.len()];
        match &self.inverse {
            None => {
                let of = |at: usize| 1.0 / (1.0 + self.ratio.1 * self.diagonal[at]);
                rows[at].iter().for_each(|&(outer, _)| seen[outer as usize] += of(outer as usize));
            }
            Some(inverse) => {
                for &(outer, _) in &rows[at] {
                    seen.iter_mut().zip(inverse.row(outer as usize)).for_each(|(sum, cell)| *sum += cell);
                }
            }
        }
        let weight = self.ratio.0 * self.ratio.0 * self.ratio.1 / self.depth[at];
        errors.clear();
        errors.extend((at..rows.len()).map(|other| {
            let met: f64 = rows[other].iter().map(|&(outer, _)| seen[outer as usize]).sum();
            weight * met / self.depth[other]
        }));
        errors[0] += self.ratio.0 / self.depth[at];
    }

    /// The same for outer effects.
    pub(super) fn outer_errors(&self, at: usize, errors: &mut Vec<f64>) {
        errors.clear();
        match &self.inverse {
            None => {
                errors.resize(self.diagonal.len() - at, 0.0);
                errors[0] = self.ratio.1 / (1.0 + self.ratio.1 * self.diagonal[at]);
            }
            Some(inverse) => errors.extend(inverse.row(at)[at..].iter().map(|cell| self.ratio.1 * cell)),
        }
    }

    /// Variance of the error of one estimated effect, were the mean known.
    pub(super) fn own_error(&self, at: usize, inner: bool) -> f64 {
        match (inner, &self.inverse) {
            (true, _) => {
                let (row, depth) = (&self.block.rows[at], self.depth[at]);
                self.ratio.0 / depth + self.ratio.0 * self.ratio.0 * self.ratio.1 * self.pair(row, row) / (depth * depth)
            }
            (false, None) => self.ratio.1 / (1.0 + self.ratio.1 * self.diagonal[at]),
            (false, Some(inverse)) => self.ratio.1 * inverse.row(at)[at],
        }
    }

    pub(super) fn ratio(&self) -> (f64, f64) {
        self.ratio
    }
}

pub(super) fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}
