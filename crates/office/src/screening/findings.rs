//! What an application declares, as the requirements of its call see it.

use std::collections::{BTreeMap, BTreeSet};

use domain::call::{Answers, Call, CreditRole, FieldKind, Stage};
use domain::eligibility::{Asked, Budget, Credited, Facts, Finding, check};
use domain::ids::PersonId;
use domain::quota::CountryGroups;
use domain::text::{country_code, parse_hundredths, parse_whole};

/// What is known of an application, wherever it was read from.
pub(crate) struct Known<'a> {
    /// The section applied in.
    pub(crate) section: &'a str,
    /// The answers.
    pub(crate) answers: &'a Answers,
    /// Who is named, in which role, of which nationality, with which feature.
    pub(crate) people: Vec<(PersonId, CreditRole, &'a str, Option<u32>)>,
    /// Codes of the documents and screeners that are there.
    pub(crate) papers: BTreeSet<String>,
    /// Applications of the same account in this call, when it is known whose it is.
    pub(crate) of_person: Option<u32>,
    /// Applications of the same project before, when it is known which it is.
    pub(crate) earlier: Option<u32>,
}

/// What comes of each requirement.
pub(crate) fn findings(call: &Call, groups: &CountryGroups, known: &Known<'_>) -> Vec<Finding> {
    check(&call.plan.requirements, &facts(call, known), groups)
}

fn facts(call: &Call, known: &Known<'_>) -> Facts {
    let plan = &call.plan;
    let answer = |code: &str| known.answers.get(code).filter(|answer| !answer.is_empty());
    let mut answered: BTreeSet<String> =
        known.answers.iter().filter(|(_, answer)| !answer.is_empty()).map(|(code, _)| code.clone()).collect();
    answered.extend(known.papers.iter().cloned());
    let choices: BTreeMap<String, BTreeSet<String>> = plan
        .fields()
        .filter(|field| matches!(field.kind, FieldKind::Choice { .. } | FieldKind::Choices { .. }))
        .filter_map(|field| Some((field.code.clone(), answer(&field.code)?.all().iter().cloned().collect())))
        .collect();
    let budget = plan.fields().find_map(|field| match &field.kind {
        FieldKind::Money { currency } if field.code == "budget" => {
            Some(Budget { minor: parse_hundredths(answer("budget")?.first())?, currency: currency.clone() })
        }
        _ => None,
    });
    Facts {
        section: known.section.to_owned(),
        stage: answer("stage").and_then(|answer| Stage::from_code(answer.first())).or_else(|| plan.only_stage(known.section)),
        nth_feature: known.people.iter().filter(|(_, role, ..)| *role == CreditRole::Director).filter_map(|(.., nth)| *nth).max(),
        credits: known.people.iter().map(credited).collect(),
        documents: known.papers.clone(),
        asked: Asked::of(plan, known.section),
        minutes: answer("length").and_then(|answer| parse_whole(answer.first())).and_then(|minutes| u32::try_from(minutes).ok()),
        applications_of_person: known.of_person,
        earlier_applications: known.earlier,
        ages: Vec::new(),
        answered,
        choices,
        budget,
    }
}

fn credited(&(person, role, nationality, _): &(PersonId, CreditRole, &str, Option<u32>)) -> Credited {
    let nationalities = Some(country_code(nationality)).filter(|code| !code.is_empty()).into_iter().collect();
    Credited { person, role, nationalities }
}
