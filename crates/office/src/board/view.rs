//! The board as the one who looks may see it.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::{Action, Subject};
use domain::board::BoardPlace;
use domain::call::Call;
use domain::ids::{ApplicationId, OverrideId};
use domain::phase::Phase;
use domain::quota::{Checkpoint, Entry, Mode, Occasion, Quota, still_possible};
use domain::text::Text3;
use domain::time::Moment;
use store::Tx;
use store::acts::{BoardActs, BoardHead};
use store::board::{BoardRow, CheckRow};
use store::decisions::Decided;
use store::overrides::{Override, OverrideState};

use super::judged::KeptSet;
use super::ranking::{Ranking, ranking};
use super::rules::{Counted, Rules, Selection};
use super::verdicts::{RuleLine, RuleVerdict};
use crate::announcing::AfterFreeze;
use crate::calls::CallHead;
use crate::editions::Edition;
use crate::ground::refusal::Outcome;
use crate::reading::blind::called;
use crate::{Office, Refusal, Viewer};

/// The board of a call.
#[derive(Debug, Clone, PartialEq)]
pub struct BoardView {
    /// The call, as above every page about it.
    pub head: CallHead,
    /// Code of the call.
    pub call: String,
    /// Where the call stands.
    pub phase: Phase,
    /// The zone of its dates.
    pub zone: String,
    /// The rules are examples.
    pub example: bool,
    /// Changes whenever anything here does.
    pub pulse: String,
    /// The revision this was read at: a freeze names it, so that nobody freezes what they have not seen.
    pub revision: i64,
    /// What the one who looks may do here.
    pub rights: BoardRights,
    /// The sections and their places.
    pub sections: Vec<SectionLine>,
    /// Lowest and highest score there can be, in hundredths.
    pub scale: (u32, u32),
    /// The entries, best first. Entries in which the one who looks has a conflict of interest are not among them.
    pub entries: Vec<Card>,
    /// The rules as sentences, without any count.
    pub rules: Vec<RuleText>,
    /// How each rule stands now: for quota officers alone.
    pub tallies: Option<Vec<RuleLine>>,
    /// The set saved last, and how each rule judged it.
    pub saved: Option<SavedSet>,
    /// A proposal was shared with the board.
    pub shared: bool,
    /// The request to pass a broken rule, while it can matter.
    pub request: Option<OverrideLine>,
    /// The freeze that stands.
    pub freeze: Option<FreezeLine>,
    /// What follows the freeze.
    pub after: Option<AfterFreeze>,
    /// When it was read.
    pub now: Moment,
}

/// What the one who looks may do at the board, as [`domain::access::decide`] says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is an answer of `decide`")]
pub struct BoardRights {
    /// Move entries, save a set.
    pub moves: bool,
    /// Freeze.
    pub freezes: bool,
    /// Ask to pass a broken rule.
    pub requests: bool,
    /// Decide such a request.
    pub approves: bool,
    /// Take the freeze back.
    pub unfreezes: bool,
    /// Announce.
    pub announces: bool,
    /// Promote, take a place back.
    pub promotes: bool,
    /// See exact counts.
    pub counts: bool,
    /// See the office's page of an application.
    pub reads_applications: bool,
    /// See and release letters.
    pub writes_letters: bool,
}

/// A section and its places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionLine {
    /// Its code.
    pub code: String,
    /// Its name.
    pub title: Text3,
    /// How many can be selected.
    pub places: u32,
    /// How many are.
    pub selected: u32,
}

impl SectionLine {
    /// More are selected than there are places: it cannot be frozen so.
    pub const fn over(&self) -> bool {
        self.selected > self.places
    }
}

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its section's name.
    pub section: Text3,
    /// Its stage's code; may be empty.
    pub stage: String,
    /// Its main country; may be empty.
    pub country: String,
    /// The directors' names; empty where reading is blind and the one who looks is not of the office.
    pub directors: String,
    /// Where it lies.
    pub place: BoardPlace,
    /// Its rank in the reserve, from 1.
    pub reserve_rank: Option<i64>,
    /// Its rank by mean.
    pub rank: u32,
    /// Its mean, in hundredths.
    pub mean: Option<i64>,
    /// The dispersion of its scores, in hundredths.
    pub deviation: Option<i64>,
    /// Each score, in hundredths.
    pub scores: Vec<i64>,
    /// Readings with a score.
    pub done: u32,
    /// Readings asked for.
    pub expected: u32,
    /// Readings set aside for a conflict of interest.
    pub recused: u32,
    /// Others have the same mean.
    pub tied: bool,
}

/// A rule as a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleText {
    /// The sentence.
    pub name: Text3,
    /// Where it comes from.
    pub source: Text3,
    /// The code of its effect: blocks the freeze, is an aim, or is told alone.
    pub mode: &'static str,
}

/// A saved set. Pass or not, and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedSet {
    /// When.
    pub at: Moment,
    /// Who.
    pub by: String,
    /// The board has not moved since.
    pub current: bool,
    /// How many entries it held, without those hidden from who looks.
    pub entries: usize,
    /// Each rule, and whether the set passes it.
    pub passes: Vec<(Text3, bool)>,
}

/// A request to freeze in spite of broken rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverrideLine {
    /// Its id.
    pub id: OverrideId,
    /// The rules it passes.
    pub rules: Vec<Text3>,
    /// Why.
    pub reason: String,
    /// Who asked.
    pub requester: String,
    /// When.
    pub at: Moment,
    /// What became of it.
    pub state: OverrideState,
    /// Who decided.
    pub judge: Option<String>,
    /// The board has moved since: it is void.
    pub void: bool,
    /// The one who looks may decide it.
    pub decidable: bool,
}

/// A freeze that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FreezeLine {
    /// When.
    pub at: Moment,
    /// Who.
    pub by: String,
    /// It passed with an override.
    pub overridden: bool,
}

impl Office {
    /// The board of a call.
    ///
    /// # Errors
    /// A denial.
    pub async fn board(&self, viewer: &Viewer, call: &str) -> Outcome<BoardView> {
        let mut tx = self.read().await?;
        let BoardHead { call, edition, seating, acts, readings } =
            tx.board_head(call, viewer.id()).await?.ok_or(Refusal::NOT_FOUND)?;
        let (edition, phase) = (Edition::of(&edition)?, call.phase(viewer.now));
        let subject = call.subject().seen_from(seating);
        viewer.may(Action::ReadBoard, &subject, phase)?;
        let mut rights = rights(viewer, &subject, phase);
        let BoardActs { rules, hidden, request, saved, shared, freeze } = tx.board_acts(call.id, viewer.id()).await?;
        let rules = Rules::of(rules, edition.plan.groups.clone());
        // Only who could be heard is offered to ask.
        let passes = |quota: &Quota| {
            quota.rule.override_policy.as_ref().is_some_and(|policy| viewer.actor.holds(policy.role, call.place()))
        };
        rights.requests &= rules.quotas.iter().any(passes);
        let rows = tx.board_entries(call.id).await?;
        let decided = if phase >= Phase::Frozen { tx.decisions_of(call.id).await? } else { Vec::new() };
        let in_line = phase == Phase::Announced && decided.iter().any(crate::announcing::in_reserve);
        let selected = selected(phase, &rows, &decided);
        let counted = self.counted(&mut tx, &call, &rules, &selected, rights.counts || in_line).await?;
        let tallies =
            counted.as_ref().filter(|_| rights.counts).map(|counted| tallies(&call, &rules, &rows, phase, counted, viewer.now));
        Ok(BoardView {
            pulse: pulse(call.revision, acts),
            rights,
            sections: sections(&call, &rows, &hidden),
            scale: scale(&call),
            entries: cards(&call, &rows, &ranking(&mut tx, &call, &rows, readings).await?, &hidden, !rights.reads_applications),
            rules: rules.quotas.iter().filter(|quota| quota.rule.mode != Mode::Off).map(|quota| text(&quota.rule)).collect(),
            tallies,
            saved: saved_set(&call, saved, &hidden)?,
            shared: shared.is_some(),
            request: request.map(|request| request_line(viewer, &subject, phase, &call, &rules, request)),
            after: (phase >= Phase::Frozen)
                .then(|| self.after_freeze(viewer, (&call, &rules), &decided, counted.as_ref(), freeze.as_ref(), &hidden))
                .transpose()?,
            freeze: freeze.map(|row| FreezeLine {
                at: Moment(row.frozen_at),
                by: row.frozen_by.unwrap_or_default(),
                overridden: row.override_id.is_some(),
            }),
            zone: call.plan.opens.zone.clone(),
            example: call.plan.example,
            head: CallHead::at_board(&call, edition, viewer),
            revision: call.revision,
            call: call.code,
            phase,
            now: viewer.now,
        })
    }

    /// What changes whenever anything on the board does: small enough to be asked every second.
    ///
    /// # Errors
    /// A denial.
    pub async fn board_pulse(&self, viewer: &Viewer, call: &str) -> Outcome<String> {
        let mut tx = self.read().await?;
        let call = self.call_of(&mut tx, call).await?;
        let subject = self.board_subject(&mut tx, viewer, &call).await?;
        viewer.may(Action::ReadBoard, &subject, call.phase(viewer.now))?;
        let (revision, acts) = tx.board_pulse(call.id).await?;
        Ok(pulse(revision, acts))
    }

    /// What rules count, when somebody is to see it: the selection of the board until the freeze, the one in force after.
    async fn counted(
        &self,
        tx: &mut Tx,
        call: &Call,
        rules: &Rules,
        selected: &BTreeSet<ApplicationId>,
        wanted: bool,
    ) -> Outcome<Option<Counted>> {
        if !wanted {
            return Ok(None);
        }
        let entries = self.every_quota_entry(tx, call).await?;
        let here = entries.iter().filter(|entry| selected.contains(&entry.application)).cloned().collect();
        let selection = Selection { here, elsewhere: self.elsewhere(tx, call, rules).await? };
        Ok(Some(Counted { selection, entries }))
    }
}

/// What holds a place: on the board until the freeze, by decision after.
fn selected(phase: Phase, rows: &[BoardRow], decided: &[Decided]) -> BTreeSet<ApplicationId> {
    if phase < Phase::Frozen {
        rows.iter().filter(|row| row.place == BoardPlace::Selected).map(|row| row.application).collect()
    } else {
        decided.iter().filter(|decided| decided.holds_a_place()).map(|decided| decided.decision.application).collect()
    }
}

/// The rules with their exact counts and, while the board is open, whether the places left can still meet them.
fn tallies(call: &Call, rules: &Rules, rows: &[BoardRow], phase: Phase, counted: &Counted, now: Moment) -> Vec<RuleLine> {
    let checkpoint = if phase < Phase::Frozen { Checkpoint::Shortlist } else { Checkpoint::Freeze };
    let Counted { selection, entries } = counted;
    let evaluations = rules.evaluate(selection, Occasion { checkpoint, at: now });
    let mut lines: Vec<RuleLine> = evaluations.iter().map(|evaluation| RuleLine::of(evaluation, true)).collect();
    if phase >= Phase::Frozen {
        return lines;
    }
    let open: BTreeSet<ApplicationId> =
        rows.iter().filter(|row| row.place != BoardPlace::Selected).map(|row| row.application).collect();
    let pool: Vec<Entry> = entries.iter().filter(|entry| open.contains(&entry.application)).cloned().collect();
    let places = call.plan.sections.iter().map(|section| section.places as usize).sum::<usize>();
    for (line, evaluation) in lines.iter_mut().zip(&evaluations) {
        let chosen = selection.seen_by(&evaluation.quota);
        let beyond = chosen.len() - selection.here.len();
        let outlooks = still_possible(&evaluation.quota.rule, &pool, &chosen, places + beyond, &rules.groups);
        for count in line.exact.iter_mut().flatten() {
            count.prospect = outlooks.iter().find(|outlook| outlook.of == count.of).map(|outlook| outlook.prospect);
        }
    }
    lines
}

/// One text that changes whenever the board does.
fn pulse(revision: i64, acts: i64) -> String {
    format!("{revision}.{acts}")
}

fn rights(viewer: &Viewer, subject: &Subject, phase: Phase) -> BoardRights {
    let may = |action| viewer.may(action, subject, phase).is_ok();
    BoardRights {
        moves: may(Action::MoveOnBoard),
        freezes: may(Action::Freeze),
        requests: may(Action::RequestOverride),
        approves: may(Action::ApproveOverride),
        unfreezes: may(Action::Unfreeze),
        announces: may(Action::Announce),
        promotes: may(Action::Promote),
        counts: may(Action::ReadTallies),
        reads_applications: may(Action::ReadApplications),
        writes_letters: may(Action::WriteLetters),
    }
}

fn text(rule: &domain::quota::Rule) -> RuleText {
    RuleText { name: rule.name.clone(), source: rule.source.clone(), mode: rule.mode.code() }
}

/// Entries that a conflict of interest hides are not counted: the count would tell where they lie.
fn sections(call: &Call, rows: &[BoardRow], hidden: &BTreeSet<ApplicationId>) -> Vec<SectionLine> {
    let is_selected = |row: &&BoardRow| row.place == BoardPlace::Selected && !hidden.contains(&row.application);
    let selected = |code: &str| rows.iter().filter(is_selected).filter(|row| row.section == code).count();
    call.plan
        .sections
        .iter()
        .map(|section| SectionLine {
            code: section.code.clone(),
            title: section.title.clone(),
            places: section.places,
            selected: u32::try_from(selected(&section.code)).unwrap_or(u32::MAX),
        })
        .collect()
}

/// The name of a section.
pub(crate) fn section_title(call: &Call, code: &str) -> Text3 {
    call.plan.section(code).map(|section| section.title.clone()).unwrap_or_default()
}

/// What an entry is called before who is not of the office (`outside`): in a blind reading a name would tell who applies.
pub(crate) fn title_for(call: &Call, row: &BoardRow, outside: bool) -> String {
    let title = if outside { called(&call.plan, &row.title, &row.code) } else { &row.title };
    title.to_owned()
}

fn scale(call: &Call) -> (u32, u32) {
    let criteria = &call.plan.criteria;
    let lowest = criteria.iter().map(|criterion| criterion.min).min().unwrap_or(0);
    let highest = criteria.iter().map(|criterion| criterion.max).max().unwrap_or(10);
    (lowest * 100, highest * 100)
}

fn cards(call: &Call, rows: &[BoardRow], ranking: &Ranking, hidden: &BTreeSet<ApplicationId>, outside: bool) -> Vec<Card> {
    let by_id: BTreeMap<ApplicationId, &BoardRow> = rows.iter().map(|row| (row.application, row)).collect();
    let blind = outside && call.plan.blind;
    ranking
        .order
        .iter()
        .filter(|placed| !hidden.contains(&placed.application))
        .filter_map(|placed| {
            let (row, summary) = (by_id.get(&placed.application)?, ranking.summaries.get(&placed.application)?);
            Some(Card {
                code: row.code.clone(),
                title: title_for(call, row, outside),
                section: section_title(call, &row.section),
                stage: row.stage.clone(),
                country: if blind { String::new() } else { row.country.clone() },
                directors: if blind { String::new() } else { row.directors.clone() },
                place: row.place,
                reserve_rank: row.reserve_rank,
                rank: placed.rank,
                mean: summary.mean.map(|score| score.0),
                deviation: summary.deviation.map(|score| score.0),
                scores: {
                    // In order of size: the order of seats would tell who gave which.
                    let mut scores: Vec<i64> = summary.scores.iter().map(|(_, score)| score.0).collect();
                    scores.sort_unstable();
                    scores
                },
                done: summary.coverage.done,
                expected: summary.coverage.expected,
                recused: summary.recused,
                tied: placed.tie.is_some(),
            })
        })
        .collect()
}

fn saved_set(call: &Call, row: Option<CheckRow>, hidden: &BTreeSet<ApplicationId>) -> Outcome<Option<SavedSet>> {
    let Some(row) = row else { return Ok(None) };
    let kept = KeptSet::read(&row.evaluations, call)?;
    let passes = kept
        .evaluations
        .iter()
        .map(|evaluation| (evaluation.quota.rule.name.clone(), RuleLine::of(evaluation, false).verdict == RuleVerdict::Met))
        .collect();
    Ok(Some(SavedSet {
        at: Moment(row.saved_at),
        by: row.saved_by.unwrap_or_default(),
        current: row.revision == call.revision,
        entries: kept.judged.selected.difference(hidden).count(),
        passes,
    }))
}

fn request_line(viewer: &Viewer, subject: &Subject, phase: Phase, call: &Call, rules: &Rules, request: Override) -> OverrideLine {
    let own = viewer.id() == Some(request.requested_by);
    let decides = viewer.may(Action::ApproveOverride, &Subject { own_request: own, ..*subject }, phase).is_ok();
    let void = phase >= Phase::Frozen || request.revision != call.revision;
    let named = rules.quotas.iter().filter(|quota| request.rules.contains(&quota.id));
    OverrideLine {
        rules: named.map(|quota| quota.rule.name.clone()).collect(),
        decidable: decides && !void && request.state == OverrideState::Waiting,
        id: request.id,
        reason: request.reason,
        requester: request.requester,
        at: request.requested_at,
        state: request.state,
        judge: request.judge,
        void,
    }
}
