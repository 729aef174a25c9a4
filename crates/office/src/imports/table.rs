//! A table of values as people's programs write it: separator sniffed, byte-order mark dropped, quoted line breaks kept.

use domain::fault::Problem;
use domain::text::clean_line;

/// Largest file taken, in bytes: 8,000 full rows are about 16 MB.
pub const LARGEST: usize = 48 * 1024 * 1024;

/// Something wrong in a file, where people find it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineProblem {
    /// The line of the file, from 1.
    pub line: u64,
    /// The column, by its header; empty when the whole line is at fault.
    pub column: String,
    /// What is wrong.
    pub problem: Problem,
    /// What stands there, shortened.
    pub value: String,
}

impl LineProblem {
    pub(super) fn of(line: u64, column: &str, problem: Problem, value: &str) -> LineProblem {
        let value = clean_line(value).chars().take(80).collect();
        LineProblem { line, column: column.to_owned(), problem, value }
    }
}

/// A row, with the line it begins at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) number: u64,
    pub(super) cells: Vec<String>,
}

/// More columns than any export has: a file with more is something else.
const MOST_COLUMNS: usize = 500;

/// A header and its rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<Line>,
    pub(super) separator: char,
}

/// Reads a file; what is wrong with its shape comes beside what could be read.
pub(super) fn read(bytes: &[u8]) -> (Table, Vec<LineProblem>) {
    let whole = |line, problem| vec![LineProblem::of(line, "", problem, "")];
    if bytes.len() > LARGEST {
        let max = i64::try_from(LARGEST / (1024 * 1024)).unwrap_or(i64::MAX);
        return (Table::default(), whole(1, Problem::FileTooLarge { max }));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let before = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
            return (Table::default(), whole(before as u64 + 1, Problem::NotUtf8));
        }
    };
    if text.trim().is_empty() {
        return (Table::default(), whole(1, Problem::FileEmpty));
    }
    let separator = sniff(text);
    let mut problems = Vec::new();
    let mut table = Table { separator: char::from(separator), ..Table::default() };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
    for record in reader.records() {
        let Ok(record) = record else { continue };
        let number = lines.of(record.position().map_or(0, csv::Position::byte));
        let cells: Vec<String> = record.iter().map(|cell| cell.trim().replace('\0', "")).collect();
        if table.header.is_empty() {
            if cells.len() > MOST_COLUMNS {
                let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
                return (
                    Table::default(),
                    whole(number, Problem::CellCount { have: count(cells.len()), want: count(MOST_COLUMNS) }),
                );
            }
            table.header = cells.iter().map(|cell| clean_line(cell)).collect();
        } else if cells.len() != table.header.len() {
            let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
            let problem = Problem::CellCount { have: count(cells.len()), want: count(table.header.len()) };
            problems.push(LineProblem::of(number, "", problem, cells.first().map_or("", String::as_str)));
        } else if cells.iter().any(|cell| !cell.is_empty()) {
            table.rows.push(Line { number, cells });
        }
    }
    (table, problems)
}

/// Counts lines as editors do: the reader's own count stays one behind after CRLF.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the first character at `byte` or after it that is no line break.
    fn of(&mut self, byte: u64) -> u64 {
        let byte = usize::try_from(byte).unwrap_or(self.text.len());
        while let Some(letter) = self.text.get(self.at)
            && (self.at < byte || matches!(letter, b'\r' | b'\n'))
        {
            self.line += u64::from(*letter == b'\n');
            self.at += 1;
        }
        self.line
    }
}

/// The separator that stands most often in the first line, outside quotes.
fn sniff(text: &str) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|(separator, _)| *separator == byte).for_each(|(_, count)| *count += 1),
        }
    }
    // The first of equals: a file of one column has none, and is read with commas.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(separator, _)| separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_marks_and_quoted_breaks_are_understood() {
        for separator in [",", ";", "\t"] {
            let text = format!(
                "\u{feff}Project Title{separator}\"Synopsis, long; or\tshort\"\r\n\"ليل\"{separator}\"one\r\ntwo\"\r\nÉté{separator}x\r\n"
            );
            let (table, problems) = read(text.as_bytes());
            assert!(problems.is_empty(), "{problems:?}");
            assert_eq!(table.header, ["Project Title", "Synopsis, long; or short"]);
            assert_eq!(table.rows[0], Line { number: 2, cells: vec!["ليل".to_owned(), "one\r\ntwo".to_owned()] });
            assert_eq!((table.rows[1].number, table.rows[1].cells[0].as_str()), (4, "Été"));
        }
    }

    #[test]
    fn what_is_wrong_is_told_by_its_line() {
        let (_, problems) = read(b"a,b\n1,2\n3\n4,\xff\n");
        assert_eq!((problems[0].line, problems[0].problem), (4, Problem::NotUtf8));
        let (table, problems) = read(b"a,b\n1,2\n3\n");
        assert_eq!((problems[0].line, problems[0].problem), (3, Problem::CellCount { have: 1, want: 2 }));
        assert_eq!(table.rows.len(), 1);
        assert_eq!(read(b" \n").1[0].problem, Problem::FileEmpty);
    }
}
