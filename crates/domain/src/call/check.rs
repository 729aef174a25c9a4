//! What is wrong with a stored answer. Saving never asks; checking and submitting do.

use super::{Answer, Choice, Field, FieldKind, Stage};
use crate::fault::Problem;
use crate::text::{parse_hundredths, parse_whole};

impl Field {
    /// What is wrong with the answer to this field, if anything. A screener is kept elsewhere and not looked at here.
    pub fn problem(&self, answer: Option<&Answer>) -> Option<Problem> {
        match answer.filter(|answer| !answer.is_empty()) {
            None if !self.required || self.kind == FieldKind::Screener => None,
            None if self.kind == FieldKind::Tick => Some(Problem::MustAccept),
            None => Some(Problem::Required),
            Some(answer) => self.kind.problem(answer),
        }
    }
}

impl FieldKind {
    fn problem(&self, answer: &Answer) -> Option<Problem> {
        let typed = answer.first().trim();
        match self {
            FieldKind::Line { max } => too_many(typed.chars().count(), *max, |max, _| Problem::TooLong { max }),
            FieldKind::Text { max_words } => {
                too_many(typed.split_whitespace().count(), *max_words, |max, have| Problem::TooManyWords { max, have })
            }
            FieldKind::Number { min, max } => match parse_whole(typed) {
                None => Some(Problem::NotANumber),
                Some(number) if number < *min => Some(Problem::TooSmall { min: *min }),
                Some(number) if number > *max => Some(Problem::TooLarge { max: *max }),
                Some(_) => None,
            },
            FieldKind::Money { .. } => match parse_hundredths(typed) {
                None => Some(Problem::NotANumber),
                Some(amount) => (amount < 0).then_some(Problem::TooSmall { min: 0 }),
            },
            FieldKind::Choice { choices } | FieldKind::Choices { choices } => {
                unless(answered(answer).all(|code| offers(choices, code)), Problem::NotAChoice)
            }
            FieldKind::Country | FieldKind::Countries => unless(answered(answer).all(is_country), Problem::NotACountry),
            FieldKind::Stage => unless(Stage::from_code(typed).is_some(), Problem::NotAChoice),
            FieldKind::Link => unless(is_link(typed), Problem::NotALink),
            FieldKind::Date => unless(is_date(typed), Problem::NotADate),
            FieldKind::Screener | FieldKind::Tick => None,
        }
    }
}

fn unless(fine: bool, problem: Problem) -> Option<Problem> {
    (!fine).then_some(problem)
}

fn too_many(have: usize, max: u32, problem: fn(i64, i64) -> Problem) -> Option<Problem> {
    let have = i64::try_from(have).unwrap_or(i64::MAX);
    (have > i64::from(max)).then(|| problem(max.into(), have))
}

fn answered(answer: &Answer) -> impl Iterator<Item = &str> {
    answer.all().iter().map(|value| value.trim()).filter(|value| !value.is_empty())
}

fn offers(choices: &[Choice], code: &str) -> bool {
    choices.iter().any(|choice| choice.code == code)
}

fn is_country(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// Whether `value` is a web address that can be shown as a link: `http` or `https`, a host with a dot, no blanks.
pub fn is_link(value: &str) -> bool {
    let rest = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"));
    let host = rest.map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    host.is_some_and(|host| host.contains('.') && !host.starts_with('.') && !host.ends_with('.'))
        && !value.contains(|letter: char| letter.is_whitespace() || letter.is_control() || letter == '"' || letter == '<')
}

/// Whether `value` is a day of the calendar, `2026-11-22`.
fn is_date(value: &str) -> bool {
    let parts: Vec<u32> = value.split('-').filter_map(|part| part.parse().ok()).collect();
    let [year, month, day] = parts[..] else { return false };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        1..=12 => 31,
        _ => 0,
    };
    value.len() == 10 && year >= 1800 && (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text3;

    fn field(kind: FieldKind, required: bool) -> Field {
        Field {
            code: "x".to_owned(),
            label: Text3::default(),
            hint: Text3::default(),
            required,
            identifies: false,
            kind,
            sections: Vec::new(),
        }
    }

    fn problem(kind: FieldKind, typed: &str) -> Option<Problem> {
        field(kind, true).problem(Some(&Answer::One(typed.to_owned())))
    }

    #[test]
    fn what_is_required_has_to_be_there() {
        assert_eq!(field(FieldKind::Line { max: 5 }, true).problem(None), Some(Problem::Required));
        assert_eq!(field(FieldKind::Line { max: 5 }, false).problem(None), None);
        assert_eq!(problem(FieldKind::Line { max: 5 }, "  "), Some(Problem::Required));
        assert_eq!(field(FieldKind::Tick, true).problem(None), Some(Problem::MustAccept));
    }

    #[test]
    fn limits_are_counted_in_characters_and_words_of_any_script() {
        assert_eq!(problem(FieldKind::Line { max: 4 }, "été "), None);
        assert_eq!(problem(FieldKind::Line { max: 2 }, "été"), Some(Problem::TooLong { max: 2 }));
        assert_eq!(problem(FieldKind::Text { max_words: 2 }, "فيلم من المغرب"), Some(Problem::TooManyWords { max: 2, have: 3 }));
    }

    #[test]
    fn numbers_and_money_are_read_as_people_write_them() {
        let length = || FieldKind::Number { min: 60, max: 240 };
        assert_eq!(problem(length(), "٩٥"), None);
        assert_eq!(problem(length(), "12"), Some(Problem::TooSmall { min: 60 }));
        assert_eq!(problem(length(), "1h30"), Some(Problem::NotANumber));
        let budget = || FieldKind::Money { currency: "EUR".to_owned() };
        assert_eq!(problem(budget(), "1 250 000,50"), None);
        assert_eq!(problem(budget(), "-3"), Some(Problem::TooSmall { min: 0 }));
    }

    #[test]
    fn a_date_is_a_day_of_the_calendar() {
        for (typed, fine) in
            [("2028-02-29", true), ("2027-02-29", false), ("2027-13-01", false), ("2027-1-01", false), ("hier", false)]
        {
            assert_eq!(problem(FieldKind::Date, typed).is_none(), fine, "{typed}");
        }
    }

    #[test]
    fn a_link_is_a_web_address_and_nothing_that_runs() {
        for good in ["https://vimeo.com/123", "http://example.org", "https://مثال.المغرب/فيلم"] {
            assert!(is_link(good), "{good}");
        }
        for bad in ["javascript:alert(1)", "vimeo.com/1", "https://", "https://a b.c", "data:text/html,x", "https://localhost"] {
            assert!(!is_link(bad), "{bad}");
        }
    }
}
