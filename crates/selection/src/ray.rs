//! Multipliers of the rows that prove there is no solution.

use crate::program::{Multipliers, Program};
use crate::search::whole;

/// The multipliers that prove there is nothing, from a row of the basis inverse or from one row of the program alone.
pub(crate) fn ray(program: &Program, inverse_row: &[f64]) -> Option<Multipliers> {
    let largest = inverse_row.iter().fold(0.0_f64, |most, x| most.max(x.abs()));
    for scale in [1.0, f64::from(1 << 10), f64::from(1 << 24)] {
        for sign in [1.0, -1.0] {
            let y = inverse_row.iter().enumerate().map(|(row, x)| (row, whole(x / largest * scale * sign)));
            let ray = Multipliers { bits: 0, of_row: y.filter(|(_, y)| *y != 0).collect() };
            if program.ceiling(&ray, true, None) < 0 {
                return Some(ray);
            }
        }
    }
    single_row(program)
}

/// A row that its box alone cannot satisfy.
pub(crate) fn single_row(program: &Program) -> Option<Multipliers> {
    let mut least = vec![0_i128; program.rows.len()];
    let mut most = least.clone();
    for column in 0..program.columns() {
        for (row, a) in program.matrix.entries(column) {
            let ends = [program.lower[column], program.upper[column]].map(|value| i128::from(a) * i128::from(value));
            least[row] += ends[0].min(ends[1]);
            most[row] += ends[0].max(ends[1]);
        }
    }
    program.rows.iter().enumerate().find_map(|(at, row)| {
        let y = if least[at] > i128::from(row.upper) {
            1
        } else if most[at] < i128::from(row.lower) {
            -1
        } else {
            return None;
        };
        Some(Multipliers { bits: 0, of_row: vec![(at, y)] })
    })
}
