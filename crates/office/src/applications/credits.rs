//! People in roles. A person is a row with a life of its own: matched by address and name, never renamed from another
//! application.

use domain::access::Action;
use domain::application::Credit;
use domain::call::{CreditAsk, CreditRole};
use domain::fault::Problem;
use domain::ids::CreditId;
use domain::text::{Lang, clean_line, country_code, fold, parse_whole};
use sha2::{Digest, Sha256};
use store::people::{CreditText, Person};
use store::{StoreError, Tx};

use super::own::{Heading, Own};
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// Everybody named in an application.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamPage {
    /// Which application.
    pub heading: Heading,
    /// Who is to be named.
    pub asks: Vec<CreditAsk>,
    /// Who is.
    pub credits: Vec<Credit>,
}

/// One credit, to be filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct CreditPage {
    /// Which application.
    pub heading: Heading,
    /// The roles of the call.
    pub roles: Vec<CreditRole>,
    /// The credit, when it is there already.
    pub id: Option<CreditId>,
    /// What stands in the form.
    pub input: CreditInput,
}

/// A credit as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CreditInput {
    /// The code of the role.
    pub role: String,
    /// The name.
    pub name: String,
    /// The address for the personal link.
    pub email: String,
    /// ISO 3166 alpha-2.
    pub nationality: String,
    /// Which of their features this is.
    pub nth_feature: String,
    /// The company.
    pub company: String,
    /// Biography and filmography.
    pub biography: String,
    /// The mark that came with the form; empty for a new credit.
    pub base: String,
}

/// What came of saving a credit.
#[derive(Debug)]
pub enum CreditSaved {
    /// It is stored.
    Kept,
    /// It was changed elsewhere: nothing was stored, both are here.
    Conflict(Box<CreditConflict>),
}

/// Two edits of one credit.
#[derive(Debug)]
pub struct CreditConflict {
    /// What was typed, ready to be sent over the other.
    pub yours: CreditPage,
    /// The credit as it is stored.
    pub theirs: CreditInput,
}

impl CreditInput {
    fn of(credit: &Credit) -> CreditInput {
        let mut input = CreditInput {
            role: credit.role.code().to_owned(),
            name: credit.name.clone(),
            email: credit.email.clone(),
            nationality: credit.nationality.clone(),
            nth_feature: credit.nth_feature.map(|nth| nth.to_string()).unwrap_or_default(),
            company: credit.company.clone(),
            biography: credit.biography.clone(),
            base: String::new(),
        };
        input.base = input.mark();
        input
    }

    /// The same without what no database keeps; names are of one line.
    fn kept(&self) -> CreditInput {
        let text = |value: &str| value.replace("\r\n", "\n").replace('\0', "");
        CreditInput {
            role: self.role.clone(),
            name: clean_line(&self.name),
            email: clean_line(&self.email),
            nationality: country_code(&self.nationality),
            nth_feature: clean_line(&self.nth_feature),
            company: clean_line(&self.company),
            biography: text(&self.biography),
            base: self.base.clone(),
        }
    }

    fn mark(&self) -> String {
        let parts = [&self.role, &self.name, &self.email, &self.nationality, &self.nth_feature, &self.company, &self.biography];
        hex::encode(&Sha256::digest(parts.map(String::as_str).join("\u{1f}").as_bytes())[..8])
    }

    /// The credit as it would be stored.
    fn credit(&self, id: CreditId, person: &Person, role: CreditRole) -> Credit {
        let CreditText { nationality, nth_feature, company, biography } = self.text();
        Credit {
            id,
            person: person.id,
            name: person.name.clone(),
            email: person.email.clone(),
            role,
            nationality: nationality.to_owned(),
            nth_feature,
            company: company.to_owned(),
            biography: biography.to_owned(),
        }
    }

    fn text(&self) -> CreditText<'_> {
        CreditText {
            nationality: &self.nationality,
            nth_feature: parse_whole(&self.nth_feature).and_then(|nth| u32::try_from(nth).ok()),
            company: &self.company,
            biography: &self.biography,
        }
    }
}

/// The credits with one of them added or changed.
fn with(credits: &[Credit], credit: Credit) -> Outcome<Vec<Credit>> {
    let mut credits = credits.to_vec();
    let same = |other: &Credit| other.id != credit.id && (other.person, other.role) == (credit.person, credit.role);
    if credits.iter().any(same) {
        return Err(Refusal::fault("name", Problem::AlreadyThere));
    }
    match credits.iter_mut().find(|other| other.id == credit.id) {
        Some(known) => *known = credit,
        None => credits.push(credit),
    }
    Ok(credits)
}

impl Own {
    fn credit_page(&self, viewer: &Viewer, id: Option<CreditId>, input: CreditInput) -> CreditPage {
        let roles = self.call.plan.credits.iter().map(|ask| ask.role).collect();
        CreditPage { heading: self.heading(viewer), roles, id, input }
    }
}

impl Office {
    /// Everybody named in an own application.
    ///
    /// # Errors
    /// Not signed in, not found.
    pub async fn team_page(&self, viewer: &Viewer, code: &str) -> Outcome<TeamPage> {
        let mut tx = self.read().await?;
        let (own, _) = self.own(&mut tx, viewer, code, Action::ReadOwnApplication).await?;
        let credits = own.credits(&mut tx).await?;
        Ok(TeamPage { heading: own.heading(viewer), asks: own.call.plan.credits.clone(), credits })
    }

    /// One credit to be filled in: a new one in `role`, or the one of `id`.
    ///
    /// # Errors
    /// Not signed in, not found.
    pub async fn credit_page(&self, viewer: &Viewer, code: &str, id: Option<CreditId>, role: &str) -> Outcome<CreditPage> {
        let mut tx = self.read().await?;
        let (own, _) = self.own(&mut tx, viewer, code, Action::ReadOwnApplication).await?;
        let input = match id {
            None => CreditInput { role: role.to_owned(), ..CreditInput::default() },
            Some(id) => {
                let credits = own.credits(&mut tx).await?;
                CreditInput::of(credits.iter().find(|credit| credit.id == id).ok_or(Refusal::NOT_FOUND)?)
            }
        };
        Ok(own.credit_page(viewer, id, input))
    }

    /// Names a person, or changes who is named under `id`. A credit that was removed meanwhile is named anew.
    ///
    /// # Errors
    /// Not signed in, not found, the deadline has passed; faults of the role, or when the person has it already.
    pub async fn save_credit(
        &self,
        viewer: &Viewer,
        code: &str,
        id: Option<CreditId>,
        input: &CreditInput,
    ) -> Outcome<CreditSaved> {
        let (mut tx, own) = self.write_own(viewer, code, Action::EditApplication).await?;
        let input = input.kept();
        let asked = own.call.plan.credits.iter().any(|ask| ask.role.code() == input.role);
        let Some(role) = CreditRole::from_code(&input.role).filter(|_| asked) else {
            return Err(Refusal::fault("role", Problem::NotAChoice));
        };
        let credits = own.credits(&mut tx).await?;
        let known = id.and_then(|id| credits.iter().find(|credit| credit.id == id));
        if let Some(known) = known {
            let theirs = CreditInput::of(known);
            if theirs.base != input.base && theirs.mark() != input.mark() {
                let yours = CreditInput { base: theirs.base.clone(), ..input };
                let yours = own.credit_page(viewer, id, yours);
                return Ok(CreditSaved::Conflict(Box::new(CreditConflict { yours, theirs })));
            }
        }
        let person = match known {
            Some(known) => self.person_now(&mut tx, &own, known, &input).await?,
            None => self.person_of(&mut tx, &input.name, &input.email, own.application.contact.lang).await?,
        };
        if own.sent() {
            let credit = input.credit(known.map_or_else(|| self.id(), |known| known.id), &person, role);
            self.keep_credits(&mut tx, &own, with(&credits, credit)?).await?;
        } else {
            let stored = match known {
                Some(known) => tx.set_credit(own.application.id, known.id, person.id, role, &input.text()).await.map(drop),
                None => tx.insert_credit(self.id(), own.application.id, person.id, role, &input.text()).await,
            };
            stored.map_err(|error| match error {
                error if StoreError::is_duplicate(&error) => Refusal::fault("name", Problem::AlreadyThere),
                error => Refusal::Failed(error),
            })?;
            self.touch(&mut tx, &own).await?;
        }
        self.record_edit(&mut tx, viewer, &own, "credits").await?;
        tx.commit().await?;
        Ok(CreditSaved::Kept)
    }

    /// Names somebody no more. The person and their declaration stay.
    ///
    /// # Errors
    /// Not signed in, not found, the deadline has passed.
    pub async fn remove_credit(&self, viewer: &Viewer, code: &str, id: CreditId) -> Outcome<()> {
        let (mut tx, own) = self.write_own(viewer, code, Action::EditApplication).await?;
        let mut credits = own.credits(&mut tx).await?;
        let before = credits.len();
        credits.retain(|credit| credit.id != id);
        if credits.len() == before {
            return Ok(());
        }
        if own.sent() {
            self.keep_credits(&mut tx, &own, credits).await?;
        } else {
            tx.delete_credit(own.application.id, id).await?;
            self.touch(&mut tx, &own).await?;
        }
        self.record_edit(&mut tx, viewer, &own, "credits").await?;
        Ok(tx.commit().await?)
    }

    /// The person of an address and a name, known or new. Somebody known under the address with another name is not
    /// shown: an address typed into a form must not tell whose it is.
    pub(crate) async fn person_of(&self, tx: &mut Tx, name: &str, email: &str, lang: Lang) -> Outcome<Person> {
        let known = tx.people_of_address(email).await?.into_iter().find(|person| fold(&person.name) == fold(name));
        if let Some(person) = known {
            return Ok(person);
        }
        let person = Person { id: self.id(), name: name.to_owned(), email: email.to_owned(), lang };
        tx.insert_person(&person, self.now()).await?;
        Ok(person)
    }

    /// The person a changed credit names: the same one, renamed when nobody else names them, or another. Once the
    /// application was sent, nobody is renamed: the name stands in what was sent.
    async fn person_now(&self, tx: &mut Tx, own: &Own, known: &Credit, input: &CreditInput) -> Outcome<Person> {
        let lang = own.application.contact.lang;
        let same = Person { id: known.person, name: input.name.clone(), email: known.email.clone(), lang };
        if known.name == input.name && known.email == input.email {
            return Ok(same);
        }
        if !own.sent() && known.email == input.email && tx.namings(same.id).await?.len() == 1 {
            tx.rename_person(same.id, &same.name).await?;
            return Ok(same);
        }
        self.person_of(tx, &input.name, &input.email, lang).await
    }
}
