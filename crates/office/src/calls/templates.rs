//! Templates: calls as data, with dates counted in days from the opening.
//!
//! A template is a [`CallPlan`] in which every deadline is written `{"day": 60, "time": "23:59"}`; its letters come
//! from a set of their own unless it brings some.

use domain::call::{CallPlan, LetterText, Program, SubjectKind};
use domain::fault::Problem;
use domain::quota::{CountryGroups, Rule};
use domain::text::Text3;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;

use super::moments;

const FILES: [&str; 5] = [
    include_str!("../../templates/workshops.json"),
    include_str!("../../templates/station.json"),
    include_str!("../../templates/distribution-meetings.json"),
    include_str!("../../templates/press.json"),
    include_str!("../../templates/spotlight.json"),
];
const COUNTRIES: &str = include_str!("../../templates/countries.json");
const PROJECT_LETTERS: &str = include_str!("../../templates/letters-project.json");
const PERSON_LETTERS: &str = include_str!("../../templates/letters-person.json");

/// A template in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its code.
    pub code: String,
    /// Its program.
    pub program: Program,
    /// What applies.
    pub subject: SubjectKind,
    /// Its name.
    pub title: Text3,
    /// One or two sentences.
    pub summary: Text3,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    code: String,
    plan: Value,
    quotas: Vec<NamedRule>,
}

/// A rule of a template, with its stable code.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NamedRule {
    pub(crate) code: String,
    pub(crate) rule: Rule,
}

/// A template set to its dates.
#[derive(Debug, Clone)]
pub(crate) struct Opened {
    pub(crate) plan: CallPlan,
    pub(crate) quotas: Vec<NamedRule>,
}

fn files() -> impl Iterator<Item = File> {
    FILES.iter().map(|text| serde_json::from_str(text).expect("a test reads every template"))
}

/// Every template.
pub fn templates() -> Vec<Template> {
    let anchor = jiff::civil::date(2026, 1, 1);
    let opened = files().map(|file| (file.code.clone(), open(file, anchor, "UTC").expect("every hour exists in UTC")));
    opened
        .map(|(code, Opened { plan, .. })| Template {
            code,
            program: plan.program,
            subject: plan.subject,
            title: plan.title,
            summary: plan.summary,
        })
        .collect()
}

/// The template of a code, opening on the day `anchor`.
///
/// # Errors
/// No such template, no such zone, or one of its hours does not exist on its day.
pub(crate) fn from_template(code: &str, anchor: Date, zone: &str) -> Result<Opened, Problem> {
    let file = files().find(|file| file.code == code).ok_or(Problem::NotAChoice)?;
    open(file, anchor, zone)
}

/// The country lists an edition begins with.
pub(crate) fn country_groups() -> CountryGroups {
    let groups: CountryGroups = serde_json::from_str(COUNTRIES).expect("a test reads the country lists");
    groups.in_upper_case()
}

fn open(file: File, anchor: Date, zone: &str) -> Result<Opened, Problem> {
    let mut plan = file.plan;
    set_dates(&mut plan, anchor, zone)?;
    let mut plan: CallPlan = serde_json::from_value(plan).expect("a test reads every template");
    let set = match plan.subject {
        SubjectKind::Project => PROJECT_LETTERS,
        SubjectKind::Person => PERSON_LETTERS,
    };
    let set: Vec<LetterText> = serde_json::from_str(set).expect("a test reads the letters");
    let missing = set.into_iter().filter(|letter| plan.letter(letter.kind).is_none()).collect::<Vec<_>>();
    plan.letters.extend(missing);
    Ok(Opened { plan, quotas: file.quotas })
}

/// Replaces every `{"day", "time"}` by the deadline it means.
fn set_dates(value: &mut Value, anchor: Date, zone: &str) -> Result<(), Problem> {
    let children: Vec<&mut Value> = match value {
        Value::Object(fields) => {
            if let (Some(Value::Number(days)), Some(Value::String(time))) = (fields.get("day"), fields.get("time")) {
                let deadline = moments::offset(anchor, days.as_i64().ok_or(Problem::NotADate)?, time, zone)?;
                *value = serde_json::to_value(deadline).expect("a deadline can be written as JSON");
                return Ok(());
            }
            fields.values_mut().collect()
        }
        Value::Array(items) => items.iter_mut().collect(),
        _ => return Ok(()),
    };
    children.into_iter().try_for_each(|child| set_dates(child, anchor, zone))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::call::LetterKind;
    use domain::eligibility::RequirementKind;
    use domain::quota::{Attribute, Axis};
    use domain::text::Lang;

    use super::*;
    use crate::letters::has_unknown_place;

    fn every() -> Vec<(String, Opened)> {
        let anchor = jiff::civil::date(2026, 12, 1);
        files().map(|file| (file.code.clone(), open(file, anchor, "Africa/Casablanca").expect("its hours exist"))).collect()
    }

    /// Every object of `en`, `fr`, `ar` in `value`, and where it stands.
    fn texts(path: &str, value: &Value, found: &mut Vec<(String, Text3)>) {
        match value {
            Value::Object(fields) if fields.contains_key("en") || fields.contains_key("fr") || fields.contains_key("ar") => {
                found.push((path.to_owned(), serde_json::from_value(value.clone()).expect("a text in three languages")));
            }
            Value::Object(fields) => fields.iter().for_each(|(name, value)| texts(&format!("{path}/{name}"), value, found)),
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(at, value)| texts(&format!("{path}/{at}"), value, found));
            }
            _ => {}
        }
    }

    #[test]
    fn every_text_stands_in_three_languages() {
        let mut found = Vec::new();
        for text in FILES.into_iter().chain([COUNTRIES, PROJECT_LETTERS, PERSON_LETTERS]) {
            let value: Value = serde_json::from_str(text).expect("JSON");
            texts(value["code"].as_str().unwrap_or("set"), &value, &mut found);
        }
        assert!(found.len() > 300, "{}", found.len());
        for (path, text) in found {
            for lang in Lang::ALL {
                assert!(!text.exact(lang).trim().is_empty(), "{path} has no {}", lang.code());
            }
            let arabic = text.ar.chars().any(|letter| ('\u{600}'..='\u{6ff}').contains(&letter));
            assert!(arabic, "{path}: {} is not Arabic", text.ar);
        }
    }

    fn unique<'a>(what: &str, codes: impl Iterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for code in codes {
            assert!(seen.insert(code.to_owned()), "{what} {code} twice");
            let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-_.".contains(letter);
            assert!(!code.is_empty() && code.chars().all(plain), "{what} {code}");
        }
    }

    #[test]
    fn codes_are_unique_and_plain() {
        unique("template", every().iter().map(|(code, _)| code.as_str()));
        for (_, Opened { plan, quotas }) in every() {
            unique("section", plan.sections.iter().map(|section| section.code.as_str()));
            unique("step", plan.steps.iter().map(|step| step.code.as_str()));
            unique("field", plan.fields().map(|field| field.code.as_str()));
            unique("document", plan.documents.iter().map(|document| document.code.as_str()));
            unique("requirement", plan.requirements.iter().map(|requirement| requirement.code.as_str()));
            unique("criterion", plan.criteria.iter().map(|criterion| criterion.code.as_str()));
            unique("article", plan.regulations.iter().map(|article| article.number.as_str()));
            unique("quota", quotas.iter().map(|quota| quota.code.as_str()));
        }
    }

    #[test]
    fn what_templates_name_exists() {
        let groups = country_groups();
        for (code, Opened { plan, quotas }) in every() {
            let sections: BTreeSet<&str> = plan.sections.iter().map(|section| section.code.as_str()).collect();
            let asked_in =
                plan.fields().flat_map(|field| &field.sections).chain(plan.documents.iter().flat_map(|ask| &ask.sections));
            let asked_in = asked_in.chain(plan.requirements.iter().flat_map(|requirement| &requirement.sections));
            for section in asked_in {
                assert!(sections.contains(section.as_str()), "{code}: no section {section}");
            }
            let fields: BTreeSet<&str> = plan.fields().map(|field| field.code.as_str()).collect();
            for requirement in &plan.requirements {
                let article = &requirement.article;
                assert!(plan.regulations.iter().any(|known| known.number == *article), "{code}: no article {article}");
                match &requirement.kind {
                    RequirementKind::Nationality { group, .. } => assert!(groups.0.contains_key(group), "{code}: {group}"),
                    RequirementKind::Fields { fields: named } => {
                        assert!(named.iter().all(|field| fields.contains(field.as_str())), "{code}: {named:?}");
                    }
                    RequirementKind::ChoiceAmong { field, .. } => assert!(fields.contains(field.as_str()), "{code}: {field}"),
                    RequirementKind::Documents { documents } => {
                        let known = |code: &String| plan.documents.iter().any(|document| document.code == *code);
                        assert!(documents.iter().all(known), "{code}: {documents:?}");
                    }
                    _ => {}
                }
            }
            for quota in quotas {
                let by_company = quota.rule.counts == Attribute::Each(Axis::Company);
                assert!(!by_company || fields.contains("company"), "{code}/{}: nobody is asked for it", quota.code);
                assert!(quota.rule.faults(&groups).is_empty(), "{code}/{}: {:?}", quota.code, quota.rule.faults(&groups));
                assert_eq!(
                    quota.rule.override_policy.is_some(),
                    quota.rule.mode == domain::quota::Mode::Hard,
                    "{code}/{}",
                    quota.code
                );
            }
        }
    }

    #[test]
    fn criteria_weigh_one_hundred_and_every_letter_is_there() {
        for (code, Opened { plan, .. }) in every() {
            assert!(plan.example, "{code} is labelled as an example");
            assert!(plan.criteria.iter().all(|criterion| criterion.weight > 0 && criterion.min < criterion.max), "{code}");
            assert_eq!(plan.criteria.iter().map(|criterion| criterion.weight).sum::<u32>(), 100, "{code}");
            for kind in LetterKind::ALL {
                let letter = plan.letter(*kind).unwrap_or_else(|| panic!("{code}: no letter {}", kind.code()));
                for text in Lang::ALL.into_iter().flat_map(|lang| [letter.subject.exact(lang), letter.body.exact(lang)]) {
                    assert!(!has_unknown_place(text, kind.places()), "{code}, {}: {text}", kind.code());
                }
            }
            assert!(plan.sections.iter().all(|section| section.places > 0), "{code}");
        }
    }

    #[test]
    fn dates_follow_each_other() {
        for (code, Opened { plan, .. }) in every() {
            assert_eq!(plan.opens.local, "2026-12-01T09:00", "{code}");
            for section in &plan.sections {
                assert!(plan.opens.at < section.deadline.at && section.deadline.at < plan.reading.starts.at, "{code}");
            }
            assert!(plan.reading.starts.at < plan.reading.ends.at && plan.reading.ends.at < plan.announces.at, "{code}");
        }
    }

    #[test]
    fn the_five_programs_have_the_places_they_publish() {
        let places = |wanted: &str| -> Vec<u32> {
            let (_, opened) = every().into_iter().find(|(code, _)| code == wanted).expect("a template");
            opened.plan.sections.iter().map(|section| section.places).collect()
        };
        assert_eq!(places("workshops"), [12, 10, 5, 5, 1]);
        assert_eq!(places("station"), [10, 5]);
        assert_eq!(places("distribution-meetings"), [60]);
        assert_eq!(places("press"), [8, 6]);
        assert_eq!(places("spotlight"), [10]);
    }
}
