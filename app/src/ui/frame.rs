//! What stands around a page: one frame for each room of the house.

use leptos::prelude::*;

use super::Icon;
use super::navigation::{NavLink, items};

/// A link to the same page in another language. Its label is that language's own name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageLink {
    /// The same page in that language.
    pub href: String,
    /// Its own name for itself: "العربية".
    pub label: String,
    /// Its code: `en`, `fr`, `ar`.
    pub code: &'static str,
    /// The page is in it.
    pub current: bool,
}

/// Who is signed in, and the way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The person's name, as the menu shows it.
    pub name: String,
    /// What screen readers call the menu ("Your account").
    pub label: String,
    /// The pages of the account.
    pub links: Vec<NavLink>,
    /// Where signing out posts to.
    pub sign_out: String,
    /// "Sign out".
    pub sign_out_label: String,
}

/// Everything a frame needs. The shell fills it once for each request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The festival's name.
    pub festival: String,
    /// Its first page.
    pub home: String,
    /// A quiet line beside the name: the program and its edition.
    pub place: Option<String>,
    /// "Skip to the content".
    pub skip: String,
    /// "Menu".
    pub menu: String,
    /// What screen readers call the main links.
    pub navigation: String,
    /// What screen readers call the language links.
    pub languages_label: String,
    /// The main links.
    pub links: Vec<NavLink>,
    /// The languages.
    pub languages: Vec<LanguageLink>,
    /// Who is signed in.
    pub account: Option<Account>,
    /// The way in, when nobody is.
    pub sign_in: Option<NavLink>,
    /// Links at the foot: data protection, accessibility, contact.
    pub foot: Vec<NavLink>,
    /// The last line of the page.
    pub foot_line: String,
}

/// The festival's name, with the edition beside it.
fn name(frame: &Frame) -> AnyView {
    let place = frame.place.clone().map(|place| view! { <span class="place">{place}</span> }.into_any());
    view! { <a class="festival" href=frame.home.clone()><span>{frame.festival.clone()}</span>" "{place}</a> }.into_any()
}

/// The languages, each under its own name.
fn languages(frame: &Frame) -> AnyView {
    let links = frame
        .languages
        .iter()
        .cloned()
        .map(|language| {
            view! {
                <li><a href=language.href lang=language.code hreflang=language.code aria-current=language.current.then_some("true")>{language.label}</a></li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! { <ul>{links}</ul> }.into_any()
}

/// The languages as a place to navigate to; the foot repeats them without being one.
fn language_links(frame: &Frame) -> AnyView {
    view! { <nav class="languages" aria-label=frame.languages_label.clone()>{languages(frame)}</nav> }.into_any()
}

/// The account's menu, or the way in.
fn account(frame: &Frame) -> AnyView {
    let Some(account) = frame.account.clone() else {
        let way_in = frame.sign_in.clone();
        return way_in
            .map(|link| {
                view! { <a class="sign-in" href=link.href aria-current=link.current.then_some("page")>{link.label}</a> }
                    .into_any()
            })
            .into_any();
    };
    view! {
        <details class="account" name="head">
            <summary><span class="unseen">{account.label}</span>{Icon::Person.view()}<bdi>{account.name}</bdi>{Icon::Down.view()}</summary>
            <div class="panel">
                <ul>{items(account.links)}</ul>
                <form method="post" action=account.sign_out><button class="link">{account.sign_out_label}</button></form>
            </div>
        </details>
    }
    .into_any()
}

/// The main links, twice: in a row where there is room, under "Menu" on a phone. Only one is ever displayed, so
/// only one is heard.
fn navigation(frame: &Frame) -> AnyView {
    if frame.links.is_empty() {
        return ().into_any();
    }
    view! {
        <nav class="main-links" aria-label=frame.navigation.clone()><ul>{items(frame.links.clone())}</ul></nav>
        <details class="menu" name="head">
            <summary>{Icon::Menu.view()}<span>{frame.menu.clone()}</span></summary>
            <div class="panel">
                <nav aria-label=frame.navigation.clone()><ul>{items(frame.links.clone())}</ul></nav>
                {language_links(frame)}
            </div>
        </details>
    }
    .into_any()
}

/// The foot of the page.
fn foot(frame: &Frame) -> AnyView {
    view! {
        <footer class="foot">
            <div class="wrap">
                <ul>{items(frame.foot.clone())}</ul>
                <div class="languages">{languages(frame)}</div>
                <p>{frame.foot_line.clone()}</p>
            </div>
        </footer>
    }
    .into_any()
}

/// The one ornament of the house: a line of eight-pointed stars, as on the walls of Marrakech.
fn zellige() -> AnyView {
    view! {
        <svg class="zellige" width="100%" height="16" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="zellige" width="28" height="16" patternUnits="userSpaceOnUse">
                    <path
                        d="M20.5 8 18.6 9.9V12.6H15.9L14 14.5 12.1 12.6H9.4V9.9L7.5 8 9.4 6.1V3.4H12.1L14 1.5 15.9 3.4H18.6V6.1zM2.6 8H7.5M20.5 8H25.4M2.6 8 0 10.6M0 5.4 2.6 8M28 10.6 25.4 8 28 5.4M14 5.5 16.5 8 14 10.5 11.5 8z"
                        fill="none" stroke="currentColor" stroke-width="1" stroke-linejoin="round"
                    ></path>
                </pattern>
            </defs>
            <rect width="100%" height="16" fill="url(#zellige)"></rect>
        </svg>
    }
    .into_any()
}

/// The whole of a page's body: skip link, head, content, foot.
fn body(room: &'static str, frame: Frame, ornament: bool, children: Children) -> AnyView {
    view! {
        <div class="room" data-room=room>
            <a class="skip" href="#content">{frame.skip.clone()}</a>
            <header class="head">
                <div class="wrap">{name(&frame)}{navigation(&frame)}{language_links(&frame)}{account(&frame)}</div>
                {ornament.then(zellige)}
            </header>
            <main id="content" class="wrap" tabindex="-1">{children()}</main>
            {foot(&frame)}
        </div>
    }
    .into_any()
}

/// The public room: an invitation. Large type, one thing at a time, the zellige line under its head.
#[component]
pub fn PublicFrame(
    /// What stands around.
    frame: Frame,
    /// The page.
    children: Children,
) -> AnyView {
    body("public", frame, true, children)
}

/// The filmmaker's room: the same house with its ornament put away, one column, phone first.
#[component]
pub fn FilmmakerFrame(
    /// What stands around.
    frame: Frame,
    /// The page.
    children: Children,
) -> AnyView {
    body("filmmaker", frame, false, children)
}

/// The reading room: a quiet desk.
#[component]
pub fn ReaderFrame(
    /// What stands around.
    frame: Frame,
    /// The page.
    children: Children,
) -> AnyView {
    body("reader", frame, false, children)
}

/// The office: an instrument, dense and wide.
#[component]
pub fn StaffFrame(
    /// What stands around.
    frame: Frame,
    /// The page.
    children: Children,
) -> AnyView {
    body("staff", frame, false, children)
}

/// The reading desk: the document at the start, the sheet at the end; below one another on a phone.
#[component]
pub fn Desk(
    /// What is read.
    #[prop(into)]
    document: AnyView,
    /// What is written about it.
    #[prop(into)]
    sheet: AnyView,
    /// What screen readers call the sheet.
    #[prop(into)]
    sheet_label: String,
) -> AnyView {
    view! {
        <div class="desk">
            <div class="desk-document">{document}</div>
            <section class="desk-sheet" id="sheet-side" aria-label=sheet_label>{sheet}</section>
        </div>
    }
    .into_any()
}

/// A page with a column beside it: what is worked on, and what is known about it.
#[component]
pub fn Beside(
    /// The column at the end.
    #[prop(into)]
    aside: AnyView,
    /// What screen readers call the column.
    #[prop(into)]
    label: String,
    /// The column is read before the page: on a phone it stands above it.
    #[prop(optional)]
    first: bool,
    /// The page.
    children: Children,
) -> AnyView {
    let aside = view! { <aside aria-label=label>{aside}</aside> }.into_any();
    let main = view! { <div class="beside-main">{children()}</div> }.into_any();
    let (one, other) = if first { (aside, main) } else { (main, aside) };
    view! { <div class="beside">{one}{other}</div> }.into_any()
}
