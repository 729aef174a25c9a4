//! A project over the years: applied twice, found again, followed with sources, hidden by a conflict of interest.

#[path = "support/committee.rs"]
mod committee;
mod support;

use bytes::Bytes;
use committee::Committee;
use domain::access::{Action, Actor, Denial, RoleKind, Subject, decide};
use domain::call::{CallPlan, CreditAsk, CreditRole};
use domain::ids::{CallId, EditionId};
use domain::panel::{Interest, InterestKind, InterestSource};
use domain::phase::Phase;
use domain::time::{DAY, Deadline};
use office::applications::{CreditInput, StepInput, SubmitInput};
use office::editions::EditionPlan;
use office::tracking::MilestoneForm;
use office::{Office, Refusal, Viewer};
use support::{House, NOON};
use uuid::Uuid;

fn open(plan: &mut CallPlan) {
    let at =
        |days: i64| Deadline { local: "2027-01-25T12:00".into(), zone: "Africa/Casablanca".into(), at: NOON.plus(days * DAY) };
    plan.sections[0].deadline = at(10);
    plan.reading.starts = at(20);
    plan.reading.ends = at(30);
    plan.announces = at(40);
    plan.credits = vec![CreditAsk { role: CreditRole::Director, min: 1, max: 2 }];
}

/// The call of the year after, open at the same time.
async fn a_year_later(house: &House) -> String {
    let (edition, call): (EditionId, CallId) = (Uuid::from_u128(0xed2).into(), Uuid::from_u128(0xca12).into());
    let mut plan = committee::plan();
    open(&mut plan);
    let of_edition = EditionPlan { zone: "Africa/Casablanca".into(), ..EditionPlan::default() };
    let mut tx = house.office.store().write().await.expect("a transaction");
    tx.grant(&decide(&Actor::house(), Action::Import, &Subject::default(), Phase::Open).expect("the house may"));
    let of_edition = serde_json::to_string(&of_edition).expect("JSON");
    tx.insert_edition(edition, "2028", 2028, &of_edition, NOON).await.expect("an edition");
    tx.insert_call(call, edition, "workshops-2028", &plan, 0, NOON).await.expect("a call");
    tx.publish_call(call, NOON.plus(-100 * DAY)).await.expect("published");
    tx.commit().await.expect("written");
    "workshops-2028".into()
}

/// Applies with a film: a new one, or the first of the applicant's earlier ones.
async fn apply(office: &Office, viewer: &Viewer, call: &str, title: &str, again: bool) -> String {
    let code = office.start_application(viewer, call, "development").await.expect("begun");
    let page = office.step_page(viewer, &code, "film").await.expect("a step");
    let typed = [("title", title)].map(|(field, value)| (field.to_owned(), vec![value.to_owned()])).into();
    let input = StepInput { version: page.heading.version, base: page.base, typed };
    office.save_step(viewer, &code, "film", &input).await.expect("saved");
    let pieces = futures_util::stream::iter([Ok::<_, ()>(Bytes::from_static(b"%PDF-1.7 x"))]);
    office.receive_file(viewer, &code, "dossier", "dossier.pdf", pieces).await.expect("a file");
    let director = CreditInput { role: "director".into(), name: "Salma Inventee".into(), ..CreditInput::default() };
    office.save_credit(viewer, &code, None, &director).await.expect("named");
    let check = office.check_page(viewer, &code).await.expect("a check page");
    let project = if again { check.projects[0].id.to_string() } else { "new".to_owned() };
    let input = SubmitInput { version: check.heading.version, key: check.key, project };
    office.submit_application(viewer, &code, &input).await.expect("sent");
    code
}

fn milestone(kind: &str, happened_on: &str, source: &str) -> MilestoneForm {
    let (kind, happened_on, source) = (kind.to_owned(), happened_on.to_owned(), source.to_owned());
    MilestoneForm { kind, happened_on, note: "=1+1".to_owned(), source }
}

both_engines!(a_film_that_comes_back_is_one_project_with_two_applications, |house| async move {
    let committee = Committee::with(house, open).await;
    let (house, staff) = (&committee.house, &committee.staff);
    let office = &house.office;
    let later = a_year_later(house).await;
    let nadia = house.person("Nadia Inventee", None).await;
    let first = apply(office, &nadia, &committee.code, "Le jardin", false).await;
    let second = apply(office, &nadia, &later, "Le jardin clos", true).await;
    let other = apply(office, &nadia, &later, "Un autre film", false).await;

    let found = office.projects(staff, "JARDIN", "", 1).await.expect("projects");
    assert_eq!((found.total, found.rows[0].applications), (1, 2), "one project, twice applied: {:?}", found.rows);
    let code = found.rows[0].code.clone();
    let life = office.project(staff, &code).await.expect("a project");
    assert_eq!(life.title, "Le jardin clos", "as last submitted");
    let told: Vec<_> =
        life.attempts.iter().map(|one| (one.year, one.code.clone(), one.title.as_str(), one.outcome.clone())).collect();
    assert_eq!(told, [(2027, first, "Le jardin", None), (2028, second.clone(), "Le jardin clos", None)]);
    assert!(life.attempts.iter().all(|one| one.code != other));

    // Milestones: as exact as known, with a source, in the order of the film's life; removed ones stay in the history.
    for (kind, day, source, wrong) in [
        ("nothing", "2028", "Presse", "kind"),
        ("premiere", "13/09/2028", "Presse", "happened_on"),
        ("premiere", "", "Presse", "happened_on"),
        ("premiere", "2028", " ", "source"),
    ] {
        let Err(Refusal::Faults(faults)) = office.record_milestone(staff, &code, &milestone(kind, day, source)).await else {
            panic!("{kind} {day} {source}")
        };
        assert_eq!(faults[0].field, wrong);
    }
    for (kind, day) in [("premiere", "2028-09-01"), ("financing", "2027"), ("shooting", "2027-11")] {
        office.record_milestone(staff, &code, &milestone(kind, day, "Dossier de presse")).await.expect("recorded");
    }
    let life = office.project(staff, &code).await.expect("a project");
    let days: Vec<&str> = life.milestones.iter().map(|one| one.happened_on.as_str()).collect();
    assert_eq!(days, ["2027", "2027-11", "2028-09-01"]);
    assert!(life.milestones.iter().all(|one| one.source == "Dossier de presse" && one.recorded_by.as_deref() == Some("Staff")));
    let shooting = life.milestones[1].id;
    office.remove_milestone(staff, &code, shooting).await.expect("removed");
    assert!(matches!(office.remove_milestone(staff, &code, shooting).await, Err(Refusal::Denied(Denial::NotFound))), "once");
    let life = office.project(staff, &code).await.expect("a project");
    assert_eq!(life.milestones.len(), 2);
    assert!(life.history.iter().any(|event| event.verb == "milestone-removed" && event.was == "2027-11"));

    // Counts of an edition speak of its selected projects alone.
    let counts = office.composition(staff, "2027").await.expect("a composition").counts;
    assert_eq!((counts.received, counts.selected, counts.premiered), (1, 0, 0));

    // Who has a conflict of interest in one of its applications does not find the project.
    let colleague = house.colleague("Collegue Inventee", RoleKind::ProgramStaff).await;
    assert!(office.project(&colleague, &code).await.is_ok());
    let mut tx = committee::open(house).await;
    let application = tx.application_by_code(&second).await.expect("read").expect("there").id;
    let interest = Interest {
        account: colleague.id().expect("an account"),
        application,
        kind: InterestKind::ALL[0],
        reason: String::new(),
        source: InterestSource::Declared,
        declared_at: NOON,
    };
    tx.set_interest(Uuid::from_u128(0x1a).into(), &interest).await.expect("declared");
    tx.commit().await.expect("written");
    assert!(matches!(office.project(&colleague, &code).await, Err(Refusal::Denied(Denial::NotFound))));
    assert_eq!(office.projects(&colleague, "jardin", "", 1).await.expect("projects").total, 0);
    assert!(matches!(office.record_milestone(&colleague, &code, &milestone("sale", "2028", "x")).await, Err(Refusal::Denied(_))));

    // Nobody outside the office looks at projects, not even whose they are.
    for viewer in [&nadia, &house.office.viewer(None, domain::text::Lang::Fr).await.expect("nobody")] {
        assert!(matches!(office.projects(viewer, "", "", 1).await, Err(Refusal::Denied(_))));
        assert!(matches!(office.project(viewer, &code).await, Err(Refusal::Denied(_))));
    }
});
