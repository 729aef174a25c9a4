//! Assignment against exhaustive search, published references and itself under changes that must not matter.

mod support;

use selection::assign::{
    Answer, Effort, Entry, EntryWhy, Fairness, Fault, Instance, List, Pair, Problem, Reader, ReaderWhy, Status, Unmet, assign,
    read_instance,
};
use support::{Chance, published};

#[derive(Clone, Debug)]
struct Lists {
    readers: Vec<Reader>,
    entries: Vec<Entry>,
    pairs: Vec<Pair>,
}

impl Lists {
    fn instance(&self) -> Instance {
        Instance::new(self.readers.clone(), self.entries.clone(), self.pairs.clone()).expect("a sound instance")
    }

    fn solve(&self, fairness: Fairness) -> Answer {
        assign(&self.instance(), fairness, Effort::Proof)
    }
}

fn small(chance: &mut Chance) -> Lists {
    let (readers, entries) = (1 + chance.below(4) as usize, 1 + chance.below(4) as usize);
    let scale = [2, 4, 100][chance.below(3) as usize];
    let (scarce, least) = (chance.below(3), chance.below(3));
    let one = |id: String, chance: &mut Chance| {
        let max = chance.below(if scarce == 0 { 3 } else { 5 }) as u32;
        Reader { id, min: if least == 0 { chance.below(u64::from(max) + 1) as u32 } else { 0 }, max }
    };
    Lists {
        readers: (0..readers).map(|at| one(format!("r{at}"), chance)).collect(),
        entries: (0..entries).map(|at| Entry { id: format!("e{at}"), demand: chance.below(4) as u32 }).collect(),
        pairs: (0..readers * entries)
            .flat_map(|at| {
                let listed = chance.below(8) > 0;
                listed.then(|| Pair {
                    reader: at % readers,
                    entry: at / readers,
                    affinity: chance.below(2 * scale) as i64 - scale as i64 / 3,
                    conflict: chance.below(8) == 0,
                })
            })
            .collect(),
    }
}

/// Where there is something to choose: every pair open, loads that bind a little.
fn roomy(chance: &mut Chance) -> Lists {
    let (readers, entries) = (3 + chance.below(3) as usize, 2 + chance.below(2) as usize);
    let load = |chance: &mut Chance| 1 + chance.below(2) as u32;
    Lists {
        readers: (0..readers).map(|at| Reader { id: format!("r{at}"), min: 0, max: load(chance) }).collect(),
        entries: (0..entries).map(|at| Entry { id: format!("e{at}"), demand: load(chance) }).collect(),
        pairs: (0..readers * entries)
            .map(|at| Pair { reader: at % readers, entry: at / readers, affinity: chance.below(30) as i64, conflict: false })
            .collect(),
    }
}

/// What an assignment is judged by, greatest first: readings, evenness of what is missing, least loads, then affinity.
type Merit = (i64, i64, i64);

struct Judged {
    merit: Merit,
    total: i64,
    worst: Option<i64>,
    read: Vec<i64>,
    load: Vec<i64>,
}

fn judge(lists: &Lists, chosen: &[&Pair]) -> Judged {
    let (mut read, mut load) = (vec![0; lists.entries.len()], vec![0; lists.readers.len()]);
    let mut sums = vec![0; lists.entries.len()];
    for pair in chosen {
        read[pair.entry] += 1;
        load[pair.reader] += 1;
        sums[pair.entry] += pair.affinity;
    }
    let lack = |at: usize| i64::from(lists.entries[at].demand) - read[at];
    let owed = |at: usize| (i64::from(lists.readers[at].min) - load[at]).max(0);
    Judged {
        merit: (
            -(0..read.len()).map(lack).sum::<i64>(),
            -(0..read.len()).map(|at| lack(at) * lack(at)).sum::<i64>(),
            -(0..load.len()).map(owed).sum::<i64>(),
        ),
        total: sums.iter().sum(),
        worst: (0..sums.len()).filter(|&at| read[at] > 0).map(|at| sums[at]).min(),
        read,
        load,
    }
}

/// Every assignment that keeps to demands and greatest loads.
fn every(lists: &Lists) -> Vec<Judged> {
    let open: Vec<&Pair> = lists.pairs.iter().filter(|pair| !pair.conflict).collect();
    let (mut all, mut chosen) = (Vec::new(), Vec::new());
    fn go<'a>(lists: &Lists, open: &[&'a Pair], chosen: &mut Vec<&'a Pair>, all: &mut Vec<Judged>) {
        let Some((&pair, rest)) = open.split_first() else {
            all.push(judge(lists, chosen));
            return;
        };
        go(lists, rest, chosen, all);
        let read = chosen.iter().filter(|one| one.entry == pair.entry).count() as u32;
        let load = chosen.iter().filter(|one| one.reader == pair.reader).count() as u32;
        if read < lists.entries[pair.entry].demand && load < lists.readers[pair.reader].max {
            chosen.push(pair);
            go(lists, rest, chosen, all);
            chosen.pop();
        }
    }
    go(lists, &open, &mut chosen, &mut all);
    all
}

fn judged(lists: &Lists, answer: &Answer) -> Judged {
    let reader = |id: &str| lists.readers.iter().position(|one| one.id == id).expect("a known reader");
    let entry = |id: &str| lists.entries.iter().position(|one| one.id == id).expect("a known entry");
    let chosen: Vec<&Pair> = answer
        .assigned
        .iter()
        .map(|one| {
            let at = (reader(&one.reader), entry(&one.entry));
            let pair = lists.pairs.iter().find(|pair| (pair.reader, pair.entry) == at).expect("a listed pair");
            assert!(!pair.conflict, "a conflict is never assigned");
            pair
        })
        .collect();
    let judged = judge(lists, &chosen);
    for (at, &load) in judged.load.iter().enumerate() {
        assert!(load <= i64::from(lists.readers[at].max));
    }
    for (at, &read) in judged.read.iter().enumerate() {
        assert!(read <= i64::from(lists.entries[at].demand));
    }
    assert_eq!((answer.objective, answer.worst), (judged.total, judged.worst));
    judged
}

#[test]
fn exhaustive_search_finds_no_better_total() {
    let mut chance = Chance(1);
    let mut met = 0;
    for round in 0..3_000 {
        let lists = small(&mut chance);
        let answer = lists.solve(Fairness::Total);
        let ours = judged(&lists, &answer);
        let best = every(&lists).iter().map(|one| (one.merit, one.total)).max().expect("at least the empty one");
        assert_eq!((ours.merit, ours.total), best, "round {round}: {lists:?}");
        let complete = ours.merit.0 == 0 && ours.merit.2 == 0;
        assert_eq!(answer.status, if complete { Status::Optimal } else { Status::Unmet });
        met += usize::from(complete);
    }
    assert!((500..2_500).contains(&met), "both kinds are tried: {met} met");
}

#[test]
fn exhaustive_search_finds_no_fairer_one() {
    let mut chance = Chance(2);
    let mut fairer = 0;
    for round in 0..3_000 {
        let lists = match round % 2 {
            0 => small(&mut chance),
            _ => roomy(&mut chance),
        };
        let total = judged(&lists, &lists.solve(Fairness::Total));
        let ours = judged(&lists, &lists.solve(Fairness::Floor));
        let rivals = every(&lists).into_iter().filter(|one| one.merit == total.merit && one.read == total.read);
        // Least loads stay as met as the best total meets them, reader by reader.
        let owed =
            |one: &Judged| (0..one.load.len()).all(|at| one.load[at] >= total.load[at].min(i64::from(lists.readers[at].min)));
        let best = rivals.filter(owed).map(|one| (one.worst, one.total)).max();
        assert_eq!(Some((ours.worst, ours.total)), best, "round {round}: {lists:?}");
        fairer += usize::from(ours.worst > total.worst);
    }
    assert!(fairer > 200, "fairness matters in {fairer} cases");
}

#[test]
fn the_order_of_lists_does_not_matter() {
    let mut chance = Chance(3);
    for _ in 0..40 {
        let lists = medium(&mut chance, (12, 40, 3));
        let text = |lists: &Lists, fairness| serde_json::to_string(&lists.solve(fairness)).expect("an answer is JSON");
        for fairness in [Fairness::Total, Fairness::Floor] {
            let expected = text(&lists, fairness);
            assert_eq!(text(&shuffled(&lists, &mut chance), fairness), expected);
        }
    }
}

fn shuffled(lists: &Lists, chance: &mut Chance) -> Lists {
    let mut readers: Vec<usize> = (0..lists.readers.len()).collect();
    let mut entries: Vec<usize> = (0..lists.entries.len()).collect();
    chance.shuffle(&mut readers);
    chance.shuffle(&mut entries);
    let place = |order: &[usize], at: usize| order.iter().position(|&one| one == at).expect("a permutation");
    let moved = |pair: &Pair| Pair { reader: place(&readers, pair.reader), entry: place(&entries, pair.entry), ..*pair };
    let mut pairs: Vec<Pair> = lists.pairs.iter().map(moved).collect();
    chance.shuffle(&mut pairs);
    Lists {
        readers: readers.iter().map(|&at| lists.readers[at].clone()).collect(),
        entries: entries.iter().map(|&at| lists.entries[at].clone()).collect(),
        pairs,
    }
}

/// A festival's panel: tastes from 0 to 4, a conflict here and there, enough time in all.
fn medium(chance: &mut Chance, (readers, entries, demand): (usize, usize, u32)) -> Lists {
    let load = (entries as u32 * demand).div_ceil(readers as u32) + 2;
    Lists {
        readers: (0..readers).map(|at| Reader { id: format!("r{at}"), min: load / 2, max: load }).collect(),
        entries: (0..entries).map(|at| Entry { id: format!("e{at}"), demand }).collect(),
        pairs: (0..readers * entries)
            .map(|at| Pair {
                reader: at % readers,
                entry: at / readers,
                affinity: chance.below(5) as i64,
                conflict: chance.below(20) == 0,
            })
            .collect(),
    }
}

#[test]
fn another_scale_keeps_the_assignment() {
    let mut chance = Chance(4);
    for _ in 0..30 {
        let lists = medium(&mut chance, (10, 30, 3));
        let mut scaled = lists.clone();
        scaled.pairs.iter_mut().for_each(|pair| pair.affinity = 3 * pair.affinity + 7);
        assert_eq!(lists.solve(Fairness::Total).assigned, scaled.solve(Fairness::Total).assigned);
        let (one, other) = (lists.solve(Fairness::Floor), scaled.solve(Fairness::Floor));
        assert_eq!(other.worst, one.worst.map(|worst| 3 * worst + 7 * 3));
        assert_eq!(other.objective, 3 * one.objective + 7 * 90);
    }
}

#[test]
fn more_room_never_makes_it_worse_and_a_conflict_never_better() {
    let mut chance = Chance(5);
    for _ in 0..60 {
        let lists = medium(&mut chance, (8, 20, 2));
        let (total, floor) = (lists.solve(Fairness::Total), lists.solve(Fairness::Floor));
        assert!(floor.worst >= total.worst && floor.objective <= total.objective);
        let mut roomy = lists.clone();
        roomy.readers[chance.below(8) as usize].max += 3;
        assert!(roomy.solve(Fairness::Total).objective >= total.objective);
        assert!(roomy.solve(Fairness::Floor).worst >= floor.worst);
        let mut barred = lists.clone();
        let at = chance.below(barred.pairs.len() as u64) as usize;
        barred.pairs[at].conflict = true;
        assert!(barred.solve(Fairness::Total).objective <= total.objective);
    }
}

#[test]
fn ties_are_broken_so_that_readers_are_linked() {
    for (readers, entries, demand) in [(6, 12, 2), (12, 24, 2), (20, 60, 3), (9, 9, 2)] {
        let mut lists = medium(&mut Chance(6), (readers, entries, demand));
        lists.pairs.iter_mut().for_each(|pair| (pair.affinity, pair.conflict) = (1, false));
        assert_eq!(lists.solve(Fairness::Total).groups, 1, "{readers} readers, {entries} entries");
        assert_eq!(lists.solve(Fairness::Floor).groups, 1);
    }
}

#[test]
fn links_never_cost_affinity() {
    // Two pairs of readers, each fond of their own two entries: linking them would cost.
    let pair = |reader, entry, affinity| Pair { reader, entry, affinity, conflict: false };
    let lists = Lists {
        readers: (0..4).map(|at| Reader { id: format!("r{at}"), min: 0, max: 2 }).collect(),
        entries: (0..4).map(|at| Entry { id: format!("e{at}"), demand: 2 }).collect(),
        pairs: (0..16).map(|at| pair(at % 4, at / 4, i64::from(at % 4 / 2 == at / 4 / 2))).collect(),
    };
    let answer = lists.solve(Fairness::Total);
    assert_eq!((answer.objective, answer.groups), (8, 2));
}

#[test]
fn what_cannot_be_met_is_told_with_its_reason() {
    let pair = |reader, entry| Pair { reader, entry, affinity: 1, conflict: false };
    let lists = Lists {
        readers: vec![
            Reader { id: "Amal".into(), min: 0, max: 1 },
            Reader { id: "Basile".into(), min: 3, max: 5 },
            Reader { id: "Chadia".into(), min: 1, max: 5 },
        ],
        entries: ["Dunes", "Erg", "Falaises"].map(|id| Entry { id: id.into(), demand: 1 }).to_vec(),
        pairs: vec![
            pair(0, 0),
            pair(0, 1),
            Pair { conflict: true, ..pair(1, 2) },
            pair(1, 0),
            Pair { conflict: true, ..pair(1, 1) },
        ],
    };
    let answer = lists.solve(Fairness::Total);
    assert_eq!(answer.status, Status::Unmet);
    assert_eq!(
        answer.unmet,
        [
            Unmet::Entry { entry: "Falaises".into(), missing: 1, why: EntryWhy::TooFewReaders { allowed: 0, conflicts: 1 } },
            Unmet::Reader { reader: "Basile".into(), missing: 2, why: ReaderWhy::TooFewEntries { allowed: 1, conflicts: 2 } },
            Unmet::Reader { reader: "Chadia".into(), missing: 1, why: ReaderWhy::TooFewEntries { allowed: 0, conflicts: 0 } },
        ]
    );
    let full = Lists {
        readers: vec![Reader { id: "Amal".into(), min: 0, max: 1 }, Reader { id: "Zineb".into(), min: 0, max: 9 }],
        entries: ["Dunes", "Erg"].map(|id| Entry { id: id.into(), demand: 1 }).to_vec(),
        pairs: vec![pair(0, 0), pair(0, 1)],
    };
    let [Unmet::Entry { why: EntryWhy::ReadersFull { entries, readers, asked, possible }, missing: 1, .. }] =
        &full.solve(Fairness::Total).unmet[..]
    else {
        panic!("one entry goes without because its reader is full");
    };
    assert_eq!((entries.join(" "), readers.join(" "), *asked, *possible), ("Dunes Erg".into(), "Amal".into(), 2, 1));
}

#[test]
fn the_readers_named_as_full_cannot_do_more() {
    let mut chance = Chance(8);
    let mut seen = 0;
    for _ in 0..2_000 {
        let lists = small(&mut chance);
        for one in lists.solve(Fairness::Total).unmet {
            if let Unmet::Entry { why: EntryWhy::ReadersFull { asked, possible, .. }, .. } = one {
                assert!(asked > possible, "{lists:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 50);
}

#[test]
fn a_faulty_instance_is_refused_with_its_place() {
    let lists = medium(&mut Chance(9), (3, 3, 1));
    let fault = |change: &dyn Fn(&mut Lists)| {
        let mut lists = lists.clone();
        change(&mut lists);
        Instance::new(lists.readers, lists.entries, lists.pairs).expect_err("a fault")
    };
    let at = |list, index, problem| Fault { list, index, problem };
    assert_eq!(fault(&|one| one.readers[2].id = "r0".into()), at(List::Readers, 2, Problem::RepeatedId));
    assert_eq!(fault(&|one| one.entries[1].id = "e0".into()), at(List::Entries, 1, Problem::RepeatedId));
    assert_eq!(fault(&|one| one.readers[1].min = 99), at(List::Readers, 1, Problem::MinAboveMax));
    assert_eq!(fault(&|one| one.readers[1].max = 1_000_001), at(List::Readers, 1, Problem::CountTooLarge));
    assert_eq!(fault(&|one| one.entries[0].demand = 1_000_001), at(List::Entries, 0, Problem::CountTooLarge));
    assert_eq!(fault(&|one| one.pairs[4] = one.pairs[3]), at(List::Pairs, 4, Problem::RepeatedPair));
    assert_eq!(fault(&|one| one.pairs[5].reader = 3), at(List::Pairs, 5, Problem::UnknownReader));
    assert_eq!(fault(&|one| one.pairs[5].entry = 3), at(List::Pairs, 5, Problem::UnknownEntry));
    assert_eq!(fault(&|one| one.pairs[5].affinity = i64::MIN + 1), at(List::Pairs, 5, Problem::AffinityTooLarge));
}

#[test]
fn extreme_numbers_stay_exact() {
    let mut lists = medium(&mut Chance(10), (5, 8, 2));
    for (at, pair) in lists.pairs.iter_mut().enumerate() {
        pair.affinity = if at % 2 == 0 { 1_000_000_000 - at as i64 } else { at as i64 - 1_000_000_000 };
    }
    lists.entries[0].demand = 1_000_000;
    let (total, floor) = (lists.solve(Fairness::Total), lists.solve(Fairness::Floor));
    judged(&lists, &total);
    assert!(floor.worst >= total.worst);
    assert_eq!(total.status, Status::Unmet);
}

#[test]
fn an_effort_that_ends_says_unproven() {
    let mut chance = Chance(11);
    let mut unproven = 0;
    for _ in 0..20 {
        let mut lists = medium(&mut chance, (15, 40, 3));
        lists.pairs.iter_mut().for_each(|pair| pair.affinity = chance.below(1_000) as i64);
        let answer = assign(&lists.instance(), Fairness::Floor, Effort::Steps(3));
        judged(&lists, &answer);
        unproven += usize::from(answer.status == Status::Unproven);
        assert_eq!(answer.status == Status::Unproven, answer.worst_bound.is_some());
    }
    assert!(unproven > 0);
}

fn reference(name: &str) -> Option<Instance> {
    Some(read_instance(&published(&format!("assignment/{name}.json.gz"))?).expect("a sound instance"))
}

#[test]
fn published_totals_are_met() {
    for (name, total) in [("midl2018", 201_884_878), ("preflib1", 497), ("preflib2", 566), ("preflib3", 1_817)] {
        let Some(instance) = reference(name) else { return };
        let answer = assign(&instance, Fairness::Total, Effort::Proof);
        assert_eq!((answer.status, answer.objective), (Status::Optimal, total), "{name}");
        assert_eq!(answer.groups, 1, "{name}");
    }
}

#[test]
fn the_published_floor_is_met_and_proven() {
    let Some(instance) = reference("midl2018") else { return };
    assert_eq!(assign(&instance, Fairness::Total, Effort::Proof).worst.map(|worst| (worst + 50) / 100), Some(9_033));
    let answer = assign(&instance, Fairness::Floor, Effort::Proof);
    assert_eq!(answer.status, Status::Optimal);
    assert_eq!((answer.worst.map(|worst| (worst + 50) / 100), (answer.objective + 50) / 100), (Some(9_448), 2_017_687));
}
