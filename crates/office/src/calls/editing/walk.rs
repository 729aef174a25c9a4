//! The walk over each part of a plan.

use std::collections::BTreeMap;

use domain::call::{Article, CallPlan, DocumentAsk, Field, FieldKind, OthersScores, PlanPart};
use domain::eligibility::{Requirement, RequirementKind};
use domain::fault::{EMAIL_MAX, NAME_MAX, Problem, TITLE_MAX};
use domain::scoring::Criterion;
use domain::text::{Lang, Text3};
use words::{Words, args};

use super::slots::{Heading, Place, Read, Visitor};
use crate::letters::has_unknown_place;

/// Goes through a part of a plan.
pub(crate) fn walk(part: PlanPart, plan: &mut CallPlan, visitor: &mut dyn Visitor) {
    match part {
        PlanPart::Dates => dates(plan, visitor),
        PlanPart::Texts => texts(plan, visitor),
        PlanPart::Form => form(plan, visitor),
        PlanPart::Requirements => plan.requirements.iter_mut().for_each(|asked| requirement(asked, visitor)),
        PlanPart::Criteria => criteria(plan, visitor),
        PlanPart::Letters => letters(plan, visitor),
    }
}

fn dates(plan: &mut CallPlan, v: &mut dyn Visitor) {
    v.heading(Heading::Key("plan-group-opening"));
    v.place("opens".to_owned(), "plan-opens", None, Place::Moment(&mut plan.opens));
    v.count("grace".to_owned(), "plan-grace", &mut plan.grace_minutes, 0, 720);
    for section in &mut plan.sections {
        let code = &section.code;
        v.heading(Heading::Text(section.title.clone()));
        v.place(format!("sections.{code}.deadline"), "plan-deadline", None, Place::Moment(&mut section.deadline));
        v.count(format!("sections.{code}.places"), "plan-places", &mut section.places, 0, 1_000);
    }
    v.heading(Heading::Key("plan-group-selection"));
    v.place("reading.starts".to_owned(), "plan-reading-starts", None, Place::Moment(&mut plan.reading.starts));
    v.place("reading.ends".to_owned(), "plan-reading-ends", None, Place::Moment(&mut plan.reading.ends));
    v.place("announces".to_owned(), "plan-announces", None, Place::Moment(&mut plan.announces));
    v.count("confirm-days".to_owned(), "plan-confirm-days", &mut plan.confirm_days, 1, 60);
}

fn texts(plan: &mut CallPlan, v: &mut dyn Visitor) {
    v.heading(Heading::Key("plan-group-page"));
    v.text3("title", "plan-title", &mut plan.title, Some(TITLE_MAX), true);
    v.text3("summary", "plan-summary", &mut plan.summary, None, true);
    v.text3("about", "plan-about", &mut plan.about, None, true);
    v.place("example".to_owned(), "plan-example", None, Place::Tick(&mut plan.example));
    v.heading(Heading::Key("plan-group-contact"));
    v.place("contact.name".to_owned(), "plan-contact-name", None, Place::Line(&mut plan.contact.name, NAME_MAX, true));
    v.place("contact.email".to_owned(), "plan-contact-email", None, Place::Line(&mut plan.contact.email, EMAIL_MAX, true));
    v.heading(Heading::Key("plan-group-sections"));
    for section in &mut plan.sections {
        v.text3(&format!("sections.{}.title", section.code), "plan-section-title", &mut section.title, Some(TITLE_MAX), true);
    }
    for article in &mut plan.regulations {
        v.heading(Heading::Article(article.number.clone()));
        v.text3(&format!("articles.{}", article.number), "plan-article", &mut article.text, None, true);
    }
    v.heading(Heading::Key("plan-group-new-article"));
    let mut new = Article { number: String::new(), text: Text3::default() };
    v.place("new-article.number".to_owned(), "plan-article-number", None, Place::Line(&mut new.number, 10, false));
    v.text3("new-article.text", "plan-article", &mut new.text, None, false);
    if !new.number.is_empty() {
        plan.regulations.push(new);
        plan.regulations.sort_by_key(|article| numbers(&article.number));
    }
}

/// `3.10` as numbers, so that it stands after `3.9`.
fn numbers(article: &str) -> Vec<u32> {
    article.split('.').map(|part| part.parse().unwrap_or(u32::MAX)).collect()
}

fn form(plan: &mut CallPlan, v: &mut dyn Visitor) {
    for step in &mut plan.steps {
        let code = &step.code;
        v.heading(Heading::Text(step.title.clone()));
        v.text3(&format!("steps.{code}.title"), "plan-step-title", &mut step.title, Some(TITLE_MAX), true);
        v.count(format!("steps.{code}.minutes"), "plan-step-minutes", &mut step.minutes, 1, 600);
        step.fields.iter_mut().for_each(|asked| field(asked, v));
    }
    documents(plan, v);
    for credit in &mut plan.credits {
        let code = credit.role.code();
        v.heading(Heading::Credit(code));
        v.count(format!("credits.{code}.min"), "plan-fewest", &mut credit.min, 0, 20);
        v.count(format!("credits.{code}.max"), "plan-most", &mut credit.max, 1, 20);
    }
}

/// The documents, each with whether it is asked for a second time as an anonymous copy.
fn documents(plan: &mut CallPlan, v: &mut dyn Visitor) {
    let mut copies: BTreeMap<String, bool> =
        plan.documents.iter().filter(|ask| !ask.anonymous).map(|ask| (ask.code.clone(), false)).collect();
    for ask in plan.documents.iter().filter(|ask| ask.anonymous) {
        copies.extend(ask.copy_of().map(|code| (code.to_owned(), true)));
    }
    let before = copies.clone();
    for ask in &mut plan.documents {
        document(ask, v);
        if let Some(wanted) = copies.get_mut(&ask.code).filter(|_| !ask.anonymous) {
            v.place(format!("documents.{}.copy", ask.code), "plan-anonymous-copy", None, Place::Tick(wanted));
        }
    }
    for (code, wanted) in copies {
        if before.get(&code) == Some(&wanted) {
            continue;
        }
        let copy = DocumentAsk::copy_code(&code);
        let asked = plan.requirements.iter_mut().filter_map(|requirement| match &mut requirement.kind {
            RequirementKind::Documents { documents } if documents.contains(&code) => Some(documents),
            _ => None,
        });
        if wanted {
            let at = plan.documents.iter().position(|ask| ask.code == code);
            if let Some(at) = at.filter(|_| !plan.documents.iter().any(|ask| ask.code == copy)) {
                plan.documents.insert(at + 1, anonymous_copy(&plan.documents[at], copy.clone()));
                // Whatever asks for the document asks for its copy, too.
                asked.for_each(|documents| documents.push(copy.clone()));
            }
        } else {
            plan.documents.retain(|ask| ask.code != copy || !ask.anonymous);
            asked.for_each(|documents| documents.retain(|code| *code != copy));
        }
    }
}

/// The same document, without what tells who applies.
fn anonymous_copy(of: &DocumentAsk, code: String) -> DocumentAsk {
    let label = |lang| {
        let label = Words::of(lang).plain().with("document-anonymous-label", &args!(label = of.label.get(lang))).into_owned();
        label.chars().take(TITLE_MAX).collect::<String>()
    };
    let label = Text3::new(label(Lang::En), label(Lang::Fr), label(Lang::Ar));
    DocumentAsk { code, label, hint: Text3::default(), anonymous: true, ..of.clone() }
}

fn field(field: &mut Field, v: &mut dyn Visitor) {
    let name = format!("fields.{}", field.code);
    v.heading(Heading::Text(field.label.clone()));
    v.text3(&format!("{name}.label"), "plan-question", &mut field.label, Some(TITLE_MAX), true);
    v.text3(&format!("{name}.hint"), "plan-hint", &mut field.hint, Some(500), false);
    v.place(format!("{name}.required"), "plan-required", None, Place::Tick(&mut field.required));
    match &mut field.kind {
        FieldKind::Line { max } => v.count(format!("{name}.max"), "plan-most-characters", max, 1, 1_000),
        FieldKind::Text { max_words } => v.count(format!("{name}.max"), "plan-most-words", max_words, 1, 10_000),
        FieldKind::Number { min, max } => {
            v.place(format!("{name}.min"), "plan-least", None, Place::Number(min, -1_000_000_000, 1_000_000_000));
            v.place(format!("{name}.max"), "plan-greatest", None, Place::Number(max, -1_000_000_000, 1_000_000_000));
        }
        FieldKind::Choice { choices } | FieldKind::Choices { choices } => {
            for choice in choices {
                v.text3(&format!("{name}.choices.{}", choice.code), "plan-choice", &mut choice.label, Some(TITLE_MAX), true);
            }
        }
        _ => {}
    }
}

fn document(document: &mut DocumentAsk, v: &mut dyn Visitor) {
    let name = format!("documents.{}", document.code);
    v.heading(Heading::Text(document.label.clone()));
    v.text3(&format!("{name}.label"), "plan-document", &mut document.label, Some(TITLE_MAX), true);
    v.text3(&format!("{name}.hint"), "plan-hint", &mut document.hint, Some(500), false);
    v.place(format!("{name}.required"), "plan-required", None, Place::Tick(&mut document.required));
    v.count(format!("{name}.megabytes"), "plan-megabytes", &mut document.max_megabytes, 1, 100);
}

fn requirement(requirement: &mut Requirement, v: &mut dyn Visitor) {
    let name = format!("requirements.{}", requirement.code);
    v.heading(Heading::Text(requirement.label.clone()));
    v.text3(&format!("{name}.label"), "plan-requirement", &mut requirement.label, Some(TITLE_MAX), true);
    v.place(format!("{name}.article"), "plan-article-number", None, Place::Line(&mut requirement.article, 10, true));
    match &mut requirement.kind {
        RequirementKind::FeatureAtMost { nth } => v.count(format!("{name}.nth"), "plan-nth-feature", nth, 1, 20),
        RequirementKind::Nationality { at_least, .. } => v.count(format!("{name}.people"), "plan-people", at_least, 1, 20),
        RequirementKind::Length { min, max } => {
            for (end, label, minutes) in [("min", "plan-least-minutes", min), ("max", "plan-most-minutes", max)] {
                if let Some(minutes) = minutes {
                    v.count(format!("{name}.{end}"), label, minutes, 1, 1_000);
                }
            }
        }
        RequirementKind::ApplicationsPerPerson { most } => v.count(format!("{name}.most"), "plan-most", most, 1, 50),
        RequirementKind::EarlierApplications { most } => v.count(format!("{name}.most"), "plan-most-earlier", most, 0, 50),
        RequirementKind::MinimumAge { years } => v.count(format!("{name}.years"), "plan-years", years, 1, 99),
        _ => {}
    }
}

fn criteria(plan: &mut CallPlan, v: &mut dyn Visitor) {
    v.heading(Heading::Key("plan-group-reading"));
    v.place("blind".to_owned(), "plan-blind", None, Place::Tick(&mut plan.blind));
    let mut code = plan.others_scores.code();
    let codes = OthersScores::ALL.iter().map(|value| value.code()).collect();
    v.place("others-scores".to_owned(), "plan-others-scores", None, Place::Choice(&mut code, "others-scores", codes));
    plan.others_scores = OthersScores::from_code(code).unwrap_or(plan.others_scores);
    for Criterion { code, label, low, high, weight, min, max } in &mut plan.criteria {
        v.heading(Heading::Text(label.clone()));
        v.text3(&format!("criteria.{code}.label"), "plan-criterion", label, Some(TITLE_MAX), true);
        v.text3(&format!("criteria.{code}.low"), "plan-low", low, Some(80), false);
        v.text3(&format!("criteria.{code}.high"), "plan-high", high, Some(80), false);
        v.count(format!("criteria.{code}.weight"), "plan-weight", weight, 1, 1_000);
        v.count(format!("criteria.{code}.min"), "plan-fewest-points", min, 0, 100);
        v.count(format!("criteria.{code}.max"), "plan-most-points", max, 1, 100);
    }
}

fn letters(plan: &mut CallPlan, v: &mut dyn Visitor) {
    for letter in &mut plan.letters {
        let code = letter.kind.code();
        v.heading(Heading::Letter(letter.kind));
        v.text3(&format!("letters.{code}.subject"), "plan-letter-subject", &mut letter.subject, Some(TITLE_MAX), true);
        v.text3(&format!("letters.{code}.body"), "plan-letter-body", &mut letter.body, None, true);
    }
}

/// What reading alone cannot check: the address of the contact.
pub(crate) fn check(part: PlanPart, plan: &CallPlan, read: &mut Read<'_>) {
    let email = &plan.contact.email;
    if part == PlanPart::Texts && !email.is_empty() && !domain::fault::is_email(email) {
        read.faults.add("contact.email", Problem::NotAnEmail);
    }
    for letter in plan.letters.iter().filter(|_| part == PlanPart::Letters) {
        for (place, lang) in ["subject", "body"].into_iter().flat_map(|place| Lang::ALL.map(|lang| (place, lang))) {
            let text = if place == "subject" { &letter.subject } else { &letter.body };
            if has_unknown_place(text.exact(lang), letter.kind.places()) {
                read.faults.add(format!("letters.{}.{place}.{}", letter.kind.code(), lang.code()), Problem::UnknownPlace);
            }
        }
    }
}
