//! A letter to a list of applications: one per person, in their language.

use std::collections::BTreeMap;

use domain::access::Action;
use domain::application::Application;
use domain::call::{Call, LIST_PLACES};
use domain::fault::{Faults, NOTE_MAX, Problem, TITLE_MAX};
use domain::text::{Lang, Text3};
use store::Tx;
use store::events::NewEvent;
use store::letters::NewLetter;
use words::Words;

use super::{Filling, has_unknown_place};
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// What is written to a list. [`LIST_PLACES`] are filled for each person; a language left empty falls back to one that is
/// not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListLetter {
    /// The subject line.
    pub subject: Text3,
    /// The body, plain paragraphs.
    pub body: Text3,
}

impl Office {
    /// Queues a letter to everybody behind the applications of `codes` as drafts, one per person: who has several
    /// applications in the list gets one letter that names them all. Says how many letters were written.
    ///
    /// # Errors
    /// A denial; faults of the text; not found when an application is not of this call.
    pub async fn queue_list_letter(&self, viewer: &Viewer, call: &str, codes: &[String], letter: &ListLetter) -> Outcome<u64> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        tx.grant(&viewer.may(Action::WriteLetters, &call.subject(), call.phase(viewer.now))?);
        let mut faults = Faults::default();
        check(&mut faults, "subject", &letter.subject, TITLE_MAX);
        check(&mut faults, "body", &letter.body, NOTE_MAX);
        faults.or(()).map_err(Refusal::Faults)?;
        let batch: uuid::Uuid = self.id();
        let mut queued = 0;
        for theirs in self.people_behind(&mut tx, viewer, &call, codes).await?.into_values() {
            let draft = self.list_letter(viewer, &call, &theirs, letter, batch);
            queued += u64::from(tx.queue_letter(&draft).await?);
        }
        let event = NewEvent {
            actor: viewer.id(),
            verb: "letters-written",
            edition: Some(call.edition),
            call: Some(call.id),
            subject: call.code,
            became: queued.to_string(),
            ..NewEvent::default()
        };
        self.record(&mut tx, event).await?;
        tx.commit().await?;
        Ok(queued)
    }

    /// The applications, by the folded address they are written to.
    async fn people_behind(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        call: &Call,
        codes: &[String],
    ) -> Outcome<BTreeMap<String, Vec<Application>>> {
        let mut people: BTreeMap<String, Vec<Application>> = BTreeMap::new();
        for entry in self.entries_behind(tx, viewer, call, codes).await? {
            people.entry(domain::account::email_key(&entry.contact.email)).or_default().push(entry);
        }
        Ok(people)
    }

    /// The applications of `codes`, for a letter to somebody behind them. Entries of another call, or in which the one
    /// who writes has a conflict of interest, are not found.
    pub(crate) async fn entries_behind(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        call: &Call,
        codes: &[String],
    ) -> Outcome<Vec<Application>> {
        let hidden = match viewer.id() {
            Some(account) => tx.conflicts_in(account, call.id).await?,
            None => std::collections::BTreeSet::new(),
        };
        let mut entries = Vec::with_capacity(codes.len());
        for code in codes {
            let entry = tx.application_by_code(code).await?.ok_or(Refusal::NOT_FOUND)?;
            if entry.call != call.id || hidden.contains(&entry.id) {
                return Err(Refusal::NOT_FOUND);
            }
            entries.push(entry);
        }
        Ok(entries)
    }

    fn list_letter(
        &self,
        viewer: &Viewer,
        call: &Call,
        theirs: &[Application],
        letter: &ListLetter,
        batch: uuid::Uuid,
    ) -> NewLetter {
        let first = theirs.first().expect("a person is in the list by an application");
        let lang: Lang = first.contact.lang;
        let words = Words::of(lang).plain();
        let all = |of: fn(&Application) -> &str| words.list(&theirs.iter().map(of).collect::<Vec<_>>()).into_owned();
        let (title, code) = (all(|entry| &entry.title), all(|entry| &entry.code));
        let link = self.application_link(lang, &first.code);
        let date = words.date(call.plan.announces.at, &call.plan.announces.zone);
        let filling = Filling {
            name: &first.contact.name,
            title: &title,
            code: &code,
            call: call.plan.title.get(lang),
            link: &link,
            date: &date,
        };
        NewLetter {
            id: self.id(),
            unique_key: format!("list:{batch}:{}", domain::account::email_key(&first.contact.email)),
            kind: "list".to_owned(),
            call: Some(call.id),
            application: (theirs.len() == 1).then_some(first.id),
            account: first.applicant,
            to_name: first.contact.name.clone(),
            to_email: first.contact.email.clone(),
            lang,
            subject: filling.line(letter.subject.get(lang)),
            body: filling.text(letter.body.get(lang)),
            created_at: self.now(),
            created_by: viewer.id(),
            released_at: None,
        }
    }
}

/// A text that is not empty in every language, not too long in any, and asks for nothing that is not filled in.
fn check(faults: &mut Faults, field: &'static str, text: &Text3, max: usize) {
    if text.get(Lang::Fr).trim().is_empty() {
        faults.add(field, Problem::Required);
    }
    for lang in Lang::ALL {
        faults.optional_line(field, text.exact(lang), max);
        if has_unknown_place(text.exact(lang), LIST_PLACES) {
            faults.add(format!("{field}.{}", lang.code()), Problem::UnknownPlace);
        }
    }
}
