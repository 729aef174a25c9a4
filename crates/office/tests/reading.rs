//! The reading room: what readers see, what they never see, what they write.

#[path = "support/committee.rs"]
mod committee;
mod support;

use std::collections::BTreeMap;

use committee::{Committee, SECRETS};
use domain::access::Denial;
use domain::call::{OthersScores, SubjectKind};
use domain::fault::Problem;
use domain::ids::{ApplicationId, AssignmentId, FileId, ScreenerId, SeatId};
use domain::panel::{InterestSource, SheetStanding};
use domain::scoring::{Score, summarize};
use domain::time::{DAY, HOUR};
use office::reading::{Deed, SheetInput};
use office::{Office, Refusal, Viewer};
use uuid::Uuid;

fn sheet(version: i64, story: &str, team: &str, deed: Deed) -> SheetInput {
    let points = [("story", story), ("team", team)].map(|(code, points)| (code.to_owned(), points.to_owned()));
    SheetInput { version: version.to_string(), points: BTreeMap::from(points), deed, ..SheetInput::default() }
}

fn not_found<T: std::fmt::Debug>(result: Result<T, Refusal>) {
    assert!(matches!(result, Err(Refusal::Denied(Denial::NotFound))), "{result:?}");
}

fn problem<T: std::fmt::Debug>(result: Result<T, Refusal>) -> Problem {
    match result {
        Err(Refusal::Faults(faults)) => faults[0].problem,
        other => panic!("{other:?}"),
    }
}

async fn assignment(office: &Office, viewer: &Viewer, seat: SeatId) -> AssignmentId {
    office.reading_list(viewer, seat, "").await.expect("a list").lines[0].id
}

/// Every projection that the reading room gives to one reader, as text.
async fn everything(office: &Office, viewer: &Viewer, seat: SeatId, entries: &[AssignmentId]) -> String {
    let mut told = String::new();
    told += &format!("{:?}", office.reading_room(viewer).await);
    told += &format!("{:?}", office.seat_page(viewer, seat).await);
    told += &format!("{:?}", office.interest_page(viewer, seat).await);
    told += &format!("{:?}", office.reading_list(viewer, seat, "").await);
    for entry in entries {
        told += &format!("{:?}", office.desk(viewer, *entry).await);
        for file in 0xf000..0xf010 {
            told += &format!("{:?}", office.entry_file(viewer, *entry, FileId(Uuid::from_u128(file))).await);
        }
        for screener in 0xe000..0xe004 {
            told += &format!("{:?}", office.reveal_screener(viewer, *entry, ScreenerId(Uuid::from_u128(screener))).await);
        }
    }
    told
}

both_engines!(nothing_that_tells_who_applies_reaches_a_blind_reader, |house| async move {
    let at = Committee::with(house, |_| {}).await;
    let office = &at.house.office;
    let (one, two) = (at.entry(1, "Sable").await, at.entry(2, "Pluie").await);
    let (amina, seat) = at.reader("Amina").await;
    let (other, other_seat) = at.reader("OTHER-READER-NAME").await;
    at.give(seat, &[one, two]).await;
    at.give(other_seat, &[one]).await;
    let others = assignment(office, &other, other_seat).await;
    let comment = SheetInput { comment: "OTHER-READER-COMMENT".into(), ..sheet(0, "1", "1", Deed::Finish) };
    office.write_sheet(&other, others, &comment).await.expect("finished");

    let ids: Vec<AssignmentId> =
        office.reading_list(&amina, seat, "").await.expect("a list").lines.iter().map(|line| line.id).collect();
    let told = everything(office, &amina, seat, &ids).await;
    for secret in SECRETS.iter().chain(&["OTHER-READER-NAME", "OTHER-READER-COMMENT"]) {
        assert!(!told.to_lowercase().contains(&secret.to_lowercase()), "{secret} in {told}");
    }
    assert!(told.contains("Sable") && told.contains("A woman waits"), "what may be read is there");
    assert!(told.contains("AW-ENTRY1-dossier-anonymous.pdf"), "the anonymous copy, under a name made of codes");
    for secret in SECRETS {
        let found = office.reading_list(&amina, seat, secret).await.expect("a list");
        assert!(found.lines.is_empty(), "searching for {secret} finds nothing");
    }
    let letters = format!("{:?}", office.mailbox().await);
    assert!(SECRETS.iter().all(|secret| !letters.contains(secret)), "nor does a letter tell");
});

both_engines!(an_open_reading_shows_people_but_never_addresses_or_passwords, |house| async move {
    let at = Committee::with(house, |plan| plan.blind = false).await;
    let office = &at.house.office;
    let one = at.entry(1, "Sable").await;
    let (amina, seat) = at.reader("Amina").await;
    at.give(seat, &[one]).await;
    let id = assignment(office, &amina, seat).await;
    let told = format!("{:?}{:?}", office.desk(&amina, id).await, office.reading_list(&amina, seat, "").await);
    for shown in ["CANARY-DIRECTOR", "CANARY-BIOGRAPHY", "CANARY-FILE-NAME", "canary-screener-url"] {
        assert!(told.contains(shown), "{shown} in {told}");
    }
    for hidden in ["@secret.example", "CANARY-CONTACT-NAME", "CANARY-EXTRA", "CANARY-PASSWORD"] {
        assert!(!told.contains(hidden), "{hidden} in {told}");
    }
});

both_engines!(a_person_who_applies_is_known_by_code_alone, |house| async move {
    let at = Committee::with(house, |plan| plan.subject = SubjectKind::Person).await;
    let office = &at.house.office;
    let one = at.entry(1, "CANARY-PERSON").await;
    let (amina, seat) = at.reader("Amina").await;
    at.give(seat, &[one]).await;
    let id = assignment(office, &amina, seat).await;
    let told = everything(office, &amina, seat, &[id]).await;
    assert!(!told.contains("CANARY-PERSON"), "{told}");
    assert!(told.contains("AW-ENTRY1"));
});

both_engines!(foreign_unassigned_conflicted_and_missing_entries_answer_alike, |house| async move {
    let at = Committee::with(house, |_| {}).await;
    let office = &at.house.office;
    let (one, two) = (at.entry(1, "Sable").await, at.entry(2, "Pluie").await);
    let (amina, seat) = at.reader("Amina").await;
    let (brahim, brahims) = at.reader("Brahim").await;
    at.give(seat, &[one, two]).await;
    at.give(brahims, &[one]).await;
    let foreign = assignment(office, &brahim, brahims).await;
    let lines = office.reading_list(&amina, seat, "").await.expect("a list").lines;
    let conflicted = lines.iter().find(|line| line.code == "AW-ENTRY2").expect("assigned").id;
    office.set_conflict(&at.staff, &at.code, amina.id(), Some(two), "voisine", InterestSource::Office).await.expect("set");
    let missing = AssignmentId(Uuid::from_u128(5));
    for id in [foreign, conflicted, missing] {
        not_found(office.desk(&amina, id).await);
        not_found(office.entry_file(&amina, id, FileId(Uuid::from_u128(0xf003))).await);
        not_found(office.reveal_screener(&amina, id, ScreenerId(Uuid::from_u128(0xe001))).await);
        not_found(office.write_sheet(&amina, id, &sheet(0, "3", "3", Deed::Save)).await);
    }
    let told = everything(office, &amina, seat, &[conflicted]).await;
    assert!(!told.contains("Pluie") && !told.contains("AW-ENTRY2"), "a conflict hides it in lists and counts: {told}");
    assert_eq!(office.reading_list(&amina, seat, "").await.expect("a list").seat.assigned, 1);
    not_found(office.reading_list(&amina, brahims, "").await);
    not_found(office.seat_page(&amina, brahims).await);
    not_found(office.answer_seat(&amina, brahims, false).await);
});

both_engines!(who_has_not_signed_and_declared_sees_no_entry, |house| async move {
    let at = Committee::with(house, |_| {}).await;
    let office = &at.house.office;
    let one = at.entry(1, "Sable").await;
    let (amina, seat) = at.invited("Amina").await;
    at.give(seat, &[one]).await;
    let told = format!(
        "{:?}{:?}{:?}{:?}",
        office.reading_room(&amina).await,
        office.seat_page(&amina, seat).await,
        office.interest_page(&amina, seat).await,
        office.reading_list(&amina, seat, "").await
    );
    assert!(!told.contains("Sable") && !told.contains("AW-ENTRY1"), "{told}");
    assert_eq!(problem(office.sign_note(&amina, seat, false).await), Problem::MustAccept);
    assert_eq!(problem(office.sign_note(&amina, seat, true).await), Problem::ChangedMeanwhile, "accept first");
    office.answer_seat(&amina, seat, true).await.expect("accepted");
    let early = office.interest_page(&amina, seat).await;
    assert!(matches!(early, Err(Refusal::Denied(Denial::NotSigned))), "{early:?}");
    office.sign_note(&amina, seat, true).await.expect("signed");
    let undeclared = office.reading_list(&amina, seat, "").await;
    assert!(matches!(undeclared, Err(Refusal::Denied(Denial::NotSigned))), "{undeclared:?}");
    office.declare_interests(&amina, seat, &[], "", "", true).await.expect("declared");
    assert_eq!(office.reading_list(&amina, seat, "").await.expect("a list").lines.len(), 1);
});

both_engines!(who_declined_finds_nothing_and_may_change_their_mind, |house| async move {
    let at = Committee::with(house, |_| {}).await;
    let office = &at.house.office;
    let (amina, seat) = at.invited("Amina").await;
    office.answer_seat(&amina, seat, false).await.expect("declined");
    assert!(office.reading_list(&amina, seat, "").await.is_err());
    office.answer_seat(&amina, seat, true).await.expect("accepted after all");
});

both_engines!(a_declared_interest_hides_the_entry_everywhere, |house| async move {
    let at = Committee::with(house, |_| {}).await;
    let office = &at.house.office;
    let (one, two) = (at.entry(1, "Sable").await, at.entry(2, "Pluie").await);
    let (amina, seat) = at.reader("Amina").await;
    at.give(seat, &[one, two]).await;
    assert_eq!(problem(office.declare_interests(&amina, seat, &[], "", "", false).await), Problem::Required);
    assert_eq!(problem(office.declare_interests(&amina, seat, &[two], "", "", false).await), Problem::Required);
    assert_eq!(problem(office.declare_interests(&amina, seat, &[two], "other", "", false).await), Problem::ReasonNeeded);
    let foreign = ApplicationId(Uuid::from_u128(9));
    not_found(office.declare_interests(&amina, seat, &[foreign], "work", "", false).await);
    office.declare_interests(&amina, seat, &[two], "work", "", false).await.expect("declared");
    let told = everything(office, &amina, seat, &[]).await;
    assert!(!told.contains("Pluie"), "{told}");
    not_found(office.declare_interests(&amina, seat, &[two], "work", "", false).await);
});

both_engines!(a_sheet_is_saved_finished_reopened_and_abstained_from, |house| async move {
    let at = Committee::with(house, |_| {}).await;
    let office = &at.house.office;
    let one = at.entry(1, "Sable").await;
    let (amina, seat) = at.reader("Amina").await;
    at.give(seat, &[one]).await;
    let id = assignment(office, &amina, seat).await;
    let saved = office.write_sheet(&amina, id, &sheet(0, "5", "", Deed::Save)).await.expect("half a sheet");
    assert_eq!(saved.version, 1);
    assert_eq!(problem(office.write_sheet(&amina, id, &sheet(1, "5", "", Deed::Finish)).await), Problem::CriterionMissing);
    assert_eq!(problem(office.write_sheet(&amina, id, &sheet(1, "9", "", Deed::Save)).await), Problem::TooLarge { max: 5 });
    let done = office.write_sheet(&amina, id, &sheet(1, "5", "2", Deed::Finish)).await.expect("finished");
    assert!(matches!(done.standing, SheetStanding::Done { total: Score(400), .. }), "{done:?}");
    assert_eq!(office.reading_list(&amina, seat, "").await.expect("a list").seat.left(), 0);
    let open = office.write_sheet(&amina, id, &sheet(2, "", "", Deed::Reopen)).await.expect("reopened");
    assert_eq!(open.standing, SheetStanding::Open);
    assert_eq!(office.desk(&amina, id).await.expect("a desk").sheet.points.len(), 2, "nothing on it is lost");
    assert_eq!(problem(office.write_sheet(&amina, id, &sheet(3, "5", "2", Deed::Abstain)).await), Problem::ReasonNeeded);
    let abstained = SheetInput { reason: "déjà vu en salle".into(), ..sheet(3, "5", "2", Deed::Abstain) };
    office.write_sheet(&amina, id, &abstained).await.expect("abstained");

    at.house.office.shift_clock(11 * DAY);
    let late = at.house.viewer(amina.id().expect("an account")).await;
    let refused = office.write_sheet(&late, id, &sheet(4, "5", "2", Deed::Reopen)).await;
    assert!(matches!(refused, Err(Refusal::Denied(Denial::NotInPhase))), "{refused:?}");
    assert!(!office.desk(&late, id).await.expect("still to be read").writable);
});

both_engines!(two_tabs_do_not_overwrite_each_other, |house| async move {
    let at = Committee::with(house, |_| {}).await;
    let office = &at.house.office;
    let one = at.entry(1, "Sable").await;
    let (amina, seat) = at.reader("Amina").await;
    at.give(seat, &[one]).await;
    let id = assignment(office, &amina, seat).await;
    office.write_sheet(&amina, id, &sheet(0, "5", "", Deed::Save)).await.expect("the first tab");
    let stale = office.write_sheet(&amina, id, &sheet(0, "1", "", Deed::Save)).await;
    assert!(matches!(stale, Err(Refusal::Stale)), "{stale:?}");
    assert_eq!(office.desk(&amina, id).await.expect("a desk").sheet.points["story"], 5, "the first stays");
});

both_engines!(others_scores_show_as_the_plan_says, |house| async move {
    let at = Committee::with(house, |plan| plan.others_scores = OthersScores::AfterOwn).await;
    let office = &at.house.office;
    let one = at.entry(1, "Sable").await;
    let (amina, seat) = at.reader("Amina").await;
    let (brahim, brahims) = at.reader("Brahim").await;
    at.give(seat, &[one]).await;
    at.give(brahims, &[one]).await;
    let (hers, his) = (assignment(office, &amina, seat).await, assignment(office, &brahim, brahims).await);
    office.write_sheet(&brahim, his, &sheet(0, "4", "4", Deed::Finish)).await.expect("finished");
    assert_eq!(office.desk(&amina, hers).await.expect("a desk").others, None, "own score first");
    let desk = office.desk(&brahim, his).await.expect("a desk");
    assert_eq!((desk.others, desk.may_look), (Some(Vec::new()), false), "there is nothing to look at yet");
    assert!(office.see_others(&amina, hers).await.is_err(), "nor by asking");
    office.write_sheet(&amina, hers, &sheet(0, "2", "2", Deed::Finish)).await.expect("finished");
    let desk = office.desk(&amina, hers).await.expect("a desk");
    assert_eq!((desk.others, desk.may_look), (None, true), "not before she says that hers stays");
    office.write_sheet(&amina, hers, &sheet(1, "2", "2", Deed::Reopen)).await.expect("reopened, having seen nothing");
    office.write_sheet(&amina, hers, &sheet(2, "3", "3", Deed::Finish)).await.expect("finished");
    office.see_others(&amina, hers).await.expect("seen");
    let desk = office.desk(&amina, hers).await.expect("a desk");
    let others = desk.others.expect("now");
    assert_eq!(others.iter().map(|other| other.total).collect::<Vec<_>>(), [Score(400)]);
    let again = office.write_sheet(&amina, hers, &sheet(desk.sheet.version, "4", "4", Deed::Reopen)).await;
    assert_eq!(problem(again), Problem::OthersSeen, "a score is one's own");
    assert_eq!(office.desk(&brahim, his).await.expect("a desk").sheet.others_seen_at, None, "of him nothing is known");
});

both_engines!(others_scores_can_wait_for_the_end_or_stay_hidden, |house| async move {
    let at = Committee::with(house, |plan| plan.others_scores = OthersScores::AfterPhase).await;
    let office = &at.house.office;
    let one = at.entry(1, "Sable").await;
    let (amina, seat) = at.reader("Amina").await;
    at.give(seat, &[one]).await;
    let id = assignment(office, &amina, seat).await;
    office.write_sheet(&amina, id, &sheet(0, "2", "2", Deed::Finish)).await.expect("finished");
    assert_eq!(office.desk(&amina, id).await.expect("a desk").others, None);
    office.shift_clock(11 * DAY);
    let late = at.house.viewer(amina.id().expect("an account")).await;
    assert!(office.desk(&late, id).await.expect("a desk").others.is_some());
});

both_engines!(a_recusal_takes_the_sheet_out_of_the_mean, |house| async move {
    let at = Committee::with(house, |_| {}).await;
    let office = &at.house.office;
    let one = at.entry(1, "Sable").await;
    for (name, points) in [("Amina", "5"), ("Brahim", "1")] {
        let (viewer, seat) = at.reader(name).await;
        at.give(seat, &[one]).await;
        let id = assignment(office, &viewer, seat).await;
        office.write_sheet(&viewer, id, &sheet(0, points, points, Deed::Finish)).await.expect("finished");
        if name == "Brahim" {
            let mean = |sheets: Vec<_>| {
                let sheets: Vec<_> = sheets.into_iter().map(|(_, sheet)| sheet).collect();
                summarize(one, 2, &sheets)
            };
            let mut tx = office.store().read().await.expect("read");
            assert_eq!(mean(tx.readings_of_call(at.call).await.expect("readings")).mean, Some(Score(300)));
            drop(tx);
            office
                .set_conflict(&at.staff, &at.code, viewer.id(), Some(one), "associé", InterestSource::Office)
                .await
                .expect("set");
            let mut tx = office.store().read().await.expect("read");
            let after = mean(tx.readings_of_call(at.call).await.expect("readings"));
            assert_eq!((after.mean, after.coverage.done, after.recused), (Some(Score(500)), 1, 1), "not a zero");
        }
    }
});

both_engines!(a_revealed_password_is_recorded_each_time_and_not_without_end, |house| async move {
    let at = Committee::with(house, |plan| plan.blind = false).await;
    let office = &at.house.office;
    let one = at.entry(1, "Sable").await;
    let (amina, seat) = at.reader("Amina").await;
    at.give(seat, &[one]).await;
    let id = assignment(office, &amina, seat).await;
    let screener = office.desk(&amina, id).await.expect("a desk").screeners[0].id;
    for _ in 0..40 {
        assert_eq!(office.reveal_screener(&amina, id, screener).await.expect("revealed"), "CANARY-PASSWORD");
    }
    assert!(matches!(problem(office.reveal_screener(&amina, id, screener).await), Problem::TooManyTries { .. }));
    let events = office.store().read().await.expect("read").events_of_application(one).await.expect("events");
    let revealed: Vec<_> = events.iter().filter(|event| event.verb == "screener-revealed").collect();
    assert_eq!(revealed.len(), 40);
    assert!(revealed.iter().all(|event| !format!("{event:?}").contains("CANARY-PASSWORD")));
    office.shift_clock(2 * HOUR);
    assert!(office.reveal_screener(&at.house.viewer(amina.id().expect("an account")).await, id, screener).await.is_ok());
});

both_engines!(the_next_entry_is_the_least_read_of_the_own_ones, |house| async move {
    let at = Committee::with(house, |_| {}).await;
    let office = &at.house.office;
    let ids = [at.entry(1, "Un").await, at.entry(2, "Deux").await, at.entry(3, "Trois").await];
    let (amina, seat) = at.reader("Amina").await;
    let (brahim, brahims) = at.reader("Brahim").await;
    at.give(seat, &ids).await;
    at.give(brahims, &ids[..2]).await;
    for line in office.reading_list(&brahim, brahims, "").await.expect("a list").lines {
        office.write_sheet(&brahim, line.id, &sheet(0, "3", "3", Deed::Finish)).await.expect("finished");
    }
    let list = office.reading_list(&amina, seat, "").await.expect("a list");
    assert_eq!(list.lines[0].code, "AW-ENTRY3");
    assert_eq!(list.next, Some(list.lines[0].id));
    let order: Vec<_> = list.lines.iter().map(|line| line.id).collect();
    let again: Vec<_> = office.reading_list(&amina, seat, "").await.expect("a list").lines.iter().map(|line| line.id).collect();
    assert_eq!(order, again, "the shuffle is the reader's own and stays");
    assert_eq!(office.desk(&amina, order[0]).await.expect("a desk").next, Some(order[1]));
});

both_engines!(a_withdrawn_entry_leaves_the_list, |house| async move {
    let at = Committee::with(house, |_| {}).await;
    let office = &at.house.office;
    let one = at.entry(1, "Sable").await;
    let (amina, seat) = at.reader("Amina").await;
    at.give(seat, &[one]).await;
    let id = assignment(office, &amina, seat).await;
    let mut tx = committee::open(&at.house).await;
    let version = tx.application(one).await.expect("read").expect("there").version;
    assert!(tx.withdraw_application(one, version, office.now()).await.expect("written"));
    tx.commit().await.expect("written");
    not_found(office.desk(&amina, id).await);
    assert!(office.reading_list(&amina, seat, "").await.expect("a list").lines.is_empty());
});

both_engines!(readers_judge_what_was_sent_not_what_is_being_written, |house| async move {
    let at = Committee::with(house, |plan| plan.blind = false).await;
    let office = &at.house.office;
    let one = at.entry(1, "Sable").await;
    let (amina, seat) = at.reader("Amina").await;
    at.give(seat, &[one]).await;
    let mut tx = committee::open(&at.house).await;
    let kept = FileId(Uuid::from_u128(0xf002));
    let body = format!(
        r#"{{"application":"AW-ENTRY1","call":"workshops-2027","section":"development","title":"Sable, as sent",
            "answers":{{"synopsis":"SENT"}},"credits":[],
            "files":[{{"id":"{kept}","document":"dossier","name":"a.pdf","bytes":9,"sha256":""}}],"screeners":[]}}"#
    );
    let snapshot = store::snapshots::Snapshot {
        id: Uuid::from_u128(0xd001).into(),
        number: 1,
        receipt: "AW-ENTRY1-1".into(),
        body,
        sha256: String::new(),
        submitted_at: office.now(),
    };
    tx.insert_snapshot(one, &snapshot, None).await.expect("a snapshot");
    tx.remove_files(one, "dossier", office.now()).await.expect("replaced since");
    tx.commit().await.expect("written");
    let id = assignment(office, &amina, seat).await;
    let desk = office.desk(&amina, id).await.expect("a desk");
    assert_eq!(desk.identity.called, "Sable, as sent");
    assert_eq!(desk.files.iter().map(|file| file.id).collect::<Vec<_>>(), [kept], "the sent file, though replaced since");
    assert!(!format!("{:?}", desk.lines).contains("A woman waits"), "the draft is not read");
    assert!(office.entry_file(&amina, id, kept).await.is_ok());
    not_found(office.entry_file(&amina, id, FileId(Uuid::from_u128(0xf003))).await);
});
