//! The board: moves, counts and who sees them, the freeze, overrides.

mod support;

use domain::access::{Denial, RoleKind};
use domain::board::{BoardPlace, Ruling};
use domain::fault::Problem;
use domain::phase::Phase;
use domain::quota::{Bound, Gender, Mend, Mode};
use office::Refusal;
use office::board::RuleVerdict;
use office::screening::Found;
use store::overrides::OverrideState;
use support::selection::{Table, forbidden_by, over_the_edition, plan, problem, step, women, writing};

const W: Option<Gender> = Some(Gender::Woman);
const M: Option<Gender> = Some(Gender::Man);

both_engines!(a_broken_hard_rule_refuses_the_freeze_and_a_change_mends_it, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    table.rule(Some(call.id), "women", &women("At least two women", Bound::MinCount(2))).await;
    for (code, gender) in [("A", W), ("B", M), ("C", M), ("D", W)] {
        table.entry(&call, code, "dev", gender).await;
    }
    table.select("w", &["A", "B", "C"]).await;
    assert_eq!(forbidden_by(table.freeze("w").await), (vec!["At least two women".to_owned()], false));
    let officer = house.office.freeze(&table.officer, "w", table.revision("w").await).await;
    let Err(Refusal::Quotas(lines)) = officer else { panic!("{officer:?}") };
    let count = &lines[0].exact.as_ref().expect("officers see counts")[0];
    assert_eq!((count.have.as_whole(), count.need.as_whole()), (Some(1), Some(2)));
    assert!(count.mends.contains(&Mend::AddCounted(1)));
    let board = house.office.board(&table.staff, "w").await.expect("the board");
    assert_eq!((board.phase, board.freeze), (Phase::Deliberation, None), "nothing was written");

    table.put("w", "C", BoardPlace::Selected, BoardPlace::Reserve).await;
    table.select("w", &["D"]).await;
    table.freeze("w").await.expect("frozen");
    let board = house.office.board(&table.staff, "w").await.expect("the board");
    assert_eq!(board.phase, Phase::Frozen);
    let decided = board.after.expect("decided").lines;
    let told: Vec<_> = decided.iter().map(|line| (line.code.as_str(), line.ruling, line.reserve_rank)).collect();
    assert_eq!(
        told,
        [
            ("A", Ruling::Selected, None),
            ("B", Ruling::Selected, None),
            ("D", Ruling::Selected, None),
            ("C", Ruling::Reserve, Some(1))
        ]
    );
});

both_engines!(a_rule_that_cannot_be_judged_says_how_many_answers_are_missing_and_not_whose, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 2)])).await;
    let mut rule = women("Women", Bound::MinCount(1));
    rule.undeclared = domain::quota::UndeclaredPolicy::NotAssessableIfShareAbove(domain::quota::Ratio::ZERO);
    table.rule(Some(call.id), "women", &rule).await;
    table.entry(&call, "A", "dev", W).await;
    table.entry(&call, "B", "dev", None).await;
    table.select("w", &["A", "B"]).await;
    let Err(Refusal::Quotas(lines)) = table.freeze("w").await else { panic!("refused") };
    assert_eq!(lines[0].verdict, RuleVerdict::NotAssessable { missing: 1 });
    assert_eq!(lines[0].exact, None);
});

both_engines!(who_is_no_quota_officer_sees_no_count_and_no_gender, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    table.rule(Some(call.id), "women", &women("Parité", Bound::MinCount(7))).await;
    for code in ["A", "B", "C"] {
        table.entry(&call, code, "dev", Some(Gender::NonBinary)).await;
    }
    table.select("w", &["A", "B", "C"]).await;
    house.office.save_set(&table.staff, "w").await.expect("saved");
    for viewer in [&table.staff, &table.approver] {
        let board = house.office.board(viewer, "w").await.expect("the board");
        assert_eq!(board.tallies, None);
        let saved = board.saved.clone().expect("saved");
        assert_eq!(saved.passes, [(board.rules[0].name.clone(), false)]);
        let told = format!("{board:?}").to_lowercase();
        for canary in ["woman", "nonbinary", "non-binary", "gender", "exactcount", "tallies: some", "mincount"] {
            assert!(!told.contains(canary), "{canary} in {told}");
        }
    }
    let board = house.office.board(&table.officer, "w").await.expect("the board");
    let exact = board.tallies.expect("officers see counts")[0].exact.clone().expect("counts");
    assert_eq!(exact[0].have.as_whole(), Some(3));
});

both_engines!(a_set_tells_nobody_of_a_single_entry, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 9)])).await;
    table.rule(Some(call.id), "women", &women("Women", Bound::MinCount(1))).await;
    for code in ["A", "B", "C", "D", "E", "F", "G", "H", "I"] {
        table.entry(&call, code, "dev", W).await;
    }
    let refused = async || match house.office.save_set(&table.staff, "w").await {
        Err(Refusal::Faults(faults)) => faults[0].problem,
        other => panic!("{other:?}"),
    };
    let takes_off = async |codes: &[&str]| {
        for code in codes {
            table.put("w", code, BoardPlace::Selected, BoardPlace::Candidate).await;
        }
    };
    table.select("w", &["A", "B", "C", "D", "E"]).await;
    assert_eq!(refused().await, Problem::SetTooSmall { min: 6 });
    table.select("w", &["F"]).await;
    house.office.save_set(&table.staff, "w").await.expect("saved");
    house.office.save_set(&table.staff, "w").await.expect("the same set tells nothing new");
    table.select("w", &["G"]).await;
    assert_eq!(refused().await, Problem::SetTooClose { min: 2 });
    house.office.save_set(&table.officer, "w").await.expect("officers see counts anyway");
    table.select("w", &["H"]).await;
    takes_off(&["A"]).await;
    house.office.save_set(&table.staff, "w").await.expect("two entries differ from each set before");
    takes_off(&["G", "H"]).await;
    table.select("w", &["A", "I"]).await;
    assert_eq!(refused().await, Problem::SetTooClose { min: 2 }, "I alone is new since the first set, though not since the last");
});

both_engines!(a_drop_where_an_entry_lies_changes_nothing, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    for code in ["A", "B", "C"] {
        table.entry(&call, code, "dev", W).await;
    }
    table.select("w", &["A"]).await;
    table.reserve("w", &["B", "C"]).await;
    let before = table.revision("w").await;
    table.put("w", "A", BoardPlace::Selected, BoardPlace::Selected).await;
    table.put("w", "C", BoardPlace::Reserve, BoardPlace::Reserve).await;
    assert_eq!(table.revision("w").await, before, "what is bound to the revision stays");
    table.put("w", "B", BoardPlace::Reserve, BoardPlace::Reserve).await;
    assert_ne!(table.revision("w").await, before, "the order of the reserve did change");
});

both_engines!(screening_an_entry_of_the_board_moves_the_board, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    for code in ["A", "B", "C"] {
        table.entry(&call, code, "dev", W).await;
    }
    table.select("w", &["A", "B", "C"]).await;
    let seen = table.revision("w").await;
    let out = Found::anyway("not-eligible", "Article 2");
    house.office.screen(&table.staff, "w", &["A".to_owned()], &out).await.expect("screened");
    assert!(matches!(house.office.freeze(&table.staff, "w", seen).await, Err(Refusal::Stale)), "another set than was seen");
    let board = house.office.board(&table.staff, "w").await.expect("the board");
    assert_eq!(board.entries.len(), 2);
});

both_engines!(a_set_tells_nothing_of_an_entry_of_another_call, |house| async move {
    let table = Table::laid(&house).await;
    let w = table.call("w", &plan(&[("dev", 9)])).await;
    let s = table.call("s", &plan(&[("dev", 9)])).await;
    table.rule(None, "women", &over_the_edition(women("Women", Bound::MinCount(7)))).await;
    for at in 0..8 {
        table.entry(&w, &format!("W{at}"), "dev", if at == 0 { W } else { M }).await;
        table.entry(&s, &format!("S{at}"), "dev", if at == 0 { W } else { M }).await;
    }
    let save = async |call: &str| problem(house.office.save_set(&table.staff, call).await);
    let close = Some(Problem::SetTooClose { min: 2 });
    table.select("w", &["W0", "W1", "W2", "W3", "W4", "W5"]).await;
    table.select("s", &["S0", "S1", "S2", "S3", "S4", "S5"]).await;
    assert_eq!(save("w").await, None);
    assert_eq!(save("s").await, None, "the same entries, seen from the other call");
    table.put("s", "S0", BoardPlace::Selected, BoardPlace::Candidate).await;
    assert_eq!(save("w").await, close, "the same set here tells what one entry was there");
    assert_eq!(save("s").await, Some(Problem::SetTooSmall { min: 6 }));
    table.select("s", &["S6", "S7"]).await;
    assert_eq!(save("w").await, None);
    table.put("w", "W0", BoardPlace::Selected, BoardPlace::Candidate).await;
    table.select("w", &["W6"]).await;
    assert_eq!(save("w").await, None, "two entries set it apart, both of this call");
    table.put("w", "W6", BoardPlace::Selected, BoardPlace::Candidate).await;
    table.select("w", &["W0"]).await;
    table.put("s", "S7", BoardPlace::Selected, BoardPlace::Candidate).await;
    let freeze = house.office.freeze(&table.staff, "w", table.revision("w").await).await;
    assert_eq!(problem(freeze), close, "a freeze is bound alike");
});

both_engines!(a_conflict_hides_an_entry_and_its_moves, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    let hidden = table.entry(&call, "HIDDEN", "dev", W).await;
    table.entry(&call, "SEEN", "dev", W).await;
    let mut tx = writing(&house).await;
    let interest = domain::panel::Interest {
        account: table.staff.id().expect("signed in"),
        application: hidden,
        kind: domain::panel::InterestKind::ALL[0],
        reason: String::new(),
        source: domain::panel::InterestSource::ALL[0],
        declared_at: support::NOON,
    };
    tx.set_interest(support::selection::id(), &interest).await.expect("declared");
    tx.commit().await.expect("written");
    let board = house.office.board(&table.staff, "w").await.expect("the board");
    assert_eq!(board.entries.iter().map(|card| card.code.as_str()).collect::<Vec<_>>(), ["SEEN"]);
    let refused =
        house.office.move_on_board(&table.staff, "w", &step("HIDDEN", BoardPlace::Candidate, BoardPlace::Selected)).await;
    assert!(matches!(refused, Err(Refusal::Denied(Denial::Conflicted))), "{refused:?}");
});

both_engines!(a_move_of_somebody_else_is_not_overwritten, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    for code in ["A", "B", "C"] {
        table.entry(&call, code, "dev", W).await;
    }
    let before = house.office.board_pulse(&table.staff, "w").await.expect("a pulse");
    table.select("w", &["A"]).await;
    let other = house.second_process().await;
    assert_ne!(other.board_pulse(&table.staff, "w").await.expect("a pulse"), before, "the other process sees it");
    let late = other.move_on_board(&table.officer, "w", &step("A", BoardPlace::Candidate, BoardPlace::Reserve)).await;
    assert!(matches!(late, Err(Refusal::Stale)), "{late:?}");
    table.reserve("w", &["B", "C"]).await;
    let first = office::board::Move { before: Some("B".to_owned()), ..step("C", BoardPlace::Reserve, BoardPlace::Reserve) };
    house.office.move_on_board(&table.staff, "w", &first).await.expect("moved up");
    let ranks = house.office.board(&table.staff, "w").await.expect("the board").entries;
    let rank = |code: &str| ranks.iter().find(|card| card.code == code).and_then(|card| card.reserve_rank);
    assert_eq!((rank("C"), rank("B")), (Some(1), Some(2)));
});

both_engines!(places_of_a_section_bound_the_freeze, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 1), ("post", 5)])).await;
    table.entry(&call, "A", "dev", W).await;
    table.entry(&call, "B", "dev", W).await;
    table.select("w", &["A", "B"]).await;
    assert!(house.office.board(&table.staff, "w").await.expect("the board").sections[0].over(), "warned before");
    let Err(Refusal::Faults(faults)) = table.freeze("w").await else { panic!("refused") };
    assert_eq!((faults[0].field.as_ref(), faults[0].problem), ("section-dev", Problem::TooManySelected { max: 1, have: 2 }));
});

both_engines!(an_override_is_bound_to_its_revision_and_needs_another_person, |house| async move {
    let table = Table::laid(&house).await;
    let office = &house.office;
    let call = table.call("w", &plan(&[("dev", 2)])).await;
    table.rule(Some(call.id), "women", &women("Women", Bound::MinCount(2))).await;
    for (code, gender) in [("A", W), ("B", M), ("C", M), ("D", M)] {
        table.entry(&call, code, "dev", gender).await;
    }
    table.select("w", &["A", "B"]).await;
    let seen = table.revision("w").await;
    let empty = office.request_override(&table.staff, "w", seen, "  ").await;
    assert!(matches!(empty, Err(Refusal::Faults(_))), "a reason is needed: {empty:?}");
    let officer = office.request_override(&table.officer, "w", seen, "parce que").await;
    assert!(matches!(officer, Err(Refusal::Faults(_))), "the rule names program staff: {officer:?}");
    office.request_override(&table.staff, "w", seen, "Deux désistements la veille").await.expect("asked");
    forbidden_by(table.freeze("w").await);

    let both = house.colleague("Deux Roles", RoleKind::Approver).await;
    let mut own = table.staff.clone();
    own.actor.roles.extend(both.actor.roles.clone());
    let request = async || office.board(&table.staff, "w").await.expect("the board").request.expect("asked").id;
    let first = request().await;
    let same = office.judge_override(&own, "w", first, true).await;
    assert!(matches!(same, Err(Refusal::Denied(Denial::SamePerson))), "{same:?}");
    let staff = office.judge_override(&table.staff, "w", first, true).await;
    assert!(matches!(staff, Err(Refusal::Denied(Denial::RoleMissing))), "{staff:?}");

    table.select("w", &["C", "D"]).await;
    let late = office.judge_override(&table.approver, "w", first, true).await;
    assert!(matches!(late, Err(Refusal::Stale)), "a move voids it: {late:?}");
    assert!(office.board(&table.staff, "w").await.expect("the board").request.expect("asked").void);

    let seen = table.revision("w").await;
    office.request_override(&table.staff, "w", seen, "Encore").await.expect("asked again");
    let unread = office.judge_override(&table.approver, "w", first, true).await;
    assert!(matches!(unread, Err(Refusal::Stale)), "another request than the one that was read: {unread:?}");
    office.judge_override(&table.approver, "w", request().await, true).await.expect("approved");
    for code in ["C", "D"] {
        table.put("w", code, BoardPlace::Selected, BoardPlace::Shortlisted).await;
    }
    forbidden_by(table.freeze("w").await);
    let seen = table.revision("w").await;
    office.request_override(&table.staff, "w", seen, "Enfin").await.expect("asked");
    office.judge_override(&table.approver, "w", request().await, true).await.expect("approved");
    table.freeze("w").await.expect("frozen by the override of this revision");
    let board = office.board(&table.staff, "w").await.expect("the board");
    assert!(board.freeze.expect("frozen").overridden);
    assert!(matches!(board.request.expect("kept").state, OverrideState::Approved(_)));
});

both_engines!(two_freezes_at_once_are_one, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    table.entry(&call, "A", "dev", W).await;
    table.select("w", &["A"]).await;
    let seen = table.revision("w").await;
    let other = house.second_process().await;
    let (one, two) = tokio::join!(house.office.freeze(&table.staff, "w", seen), other.freeze(&table.officer, "w", seen));
    assert_eq!([one.is_ok(), two.is_ok()].iter().filter(|frozen| **frozen).count(), 1, "{one:?} {two:?}");
});

both_engines!(an_unfreeze_needs_a_reason_and_opens_the_board_again, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    table.entry(&call, "A", "dev", W).await;
    table.entry(&call, "B", "dev", W).await;
    table.select("w", &["A"]).await;
    table.freeze("w").await.expect("frozen");
    let move_now = house.office.move_on_board(&table.staff, "w", &step("B", BoardPlace::Candidate, BoardPlace::Selected)).await;
    assert!(matches!(move_now, Err(Refusal::Denied(Denial::NotInPhase))), "{move_now:?}");
    assert!(matches!(house.office.unfreeze(&table.staff, "w", "").await, Err(Refusal::Faults(_))));
    house.office.unfreeze(&table.staff, "w", "Une erreur de titre").await.expect("open again");
    table.select("w", &["B"]).await;
    table.freeze("w").await.expect("frozen again");
    assert_eq!(house.office.board(&table.staff, "w").await.expect("the board").after.expect("decided").lines.len(), 2);
});

both_engines!(a_soft_rule_blocks_nothing_and_an_edition_wide_one_counts_every_call, |house| async move {
    let table = Table::laid(&house).await;
    let (one, two) = (table.call("one", &plan(&[("dev", 3)])).await, table.call("two", &plan(&[("dev", 3)])).await);
    let soft = domain::quota::Rule { mode: Mode::Report, ..women("Report", Bound::MinCount(9)) };
    table.rule(Some(one.id), "soft", &soft).await;
    table.rule(None, "edition", &over_the_edition(women("Three women in the edition", Bound::MinCount(3)))).await;
    for code in ["A", "B"] {
        table.entry(&one, code, "dev", W).await;
    }
    table.entry(&two, "C", "dev", W).await;
    table.select("one", &["A", "B"]).await;
    assert_eq!(forbidden_by(table.freeze("one").await).0, ["Three women in the edition"]);
    table.select("two", &["C"]).await;
    table.freeze("one").await.expect("the other board counts too");
    table.put("two", "C", BoardPlace::Selected, BoardPlace::Candidate).await;
    assert_eq!(forbidden_by(table.freeze("two").await).0, ["Three women in the edition"]);
});

both_engines!(a_freeze_or_a_request_judges_no_set_that_could_not_be_saved, |house| async move {
    let table = Table::laid(&house).await;
    let office = &house.office;
    let call = table.call("w", &plan(&[("dev", 8)])).await;
    table.rule(Some(call.id), "women", &women("Women", Bound::MinCount(7))).await;
    for at in 0..8 {
        table.entry(&call, &format!("E{at}"), "dev", if at == 0 { W } else { M }).await;
    }
    let freeze = async || problem(office.freeze(&table.staff, "w", table.revision("w").await).await);
    let ask = async || problem(office.request_override(&table.staff, "w", table.revision("w").await, "pour voir").await);
    table.select("w", &["E0"]).await;
    assert_eq!(freeze().await, Some(Problem::SetTooSmall { min: 6 }), "one entry would tell one person's answer");
    assert_eq!(ask().await, Some(Problem::SetTooSmall { min: 6 }));
    table.select("w", &["E1", "E2", "E3", "E4", "E5"]).await;
    let refused = office.freeze(&table.staff, "w", table.revision("w").await).await;
    assert_eq!(forbidden_by(refused), (vec!["Women".to_owned()], false));
    let judged = office.board(&table.staff, "w").await.expect("the board").saved.expect("a refused freeze is a judgement");
    assert!(judged.by.contains("Salma"), "{judged:?}");
    table.put("w", "E0", BoardPlace::Selected, BoardPlace::Shortlisted).await;
    table.select("w", &["E6"]).await;
    table.put("w", "E6", BoardPlace::Selected, BoardPlace::Shortlisted).await;
    assert_eq!(freeze().await, Some(Problem::SetTooSmall { min: 6 }));
    table.put("w", "E0", BoardPlace::Shortlisted, BoardPlace::Selected).await;
    table.select("w", &["E7"]).await;
    assert_eq!(freeze().await, Some(Problem::SetTooClose { min: 2 }), "one more than before would tell that one's");
    assert_eq!(ask().await, Some(Problem::SetTooClose { min: 2 }));
    let officer = office.freeze(&table.officer, "w", table.revision("w").await).await;
    assert_eq!(forbidden_by(officer), (vec!["Women".to_owned()], true), "who sees counts is not bound");
});

both_engines!(a_freeze_that_passed_is_a_judgement_too, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 8)])).await;
    table.rule(Some(call.id), "women", &women("Women", Bound::MinCount(1))).await;
    for at in 0..7 {
        table.entry(&call, &format!("E{at}"), "dev", if at == 0 { W } else { M }).await;
    }
    table.select("w", &["E0", "E1", "E2", "E3", "E4", "E5", "E6"]).await;
    let freeze = async || house.office.freeze(&table.staff, "w", table.revision("w").await).await;
    freeze().await.expect("frozen");
    house.office.unfreeze(&table.staff, "w", "pour voir").await.expect("open again");
    table.put("w", "E0", BoardPlace::Selected, BoardPlace::Shortlisted).await;
    assert_eq!(problem(freeze().await), Some(Problem::SetTooClose { min: 2 }), "or her answer could be read");
    assert_eq!(problem(house.office.save_set(&table.staff, "w").await), Some(Problem::SetTooClose { min: 2 }));
});

both_engines!(where_no_rule_is_in_force_any_set_is_frozen, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 8)])).await;
    table.entry(&call, "A", "dev", W).await;
    table.select("w", &["A"]).await;
    house.office.freeze(&table.staff, "w", table.revision("w").await).await.expect("nothing is judged");
});
