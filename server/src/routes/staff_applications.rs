//! Applications for staff: the list, one of them, screening, notes, deadlines, files, letters to a list.

use app::pages::staff::applications::dossier::Typed;
use app::pages::staff::applications::list::Acted;
use app::pages::staff::applications::{dossier, late_credit, list};
use app::pages::staff::lists::{ask, letter};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{get, post};
use domain::fault::Fault;
use domain::ids::FileId;
use domain::text::{Lang, Text3};
use domain::time::Moment;
use office::board::LateCredit;
use office::declarations::Asked;
use office::letters::ListLetter;
use office::lists::ListQuery;
use office::screening::Found;

use crate::web::answer::{faults_of, go, remember};
use crate::web::files;
use crate::web::{Answer, App, Fields, Room, Visit};

pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/{lang}/office/calls/{call}/applications", get(show_list))
        .route("/{lang}/office/calls/{call}/screen", post(screen_many))
        .route("/{lang}/office/calls/{call}/files.zip", get(list_files))
        .route("/{lang}/office/calls/{call}/list-letter", get(show_letter).post(write_letter))
        .route("/{lang}/office/calls/{call}/declarations", get(show_ask).post(ask_list))
        .route("/{lang}/office/calls/{call}/declarations/selected", post(ask_selected))
        .route("/{lang}/office/calls/{call}/applications/{code}", get(show))
        .route("/{lang}/office/calls/{call}/applications/{code}/declarations", post(ask_one))
        .route("/{lang}/office/calls/{call}/applications/{code}/late-credit", get(show_late_credit).post(add_late_credit))
        .route("/{lang}/office/calls/{call}/applications/{code}/screen", post(screen))
        .route("/{lang}/office/calls/{call}/applications/{code}/note", post(note))
        .route("/{lang}/office/calls/{call}/applications/{code}/extend", post(extend))
        .route("/{lang}/office/calls/{call}/applications/{code}/reveal/{field}", post(reveal))
        .route("/{lang}/office/calls/{call}/applications/{code}/file/{file}", get(file))
        .route("/{lang}/office/calls/{call}/applications/{code}/files.zip", get(all_files))
}

/// The list of an address; the columns chosen last where the address names none.
pub(crate) fn query_of(visit: &Visit) -> ListQuery {
    ListQuery::of(visit.queries().0).or_columns(&visit.columns)
}

/// The list a form was sent from.
fn list_of(fields: &Fields) -> ListQuery {
    ListQuery::of(Fields::parse(fields.get("list").as_bytes()).0)
}

async fn list_page(app: &App, visit: &Visit, call: &str, query: &ListQuery, acted: &Acted<'_>) -> Answer {
    let view = app.office.applications(&visit.viewer, call, query).await?;
    let title = view.call.plan.title.get(visit.lang()).to_owned();
    let body = |w: &words::Words| list::page(w, visit.paths(), &view, acted);
    Ok(match acted.faults {
        [] => visit.page(Room::Staff, &title, body),
        _ => visit.again(Room::Staff, &title, body),
    })
}

async fn show_list(State(app): State<App>, visit: Visit, Path((_, call)): Path<(String, String)>) -> Answer {
    let acted = Acted { screened: visit.query("screened").parse().ok(), asked: visit.query("asked"), ..Acted::default() };
    let query = query_of(&visit);
    let page = list_page(&app, &visit, &call, &query, &acted).await?;
    Ok(remember(page, "columns", &query.columns_kept()))
}

/// What a form says of applications, and when it was shown.
fn found<'a>(fields: &'a Fields, name: &str) -> Found<'a> {
    Found { screening: fields.get(name), note: fields.get("note"), seen: Moment(fields.get("seen").parse().unwrap_or(0)) }
}

async fn screen_many(State(app): State<App>, visit: Visit, Path((_, call)): Path<(String, String)>, fields: Fields) -> Answer {
    let (query, codes) = (list_of(&fields), fields.all("application"));
    // Not "screening": the filter above the list has that name, and names make ids.
    let said = found(&fields, "finding");
    match faults_of(app.office.screen(&visit.viewer, &call, &codes, &said).await)? {
        Ok(count) => {
            let path = visit.paths().office_call_part(&call, "applications");
            Ok(go(with(&query.at(&path), "screened", &count.to_string())))
        }
        Err(faults) => {
            let acted = Acted { faults: &faults, note: said.note, finding: said.screening, chosen: &codes, ..Acted::default() };
            list_page(&app, &visit, &call, &query, &acted).await
        }
    }
}

/// Back to the list, which says how many letters were written.
fn asked(visit: &Visit, call: &str, query: &ListQuery, asked: Asked) -> Response {
    let path = visit.paths().office_call_part(call, "applications");
    let letters = asked.letters.map_or_else(|| "few".to_owned(), |letters| letters.to_string());
    go(with(&query.at(&path), "asked", &letters))
}

async fn ask_selected(State(app): State<App>, visit: Visit, Path((_, call)): Path<(String, String)>, fields: Fields) -> Answer {
    let query = list_of(&fields);
    match faults_of(app.office.ask_for_declarations(&visit.viewer, &call, &fields.all("application")).await)? {
        Ok(done) => Ok(asked(&visit, &call, &query, done)),
        Err(faults) => list_page(&app, &visit, &call, &query, &Acted { faults: &faults, ..Acted::default() }).await,
    }
}

async fn ask_page(app: &App, visit: &Visit, call: &str, query: &ListQuery, faults: &[Fault]) -> Answer {
    let view = app.office.ask_page(&visit.viewer, call, query).await?;
    let title = visit.words().plain().t("ask-title");
    let body = |w: &words::Words| ask::page(w, visit.paths(), &view, faults);
    Ok(match faults {
        [] => visit.page(Room::Staff, &title, body),
        _ => visit.again(Room::Staff, &title, body),
    })
}

async fn show_ask(State(app): State<App>, visit: Visit, Path((_, call)): Path<(String, String)>) -> Answer {
    ask_page(&app, &visit, &call, &query_of(&visit), &[]).await
}

async fn ask_list(State(app): State<App>, visit: Visit, Path((_, call)): Path<(String, String)>, fields: Fields) -> Answer {
    let query = list_of(&fields);
    match faults_of(app.office.ask_the_list(&visit.viewer, &call, &query).await)? {
        Ok(done) => Ok(asked(&visit, &call, &query, done)),
        Err(faults) => ask_page(&app, &visit, &call, &query, &faults).await,
    }
}

/// An address with one more pair.
fn with(address: &str, name: &str, value: &str) -> String {
    let joint = match address.contains('?') {
        true => '&',
        false => '?',
    };
    format!("{address}{joint}{name}={value}")
}

async fn dossier_page(app: &App, visit: &Visit, (call, code): (&str, &str), query: &ListQuery, form: &Typed<'_>) -> Answer {
    let view = app.office.dossier(&visit.viewer, call, code, query).await?;
    let title = format!("{} {}", view.application.code, view.application.title);
    let body = |w: &words::Words| dossier::page(w, visit.paths(), &view, form);
    Ok(match form.faults {
        [] => visit.page(Room::Staff, &title, body),
        _ => visit.again(Room::Staff, &title, body),
    })
}

type One = Path<(String, String, String)>;

async fn show(State(app): State<App>, visit: Visit, Path((_, call, code)): One) -> Answer {
    let form = Typed { done: visit.query("done"), ..Typed::default() };
    dossier_page(&app, &visit, (&call, &code), &query_of(&visit), &form).await
}

/// Back to the application, or the form again with its faults.
async fn after(
    app: &App,
    visit: &Visit,
    (call, code): (&str, &str),
    fields: Fields,
    done: &str,
    result: Result<(), Vec<Fault>>,
) -> Answer {
    let query = list_of(&fields);
    match result {
        Ok(()) => Ok(go(with(&query.at(&visit.paths().office_application(call, code)), "done", done))),
        Err(faults) => {
            let form = Typed { faults: &faults, fields: fields.0, ..Typed::default() };
            dossier_page(app, visit, (call, code), &query, &form).await
        }
    }
}

async fn screen(State(app): State<App>, visit: Visit, Path((_, call, code)): One, fields: Fields) -> Answer {
    let said = found(&fields, "screening");
    let result = app.office.screen(&visit.viewer, &call, std::slice::from_ref(&code), &said).await;
    after(&app, &visit, (&call, &code), fields, "screened", faults_of(result.map(drop))?).await
}

async fn note(State(app): State<App>, visit: Visit, Path((_, call, code)): One, fields: Fields) -> Answer {
    let result = app.office.write_note(&visit.viewer, &call, &code, fields.get("body")).await;
    after(&app, &visit, (&call, &code), fields, "noted", faults_of(result)?).await
}

async fn extend(State(app): State<App>, visit: Visit, Path((_, call, code)): One, fields: Fields) -> Answer {
    let result = app.office.extend_deadline(&visit.viewer, &call, &code, fields.get("local"), fields.get("reason")).await;
    after(&app, &visit, (&call, &code), fields, "extended", faults_of(result)?).await
}

async fn ask_one(State(app): State<App>, visit: Visit, Path((_, call, code)): One, fields: Fields) -> Answer {
    let result = app.office.ask_for_declarations(&visit.viewer, &call, std::slice::from_ref(&code)).await;
    after(&app, &visit, (&call, &code), fields, "asked", faults_of(result.map(drop))?).await
}

async fn late_credit_page(
    app: &App,
    visit: &Visit,
    (call, code): (&str, &str),
    query: &ListQuery,
    typed: &LateCredit,
    faults: &[Fault],
) -> Answer {
    let view = app.office.late_credit_page(&visit.viewer, call, code, query).await?;
    let title = visit.words().plain().t("late-credit-title");
    let body = |w: &words::Words| late_credit::page(w, visit.paths(), &view, typed, faults);
    Ok(match faults {
        [] => visit.page(Room::Staff, &title, body),
        _ => visit.again(Room::Staff, &title, body),
    })
}

async fn show_late_credit(State(app): State<App>, visit: Visit, Path((_, call, code)): One) -> Answer {
    late_credit_page(&app, &visit, (&call, &code), &query_of(&visit), &LateCredit::default(), &[]).await
}

async fn add_late_credit(State(app): State<App>, visit: Visit, Path((_, call, code)): One, fields: Fields) -> Answer {
    let query = list_of(&fields);
    let text = |name: &str| fields.get(name).to_owned();
    let credit = LateCredit {
        name: text("name"),
        email: text("email"),
        role: text("role"),
        nationality: text("nationality"),
        nth_feature: text("nth_feature"),
        company: text("company"),
    };
    let result = app.office.add_late_credit(&visit.viewer, &call, &code, &credit, fields.ticked("evaluate-again")).await;
    match faults_of(result)? {
        Ok(()) => Ok(go(with(&query.at(&visit.paths().office_application(&call, &code)), "done", "credited"))),
        Err(faults) => late_credit_page(&app, &visit, (&call, &code), &query, &credit, &faults).await,
    }
}

async fn reveal(
    State(app): State<App>,
    visit: Visit,
    Path((_, call, code, field)): Path<(String, String, String, String)>,
) -> Answer {
    let password = app.office.reveal_for_staff(&visit.viewer, &call, &code, &field).await?;
    let form = Typed { revealed: Some((field, password)), ..Typed::default() };
    dossier_page(&app, &visit, (&call, &code), &query_of(&visit), &form).await
}

async fn file(
    State(app): State<App>,
    visit: Visit,
    Path((_, call, code, file)): Path<(String, String, String, FileId)>,
) -> Answer {
    let file = app.office.file_for_staff(&visit.viewer, &call, &code, file).await?;
    files::stored(&file.path, &file.name, &file.media_type).await
}

async fn all_files(State(app): State<App>, visit: Visit, Path((_, call, code)): One) -> Answer {
    let archive = app.office.archive_of_application(&visit.viewer, &call, &code).await?;
    Ok(files::archive(archive))
}

async fn list_files(State(app): State<App>, visit: Visit, Path((_, call)): Path<(String, String)>) -> Answer {
    let archive = app.office.archive_of_list(&visit.viewer, &call, &query_of(&visit)).await?;
    Ok(files::archive(archive))
}

async fn letter_page(
    app: &App,
    visit: &Visit,
    call: &str,
    query: &ListQuery,
    text: &ListLetter,
    faults: &[Fault],
) -> Result<Response, crate::web::Flaw> {
    let view = app.office.applications(&visit.viewer, call, query).await?;
    let title = visit.words().plain().t("list-letter-title");
    let body = |w: &words::Words| letter::page(w, visit.paths(), &view, &text.subject, &text.body, faults);
    Ok(match faults {
        [] => visit.page(Room::Staff, &title, body),
        _ => visit.again(Room::Staff, &title, body),
    })
}

async fn show_letter(State(app): State<App>, visit: Visit, Path((_, call)): Path<(String, String)>) -> Answer {
    letter_page(&app, &visit, &call, &query_of(&visit), &ListLetter::default(), &[]).await
}

async fn write_letter(State(app): State<App>, visit: Visit, Path((_, call)): Path<(String, String)>, fields: Fields) -> Answer {
    let query = list_of(&fields);
    let text = |name: &str| {
        let [en, fr, ar] = [Lang::En, Lang::Fr, Lang::Ar].map(|lang| fields.get(&format!("{name}.{}", lang.code())).to_owned());
        Text3 { en, fr, ar }
    };
    let text = ListLetter { subject: text("subject"), body: text("body") };
    match faults_of(app.office.queue_letter_to_list(&visit.viewer, &call, &query, &text).await)? {
        Ok(_) => Ok(go(visit.paths().office_call_part(&call, "letters"))),
        Err(faults) => letter_page(&app, &visit, &call, &query, &text, &faults).await,
    }
}
