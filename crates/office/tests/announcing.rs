//! After the freeze: announcing together, letters, answers, promotion, and the races for the last places.

mod support;

use domain::board::{Ruling, SelectionAnswer};
use domain::call::{Call, LetterKind};
use domain::fault::Problem;
use domain::ids::ApplicationId;
use domain::panel::{Interest, InterestKind, InterestSource};
use domain::quota::{Bound, Gender};
use domain::text::Lang;
use domain::time::DAY;
use office::announcing::Candidacy;
use office::letters::{ListLetter, Outbox};
use office::{Outcome, Refusal};
use store::letters::{NewLetter, Pile};
use support::selection::{Table, forbidden_by, over_the_edition, plan, problem, women, writing};

const W: Option<Gender> = Some(Gender::Woman);
const M: Option<Gender> = Some(Gender::Man);

both_engines!(decisions_are_announced_together_with_one_letter_per_person, |house| async move {
    let table = Table::laid(&house).await;
    let office = &house.office;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    table.entry_of(&call, "A", "dev", W, None, "amina@example.org").await;
    table.entry_of(&call, "B", "dev", M, None, "Amina@example.org").await;
    table.entry(&call, "C", "dev", M).await;
    table.select("w", &["A"]).await;
    table.freeze("w").await.expect("frozen");
    let none = office.outbox(&table.staff, "w", (Pile::Drafts, ""), 1).await.expect("the outbox");
    assert_eq!(none.letters.len(), 0, "nothing is written before the announcement");
    table.announce("w").await.expect("announced");
    assert!(table.announce("w").await.is_err(), "once");

    let drafts = office.outbox(&table.staff, "w", (Pile::Drafts, ""), 1).await.expect("the outbox").letters;
    assert_eq!(drafts.len(), 2);
    let amina = drafts.iter().find(|letter| letter.to_email == "amina@example.org").expect("a letter to Amina");
    assert_eq!(amina.subject, "Sélectionné : Film A");
    let letter = office.letter(&table.staff, amina.id.parse().expect("an id")).await.expect("the letter");
    for told in ["Film A A", "Film B B", "Non retenu : Film B", "https://atlas.example/fr/my/A", "Ateliers"] {
        assert!(letter.body.contains(told), "{told} in {}", letter.body);
    }
    assert!(office.letters_due().await.expect("due").is_empty(), "drafts are not sent");
    assert_eq!(office.release_letters(&table.staff, "w").await.expect("released"), 2);
    assert_eq!(office.letters_due().await.expect("due").len(), 2);
});

both_engines!(who_moves_up_is_not_told_of_the_reserve_and_keeps_the_rest_of_the_letter, |house| async move {
    let table = Table::laid(&house).await;
    let office = &house.office;
    let call = table.call("w", &plan(&[("dev", 1)])).await;
    table.entry(&call, "A", "dev", W).await;
    table.entry_of(&call, "R", "dev", W, None, "amina@example.org").await;
    table.entry_of(&call, "N", "dev", M, None, "amina@example.org").await;
    table.select("w", &["A"]).await;
    table.reserve("w", &["R"]).await;
    table.announced("w").await;
    office.vacate(&table.staff, "w", "A", "Film arrêté").await.expect("given back");
    office.promote(&table.staff, "w", "R", "").await.expect("promoted");
    let drafts = office.outbox(&table.staff, "w", (Pile::Drafts, ""), 1).await.expect("the outbox").letters;
    let mut hers = Vec::new();
    for letter in drafts.iter().filter(|letter| letter.to_email == "amina@example.org") {
        let letter = office.letter(&table.staff, letter.id.parse().expect("an id")).await.expect("the letter");
        hers.push((letter.body.contains("Film R"), letter.body.contains("Film N")));
    }
    hers.sort_unstable();
    assert_eq!(hers, [(false, true), (true, false)], "one of each, and nothing of the reserve");
});

both_engines!(a_selection_is_not_announced_while_a_letter_has_no_text, |house| async move {
    let table = Table::laid(&house).await;
    let mut bare = plan(&[("dev", 3)]);
    bare.letters.retain(|letter| letter.kind != LetterKind::NotSelected);
    let call = table.call("w", &bare).await;
    table.entry(&call, "A", "dev", W).await;
    table.entry(&call, "B", "dev", W).await;
    table.select("w", &["A"]).await;
    table.freeze("w").await.expect("frozen");
    let Err(Refusal::Faults(faults)) = table.announce("w").await else { panic!("refused") };
    assert_eq!((faults[0].field.as_ref(), faults[0].problem), ("letter-not-selected", Problem::LetterTextMissing));
});

both_engines!(a_withdrawal_between_freeze_and_announcement_is_judged_again, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    table.rule(Some(call.id), "women", &women("Women", Bound::MinCount(1))).await;
    let a = table.entry(&call, "A", "dev", W).await;
    table.entry(&call, "B", "dev", M).await;
    table.select("w", &["A", "B"]).await;
    table.freeze("w").await.expect("frozen");
    let mut tx = writing(&house).await;
    let version = tx.application(a).await.expect("read").expect("there").version;
    assert!(tx.withdraw_application(a, version, support::NOON).await.expect("withdrawn"));
    tx.commit().await.expect("written");
    assert_eq!(forbidden_by(table.announce("w").await), (Vec::new(), false));
});

both_engines!(the_first_reserve_that_keeps_the_rules_is_proposed, |house| async move {
    // P20 of quotas.md.
    let table = Table::laid(&house).await;
    let office = &house.office;
    let call = table.call("w", &plan(&[("dev", 2)])).await;
    table.rule(Some(call.id), "women", &women("Women", Bound::MinCount(1))).await;
    for (code, gender) in [("A", W), ("B", M), ("R1", M), ("R2", W), ("R3", W)] {
        table.entry(&call, code, "dev", gender).await;
    }
    table.select("w", &["A", "B"]).await;
    table.reserve("w", &["R1", "R2", "R3"]).await;
    table.announced("w").await;
    let full = office.promote(&table.staff, "w", "R2", "first to answer").await;
    assert!(matches!(&full, Err(Refusal::Faults(faults)) if faults[0].problem == Problem::NoPlaceLeft { max: 2 }), "{full:?}");
    assert!(matches!(office.vacate(&table.staff, "w", "A", " ").await, Err(Refusal::Faults(_))), "a reason is needed");
    office.vacate(&table.staff, "w", "A", "Film arrêté").await.expect("given back");

    let next = office.board(&table.staff, "w").await.expect("the board").after.expect("decided").next;
    assert_eq!(
        next.iter().map(|line| line.candidacy.clone()).collect::<Vec<_>>(),
        [Candidacy::Skipped(None), Candidacy::Proposed, Candidacy::Possible]
    );
    let passed_by = office.promote(&table.staff, "w", "R3", " ").await;
    assert!(matches!(&passed_by, Err(Refusal::Faults(faults)) if faults[0].problem == Problem::ReasonNeeded), "{passed_by:?}");
    let next = office.board(&table.officer, "w").await.expect("the board").after.expect("decided").next;
    let Candidacy::Skipped(Some(rules)) = &next[0].candidacy else { panic!("{next:?}") };
    assert_eq!(rules[0].name.en, "Women", "officers learn why");

    let kept_out = forbidden_by(office.promote(&table.staff, "w", "R1", "first to answer").await);
    assert_eq!(kept_out, (Vec::new(), false), "which rule keeps one person out is told to nobody else");
    office.promote(&table.staff, "w", "R2", "").await.expect("promoted");
    assert!(matches!(office.promote(&table.staff, "w", "R2", "first to answer").await, Err(Refusal::Stale)), "once");
    let letters = office.outbox(&table.staff, "w", (Pile::Drafts, ""), 1).await.expect("the outbox").letters;
    assert!(letters.iter().any(|letter| letter.kind == "promoted" && letter.subject == "Une place : Film R2"), "{letters:?}");
    let drafts = letters.iter().filter(|letter| letter.kind == "reserve").count();
    assert_eq!(drafts, 2, "who moved up is not told of the reserve any more");
});

both_engines!(the_applicant_answers_once_and_in_time, |house| async move {
    let table = Table::laid(&house).await;
    let office = &house.office;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    let amina = house.person("Amina Inventee", None).await;
    let bilal = house.person("Bilal Invente", None).await;
    table.entry_of(&call, "A", "dev", W, amina.id(), "a@example.org").await;
    table.entry_of(&call, "B", "dev", M, bilal.id(), "b@example.org").await;
    table.entry(&call, "C", "dev", M).await;
    table.select("w", &["A", "B", "C"]).await;
    assert!(office.answer_selection(&amina, "A", true).await.is_err(), "nothing has been announced");
    table.announced("w").await;
    assert!(matches!(office.answer_selection(&bilal, "A", true).await, Err(Refusal::Denied(_))), "not his");
    office.answer_selection(&amina, "A", true).await.expect("confirmed");
    assert!(matches!(office.answer_selection(&amina, "A", false).await, Err(Refusal::Stale)), "once");
    office.answer_selection(&bilal, "B", false).await.expect("declined");

    let later = house.later(8 * DAY).await;
    assert_eq!(later.lapse_places().await.expect("asked"), 0, "nobody has been written to yet");
    later.release_letters(&table.staff, "w").await.expect("released");
    assert_eq!(later.lapse_places().await.expect("asked"), 0, "who is written to after the date has some days");
    let later = house.later(8 * DAY + 3 * DAY + 1).await;
    assert_eq!(later.lapse_places().await.expect("lapsed"), 1);
    assert_eq!(later.lapse_places().await.expect("lapsed"), 0, "once");
    let lines = office.board(&table.staff, "w").await.expect("the board").after.expect("decided").lines;
    let told: Vec<_> = lines.iter().map(|line| (line.code.as_str(), line.answer, line.holds_a_place)).collect();
    assert_eq!(
        told,
        [
            ("A", Some(SelectionAnswer::Confirmed), true),
            ("B", Some(SelectionAnswer::Declined), false),
            ("C", Some(SelectionAnswer::Lapsed), false)
        ]
    );
    assert!(lines.iter().all(|line| line.ruling == Ruling::Selected));
});

both_engines!(no_place_lapses_before_the_one_letter_for_two_films_has_left, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    table.entry_of(&call, "A", "dev", W, None, "amina@example.org").await;
    table.entry_of(&call, "B", "dev", M, None, "Amina@example.org").await;
    table.select("w", &["B"]).await;
    table.announced("w").await;
    let much_later = house.later(30 * DAY).await;
    assert_eq!(much_later.lapse_places().await.expect("asked"), 0, "it lies in the outbox");
    much_later.release_letters(&table.staff, "w").await.expect("released");
    let letter = much_later.letters_due().await.expect("due").remove(0);
    much_later.letter_done(&letter, Err("no such host".to_owned())).await.expect("noted");
    let later = house.later(34 * DAY).await;
    assert_eq!(later.lapse_places().await.expect("asked"), 0, "it did not come through");
    later.letter_done(&letter, Ok(())).await.expect("noted");
    assert_eq!(later.lapse_places().await.expect("asked"), 0, "it left just now");
    assert_eq!(house.later(38 * DAY).await.lapse_places().await.expect("lapsed"), 1);
});

both_engines!(staff_note_a_confirmation_that_came_by_telephone, |house| async move {
    let table = Table::laid(&house).await;
    let office = &house.office;
    let call = table.call("w", &plan(&[("dev", 2)])).await;
    table.entry(&call, "A", "dev", W).await;
    table.entry(&call, "R", "dev", W).await;
    table.select("w", &["A"]).await;
    table.reserve("w", &["R"]).await;
    table.announced("w").await;
    assert_eq!(problem(office.confirm_for(&table.staff, "w", "A", " ").await), Some(Problem::Required), "how it came");
    assert!(matches!(office.confirm_for(&table.approver, "w", "A", "Par téléphone").await, Err(Refusal::Denied(_))));
    assert!(matches!(office.confirm_for(&table.staff, "w", "R", "Par téléphone").await, Err(Refusal::Stale)), "holds no place");
    office.confirm_for(&table.staff, "w", "A", "Par téléphone").await.expect("noted");
    assert!(matches!(office.confirm_for(&table.staff, "w", "A", "Par courrier").await, Err(Refusal::Stale)), "once");
    let lines = office.board(&table.staff, "w").await.expect("the board").after.expect("decided").lines;
    assert_eq!(lines[0].answer, Some(SelectionAnswer::Confirmed));
});

both_engines!(twenty_promotions_into_five_places_are_five, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 6)])).await;
    table.entry(&call, "S", "dev", W).await;
    let codes: Vec<String> = (0..20).map(|number| format!("R{number:02}")).collect();
    for code in &codes {
        table.entry(&call, code, "dev", M).await;
    }
    table.select("w", &["S"]).await;
    table.reserve("w", &codes.iter().map(String::as_str).collect::<Vec<_>>()).await;
    table.announced("w").await;
    let other = house.second_process().await;
    let tasks: Vec<_> = codes
        .iter()
        .enumerate()
        .map(|(number, code)| {
            let office = if number % 2 == 0 { house.office.clone() } else { other.clone() };
            let (staff, code) = (table.staff.clone(), code.clone());
            tokio::spawn(async move { office.promote(&staff, "w", &code, "first to answer").await })
        })
        .collect();
    let mut promoted = 0;
    for task in tasks {
        match task.await.expect("ran") {
            Ok(()) => promoted += 1,
            Err(Refusal::Faults(faults)) => assert_eq!(faults[0].problem, Problem::NoPlaceLeft { max: 6 }),
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(promoted, 5);
});

both_engines!(two_promotions_that_break_a_rule_together_are_one, |house| async move {
    // P23 of quotas.md.
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    table.rule(Some(call.id), "most", &women("At most one woman", Bound::MaxCount(1))).await;
    for (code, gender) in [("S", M), ("R1", W), ("R2", W)] {
        table.entry(&call, code, "dev", gender).await;
    }
    table.select("w", &["S"]).await;
    table.reserve("w", &["R1", "R2"]).await;
    table.announced("w").await;
    let other = house.second_process().await;
    let both: (Outcome<()>, Outcome<()>) = tokio::join!(
        house.office.promote(&table.staff, "w", "R1", "first to answer"),
        other.promote(&table.staff, "w", "R2", "first to answer")
    );
    one_of(both);
});

both_engines!(two_calls_of_one_edition_keep_its_rule_together, |house| async move {
    let table = Table::laid(&house).await;
    table.rule(None, "edition", &over_the_edition(women("At most one woman", Bound::MaxCount(1)))).await;
    for (name, selected, reserve) in [("one", "S1", "R1"), ("two", "S2", "R2")] {
        let call = table.call(name, &plan(&[("dev", 2)])).await;
        table.entry(&call, selected, "dev", M).await;
        table.entry(&call, reserve, "dev", W).await;
        table.select(name, &[selected]).await;
        table.reserve(name, &[reserve]).await;
        table.announced(name).await;
    }
    let other = house.second_process().await;
    let both: (Outcome<()>, Outcome<()>) = tokio::join!(
        house.office.promote(&table.staff, "one", "R1", "first to answer"),
        other.promote(&table.staff, "two", "R2", "first to answer")
    );
    one_of(both);
});

both_engines!(a_credit_added_after_the_freeze_is_evaluated_again_on_purpose, |house| async move {
    // P21 of quotas.md.
    let table = Table::laid(&house).await;
    let office = &house.office;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    let mut rule = women("Only projects by women alone", Bound::MinCount(1));
    let domain::quota::Attribute::Gender(count) = &mut rule.counts else { panic!("a rule over genders") };
    count.unit = domain::quota::Unit::Project { team: domain::quota::TeamRule::All };
    table.rule(Some(call.id), "women", &rule).await;
    table.entry(&call, "A", "dev", W).await;
    table.entry(&call, "B", "dev", M).await;
    table.select("w", &["A"]).await;
    table.freeze("w").await.expect("frozen");
    let declared = domain::quota::Declaration::Declared(Gender::Man);
    let person = store::people::Person {
        id: support::selection::id(),
        name: "Karim Invente".to_owned(),
        email: "karim@example.org".to_owned(),
        lang: Lang::Fr,
    };
    let mut tx = writing(&house).await;
    tx.insert_person(&person, support::NOON).await.expect("known");
    tx.declare(person.id, declared, support::NOON).await.expect("declared");
    tx.commit().await.expect("written");
    let credit = office::board::LateCredit {
        name: person.name.clone(),
        email: person.email.clone(),
        role: "director".to_owned(),
        nationality: "MA".to_owned(),
        ..office::board::LateCredit::default()
    };
    let silent = office.add_late_credit(&table.staff, "w", "A", &credit, false).await;
    let Err(Refusal::Faults(faults)) = silent else { panic!("{silent:?}") };
    assert_eq!((faults[0].field.as_ref(), faults[0].problem), ("evaluate-again", Problem::MustAccept));
    office.add_late_credit(&table.staff, "w", "B", &credit, false).await.expect("an entry without a place changes nothing");
    office.add_late_credit(&table.staff, "w", "A", &credit, true).await.expect("evaluated again");
    let mut tx = office.store().read().await.expect("a transaction");
    let events = tx.events_of_call(call.id, 20).await.expect("events");
    let told = events.iter().find(|event| event.verb == "rules-evaluated-again").expect("recorded");
    assert_eq!(told.became, "Only projects by women alone", "which rules are no longer met, and nothing else");
    drop(tx);
    assert_eq!(forbidden_by(table.announce("w").await), (Vec::new(), false));
});

/// Exactly one succeeded, and the other was told that rules forbid it.
fn one_of(both: (Outcome<()>, Outcome<()>)) {
    let refused = match both {
        (Ok(()), refused) | (refused, Ok(())) => refused,
        neither => panic!("{neither:?}"),
    };
    assert_eq!(forbidden_by(refused), (Vec::new(), false));
}

both_engines!(a_letter_to_a_list_is_one_per_person_and_can_be_thrown_away, |house| async move {
    let table = Table::laid(&house).await;
    let office = &house.office;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    table.entry_of(&call, "A", "dev", W, None, "amina@example.org").await;
    table.entry_of(&call, "B", "dev", W, None, "amina@example.org").await;
    table.entry(&call, "C", "dev", W).await;
    let text = |text: &str| domain::text::Text3::new(text, text, "");
    let letter = ListLetter { subject: text("À propos de {title}\r\nBcc: x@y.z"), body: text("Bonjour {name}") };
    let codes = ["A", "B", "C"].map(str::to_owned);
    let mistyped = ListLetter { body: text("Bonjour {nom}"), ..letter.clone() };
    let Err(Refusal::Faults(faults)) = office.queue_list_letter(&table.staff, "w", &codes, &mistyped).await else {
        panic!("sent with its braces")
    };
    assert!(faults.iter().any(|fault| fault.field == "body.fr" && fault.problem == Problem::UnknownPlace), "{faults:?}");
    assert_eq!(office.queue_list_letter(&table.staff, "w", &codes, &letter).await.expect("written"), 2);
    let drafts = office.outbox(&table.staff, "w", (Pile::Drafts, ""), 1).await.expect("the outbox").letters;
    assert!(drafts.iter().all(|letter| !letter.subject.contains(['\r', '\n'])), "no header can be injected");
    assert!(drafts.iter().any(|letter| letter.subject.contains("Film A et Film B")), "{drafts:?}");
    office.discard_letter(&table.staff, drafts[0].id.parse().expect("an id")).await.expect("thrown away");
    assert_eq!(office.outbox(&table.staff, "w", (Pile::Drafts, ""), 1).await.expect("the outbox").counts.drafts, 1);
});

both_engines!(a_letter_is_taken_by_one_sender_and_sent_again_only_on_purpose, |house| async move {
    let table = Table::laid(&house).await;
    let office = &house.office;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    table.entry(&call, "A", "dev", W).await;
    table.select("w", &["A"]).await;
    table.announced("w").await;
    let draft = office.outbox(&table.staff, "w", (Pile::Drafts, ""), 1).await.expect("the outbox").letters.remove(0);
    let id = draft.id.parse().expect("an id");
    assert!(matches!(office.send_again(&table.staff, id).await, Err(Refusal::Stale)), "it was never sent");
    office.release_letter(&table.staff, id).await.expect("released");
    assert!(matches!(office.release_letter(&table.staff, id).await, Err(Refusal::Stale)), "once");
    let due = office.letters_due().await.expect("due").remove(0);
    let other = house.second_process().await;
    let (one, two) = tokio::join!(office.claim_letter(&due), other.claim_letter(&due));
    assert!(one.expect("asked") ^ two.expect("asked"), "one sender takes it");
    office.letter_done(&due, Err("550 no such mailbox".to_owned())).await.expect("noted");
    let failed = office.outbox(&table.staff, "w", (Pile::Failed, ""), 1).await.expect("the outbox").letters;
    assert_eq!(failed[0].last_error, "550 no such mailbox");
    assert!(failed[0].next_try_at.is_some());
    office.letter_done(&due, Ok(())).await.expect("noted");
    office.send_again(&table.staff, id).await.expect("once more");
    assert_eq!(office.letters_due().await.expect("due").len(), 1);
});

/// Drafts of one kind about an entry, all to one address.
async fn drafts(table: &Table<'_>, call: &Call, entry: ApplicationId, (kind, count): (&str, usize), to: &str) {
    let mut tx = writing(table.house).await;
    for number in 0..count {
        let letter = NewLetter {
            id: support::selection::id(),
            unique_key: format!("{kind}:{number}"),
            kind: kind.to_owned(),
            call: Some(call.id),
            application: Some(entry),
            account: None,
            to_name: "Amina".to_owned(),
            to_email: to.to_owned(),
            lang: Lang::Fr,
            subject: "Un mot".to_owned(),
            body: String::new(),
            created_at: support::NOON,
            created_by: None,
            released_at: None,
        };
        assert!(tx.queue_letter(&letter).await.expect("queued"));
    }
    tx.commit().await.expect("written");
}

/// A page of drafts of a kind, as staff.
async fn page_of(table: &Table<'_>, kind: &str, page: i64) -> Outbox {
    table.house.office.outbox(&table.staff, "w", (Pile::Drafts, kind), page).await.expect("the outbox")
}

/// What letters tell, and the code and title of the application of each.
fn told(outbox: &Outbox) -> Vec<(&str, Option<(&str, &str)>)> {
    let mut told: Vec<_> = outbox
        .letters
        .iter()
        .map(|letter| {
            let application = letter.application.as_ref().map(|(code, title)| (code.as_str(), title.as_str()));
            (letter.kind.as_str(), application)
        })
        .collect();
    told.sort_unstable();
    told
}

both_engines!(the_outbox_names_applications_and_is_narrowed_to_a_kind_of_letter, |house| async move {
    let table = Table::laid(&house).await;
    let call = table.call("w", &plan(&[("dev", 3)])).await;
    let seen = table.entry(&call, "A", "dev", W).await;
    let hidden = table.entry(&call, "H", "dev", W).await;
    for code in ["B", "C"] {
        table.entry_of(&call, code, "dev", M, None, "amina@example.org").await;
    }
    table.select("w", &["A", "H"]).await;
    table.announced("w").await;
    let mut tx = writing(&house).await;
    let interest = Interest {
        account: table.staff.id().expect("signed in"),
        application: hidden,
        kind: InterestKind::ALL[0],
        reason: String::new(),
        source: InterestSource::ALL[0],
        declared_at: support::NOON,
    };
    tx.set_interest(support::selection::id(), &interest).await.expect("declared");
    tx.commit().await.expect("written");

    let selected = [("selected", Some(("A", "Film A")))];
    let everything = [("not-selected", None), selected[0]];
    let all = page_of(&table, "", 1).await;
    assert_eq!((told(&all), all.kind), (everything.to_vec(), ""), "a letter about two applications names none");
    let narrowed = page_of(&table, "selected", 1).await;
    assert_eq!((told(&narrowed), narrowed.kind), (selected.to_vec(), "selected"));
    assert_eq!((all.counts.drafts, narrowed.counts.drafts), (3, 3), "piles count letters of every kind");
    let unknown = page_of(&table, "nonsense", 1).await;
    assert_eq!((told(&unknown), unknown.kind), (everything.to_vec(), ""));
    let sent = house.office.outbox(&table.staff, "w", (Pile::Sent, "selected"), 1).await.expect("the outbox");
    assert_eq!((sent.letters.len(), sent.pages), (0, 0));

    drafts(&table, &call, seen, ("list", 51), "a@example.org").await;
    drafts(&table, &call, hidden, ("reserve", 51), "before@example.org").await;
    let pages = async |kind: &'static str| {
        let outbox = page_of(&table, kind, 9).await;
        (outbox.letters.len(), outbox.page, outbox.pages)
    };
    assert_eq!(pages("list").await, (1, 2, 2), "pages of this kind alone");
    assert_eq!(pages("selected").await, (1, 1, 1));
    assert_eq!(pages("reserve").await, (0, 1, 0), "nothing tells of what kind a hidden letter is, whatever address it went to");
    assert_eq!(pages("").await, (3, 2, 2));
});
