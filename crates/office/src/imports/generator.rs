//! Makes files as FilmFreeway lays them out, of any size, with plainly invented people; and, apart from them, what these
//! people would declare, each by their own link. The same seed gives the same bytes.

use sha2::{Digest, Sha256};

use super::invented::{ARABIC, COUNTRIES, FAMILY, GIVEN, KINDS, LANGUAGES, PLACES, SENTENCES, TITLES};

/// The columns, as FilmFreeway names them, and three that festivals add for themselves.
pub const HEADER: &[&str] = &[
    "Project Title",
    "Directors",
    "First Name",
    "Last Name",
    "Email",
    "Country",
    "Country of Origin",
    "Language",
    "Duration",
    "Genres",
    "Synopsis",
    "Project Type",
    "Production Budget",
    "Completion Date",
    "First-time Filmmaker",
    "Submission Categories",
    "Submission Date",
    "Submission Status",
    "Judging Status",
    "Submission Link",
    "Tracking Number",
    "Director Email",
    "Director Nationality",
    "Producers",
    "Producer Email",
];

/// What somebody would declare: the address their link goes to, and the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InventedDeclaration {
    /// The address of the person.
    pub email: String,
    /// The code of the answer: `woman`, `man`, `non-binary`, `prefer-not-to-say`.
    pub answer: &'static str,
}

/// A file and what its people would declare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Generated {
    /// The file: UTF-8 with its mark, commas, CRLF.
    pub csv: Vec<u8>,
    /// The answers of those who would answer; about one person in twelve would not.
    pub declarations: Vec<InventedDeclaration>,
}

/// Numbers that look drawn, from a seed.
struct Draw([u8; 32], u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.1 += 1;
        let digest: [u8; 32] = Sha256::new().chain_update(self.0).chain_update(self.1.to_be_bytes()).finalize().into();
        let number = u64::from_be_bytes(digest[..8].try_into().expect("eight bytes"));
        usize::try_from(number % end.max(1) as u64).unwrap_or(0)
    }

    fn one<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

/// What a person is in the file.
struct Invented {
    name: String,
    email: String,
}

/// A file of `rows` applications over the sections of `categories` (their codes or names; none: no category).
///
/// Submissions fall in the thirty days before `closes` (milliseconds), more than a quarter of them on the last one.
pub fn generate(rows: usize, seed: u64, categories: &[String], closes: i64) -> Generated {
    let mut draw = Draw(Sha256::digest(seed.to_be_bytes()).into(), 0);
    let mut file = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    file.write_record(HEADER).expect("memory takes a row");
    let mut declarations = Vec::new();
    for row in 0..rows {
        let cells = line(&mut draw, seed, row, categories, closes, &mut declarations);
        file.write_record(&cells).expect("memory takes a row as long as the header");
    }
    Generated { csv: file.into_inner().expect("memory can be flushed"), declarations }
}

fn line(
    draw: &mut Draw,
    seed: u64,
    row: usize,
    categories: &[String],
    closes: i64,
    declarations: &mut Vec<InventedDeclaration>,
) -> Vec<String> {
    let tracking = format!("ATL{seed}-{:05}", row + 1);
    let title = format!("{} {}", draw.one(TITLES), draw.one(PLACES));
    let directors: Vec<Invented> = (0..1 + usize::from(draw.below(8) == 0)).map(|n| person(draw, seed, row, "d", n)).collect();
    let producers: Vec<Invented> = (0..1 + draw.below(2)).map(|n| person(draw, seed, row, "p", n)).collect();
    for one in directors.iter().chain(&producers) {
        declarations.extend(answer(draw).map(|answer| InventedDeclaration { email: one.email.clone(), answer }));
    }
    let origin = draw.one(COUNTRIES);
    let main = origin.split(',').next().unwrap_or(origin);
    let category = if categories.is_empty() { String::new() } else { categories[weighted(draw, categories.len())].clone() };
    let day = 24 * 60 * 60 * 1000_i64;
    let back = if draw.below(100) < 28 { 1 } else { 2 + i64::try_from(draw.below(29)).unwrap_or(0) };
    let at = closes - back * day + i64::try_from(draw.below(86_000_000)).unwrap_or(0);
    let at = jiff::Timestamp::from_millisecond(at).map(|at| at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()).unwrap_or_default();
    let completion = 2027 + draw.below(2);
    let hours = 1 + draw.below(2);
    let status = match draw.below(60) {
        0 => "Withdrawn",
        _ => "In Consideration",
    };
    let synopsis: Vec<&str> = (0..3 + draw.below(4)).map(|_| draw.one(SENTENCES)).collect();
    let names = |people: &[Invented]| people.iter().map(|one| one.name.clone()).collect::<Vec<_>>().join(", ");
    let addresses = |people: &[Invented]| people.iter().map(|one| one.email.clone()).collect::<Vec<_>>().join(", ");
    let contact = &producers[0];
    let (first, last) = contact.name.split_once(' ').unwrap_or((&contact.name, "Inventé"));
    vec![
        title,
        names(&directors),
        first.to_owned(),
        last.to_owned(),
        contact.email.clone(),
        main.to_owned(),
        origin.to_owned(),
        draw.one(LANGUAGES).to_owned(),
        running_time(hours, draw.below(45), &category),
        "Drama".to_owned(),
        synopsis.join("\r\n"),
        draw.one(KINDS).to_owned(),
        format!("{} EUR", (120 + draw.below(1200)) * 1000),
        format!("{completion}-{:02}-15", 1 + draw.below(12)),
        if draw.below(2) == 0 { "Yes" } else { "No" }.to_owned(),
        category,
        at,
        status.to_owned(),
        "Undecided".to_owned(),
        format!("https://films.example/{tracking}"),
        tracking,
        addresses(&directors),
        main.to_owned(),
        names(&producers),
        addresses(&producers),
    ]
}

/// Short films stay under 40 minutes, all others over an hour.
fn running_time(hours: usize, minutes: usize, category: &str) -> String {
    if category.to_lowercase().contains("short") {
        format!("00:{:02}:00", 8 + minutes * 2 / 3)
    } else {
        format!("{hours:02}:{:02}:00", 10 + minutes)
    }
}

fn person(draw: &mut Draw, seed: u64, row: usize, role: &str, n: usize) -> Invented {
    let name = if draw.below(5) == 0 { draw.one(ARABIC).to_owned() } else { format!("{} {}", draw.one(GIVEN), draw.one(FAMILY)) };
    // Numbered, so that nobody shares a name and an address by chance.
    Invented { name: format!("{name} {}", row + 1), email: format!("{role}{n}.{}.{seed}@invented.example", row + 1) }
}

/// Sections get fewer applications the further down they stand.
fn weighted(draw: &mut Draw, sections: usize) -> usize {
    draw.below(sections).min(draw.below(sections))
}

/// Drawn apart from names, countries and everything else: nothing about a person tells what they declare.
fn answer(draw: &mut Draw) -> Option<&'static str> {
    match draw.below(100) {
        0..43 => Some("woman"),
        43..86 => Some("man"),
        86..88 => Some("non-binary"),
        88..92 => Some("prefer-not-to-say"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_bytes() {
        let sections = ["development".to_owned(), "post-production".to_owned()];
        let first = generate(50, 7, &sections, 1_795_348_800_000);
        assert_eq!(first, generate(50, 7, &sections, 1_795_348_800_000));
        assert_ne!(first.csv, generate(50, 8, &sections, 1_795_348_800_000).csv);
        let text = String::from_utf8(first.csv).expect("UTF-8");
        assert!(text.starts_with("\u{feff}Project Title,Directors,"));
        assert!(text.contains("ATL7-00050"));
        assert!(first.declarations.iter().all(|one| one.email.ends_with("@invented.example")));
    }
}
