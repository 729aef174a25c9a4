//! A reader's seats: accepting or declining, signing the confidentiality note, declaring interests.

use domain::access::{Action, Subject};
use domain::call::{Call, Window};
use domain::fault::{Fault, Faults, NOTE_MAX, Problem};
use domain::ids::{ApplicationId, SeatId};
use domain::panel::{Interest, InterestKind, InterestSource, Panel, PanelKind, Seat, SeatRole, SeatStanding};
use domain::phase::Phase;
use domain::text::Text3;
use store::Tx;
use store::events::NewEvent;
use store::reading::Queued;

use super::blind;
use super::list::ReadingList;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// A seat as its holder sees it.
#[derive(Debug, Clone)]
pub struct RoomSeat {
    /// The seat.
    pub id: SeatId,
    /// The name of the panel.
    pub panel: String,
    /// What the panel is.
    pub kind: PanelKind,
    /// What the holder is there.
    pub role: SeatRole,
    /// How far they have come.
    pub standing: SeatStanding,
    /// The name of the call.
    pub call: Text3,
    /// The code of the call.
    pub call_code: String,
    /// When readers score.
    pub reading: Window,
    /// Where the call stands.
    pub phase: Phase,
    /// Who applies stays hidden.
    pub blind: bool,
    /// Entries to read; zero until interests are declared.
    pub assigned: u32,
    /// Sheets finished.
    pub done: u32,
    /// Abstentions.
    pub abstained: u32,
}

impl RoomSeat {
    /// Whether the board of the call is open to who sits here.
    pub fn deliberates(&self) -> bool {
        self.standing.ready() && self.phase >= Phase::Deliberation
    }

    /// Entries still to be read.
    pub fn left(&self) -> u32 {
        self.assigned.saturating_sub(self.done + self.abstained)
    }
}

/// The page of one seat: what comes next on the way to reading.
#[derive(Debug, Clone)]
pub struct SeatPage {
    /// The seat.
    pub seat: RoomSeat,
    /// The name of the holder, as it will stand under the note.
    pub name: String,
}

/// An entry over which interests are declared. In a blind reading it has no names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterestLine {
    /// The application.
    pub id: ApplicationId,
    /// Its code.
    pub code: String,
    /// Its title, or its code where the title would tell who applies.
    pub called: String,
    /// Names of the directors; empty in a blind reading.
    pub people: String,
}

/// The list over which interests are declared.
#[derive(Debug, Clone)]
pub struct InterestPage {
    /// The seat.
    pub seat: RoomSeat,
    /// The entries; those with a conflict in force are no longer there.
    pub entries: Vec<InterestLine>,
}

/// A seat at the step where its holder is.
#[derive(Debug, Clone)]
pub enum SeatView {
    /// The invitation waits for its answer.
    Answer(SeatPage),
    /// The confidentiality note waits to be signed.
    Note(SeatPage),
    /// Interests are to be declared.
    Interests(InterestPage),
    /// There are entries to read.
    List(ReadingList),
}

/// A seat of the viewer, loaded with its panel and call.
pub(super) struct Held {
    pub(super) seat: Seat,
    pub(super) panel: Panel,
    pub(super) call: Call,
}

impl Held {
    pub(super) fn shown(&self, viewer: &Viewer, queue: &[Queued]) -> RoomSeat {
        let own = || queue.iter().filter(|line| self.seat.standing.ready() && line.seat == self.seat.id);
        let count = |lines: usize| u32::try_from(lines).unwrap_or(u32::MAX);
        RoomSeat {
            id: self.seat.id,
            panel: self.panel.name.clone(),
            kind: self.panel.kind,
            role: self.seat.role,
            standing: self.seat.standing,
            call: self.call.plan.title.clone(),
            call_code: self.call.code.clone(),
            reading: self.call.plan.reading.clone(),
            phase: self.call.phase(viewer.now),
            blind: self.call.plan.blind,
            assigned: count(own().count()),
            done: count(own().filter(|line| line.done).count()),
            abstained: count(own().filter(|line| line.abstained).count()),
        }
    }

    fn page(&self, viewer: &Viewer, queue: &[Queued]) -> Outcome<SeatPage> {
        Ok(SeatPage { seat: self.shown(viewer, queue), name: viewer.signed_in()?.name.clone() })
    }

    async fn interests(&self, tx: &mut Tx, viewer: &Viewer, queue: &[Queued]) -> Outcome<InterestPage> {
        if !self.seat.standing.signed() {
            return Err(Refusal::Denied(domain::access::Denial::NotSigned));
        }
        let plan = &self.call.plan;
        let entries = tx.entries_open_to(self.call.id, self.seat.account).await?;
        let entries = entries
            .into_iter()
            .map(|(id, code, title, directors)| InterestLine {
                called: blind::called(plan, &title, &code).to_owned(),
                people: if plan.blind { String::new() } else { directors },
                id,
                code,
            })
            .collect();
        Ok(InterestPage { seat: self.shown(viewer, queue), entries })
    }
}

impl Office {
    /// A seat of the viewer; anybody else's answers like one that is not there.
    pub(super) async fn held(&self, tx: &mut Tx, viewer: &Viewer, id: SeatId) -> Outcome<Held> {
        let account = viewer.signed_in()?.id;
        let (seat, panel, call) = tx.seat_held(id, account).await?.ok_or(Refusal::NOT_FOUND)?;
        Ok(Held { seat, panel, call })
    }

    /// Every seat of the viewer, the latest invitation first.
    ///
    /// # Errors
    /// When nobody is signed in.
    pub async fn reading_room(&self, viewer: &Viewer) -> Outcome<Vec<RoomSeat>> {
        let account = viewer.signed_in()?.id;
        let mut tx = self.read().await?;
        let queue = tx.reading_queue(account).await?;
        let seats = tx.seats_held_by(account).await?;
        Ok(seats.into_iter().map(|(seat, panel, call)| Held { seat, panel, call }.shown(viewer, &queue)).collect())
    }

    /// One seat of the viewer.
    ///
    /// # Errors
    /// Not found when it is not theirs.
    pub async fn seat_page(&self, viewer: &Viewer, seat: SeatId) -> Outcome<SeatPage> {
        let mut tx = self.read().await?;
        let held = self.held(&mut tx, viewer, seat).await?;
        let queue = tx.reading_queue(held.seat.account).await?;
        held.page(viewer, &queue)
    }

    /// One seat of the viewer, at the step where they are.
    ///
    /// # Errors
    /// Not found when it is not theirs.
    pub async fn seat_view(&self, viewer: &Viewer, seat: SeatId, query: &str) -> Outcome<SeatView> {
        let mut tx = self.read().await?;
        let held = self.held(&mut tx, viewer, seat).await?;
        let queue = tx.reading_queue(held.seat.account).await?;
        Ok(match held.seat.standing {
            SeatStanding::Accepted { .. } => SeatView::Note(held.page(viewer, &queue)?),
            SeatStanding::Signed { .. } => SeatView::Interests(held.interests(&mut tx, viewer, &queue).await?),
            SeatStanding::Ready { .. } => {
                let mut list = held.list(viewer, &queue, query)?;
                if held.seat.role == SeatRole::President {
                    let mut seats = self.progress_of(&mut tx, &held.panel).await?.seen_by(viewer).seats();
                    seats.retain(|one| {
                        !matches!(one.member.seat.standing, SeatStanding::Declined { .. } | SeatStanding::Removed { .. })
                    });
                    list.committee = seats;
                }
                SeatView::List(list)
            }
            SeatStanding::Invited { .. } | SeatStanding::Declined { .. } | SeatStanding::Removed { .. } => {
                SeatView::Answer(held.page(viewer, &queue)?)
            }
        })
    }

    /// Accepts or declines a seat.
    ///
    /// # Errors
    /// Not found when it is not theirs; a fault when there is nothing to answer any more.
    pub async fn answer_seat(&self, viewer: &Viewer, seat: SeatId, accept: bool) -> Outcome<()> {
        let step = if accept { SeatStanding::accept } else { SeatStanding::decline };
        self.step_seat(viewer, seat, Action::AnswerSeat, if accept { "seat-accepted" } else { "seat-declined" }, step).await
    }

    /// Signs the confidentiality note of a seat, under the viewer's name.
    ///
    /// # Errors
    /// Not found when it is not theirs; a fault when the box is not ticked or the seat not accepted.
    pub async fn sign_note(&self, viewer: &Viewer, seat: SeatId, agreed: bool) -> Outcome<()> {
        if !agreed {
            self.seat_page(viewer, seat).await?;
            return Err(Refusal::fault("agree", Problem::MustAccept));
        }
        self.step_seat(viewer, seat, Action::AnswerSeat, "note-signed", SeatStanding::sign).await
    }

    async fn step_seat(
        &self,
        viewer: &Viewer,
        seat: SeatId,
        action: Action,
        verb: &'static str,
        step: fn(SeatStanding, domain::time::Moment) -> Result<SeatStanding, Problem>,
    ) -> Outcome<()> {
        let mut tx = self.write().await?;
        let held = self.held(&mut tx, viewer, seat).await?;
        let grant = viewer.may(action, &held.call.subject(), held.call.phase(viewer.now))?;
        let next = step(held.seat.standing, self.now()).map_err(|problem| Refusal::Faults(vec![Fault::whole(problem)]))?;
        tx.grant(&grant);
        tx.set_seat(seat, next).await?;
        self.record(&mut tx, told(viewer, &held, verb)).await?;
        Ok(tx.commit().await?)
    }

    /// The list over which the viewer declares interests.
    ///
    /// # Errors
    /// Not found when the seat is not theirs; denied until the note is signed.
    pub async fn interest_page(&self, viewer: &Viewer, seat: SeatId) -> Outcome<InterestPage> {
        let mut tx = self.read().await?;
        let held = self.held(&mut tx, viewer, seat).await?;
        let queue = tx.reading_queue(held.seat.account).await?;
        held.interests(&mut tx, viewer, &queue).await
    }

    /// Declares conflicts of interest in the ticked entries; each is hidden from the viewer at once. With `finish` the
    /// declaration is complete, and reading can begin.
    ///
    /// # Errors
    /// Not found when the seat is not theirs or an entry is not on their list; denied until the note is signed; faults
    /// when entries are ticked without a kind, or *other* without a reason.
    pub async fn declare_interests(
        &self,
        viewer: &Viewer,
        seat: SeatId,
        ticked: &[ApplicationId],
        kind: &str,
        reason: &str,
        finish: bool,
    ) -> Outcome<()> {
        let mut tx = self.write().await?;
        let held = self.held(&mut tx, viewer, seat).await?;
        if !held.seat.standing.signed() {
            return Err(Refusal::Denied(domain::access::Denial::NotSigned));
        }
        let subject = Subject { seated: true, ..held.call.subject() };
        let grant = viewer.may(Action::DeclareInterest, &subject, held.call.phase(viewer.now))?;
        let mut faults = Faults::default();
        let reason = faults.optional_line("reason", reason, NOTE_MAX);
        let known = InterestKind::from_code(kind);
        if !ticked.is_empty() && known.is_none() {
            faults.add("kind", Problem::Required);
        }
        if ticked.is_empty() && !finish {
            faults.add("entry", Problem::Required);
        }
        if !ticked.is_empty() && known == Some(InterestKind::Other) && reason.is_empty() {
            faults.add("reason", Problem::ReasonNeeded);
        }
        let kind = faults.or(known.unwrap_or(InterestKind::Other)).map_err(Refusal::Faults)?;
        let open = tx.entries_open_to(held.call.id, held.seat.account).await?;
        if ticked.iter().any(|id| !open.iter().any(|(known, ..)| known == id)) {
            return Err(Refusal::NOT_FOUND);
        }
        tx.grant(&grant);
        for application in ticked {
            let interest = Interest {
                account: held.seat.account,
                application: *application,
                kind,
                reason: reason.clone(),
                source: InterestSource::Declared,
                declared_at: self.now(),
            };
            tx.set_interest(self.id(), &interest).await?;
            let mut event = told(viewer, &held, "interest-declared");
            event.application = Some(*application);
            event.became = kind.code().to_owned();
            self.record(&mut tx, event).await?;
        }
        if finish {
            let next = held.seat.standing.declare(self.now()).map_err(|problem| Refusal::Faults(vec![Fault::whole(problem)]))?;
            tx.set_seat(seat, next).await?;
            self.record(&mut tx, told(viewer, &held, "interests-complete")).await?;
        }
        Ok(tx.commit().await?)
    }
}

fn told(viewer: &Viewer, held: &Held, verb: &'static str) -> NewEvent {
    NewEvent {
        actor: viewer.id(),
        verb,
        edition: Some(held.call.edition),
        call: Some(held.call.id),
        subject: held.panel.name.clone(),
        ..NewEvent::default()
    }
}
