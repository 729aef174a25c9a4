//! Changes after the freeze: a credit that is added or corrected, an answer somebody declares, an entry that is withdrawn
//! can flip how the selection counts. Each evaluates the rules again, under the lock, in the transaction that changes it.

use domain::access::{Action, Denial};
use domain::application::{Application, Credit, Standing};
use domain::call::{Call, CreditRole};
use domain::fault::{Faults, NAME_MAX, Problem};
use domain::ids::ApplicationId;
use domain::phase::Phase;
use domain::quota::{Checkpoint, Occasion, passes};
use domain::text::{Lang, clean_line, country_code, fold, parse_whole};
use store::Tx;
use store::events::NewEvent;
use store::people::CreditText;
use words::Words;

use super::Locked;
use crate::calls::CallHead;
use crate::ground::refusal::Outcome;
use crate::lists::ListQuery;
use crate::{Office, Refusal, Viewer};

/// Somebody named in an application by staff, after it was submitted, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LateCredit {
    /// Their name.
    pub name: String,
    /// Their address, for the personal declaration link; may be empty.
    pub email: String,
    /// The code of their role.
    pub role: String,
    /// ISO 3166 alpha-2; may be empty.
    pub nationality: String,
    /// For directors: which of their features this is; may be empty.
    pub nth_feature: String,
    /// Their company; may be empty.
    pub company: String,
}

/// The page on which somebody is named late.
#[derive(Debug, Clone)]
pub struct LateCreditPage {
    /// The call, for its head.
    pub head: CallHead,
    /// The list the application was opened from.
    pub query: ListQuery,
    /// The application.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Who is named already.
    pub credits: Vec<Credit>,
    /// The roles of the call.
    pub roles: Vec<CreditRole>,
    /// It holds a place of a frozen selection: the rules are evaluated again, and that has to be asked for.
    pub evaluates: bool,
}

/// A change of what rules read, with the lock held.
#[derive(Debug)]
pub(crate) struct Watched {
    locked: Locked,
    selected: bool,
}

impl Watched {
    /// One of the entries holds a place of a frozen selection.
    pub(crate) fn holds_a_place(&self) -> bool {
        self.selected
    }
}

impl Office {
    /// The form that names somebody in a submitted application.
    ///
    /// # Errors
    /// As of [`Office::add_late_credit`].
    pub async fn late_credit_page(&self, viewer: &Viewer, call: &str, code: &str, query: &ListQuery) -> Outcome<LateCreditPage> {
        let mut tx = self.read().await?;
        let call = self.call_of(&mut tx, call).await?;
        let (entry, _) = self.submitted_for_credit(&mut tx, viewer, &call, code).await?;
        let edition = self.edition_of(&mut tx, call.edition).await?;
        let asked: Vec<CreditRole> = call.plan.credits.iter().map(|ask| ask.role).collect();
        Ok(LateCreditPage {
            head: CallHead::of(&call, edition, viewer),
            query: query.clone(),
            evaluates: self.holds_a_frozen_place(&mut tx, &call, entry.id).await?,
            credits: tx.credits(entry.id).await?,
            roles: if asked.is_empty() { CreditRole::ALL.to_vec() } else { asked },
            code: entry.code,
            title: entry.title,
        })
    }

    /// Names somebody in a submitted application, and sends them the link for their own declaration. Who is named in that
    /// role without an address is the same person: they get theirs, and nobody is named twice. Once the selection
    /// is frozen, a change of an entry that holds a place needs `evaluate_again`, and what the rules then say is recorded.
    ///
    /// # Errors
    /// Denied to all but the program's staff; not found to who has a conflict of interest in it; not in phase before it
    /// is submitted; faults of the input, among them that the new evaluation has to be asked for.
    pub async fn add_late_credit(
        &self,
        viewer: &Viewer,
        call: &str,
        code: &str,
        credit: &LateCredit,
        evaluate_again: bool,
    ) -> Outcome<()> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        let (entry, grant) = self.submitted_for_credit(&mut tx, viewer, &call, code).await?;
        tx.grant(&grant);
        let (name, email, role) = checked(credit)?;
        let watched = self.before_change(&mut tx, &call, &[entry.id], evaluate_again).await?;
        let person = self.person_of(&mut tx, &name, &email, entry.contact.lang).await?;
        let nth_feature = parse_whole(&credit.nth_feature).and_then(|nth| u32::try_from(nth).ok());
        let (nationality, company) = (country_code(&credit.nationality), clean_line(&credit.company));
        let text = CreditText { nationality: &nationality, nth_feature, company: &company, biography: "" };
        let credits = tx.credits(entry.id).await?;
        let unreached = |known: &&Credit| known.role == role && known.email.is_empty() && fold(&known.name) == fold(&name);
        let unreached = credits.iter().find(unreached).filter(|_| !email.is_empty());
        let id = unreached.map_or_else(|| self.id(), |known| known.id);
        let named = match unreached {
            Some(known) => tx.set_credit(entry.id, id, person.id, role, &said_again(text, known)).await.map(drop),
            None => tx.insert_credit(id, entry.id, person.id, role, &text).await,
        };
        named.map_err(|error| if error.is_duplicate() { Refusal::fault("name", Problem::AlreadyThere) } else { error.into() })?;
        self.refresh_listed(&mut tx, &call, entry.id).await?;
        let new: Vec<Credit> = tx.credits(entry.id).await?.into_iter().filter(|credit| credit.id == id).collect();
        self.ask_the_team(&mut tx, &call, &new, &entry.title).await?;
        // What the applicant has written since it was sent keeps the correction, too.
        if let Some(mut edit) = tx.edit_of(entry.id).await? {
            for credit in new {
                match edit.credits.iter_mut().find(|own| own.id == credit.id) {
                    Some(own) => (own.person, own.name, own.email) = (credit.person, credit.name, credit.email),
                    None => edit.credits.push(credit),
                }
            }
            name_once(&mut edit.credits);
            if !tx.keep_edit(entry.id, entry.version, &edit, self.now()).await? {
                return Err(Refusal::Stale);
            }
        }
        let event = NewEvent {
            actor: viewer.id(),
            verb: "credit-corrected",
            edition: Some(call.edition),
            call: Some(call.id),
            application: Some(entry.id),
            project: entry.project,
            subject: name,
            was: String::new(),
            became: role.code().to_owned(),
        };
        self.record(&mut tx, event).await?;
        self.after_change(&mut tx, viewer, &watched, Checkpoint::CreditChange).await?;
        Ok(tx.commit().await?)
    }

    /// A submitted application in which the viewer may correct credits.
    async fn submitted_for_credit(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        call: &Call,
        code: &str,
    ) -> Outcome<(Application, domain::access::Grant)> {
        let (entry, grant) = self.application_for(tx, viewer, Action::CorrectCredit, call, code).await?;
        if !matches!(entry.standing, Standing::Submitted { .. }) {
            return Err(Denial::NotInPhase.into());
        }
        Ok((entry, grant))
    }

    /// Whether an entry holds a place of a selection that is frozen.
    pub(crate) async fn holds_a_frozen_place(&self, tx: &mut Tx, call: &Call, application: ApplicationId) -> Outcome<bool> {
        let frozen = call.phase(self.now()) >= Phase::Frozen;
        Ok(frozen && tx.decision(application).await?.is_some_and(|decision| decision.holds_a_place()))
    }

    /// To be called before a change of what rules read in applications of a call (a credit, a merge): takes the lock. Once
    /// the selection is frozen, a change of an entry that holds a place stands only if the one who makes it has asked for a
    /// new evaluation (`accepted`). It is asked for whatever the change does: asking only when a class flips would tell
    /// somebody's answer.
    pub(crate) async fn before_change(
        &self,
        tx: &mut Tx,
        call: &Call,
        applications: &[ApplicationId],
        accepted: bool,
    ) -> Outcome<Watched> {
        let locked = self.lock_selection(tx, call).await?;
        let mut selected = false;
        for application in applications {
            selected |= self.holds_a_frozen_place(tx, &locked.call, *application).await?;
        }
        if selected && !accepted {
            return Err(Refusal::fault("evaluate-again", Problem::MustAccept));
        }
        Ok(Watched { locked, selected })
    }

    /// To be called after the change, in the same transaction.
    pub(crate) async fn after_change(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        watched: &Watched,
        checkpoint: Checkpoint,
    ) -> Outcome<()> {
        if watched.selected { self.note_evaluation(tx, viewer, &watched.locked, checkpoint).await } else { Ok(()) }
    }

    /// Evaluates the rules again under the lock and records which are no longer met. No page shows which: beside the
    /// change it would tell one answer. Quota officers see it in their tallies; the announcement is refused until it is
    /// mended.
    pub(crate) async fn note_evaluation(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        locked: &Locked,
        checkpoint: Checkpoint,
    ) -> Outcome<()> {
        let Locked { call, rules, .. } = locked;
        let selection = self.selection_in_force(tx, call, rules).await?;
        let evaluations = rules.evaluate(&selection, Occasion { checkpoint, at: self.now() });
        let name = |id| evaluations.iter().find(|one| one.quota.id == id).map_or("", |one| one.quota.rule.name.get(viewer.lang));
        let broken: Vec<&str> = passes(&evaluations).into_iter().filter(|(_, met)| !met).map(|(id, _)| name(id)).collect();
        self.record_of_call(tx, viewer, call, "rules-evaluated-again", &broken.join("; ")).await
    }
}

/// Nobody is named twice in one role: the first credit of each stays.
pub(crate) fn name_once(credits: &mut Vec<Credit>) {
    let mut seen = Vec::new();
    credits.retain(|credit| {
        let new = !seen.contains(&(credit.person, credit.role));
        seen.push((credit.person, credit.role));
        new
    });
}

/// What was said of a person now, and what was known before where nothing is said.
fn said_again<'a>(said: CreditText<'a>, known: &'a Credit) -> CreditText<'a> {
    let or = |said: &'a str, known: &'a str| if said.is_empty() { known } else { said };
    CreditText {
        nationality: or(said.nationality, &known.nationality),
        nth_feature: said.nth_feature.or(known.nth_feature),
        company: or(said.company, &known.company),
        biography: &known.biography,
    }
}

/// Name, address and role as they are kept.
fn checked(credit: &LateCredit) -> Outcome<(String, String, CreditRole)> {
    let mut faults = Faults::default();
    let name = faults.line("name", &clean_line(&credit.name), NAME_MAX);
    let email = credit.email.trim().to_owned();
    if !email.is_empty() {
        faults.email("email", &email);
    }
    let country = credit.nationality.trim();
    if !country.is_empty() && !Words::of(Lang::En).has(&format!("country-{}", country.to_uppercase())) {
        faults.add("nationality", Problem::NotACountry);
    }
    faults.optional_line("company", &credit.company, NAME_MAX);
    let Some(role) = CreditRole::from_code(&credit.role) else {
        faults.add("role", Problem::NotAChoice);
        return Err(Refusal::Faults(faults.0));
    };
    faults.or((name, email, role)).map_err(Refusal::Faults)
}
