//! What falls short of the regulations, or cannot be checked, in words with its article; never "eligible".

use domain::call::{CallPlan, CreditRole};
use domain::eligibility::{Finding, Missing, Outcome, Requirement, RequirementKind, Short, Unknown};
use words::{Words, args};

use super::columns::Value;

/// A finding that is not "met", ready to be said in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortfall {
    /// The article of the regulations.
    pub article: String,
    /// It falls short; otherwise it cannot be checked.
    pub short: bool,
    /// The message `short-{key}`.
    key: &'static str,
    what: Value,
    have: Value,
    bound: Value,
}

impl Shortfall {
    /// What a finding of a call says; nothing when it is met.
    pub fn of(plan: &CallPlan, finding: &Finding) -> Option<Shortfall> {
        let requirement = plan.requirements.iter().find(|requirement| requirement.code == finding.requirement);
        let (short, (key, what, have, bound)) = match &finding.outcome {
            Outcome::Met => return None,
            Outcome::Shortfall(short) => (true, said(plan, requirement, short)),
            Outcome::CannotBeChecked(unknown) => (false, unsaid(plan, unknown)),
        };
        Some(Shortfall { article: finding.article.clone(), short, key, what, have, bound })
    }

    /// The sentence, without its article.
    pub fn sentence(&self, w: Words) -> String {
        let say = |value: &Value| value.words(w, "UTC");
        let key = format!("short-{}", self.key);
        w.with(&key, &args!(what = say(&self.what), have = say(&self.have), bound = say(&self.bound))).into_owned()
    }

    /// The sentence after its article.
    pub fn words(&self, w: Words) -> String {
        let article = w.with("article", &args!(number = self.article.as_str()));
        format!("{article} · {}", self.sentence(w))
    }
}

/// The message, what it is about, what is there, what was asked for.
type Said = (&'static str, Value, Value, Value);

const NOTHING: Value = Value::Nothing;

fn number(value: impl Into<i64>) -> Value {
    Value::Number(value.into())
}

fn roles(roles: &[CreditRole]) -> Value {
    Value::Several(roles.iter().map(|role| Value::Choice("credit", role.code().to_owned())).collect())
}

fn field(plan: &CallPlan, code: &str) -> Value {
    let known = plan.fields().find(|field| field.code == code);
    known.map_or_else(|| Value::Typed(code.to_owned()), |field| Value::Said(field.label.clone()))
}

fn said(plan: &CallPlan, requirement: Option<&Requirement>, short: &Short) -> Said {
    let label = || requirement.map_or(NOTHING, |requirement| Value::Said(requirement.label.clone()));
    let stage = |stage: &domain::call::Stage| Value::Choice("stage", stage.code().to_owned());
    match short {
        Short::Stage(at) => ("stage", stage(at), NOTHING, NOTHING),
        Short::Feature { have, most } => ("feature", NOTHING, number(*have), number(*most)),
        Short::Nationality { have, need, .. } => ("people", label(), number(*have), number(*need)),
        Short::Roles(asked) => ("roles", roles(asked), NOTHING, NOTHING),
        Short::Missing(missing) => ("missing", lacking(plan, missing), NOTHING, NOTHING),
        Short::Choice(code) => ("choice", field(plan, code), NOTHING, NOTHING),
        Short::TooSmall { have, min } => bounded(requirement, *have, *min, true),
        Short::TooLarge { have, max } => bounded(requirement, *have, *max, false),
    }
}

fn bounded(requirement: Option<&Requirement>, have: i64, bound: i64, small: bool) -> Said {
    let plain = |key| (key, NOTHING, number(have), number(bound));
    match (requirement.map(|requirement| &requirement.kind), small) {
        (Some(RequirementKind::Length { .. }), true) => plain("length-small"),
        (Some(RequirementKind::Length { .. }), false) => plain("length-large"),
        (Some(RequirementKind::Budget { currency, .. }), small) => {
            let money = |minor| Value::Money(minor, currency.clone());
            (if small { "budget-small" } else { "budget-large" }, NOTHING, money(have), money(bound))
        }
        (Some(RequirementKind::ApplicationsPerPerson { .. }), _) => plain("applications"),
        (Some(RequirementKind::EarlierApplications { .. }), _) => plain("earlier"),
        (_, true) => plain("age"),
        (_, false) => plain("large"),
    }
}

fn lacking(plan: &CallPlan, missing: &Missing) -> Value {
    let document = |code: &String| {
        let known = plan.documents.iter().find(|document| document.code == *code);
        known.map_or_else(|| Value::Typed(code.clone()), |document| Value::Said(document.label.clone()))
    };
    let fields = missing.fields.iter().map(|code| field(plan, code));
    let people = missing.roles.iter().map(|role| Value::Choice("credit", role.code().to_owned()));
    Value::Several(fields.chain(missing.documents.iter().map(document)).chain(people).collect())
}

fn unsaid(plan: &CallPlan, unknown: &Unknown) -> Said {
    match unknown {
        Unknown::Stage => ("unknown-stage", NOTHING, NOTHING, NOTHING),
        Unknown::Feature => ("unknown-feature", NOTHING, NOTHING, NOTHING),
        Unknown::Nationality(people) => ("unknown-nationality", NOTHING, number(*people), NOTHING),
        Unknown::CountryList(code) => ("unknown-list", Value::Typed(code.clone()), NOTHING, NOTHING),
        Unknown::Length => ("unknown-length", NOTHING, NOTHING, NOTHING),
        Unknown::Applications => ("unknown-applications", NOTHING, NOTHING, NOTHING),
        Unknown::Budget => ("unknown-budget", NOTHING, NOTHING, NOTHING),
        Unknown::Currency(code) => ("unknown-currency", Value::Typed(code.clone()), NOTHING, NOTHING),
        Unknown::Age(people) => ("unknown-age", NOTHING, number(*people), NOTHING),
        Unknown::Field(code) => ("unknown-field", field(plan, code), NOTHING, NOTHING),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::text::Lang;

    fn every() -> Vec<Short> {
        vec![
            Short::Stage(domain::call::Stage::Development),
            Short::Feature { have: 3, most: 2 },
            Short::Nationality { group: "african".into(), have: 0, need: 1 },
            Short::Roles(vec![CreditRole::Producer]),
            Short::Missing(Missing { documents: vec!["script".into()], ..Missing::default() }),
            Short::Choice("residence".into()),
            Short::TooSmall { have: 45, min: 52 },
            Short::TooLarge { have: 3, max: 1 },
        ]
    }

    fn unknowns() -> Vec<Unknown> {
        vec![
            Unknown::Stage,
            Unknown::Feature,
            Unknown::Nationality(2),
            Unknown::CountryList("african".into()),
            Unknown::Length,
            Unknown::Applications,
            Unknown::Budget,
            Unknown::Currency("MAD".into()),
            Unknown::Age(1),
            Unknown::Field("residence".into()),
        ]
    }

    #[test]
    fn every_finding_has_its_sentence_in_every_language() {
        let day = jiff::civil::date(2027, 1, 1);
        let plan = crate::calls::templates::from_template("workshops", day, "UTC").expect("a template").plan;
        let outcomes = every().into_iter().map(Outcome::Shortfall).chain(unknowns().into_iter().map(Outcome::CannotBeChecked));
        for outcome in outcomes {
            let finding = Finding { requirement: String::new(), article: "3.2".into(), outcome };
            let said = Shortfall::of(&plan, &finding).expect("not met");
            for lang in Lang::ALL {
                assert!(said.words(Words::of(lang).plain()).contains("3.2"));
            }
        }
        let met = Finding { requirement: String::new(), article: "3.2".into(), outcome: Outcome::Met };
        assert_eq!(Shortfall::of(&plan, &met), None);
    }

    #[test]
    fn bounds_are_said_in_the_unit_of_the_requirement() {
        let requirement = |kind| Requirement {
            code: "r".into(),
            article: "1".into(),
            label: domain::text::Text3::default(),
            kind,
            sections: Vec::new(),
        };
        let key = |kind, small| bounded(Some(&requirement(kind)), 1, 2, small).0;
        assert_eq!(key(RequirementKind::Length { min: Some(60), max: None }, true), "length-small");
        assert_eq!(key(RequirementKind::EarlierApplications { most: 1 }, false), "earlier");
        let budget = RequirementKind::Budget { currency: "EUR".into(), min: None, max: Some(2) };
        let (key, _, have, _) = bounded(Some(&requirement(budget)), 150, 2, false);
        assert_eq!((key, have), ("budget-large", Value::Money(150, "EUR".into())));
    }
}
