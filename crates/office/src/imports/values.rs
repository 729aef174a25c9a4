//! Values as other programs write them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::call::{Choice, Stage};
use domain::text::{Lang, clean_line, fold, parse_hundredths, parse_whole};
use domain::time::Moment;
use words::Words;

/// Names of countries in the three languages, folded, and what else files call them.
static COUNTRIES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let named = Lang::ALL.into_iter().flat_map(|lang| Words::of(lang).countries().iter());
    let mut names: BTreeMap<String, String> = named.map(|(code, name)| (fold(name), code.to_string())).collect();
    let codes: Vec<String> = names.values().cloned().collect();
    names.extend(codes.into_iter().map(|code| (code.to_lowercase(), code)));
    let others = [
        ("united states of america", "US"),
        ("usa", "US"),
        ("uk", "GB"),
        ("england", "GB"),
        ("russian federation", "RU"),
        ("syrian arab republic", "SY"),
        ("palestinian territory", "PS"),
        ("palestinian territories", "PS"),
        ("palestine, state of", "PS"),
        ("ivory coast", "CI"),
        ("cote d'ivoire", "CI"),
        ("congo, the democratic republic of the", "CD"),
        ("tanzania, united republic of", "TZ"),
        ("libyan arab jamahiriya", "LY"),
        ("cape verde", "CV"),
        ("czechia", "CZ"),
        ("turkiye", "TR"),
    ];
    names.extend(others.map(|(name, code)| (name.to_owned(), code.to_owned())));
    names
});

/// Names of languages, folded.
static LANGUAGES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let named = Lang::ALL.into_iter().flat_map(|lang| Words::of(lang).languages().iter());
    named.map(|(code, name)| (fold(name), code.to_string())).collect()
});

/// The code of a country by its name in any of the three languages.
pub(super) fn country(name: &str) -> Option<String> {
    COUNTRIES.get(&fold(name)).cloned()
}

/// The parts of a cell that lists several things.
pub(super) fn parts(cell: &str) -> Vec<String> {
    cell.split([',', ';', '/', '|', '\n']).map(clean_line).filter(|part| !part.is_empty()).collect()
}

/// The countries of a cell; the first name that is none of them comes back as the error.
pub(super) fn countries(cell: &str) -> Result<Vec<String>, String> {
    if let Some(code) = country(cell) {
        return Ok(vec![code]);
    }
    parts(cell).into_iter().map(|name| country(&name).ok_or(name)).collect()
}

/// The names in a cell: between commas, semicolons, ampersands, "and", "et".
pub(super) fn names(cell: &str) -> Vec<String> {
    let cell = [" and ", " et ", " & "].iter().fold(cell.to_owned(), |cell, word| cell.replace(word, ","));
    let mut names: Vec<String> = Vec::new();
    for name in parts(&cell) {
        if !names.iter().any(|known| fold(known) == fold(&name)) {
            names.push(name);
        }
    }
    names
}

/// Minutes: `92`, `92 min`, `01:32:00` or `01:32` (hours and minutes); seconds begin another minute.
pub(super) fn minutes(cell: &str) -> Option<i64> {
    let parts: Vec<&str> = cell.trim().split(':').collect();
    let number = |text: &str| parse_whole(text).filter(|number| (0..=10_000).contains(number));
    match parts.as_slice() {
        [hours, minutes] => Some(number(hours)? * 60 + number(minutes)?),
        [hours, minutes, seconds] => Some(number(hours)? * 60 + number(minutes)? + i64::from(number(seconds)? > 0)),
        [plain] => number(plain.trim_end_matches(|c: char| c.is_alphabetic() || c == '.' || c == ' ')),
        _ => None,
    }
}

/// An amount and the currency written beside it: `12,500 USD`, `€ 12 500`, `12500`.
pub(super) fn amount(cell: &str) -> Option<(i64, Option<String>)> {
    let signs = [('€', "EUR"), ('$', "USD"), ('£', "GBP")];
    let letters: String = cell.chars().filter(char::is_ascii_alphabetic).collect();
    let sign = signs.iter().find(|(sign, _)| cell.contains(*sign)).map(|(_, code)| (*code).to_owned());
    let currency = (letters.len() == 3).then(|| letters.to_uppercase()).or(sign);
    let digits: String = cell.chars().filter(|c| !c.is_alphabetic() && !signs.iter().any(|(sign, _)| sign == c)).collect();
    Some((parse_hundredths(digits.trim())?, currency))
}

/// A day, `2026-09-13`; `September 13, 2026` too.
pub(super) fn day(cell: &str) -> Option<jiff::civil::Date> {
    let cell = cell.trim();
    let head = cell.split([' ', 'T']).next().unwrap_or("");
    head.parse().ok().or_else(|| jiff::civil::Date::strptime("%B %d, %Y", cell).ok())
}

/// A moment: an ISO date and time with offset, or local to `zone`; a day alone is its noon there.
pub(super) fn moment(cell: &str, zone: &jiff::tz::TimeZone) -> Option<Moment> {
    let written = cell.trim();
    let cell = written.trim_end_matches(" UTC").trim_end_matches(" +0000");
    let utc = cell.len() < written.len();
    if let Ok(at) = cell.parse::<jiff::Timestamp>() {
        return Some(Moment(at.as_millisecond()));
    }
    let local = match cell.replacen(' ', "T", 1).parse::<jiff::civil::DateTime>() {
        Ok(local) if cell.len() > 10 => local,
        _ => day(cell)?.at(12, 0, 0, 0),
    };
    let zone = if utc { jiff::tz::TimeZone::UTC } else { zone.clone() };
    zone.to_ambiguous_timestamp(local).compatible().ok().map(|at| Moment(at.as_millisecond()))
}

/// Yes or no, in the three languages.
pub(super) fn yes_or_no(cell: &str) -> Option<bool> {
    match fold(cell).as_str() {
        "yes" | "true" | "1" | "oui" | "نعم" => Some(true),
        "no" | "false" | "0" | "non" | "لا" => Some(false),
        _ => None,
    }
}

/// The choice of a code or label; of a language's name when the choices are languages.
pub(super) fn choice(name: &str, choices: &[Choice]) -> Option<String> {
    let name = fold(name);
    let said =
        |choice: &Choice| fold(&choice.code) == name || Lang::ALL.iter().any(|lang| fold(choice.label.exact(*lang)) == name);
    let exact = choices.iter().find(|choice| said(choice)).map(|choice| choice.code.clone());
    let language = || LANGUAGES.get(&name).filter(|code| choices.iter().any(|choice| choice.code == **code)).cloned();
    // "Documentary, Feature" or "Narrative feature": the kind of film stands among other words.
    let kinds = [
        ("documentary", "documentary"),
        ("documentaire", "documentary"),
        ("animation", "animation"),
        ("narrative", "fiction"),
        ("fiction", "fiction"),
        ("experimental", "hybrid"),
    ];
    let kind = || {
        let (_, code) =
            kinds.iter().find(|(word, code)| name.contains(word) && choices.iter().any(|choice| choice.code == *code))?;
        Some((*code).to_owned())
    };
    exact.or_else(language).or_else(kind)
}

/// The stage of a code or name.
pub(super) fn stage(name: &str) -> Option<Stage> {
    let name = fold(name);
    let said = |stage: &&Stage| {
        Lang::ALL.iter().any(|lang| fold(&Words::of(*lang).choice("stage", stage.code())) == name) || fold(stage.code()) == name
    };
    Stage::ALL.iter().find(said).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_known_by_any_of_their_names() {
        for name in ["Morocco", "Maroc", "المغرب", "ma", "MAROC "] {
            assert_eq!(country(name).as_deref(), Some("MA"), "{name}");
        }
        assert_eq!(countries("Morocco, France"), Ok(vec!["MA".to_owned(), "FR".to_owned()]));
        assert_eq!(countries("Morocco, Atlantis"), Err("Atlantis".to_owned()));
    }

    #[test]
    fn durations_amounts_and_dates_are_read_as_they_are_written() {
        assert_eq!(["92", "92 min", "01:32:00", "1:31:20"].map(minutes), [Some(92); 4]);
        assert_eq!(minutes("long"), None);
        assert_eq!(amount("12,500 USD"), Some((1_250_000, Some("USD".to_owned()))));
        assert_eq!(amount("€ 12 500,50"), Some((1_250_050, Some("EUR".to_owned()))));
        assert_eq!(amount("about"), None);
        let zone = words::time_zone("Africa/Casablanca").expect("known");
        assert_eq!(moment("2026-11-22T12:00:00Z", &zone), Some(Moment(1_795_348_800_000)));
        assert_eq!(moment("2026-11-22 12:00:00", &zone), Some(Moment(1_795_348_800_000)));
        assert_eq!(moment("2026-11-22", &zone), Some(Moment(1_795_348_800_000)));
        assert_eq!(moment("11/22/2026", &zone), None, "a month or a day first: nobody knows");
        assert_eq!(day("September 13, 2026").map(|day| day.to_string()).as_deref(), Some("2026-09-13"));
    }

    #[test]
    fn names_are_told_apart() {
        assert_eq!(names("Amina A., Youssef B. & Léa C"), ["Amina A.", "Youssef B.", "Léa C"]);
        assert_eq!(names("Amina, amina"), ["Amina"]);
    }
}
