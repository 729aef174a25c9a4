//! Asking people for their own declarations: a letter with a personal link, once in an edition.

use std::collections::BTreeSet;

use domain::access::Action;
use domain::account::email_key;
use domain::application::{Credit, Standing};
use domain::call::{Call, LetterKind};
use domain::fault::{Problem, is_email};
use domain::ids::{ApplicationId, PersonId};
use domain::quota::PASS_FAIL_ONLY;
use domain::text::{Lang, fold};
use store::Tx;
use store::events::NewEvent;
use store::letters::NewLetter;
use words::{Words, args};

use crate::calls::CallHead;
use crate::ground::refusal::Outcome;
use crate::ground::secrets::hash_of;
use crate::letters::Filling;
use crate::lists::{ListEntry, ListQuery};
use crate::{Office, Refusal, Viewer};

/// What came of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// How many letters were written. Nothing where so few people are meant that the number would tell who has answered.
    pub letters: Option<usize>,
}

/// Whom a letter can reach among people named. It does not say who was asked or has answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// People named who have an address, each once; two who share one are two.
    pub people: usize,
    /// Names without an address.
    pub unreached: Vec<Unreached>,
}

/// Somebody named without an address: no letter reaches them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreached {
    /// The code of the application that names them.
    pub application: String,
    /// Their name.
    pub name: String,
}

/// The page on which the people of a list are asked.
#[derive(Debug, Clone)]
pub struct AskPage {
    /// The call, for its head.
    pub head: CallHead,
    /// The list.
    pub query: ListQuery,
    /// Its submitted applications.
    pub applications: usize,
    /// Whom letters can reach.
    pub reach: Reach,
}

impl Reach {
    /// Among people named in applications: code, person, name and address of each.
    pub(crate) fn of<'a>(named: impl IntoIterator<Item = (&'a str, &'a str, &'a str)>) -> Reach {
        let (mut people, mut unreached) = (BTreeSet::new(), Vec::new());
        for (application, name, email) in named {
            if is_email(email.trim()) {
                people.insert((email_key(email), fold(name)));
            } else {
                unreached.push(Unreached { application: application.to_owned(), name: name.to_owned() });
            }
        }
        unreached.dedup();
        Reach { people: people.len(), unreached }
    }
}

impl Office {
    /// The page on which the people of a list are asked: whom letters can reach.
    ///
    /// # Errors
    /// Denied to all but program staff.
    pub async fn ask_page(&self, viewer: &Viewer, call: &str, query: &ListQuery) -> Outcome<AskPage> {
        let list = self.load_list(&mut self.read().await?, viewer, Action::WriteLetters, call, query, false).await?;
        let sent: Vec<&ListEntry> =
            list.entries.iter().filter(|entry| matches!(entry.standing, Standing::Submitted { .. })).collect();
        let named = sent.iter().flat_map(|entry| {
            entry.people.iter().map(|person| (entry.code.as_str(), person.name.as_str(), person.email.as_str()))
        });
        Ok(AskPage {
            reach: Reach::of(named),
            applications: sent.len(),
            head: CallHead::of(&list.call, list.edition, viewer),
            query: query.clone(),
        })
    }

    /// Asks everybody named in the submitted applications of a list; see [`Office::ask_for_declarations`].
    ///
    /// # Errors
    /// As of [`Office::ask_for_declarations`].
    pub async fn ask_the_list(&self, viewer: &Viewer, call: &str, query: &ListQuery) -> Outcome<Asked> {
        let list = self.load_list(&mut self.read().await?, viewer, Action::WriteLetters, call, query, false).await?;
        let codes: Vec<String> = list.entries.into_iter().map(|entry| entry.code).collect();
        self.ask_for_declarations(viewer, call, &codes).await
    }

    /// Sends everybody named in these submitted applications of a call, imported ones too, the link for their own
    /// declaration. Who was asked in this edition, or has declared, is not asked again.
    ///
    /// # Errors
    /// Denied to all but program staff; not found when an application is not of this call; a fault of `application` when
    /// none is named, or nobody named has an address.
    pub async fn ask_for_declarations(&self, viewer: &Viewer, call: &str, codes: &[String]) -> Outcome<Asked> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        tx.grant(&viewer.may(Action::WriteLetters, &call.subject(), call.phase(viewer.now))?);
        let entries = self.entries_behind(&mut tx, viewer, &call, codes).await?;
        if entries.is_empty() {
            return Err(Refusal::fault("application", Problem::Required));
        }
        let wanted: BTreeSet<ApplicationId> = entries.iter().map(|entry| entry.id).collect();
        let only = (entries.len() == 1).then(|| entries[0].id);
        let mut named = tx.credits_of_call(call.id).await?;
        named.retain(|named| wanted.contains(&named.application) && is_email(named.credit.email.trim()));
        let people: BTreeSet<PersonId> = named.iter().map(|named| named.credit.person).collect();
        if people.is_empty() {
            return Err(Refusal::fault("application", Problem::NobodyReached));
        }
        let mut letters = 0;
        for named in named {
            letters += self.ask_the_team(&mut tx, &call, &[named.credit], &named.title).await?;
        }
        let letters = (people.len() > PASS_FAIL_ONLY as usize).then_some(letters);
        let event = NewEvent {
            actor: viewer.id(),
            verb: "declarations-asked",
            edition: Some(call.edition),
            call: Some(call.id),
            application: only,
            became: letters.map(|letters| letters.to_string()).unwrap_or_default(),
            ..NewEvent::default()
        };
        self.record(&mut tx, event).await?;
        tx.commit().await?;
        Ok(Asked { letters })
    }

    /// Queues the letter with the personal link to everybody in `credits` who has an address and was not asked yet.
    pub(crate) async fn ask_the_team(&self, tx: &mut Tx, call: &Call, credits: &[Credit], title: &str) -> Outcome<usize> {
        let mut asked = 0;
        for credit in credits.iter().filter(|credit| is_email(&credit.email)) {
            // In the language of each, whoever named them.
            let Some(lang) = tx.undeclared(credit.person).await? else { continue };
            let secret = self.secret();
            if tx.queue_letter(&self.declaration_letter(call, credit, (title, lang), &secret)).await? {
                tx.insert_declaration_link(&hash_of(&secret), credit.person, self.now()).await?;
                asked += 1;
            }
        }
        Ok(asked)
    }

    /// The letter with the personal link. It belongs to no call and no application: the office's outbox must not show
    /// a link by which somebody else could declare.
    fn declaration_letter(&self, call: &Call, credit: &Credit, (title, lang): (&str, Lang), secret: &str) -> NewLetter {
        let words = Words::of(lang).plain();
        let link = self.link(&format!("/{}/declare/{secret}", lang.code()));
        let call_title = call.plan.title.get(lang);
        let filling = Filling { name: &credit.name, title, call: call_title, link: &link, ..Filling::default() };
        let (subject, body) = match call.plan.letter(LetterKind::Declaration) {
            Some(letter) => filling.letter(letter, lang),
            None => {
                let args = args!(name = credit.name.as_str(), title = title, call = call_title, link = link.as_str());
                let part = |key: &str| words.with(key, &args).into_owned();
                (part("letter-declaration-subject"), part("letter-declaration-body"))
            }
        };
        NewLetter {
            id: self.id(),
            unique_key: format!("declaration:{}:{}", credit.person, call.edition),
            kind: LetterKind::Declaration.code().to_owned(),
            call: None,
            application: None,
            account: None,
            to_name: credit.name.clone(),
            to_email: credit.email.trim().to_owned(),
            lang,
            subject,
            body,
            created_at: self.now(),
            created_by: None,
            released_at: Some(self.now()),
        }
    }
}
