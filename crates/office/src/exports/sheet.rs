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

/// The columns of a list that does not take them from a call, by the messages that name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heads(pub(super) &'static [&'static str]);

impl Heads {
    /// Each column: its stable code, as in addresses, and the message that names it.
    pub fn each(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.0.iter().map(|name| (code(name), *name))
    }
}

/// The code of the column that a message names: the message itself, without `column-`.
fn code(name: &str) -> &str {
    name.strip_prefix("column-").unwrap_or(name)
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Head {
    /// The code it is chosen by; an amount and its currency have the same.
    pub(crate) code: String,
    /// What stands in it.
    pub(crate) name: String,
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
    /// The heads of its columns.
    pub(crate) head: Vec<Head>,
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
    /// Only the columns of these codes, in this order; all of them when none of the codes is one of its columns.
    pub(crate) fn only(self, codes: &[String]) -> Sheet {
        let fresh = codes.iter().enumerate().filter(|(at, code)| !codes[..*at].contains(code)).map(|(_, code)| code);
        let at = |code: &String| {
            let same = self.head.iter().enumerate().filter(|(_, head)| head.code == *code);
            same.map(|(at, _)| at).collect::<Vec<_>>()
        };
        let kept: Vec<usize> = fresh.flat_map(at).collect();
        if kept.is_empty() {
            return self;
        }
        let rows = self.rows.iter().map(|row| kept.iter().map(|at| row[*at].clone()).collect()).collect();
        Sheet { head: kept.iter().map(|at| self.head[*at].clone()).collect(), rows, ..self }
    }

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
            let head = self.head.get(at).map_or(0, |head| longest(&head.name));
            cells.chain([head]).max().unwrap_or(0).clamp(NARROWEST, WIDEST) + 2
        };
        (0..self.head.len()).map(width).collect()
    }
}

/// A sheet in the language of `w`; its name and its head are messages.
pub(crate) fn sheet_of(name: &str, zone: &str, w: Words, head: &[&str], rows: Vec<Vec<Cell>>) -> Sheet {
    let say = |key: &str| w.t(key).into_owned();
    let head = head.iter().map(|key| Head { code: code(key).to_owned(), name: say(key) }).collect();
    Sheet { name: say(name), lang: w.lang(), zone: zone.to_owned(), head, rows }
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
    fn columns_are_chosen_by_code_in_any_order_and_nonsense_chooses_nothing() {
        let row = vec![Cell::text("Médina"), Cell::Hundredths(1250), Cell::text("EUR"), Cell::Number(3)];
        let head = ["title", "field:budget", "field:budget", "rank"]
            .map(|code| Head { code: code.to_owned(), name: code.to_uppercase() })
            .to_vec();
        let sheet = Sheet { name: "x".to_owned(), lang: Lang::Fr, zone: "UTC".to_owned(), head, rows: vec![row.clone()] };
        let only = |codes: &[&str]| {
            let sheet = sheet.clone().only(&codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>());
            (sheet.head.into_iter().map(|head| head.name).collect::<Vec<_>>().join(" "), sheet.rows[0].clone())
        };
        let chosen = vec![row[3].clone(), row[1].clone(), row[2].clone()];
        assert_eq!(only(&["rank", "gender", "field:budget", "rank"]), ("RANK FIELD:BUDGET FIELD:BUDGET".to_owned(), chosen));
        assert_eq!(only(&["gender"]).1, row);
        assert_eq!(only(&[]).1, row);
    }

    #[test]
    fn whatever_a_spreadsheet_may_run_is_known() {
        for evil in ["=1+1", "+212", "-1", "@SUM(A1)", "\t=1", "＝1"] {
            assert!(like_a_formula(evil), "{evil}");
        }
        assert!(!like_a_formula("فيلم = حلم"));
    }
}
