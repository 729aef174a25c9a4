use uuid::Uuid;

use super::*;
use crate::call::CreditAsk;
use crate::call::CreditRole::{Director, Producer, Writer};
use crate::ids::PersonId;
use crate::quota::{CountryGroup, CountryGroups};

fn requirement(kind: RequirementKind) -> Requirement {
    Requirement { code: "r".to_owned(), article: "3.2".to_owned(), label: Text3::default(), kind, sections: Vec::new() }
}

fn african() -> CountryGroups {
    let countries = ["MA", "SN"].map(str::to_owned).into();
    let group = CountryGroup { label: Text3::default(), version: 1, source: Text3::default(), countries };
    CountryGroups([("african".to_owned(), group)].into())
}

fn credited(person: u128, role: CreditRole, nationalities: &[&str]) -> Credited {
    let nationalities = nationalities.iter().map(|code| (*code).to_owned()).collect();
    Credited { person: PersonId(Uuid::from_u128(person)), role, nationalities }
}

fn outcome(kind: RequirementKind, facts: &Facts) -> Outcome {
    check(&[requirement(kind)], facts, &african()).remove(0).outcome
}

fn codes(codes: &[&str]) -> Vec<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

#[test]
fn every_kind_is_met_short_or_open() {
    use Outcome::{CannotBeChecked, Met, Shortfall};
    use RequirementKind as Kind;
    let facts = Facts::default;
    let length = || Kind::Length { min: Some(60), max: Some(120) };
    let minutes = |minutes| Facts { minutes: Some(minutes), ..facts() };
    let budget = || Kind::Budget { currency: "EUR".to_owned(), min: Some(100_000_000), max: None };
    let costing = |minor, currency: &str| Facts { budget: Some(Budget { minor, currency: currency.to_owned() }), ..facts() };
    let stages = || Kind::StageAmong { stages: vec![Stage::Development] };
    let residence = || Kind::ChoiceAmong { field: "residence".to_owned(), any: codes(&["morocco"]) };
    let living = |place: &str| Facts { choices: [("residence".to_owned(), [place.to_owned()].into())].into(), ..facts() };
    let aged = |ages: &[Option<u32>]| Facts { ages: ages.to_vec(), ..facts() };
    let adult = || Kind::MinimumAge { years: 18 };
    let applying = |count| Facts { applications_of_person: Some(count), ..facts() };
    let again = |count| Facts { earlier_applications: Some(count), ..facts() };
    let third_time = || Kind::EarlierApplications { most: 1 };
    let nth = |nth| Facts { nth_feature: Some(nth), ..facts() };

    let table: Vec<(&str, Kind, Facts, Outcome)> = vec![
        ("a stage taken", stages(), Facts { stage: Some(Stage::Development), ..facts() }, Met),
        (
            "a stage not taken",
            stages(),
            Facts { stage: Some(Stage::Finished), ..facts() },
            Shortfall(Short::Stage(Stage::Finished)),
        ),
        ("a stage not said", stages(), facts(), CannotBeChecked(Unknown::Stage)),
        ("a third feature", Kind::FeatureAtMost { nth: 3 }, nth(3), Met),
        ("a fourth feature", Kind::FeatureAtMost { nth: 3 }, nth(4), Shortfall(Short::Feature { have: 4, most: 3 })),
        ("a feature not said", Kind::FeatureAtMost { nth: 3 }, facts(), CannotBeChecked(Unknown::Feature)),
        ("a length at its limit", length(), minutes(120), Met),
        ("a film too short", length(), minutes(59), Shortfall(Short::TooSmall { have: 59, min: 60 })),
        ("a film too long", length(), minutes(121), Shortfall(Short::TooLarge { have: 121, max: 120 })),
        ("a length not said", length(), facts(), CannotBeChecked(Unknown::Length)),
        ("a first application", Kind::ApplicationsPerPerson { most: 1 }, applying(1), Met),
        (
            "a second application",
            Kind::ApplicationsPerPerson { most: 1 },
            applying(2),
            Shortfall(Short::TooLarge { have: 2, max: 1 }),
        ),
        ("applications not counted", Kind::ApplicationsPerPerson { most: 1 }, facts(), CannotBeChecked(Unknown::Applications)),
        ("a project for the second time", third_time(), again(1), Met),
        ("a project for the third time", third_time(), again(2), Shortfall(Short::TooLarge { have: 2, max: 1 })),
        ("a budget in its range", budget(), costing(100_000_000, "EUR"), Met),
        ("a small budget", budget(), costing(1, "EUR"), Shortfall(Short::TooSmall { have: 1, min: 100_000_000 })),
        ("another currency", budget(), costing(1, "MAD"), CannotBeChecked(Unknown::Currency("MAD".to_owned()))),
        ("no budget", budget(), facts(), CannotBeChecked(Unknown::Budget)),
        ("two adults", adult(), aged(&[Some(18), Some(40)]), Met),
        ("a minor", adult(), aged(&[None, Some(17)]), Shortfall(Short::TooSmall { have: 17, min: 18 })),
        ("an age not said", adult(), aged(&[Some(40), None]), CannotBeChecked(Unknown::Age(1))),
        ("nobody's age", adult(), facts(), CannotBeChecked(Unknown::Age(0))),
        ("a residence", residence(), living("morocco"), Met),
        ("another residence", residence(), living("france"), Shortfall(Short::Choice("residence".to_owned()))),
        ("no residence", residence(), facts(), CannotBeChecked(Unknown::Field("residence".to_owned()))),
    ];
    for (fact, kind, facts, expected) in table {
        assert_eq!(outcome(kind, &facts), expected, "{fact}");
    }
}

#[test]
fn one_citizen_among_director_producer_and_writer_is_enough() {
    let kind = |at_least| RequirementKind::Nationality {
        roles: vec![Director, Producer, Writer],
        group: "african".to_owned(),
        at_least,
    };
    let facts = |credits: Vec<Credited>| Facts { credits, ..Facts::default() };
    let short = |have, need| Outcome::Shortfall(Short::Nationality { group: "african".to_owned(), have, need });
    let french = || credited(1, Director, &["FR"]);
    assert_eq!(outcome(kind(1), &facts(vec![french(), credited(2, Writer, &["FR", "SN"])])), Outcome::Met);
    assert_eq!(outcome(kind(1), &facts(vec![french()])), short(0, 1));
    assert_eq!(
        outcome(kind(1), &facts(vec![french(), credited(2, Producer, &[])])),
        Outcome::CannotBeChecked(Unknown::Nationality(1)),
        "the producer could make the difference"
    );
    assert_eq!(outcome(kind(3), &facts(vec![french(), credited(2, Producer, &[])])), short(0, 3), "alone they could not");
    let twice = facts(vec![credited(1, Director, &["MA"]), credited(1, Writer, &["MA"])]);
    assert_eq!(outcome(kind(2), &twice), short(1, 2), "one person in two roles is one person");
    let unknown = RequirementKind::Nationality { roles: vec![Director], group: "atlantean".to_owned(), at_least: 1 };
    assert_eq!(outcome(unknown, &Facts::default()), Outcome::CannotBeChecked(Unknown::CountryList("atlantean".to_owned())));
}

#[test]
fn what_a_form_lacks_is_named() {
    let mut facts = Facts {
        asked: Asked {
            fields: ["title", "logline"].map(str::to_owned).into(),
            documents: ["script".to_owned()].into(),
            credits: vec![CreditAsk { role: Director, min: 1, max: 1 }, CreditAsk { role: Producer, min: 1, max: 3 }],
        },
        answered: ["title".to_owned()].into(),
        credits: vec![credited(1, Director, &[]), credited(2, Director, &[])],
        ..Facts::default()
    };
    let missing = Missing { fields: codes(&["logline"]), documents: codes(&["script"]), roles: vec![Director, Producer] };
    assert_eq!(outcome(RequirementKind::CompleteForm, &facts), Outcome::Shortfall(Short::Missing(missing)));
    let passport = RequirementKind::Documents { documents: codes(&["passport"]) };
    let lacking = Missing { documents: codes(&["passport"]), ..Missing::default() };
    assert_eq!(outcome(passport.clone(), &facts), Outcome::Shortfall(Short::Missing(lacking)));
    facts.documents.insert("passport".to_owned());
    assert_eq!(outcome(passport, &facts), Outcome::Met);
    assert_eq!(outcome(RequirementKind::Fields { fields: codes(&["title"]) }, &facts), Outcome::Met);
    assert_eq!(outcome(RequirementKind::AnyRole { roles: vec![Writer] }, &facts), Outcome::Shortfall(Short::Roles(vec![Writer])));
    assert_eq!(outcome(RequirementKind::AnyRole { roles: vec![Writer, Director] }, &facts), Outcome::Met);
}

#[test]
fn a_requirement_of_another_section_is_not_checked() {
    let mut length = requirement(RequirementKind::Length { min: Some(60), max: None });
    length.sections = codes(&["post-production"]);
    let facts = |section: &str| Facts { section: section.to_owned(), ..Facts::default() };
    assert!(check(std::slice::from_ref(&length), &facts("development"), &african()).is_empty());
    let findings = check(&[length], &facts("post-production"), &african());
    assert_eq!((findings[0].article.as_str(), findings.len()), ("3.2", 1), "every finding names its article");
}

#[test]
fn the_whole_is_never_better_than_its_parts() {
    let finding = |outcome| Finding { requirement: "r".to_owned(), article: "1".to_owned(), outcome };
    let met = || finding(Outcome::Met);
    let open = || finding(Outcome::CannotBeChecked(Unknown::Stage));
    let short = || finding(Outcome::Shortfall(Short::Stage(Stage::Finished)));
    assert_eq!(standing(&[met(), met()]), Standing::MetOnDeclaredData);
    assert_eq!(standing(&[met(), open()]), Standing::CannotBeChecked);
    assert_eq!(standing(&[open(), short(), met()]), Standing::FallsShort);
}

#[test]
fn a_requirement_is_written_by_hand_in_a_line() {
    let text = r#"{"code": "one-african", "article": "3.2", "label": {"en": "One African citizen"},
        "kind": "nationality", "roles": ["director", "producer", "writer"], "group": "african"}"#;
    let read: Requirement = serde_json::from_str(text).expect("a readable requirement");
    assert_eq!(
        read.kind,
        RequirementKind::Nationality { roles: vec![Director, Producer, Writer], group: "african".to_owned(), at_least: 1 }
    );
    let again = serde_json::to_string(&read).expect("writable");
    assert_eq!(serde_json::from_str::<Requirement>(&again).expect("readable"), read);
    let form: Requirement =
        serde_json::from_str(r#"{"code": "form", "article": "2", "label": {}, "kind": "complete-form"}"#).expect("readable");
    assert_eq!(form.kind, RequirementKind::CompleteForm);
}
