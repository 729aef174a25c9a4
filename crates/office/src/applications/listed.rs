//! Copies of answers and credits, kept for lists and search.

use domain::application::Credit;
use domain::call::{Answer, Answers, Call, CreditRole, Stage, SubjectKind};
use domain::fault::TITLE_MAX;
use domain::text::{clean_line, fold};
use store::applications::Listed;

/// The copies that follow from the answers and credits of an application in `call`.
pub(crate) fn listed(call: &Call, section: &str, code: &str, answers: &Answers, credits: &[Credit]) -> Listed {
    let line = |text: &str| clean_line(text).chars().take(TITLE_MAX).collect::<String>();
    let answer = |code: &str| answers.get(code).map_or("", Answer::first).trim();
    let leading = match call.plan.subject {
        SubjectKind::Project => CreditRole::Director,
        SubjectKind::Person => CreditRole::Participant,
    };
    let names: Vec<String> = credits.iter().filter(|credit| credit.role == leading).map(|credit| line(&credit.name)).collect();
    let title = match call.plan.subject {
        SubjectKind::Project => line(answer("title")),
        SubjectKind::Person => names.first().cloned().unwrap_or_default(),
    };
    let only_stage = call.plan.section(section).and_then(|section| <[Stage; 1]>::try_from(section.stages.clone()).ok());
    let stage = Stage::from_code(answer("stage")).or(only_stage.map(|[stage]| stage));
    let country = [answer("countries"), answer("country"), credits.first().map_or("", |credit| &credit.nationality)];
    let country = country.into_iter().find(|code| code.len() == 2).unwrap_or_default().to_owned();
    let mut searched = vec![title.clone(), code.to_owned(), line(answer("title_international"))];
    searched.extend(credits.iter().flat_map(|credit| [line(&credit.name), line(&credit.company)]));
    Listed {
        title,
        search_key: fold(&searched.join(" ")),
        stage: stage.map_or("", Stage::code).to_owned(),
        country,
        directors: names.join(", "),
    }
}
