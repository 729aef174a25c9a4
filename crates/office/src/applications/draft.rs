//! Saving a step of the form: as typed, merged by field, never refused for its content.

use std::collections::BTreeMap;

use domain::access::Action;
use domain::application::{Credit, Standing};
use domain::call::{Answer, Answers, Call, Field, FieldKind, Step};
use domain::fault::Fault;
use domain::ids::ApplicationId;
use domain::text::{Text3, country_code};
use domain::time::Moment;
use sha2::{Digest, Sha256};
use store::Tx;
use store::applications::{Draft, Stamps};
use store::edits::Edit;
use store::events::NewEvent;
use store::files::Screener;

use super::listed::listed;
use super::own::{Heading, Own};
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// A step of the form, as it stands in the draft.
#[derive(Debug, Clone, PartialEq)]
pub struct StepPage {
    /// Which application.
    pub heading: Heading,
    /// The code of the step.
    pub step: String,
    /// Its name.
    pub title: Text3,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// Its questions in this section; screeners have a page of their own.
    pub fields: Vec<Field>,
    /// The stored answers.
    pub answers: Answers,
    /// Marks of the stored answers, to be sent back with the form.
    pub base: String,
    /// The step after this one.
    pub next: Option<String>,
}

impl StepPage {
    /// What is wrong with what is stored.
    pub fn faults(&self) -> Vec<Fault> {
        let problem = |field: &Field| Some(Fault::of(field.code.clone(), field.problem(self.answers.get(&field.code))?));
        self.fields.iter().filter_map(problem).collect()
    }
}

/// A step as it was sent.
#[derive(Debug, Clone, Default)]
pub struct StepInput {
    /// The version the form was made from.
    pub version: i64,
    /// The marks that came with the form.
    pub base: String,
    /// What was typed, by field.
    pub typed: BTreeMap<String, Vec<String>>,
}

/// What came of saving.
#[derive(Debug)]
pub enum Saved {
    /// Everything is stored.
    Kept {
        /// The version now.
        version: i64,
        /// When it was stored.
        at: Moment,
        /// The step after this one.
        next: Option<String>,
    },
    /// Two edits disagree: nothing was stored, both are here.
    Conflict(Box<StepConflict>),
}

/// Two edits of one step.
#[derive(Debug)]
pub struct StepConflict {
    /// The step as it is stored.
    pub page: StepPage,
    /// What was typed, set into what is stored: nothing of it is lost.
    pub yours: Answers,
    /// The fields about which the two disagree.
    pub fields: Vec<String>,
}

impl StepInput {
    /// The answers to `fields`, as typed but for line ends, the case of country codes, and the one character that no
    /// database keeps.
    pub fn answers(&self, fields: &[Field]) -> Answers {
        let kept = |value: &String| value.replace("\r\n", "\n").replace('\0', "");
        let answer = |field: &Field| {
            let mut values: Vec<String> =
                self.typed.get(&field.code)?.iter().map(kept).filter(|value| !value.is_empty()).collect();
            if matches!(field.kind, FieldKind::Country | FieldKind::Countries) {
                values.iter_mut().for_each(|value| *value = country_code(value));
            }
            let many = matches!(field.kind, FieldKind::Choices { .. } | FieldKind::Countries);
            let answer = if many { Answer::Many(values) } else { Answer::One(values.into_iter().next().unwrap_or_default()) };
            (!answer.all().iter().all(String::is_empty)).then(|| (field.code.clone(), answer))
        };
        fields.iter().filter_map(answer).collect()
    }
}

/// The questions of a step in a section, screeners aside.
fn fields_of(step: &Step, section: &str) -> Vec<Field> {
    step.fields.iter().filter(|field| field.asked_in(section) && field.kind != FieldKind::Screener).cloned().collect()
}

/// The steps that ask something in a section.
pub(super) fn steps_in<'a>(call: &'a Call, section: &'a str) -> impl Iterator<Item = (&'a Step, Vec<Field>)> {
    call.plan.steps.iter().map(move |step| (step, fields_of(step, section))).filter(|(_, fields)| !fields.is_empty())
}

/// A short mark of an answer: the same text has the same mark.
fn mark(answer: Option<&Answer>) -> String {
    let text = answer.map_or_else(String::new, |answer| answer.all().join("\u{1f}"));
    hex::encode(&Sha256::digest(text.as_bytes())[..4])
}

fn marks(fields: &[Field], answers: &Answers) -> String {
    fields.iter().map(|field| mark(answers.get(&field.code))).collect()
}

/// The stored answers with what was typed set in, and the fields that changed; or the fields about which two edits disagree,
/// and the answers as whoever typed last would have them.
fn merge(
    fields: &[Field],
    (stored, stamps, version): (&Answers, &Stamps, i64),
    (typed, input): (&Answers, &StepInput),
) -> Result<(Answers, Vec<String>), (Vec<String>, Answers)> {
    let (mut merged, mut changed, mut disagreed) = (stored.clone(), Vec::new(), Vec::new());
    for (place, field) in fields.iter().enumerate() {
        let code = &field.code;
        let (mine, theirs) = (typed.get(code), stored.get(code));
        let base = input.base.get(place * 8..place * 8 + 8).unwrap_or_default();
        let untouched_by_them =
            input.version == version || stamps.get(code).is_none_or(|stamp| *stamp <= input.version) || mark(theirs) == base;
        if mine == theirs {
            continue;
        } else if untouched_by_them {
            changed.push(code.clone());
        } else if mark(mine) != base {
            disagreed.push(code.clone());
        } else {
            continue;
        }
        match mine {
            Some(answer) => merged.insert(code.clone(), answer.clone()),
            None => merged.remove(code),
        };
    }
    if disagreed.is_empty() { Ok((merged, changed)) } else { Err((disagreed, merged)) }
}

impl Own {
    fn step_page(&self, viewer: &Viewer, code: &str) -> Outcome<StepPage> {
        let section = &self.application.section;
        let mut steps = steps_in(&self.call, section).skip_while(|(step, _)| step.code != code);
        let (step, fields) = steps.next().ok_or(Refusal::NOT_FOUND)?;
        let next = steps.next().map(|(step, _)| step.code.clone());
        Ok(StepPage {
            heading: self.heading(viewer),
            step: step.code.clone(),
            title: step.title.clone(),
            minutes: step.minutes,
            base: marks(&fields, &self.application.answers),
            answers: self.application.answers.clone(),
            fields,
            next,
        })
    }
}

impl Office {
    /// A step of the form.
    ///
    /// # Errors
    /// Not signed in, not found.
    pub async fn step_page(&self, viewer: &Viewer, code: &str, step: &str) -> Outcome<StepPage> {
        let mut tx = self.read().await?;
        let (own, _) = self.own(&mut tx, viewer, code, Action::ReadOwnApplication).await?;
        own.step_page(viewer, step)
    }

    /// Saves a step as it was typed. An edit of another field meanwhile is kept beside this one.
    ///
    /// # Errors
    /// Not signed in, not found, the deadline has passed.
    pub async fn save_step(&self, viewer: &Viewer, code: &str, step: &str, input: &StepInput) -> Outcome<Saved> {
        let (mut tx, own) = self.write_own(viewer, code, Action::EditApplication).await?;
        let page = own.step_page(viewer, step)?;
        let typed = input.answers(&page.fields);
        let mut stamps = own.stamps(&mut tx).await?;
        let version = own.application.version;
        let merged = merge(&page.fields, (&own.application.answers, &stamps, version), (&typed, input));
        let (answers, changed) = match merged {
            Ok(merged) => merged,
            Err((fields, yours)) => return Ok(Saved::Conflict(Box::new(StepConflict { page, yours, fields }))),
        };
        if changed.is_empty() {
            return Ok(Saved::Kept { version, at: own.application.updated_at, next: page.next });
        }
        stamps.extend(changed.iter().map(|code| (code.clone(), version + 1)));
        self.save_answers(&mut tx, &own, &own.application.section, &answers, &stamps).await?;
        self.record_edit(&mut tx, viewer, &own, step).await?;
        tx.commit().await?;
        Ok(Saved::Kept { version: version + 1, at: self.now(), next: page.next })
    }

    /// Saves a step while it is being typed. A submitted application is changed only by its own button.
    ///
    /// # Errors
    /// As of [`save_step`](Office::save_step); stale when it is no draft, or two edits disagree.
    pub async fn autosave_step(&self, viewer: &Viewer, code: &str, step: &str, input: &StepInput) -> Outcome<(i64, Moment)> {
        let mut tx = self.read().await?;
        let (own, _) = self.own(&mut tx, viewer, code, Action::EditApplication).await?;
        drop(tx);
        if own.application.standing != Standing::Draft {
            return Err(Refusal::Stale);
        }
        match self.save_step(viewer, code, step, input).await? {
            Saved::Kept { version, at, .. } => Ok((version, at)),
            Saved::Conflict(_) => Err(Refusal::Stale),
        }
    }

    /// Moves an application to another section of its call.
    ///
    /// # Errors
    /// As of [`save_step`](Office::save_step); a fault when the section is none or its deadline has passed.
    pub async fn choose_section(&self, viewer: &Viewer, code: &str, section: &str) -> Outcome<()> {
        use domain::fault::Problem;
        let (mut tx, own) = self.write_own(viewer, code, Action::EditApplication).await?;
        let Some(chosen) = own.call.plan.section(section) else { return Err(Refusal::fault("section", Problem::Required)) };
        let extended = own.application.extended_until.is_some_and(|until| until >= viewer.now);
        if chosen.deadline.passed(viewer.now, 0) && !extended {
            return Err(Refusal::fault("section", Problem::DeadlinePassed));
        }
        let stamps = own.stamps(&mut tx).await?;
        self.save_answers(&mut tx, &own, section, &own.application.answers, &stamps).await?;
        self.record_edit(&mut tx, viewer, &own, "section").await?;
        Ok(tx.commit().await?)
    }

    /// Stores answers over the version of `own`, with the copies for lists; once it was sent, apart from what was sent.
    pub(super) async fn save_answers(
        &self,
        tx: &mut Tx,
        own: &Own,
        section: &str,
        answers: &Answers,
        stamps: &Stamps,
    ) -> Outcome<()> {
        let Own { application, call, .. } = own;
        if own.sent() {
            let now = own.as_edit(tx).await?;
            let edit = Edit { section: section.to_owned(), answers: answers.clone(), stamps: stamps.clone(), ..now };
            return self.keep_edit(tx, own, &edit).await;
        }
        let credits = own.credits(tx).await?;
        let draft = Draft {
            id: application.id,
            version: application.version,
            section,
            answers,
            stamps,
            listed: listed(call, section, &application.code, answers, &credits),
            now: self.now(),
        };
        if tx.save_draft(&draft).await? { Ok(()) } else { Err(Refusal::Stale) }
    }

    /// Keeps what was written since an application was sent.
    async fn keep_edit(&self, tx: &mut Tx, own: &Own, edit: &Edit) -> Outcome<()> {
        let kept = tx.keep_edit(own.application.id, own.application.version, edit, self.now()).await?;
        if kept { Ok(()) } else { Err(Refusal::Stale) }
    }

    /// Keeps the people named since an application was sent.
    pub(super) async fn keep_credits(&self, tx: &mut Tx, own: &Own, credits: Vec<Credit>) -> Outcome<()> {
        let edit = Edit { credits, ..own.as_edit(tx).await? };
        self.keep_edit(tx, own, &edit).await
    }

    /// Keeps the links to screening copies: with the draft, or apart from what was sent.
    pub(super) async fn keep_screeners(&self, tx: &mut Tx, own: &Own, screeners: Vec<Screener>) -> Outcome<()> {
        if own.sent() {
            let edit = Edit { screeners, ..own.as_edit(tx).await? };
            return self.keep_edit(tx, own, &edit).await;
        }
        tx.set_screeners(own.application.id, &screeners).await?;
        self.touch(tx, own).await
    }

    /// Counts the version up after a change beside the answers, and brings the copies for lists up to date.
    pub(super) async fn touch(&self, tx: &mut Tx, own: &Own) -> Outcome<()> {
        let stamps = own.stamps(tx).await?;
        self.save_answers(tx, own, &own.application.section, &own.application.answers, &stamps).await
    }

    /// Brings the copies for lists of a new application up to date without counting its version up.
    pub(crate) async fn refresh_listed(&self, tx: &mut Tx, call: &Call, id: ApplicationId) -> Outcome<()> {
        let application = tx.application(id).await?.ok_or(Refusal::NOT_FOUND)?;
        let credits = tx.credits(id).await?;
        let listed = listed(call, &application.section, &application.code, &application.answers, &credits);
        Ok(tx.set_listed(id, &listed).await?)
    }

    /// Records a change after the submission; drafts are nobody's business but their writer's.
    pub(super) async fn record_edit(&self, tx: &mut Tx, viewer: &Viewer, own: &Own, what: &str) -> Outcome<()> {
        if own.application.standing == Standing::Draft {
            return Ok(());
        }
        self.record(tx, own.event(viewer, "application-edited", what)).await
    }
}

impl Own {
    /// An event of this application.
    pub(super) fn event(&self, viewer: &Viewer, verb: &'static str, subject: &str) -> NewEvent {
        NewEvent {
            actor: viewer.id(),
            verb,
            edition: Some(self.call.edition),
            call: Some(self.call.id),
            application: Some(self.application.id),
            project: self.application.project,
            subject: subject.to_owned(),
            ..NewEvent::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields() -> Vec<Field> {
        ["title", "logline"]
            .map(|code| Field {
                code: code.to_owned(),
                label: Text3::default(),
                hint: Text3::default(),
                required: false,
                identifies: false,
                kind: FieldKind::Line { max: 100 },
                sections: Vec::new(),
            })
            .to_vec()
    }

    fn answers(title: &str, logline: &str) -> Answers {
        let typed = [("title", title), ("logline", logline)].map(|(code, text)| (code.to_owned(), vec![text.to_owned()]));
        StepInput { typed: typed.into(), ..StepInput::default() }.answers(&fields())
    }

    fn outcome(version: i64, base: &Answers, mine: &Answers) -> Result<(Answers, Vec<String>), (Vec<String>, Answers)> {
        // Somebody else changed the title at version 2.
        let stamps = Stamps::from([("title".to_owned(), 2), ("logline".to_owned(), 1)]);
        let input = StepInput { version, base: marks(&fields(), base), ..StepInput::default() };
        merge(&fields(), (&answers("theirs", "old"), &stamps, 2), (mine, &input))
    }

    #[test]
    fn edits_of_two_fields_are_both_kept() {
        let (merged, changed) = outcome(1, &answers("old", "old"), &answers("old", "mine")).expect("no conflict");
        assert_eq!(merged, answers("theirs", "mine"));
        assert_eq!(changed, ["logline"]);
    }

    #[test]
    fn edits_of_one_field_come_back() {
        let came_back = outcome(1, &answers("old", "old"), &answers("mine", "mine"));
        assert_eq!(came_back, Err((vec!["title".to_owned()], answers("mine", "mine"))), "with everything that was typed");
    }

    #[test]
    fn who_saw_the_other_edit_may_overwrite_it() {
        let (merged, _) = outcome(2, &answers("theirs", "old"), &answers("mine", "old")).expect("no conflict");
        assert_eq!(merged, answers("mine", "old"));
    }

    #[test]
    fn a_form_with_forged_marks_cannot_break_anything() {
        let input = StepInput { version: 1, base: "é".repeat(9), ..StepInput::default() };
        let stamps = Stamps::from([("title".to_owned(), 2)]);
        let result = merge(&fields(), (&answers("theirs", ""), &stamps, 2), (&answers("mine", ""), &input));
        assert_eq!(result, Err((vec!["title".to_owned()], answers("mine", ""))));
    }
}
