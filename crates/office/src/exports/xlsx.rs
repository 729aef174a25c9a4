//! A sheet as XLSX: typed cells, a frozen head, right to left in Arabic.

use domain::text::Lang;
use jiff::tz::TimeZone;
use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::sheet::{Cell, Sheet, like_a_formula};

/// Longest text a cell takes, by the format's own limit.
const LONGEST: usize = 32_000;

/// The bytes of a workbook with these sheets.
pub(crate) fn write(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    for sheet in sheets {
        fill(book.add_worksheet(), sheet)?;
    }
    book.save_to_buffer()
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let looks = Looks::of(sheet.lang);
    let zone = words::time_zone(&sheet.zone).unwrap_or(TimeZone::UTC);
    page.set_name(name(&sheet.name))?;
    page.set_right_to_left(sheet.lang == Lang::Ar);
    page.set_freeze_panes(1, 0)?;
    for (at, width) in sheet.widths().into_iter().enumerate() {
        page.set_column_width(column(at), u32::try_from(width).unwrap_or(12))?;
    }
    for (at, head) in sheet.head.iter().enumerate() {
        page.write_string_with_format(0, column(at), &head.name, &looks.head)?;
    }
    for (row, cells) in sheet.rows.iter().enumerate() {
        let row = u32::try_from(row + 1).unwrap_or(u32::MAX);
        for (at, cell) in cells.iter().enumerate() {
            write_cell(page, row, column(at), cell, &looks, &zone)?;
        }
    }
    if let (Some(last), Some(width)) = (u32::try_from(sheet.rows.len()).ok(), sheet.head.len().checked_sub(1)) {
        page.autofilter(0, 0, last, column(width))?;
    }
    Ok(())
}

struct Looks {
    head: Format,
    text: Format,
    quoted: Format,
    number: Format,
    amount: Format,
    moment: Format,
}

impl Looks {
    fn of(lang: Lang) -> Looks {
        let base = Format::new().set_align(FormatAlign::Top);
        // A title keeps the direction of its own words; only the head follows the sheet.
        let text = base.clone();
        let head = if lang == Lang::Ar { base.clone().set_reading_direction(2) } else { base.clone() };
        Looks {
            head: head
                .set_bold()
                .set_text_wrap()
                .set_background_color(Color::RGB(0x00F1_EDE4))
                .set_border_bottom(FormatBorder::Thin),
            quoted: text.clone().set_quote_prefix(),
            number: base.clone().set_num_format("0"),
            amount: base.clone().set_num_format("#,##0.00"),
            moment: base.set_num_format("yyyy-mm-dd hh:mm"),
            text,
        }
    }
}

fn write_cell(page: &mut Worksheet, row: u32, at: u16, cell: &Cell, looks: &Looks, zone: &TimeZone) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            // Always a string cell. One that looks like a formula also keeps its quote when somebody edits it.
            let format = if like_a_formula(text) { &looks.quoted } else { &looks.text };
            page.write_string_with_format(row, at, text.chars().take(LONGEST).collect::<String>(), format)?;
        }
        Cell::Number(number) => {
            #[allow(clippy::cast_precision_loss, reason = "a spreadsheet knows no other numbers")]
            page.write_number_with_format(row, at, *number as f64, &looks.number)?;
        }
        Cell::Hundredths(amount) => {
            #[allow(clippy::cast_precision_loss, reason = "a spreadsheet knows no other numbers")]
            page.write_number_with_format(row, at, *amount as f64 / 100.0, &looks.amount)?;
        }
        Cell::At(moment) => {
            let Ok(at_utc) = jiff::Timestamp::from_millisecond(moment.0) else { return Ok(()) };
            let local = at_utc.to_zoned(zone.clone()).datetime();
            let (year, month, day) = (local.year(), local.month(), local.day());
            let day = ExcelDateTime::from_ymd(year.unsigned_abs(), month.unsigned_abs(), day.unsigned_abs())?;
            let time = day.and_hms(u16::from(local.hour().unsigned_abs()), local.minute().unsigned_abs(), 0)?;
            page.write_datetime_with_format(row, at, &time, &looks.moment)?;
        }
    }
    Ok(())
}

fn column(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

/// A name a worksheet may have: at most 31 characters, none of its separators.
fn name(name: &str) -> String {
    let name: String = name.replace(['[', ']', ':', '*', '?', '/', '\\', '\''], " ").chars().take(31).collect();
    let name = name.trim();
    if name.is_empty() { "1".to_owned() } else { name.to_owned() }
}
