//! A sheet to take away, before it is written as a file of either format.

use domain::text::Lang;
use domain::time::Moment;
use words::Words;

/// How wide a column is, in characters.
const NARROWEST: usize = 8;
const WIDEST: usize = 48;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cell {
    /// Nothing.
    Empty,
    /// Words. Never a formula, whatever they begin with.
    Text(String),
    /// A whole number.
    Number(i64),
    /// An amount in hundredths.
    Hundredths(i64),
    /// A moment, shown in the zone of the sheet.
    At(Moment),
}

/// Rows under a head, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sheet {
    /// Its name.
    pub(crate) name: String,
    /// Its language: decides direction, separator and decimal mark.
    pub(crate) lang: Lang,
    /// The zone its moments are shown in.
    pub(crate) zone: String,
    /// The names of its columns.
    pub(crate) head: Vec<String>,
    /// Its rows, as long as the head.
    pub(crate) rows: Vec<Vec<Cell>>,
}

impl Cell {
    /// Words, or nothing.
    pub(crate) fn text(words: impl Into<String>) -> Cell {
        let words = plain(&words.into());
        if words.is_empty() { Cell::Empty } else { Cell::Text(words) }
    }

    /// Several in one cell, between the separator of the language.
    pub(crate) fn several<'a>(w: Words, each: impl Iterator<Item = &'a str>) -> Cell {
        Cell::text(each.collect::<Vec<_>>().join(&w.t("value-separator")))
    }

    /// The name of a country, or nothing.
    pub(crate) fn country(w: Words, code: &str) -> Cell {
        if code.is_empty() { Cell::Empty } else { Cell::text(w.country(code)) }
    }

    /// The name of a stage, or nothing.
    pub(crate) fn stage(w: Words, code: &str) -> Cell {
        if code.is_empty() { Cell::Empty } else { Cell::text(w.choice("stage", code)) }
    }
}

impl Sheet {
    /// The width of each column: that of its longest line, within bounds.
    pub(crate) fn widths(&self) -> Vec<usize> {
        let longest = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
        let width = |at: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(at)).map(|cell| match cell {
                Cell::Text(text) => longest(text),
                Cell::At(_) => 16,
                Cell::Number(_) | Cell::Hundredths(_) => 12,
                Cell::Empty => 0,
            });
            let head = self.head.get(at).map_or(0, |head| longest(head));
            cells.chain([head]).max().unwrap_or(0).clamp(NARROWEST, WIDEST) + 2
        };
        (0..self.head.len()).map(width).collect()
    }
}

/// A sheet in the language of `w`; its name and its head are messages.
pub(crate) fn sheet_of(name: &str, zone: &str, w: Words, head: &[&str], rows: Vec<Vec<Cell>>) -> Sheet {
    let say = |key: &str| w.t(key).into_owned();
    Sheet { name: say(name), lang: w.lang(), zone: zone.to_owned(), head: head.iter().map(|key| say(key)).collect(), rows }
}

/// Without the marks that steer direction: a spreadsheet shows them as boxes, and searches do not find around them.
pub(crate) fn plain(text: &str) -> String {
    let steers = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let kept = |c: &char| !steers(*c) && (!c.is_control() || matches!(c, '\n' | '\t'));
    text.replace("\r\n", "\n").chars().filter(kept).collect::<String>().trim_end().to_owned()
}

/// Whether a spreadsheet program could take the words for a formula (OWASP, CSV injection), full-width forms too.
pub(crate) fn like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_direction_and_controls_are_left_out() {
        assert_eq!(plain("\u{2068}فيلم\u{2069} a\r\nb\u{0}"), "فيلم a\nb");
        assert_eq!(Cell::text(" \u{2068}\u{2069}"), Cell::Empty);
    }

    #[test]
    fn whatever_a_spreadsheet_may_run_is_known() {
        for evil in ["=1+1", "+212", "-1", "@SUM(A1)", "\t=1", "＝1"] {
            assert!(like_a_formula(evil), "{evil}");
        }
        assert!(!like_a_formula("فيلم = حلم"));
    }
}
