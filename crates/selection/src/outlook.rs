//! While a shortlist grows: what every rule has, what it needs, and what is still possible under all rules at once.

use serde::{Deserialize, Serialize};

use crate::instance::{Group, Instance, InstanceFault, Side};
use crate::model::Model;
use crate::search::{Ask, Work, search};
use crate::simplex::Simplex;

/// A shortlist, looked ahead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outlook {
    /// Whether the places left can be filled so that every hard rule holds.
    pub completes: bool,
    /// Every group.
    pub groups: Vec<GroupOutlook>,
}

/// A group, looked ahead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupOutlook {
    /// The group.
    pub id: String,
    /// What the shortlist adds up to.
    pub have: i64,
    /// Its bounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
    /// Its bounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// The least a full selection can come to; nothing when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<i64>,
    /// The most a full selection can come to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<i64>,
}

/// Looks ahead from a shortlist: exact, under all hard rules at once.
///
/// # Errors
/// The instance is not well formed, or the shortlist names somebody it does not know.
pub fn outlook(instance: &Instance, chosen: &[String]) -> Result<Outlook, Vec<InstanceFault>> {
    let locked = chosen.iter().chain(&instance.lock_in).cloned().collect();
    let instance = Instance { lock_in: locked, soft: Vec::new(), groups: hard_groups(instance), ..instance.clone() };
    let faults = instance.faults();
    if !faults.is_empty() {
        return Err(faults);
    }
    let model = Model::new(&instance);
    let chosen: Vec<bool> = model.instance.ids.iter().map(|id| chosen.contains(id)).collect();
    let mut work = Work::default();
    let mut program = model.program.clone();
    let mut simplex = Simplex::new(&program);
    let ask = Ask { enough: Some(0), ..Ask::default() };
    let mut pool = Vec::new();
    pool.extend(search(&program, &mut simplex, ask, &mut work).best.map(|(_, values)| values));
    let completes = !pool.is_empty();
    let mut groups = Vec::new();
    for group in &model.instance.groups {
        let mut ends = [None, None];
        for (end, sign) in ends.iter_mut().zip([-1, 1]).take(if completes { 2 } else { 0 }) {
            program.cost = group.weight.iter().map(|weight| sign * weight).collect();
            simplex.set_cost(&program);
            let worth = |values: &Vec<i64>| program.cost.iter().zip(values).map(|(cost, value)| cost * value).sum::<i64>();
            let known = pool.iter().map(|values| (worth(values), values.clone())).max_by_key(|(worth, _)| *worth);
            let found = search(&program, &mut simplex, Ask { known, ..Ask::default() }, &mut work).best;
            if let Some((value, values)) = found {
                *end = Some(sign * value);
                if !pool.contains(&values) {
                    pool.push(values);
                }
            }
        }
        let [least, most] = ends;
        let have = model.count(&group.weight, &chosen);
        groups.push(GroupOutlook { id: group.id.clone(), have, min: group.min, max: group.max, least, most });
    }
    Ok(Outlook { completes, groups })
}

/// Aims bind nobody.
fn hard_groups(instance: &Instance) -> Vec<Group> {
    let is_aim = |id: &str, side| instance.soft.iter().any(|aim| aim.id == id && aim.side == side);
    let hard = |group: &Group| Group {
        min: group.min.filter(|_| !is_aim(&group.id, Side::Min)),
        max: group.max.filter(|_| !is_aim(&group.id, Side::Max)),
        ..group.clone()
    };
    instance.groups.iter().map(hard).collect()
}
