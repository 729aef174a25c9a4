//! Calibration against a direct dense implementation of the mixed model, simulation, and published references.

mod support;

use selection::calibrate::{Fault, GATE, MisreadProblem, Problem, Report, Score, Why, calibrate, read_scores};
use support::{Chance, published};

fn score(entry: usize, reader: usize, score: f64) -> Score {
    Score { entry: format!("e{entry:03}"), reader: format!("r{reader:03}"), score }
}

/// A pool with known variances: each entry read by some readers, scores in hundredths.
fn pool(chance: &mut Chance, (entries, readers, each): (usize, usize, u64), spread: [f64; 3]) -> Vec<Score> {
    let merit: Vec<f64> = (0..entries).map(|_| chance.normal() * spread[0]).collect();
    let severity: Vec<f64> = (0..readers).map(|_| chance.normal() * spread[1]).collect();
    let mut scores = Vec::new();
    for (entry, merit) in merit.iter().enumerate() {
        let mut panel: Vec<usize> = (0..readers).collect();
        chance.shuffle(&mut panel);
        let count = 1 + chance.below(each) as usize;
        for &reader in panel.iter().take(count) {
            let value = 6.0 + merit + severity[reader] + chance.normal() * spread[2];
            scores.push(score(entry, reader, (value * 100.0).round() / 100.0));
        }
    }
    scores
}

/// The mixed model with whole matrices, for one component.
struct Dense<'a> {
    report: &'a Report,
    scores: Vec<(usize, usize, f64)>,
}

type Matrix = Vec<Vec<f64>>;

impl<'a> Dense<'a> {
    fn new(report: &'a Report, scores: &[Score]) -> Dense<'a> {
        let entry = |id: &str| report.entries.iter().position(|line| line.id == id).expect("a line for each entry");
        let reader = |id: &str| report.readers.iter().position(|line| line.id == id).expect("a line for each reader");
        Dense { report, scores: scores.iter().map(|one| (entry(&one.entry), reader(&one.reader), one.score)).collect() }
    }

    /// V⁻¹ and the logarithm of V's determinant.
    fn inverse(&self, [entry, reader, error]: [f64; 3]) -> (Matrix, f64) {
        let cell = |left: &(usize, usize, f64), right: &(usize, usize, f64), same: bool| {
            let own = if same { error } else { 0.0 };
            own + if left.0 == right.0 { entry } else { 0.0 } + if left.1 == right.1 { reader } else { 0.0 }
        };
        let rows = self.scores.iter().enumerate();
        let matrix = rows
            .map(|(row, left)| self.scores.iter().enumerate().map(|(column, right)| cell(left, right, row == column)).collect());
        inverted(matrix.collect())
    }

    fn deviance(&self, variances: [f64; 3]) -> f64 {
        let (inverse, log) = self.inverse(variances);
        let (xx, xy, yy) = self.forms(&inverse);
        log + xx.ln() + yy - xy * xy / xx
    }

    fn forms(&self, inverse: &Matrix) -> (f64, f64, f64) {
        let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
        for (row, line) in inverse.iter().enumerate() {
            for (column, cell) in line.iter().enumerate() {
                xx += cell;
                xy += cell * self.scores[column].2;
                yy += cell * self.scores[row].2 * self.scores[column].2;
            }
        }
        (xx, xy, yy)
    }

    fn variances(&self) -> [f64; 3] {
        let variances = self.report.variances.expect("variances");
        let reader = if self.report.gate.on { variances.reader } else { 0.0 };
        [variances.entry, reader, variances.error]
    }

    /// Calibrated means, and the covariances of their errors.
    fn estimates(&self, variances: [f64; 3]) -> (Vec<f64>, Matrix) {
        let (inverse, _) = self.inverse(variances);
        let (xx, xy, _) = self.forms(&inverse);
        let mean = xy / xx;
        let count = self.report.entries.len();
        let lever = |entry: usize| -> f64 {
            let rows = self.scores.iter().zip(&inverse).filter(|(score, _)| score.0 == entry);
            rows.map(|(_, line)| line.iter().sum::<f64>()).sum()
        };
        let levers: Vec<f64> = (0..count).map(|entry| 1.0 - variances[0] * lever(entry)).collect();
        let value = |entry: usize| {
            let rows = self.scores.iter().zip(&inverse).filter(|(score, _)| score.0 == entry);
            let pull: f64 = rows
                .map(|(_, line)| line.iter().zip(&self.scores).map(|(cell, score)| cell * (score.2 - mean)).sum::<f64>())
                .sum();
            mean + variances[0] * pull
        };
        let shared = |left: usize, right: usize| {
            let mut sum = 0.0;
            for (row, line) in inverse.iter().enumerate().filter(|(row, _)| self.scores[*row].0 == left) {
                let _ = row;
                sum += line.iter().zip(&self.scores).filter(|(_, score)| score.0 == right).map(|(cell, _)| cell).sum::<f64>();
            }
            let own = if left == right { variances[0] } else { 0.0 };
            own - variances[0] * variances[0] * sum + levers[left] * levers[right] / xx
        };
        let errors = (0..count).map(|left| (0..count).map(|right| shared(left, right)).collect()).collect();
        ((0..count).map(value).collect(), errors)
    }
}

/// Gauss and Jordan; the logarithm of the determinant beside the inverse.
fn inverted(mut matrix: Matrix) -> (Matrix, f64) {
    let size = matrix.len();
    let mut inverse: Matrix = (0..size).map(|row| (0..size).map(|at| f64::from(u8::from(at == row))).collect()).collect();
    let mut log = 0.0;
    for at in 0..size {
        let pivot = matrix[at][at];
        log += pivot.ln();
        matrix[at].iter_mut().for_each(|cell| *cell /= pivot);
        inverse[at].iter_mut().for_each(|cell| *cell /= pivot);
        let (line, other) = (matrix[at].clone(), inverse[at].clone());
        for row in (0..size).filter(|&row| row != at) {
            let factor = matrix[row][at];
            matrix[row].iter_mut().zip(&line).for_each(|(cell, top)| *cell -= factor * top);
            inverse[row].iter_mut().zip(&other).for_each(|(cell, top)| *cell -= factor * top);
        }
    }
    (inverse, log)
}

fn near(left: f64, right: f64, room: f64) -> bool {
    (left - right).abs() <= room * (1.0 + right.abs())
}

#[test]
fn a_dense_model_gives_the_same_numbers() {
    let mut chance = Chance(1);
    let mut opened = 0;
    for round in 0..40 {
        let shape = [(14, 5, 4), (6, 12, 9), (25, 6, 4), (10, 10, 10)][round % 4];
        let scores = pool(&mut chance, shape, [1.0, [0.9, 0.1][round % 2], 0.7]);
        let report = calibrate(&scores, Some(3)).expect("sound scores");
        if report.components.len() > 1 {
            continue;
        }
        let (dense, variances) = (Dense::new(&report, &scores), report.variances.expect("variances"));
        let best = [variances.entry, variances.reader, variances.error];
        let deviance = dense.deviance(best);
        for at in 0..3 {
            for factor in [0.98, 1.02] {
                let mut moved = best;
                moved[at] = (moved[at] * factor).max(1e-4);
                assert!(dense.deviance(moved) > deviance - 1e-7, "round {round}: {best:?} is no best");
            }
        }
        opened += usize::from(report.gate.on);
        if !report.gate.on {
            assert!(report.entries.iter().all(|line| line.calibrated.is_none()));
            continue;
        }
        let (values, errors) = dense.estimates(dense.variances());
        for (left, line) in report.entries.iter().enumerate() {
            assert!(near(line.calibrated.expect("calibrated"), values[left], 1e-4), "round {round}");
            assert!(near(line.standard_error.expect("an error"), errors[left][left].sqrt(), 1e-4), "round {round}");
            let ahead = |right: usize| {
                let apart = errors[left][left] + errors[right][right] - 2.0 * errors[left][right];
                below((values[right] - values[left]) / apart.sqrt())
            };
            let rank: f64 = 1.0 + (0..values.len()).filter(|&right| right != left).map(ahead).sum::<f64>();
            assert!(near(line.expected_rank.expect("a rank"), rank, 1e-3), "round {round}");
        }
    }
    assert!((10..35).contains(&opened), "{opened} gates opened");
}

/// The normal distribution by its series.
fn below(at: f64) -> f64 {
    if at.abs() > 8.0 {
        return f64::from(u8::from(at > 0.0));
    }
    let (mut term, mut sum, mut step) = (at, at, 1.0);
    while term.abs() > 1e-16 {
        term *= at * at / (2.0 * step + 1.0);
        sum += term;
        step += 1.0;
    }
    0.5 + sum * (-at * at / 2.0).exp() / std::f64::consts::TAU.sqrt()
}

#[test]
fn likelihood_ratios_are_those_of_the_dense_model() {
    let mut chance = Chance(2);
    for _ in 0..6 {
        let scores = pool(&mut chance, (12, 6, 6), [1.0, 0.8, 0.7]);
        let report = calibrate(&scores, None).expect("sound scores");
        let (dense, variances) = (Dense::new(&report, &scores), report.variances.expect("variances"));
        // Golden sections over the model without readers; the error's variance follows from the ratio.
        let alone = |ratio: f64| {
            let (inverse, log) = dense.inverse([ratio, 0.0, 1.0]);
            let (xx, xy, yy) = dense.forms(&inverse);
            let freedom = scores.len() as f64 - 1.0;
            log + xx.ln() + freedom * ((yy - xy * xy / xx) / freedom).ln() + freedom
        };
        let (mut low, mut high) = (0.0, 30.0);
        for _ in 0..80 {
            let (one, two) = (low + 0.382 * (high - low), low + 0.618 * (high - low));
            if alone(one) < alone(two) { high = two } else { low = one }
        }
        let full = dense.deviance([variances.entry, variances.reader, variances.error]);
        let ratio = report.gate.ratio.expect("a ratio");
        assert!((alone(low) - full - ratio).abs() < 1e-4, "{} {ratio}", alone(low) - full);
        assert_eq!(report.gate.on, ratio > GATE);
    }
}

#[test]
fn chances_are_those_of_many_draws() {
    let mut chance = Chance(3);
    for (shape, places) in [((9, 5, 4), 3), ((60, 8, 4), 15)] {
        let scores = pool(&mut chance, shape, [1.0, 0.8, 0.6]);
        let report = calibrate(&scores, Some(places)).expect("sound scores");
        assert!(report.gate.on && report.components.len() == 1);
        let dense = Dense::new(&report, &scores);
        let (values, errors) = dense.estimates(dense.variances());
        let root = cholesky(&errors);
        let (draws, mut above) = (20_000, vec![0; values.len()]);
        for _ in 0..draws {
            let noise: Vec<f64> = values.iter().map(|_| chance.normal()).collect();
            let one = |at: usize| values[at] + root[at].iter().zip(&noise).map(|(cell, noise)| cell * noise).sum::<f64>();
            let mut drawn: Vec<(f64, usize)> = (0..values.len()).map(|at| (one(at), at)).collect();
            drawn.sort_by(|left, right| right.0.total_cmp(&left.0));
            drawn.iter().take(places).for_each(|&(_, at)| above[at] += 1);
        }
        for (line, above) in report.entries.iter().zip(above) {
            let (ours, drawn) = (line.chance.expect("a chance"), f64::from(above) / f64::from(draws));
            assert!((ours - drawn).abs() < 0.03, "{}: {ours} against {drawn}", line.id);
        }
        let sum: f64 = report.entries.iter().filter_map(|line| line.chance).sum();
        assert!((sum - places as f64).abs() < 0.05 * places as f64, "{sum}");
    }
}

fn cholesky(matrix: &Matrix) -> Matrix {
    let size = matrix.len();
    let mut root = vec![vec![0.0; size]; size];
    for row in 0..size {
        for column in 0..=row {
            let dot: f64 = (0..column).map(|at| root[row][at] * root[column][at]).sum();
            root[row][column] = match row == column {
                true => (matrix[row][row] - dot).max(0.0).sqrt(),
                false => (matrix[row][column] - dot) / root[column][column],
            };
        }
    }
    root
}

#[test]
fn the_order_of_scores_does_not_matter() {
    let mut chance = Chance(4);
    for _ in 0..10 {
        let mut scores = pool(&mut chance, (40, 8, 3), [1.0, 0.5, 0.7]);
        let text = |scores: &[Score]| serde_json::to_string(&calibrate(scores, Some(9)).expect("sound")).expect("JSON");
        let expected = text(&scores);
        chance.shuffle(&mut scores);
        assert_eq!(text(&scores), expected);
    }
}

#[test]
fn another_unit_changes_nothing_but_the_unit() {
    let scores = pool(&mut Chance(5), (40, 8, 4), [1.0, 0.8, 0.7]);
    let scaled: Vec<Score> = scores.iter().map(|one| Score { score: one.score * 10.0 - 20.0, ..one.clone() }).collect();
    let (one, other) = (calibrate(&scores, Some(9)).expect("sound"), calibrate(&scaled, Some(9)).expect("sound"));
    assert!(one.gate.on && other.gate.on);
    for (one, other) in one.entries.iter().zip(&other.entries) {
        assert!(near(other.calibrated.expect("on"), one.calibrated.expect("on") * 10.0 - 20.0, 1e-4));
        assert!(near(other.expected_rank.expect("on"), one.expected_rank.expect("on"), 1e-4));
        assert!((other.chance.expect("on") - one.chance.expect("on")).abs() < 1e-3);
    }
    assert!(near(other.alpha.interval.expect("alpha"), one.alpha.interval.expect("alpha"), 1e-5));
    assert_eq!(other.alpha.ordinal, one.alpha.ordinal);
}

#[test]
fn a_severe_reader_is_seen_through() {
    // Everyone reads everything but the last two entries, which only the severe or the generous reader has; of equal merit.
    let mut scores: Vec<Score> = Vec::new();
    for entry in 0..12 {
        for (reader, shift) in [(0, -2.0), (1, 0.0), (2, 2.0)] {
            let value = 5.0 + (entry % 4) as f64 + shift + if (entry + reader) % 3 == 0 { 0.2 } else { -0.1 };
            scores.push(score(entry, reader, value));
        }
    }
    scores.push(score(12, 0, 4.5));
    scores.push(score(13, 2, 8.5));
    let report = calibrate(&scores, None).expect("sound scores");
    assert!(report.gate.on);
    let of = |at: usize| &report.entries[at];
    assert_eq!((of(12).raw, of(13).raw), (4.5, 8.5));
    assert!((of(12).calibrated.expect("on") - of(13).calibrated.expect("on")).abs() < 0.3);
    assert!(report.readers[0].effect < Some(-1.5) && report.readers[2].effect > Some(1.5));
    assert!(report.readers.iter().all(|line| !line.few));
}

#[test]
fn components_stand_apart_and_bridges_are_named() {
    let mut chance = Chance(6);
    let mut scores = pool(&mut chance, (30, 6, 4), [1.0, 0.8, 0.5]);
    let more = pool(&mut chance, (8, 3, 3), [1.0, 0.8, 0.5]);
    scores.extend(more.iter().map(|one| Score {
        entry: format!("x{}", one.entry),
        reader: format!("x{}", one.reader),
        ..one.clone()
    }));
    let report = calibrate(&scores, None).expect("sound scores");
    assert_eq!((report.components.len(), report.bridges.len()), (2, 1));
    assert!(report.components[0].scores >= report.components[1].scores);
    let bridge = &report.bridges[0];
    assert!(bridge.component == 2 && !bridge.reader.starts_with('x') && bridge.entry.starts_with('x'));
    // One more score by that reader makes it one.
    scores.push(Score { entry: bridge.entry.clone(), reader: bridge.reader.clone(), score: 6.0 });
    assert_eq!(calibrate(&scores, None).expect("sound").components.len(), 1);
    // Moving all scores of one component moves its entries, and no entry of the other.
    scores.pop();
    let moved: Vec<Score> = scores
        .iter()
        .map(|one| Score { score: one.score + if one.entry.starts_with('x') { 1.0 } else { 0.0 }, ..one.clone() })
        .collect();
    let again = calibrate(&moved, None).expect("sound");
    assert!(report.gate.on && again.gate.on);
    let room = 0.25;
    for (one, other) in report.entries.iter().zip(&again.entries) {
        let shift = if one.id.starts_with('x') { 1.0 } else { 0.0 };
        assert!((other.calibrated.expect("on") - one.calibrated.expect("on") - shift).abs() < room);
    }
}

#[test]
fn what_says_nothing_about_readers_closes_the_gate() {
    let why = |scores: &[Score]| calibrate(scores, Some(2)).expect("sound").gate.why;
    assert_eq!(why(&[]), Why::TooFewScores);
    assert_eq!(why(&[score(0, 0, 1.0)]), Why::TooFewScores);
    assert_eq!(why(&[score(0, 0, 1.0), score(1, 1, 2.0), score(2, 2, 4.0)]), Why::TooFewScores);
    let same: Vec<Score> = (0..12).map(|at| score(at % 4, at / 4, 7.0)).collect();
    assert_eq!(why(&same), Why::NoVariation);
    let alike = pool(&mut Chance(7), (40, 6, 4), [1.0, 0.0, 0.7]);
    let report = calibrate(&alike, Some(5)).expect("sound");
    assert_eq!(report.gate.why, Why::ReadersAlike);
    assert!(report.entries.iter().all(|line| line.calibrated.is_none() && line.low < line.high && line.chance.is_some()));
    // Readers who add a constant and never err: no error's variance is left, and nothing breaks.
    let exact: Vec<Score> = (0..30).map(|at| score(at % 10, at / 10, (at % 10) as f64 + (at / 10) as f64)).collect();
    let report = calibrate(&exact, Some(3)).expect("sound");
    assert!(report.gate.on && report.entries.iter().all(|line| line.calibrated.is_some_and(f64::is_finite)));
    assert!(near(report.entries[9].calibrated.expect("on") - report.entries[0].calibrated.expect("on"), 9.0, 1e-2));
}

#[test]
fn faults_name_the_score() {
    let fault = |scores: &[Score]| calibrate(scores, None).expect_err("a fault");
    assert_eq!(fault(&[score(0, 0, 1.0), score(0, 1, f64::NAN)]), Fault { index: 1, problem: Problem::NotANumber });
    assert_eq!(fault(&[score(0, 0, 1.0), score(1, 0, 1.0), score(0, 0, 2.0)]), Fault { index: 2, problem: Problem::ScoredTwice });
}

#[test]
fn files_are_read_and_faults_have_their_place() {
    let read = |text: &str| -> Vec<(String, String, f64)> {
        let placed = read_scores(text).expect("a sound file");
        placed.into_iter().map(|(one, _)| (one.entry, one.reader, one.score)).collect()
    };
    let expected = vec![("Dunes".to_owned(), "Amal".to_owned(), 7.5), ("Erg, le".to_owned(), "Amal".to_owned(), 6.0)];
    assert_eq!(read("entry,reader,score\nDunes,Amal,7.5\n\"Erg, le\",Amal,6\n"), expected);
    assert_eq!(read("\u{feff}Reader;Entry;Note;Score\r\nAmal;Dunes;x;7,5\r\n\r\nAmal;Erg, le;;6\r\n"), expected);
    let place = |text: &str| {
        let misread = read_scores(text).expect_err("a fault");
        (misread.line, misread.column, misread.problem)
    };
    assert_eq!(place(""), (1, 1, MisreadProblem::MissingColumn("entry")));
    assert_eq!(place("entry,score\n"), (1, 1, MisreadProblem::MissingColumn("reader")));
    assert_eq!(place("entry,reader,score\na,b,1\n\"c,c\",é,x1\n"), (3, 9, MisreadProblem::NotANumber));
    assert_eq!(place("entry,reader,score\na,b,1\n\nc,d,inf\n"), (4, 5, MisreadProblem::NotANumber));
    assert_eq!(place("entry,reader,score\na,b\n"), (2, 3, MisreadProblem::TooFewFields));
    assert_eq!(place("entry,reader,score\na,,1\n"), (2, 3, MisreadProblem::EmptyId));
}

fn reference(name: &str) -> Option<Report> {
    let scores = read_scores(&published(&format!("calibration/{name}"))?).expect("a sound file");
    let scores: Vec<Score> = scores.into_iter().map(|(score, _)| score).collect();
    Some(calibrate(&scores, None).expect("sound scores"))
}

fn digits(value: f64, digits: usize) -> String {
    format!("{value:.digits$}")
}

fn variances(report: &Report) -> [String; 3] {
    let variances = report.variances.expect("variances");
    [variances.entry, variances.reader, variances.error].map(|value| digits(value, 4))
}

#[test]
fn published_agreement_is_met() {
    let Some(wine) = reference("wine.csv") else { return };
    assert_eq!(wine.alpha.ordinal.map(|alpha| digits(alpha, 6)), Some("0.344144".into()));
    assert_eq!(wine.alpha.interval.map(|alpha| digits(alpha, 6)), Some("0.349651".into()));
    let song = reference("eurovision-2016-final.csv").expect("beside the wine");
    assert_eq!(song.alpha.ordinal.map(|alpha| digits(alpha, 6)), Some("0.140812".into()));
    let grants = reference("grants-aibs.csv").expect("beside the wine");
    assert_eq!(grants.alpha.interval.map(|alpha| digits(alpha, 6)), Some("0.368970".into()));
    assert_eq!(grants.icc.icc1.map(|icc| digits(icc, 6)), Some("0.371149".into()));
    let nih = reference("grants-nih.csv.gz").expect("beside the wine");
    assert_eq!(nih.icc.icc1.map(|icc| digits(icc, 6)), Some("0.341605".into()));
}

#[test]
fn published_variances_are_met() {
    let Some(wine) = reference("wine.csv") else { return };
    assert_eq!(variances(&wine), ["0.4742", "0.1969", "0.5496"]);
    assert_eq!(wine.gate.ratio.map(|ratio| digits(ratio, 2)), Some("8.78".into()));
    let grants = reference("grants-aibs.csv").expect("beside the wine");
    assert_eq!(variances(&grants), ["0.2362", "0.0000", "0.4003"]);
    assert_eq!((grants.gate.on, grants.gate.why, grants.gate.ratio), (false, Why::ReadersAlike, Some(0.0)));
    let nih = reference("grants-nih.csv.gz").expect("beside the wine");
    assert_eq!(variances(&nih), ["0.9573", "0.1606", "1.6826"]);
    assert_eq!((nih.components.len(), nih.bridges.len()), (973, 972));
    assert_eq!(nih.gate.ratio.map(|ratio| digits(ratio, 2)), Some("6.64".into()));
}

#[test]
fn seventy_thousand_published_scores_are_met() {
    let Some(lectures) = reference("insteval.csv.gz") else { return };
    assert_eq!(variances(&lectures), ["0.2737", "0.1062", "1.3872"]);
    assert!(lectures.gate.on);
}
