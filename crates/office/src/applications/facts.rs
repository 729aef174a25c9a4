//! What is known of an application when its eligibility is checked.

use std::collections::BTreeSet;

use domain::application::{Application, Credit};
use domain::call::{Answer, Call, CreditRole, FieldKind, Stage};
use domain::eligibility::{Asked, Budget, Credited, Facts};
use domain::text::{country_code, parse_hundredths, parse_whole};
use store::applications::Beside;
use store::files::{Screener, StoredFile};

use super::check::Whole;
use super::listed::listed;

/// The declared facts of an application; `first` when its applicant has never sent a project.
pub(super) fn facts((application, call): (&Application, &Call), whole: &Whole, beside: &Beside, first: bool) -> Facts {
    let earlier = match (application.project, application.applicant) {
        (Some(_), _) => Some(beside.earlier),
        (None, Some(_)) => first.then_some(0),
        (None, None) => None,
    };
    let of_person = application.applicant.map(|_| beside.of_person);
    let count = |number: i64| u32::try_from(number).ok();
    Facts {
        earlier_applications: earlier.and_then(count),
        applications_of_person: of_person.and_then(count),
        ..declared(application, call, &whole.credits, &whole.files, &whole.screeners)
    }
}

fn declared(application: &Application, call: &Call, credits: &[Credit], files: &[StoredFile], screeners: &[Screener]) -> Facts {
    let Application { section, answers, code, .. } = application;
    let listed = listed(call, section, code, answers, credits);
    let first = |code: &str| answers.get(code).map_or("", Answer::first);
    let budget = call.plan.fields().find_map(|field| match &field.kind {
        FieldKind::Money { currency } if field.code == "budget" => {
            Some(Budget { minor: parse_hundredths(first("budget"))?, currency: currency.clone() })
        }
        _ => None,
    });
    let given = answers.iter().filter(|(_, answer)| !answer.is_empty());
    let linked = screeners.iter().filter(|screener| !screener.url.is_empty());
    let chosen = call.plan.fields().filter(|field| {
        matches!(field.kind, FieldKind::Choice { .. } | FieldKind::Choices { .. } | FieldKind::Country | FieldKind::Countries)
    });
    Facts {
        section: section.clone(),
        stage: Stage::from_code(&listed.stage),
        nth_feature: credits
            .iter()
            .filter(|credit| credit.role == CreditRole::Director)
            .filter_map(|credit| credit.nth_feature)
            .max(),
        credits: credits.iter().map(credited).collect(),
        documents: files.iter().filter(|file| file.removed_at.is_none()).map(|file| file.document.clone()).collect(),
        answered: given.map(|(code, _)| code.clone()).chain(linked.map(|screener| screener.field.clone())).collect(),
        asked: Asked::of(&call.plan, section),
        minutes: parse_whole(first("length")).and_then(|minutes| u32::try_from(minutes).ok()),
        budget,
        choices: chosen.filter_map(|field| Some((field.code.clone(), values(answers.get(&field.code)?)))).collect(),
        ..Facts::default()
    }
}

fn values(answer: &Answer) -> BTreeSet<String> {
    answer.all().iter().filter(|value| !value.is_empty()).cloned().collect()
}

fn credited(credit: &Credit) -> Credited {
    let nationalities = Some(country_code(&credit.nationality)).filter(|code| !code.is_empty()).into_iter().collect();
    Credited { person: credit.person, role: credit.role, nationalities }
}
