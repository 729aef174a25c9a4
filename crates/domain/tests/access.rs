//! The golden file of rights: role × action × phase, for people who do not program.
//!
//! `UPDATE_GOLDEN=1 cargo test -p domain` writes it anew; read the difference before you commit it.

use std::fmt::Write as _;

use domain::access::{Action, Actor, Place, Role, RoleKind, Scope, Subject, decide};
use domain::ids::{AccountId, CallId, EditionId};
use domain::phase::Phase;
use uuid::Uuid;

const ME: AccountId = AccountId(Uuid::from_u128(1));
const OTHER: AccountId = AccountId(Uuid::from_u128(2));
const CALL: CallId = CallId(Uuid::from_u128(4));
const PLACE: Place = Place { edition: Some(EditionId(Uuid::from_u128(3))), call: Some(CALL) };

fn actor(kinds: &[RoleKind]) -> Actor {
    let roles = kinds.iter().map(|&kind| Role { kind, scope: Scope::Call(CALL) }).collect();
    Actor { account: Some(ME), roles, house: false }
}

/// Who asks, and how the subject stands to them.
fn askers() -> Vec<(&'static str, Actor, Subject)> {
    let at = Subject { published: true, ..Subject::at(PLACE) };
    let foreign = Subject { owner: Some(OTHER), ..at };
    let reader = actor(&[RoleKind::Reader]);
    let assigned = Subject { seated: true, assigned: true, ..foreign };
    let elsewhere = Role { kind: RoleKind::ProgramStaff, scope: Scope::Call(CallId(Uuid::from_u128(9))) };
    let staff_elsewhere = Actor { account: Some(ME), roles: vec![elsewhere], house: false };
    vec![
        ("anonymous", Actor::anonymous(), foreign),
        ("owner", actor(&[]), Subject { owner: Some(ME), selected: true, ..at }),
        ("owner, too late", actor(&[]), Subject { owner: Some(ME), deadline_passed: true, ..at }),
        ("other applicant", actor(&[]), foreign),
        ("reader, assigned", reader.clone(), assigned),
        ("reader, sheet done", reader.clone(), Subject { sheet_done: true, ..assigned }),
        ("reader, not signed", reader.clone(), Subject { assigned: true, ..foreign }),
        ("reader, not assigned", reader.clone(), Subject { seated: true, ..foreign }),
        ("reader, conflicted", reader, Subject { conflicted: true, ..assigned }),
        ("president", actor(&[RoleKind::President]), Subject { presides: true, ..assigned }),
        ("president, not signed", actor(&[RoleKind::President]), Subject { presides: true, ..foreign }),
        ("reader, once invited to preside", actor(&[RoleKind::Reader, RoleKind::President]), assigned),
        ("staff", actor(&[RoleKind::ProgramStaff]), foreign),
        ("staff, conflicted", actor(&[RoleKind::ProgramStaff]), Subject { conflicted: true, ..foreign }),
        ("staff of another call", staff_elsewhere, foreign),
        ("quota officer", actor(&[RoleKind::QuotaOfficer]), foreign),
        ("approver", actor(&[RoleKind::Approver]), foreign),
        ("approver, own request", actor(&[RoleKind::Approver]), Subject { own_request: true, ..foreign }),
        ("administrator", actor(&[RoleKind::Administrator]), foreign),
    ]
}

#[test]
fn rights_are_as_the_golden_file_says() {
    let mut text = String::from(
        "Who may do what, when. One line per role and action; phases from left to right:\n\
         P preparation  O open  S screening  R reading  D deliberation  F frozen  A announced\n\
         A capital letter: allowed. A dot: not allowed; the reasons follow.\n",
    );
    for (name, actor, subject) in askers() {
        let _ = writeln!(text, "\n## {name}\n");
        for &action in Action::ALL {
            let answers: Vec<_> = Phase::ALL.iter().map(|&phase| decide(&actor, action, &subject, phase)).collect();
            let marks: String =
                answers.iter().zip("POSRDFA".chars()).map(|(answer, phase)| if answer.is_ok() { phase } else { '.' }).collect();
            let mut reasons: Vec<_> =
                answers.iter().filter_map(|answer| answer.as_ref().err()).map(|denial| denial.code()).collect();
            reasons.dedup();
            let _ = writeln!(text, "{:22} {marks}  {}", action.code(), reasons.join(", "));
        }
    }
    let text = text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n") + "\n";
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/access.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, &text).expect("written");
    }
    assert_eq!(std::fs::read_to_string(path).unwrap_or_default(), text, "rights changed: see the head of this file");
}

#[test]
fn only_the_house_runs_jobs_and_every_denial_has_a_status() {
    for (name, actor, subject) in askers() {
        for phase in Phase::ALL {
            assert!(decide(&actor, Action::RunJobs, &subject, phase).is_err(), "{name}");
        }
    }
    assert!(decide(&Actor::house(), Action::RunJobs, &Subject::default(), Phase::Open).is_ok());
    assert!(domain::access::Denial::ALL.iter().all(|denial| (400..500).contains(&denial.status())));
}
