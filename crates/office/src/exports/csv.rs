//! A sheet as CSV, as spreadsheet programs expect it: UTF-8 with its mark, formulas neutralized.

use csv::{QuoteStyle, Terminator, WriterBuilder};
use domain::text::Lang;
use jiff::tz::TimeZone;

use super::sheet::{Cell, Sheet, like_a_formula};

/// The bytes of a file with this sheet.
pub(crate) fn write(sheet: &Sheet) -> Vec<u8> {
    let zone = words::time_zone(&sheet.zone).unwrap_or(TimeZone::UTC);
    let separator = if sheet.lang == Lang::En { b',' } else { b';' };
    let mut file = WriterBuilder::new()
        .delimiter(separator)
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let rows = sheet.rows.iter().map(|row| row.iter().map(|cell| written(cell, sheet.lang, &zone)).collect::<Vec<_>>());
    for row in std::iter::once(sheet.head.iter().map(|head| safe(&head.name)).collect()).chain(rows) {
        file.write_record(&row).expect("memory takes a row as long as the head");
    }
    file.into_inner().expect("memory can be flushed")
}

fn written(cell: &Cell, lang: Lang, zone: &TimeZone) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => safe(text),
        Cell::Number(number) => number.to_string(),
        Cell::Hundredths(amount) => {
            let mark = if lang == Lang::En { '.' } else { ',' };
            let sign = if *amount < 0 { "-" } else { "" };
            format!("{sign}{}{mark}{:02}", amount.unsigned_abs() / 100, amount.unsigned_abs() % 100)
        }
        Cell::At(moment) => jiff::Timestamp::from_millisecond(moment.0)
            .map(|at| at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string())
            .unwrap_or_default(),
    }
}

/// The words, quoted as text when a spreadsheet program could take them for a formula.
fn safe(text: &str) -> String {
    if like_a_formula(text) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exports::sheet::Head;
    use domain::time::Moment;

    #[test]
    fn a_file_opens_in_a_spreadsheet_and_runs_nothing() {
        let rows =
            vec![vec![Cell::text("=HYPERLINK(\"x\")"), Cell::text("ليل; طويل\nثان"), Cell::Number(-3), Cell::Hundredths(-1250)]];
        let head = ["Titre", "عنوان", "n", "€"].map(|name| Head { code: name.to_owned(), name: name.to_owned() }).to_vec();
        let sheet = Sheet { name: "x".to_owned(), lang: Lang::Fr, zone: "Africa/Casablanca".to_owned(), head, rows };
        let text = String::from_utf8(write(&sheet)).expect("UTF-8");
        assert_eq!(text, "\u{feff}Titre;عنوان;n;€\r\n\"'=HYPERLINK(\"\"x\"\")\";\"ليل; طويل\nثان\";-3;-12,50\r\n");
        let at = written(&Cell::At(Moment(1_795_348_800_000)), Lang::Fr, &words::time_zone("Africa/Casablanca").expect("known"));
        assert_eq!(at, "2026-11-22 12:00");
    }
}
