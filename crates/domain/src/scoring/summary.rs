//! What the sheets of one entry say together.

use serde::{Deserialize, Serialize};

use super::sheet::{Score, rounded};
use crate::ids::{ApplicationId, SeatId};

/// What became of an assigned sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// Not finished yet.
    Waiting,
    /// Finished, with this total.
    Scored(Score),
    /// Read, without a score.
    Abstained,
    /// Not read, because of a conflict of interest.
    Recused,
}

/// A sheet of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Whose.
    pub seat: SeatId,
    /// What became of it.
    pub reading: Reading,
}

/// How many of the readings asked for are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// Sheets with a score.
    pub done: u32,
    /// Readings the call asks for per entry. A recusal does not lower it: somebody else has to read.
    pub expected: u32,
}

impl Coverage {
    /// Whether every reading asked for is there.
    pub const fn complete(self) -> bool {
        self.done >= self.expected
    }
}

/// The scores of an entry, raw. No mean stands without its coverage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Summary {
    /// The entry.
    pub application: ApplicationId,
    /// How many readings it rests on.
    pub coverage: Coverage,
    /// The mean of the scored sheets, a half rounded up; none without a score.
    pub mean: Option<Score>,
    /// Their sample standard deviation (over n − 1), rounded to the nearest; none with fewer than two.
    pub deviation: Option<Score>,
    /// The lowest.
    pub lowest: Option<Score>,
    /// The highest.
    pub highest: Option<Score>,
    /// Every scored sheet, by seat.
    pub scores: Vec<(SeatId, Score)>,
    /// Sheets read without a score.
    pub abstained: u32,
    /// Sheets taken out because of a conflict of interest.
    pub recused: u32,
}

/// What the sheets of an entry say together, when `expected` readings are asked for.
pub fn summarize(application: ApplicationId, expected: u32, sheets: &[Sheet]) -> Summary {
    let mut scores: Vec<(SeatId, Score)> = Vec::new();
    let (mut abstained, mut recused) = (0, 0);
    for sheet in sheets {
        match sheet.reading {
            Reading::Scored(score) => scores.push((sheet.seat, score)),
            Reading::Abstained => abstained += 1,
            Reading::Recused => recused += 1,
            Reading::Waiting => {}
        }
    }
    scores.sort_unstable();
    let totals = || scores.iter().map(|(_, score)| *score);
    let done = u32::try_from(scores.len()).unwrap_or(u32::MAX);
    Summary {
        application,
        coverage: Coverage { done, expected },
        mean: mean(&scores),
        deviation: deviation(&scores),
        lowest: totals().min(),
        highest: totals().max(),
        abstained,
        recused,
        scores,
    }
}

fn sums(scores: &[(SeatId, Score)]) -> (i128, i128, i128) {
    let values = || scores.iter().map(|(_, score)| i128::from(score.0));
    (values().map(|_| 1).sum(), values().sum(), values().map(|value| value * value).sum())
}

fn mean(scores: &[(SeatId, Score)]) -> Option<Score> {
    let (count, sum, _) = sums(scores);
    (count > 0).then(|| Score(rounded(sum, count)))
}

/// √((n·Σx² − (Σx)²) / (n(n − 1))), to the nearest hundredth: half of ⌊2·√v⌋ + 1, in whole numbers.
fn deviation(scores: &[(SeatId, Score)]) -> Option<Score> {
    let (count, sum, squares) = sums(scores);
    if count < 2 {
        return None;
    }
    let variance_times_four = 4 * (count * squares - sum * sum) / (count * (count - 1));
    let twice = variance_times_four.unsigned_abs().isqrt();
    Some(Score(i64::try_from(twice.div_ceil(2)).expect("a deviation lies within the scale")))
}

#[cfg(test)]
mod tests {
    use super::super::Criterion;
    use super::super::sheet::{Points, criteria_faults, sheet_faults, total};
    use super::*;
    use crate::fault::{Fault, Problem};
    use crate::text::Text3;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn criterion(code: &str, weight: u32) -> Criterion {
        let none = Text3::default;
        Criterion { code: code.to_owned(), label: none(), low: none(), high: none(), weight, min: 1, max: 5 }
    }

    fn points(given: &[(&str, u32)]) -> Points {
        given.iter().map(|(code, points)| ((*code).to_owned(), *points)).collect()
    }

    fn seat(n: u128) -> SeatId {
        SeatId(Uuid::from_u128(n))
    }

    fn summary(readings: &[Reading]) -> Summary {
        let sheets: Vec<Sheet> = (1..).zip(readings).map(|(n, reading)| Sheet { seat: seat(n), reading: *reading }).collect();
        summarize(ApplicationId(Uuid::from_u128(1)), 3, &sheets)
    }

    #[test]
    fn a_total_is_the_weighted_mean_with_a_half_rounded_up() {
        let criteria = [criterion("script", 2), criterion("vision", 1)];
        assert_eq!(total(&criteria, &points(&[("script", 4), ("vision", 3)])), Ok(Score(367)));
        let eight = [criterion("script", 7), criterion("vision", 1)];
        assert_eq!(total(&eight, &points(&[("script", 1), ("vision", 2)])), Ok(Score(113)), "1.125 becomes 1.13");
        assert_eq!(Score(113).to_string(), "1.13");
        assert_eq!(Score(-5).to_string(), "-0.05");
    }

    #[test]
    fn an_unfinished_sheet_has_faults_and_no_total() {
        let criteria = [criterion("script", 2), criterion("vision", 1)];
        let faults = total(&criteria, &points(&[("script", 6), ("charm", 1)])).expect_err("unfinished");
        assert_eq!(
            faults,
            [
                Fault::of("script", Problem::TooLarge { max: 5 }),
                Fault::of("vision", Problem::CriterionMissing),
                Fault::of("charm", Problem::NotAChoice),
            ]
        );
        assert_eq!(sheet_faults(&criteria, &points(&[("script", 0), ("vision", 1)])).len(), 1);
    }

    #[test]
    fn criteria_need_a_weight_one_scale_and_names_of_their_own() {
        let fine = [criterion("script", 0), criterion("vision", 1)];
        assert_eq!(criteria_faults(&fine), []);
        assert_eq!(criteria_faults(&[]), [Fault::whole(Problem::CriterionMissing)]);
        assert_eq!(criteria_faults(&[criterion("script", 0)]), [Fault::whole(Problem::TooSmall { min: 1 })]);
        let other_scale = [criterion("script", 1), Criterion { max: 10, ..criterion("script", 1) }];
        assert_eq!(
            criteria_faults(&other_scale),
            [Fault::of("script", Problem::AlreadyThere), Fault::of("script", Problem::NotAChoice)]
        );
        let no_scale = [Criterion { max: 1, ..criterion("script", 1) }];
        assert_eq!(criteria_faults(&no_scale), [Fault::of("script", Problem::TooSmall { min: 2 })]);
    }

    #[test]
    fn a_recusal_or_an_abstention_does_not_score_zero() {
        let both = summary(&[Reading::Scored(Score(400)), Reading::Recused, Reading::Abstained]);
        assert_eq!(both.mean, Some(Score(400)));
        assert_eq!(both.coverage, Coverage { done: 1, expected: 3 });
        assert!(!both.coverage.complete());
        assert_eq!((both.recused, both.abstained, both.deviation), (1, 1, None));
    }

    #[test]
    fn an_entry_without_scores_has_no_mean() {
        let nothing = summary(&[Reading::Waiting, Reading::Recused]);
        assert_eq!((nothing.mean, nothing.lowest, nothing.highest, nothing.deviation), (None, None, None, None));
    }

    #[test]
    fn the_deviation_is_that_of_a_sample_rounded_to_the_nearest() {
        let scored = |totals: &[i64]| summary(&totals.iter().map(|total| Reading::Scored(Score(*total))).collect::<Vec<_>>());
        assert_eq!(scored(&[200, 400, 400, 400, 500, 500, 700, 900]).deviation, Some(Score(214)), "2.1381");
        assert_eq!(scored(&[100, 200]).deviation, Some(Score(71)), "0.7071");
        assert_eq!(scored(&[300, 300, 300]).deviation, Some(Score(0)));
        assert_eq!(scored(&[1, 2]).mean, Some(Score(2)), "a half is rounded up");
    }

    proptest! {
        #[test]
        fn a_mean_lies_between_the_lowest_and_the_highest(totals in prop::collection::vec(0i64..1_000, 1..9)) {
            let readings: Vec<Reading> = totals.iter().map(|total| Reading::Scored(Score(*total))).collect();
            let all = summary(&readings);
            prop_assert!(all.lowest <= all.mean && all.mean <= all.highest);
            let spread = all.highest.expect("scored").0 - all.lowest.expect("scored").0;
            prop_assert!(all.deviation.is_none_or(|deviation| (0..=spread).contains(&deviation.0)));
            let mut recused = readings.clone();
            recused.extend([Reading::Recused, Reading::Abstained, Reading::Waiting]);
            prop_assert_eq!(summary(&recused).mean, all.mean);
            let mut reversed = readings;
            reversed.reverse();
            prop_assert_eq!(summary(&reversed).deviation, all.deviation);
        }

        #[test]
        fn more_points_never_lower_a_total(script in 1u32..5, vision in 1u32..=5, weights in (0u32..5, 1u32..5)) {
            let criteria = [criterion("script", weights.0), criterion("vision", weights.1)];
            let given = |script| total(&criteria, &points(&[("script", script), ("vision", vision)])).expect("finished");
            prop_assert!(given(script) <= given(script + 1));
            prop_assert!((Score(100)..=Score(500)).contains(&given(script)));
        }
    }
}
