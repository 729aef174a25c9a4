//! The run on 320: a file as FilmFreeway lays it out goes the whole way, from the import to the exported list, by the verbs
//! of the office alone; afterwards everything that `atlas check` looks at holds.

#[path = "support/festival.rs"]
mod festival;
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};
use std::time::Instant;

use bytes::Bytes;
use calamine::{Data, Reader as _, Xlsx};
use domain::board::{BoardPlace, SelectionAnswer};
use domain::call::CreditRole;
use domain::ids::{AccountId, SeatId};
use domain::phase::Phase;
use domain::text::{Lang, Text3};
use festival::{Festival, list};
use office::announcing::{Candidacy, DecidedLine};
use office::board::{Move, RuleVerdict};
use office::exports::{FileFormat, ListKind};
use office::letters::ListLetter;
use office::lists::{ListEntry, ListQuery, Named};
use office::panels::{Invitee, NewPanel};
use office::reading::{Deed, SheetInput};
use office::screening::Found;
use office::tracking::MilestoneForm;
use office::{Refusal, Viewer};

/// Days after noon: in the middle of the reading, and after it.
const READING: i64 = 95;
const BOARD: i64 = 117;

/// The places that are filled, by section: the composition published in 2025.
const COMPOSITION: [(&str, usize); 4] = [("development", 12), ("post-production", 10), ("close-ups", 5), ("film-showcase", 1)];

/// A committee of eight, with the seat and the account of each.
struct Committee {
    seats: Vec<(AccountId, SeatId)>,
}

/// How long each part took, for who runs the test by hand.
struct Watch(Instant);

impl Watch {
    fn lap(&mut self, what: &str) {
        eprintln!("{:>7.2} s  {what}", self.0.elapsed().as_secs_f32());
        self.0 = Instant::now();
    }
}

both_engines!(three_hundred_and_twenty_applications_go_the_whole_way, |house| async move {
    let mut watch = Watch(Instant::now());
    let whole = Instant::now();
    let festival = Festival::open(house).await;
    let file = festival.import(320, 42).await;
    assert_eq!(festival.codes(&list([("standing", "all")])).await.len(), 320);
    watch.lap("imported");

    let paper = an_upload(&festival).await;
    let declared = everybody_declares(&festival, &file.declarations).await;
    assert!(declared > 600, "{declared} people used their link");
    watch.lap("declared, each by their own link");

    screen_in_bulk(&festival).await;
    extend_one(&festival).await;
    write_to_the_ineligible(&festival).await;
    watch.lap("screened, extended, written to");

    let committee = eight_readers(&festival).await;
    watch.lap("invited and assigned");
    festival.travel(READING);
    let (scored, abstained) = read_everything(&festival, &committee).await;
    watch.lap("read");

    festival.travel(BOARD);
    coverage_is_whole(&festival, scored, abstained).await;
    let answers: BTreeMap<&str, &str> = file.declarations.iter().map(|one| (one.email.as_str(), one.answer)).collect();
    select_under_ten_rules(&festival, &committee, &answers).await;
    watch.lap("selected and frozen");

    announce_and_answer(&festival).await;
    watch.lap("announced and answered");
    follow_the_films(&festival).await;
    take_lists_away(&festival).await;
    take_files_away(&festival, &paper).await;
    watch.lap("exported");

    let report = festival.office().check().await.expect("looked over");
    assert_eq!(report.findings, [], "{:?}", report.looked_at);
    watch.lap("checked");
    eprintln!("{:>7.2} s  the whole run", whole.elapsed().as_secs_f32());
});

/// A draft of a filmmaker with one document: what the archive of the list holds at the end.
async fn an_upload(festival: &Festival) -> (String, &'static [u8]) {
    let nadia = festival.house.person("Nadia Inventee", None).await;
    let office = festival.office();
    let code = office.start_application(&nadia, &festival.call, "development").await.expect("begun");
    let pieces = futures_util::stream::iter([Ok::<_, ()>(Bytes::from_static(PDF))]);
    office.receive_file(&nadia, &code, "script", "سيناريو.pdf", pieces).await.expect("a file");
    (code, PDF)
}

const PDF: &[u8] = b"%PDF-1.7 an invented script";

/// Everybody is asked by letter and answers by the link in it, as the file says they would. Says how many did.
async fn everybody_declares(festival: &Festival, declarations: &[office::imports::generator::InventedDeclaration]) -> usize {
    let office = festival.office();
    let asked = office.ask_the_list(&festival.staff().await, &festival.call, &ListQuery::default()).await.expect("asked").letters;
    let answers: BTreeMap<&str, &str> = declarations.iter().map(|one| (one.email.as_str(), one.answer)).collect();
    let nobody = office.viewer(None, Lang::Fr).await.expect("somebody who is not signed in");
    let (mut read, mut declared) = (0, 0);
    loop {
        let due = office.letters_due().await.expect("letters");
        if due.is_empty() {
            break;
        }
        for letter in due {
            office.letter_done(&letter, Ok(())).await.expect("sent");
            let Some((_, secret)) = letter.body.split_once("https://atlas.example/fr/declare/") else { continue };
            let secret = secret.split_whitespace().next().expect("a link");
            read += 1;
            if let Some(answer) = answers.get(letter.to_email.as_str()) {
                office.declare(&nobody, secret, answer).await.expect("declared");
                declared += 1;
            }
        }
    }
    assert_eq!(Some(read), asked, "one letter per person");
    declared
}

/// What falls short is not eligible, for a reason; the rest is.
async fn screen_in_bulk(festival: &Festival) {
    let (office, staff, call) = (festival.office(), festival.staff().await, &festival.call);
    let short = festival.codes(&list([("shortfall", "yes")])).await;
    assert!(!short.is_empty() && short.len() < 320, "{} fall short", short.len());
    let (out, kept) = short.split_at(short.len().min(40));
    let refused = office.screen(&staff, call, out, &Found::anyway("not-eligible", " ")).await;
    assert!(matches!(refused, Err(Refusal::Faults(_))), "a reason is needed: {refused:?}");
    office.screen(&staff, call, out, &Found::anyway("not-eligible", "Article 2.4")).await.expect("screened");
    let waiting = festival.codes(&list([("screening", "waiting")])).await;
    assert!(kept.iter().all(|code| waiting.contains(code)));
    office.screen(&staff, call, &waiting, &Found::anyway("eligible", "")).await.expect("screened");
    assert_eq!(festival.codes(&list([("screening", "not-eligible")])).await.len(), out.len());
    assert_eq!(festival.codes(&list([("screening", "waiting")])).await.len(), 0);
}

async fn extend_one(festival: &Festival) {
    let (office, staff, call) = (festival.office(), festival.staff().await, &festival.call);
    let code = &festival.codes(&ListQuery::default()).await[0];
    office.extend_deadline(&staff, call, code, "2027-12-01T18:00", "Hospitalisation").await.expect("extended");
    let dossier = office.dossier(&staff, call, code, &ListQuery::default()).await.expect("a dossier");
    assert_eq!(dossier.extensions[0].until.local, "2027-12-01T18:00");
    assert_eq!(dossier.closes_at, dossier.extensions[0].until.at);
    let due = office.letters_due().await.expect("letters");
    assert!(
        matches!(&due[..], [one] if one.kind == "extension" && one.body.contains("2027") && !one.body.contains("Hospitalisation")),
        "{due:?}"
    );
    office.letter_done(&due[0], Ok(())).await.expect("sent");
}

async fn write_to_the_ineligible(festival: &Festival) {
    let (office, staff, call) = (festival.office(), festival.staff().await, &festival.call);
    let query = list([("screening", "not-eligible")]);
    let addresses: BTreeSet<String> =
        office.applications(&staff, call, &query).await.expect("a list").rows.into_iter().map(|row| row.contact.email).collect();
    let text = |text: &str| Text3::new(text, text, text);
    let letter = ListLetter { subject: text("{title}"), body: text("{name} {code}") };
    let queued = office.queue_letter_to_list(&staff, call, &query, &letter).await.expect("queued");
    assert_eq!(usize::try_from(queued).expect("few"), addresses.len(), "one letter per person");
    assert!(office.letters_due().await.expect("letters").is_empty(), "drafts wait for their release");
    assert_eq!(office.release_letters(&staff, call).await.expect("released"), queued);
    let mut sent = BTreeSet::new();
    for letter in office.letters_due().await.expect("letters") {
        sent.insert(letter.to_email.clone());
        office.letter_done(&letter, Ok(())).await.expect("sent");
    }
    assert_eq!(sent, addresses);
}

/// Seven readers and a president, all invited by letter, seated and signed; two of them have interests to declare. Three
/// readings of each entry are spread by the product.
async fn eight_readers(festival: &Festival) -> Committee {
    let (office, staff, call) = (festival.office(), festival.staff().await, &festival.call);
    let new = NewPanel { name: "Comité".into(), kind: "committee".into(), readings: "3".into() };
    let panel = office.form_panel(&staff, call, &new).await.expect("formed");
    let mut seats = Vec::new();
    for number in 0..8 {
        let name = format!("Lectrice {number}");
        let account = festival.house.person(&name, None).await.id().expect("an account");
        let email = format!("lectrice.{number}@example.org");
        let role = if number == 7 { "president" } else { "reader" };
        let invitee = Invitee { name, email, lang: "fr".into(), role: role.into(), ..Invitee::default() };
        let seat = office.invite_to_panel(&staff, call, panel, &invitee).await.expect("invited");
        let reader = festival.house.viewer(account).await;
        office.answer_seat(&reader, seat, true).await.expect("accepted");
        office.sign_note(&reader, seat, true).await.expect("signed");
        let ticked: Vec<_> = match number {
            0 | 1 => {
                let entries = office.interest_page(&reader, seat).await.expect("a list").entries;
                entries.iter().skip(number * 3).take(3).map(|entry| entry.id).collect()
            }
            _ => Vec::new(),
        };
        let kind = if ticked.is_empty() { "" } else { domain::panel::InterestKind::ALL[0].code() };
        office.declare_interests(&reader, seat, &ticked, kind, "", true).await.expect("declared");
        seats.push((account, seat));
    }
    let eligible = festival.codes(&list([("screening", "eligible")])).await.len();
    let plan = office.even_plan(&staff, call, panel, "").await.expect("a dry run");
    assert_eq!((plan.new as usize, plan.unmet.len()), (3 * eligible, 0));
    let loads: Vec<u32> = plan.seats.iter().map(|seat| seat.after).collect();
    assert!(loads.iter().max().expect("eight") - loads.iter().min().expect("eight") <= 1, "{loads:?}");
    assert_eq!(office.assign_evenly(&staff, call, panel, "").await.expect("assigned") as usize, 3 * eligible);
    Committee { seats }
}

/// Everybody reads all they have: points differ, one reader finds a conflict late, two abstain now and then. Says how many
/// sheets were scored and abstained from.
async fn read_everything(festival: &Festival, committee: &Committee) -> (u32, u32) {
    let office = festival.office();
    let (mut scored, mut abstained) = (0, 0);
    for (number, (account, seat)) in committee.seats.iter().enumerate() {
        let reader = festival.house.viewer(*account).await;
        if number == 2 {
            a_late_conflict(festival, &reader, *seat).await;
        }
        let lines = office.reading_list(&reader, *seat, "").await.expect("a list").lines;
        let desk = office.desk(&reader, lines[0].id).await.expect("a desk");
        assert!(desk.criteria.len() > 1 && desk.criteria.iter().any(|one| one.weight != desk.criteria[0].weight), "weighted");
        for (at, line) in lines.iter().enumerate() {
            let abstains = (number == 3 || number == 4) && at % 40 == 39;
            let merit = line.code.bytes().map(usize::from).sum::<usize>();
            let points = desk.criteria.iter().enumerate().map(|(which, criterion)| {
                let span = (criterion.max - criterion.min + 1) as usize;
                let drawn = (merit * (which + 3) + number * 7 + at % 3) % span;
                (criterion.code.clone(), (criterion.min as usize + drawn).to_string())
            });
            let input = SheetInput {
                version: desk.sheet.version.to_string(),
                points: if abstains { BTreeMap::new() } else { points.collect() },
                comment: String::new(),
                reason: if abstains { "Je connais trop ce projet".to_owned() } else { String::new() },
                deed: if abstains { Deed::Abstain } else { Deed::Finish },
            };
            office.write_sheet(&reader, line.id, &input).await.expect("written");
            if abstains {
                abstained += 1;
            } else {
                scored += 1;
            }
        }
        assert_eq!(office.next_reading(&reader, *seat).await.expect("asked"), None, "nothing is left to read");
    }
    assert!(abstained > 0);
    (scored, abstained)
}

/// A conflict found while reading hides the entry at once, from the list and from its address.
async fn a_late_conflict(festival: &Festival, reader: &Viewer, seat: SeatId) {
    let office = festival.office();
    let before = office.reading_list(reader, seat, "").await.expect("a list").lines;
    let hidden = &before[0];
    let entries = office.interest_page(reader, seat).await.expect("a list").entries;
    let entry = entries.iter().find(|entry| entry.code == hidden.code).expect("listed");
    let kind = domain::panel::InterestKind::ALL[0].code();
    office.declare_interests(reader, seat, &[entry.id], kind, "", false).await.expect("declared");
    let after = office.reading_list(reader, seat, "").await.expect("a list").lines;
    assert_eq!(after.len(), before.len() - 1);
    assert!(office.desk(reader, hidden.id).await.is_err(), "its address leads nowhere");
}

/// The board knows every reading: three asked for, and what became of each.
async fn coverage_is_whole(festival: &Festival, scored: u32, abstained: u32) {
    let board = festival.office().board(&festival.staff().await, &festival.call).await.expect("the board");
    assert_eq!(board.phase, Phase::Deliberation);
    assert!(board.entries.iter().all(|card| card.expected == 3));
    let done: u32 = board.entries.iter().map(|card| card.done).sum();
    let recused: u32 = board.entries.iter().map(|card| card.recused).sum();
    assert_eq!((done, recused), (scored, 1), "a recusal is no zero");
    let all = u32::try_from(board.entries.len()).expect("few") * 3;
    assert_eq!(done + recused + abstained, all);
    let ranks: Vec<u32> = board.entries.iter().map(|card| card.rank).collect();
    assert!(ranks.windows(2).all(|pair| pair[0] <= pair[1]), "best first");
}

/// An entry as the officer weighs it.
struct Weighed {
    code: String,
    section: String,
    /// Everybody who directs it is a woman, by their own declaration.
    women: bool,
    /// Somebody who directs it is.
    some: bool,
    moroccan: bool,
}

/// First the best who are not directed by women: refused. Then a set that keeps all ten rules: frozen.
async fn select_under_ten_rules(festival: &Festival, committee: &Committee, answers: &BTreeMap<&str, &str>) {
    let (office, staff, call) = (festival.office(), festival.staff().await, festival.call.as_str());
    let officer = festival.officer().await;
    let pool = weighed(festival, answers).await;
    let best = |fits: &dyn Fn(&Weighed) -> bool, section: &str, many: usize| {
        pool.iter().filter(|one| one.section == section && fits(one)).take(many).map(|one| one.code.clone()).collect::<Vec<_>>()
    };
    let men: Vec<String> = COMPOSITION.iter().flat_map(|(section, many)| best(&|one| !one.some, section, *many)).collect();
    assert_eq!(men.len(), 28);
    for code in &men {
        put(festival, code, BoardPlace::Candidate, BoardPlace::Selected).await;
    }
    office.save_set(&staff, call).await.expect("saved");
    let seen = office.board(&staff, call).await.expect("the board").revision;
    let Err(Refusal::Quotas(lines)) = office.freeze(&staff, call, seen).await else { panic!("refused") };
    let women = "At least two projects in five are directed by women";
    assert!(lines.iter().any(|line| line.name.en == women), "{lines:?}");
    assert!(lines.iter().all(|line| line.hard && line.exact.is_none()), "staff learn which rule, never how far");
    let Err(Refusal::Quotas(lines)) = office.freeze(&officer, call, seen).await else { panic!("refused") };
    let line = lines.iter().find(|line| line.name.en == women).expect("named");
    let count = &line.exact.as_ref().expect("officers see counts")[0];
    assert_eq!((line.verdict, count.have.as_whole()), (RuleVerdict::Breached, Some(0)));
    assert!(!count.mends.is_empty(), "and what would mend it");
    president_sees_pass_or_fail(festival, committee, women, false).await;

    let kept: BTreeSet<String> = COMPOSITION
        .iter()
        .flat_map(|(section, many)| {
            let mut chosen = best(&|one| one.women && one.moroccan, section, many.div_ceil(4));
            chosen.extend(best(&|one| one.women && !one.moroccan, section, many.div_ceil(2) - chosen.len()));
            chosen.extend(best(&|one| !one.women, section, many - chosen.len()));
            chosen
        })
        .collect();
    assert_eq!(kept.len(), 28);
    for code in men.iter().filter(|code| !kept.contains(*code)) {
        put(festival, code, BoardPlace::Selected, BoardPlace::Shortlisted).await;
    }
    for code in kept.iter().filter(|code| !men.contains(code)) {
        put(festival, code, BoardPlace::Candidate, BoardPlace::Selected).await;
    }
    for section in ["development", "post-production"] {
        for code in best(&|one| !kept.contains(&one.code) && !men.contains(&one.code), section, 4) {
            put(festival, &code, BoardPlace::Candidate, BoardPlace::Reserve).await;
        }
    }
    office.save_set(&staff, call).await.expect("saved");
    president_sees_pass_or_fail(festival, committee, women, true).await;
    let board = office.board(&officer, call).await.expect("the board");
    assert_eq!(board.tallies.as_ref().expect("counts").len(), 10, "ten rules");
    let late = office.freeze(&staff, call, seen).await;
    assert!(matches!(late, Err(Refusal::Stale)), "nobody freezes what they have not seen: {late:?}");
    office.freeze(&staff, call, board.revision).await.expect("frozen");
    let board = office.board(&staff, call).await.expect("the board");
    let selected = board.entries.iter().filter(|card| card.place == BoardPlace::Selected).count();
    assert_eq!((board.phase, selected), (Phase::Frozen, 28));
}

/// The entries of the board, best first, with what the rules look at.
async fn weighed(festival: &Festival, answers: &BTreeMap<&str, &str>) -> Vec<Weighed> {
    let (office, staff, call) = (festival.office(), festival.staff().await, festival.call.as_str());
    let mut entries: BTreeMap<String, ListEntry> = BTreeMap::new();
    for page in 1..=7 {
        let query = ListQuery { page, ..list([("screening", "eligible")]) };
        let rows = office.applications(&staff, call, &query).await.expect("a list").rows;
        entries.extend(rows.into_iter().map(|row| (row.code.clone(), row)));
    }
    let board = office.board(&staff, call).await.expect("the board");
    assert_eq!(board.entries.len(), entries.len(), "every eligible entry is on the board");
    let directors = |entry: &ListEntry| -> Vec<Named> {
        entry.people.iter().filter(|one| one.role == CreditRole::Director).cloned().collect()
    };
    let woman = |one: &Named| answers.get(one.email.as_str()) == Some(&"woman");
    let weigh = |code: &String| {
        let entry = &entries[code];
        let directors = directors(entry);
        Weighed {
            code: code.clone(),
            section: entry.section.clone(),
            women: directors.iter().all(woman),
            some: directors.iter().any(woman),
            moroccan: directors.iter().any(|one| one.nationality == "MA"),
        }
    };
    board.entries.iter().map(|card| weigh(&card.code)).collect()
}

async fn put(festival: &Festival, code: &str, from: BoardPlace, to: BoardPlace) {
    let step = Move { application: code.to_owned(), from, to, before: None };
    festival.office().move_on_board(&festival.staff().await, &festival.call, &step).await.expect("moved");
}

/// Committee members see whether the saved set passes a rule, and no count.
async fn president_sees_pass_or_fail(festival: &Festival, committee: &Committee, rule: &str, passes: bool) {
    let president = festival.house.viewer(committee.seats[7].0).await;
    let board = festival.office().board(&president, &festival.call).await.expect("the board");
    assert_eq!(board.tallies, None);
    let saved = board.saved.expect("saved");
    let of_rule = saved.passes.iter().find(|(name, _)| name.en == rule).expect("named");
    assert_eq!((saved.entries, of_rule.1), (28, passes));
    president_keeps_the_board(festival, committee, &president).await;
}

/// Who presides moves entries with the office, sees how far everybody is, and neither freezes nor announces; a reader moves
/// nothing and sees nobody's progress.
async fn president_keeps_the_board(festival: &Festival, committee: &Committee, president: &Viewer) {
    let (office, call) = (festival.office(), festival.call.as_str());
    let board = office.board(president, call).await.expect("the board");
    assert!(board.rights.moves && !board.rights.freezes && !board.rights.announces && !board.rights.counts);
    let one = board.entries.iter().find(|card| card.place == BoardPlace::Candidate).expect("a candidate").code.clone();
    let step = |from, to| Move { application: one.clone(), from, to, before: None };
    let there = step(BoardPlace::Candidate, BoardPlace::Shortlisted);
    let reader = festival.house.viewer(committee.seats[6].0).await;
    assert!(office.move_on_board(&reader, call, &there).await.is_err());
    office.move_on_board(president, call, &there).await.expect("moved");
    office.move_on_board(president, call, &step(BoardPlace::Shortlisted, BoardPlace::Candidate)).await.expect("moved back");
    // What is there was judged when staff saved it: the same again tells nothing new.
    office.save_set(president, call).await.expect("saved");
    assert!(office.save_set(&reader, call).await.is_err());
    let of = async |who: &Viewer, seat| match office.seat_view(who, seat, "").await.expect("a seat") {
        office::reading::SeatView::List(list) => list.committee,
        other => panic!("{other:?}"),
    };
    let all = of(president, committee.seats[7].1).await;
    assert_eq!((all.len(), all.iter().all(|cover| cover.assigned > 0 && cover.done > 0)), (8, true));
    assert!(of(&reader, committee.seats[6].1).await.is_empty());
}

/// Announced together; letters released; one declines, one lapses, the rest confirm; a reserve moves up.
async fn announce_and_answer(festival: &Festival) {
    let (office, staff, call) = (festival.office(), festival.staff().await, festival.call.as_str());
    office.announce(&staff, call, office.board(&staff, call).await.expect("the board").revision).await.expect("announced");
    assert!(office.release_letters(&staff, call).await.expect("released") > 250, "everybody is written to");
    let lines = decided(festival).await;
    let of = |section: &str| {
        let held = lines.iter().filter(|line| line.holds_a_place && line.section.en == section);
        held.map(|line| line.code.clone()).next().expect("one in each section")
    };
    let (declined, silent) = (of("Development"), of("Post-production"));
    // People whose application came in a file have no account: staff note what they answer by post.
    office.vacate(&staff, call, &declined, "Par courrier").await.expect("declined");
    for line in lines.iter().filter(|line| line.holds_a_place && line.code != declined && line.code != silent) {
        office.confirm_for(&staff, call, &line.code, "Par téléphone").await.expect("confirmed");
    }
    festival.travel(BOARD + 60);
    assert_eq!(office.lapse_places().await.expect("lapsed"), 1);
    let staff = festival.staff().await;
    for left in [1, 0] {
        let next = office.board(&staff, call).await.expect("the board").after.expect("decided").next;
        let proposed = next.iter().find(|line| line.candidacy == Candidacy::Proposed).expect("one moves up");
        office.promote(&staff, call, &proposed.code, "").await.expect("promoted");
        assert_eq!(decided(festival).await.iter().filter(|line| line.holds_a_place).count(), 28 - left);
    }
    let full = office.board(&staff, call).await.expect("the board").after.expect("decided").next;
    assert!(full.iter().all(|line| line.candidacy == Candidacy::NoPlace), "{full:?}");
    let lines = decided(festival).await;
    let of = |answer| lines.iter().filter(|line| line.answer == Some(answer)).count();
    assert_eq!((of(SelectionAnswer::Confirmed), of(SelectionAnswer::Withdrawn), of(SelectionAnswer::Lapsed)), (26, 1, 1));
}

async fn decided(festival: &Festival) -> Vec<DecidedLine> {
    let board = festival.office().board(&festival.staff().await, &festival.call).await.expect("the board");
    board.after.expect("decided").lines
}

/// What became of the 28 is recorded with its source, and counted: the composition of the edition comes out of the same rows.
async fn follow_the_films(festival: &Festival) {
    let (office, staff) = (festival.office(), festival.staff().await);
    let composition = office.composition(&staff, "2027").await.expect("a composition");
    let counts: Vec<i64> = composition.sections.iter().map(|part| part.count).collect();
    assert_eq!((composition.counts.selected, counts), (28, COMPOSITION.map(|(_, many)| many as i64).to_vec()));
    let milestone = |kind: &str, happened_on: &str, source: &str| MilestoneForm {
        kind: kind.into(),
        happened_on: happened_on.into(),
        note: String::new(),
        source: source.into(),
    };
    for (at, project) in composition.projects.iter().filter_map(|project| project.project.as_ref()).enumerate().take(9) {
        let kind = if at < 5 { "premiere" } else { "completion" };
        let untold = office.record_milestone(&staff, project, &milestone(kind, "2027-13", " ")).await;
        let Err(Refusal::Faults(faults)) = untold else { panic!("{untold:?}") };
        assert_eq!(faults.iter().map(|fault| fault.field.as_ref()).collect::<Vec<_>>(), ["happened_on", "source"]);
        office.record_milestone(&staff, project, &milestone(kind, "2028-05", "Dossier de presse")).await.expect("recorded");
    }
    let counts = office.composition(&staff, "2027").await.expect("a composition").counts;
    assert_eq!((counts.selected, counts.finished, counts.premiered), (28, 9, 5), "of 28 selected, 9 finished, 5 premiered");
}

/// Every list in both formats, in French and in Arabic, read again by other programs' libraries.
async fn take_lists_away(festival: &Festival) {
    let (office, staff, call) = (festival.office(), festival.staff().await, festival.call.as_str());
    for lang in [Lang::Fr, Lang::Ar] {
        for kind in ListKind::ALL {
            let query = ListQuery::default();
            let csv = office.export(&staff, call, kind, &query, (FileFormat::Csv, lang)).await.expect("a file");
            let xlsx = office.export(&staff, call, kind, &query, (FileFormat::Xlsx, lang)).await.expect("a file");
            let (lines, cells) = (read_csv(&csv.bytes), read_xlsx(&xlsx.bytes));
            assert_eq!((lines.len(), cells.len()), (csv.rows + 1, xlsx.rows + 1), "{}", csv.name);
            assert_eq!(lines[0], cells[0], "the same head in both");
            let least = match kind {
                ListKind::Readers => 8,
                ListKind::Conflicts => 1,
                _ => 28,
            };
            assert!(csv.rows >= least, "{} has {} rows", csv.name, csv.rows);
            let arabic = lines[0][0].chars().any(|letter| ('\u{600}'..='\u{6ff}').contains(&letter));
            assert_eq!(arabic, lang == Lang::Ar, "{:?}", lines[0]);
            assert_eq!(right_to_left(&xlsx.bytes), lang == Lang::Ar);
            if kind == ListKind::Selection {
                // 28 selected, of whom two gave their place back; eight in reserve, of whom two moved up.
                assert_eq!(csv.rows, 36);
                assert_eq!(lines[1][3], cells[1][3], "the same title in both");
            }
        }
    }
    let titles = read_csv(
        &office
            .export(&staff, call, ListKind::Applications, &list([("columns", "title")]), (FileFormat::Csv, Lang::Fr))
            .await
            .expect("a file")
            .bytes,
    );
    assert!(titles.iter().any(|line| line[0].contains("فيلم متخيل")), "Arabic titles come back whole");
    assert!(titles.iter().any(|line| line[0].contains("Les Absents fictifs de l'oued")), "and accented ones");
}

async fn take_files_away(festival: &Festival, (code, content): &(String, &'static [u8])) {
    let (office, staff, call) = (festival.office(), festival.staff().await, festival.call.as_str());
    let archive = office.archive_of_list(&staff, call, &list([("standing", "draft")])).await.expect("an archive");
    let mut zip = zip::ZipArchive::new(archive.file).expect("a ZIP");
    assert_eq!(zip.len(), 1);
    let mut entry = zip.by_index(0).expect("a file");
    let name = entry.name().expect("a name").into_owned();
    assert!(name.starts_with(code.as_str()) && name.ends_with("script - سيناريو.pdf"), "{name}");
    let mut bytes = Vec::new();
    entry.read_to_end(&mut bytes).expect("its bytes");
    assert_eq!(bytes, *content);
}

/// The lines of a CSV file, its mark left out; the separator is the one its head uses.
fn read_csv(bytes: &[u8]) -> Vec<Vec<String>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").expect("the mark of UTF-8");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(bytes);
    reader.records().map(|line| line.expect("a line as long as the head").iter().map(str::to_owned).collect()).collect()
}

/// The cells of the first sheet of a workbook, as text.
fn read_xlsx(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).expect("a workbook");
    let sheet = book.worksheet_range_at(0).expect("a sheet").expect("readable");
    let text = |cell: &Data| match cell {
        Data::Empty => String::new(),
        cell => cell.to_string(),
    };
    sheet.rows().map(|row| row.iter().map(text).collect()).collect()
}

fn right_to_left(bytes: &[u8]) -> bool {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook is a ZIP");
    let mut sheet = String::new();
    zip.by_name("xl/worksheets/sheet1.xml").expect("a sheet").read_to_string(&mut sheet).expect("XML");
    sheet.contains("rightToLeft=\"1\"")
}
