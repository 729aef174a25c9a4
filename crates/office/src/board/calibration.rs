//! What the readings of a board are worth: raw means beside calibrated ones, how sure they are, how far readers agree.

use domain::access::Action;
use domain::phase::Phase;
use domain::text::Text3;
use selection::calibrate::{EntryLine, GATE, Report, Score, calibrate};
use store::acts::{BoardActs, BoardHead};
use store::board::BoardRow;

use super::ranking::{Ranking, ranking};
use super::view::{section_title, title_for};
use crate::calls::CallHead;
use crate::editions::Edition;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

pub use selection::calibrate::Why as CalibrationGate;

/// The readings of a board, weighed together.
#[derive(Debug, Clone)]
pub struct CalibrationView {
    /// The call, as above every page about it.
    pub head: CallHead,
    /// Whether calibrated means are given, and why.
    pub gate: CalibrationGate,
    /// The likelihood ratio that decides it, in hundredths.
    pub ratio: Option<i64>,
    /// What it must pass, in hundredths.
    pub needed: i64,
    /// Krippendorff's alpha for intervals: 1 where readers agree, 0 where they might as well have drawn lots. In hundredths.
    pub alpha: Option<i64>,
    /// The intraclass correlation of single scores, ICC(1), in hundredths.
    pub icc: Option<i64>,
    /// Places of all sections: the line that the chance of an entry is about.
    pub places: usize,
    /// Groups of entries and readers that no reading links; one where all can be compared.
    pub groups: usize,
    /// An entry of each further group: one more reading of it, by somebody of the first group, links both.
    pub bridges: Vec<String>,
    /// Every entry with a score: the highest first.
    pub lines: Vec<Calibrated>,
}

/// An entry. Numbers of scores are hundredths.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibrated {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its section's name.
    pub section: Text3,
    /// Readings with a score.
    pub readings: usize,
    /// The mean of its scores.
    pub raw: i64,
    /// The mean it would have under average readers; nothing while the gate is closed.
    pub calibrated: Option<i64>,
    /// Where its true mean lies with 95 % certainty.
    pub interval: Option<(i64, i64)>,
    /// Its expected rank among all, to the nearest.
    pub expected_rank: Option<i64>,
    /// The chance that it is truly among the best, as many as there are places.
    pub chance: Option<f64>,
    /// The number of its group, from 1.
    pub group: usize,
}

impl Office {
    /// Raw and calibrated means of the entries of a board, over all its readings. Entries in which the viewer has a
    /// conflict of interest are weighed and not shown. Nothing is written, and no mean is replaced.
    ///
    /// # Errors
    /// A denial.
    pub async fn calibration(&self, viewer: &Viewer, call: &str) -> Outcome<CalibrationView> {
        let mut tx = self.read().await?;
        let BoardHead { call, edition, seating, readings, .. } =
            tx.board_head(call, viewer.id()).await?.ok_or(Refusal::NOT_FOUND)?;
        let (edition, phase): (Edition, Phase) = (Edition::of(&edition)?, call.phase(viewer.now));
        let subject = call.subject().seen_from(seating);
        viewer.may(Action::ReadBoard, &subject, phase)?;
        let outside = viewer.may(Action::ReadApplications, &subject, phase).is_err();
        let BoardActs { hidden, .. } = tx.board_acts(call.id, viewer.id()).await?;
        let rows = tx.board_entries(call.id).await?;
        let Ranking { summaries, .. } = ranking(&mut tx, &call, &rows, readings).await?;
        drop(tx);
        let scores: Vec<Score> = summaries
            .iter()
            .flat_map(|(entry, summary)| {
                let score = |(seat, score): &(domain::ids::SeatId, domain::scoring::Score)| Score {
                    entry: entry.to_string(),
                    reader: seat.to_string(),
                    score: i32::try_from(score.0).map_or(f64::NAN, f64::from),
                };
                summary.scores.iter().map(score).collect::<Vec<_>>()
            })
            .collect();
        let places = call.plan.sections.iter().map(|section| section.places as usize).sum();
        let weighing = move || calibrate(&scores, Some(places));
        let weighed = tokio::task::spawn_blocking(weighing).await.expect("weighing does not panic");
        let report = weighed.map_err(|_| Refusal::Failed(store::StoreError::inconsistent("scoresheets", "total", call.id)))?;
        let seen = rows.iter().filter(|row| !hidden.contains(&row.application));
        let line = |row: &BoardRow| {
            let id = row.application.to_string();
            let at = report.entries.binary_search_by(|line| line.id.cmp(&id)).ok()?;
            let title = title_for(&call, row, outside);
            Some(calibrated(row, title, section_title(&call, &row.section), &report.entries[at]))
        };
        let mut lines: Vec<Calibrated> = seen.filter_map(line).collect();
        lines.sort_by_key(|line| (std::cmp::Reverse((line.calibrated.unwrap_or(line.raw), line.raw)), line.code.clone()));
        let titled = |row: &BoardRow| (!hidden.contains(&row.application)).then(|| title_for(&call, row, outside));
        let bridges = bridges(&report, &rows, titled);
        Ok(CalibrationView {
            head: CallHead::at_board(&call, edition, viewer),
            gate: report.gate.why,
            ratio: report.gate.ratio.map(hundredths),
            needed: hundredths(GATE),
            alpha: report.alpha.interval.map(hundredths),
            icc: report.icc.icc1.map(hundredths),
            places,
            groups: report.components.len(),
            bridges,
            lines,
        })
    }
}

fn calibrated(row: &BoardRow, title: String, section: Text3, line: &EntryLine) -> Calibrated {
    Calibrated {
        code: row.code.clone(),
        title,
        section,
        readings: line.scores,
        raw: whole(line.raw),
        calibrated: line.calibrated.map(whole),
        interval: line.low.zip(line.high).map(|(low, high)| (whole(low), whole(high))),
        expected_rank: line.expected_rank.map(whole),
        chance: line.chance,
        group: line.component,
    }
}

fn bridges(report: &Report, rows: &[BoardRow], titled: impl Fn(&BoardRow) -> Option<String>) -> Vec<String> {
    let title = |id: &String| rows.iter().find(|row| row.application.to_string() == *id).and_then(&titled);
    report.bridges.iter().filter_map(|bridge| title(&bridge.entry)).collect()
}

fn hundredths(number: f64) -> i64 {
    whole(number * 100.0)
}

#[expect(clippy::cast_possible_truncation, reason = "scores are at most some thousand hundredths")]
fn whole(number: f64) -> i64 {
    number.round() as i64
}
