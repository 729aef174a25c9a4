//! Withdrawing: says what it means, and asks.

use domain::application::Standing;
use leptos::prelude::*;
use office::applications::Heading;
use words::Words;

use super::application::version;
use super::part_head;
use crate::paths::Paths;
use crate::ui::{ActionBar, Button, ButtonLink, Weight};

/// Asks before it withdraws.
pub fn page(w: &Words, paths: Paths, heading: &Heading) -> AnyView {
    let w = *w;
    let back = paths.application(&heading.code);
    let text = w.t(if heading.standing == Standing::Draft { "withdraw-text-draft" } else { "withdraw-text" });
    view! {
        {part_head(&w, paths, heading, &w.t("withdraw-title"), Some(text.into_owned()))}
        <form method="post" action=paths.application_part(&heading.code, "withdraw") class="narrow">
            {version(heading.version)}
            <ActionBar>
                <Button label=w.t("withdraw-button") weight=Weight::Danger/>
                <ButtonLink href=back label=w.t("withdraw-keep") weight=Weight::Quiet/>
            </ActionBar>
        </form>
    }
    .into_any()
}
