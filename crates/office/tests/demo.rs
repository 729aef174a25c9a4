//! The demonstration festival, made through the verbs of the office, and what comes out of it.

mod support;

use domain::access::RoleKind;
use domain::phase::Phase;

both_engines!(the_demonstration_gives_the_published_composition_of_2025, |house| async move {
    let began = std::time::Instant::now();
    let today = house.office.now();
    assert!(house.office.stage_demonstration().await.expect("staged"));
    assert!(!house.office.stage_demonstration().await.expect("asked again"), "made once");
    assert_eq!(house.office.now(), today, "the clock is back");
    eprintln!("staged in {:?}", began.elapsed());

    let staff = house.colleague("Someone", RoleKind::ProgramStaff).await;
    let composition = house.office.composition(&staff, "2025").await.expect("computed");
    let parts =
        |parts: &[office::tracking::Part]| parts.iter().map(|part| part.count).filter(|count| *count > 0).collect::<Vec<_>>();
    assert_eq!(composition.countries.len(), 12, "countries");
    assert_eq!(parts(&composition.sections), [12, 10, 5, 1], "by section");
    assert_eq!(parts(&composition.stages), [17, 11], "by stage");

    let home = house.office.office_home(&staff).await.expect("read");
    let phases: Vec<Phase> = home.editions.iter().flat_map(|edition| &edition.calls).map(|call| call.card.phase).collect();
    for phase in [Phase::Open, Phase::Reading, Phase::Deliberation, Phase::Announced] {
        assert!(phases.contains(&phase), "{phase:?} among {phases:?}");
    }
    let report = house.office.check().await.expect("checked");
    assert_eq!(report.findings, []);
});
