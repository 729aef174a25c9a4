//! What a quota officer supposes, to see what would follow: entries in or out, other limits, rules set aside.

use std::collections::{BTreeMap, BTreeSet};

use domain::board::BoardPlace;
use domain::call::Call;
use domain::fault::Problem;
use domain::ids::{ApplicationId, QuotaId};
use domain::quota::{Bound, Entry, Mode, Quota, Ratio};
use domain::text::{Text3, parse_whole};
use selection::quota::Settled;
use store::board::BoardRow;

/// What is supposed. Nothing of it is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Supposed {
    /// What is selected on the board stays so.
    pub keeps: bool,
    /// Entries that are in, by code.
    pub inside: BTreeSet<String>,
    /// Entries that are out, by code.
    pub outside: BTreeSet<String>,
    /// Other limits, as typed, by the id of their rule.
    pub limits: BTreeMap<String, String>,
    /// Rules that are set aside, by id.
    pub aside: BTreeSet<String>,
}

/// A binding rule, as it stands and as it is supposed.
#[derive(Debug, Clone)]
pub struct Tried {
    /// The rule.
    pub id: QuotaId,
    /// Its sentence.
    pub name: Text3,
    /// Its limit in the call.
    pub bound: Bound,
    /// Another limit, as typed; empty when there is none.
    pub typed: String,
    /// Why that is no limit. The rule then holds as it stands.
    pub fault: Option<Problem>,
    /// It is set aside.
    pub aside: bool,
    /// By how much the sum of means would rise without it, in hundredths; nothing where that is not known.
    pub price: Option<i64>,
}

impl Supposed {
    /// The rules to solve under, and what is said about each binding one.
    pub(super) fn rules(&self, quotas: &[Quota]) -> (Vec<Quota>, Vec<Tried>) {
        let (mut solved, mut tried) = (Vec::new(), Vec::new());
        for quota in quotas {
            if quota.rule.mode != Mode::Hard {
                solved.push(quota.clone());
                continue;
            }
            let id = quota.id.to_string();
            let typed = self.limits.get(&id).map_or("", |typed| typed.trim());
            let moved = if typed.is_empty() { Ok(quota.rule.bound) } else { moved(quota.rule.bound, typed) };
            let aside = self.aside.contains(&id);
            if !aside {
                let mut quota = quota.clone();
                quota.rule.bound = moved.unwrap_or(quota.rule.bound);
                solved.push(quota);
            }
            let (name, bound, typed) = (quota.rule.name.clone(), quota.rule.bound, typed.to_owned());
            tried.push(Tried { id: quota.id, name, bound, typed, fault: moved.err(), aside, price: None });
        }
        (solved, tried)
    }

    /// What is settled before solving: the places of each section, as far as there are entries for them, and the entries
    /// that are kept in or out. An entry that is both is out.
    pub(super) fn settled(&self, call: &Call, candidates: &[(Entry, i64)], rows: &BTreeMap<ApplicationId, &BoardRow>) -> Settled {
        let (mut lock_in, mut lock_out) = (Vec::new(), Vec::new());
        for (entry, _) in candidates {
            let Some(row) = rows.get(&entry.application) else { continue };
            if self.outside.contains(&row.code) {
                lock_out.push(entry.application);
            } else if self.inside.contains(&row.code) || self.keeps && row.place == BoardPlace::Selected {
                lock_in.push(entry.application);
            }
        }
        let free = candidates.iter().filter(|(entry, _)| !lock_out.contains(&entry.application));
        let here = |code: &str| free.clone().filter(|(entry, _)| entry.section == code).count();
        let sections = call.plan.sections.iter();
        let sections = sections.map(|section| (section.code.clone(), here(&section.code).min(section.places as usize)));
        let sections = sections.collect();
        Settled { lock_in, lock_out, seed: call.id.0.as_u64_pair().1, sections }
    }

    /// Whether anything is supposed that changes what is best.
    pub fn anything(&self) -> bool {
        let limits = self.limits.values().any(|typed| !typed.trim().is_empty());
        self.keeps || limits || !(self.inside.is_empty() && self.outside.is_empty() && self.aside.is_empty())
    }
}

/// The same kind of limit, at what was typed.
fn moved(bound: Bound, typed: &str) -> Result<Bound, Problem> {
    let count = || parse_whole(typed).and_then(|count| u32::try_from(count).ok()).ok_or(Problem::NotANumber);
    let share = || {
        let share = typed.parse().ok().filter(|share| (Ratio::ZERO..=Ratio::ONE).contains(share));
        share.ok_or(Problem::NotAFraction)
    };
    Ok(match bound {
        Bound::MinCount(_) => Bound::MinCount(count()?),
        Bound::MaxCount(_) => Bound::MaxCount(count()?),
        Bound::MaxGap(_) => Bound::MaxGap(count()?),
        Bound::MinShare(_) => Bound::MinShare(share()?),
        Bound::MaxShare(_) => Bound::MaxShare(share()?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_moved_in_kind_or_refused() {
        assert_eq!(moved(Bound::MinCount(4), "٣"), Ok(Bound::MinCount(3)), "Arabic digits are digits");
        assert_eq!(moved(Bound::MaxGap(0), "1"), Ok(Bound::MaxGap(1)));
        assert_eq!(moved(Bound::MinShare(Ratio::ONE), "2/5").map(|_| ()), Ok(()));
        assert_eq!(moved(Bound::MinShare(Ratio::ONE), "7/5"), Err(Problem::NotAFraction));
        assert_eq!(moved(Bound::MaxCount(4), "-1"), Err(Problem::NotANumber));
        assert_eq!(moved(Bound::MaxCount(4), "many"), Err(Problem::NotANumber));
    }
}
