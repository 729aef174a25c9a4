//! Lines of a table, with the place of every field.

/// Line and column.
pub(super) type Place = (u64, u64);

/// One line; several where a quoted field goes on.
pub(super) struct Record {
    pub(super) line: u64,
    /// Place (line and column, of characters, from 1) and text, without the spaces around it.
    pub(super) fields: Vec<(Place, String)>,
}

impl Record {
    pub(super) fn field(&self, at: usize) -> (Place, &str) {
        let (place, text) = &self.fields[at];
        (*place, text)
    }
}

/// Fields separated by commas, or by whichever of `;` and tabs the first line has instead; `"` quotes. Empty lines are
/// left out. An error is the place of a quote that is never closed.
pub(super) fn records(text: &str) -> Result<Vec<Record>, Place> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    let separator = [',', ';', '\t'].into_iter().find(|separator| first.contains(*separator)).unwrap_or(',');
    let mut records = Vec::new();
    let mut letters = text.chars().peekable();
    let (mut line, mut column) = (1, 0);
    while letters.peek().is_some() {
        let mut record = Record { line, fields: Vec::new() };
        let mut ends = false;
        while !ends {
            let start = (line, column + 1);
            let mut field = String::new();
            let mut opened = None;
            let mut was_quoted = false;
            loop {
                let letter = letters.next();
                column += 1;
                match (letter, opened) {
                    (None, Some(place)) => return Err(place),
                    (None, None) => ends = true,
                    (Some('"'), Some(_)) if letters.peek() == Some(&'"') => {
                        letters.next();
                        column += 1;
                        field.push('"');
                        continue;
                    }
                    (Some('"'), Some(_)) => {
                        opened = None;
                        continue;
                    }
                    (Some('"'), None) if field.trim().is_empty() && !was_quoted => {
                        field.clear();
                        opened = Some((line, column));
                        was_quoted = true;
                        continue;
                    }
                    (Some('\n'), None) => {
                        (line, column) = (line + 1, 0);
                        ends = true;
                    }
                    (Some(letter), None) if letter == separator => {}
                    (Some(letter), _) => {
                        if letter == '\n' {
                            (line, column) = (line + 1, 0);
                        }
                        field.push(letter);
                        continue;
                    }
                }
                break;
            }
            record.fields.push((start, field.trim().to_owned()));
        }
        if record.fields.len() > 1 || !record.fields[0].1.is_empty() {
            records.push(record);
        }
    }
    Ok(records)
}
