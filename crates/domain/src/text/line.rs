//! Names and numbers as people type them.

use super::fold::western_digit;

/// Cleans a name or title of one line: no control characters, none that turn the direction of the text around it,
/// line breaks and runs of spaces become one space, nothing at the ends.
///
/// A hidden direction mark in a name could otherwise make a file name or a sentence read as another one.
pub fn clean_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.chars() {
        if letter.is_whitespace() {
            gap = !line.is_empty();
        } else if !letter.is_control() && !turns_text(letter) && letter != '\u{feff}' {
            if std::mem::take(&mut gap) {
                line.push(' ');
            }
            line.push(letter);
        }
    }
    line
}

/// Whether a character steers the direction of the text around it (Unicode's bidirectional controls).
pub(super) const fn turns_text(letter: char) -> bool {
    matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Reads a number as people write it and gives its canonical form: Western digits, `.` before the decimals, no
/// grouping, a leading `-` when negative. `None` when it is not a number.
///
/// Accepts Arabic-Indic and Persian digits, any space or apostrophe as grouping, comma or point as either. When both stand
/// in it, the last one is the decimal mark. One that stands alone before exactly three digits groups thousands
/// (`12,500`), unless nothing but a zero precedes it (`0,500`); nothing the house asks for has three decimals.
pub fn parse_number(text: &str) -> Option<String> {
    let plain: String = text.chars().filter_map(plain_sign).collect();
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", plain.strip_prefix('+').unwrap_or(&plain)),
    };
    if !digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',') {
        return None;
    }
    let (whole, decimals) = match decimal_mark(digits) {
        Some(at) => (&digits[..at], &digits[at + 1..]),
        None => (digits, ""),
    };
    if decimals.contains(['.', ',']) || !groups_are_thousands(whole) {
        return None;
    }
    let whole = whole.replace(['.', ','], "");
    if whole.is_empty() && decimals.is_empty() {
        return None;
    }
    let whole = Some(whole.trim_start_matches('0')).filter(|kept| !kept.is_empty()).unwrap_or("0");
    let decimals = decimals.trim_end_matches('0');
    let sign = if whole == "0" && decimals.is_empty() { "" } else { sign };
    let point = if decimals.is_empty() { "" } else { "." };
    Some(format!("{sign}{whole}{point}{decimals}"))
}

/// The code of a country in the one case in which codes are stored and compared: upper.
pub fn country_code(typed: &str) -> String {
    clean_line(typed).to_uppercase()
}

/// Reads a whole number; `None` when it is no number, has decimals, or is too large.
pub fn parse_whole(text: &str) -> Option<i64> {
    parse_number(text)?.parse().ok()
}

/// Reads a number with at most two decimals into hundredths (scores, money); `None` when it is no such number.
pub fn parse_hundredths(text: &str) -> Option<i64> {
    let canonical = parse_number(text)?;
    let (whole, decimals) = canonical.split_once('.').unwrap_or((&canonical, ""));
    if decimals.len() > 2 {
        return None;
    }
    format!("{whole}{decimals:0<2}").parse().ok()
}

/// A digit, mark or sign in its plain form; nothing for what only groups or steers.
fn plain_sign(letter: char) -> Option<char> {
    match letter {
        '٫' => Some(','),
        '٬' | '\'' | '’' => None,
        '−' => Some('-'),
        _ if letter.is_whitespace() || turns_text(letter) => None,
        _ => Some(western_digit(letter).unwrap_or(letter)),
    }
}

fn decimal_mark(digits: &str) -> Option<usize> {
    let last = digits.rfind(['.', ','])?;
    let mark = &digits[last..=last];
    let before = &digits[..last];
    if before.contains(mark) {
        return None;
    }
    let mixed = before.contains(['.', ',']);
    let thousands = digits.len() - last == 4 && before.bytes().any(|byte| byte != b'0');
    (mixed || !thousands).then_some(last)
}

fn groups_are_thousands(whole: &str) -> bool {
    let mut groups = whole.split(['.', ',']);
    let first = groups.next().unwrap_or_default();
    groups.clone().next().is_none() || (!first.is_empty() && first.len() <= 3 && groups.all(|group| group.len() == 3))
}

#[cfg(test)]
mod tests {
    use super::{clean_line, parse_hundredths, parse_number, parse_whole};

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (typed, canonical) in [
            ("12500", "12500"),
            (" 12 500 ", "12500"),
            ("12\u{202f}500,75", "12500.75"),
            ("12\u{a0}500", "12500"),
            ("12,500.75", "12500.75"),
            ("12.500,75", "12500.75"),
            ("1,234,567", "1234567"),
            ("1.234.567,8", "1234567.8"),
            ("12,500", "12500"),
            ("7,82", "7.82"),
            ("7.82", "7.82"),
            ("0,500", "0.5"),
            (",5", "0.5"),
            ("٧٫٨٢", "7.82"),
            ("١٢٬٥٠٠", "12500"),
            ("۱۲۵۰۰", "12500"),
            ("-3,5", "-3.5"),
            ("−3", "-3"),
            ("-0", "0"),
            ("007", "7"),
            ("12'500", "12500"),
        ] {
            assert_eq!(parse_number(typed).as_deref(), Some(canonical), "{typed}");
        }
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        for typed in ["", " ", "-", ".", "abc", "12 mois", "1,23,4", "1.2.3", "12-5", "1e5", "1,2.3.4", "١٢ شهرا"] {
            assert_eq!(parse_number(typed), None, "{typed}");
        }
    }

    #[test]
    fn hundredths_and_whole_numbers_refuse_what_they_cannot_hold() {
        assert_eq!(parse_hundredths("7,8"), Some(780));
        assert_eq!(parse_hundredths("-7,82"), Some(-782));
        assert_eq!(parse_hundredths("0,005"), None);
        assert_eq!(parse_whole("7,5"), None);
        assert_eq!(parse_whole("99999999999999999999"), None);
        assert_eq!(parse_whole("٢٠٢٧"), Some(2027));
    }

    #[test]
    fn names_lose_what_could_disguise_them() {
        assert_eq!(clean_line("  Le\tfilm\r\n de  Nadia "), "Le film de Nadia");
        assert_eq!(clean_line("dossier\u{202e}fdp.exe"), "dossierfdp.exe");
        assert_eq!(clean_line("\u{2067}ليلى\u{2069}"), "ليلى");
        assert_eq!(clean_line("a\u{0}b\u{7f}c\u{feff}"), "abc");
        assert_eq!(clean_line("می\u{200c}خواهم"), "می\u{200c}خواهم", "joiners are part of Persian spelling");
    }
}
