//! The demonstration festival, made through the verbs of the office, and what comes out of it.

mod support;

use domain::access::RoleKind;
use domain::board::BoardPlace;
use domain::phase::Phase;
use office::board::{Move, ProposalStanding, ProposalView, Reason};

both_engines!(the_demonstration_gives_the_published_composition_and_a_selection_that_can_be_frozen, |house| async move {
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

    // The best selection of the call at its board: proven, of the size asked for, and one that can be frozen as it is.
    let cards = home.editions.iter().flat_map(|edition| &edition.calls);
    let call = cards.map(|call| &call.card).find(|card| card.phase == Phase::Deliberation).expect("a board").code.clone();
    let officer = house.colleague("Somebody else", RoleKind::QuotaOfficer).await;
    assert!(house.office.proposal(&staff, &call, false).await.is_err(), "its reasons would tell declarations");
    let proposal = house.office.proposal(&officer, &call, false).await.expect("solved");
    assert_eq!((proposal.standing, proposal.chosen.len()), (ProposalStanding::Proven, proposal.places));
    assert!(proposal.prices.iter().all(|(_, price)| *price >= 0), "a rule never raises the optimum");
    let lowest = proposal.passed_over.last().expect("rules move somebody").code.clone();
    let select = |code: String| Move { application: code, from: BoardPlace::Candidate, to: BoardPlace::Selected, before: None };
    house.office.move_on_board(&staff, &call, &select(lowest.clone())).await.expect("moved");
    let kept = house.office.proposal(&officer, &call, true).await.expect("solved");
    let held = kept.chosen.iter().find(|entry| entry.code == lowest).map(|entry| entry.reason);
    assert_eq!((kept.standing, held), (ProposalStanding::Proven, Some(Reason::Lock)));
    let free = house.office.proposal(&officer, &call, false).await.expect("solved");
    let codes = |view: &ProposalView| view.chosen.iter().map(|entry| entry.code.clone()).collect::<Vec<_>>();
    assert_eq!(codes(&free), codes(&proposal), "what lies on the board does not matter unless it is kept");
    let back = Move { from: BoardPlace::Selected, to: BoardPlace::Candidate, ..select(lowest) };
    house.office.move_on_board(&staff, &call, &back).await.expect("moved back");
    for code in codes(&proposal) {
        house.office.move_on_board(&staff, &call, &select(code)).await.expect("moved");
    }
    let board = house.office.board(&staff, &call).await.expect("the board");
    house.office.freeze(&staff, &call, board.revision).await.expect("every hard rule and every place is kept");
});
