//! One reading of one entry: points, a comment, and where it stands.

use crate::fault::{Fault, NOTE_MAX, Problem};
use crate::scoring::{Criterion, Points, Reading, Score, total};
use crate::time::Moment;

/// Where a scoresheet stands, with the evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetStanding {
    /// Being written; counts nowhere.
    Open,
    /// Finished.
    Done {
        /// When.
        at: Moment,
        /// The weighted mean of its points.
        total: Score,
    },
    /// The reader abstained.
    Abstained {
        /// When.
        at: Moment,
        /// Why.
        reason: String,
    },
}

impl SheetStanding {
    /// The stable code; its name is the message `sheet-{code}`.
    pub const fn code(&self) -> &'static str {
        match self {
            SheetStanding::Open => "open",
            SheetStanding::Done { .. } => "done",
            SheetStanding::Abstained { .. } => "abstained",
        }
    }

    /// What it says to the mean of its entry.
    pub const fn reading(&self) -> Reading {
        match self {
            SheetStanding::Open => Reading::Waiting,
            SheetStanding::Done { total, .. } => Reading::Scored(*total),
            SheetStanding::Abstained { .. } => Reading::Abstained,
        }
    }
}

/// A scoresheet as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scoresheet {
    /// Points by criterion; open criteria are absent.
    pub points: Points,
    /// The comment.
    pub comment: String,
    /// Where it stands.
    pub standing: SheetStanding,
    /// The version every write names; 0 before the first.
    pub version: i64,
    /// When it was last written.
    pub updated_at: Option<Moment>,
    /// When its reader looked at others' sheets while all still read.
    pub others_seen_at: Option<Moment>,
}

impl Scoresheet {
    /// A sheet on which nothing has been written.
    pub fn blank() -> Scoresheet {
        Scoresheet {
            points: Points::new(),
            comment: String::new(),
            standing: SheetStanding::Open,
            version: 0,
            updated_at: None,
            others_seen_at: None,
        }
    }

    /// Writes points and a comment. Criteria may stay open; what is there must be right.
    ///
    /// # Errors
    /// The criteria at fault; a finished sheet is reopened first.
    pub fn write(self, criteria: &[Criterion], points: Points, comment: String) -> Result<Scoresheet, Vec<Fault>> {
        let mut faults = crate::scoring::sheet_faults(criteria, &points);
        faults.retain(|fault| fault.problem != Problem::CriterionMissing);
        if comment.chars().count() > NOTE_MAX {
            faults.push(Fault::of("comment", Problem::TooLong { max: i64::try_from(NOTE_MAX).unwrap_or(i64::MAX) }));
        }
        if self.standing != SheetStanding::Open {
            faults.push(Fault::whole(Problem::ChangedMeanwhile));
        }
        if faults.is_empty() { Ok(Scoresheet { points, comment, ..self }) } else { Err(faults) }
    }

    /// Finishes an open sheet.
    ///
    /// # Errors
    /// The criteria without points.
    pub fn finish(self, criteria: &[Criterion], at: Moment) -> Result<Scoresheet, Vec<Fault>> {
        let total = total(criteria, &self.points)?;
        Ok(Scoresheet { standing: SheetStanding::Done { at, total }, ..self })
    }

    /// Abstains, for a reason.
    ///
    /// # Errors
    /// When the reason is missing or too long.
    pub fn abstain(self, reason: &str, at: Moment) -> Result<Scoresheet, Vec<Fault>> {
        let mut faults = crate::fault::Faults::default();
        let reason = faults.optional_line("reason", reason, NOTE_MAX);
        if reason.is_empty() {
            faults.add("reason", Problem::ReasonNeeded);
        }
        let standing = SheetStanding::Abstained { at, reason };
        faults.or(Scoresheet { standing, ..self })
    }

    /// Opens a finished sheet again, with everything on it.
    ///
    /// # Errors
    /// Once its reader has looked at others' sheets: a score is one's own.
    pub fn reopen(self) -> Result<Scoresheet, Vec<Fault>> {
        match self.others_seen_at {
            Some(_) => Err(vec![Fault::whole(Problem::OthersSeen)]),
            None => Ok(Scoresheet { standing: SheetStanding::Open, ..self }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text3;

    fn criteria() -> Vec<Criterion> {
        let none = Text3::default;
        let one = |code: &str, weight| Criterion {
            code: code.into(),
            label: none(),
            low: none(),
            high: none(),
            weight,
            min: 1,
            max: 5,
        };
        vec![one("story", 2), one("team", 1)]
    }

    fn points(given: &[(&str, u32)]) -> Points {
        given.iter().map(|(code, points)| ((*code).to_owned(), *points)).collect()
    }

    #[test]
    fn a_sheet_is_saved_with_open_criteria_and_finished_without() {
        let sheet = Scoresheet::blank().write(&criteria(), points(&[("story", 5)]), "vu".into()).expect("half a sheet");
        assert_eq!(sheet.clone().finish(&criteria(), Moment(1)), Err(vec![Fault::of("team", Problem::CriterionMissing)]));
        let sheet = sheet.write(&criteria(), points(&[("story", 5), ("team", 2)]), "vu".into()).expect("whole");
        let done = sheet.finish(&criteria(), Moment(1)).expect("finished");
        assert_eq!(done.standing, SheetStanding::Done { at: Moment(1), total: Score(400) });
        assert!(done.clone().write(&criteria(), Points::new(), String::new()).is_err(), "reopen first");
        let seen = Scoresheet { others_seen_at: Some(Moment(1)), ..done.clone() };
        assert_eq!(seen.reopen().expect_err("kept to")[0].problem, Problem::OthersSeen);
        let open = done.reopen().expect("nobody else's was seen");
        assert_eq!((open.standing.clone(), open.points.len(), open.comment.as_str()), (SheetStanding::Open, 2, "vu"));
    }

    #[test]
    fn points_outside_the_scale_are_not_saved() {
        let wrong = Scoresheet::blank().write(&criteria(), points(&[("story", 6), ("luck", 1)]), String::new());
        let codes: Vec<_> = wrong.expect_err("faults").into_iter().map(|fault| fault.problem.code()).collect();
        assert_eq!(codes, ["too-large", "not-a-choice"]);
    }

    #[test]
    fn an_abstention_needs_its_reason_and_gives_no_score() {
        let refused = Scoresheet::blank().abstain("  ", Moment(1)).expect_err("no reason");
        assert_eq!(refused, [Fault::of("reason", Problem::ReasonNeeded)]);
        let sheet = Scoresheet::blank().abstain("film déjà vu", Moment(1)).expect("a reason");
        assert_eq!(sheet.standing.reading(), Reading::Abstained);
    }
}
