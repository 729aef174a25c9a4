//! Imports: many rows of the same kind in few statements, inside one transaction.
//!
//! A full batch and a single row are two texts of the same statement, so every engine prepares two of each however
//! long the file is.

use domain::application::Contact;
use domain::call::Answers;
use domain::ids::{ApplicationId, CallId, CreditId, PersonId, ProjectId, SnapshotId};
use domain::time::Moment;

use crate::applications::{Listed, json};
use crate::args::args;
use crate::people::{Person, match_key};
use crate::sql::statements;
use crate::{Arg, Sql, StoreError, Tx};

/// Rows of a full batch.
const BATCH: usize = 40;

statements! {
    TRACKED = "SELECT tracking_number FROM applications WHERE call_id = $1 AND tracking_number IS NOT NULL";
    CODES = "SELECT code FROM applications UNION ALL SELECT code FROM projects";
    PEOPLE = "SELECT id, name, email_key FROM people WHERE email_key <> '' ORDER BY created_at DESC, id DESC";
}

/// An INSERT of rows of the same kind: the part before the values, and how many values a row has.
struct Bulk {
    name: &'static str,
    head: &'static str,
    width: usize,
}

const PROJECTS: Bulk = Bulk {
    name: "imports::PROJECTS",
    head: "INSERT INTO projects (id, code, title, search_key, country, stage, created_at, revision)",
    width: 8,
};
const APPLICATIONS: Bulk = Bulk {
    name: "imports::APPLICATIONS",
    head: "INSERT INTO applications (id, code, call_id, section, project_id, contact_name, contact_email, contact_lang, title,
             search_key, stage, country, directors, answers, extra, tracking_number, created_at, updated_at, submitted_at,
             withdrawn_at, snapshot_number, version, screening, screening_note, stamps)",
    width: 25,
};
const PEOPLE_ROWS: Bulk =
    Bulk { name: "imports::PEOPLE_ROWS", head: "INSERT INTO people (id, name, email, email_key, lang, created_at)", width: 6 };
const CREDITS: Bulk = Bulk {
    name: "imports::CREDITS",
    head: "INSERT INTO credits (id, application_id, person_id, role, position, nationality, nth_feature, company, biography)",
    width: 9,
};
const SNAPSHOTS: Bulk = Bulk {
    name: "imports::SNAPSHOTS",
    head: "INSERT INTO snapshots (id, application_id, number, receipt, body, sha256, submitted_at)",
    width: 7,
};
const EVENTS: Bulk = Bulk {
    name: "imports::EVENTS",
    head: "INSERT INTO events (id, at, actor_id, verb, edition_id, call_id, application_id, project_id, subject, was, became)",
    width: 11,
};

impl Bulk {
    fn of(&self, rows: usize) -> Sql {
        let row = |at: usize| {
            let marks: Vec<String> = (1..=self.width).map(|n| format!("${}", at * self.width + n)).collect();
            format!("({})", marks.join(", "))
        };
        let rows: Vec<String> = (0..rows).map(row).collect();
        Sql::composed(self.name, format!("{} VALUES {}", self.head, rows.join(", ")))
    }

    async fn insert(&self, tx: &mut Tx, rows: Vec<Vec<Arg>>) -> Result<(), StoreError> {
        let (full, single) = (self.of(BATCH), self.of(1));
        let mut rows = rows.into_iter();
        while rows.len() >= BATCH {
            tx.run(&full, rows.by_ref().take(BATCH).flatten().collect()).await?;
        }
        for row in rows {
            tx.run(&single, row).await?;
        }
        Ok(())
    }
}

/// The composed statements: full and single, of each kind.
pub(crate) fn composed() -> Vec<Sql> {
    [PROJECTS, APPLICATIONS, PEOPLE_ROWS, CREDITS, SNAPSHOTS, EVENTS]
        .iter()
        .flat_map(|bulk| [bulk.of(1), bulk.of(BATCH)])
        .collect()
}

/// A project with its application, as an import brings them in one.
#[derive(Debug, Clone)]
pub struct Imported {
    /// The application.
    pub application: ApplicationId,
    /// Its code.
    pub code: String,
    /// Its section.
    pub section: String,
    /// The project and its code, in calls for projects.
    pub project: Option<(ProjectId, String)>,
    /// Whom letters go to.
    pub contact: Contact,
    /// The copies for lists.
    pub listed: Listed,
    /// The answers.
    pub answers: Answers,
    /// Columns that no field takes.
    pub extra: Answers,
    /// The number of the line's application where it comes from.
    pub tracking_number: String,
    /// When it was submitted there; `None`: it was not.
    pub submitted_at: Option<Moment>,
    /// When it was withdrawn there.
    pub withdrawn_at: Option<Moment>,
    /// Its people, in order.
    pub credits: Vec<ImportedCredit>,
    /// What was submitted.
    pub snapshot: Option<ImportedSnapshot>,
}

/// A person's role in an imported application.
#[derive(Debug, Clone)]
pub struct ImportedCredit {
    /// Its id.
    pub id: CreditId,
    /// Who.
    pub person: PersonId,
    /// Role code.
    pub role: &'static str,
    /// ISO 3166 alpha-2; may be empty.
    pub nationality: String,
    /// Which of their features this is.
    pub nth_feature: Option<i64>,
    /// Biography; may be empty.
    pub biography: String,
}

/// The version an import brings.
#[derive(Debug, Clone)]
pub struct ImportedSnapshot {
    /// Its id.
    pub id: SnapshotId,
    /// Its receipt.
    pub receipt: String,
    /// What was submitted, JSON.
    pub body: String,
    /// Its hash.
    pub sha256: String,
}

impl Tx {
    /// The tracking numbers a call knows.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn tracking_numbers(&mut self, call: CallId) -> Result<Vec<String>, StoreError> {
        Ok(self.all::<(String,)>(&TRACKED, args![call]).await?.into_iter().map(|(number,)| number).collect())
    }

    /// The codes of all applications and projects: a new one is none of them.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn codes(&mut self) -> Result<Vec<String>, StoreError> {
        Ok(self.all::<(String,)>(&CODES, args![]).await?.into_iter().map(|(code,)| code).collect())
    }

    /// Everybody known by address: the folded address, the name, and who; the first one of an address last.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn people_by_address(&mut self) -> Result<Vec<(String, String, PersonId)>, StoreError> {
        let rows: Vec<(String, String, String)> = self.all(&PEOPLE, args![]).await?;
        rows.into_iter()
            .map(|(id, name, key)| Ok((key, name, id.parse().map_err(|_| StoreError::inconsistent("people", "id", &id))?)))
            .collect()
    }

    /// Writes what an import brings: people, projects, applications, credits and snapshots.
    ///
    /// # Errors
    /// A duplicate when a tracking number is known in the call.
    pub async fn insert_imported(
        &mut self,
        call: CallId,
        people: &[Person],
        imported: &[Imported],
        now: Moment,
    ) -> Result<(), StoreError> {
        let person = |person: &Person| args![person.id, &person.name, &person.email, match_key(&person.email), person.lang, now];
        PEOPLE_ROWS.insert(self, people.iter().map(person).collect()).await?;
        PROJECTS.insert(self, imported.iter().filter_map(|one| project(one, now)).collect()).await?;
        APPLICATIONS.insert(self, imported.iter().map(|one| application(call, one, now)).collect()).await?;
        CREDITS.insert(self, imported.iter().flat_map(credits).collect()).await?;
        SNAPSHOTS.insert(self, imported.iter().filter_map(snapshot).collect()).await
    }

    /// Records one event for each of many applications.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn record_many(
        &mut self,
        at: Moment,
        events: Vec<(domain::ids::EventId, crate::events::NewEvent)>,
    ) -> Result<(), StoreError> {
        let row = |(id, event): (domain::ids::EventId, crate::events::NewEvent)| {
            args![
                id,
                at,
                event.actor,
                event.verb,
                event.edition,
                event.call,
                event.application,
                event.project,
                event.subject,
                event.was,
                event.became
            ]
        };
        EVENTS.insert(self, events.into_iter().map(row).collect()).await
    }
}

fn project(one: &Imported, now: Moment) -> Option<Vec<Arg>> {
    let (id, code) = one.project.as_ref()?;
    let Listed { title, search_key, stage, country, .. } = &one.listed;
    Some(args![*id, code, title, search_key, country, stage, one.submitted_at.unwrap_or(now), 1_i64])
}

fn application(call: CallId, one: &Imported, now: Moment) -> Vec<Arg> {
    let Listed { title, search_key, stage, country, directors } = &one.listed;
    args![
        one.application,
        &one.code,
        call,
        &one.section,
        one.project.as_ref().map(|(id, _)| *id),
        &one.contact.name,
        &one.contact.email,
        one.contact.lang,
        title,
        search_key,
        stage,
        country,
        directors,
        json(&one.answers),
        json(&one.extra),
        &one.tracking_number,
        one.submitted_at.unwrap_or(now),
        now,
        one.submitted_at,
        one.withdrawn_at,
        i64::from(one.snapshot.is_some()),
        1_i64,
        domain::application::Screening::Waiting.code(),
        "",
        "{}"
    ]
}

fn credits(one: &Imported) -> Vec<Vec<Arg>> {
    let row = |(at, credit): (usize, &ImportedCredit)| {
        args![
            credit.id,
            one.application,
            credit.person,
            credit.role,
            i64::try_from(at).unwrap_or(i64::MAX),
            &credit.nationality,
            credit.nth_feature,
            "",
            &credit.biography
        ]
    };
    one.credits.iter().enumerate().map(row).collect()
}

fn snapshot(one: &Imported) -> Option<Vec<Arg>> {
    let snapshot = one.snapshot.as_ref()?;
    let at = one.submitted_at?;
    Some(args![snapshot.id, one.application, 1_i64, &snapshot.receipt, &snapshot.body, &snapshot.sha256, at])
}
