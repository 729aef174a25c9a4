//! Tables as people have them.
#![allow(missing_docs)]

use selection::documents::{Table, TableProblem, from_tables};
use selection::{Effort, solve};

const CANDIDATES: &str =
    "\u{feff}id,score,region,stage\r\nb,7.5,maghreb|arab,\"dev, early\"\r\n\r\na,8,africa,post\r\nc,9.25,arab,post\r\n";

#[test]
fn candidates_and_quotas_become_an_instance() {
    let quotas = "feature,value,min,max\nregion,arab,1,\nregion,maghreb,,2\nstage,\"dev, early\",1,1\nstage,nowhere,0,0\n";
    let instance = from_tables(CANDIDATES, quotas, 2, 7).expect("two tables");
    assert_eq!(instance.score, [750, 800, 925]);
    let arab = &instance.groups[0];
    assert_eq!((arab.id.as_str(), &arab.weight[..], arab.min, arab.max), ("region=arab", &[1, 0, 1][..], Some(1), None));
    assert_eq!(instance.groups[2].weight, [1, 0, 0]);
    assert_eq!(instance.groups[3].weight, [0, 0, 0]);
    let answer = solve(&instance, Effort::default()).expect("well formed");
    assert_eq!(answer.selected, Some(vec!["b".to_owned(), "c".to_owned()]));
}

#[test]
fn the_layout_of_citizens_assemblies_is_read_too() {
    let respondents = "first_name;gender;age\nA;f;30\nB;m;30\nC;f;50\n";
    let categories =
        "category,feature,min,max,min_flex,max_flex\ngender,f,1,1,0,9\ngender,m,1,1,0,9\nage,30,1,2,0,9\nage,50,0,1,0,9\n";
    let instance = from_tables(respondents, categories, 2, 0).expect("two tables");
    assert_eq!(instance.ids, ["2", "3", "4"]);
    assert_eq!(instance.score, [0, 0, 0]);
    assert_eq!(instance.groups[0].id, "gender=f");
    assert!(solve(&instance, Effort::default()).expect("well formed").selected.is_some());
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let quotas = "feature,value,min,max\nregion,arab,1,\n";
    let told = |candidates: &str, quotas: &str| {
        let fault = from_tables(candidates, quotas, 1, 0).expect_err("wrong");
        (fault.table, fault.line, fault.column, fault.problem)
    };
    use Table::{Candidates, Quotas};
    assert_eq!(told("", quotas), (Candidates, 1, 1, TableProblem::Empty));
    assert_eq!(told("id,score\na,x\n", quotas), (Candidates, 2, 3, TableProblem::NotANumber("x".to_owned())));
    assert_eq!(told("id,score\na,1\na,2\n", quotas), (Candidates, 3, 1, TableProblem::Duplicate("a".to_owned())));
    assert_eq!(told("id,score\né,1,2\n", quotas), (Candidates, 2, 5, TableProblem::Fields { expected: 2, found: 3 }));
    let two_lines = "id,text,score\n\"a\",\"one\ntwo\",x\n";
    assert_eq!(told(two_lines, quotas), (Candidates, 3, 6, TableProblem::NotANumber("x".to_owned())));
    assert_eq!(told("id,score\na,.\nb,1.5\n", quotas), (Candidates, 2, 3, TableProblem::NotANumber(".".to_owned())));
    assert_eq!(told("id,score\na,1000000000001\n", quotas), (Candidates, 2, 3, TableProblem::TooLarge));
    assert_eq!(told("id,score\n\"a,1\n", quotas), (Candidates, 2, 1, TableProblem::OpenQuote));
    assert_eq!(told(CANDIDATES, "feature,value,min\n"), (Quotas, 1, 1, TableProblem::MissingColumn("max")));
    assert_eq!(
        told(CANDIDATES, "feature,value,min,max\nregion,arab,1.5,\n"),
        (Quotas, 2, 13, TableProblem::NotANumber("1.5".to_owned()))
    );
    assert_eq!(
        told(CANDIDATES, "feature,value,min,max\nsize,big,1,\n"),
        (Quotas, 2, 1, TableProblem::UnknownFeature("size".to_owned()))
    );
}

#[test]
fn no_table_makes_it_panic() {
    let pieces = [
        "id",
        ",",
        "score",
        "\n",
        "\"",
        "|",
        ";",
        "\t",
        "-",
        "9999999999999999999",
        "1.",
        ".5",
        "é",
        "\u{feff}",
        "\r",
        "feature,value,min,max\n",
    ];
    let mut state = 1_u64;
    let mut text = || {
        let mut text = String::new();
        for _ in 0..12 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(pieces[(state >> 33) as usize % pieces.len()]);
        }
        text
    };
    for _ in 0..20_000 {
        let (candidates, quotas) = (text(), text());
        if let Ok(instance) = from_tables(&candidates, &quotas, 1, 0) {
            let _ = solve(&instance, Effort::default());
        }
    }
}
