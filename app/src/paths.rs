//! Every address of the product, built in one place. Handlers route the same shapes.
//!
//! `/{lang}/…` for people; the room follows: nothing (public), `apply` and `my` (filmmaker), `read` (reading room),
//! `office` (staff), `account`.

use domain::text::Lang;

/// Addresses in one language.
#[derive(Debug, Clone, Copy)]
pub struct Paths(pub Lang);

macro_rules! paths {
    ($($(#[$doc:meta])* $name:ident($($arg:ident),*) = $format:literal;)+) => {
        impl Paths {$(
            $(#[$doc])*
            pub fn $name(self $(, $arg: impl std::fmt::Display)*) -> String {
                format!(concat!("/{}", $format), self.0.code() $(, $arg)*)
            }
        )+}
    };
}

paths! {
    /// First page.
    home() = "";
    /// Public page of a call.
    call(call) = "/calls/{}";
    /// Regulations of a call.
    regulations(call) = "/calls/{}/regulations";
    /// Sign in.
    sign_in() = "/account/sign-in";
    /// Sign out (POST).
    sign_out() = "/account/sign-out";
    /// Register.
    register() = "/account/register";
    /// Forgotten password.
    forgot() = "/account/forgot";
    /// A link of a letter: `verify`, `reset`, `welcome`.
    account_link(kind, secret) = "/account/{}/{}";
    /// The own account.
    account() = "/account";
    /// The letters of the demonstration.
    mailbox() = "/demo/mailbox";

    /// Own applications.
    mine() = "/my";
    /// Begin an application to a call.
    start(call) = "/apply/{}";
    /// Task list of an own application.
    application(code) = "/my/{}";
    /// A section of its form.
    step(code, step) = "/my/{}/step/{}";
    /// Anything else of an own application: `credits`, `documents`, `check`, `submit`, `receipt`, `copy`, `withdraw` …
    application_part(code, part) = "/my/{}/{}";
    /// A personal declaration link.
    declare(secret) = "/declare/{}";

    /// The reading room.
    reading() = "/read";
    /// A seat: invitation, confidentiality note, entries.
    seat(seat) = "/read/{}";
    /// Anything of a seat: `accept`, `sign`, `interests`, `next` …
    seat_part(seat, part) = "/read/{}/{}";
    /// The desk: an assigned entry beside its scoresheet.
    desk(seat, entry) = "/read/{}/entry/{}";
    /// Anything of an assigned entry: `score`, `abstain`, `reopen`, `reveal`, `file/…`.
    desk_part(seat, entry, part) = "/read/{}/entry/{}/{}";

    /// The office's first page.
    office() = "/office";
    /// Colleagues and their rights.
    people() = "/office/people";
    /// Editions.
    editions() = "/office/editions";
    /// One edition: what came of it.
    edition(edition) = "/office/editions/{}";
    /// Its name, dates and country lists.
    edition_settings(edition) = "/office/editions/{}/settings";
    /// Opening an edition.
    new_edition() = "/office/editions/new";
    /// A new call in an edition.
    new_call(edition) = "/office/editions/{}/calls";
    /// One call: overview.
    office_call(call) = "/office/calls/{}";
    /// A tab of a call: `applications`, `panels`, `board`, `letters`, `settings`, `exports`, `import` …
    office_call_part(call, part) = "/office/calls/{}/{}";
    /// The lists of a call to take away, with one of them ticked.
    office_exports(call, kind) = "/office/calls/{}/exports?kind={}";
    /// A part of the plan of a call: `dates`, `texts`, `form` …
    office_call_settings(call, part) = "/office/calls/{}/settings/{}";
    /// A rule over the selection of a call.
    quota(call, quota) = "/office/calls/{}/quotas/{}";
    /// One application, for staff.
    office_application(call, code) = "/office/calls/{}/applications/{}";
    /// Anything of it.
    office_application_part(call, code, part) = "/office/calls/{}/applications/{}/{}";
    /// One panel.
    panel(call, panel) = "/office/calls/{}/panels/{}";
    /// Anything of it.
    panel_part(call, panel, part) = "/office/calls/{}/panels/{}/{}";
    /// Projects over the years.
    projects() = "/office/projects";
    /// One project.
    project(code) = "/office/projects/{}";
}
