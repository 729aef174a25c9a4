//! The file scores stand in: CSV with the columns `entry`, `reader`, `score`.

use super::Score;

/// Why a file of scores cannot be read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum MisreadProblem {
    /// The first line does not name this column.
    MissingColumn(&'static str),
    /// The line has too few fields.
    TooFewFields,
    /// The id is empty.
    EmptyId,
    /// The score is not a number.
    NotANumber,
    /// A quotation mark is not closed, or the line cannot be read for another reason.
    Unreadable,
}

/// A problem and where it is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Misread {
    /// Line of the file, from one.
    pub line: u64,
    /// Character of the line, from one.
    pub column: u64,
    /// What is wrong.
    pub problem: MisreadProblem,
}

/// A score with the line and the column of the file where its reader stands.
type Placed = (Score, (u64, u64));

/// Reads scores. Fields are separated by commas, semicolons or tabs, as the first line shows; where it is not the comma, a
/// number may have a decimal comma. Further columns are left alone.
///
/// # Errors
/// What is wrong first, and where.
pub fn read_scores(text: &str) -> Result<Vec<Placed>, Misread> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().next().unwrap_or("");
    let separator = [';', '\t'].into_iter().find(|separator| first.contains(*separator)).unwrap_or(',');
    let mut reader = csv::ReaderBuilder::new().delimiter(separator as u8).flexible(true).from_reader(text.as_bytes());
    let names = reader.headers().map_err(|_| Misread { line: 1, column: 1, problem: MisreadProblem::Unreadable })?.clone();
    let place = |name: &'static str| {
        let found = names.iter().position(|other| other.trim().eq_ignore_ascii_case(name));
        found.ok_or(Misread { line: 1, column: 1, problem: MisreadProblem::MissingColumn(name) })
    };
    let (entry, reader_at, score) = (place("entry")?, place("reader")?, place("score")?);
    let mut scores = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| {
            let line = error.position().map_or(1, csv::Position::line);
            Misread { line, column: 1, problem: MisreadProblem::Unreadable }
        })?;
        let (line, byte) = record.position().map_or((1, 0), |position| (position.line(), position.byte() as usize));
        // A record begins after the empty lines before it.
        let blank = text[byte..].len() - text[byte..].trim_start_matches(['\r', '\n']).len();
        let line = line + text[byte..byte + blank].matches('\n').count() as u64;
        let byte = byte + blank;
        let at = |field: usize| place_of(&text[byte..], line, separator, field);
        let fault = |field: usize, problem| {
            let (line, column) = at(field);
            Misread { line, column, problem }
        };
        let field = |field: usize| {
            let value = record.get(field).map(str::trim);
            value.ok_or_else(|| fault(record.len().saturating_sub(1), MisreadProblem::TooFewFields))
        };
        let id = |place: usize| match field(place)? {
            "" => Err(fault(place, MisreadProblem::EmptyId)),
            id => Ok(id.to_owned()),
        };
        let (entry, reader, written) = (id(entry)?, id(reader_at)?, field(score)?);
        let number = if separator == ',' { written.to_owned() } else { written.replace(',', ".") };
        let number: Option<f64> = number.parse().ok().filter(|number: &f64| number.is_finite() && number.abs() <= 1e9);
        let number = number.ok_or_else(|| fault(score, MisreadProblem::NotANumber))?;
        scores.push((Score { entry, reader, score: number }, at(reader_at)));
    }
    Ok(scores)
}

/// Line and character, from one, at which a field of a record begins that begins in this line.
fn place_of(record: &str, line: u64, separator: char, field: usize) -> (u64, u64) {
    let (mut quoted, mut fields, mut place) = (false, 0, (line, 1));
    for letter in record.chars() {
        if fields == field || letter == '\n' && !quoted {
            return place;
        }
        match letter {
            '"' => quoted = !quoted,
            letter if letter == separator && !quoted => fields += 1,
            _ => {}
        }
        place = if letter == '\n' { (place.0 + 1, 1) } else { (place.0, place.1 + 1) };
    }
    place
}
