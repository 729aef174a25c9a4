//! The demonstration festival, made through the verbs of the office, and what comes out of it.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use domain::access::RoleKind;
use domain::board::BoardPlace;
use domain::panel::InterestSource;
use domain::phase::Phase;
use domain::quota::{Bound, Ratio};
use office::Viewer;
use office::board::{Eased, Easing, Move, ProposalStanding, ProposalView, Reason, Supposed};

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

    // A conflict hides what was selected by its name, not from the counts.
    let related = house.colleague("Somebody related", RoleKind::ProgramStaff).await;
    let theirs = composition.projects[0].title.clone();
    let entries = house.office.conflicts(&staff, "workshops-2025").await.expect("read").entries;
    let entry = entries.iter().find(|entry| entry.title == theirs).expect("an entry").id;
    let set = house.office.set_conflict(&staff, "workshops-2025", related.id(), Some(entry), "cousine", InterestSource::Office);
    set.await.expect("set");
    let seen = house.office.composition(&related, "2025").await.expect("computed");
    assert!(seen.projects.len() == 27 && seen.projects.iter().all(|project| project.title != theirs));
    assert_eq!((seen.counts.selected, parts(&seen.sections)), (28, vec![12, 10, 5, 1]));
    assert_eq!(house.office.composition(&staff, "2025").await.expect("computed").projects.len(), 28);

    let letters = house.office.mailbox().await.expect("letters");
    let kinds: BTreeSet<&str> = letters.iter().map(|letter| letter.kind.as_str()).collect();
    assert_eq!(kinds, BTreeSet::from(["declaration", "invitation", "not-selected", "receipt", "reserve", "selected"]));
    assert!(letters.len() <= 20 * kinds.len(), "requests for declarations leave room for the others");

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
    assert!(house.office.proposal(&staff, &call, &Supposed::default()).await.is_err(), "its reasons would tell declarations");
    let weighed = house.office.calibration(&staff, &call).await.expect("weighed");
    let board = house.office.board(&staff, &call).await.expect("the board");
    let mut raw: Vec<(&str, i64)> = weighed.lines.iter().map(|line| (line.code.as_str(), line.raw)).collect();
    let mut means: Vec<(&str, i64)> = board.entries.iter().filter_map(|card| Some((card.code.as_str(), card.mean?))).collect();
    raw.sort_unstable();
    means.sort_unstable();
    assert_eq!(raw, means, "raw means are those of the board");
    assert!(weighed.lines.iter().all(|line| line.interval.is_some_and(|(low, high)| low < high)), "never without its interval");
    let proposal = house.office.proposal(&officer, &call, &Supposed::default()).await.expect("solved");
    assert_eq!((proposal.standing, proposal.chosen.len()), (ProposalStanding::Proven, proposal.places));
    assert!(proposal.rules.iter().all(|rule| rule.price >= Some(0)), "a rule never raises the optimum");
    let lowest = proposal.passed_over.last().expect("rules move somebody").code.clone();
    let select = |code: String| Move { application: code, from: BoardPlace::Candidate, to: BoardPlace::Selected, before: None };
    house.office.move_on_board(&staff, &call, &select(lowest.clone())).await.expect("moved");
    let kept = house.office.proposal(&officer, &call, &Supposed { keeps: true, ..Supposed::default() }).await.expect("solved");
    let held = kept.chosen.iter().find(|entry| entry.code == lowest).map(|entry| entry.reason);
    assert_eq!((kept.standing, held), (ProposalStanding::Proven, Some(Reason::Lock)));
    let free = house.office.proposal(&officer, &call, &Supposed::default()).await.expect("solved");
    let codes = |view: &ProposalView| view.chosen.iter().map(|entry| entry.code.clone()).collect::<Vec<_>>();
    assert_eq!(codes(&free), codes(&proposal), "what lies on the board does not matter unless it is kept");
    what_if(&house, &officer, &call, &proposal).await;
    shared(&house, &staff, &officer, &call, &codes(&proposal)).await;
    let back = Move { from: BoardPlace::Selected, to: BoardPlace::Candidate, ..select(lowest) };
    house.office.move_on_board(&staff, &call, &back).await.expect("moved back");
    for code in codes(&proposal) {
        house.office.move_on_board(&staff, &call, &select(code)).await.expect("moved");
    }
    let board = house.office.board(&staff, &call).await.expect("the board");
    house.office.freeze(&staff, &call, board.revision).await.expect("every hard rule and every place is kept");
});

/// What an officer shows is what everybody at the board sees, and nobody else shows anything.
async fn shared(house: &support::House, staff: &Viewer, officer: &Viewer, call: &str, best: &[String]) {
    let (office, now) = (&house.office, house.office.board(staff, call).await.expect("the board"));
    assert!(office.share_proposal(staff, call).await.is_err(), "only who sees counts");
    office.share_proposal(officer, call).await.expect("shared");
    let told = office.shared_proposal(staff, call).await.expect("seen");
    assert_eq!(told.entries.iter().map(|entry| &entry.code).collect::<Vec<_>>(), best.iter().collect::<Vec<_>>());
    assert!(told.current && !told.rules.is_empty() && told.by == "Somebody else", "{told:?}");
    let then = office.board(staff, call).await.expect("the board");
    assert!(then.shared && then.pulse != now.pulse && then.saved == now.saved, "boards that are open learn of it");
    let stranger = house.person("Nobody here", None).await;
    assert!(office.shared_proposal(&stranger, call).await.is_err());
}

/// Entries taken and left out, a rule set aside, a limit moved and one that nothing can meet.
async fn what_if(house: &support::House, officer: &Viewer, call: &str, proposal: &ProposalView) {
    let ask = async |supposed: Supposed| house.office.proposal(officer, call, &supposed).await.expect("solved");
    let codes = |view: &ProposalView| view.chosen.iter().map(|entry| entry.code.clone()).collect::<BTreeSet<_>>();
    let best = proposal.sum.expect("a selection");
    let (first, last) = (proposal.chosen[0].code.clone(), proposal.others.last().expect("somebody is out").0.clone());
    let view =
        ask(Supposed { inside: BTreeSet::from([last.clone()]), outside: BTreeSet::from([first.clone()]), ..Supposed::default() })
            .await;
    assert!(codes(&view).contains(&last) && !codes(&view).contains(&first));
    assert!(view.sum < Some(best) && view.sum_free == Some(best), "what is supposed costs, and is compared with the best");
    assert_eq!(view.settled.len(), 2);

    let dearest = &proposal.rules[0];
    let price = dearest.price.expect("a price");
    let view = ask(Supposed { aside: BTreeSet::from([dearest.id.to_string()]), ..Supposed::default() }).await;
    assert_eq!(view.sum, Some(best + price), "the price of a rule is what setting it aside gains");

    let rule = proposal.rules.iter().find(|rule| matches!(rule.bound, Bound::MinCount(_))).expect("a rule that counts");
    let limits = |typed: &str| BTreeMap::from([(rule.id.to_string(), typed.to_owned())]);
    let view = ask(Supposed { limits: limits("many"), ..Supposed::default() }).await;
    let tried = view.rules.iter().find(|tried| tried.id == rule.id).expect("the rule");
    assert!(tried.fault.is_some() && view.sum == Some(best), "what is no limit changes nothing, and is said");
    let view = ask(Supposed { limits: limits("1000"), ..Supposed::default() }).await;
    assert_eq!((view.standing, view.conflict.as_slice()), (ProposalStanding::Impossible, std::slice::from_ref(&rule.name)));
    assert!(view.ways_out.iter().flatten().any(|eased| eased.name == rule.name && eased.how == Easing::Fewer), "{view:?}");
    // One more than what can be met: one less is a way out, and no smaller one is.
    let mut least = 1;
    let view = loop {
        let view = ask(Supposed { limits: limits(&least.to_string()), ..Supposed::default() }).await;
        match view.standing {
            ProposalStanding::Proven => least += 1,
            _ => break view,
        }
    };
    assert!(least > 1 && view.standing == ProposalStanding::Impossible, "{least}");
    let one = Ratio::whole(1);
    let by_one = |way: &&Vec<Eased>| matches!(way.as_slice(), [eased] if eased.name == rule.name && eased.how == Easing::Fewer);
    assert_eq!(view.ways_out.iter().find(by_one).map(|way| way[0].by), Some(one), "{:?}", view.ways_out);
}
