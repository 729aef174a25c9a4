//! Only in the demonstration: its mailbox, and in builds for tests its clock.

use axum::Router;
use axum::extract::State;
use axum::routing::get;

use crate::web::{Answer, App, Room, Visit};

pub(crate) fn router(demo: bool) -> Router<App> {
    let router = Router::new();
    if !demo {
        return router;
    }
    let router = router.route("/{lang}/demo/mailbox", get(mailbox));
    #[cfg(debug_assertions)]
    let router = router.route("/demo/clock", axum::routing::post(clock));
    router
}

async fn mailbox(State(app): State<App>, visit: Visit) -> Answer {
    let letters = app.office.mailbox().await?;
    let title = visit.words().plain().t("mailbox-title");
    Ok(visit.page(Room::Public, &title, |w| app::pages::mailbox::page(w, &letters, &visit.public_url)))
}

/// Moves the clock by `milliseconds`, so that browser tests reach the next phase. Not in release builds.
#[cfg(debug_assertions)]
async fn clock(State(app): State<App>, fields: crate::web::Fields) -> String {
    app.office.shift_clock(fields.number("milliseconds").unwrap_or(0));
    app.office.now().0.to_string()
}
