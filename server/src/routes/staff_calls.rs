//! The office's pages about editions, calls, rules and colleagues.

use app::pages::staff::calls as pages;
use app::pages::staff::calls::new::NewCall;
use app::pages::staff::calls::plan::Above;
use app::pages::staff::people::{self, Invitation};
use app::pages::staff::projects::edition;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Denial;
use domain::call::PlanPart;
use domain::fault::Fault;
use office::Refusal;
use office::calls::{Typed, templates};
use office::editions::NewColleague;
use office::exports::FileFormat;

use crate::web::answer::{faults_of, go};
use crate::web::{Answer, App, Fields, Flaw, Room, Visit, files};

pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/{lang}/office", get(home))
        .route("/{lang}/office/people", get(show_people).post(invite))
        .route("/{lang}/office/people.xlsx", get(people_xlsx))
        .route("/{lang}/office/people.csv", get(people_csv))
        .route("/{lang}/office/people/revoke", post(revoke))
        .route("/{lang}/office/editions", get(editions))
        .route("/{lang}/office/editions/new", get(show_new_edition).post(open_edition))
        .route("/{lang}/office/editions/{edition}", get(show_composition))
        .route("/{lang}/office/editions/{edition}/selected.xlsx", get(selected_xlsx))
        .route("/{lang}/office/editions/{edition}/selected.csv", get(selected_csv))
        .route("/{lang}/office/editions/{edition}/settings", get(show_edition).post(edit_edition))
        .route("/{lang}/office/editions/{edition}/calls", get(show_new_call).post(create_call))
        .route("/{lang}/office/calls/{call}", get(overview))
        .route("/{lang}/office/calls/{call}/publish", post(publish))
        .route("/{lang}/office/calls/{call}/copy", get(show_copy).post(copy))
        .route("/{lang}/office/calls/{call}/settings", get(settings))
        .route("/{lang}/office/calls/{call}/settings/{part}", get(show_part).post(edit_part))
        .route("/{lang}/office/calls/{call}/quotas", get(quotas))
        .route("/{lang}/office/calls/{call}/quotas/{quota}", get(show_quota).post(edit_quota))
        .route("/{lang}/office/calls/{call}/quotas/{quota}/spread", post(spread_quota))
}

type Lang1 = Path<(String, String)>;
type Lang2 = Path<(String, String, String)>;

/// What was typed, by name.
fn typed(fields: &Fields) -> Typed {
    fields.0.iter().cloned().collect()
}

/// A form of a version: kept, at fault, or changed meanwhile by somebody else.
enum Sent {
    Kept,
    Faulty(Vec<Fault>),
    Stale,
}

impl Sent {
    fn of<T>(result: Result<T, Refusal>) -> Result<Sent, Flaw> {
        match result {
            Ok(_) => Ok(Sent::Kept),
            Err(Refusal::Faults(faults)) => Ok(Sent::Faulty(faults)),
            Err(Refusal::Stale) => Ok(Sent::Stale),
            Err(other) => Err(Flaw::from(other)),
        }
    }

    fn above(&self) -> Above<'_> {
        match self {
            Sent::Kept => Above::Done(""),
            Sent::Faulty(faults) => Above::Faults(faults),
            Sent::Stale => Above::Stale,
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Sent::Kept => StatusCode::OK,
            Sent::Faulty(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Sent::Stale => StatusCode::CONFLICT,
        }
    }
}

fn word(visit: &Visit, key: &str) -> String {
    visit.words().plain().t(key).into_owned()
}

async fn home(State(app): State<App>, visit: Visit) -> Answer {
    let home = app.office.office_home(&visit.viewer).await?;
    let done = visit.query("done");
    Ok(visit.page(Room::Staff, &word(&visit, "office-title"), |w| pages::home::page(w, visit.paths(), &home, &done)))
}

async fn editions(State(app): State<App>, visit: Visit) -> Answer {
    let home = app.office.office_home(&visit.viewer).await?;
    Ok(visit.page(Room::Staff, &word(&visit, "editions"), |w| pages::editions::list(w, visit.paths(), &home)))
}

async fn show_new_edition(State(app): State<App>, visit: Visit) -> Answer {
    let form = app.office.new_edition(&visit.viewer).await?;
    let title = word(&visit, "office-open-edition");
    Ok(visit.page(Room::Staff, &title, |w| pages::editions::form(w, visit.paths(), &form, Above::Done(""))))
}

async fn open_edition(State(app): State<App>, visit: Visit, fields: Fields) -> Answer {
    let typed = typed(&fields);
    let faults = match faults_of(app.office.open_edition(&visit.viewer, &typed).await)? {
        Ok(_) => return Ok(go(format!("{}?done=edition-opened", visit.paths().office()))),
        Err(faults) => faults,
    };
    let mut form = app.office.new_edition(&visit.viewer).await?;
    form.form = form.form.typed(&typed, false);
    let title = word(&visit, "office-open-edition");
    Ok(visit.again(Room::Staff, &title, |w| pages::editions::form(w, visit.paths(), &form, Above::Faults(&faults))))
}

async fn show_composition(State(app): State<App>, visit: Visit, Path((_, code)): Lang1) -> Answer {
    let view = app.office.composition(&visit.viewer, &code).await?;
    let title = view.counts.name.get(visit.lang()).to_owned();
    Ok(visit.page(Room::Staff, &title, |w| edition::page(w, visit.paths(), &view)))
}

async fn show_edition(State(app): State<App>, visit: Visit, Path((_, edition)): Lang1) -> Answer {
    let form = app.office.edition_form(&visit.viewer, &edition).await?;
    let done = visit.query("done");
    Ok(visit.page(Room::Staff, &edition, |w| pages::editions::form(w, visit.paths(), &form, Above::Done(&done))))
}

async fn edit_edition(State(app): State<App>, visit: Visit, Path((_, edition)): Lang1, fields: Fields) -> Answer {
    let typed = typed(&fields);
    let version = fields.number("version").unwrap_or(0);
    let sent = Sent::of(app.office.edit_edition(&visit.viewer, &edition, version, &typed).await)?;
    let Sent::Kept = sent else {
        let mut form = app.office.edition_form(&visit.viewer, &edition).await?;
        form.form = form.form.typed(&typed, matches!(sent, Sent::Stale));
        return Ok(visit
            .page_with(sent.status(), Room::Staff, &edition, |w| pages::editions::form(w, visit.paths(), &form, sent.above())));
    };
    Ok(go(format!("{}?done=saved", visit.paths().edition_settings(&edition))))
}

async fn show_new_call(State(app): State<App>, visit: Visit, Path((_, edition)): Lang1) -> Answer {
    new_call(&app, &visit, &edition, &NewCall::default(), None).await
}

async fn create_call(State(app): State<App>, visit: Visit, Path((_, edition)): Lang1, fields: Fields) -> Answer {
    let form = NewCall { template: fields.get("template").to_owned(), opens: fields.get("opens").to_owned() };
    match faults_of(app.office.create_call(&visit.viewer, &edition, &form.template, &form.opens).await)? {
        Ok(code) => Ok(go(format!("{}?done=created", visit.paths().office_call(code)))),
        Err(faults) => new_call(&app, &visit, &edition, &form, Some(faults)).await,
    }
}

async fn new_call(app: &App, visit: &Visit, edition: &str, form: &NewCall, faults: Option<Vec<Fault>>) -> Answer {
    let edition = app.office.new_call(&visit.viewer, edition).await?;
    let status = faults.as_ref().map_or(StatusCode::OK, |_| StatusCode::UNPROCESSABLE_ENTITY);
    let faults = faults.unwrap_or_default();
    Ok(visit.page_with(status, Room::Staff, &word(visit, "call-new"), |w| {
        pages::new::from_template(w, visit.paths(), &edition, &templates(), form, &faults)
    }))
}

async fn show_copy(State(app): State<App>, visit: Visit, Path((_, call)): Lang1) -> Answer {
    let (head, editions) = app.office.copy_form(&visit.viewer, &call).await?;
    Ok(visit.page(Room::Staff, &word(&visit, "call-copy"), |w| pages::new::copy(w, visit.paths(), &head, &editions, &[])))
}

async fn copy(State(app): State<App>, visit: Visit, Path((_, call)): Lang1, fields: Fields) -> Answer {
    match faults_of(app.office.copy_call(&visit.viewer, &call, fields.get("edition")).await)? {
        Ok(code) => Ok(go(format!("{}?done=copied", visit.paths().office_call(code)))),
        Err(faults) => {
            let (head, editions) = app.office.copy_form(&visit.viewer, &call).await?;
            let title = word(&visit, "call-copy");
            Ok(visit.again(Room::Staff, &title, |w| pages::new::copy(w, visit.paths(), &head, &editions, &faults)))
        }
    }
}

async fn overview(State(app): State<App>, visit: Visit, Path((_, call)): Lang1) -> Answer {
    overview_page(&app, &visit, &call, &[]).await
}

async fn overview_page(app: &App, visit: &Visit, call: &str, faults: &[Fault]) -> Answer {
    let view = app.office.call_overview(&visit.viewer, call).await?;
    let (words, title) = (visit.words(), view.head.title.get(visit.lang()).to_owned());
    let faults: Vec<_> = faults.iter().map(|fault| (String::new(), words.fault(fault.problem).into_owned())).collect();
    let status = faults.first().map_or(StatusCode::OK, |_| StatusCode::UNPROCESSABLE_ENTITY);
    let done = visit.query("done");
    Ok(visit.page_with(status, Room::Staff, &title, |w| pages::overview::page(w, visit.paths(), &view, faults, &done)))
}

async fn publish(State(app): State<App>, visit: Visit, Path((_, call)): Lang1) -> Answer {
    match faults_of(app.office.publish_call(&visit.viewer, &call).await)? {
        Ok(()) => Ok(go(format!("{}?done=published", visit.paths().office_call(&call)))),
        Err(faults) => overview_page(&app, &visit, &call, &faults).await,
    }
}

async fn settings(State(app): State<App>, visit: Visit, Path((_, call)): Lang1) -> Answer {
    let head = app.office.plan_form(&visit.viewer, &call, PlanPart::Dates).await?.head;
    Ok(visit.page(Room::Staff, &word(&visit, "settings"), |w| pages::plan::index(w, visit.paths(), &head)))
}

fn part_of(code: &str) -> Result<PlanPart, Flaw> {
    PlanPart::from_code(code).ok_or_else(|| Flaw::from(Denial::NotFound))
}

async fn show_part(State(app): State<App>, visit: Visit, Path((_, call, part)): Lang2) -> Answer {
    let plan = app.office.plan_form(&visit.viewer, &call, part_of(&part)?).await?;
    let done = visit.query("done");
    Ok(visit.page(Room::Staff, &word(&visit, "settings"), |w| pages::plan::page(w, visit.paths(), &plan, Above::Done(&done))))
}

async fn edit_part(State(app): State<App>, visit: Visit, Path((_, call, part)): Lang2, fields: Fields) -> Answer {
    let (part, typed) = (part_of(&part)?, typed(&fields));
    let version = fields.number("version").unwrap_or(0);
    let sent = Sent::of(app.office.edit_plan(&visit.viewer, &call, part, version, &typed).await)?;
    let Sent::Kept = sent else {
        let mut plan = app.office.plan_form(&visit.viewer, &call, part).await?;
        plan.form = plan.form.typed(&typed, matches!(sent, Sent::Stale));
        return Ok(visit.page_with(sent.status(), Room::Staff, &word(&visit, "settings"), |w| {
            pages::plan::page(w, visit.paths(), &plan, sent.above())
        }));
    };
    Ok(go(format!("{}?done=saved", visit.paths().office_call_settings(&call, part.code()))))
}

async fn quotas(State(app): State<App>, visit: Visit, Path((_, call)): Lang1) -> Answer {
    let list = app.office.quota_list(&visit.viewer, &call).await?;
    let done = visit.query("done");
    Ok(visit.page(Room::Staff, &word(&visit, "quotas"), |w| pages::quotas::list(w, visit.paths(), &list, &done)))
}

async fn show_quota(State(app): State<App>, visit: Visit, Path((_, call, quota)): Lang2) -> Answer {
    let rule = app.office.quota_form(&visit.viewer, &call, &quota).await?;
    let done = visit.query("done");
    Ok(visit.page(Room::Staff, &word(&visit, "quotas"), |w| pages::quotas::rule(w, visit.paths(), &rule, Above::Done(&done), "")))
}

async fn spread_quota(State(app): State<App>, visit: Visit, Path((_, call, quota)): Lang2, fields: Fields) -> Answer {
    let to = fields.get("to");
    match faults_of(app.office.spread_quota(&visit.viewer, &call, &quota, to).await)? {
        Ok(new) => Ok(go(format!("{}?done=spread", visit.paths().quota(&call, new)))),
        Err(faults) => {
            let rule = app.office.quota_form(&visit.viewer, &call, &quota).await?;
            Ok(visit.again(Room::Staff, &word(&visit, "quotas"), |w| {
                pages::quotas::rule(w, visit.paths(), &rule, Above::Faults(&faults), to)
            }))
        }
    }
}

async fn edit_quota(State(app): State<App>, visit: Visit, Path((_, call, quota)): Lang2, fields: Fields) -> Answer {
    let typed = typed(&fields);
    let version = fields.number("version").and_then(|version| u32::try_from(version).ok()).unwrap_or(0);
    let sent = Sent::of(app.office.edit_quota(&visit.viewer, &call, &quota, version, &typed).await)?;
    let Sent::Kept = sent else {
        let mut rule = app.office.quota_form(&visit.viewer, &call, &quota).await?;
        rule.form = rule.form.typed(&typed, matches!(sent, Sent::Stale));
        return Ok(visit.page_with(sent.status(), Room::Staff, &word(&visit, "quotas"), |w| {
            pages::quotas::rule(w, visit.paths(), &rule, sent.above(), "")
        }));
    };
    Ok(go(format!("{}?done=saved", visit.paths().office_call_part(&call, "quotas"))))
}

async fn show_people(State(app): State<App>, visit: Visit) -> Answer {
    let form = Invitation { lang: visit.lang().code().to_owned(), ..Invitation::default() };
    people_page(&app, &visit, StatusCode::OK, &form, &[]).await
}

async fn selected_xlsx(app: State<App>, visit: Visit, edition: Lang1) -> Answer {
    selected_file(app, visit, edition, FileFormat::Xlsx).await
}

async fn selected_csv(app: State<App>, visit: Visit, edition: Lang1) -> Answer {
    selected_file(app, visit, edition, FileFormat::Csv).await
}

async fn selected_file(State(app): State<App>, visit: Visit, Path((_, edition)): Lang1, format: FileFormat) -> Answer {
    let wanted = files::wanted(&visit, format, None);
    Ok(files::taken(app.office.export_composition(&visit.viewer, &edition, wanted).await?))
}

async fn people_xlsx(app: State<App>, visit: Visit) -> Answer {
    people_file(app, visit, FileFormat::Xlsx).await
}

async fn people_csv(app: State<App>, visit: Visit) -> Answer {
    people_file(app, visit, FileFormat::Csv).await
}

async fn people_file(State(app): State<App>, visit: Visit, format: FileFormat) -> Answer {
    Ok(files::taken(app.office.export_people(&visit.viewer, files::wanted(&visit, format, None)).await?))
}

async fn people_page(
    app: &App,
    visit: &Visit,
    status: StatusCode,
    form: &Invitation,
    faults: &[Fault],
) -> Result<Response, Flaw> {
    let people = app.office.people(&visit.viewer).await?;
    let done = visit.query("done");
    Ok(visit.page_with(status, Room::Staff, &word(visit, "people-title"), |w| {
        people::page(w, visit.paths(), &people, form, faults, &done)
    }))
}

async fn invite(State(app): State<App>, visit: Visit, fields: Fields) -> Answer {
    let get = |name: &str| fields.get(name).to_owned();
    let form = Invitation { name: get("name"), email: get("email"), lang: get("lang"), role: get("role"), scope: get("scope") };
    let Invitation { name, email, lang, role, scope } = &form;
    match faults_of(app.office.invite(&visit.viewer, NewColleague { name, email, lang, role, scope }).await)? {
        Ok(_) => Ok(go(format!("{}?done=invited", visit.paths().people()))),
        Err(faults) => people_page(&app, &visit, StatusCode::UNPROCESSABLE_ENTITY, &form, &faults).await,
    }
}

async fn revoke(State(app): State<App>, visit: Visit, fields: Fields) -> Answer {
    let role = fields.get("role").parse().map_err(|_| Flaw::from(Denial::NotFound))?;
    app.office.revoke_role(&visit.viewer, role).await?;
    Ok(go(format!("{}?done=revoked", visit.paths().people())))
}
