//! How rules stand, as the one who looks may know it.

use domain::ids::QuotaId;
use domain::quota::{Code, Evaluation, Mend, Mode, Prospect, Ratio, Side, Verdict};
use domain::text::Text3;

/// A rule and how it stands. `exact` is there for quota officers alone: counts tell single answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleLine {
    /// Which rule.
    pub quota: QuotaId,
    /// The sentence people read.
    pub name: Text3,
    /// Where it comes from.
    pub source: Text3,
    /// It blocks when it is not met.
    pub hard: bool,
    /// How it stands.
    pub verdict: RuleVerdict,
    /// The counts, for quota officers.
    pub exact: Option<Vec<ExactCount>>,
}

/// How a rule stands, without any count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleVerdict {
    /// Met.
    Met,
    /// Not met.
    Breached,
    /// It cannot be said.
    NotAssessable {
        /// How many people or entries gave no answer; never which.
        missing: u32,
    },
}

/// A count of a rule, or of one role or answer of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExactCount {
    /// The role or answer counted apart.
    pub of: Option<Code>,
    /// What is there.
    pub have: Ratio,
    /// What is needed.
    pub need: Ratio,
    /// Whether `have` must reach `need` or stay below it.
    pub side: Side,
    /// The units shares are taken of.
    pub base: Ratio,
    /// Units without an answer.
    pub undeclared: Ratio,
    /// Whether this count is met.
    pub met: bool,
    /// Smallest changes that would mend it.
    pub mends: Vec<Mend>,
    /// Whether the places that are left can still meet it.
    pub prospect: Option<Prospect>,
}

impl RuleLine {
    /// A rule as the viewer may know it.
    pub(crate) fn of(evaluation: &Evaluation, exact: bool) -> RuleLine {
        let rule = &evaluation.quota.rule;
        RuleLine {
            quota: evaluation.quota.id,
            name: rule.name.clone(),
            source: rule.source.clone(),
            hard: rule.mode == Mode::Hard,
            verdict: match &evaluation.verdict {
                Verdict::Met => RuleVerdict::Met,
                Verdict::Breached { .. } => RuleVerdict::Breached,
                Verdict::NotAssessable { missing_declarations, .. } => {
                    RuleVerdict::NotAssessable { missing: *missing_declarations }
                }
            },
            exact: exact.then(|| counts(evaluation)),
        }
    }
}

fn counts(evaluation: &Evaluation) -> Vec<ExactCount> {
    let mends = evaluation.mends();
    evaluation
        .counts
        .iter()
        .map(|count| ExactCount {
            of: count.of.clone(),
            have: count.standing.have,
            need: count.standing.need,
            side: count.standing.side,
            base: count.tally.base,
            undeclared: count.tally.undeclared,
            met: count.verdict == Verdict::Met,
            mends: mends.iter().find(|(other, _)| other.of == count.of).map(|(_, mends)| mends.clone()).unwrap_or_default(),
            prospect: None,
        })
        .collect()
}

/// The rules among `evaluations` that `ids` names, as the viewer may know them.
pub(crate) fn lines_of(evaluations: &[Evaluation], ids: &[QuotaId], exact: bool) -> Vec<RuleLine> {
    let named = evaluations.iter().filter(|evaluation| ids.contains(&evaluation.quota.id));
    named.map(|evaluation| RuleLine::of(evaluation, exact)).collect()
}

/// The rules that one act of one person breaks. Their names alone would tell that person's answer: nobody is told of any but
/// who sees `exact` counts.
pub(crate) fn lines_of_one(evaluations: &[Evaluation], ids: &[QuotaId], exact: bool) -> Vec<RuleLine> {
    if exact { lines_of(evaluations, ids, true) } else { Vec::new() }
}
