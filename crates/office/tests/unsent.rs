//! What applicants write after they have sent: nobody else sees it, no rule counts it, until they send again.

#[path = "support/committee.rs"]
mod committee;
mod support;

use bytes::Bytes;
use committee::Committee;
use domain::call::{CreditAsk, CreditRole, FieldKind};
use domain::time::{DAY, Deadline};
use office::applications::{CreditInput, ScreenerInput, StepInput, SubmitInput};
use office::exports::{FileFormat, ListKind};
use office::lists::{Column, ListQuery};
use office::screening::Found;
use office::upkeep::Resealed;
use office::{Keyring, Office, Refusal, Viewer};
use support::{House, NOON};

const SENT: &str = "Le jardin";
/// Stands in everything that was written after the sending.
const CANARY: &str = "CANARY-UNSENT";

/// A committee whose call is open for ten days; reading begins in twenty.
async fn open_committee(house: House) -> Committee {
    let at =
        |days: i64| Deadline { local: "2027-01-25T12:00".into(), zone: "Africa/Casablanca".into(), at: NOON.plus(days * DAY) };
    Committee::with(house, |plan| {
        plan.sections[0].deadline = at(10);
        plan.reading.starts = at(20);
        plan.reading.ends = at(30);
        plan.announces = at(40);
        plan.blind = false;
        plan.credits = vec![CreditAsk { role: CreditRole::Director, min: 1, max: 2 }];
        let mut countries = plan.steps[0].fields[0].clone();
        countries.code = "countries".into();
        countries.kind = FieldKind::Countries;
        plan.steps[0].fields.push(countries);
    })
    .await
}

async fn write(office: &Office, viewer: &Viewer, code: &str, title: &str) {
    let page = office.step_page(viewer, code, "film").await.expect("a step");
    let typed = [("title", title), ("synopsis", title), ("statement", title), ("countries", " ma")];
    let typed = typed.into_iter().map(|(field, value)| (field.to_owned(), vec![value.to_owned()])).collect();
    let input = StepInput { version: page.heading.version, base: page.base, typed };
    office.save_step(viewer, code, "film", &input).await.expect("saved");
}

async fn upload(office: &Office, viewer: &Viewer, code: &str, name: &str) {
    let pieces = futures_util::stream::iter([Ok::<_, ()>(Bytes::from(format!("%PDF-1.7 {name}")))]);
    office.receive_file(viewer, code, "dossier", name, pieces).await.expect("a file");
}

async fn link(office: &Office, viewer: &Viewer, code: &str, host: &str) {
    let url = format!("https://films.example/{host}");
    let input = ScreenerInput { field: "rough-cut".into(), url, password: "un mot".into(), ..ScreenerInput::default() };
    office.save_screeners(viewer, code, &[input]).await.expect("kept");
}

fn director(name: &str, base: String) -> CreditInput {
    CreditInput {
        role: "director".into(),
        name: name.into(),
        email: "salma@example.org".into(),
        nationality: "ma ".into(),
        nth_feature: "1".into(),
        base,
        ..CreditInput::default()
    }
}

async fn submit(office: &Office, viewer: &Viewer, code: &str) -> i64 {
    let check = office.check_page(viewer, code).await.expect("a check page");
    let input = SubmitInput { version: check.heading.version, key: check.key, project: String::new() };
    office.submit_application(viewer, code, &input).await.expect("sent")
}

/// Everything that staff and a reader are shown of the call and of its one application.
async fn shown(committee: &Committee, code: &str, reader: &Viewer) -> String {
    let (office, staff, call) = (&committee.house.office, &committee.staff, committee.code.as_str());
    let everything = ListQuery { columns: Column::of(&committee::plan()), ..ListQuery::default() };
    let list = office.applications(staff, call, &everything).await.expect("a list");
    let dossier = office.dossier(staff, call, code, &everything).await.expect("a dossier");
    let panel = office.panel_page(staff, call, committee.panel).await.expect("a panel");
    let conflicts = office.conflicts(staff, call).await.expect("conflicts");
    let board = office.board(staff, call).await.expect("the board");
    let projects = office.projects(staff, "", "", 1).await.expect("projects");
    let mut told = format!("{:?} {dossier:?} {panel:?} {conflicts:?} {board:?} {:?}", list.rows, projects.rows);
    for kind in ListKind::ALL {
        let file =
            office.export(staff, call, kind, &everything, (FileFormat::Csv, domain::text::Lang::Fr)).await.expect("a file");
        told += &String::from_utf8(file.bytes).expect("UTF-8");
    }
    let archive = office.archive_of_list(staff, call, &everything).await.expect("an archive");
    told += &zip::ZipArchive::new(archive.file)
        .expect("a ZIP")
        .file_names()
        .map(|name| name.expect("a name"))
        .collect::<Vec<_>>()
        .join(" ");
    let archive = office.archive_of_application(staff, call, code).await.expect("an archive");
    told += &zip::ZipArchive::new(archive.file)
        .expect("a ZIP")
        .file_names()
        .map(|name| name.expect("a name"))
        .collect::<Vec<_>>()
        .join(" ");
    for room in office.reading_room(reader).await.expect("a room") {
        let interests = office.interest_page(reader, room.id).await.expect("a list");
        let list = office.reading_list(reader, room.id, "").await.expect("a list");
        told += &format!("{interests:?} {list:?}");
        for line in &list.lines {
            told += &format!("{:?}", office.desk(reader, line.id).await.expect("a desk"));
        }
    }
    told
}

/// Sends an application with answers, a paper, a screening link and a director; its code.
async fn send_whole(office: &Office, call: &str, applicant: &Viewer) -> String {
    let code = office.start_application(applicant, call, "development").await.expect("begun");
    write(office, applicant, &code, SENT).await;
    upload(office, applicant, &code, "sent.pdf").await;
    link(office, applicant, &code, "sent").await;
    office.save_credit(applicant, &code, None, &director("Salma Inventee", String::new())).await.expect("named");
    submit(office, applicant, &code).await;
    code
}

both_engines!(an_unsent_edit_is_seen_by_its_applicant_alone, |house| async move {
    let committee = open_committee(house).await;
    let office = &committee.house.office;
    let nadia = committee.house.person("Nadia Inventee", None).await;
    let code = send_whole(office, &committee.code, &nadia).await;
    office
        .screen(&committee.staff, &committee.code, std::slice::from_ref(&code), &Found::anyway("eligible", ""))
        .await
        .expect("screened");
    let (reader, seat) = committee.reader("Lectrice Inventee").await;
    let mut tx = office.store().read().await.expect("a transaction");
    let application = tx.application_by_code(&code).await.expect("read").expect("there").id;
    drop(tx);
    committee.give(seat, &[application]).await;
    let reader = committee.house.viewer(reader.id().expect("an account")).await;
    let list = office.applications(&committee.staff, &committee.code, &ListQuery::default()).await.expect("a list");
    assert_eq!((list.rows[0].country.as_str(), list.rows[0].people[0].nationality.as_str()), ("MA", "MA"), "one case");

    // A second later the applicant writes over everything, and does not send it.
    office.shift_clock(1000);
    let before = shown(&committee, &code, &reader).await;
    assert!(before.contains(SENT) && before.contains("sent.pdf") && before.contains("films.example/sent"), "{before}");
    write(office, &nadia, &code, CANARY).await;
    upload(office, &nadia, &code, &format!("{CANARY}.pdf")).await;
    link(office, &nadia, &code, CANARY).await;
    let known = office.team_page(&nadia, &code).await.expect("a team").credits.remove(0);
    let base = office.credit_page(&nadia, &code, Some(known.id), "").await.expect("a credit").input.base;
    let renamed = CreditInput { company: CANARY.into(), biography: CANARY.into(), ..director(&format!("{CANARY} Salma"), base) };
    office.save_credit(&nadia, &code, Some(known.id), &renamed).await.expect("renamed");
    let other = CreditInput { email: "other@example.org".into(), ..director(&format!("{CANARY} Autre"), String::new()) };
    office.save_credit(&nadia, &code, None, &other).await.expect("named");
    let twice = office.save_credit(&nadia, &code, None, &other).await;
    assert!(matches!(twice, Err(Refusal::Faults(_))), "nobody is named twice in a role: {twice:?}");

    let page = office.application_page(&nadia, &code).await.expect("a page");
    assert!(page.unsent && page.heading.title == CANARY, "the applicant sees it");
    assert_eq!(office.team_page(&nadia, &code).await.expect("a team").credits.len(), 2);
    assert_eq!(office.sent_page(&nadia, &code, 1).await.expect("a copy").sent.title, SENT);
    let after = shown(&committee, &code, &reader).await;
    let at = after.find(CANARY).map(|at| &after[at.saturating_sub(300)..]);
    assert_eq!(at, None, "an unsent edit leaked");
    assert!(after.contains(SENT) && after.contains("sent.pdf") && after.contains("films.example/sent"));
    let found = office.applications(&committee.staff, &committee.code, &ListQuery::of([("q", "canary")])).await.expect("a list");
    assert_eq!(found.total, 0, "not even by a search");
    let no_link = ScreenerInput { field: "rough-cut".into(), ..ScreenerInput::default() };
    office.save_screeners(&nadia, &code, &[no_link]).await.expect("taken away");
    assert!(office.screeners_page(&nadia, &code).await.expect("links").lines[0].url.is_empty());
    let without = shown(&committee, &code, &reader).await;
    assert!(without.contains("films.example/sent"), "a link taken away stays until it is sent");
    let opened = office.reveal_for_staff(&committee.staff, &committee.code, &code, "rough-cut").await;
    assert_eq!(opened.expect("opened"), "un mot", "and so does its password");
    link(office, &nadia, &code, CANARY).await;
    let new = office.documents_page(&nadia, &code).await.expect("documents").documents;
    let new = new.into_iter().find_map(|line| line.file).expect("a file").id;
    assert!(office.file_for_staff(&committee.staff, &committee.code, &code, new).await.is_err(), "nor by its address");

    // Sent again, all of it is there, and what was sent before stays in the records.
    office.shift_clock(1000);
    assert_eq!(submit(office, &nadia, &code).await, 2);
    assert!(!office.application_page(&nadia, &code).await.expect("a page").unsent);
    let now = shown(&committee, &code, &reader).await;
    for told in [CANARY, &format!("{CANARY}.pdf"), &format!("films.example/{CANARY}"), &format!("{CANARY} Autre")] {
        assert!(now.contains(told), "{told} is missing");
    }
    assert_eq!(office.sent_page(&nadia, &code, 1).await.expect("a copy").sent.title, SENT);
    let report = office.check().await.expect("looked over");
    assert_eq!(report.findings, []);

    // A password that was sealed with a key that is lost is found.
    let mut tx = committee::open(&committee.house).await;
    let mut held = tx.screeners(application).await.expect("read");
    let other = Keyring::of_one([8; 32]);
    (held[0].sealed_password, held[0].key_id) = other.seal(&held[0].id.to_string(), "un mot", [1; 24]);
    tx.set_screeners(application, &held).await.expect("kept");
    tx.commit().await.expect("written");
    let findings = office.check().await.expect("looked over").findings;
    assert!(matches!(&findings[..], [one] if one.place.starts_with("screeners")), "{findings:?}");
});

both_engines!(a_new_key_seals_anew_what_was_sent_and_what_was_not, |house| async move {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("atlas.key");
    let mut house = house;
    let ring = Keyring::at(&path).expect("made");
    let first = ring.newest().to_owned();
    house.office = house.with_keys(ring).await;
    let committee = open_committee(house).await;
    let office = &committee.house.office;
    let nadia = committee.house.person("Nadia Inventee", None).await;
    let code = send_whole(office, &committee.code, &nadia).await;
    link(office, &nadia, &code, CANARY).await;
    assert_eq!(office.reseal().await.expect("nothing to do"), Resealed::default());

    // At the start after a rotation both are sealed anew, once.
    let second = Keyring::rotate(&path).expect("rotated");
    let rotated = committee.house.with_keys(Keyring::at(&path).expect("read")).await;
    for sealed in [2, 0] {
        let done = rotated.reseal().await.expect("sealed anew");
        assert_eq!(done, Resealed { sealed, lost: 0, unused: vec![first.clone()] });
    }
    assert_eq!(rotated.check().await.expect("looked over").findings, []);
    let opened = rotated.reveal_for_staff(&committee.staff, &committee.code, &code, "rough-cut").await;
    assert_eq!(opened.expect("opened"), "un mot");

    // Without the line of the older key nothing is lost, and the next key has a name of its own.
    let lines = std::fs::read_to_string(&path).expect("read");
    let without: String = lines.lines().filter(|line| !line.starts_with(&first)).map(|line| format!("{line}\n")).collect();
    std::fs::write(&path, without).expect("written");
    let third = Keyring::rotate(&path).expect("rotated");
    assert!(![&first, &second].contains(&&third), "{third}");
    let third = committee.house.with_keys(Keyring::at(&path).expect("read")).await;
    let done = third.reseal().await.expect("sealed anew");
    assert_eq!(done, Resealed { sealed: 2, lost: 0, unused: vec![second] });
    assert_eq!(third.check().await.expect("looked over").findings, []);

    // What no key opens stays as it is.
    let stranger = committee.house.with_keys(Keyring::at(&folder.path().join("other.key")).expect("made")).await;
    assert_eq!(stranger.reseal().await.expect("looked at"), Resealed { sealed: 0, lost: 2, unused: Vec::new() });
    assert_eq!(third.check().await.expect("looked over").findings, []);
});

both_engines!(one_credit_taken_out_of_what_was_sent_stays_until_it_is_sent_again, |house| async move {
    let committee = open_committee(house).await;
    let office = &committee.house.office;
    let nadia = committee.house.person("Nadia Inventee", None).await;
    let code = office.start_application(&nadia, &committee.code, "development").await.expect("begun");
    write(office, &nadia, &code, SENT).await;
    upload(office, &nadia, &code, "sent.pdf").await;
    office.save_credit(&nadia, &code, None, &director("Salma Inventee", String::new())).await.expect("named");
    let second = CreditInput { email: "b@example.org".into(), ..director("Badr Invente", String::new()) };
    office.save_credit(&nadia, &code, None, &second).await.expect("named");
    submit(office, &nadia, &code).await;
    let team = office.team_page(&nadia, &code).await.expect("a team").credits;
    office.remove_credit(&nadia, &code, team[1].id).await.expect("taken out");
    let people = || async {
        let list = office.applications(&committee.staff, &committee.code, &ListQuery::default()).await.expect("a list");
        (list.rows[0].directors.clone(), list.rows[0].people.len())
    };
    assert_eq!(people().await, ("Salma Inventee, Badr Invente".to_owned(), 2));
    submit(office, &nadia, &code).await;
    assert_eq!(people().await, ("Salma Inventee".to_owned(), 1));
});
