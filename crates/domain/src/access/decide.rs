//! The decision itself.

use super::{Action, Actor, Denial, Grant, RoleKind, Subject};
use crate::phase::Phase;

/// Whether `actor` may do `action` to `subject` while its call is in `phase`.
///
/// # Errors
/// The [`Denial`] says why not.
pub fn decide(actor: &Actor, action: Action, subject: &Subject, phase: Phase) -> Result<Grant, Denial> {
    let grant = Grant { action, actor: actor.account };
    if actor.house {
        return Ok(grant);
    }
    check(actor, action, subject, phase).map(|()| grant)
}

fn check(actor: &Actor, action: Action, subject: &Subject, phase: Phase) -> Result<(), Denial> {
    use Action as A;
    match action {
        A::UseOwnAccount | A::Declare => Ok(()),
        A::ReadCall => demand(subject.published || in_office(actor, subject), Denial::NotFound),
        A::OverseeCall => {
            signed_in(actor)?;
            demand(in_office(actor, subject), Denial::NotFound)
        }

        A::StartApplication => {
            signed_in(actor)?;
            demand(phase != Phase::Preparation, Denial::NotFound)?;
            demand(phase == Phase::Open, Denial::NotInPhase)?;
            demand(!subject.deadline_passed, Denial::DeadlinePassed)
        }
        A::ReadOwnApplication => owns(actor, subject),
        A::EditApplication | A::SubmitApplication => {
            owns(actor, subject)?;
            demand(!subject.deadline_passed, Denial::DeadlinePassed)?;
            demand(phase < Phase::Frozen, Denial::NotInPhase)
        }
        A::WithdrawApplication => {
            owns(actor, subject)?;
            demand(phase != Phase::Announced, Denial::NotInPhase)
        }
        A::AnswerSelection => {
            owns(actor, subject)?;
            demand(phase == Phase::Announced && subject.selected, Denial::NotInPhase)?;
            demand(!subject.deadline_passed, Denial::DeadlinePassed)
        }

        A::AnswerSeat => signed_in(actor),
        A::DeclareInterest => {
            signed_in(actor).and_then(|()| demand(subject.seated || in_office(actor, subject), Denial::NotFound))
        }
        A::ReadEntry | A::RevealScreener => reads(actor, subject),
        A::Score => {
            reads(actor, subject)?;
            demand(phase == Phase::Reading, Denial::NotInPhase)
        }
        A::ReadOthersScores => {
            demand(!subject.conflicted, Denial::Conflicted)?;
            if works_in(actor, subject, &[RoleKind::ProgramStaff, RoleKind::QuotaOfficer]) {
                return Ok(());
            }
            reads(actor, subject)?;
            demand(subject.sheet_done || phase > Phase::Reading, Denial::OwnScoreFirst)
        }

        A::GrantRoles | A::ManageEdition => office(actor, subject, &[RoleKind::Administrator]),
        A::InviteColleague => office(actor, subject, &[RoleKind::Administrator, RoleKind::ProgramStaff]),
        A::EditCall | A::PublishCall => {
            office(actor, subject, &[RoleKind::Administrator, RoleKind::ProgramStaff])?;
            demand(phase < Phase::Frozen, Denial::NotInPhase)
        }
        A::EditQuotas => {
            office(actor, subject, &[RoleKind::QuotaOfficer, RoleKind::Administrator])?;
            demand(phase < Phase::Frozen, Denial::NotInPhase)
        }

        A::ReadApplications | A::WriteNote | A::CorrectCredit | A::MergeDuplicates => {
            office(actor, subject, &[RoleKind::ProgramStaff])?;
            demand(!subject.conflicted, Denial::Conflicted)
        }
        A::Screen | A::Extend => {
            office(actor, subject, &[RoleKind::ProgramStaff])?;
            demand(!subject.conflicted, Denial::Conflicted)?;
            demand(phase < Phase::Frozen, Denial::NotInPhase)
        }
        A::Import => {
            office(actor, subject, &[RoleKind::ProgramStaff])?;
            demand(phase < Phase::Frozen, Denial::NotInPhase)
        }
        A::Export | A::DownloadFiles | A::WriteLetters | A::FormPanel | A::ReadProjects | A::RecordMilestone => {
            office(actor, subject, &[RoleKind::ProgramStaff])
        }

        A::ReadBoard => {
            let seated = subject.seated && phase >= Phase::Deliberation;
            if seated {
                Ok(())
            } else {
                office(actor, subject, &[RoleKind::ProgramStaff, RoleKind::QuotaOfficer, RoleKind::Approver])
            }
        }
        A::MoveOnBoard => {
            // Who presides over the committee keeps the board with the office, once the committee deliberates.
            if phase < Phase::Deliberation || !(subject.seated && subject.presides) {
                office(actor, subject, &[RoleKind::ProgramStaff, RoleKind::QuotaOfficer])?;
            }
            demand(!subject.conflicted, Denial::Conflicted)?;
            demand(matches!(phase, Phase::Reading | Phase::Deliberation), Denial::NotInPhase)
        }
        A::ReadTallies | A::GenderReport => office(actor, subject, &[RoleKind::QuotaOfficer]),
        A::Freeze | A::RequestOverride => {
            office(actor, subject, &[RoleKind::ProgramStaff, RoleKind::QuotaOfficer])?;
            demand(phase == Phase::Deliberation, Denial::NotInPhase)
        }
        A::ApproveOverride => {
            office(actor, subject, &[RoleKind::Approver])?;
            demand(!subject.own_request, Denial::SamePerson)?;
            demand(phase == Phase::Deliberation, Denial::NotInPhase)
        }
        A::Unfreeze | A::Announce => {
            office(actor, subject, &[RoleKind::ProgramStaff])?;
            demand(phase == Phase::Frozen, Denial::NotInPhase)
        }
        A::Promote => {
            office(actor, subject, &[RoleKind::ProgramStaff])?;
            demand(phase == Phase::Announced, Denial::NotInPhase)
        }
        A::RunJobs => Err(Denial::NotFound),
    }
}

fn demand(condition: bool, otherwise: Denial) -> Result<(), Denial> {
    if condition { Ok(()) } else { Err(otherwise) }
}

fn signed_in(actor: &Actor) -> Result<(), Denial> {
    demand(actor.account.is_some(), Denial::NotSignedIn)
}

fn owns(actor: &Actor, subject: &Subject) -> Result<(), Denial> {
    signed_in(actor)?;
    demand(subject.owner.is_some() && subject.owner == actor.account, Denial::NotFound)
}

fn reads(actor: &Actor, subject: &Subject) -> Result<(), Denial> {
    signed_in(actor)?;
    demand(!subject.conflicted, Denial::Conflicted)?;
    demand(subject.assigned, Denial::NotFound)?;
    demand(subject.seated, Denial::NotSigned)
}

fn works_in(actor: &Actor, subject: &Subject, kinds: &[RoleKind]) -> bool {
    kinds.iter().any(|&kind| actor.holds(kind, subject.place))
}

fn in_office(actor: &Actor, subject: &Subject) -> bool {
    works_in(actor, subject, &[RoleKind::Administrator, RoleKind::ProgramStaff, RoleKind::QuotaOfficer, RoleKind::Approver])
}

/// One of `kinds` is needed. Who works elsewhere in the office learns that a role is missing; anybody else that there
/// is no such thing.
fn office(actor: &Actor, subject: &Subject, kinds: &[RoleKind]) -> Result<(), Denial> {
    signed_in(actor)?;
    if works_in(actor, subject, kinds) {
        return Ok(());
    }
    Err(if in_office(actor, subject) { Denial::RoleMissing } else { Denial::NotFound })
}
