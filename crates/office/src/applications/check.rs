//! Check your answers: everything in one place, what is wrong with it, and what falls short of the regulations.

use std::collections::BTreeSet;

use domain::access::Action;
use domain::application::{Application, Credit};
use domain::call::{Answer, Call, CreditAsk, Field, SubjectKind};
use domain::eligibility::{Outcome as Met, check};
use domain::fault::{Fault, Problem, is_email};
use domain::ids::ProjectId;
use domain::text::{Text3, fold};
use store::Tx;
use store::files::{Screener, StoredFile};
use store::snapshots::OwnProject;

use super::draft::steps_in;
use super::files::{DocumentLine, line as document_line};
use super::own::{Heading, Own};
use super::screeners::{ScreenerLine, asked, line as screener_line};
use super::{TaskKind, TaskState};
use crate::ground::refusal::Outcome;
use crate::{Office, Viewer};

/// Everything of an application, to be checked before it is sent.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckPage {
    /// Which application.
    pub heading: Heading,
    /// Its tasks, each with what was answered.
    pub groups: Vec<CheckGroup>,
    /// The requirements of the regulations that are not met on declared data: article, words, what came of it.
    pub shortfalls: Vec<(String, Text3, Met)>,
    /// How many requirements are met on declared data.
    pub met: usize,
    /// The films the viewer has applied with before.
    pub projects: Vec<OwnProject>,
    /// The film this application is about, once it was sent.
    pub project: Option<ProjectId>,
    /// The key under which it is sent: pressing twice sends once.
    pub key: String,
    /// What applies.
    pub subject: SubjectKind,
}

/// A task, and everything in it.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckGroup {
    /// Which task.
    pub task: TaskKind,
    /// What is in it.
    pub lines: Vec<CheckLine>,
}

/// One thing asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckLine {
    /// The name of its input, to which a fault leads.
    pub name: String,
    /// What was given.
    pub value: CheckValue,
    /// What is wrong with it.
    pub problem: Option<Problem>,
    /// Whether it has to be there.
    pub required: bool,
}

/// What was given.
#[derive(Debug, Clone, PartialEq)]
pub enum CheckValue {
    /// The answer to a question.
    Answer(Field, Option<Answer>),
    /// The people in a role.
    People(CreditAsk, Vec<Credit>),
    /// The address of a person, which is not one.
    Address(Credit),
    /// A document.
    Document(DocumentLine),
    /// A screening link.
    Screener(ScreenerLine),
}

impl CheckValue {
    /// Whether nothing was given.
    pub fn is_empty(&self) -> bool {
        match self {
            CheckValue::Answer(_, answer) => answer.as_ref().is_none_or(Answer::is_empty),
            CheckValue::People(_, people) => people.is_empty(),
            CheckValue::Address(credit) => credit.email.is_empty(),
            CheckValue::Document(document) => document.file.is_none(),
            CheckValue::Screener(screener) => screener.url.is_empty(),
        }
    }
}

impl CheckGroup {
    /// How far the task is.
    pub fn state(&self) -> TaskState {
        let begun = self.lines.iter().any(|line| !line.value.is_empty());
        let faulty = self.lines.iter().any(|line| line.problem.is_some());
        match (begun, faulty) {
            (false, false) => TaskState::Optional,
            (false, true) => TaskState::NotStarted,
            (true, true) => TaskState::InProgress,
            (true, false) => TaskState::Done,
        }
    }

    /// How many things in it are missing or wrong.
    pub fn open(&self) -> usize {
        self.lines.iter().filter(|line| line.problem.is_some()).count()
    }
}

impl CheckPage {
    /// Everything that is wrong, in the order of the form.
    pub fn faults(&self) -> Vec<Fault> {
        faults(&self.groups)
    }

    /// Who is named without an address, each once: no letter takes them the link for their own declaration.
    pub fn unreached(&self) -> Vec<&str> {
        let lines = self.groups.iter().flat_map(|group| &group.lines);
        let people = lines.filter_map(|line| match &line.value {
            CheckValue::People(_, people) => Some(people),
            _ => None,
        });
        let (reached, others): (Vec<&Credit>, Vec<&Credit>) = people.flatten().partition(|credit| !credit.email.is_empty());
        let mut known: BTreeSet<String> = reached.into_iter().map(|credit| fold(&credit.name)).collect();
        let others = others.into_iter().filter(|credit| !credit.name.is_empty());
        others.filter(|credit| known.insert(fold(&credit.name))).map(|credit| credit.name.as_str()).collect()
    }
}

pub(super) fn faults(groups: &[CheckGroup]) -> Vec<Fault> {
    let lines = groups.iter().flat_map(|group| &group.lines);
    lines.filter_map(|line| Some(Fault::of(line.name.clone(), line.problem?))).collect()
}

/// Everything an application consists of.
pub(super) struct Whole {
    pub(super) credits: Vec<Credit>,
    pub(super) files: Vec<StoredFile>,
    pub(super) screeners: Vec<Screener>,
    /// Links or passwords of screening copies were changed since they were sent.
    pub(super) relinked: bool,
}

impl Whole {
    pub(super) async fn of(tx: &mut Tx, own: &Own) -> Outcome<Whole> {
        let store::whole::Whole { credits, files, screeners } = tx.whole(own.application.id).await?;
        Ok(match &own.edit {
            Some(edit) => {
                let relinked = edit.screeners != screeners;
                Whole { credits: edit.credits.clone(), files, screeners: edit.screeners.clone(), relinked }
            }
            None => Whole { credits, files, screeners, relinked: false },
        })
    }

    /// Everything that is asked in the section, with what was given.
    pub(super) fn groups(&self, application: &Application, call: &Call) -> Vec<CheckGroup> {
        let section = &application.section;
        let mut groups: Vec<CheckGroup> = steps_in(call, section)
            .map(|(step, fields)| CheckGroup {
                task: TaskKind::Step { code: step.code.clone(), title: step.title.clone(), minutes: step.minutes },
                lines: fields.into_iter().map(|field| answer_line(field, application)).collect(),
            })
            .collect();
        let people = call.plan.credits.iter().flat_map(|ask| self.people(ask)).collect();
        let documents = call.plan.documents.iter().filter(|ask| ask.asked_in(section));
        let documents = documents.map(|ask| document(document_line(ask, &self.files))).collect();
        let screeners = asked(call, section).map(|field| screener(screener_line(field, &self.screeners))).collect();
        for (task, lines) in [(TaskKind::Team, people), (TaskKind::Documents, documents), (TaskKind::Screeners, screeners)] {
            groups.push(CheckGroup { task, lines });
        }
        groups.retain(|group| !group.lines.is_empty());
        groups
    }

    /// One line for a role, and one for each address in it that is none.
    fn people(&self, ask: &CreditAsk) -> Vec<CheckLine> {
        let people: Vec<Credit> = self.credits.iter().filter(|credit| credit.role == ask.role).cloned().collect();
        let (have, nameless) = (people.len(), people.iter().any(|credit| credit.name.is_empty()));
        let problem = if have < ask.min as usize || nameless {
            Some(Problem::CreditMissing { min: ask.min.max(1).into() })
        } else {
            (have > ask.max as usize).then_some(Problem::TooManyCredits { max: ask.max.into() })
        };
        let wrong = people.iter().filter(|credit| !credit.email.is_empty() && !is_email(&credit.email)).map(|credit| CheckLine {
            name: format!("credit-{}", credit.id),
            problem: Some(Problem::NotAnEmail),
            required: false,
            value: CheckValue::Address(credit.clone()),
        });
        let wrong: Vec<CheckLine> = wrong.collect();
        let line = CheckLine {
            name: format!("role-{}", ask.role.code()),
            problem,
            required: ask.min > 0,
            value: CheckValue::People(ask.clone(), people),
        };
        std::iter::once(line).chain(wrong).collect()
    }
}

fn answer_line(field: Field, application: &Application) -> CheckLine {
    let answer = application.answers.get(&field.code).cloned();
    let problem = field.problem(answer.as_ref());
    CheckLine { name: field.code.clone(), required: field.required, value: CheckValue::Answer(field, answer), problem }
}

fn document(line: DocumentLine) -> CheckLine {
    let missing = line.ask.required && line.file.is_none();
    CheckLine {
        name: format!("document-{}", line.ask.code),
        required: line.ask.required,
        problem: missing.then_some(Problem::DocumentMissing),
        value: CheckValue::Document(line),
    }
}

fn screener(line: ScreenerLine) -> CheckLine {
    CheckLine {
        name: line.field.code.clone(),
        required: line.field.required,
        problem: line.problem,
        value: CheckValue::Screener(line),
    }
}

impl Office {
    /// Everything of an own application, to be checked before it is sent.
    ///
    /// # Errors
    /// Not signed in, not found.
    pub async fn check_page(&self, viewer: &Viewer, code: &str) -> Outcome<CheckPage> {
        let account = viewer.signed_in()?.id;
        let mut tx = self.read().await?;
        let (own, _) = self.own(&mut tx, viewer, code, Action::ReadOwnApplication).await?;
        let Own { application, call, .. } = &own;
        let whole = Whole::of(&mut tx, &own).await?;
        let projects = if application.project.is_none() { tx.projects_of(account).await? } else { Vec::new() };
        let beside = tx.beside(application.id).await?;
        let facts = super::facts::facts((application, call), &whole, &beside, projects.is_empty());
        let edition = self.edition_of(&mut tx, call.edition).await?;
        let findings = check(&call.plan.requirements, &facts, &edition.plan.groups);
        let met = findings.iter().filter(|finding| finding.outcome == Met::Met).count();
        let words = |code: &str| call.plan.requirements.iter().find(|known| known.code == code).map(|known| known.label.clone());
        let shortfalls = findings.into_iter().filter(|finding| finding.outcome != Met::Met);
        let shortfalls = shortfalls
            .map(|finding| (finding.article, words(&finding.requirement).unwrap_or_default(), finding.outcome))
            .collect();
        Ok(CheckPage {
            heading: own.heading(viewer),
            groups: whole.groups(application, call),
            shortfalls,
            met,
            projects: if call.plan.subject == SubjectKind::Project { projects } else { Vec::new() },
            project: application.project,
            key: self.secret(),
            subject: call.plan.subject,
        })
    }
}
