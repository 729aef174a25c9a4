//! What is asked of each endpoint: when, and with what. Words in braces are filled for who asks.

use std::collections::BTreeMap;

use http::Method;

use super::cast::When::{self, Accepted, Announced, Asked, Board, Frozen, Open, Passed, Reading};

/// How a body is sent.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sent {
    /// As a form.
    Form,
    /// As a file of this name and content.
    File(&'static str, &'static str),
}

/// A question to an endpoint.
#[derive(Debug, Clone)]
pub(super) struct Ask {
    pub(super) method: Method,
    pub(super) path: &'static str,
    pub(super) when: When,
    pub(super) sent: Sent,
    fields: &'static [(&'static str, &'static str)],
}

impl Ask {
    /// Its address and fields, with `ids` set in.
    pub(super) fn filled(&self, ids: &BTreeMap<String, String>) -> (String, Vec<(String, String)>) {
        let set = |text: &str| ids.iter().fold(text.to_owned(), |text, (name, id)| text.replace(&format!("{{{name}}}"), id));
        let fields = self.fields.iter().map(|(name, value)| ((*name).to_owned(), set(value))).collect();
        (set(&self.path.replace("{*name}", "main.css")), fields)
    }
}

impl Ask {
    /// Whether a word in braces stands in it.
    pub(super) fn names(&self, name: &str) -> bool {
        let word = format!("{{{name}}}");
        self.path.contains(&word) || self.fields.iter().any(|(_, value)| value.contains(&word))
    }
}

fn get(when: When, path: &'static str) -> Ask {
    Ask { method: Method::GET, path, when, sent: Sent::Form, fields: &[] }
}

fn post(when: When, path: &'static str, fields: &'static [(&'static str, &'static str)]) -> Ask {
    Ask { method: Method::POST, path, when, sent: Sent::Form, fields }
}

fn upload(when: When, path: &'static str, name: &'static str, content: &'static str) -> Ask {
    Ask { method: Method::POST, path, when, sent: Sent::File(name, content), fields: &[] }
}

const CSV: &str =
    "Project Title,Last Name,Email,Submission Categories,Tracking Number\nUn film,Inventee,x@invented.example,Development,T-9\n";

/// Every question, by area.
#[rustfmt::skip] // one a line: a table
pub(super) fn asks() -> Vec<Ask> {
    vec![
        get(Open, "/"),
        get(Open, "/healthz"),
        get(Open, "/readyz"),
        get(Open, "/pkg/{*name}"),
        get(Open, "/{lang}"),
        post(Open, "/{lang}/theme", &[("theme", "dark")]),
        get(Open, "/{lang}/calls/{call}"),
        get(Open, "/{lang}/calls/{call}/regulations"),
        get(Open, "/{lang}/demo/mailbox"),
        post(Open, "/demo/clock", &[("milliseconds", "0")]),

        get(Open, "/{lang}/account"),
        post(Open, "/{lang}/account", &[("name", "Autre Nom"), ("lang", "fr")]),
        get(Open, "/{lang}/account/sign-in"),
        post(Open, "/{lang}/account/sign-in", &[("email", "nobody@example.org"), ("password", "une phrase assez longue")]),
        post(Open, "/{lang}/account/sign-out", &[]),
        get(Open, "/{lang}/account/register"),
        post(Open, "/{lang}/account/register", &[("name", "Neuve"), ("email", "neuve@example.org"), ("password", "une phrase assez longue")]),
        get(Open, "/{lang}/account/forgot"),
        post(Open, "/{lang}/account/forgot", &[("email", "nobody@example.org")]),
        get(Open, "/{lang}/account/verify/{secret}"),
        post(Open, "/{lang}/account/verify/{secret}", &[("password", "une phrase assez longue")]),
        get(Open, "/{lang}/account/reset/{secret}"),
        post(Open, "/{lang}/account/reset/{secret}", &[("password", "une autre phrase longue")]),
        get(Open, "/{lang}/account/welcome/{secret}"),
        post(Open, "/{lang}/account/welcome/{secret}", &[("password", "une autre phrase longue")]),
        get(Open, "/{lang}/declare/{secret}"),
        post(Open, "/{lang}/declare/{secret}", &[("answer", "woman")]),
        post(Open, "/{lang}/declare/{secret}/withdraw", &[]),

        get(Open, "/{lang}/my"),
        get(Open, "/{lang}/apply/{call}"),
        post(Open, "/{lang}/apply/{call}", &[("section", "development")]),
        get(Open, "/{lang}/my/{code}"),
        get(Open, "/{lang}/my/{code}/section"),
        post(Open, "/{lang}/my/{code}/section", &[("section", "development")]),
        get(Open, "/{lang}/my/{code}/step/{step}"),
        post(Open, "/{lang}/my/{code}/step/{step}", &[("version", "{version}"), ("title", "Un autre titre")]),
        post(Open, "/{lang}/my/{code}/step/{step}/autosave", &[("version", "{version}"), ("title", "Un autre titre")]),
        get(Open, "/{lang}/my/{code}/credits"),
        get(Open, "/{lang}/my/{code}/credits/{credit}"),
        post(Open, "/{lang}/my/{code}/credits/{credit}", &[("role", "director"), ("name", "Salma Inventee")]),
        post(Open, "/{lang}/my/{code}/credits/{credit}/remove", &[]),
        get(Open, "/{lang}/my/{code}/screeners"),
        post(Open, "/{lang}/my/{code}/screeners", &[("screener", "https://films.example/2")]),
        get(Open, "/{lang}/my/{code}/documents"),
        upload(Open, "/{lang}/my/{code}/documents/{document}", "autre.pdf", "%PDF-1.7 autre"),
        post(Open, "/{lang}/my/{code}/documents/{document}/remove", &[]),
        get(Open, "/{lang}/my/{code}/files/{file}"),
        get(Open, "/{lang}/my/{code}/check"),
        post(Open, "/{lang}/my/{code}/submit", &[("version", "{version}"), ("key", "k-2"), ("project", "")]),
        get(Open, "/{lang}/my/{code}/receipt/{number}"),
        get(Open, "/{lang}/my/{code}/copy/{number}"),
        get(Open, "/{lang}/my/{code}/withdraw"),
        post(Open, "/{lang}/my/{code}/withdraw", &[("version", "{version}")]),
        post(Announced, "/{lang}/my/{code}/answer", &[("answer", "confirmed")]),

        get(Reading, "/{lang}/read"),
        get(Reading, "/{lang}/read/{seat}"),
        post(Open, "/{lang}/read/{seat}/answer", &[("answer", "accept")]),
        post(Accepted, "/{lang}/read/{seat}/sign", &[("agree", "yes")]),
        get(Reading, "/{lang}/read/{seat}/interests"),
        post(Reading, "/{lang}/read/{seat}/interests", &[("entry", "{application}"), ("kind", "work"), ("deed", "add")]),
        get(Reading, "/{lang}/read/{seat}/next"),
        get(Reading, "/{lang}/read/{seat}/entry/{entry}"),
        post(Reading, "/{lang}/read/{seat}/entry/{entry}/score", &[("version", "0"), ("comment", "Un mot"), ("deed", "save")]),
        post(Board, "/{lang}/read/{seat}/entry/{entry}/autosave", &[("version", "0"), ("comment", "Un mot")]),
        post(Reading, "/{lang}/read/{seat}/entry/{entry}/reveal", &[("screener", "{screener}")]),
        post(Reading, "/{lang}/read/{seat}/entry/{entry}/others", &[]),
        get(Reading, "/{lang}/read/{seat}/entry/{entry}/file/{file}"),
        get(Reading, "/{lang}/read/{seat}/entry/{entry}/view/{file}"),

        get(Open, "/{lang}/office"),
        get(Open, "/{lang}/office/people"),
        get(Open, "/{lang}/office/people.xlsx"),
        get(Open, "/{lang}/office/people.csv"),
        post(Open, "/{lang}/office/people", &[("name", "Neuf"), ("email", "neuf@example.org"), ("lang", "fr"), ("role", "approver"), ("scope", "house")]),
        post(Open, "/{lang}/office/people/revoke", &[("role", "{role}")]),
        get(Open, "/{lang}/office/editions"),
        get(Open, "/{lang}/office/editions/new"),
        post(Open, "/{lang}/office/editions/new", &[("year", "2031"), ("zone", "Africa/Casablanca"), ("name.fr", "Édition"), ("name.en", "Edition"), ("name.ar", "دورة"), ("starts", "2031-11-26"), ("ends", "2031-12-04")]),
        get(Open, "/{lang}/office/editions/{edition}"),
        get(Open, "/{lang}/office/editions/{edition}/selected.xlsx"),
        get(Open, "/{lang}/office/editions/{edition}/selected.csv"),
        get(Open, "/{lang}/office/editions/{edition}/settings"),
        post(Open, "/{lang}/office/editions/{edition}/settings", &[("version", "0")]),
        get(Open, "/{lang}/office/editions/{edition}/calls"),
        post(Open, "/{lang}/office/editions/{edition}/calls", &[("template", "station"), ("opens", "2027-02-01")]),
        get(Open, "/{lang}/office/calls/{call}"),
        post(Open, "/{lang}/office/calls/{call}/publish", &[]),
        get(Open, "/{lang}/office/calls/{call}/copy"),
        post(Open, "/{lang}/office/calls/{call}/copy", &[("edition", "2028")]),
        get(Open, "/{lang}/office/calls/{call}/settings"),
        get(Open, "/{lang}/office/calls/{call}/settings/{part}"),
        post(Open, "/{lang}/office/calls/{call}/settings/{part}", &[("version", "0")]),
        get(Open, "/{lang}/office/calls/{call}/quotas"),
        get(Open, "/{lang}/office/calls/{call}/quotas/{quota}"),
        post(Open, "/{lang}/office/calls/{call}/quotas/{quota}", &[("version", "0")]),
        post(Open, "/{lang}/office/calls/{call}/quotas/{quota}/spread", &[("to", "edition")]),

        get(Open, "/{lang}/office/calls/{call}/applications"),
        post(Open, "/{lang}/office/calls/{call}/screen", &[("application", "{code}"), ("finding", "not-eligible"), ("note", "Article 2"), ("seen", "9000000000000")]),
        get(Open, "/{lang}/office/calls/{call}/files.zip"),
        get(Open, "/{lang}/office/calls/{call}/list-letter"),
        post(Open, "/{lang}/office/calls/{call}/list-letter", &[("subject.fr", "Objet"), ("body.fr", "Bonjour")]),
        get(Open, "/{lang}/office/calls/{call}/applications/{code}"),
        post(Open, "/{lang}/office/calls/{call}/applications/{code}/screen", &[("screening", "not-eligible"), ("note", "Article 2"), ("seen", "9000000000000")]),
        post(Open, "/{lang}/office/calls/{call}/applications/{code}/note", &[("body", "Un mot")]),
        post(Open, "/{lang}/office/calls/{call}/applications/{code}/extend", &[("local", "2027-12-01T18:00"), ("reason", "Un mot")]),
        post(Open, "/{lang}/office/calls/{call}/applications/{code}/reveal/{field}", &[]),
        get(Open, "/{lang}/office/calls/{call}/applications/{code}/file/{file}"),
        get(Open, "/{lang}/office/calls/{call}/applications/{code}/files.zip"),
        get(Open, "/{lang}/office/calls/{call}/declarations"),
        post(Open, "/{lang}/office/calls/{call}/declarations", &[]),
        post(Open, "/{lang}/office/calls/{call}/declarations/selected", &[("application", "{code}")]),
        post(Open, "/{lang}/office/calls/{call}/applications/{code}/declarations", &[]),
        get(Open, "/{lang}/office/calls/{call}/applications/{code}/late-credit"),
        post(Open, "/{lang}/office/calls/{call}/applications/{code}/late-credit", &[("role", "producer"), ("name", "Neuve Inventee"), ("email", "neuve@example.org")]),
        get(Open, "/{lang}/office/calls/{call}/duplicates"),
        get(Open, "/{lang}/office/calls/{call}/duplicates/films"),
        post(Open, "/{lang}/office/calls/{call}/duplicates/films", &[("one", "{code}"), ("other", "{reserve}"), ("keep", "{code}"), ("reason", "Le même film")]),
        get(Open, "/{lang}/office/calls/{call}/duplicates/people"),
        post(Open, "/{lang}/office/calls/{call}/duplicates/people", &[("one", "{some-account}"), ("other", "{recused-account}"), ("keep", "{some-account}"), ("reason", "La même personne")]),
        get(Open, "/{lang}/office/calls/{call}/exports"),
        get(Open, "/{lang}/office/calls/{call}/export"),
        get(Open, "/{lang}/office/calls/{call}/report"),
        post(Open, "/{lang}/office/calls/{call}/report", &[]),
        get(Open, "/{lang}/office/calls/{call}/report.xlsx"),
        get(Open, "/{lang}/office/calls/{call}/report.csv"),
        get(Open, "/{lang}/office/calls/{call}/import"),
        upload(Open, "/{lang}/office/calls/{call}/import", "liste.csv", CSV),
        get(Open, "/{lang}/office/calls/{call}/import/{key}"),
        post(Open, "/{lang}/office/calls/{call}/import/{key}", &[("confirm", "not-yet")]),
        get(Open, "/{lang}/office/projects"),
        get(Open, "/{lang}/office/projects.xlsx"),
        get(Open, "/{lang}/office/projects.csv"),
        get(Open, "/{lang}/office/projects/{code}"),
        post(Open, "/{lang}/office/projects/{code}/milestones", &[("kind", "sale"), ("happened_on", "2027"), ("source", "Presse")]),
        post(Open, "/{lang}/office/projects/{code}/milestones/remove", &[("milestone", "{milestone}")]),

        get(Reading, "/{lang}/office/calls/{call}/panels"),
        post(Reading, "/{lang}/office/calls/{call}/panels", &[("name", "Jury"), ("kind", "jury"), ("readings", "2")]),
        get(Reading, "/{lang}/office/calls/{call}/panels/{panel}"),
        post(Reading, "/{lang}/office/calls/{call}/panels/{panel}/invite", &[("name", "Neuve"), ("email", "neuve@example.org"), ("lang", "fr"), ("role", "reader")]),
        post(Reading, "/{lang}/office/calls/{call}/panels/{panel}/remove", &[("seat", "{some-seat}")]),
        post(Reading, "/{lang}/office/calls/{call}/panels/{panel}/readings", &[("readings", "3")]),
        get(Reading, "/{lang}/office/calls/{call}/panels/{panel}/even"),
        post(Reading, "/{lang}/office/calls/{call}/panels/{panel}/even", &[]),
        get(Reading, "/{lang}/office/calls/{call}/panels/{panel}/seat/{seat}"),
        post(Reading, "/{lang}/office/calls/{call}/panels/{panel}/seat/{seat}", &[("shown", "{application}"), ("entry", "{application}")]),
        post(Reading, "/{lang}/office/calls/{call}/panels/{panel}/seat/{seat}/languages", &[]),
        get(Reading, "/{lang}/office/calls/{call}/conflicts"),
        post(Reading, "/{lang}/office/calls/{call}/conflicts", &[("account", "{some-account}"), ("application", "{application}"), ("reason", "Un mot")]),
        post(Reading, "/{lang}/office/calls/{call}/conflicts/lift", &[("account", "{recused-account}"), ("application", "{application}"), ("field", "reason"), ("reason", "Un mot")]),

        get(Board, "/{lang}/office/calls/{call}/board"),
        get(Board, "/{lang}/office/calls/{call}/board/revision"),
        get(Board, "/{lang}/office/calls/{call}/board/proposal"),
        post(Board, "/{lang}/office/calls/{call}/board/shared", &[]),
        get(Board, "/{lang}/office/calls/{call}/board/shared"),
        get(Board, "/{lang}/office/calls/{call}/board/calibration"),
        post(Board, "/{lang}/office/calls/{call}/board/save", &[]),
        post(Board, "/{lang}/office/calls/{call}/board/move", &[("application", "{code}"), ("from", "selected"), ("to", "shortlisted")]),
        post(Board, "/{lang}/office/calls/{call}/board/override", &[("revision", "{revision}"), ("reason", "Un mot")]),
        post(Asked, "/{lang}/office/calls/{call}/board/override/approve", &[("request", "{request}")]),
        post(Asked, "/{lang}/office/calls/{call}/board/override/refuse", &[("request", "{request}")]),
        post(Passed, "/{lang}/office/calls/{call}/board/freeze", &[("revision", "{revision}")]),
        post(Frozen, "/{lang}/office/calls/{call}/board/unfreeze", &[("reason", "Un mot")]),
        post(Frozen, "/{lang}/office/calls/{call}/board/announce", &[("revision", "{revision}")]),
        post(Announced, "/{lang}/office/calls/{call}/board/promote", &[("application", "{reserve}")]),
        post(Announced, "/{lang}/office/calls/{call}/board/vacate", &[("application", "{code}"), ("reason", "Un mot")]),
        post(Announced, "/{lang}/office/calls/{call}/board/confirm", &[("application", "{code}"), ("reason", "Par téléphone")]),
        get(Announced, "/{lang}/office/calls/{call}/letters"),
        post(Announced, "/{lang}/office/calls/{call}/letters/release", &[]),
        get(Announced, "/{lang}/office/calls/{call}/letters/{letter}"),
        post(Announced, "/{lang}/office/calls/{call}/letters/{letter}/release", &[]),
        post(Announced, "/{lang}/office/calls/{call}/letters/{letter}/discard", &[]),
        post(Announced, "/{lang}/office/calls/{call}/letters/{letter}/again", &[]),
    ]
}
