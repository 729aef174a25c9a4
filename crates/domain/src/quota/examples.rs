//! The examples that must come out so (P1 to P18 and P24), and the builders the tests share.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::*;
use crate::call::CreditRole;
use crate::call::CreditRole::{Director, Producer, Writer};
use crate::ids::{ApplicationId, PersonId, QuotaId};
use crate::text::Text3;
use crate::time::Moment;

pub(super) const W: Declaration = Declaration::Declared(Gender::Woman);
pub(super) const M: Declaration = Declaration::Declared(Gender::Man);
pub(super) const NB: Declaration = Declaration::Declared(Gender::NonBinary);
pub(super) const UNDECLARED: Declaration = Declaration::Undeclared;
pub(super) const PREFERS_NOT: Declaration = Declaration::PrefersNot;

pub(super) fn member(person: u128, role: CreditRole, declaration: Declaration) -> Member {
    Member { person: PersonId(Uuid::from_u128(person)), role, declaration }
}

/// Entry number `n`, directed by people of its own.
pub(super) fn directed_by(n: u128, directors: &[Declaration]) -> Entry {
    let person = |at: usize| n * 100 + u128::try_from(at).expect("small");
    let members = directors.iter().enumerate().map(|(at, answer)| member(person(at), Director, *answer)).collect();
    Entry { members, ..Entry::blank(ApplicationId(Uuid::from_u128(n))) }
}

/// One entry with a single director per declaration.
pub(super) fn each_directed_by(directors: impl IntoIterator<Item = Declaration>) -> Vec<Entry> {
    (1..).zip(directors).map(|(n, director)| directed_by(n, &[director])).collect()
}

pub(super) fn some(count: usize, declaration: Declaration) -> impl Iterator<Item = Declaration> {
    std::iter::repeat_n(declaration, count)
}

pub(super) fn share(over: i64, under: i64) -> Ratio {
    Ratio::new(over, under).expect("a denominator")
}

/// Women directors, by project, exactly, hard: the rule the examples vary.
pub(super) fn women(bound: Bound) -> Rule {
    Rule {
        name: Text3::default(),
        scope: Scope::default(),
        counts: Attribute::Gender(GenderCount {
            unit: Unit::Project { team: TeamRule::AtLeastHalf },
            roles: [Director].into(),
            counted: [Gender::Woman].into(),
            non_binary: NonBinaryPolicy::OwnClass,
        }),
        undeclared: UndeclaredPolicy::Exclude,
        bound,
        rounding: Rounding::Exact,
        mode: Mode::Hard,
        override_policy: None,
        checked_at: Checkpoint::ALL.into(),
        valid_from: None,
        source: Text3::default(),
        shown_to_applicants: false,
    }
}

impl Rule {
    pub(super) fn with(mut self, change: impl FnOnce(&mut GenderCount)) -> Rule {
        if let Attribute::Gender(count) = &mut self.counts {
            change(count);
        }
        self
    }
    pub(super) fn rounded(self, rounding: Rounding) -> Rule {
        Rule { rounding, ..self }
    }
    pub(super) fn undeclared(self, undeclared: UndeclaredPolicy) -> Rule {
        Rule { undeclared, ..self }
    }
    pub(super) fn team(self, team: TeamRule) -> Rule {
        self.with(|count| count.unit = Unit::Project { team })
    }
    pub(super) fn non_binary(self, policy: NonBinaryPolicy) -> Rule {
        self.with(|count| count.non_binary = policy)
    }
    pub(super) fn people(self, dedupe: Dedupe) -> Rule {
        self.with(|count| count.unit = Unit::Person { dedupe })
    }
    pub(super) fn roles(self, roles: &[CreditRole]) -> Rule {
        self.with(|count| count.roles = roles.iter().copied().collect())
    }
}

pub(super) fn quota(rule: Rule) -> Quota {
    Quota { id: QuotaId(Uuid::from_u128(1)), version: 1, rule }
}

pub(super) fn freeze() -> Occasion {
    Occasion { checkpoint: Checkpoint::Freeze, at: Moment(0) }
}

fn verdict(rule: &Rule, entries: &[Entry]) -> Verdict {
    rule.judge(entries, &CountryGroups::default()).1
}

fn tally(rule: &Rule, entries: &[Entry]) -> Tally {
    rule.judge(entries, &CountryGroups::default()).0[0].tally
}

fn breached(have: i64, need: i64) -> Verdict {
    Verdict::Breached { have: Ratio::whole(have), need: Ratio::whole(need), short_by: Ratio::whole((have - need).abs()) }
}

fn not_assessable(missing_declarations: u32) -> Verdict {
    Verdict::NotAssessable { missing_declarations, faults: Vec::new() }
}

fn women_and_men(women: usize, men: usize) -> Vec<Entry> {
    each_directed_by(some(women, W).chain(some(men, M)))
}

#[test]
fn verdicts_of_the_examples() {
    use Bound::{MaxGap, MinCount, MinShare};
    use Verdict::Met;
    let producers = |women: usize, men: usize| {
        let mut entries = women_and_men(women, men);
        for member in entries.iter_mut().flat_map(|entry| &mut entry.members) {
            member.role = Producer;
        }
        entries
    };
    let of_producers = |bound| women(bound).roles(&[Producer]).people(Dedupe::PerEntry);
    let half = share(1, 2);
    let eight_of_ten = || each_directed_by(some(4, W).chain(some(4, M)).chain(some(2, PREFERS_NOT)));
    let mut one_woman_twice = women_and_men(2, 3);
    one_woman_twice[1].members[0].person = one_woman_twice[0].members[0].person;

    let table: Vec<(&str, Rule, Vec<Entry>, Verdict)> = vec![
        ("P1 five women and five men producers are within a gap of one", of_producers(MaxGap(1)), producers(5, 5), Met),
        ("P2 six women and four men are a gap of two", of_producers(MaxGap(1)), producers(6, 4), breached(2, 1)),
        ("P3 three women of five are within a gap of one", women(MaxGap(1)), women_and_men(3, 2), Met),
        ("P3 two women of five are within a gap of one", women(MaxGap(1)), women_and_men(2, 3), Met),
        ("P6 eleven of 25 are not half", women(MinShare(half)), women_and_men(11, 14), breached(11, 13)),
        ("P6 nor half rounded down", women(MinShare(half)).rounded(Rounding::Floor), women_and_men(11, 14), breached(11, 12)),
        (
            "P6 nor half rounded to the nearest",
            women(MinShare(half)).rounded(Rounding::Nearest),
            women_and_men(11, 14),
            breached(11, 13),
        ),
        ("P6 eleven of 25 are two fifths", women(MinShare(share(2, 5))), women_and_men(11, 14), Met),
        ("P6 eleven and fourteen are a gap of three", women(MaxGap(1)), women_and_men(11, 14), breached(3, 1)),
        ("P12 those who prefer not to say are excluded", women(MaxGap(1)), eight_of_ten(), Met),
        (
            "P13 neutral in the base, four of ten are not half",
            women(MinShare(half)).undeclared(UndeclaredPolicy::NeutralInBase),
            eight_of_ten(),
            breached(4, 5),
        ),
        (
            "P14 a fifth without an answer is above a tenth",
            women(MinShare(half)).undeclared(UndeclaredPolicy::NotAssessableIfShareAbove(share(1, 10))),
            eight_of_ten(),
            not_assessable(2),
        ),
        (
            "P14 and not above a fifth",
            women(MinShare(half)).undeclared(UndeclaredPolicy::NotAssessableIfShareAbove(share(1, 5))),
            eight_of_ten(),
            Met,
        ),
        (
            "P15 one woman with two of five films counts twice per entry",
            women(MaxGap(1)).people(Dedupe::PerEntry),
            one_woman_twice.clone(),
            Met,
        ),
        ("P15 and once per person", women(MaxGap(1)).people(Dedupe::PerPerson), one_woman_twice, breached(2, 1)),
        ("P17 an empty scope satisfies a share", women(MinShare(half)), Vec::new(), Met),
        ("P17 an empty scope satisfies a gap", women(MaxGap(0)), Vec::new(), Met),
        ("P17 an empty scope has no counted entry", women(MinCount(1)), Vec::new(), breached(0, 1)),
    ];
    for (fact, rule, entries, expected) in table {
        assert_eq!(verdict(&rule, &entries), expected, "{fact}");
    }
}

#[test]
fn p4_and_p5_half_of_an_odd_number_depends_on_the_rounding() {
    for (n, exact, floor, nearest) in [(5, 3, 2, 3), (25, 13, 12, 13)] {
        let need = |rounding| {
            let rule = women(Bound::MinShare(share(1, 2))).rounded(rounding);
            rule.standing(&tally(&rule, &women_and_men(0, n))).need
        };
        assert_eq!(need(Rounding::Exact), Ratio::whole(exact));
        assert_eq!(need(Rounding::Floor), Ratio::whole(floor));
        assert_eq!(need(Rounding::Nearest), Ratio::whole(nearest));
    }
}

#[test]
fn a_maximum_share_is_rounded_the_other_way() {
    for (rounding, most) in [(Rounding::Exact, 2), (Rounding::Floor, 3), (Rounding::Nearest, 3)] {
        let rule = women(Bound::MaxShare(share(1, 2))).rounded(rounding);
        assert_eq!(rule.standing(&tally(&rule, &women_and_men(3, 2))).need, Ratio::whole(most));
    }
}

#[test]
fn p7_to_p11_teams_count_by_the_team_rule() {
    use NonBinaryPolicy::{CountAsCounted, Neutral, OwnClass};
    use TeamRule::{All, Any, AtLeastHalf, Fractional, StrictMajority};
    let whole = Ratio::ONE;
    let none = Ratio::ZERO;
    let table = [
        ("P7 any", vec![W, M], Any, OwnClass, whole, whole),
        ("P7 at least half", vec![W, M], AtLeastHalf, OwnClass, whole, whole),
        ("P7 strict majority", vec![W, M], StrictMajority, OwnClass, none, whole),
        ("P7 all", vec![W, M], All, OwnClass, none, whole),
        ("P7 fractional", vec![W, M], Fractional, OwnClass, share(1, 2), whole),
        ("P8 any", vec![W, M, UNDECLARED], Any, OwnClass, whole, whole),
        ("P8 at least half", vec![W, M, UNDECLARED], AtLeastHalf, OwnClass, whole, whole),
        ("P8 strict majority", vec![W, M, UNDECLARED], StrictMajority, OwnClass, none, whole),
        ("P8 all", vec![W, M, UNDECLARED], All, OwnClass, none, whole),
        ("P8 fractional", vec![W, M, UNDECLARED], Fractional, OwnClass, share(1, 2), whole),
        ("P9 non-binary counts as counted", vec![M, NB], AtLeastHalf, CountAsCounted, whole, whole),
        ("P10 non-binary is left out: a man alone", vec![M, NB], AtLeastHalf, Neutral, none, whole),
        ("P10 so that he is all of the team", vec![W, NB], All, Neutral, whole, whole),
        ("P11 non-binary stays in the team", vec![M, NB], AtLeastHalf, OwnClass, none, whole),
        ("P11 so that she is not all of the team", vec![W, NB], All, OwnClass, none, whole),
        ("a team that is all left out is in no base", vec![NB], Any, Neutral, none, none),
        ("a team of which nobody declared is undeclared", vec![UNDECLARED, PREFERS_NOT], Any, OwnClass, none, none),
    ];
    for (fact, directors, team, policy, counted, base) in table {
        let rule = women(Bound::MinCount(1)).team(team).non_binary(policy);
        let tally = tally(&rule, &[directed_by(1, &directors)]);
        assert_eq!((tally.counted, tally.base), (counted, base), "{fact}");
    }
}

#[test]
fn non_binary_of_a_class_of_its_own_is_in_neither_side_of_a_gap() {
    let rule = women(Bound::MaxGap(0)).people(Dedupe::PerEntry);
    let tally = tally(&rule, &each_directed_by([W, M, NB]));
    assert_eq!((tally.counted, tally.opposite, tally.base), (Ratio::ONE, Ratio::ONE, Ratio::whole(3)));
    assert_eq!(verdict(&rule, &each_directed_by([W, M, NB])), Verdict::Met);
}

#[test]
fn a_left_out_person_is_not_a_missing_answer() {
    let policy = UndeclaredPolicy::NotAssessableIfShareAbove(Ratio::ZERO);
    let rule = women(Bound::MaxGap(1)).non_binary(NonBinaryPolicy::Neutral).undeclared(policy);
    assert_eq!(verdict(&rule, &each_directed_by([W, M, NB])), Verdict::Met);
    assert_eq!(verdict(&rule, &each_directed_by([W, M, UNDECLARED])), not_assessable(1));
}

#[test]
fn p16_a_woman_who_directs_and_produces_counts_once_in_each_role() {
    let rule = women(Bound::MaxGap(0)).people(Dedupe::PerEntry).roles(&[Director, Producer]);
    let mut entry = directed_by(1, &[W]);
    entry.members.push(member(100, Producer, W));
    entry.members.push(member(101, Producer, M));
    let (counts, verdict) = rule.judge(&[entry.clone()], &CountryGroups::default());
    let by_role: Vec<_> = counts.iter().map(|count| (count.of.as_deref(), count.tally.counted)).collect();
    assert_eq!(by_role, [(Some("director"), Ratio::ONE), (Some("producer"), Ratio::ONE)]);
    assert_eq!(verdict, breached(1, 0), "one woman and no man direct");
    assert_eq!(counts[1].verdict, Verdict::Met, "a woman and a man produce");
    let as_project = women(Bound::MinCount(1)).team(TeamRule::Fractional).roles(&[Director, Producer]);
    assert_eq!(tally(&as_project, &[entry]).counted, share(1, 2), "in a team she is one person");
}

#[test]
fn role_points_go_to_the_team_of_the_role() {
    let weights: BTreeMap<CreditRole, u32> = [(Director, 2), (Writer, 1)].into();
    let rule = women(Bound::MinShare(share(1, 2))).with(|count| {
        count.roles.clear();
        count.unit = Unit::RolePoints { team: TeamRule::Fractional, weights };
    });
    let mut entry = directed_by(1, &[W, M]);
    entry.members.push(member(200, Writer, W));
    let tally = tally(&rule, &[entry, directed_by(2, &[M])]);
    assert_eq!((tally.counted, tally.base), (Ratio::whole(2), Ratio::whole(5)), "nobody wrote the second film");
}

#[test]
fn p18_a_pool_with_three_counted_projects_cannot_give_four() {
    let pool = women_and_men(3, 7);
    let outlook = &still_possible(&women(Bound::MinCount(4)), &pool, &[], 5, &CountryGroups::default())[0];
    assert_eq!((outlook.now.have, outlook.now.need), (Ratio::ZERO, Ratio::whole(4)));
    assert_eq!(outlook.best.have, Ratio::whole(3), "the relaxation");
    assert_eq!(outlook.prospect, Prospect::Impossible);
}

#[test]
fn p24_merging_two_duplicates_lowers_the_base_by_one_and_is_evaluated_anew() {
    let rule = women(Bound::MinShare(share(1, 2)));
    let before = women_and_men(2, 2);
    let after = &before[1..];
    assert_eq!(tally(&rule, &before).base, Ratio::whole(4));
    assert_eq!(tally(&rule, after).base, Ratio::whole(3));
    assert_eq!(verdict(&rule, &before), Verdict::Met);
    assert_eq!(verdict(&rule, after), breached(1, 2));
}

#[test]
fn country_lists_overlap_and_the_rule_says_whose_nationality_is_meant() {
    let group = |countries: &[&str]| CountryGroup {
        label: Text3::default(),
        version: 1,
        source: Text3::default(),
        countries: countries.iter().map(|code| (*code).to_owned()).collect(),
    };
    let groups = CountryGroups(
        [
            ("moroccan".to_owned(), group(&["MA"])),
            ("arab".to_owned(), group(&["MA", "LB"])),
            ("african".to_owned(), group(&["MA", "SN"])),
        ]
        .into(),
    );
    let mut entry = directed_by(1, &[W, M]);
    entry.countries.directors = vec![["MA".to_owned(), "FR".to_owned()].into(), ["LB".to_owned()].into()];
    entry.countries.main = ["FR".to_owned()].into();
    let counted = |whose, group: &str| {
        let condition = Condition::From { whose, group: group.to_owned() };
        let rule = Rule { counts: Attribute::Entry(condition), ..women(Bound::MinCount(1)) };
        rule.judge(std::slice::from_ref(&entry), &groups).1
    };
    for group in ["moroccan", "arab", "african"] {
        assert_eq!(counted(CountryOf::AnyDirector, group), Verdict::Met, "{group}");
    }
    assert_eq!(counted(CountryOf::EveryDirector, "arab"), Verdict::Met);
    assert_eq!(counted(CountryOf::EveryDirector, "african"), breached(0, 1));
    assert_eq!(counted(CountryOf::Main, "moroccan"), breached(0, 1));
    assert_eq!(
        counted(CountryOf::Main, "atlantean"),
        Verdict::NotAssessable { missing_declarations: 0, faults: vec![RuleFault::UnknownGroup("atlantean".to_owned())] },
        "a list that does not exist is never met"
    );
}

#[test]
fn a_scope_narrows_the_entries_and_an_entry_that_cannot_be_placed_is_not_ignored() {
    let mut entries = women_and_men(2, 1);
    for (entry, section) in entries.iter_mut().zip(["development", "post-production", "development"]) {
        entry.section = section.to_owned();
    }
    let only = vec![Condition::Among { of: Axis::Section, any: ["development".to_owned()].into() }];
    let rule = Rule { scope: Scope { reach: Reach::Call, only }, ..women(Bound::MinCount(1)) };
    assert_eq!(tally(&rule, &entries).base, Ratio::whole(2));
    entries[1].section.clear();
    assert_eq!(verdict(&rule, &entries), not_assessable(1));
}

#[test]
fn at_most_two_projects_per_company() {
    let mut entries = women_and_men(3, 0);
    for entry in &mut entries {
        entry.companies = ["atlas-films".to_owned()].into();
    }
    entries[0].companies.insert("other".to_owned());
    let rule = Rule { counts: Attribute::Each(Axis::Company), ..women(Bound::MaxCount(2)) };
    let (counts, verdict) = rule.judge(&entries, &CountryGroups::default());
    assert_eq!(verdict, breached(3, 2));
    assert_eq!(counts[1].verdict, Verdict::Met, "the other company has one");
}

#[test]
fn a_rule_per_answer_that_nobody_gave_counts_what_is_missing() {
    let rule = || Rule { counts: Attribute::Each(Axis::Company), ..women(Bound::MaxCount(2)) };
    let judge = |rule: Rule, entries: &[Entry]| rule.judge(entries, &CountryGroups::default());
    let (counts, verdict) = judge(rule(), &women_and_men(3, 0));
    assert_eq!((counts.len(), counts[0].tally.undeclared, verdict), (1, Ratio::whole(3), Verdict::Met));
    let strict = || rule().undeclared(UndeclaredPolicy::NotAssessableIfShareAbove(Ratio::ZERO));
    assert_eq!(judge(strict(), &women_and_men(3, 0)).1, not_assessable(3));
    assert_eq!(judge(strict(), &[]), (Vec::new(), Verdict::Met));
}

#[test]
fn hard_rules_block_a_freeze_and_only_warn_while_a_shortlist_is_built() {
    let entries = women_and_men(0, 3);
    let at = |checkpoint, mode| {
        let rule = Rule { mode, ..women(Bound::MinCount(1)) };
        evaluate(&[quota(rule)], &entries, &CountryGroups::default(), Occasion { checkpoint, at: Moment(0) })
    };
    assert!(blocks_freeze(&at(Checkpoint::Freeze, Mode::Hard)));
    assert!(blocks_freeze(&at(Checkpoint::Merge, Mode::Hard)));
    assert!(!blocks_freeze(&at(Checkpoint::Shortlist, Mode::Hard)));
    assert!(!blocks_freeze(&at(Checkpoint::Freeze, Mode::Soft { weight: 1, order: 1 })));
    assert!(!blocks_freeze(&at(Checkpoint::Freeze, Mode::Report)));
    assert!(at(Checkpoint::Freeze, Mode::Off).is_empty());
    assert_eq!(passes(&at(Checkpoint::Freeze, Mode::Report)), [(QuotaId(Uuid::from_u128(1)), false)]);
    let policy = UndeclaredPolicy::NotAssessableIfShareAbove(Ratio::ZERO);
    let unanswered = evaluate(
        &[quota(women(Bound::MaxCount(9)).undeclared(policy))],
        &each_directed_by([W, UNDECLARED]),
        &CountryGroups::default(),
        freeze(),
    );
    assert_eq!(unanswered[0].verdict, not_assessable(1));
    assert_eq!(blockers(&unanswered), [QuotaId(Uuid::from_u128(1))], "not assessable blocks too");
}

#[test]
fn a_rule_holds_from_its_day_on_and_at_its_checkpoints() {
    let mut rule = women(Bound::MinCount(1));
    rule.valid_from = Some(Moment(10));
    rule.checked_at = [Checkpoint::Freeze].into();
    assert!(!rule.applies(Checkpoint::Freeze, Moment(9)));
    assert!(rule.applies(Checkpoint::Freeze, Moment(10)));
    assert!(!rule.applies(Checkpoint::Merge, Moment(10)));
}

#[test]
fn a_broken_rule_says_what_would_mend_it() {
    let mends = |rule: Rule, entries: &[Entry]| {
        let evaluation = Evaluation::new(quota(rule), entries, &CountryGroups::default(), freeze());
        evaluation.mends().into_iter().flat_map(|(_, mends)| mends).collect::<Vec<_>>()
    };
    use Mend::{
        AddCounted, AddOpposite, AwaitDeclarations, RemoveCounted, RemoveOpposite, ReplaceCountedByOpposite,
        ReplaceOppositeByCounted,
    };
    let half = || women(Bound::MinShare(share(1, 2)));
    assert_eq!(mends(half(), &women_and_men(11, 14)), [ReplaceOppositeByCounted(2), AddCounted(3), RemoveOpposite(3)]);
    assert_eq!(
        mends(women(Bound::MaxGap(1)), &women_and_men(6, 4)),
        [ReplaceCountedByOpposite(1), AddOpposite(1), RemoveCounted(1)]
    );
    assert_eq!(mends(women(Bound::MinCount(2)), &[]), [AddCounted(2)]);
    assert_eq!(mends(half(), &women_and_men(3, 3)), []);
    let policy = UndeclaredPolicy::NotAssessableIfShareAbove(Ratio::ZERO);
    assert_eq!(mends(half().undeclared(policy), &each_directed_by([W, PREFERS_NOT])), [AwaitDeclarations(1)]);
}

#[test]
fn odd_places_cannot_be_split_evenly_but_differ_by_one() {
    let pool = women_and_men(10, 10);
    let prospect = |gap| still_possible(&women(Bound::MaxGap(gap)), &pool, &[], 5, &CountryGroups::default())[0].prospect;
    assert_eq!(prospect(0), Prospect::Impossible);
    assert_eq!(prospect(1), Prospect::Possible);
}

#[test]
fn the_faults_of_a_rule_are_named() {
    let faults = |rule: Rule| rule.faults(&CountryGroups::default());
    let fine = || women(Bound::MinShare(share(1, 2)));
    assert_eq!(faults(fine()), []);
    assert_eq!(faults(fine().roles(&[])), [RuleFault::NoRoles]);
    assert_eq!(faults(fine().with(|count| count.counted.clear())), [RuleFault::NothingCounted]);
    let both = |count: &mut GenderCount| count.counted = [Gender::Woman, Gender::NonBinary].into();
    assert_eq!(faults(fine().with(both)), [RuleFault::NonBinaryTwice]);
    assert_eq!(faults(fine().with(both).non_binary(NonBinaryPolicy::CountAsCounted)), []);
    assert_eq!(faults(women(Bound::MinShare(share(3, 2)))), [RuleFault::ShareOutOfRange]);
    let each = Rule { counts: Attribute::Each(Axis::Genre), ..women(Bound::MinCount(1)) };
    assert_eq!(faults(each), [RuleFault::EachNeedsMaximum]);
}

#[test]
fn a_rule_is_written_by_hand_in_a_few_lines() {
    let text = r#"{
        "name": {"en": "Parity of directors", "fr": "Parité à la réalisation", "ar": "المناصفة في الإخراج"},
        "scope": {"only": [{"among": {"of": "section", "any": ["development"]}}]},
        "counts": {"gender": {
            "unit": {"project": {"team": "at-least-half"}},
            "roles": ["director"],
            "counted": ["woman"],
            "non-binary": "own-class"
        }},
        "undeclared": {"not-assessable-if-share-above": "1/10"},
        "bound": {"min-share": "1/2"},
        "rounding": "nearest",
        "mode": "hard",
        "override": {"role": "program-staff", "second-approver": "approver"},
        "source": {"en": "Set by the office"}
    }"#;
    let rule: Rule = serde_json::from_str(text).expect("a readable rule");
    assert_eq!(rule.bound, Bound::MinShare(share(1, 2)));
    assert_eq!(rule.checked_at, Checkpoint::ALL.into());
    assert_eq!(rule.faults(&CountryGroups::default()), []);
    let again: Rule = serde_json::from_str(&serde_json::to_string(&rule).expect("writable")).expect("readable");
    assert_eq!(again, rule);
    assert!(serde_json::from_str::<Rule>(&text.replace("\"rounding\"", "\"runding\"")).is_err());
    for part in [
        r#"{"entry": {"from": {"whose": "any-director", "group": "moroccan"}}}"#,
        r#"{"entry": {"all": [{"feature-at-most": 2}, {"not": {"among": {"of": {"choice": "school"}, "any": ["x"]}}}]}}"#,
        r#"{"each": "company"}"#,
    ] {
        let attribute: Attribute = serde_json::from_str(part).expect("a readable attribute");
        assert_eq!(serde_json::to_string(&attribute).expect("writable"), part.replace(": ", ":").replace(", ", ","));
    }
}

#[test]
fn two_different_answers_of_one_person_say_nothing() {
    let rule = women(Bound::MinCount(1)).people(Dedupe::PerPerson);
    let mut entries = women_and_men(1, 1);
    entries[1].members[0].person = entries[0].members[0].person;
    assert_eq!((tally(&rule, &entries).counted, tally(&rule, &entries).undeclared), (Ratio::ZERO, Ratio::ONE));
    entries[1].members[0].declaration = PREFERS_NOT;
    assert_eq!(tally(&rule, &entries).counted, Ratio::ONE, "an answer outweighs none");
}

#[test]
fn a_rule_whose_only_entries_cannot_be_placed_is_not_met() {
    let only = vec![Condition::Among { of: Axis::Section, any: ["development".to_owned()].into() }];
    let scope = Scope { reach: Reach::Call, only };
    let rule = Rule { scope, counts: Attribute::Each(Axis::Company), ..women(Bound::MaxCount(2)) };
    assert_eq!(verdict(&rule, &women_and_men(1, 0)), not_assessable(1));
}
