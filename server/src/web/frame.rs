//! What stands around a page: festival, links, languages, account.

use app::ui::{Account, FilmmakerFrame, Frame, LanguageLink, NavLink, PublicFrame, ReaderFrame, StaffFrame};
use domain::access::RoleKind;
use domain::text::Lang;
use leptos::prelude::*;

use super::Visit;

/// A room of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Room {
    /// The invitation.
    Public,
    /// The filmmaker's room.
    Filmmaker,
    /// The reading room.
    Reader,
    /// The office.
    Staff,
}

/// `content` in the frame of its room.
pub(crate) fn framed(visit: &Visit, room: Room, content: AnyView) -> AnyView {
    let frame = frame(visit, room);
    match room {
        Room::Public => view! { <PublicFrame frame=frame>{content}</PublicFrame> }.into_any(),
        Room::Filmmaker => view! { <FilmmakerFrame frame=frame>{content}</FilmmakerFrame> }.into_any(),
        Room::Reader => view! { <ReaderFrame frame=frame>{content}</ReaderFrame> }.into_any(),
        Room::Staff => view! { <StaffFrame frame=frame>{content}</StaffFrame> }.into_any(),
    }
}

fn frame(visit: &Visit, room: Room) -> Frame {
    let (w, paths) = (visit.words(), visit.paths());
    let link = |href: String, key: &str| {
        let current = here(visit, &href);
        NavLink::new(href, w.t(key)).current(current)
    };
    let actor = &visit.viewer.actor;
    let reads = actor.roles.iter().any(|role| !role.kind.of_office());
    let holds = |kind| actor.roles.iter().any(|role| role.kind == kind);
    let (administers, tracks) = (holds(RoleKind::Administrator), holds(RoleKind::ProgramStaff));
    let mut links = Vec::new();
    if visit.viewer.account.is_some() {
        if actor.is_office() {
            links.push(link(paths.office(), "nav-office"));
        }
        if room == Room::Staff && actor.is_office() {
            links.push(link(paths.editions(), "nav-editions"));
            if tracks {
                links.push(link(paths.projects(), "nav-projects"));
            }
            if administers || tracks {
                links.push(link(paths.people(), "nav-people"));
            }
        }
        if reads {
            links.push(link(paths.reading(), "nav-reading"));
        }
        if !actor.is_office() {
            links.push(link(paths.mine(), "nav-my-applications"));
        }
    }
    only_the_nearest(&mut links);
    let mut foot = Vec::new();
    if visit.demo {
        foot.push(link(paths.mailbox(), "nav-mailbox"));
    }
    Frame {
        festival: w.t("festival-name").into_owned(),
        home: paths.home(),
        place: None,
        skip: w.t("skip-to-content").into_owned(),
        menu: w.t("menu").into_owned(),
        navigation: w.t("nav-main").into_owned(),
        languages_label: w.t("nav-languages").into_owned(),
        links,
        languages: Lang::ALL
            .into_iter()
            .map(|lang| LanguageLink {
                href: visit.in_lang(lang),
                label: lang.own_name().to_owned(),
                code: lang.code(),
                current: lang == visit.lang(),
            })
            .collect(),
        account: visit.viewer.account.as_ref().map(|account| Account {
            name: account.name.clone(),
            label: w.t("account-title").into_owned(),
            links: vec![link(paths.mine(), "nav-my-applications"), link(paths.account(), "account-title")],
            sign_out: paths.sign_out(),
            sign_out_label: w.t("sign-out").into_owned(),
        }),
        sign_in: visit.viewer.account.is_none().then(|| link(paths.sign_in(), "sign-in")),
        foot,
        foot_line: w.t(if visit.demo { "foot-demo" } else { "foot-line" }).into_owned(),
    }
}

/// Of links that lie within each other, such as the office and its projects, only the innermost is where one is.
fn only_the_nearest(links: &mut [NavLink]) {
    let nearest = links.iter().filter(|link| link.current).map(|link| link.href.len()).max();
    for link in links {
        link.current = link.current && Some(link.href.len()) == nearest;
    }
}

/// Whether the visit is at `href` or below it.
fn here(visit: &Visit, href: &str) -> bool {
    let path = visit.uri.path();
    path == href || path.strip_prefix(href).is_some_and(|rest| rest.starts_with('/'))
}
