//! What a report may show: small cells are hidden, and enough others that they cannot be worked out.
//!
//! A cell below the threshold (zero included: "no woman" tells as much) is hidden. One hidden cell in a row with a
//! published total is no secret, so others are hidden with it, the smallest that will do, until nobody who knows
//! the totals can be sure that a hidden cell is a small one.

use serde::{Deserialize, Serialize};

/// The smallest number of people a report shows.
pub const SMALLEST_CELL: u32 = 5;

/// Sets of so many people or fewer are reported as pass or fail only, without any number.
pub const PASS_FAIL_ONLY: u32 = 5;

/// A cell of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cell {
    /// A number that may be shown.
    Shown(u32),
    /// Too small, or it would give a small one away.
    Hidden,
}

/// A table with its totals, as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct SuppressedTable {
    /// The cells, row by row.
    pub cells: Vec<Vec<Cell>>,
    /// The total of each row.
    pub row_totals: Vec<Cell>,
    /// The total of each column.
    pub column_totals: Vec<Cell>,
    /// The total of all.
    pub total: Cell,
}

/// The cells of a row whose total is published. Nothing when the set is so small that it gets pass or fail only.
pub fn suppress(cells: &[u32], threshold: u32) -> Option<Vec<Cell>> {
    let total: u32 = cells.iter().sum();
    if total <= PASS_FAIL_ONLY {
        return None;
    }
    let mut hidden: Vec<bool> = cells.iter().map(|cell| *cell < threshold).collect();
    // What a hidden cell could be at most, for all a reader knows, is the sum of all hidden ones.
    let too_few = |hidden: &[bool]| {
        let count = hidden.iter().filter(|cell| **cell).count();
        let sum: u32 = cells.iter().zip(hidden).filter(|(_, hidden)| **hidden).map(|(cell, _)| cell).sum();
        count == 1 || (count > 1 && sum < threshold)
    };
    while too_few(&hidden) {
        let smallest_shown = (0..cells.len()).filter(|at| !hidden[*at]).min_by_key(|at| cells[*at])?;
        hidden[smallest_shown] = true;
    }
    Some(cells.iter().zip(hidden).map(|(cell, hidden)| shown(*cell, hidden)).collect())
}

/// A table whose row and column totals are published. Nothing when the set is so small that it gets pass or fail
/// only.
///
/// The method is the hypercube of official statistics: every small cell gets a rectangle of hidden cells, totals
/// included, along which its value could be moved without changing anything shown.
pub fn suppress_table(rows: &[Vec<u32>], threshold: u32) -> Option<SuppressedTable> {
    let mut table = Extended::with_totals(rows);
    let total = *table.value.last().and_then(|row| row.last()).expect("a table has a corner");
    if total <= PASS_FAIL_ONLY {
        return None;
    }
    table.hide_small(threshold);
    Some(table.published())
}

const fn shown(cell: u32, hidden: bool) -> Cell {
    if hidden { Cell::Hidden } else { Cell::Shown(cell) }
}

/// A table with its totals as last row and last column.
struct Extended {
    value: Vec<Vec<u32>>,
    hidden: Vec<Vec<bool>>,
    last_row: usize,
    last_column: usize,
}

type Place = (usize, usize);

impl Extended {
    fn with_totals(rows: &[Vec<u32>]) -> Extended {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let cell = |row: &Vec<u32>, column: usize| row.get(column).copied().unwrap_or(0);
        let mut value: Vec<Vec<u32>> =
            rows.iter().map(|row| (0..columns).map(|column| cell(row, column)).chain([row.iter().sum()]).collect()).collect();
        value.push((0..=columns).map(|column| value.iter().map(|row| row[column]).sum()).collect());
        let hidden = vec![vec![false; columns + 1]; value.len()];
        Extended { last_row: rows.len(), last_column: columns, value, hidden }
    }

    fn places(&self) -> impl Iterator<Item = Place> + use<> {
        let (rows, columns) = (self.last_row, self.last_column);
        (0..=rows).flat_map(move |row| (0..=columns).map(move |column| (row, column)))
    }

    fn at(&self, (row, column): Place) -> u32 {
        self.value[row][column]
    }

    fn hide_small(&mut self, threshold: u32) {
        let small: Vec<Place> = self.places().filter(|place| self.at(*place) < threshold).collect();
        for (row, column) in &small {
            self.hidden[*row][*column] = true;
        }
        for place in small {
            match self.cheapest_rectangle(place, threshold) {
                Some(corners) => corners.into_iter().for_each(|(row, column)| self.hidden[row][column] = true),
                None => return self.hide_all_but_the_total(),
            }
        }
    }

    /// The rectangle around a small cell along which it could be at least `threshold`, hiding the least that is
    /// still shown. The total of all is only hidden when nothing else will do.
    fn cheapest_rectangle(&self, small: Place, threshold: u32) -> Option<[Place; 4]> {
        let (row, column) = small;
        let rectangles = self
            .places()
            .filter(|(other_row, other_column)| *other_row != row && *other_column != column)
            .map(|(other_row, other_column)| [small, (row, other_column), (other_row, column), (other_row, other_column)])
            .filter(|corners| !corners.contains(&(self.last_row, self.last_column)))
            .filter(|corners| self.room(corners).is_none_or(|room| self.at(small).saturating_add(room) >= threshold));
        rectangles.min_by_key(|corners| -> u32 {
            corners.iter().filter(|(row, column)| !self.hidden[*row][*column]).map(|place| self.at(*place)).sum()
        })
    }

    /// How far the first corner can grow along the rectangle: the smallest of the corners that shrink when it grows.
    fn room(&self, corners: &[Place; 4]) -> Option<u32> {
        let flips = |place: &Place| usize::from(place.0 == self.last_row) + usize::from(place.1 == self.last_column);
        let moved = |at: usize| usize::from(at == 1 || at == 2) + flips(&corners[at]);
        let first = moved(0);
        (1..4).filter(|at| (moved(*at) + first) % 2 == 1).map(|at| self.at(corners[at])).min()
    }

    fn hide_all_but_the_total(&mut self) {
        self.hidden.iter_mut().flatten().for_each(|cell| *cell = true);
        self.hidden[self.last_row][self.last_column] = false;
    }

    fn published(&self) -> SuppressedTable {
        let cell = |place: Place| shown(self.at(place), self.hidden[place.0][place.1]);
        let (rows, columns) = (self.last_row, self.last_column);
        SuppressedTable {
            cells: (0..rows).map(|row| (0..columns).map(|column| cell((row, column))).collect()).collect(),
            row_totals: (0..rows).map(|row| cell((row, columns))).collect(),
            column_totals: (0..columns).map(|column| cell((rows, column))).collect(),
            total: cell((rows, columns)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn is_shown(cell: &Cell) -> bool {
        matches!(cell, Cell::Shown(_))
    }

    #[test]
    fn a_set_of_five_people_gets_no_number() {
        assert_eq!(suppress(&[2, 3], SMALLEST_CELL), None);
        assert_eq!(suppress_table(&[vec![1, 1], vec![1, 2]], SMALLEST_CELL), None);
        assert_eq!(suppress(&[], SMALLEST_CELL), None);
        assert_eq!(suppress_table(&[], SMALLEST_CELL), None);
    }

    #[test]
    fn a_row_without_small_cells_is_shown() {
        assert_eq!(suppress(&[14, 11], SMALLEST_CELL), Some(vec![Cell::Shown(14), Cell::Shown(11)]));
    }

    #[test]
    fn a_single_small_cell_takes_the_smallest_other_with_it() {
        assert_eq!(suppress(&[12, 3, 9], SMALLEST_CELL), Some(vec![Cell::Shown(12), Cell::Hidden, Cell::Hidden]));
    }

    #[test]
    fn two_hidden_zeros_are_no_secret_and_take_a_third_with_them() {
        assert_eq!(
            suppress(&[0, 0, 8, 20], SMALLEST_CELL),
            Some(vec![Cell::Hidden, Cell::Hidden, Cell::Hidden, Cell::Shown(20)])
        );
    }

    #[test]
    fn a_small_cell_of_a_table_is_hidden_within_a_rectangle() {
        let table = suppress_table(&[vec![2, 10, 30], vec![9, 11, 40], vec![20, 30, 50]], SMALLEST_CELL);
        let table = table.expect("a large set");
        assert_eq!(table.cells[0], [Cell::Hidden, Cell::Hidden, Cell::Shown(30)]);
        assert_eq!(table.cells[1], [Cell::Hidden, Cell::Hidden, Cell::Shown(40)]);
        assert!(table.cells[2].iter().all(is_shown));
        assert!(table.row_totals.iter().chain(&table.column_totals).all(is_shown));
        assert_eq!(table.total, Cell::Shown(202));
    }

    #[test]
    fn a_small_total_is_hidden_like_any_other_cell() {
        let table = suppress_table(&[vec![1, 2], vec![40, 50]], SMALLEST_CELL).expect("a large set");
        assert_eq!(table.row_totals[0], Cell::Hidden);
        assert_eq!(table.row_totals[1], Cell::Hidden, "the total of all would give the first row away");
    }

    /// Every table of whole numbers that agrees with what is shown, with cells up to the total.
    fn worlds(table: &SuppressedTable, rows: usize, columns: usize, total: u32) -> Vec<Vec<u32>> {
        let cells: Vec<Cell> = table.cells.iter().flatten().copied().collect();
        let agrees = |cell: Cell, sum: u32| cell == Cell::Hidden || cell == Cell::Shown(sum);
        let mut partial: Vec<Vec<u32>> = vec![Vec::new()];
        for cell in cells {
            let range = match cell {
                Cell::Shown(number) => number..=number,
                Cell::Hidden => 0..=total,
            };
            partial = partial
                .iter()
                .flat_map(|world| range.clone().map(move |number| [world.as_slice(), &[number]].concat()))
                .filter(|world| world.iter().sum::<u32>() <= total)
                .filter(|world| {
                    let full = world.len() % columns == 0;
                    let row = world.len() / columns;
                    !full || agrees(table.row_totals[row - 1], world[(row - 1) * columns..].iter().sum())
                })
                .collect();
        }
        partial.retain(|world| {
            let column = |at: usize| (0..rows).map(|row| world[row * columns + at]).sum::<u32>();
            agrees(table.total, world.iter().sum()) && (0..columns).all(|at| agrees(table.column_totals[at], column(at)))
        });
        partial
    }

    proptest! {
        #[test]
        fn nobody_can_be_sure_that_a_hidden_cell_of_a_row_is_small(cells in prop::collection::vec(0u32..30, 1..7)) {
            let Some(shown) = suppress(&cells, SMALLEST_CELL) else { return Ok(()) };
            let hidden: Vec<u32> =
                cells.iter().zip(&shown).filter(|(_, shown)| !is_shown(shown)).map(|(cell, _)| *cell).collect();
            prop_assert!(cells.iter().zip(&shown).all(|(cell, shown)| *cell >= SMALLEST_CELL || !is_shown(shown)));
            prop_assert!(hidden.is_empty() || (hidden.len() > 1 || cells.len() == 1));
            prop_assert!(hidden.is_empty() || hidden.iter().sum::<u32>() >= SMALLEST_CELL);
        }

        #[test]
        fn nobody_can_be_sure_that_a_hidden_cell_of_a_small_table_is_small(
            rows in prop::collection::vec(prop::collection::vec(0u32..10, 2), 2)
        ) {
            assert_no_small_cell_is_known(&rows, 2);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn nobody_can_be_sure_that_a_hidden_cell_of_a_wider_table_is_small(
            rows in prop::collection::vec(prop::collection::vec(0u32..6, 3), 2)
        ) {
            assert_no_small_cell_is_known(&rows, 3);
        }
    }

    fn assert_no_small_cell_is_known(rows: &[Vec<u32>], columns: usize) {
        let Some(table) = suppress_table(rows, SMALLEST_CELL) else {
            return;
        };
        let flat: Vec<u32> = rows.iter().flatten().copied().collect();
        let worlds = worlds(&table, rows.len(), columns, flat.iter().sum());
        assert!(worlds.contains(&flat));
        for (at, cell) in flat.iter().enumerate().filter(|(_, cell)| **cell < SMALLEST_CELL) {
            assert!(!is_shown(&table.cells[at / columns][at % columns]));
            assert!(
                worlds.iter().any(|world| world[at] >= SMALLEST_CELL),
                "cell {cell} of {rows:?} is known to be small: {table:?}"
            );
        }
    }
}
