//! One application for staff: what it says at the start, what is done with it beside.

use domain::call::{Field, FieldKind};
use domain::eligibility::{Finding, Outcome};
use domain::fault::Fault;
use leptos::prelude::*;
use office::lists::{Column, Shortfall};
use office::screening::{Dossier, Snapshot};
use words::{Words, args};

use super::{application_at, record, screening_state};
use crate::pages::staff::calls::call_head;
use crate::pages::summary;
use crate::paths::Paths;
use crate::ui::{
    BackLink, Badge, Beside, ButtonLink, DescriptionList, Disclosure, ErrorSummary, Fact, FileList, HeldFile, Hidden,
    IdentityCard, Notice, PostButton, State, Tone, Weight, code, typed,
};

/// What was typed into the forms of the page, and what was wrong with it.
#[derive(Debug, Default)]
pub struct Typed<'a> {
    /// What was wrong.
    pub faults: &'a [Fault],
    /// The forms' fields as typed: name and value.
    pub fields: Vec<(String, String)>,
    /// What was just done: `screened`, `noted`, `extended`, `asked`, `credited`.
    pub done: String,
    /// A revealed password and the field it belongs to.
    pub revealed: Option<(String, String)>,
}

impl Typed<'_> {
    pub(super) fn value(&self, name: &str) -> Option<String> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone())
    }
}

/// The page.
pub fn page(w: &Words, paths: Paths, view: &Dossier, form: &Typed<'_>) -> AnyView {
    let application = &view.application;
    let call = view.call.code.as_str();
    let back = view.query.at(&paths.office_call_part(call, "applications"));
    let known = ["screened", "noted", "extended", "asked", "credited"];
    let done = known
        .contains(&form.done.as_str())
        .then(|| view! { <Notice tone=Tone::Good title=w.choice("dossier-done", &form.done) live=true/> });
    let faults = summary(w, form.faults);
    let heading = w.with("faults-heading", &args!(count = i64::try_from(faults.len()).unwrap_or(0)));
    let section =
        view.call.plan.section(&application.section).map_or_else(String::new, |section| section.title.get(w.lang()).to_owned());
    let directors: Vec<&str> =
        view.credits.iter().filter(|credit| credit.role.code() == "director").map(|credit| credit.name.as_str()).collect();
    let title = if application.title.is_empty() { application.code.clone() } else { application.title.clone() };
    let aside = record::aside(w, paths, view, form);
    let badges = (
        w.choice("standing", application.standing.code()).into_owned(),
        w.choice("screening", application.screening.code()).into_owned(),
    );
    let (shown_code, state) = (application.code.clone(), screening_state(application.screening));
    let directors = w.names(&directors.join(", "));
    let parts = view! {
        {shortfalls(w, view)}
        {answers(w, view)}
        {people(w, paths, view)}
        {files(w, paths, view)}
        {screeners(w, paths, view, form)}
        {versions(w, view)}
    }
    .into_any();
    view! {
        {call_head(w, paths, &view.head, "applications")}
        {neighbors(w, paths, view, back)}
        {done}
        <ErrorSummary title=heading faults=faults/>
        <Beside aside=aside label=w.t("screen-title")>
            <IdentityCard title=title first=section second=directors below=true/>
            <p class="dossier-state">
                {code(shown_code)}" "<Badge state=State::Idle label=badges.0/>" "<Badge state=state label=badges.1/>
            </p>
            {parts}
        </Beside>
    }
    .into_any()
}

/// The way back to the list, and to the entries before and after.
fn neighbors(w: &Words, paths: Paths, view: &Dossier, back: String) -> AnyView {
    let near = &view.neighbors;
    let link = |key: &str, rel: &'static str, neighbor: &Option<(String, String)>| {
        neighbor.as_ref().map(|(code, title)| {
            let href = application_at(paths, &view.call.code, code, &view.query);
            view! { <a href=href rel=rel>{w.with(key, &args!(title = title.clone()))}</a> }.into_any()
        })
    };
    let place =
        (near.place > 0).then(|| w.with("dossier-place", &args!(place = w.number(near.place), total = w.number(near.total))));
    view! {
        <nav class="dossier-near" aria-label=w.t("dossier-back")>
            <BackLink href=back label=w.t("dossier-back")/>
            {place.map(|place| view! { <span class="dossier-place">{place}</span> })}
            {link("dossier-previous", "prev", &near.previous)}
            {link("dossier-next", "next", &near.next)}
        </nav>
    }
    .into_any()
}

fn shortfalls(w: &Words, view: &Dossier) -> AnyView {
    if view.findings.is_empty() {
        return view! { <section><h2>{w.t("dossier-shortfalls")}</h2><p>{w.t("dossier-no-requirements")}</p></section> }
            .into_any();
    }
    let line = |finding: &Finding| {
        let requirement = view.call.plan.requirements.iter().find(|requirement| requirement.code == finding.requirement);
        let label = requirement.map_or_else(String::new, |requirement| requirement.label.get(w.lang()).to_owned());
        let (state, key) = match finding.outcome {
            Outcome::Met => (State::Good, "dossier-met"),
            Outcome::Shortfall(_) => (State::Bad, "dossier-short"),
            Outcome::CannotBeChecked(_) => (State::Warn, "dossier-unknown"),
        };
        let article = w.with("article", &args!(number = finding.article.clone()));
        let missing = Shortfall::of(&view.call.plan, finding).map(|short| short.sentence(*w));
        view! {
            <li class="finding" data-state=state.word()>
                <p><span class="finding-article">{article}</span>" "{typed(label)}</p>
                <Badge state=state label=w.t(key)/>
                {missing.map(|missing| view! { <p class="finding-missing">{missing}</p> })}
            </li>
        }
        .into_any()
    };
    let mut sorted: Vec<&Finding> = view.findings.iter().collect();
    sorted.sort_by_key(|finding| match finding.outcome {
        Outcome::Shortfall(_) => 0,
        Outcome::CannotBeChecked(_) => 1,
        Outcome::Met => 2,
    });
    let lines = sorted.into_iter().map(line).collect::<Vec<_>>();
    view! { <section><h2>{w.t("dossier-shortfalls")}</h2><ul class="findings">{lines}</ul></section> }.into_any()
}

fn document_name(w: &Words, view: &Dossier, code: &str) -> String {
    let document = view.call.plan.documents.iter().find(|document| document.code == code);
    document.map_or_else(|| code.to_owned(), |document| document.label.get(w.lang()).to_owned())
}

fn answers(w: &Words, view: &Dossier) -> AnyView {
    let application = &view.application;
    let fact = |field: &Field| {
        let given = application.answers.get(&field.code).filter(|answer| !answer.is_empty())?;
        let label = field.label.get(w.lang()).to_owned();
        let value = Column::answer(field, given).words(*w, &view.zone);
        Some(match field.kind {
            FieldKind::Link => {
                Fact::new(label, view! { <a href=value.clone() rel="noreferrer noopener external" dir="ltr">{value.clone()}</a> })
            }
            _ => Fact::typed(label, value),
        })
    };
    let steps = view.call.plan.steps.iter().map(|step| {
        let facts: Vec<Fact> = step.fields.iter().filter(|field| field.asked_in(&application.section)).filter_map(fact).collect();
        (step.title.get(w.lang()).to_owned(), facts)
    });
    let steps = steps
        .filter(|(_, facts)| !facts.is_empty())
        .map(|(title, facts)| view! { <section><h2>{title}</h2><DescriptionList facts=facts dense=true/></section> }.into_any());
    let extra: Vec<Fact> =
        application.extra.iter().map(|(name, answer)| Fact::typed(name.clone(), answer.all().join(", "))).collect();
    let extra = (!extra.is_empty()).then(|| {
        view! { <Disclosure label=w.t("dossier-extra").into_owned()><DescriptionList facts=extra dense=true/></Disclosure> }
            .into_any()
    });
    let steps = steps.collect::<Vec<_>>();
    view! { {steps}{extra} }.into_any()
}

fn people(w: &Words, paths: Paths, view: &Dossier) -> AnyView {
    let line = |credit: &domain::application::Credit| {
        let country = if credit.nationality.is_empty() {
            String::new()
        } else {
            w.country(&credit.nationality.to_uppercase()).into_owned()
        };
        let nth = credit.nth_feature.filter(|nth| (1..=3).contains(nth)).map(|nth| w.t(&format!("feature-{nth}")).into_owned());
        let parts = [credit.company.clone(), country, nth.unwrap_or_default(), credit.email.clone()];
        let parts: Vec<AnyView> = parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(|part| view! { <span>{typed(part)}</span> }.into_any())
            .collect();
        Fact::new(
            w.choice("credit", credit.role.code()),
            view! { <p class="credit-name">{typed(credit.name.clone())}</p><p class="credit-more">{parts}</p> },
        )
    };
    let contact = &view.application.contact;
    let letters = Fact::new(w.t("column-language"), w.language(contact.lang.code()).into_owned());
    let contact = Fact::new(
        w.t("dossier-contact"),
        view! {
            <p class="credit-name">{typed(contact.name.clone())}</p>
            <p class="credit-more"><span>{code(contact.email.clone())}</span></p>
        },
    );
    let facts = view.credits.iter().map(line).chain([contact, letters]).collect();
    let ask = ask(w, paths, view);
    view! { <section><h2>{w.t("dossier-people")}</h2><DescriptionList facts=facts dense=true/>{ask}</section> }.into_any()
}

/// Naming somebody late, and asking everybody named for their own declaration.
fn ask(w: &Words, paths: Paths, view: &Dossier) -> Option<AnyView> {
    if !matches!(view.application.standing, domain::application::Standing::Submitted { .. }) {
        return None;
    }
    let part = |part: &str| paths.office_application_part(&view.call.code, &view.application.code, part);
    let reach = w.with("ask-reach", &args!(count = view.reach.people)).into_owned();
    let unreached: Vec<&str> = view.reach.unreached.iter().map(|person| person.name.as_str()).collect();
    let unreached =
        (!unreached.is_empty()).then(|| w.with("ask-unreached-names", &args!(names = w.list(&unreached))).into_owned());
    let button = (view.head.rights.letters && view.reach.people > 0).then(|| {
        let list = view.query.text();
        view! { <PostButton action=part("declarations") label=w.t("ask-button") weight=Weight::Quiet><Hidden name="list" value=list/></PostButton> }
    });
    let name = view.query.at(&part("late-credit"));
    Some(
        view! {
            <p class="hint">{reach}" "{unreached}</p>
            <div class="buttons">
                {button}
                <ButtonLink href=name label=w.t("late-credit-title") weight=Weight::Quiet/>
            </div>
        }
        .into_any(),
    )
}

fn files(w: &Words, paths: Paths, view: &Dossier) -> AnyView {
    let part = |part: String| paths.office_application_part(&view.call.code, &view.application.code, part);
    if view.papers.is_empty() {
        return view! { <section><h2>{w.t("dossier-files")}</h2><p>{w.t("dossier-no-files")}</p></section> }.into_any();
    }
    let held = view.papers.iter().map(|paper| {
        let size = w.bytes(u64::try_from(paper.bytes).unwrap_or(0));
        let mut detail =
            vec![document_name(w, view, &paper.document), size.into_owned(), w.date_time_short(paper.uploaded_at, &view.zone)];
        if paper.removed_at.is_some() {
            detail.push(w.t("dossier-replaced").into_owned());
        }
        HeldFile { name: paper.name.clone(), detail: detail.join(" · "), href: part(format!("file/{}", paper.id)), remove: None }
    });
    let all = part("files.zip".to_owned());
    view! {
        <section>
            <h2>{w.t("dossier-files")}</h2>
            <FileList files=held.collect()/>
            <p><ButtonLink href=all label=w.t("dossier-all-files") weight=Weight::Quiet/></p>
        </section>
    }
    .into_any()
}

fn screeners(w: &Words, paths: Paths, view: &Dossier, form: &Typed<'_>) -> Option<AnyView> {
    if view.screeners.is_empty() {
        return None;
    }
    let fact = |screener: &office::screening::ScreenerShown| {
        let label = view.call.plan.fields().find(|field| field.code == screener.field);
        let label = label.map_or_else(|| screener.field.clone(), |field| field.label.get(w.lang()).to_owned());
        let action = paths.office_application_part(&view.call.code, &view.application.code, format!("reveal/{}", screener.field));
        let revealed = form.revealed.as_ref().filter(|(field, _)| *field == screener.field).map(|(_, password)| password.clone());
        let password = match (revealed, screener.locked) {
            (Some(password), _) => view! { <p role="status">{w.t("dossier-revealed")}" "{code(password)}</p> }.into_any(),
            (None, true) => view! { <PostButton action=action label=w.t("dossier-reveal") weight=Weight::Quiet/><p class="hint">{w.t("dossier-reveal-note")}</p> }.into_any(),
            (None, false) => ().into_any(),
        };
        let url = screener.url.clone();
        Fact::new(label, view! { <a href=url.clone() rel="noreferrer noopener external" dir="ltr">{url.clone()}</a>{password} })
    };
    let facts = view.screeners.iter().map(fact).collect();
    Some(view! { <section><h2>{w.t("dossier-screeners")}</h2><DescriptionList facts=facts dense=true/></section> }.into_any())
}

fn versions(w: &Words, view: &Dossier) -> AnyView {
    if view.snapshots.is_empty() {
        return view! { <section><h2>{w.t("dossier-versions")}</h2><p>{w.t("dossier-no-versions")}</p></section> }.into_any();
    }
    let line = |snapshot: &Snapshot| {
        let title = w.with("dossier-version", &args!(number = snapshot.number, receipt = snapshot.receipt.clone()));
        let at = w.date_time(snapshot.submitted_at, &view.zone);
        let short: String = snapshot.sha256.chars().take(16).collect();
        let sum = w.t("dossier-fingerprint").into_owned();
        view! { <li><p>{title}</p><p class="hint">{at}" · "{sum}" "{code(short)}</p></li> }.into_any()
    };
    let lines = view.snapshots.iter().map(line).collect::<Vec<_>>();
    view! { <section><h2>{w.t("dossier-versions")}</h2><ul class="versions">{lines}</ul></section> }.into_any()
}
