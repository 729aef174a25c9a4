//! Copies of answers and credits, kept for lists and search.

use domain::application::Credit;
use domain::call::{Answer, Answers, Call, CreditRole, Program, Stage, SubjectKind};
use domain::fault::TITLE_MAX;
use domain::text::{clean_line, fold};
use store::applications::Listed;

/// Somebody named, as lists and search know them, wherever they were read from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Naming<'a> {
    pub(crate) role: CreditRole,
    pub(crate) name: &'a str,
    pub(crate) nationality: &'a str,
    pub(crate) company: &'a str,
}

impl<'a> From<&'a Credit> for Naming<'a> {
    fn from(credit: &'a Credit) -> Naming<'a> {
        Naming { role: credit.role, name: &credit.name, nationality: &credit.nationality, company: &credit.company }
    }
}

/// The role whose people a call is about.
pub(crate) const fn leading(subject: SubjectKind) -> CreditRole {
    match subject {
        SubjectKind::Project => CreditRole::Director,
        SubjectKind::Person => CreditRole::Participant,
    }
}

/// The letters before the number of an application.
pub(crate) const fn prefix(program: Program) -> &'static str {
    match program {
        Program::Workshops => "AW",
        Program::Station => "AS",
        Program::DistributionMeetings => "DM",
        Program::DistributionAwards => "DA",
        Program::Press => "AP",
        Program::Delegation => "PS",
    }
}

/// The copies that follow from the answers and credits of an application in `call`.
pub(crate) fn listed<'a, N: Into<Naming<'a>>>(
    call: &Call,
    section: &str,
    code: &str,
    answers: &Answers,
    named: impl IntoIterator<Item = N>,
) -> Listed {
    let named: Vec<Naming<'_>> = named.into_iter().map(Into::into).collect();
    let line = |text: &str| clean_line(text).chars().take(TITLE_MAX).collect::<String>();
    let answer = |code: &str| answers.get(code).map_or("", Answer::first).trim();
    let subject = call.plan.subject;
    let leaders: Vec<String> =
        named.iter().filter(|named| named.role == leading(subject)).map(|named| line(named.name)).collect();
    let title = match subject {
        SubjectKind::Project => line(answer("title")),
        SubjectKind::Person => leaders.first().cloned().unwrap_or_default(),
    };
    let stage = Stage::from_code(answer("stage")).or_else(|| call.plan.only_stage(section));
    let country = [answer("countries"), answer("country"), named.first().map_or("", |named| named.nationality)];
    let country = country.into_iter().find(|code| code.len() == 2).unwrap_or_default().to_owned();
    let mut searched = vec![title.clone(), code.to_owned(), line(answer("title_international"))];
    searched.extend(named.iter().flat_map(|named| [line(named.name), line(named.company)]));
    Listed {
        title,
        search_key: fold(&searched.join(" ")),
        stage: stage.map_or("", Stage::code).to_owned(),
        country,
        directors: leaders.join(", "),
    }
}
