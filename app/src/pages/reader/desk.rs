//! The desk: the dossier beside the scoresheet.

use domain::fault::Fault;
use domain::ids::ScreenerId;
use domain::text::parse_hundredths;
use domain::time::Moment;
use leptos::prelude::*;
use office::reading::{DeskPage, FileLine, Line, Person, ScreenerLine, SheetInput, Shown};
use words::{Words, args};

use super::sheet;
use crate::pages::stage_beside;
use crate::paths::Paths;
use crate::ui::*;

/// What the desk shows beside its projection.
#[derive(Debug, Clone, Default)]
pub struct Around<'a> {
    /// The file shown in the page; the first PDF when empty.
    pub file: String,
    /// A password that was revealed just now.
    pub revealed: Option<(ScreenerId, String)>,
    /// What was typed, when the sheet comes back.
    pub typed: Option<SheetInput>,
    /// Somebody (perhaps oneself, in another tab) wrote the sheet meanwhile.
    pub clash: bool,
    /// What was just done: `save`, `finish`, `abstain`, `reopen`, or empty.
    pub done: String,
    /// What is wrong.
    pub faults: &'a [Fault],
}

/// One entry beside its scoresheet.
pub fn page(w: &Words, paths: Paths, desk: &DeskPage, around: &Around<'_>, now: Moment) -> AnyView {
    let w = *w;
    let document = view! {
        <BackLink href=paths.seat(desk.seat) label=w.t("reader-list")/>
        {identity(&w, desk)}
        <p class="to-sheet"><a href="#sheet-side">{w.t("reader-to-sheet")}</a></p>
        {screeners(&w, paths, desk, around)}
        {files(&w, paths, desk, &around.file)}
        {facts(&w, desk)}
        {desk.lines.iter().filter(|line| !in_head(line) && !is_short(line)).map(|line| answer(&w, line)).collect::<Vec<_>>()}
        {desk.identity.people.iter().filter(|person| !person.biography.is_empty()).map(|person| biography(&w, person)).collect::<Vec<_>>()}
        {nothing(&w, desk)}
    }
    .into_any();
    view! { <Desk document=document sheet=sheet::view(&w, paths, desk, around, now) sheet_label=w.t("scoresheet")/> }.into_any()
}

/// Answers that the head of the page tells already.
fn in_head(line: &Line) -> bool {
    matches!(line.code.as_str(), "title" | "logline") || matches!(line.answer, Shown::Stage(_))
}

/// Whether an answer is a fact in a line, not a text to be read.
const fn is_short(line: &Line) -> bool {
    !matches!(line.answer, Shown::Text(_) | Shown::Link(_))
}

/// Short answers together, each under its name.
fn facts(w: &Words, desk: &DeskPage) -> AnyView {
    let short = desk.lines.iter().filter(|line| !in_head(line) && is_short(line));
    let facts: Vec<Fact> = short.map(|line| Fact::new(line.label.get(w.lang()), typed(in_words(w, line)))).collect();
    if facts.is_empty() {
        return ().into_any();
    }
    view! { <DescriptionList facts=facts dense=true/> }.into_any()
}

fn identity(w: &Words, desk: &DeskPage) -> AnyView {
    let of = |code: &str| desk.lines.iter().find(|line| line.code == code);
    let section = &desk.identity.section;
    let mut first = vec![desk.identity.code.clone(), section.get(w.lang()).to_owned()];
    let stages = desk.lines.iter().filter_map(|line| match &line.answer {
        Shown::Stage(code) => stage_beside(w, section, code),
        _ => None,
    });
    first.extend(stages);
    first.retain(|part| !part.is_empty());
    let people: Vec<String> = desk
        .identity
        .people
        .iter()
        .map(|person| {
            w.with(
                "reader-person",
                &args!(name = person.name.as_str(), role = w.choice("credit", person.role.code()).into_owned()),
            )
            .into_owned()
        })
        .collect();
    let second =
        if desk.blind { Some(w.t("reader-desk-blind").into_owned()) } else { (!people.is_empty()).then(|| people.join(" · ")) };
    let logline = of("logline").and_then(|line| match &line.answer {
        Shown::Text(text) | Shown::Line(text) => Some(text.clone()),
        _ => None,
    });
    view! { <IdentityCard title=desk.identity.called.clone() first=first.join(" · ") second=second logline=logline/> }.into_any()
}

fn answer(w: &Words, line: &Line) -> AnyView {
    let label = line.label.get(w.lang()).to_owned();
    match &line.answer {
        Shown::Link(href) => view! { <section class="passage"><h2>{label}</h2><p>{outside(w, href)}</p></section> }.into_any(),
        _ => view! { <Passage title=label text=in_words(w, line)/> }.into_any(),
    }
}

/// An answer as text.
fn in_words(w: &Words, line: &Line) -> String {
    match &line.answer {
        Shown::Text(text) | Shown::Link(text) => text.clone(),
        // A date is a line like any other here.
        Shown::Line(text) => w.posted_date(text).unwrap_or_else(|| text.clone()),
        // Labels of the form begin with a capital: they stand side by side, not in a sentence.
        Shown::Choices(choices) => choices.iter().map(|choice| choice.get(w.lang())).collect::<Vec<_>>().join(" · "),
        Shown::Countries(codes) => w.list(&codes.iter().map(|code| w.country(code)).collect::<Vec<_>>()).into_owned(),
        Shown::Stage(code) => code.clone(),
        Shown::Money(amount, currency) => match parse_hundredths(amount) {
            Some(hundredths) => w.money(hundredths, currency).into_owned(),
            None => format!("{amount} {currency}"),
        },
        Shown::Ticked => w.t("yes").into_owned(),
    }
}

/// A link to somebody else's house: only web addresses become links.
fn outside(w: &Words, href: &str) -> AnyView {
    let href = href.trim().to_owned();
    if href.starts_with("https://") || href.starts_with("http://") {
        view! { <a href=href.clone() target="_blank" rel="noopener noreferrer" dir="ltr">{href.clone()}{unseen(w.t("opens-in-new-tab"))}</a> }.into_any()
    } else {
        code(href)
    }
}

fn biography(w: &Words, person: &Person) -> AnyView {
    let title = w.with("reader-biography", &args!(name = person.name.as_str()));
    view! { <Passage title=title text=person.biography.clone()/> }.into_any()
}

fn screeners(w: &Words, paths: Paths, desk: &DeskPage, around: &Around<'_>) -> AnyView {
    if desk.screeners.is_empty() {
        return ().into_any();
    }
    let rows = desk.screeners.iter().map(|line| screener(w, paths, desk, line, around)).collect::<Vec<_>>();
    // The Enter key presses the first button of a form: this one, not one that reveals a password.
    let first = (sheet::is_open(desk) && desk.screeners.iter().any(|line| line.locked)).then(|| {
        view! { <button type="submit" form=sheet::FORM name="deed" value="save" hidden>{w.t("save")}</button> }.into_any()
    });
    view! { <section class="screeners"><h2>{w.t("reader-screeners")}</h2>{first}{rows}</section> }.into_any()
}

fn screener(w: &Words, paths: Paths, desk: &DeskPage, line: &ScreenerLine, around: &Around<'_>) -> AnyView {
    let w = *w;
    let id = line.id.to_string();
    let revealed = around.revealed.as_ref().filter(|(id, _)| *id == line.id).map(|(_, password)| password.clone());
    let password = match (revealed, line.locked) {
        (Some(password), _) => view! {
            <p role="status" tabindex="-1" autofocus=true>{w.t("password")}" "<code class="password" dir="auto">{password}</code></p>
        }
        .into_any(),
        (None, true) => {
            let action = paths.desk_part(desk.seat, desk.id, "reveal");
            let button = if sheet::is_open(desk) {
                // Sends the sheet along: what was written there would be lost without scripts.
                view! {
                    <Button label=w.t("reader-reveal") weight=Weight::Quiet name="screener".to_owned() value=id formaction=action
                        form=sheet::FORM.to_owned()/>
                }
                .into_any()
            } else {
                view! {
                    <PostButton action=action label=w.t("reader-reveal") weight=Weight::Quiet><Hidden name="screener" value=id/></PostButton>
                }
                .into_any()
            };
            view! { {button}<p class="hint">{w.t("reader-reveal-recorded")}</p> }.into_any()
        }
        (None, false) => view! { <p class="hint">{w.t("reader-no-password")}</p> }.into_any(),
    };
    view! {
        <div class="screener">
            <p><span>{line.label.get(w.lang()).to_owned()}</span>" "{outside(&w, &line.url)}</p>
            {password}
        </div>
    }
    .into_any()
}

fn files(w: &Words, paths: Paths, desk: &DeskPage, chosen: &str) -> AnyView {
    if desk.files.is_empty() {
        return ().into_any();
    }
    let shown = desk.files.iter().find(|file| file.pdf && file.id.to_string() == chosen);
    let shown = shown.or_else(|| desk.files.iter().find(|file| file.pdf));
    let rows = desk.files.iter().map(|file| row(w, paths, desk, file, shown == Some(file))).collect::<Vec<_>>();
    let frame = shown.map(|file| {
        let src = paths.desk_part(desk.seat, desk.id, format!("view/{}", file.id));
        let title = w.with("reader-pdf-frame", &args!(name = file.label.get(w.lang())));
        view! { <iframe class="pdf-frame" src=src title=title sandbox="allow-scripts allow-same-origin"></iframe> }.into_any()
    });
    view! { <section class="dossier-files" id="files"><h2>{w.t("files")}</h2><ul>{rows}</ul>{frame}</section> }.into_any()
}

fn row(w: &Words, paths: Paths, desk: &DeskPage, file: &FileLine, shown: bool) -> AnyView {
    let href = paths.desk_part(desk.seat, desk.id, format!("file/{}", file.id));
    let here = match (file.pdf, shown) {
        (true, false) => {
            let href = format!("{}?file={}#files", paths.desk(desk.seat, desk.id), file.id);
            view! { <a class="here" href=href>{w.t("reader-pdf-show")}{unseen(format!(" {}", file.label.get(w.lang())))}</a> }
                .into_any()
        }
        (true, true) => view! { <span class="note here">{w.t("reader-pdf-shown")}</span> }.into_any(),
        (false, _) => ().into_any(),
    };
    let size = w.bytes(u64::try_from(file.bytes).unwrap_or(0)).into_owned();
    view! {
        <li>
            <span>{file.label.get(w.lang()).to_owned()}</span>" "
            <a href=href download="">{typed(file.name.clone())}</a>" "<span class="note">{size}</span>" "{here}
        </li>
    }
    .into_any()
}

fn nothing(w: &Words, desk: &DeskPage) -> AnyView {
    let empty = desk.lines.iter().all(in_head) && desk.files.is_empty() && desk.screeners.is_empty();
    if empty {
        view! { <EmptyState title=w.t("reader-desk-empty") text=w.t("reader-desk-empty-text").into_owned()/> }.into_any()
    } else {
        ().into_any()
    }
}
