//! Applications, as those who apply live them: drafts, two windows, deadlines, files, submission, declarations.

#[path = "support/committee.rs"]
mod committee;
mod support;

use bytes::Bytes;
use domain::access::{Action, Actor, Denial, RoleKind, Subject, decide};
use domain::application::Standing;
use domain::call::{CallPlan, CreditAsk, CreditRole, Field, FieldKind};
use domain::eligibility::{Requirement, RequirementKind};
use domain::fault::Problem;
use domain::ids::{CallId, EditionId};
use domain::phase::Phase;
use domain::text::Text3;
use domain::time::{DAY, Deadline, MINUTE};
use office::applications::{CreditInput, CreditSaved, FileLine, Saved, ScreenerInput, Sent, StepInput, SubmitInput};
use office::editions::EditionPlan;
use office::{Office, Refusal, Viewer};
use store::Tx;
use support::{House, NOON};
use uuid::Uuid;

const CALL: &str = "workshops-2027";

fn deadline(milliseconds: i64) -> Deadline {
    Deadline { local: "2027-01-25T12:00".into(), zone: "Africa/Casablanca".into(), at: NOON.plus(milliseconds) }
}

fn field(code: &str, required: bool, kind: FieldKind) -> Field {
    let label = Text3::new(code, code, code);
    Field { code: code.into(), label, hint: Text3::default(), required, identifies: false, kind, sections: Vec::new() }
}

/// An open call that closes in ten days, with ten minutes of grace.
fn plan() -> CallPlan {
    let mut plan = committee::plan();
    plan.sections[0].deadline = deadline(10 * DAY);
    plan.reading.starts = deadline(20 * DAY);
    plan.reading.ends = deadline(30 * DAY);
    plan.announces = deadline(40 * DAY);
    plan.grace_minutes = 10;
    plan.steps[0].fields = vec![
        field("title", true, FieldKind::Line { max: 100 }),
        field("synopsis", true, FieldKind::Text { max_words: 5 }),
        field("length", false, FieldKind::Number { min: 60, max: 240 }),
        field("countries", false, FieldKind::Countries),
        field("rough-cut", false, FieldKind::Screener),
    ];
    plan.documents.truncate(1);
    plan.documents[0].required = true;
    plan.documents[0].max_megabytes = 1;
    plan.credits = vec![CreditAsk { role: CreditRole::Director, min: 1, max: 2 }];
    plan.requirements = vec![Requirement {
        code: "length".into(),
        article: "3.2".into(),
        label: Text3::default(),
        kind: RequirementKind::Length { min: Some(60), max: None },
        sections: Vec::new(),
    }];
    plan
}

async fn granted(office: &Office) -> Tx {
    let mut tx = office.store().write().await.expect("a transaction");
    tx.grant(&decide(&Actor::house(), Action::Import, &Subject::default(), Phase::Open).expect("the house may"));
    tx
}

/// A house with one open call, and a filmmaker.
async fn open_call(house: &House) -> Viewer {
    let edition: EditionId = Uuid::from_u128(0xed).into();
    let call: CallId = Uuid::from_u128(0xca11).into();
    let mut tx = granted(&house.office).await;
    let edition_plan = serde_json::to_string(&EditionPlan::default()).expect("JSON");
    tx.insert_edition(edition, "2027", 2027, &edition_plan, NOON).await.expect("an edition");
    tx.insert_call(call, edition, CALL, &plan(), 0, NOON).await.expect("a call");
    tx.publish_call(call, NOON.plus(-100 * DAY)).await.expect("published");
    tx.commit().await.expect("written");
    house.person("Nadia Inventée", None).await
}

fn typed(version: i64, base: &str, values: &[(&str, &str)]) -> StepInput {
    let typed = values.iter().map(|(code, value)| ((*code).to_owned(), vec![(*value).to_owned()])).collect();
    StepInput { version, base: base.to_owned(), typed }
}

async fn write(office: &Office, viewer: &Viewer, code: &str, values: &[(&str, &str)]) {
    let page = office.step_page(viewer, code, "film").await.expect("a step");
    let input = typed(page.heading.version, &page.base, values);
    let saved = office.save_step(viewer, code, "film", &input).await.expect("saved");
    assert!(matches!(saved, Saved::Kept { .. }), "{saved:?}");
}

async fn send(office: &Office, viewer: &Viewer, code: &str, name: &str, content: &[u8]) -> Result<FileLine, Refusal> {
    let pieces: Vec<Result<Bytes, ()>> = content.chunks(64 * 1024).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
    office.receive_file(viewer, code, "dossier", name, futures_util::stream::iter(pieces)).await
}

fn director(name: &str, email: &str) -> CreditInput {
    CreditInput {
        role: "director".into(),
        name: name.into(),
        email: email.into(),
        nth_feature: "1".into(),
        ..CreditInput::default()
    }
}

/// An application in which nothing is missing.
async fn complete(office: &Office, viewer: &Viewer) -> String {
    let code = office.start_application(viewer, CALL, "development").await.expect("begun");
    write(office, viewer, &code, &[("title", "Le jardin"), ("synopsis", "Une femme attend la pluie"), ("length", "95")]).await;
    send(office, viewer, &code, "dossier.pdf", b"%PDF-1.7 dossier").await.expect("a file");
    office.save_credit(viewer, &code, None, &director("Salma Inventée", "salma@example.org")).await.expect("a credit");
    code
}

async fn key(office: &Office, viewer: &Viewer, code: &str) -> SubmitInput {
    let check = office.check_page(viewer, code).await.expect("a check page");
    SubmitInput { version: check.heading.version, key: check.key, project: String::new() }
}

/// The same person, `milliseconds` later.
fn later(viewer: &Viewer, milliseconds: i64) -> Viewer {
    Viewer { now: viewer.now.plus(milliseconds), ..viewer.clone() }
}

fn denial<T: std::fmt::Debug>(result: Result<T, Refusal>) -> Denial {
    match result {
        Err(Refusal::Denied(denial)) => denial,
        other => panic!("{other:?}"),
    }
}

fn problems<T: std::fmt::Debug>(result: Result<T, Refusal>) -> Vec<(String, Problem)> {
    match result {
        Err(Refusal::Faults(faults)) => faults.into_iter().map(|fault| (fault.field.into_owned(), fault.problem)).collect(),
        other => panic!("{other:?}"),
    }
}

both_engines!(a_film_goes_from_the_first_word_to_the_receipt, |house| async move {
    let nadia = open_call(&house).await;
    let office = &house.office;
    let code = complete(office, &nadia).await;
    let check = office.check_page(&nadia, &code).await.expect("checked");
    assert_eq!(check.faults(), []);
    assert_eq!((check.met, check.shortfalls.len()), (1, 0));
    let number = office.submit_application(&nadia, &code, &key(office, &nadia, &code).await).await.expect("sent");
    assert_eq!(number, 1);

    let page = office.application_page(&nadia, &code).await.expect("a page");
    assert!(matches!(page.heading.standing, Standing::Submitted { number: 1, .. }));
    assert!(!page.unsent);
    let letters = office.mailbox().await.expect("letters");
    let receipt = letters.iter().find(|letter| letter.kind == "receipt").expect("a receipt");
    assert!(receipt.body.contains(&format!("{code}-1")) && receipt.to_email == "nadia.inventée@example.org", "{receipt:?}");
    let asked: Vec<_> = letters.iter().filter(|letter| letter.kind == "declaration").collect();
    assert_eq!(asked.len(), 1);
    assert_eq!((asked[0].to_email.as_str(), &asked[0].call_id, &asked[0].application_id), ("salma@example.org", &None, &None));

    // Edited and sent again: a second snapshot, the first unchanged.
    let first = office.sent_page(&nadia, &code, 1).await.expect("a copy");
    write(office, &nadia, &code, &[("title", "Le jardin clos"), ("synopsis", "Une femme attend la pluie"), ("length", "95")])
        .await;
    assert!(office.application_page(&nadia, &code).await.expect("a page").unsent);
    assert_eq!(office.submit_application(&nadia, &code, &key(office, &nadia, &code).await).await.expect("sent"), 2);
    assert_eq!(office.sent_page(&nadia, &code, 1).await.expect("a copy").sent, first.sent);
    assert_eq!(office.sent_page(&nadia, &code, 2).await.expect("a copy").sent.title, "Le jardin clos");
    assert_eq!(office.mailbox().await.expect("letters").iter().filter(|letter| letter.kind == "declaration").count(), 1);
    let id = page_id(office, &code).await;
    let stored = granted(office).await.snapshots_of(id).await.expect("snapshots");
    assert!(Sent::read(&stored[0].body).is_ok() && stored[0].sha256 == first.sha256);
});

async fn page_id(office: &Office, code: &str) -> domain::ids::ApplicationId {
    granted(office).await.application_by_code(code).await.expect("read").expect("there").id
}

both_engines!(saving_never_refuses_and_checking_says_what_is_wrong, |house| async move {
    let nadia = open_call(&house).await;
    let office = &house.office;
    let code = office.start_application(&nadia, CALL, "development").await.expect("begun");
    let again = office.start_application(&nadia, CALL, "development").await.expect("the same draft");
    assert_eq!(code, again, "pressing twice begins one");
    write(
        office,
        &nadia,
        &code,
        &[("title", &"x".repeat(101)), ("synopsis", "un deux trois quatre cinq six"), ("length", "une heure")],
    )
    .await;
    office
        .save_credit(&nadia, &code, None, &director("Sans adresse", "pas une adresse"))
        .await
        .expect("a wrong address is kept as typed");
    let link = ScreenerInput { field: "rough-cut".into(), url: "javascript:alert(1)".into(), ..ScreenerInput::default() };
    office.save_screeners(&nadia, &code, &[link]).await.expect("a wrong link is kept as typed");
    let found = problems(office.submit_application(&nadia, &code, &key(office, &nadia, &code).await).await);
    let codes: Vec<_> =
        found.iter().map(|(field, problem)| format!("{}={}", field.split('-').next().unwrap_or(""), problem.code())).collect();
    assert_eq!(
        codes,
        [
            "title=too-long",
            "synopsis=too-many-words",
            "length=not-a-number",
            "credit=not-an-email",
            "document=document-missing",
            "rough=not-a-link"
        ]
    );
    assert!(office.application_page(&nadia, &code).await.expect("a page").snapshots.is_empty());
});

both_engines!(hostile_text_in_every_field_comes_back_as_it_was, |house| async move {
    let nadia = open_call(&house).await;
    let office = &house.office;
    let hostile = "\"><script>alert(1)</script>'; DROP TABLE applications; -- \u{202e}\r\n{{7*7}} %00 {title}";
    let code = office.start_application(&nadia, CALL, "development").await.expect("begun");
    write(office, &nadia, &code, &[("title", hostile), ("synopsis", "a\0b"), ("countries", hostile), ("length", hostile)]).await;
    let input = CreditInput {
        company: hostile.into(),
        biography: hostile.into(),
        nationality: hostile.into(),
        nth_feature: "-1".into(),
        ..director(hostile, hostile)
    };
    office.save_credit(&nadia, &code, None, &input).await.expect("kept");
    send(office, &nadia, &code, "../../\u{202e}\r\n\"dossier\".pdf", b"%PDF-1.4").await.expect("kept");
    let page = office.step_page(&nadia, &code, "film").await.expect("a step");
    assert_eq!(page.answers["title"].first(), hostile.replace("\r\n", "\n"));
    assert_eq!(page.answers["synopsis"].first(), "ab");
    let documents = office.documents_page(&nadia, &code).await.expect("documents");
    assert_eq!(documents.documents[0].file.as_ref().expect("a file").name, "dossier.pdf");
    assert!(!page.heading.title.contains(['\n', '\u{202e}']), "the copy for lists is of one line");
    office.check_page(&nadia, &code).await.expect("still readable");
});

both_engines!(two_windows_lose_nothing, |house| async move {
    let nadia = open_call(&house).await;
    let office = &house.office;
    let code = office.start_application(&nadia, CALL, "development").await.expect("begun");
    let opened = office.step_page(&nadia, &code, "film").await.expect("a step");
    let (version, base) = (opened.heading.version, opened.base.as_str());
    let one = typed(version, base, &[("title", "Premier"), ("synopsis", "")]);
    let other = typed(version, base, &[("title", ""), ("synopsis", "Autre fenêtre")]);
    office.save_step(&nadia, &code, "film", &one).await.expect("saved");
    office.save_step(&nadia, &code, "film", &other).await.expect("merged");
    let merged = office.step_page(&nadia, &code, "film").await.expect("a step");
    assert_eq!((merged.answers["title"].first(), merged.answers["synopsis"].first()), ("Premier", "Autre fenêtre"));

    let third = typed(version, base, &[("title", "Troisième"), ("synopsis", "")]);
    let Saved::Conflict(conflict) = office.save_step(&nadia, &code, "film", &third).await.expect("answered") else {
        panic!("both changed the title")
    };
    assert_eq!(conflict.fields, ["title"]);
    assert_eq!((conflict.yours["title"].first(), conflict.page.answers["title"].first()), ("Troisième", "Premier"));
    assert!(matches!(office.autosave_step(&nadia, &code, "film", &third).await, Err(Refusal::Stale)));
    let resolved =
        typed(conflict.page.heading.version, &conflict.page.base, &[("title", "Troisième"), ("synopsis", "Autre fenêtre")]);
    office.save_step(&nadia, &code, "film", &resolved).await.expect("saved");

    // A file sent in another window is no edit of the text.
    let before = office.step_page(&nadia, &code, "film").await.expect("a step");
    send(office, &nadia, &code, "a.pdf", b"%PDF-1.4").await.expect("a file");
    let mine = typed(before.heading.version, "", &[("title", "Quatrième"), ("synopsis", "Autre fenêtre")]);
    office.autosave_step(&nadia, &code, "film", &mine).await.expect("saved");

    // Two edits of one person.
    office.save_credit(&nadia, &code, None, &director("Salma", "salma@example.org")).await.expect("named");
    let id = office.team_page(&nadia, &code).await.expect("a team").credits[0].id;
    let page = office.credit_page(&nadia, &code, Some(id), "").await.expect("a credit");
    let edit = |company: &str| CreditInput { company: company.into(), ..page.input.clone() };
    office.save_credit(&nadia, &code, Some(id), &edit("Une")).await.expect("saved");
    let second = office.save_credit(&nadia, &code, Some(id), &edit("Autre")).await.expect("answered");
    let CreditSaved::Conflict(conflict) = second else { panic!("both changed the company") };
    assert_eq!((conflict.theirs.company.as_str(), conflict.yours.input.company.as_str()), ("Une", "Autre"));
});

both_engines!(one_press_of_a_button_sends_once, |house| async move {
    let nadia = open_call(&house).await;
    let office = &house.office;
    let code = complete(office, &nadia).await;
    let input = key(office, &nadia, &code).await;
    let presses = (0..8).map(|_| {
        let (office, nadia, code, input) = (office.clone(), nadia.clone(), code.clone(), input.clone());
        tokio::spawn(async move { office.submit_application(&nadia, &code, &input).await })
    });
    for press in presses.collect::<Vec<_>>() {
        assert_eq!(press.await.expect("no panic").expect("the same answer to each press"), 1);
    }
    assert_eq!(office.application_page(&nadia, &code).await.expect("a page").snapshots.len(), 1);
    assert_eq!(office.mailbox().await.expect("letters").iter().filter(|letter| letter.kind == "receipt").count(), 1);

    // Two different check pages: the second is told that what it checked is not what stands there.
    let stale = SubmitInput { key: "another".into(), ..input };
    assert!(matches!(office.submit_application(&nadia, &code, &stale).await, Err(Refusal::Stale)));
});

both_engines!(the_deadline_is_the_servers_with_its_grace_and_extensions, |house| async move {
    let nadia = open_call(&house).await;
    let office = &house.office;
    let code = complete(office, &nadia).await;
    let input = key(office, &nadia, &code).await;
    let at_the_end = later(&nadia, 10 * DAY + 10 * MINUTE);
    let after = later(&nadia, 10 * DAY + 10 * MINUTE + 1);
    assert_eq!(problems(office.start_application(&at_the_end, CALL, "development").await)[0].1, Problem::DeadlinePassed);
    assert_eq!(denial(office.submit_application(&after, &code, &input).await), Denial::DeadlinePassed);
    assert_eq!(
        denial(office.save_step(&after, &code, "film", &typed(1, "", &[("title", "Trop tard")])).await),
        Denial::DeadlinePassed
    );
    assert_eq!(denial(send(office, &after, &code, "a.pdf", b"%PDF-1.4").await), Denial::DeadlinePassed);
    assert_eq!(denial(office.save_credit(&after, &code, None, &director("B", "")).await), Denial::DeadlinePassed);
    office.application_page(&after, &code).await.expect("what was written can be read");

    let staff = house.colleague("Staff", RoleKind::ProgramStaff).await;
    let id = page_id(office, &code).await;
    let mut tx = granted(office).await;
    tx.insert_extension(
        &Uuid::from_u128(0xe1).to_string(),
        id,
        &deadline(12 * DAY),
        "hospital",
        staff.id().expect("an account"),
        NOON,
    )
    .await
    .expect("extended");
    tx.commit().await.expect("written");
    assert_eq!(office.submit_application(&later(&nadia, 11 * DAY), &code, &input).await.expect("in time"), 1);
});

both_engines!(what_is_somebody_elses_does_not_exist, |house| async move {
    let nadia = open_call(&house).await;
    let other = house.person("Karim Inventé", None).await;
    let office = &house.office;
    let code = complete(office, &nadia).await;
    let file = office.documents_page(&nadia, &code).await.expect("documents").documents[0].file.clone().expect("a file");
    let nobody = office.viewer(None, domain::text::Lang::Fr).await.expect("nobody");
    for stranger in [&code, "AW-NOTHING"] {
        assert_eq!(denial(office.application_page(&other, stranger).await), Denial::NotFound);
        assert_eq!(denial(office.step_page(&other, stranger, "film").await), Denial::NotFound);
        assert_eq!(denial(office.save_step(&other, stranger, "film", &StepInput::default()).await), Denial::NotFound);
        assert_eq!(denial(office.autosave_step(&other, stranger, "film", &StepInput::default()).await), Denial::NotFound);
        assert_eq!(denial(office.own_file(&other, stranger, file.id).await), Denial::NotFound);
        assert_eq!(denial(send(office, &other, stranger, "a.pdf", b"%PDF-1.4").await), Denial::NotFound);
        assert_eq!(denial(office.submit_application(&other, stranger, &SubmitInput::default()).await), Denial::NotFound);
        assert_eq!(denial(office.withdraw_application(&other, stranger, 1).await), Denial::NotFound);
        assert_eq!(denial(office.team_page(&other, stranger).await), Denial::NotFound);
        assert_eq!(denial(office.screeners_page(&other, stranger).await), Denial::NotFound);
        assert_eq!(denial(office.sent_page(&other, stranger, 1).await), Denial::NotFound);
        assert_eq!(denial(office.application_page(&nobody, stranger).await), Denial::NotSignedIn);
    }
    let mine = complete(office, &other).await;
    assert_eq!(denial(office.own_file(&other, &mine, file.id).await), Denial::NotFound, "a file of another application");
});

both_engines!(files_are_looked_at_kept_and_replaced, |house| async move {
    let nadia = open_call(&house).await;
    let office = &house.office;
    let code = office.start_application(&nadia, CALL, "development").await.expect("begun");
    let at_fault = |result| problems::<FileLine>(result)[0].1;
    assert_eq!(at_fault(send(office, &nadia, &code, "film.pdf", b"<html>").await), Problem::FileKind);
    assert_eq!(
        at_fault(send(office, &nadia, &code, "film.png", b"\x89PNG\r\n\x1a\n0000").await),
        Problem::FileKind,
        "a picture is not asked for"
    );
    assert_eq!(at_fault(send(office, &nadia, &code, "film.pdf", b"").await), Problem::FileEmpty);
    let large = [b"%PDF-1.7".as_slice(), &vec![b'x'; 1024 * 1024]].concat();
    assert_eq!(at_fault(send(office, &nadia, &code, "film.pdf", &large).await), Problem::FileTooLarge { max: 1 });
    let broken: Vec<Result<Bytes, ()>> = vec![Ok(Bytes::from_static(b"%PDF")), Err(())];
    let result = office.receive_file(&nadia, &code, "dossier", "a.pdf", futures_util::stream::iter(broken)).await;
    assert_eq!(at_fault(result), Problem::FileBroken);
    let result =
        office.receive_file(&nadia, &code, "unknown", "a.pdf", futures_util::stream::iter(Vec::<Result<Bytes, ()>>::new())).await;
    assert_eq!(denial(result), Denial::NotFound);

    let first = send(office, &nadia, &code, "un.pdf", b"%PDF-1.7 un").await.expect("a file");
    let second = send(office, &nadia, &code, "deux.pdf", b"%PDF-1.7 deux").await.expect("another");
    let body = office.own_file(&nadia, &code, second.id).await.expect("readable");
    assert_eq!(std::fs::read(&body.path).expect("bytes"), b"%PDF-1.7 deux");
    assert_eq!((body.media_type.as_str(), body.bytes), ("application/pdf", 13));
    assert!(office.own_file(&nadia, &code, first.id).await.is_ok(), "a replaced file stays as history");
    let folder = body.path.parent().and_then(std::path::Path::parent).expect("the files folder").to_owned();
    assert_eq!(std::fs::read_dir(folder.join("tmp")).expect("a folder").count(), 0, "nothing is left of refused files");
    office.remove_file(&nadia, &code, "dossier").await.expect("removed");
    assert!(office.documents_page(&nadia, &code).await.expect("documents").documents[0].file.is_none());
});

both_engines!(a_screening_password_is_sealed_kept_and_forgotten, |house| async move {
    let nadia = open_call(&house).await;
    let office = &house.office;
    let code = office.start_application(&nadia, CALL, "development").await.expect("begun");
    let link = |password: &str, forget| ScreenerInput {
        field: "rough-cut".into(),
        url: "https://vimeo.com/1".into(),
        password: password.into(),
        forget,
        was: None,
    };
    office.save_screeners(&nadia, &code, &[link("secret du film", false)]).await.expect("kept");
    // Forms opened before that, in another tab: one that changes nothing, and one that would.
    let opened_before = |url: &str| ScreenerInput { url: url.into(), was: Some(String::new()), ..link("", false) };
    office.save_screeners(&nadia, &code, &[opened_before("")]).await.expect("left alone");
    let other = office.save_screeners(&nadia, &code, &[opened_before("https://vimeo.com/2")]).await;
    assert!(matches!(other, Err(Refusal::Stale)), "both have changed it");
    assert_eq!(office.screeners_page(&nadia, &code).await.expect("a page").lines[0].url, "https://vimeo.com/1");
    office.save_screeners(&nadia, &code, &[link("", false)]).await.expect("kept");
    let id = page_id(office, &code).await;
    let held = granted(office).await.screeners(id).await.expect("read").remove(0);
    let ring = office::Keyring::of_one([7; 32]);
    assert_eq!(ring.open(&held.id.to_string(), &held.key_id, &held.sealed_password).as_deref(), Ok("secret du film"));
    assert!(!format!("{:?}", office.check_page(&nadia, &code).await.expect("checked")).contains("secret du film"));
    office.save_screeners(&nadia, &code, &[link("", true)]).await.expect("forgotten");
    assert!(!office.screeners_page(&nadia, &code).await.expect("a page").lines[0].has_password);
});

both_engines!(a_person_declares_by_their_own_link_and_nothing_tells_what, |house| async move {
    let nadia = open_call(&house).await;
    let office = &house.office;
    let code = complete(office, &nadia).await;
    office.submit_application(&nadia, &code, &key(office, &nadia, &code).await).await.expect("sent");
    let letters = office.mailbox().await.expect("letters");
    let body = &letters.iter().find(|letter| letter.kind == "declaration").expect("a letter").body;
    let secret = body
        .lines()
        .find(|line| line.starts_with("https://"))
        .and_then(|line| line.rsplit('/').next())
        .expect("a link")
        .to_owned();
    let nobody = office.viewer(None, domain::text::Lang::Ar).await.expect("nobody");
    assert_eq!(problems(office.declaration_page("guessed").await)[0].1, Problem::LinkDead);
    assert_eq!(problems(office.declare(&nobody, &secret, "other").await)[0].1, Problem::Required);
    office.declare(&nobody, &secret, "non-binary").await.expect("declared");
    let page = office.declaration_page(&secret).await.expect("a page");
    assert!(page.declared_at.is_some() && !format!("{page:?}").contains("binary"));

    let id = page_id(office, &code).await;
    let person = office.team_page(&nadia, &code).await.expect("a team").credits[0].person;
    let mut tx = granted(office).await;
    for event in tx.events_of_application(id).await.expect("events") {
        assert!(!event.verb.contains("declar"), "a history that names who declared tells who did not");
    }
    assert!(tx.declared_at(person).await.expect("read").is_some());
    drop(tx);
    for shown in [
        format!("{:?}", office.application_page(&nadia, &code).await.expect("a page")),
        format!("{:?}", office.check_page(&nadia, &code).await.expect("a page")),
        format!("{:?}", office.sent_page(&nadia, &code, 1).await.expect("a page")),
    ] {
        assert!(!shown.contains("non-binary") && !shown.contains("NonBinary"), "{shown}");
    }
    office.withdraw_declaration(&nobody, &secret).await.expect("taken back");
    assert_eq!(office.declaration_page(&secret).await.expect("a page").declared_at, None);
});

both_engines!(who_is_named_without_an_address_is_told_of_and_keeps_nobody_from_sending, |house| async move {
    let nadia = open_call(&house).await;
    let office = &house.office;
    let code = complete(office, &nadia).await;
    let unreached = async || {
        let page = office.check_page(&nadia, &code).await.expect("a check page");
        assert_eq!(page.faults(), []);
        page.unreached().into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(unreached().await.is_empty());
    office.save_credit(&nadia, &code, None, &director("Badr Inventé", "")).await.expect("named");
    assert_eq!(unreached().await, ["Badr Inventé"]);
    office.submit_application(&nadia, &code, &key(office, &nadia, &code).await).await.expect("sent all the same");
    let letters = office.mailbox().await.expect("letters");
    assert_eq!(letters.iter().filter(|letter| letter.kind == "declaration").count(), 1);
});

both_engines!(a_name_is_not_changed_nor_told_from_another_application, |house| async move {
    let nadia = open_call(&house).await;
    let karim = house.person("Karim Inventé", None).await;
    let office = &house.office;
    let code = complete(office, &nadia).await;
    let other = office.start_application(&karim, CALL, "development").await.expect("begun");
    office.save_credit(&karim, &other, None, &director("Quelqu'un", "SALMA@example.org")).await.expect("named");
    let names = |page: office::applications::TeamPage| page.credits.into_iter().map(|credit| credit.name).collect::<Vec<_>>();
    assert_eq!(names(office.team_page(&karim, &other).await.expect("a team")), ["Quelqu'un"]);
    assert_eq!(names(office.team_page(&nadia, &code).await.expect("a team")), ["Salma Inventée"]);
    office
        .save_credit(&nadia, &code, None, &director("salma  inventée", "salma@example.org"))
        .await
        .expect_err("the same person");
});

both_engines!(a_withdrawn_application_is_read_and_no_more, |house| async move {
    let nadia = open_call(&house).await;
    let office = &house.office;
    let code = complete(office, &nadia).await;
    office.submit_application(&nadia, &code, &key(office, &nadia, &code).await).await.expect("sent");
    let version = office.application_page(&nadia, &code).await.expect("a page").heading.version;
    assert!(matches!(office.withdraw_application(&nadia, &code, version - 1).await, Err(Refusal::Stale)));
    office.withdraw_application(&nadia, &code, version).await.expect("withdrawn");
    assert_eq!(denial(office.withdraw_application(&nadia, &code, version + 1).await), Denial::NotInPhase);
    assert_eq!(denial(office.save_step(&nadia, &code, "film", &StepInput::default()).await), Denial::NotInPhase);
    let page = office.application_page(&nadia, &code).await.expect("a page");
    assert!(matches!(page.heading.standing, Standing::Withdrawn { .. }) && !page.heading.editable);
    assert_eq!(office.sent_page(&nadia, &code, 1).await.expect("the copy stays").number, 1);
});

both_engines!(the_same_film_comes_back_as_the_same_project, |house| async move {
    let nadia = open_call(&house).await;
    let karim = house.person("Karim Inventé", None).await;
    let office = &house.office;
    let first = complete(office, &nadia).await;
    office.submit_application(&nadia, &first, &key(office, &nadia, &first).await).await.expect("sent");
    let project = office.check_page(&nadia, &first).await.expect("a page").project.expect("a project");
    let again = complete(office, &nadia).await;
    assert_ne!(first, again);
    let input = SubmitInput { project: project.to_string(), ..key(office, &nadia, &again).await };
    office.submit_application(&nadia, &again, &input).await.expect("sent");
    assert_eq!(office.check_page(&nadia, &again).await.expect("a page").project, Some(project));
    let stolen = complete(office, &karim).await;
    let input = SubmitInput { project: project.to_string(), ..key(office, &karim, &stolen).await };
    assert_eq!(problems(office.submit_application(&karim, &stolen, &input).await)[0].1, Problem::NotAChoice);
});
