//! A call in its reading phase, entries that could leak, a panel and its readers.

#![allow(dead_code, unreachable_pub, missing_docs, reason = "shared by several test binaries")]

use std::collections::BTreeMap;

use domain::access::{Action, Actor, RoleKind, Subject, decide};
use domain::application::{Contact, Screening};
use domain::call::{
    Answer, CallPlan, Choice, Contact as CallContact, CreditRole, DocumentAsk, Field, FieldKind, FileKind, OthersScores, Program,
    Section, Step, SubjectKind, Window,
};
use domain::ids::{ApplicationId, CallId, FileId, PanelId, ScreenerId, SeatId};
use domain::phase::Phase;
use domain::scoring::Criterion;
use domain::text::{Lang, Text3};
use domain::time::{DAY, Deadline};
use office::editions::EditionPlan;
use office::panels::{Invitee, NewPanel};
use office::{Keyring, Viewer};
use store::Tx;
use store::applications::{Listed, NewApplication};
use store::files::{Screener, StoredFile};
use store::people::{CreditText, Person};
use uuid::Uuid;

use crate::support::{House, NOON};

/// What must never reach a blind reader; each stands in a field of its own.
pub const SECRETS: [&str; 13] = [
    "CANARY-CONTACT-NAME",
    "canary-contact@secret.example",
    "CANARY-DIRECTOR",
    "canary-director@secret.example",
    "CANARY-COMPANY",
    "CANARY-BIOGRAPHY",
    "CANARY-NATIONALITY",
    "CANARY-IDENTIFYING-ANSWER",
    "CANARY-FILE-NAME",
    "CANARY-ANONYMOUS-FILE-NAME",
    "canary-screener-url",
    "CANARY-EXTRA",
    "CANARY-PASSWORD",
];

/// A committee at work.
pub struct Committee {
    pub house: House,
    pub staff: Viewer,
    pub call: CallId,
    pub code: String,
    pub panel: PanelId,
}

fn deadline(days: i64) -> Deadline {
    Deadline { local: "2027-01-15T12:00".into(), zone: "Africa/Casablanca".into(), at: NOON.plus(days * DAY) }
}

fn said(text: &str) -> Text3 {
    Text3::new(text, text, text)
}

fn field(code: &str, identifies: bool, kind: FieldKind) -> Field {
    let (label, hint) = (said(code), Text3::default());
    Field { code: code.into(), label, hint, required: false, identifies, kind, sections: Vec::new() }
}

/// The question in which language an application is written.
pub fn language() -> Field {
    let choices = ["fr", "ar"].map(|code| Choice { code: code.into(), label: said(code) }).into();
    field("dossier_language", false, FieldKind::Choice { choices })
}

fn ask(code: &str, anonymous: bool) -> DocumentAsk {
    DocumentAsk {
        code: code.into(),
        label: said(code),
        hint: Text3::default(),
        required: false,
        kinds: vec![FileKind::Pdf],
        max_megabytes: 20,
        anonymous,
        sections: Vec::new(),
    }
}

fn criterion(code: &str, weight: u32) -> Criterion {
    Criterion { code: code.into(), label: said(code), low: said("low"), high: said("high"), weight, min: 1, max: 5 }
}

/// A plan whose reading phase is now.
pub fn plan() -> CallPlan {
    CallPlan {
        program: Program::Workshops,
        subject: SubjectKind::Project,
        title: said("Atlas Workshops"),
        summary: Text3::default(),
        about: Text3::default(),
        example: true,
        regulations: Vec::new(),
        contact: CallContact::default(),
        opens: deadline(-90),
        sections: vec![Section {
            code: "development".into(),
            title: said("Development"),
            deadline: deadline(-20),
            places: 5,
            stages: Vec::new(),
        }],
        grace_minutes: 0,
        reading: Window { starts: deadline(-10), ends: deadline(10) },
        announces: deadline(30),
        confirm_days: 7,
        blind: true,
        others_scores: OthersScores::AfterOwn,
        steps: vec![Step {
            code: "film".into(),
            title: said("film"),
            minutes: 5,
            fields: vec![
                field("title", false, FieldKind::Line { max: 200 }),
                field("synopsis", false, FieldKind::Text { max_words: 500 }),
                field("statement", true, FieldKind::Text { max_words: 500 }),
                field("rough-cut", true, FieldKind::Screener),
            ],
        }],
        documents: vec![ask("dossier", false), ask("dossier-anonymous", true)],
        credits: Vec::new(),
        requirements: Vec::new(),
        criteria: vec![criterion("story", 2), criterion("team", 1)],
        letters: Vec::new(),
    }
}

impl Committee {
    /// A call with this plan and an empty panel with two readings an entry.
    pub async fn with(house: House, change: impl FnOnce(&mut CallPlan)) -> Committee {
        let mut plan = plan();
        change(&mut plan);
        let staff = house.colleague("Staff", RoleKind::ProgramStaff).await;
        let call = CallId(Uuid::from_u128(0xca11));
        let edition = Uuid::from_u128(0xed).into();
        let mut tx = open(&house).await;
        let of_edition = EditionPlan { zone: "Africa/Casablanca".into(), ..EditionPlan::default() };
        let of_edition = serde_json::to_string(&of_edition).expect("JSON");
        tx.insert_edition(edition, "2027", 2027, &of_edition, NOON).await.expect("an edition");
        tx.insert_call(call, edition, "workshops-2027", &plan, 0, NOON).await.expect("a call");
        tx.publish_call(call, NOON.plus(-100 * DAY)).await.expect("published");
        tx.commit().await.expect("written");
        let new = NewPanel { name: "Comité".into(), kind: "committee".into(), readings: "2".into() };
        let panel = house.office.form_panel(&staff, "workshops-2027", &new).await.expect("formed");
        Committee { house, staff, call, code: "workshops-2027".into(), panel }
    }

    /// A submitted, eligible entry in which every field could leak.
    pub async fn entry(&self, number: u128, title: &str) -> ApplicationId {
        let id = ApplicationId(Uuid::from_u128(0xa000 + number));
        let one = |text: &str| Answer::One(text.to_owned());
        let answers = BTreeMap::from([
            ("title".to_owned(), one(title)),
            ("synopsis".to_owned(), one("A woman waits for the rain.")),
            ("statement".to_owned(), one("CANARY-IDENTIFYING-ANSWER")),
            // Asked only where a test adds the question.
            ("dossier_language".to_owned(), one(if number % 2 == 1 { "fr" } else { "ar" })),
        ]);
        let listed = Listed {
            title: title.into(),
            search_key: domain::text::fold(title),
            stage: "development".into(),
            country: "MA".into(),
            directors: "CANARY-DIRECTOR".into(),
        };
        let contact =
            Contact { name: "CANARY-CONTACT-NAME".into(), email: "canary-contact@secret.example".into(), lang: Lang::Fr };
        let mut tx = open(&self.house).await;
        let new = NewApplication {
            id,
            code: format!("AW-ENTRY{number}"),
            call: self.call,
            section: "development".into(),
            applicant: None,
            contact,
            listed,
            answers,
            extra: BTreeMap::from([("Cover".to_owned(), one("CANARY-EXTRA"))]),
            tracking_number: None,
            now: NOON.plus(-30 * DAY),
        };
        tx.insert_application(&new).await.expect("begun");
        tx.submit_application(id, 1, NOON.plus(-25 * DAY), 1, None).await.expect("submitted");
        tx.set_screening(id, Screening::Eligible, "", (NOON.plus(-15 * DAY), None), NOON).await.expect("screened");
        let person = Person {
            id: Uuid::from_u128(0xb000 + number).into(),
            name: "CANARY-DIRECTOR".into(),
            email: "canary-director@secret.example".into(),
            lang: Lang::Fr,
        };
        tx.insert_person(&person, NOON).await.expect("a person");
        let text = CreditText {
            nationality: "CANARY-NATIONALITY",
            nth_feature: Some(1),
            company: "CANARY-COMPANY",
            biography: "CANARY-BIOGRAPHY",
        };
        let credit = Uuid::from_u128(0xc000 + number).into();
        tx.insert_credit(credit, id, person.id, CreditRole::Director, &text).await.expect("a credit");
        for (offset, document, name) in
            [(0, "dossier", "CANARY-FILE-NAME.pdf"), (1, "dossier-anonymous", "CANARY-ANONYMOUS-FILE-NAME.pdf")]
        {
            let file = StoredFile {
                id: FileId(Uuid::from_u128(0xf000 + 2 * number + offset)),
                application: id,
                document: document.into(),
                name: name.into(),
                media_type: "application/pdf".into(),
                bytes: 9,
                sha256: String::new(),
                path: format!("{document}-{number}"),
                anonymous: offset == 1,
                uploaded_at: NOON,
                removed_at: None,
            };
            tx.insert_file(&file, None).await.expect("a file");
        }
        let screener = ScreenerId(Uuid::from_u128(0xe000 + number));
        let (sealed_password, key_id) =
            Keyring::of_one([7; 32]).seal(&screener.to_string(), "CANARY-PASSWORD", [u8::try_from(number).expect("few"); 24]);
        let screener = Screener {
            id: screener,
            field: "rough-cut".into(),
            url: "https://vimeo.example/canary-screener-url".into(),
            sealed_password,
            key_id,
            updated_at: NOON,
        };
        tx.set_screeners(id, &[screener]).await.expect("a screener");
        tx.commit().await.expect("written");
        id
    }

    /// Somebody invited, nothing answered.
    pub async fn invited(&self, name: &str) -> (Viewer, SeatId) {
        let person = self.house.person(name, None).await;
        let email = person.account.as_ref().expect("an account").email.clone();
        let invitee = Invitee { name: name.into(), email, lang: "fr".into(), role: "reader".into(), ..Invitee::default() };
        let seat = self.house.office.invite_to_panel(&self.staff, &self.code, self.panel, &invitee).await.expect("invited");
        (self.house.viewer(person.id().expect("an account")).await, seat)
    }

    /// Somebody who may read.
    pub async fn reader(&self, name: &str) -> (Viewer, SeatId) {
        let (viewer, seat) = self.invited(name).await;
        let office = &self.house.office;
        office.answer_seat(&viewer, seat, true).await.expect("accepted");
        office.sign_note(&viewer, seat, true).await.expect("signed");
        office.declare_interests(&viewer, seat, &[], "", "", true).await.expect("declared");
        (viewer, seat)
    }

    /// Gives entries to a seat.
    pub async fn give(&self, seat: SeatId, entries: &[ApplicationId]) {
        let office = &self.house.office;
        office.assign_by_hand(&self.staff, &self.code, self.panel, seat, entries, entries).await.expect("assigned");
    }
}

/// A transaction that may write whatever a test needs.
pub async fn open(house: &House) -> Tx {
    let grant = decide(&Actor::house(), Action::RunJobs, &Subject::default(), Phase::Preparation).expect("the house may");
    let mut tx = house.office.store().write().await.expect("a transaction");
    tx.grant(&grant);
    tx
}
