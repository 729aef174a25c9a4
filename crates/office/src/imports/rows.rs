//! A line of the file as an application, and everything that is wrong with it.

use std::collections::BTreeSet;

use domain::application::Contact;
use domain::call::{Answer, Answers, Call, CreditRole, Field, FieldKind, SubjectKind};
use domain::fault::{NAME_MAX, Problem, is_email};
use domain::text::{Lang, clean_line, fold, parse_whole};
use domain::time::Moment;
use jiff::tz::TimeZone;

use super::mapping::Target;
use super::table::{Line, LineProblem};
use super::values;

/// A person a line names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PersonRead {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) role: CreditRole,
    pub(super) nationality: String,
    pub(super) nth_feature: Option<i64>,
}

/// A line, read.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RowRead {
    pub(super) line: u64,
    pub(super) tracking: String,
    pub(super) section: String,
    pub(super) contact: Contact,
    pub(super) answers: Answers,
    pub(super) extra: Answers,
    pub(super) people: Vec<PersonRead>,
    pub(super) submitted_at: Option<Moment>,
    pub(super) withdrawn: bool,
}

/// How lines are read.
pub(super) struct Reading<'a> {
    pub(super) call: &'a Call,
    pub(super) header: &'a [String],
    pub(super) mapping: &'a [Target],
    pub(super) zone: TimeZone,
    pub(super) lang: Lang,
    pub(super) now: Moment,
}

/// What a line says, before it is put together.
#[derive(Default)]
struct Gathered<'a> {
    tracking: &'a str,
    first: &'a str,
    last: &'a str,
    email: &'a str,
    directors: Vec<String>,
    director_emails: Vec<String>,
    producers: Vec<String>,
    producer_emails: Vec<String>,
    writers: Vec<String>,
    nationality: String,
    nth_feature: Option<i64>,
    section: String,
    submitted_at: Option<Moment>,
    incomplete: bool,
    withdrawn: bool,
    answers: Answers,
    extra: Answers,
}

impl Reading<'_> {
    /// Every line that could be read, and every problem of every line.
    pub(super) fn rows(&self, lines: &[Line]) -> (Vec<RowRead>, Vec<LineProblem>) {
        let (mut rows, mut problems, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
        for line in lines {
            let row = self.row(line, &mut problems);
            if !row.tracking.is_empty() && !seen.insert(row.tracking.clone()) {
                problems.push(LineProblem::of(line.number, self.column(&Target::Tracking), Problem::AlreadyThere, &row.tracking));
            }
            rows.push(row);
        }
        (rows, problems)
    }

    fn column(&self, target: &Target) -> &str {
        self.mapping.iter().position(|mapped| mapped == target).and_then(|at| self.header.get(at)).map_or("", String::as_str)
    }

    fn row(&self, line: &Line, problems: &mut Vec<LineProblem>) -> RowRead {
        let mut read = Gathered::default();
        for (at, cell) in line.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            if let Err(problem) = self.take(&mut read, at, cell) {
                problems.push(LineProblem::of(line.number, &self.header[at], problem, cell));
            }
        }
        let mut need = |missing: bool, target: Target, problem| {
            let column = self.column(&target);
            // A cell that could not be read was told already.
            let told = problems.iter().any(|told| told.line == line.number && told.column == column);
            if missing && !told && self.mapping.contains(&target) {
                problems.push(LineProblem::of(line.number, column, problem, ""));
            }
        };
        need(read.tracking.is_empty(), Target::Tracking, Problem::Required);
        need(read.email.is_empty(), Target::Email, Problem::Required);
        match self.call.plan.subject {
            SubjectKind::Project => {
                need(!read.answers.contains_key("title"), Target::Field("title".to_owned()), Problem::Required);
            }
            SubjectKind::Person => need(read.last.is_empty(), Target::LastName, Problem::Required),
        }
        // Who has not sent it yet, or has taken it back, needs no place in a section.
        let placed = !read.incomplete && !read.withdrawn && self.call.plan.sections.len() > 1;
        need(placed && read.section.is_empty(), Target::Section, Problem::Required);
        let own = clean_line(&format!("{} {}", read.first, read.last));
        need(own.chars().count() > NAME_MAX, Target::LastName, too_long(NAME_MAX));
        self.whole(line.number, read)
    }

    fn take<'a>(&self, read: &mut Gathered<'a>, at: usize, cell: &'a str) -> Result<(), Problem> {
        match &self.mapping[at] {
            Target::Extra => self.keep(read, at, cell),
            Target::Tracking => read.tracking = cell,
            Target::FirstName => read.first = short(cell)?,
            Target::LastName => read.last = short(cell)?,
            Target::Email if is_email(cell) => read.email = cell,
            Target::Email => return Err(Problem::NotAnEmail),
            Target::Directors => read.directors = named(cell)?,
            Target::Producers => read.producers = named(cell)?,
            Target::Writers => read.writers = named(cell)?,
            Target::DirectorEmails => read.director_emails = emails(cell)?,
            Target::ProducerEmails => read.producer_emails = emails(cell)?,
            Target::Nationality => {
                let codes = values::countries(cell).map_err(|_| Problem::NotACountry)?;
                read.nationality = codes.into_iter().next().unwrap_or_default();
            }
            Target::FirstFeature => {
                read.nth_feature = values::yes_or_no(cell).ok_or(Problem::NotAChoice)?.then_some(1);
                // Which feature it is instead is not said: the word stays.
                if read.nth_feature.is_none() {
                    self.keep(read, at, cell);
                }
            }
            Target::Section => read.section = self.section(cell).ok_or(Problem::NotAChoice)?,
            Target::SubmittedAt => read.submitted_at = Some(values::moment(cell, &self.zone).ok_or(Problem::NotADate)?),
            Target::Status => {
                let status = fold(cell);
                read.withdrawn = status.contains("withdrawn");
                read.incomplete = status.contains("incomplete");
                self.keep(read, at, cell);
            }
            Target::Field(code) => {
                let field = self.call.plan.fields().find(|field| field.code == *code).ok_or(Problem::NotAChoice)?;
                let answer = answer(field, cell)?;
                if answer.is_none() || has_others(field, cell) {
                    self.keep(read, at, cell);
                }
                if let Some(answer) = answer {
                    read.answers.insert(code.clone(), answer);
                }
            }
        }
        Ok(())
    }

    /// Keeps a cell under the name of its column; one without a name, or with that of an earlier one, is told by its place.
    fn keep(&self, read: &mut Gathered<'_>, at: usize, cell: &str) {
        let name = &self.header[at];
        let own = !name.is_empty() && !self.header[..at].contains(name);
        let key = if own { name.clone() } else { format!("{name} ({})", at + 1).trim_start().to_owned() };
        read.extra.insert(key, Answer::One(cell.to_owned()));
    }

    /// The section of a category: the first that is one, by code or name.
    fn section(&self, cell: &str) -> Option<String> {
        let is = |name: &str, section: &domain::call::Section| {
            let name = fold(name);
            fold(&section.code) == name || Lang::ALL.iter().any(|lang| fold(section.title.exact(*lang)) == name)
        };
        let sections = &self.call.plan.sections;
        let named = |name: &str| sections.iter().find(|section| is(name, section)).map(|section| section.code.clone());
        named(cell).or_else(|| values::parts(cell).iter().find_map(|name| named(name)))
    }

    fn whole(&self, line: u64, read: Gathered<'_>) -> RowRead {
        let own = clean_line(&format!("{} {}", read.first, read.last));
        let name = [own.as_str(), read.directors.first().map_or("", String::as_str), read.email];
        let contact = Contact {
            name: name.into_iter().find(|name| !name.is_empty()).unwrap_or_default().chars().take(NAME_MAX).collect(),
            email: read.email.to_owned(),
            lang: self.lang,
        };
        let person = |role, (name, email): (String, String)| {
            let email = if email.is_empty() && fold(&name) == fold(&contact.name) { contact.email.clone() } else { email };
            let directs = matches!(role, CreditRole::Director | CreditRole::Participant);
            PersonRead {
                nationality: if directs { read.nationality.clone() } else { String::new() },
                nth_feature: read.nth_feature.filter(|_| role == CreditRole::Director),
                name,
                email,
                role,
            }
        };
        let people: Vec<PersonRead> = match self.call.plan.subject {
            SubjectKind::Person => vec![person(CreditRole::Participant, (contact.name.clone(), contact.email.clone()))],
            SubjectKind::Project => {
                let directors = with(read.directors, &read.director_emails).map(|one| person(CreditRole::Director, one));
                let producers = with(read.producers, &read.producer_emails).map(|one| person(CreditRole::Producer, one));
                let writers = with(read.writers, &[]).map(|one| person(CreditRole::Writer, one));
                directors.chain(producers).chain(writers).collect()
            }
        };
        let only = match self.call.plan.sections.as_slice() {
            [only] => only.code.clone(),
            _ => String::new(),
        };
        RowRead {
            line,
            tracking: read.tracking.to_owned(),
            section: if read.section.is_empty() { only } else { read.section },
            answers: read.answers,
            extra: read.extra,
            submitted_at: (!read.incomplete).then(|| read.submitted_at.unwrap_or(self.now)),
            withdrawn: read.withdrawn,
            contact,
            people,
        }
    }
}

/// Each name with the address in the same place.
fn with(names: Vec<String>, emails: &[String]) -> impl Iterator<Item = (String, String)> {
    names.into_iter().enumerate().map(|(at, name)| (name, emails.get(at).cloned().unwrap_or_default()))
}

fn short(cell: &str) -> Result<&str, Problem> {
    if cell.chars().count() <= NAME_MAX { Ok(cell) } else { Err(too_long(NAME_MAX)) }
}

/// Names, none longer than a name may be: a cell that is one long text holds none.
fn named(cell: &str) -> Result<Vec<String>, Problem> {
    let names = values::names(cell);
    if names.iter().all(|name| name.chars().count() <= NAME_MAX) { Ok(names) } else { Err(too_long(NAME_MAX)) }
}

fn too_long(max: usize) -> Problem {
    Problem::TooLong { max: i64::try_from(max).unwrap_or(i64::MAX) }
}

fn emails(cell: &str) -> Result<Vec<String>, Problem> {
    let emails = values::parts(cell);
    if emails.iter().all(|email| is_email(email)) { Ok(emails) } else { Err(Problem::NotAnEmail) }
}

/// Whether a cell names a choice that the form does not offer, among others: the answer says "other", the cell says which.
fn has_others(field: &Field, cell: &str) -> bool {
    let FieldKind::Choices { choices } = &field.kind else { return false };
    values::parts(cell).iter().any(|name| values::choice(name, choices).is_none())
}

/// The answer of a cell to a field; nothing when it is kept as an extra instead: a kind of film or a language the form does
/// not offer, an amount in another currency.
fn answer(field: &Field, cell: &str) -> Result<Option<Answer>, Problem> {
    let one = |text: String| Ok(Some(Answer::One(text)));
    match &field.kind {
        FieldKind::Line { max } => {
            let line = clean_line(cell);
            if line.chars().count() > *max as usize { Err(Problem::TooLong { max: (*max).into() }) } else { one(line) }
        }
        FieldKind::Text { .. } | FieldKind::Link | FieldKind::Screener | FieldKind::Tick => one(cell.replace("\r\n", "\n")),
        FieldKind::Number { .. } if field.code == "length" => one(values::minutes(cell).ok_or(Problem::NotANumber)?.to_string()),
        FieldKind::Number { .. } => one(parse_whole(cell).ok_or(Problem::NotANumber)?.to_string()),
        FieldKind::Money { currency } => {
            let (hundredths, written) = values::amount(cell).ok_or(Problem::NotANumber)?;
            if written.is_some_and(|written| written != *currency) {
                return Ok(None);
            }
            one(format!("{}.{:02}", hundredths / 100, hundredths.abs() % 100))
        }
        FieldKind::Choice { choices } => {
            let chosen = values::parts(cell).iter().chain([&cell.to_owned()]).find_map(|name| values::choice(name, choices));
            Ok(chosen.map(Answer::One))
        }
        FieldKind::Choices { choices } => {
            let other = || choices.iter().find(|choice| choice.code == "other").map(|choice| choice.code.clone());
            let mut chosen: Vec<String> =
                values::parts(cell).iter().filter_map(|name| values::choice(name, choices).or_else(other)).collect();
            chosen.dedup();
            Ok((!chosen.is_empty()).then_some(Answer::Many(chosen)))
        }
        FieldKind::Country => {
            let codes = values::countries(cell).map_err(|_| Problem::NotACountry)?;
            one(codes.into_iter().next().unwrap_or_default())
        }
        FieldKind::Countries => Ok(Some(Answer::Many(values::countries(cell).map_err(|_| Problem::NotACountry)?))),
        FieldKind::Stage => one(values::stage(cell).ok_or(Problem::NotAChoice)?.code().to_owned()),
        FieldKind::Date => one(values::day(cell).ok_or(Problem::NotADate)?.to_string()),
    }
}
