//! Writes what was read: people, projects, applications, credits, snapshots.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::email_key;
use domain::call::{Answer, Call, CreditRole, Stage, SubjectKind};
use domain::fault::TITLE_MAX;
use domain::ids::PersonId;
use domain::text::{Lang, clean_line, fold};
use sha2::{Digest, Sha256};
use store::Tx;
use store::applications::Listed;
use store::events::NewEvent;
use store::imports::{Imported, ImportedCredit, ImportedPerson, ImportedSnapshot};
use store::people::Person;

use super::rows::{PersonRead, RowRead};
use crate::ground::refusal::Outcome;
use crate::{Office, Viewer};

/// People as they are met: by address and name, then anew.
#[derive(Default)]
struct People {
    by_address: BTreeMap<String, Vec<(String, PersonId)>>,
    new: Vec<ImportedPerson>,
    /// New names at a known address: they inherit what was declared there.
    renamed: Vec<Person>,
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
            people.by_address.entry(key).or_default().push((fold(&name), id));
        }
        let mut codes: BTreeSet<String> = tx.codes().await?.into_iter().collect();
        let mut free = |prefix: &str| loop {
            let code = self.code(prefix);
            if codes.insert(code.clone()) {
                return code;
            }
        };
        let prefix = crate::imports::prefix(call);
        let mut imported = Vec::with_capacity(rows.len());
        for row in rows {
            let code = free(prefix);
            let project =
                (call.plan.subject == SubjectKind::Project && row.submitted_at.is_some()).then(|| (self.id(), free("P")));
            imported.push(self.imported(call, row, code, project, &mut people, lang));
        }
        let now = self.now();
        tx.insert_imported(call.id, &people.new, &people.renamed, &imported, now).await?;
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
        let listed = listed(call, &row, &code);
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
        let key = email_key(&person.email);
        let theirs = if key.is_empty() { None } else { Some(people.by_address.entry(key).or_default()) };
        if let Some(known) = theirs.as_ref().and_then(|known| known.iter().find(|(other, _)| other == name)) {
            return known.1;
        }
        let id: PersonId = self.id();
        let inherits = theirs.as_ref().is_some_and(|known| !known.is_empty());
        if let Some(known) = theirs {
            known.push((name.to_owned(), id));
        }
        if inherits {
            people.renamed.push(Person { id, name: person.name.clone(), email: person.email.clone(), lang });
        } else {
            people.new.push(ImportedPerson { id, name: person.name.clone(), email: person.email.clone(), lang });
        }
        id
    }
}

/// The copies for lists.
fn listed(call: &Call, row: &RowRead, code: &str) -> Listed {
    let line = |text: &str| clean_line(text).chars().take(TITLE_MAX).collect::<String>();
    let answer = |code: &str| row.answers.get(code).map_or("", Answer::first).trim();
    let (title, leading) = match call.plan.subject {
        SubjectKind::Project => (line(answer("title")), CreditRole::Director),
        SubjectKind::Person => (line(&row.contact.name), CreditRole::Participant),
    };
    let names: Vec<&str> = row.people.iter().filter(|person| person.role == leading).map(|person| person.name.as_str()).collect();
    let only_stage = call.plan.section(&row.section).and_then(|section| <[Stage; 1]>::try_from(section.stages.clone()).ok());
    let stage = Stage::from_code(answer("stage")).or(only_stage.map(|[stage]| stage));
    let country = [answer("countries"), answer("country"), row.people.first().map_or("", |person| person.nationality.as_str())];
    let mut searched = vec![title.clone(), code.to_owned(), line(answer("original-title"))];
    searched.extend(row.people.iter().map(|person| line(&person.name)));
    Listed {
        search_key: fold(&searched.join(" ")),
        stage: stage.map_or("", Stage::code).to_owned(),
        country: country.into_iter().find(|code| code.len() == 2).unwrap_or_default().to_owned(),
        directors: names.join(", "),
        title,
    }
}

/// What was sent, in the form of every snapshot.
fn sent(call: &Call, row: &RowRead, code: &str, title: &str) -> String {
    let credits = row.people.iter().map(|person| {
        serde_json::json!({
            "role": person.role.code(), "name": person.name, "email": person.email, "nationality": person.nationality,
            "nth_feature": person.nth_feature, "company": "", "biography": "",
        })
    });
    serde_json::json!({
        "application": code, "call": call.code, "section": row.section, "title": title, "answers": row.answers,
        "credits": credits.collect::<Vec<_>>(), "files": [], "screeners": [],
    })
    .to_string()
}
