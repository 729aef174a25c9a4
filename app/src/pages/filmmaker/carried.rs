//! What was typed is never thrown away: the session ended, or the deadline passed, while somebody was writing.

use leptos::prelude::*;
use words::{Words, args};

use crate::pages::label_of;
use crate::paths::Paths;
use crate::ui::{ActionBar, Button, Hidden, Notice, PageHead, TextArea, TextField, Tone};

/// The session has ended: the typed fields stay in the page, to be sent again.
pub fn signed_out(w: &Words, paths: Paths, action: &str, fields: &[(String, String)]) -> AnyView {
    let w = *w;
    let carried = fields
        .iter()
        .map(|(name, value)| view! { <Hidden name=name.clone() value=value.clone()/> }.into_any())
        .collect::<Vec<_>>();
    // A button alone, or with a choice beside it.
    let wrote = fields.len() > 2 || written(fields).next().is_some();
    let (text, again) = if wrote { ("carried-text", "carried-again") } else { ("carried-step-text", "carried-step-again") };
    view! {
        <PageHead title=w.t("carried-title") lead=w.t(text).into_owned()/>
        <p><a class="button" data-kind="quiet" href=paths.sign_in() target="_blank" rel="noopener">{w.t("carried-sign-in")}</a></p>
        <form method="post" action=action.to_owned()>
            {carried}
            <ActionBar><Button label=w.t(again)/></ActionBar>
        </form>
        {typed(&w, fields)}
    }
    .into_any()
}

/// It can no longer be saved: the typed text stays in sight, to be copied.
pub fn late(w: &Words, reason: &str, fields: &[(String, String)]) -> AnyView {
    let w = *w;
    let text = w.t("late-text");
    view! {
        <PageHead title=w.t("late-title")/>
        <Notice tone=Tone::Warn title=reason.to_owned() live=true><p>{text}</p></Notice>
        {typed(&w, fields)}
    }
    .into_any()
}

/// What somebody wrote, not what they chose: codes and numbers are sent again unseen.
fn written(fields: &[(String, String)]) -> impl Iterator<Item = &(String, String)> {
    let hidden = |name: &str| matches!(name, "version" | "base" | "then" | "key") || name.ends_with("-password");
    fields.iter().filter(move |(name, value)| !hidden(name) && value.trim().contains(char::is_whitespace))
}

/// What was written, in sight. The form is not at hand: a field that is not called the same on every page is told by its place.
fn typed(w: &Words, fields: &[(String, String)]) -> AnyView {
    let w = *w;
    written(fields)
        .enumerate()
        .map(|(place, (name, value))| {
            let own = format!("typed-{place}");
            let label = label_of(name).map_or_else(
                || w.with("carried-typed", &args!(number = i64::try_from(place + 1).unwrap_or(1))).into_owned(),
                |key| w.t(key).into_owned(),
            );
            if value.contains('\n') || value.chars().count() > 80 {
                view! { <TextArea name=own label=label value=value.clone() rows=6/> }.into_any()
            } else {
                view! { <TextField name=own label=label value=value.clone() readonly=true/> }.into_any()
            }
        })
        .collect::<Vec<_>>()
        .into_any()
}
