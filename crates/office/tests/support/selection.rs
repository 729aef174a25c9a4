//! Calls at the board with entries, people and rules, laid down in a few words.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};

use domain::access::{Action, Actor, RoleKind, Subject, decide};
use domain::application::{Contact, Screening};
use domain::board::BoardPlace;
use domain::call::{
    Answers, Call, CallPlan, CreditRole, LetterKind, LetterText, OthersScores, Program, Section, SubjectKind, Window,
};
use domain::fault::Problem;
use domain::ids::{AccountId, ApplicationId, CallId, EditionId, PersonId, QuotaId};
use domain::phase::Phase;
use domain::quota::{
    Attribute, Bound, Checkpoint, Declaration, Gender, GenderCount, Mode, NonBinaryPolicy, OverridePolicy, Reach, Rounding, Rule,
    Scope, TeamRule, UndeclaredPolicy, Unit,
};
use domain::text::{Lang, Text3};
use domain::time::{DAY, Deadline};
use office::board::Move;
use office::{Outcome, Refusal, Viewer};
use store::Tx;
use store::applications::{Listed, NewApplication};
use store::people::{CreditText, Person};
use store::quotas::NewQuota;
use store::snapshots::Snapshot;
use uuid::Uuid;

use super::{House, NOON};

/// An id nobody else has in this test process.
pub fn id<T: From<Uuid>>() -> T {
    static NUMBER: AtomicU64 = AtomicU64::new(1);
    T::from(Uuid::from_u64_pair(0x0193_5b7a_0000_7000, 0x8000_0000_0000_0000 | NUMBER.fetch_add(1, Ordering::Relaxed)))
}

fn same(text: &str) -> Text3 {
    Text3::new(text, text, text)
}

fn at(days: i64) -> Deadline {
    Deadline { local: "2027-01-01T12:00".to_owned(), zone: "Africa/Casablanca".to_owned(), at: NOON.plus(days * DAY) }
}

/// A plan whose board is open at noon.
pub fn plan(sections: &[(&str, u32)]) -> CallPlan {
    let letter = |kind, subject: &str| LetterText {
        kind,
        subject: same(subject),
        body: same("{name}\n{title} {code}\n{call}\n{link}\n{date}"),
    };
    CallPlan {
        program: Program::Workshops,
        subject: SubjectKind::Project,
        title: same("Ateliers"),
        summary: Text3::default(),
        about: Text3::default(),
        example: true,
        regulations: Vec::new(),
        contact: domain::call::Contact::default(),
        opens: at(-90),
        sections: sections
            .iter()
            .map(|(code, places)| Section {
                code: (*code).to_owned(),
                title: same(code),
                deadline: at(-60),
                places: *places,
                stages: Vec::new(),
            })
            .collect(),
        grace_minutes: 0,
        reading: Window { starts: at(-50), ends: at(-10) },
        announces: at(10),
        confirm_days: 7,
        blind: false,
        others_scores: OthersScores::AfterOwn,
        steps: Vec::new(),
        documents: Vec::new(),
        credits: Vec::new(),
        requirements: Vec::new(),
        criteria: Vec::new(),
        letters: vec![
            letter(LetterKind::Selected, "Sélectionné : {title}"),
            letter(LetterKind::Reserve, "En réserve : {title}"),
            letter(LetterKind::NotSelected, "Non retenu : {title}"),
            letter(LetterKind::Promoted, "Une place : {title}"),
        ],
    }
}

/// A hard rule over women directors, counted per project.
pub fn women(name: &str, bound: Bound) -> Rule {
    Rule {
        name: same(name),
        scope: Scope::default(),
        counts: Attribute::Gender(GenderCount {
            unit: Unit::Project { team: TeamRule::Any },
            roles: BTreeSet::from([CreditRole::Director]),
            counted: BTreeSet::from([Gender::Woman]),
            non_binary: NonBinaryPolicy::CountAsCounted,
        }),
        undeclared: UndeclaredPolicy::Exclude,
        bound,
        rounding: Rounding::Exact,
        mode: Mode::Hard,
        override_policy: Some(OverridePolicy { role: RoleKind::ProgramStaff, second_approver: RoleKind::Approver }),
        checked_at: BTreeSet::from(Checkpoint::ALL),
        valid_from: None,
        source: Text3::default(),
        shown_to_applicants: false,
    }
}

pub fn problem<T: std::fmt::Debug>(outcome: Outcome<T>) -> Option<Problem> {
    match outcome {
        Err(Refusal::Faults(faults)) => faults.first().map(|fault| fault.problem),
        _ => None,
    }
}

/// The same rule over the whole edition.
pub fn over_the_edition(rule: Rule) -> Rule {
    Rule { scope: Scope { reach: Reach::Edition, only: Vec::new() }, ..rule }
}

/// A call at its board, and the people around it.
pub struct Table<'h> {
    pub house: &'h House,
    pub edition: EditionId,
    pub staff: Viewer,
    pub officer: Viewer,
    pub approver: Viewer,
}

/// A writing transaction of the house.
pub async fn writing(house: &House) -> Tx {
    let mut tx = house.office.store().write().await.expect("a transaction");
    tx.grant(&decide(&Actor::house(), Action::Import, &Subject::default(), Phase::Preparation).expect("the house may"));
    tx
}

impl<'h> Table<'h> {
    /// An edition with its office.
    pub async fn laid(house: &'h House) -> Table<'h> {
        let edition: EditionId = id();
        let mut tx = writing(house).await;
        let groups = serde_json::json!({});
        let plan = serde_json::json!({
            "name": Text3::new("Edition", "Édition", "دورة"), "zone": "Africa/Casablanca",
            "starts": "2027-02-01", "ends": "2027-02-04", "groups": groups,
        });
        tx.insert_edition(edition, "2027", 2027, &plan.to_string(), NOON).await.expect("an edition");
        tx.commit().await.expect("written");
        Table {
            house,
            edition,
            staff: house.colleague("Salma Inventee", RoleKind::ProgramStaff).await,
            officer: house.colleague("Omar Invente", RoleKind::QuotaOfficer).await,
            approver: house.colleague("Aida Inventee", RoleKind::Approver).await,
        }
    }

    /// A call of the edition.
    pub async fn call(&self, code: &str, plan: &CallPlan) -> Call {
        let call: CallId = id();
        let mut tx = writing(self.house).await;
        tx.insert_call(call, self.edition, code, plan, 1, NOON.plus(-100 * DAY)).await.expect("a call");
        tx.publish_call(call, NOON.plus(-95 * DAY)).await.expect("published");
        let held = tx.call(call).await.expect("read").expect("there");
        tx.commit().await.expect("written");
        held
    }

    /// A rule of a call, or of the edition.
    pub async fn rule(&self, call: Option<CallId>, code: &str, rule: &Rule) -> QuotaId {
        let quota: QuotaId = id();
        let mut tx = writing(self.house).await;
        let new = NewQuota { id: quota, version: 1, edition: self.edition, call, code, rule, position: 1, by: None, now: NOON };
        tx.insert_quota(&new).await.expect("a rule");
        tx.commit().await.expect("written");
        quota
    }

    /// An eligible entry whose director declared so (or did not).
    pub async fn entry(&self, call: &Call, code: &str, section: &str, director: Option<Gender>) -> ApplicationId {
        self.entry_of(call, code, section, director, None, &format!("{}@example.org", code.to_lowercase())).await
    }

    /// An eligible entry of an applicant.
    pub async fn entry_of(
        &self,
        call: &Call,
        code: &str,
        section: &str,
        director: Option<Gender>,
        applicant: Option<AccountId>,
        email: &str,
    ) -> ApplicationId {
        let application: ApplicationId = id();
        let mut tx = writing(self.house).await;
        let new = NewApplication {
            id: application,
            code: code.to_owned(),
            call: call.id,
            section: section.to_owned(),
            applicant,
            contact: Contact { name: format!("Porteuse {code}"), email: email.to_owned(), lang: Lang::Fr },
            listed: Listed { title: format!("Film {code}"), ..Listed::default() },
            answers: Answers::new(),
            extra: Answers::new(),
            tracking_number: None,
            now: NOON.plus(-70 * DAY),
        };
        tx.insert_application(&new).await.expect("begun");
        assert!(tx.submit_application(application, 1, NOON.plus(-65 * DAY), 1, None).await.expect("submitted"));
        let receipt = format!("{application}-1");
        let sent = serde_json::json!({
            "application": code, "call": call.code, "section": section, "title": format!("Film {code}"),
            "answers": {}, "credits": [], "files": [], "screeners": [],
        });
        let (body, sha256) = (sent.to_string(), String::new());
        let snapshot = Snapshot { id: id(), number: 1, receipt, body, sha256, submitted_at: NOON.plus(-65 * DAY) };
        tx.insert_snapshot(application, &snapshot, None).await.expect("what was sent");
        tx.set_screening(application, Screening::Eligible, "", (NOON, None), NOON).await.expect("screened");
        let person = Person { id: id::<PersonId>(), name: format!("Personne {code}"), email: String::new(), lang: Lang::Fr };
        tx.insert_person(&person, NOON).await.expect("a person");
        let text = CreditText { nationality: "MA", nth_feature: Some(1), company: "", biography: "" };
        tx.insert_credit(id(), application, person.id, CreditRole::Director, &text).await.expect("credited");
        if let Some(gender) = director {
            tx.declare(person.id, Declaration::Declared(gender), NOON).await.expect("declared");
        }
        tx.commit().await.expect("written");
        application
    }

    /// Moves an entry as staff.
    pub async fn put(&self, call: &str, code: &str, from: BoardPlace, to: BoardPlace) {
        self.house.office.move_on_board(&self.staff, call, &step(code, from, to)).await.expect("moved");
    }

    /// Selects candidates as staff.
    pub async fn select(&self, call: &str, codes: &[&str]) {
        for code in codes {
            self.put(call, code, BoardPlace::Candidate, BoardPlace::Selected).await;
        }
    }

    /// Puts candidates on the reserve list, in this order, as staff.
    pub async fn reserve(&self, call: &str, codes: &[&str]) {
        for code in codes {
            self.put(call, code, BoardPlace::Candidate, BoardPlace::Reserve).await;
        }
    }

    /// The revision of a board.
    pub async fn revision(&self, call: &str) -> i64 {
        self.house.office.board(&self.staff, call).await.expect("the board").revision
    }

    /// Freezes what is there: as staff, or, where the set is too small or too close to a judged one for them, as quota officer.
    pub async fn freeze(&self, call: &str) -> Outcome<()> {
        let seen = self.revision(call).await;
        match self.house.office.freeze(&self.staff, call, seen).await {
            Err(Refusal::Faults(faults))
                if matches!(faults[0].problem, Problem::SetTooSmall { .. } | Problem::SetTooClose { .. }) =>
            {
                self.house.office.freeze(&self.officer, call, seen).await
            }
            other => other,
        }
    }

    /// Announces what is frozen, as staff who have just read it.
    pub async fn announce(&self, call: &str) -> Outcome<()> {
        self.house.office.announce(&self.staff, call, self.revision(call).await).await
    }

    /// Freezes and announces.
    pub async fn announced(&self, call: &str) {
        self.freeze(call).await.expect("frozen");
        self.announce(call).await.expect("announced");
    }
}

/// An entry moved.
pub fn step(code: &str, from: BoardPlace, to: BoardPlace) -> Move {
    Move { application: code.to_owned(), from, to, before: None }
}

/// The names of the rules of a refusal, and whether it tells counts.
pub fn forbidden_by<T: std::fmt::Debug>(outcome: Outcome<T>) -> (Vec<String>, bool) {
    match outcome {
        Err(Refusal::Quotas(lines)) => {
            (lines.iter().map(|line| line.name.en.clone()).collect(), lines.iter().any(|line| line.exact.is_some()))
        }
        other => panic!("not refused by rules: {other:?}"),
    }
}
