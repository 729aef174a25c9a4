//! Whatever can break a rule while a selection is frozen is judged again under the lock: an applicant's withdrawal, somebody's
//! own declaration, and either of them at the very moment of the freeze.

mod support;

use domain::access::{Denial, RoleKind};
use domain::fault::Problem;
use domain::ids::CallId;
use domain::quota::{Bound, Gender};
use domain::text::Lang;
use office::board::{LateCredit, RuleVerdict};
use office::{Office, Refusal, Viewer};
use store::events::EventRow;
use support::House;
use support::selection::{Table, forbidden_by, over_the_edition, plan, women};

const W: Option<Gender> = Some(Gender::Woman);
const M: Option<Gender> = Some(Gender::Man);

async fn events(house: &House, call: CallId) -> Vec<EventRow> {
    let mut tx = house.office.store().read().await.expect("a transaction");
    tx.events_of_call(call, 50).await.expect("events")
}

fn judged_again(events: &[EventRow]) -> Vec<&EventRow> {
    events.iter().filter(|event| event.verb == "rules-evaluated-again").collect()
}

async fn version(office: &Office, code: &str) -> i64 {
    let mut tx = office.store().read().await.expect("a transaction");
    tx.application_by_code(code).await.expect("read").expect("there").version
}

/// A call with one rule, two selected entries of applicants with accounts, one reserve.
async fn selected(table: &Table<'_>, name: &str, rule_of_edition: bool) -> (CallId, Viewer) {
    let call = table.call(name, &plan(&[("dev", 3)])).await;
    let rule = women("At least one woman", Bound::MinCount(1));
    if rule_of_edition {
        table.rule(None, "edition", &over_the_edition(rule)).await;
    } else {
        table.rule(Some(call.id), "women", &rule).await;
    }
    let amina = table.house.person("Amina Inventee", None).await;
    table.entry_of(&call, "A", "dev", W, amina.id(), "amina@example.org").await;
    table.entry(&call, "B", "dev", M).await;
    table.entry(&call, "C", "dev", W).await;
    table.select(name, &["A", "B"]).await;
    (call.id, amina)
}

both_engines!(a_withdrawal_from_a_frozen_selection_is_judged_again_at_once, |house| async move {
    let table = Table::laid(&house).await;
    let (call, amina) = selected(&table, "w", false).await;
    table.freeze("w").await.expect("frozen");
    assert!(judged_again(&events(&house, call).await).is_empty());
    let bilal = house.person("Bilal Invente", None).await;
    let at = version(&house.office, "A").await;
    let foreign = house.office.withdraw_application(&bilal, "A", at).await;
    assert!(matches!(foreign, Err(Refusal::Denied(Denial::NotFound))), "{foreign:?}");
    let before = table.revision("w").await;
    house.office.withdraw_application(&amina, "A", at).await.expect("withdrawn");
    assert!(table.revision("w").await > before, "who looks at the board sees that it changed");
    let events = events(&house, call).await;
    let judged = judged_again(&events);
    assert_eq!(judged.len(), 1);
    assert_eq!(judged[0].became, "At least one woman", "which rule is no longer met");
    let board = house.office.board(&table.officer, "w").await.expect("the board");
    assert_eq!(board.tallies.expect("counts")[0].verdict, RuleVerdict::Breached, "officers see it");
    let board = house.office.board(&table.staff, "w").await.expect("the board");
    assert_eq!(board.tallies, None);
    assert_eq!(forbidden_by(table.announce("w").await), (Vec::new(), false), "one change and a rule would tell one answer");
    for (viewer, told) in [(&table.staff, ""), (&table.officer, "At least one woman")] {
        let overview = house.office.call_overview(viewer, "w").await.expect("the overview");
        let event = overview.events.iter().find(|event| event.verb == "rules-evaluated-again").expect("recorded");
        assert_eq!(event.became, told);
    }

    // Mended as everything is before the announcement: taken back, another selected, frozen again.
    house.office.unfreeze(&table.staff, "w", "Un désistement").await.expect("open again");
    table.select("w", &["C"]).await;
    table.freeze("w").await.expect("frozen");
    table.announce("w").await.expect("announced");
});

both_engines!(a_withdrawal_from_outside_the_selection_changes_nothing, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    table.rule(Some(call.id), "women", &women("Women", Bound::MinCount(1))).await;
    let amina = house.person("Amina Inventee", None).await;
    table.entry(&call, "A", "dev", W).await;
    table.entry_of(&call, "B", "dev", W, amina.id(), "amina@example.org").await;
    table.select("w", &["A"]).await;
    table.freeze("w").await.expect("frozen");
    house.office.withdraw_application(&amina, "B", version(&house.office, "B").await).await.expect("withdrawn");
    assert!(judged_again(&events(&house, call.id).await).is_empty());
    table.announce("w").await.expect("announced");
});

/// Names somebody with an address in an entry, and returns the link by which they declare.
async fn personal_link(table: &Table<'_>, call: &str, entry: &str, name: &str) -> String {
    let office = &table.house.office;
    let email = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
    let credit = LateCredit {
        name: name.into(),
        email: email.clone(),
        role: "director".into(),
        nationality: "ma".into(),
        ..LateCredit::default()
    };
    office.add_late_credit(&table.staff, call, entry, &credit, true).await.expect("named, and asked by letter");
    let letters = office.mailbox().await.expect("letters");
    let letter = letters.iter().find(|letter| letter.to_email == email).expect("a letter");
    let (_, secret) = letter.body.split_once("/declare/").expect("a link");
    secret.split_whitespace().next().expect("a link").to_owned()
}

both_engines!(a_declaration_while_the_selection_is_frozen_is_judged_again_and_names_nobody, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    table.rule(Some(call.id), "most", &women("No woman", Bound::MaxCount(0))).await;
    table.entry(&call, "A", "dev", M).await;
    table.entry(&call, "B", "dev", M).await;
    table.select("w", &["A"]).await;
    let inside = personal_link(&table, "w", "A", "Dalila Inventee").await;
    let outside = personal_link(&table, "w", "B", "Emna Inventee").await;
    table.freeze("w").await.expect("frozen");
    // Even signed in, nobody is recorded as the one who declared.
    let dalila = house.person("Dalila Inventee", None).await;
    house.office.declare(&dalila, &outside, "woman").await.expect("declared");
    assert!(judged_again(&events(&house, call.id).await).is_empty(), "not of the selection");
    house.office.declare(&dalila, &inside, "woman").await.expect("declared");
    let told = events(&house, call.id).await;
    let judged = judged_again(&told);
    assert_eq!((judged.len(), judged[0].became.as_str(), judged[0].actor_name.clone()), (1, "No woman", None));
    assert!(told.iter().all(|event| !event.subject.contains("Dalila") || event.verb == "credit-corrected"), "{told:?}");
    assert_eq!(forbidden_by(table.announce("w").await), (Vec::new(), false));

    // Taken back: the rule is met again, and that too was judged.
    house.office.withdraw_declaration(&dalila, &inside).await.expect("taken back");
    let told = events(&house, call.id).await;
    assert_eq!(judged_again(&told).len(), 2);
    table.announce("w").await.expect("announced");
});

both_engines!(a_withdrawal_and_a_freeze_at_once_never_leave_a_broken_rule_unseen, |house| async move {
    let table = Table::laid(&house).await;
    let (call, amina) = selected(&table, "w", true).await;
    let (seen, at) = (table.revision("w").await, version(&house.office, "A").await);
    let other = house.second_process().await;
    let (frozen, withdrawn) =
        tokio::join!(house.office.freeze(&table.staff, "w", seen), other.withdraw_application(&amina, "A", at));
    withdrawn.expect("an applicant may always withdraw");
    match frozen {
        // The freeze came first: the withdrawal was judged against it.
        Ok(()) => assert_eq!(judged_again(&events(&house, call).await).len(), 1),
        // The withdrawal came first: what was seen is no longer there.
        Err(Refusal::Faults(faults)) => assert!(matches!(faults[0].problem, Problem::SetTooSmall { .. }), "{faults:?}"),
        Err(refusal) => assert!(matches!(refusal, Refusal::Stale | Refusal::Quotas(_)), "{refusal:?}"),
    }
    let board = house.office.board(&table.officer, "w").await.expect("the board");
    assert_eq!(board.tallies.expect("counts")[0].verdict, RuleVerdict::Breached);
    assert!(table.announce("w").await.is_err());
});

both_engines!(twenty_confirmations_and_promotions_for_the_last_places_keep_their_number, |house| async move {
    let table = Table::laid(&house).await;
    let office = &house.office;
    let call = table.call("w", &plan(&[("dev", 10)])).await;
    table.rule(Some(call.id), "women", &women("At most eight women", Bound::MaxCount(8))).await;
    let mut selected = Vec::new();
    for number in 0..10 {
        let code = format!("S{number}");
        let person = house.person(&format!("Selectionnee {number}"), None).await;
        table.entry_of(&call, &code, "dev", if number < 5 { W } else { M }, person.id(), &format!("s{number}@example.org")).await;
        selected.push((code, person));
    }
    let reserves: Vec<String> = (0..10).map(|number| format!("R{number}")).collect();
    for code in &reserves {
        table.entry(&call, code, "dev", W).await;
    }
    table.select("w", &selected.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>()).await;
    table.reserve("w", &reserves.iter().map(String::as_str).collect::<Vec<_>>()).await;
    table.announced("w").await;
    // Five men decline; then, at once, five women confirm and ten reserves try to move up: three may.
    for (code, person) in &selected[5..] {
        office.answer_selection(person, code, false).await.expect("declined");
    }
    let other = house.second_process().await;
    let mut tasks = Vec::new();
    for (number, (code, person)) in selected[..5].iter().cloned().enumerate() {
        let office = if number % 2 == 0 { office.clone() } else { other.clone() };
        tasks.push(tokio::spawn(async move { office.answer_selection(&person, &code, true).await.map(|()| "confirmed") }));
    }
    for (number, code) in reserves.iter().cloned().enumerate() {
        let (office, staff) = (if number % 2 == 0 { office.clone() } else { other.clone() }, table.staff.clone());
        tasks.push(tokio::spawn(async move { office.promote(&staff, "w", &code, "first to answer").await.map(|()| "promoted") }));
    }
    for (code, person) in selected.into_iter().take(5) {
        let office = other.clone();
        tasks.push(tokio::spawn(async move { office.answer_selection(&person, &code, true).await.map(|()| "confirmed") }));
    }
    let mut done = Vec::new();
    for task in tasks {
        match task.await.expect("ran") {
            Ok(what) => done.push(what),
            Err(Refusal::Quotas(lines)) => assert!(lines.is_empty(), "staff are not told which rule: {lines:?}"),
            Err(Refusal::Stale) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    let count = |what: &str| done.iter().filter(|done| **done == what).count();
    assert_eq!((count("confirmed"), count("promoted")), (5, 3), "each confirms once; three places are left under the rule");
    let lines = office.board(&table.staff, "w").await.expect("the board").after.expect("decided").lines;
    assert_eq!(lines.iter().filter(|line| line.holds_a_place).count(), 8);
});

both_engines!(two_boards_under_one_rule_of_the_edition_are_frozen_one_after_the_other, |house| async move {
    let table = Table::laid(&house).await;
    table.rule(None, "edition", &over_the_edition(women("At most one woman", Bound::MaxCount(1)))).await;
    for (name, code) in [("one", "S1"), ("two", "S2")] {
        let call = table.call(name, &plan(&[("dev", 2)])).await;
        table.entry(&call, code, "dev", W).await;
    }
    let other = house.second_process().await;
    table.select("one", &["S1"]).await;
    let seen = [table.revision("one").await, table.revision("two").await];
    let step = support::selection::step("S2", domain::board::BoardPlace::Candidate, domain::board::BoardPlace::Selected);
    let (frozen, moved) =
        tokio::join!(house.office.freeze(&table.officer, "one", seen[0]), other.move_on_board(&table.staff, "two", &step));
    moved.expect("a board that is open takes any move");
    // Whichever came first, the second board cannot be frozen over the rule.
    let second = house.office.freeze(&table.officer, "two", table.revision("two").await).await;
    assert_eq!(forbidden_by(second).0, ["At most one woman"]);
    if let Err(refusal) = frozen {
        assert!(matches!(refusal, Refusal::Quotas(_)), "{refusal:?}");
    }
});

both_engines!(a_declaration_link_works_for_whoever_holds_it_and_tells_nothing, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    table.entry(&call, "A", "dev", M).await;
    let link = personal_link(&table, "w", "A", "Fatima Inventee").await;
    let nobody = house.office.viewer(None, Lang::Fr).await.expect("nobody");
    house.office.declare(&nobody, &link, "non-binary").await.expect("declared");
    let page = format!("{:?}", house.office.declaration_page(&link).await.expect("a page")).to_lowercase();
    assert!(!page.contains("binary") && !page.contains("gender"), "{page}");
    // Neither the office's lists, nor exports, nor histories, nor letters hold the answer.
    let staff = house.colleague("Autre Inventee", RoleKind::ProgramStaff).await;
    let dossier = house.office.dossier(&staff, "w", "A", &office::lists::ListQuery::default()).await.expect("a dossier");
    let told = format!("{dossier:?} {:?} {:?}", events(&house, call.id).await, house.office.mailbox().await.expect("letters"));
    for canary in ["non-binary", "NonBinary", "Declared(", "woman", "gender"] {
        assert!(!told.contains(canary), "{canary} in {told}");
    }
});
