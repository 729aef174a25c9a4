//! What stands twice: found, seen side by side, merged on purpose under the rules of the selection.

mod support;

use domain::access::{Denial, RoleKind};
use domain::application::Standing;
use domain::call::CreditRole;
use domain::duplicates::Sign;
use domain::fault::Problem;
use domain::ids::{ApplicationId, PersonId};
use domain::quota::{Bound, Declaration, Gender, Ratio};
use domain::text::Lang;
use domain::time::DAY;
use office::Refusal;
use office::duplicates::{KEEP_BOTH, Merging};
use store::applications::Listed;
use store::people::{CreditText, Person};
use support::NOON;
use support::selection::{Table, forbidden_by, id, plan, women, writing};

const W: Option<Gender> = Some(Gender::Woman);
const M: Option<Gender> = Some(Gender::Man);

fn merging(keep: &str, reason: &str, evaluate_again: bool) -> Merging {
    Merging { keep: keep.to_owned(), reason: reason.to_owned(), evaluate_again }
}

fn problem<T: std::fmt::Debug>(result: Result<T, Refusal>) -> (String, Problem) {
    match result {
        Err(Refusal::Faults(faults)) => (faults[0].field.to_string(), faults[0].problem),
        other => panic!("no fault: {other:?}"),
    }
}

async fn call_it(house: &support::House, application: ApplicationId, title: &str) {
    let mut tx = writing(house).await;
    let listed = Listed { title: title.to_owned(), search_key: domain::text::fold(title), ..Listed::default() };
    tx.set_listed(application, &listed).await.expect("renamed");
    tx.commit().await.expect("written");
}

/// Somebody with an address, named in an application.
async fn name(house: &support::House, application: ApplicationId, who: &str, email: &str) -> PersonId {
    let mut tx = writing(house).await;
    let person = Person { id: id(), name: who.to_owned(), email: email.to_owned(), lang: Lang::Fr };
    tx.insert_person(&person, NOON).await.expect("known");
    let text = CreditText { nationality: "", nth_feature: None, company: "", biography: "" };
    tx.insert_credit(id(), application, person.id, CreditRole::Producer, &text).await.expect("named");
    tx.commit().await.expect("written");
    person.id
}

both_engines!(two_entries_of_a_frozen_selection_become_one_and_it_is_evaluated_again, |house| async move {
    // P24 of quotas.md.
    let table = Table::laid(&house).await;
    let office = &house.office;
    let call = table.call("w", &plan(&[("dev", 9)])).await;
    let half = Bound::MinShare(Ratio::new(1, 2).expect("a half"));
    table.rule(Some(call.id), "half", &women("Half by women", half)).await;
    for (code, director) in [("A", W), ("B", W), ("C", M), ("D", M), ("E", W)] {
        let entry = table.entry(&call, code, "dev", director).await;
        call_it(&house, entry, if ["A", "B", "E"].contains(&code) { "Médina" } else { code }).await;
    }
    table.select("w", &["A", "B", "C", "D"]).await;
    table.freeze("w").await.expect("two of four");

    let page = office.duplicates(&table.staff, "w", [1, 1]).await.expect("the pairs");
    let pairs: Vec<_> =
        page.films.shown.iter().map(|pair| (pair.sign, pair.sides[0].code.as_str(), pair.sides[1].code.as_str())).collect();
    assert_eq!(pairs, [(Sign::Title, "A", "B"), (Sign::Title, "A", "E"), (Sign::Title, "B", "E")]);
    let view = office.compare_films(&table.staff, "w", ["A", "B"]).await.expect("side by side");
    assert!(view.same_call && view.evaluates);

    let staff = &table.staff;
    let merge = |codes, how: Merging| async move { office.merge_films(staff, "w", codes, &how).await };
    assert_eq!(problem(merge(["A", "B"], merging("A", " ", true)).await), ("reason".into(), Problem::ReasonNeeded));
    assert_eq!(problem(merge(["A", "B"], merging("C", "twice", true)).await), ("keep".into(), Problem::NotAChoice));
    let lower = merge(["A", "E"], merging("E", "twice", true)).await;
    assert_eq!(problem(lower), ("keep".into(), Problem::OtherHoldsPlace), "a place is never lost by a merge");
    let silent = merge(["A", "B"], merging("A", "twice", false)).await;
    assert_eq!(problem(silent), ("evaluate-again".into(), Problem::MustAccept));
    let foreign = office.merge_films(&table.officer, "w", ["A", "B"], &merging("A", "twice", true)).await;
    assert!(matches!(foreign, Err(Refusal::Denied(Denial::RoleMissing))));

    merge(["A", "B"], merging("A", "Deposited twice by mistake", true)).await.expect("merged");
    let mut tx = office.store().read().await.expect("a transaction");
    let gone = tx.application_by_code("B").await.expect("read").expect("there");
    assert!(matches!(gone.standing, Standing::Withdrawn { .. }));
    let told = tx.events_of_application(gone.id).await.expect("events");
    assert!(
        told.iter().any(|event| event.verb == "duplicates-merged" && event.subject == "A" && event.became.contains("mistake"))
    );
    let events = tx.events_of_call(call.id, 20).await.expect("events");
    let told = events.iter().find(|event| event.verb == "rules-evaluated-again").expect("recorded");
    assert_eq!(told.became, "Half by women", "one of three");
    drop(tx);
    assert_eq!(forbidden_by(table.announce("w").await), (Vec::new(), false));
    assert!(merge(["A", "B"], merging("A", "again", true)).await.is_err(), "once");
});

both_engines!(one_film_in_two_calls_keeps_both_entries_and_becomes_one_project, |house| async move {
    let table = Table::laid(&house).await;
    let office = &house.office;
    let mut projects = Vec::new();
    for (call, code) in [("one", "A"), ("two", "B")] {
        let call = table.call(call, &plan(&[("dev", 2)])).await;
        let entry = table.entry(&call, code, "dev", W).await;
        call_it(&house, entry, "Le Sable").await;
        let project = id();
        let mut tx = writing(&house).await;
        tx.insert_project(project, &format!("P-{code}"), &Listed { title: "Le Sable".to_owned(), ..Listed::default() }, NOON)
            .await
            .expect("a project");
        assert!(tx.submit_application(entry, 2, NOON.plus(-60 * DAY), 2, Some(project)).await.expect("of this project"));
        tx.commit().await.expect("written");
        projects.push(project);
    }
    let reads_one = house.colleague("Aya Inventee", RoleKind::ProgramStaff).await;
    let page = office.duplicates(&reads_one, "two", [1, 1]).await.expect("the pairs");
    assert_eq!((page.films.shown.len(), page.films.shown[0].sides[0].code.as_str()), (1, "A"));
    assert!(!office.compare_films(&reads_one, "two", ["A", "B"]).await.expect("side by side").same_call);
    office.merge_films(&reads_one, "two", ["A", "B"], &merging("A", "The same film", false)).await.expect("merged");
    let mut tx = office.store().read().await.expect("a transaction");
    for code in ["A", "B"] {
        let entry = tx.application_by_code(code).await.expect("read").expect("there");
        assert_eq!(entry.project, Some(projects[0]));
        assert!(matches!(entry.standing, Standing::Submitted { .. }), "each stays in its call");
    }
    assert!(tx.project_by_code("P-B").await.expect("read").is_none());
    drop(tx);
    assert!(office.duplicates(&reads_one, "two", [1, 1]).await.expect("the pairs").films.shown.is_empty());
});

both_engines!(two_people_become_one_and_the_later_answer_is_theirs, |house| async move {
    let table = Table::laid(&house).await;
    let office = &house.office;
    let call = table.call("w", &plan(&[("dev", 2)])).await;
    let (a, b) = (table.entry(&call, "A", "dev", W).await, table.entry(&call, "B", "dev", W).await);
    let kept = name(&house, a, "Karim Inventé", "karim@example.org").await;
    let gone = name(&house, b, "KARIM INVENTE", "karim@studio.example").await;
    name(&house, b, "Somebody Else", "else@example.org").await;
    let mut tx = writing(&house).await;
    tx.declare(kept, Declaration::Declared(Gender::Woman), NOON).await.expect("declared");
    tx.declare(gone, Declaration::Declared(Gender::Man), NOON.plus(1)).await.expect("declared");
    tx.insert_declaration_link("link", gone, NOON).await.expect("a link");
    tx.commit().await.expect("written");

    let page = office.duplicates(&table.staff, "w", [1, 1]).await.expect("the pairs");
    assert_eq!(page.people.shown.len(), 1);
    assert_eq!(
        (page.people.shown[0].sign, page.people.shown[0].sides[0].id, page.people.shown[0].sides[1].id),
        (Sign::Name, kept, gone)
    );
    let view = office.compare_people(&table.staff, "w", [kept, gone]).await.expect("side by side");
    assert!(!format!("{view:?}").to_lowercase().contains("woman"), "what was declared is not here");
    let unknown = merging(&id::<PersonId>().to_string(), "the same", false);
    assert_eq!(problem(office.merge_people(&table.staff, "w", [kept, gone], &unknown).await).0, "keep");
    let without = merging(KEEP_BOTH, " ", false);
    assert_eq!(problem(office.merge_people(&table.staff, "w", [kept, gone], &without).await).0, "reason");
    let homonyms = merging(KEEP_BOTH, "Two people of one name", false);
    office.merge_people(&table.staff, "w", [gone, kept], &homonyms).await.expect("kept apart");
    assert!(office.duplicates(&table.staff, "w", [1, 1]).await.expect("the pairs").people.shown.is_empty(), "not shown again");
    let merge = merging(&kept.to_string(), "The same producer under two addresses", false);
    office.merge_people(&table.staff, "w", [kept, gone], &merge).await.expect("merged");

    let mut tx = office.store().read().await.expect("a transaction");
    let (_, members) = tx.asked_of_call(call.id).await.expect("members");
    let theirs: Vec<_> = members.iter().filter(|member| member.person().expect("an id") == kept).collect();
    assert_eq!(theirs.len(), 2, "named in both entries");
    assert!(theirs.iter().all(|member| member.gender.as_deref() == Some("man")), "what they answered last");
    assert!(tx.person_by_link("link").await.expect("read").is_some_and(|person| person.id == kept));
    assert!(tx.people_of_address("karim@studio.example").await.expect("read").is_empty());
    let told = tx.events_of_application(b).await.expect("events");
    let told = told.iter().find(|event| event.verb == "people-merged").expect("recorded");
    assert_eq!(told.became, "The same producer under two addresses");
    drop(tx);
    assert!(office.duplicates(&table.staff, "w", [1, 1]).await.expect("the pairs").people.shown.is_empty());
});

both_engines!(somebody_named_twice_in_one_role_is_named_once, |house| async move {
    let table = Table::laid(&house).await;
    let office = &house.office;
    let call = table.call("w", &plan(&[("dev", 2)])).await;
    let entry = table.entry(&call, "A", "dev", W).await;
    let kept = name(&house, entry, "Karim Inventé", "").await;
    let gone = name(&house, entry, "Karim Inventé", "karim@example.org").await;
    office.merge_people(&table.staff, "w", [kept, gone], &merging(&kept.to_string(), "twice", false)).await.expect("merged");
    let mut tx = office.store().read().await.expect("a transaction");
    let credits = tx.credits(entry).await.expect("credits");
    let theirs: Vec<_> = credits.iter().filter(|credit| credit.person == kept).collect();
    assert_eq!(theirs.len(), 1);
    assert_eq!(theirs[0].email, "karim@example.org", "an address is never lost");
});
