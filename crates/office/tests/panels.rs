//! Panels: invitations and rights, assignment by hand and evenly, conflicts, coverage.

#[path = "support/committee.rs"]
mod committee;
mod support;

use committee::Committee;
use domain::access::{Denial, Role, RoleKind, Scope};
use domain::fault::Problem;
use domain::ids::ApplicationId;
use domain::panel::{Common, InterestSource};
use office::Refusal;
use office::panels::{Invitee, Why};
use office::reading::{Deed, SheetInput};

fn problem<T: std::fmt::Debug>(result: Result<T, Refusal>) -> Problem {
    match result {
        Err(Refusal::Faults(faults)) => faults[0].problem,
        other => panic!("{other:?}"),
    }
}

async fn entries(at: &Committee, count: u128) -> Vec<ApplicationId> {
    let mut ids = Vec::new();
    for number in 1..=count {
        ids.push(at.entry(number, &format!("Film {number}")).await);
    }
    ids
}

both_engines!(an_invitation_gives_the_right_and_a_letter_and_removal_takes_it_back, |house| async move {
    let at = Committee::with(house, |_| {}).await;
    let office = &at.house.office;
    let invitee = Invitee {
        name: "Salma".into(),
        email: "salma@new.example".into(),
        lang: "ar".into(),
        role: "president".into(),
        ..Invitee::default()
    };
    let seat = office.invite_to_panel(&at.staff, &at.code, at.panel, &invitee).await.expect("invited");
    let again = office.invite_to_panel(&at.staff, &at.code, at.panel, &invitee).await.expect("nothing new");
    assert_eq!(seat, again);
    let letters = office.mailbox().await.expect("letters");
    let ours: Vec<_> = letters.iter().filter(|letter| letter.to_email == "salma@new.example").collect();
    assert_eq!(ours.len(), 1, "one letter");
    assert_eq!(ours[0].lang, "ar", "in the language of the invited");
    assert!(ours[0].body.contains("/ar/account/welcome/"), "a new account sets its password: {}", ours[0].body);
    let member = office.panel_page(&at.staff, &at.code, at.panel).await.expect("a panel").seats.remove(0).member;
    let right = Role { kind: RoleKind::President, scope: Scope::Call(at.call) };
    assert!(at.house.viewer(member.seat.account).await.actor.roles.contains(&right));

    office.remove_seat(&at.staff, &at.code, at.panel, seat).await.expect("removed");
    assert!(!at.house.viewer(member.seat.account).await.actor.roles.contains(&right), "at once");
    let after = office.seat_page(&at.house.viewer(member.seat.account).await, seat).await;
    assert!(matches!(after, Err(Refusal::Denied(Denial::NotFound))));
});

both_engines!(only_the_staff_of_the_call_form_its_panels, |house| async move {
    let at = Committee::with(house, |_| {}).await;
    let (reader, _) = at.reader("Nadia").await;
    let refused = at.house.office.panel_page(&reader, &at.code, at.panel).await;
    assert!(matches!(refused, Err(Refusal::Denied(Denial::NotFound))), "who reads is not of the office");
    let officer = at.house.colleague("Officer", RoleKind::QuotaOfficer).await;
    let refused = at.house.office.assign_evenly(&officer, &at.code, at.panel, "").await;
    assert!(matches!(refused, Err(Refusal::Denied(Denial::RoleMissing))));
});

both_engines!(an_even_assignment_is_seen_before_it_is_made, |house| async move {
    let at = Committee::with(house, |_| {}).await;
    let office = &at.house.office;
    let ids = entries(&at, 6).await;
    let (a, seat_a) = at.reader("Amina").await;
    let (_, seat_b) = at.reader("Brahim").await;
    at.reader("Chama").await;
    at.invited("Undecided").await;
    let account = a.id().expect("an account");
    for id in &ids[..2] {
        office.set_conflict(&at.staff, &at.code, Some(account), Some(*id), "cousine", InterestSource::Office).await.expect("set");
    }
    let dry = office.even_plan(&at.staff, &at.code, at.panel, "").await.expect("a dry run");
    assert_eq!((dry.new, dry.undecided, dry.unmet.len()), (12, 1, 0));
    assert!(dry.seats.iter().all(|seat| seat.after == 4), "{:?}", dry.seats);
    let page = office.panel_page(&at.staff, &at.code, at.panel).await.expect("a panel");
    assert!(page.entries.iter().all(|entry| entry.assigned == 0), "nothing is written by looking");

    assert_eq!((dry.covered, dry.entries), (6, 6));

    // Nobody is given more than the limit, and what is missing is spread and explained.
    let dry = office.even_plan(&at.staff, &at.code, at.panel, "3").await.expect("a dry run");
    assert_eq!((dry.new, dry.most, dry.unmet.len(), dry.covered), (9, Some(3), 3, 3), "{dry:?}");
    assert!(dry.seats.iter().all(|seat| seat.after == 3), "{:?}", dry.seats);
    assert!(
        dry.unmet.iter().all(|unmet| unmet.missing == 1 && matches!(unmet.why, Why::Full { members: 2 | 3, .. })),
        "{:?}",
        dry.unmet
    );
    assert_eq!(
        office.even_plan(&at.staff, &at.code, at.panel, "9").await.expect("a dry run").new,
        12,
        "a limit that binds nobody"
    );
    for wrong in ["none", "0"] {
        let refused = office.assign_evenly(&at.staff, &at.code, at.panel, wrong).await;
        assert!(matches!(refused, Err(Refusal::Faults(_))), "{wrong}: {refused:?}");
    }

    assert_eq!(office.assign_evenly(&at.staff, &at.code, at.panel, "").await.expect("assigned"), 12);
    assert_eq!(office.assign_evenly(&at.staff, &at.code, at.panel, "").await.expect("again"), 0, "nothing is missing any more");
    let page = office.panel_page(&at.staff, &at.code, at.panel).await.expect("a panel");
    assert!(page.entries.iter().all(|entry| entry.assigned == 2));
    let hand = office.hand_page(&at.staff, &at.code, at.panel, seat_a).await.expect("a list");
    assert!(hand.rows.iter().all(|row| !ids[..2].contains(&row.entry.id)), "conflicted entries are not offered");

    // Two readers are left for an entry that wants three.
    office.set_panel_readings(&at.staff, &at.code, at.panel, "4").await.expect("set");
    let dry = office.even_plan(&at.staff, &at.code, at.panel, "").await.expect("a dry run");
    assert!(dry.unmet.iter().any(|unmet| unmet.entry.id == ids[0] && unmet.missing == 2), "{:?}", dry.unmet);
    assert_eq!(dry.unmet[0].why, Why::TooFew { allowed: 0, conflicts: 1, languages: 0 });
    office.remove_seat(&at.staff, &at.code, at.panel, seat_b).await.expect("removed");
    let page = office.panel_page(&at.staff, &at.code, at.panel).await.expect("a panel");
    assert!(page.entries.iter().any(|entry| entry.assigned < 2), "what was not read went back");
});

both_engines!(entries_go_to_people_who_read_their_language, |house| async move {
    let at = Committee::with(house, |plan| plan.steps[0].fields.push(committee::language())).await;
    let office = &at.house.office;
    // Written in French, Arabic, French, Arabic.
    let ids = entries(&at, 4).await;
    let (_, arabic) = at.reader("Amina").await;
    let (_, both) = at.reader("Brahim").await;
    let (_, unknown) = at.reader("Chama").await;
    let set = |seat, codes: &'static [&str]| {
        let codes: Vec<String> = codes.iter().map(|code| (*code).to_owned()).collect();
        let (staff, code, panel) = (&at.staff, &at.code, at.panel);
        async move { office.set_seat_languages(staff, code, panel, seat, &codes).await }
    };
    assert_eq!(problem(set(arabic, &["ar", "klingon"]).await), Problem::NotAChoice);
    set(arabic, &["ar"]).await.expect("set");
    set(both, &["ar", "fr"]).await.expect("set");
    let page = office.panel_page(&at.staff, &at.code, at.panel).await.expect("a panel");
    let reads = |seat| page.seats.iter().find(|cover| cover.member.seat.id == seat).expect("a member").member.languages.clone();
    assert_eq!((reads(arabic).len(), reads(both).len(), reads(unknown).len()), (1, 2, 0));

    // Two readings each: French ones go to Brahim and Chama, nobody is given what they do not read.
    assert_eq!(office.assign_evenly(&at.staff, &at.code, at.panel, "").await.expect("assigned"), 8);
    let hand = office.hand_page(&at.staff, &at.code, at.panel, arabic).await.expect("a list");
    for row in &hand.rows {
        let french = row.entry.id == ids[0] || row.entry.id == ids[2];
        assert_eq!((row.foreign, french && row.assigned), (french, false), "{row:?}");
        assert_eq!(row.language.as_ref().map(|label| label.fr.as_str()), Some(if french { "fr" } else { "ar" }));
    }

    // A third reading of a French one has nobody left, and that is said.
    office.set_panel_readings(&at.staff, &at.code, at.panel, "3").await.expect("set");
    let dry = office.even_plan(&at.staff, &at.code, at.panel, "").await.expect("a dry run");
    let short: Vec<ApplicationId> = dry.unmet.iter().map(|unmet| unmet.entry.id).collect();
    assert_eq!(short, [ids[0], ids[2]]);
    assert!(dry.unmet.iter().all(|unmet| unmet.why == Why::TooFew { allowed: 0, conflicts: 0, languages: 1 }), "{:?}", dry.unmet);

    // By hand everything can still be given: the office may know better.
    at.give(arabic, &ids[..1]).await;
    let hand = office.hand_page(&at.staff, &at.code, at.panel, arabic).await.expect("a list");
    assert!(hand.rows.iter().any(|row| row.entry.id == ids[0] && row.assigned && row.foreign));
});

both_engines!(what_is_read_is_not_taken_back_by_hand, |house| async move {
    let at = Committee::with(house, |_| {}).await;
    let office = &at.house.office;
    let ids = entries(&at, 2).await;
    let (reader, seat) = at.reader("Amina").await;
    at.give(seat, &ids).await;
    let list = office.reading_list(&reader, seat, "").await.expect("a list");
    let input = SheetInput {
        version: "0".into(),
        points: [("story", "4"), ("team", "2")].map(|(code, points)| (code.to_owned(), points.to_owned())).into(),
        deed: Deed::Finish,
        ..SheetInput::default()
    };
    office.write_sheet(&reader, list.lines[0].id, &input).await.expect("finished");
    office.assign_by_hand(&at.staff, &at.code, at.panel, seat, &ids, &[]).await.expect("unticked");
    let page = office.panel_page(&at.staff, &at.code, at.panel).await.expect("a panel");
    assert_eq!((page.seats[0].assigned, page.seats[0].done), (1, 1));
});

both_engines!(credits_suggest_conflicts_and_people_decide, |house| async move {
    let at = Committee::with(house, |_| {}).await;
    let office = &at.house.office;
    let id = at.entry(1, "Film").await;
    let (reader, seat) = at.reader("CANARY-DIRECTOR").await;
    at.give(seat, &[id]).await;
    let page = office.conflicts(&at.staff, &at.code).await.expect("conflicts");
    assert_eq!(page.suggestions.len(), 1);
    assert_eq!(page.suggestions[0].common, Common::Name);
    assert!(page.conflicts.is_empty(), "a suggestion hides nothing");
    assert_eq!(office.reading_list(&reader, seat, "").await.expect("a list").lines.len(), 1);

    let account = reader.id().expect("an account");
    let without = office.set_conflict(&at.staff, &at.code, Some(account), Some(id), " ", InterestSource::Detected).await;
    assert_eq!(problem(without), Problem::ReasonNeeded);
    office.set_conflict(&at.staff, &at.code, Some(account), Some(id), "même nom", InterestSource::Detected).await.expect("set");
    assert!(office.reading_list(&reader, seat, "").await.expect("a list").lines.is_empty());
    let page = office.conflicts(&at.staff, &at.code).await.expect("conflicts");
    assert_eq!((page.suggestions.len(), page.conflicts.len()), (0, 1));

    assert_eq!(problem(office.lift_conflict(&at.staff, &at.code, account, id, "").await), Problem::ReasonNeeded);
    office.lift_conflict(&at.staff, &at.code, account, id, "un homonyme").await.expect("lifted");
    assert_eq!(office.reading_list(&reader, seat, "").await.expect("a list").lines.len(), 1);
});

both_engines!(a_conflict_hides_an_entry_from_staff_too, |house| async move {
    let at = Committee::with(house, |_| {}).await;
    let office = &at.house.office;
    let id = at.entry(1, "Film caché").await;
    let invitee = Invitee {
        name: "Staff".into(),
        email: "staff@example.org".into(),
        lang: "fr".into(),
        role: "reader".into(),
        ..Invitee::default()
    };
    office.invite_to_panel(&at.staff, &at.code, at.panel, &invitee).await.expect("invited");
    let other = at.house.colleague("Other", RoleKind::ProgramStaff).await;
    let account = at.staff.id();
    office.set_conflict(&other, &at.code, account, Some(id), "frère", InterestSource::Office).await.expect("set");
    let page = office.panel_page(&at.staff, &at.code, at.panel).await.expect("a panel");
    let conflicts = office.conflicts(&at.staff, &at.code).await.expect("conflicts");
    let dry = office.even_plan(&at.staff, &at.code, at.panel, "").await.expect("a dry run");
    let told = format!("{page:?}{conflicts:?}{dry:?}");
    assert!(!told.contains("Film caché") && !told.contains("AW-ENTRY1"), "{told}");
    let own = office.lift_conflict(&at.staff, &at.code, account.expect("an account"), id, "je préfère").await;
    assert!(matches!(own, Err(Refusal::Denied(Denial::NotFound))), "nobody lifts an own conflict");
});
