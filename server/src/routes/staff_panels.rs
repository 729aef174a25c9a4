//! Panels as the office forms them.

use app::pages::staff::panels as pages;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use domain::fault::Fault;
use domain::ids::PanelId;
use domain::panel::InterestSource;
use office::Refusal;
use office::panels::{Invitee, NewPanel};

use crate::web::answer::{faults_of, go};
use crate::web::{Answer, App, Fields, Flaw, Room, Visit};

pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/{lang}/office/calls/{call}/panels", get(panels).post(form))
        .route("/{lang}/office/calls/{call}/conflicts", get(conflicts).post(set_conflict))
        .route("/{lang}/office/calls/{call}/conflicts/lift", post(lift_conflict))
        .route("/{lang}/office/calls/{call}/panels/{panel}", get(panel))
        .route("/{lang}/office/calls/{call}/panels/{panel}/invite", post(invite))
        .route("/{lang}/office/calls/{call}/panels/{panel}/remove", post(remove))
        .route("/{lang}/office/calls/{call}/panels/{panel}/readings", post(readings))
        .route("/{lang}/office/calls/{call}/panels/{panel}/even", get(even).post(assign_evenly))
        .route("/{lang}/office/calls/{call}/panels/{panel}/seat/{seat}", get(hand).post(assign_by_hand))
        .route("/{lang}/office/calls/{call}/panels/{panel}/seat/{seat}/languages", post(languages))
}

fn id<T: std::str::FromStr>(text: &str) -> Result<T, Flaw> {
    text.parse().map_err(|_| Flaw(Refusal::NOT_FOUND))
}

fn status(faults: &[Fault]) -> StatusCode {
    if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

type OfCall = Path<(String, String)>;
type OfPanel = Path<(String, String, String)>;
type OfSeat = Path<(String, String, String, String)>;

async fn panels(State(app): State<App>, visit: Visit, Path((_, call)): OfCall) -> Answer {
    panels_page(&app, &visit, &call, &NewPanel::default(), &[]).await
}

async fn panels_page(app: &App, visit: &Visit, call: &str, typed: &NewPanel, faults: &[Fault]) -> Answer {
    let list = app.office.panels(&visit.viewer, call).await?;
    let title = visit.words().plain().t("panel-panels");
    Ok(visit.page_with(status(faults), Room::Staff, &title, |w| pages::panels::page(w, visit.paths(), &list, typed, faults)))
}

async fn form(State(app): State<App>, visit: Visit, Path((_, call)): OfCall, fields: Fields) -> Answer {
    let typed = NewPanel {
        name: fields.get("name").to_owned(),
        kind: fields.get("kind").to_owned(),
        readings: fields.get("readings").to_owned(),
    };
    match faults_of(app.office.form_panel(&visit.viewer, &call, &typed).await)? {
        Ok(panel) => Ok(done(&visit, &call, panel, "formed")),
        Err(faults) => panels_page(&app, &visit, &call, &typed, &faults).await,
    }
}

fn done(visit: &Visit, call: &str, panel: PanelId, what: &str) -> Response {
    go(format!("{}?done={what}", visit.paths().panel(call, panel)))
}

async fn panel(State(app): State<App>, visit: Visit, Path((_, call, panel)): OfPanel) -> Answer {
    panel_page(&app, &visit, &call, id(&panel)?, &Invitee::default(), &[]).await
}

async fn panel_page(app: &App, visit: &Visit, call: &str, panel: PanelId, typed: &Invitee, faults: &[Fault]) -> Answer {
    let page = app.office.panel_page(&visit.viewer, call, panel).await?;
    Ok(visit.page_with(status(faults), Room::Staff, &page.panel.name, |w| {
        pages::panel::page(w, visit.paths(), &page, typed, &visit.query("done"), faults)
    }))
}

async fn invite(State(app): State<App>, visit: Visit, Path((_, call, panel)): OfPanel, fields: Fields) -> Answer {
    let panel = id(&panel)?;
    let typed = Invitee {
        name: fields.get("name").to_owned(),
        email: fields.get("email").to_owned(),
        lang: fields.get("lang").to_owned(),
        role: fields.get("role").to_owned(),
        languages: fields.all("languages").iter().map(|code| (*code).to_owned()).collect(),
    };
    match faults_of(app.office.invite_to_panel(&visit.viewer, &call, panel, &typed).await)? {
        Ok(_) => Ok(done(&visit, &call, panel, "invited")),
        Err(faults) => panel_page(&app, &visit, &call, panel, &typed, &faults).await,
    }
}

async fn remove(State(app): State<App>, visit: Visit, Path((_, call, panel)): OfPanel, fields: Fields) -> Answer {
    let panel = id(&panel)?;
    app.office.remove_seat(&visit.viewer, &call, panel, id(fields.get("seat"))?).await?;
    Ok(done(&visit, &call, panel, "removed"))
}

async fn readings(State(app): State<App>, visit: Visit, Path((_, call, panel)): OfPanel, fields: Fields) -> Answer {
    let panel = id(&panel)?;
    match faults_of(app.office.set_panel_readings(&visit.viewer, &call, panel, fields.get("readings")).await)? {
        Ok(()) => Ok(done(&visit, &call, panel, "readings")),
        Err(faults) => panel_page(&app, &visit, &call, panel, &Invitee::default(), &faults).await,
    }
}

async fn even(State(app): State<App>, visit: Visit, Path((_, call, panel)): OfPanel) -> Answer {
    even_page(&app, &visit, &call, id(&panel)?, &visit.query("most")).await
}

async fn even_page(app: &App, visit: &Visit, call: &str, panel: PanelId, most: &str) -> Answer {
    let (plan, faults) = match faults_of(app.office.even_plan(&visit.viewer, call, panel, most).await)? {
        Ok(plan) => (plan, Vec::new()),
        Err(faults) => (app.office.even_plan(&visit.viewer, call, panel, "").await?, faults),
    };
    let title = visit.words().plain().t("panel-even");
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(visit.page_with(status, Room::Staff, &title, |w| pages::even::page(w, visit.paths(), &plan, most, &faults)))
}

async fn assign_evenly(State(app): State<App>, visit: Visit, Path((_, call, panel)): OfPanel, fields: Fields) -> Answer {
    let panel = id(&panel)?;
    let most = fields.get("most");
    match faults_of(app.office.assign_evenly(&visit.viewer, &call, panel, most).await)? {
        Ok(_) => Ok(done(&visit, &call, panel, "evenly")),
        Err(_) => even_page(&app, &visit, &call, panel, most).await,
    }
}

async fn hand(State(app): State<App>, visit: Visit, Path((_, call, panel, seat)): OfSeat) -> Answer {
    let page = app.office.hand_page(&visit.viewer, &call, id(&panel)?, id(&seat)?).await?;
    Ok(visit.page(Room::Staff, &page.member.name, |w| pages::hand::page(w, visit.paths(), &page)))
}

async fn assign_by_hand(State(app): State<App>, visit: Visit, Path((_, call, panel, seat)): OfSeat, fields: Fields) -> Answer {
    let panel = id(&panel)?;
    let ids = |name: &str| fields.all(name).iter().map(|text| id(text)).collect::<Result<Vec<_>, _>>();
    let (shown, ticked) = (ids("shown")?, ids("entry")?);
    app.office.assign_by_hand(&visit.viewer, &call, panel, id(&seat)?, &shown, &ticked).await?;
    Ok(done(&visit, &call, panel, "assigned"))
}

async fn languages(State(app): State<App>, visit: Visit, Path((_, call, panel, seat)): OfSeat, fields: Fields) -> Answer {
    let panel = id(&panel)?;
    let codes: Vec<String> = fields.all("languages").iter().map(|code| (*code).to_owned()).collect();
    app.office.set_seat_languages(&visit.viewer, &call, panel, id(&seat)?, &codes).await?;
    Ok(done(&visit, &call, panel, "languages"))
}

async fn conflicts(State(app): State<App>, visit: Visit, Path((_, call)): OfCall) -> Answer {
    conflict_page(&app, &visit, &call, &Fields::default(), &[]).await
}

async fn conflict_page(app: &App, visit: &Visit, call: &str, fields: &Fields, faults: &[Fault]) -> Answer {
    let page = app.office.conflicts(&visit.viewer, call).await?;
    let typed = pages::conflicts::Typed {
        account: fields.get("account").to_owned(),
        application: fields.get("application").to_owned(),
        reason: fields.get("reason").to_owned(),
    };
    let title = visit.words().plain().t("panel-conflicts");
    Ok(visit.page_with(status(faults), Room::Staff, &title, |w| {
        pages::conflicts::page(w, visit.paths(), &page, &typed, &visit.query("done"), faults)
    }))
}

fn conflict_done(visit: &Visit, call: &str, what: &str) -> Response {
    go(format!("{}?done={what}", visit.paths().office_call_part(call, "conflicts")))
}

async fn set_conflict(State(app): State<App>, visit: Visit, Path((_, call)): OfCall, fields: Fields) -> Answer {
    let source = InterestSource::from_code(fields.get("source"))
        .filter(|source| *source != InterestSource::Declared)
        .unwrap_or(InterestSource::Office);
    let (account, application) = (fields.get("account").parse().ok(), fields.get("application").parse().ok());
    let set = app.office.set_conflict(&visit.viewer, &call, account, application, fields.get("reason"), source).await;
    match faults_of(set)? {
        Ok(()) => Ok(conflict_done(&visit, &call, "conflict-set")),
        Err(faults) => conflict_page(&app, &visit, &call, &fields, &faults).await,
    }
}

async fn lift_conflict(State(app): State<App>, visit: Visit, Path((_, call)): OfCall, fields: Fields) -> Answer {
    let (account, application) = (id(fields.get("account"))?, id(fields.get("application"))?);
    // Each conflict's reason has a name of its own, so that no two fields of the page share an id.
    let reason = fields.get(fields.get("field"));
    match faults_of(app.office.lift_conflict(&visit.viewer, &call, account, application, reason).await)? {
        Ok(()) => Ok(conflict_done(&visit, &call, "conflict-lifted")),
        Err(faults) => conflict_page(&app, &visit, &call, &Fields::default(), &faults).await,
    }
}
