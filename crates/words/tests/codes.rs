//! Every code of the domain that people see has its words in every language.

use domain::access::{Action, Denial, RoleKind};
use domain::board::{BoardPlace, Ruling, SelectionAnswer};
use domain::call::{CreditRole, FileKind, LetterKind, OthersScores, Program, Stage, SubjectKind};
use domain::fault::Problem;
use domain::phase::Phase;
use domain::text::Lang;
use words::Words;

/// Each list of codes with the prefix of its messages.
fn lists() -> Vec<(&'static str, Vec<&'static str>)> {
    vec![
        ("role", RoleKind::ALL.iter().map(|value| value.code()).collect()),
        ("action", Action::ALL.iter().map(|value| value.code()).collect()),
        ("denial", Denial::ALL.iter().map(|value| value.code()).collect()),
        ("phase", Phase::ALL.iter().map(|value| value.code()).collect()),
        ("program", Program::ALL.iter().map(|value| value.code()).collect()),
        ("subject", SubjectKind::ALL.iter().map(|value| value.code()).collect()),
        ("stage", Stage::ALL.iter().map(|value| value.code()).collect()),
        ("others-scores", OthersScores::ALL.iter().map(|value| value.code()).collect()),
        ("letter-kind", LetterKind::ALL.iter().map(|value| value.code()).collect()),
        ("credit", CreditRole::ALL.iter().map(|value| value.code()).collect()),
        ("board-place", BoardPlace::ALL.iter().map(|value| value.code()).collect()),
        ("ruling", Ruling::ALL.iter().map(|value| value.code()).collect()),
        ("answer", SelectionAnswer::ALL.iter().map(|value| value.code()).collect()),
        ("file-kind", FileKind::ALL.iter().map(|value| value.code()).collect()),
    ]
}

#[test]
fn every_code_has_its_words() {
    let mut missing = Vec::new();
    for lang in Lang::ALL {
        let w = Words::of(lang);
        for (list, codes) in lists() {
            missing.extend(codes.iter().map(|code| format!("{list}-{code}")).filter(|key| !w.has(key)));
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

/// A problem of each code, its arguments counted from one.
fn problems() -> Vec<Problem> {
    let arguments = serde_json::json!({ "max": 2, "min": 3, "have": 11, "want": 100, "minutes": 1 });
    Problem::CODES
        .iter()
        .map(|code| {
            serde_json::from_value(serde_json::json!(code))
                .or_else(|_| serde_json::from_value(serde_json::json!({ *code: arguments })))
                .unwrap_or_else(|fault| panic!("{code} is not the stored form of a problem: {fault}"))
        })
        .collect()
}

#[test]
fn every_problem_can_be_said() {
    let problems = problems();
    assert_eq!(problems.len(), Problem::CODES.len());
    for lang in Lang::ALL {
        for problem in &problems {
            assert!(!Words::of(lang).fault(*problem).is_empty());
        }
    }
}

#[test]
fn a_problem_says_its_bounds() {
    let say = |lang, problem| Words::of(lang).plain().fault(problem).into_owned();
    assert_eq!(say(Lang::En, Problem::TooManyWords { max: 60, have: 75 }), "At most 60 words; this text has 75.");
    assert_eq!(say(Lang::Fr, Problem::TooLong { max: 5_000 }), "5\u{202f}000 caractères au plus.");
    assert_eq!(say(Lang::Ar, Problem::TooManyFiles { max: 2 }), "ملفان على الأكثر.");
}
