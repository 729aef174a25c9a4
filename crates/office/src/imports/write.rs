//! Writes what was read: people, projects, applications, credits, snapshots.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::email_key;
use domain::call::{Call, SubjectKind};
use domain::ids::PersonId;
use domain::text::{Lang, fold};
use sha2::{Digest, Sha256};
use store::Tx;
use store::applications::Listed;
use store::events::NewEvent;
use store::imports::{Imported, ImportedCredit, ImportedSnapshot};
use store::people::Person;

use super::rows::{PersonRead, RowRead};
use crate::applications::{Naming, Sent, SentCredit, leading, listed, prefix};
use crate::ground::refusal::Outcome;
use crate::{Office, Viewer};

/// People as they are met: by address and name, then anew.
#[derive(Default)]
struct People {
    known: BTreeMap<(String, String), PersonId>,
    new: Vec<Person>,
}

impl Office {
    pub(super) async fn write_import(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        call: &Call,
        rows: Vec<RowRead>,
        lang: Lang,
    ) -> Outcome<()> {
        let mut people = People::default();
        for (key, name, id) in tx.people_by_address().await? {
            people.known.insert((key, fold(&name)), id);
        }
        let mut codes: BTreeSet<String> = tx.codes().await?.into_iter().collect();
        let mut free = |prefix: &str| loop {
            let code = self.code(prefix);
            if codes.insert(code.clone()) {
                return code;
            }
        };
        let prefix = prefix(call.plan.program);
        let mut imported = Vec::with_capacity(rows.len());
        for row in rows {
            let code = free(prefix);
            let project =
                (call.plan.subject == SubjectKind::Project && row.submitted_at.is_some()).then(|| (self.id(), free("P")));
            imported.push(self.imported(call, row, code, project, &mut people, lang));
        }
        let now = self.now();
        tx.insert_imported(call.id, &people.new, &imported, now).await?;
        let events = imported.iter().map(|one| {
            let event = NewEvent {
                actor: viewer.id(),
                verb: "application-imported",
                edition: Some(call.edition),
                call: Some(call.id),
                application: Some(one.application),
                project: one.project.as_ref().map(|(id, _)| *id),
                became: one.tracking_number.clone(),
                ..NewEvent::default()
            };
            (self.id(), event)
        });
        tx.adopt_applications_in(call.id).await?;
        Ok(tx.record_many(now, events.collect()).await?)
    }

    fn imported(
        &self,
        call: &Call,
        row: RowRead,
        code: String,
        project: Option<(domain::ids::ProjectId, String)>,
        people: &mut People,
        lang: Lang,
    ) -> Imported {
        let listed = copies(call, &row, &code);
        let mut here: Vec<(String, PersonId)> = Vec::new();
        let credits = row.people.iter().map(|person| {
            let name = fold(&person.name);
            let known = here.iter().find(|(other, _)| *other == name).map(|(_, id)| *id);
            let id = known.unwrap_or_else(|| self.person(people, person, &name, lang));
            here.push((name, id));
            ImportedCredit {
                id: self.id(),
                person: id,
                role: person.role.code(),
                nationality: person.nationality.clone(),
                nth_feature: person.nth_feature,
                biography: String::new(),
            }
        });
        let credits = credits.collect();
        let snapshot = row.submitted_at.map(|_| {
            let body = sent(call, &row, &code, &listed.title);
            let sha256 = hex::encode(Sha256::digest(body.as_bytes()));
            ImportedSnapshot { id: self.id(), receipt: format!("{code}-1"), body, sha256 }
        });
        Imported {
            application: self.id(),
            section: row.section,
            contact: row.contact,
            answers: row.answers,
            extra: row.extra,
            tracking_number: row.tracking,
            submitted_at: row.submitted_at,
            withdrawn_at: row.withdrawn.then(|| self.now()),
            code,
            project,
            listed,
            credits,
            snapshot,
        }
    }

    fn person(&self, people: &mut People, person: &PersonRead, name: &str, lang: Lang) -> PersonId {
        let mut new = || {
            let id: PersonId = self.id();
            people.new.push(Person { id, name: person.name.clone(), email: person.email.clone(), lang });
            id
        };
        match email_key(&person.email) {
            key if key.is_empty() => new(),
            key => *people.known.entry((key, name.to_owned())).or_insert_with(new),
        }
    }
}

impl<'a> From<&'a PersonRead> for Naming<'a> {
    fn from(person: &'a PersonRead) -> Naming<'a> {
        Naming { role: person.role, name: &person.name, nationality: &person.nationality, company: "" }
    }
}

impl From<&PersonRead> for SentCredit {
    fn from(person: &PersonRead) -> SentCredit {
        SentCredit {
            role: person.role.code().to_owned(),
            name: person.name.clone(),
            email: person.email.clone(),
            nationality: person.nationality.clone(),
            nth_feature: person.nth_feature.and_then(|nth| u32::try_from(nth).ok()),
            company: String::new(),
            biography: String::new(),
        }
    }
}

/// The copies for lists. Where a person applies and nobody is named as such, it is the one who is written to.
fn copies(call: &Call, row: &RowRead, code: &str) -> Listed {
    let role = leading(call.plan.subject);
    let alone = call.plan.subject == SubjectKind::Person && row.people.iter().all(|person| person.role != role);
    let contact = alone.then_some(Naming { role, name: &row.contact.name, nationality: "", company: "" });
    listed(call, &row.section, code, &row.answers, row.people.iter().map(Naming::from).chain(contact))
}

/// What was sent, in the form of every snapshot.
fn sent(call: &Call, row: &RowRead, code: &str, title: &str) -> String {
    let sent = Sent {
        application: code.to_owned(),
        call: call.code.clone(),
        section: row.section.clone(),
        title: title.to_owned(),
        answers: row.answers.clone(),
        credits: row.people.iter().map(SentCredit::from).collect(),
        files: Vec::new(),
        screeners: Vec::new(),
    };
    sent.text()
}
