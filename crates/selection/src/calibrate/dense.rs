//! Symmetric positive definite matrices: factor, determinant, inverse.
//!
//! Rows are stored whole, and everything is a product of rows with rows, four by four: the fastest that plain code allows.

const TILE: usize = 4;
/// Rows of a block, so that a block stays in the nearest memory.
const BLOCK: usize = 32;

/// A square matrix, its size filled up to a multiple of four with rows of the identity.
#[derive(Clone, Debug)]
pub(super) struct Square {
    size: usize,
    padded: usize,
    cells: Vec<f64>,
}

impl Square {
    /// The identity.
    pub(super) fn identity(size: usize) -> Square {
        let padded = size.next_multiple_of(TILE);
        let mut square = Square { size, padded, cells: vec![0.0; padded * padded] };
        (0..padded).for_each(|at| square.cells[at * padded + at] = 1.0);
        square
    }

    pub(super) fn row(&self, row: usize) -> &[f64] {
        &self.cells[row * self.padded..row * self.padded + self.size]
    }

    pub(super) fn row_mut(&mut self, row: usize) -> &mut [f64] {
        &mut self.cells[row * self.padded..row * self.padded + self.size]
    }

    /// Replaces the lower triangle by Cholesky's factor; the upper is neither read nor kept. Returns the logarithm of the
    /// determinant.
    pub(super) fn factor(&mut self) -> f64 {
        let size = self.padded;
        for start in (0..size).step_by(BLOCK) {
            let end = (start + BLOCK).min(size);
            for row in (start..size).step_by(TILE) {
                for column in (start..end.min(row + TILE)).step_by(TILE) {
                    self.subtract(row, column, 0..start);
                }
            }
            for column in (start..end).step_by(TILE) {
                for row in (column..size).step_by(TILE) {
                    self.subtract(row, column, start..column);
                    if row == column {
                        self.factor_tile(column);
                    } else {
                        self.solve_tile(row, column);
                    }
                }
            }
        }
        2.0 * (0..size).map(|at| self.cells[at * size + at].ln()).sum::<f64>()
    }

    fn subtract(&mut self, row: usize, column: usize, range: std::ops::Range<usize>) {
        let products = tile(&self.cells, &self.cells, self.padded, (row, column), range);
        for (offset, line) in products.iter().enumerate() {
            let at = (row + offset) * self.padded + column;
            self.cells[at..at + TILE].iter_mut().zip(line).for_each(|(cell, product)| *cell -= product);
        }
    }

    fn factor_tile(&mut self, at: usize) {
        let size = self.padded;
        for column in at..at + TILE {
            for row in column..at + TILE {
                let dot: f64 = (at..column).map(|k| self.cells[row * size + k] * self.cells[column * size + k]).sum();
                let left = self.cells[row * size + column] - dot;
                self.cells[row * size + column] = match row == column {
                    true => left.sqrt(),
                    false => left / self.cells[column * size + column],
                };
            }
        }
    }

    fn solve_tile(&mut self, row: usize, at: usize) {
        let size = self.padded;
        for row in row..row + TILE {
            for column in at..at + TILE {
                let dot: f64 = (at..column).map(|k| self.cells[row * size + k] * self.cells[column * size + k]).sum();
                self.cells[row * size + column] = (self.cells[row * size + column] - dot) / self.cells[column * size + column];
            }
        }
    }

    /// The inverse of the matrix of which this is the factor.
    pub(super) fn inverse_of_factored(&self) -> Square {
        let size = self.padded;
        // Rows of the inverse factor's transpose: its row i is column i of the inverse factor, zero before i.
        let mut turned = vec![0.0; size * size];
        (0..size).for_each(|at| turned[at * size + at] = 1.0);
        for start in (0..size).step_by(BLOCK) {
            let end = (start + BLOCK).min(size);
            for row in (0..end).step_by(TILE) {
                for column in (start.max(row)..end).step_by(TILE) {
                    let products = tile(&turned, &self.cells, size, (row, column), row..column);
                    self.solve_turned(&mut turned, (row, column), &products);
                }
            }
        }
        let mut inverse = Square { size: self.size, padded: size, cells: vec![0.0; size * size] };
        for start in (0..size).step_by(BLOCK) {
            for row in (0..size).step_by(TILE) {
                for column in (start.max(row)..(start + BLOCK).min(size)).step_by(TILE) {
                    let products = tile(&turned, &turned, size, (row, column), column..size);
                    for (down, line) in products.iter().enumerate() {
                        for (across, &product) in line.iter().enumerate() {
                            inverse.cells[(row + down) * size + column + across] = product;
                            inverse.cells[(column + across) * size + row + down] = product;
                        }
                    }
                }
            }
        }
        inverse
    }

    fn solve_turned(&self, turned: &mut [f64], (row, column): (usize, usize), products: &[[f64; TILE]; TILE]) {
        let size = self.padded;
        for (offset, line) in products.iter().enumerate() {
            let row = row + offset;
            for (across, product) in line.iter().enumerate() {
                let at = column + across;
                if at < row {
                    continue;
                }
                let own: f64 = (column..at).map(|k| self.cells[at * size + k] * turned[row * size + k]).sum();
                let unit = if at == row { 1.0 } else { 0.0 };
                turned[row * size + at] = (unit - product - own) / self.cells[at * size + at];
            }
        }
    }
}

/// Products of four rows of one matrix with four of another, over a range of columns.
fn tile(
    left: &[f64],
    right: &[f64],
    size: usize,
    (row, column): (usize, usize),
    range: std::ops::Range<usize>,
) -> [[f64; TILE]; TILE] {
    let pairs = |cells: &'_ [f64], row: usize| -> std::ops::Range<usize> {
        debug_assert!(cells.len() >= (row + 1) * size);
        row * size + range.start..row * size + range.end
    };
    let a: [&[[f64; 2]]; TILE] = std::array::from_fn(|at| left[pairs(left, row + at)].as_chunks().0);
    let b: [&[[f64; 2]]; TILE] = std::array::from_fn(|at| right[pairs(right, column + at)].as_chunks().0);
    let (first, second) = (half(a, [b[0], b[1]]), half(a, [b[2], b[3]]));
    std::array::from_fn(|down| [first[down][0], first[down][1], second[down][0], second[down][1]])
}

/// Four rows with two, two columns at a time: as many sums as there are registers for.
fn half([a0, a1, a2, a3]: [&[[f64; 2]]; TILE], [b0, b1]: [&[[f64; 2]]; 2]) -> [[f64; 2]; TILE] {
    let mut sums = [[[0.0; 2]; 2]; TILE];
    for ((((a0, a1), a2), a3), (b0, b1)) in a0.iter().zip(a1).zip(a2).zip(a3).zip(b0.iter().zip(b1)) {
        for (sums, a) in sums.iter_mut().zip([a0, a1, a2, a3]) {
            for (sums, b) in sums.iter_mut().zip([b0, b1]) {
                sums[0] += a[0] * b[0];
                sums[1] += a[1] * b[1];
            }
        }
    }
    sums.map(|line| line.map(|[even, odd]| even + odd))
}

#[cfg(test)]
mod tests {
    use super::Square;

    #[test]
    fn the_inverse_times_the_matrix_is_the_identity() {
        for size in [1, 2, 5, 8, 33, 70] {
            let mut matrix = Square::identity(size);
            for row in 0..size {
                for column in 0..size {
                    let near = 1.0 / (1.0 + row.abs_diff(column) as f64);
                    matrix.row_mut(row)[column] = near + if row == column { 2.0 } else { 0.0 };
                }
            }
            let mut factor = matrix.clone();
            let logarithm = factor.factor();
            let inverse = factor.inverse_of_factored();
            for row in 0..size {
                for column in 0..size {
                    let product: f64 = (0..size).map(|k| matrix.row(row)[k] * inverse.row(k)[column]).sum();
                    let expected = if row == column { 1.0 } else { 0.0 };
                    assert!((product - expected).abs() < 1e-12, "{size}: {row} {column} {product}");
                }
            }
            let again = inverse.clone().factor();
            assert!((logarithm + again).abs() < 1e-9);
        }
    }
}
