//! Announcing: every decision of a call at one moment, its letters as drafts, one per person.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::Action;
use domain::board::Ruling;
use domain::call::{Call, LetterKind, LetterText};
use domain::fault::{Faults, Problem};
use domain::ids::QuotaId;
use domain::quota::{Checkpoint, Occasion, blockers};
use domain::time::Moment;
use store::decisions::Decided;
use store::letters::NewLetter;

use crate::board::{frozen_set, lines_of_one};
use crate::ground::refusal::Outcome;
use crate::letters::{Filling, merged};
use crate::{Office, Refusal, Viewer};

impl Office {
    /// Announces the decisions of a call together and queues their letters as drafts, one per person. The selection is
    /// judged once more: somebody may have withdrawn or changed an answer since the freeze. `seen` is the revision of the board
    /// whose decisions were read.
    ///
    /// # Errors
    /// A denial; stale when they were taken back and made anew since; a fault for each letter without a text; [`Refusal::Quotas`].
    pub async fn announce(&self, viewer: &Viewer, call: &str, seen: i64) -> Outcome<()> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        tx.grant(&viewer.may(Action::Announce, &call.subject(), call.phase(viewer.now))?);
        let locked = self.lock_selection(&mut tx, &call).await?;
        let call = locked.call;
        viewer.may(Action::Announce, &call.subject(), call.phase(viewer.now))?;
        if locked.seen != seen {
            return Err(Refusal::Stale);
        }
        let decided = tx.decisions_of(call.id).await?;
        let mut faults = Faults::default();
        for kind in letters_missing(&call, &decided) {
            faults.add(format!("letter-{}", kind.code()), Problem::LetterTextMissing);
        }
        faults.or(()).map_err(Refusal::Faults)?;

        let selection = self.selection_in_force(&mut tx, &call, &locked.rules).await?;
        let evaluations = locked.rules.evaluate(&selection, Occasion { checkpoint: Checkpoint::Freeze, at: self.now() });
        let passed = frozen_set(&mut tx, &call).await?.map(|frozen| frozen.overridden).unwrap_or_default();
        let blocking: Vec<QuotaId> = blockers(&evaluations).into_iter().filter(|id| !passed.contains(id)).collect();
        if !blocking.is_empty() {
            let exact = viewer.may(Action::ReadTallies, &call.subject(), call.phase(viewer.now)).is_ok();
            return Err(Refusal::Quotas(lines_of_one(&evaluations, &blocking, exact)));
        }
        let confirm_by = self.confirm_by(&call);
        tx.announce_decisions(call.id, confirm_by, self.now()).await?;
        tx.set_announced(call.id, self.now()).await?;
        let mut people: BTreeMap<String, Vec<&Decided>> = BTreeMap::new();
        for decided in decided.iter().filter(|decided| decided.withdrawn_at.is_none()) {
            people.entry(decided.recipient()).or_default().push(decided);
        }
        for theirs in people.into_values() {
            tx.queue_letter(&self.result_letter(viewer, &call, theirs, confirm_by)).await?;
        }
        self.record_of_call(&mut tx, viewer, &call, "decisions-announced", &decided.len().to_string()).await?;
        Ok(tx.commit().await?)
    }

    /// The letter that tells one person everything that was decided about their applications in a call.
    pub(super) fn result_letter(&self, viewer: &Viewer, call: &Call, mut theirs: Vec<&Decided>, confirm_by: Moment) -> NewLetter {
        theirs.sort_by_key(|decided| (decided.decision.ruling, decided.decision.reserve_rank));
        let letters: Vec<NewLetter> = theirs
            .iter()
            .filter_map(|decided| {
                let text = call.plan.letter(letter_of(decided.decision.ruling))?;
                Some(self.decision_letter(viewer, call, decided, text, confirm_by, &decided.recipient()))
            })
            .collect();
        merged(letters)
    }

    /// The letter of one decision.
    pub(super) fn decision_letter(
        &self,
        viewer: &Viewer,
        call: &Call,
        decided: &Decided,
        text: &LetterText,
        confirm_by: Moment,
        key: &str,
    ) -> NewLetter {
        let lang = decided.contact.lang;
        let words = words::Words::of(lang).plain();
        let (link, date) = (self.application_link(lang, &decided.code), words.date_time(confirm_by, &call.plan.opens.zone));
        let filling = Filling {
            name: &decided.contact.name,
            title: &decided.title,
            code: &decided.code,
            call: call.plan.title.get(lang),
            link: &link,
            date: &date,
        };
        let (subject, body) = filling.letter(text, lang);
        NewLetter {
            id: self.id(),
            unique_key: decision_key(call, key),
            kind: text.kind.code().to_owned(),
            call: Some(call.id),
            application: Some(decided.decision.application),
            account: decided.account,
            to_name: decided.contact.name.clone(),
            to_email: decided.contact.email.clone(),
            lang,
            subject,
            body,
            created_at: self.now(),
            created_by: viewer.id(),
            released_at: None,
        }
    }
}

/// Under which a letter of decisions is known: by whom it goes to, or by what it tells.
pub(super) fn decision_key(call: &Call, key: &str) -> String {
    format!("decision:{}:{key}", call.id)
}

fn letter_of(ruling: Ruling) -> LetterKind {
    match ruling {
        Ruling::Selected => LetterKind::Selected,
        Ruling::Reserve => LetterKind::Reserve,
        Ruling::NotSelected => LetterKind::NotSelected,
    }
}

/// Letters that would have to be sent and lack a subject or a body.
pub(super) fn letters_missing(call: &Call, decided: &[Decided]) -> Vec<LetterKind> {
    let needed: BTreeSet<LetterKind> = decided
        .iter()
        .filter(|decided| decided.withdrawn_at.is_none())
        .map(|decided| letter_of(decided.decision.ruling))
        .collect();
    let lang = domain::text::Lang::Fr;
    let written = |kind: &LetterKind| {
        let text = call.plan.letter(*kind);
        text.is_some_and(|text| !text.subject.get(lang).trim().is_empty() && !text.body.get(lang).trim().is_empty())
    };
    needed.into_iter().filter(|kind| !written(kind)).collect()
}
