//! What was sent: the content of a snapshot, and its printable copy.

use domain::access::Action;
use domain::application::Credit;
use domain::call::{Answers, CreditAsk, DocumentAsk, Field};
use domain::text::Text3;
use domain::time::Moment;
use serde::{Deserialize, Serialize};
use store::files::{Screener, StoredFile};

use super::own::{Heading, Own};
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// Everything that is sent with an application. Written as JSON in the order of its fields and of its codes: the
/// same content has the same bytes. Gender and passwords are not in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sent {
    /// The code of the application.
    pub application: String,
    /// The code of the call.
    pub call: String,
    /// The code of the section.
    pub section: String,
    /// The title of the project or the name of the person.
    pub title: String,
    /// The answers, as typed.
    pub answers: Answers,
    /// The people named.
    pub credits: Vec<SentCredit>,
    /// The files, each with the hash of its content.
    pub files: Vec<SentFile>,
    /// The screening links.
    pub screeners: Vec<SentScreener>,
}

/// A person as sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentCredit {
    /// The code of the role.
    pub role: String,
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// ISO 3166 alpha-2.
    pub nationality: String,
    /// Which of their features this is.
    pub nth_feature: Option<u32>,
    /// The company.
    pub company: String,
    /// Biography and filmography.
    pub biography: String,
}

/// A file as sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentFile {
    /// Its id, to open it again.
    pub id: domain::ids::FileId,
    /// The document it is.
    pub document: String,
    /// Its name.
    pub name: String,
    /// Its length.
    pub bytes: i64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

/// A screening link as sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentScreener {
    /// The field it answers.
    pub field: String,
    /// The address.
    pub url: String,
    /// A password was given.
    pub password: bool,
}

/// The printable copy of what was sent.
#[derive(Debug, Clone, PartialEq)]
pub struct SentPage {
    /// Which application.
    pub heading: Heading,
    /// The number of the snapshot.
    pub number: i64,
    /// The number of its receipt.
    pub receipt: String,
    /// The SHA-256 of the snapshot.
    pub sha256: String,
    /// When it was sent.
    pub at: Moment,
    /// What was sent.
    pub sent: Sent,
    /// The questions, step by step.
    pub steps: Vec<(Text3, Vec<Field>)>,
    /// The documents asked for.
    pub documents: Vec<DocumentAsk>,
    /// The people asked for.
    pub credits: Vec<CreditAsk>,
    /// Whom the receipt went to.
    pub letter_to: String,
}

impl Sent {
    /// What would be sent now.
    pub(super) fn of(own: &Own, credits: &[Credit], files: &[StoredFile], screeners: &[Screener]) -> Sent {
        let application = &own.application;
        let mut present: Vec<&StoredFile> = files.iter().filter(|file| file.removed_at.is_none()).collect();
        present.sort_by_key(|file| (&file.document, file.uploaded_at));
        Sent {
            application: application.code.clone(),
            call: own.call.code.clone(),
            section: application.section.clone(),
            title: application.title.clone(),
            answers: application.answers.clone(),
            credits: credits.iter().map(SentCredit::from).collect(),
            files: present.into_iter().map(SentFile::from).collect(),
            screeners: screeners.iter().map(SentScreener::from).collect(),
        }
    }

    /// The canonical text.
    pub(crate) fn text(&self) -> String {
        serde_json::to_string(self).expect("what is sent can be written as JSON")
    }

    /// What a canonical text says.
    ///
    /// # Errors
    /// When it is none.
    pub fn read(text: &str) -> Result<Sent, serde_json::Error> {
        serde_json::from_str(text)
    }
}

impl From<&Credit> for SentCredit {
    fn from(credit: &Credit) -> SentCredit {
        SentCredit {
            role: credit.role.code().to_owned(),
            name: credit.name.clone(),
            email: credit.email.clone(),
            nationality: credit.nationality.clone(),
            nth_feature: credit.nth_feature,
            company: credit.company.clone(),
            biography: credit.biography.clone(),
        }
    }
}

impl From<&StoredFile> for SentFile {
    fn from(file: &StoredFile) -> SentFile {
        SentFile {
            id: file.id,
            document: file.document.clone(),
            name: file.name.clone(),
            bytes: file.bytes,
            sha256: file.sha256.clone(),
        }
    }
}

impl From<&Screener> for SentScreener {
    fn from(screener: &Screener) -> SentScreener {
        SentScreener { field: screener.field.clone(), url: screener.url.clone(), password: !screener.sealed_password.is_empty() }
    }
}

impl Office {
    /// What was sent as snapshot `number` of an own application: for its receipt and its printable copy.
    ///
    /// # Errors
    /// Not signed in, not found.
    pub async fn sent_page(&self, viewer: &Viewer, code: &str, number: i64) -> Outcome<SentPage> {
        let mut tx = self.read().await?;
        let (own, _) = self.own(&mut tx, viewer, code, Action::ReadOwnApplication).await?;
        let snapshots = tx.snapshots_of(own.application.id).await?;
        let snapshot = snapshots.into_iter().find(|snapshot| snapshot.number == number).ok_or(Refusal::NOT_FOUND)?;
        let unreadable = |_| store::StoreError::inconsistent("snapshots", "body", &snapshot.receipt);
        let sent = Sent::read(&snapshot.body).map_err(unreadable)?;
        let plan = &own.call.plan;
        let asked = |step: &domain::call::Step| {
            let fields = step.fields.iter().filter(|field| field.asked_in(&sent.section)).cloned();
            (step.title.clone(), fields.collect::<Vec<_>>())
        };
        Ok(SentPage {
            heading: own.heading(viewer),
            number,
            receipt: snapshot.receipt,
            sha256: snapshot.sha256,
            at: snapshot.submitted_at,
            steps: plan.steps.iter().map(asked).filter(|(_, fields)| !fields.is_empty()).collect(),
            documents: plan.documents.iter().filter(|ask| ask.asked_in(&sent.section)).cloned().collect(),
            credits: plan.credits.clone(),
            letter_to: own.application.contact.email.clone(),
            sent,
        })
    }
}
