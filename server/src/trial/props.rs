//! What the stage is set with.

use bytes::Bytes;
use domain::access::{Action, Actor, Subject, decide};
use domain::call::{Call, FieldKind};
use domain::ids::{AccountId, ApplicationId};
use domain::phase::Phase;
use office::applications::{CreditInput, ScreenerInput, StepInput, SubmitInput};
use office::calls::Typed;
use office::{Office, Viewer};
use store::Tx;

use super::stage::NOON;

fn granted() -> domain::access::Grant {
    decide(&Actor::house(), Action::RunJobs, &Subject::default(), Phase::Preparation).expect("the house may")
}

pub(super) async fn writing(office: &Office) -> Tx {
    let mut tx = office.store().write().await.expect("a transaction");
    tx.grant(&granted());
    tx
}

pub(super) async fn call_of(office: &Office, code: &str) -> Call {
    office.store().read().await.expect("a transaction").call_by_code(code).await.expect("read").expect("there")
}

/// An edition that takes place in `year`.
pub(super) async fn open_edition(office: &Office, admin: &Viewer, year: &str) {
    let typed = [("year", year), ("zone", "Africa/Casablanca"), ("name.fr", "É"), ("name.en", "E"), ("name.ar", "د")];
    let days = [("starts", format!("{year}-11-26")), ("ends", format!("{year}-12-04"))];
    let mut typed: Typed = typed.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    typed.extend(days.map(|(name, value)| (name.to_owned(), value)));
    office.open_edition(admin, &typed).await.expect("an edition");
}

/// Leaves of the template what this needs: a title, a screener, a document, a director, one rule that can be passed.
pub(super) async fn simplify(office: &Office, code: &str) {
    let call = call_of(office, code).await;
    let mut plan = call.plan.clone();
    let mut fields: Vec<_> =
        plan.fields().filter(|field| field.code == "title" || field.kind == FieldKind::Screener).cloned().collect();
    for field in &mut fields {
        field.required = false;
        field.sections.clear();
    }
    plan.sections.truncate(1);
    plan.sections[0].places = 2;
    plan.steps.truncate(1);
    plan.steps[0].fields = fields;
    plan.documents.truncate(1);
    plan.documents[0].required = false;
    plan.documents[0].sections.clear();
    plan.credits.truncate(1);
    plan.credits[0].min = 0;
    plan.requirements.clear();
    let mut tx = writing(office).await;
    tx.set_plan(call.id, &plan, call.plan_version).await.expect("written");
    for held in tx.quotas_in_force(call.edition, call.id).await.expect("read") {
        if held.code != "moroccan" {
            tx.retire_quota(held.quota.id, held.quota.version, NOON).await.expect("retired");
        }
    }
    tx.commit().await.expect("written");
}

/// An application with a title, a document, a screener and a director, submitted.
pub(super) async fn apply(office: &Office, viewer: &Viewer, call: &str, title: &str) -> String {
    let code = office.start_application(viewer, call, "development").await.expect("begun");
    let page = office.step_page(viewer, &code, "project").await.expect("a step");
    let typed = [("title".to_owned(), vec![title.to_owned()])].into();
    let input = StepInput { version: page.heading.version, base: page.base, typed };
    office.save_step(viewer, &code, "project", &input).await.expect("saved");
    let document = office.documents_page(viewer, &code).await.expect("documents").documents[0].ask.code.clone();
    let pieces = futures_util::stream::iter([Ok::<_, ()>(Bytes::from_static(b"%PDF-1.7 film"))]);
    office.receive_file(viewer, &code, &document, "film.pdf", pieces).await.expect("a file");
    let field = office.screeners_page(viewer, &code).await.expect("screeners").lines[0].field.code.clone();
    let link =
        ScreenerInput { field, url: "https://films.example/1".into(), password: "un mot".into(), ..ScreenerInput::default() };
    office.save_screeners(viewer, &code, &[link]).await.expect("kept");
    let director = CreditInput {
        role: "director".into(),
        name: "Salma Inventee".into(),
        email: "salma@invented.example".into(),
        ..CreditInput::default()
    };
    office.save_credit(viewer, &code, None, &director).await.expect("named");
    let check = office.check_page(viewer, &code).await.expect("a check page");
    let input = SubmitInput { version: check.heading.version, key: check.key, project: "new".into() };
    office.submit_application(viewer, &code, &input).await.expect("sent");
    code
}

pub(super) async fn interest(office: &Office, account: AccountId, application: ApplicationId) {
    let interest = domain::panel::Interest {
        account,
        application,
        kind: domain::panel::InterestKind::Family,
        reason: String::new(),
        source: domain::panel::InterestSource::Declared,
        declared_at: NOON,
    };
    let mut tx = writing(office).await;
    tx.set_interest(account.0.into(), &interest).await.expect("declared");
    tx.commit().await.expect("written");
}

pub(super) async fn project_of(office: &Office, code: &str) -> String {
    let mut tx = office.store().read().await.expect("a transaction");
    let project = tx.application_by_code(code).await.expect("read").and_then(|one| one.project).expect("a project");
    tx.project_code(project).await.expect("read").expect("there")
}
