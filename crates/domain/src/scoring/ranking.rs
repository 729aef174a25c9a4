//! Orders: the ranking of entries, and what a reader reads next.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::draw::draw;
use super::sheet::Score;
use super::summary::Summary;
use crate::ids::{ApplicationId, SeatId};

/// An entry in a ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Placed {
    /// Its place, from 1; no two entries share one.
    pub rank: u32,
    /// The entry.
    pub application: ApplicationId,
    /// Its mean; entries without one come last.
    pub mean: Option<Score>,
    /// How many scores it rests on.
    pub readings: u32,
    /// The others of the same mean, and what put them in order.
    pub tie: Option<Tie>,
}

/// Several entries of the same mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Tie {
    /// The others, in the order of the ranking.
    pub with: Vec<ApplicationId>,
    /// What decided this entry's place among them.
    pub broken_by: TieBreak,
}

/// What puts entries of the same mean in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TieBreak {
    /// The number of readings: more come first.
    Readings,
    /// The published draw: some of the others have the same number of readings too.
    Draw,
}

/// Ranks entries: by mean, then by number of readings, then by the draw of `seed` and the entry's id. A total order,
/// the same whatever the order of `summaries`.
pub fn rank(summaries: &[Summary], seed: u64) -> Vec<Placed> {
    let key = |summary: &Summary| {
        let id = summary.application;
        (Reverse(summary.mean), Reverse(summary.coverage.done), draw(seed, id.0), id)
    };
    let mut ordered: Vec<&Summary> = summaries.iter().collect();
    ordered.sort_by_cached_key(|summary| key(summary));
    // Entries of the same mean stand together; those without a mean are not tied, only unread.
    ordered
        .chunk_by(|one, other| one.mean == other.mean)
        .flat_map(|group| group.iter().map(|summary| (*summary, tie(summary, group))))
        .zip(1..)
        .map(|((summary, tie), rank)| Placed {
            rank,
            application: summary.application,
            mean: summary.mean,
            readings: summary.coverage.done,
            tie,
        })
        .collect()
}

fn tie(summary: &Summary, group: &[&Summary]) -> Option<Tie> {
    let others = || group.iter().filter(|other| other.application != summary.application);
    if summary.mean.is_none() || others().next().is_none() {
        return None;
    }
    let drawn = others().any(|other| other.coverage.done == summary.coverage.done);
    Some(Tie {
        with: others().map(|other| other.application).collect(),
        broken_by: if drawn { TieBreak::Draw } else { TieBreak::Readings },
    })
}

/// An entry a reader may still read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// The entry.
    pub application: ApplicationId,
    /// How many readers have scored it already.
    pub readings: u32,
}

/// The order in which a seat reads `entries`: the least read first, so that none stays behind; among equals an order
/// that is stable for this reader and another one for every other, so that no entry is always first.
pub fn reading_order(seat: SeatId, entries: &[Waiting]) -> Vec<ApplicationId> {
    let lot = draw(0, seat.0);
    let mut ordered: Vec<&Waiting> = entries.iter().collect();
    ordered.sort_by_cached_key(|entry| (entry.readings, draw(lot, entry.application.0), entry.application));
    ordered.into_iter().map(|entry| entry.application).collect()
}

/// What a seat reads next; nothing when nothing is left.
pub fn next_to_read(seat: SeatId, entries: &[Waiting]) -> Option<ApplicationId> {
    reading_order(seat, entries).first().copied()
}

#[cfg(test)]
mod tests {
    use super::super::summary::{Reading, Sheet, summarize};
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;
    use uuid::Uuid;

    fn application(n: u128) -> ApplicationId {
        ApplicationId(Uuid::from_u128(n))
    }

    fn scored(n: u128, totals: &[i64]) -> Summary {
        let sheets: Vec<Sheet> = (1..)
            .zip(totals)
            .map(|(seat, total)| Sheet { seat: SeatId(Uuid::from_u128(seat)), reading: Reading::Scored(Score(*total)) })
            .collect();
        summarize(application(n), 3, &sheets)
    }

    #[test]
    fn the_draw_is_the_same_on_every_machine() {
        let id = Uuid::from_u128(0x0193_5b7a_0000_7000_8000_0000_0000_0001);
        assert_eq!(draw(0, id), 0xab60_8c8c_6040_86dd);
        assert_eq!(draw(2026, id), 0xe9de_73a5_6b66_1768);
    }

    #[test]
    fn the_mean_decides_then_the_readings_then_the_draw() {
        let entries = [scored(1, &[]), scored(2, &[300, 300]), scored(3, &[300]), scored(4, &[400]), scored(5, &[300])];
        let ranking = rank(&entries, 7);
        let ids: Vec<u128> = ranking.iter().map(|placed| placed.application.0.as_u128()).collect();
        assert_eq!((ids[0], ids[1], ids[4]), (4, 2, 1));
        assert_eq!(ranking[0].tie, None, "nobody has the same mean");
        assert_eq!(ranking[1].tie.as_ref().map(|tie| tie.broken_by), Some(TieBreak::Readings));
        for place in [2, 3] {
            let tie = ranking[place].tie.as_ref().expect("tied");
            assert_eq!(tie.broken_by, TieBreak::Draw);
            assert_eq!(tie.with.len(), 2);
        }
        assert_eq!(ranking[4].tie, None, "an unread entry is not tied");
    }

    #[test]
    fn another_seed_is_another_draw() {
        let entries: Vec<Summary> = (1..=20).map(|n| scored(n, &[300])).collect();
        assert_ne!(rank(&entries, 1), rank(&entries, 2));
    }

    #[test]
    fn the_least_read_comes_first_and_readers_start_in_different_places() {
        let entries: Vec<Waiting> =
            (1..=40).map(|n| Waiting { application: application(n), readings: u32::from(n != 9) }).collect();
        let firsts: BTreeSet<ApplicationId> = (1..=8)
            .map(|seat| {
                let order = reading_order(SeatId(Uuid::from_u128(seat)), &entries);
                assert_eq!(order[0], application(9));
                order[1]
            })
            .collect();
        assert!(firsts.len() > 4, "eight readers start with {} different entries", firsts.len());
        assert_eq!(next_to_read(SeatId(Uuid::from_u128(1)), &[]), None);
    }

    proptest! {
        #[test]
        fn a_ranking_is_a_total_order(
            totals in prop::collection::vec(prop::collection::vec(1i64..4, 0..4), 0..12), seed in any::<u64>(), turn in 0usize..12
        ) {
            let entries: Vec<Summary> = (1..).zip(&totals).map(|(n, totals)| scored(n, totals)).collect();
            let ranking = rank(&entries, seed);
            let mut turned = entries.clone();
            turned.rotate_left(turn.min(entries.len()));
            prop_assert_eq!(&rank(&turned, seed), &ranking);
            let ranks: Vec<u32> = ranking.iter().map(|placed| placed.rank).collect();
            prop_assert_eq!(ranks, (1..).take(entries.len()).collect::<Vec<u32>>());
            for pair in ranking.windows(2) {
                prop_assert!((pair[0].mean, pair[0].readings) >= (pair[1].mean, pair[1].readings));
            }
            for placed in &ranking {
                let same = ranking.iter().filter(|other| other.mean == placed.mean).count();
                let tied = placed.tie.as_ref().map_or(0, |tie| tie.with.len());
                prop_assert_eq!(tied, if placed.mean.is_some() { same - 1 } else { 0 });
            }
        }

        #[test]
        fn a_reading_order_depends_on_nothing_but_reader_and_readings(
            readings in prop::collection::vec(0u32..4, 0..12), seat in any::<u128>()
        ) {
            let seat = SeatId(Uuid::from_u128(seat));
            let mut entries: Vec<Waiting> =
                (1..).zip(readings).map(|(n, readings)| Waiting { application: application(n), readings }).collect();
            let order = reading_order(seat, &entries);
            entries.reverse();
            prop_assert_eq!(reading_order(seat, &entries), order);
        }
    }
}
