//! From an instance to its answer.

use crate::answer::{Answer, Certificate, GroupAnswer, ParityAnswer, ProofStep, RowMultipliers, SoftAnswer, Stage, Status};
use crate::explain;
use crate::face::{Face, preferred};
use crate::instance::{Instance, InstanceFault, Side};
use crate::model::Model;
use crate::precheck::findings;
use crate::program::Multipliers;
use crate::search::{Step, Work};
use crate::simplex::Simplex;
use crate::stages::{Outcome, Proof, optimize};

/// How much an answer explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Depth {
    /// The selection and its proof.
    #[default]
    None,
    /// And what every bound costs; when there is no selection, what is in conflict and what would mend it.
    Prices,
    /// And why everybody is in or out.
    Reasons,
    /// And what the contrary would cost, for everybody, and which other selections are as good.
    Full,
}

/// How much work to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Effort {
    /// How much is explained.
    pub explain: Depth,
    /// Steps of the search after which an answer may be [`Status::Unproven`]; without it, every answer is proven.
    pub budget: Option<u64>,
}

/// Finds the best selection, proves it, and explains it.
///
/// # Errors
/// The instance is not well formed.
pub fn solve(instance: &Instance, effort: Effort) -> Result<Answer, Vec<InstanceFault>> {
    let faults = instance.faults();
    if !faults.is_empty() {
        return Err(faults);
    }
    let model = Model::new(instance);
    let mut work = Work { nodes: 0, limit: effort.budget };
    let mut simplex = Simplex::new(&model.program);
    let outcome = optimize(&model, model.program.clone(), &mut simplex, &[], None, &mut work);
    Ok(match outcome {
        Outcome::Infeasible(proofs) => {
            let mut answer = blank(Status::Infeasible);
            answer.findings = findings(&model);
            answer.certificate = Some(certificate(&model, &proofs));
            if effort.explain > Depth::None {
                explain::infeasible(&model, &proofs, &mut answer, &mut work);
            }
            Answer { nodes: work.nodes, ..answer }
        }
        Outcome::Unproven(values) => {
            let values = values.map(|values| values[..model.program.candidates].to_vec());
            let chosen = values.map(|values| values.iter().map(|value| *value == 1).collect::<Vec<bool>>());
            let answer = chosen.map_or_else(|| blank(Status::Unproven), |chosen| told(&model, &chosen, Status::Unproven));
            Answer { nodes: work.nodes, ..answer }
        }
        Outcome::Optimal(mut optimum) => {
            let mut face = Face::new(&optimum, &mut simplex);
            if let Some(values) = preferred(&model, &mut face, &optimum.values, &mut work) {
                optimum.values = values;
            }
            let mut answer = told(&model, &optimum.chosen(&model), Status::Optimal);
            answer.certificate = Some(certificate(&model, &optimum.proofs));
            if effort.explain > Depth::None {
                explain::optimal(&model, &optimum, &simplex, face, effort.explain, &mut answer, &mut work);
            }
            Answer { nodes: work.nodes, ..answer }
        }
    })
}

pub(crate) fn names(model: &Model, positions: impl IntoIterator<Item = usize>) -> Vec<String> {
    positions.into_iter().map(|at| model.instance.ids[at].clone()).collect()
}

fn blank(status: Status) -> Answer {
    Answer {
        status,
        objective: None,
        selected: None,
        groups: Vec::new(),
        parity: Vec::new(),
        soft: Vec::new(),
        why: Vec::new(),
        alternatives: None,
        more_alternatives: false,
        conflict: None,
        findings: Vec::new(),
        relaxation: None,
        relaxations: Vec::new(),
        relaxation_count: None,
        more_relaxations: false,
        certificate: None,
        nodes: 0,
    }
}

/// The selection, counted.
fn told(model: &Model, chosen: &[bool], status: Status) -> Answer {
    let instance = &model.instance;
    let count = |id: &str| {
        let group = instance.groups.iter().find(|group| group.id == id);
        group.map_or(0, |group| model.count(&group.weight, chosen))
    };
    let groups = instance.groups.iter().map(|group| GroupAnswer {
        id: group.id.clone(),
        count: model.count(&group.weight, chosen),
        min: group.min,
        max: group.max,
        ..GroupAnswer::default()
    });
    let parity = instance.parity.iter().map(|pair| ParityAnswer {
        a: pair.a.clone(),
        b: pair.b.clone(),
        gap: (count(&pair.a) - count(&pair.b)).abs(),
        price: None,
        enters: None,
        leaves: None,
    });
    let soft = instance.soft.iter().map(|aim| {
        let group = instance.groups.iter().find(|group| group.id == aim.id);
        let bound = group.and_then(|group| group.bound(aim.side)).unwrap_or(0);
        let violation = if aim.side == Side::Min { bound - count(&aim.id) } else { count(&aim.id) - bound };
        SoftAnswer { id: aim.id.clone(), side: aim.side, violation: violation.max(0) }
    });
    Answer {
        objective: Some(model.count(&instance.score, chosen)),
        selected: Some(names(model, (0..chosen.len()).filter(|at| chosen[*at]))),
        groups: groups.collect(),
        parity: parity.collect(),
        soft: soft.collect(),
        ..blank(status)
    }
}

fn certificate(model: &Model, proofs: &[Proof]) -> Certificate {
    let multipliers = |y: &Multipliers| RowMultipliers { bits: y.bits, y: y.of_row.clone() };
    let step = |step: &Step| match step {
        Step::Fix(y) => ProofStep::Fix(multipliers(y)),
        Step::Row { row, at, up_first } => ProofStep::Row { row: *row, at: *at, more_first: *up_first },
        Step::Column { column, up_first } => {
            ProofStep::Candidate { id: model.instance.ids[*column].clone(), in_first: *up_first }
        }
        Step::Bound(y) => ProofStep::Bound(multipliers(y)),
        Step::Ray(y) => ProofStep::Ray(multipliers(y)),
        Step::Empty => ProofStep::Empty,
    };
    let stage = |proof: &Proof| Stage { order: proof.order, value: proof.value, steps: proof.steps.iter().map(step).collect() };
    Certificate { stages: proofs.iter().map(stage).collect() }
}
