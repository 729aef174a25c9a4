//! What a reader has to read, the least read first.

use domain::access::{Action, Denial, Subject};
use domain::ids::{AssignmentId, SeatId};
use domain::scoring::{Waiting, reading_order};
use domain::text::{Text3, fold};
use domain::time::Moment;
use store::reading::{OpenReading, Queued};

use super::blind;
use super::room::{Held, RoomSeat};
use crate::ground::refusal::Outcome;
use crate::panels::SeatCover;
use crate::{Office, Refusal, Viewer};

/// How far an own reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReadingState {
    /// Nothing is written.
    Waiting,
    /// Something is written.
    Begun,
    /// The sheet is finished.
    Done,
    /// The reader abstained.
    Abstained,
}

impl ReadingState {
    /// The stable code; its name is the message `reading-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            ReadingState::Waiting => "waiting",
            ReadingState::Begun => "begun",
            ReadingState::Done => "done",
            ReadingState::Abstained => "abstained",
        }
    }

    fn of(line: &Queued) -> ReadingState {
        match (line.abstained, line.done, line.begun) {
            (true, _, _) => ReadingState::Abstained,
            (_, true, _) => ReadingState::Done,
            (_, _, true) => ReadingState::Begun,
            _ => ReadingState::Waiting,
        }
    }
}

/// A line of the list. In a blind reading it has no names.
#[derive(Debug, Clone)]
pub struct ReadingLine {
    /// The assignment, as in its address.
    pub id: AssignmentId,
    /// The code of the entry.
    pub code: String,
    /// Its title, or its code where the title would tell who applies.
    pub called: String,
    /// The name of its section.
    pub section: Text3,
    /// Stage code; may be empty.
    pub stage: String,
    /// Names of the directors; empty in a blind reading.
    pub people: String,
    /// How far the own reading has come.
    pub state: ReadingState,
}

/// A reader's list.
#[derive(Debug, Clone)]
pub struct ReadingList {
    /// The seat, with its counts and deadline.
    pub seat: RoomSeat,
    /// What was searched.
    pub query: String,
    /// The lines: open ones in the order of reading, then finished ones.
    pub lines: Vec<ReadingLine>,
    /// What to read next.
    pub next: Option<AssignmentId>,
    /// How far the people of the panel are: for its president alone.
    pub committee: Vec<SeatCover>,
    /// When it was asked.
    pub now: Moment,
}

/// Open readings of a seat in the order of reading: the least read first, ties by the reader's own shuffle.
pub(super) fn in_order(seat: SeatId, open: &[OpenReading]) -> Vec<AssignmentId> {
    let waiting: Vec<Waiting> = open.iter().map(|line| line.waiting).collect();
    reading_order(seat, &waiting)
        .into_iter()
        .filter_map(|id| open.iter().find(|line| line.waiting.application == id).map(|line| line.id))
        .collect()
}

impl Office {
    /// What the viewer has to read on one seat, narrowed to what is found in codes, titles and (when not blind) names.
    ///
    /// # Errors
    /// Not found when the seat is not theirs; denied until interests are declared.
    pub async fn reading_list(&self, viewer: &Viewer, seat: SeatId, query: &str) -> Outcome<ReadingList> {
        let mut tx = self.read().await?;
        let held = self.held(&mut tx, viewer, seat).await?;
        let queue = tx.reading_queue(held.seat.account).await?;
        held.list(viewer, &queue, query)
    }

    /// What to read next on one seat.
    ///
    /// # Errors
    /// As of [`Office::reading_list`].
    pub async fn next_reading(&self, viewer: &Viewer, seat: SeatId) -> Outcome<Option<AssignmentId>> {
        Ok(self.reading_list(viewer, seat, "").await?.next)
    }
}

impl Held {
    /// What is to be read on this seat.
    pub(super) fn list(&self, viewer: &Viewer, queue: &[Queued], query: &str) -> Outcome<ReadingList> {
        let subject = Subject { seated: self.seat.standing.ready(), assigned: true, ..self.call.subject() };
        if !self.seat.standing.sits() {
            return Err(Refusal::Denied(Denial::NotSigned));
        }
        viewer.may(Action::ReadEntry, &subject, self.call.phase(viewer.now))?;
        let open = queue.iter().filter(|line| line.seat == self.seat.id && !line.done && !line.abstained);
        let open: Vec<OpenReading> = open
            .map(|line| OpenReading { id: line.id, waiting: Waiting { application: line.application, readings: line.readings } })
            .collect();
        let order = in_order(self.seat.id, &open);
        let place = |id: AssignmentId| order.iter().position(|other| *other == id).unwrap_or(usize::MAX);
        let wanted = fold(query);
        let mut lines: Vec<ReadingLine> = queue
            .iter()
            .filter(|line| line.seat == self.seat.id)
            .map(|line| shown(self, line))
            .filter(|line| wanted.is_empty() || fold(&format!("{} {} {}", line.code, line.called, line.people)).contains(&wanted))
            .collect();
        lines.sort_by(|one, other| (place(one.id), &one.code).cmp(&(place(other.id), &other.code)));
        Ok(ReadingList {
            seat: self.shown(viewer, queue),
            query: query.trim().to_owned(),
            lines,
            next: order.first().copied(),
            committee: Vec::new(),
            now: viewer.now,
        })
    }
}

fn shown(held: &Held, line: &Queued) -> ReadingLine {
    let plan = &held.call.plan;
    ReadingLine {
        id: line.id,
        called: blind::called(plan, &line.title, &line.code).to_owned(),
        section: plan.section(&line.section).map(|section| section.title.clone()).unwrap_or_default(),
        stage: line.stage.clone(),
        people: if plan.blind { String::new() } else { line.directors.clone() },
        state: ReadingState::of(line),
        code: line.code.clone(),
    }
}
