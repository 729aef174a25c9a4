//! A selection that keeps every hard rule, frozen; and what became of its films.

use std::collections::{BTreeMap, BTreeSet};

use domain::board::BoardPlace;
use domain::ids::ApplicationId;
use domain::quota::{Checkpoint, Entry, Occasion, Verdict};

use crate::board::Move;
use crate::board::rules::{Rules, Selection};
use crate::ground::refusal::Outcome;
use crate::tracking::MilestoneForm;
use crate::{Office, Refusal};

/// An entry as the search for a selection sees it.
struct Candidate {
    code: String,
    section: String,
    country: String,
    entry: Entry,
}

impl Office {
    /// Selects as many of each section as `capacity` says, the best first as far as every rule and the number of
    /// `countries` allow; puts five in reserve; freezes.
    pub(super) async fn stage_selection(&self, call: &str, capacity: &[(&str, usize)], countries: Option<usize>) -> Outcome<()> {
        let staff = self.staff().await?;
        let chosen = self.choose(call, capacity, countries).await?;
        let board = self.board(&staff, call).await?;
        let rest = board.entries.iter().map(|card| card.code.clone()).filter(|code| !chosen.contains(code));
        let reserve: Vec<String> = rest.take(5).collect();
        let moves = chosen.into_iter().map(|code| (code, BoardPlace::Selected));
        for (application, to) in moves.chain(reserve.into_iter().map(|code| (code, BoardPlace::Reserve))) {
            let step = Move { application, from: BoardPlace::Candidate, to, before: None };
            self.move_on_board(&staff, call, &step).await?;
        }
        self.save_set(&staff, call).await?;
        let seen = self.board(&staff, call).await?.revision;
        self.freeze(&staff, call, seen).await
    }

    async fn choose(&self, call: &str, capacity: &[(&str, usize)], countries: Option<usize>) -> Outcome<Vec<String>> {
        let mut tx = self.read().await?;
        let call = self.call_of(&mut tx, call).await?;
        let rules = self.rules_of(&mut tx, &call).await?;
        let rows = tx.board_entries(call.id).await?;
        let wanted: BTreeSet<ApplicationId> = rows.iter().map(|row| row.application).collect();
        let entries = self.quota_entries(&mut tx, &call, &wanted).await?;
        let mut by_id: BTreeMap<ApplicationId, Entry> = entries.into_iter().map(|entry| (entry.application, entry)).collect();
        drop(tx);
        let ranked = self.board(&self.staff().await?, &call.code).await?;
        let mut pool = Vec::new();
        for card in &ranked.entries {
            let Some(row) = rows.iter().find(|row| row.code == card.code) else { continue };
            let Some(entry) = by_id.remove(&row.application) else { continue };
            pool.push(Candidate { code: row.code.clone(), section: row.section.clone(), country: row.country.clone(), entry });
        }
        let taken = self.search(&rules, &pool, capacity, countries)?;
        Ok(taken.into_iter().map(|at| pool[at].code.clone()).collect())
    }

    /// The best of each section, then exchanges within sections as long as they mend more than they break.
    fn search(
        &self,
        rules: &Rules,
        pool: &[Candidate],
        capacity: &[(&str, usize)],
        countries: Option<usize>,
    ) -> Outcome<BTreeSet<usize>> {
        let mut taken = BTreeSet::new();
        for (section, places) in capacity {
            let of_section = pool.iter().enumerate().filter(|(_, candidate)| candidate.section == *section);
            taken.extend(of_section.map(|(at, _)| at).take(*places));
        }
        let occasion = Occasion { checkpoint: Checkpoint::Freeze, at: self.now() };
        let broken = |taken: &BTreeSet<usize>| {
            let selection = Selection { here: taken.iter().map(|at| pool[*at].entry.clone()).collect(), elsewhere: Vec::new() };
            let verdicts = rules.evaluate(&selection, occasion);
            let hard = verdicts.iter().filter(|evaluation| evaluation.blocks());
            let short: i64 = hard
                .map(|evaluation| match &evaluation.verdict {
                    Verdict::Breached { short_by, .. } => short_by.ceil().as_whole().unwrap_or(1).max(1),
                    _ => 1,
                })
                .sum();
            let named: BTreeSet<&str> = taken.iter().map(|at| pool[*at].country.as_str()).collect();
            let off = countries.map_or(0, |wanted| named.len().abs_diff(wanted));
            short * 3 + i64::try_from(off).unwrap_or(0)
        };
        let mut worst = broken(&taken);
        'mending: while worst > 0 {
            for out in taken.clone().into_iter().rev() {
                for (into, candidate) in pool.iter().enumerate() {
                    if taken.contains(&into) || candidate.section != pool[out].section {
                        continue;
                    }
                    let mut tried = taken.clone();
                    tried.remove(&out);
                    tried.insert(into);
                    let now = broken(&tried);
                    if now < worst {
                        (taken, worst) = (tried, now);
                        continue 'mending;
                    }
                }
            }
            return Err(Refusal::Stale);
        }
        Ok(taken)
    }

    /// Every selected project confirms; some are finished, some have premiered since.
    pub(super) async fn stage_afterlife(&self, call: &str) -> Outcome<()> {
        let staff = self.staff().await?;
        let selected: Vec<String> = self
            .board(&self.staff().await?, call)
            .await?
            .entries
            .into_iter()
            .filter(|card| card.place == BoardPlace::Selected)
            .map(|card| card.code)
            .collect();
        for (at, code) in selected.iter().enumerate() {
            self.confirm_for(&staff, call, code, "Confirmé par courrier").await?;
            let mut tx = self.read().await?;
            let project = tx.application_by_code(code).await?.and_then(|application| application.project);
            drop(tx);
            let Some(project) = project else { continue };
            let Some(code) = self.read().await?.project_code(project).await? else { continue };
            for (kind, happened_on, every) in
                [("financing", "2026-02", 3), ("release", "2026-10", 14), ("premiere", "2026-05", 6)]
            {
                if at % every == 0 {
                    self.stage_milestone(&code, kind, happened_on).await?;
                }
            }
        }
        Ok(())
    }

    async fn stage_milestone(&self, project: &str, kind: &str, happened_on: &str) -> Outcome<()> {
        let form = MilestoneForm {
            kind: kind.to_owned(),
            happened_on: happened_on.to_owned(),
            note: String::new(),
            source: "Démonstration".to_owned(),
        };
        self.record_milestone(&self.staff().await?, project, &form).await
    }
}
