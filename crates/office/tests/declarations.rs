//! Asking people for their own declarations, from the pages of the office.

mod support;

use domain::access::Denial;
use domain::fault::Problem;
use office::Refusal;
use office::board::LateCredit;
use office::lists::ListQuery;
use support::House;
use support::selection::{Table, plan};

fn somebody(number: usize) -> LateCredit {
    LateCredit {
        name: format!("Productrice {number}"),
        email: format!("p{number}@example.org"),
        role: "producer".to_owned(),
        ..LateCredit::default()
    }
}

async fn asked(house: &House) -> usize {
    let letters = house.office.mailbox().await.expect("letters");
    letters.iter().filter(|letter| letter.kind == "declaration").count()
}

both_engines!(everybody_with_an_address_is_asked_once_in_an_edition, |house| async move {
    let table = Table::laid(&house).await;
    let office = &house.office;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    for code in ["A", "B"] {
        table.entry(&call, code, "dev", None).await;
    }
    let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
    let page = office.ask_page(&table.staff, "w", &ListQuery::default()).await.expect("the page");
    assert_eq!((page.applications, page.reach.people, page.reach.unreached.len()), (2, 0, 2));
    let nobody = office.ask_for_declarations(&table.staff, "w", &codes(&["A"])).await;
    let Err(Refusal::Faults(faults)) = nobody else { panic!("{nobody:?}") };
    assert_eq!(faults[0].problem, Problem::NobodyReached);
    let Err(Refusal::Faults(faults)) = office.ask_for_declarations(&table.staff, "w", &[]).await else { panic!("none chosen") };
    assert_eq!(faults[0].problem, Problem::Required);

    // Somebody named late gets the personal link at once.
    office.add_late_credit(&table.staff, "w", "A", &somebody(1), false).await.expect("named");
    assert_eq!(asked(&house).await, 1);
    let few = office.ask_for_declarations(&table.staff, "w", &codes(&["A", "B"])).await.expect("asked");
    assert_eq!(few.letters, None, "a number over so few would tell who has answered");
    assert_eq!(asked(&house).await, 1, "once");

    for number in 2..=7 {
        let mut late = somebody(number);
        late.email.clear();
        office.add_late_credit(&table.staff, "w", "B", &late, false).await.expect("named");
    }
    assert_eq!(asked(&house).await, 1, "no address, no letter");
    let denied = office.ask_the_list(&table.officer, "w", &ListQuery::default()).await;
    assert!(matches!(denied, Err(Refusal::Denied(Denial::RoleMissing))));
    let foreign = office.ask_for_declarations(&table.staff, "w", &codes(&["ELSEWHERE"])).await;
    assert!(matches!(foreign, Err(Refusal::Denied(Denial::NotFound))));
});

both_engines!(two_people_of_one_address_answer_each_for_themselves, |house| async move {
    let table = Table::laid(&house).await;
    let office = &house.office;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    table.entry(&call, "A", "dev", None).await;
    let named = |name: &str, role: &str, email: &str| LateCredit {
        name: name.to_owned(),
        email: email.to_owned(),
        role: role.to_owned(),
        ..LateCredit::default()
    };
    let company = "bureau@example.org";
    office.add_late_credit(&table.staff, "w", "A", &named("Dalila Inventee", "director", company), false).await.expect("named");
    office.add_late_credit(&table.staff, "w", "A", &named("Karim Invente", "producer", company), false).await.expect("named");
    assert_eq!(asked(&house).await, 2, "each has a letter");
    let letters = office.mailbox().await.expect("letters");
    let letter = letters.iter().find(|letter| letter.to_name == "Dalila Inventee").expect("hers");
    let (_, secret) = letter.body.split_once("/declare/").expect("a link");
    let nobody = office.viewer(None, domain::text::Lang::Fr).await.expect("nobody");
    office.declare(&nobody, secret.split_whitespace().next().expect("a link"), "woman").await.expect("declared");
    let credits = office.late_credit_page(&table.staff, "w", "A", &ListQuery::default()).await.expect("the form").credits;
    let mut tx = office.store().read().await.expect("a transaction");
    for (name, declared) in [("Dalila Inventee", true), ("Karim Invente", false)] {
        let person = credits.iter().find(|credit| credit.name == name).expect("named").person;
        assert_eq!(tx.declared_at(person).await.expect("read").is_some(), declared, "{name}");
    }
    drop(tx);

    // Who was named without an address gets theirs, and is not named twice.
    office.add_late_credit(&table.staff, "w", "A", &named("Emna Inventee", "writer", ""), false).await.expect("named");
    let again = named("EMNA INVENTÉE", "writer", "emna@example.org");
    office.add_late_credit(&table.staff, "w", "A", &again, false).await.expect("reached");
    let credits = office.late_credit_page(&table.staff, "w", "A", &ListQuery::default()).await.expect("the form").credits;
    let writers: Vec<_> = credits.iter().filter(|credit| credit.role == domain::call::CreditRole::Writer).collect();
    assert_eq!((writers.len(), writers[0].email.as_str(), asked(&house).await), (1, "emna@example.org", 3));
});

both_engines!(a_list_tells_how_many_letters_were_written_when_it_is_long_enough, |house| async move {
    let table = Table::laid(&house).await;
    let office = &house.office;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    for number in 1..=7 {
        let code = format!("A{number}");
        let entry = table.entry(&call, &code, "dev", None).await;
        let mut tx = support::selection::writing(&house).await;
        let person = store::people::Person {
            id: support::selection::id(),
            name: format!("Personne {number}"),
            email: format!("a{number}@example.org"),
            lang: domain::text::Lang::Ar,
        };
        tx.insert_person(&person, support::NOON).await.expect("known");
        let text = store::people::CreditText { nationality: "", nth_feature: None, company: "", biography: "" };
        let role = domain::call::CreditRole::Producer;
        tx.insert_credit(support::selection::id(), entry, person.id, role, &text).await.expect("named");
        tx.commit().await.expect("written");
    }
    let first = office.ask_the_list(&table.staff, "w", &ListQuery::default()).await.expect("asked");
    assert_eq!((first.letters, asked(&house).await), (Some(7), 7));
    let letters = office.mailbox().await.expect("letters");
    assert!(
        letters.iter().all(|letter| letter.lang == "ar" && letter.call_id.is_none()),
        "in their language, in nobody's outbox"
    );
    let again = office.ask_the_list(&table.staff, "w", &ListQuery::default()).await.expect("asked");
    assert_eq!((again.letters, asked(&house).await), (Some(0), 7));
    assert_eq!(office.late_credit_page(&table.staff, "w", "A1", &ListQuery::default()).await.expect("the form").credits.len(), 2);
});
