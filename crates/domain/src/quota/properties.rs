//! Properties that hold for every rule and every selection.

use proptest::prelude::*;

use super::examples::{M, NB, PREFERS_NOT, UNDECLARED, W, directed_by, freeze, member, quota, share, women};
use super::*;
use crate::call::CreditRole::{Director, Producer};

fn declarations() -> impl Strategy<Value = Declaration> {
    prop::sample::select(vec![W, M, NB, UNDECLARED, PREFERS_NOT])
}

fn entries(most: usize) -> impl Strategy<Value = Vec<Entry>> {
    let team = (prop::collection::vec(declarations(), 0..4), prop::collection::vec(0u128..6, 0..3), 0..3usize);
    prop::collection::vec(team, 0..most).prop_map(|teams| {
        let one = |(n, (directors, producers, section)): (u128, (Vec<Declaration>, Vec<u128>, usize))| {
            let mut entry = directed_by(n, &directors);
            entry.section = ["development", "post-production", "close-ups"][section].to_owned();
            let answer = |person: u128| if person.is_multiple_of(2) { W } else { M };
            entry.members.extend(producers.into_iter().map(|person| member(person, Producer, answer(person))));
            entry
        };
        (1..).zip(teams).map(one).collect()
    })
}

fn bounds() -> impl Strategy<Value = Bound> {
    let shares = || (0i64..=6, 1i64..=6).prop_map(|(a, b)| share(a.min(b), b));
    prop_oneof![
        (0u32..6).prop_map(Bound::MinCount),
        (0u32..6).prop_map(Bound::MaxCount),
        shares().prop_map(Bound::MinShare),
        shares().prop_map(Bound::MaxShare),
        (0u32..4).prop_map(Bound::MaxGap),
    ]
}

fn units() -> impl Strategy<Value = Unit> {
    let teams = || {
        prop::sample::select(vec![
            TeamRule::Any,
            TeamRule::AtLeastHalf,
            TeamRule::StrictMajority,
            TeamRule::All,
            TeamRule::Fractional,
        ])
    };
    let weights = || [(Director, 2), (Producer, 1)].into();
    prop_oneof![
        teams().prop_map(|team| Unit::Project { team }),
        prop::sample::select(vec![Dedupe::PerEntry, Dedupe::PerPerson]).prop_map(|dedupe| Unit::Person { dedupe }),
        teams().prop_map(move |team| Unit::RolePoints { team, weights: weights() }),
    ]
}

fn rules() -> impl Strategy<Value = Rule> {
    let policies =
        prop::sample::select(vec![NonBinaryPolicy::CountAsCounted, NonBinaryPolicy::Neutral, NonBinaryPolicy::OwnClass]);
    let undeclared = prop::sample::select(vec![
        UndeclaredPolicy::Exclude,
        UndeclaredPolicy::NeutralInBase,
        UndeclaredPolicy::NotAssessableIfShareAbove(share(1, 5)),
    ]);
    let roundings = prop::sample::select(vec![Rounding::Exact, Rounding::Floor, Rounding::Nearest]);
    (bounds(), units(), policies, undeclared, roundings, any::<bool>()).prop_map(
        |(bound, unit, policy, undeclared, rounding, narrow)| {
            let mut rule = women(bound).undeclared(undeclared).rounded(rounding).non_binary(policy);
            rule = rule.roles(&[Director, Producer]).with(|count| count.unit = unit);
            if narrow {
                let any = ["development".to_owned()].into();
                rule.scope.only = vec![Condition::Among { of: Axis::Section, any }];
            }
            rule
        },
    )
}

fn no_groups() -> CountryGroups {
    CountryGroups::default()
}

proptest! {
    #[test]
    fn adding_a_counted_entry_never_lowers_the_count(rule in rules(), mut entries in entries(8)) {
        let sum = |entries: &[Entry]| {
            rule.judge(entries, &no_groups()).0.iter().fold(Ratio::ZERO, |sum, count| sum + count.tally.counted)
        };
        let before = sum(&entries);
        let mut counted = directed_by(99, &[W]);
        counted.section = "development".to_owned();
        entries.push(counted);
        prop_assert!(sum(&entries) > before);
    }

    #[test]
    fn the_order_of_the_entries_does_not_matter(rule in rules(), entries in entries(8), turn in 0usize..8) {
        let mut turned = entries.clone();
        turned.rotate_left(turn.min(entries.len()));
        turned.iter_mut().for_each(|entry| entry.members.reverse());
        prop_assert_eq!(rule.judge(&entries, &no_groups()), rule.judge(&turned, &no_groups()));
    }

    #[test]
    fn tallies_of_parts_add_up_in_any_order(entries in entries(8), at in 0usize..8) {
        let rule = women(Bound::MinCount(1)).team(TeamRule::Fractional);
        let tally = |entries: &[Entry]| rule.judge(entries, &no_groups()).0[0].tally;
        let (left, right) = entries.split_at(at.min(entries.len()));
        prop_assert_eq!(tally(left) + tally(right), tally(&entries));
        prop_assert_eq!(tally(right) + tally(left), tally(&entries));
    }

    #[test]
    fn exact_asks_for_most_and_floor_for_least(a in 0i64..=9, b in 1i64..=9, n in 0u32..60) {
        let share = share(a.min(b), b);
        let tally = Tally { base: n.into(), units: n.into(), ..Tally::default() };
        let need = |bound: Bound, rounding| women(bound).rounded(rounding).standing(&tally).need;
        let least = |rounding| need(Bound::MinShare(share), rounding);
        prop_assert!(least(Rounding::Exact) >= least(Rounding::Nearest));
        prop_assert!(least(Rounding::Nearest) >= least(Rounding::Floor));
        let most = |rounding| need(Bound::MaxShare(share), rounding);
        prop_assert!(most(Rounding::Exact) <= most(Rounding::Nearest));
        prop_assert!(most(Rounding::Nearest) <= most(Rounding::Floor));
        let ratio = |c: u32| Ratio::from(c);
        for c in 0..=n {
            let (have, exact) = (ratio(c), share.times(n.into()));
            prop_assert_eq!(have >= least(Rounding::Exact), have >= exact);
            prop_assert_eq!(have <= most(Rounding::Exact), have <= exact);
        }
    }

    #[test]
    fn every_unit_is_in_one_class(rule in rules(), entries in entries(8)) {
        for count in rule.judge(&entries, &no_groups()).0 {
            let tally = count.tally;
            prop_assert!(tally.counted <= tally.base && tally.opposite <= tally.base);
            prop_assert!(tally.base <= tally.units && tally.undeclared <= tally.units);
        }
    }

    #[test]
    fn an_evaluation_survives_storage_and_can_be_counted_again(rule in rules(), entries in entries(6)) {
        let evaluation = Evaluation::new(quota(rule), &entries, &no_groups(), freeze());
        let text = serde_json::to_string(&evaluation).expect("writable");
        let stored: Evaluation = serde_json::from_str(&text).expect("readable");
        prop_assert_eq!(&stored, &evaluation);
        let again = stored.again();
        prop_assert_eq!(again.as_ref(), Some(&evaluation));
        let counts = evaluation.counts.clone();
        let kept = evaluation.without_answers();
        prop_assert_eq!(kept.again(), None);
        prop_assert_eq!(kept.counts, counts);
    }

    #[test]
    fn an_outlook_agrees_with_trying_every_way(rule in rules(), entries in entries(8), chosen in 0usize..3, places in 0usize..6) {
        let (chosen, pool) = entries.split_at(chosen.min(entries.len()));
        let left = places.saturating_sub(chosen.len()).min(pool.len());
        let ways: Vec<Vec<Count>> = (0u32..1 << pool.len())
            .filter(|way| usize::try_from(way.count_ones()).expect("small") == left)
            .map(|way| {
                let taken = pool.iter().enumerate().filter(|(at, _)| way & (1 << at) != 0).map(|(_, entry)| entry.clone());
                rule.judge(&chosen.iter().cloned().chain(taken).collect::<Vec<_>>(), &no_groups()).0
            })
            .collect();
        for outlook in still_possible(&rule, pool, chosen, places, &no_groups()) {
            let met = ways.iter().flatten().any(|count| count.of == outlook.of && count.verdict == Verdict::Met);
            match outlook.prospect {
                Prospect::Possible => prop_assert!(met, "{:?}", outlook),
                Prospect::Impossible => prop_assert!(!met, "{:?}", outlook),
                Prospect::Unsettled => {}
            }
        }
    }

    #[test]
    fn a_mend_mends(rule in rules(), entries in entries(6)) {
        let rule = rule.with(|count| count.unit = Unit::Project { team: TeamRule::Any }).roles(&[Director]);
        let evaluation = Evaluation::new(quota(rule), &entries, &no_groups(), freeze());
        for (_, mends) in evaluation.mends() {
            for mend in mends {
                let added = match mend {
                    Mend::AddCounted(number) => (number, W),
                    Mend::AddOpposite(number) => (number, M),
                    _ => continue,
                };
                let more = (0..added.0).map(|at| {
                    let mut entry = directed_by(1_000 + u128::from(at), &[added.1]);
                    entry.section = "development".to_owned();
                    entry
                });
                let mended: Vec<Entry> = entries.iter().cloned().chain(more).collect();
                prop_assert_eq!(evaluation.quota.rule.judge(&mended, &no_groups()).1, Verdict::Met, "{:?}", mend);
            }
        }
    }
}
