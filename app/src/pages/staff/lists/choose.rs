//! What is chosen of a list to take away: its language, its columns.

use domain::text::Lang;
use leptos::prelude::*;
use office::exports::Heads;
use words::Words;

use crate::ui::{Button, Choice, Choices, Disclosure, Hidden, Pick, Weight};

/// The languages of a file, that of the page ticked.
pub(super) fn languages(w: &Words) -> Vec<Choice> {
    Lang::ALL.into_iter().map(|lang| Choice::new(lang.code(), lang.own_name()).chosen(lang == w.lang())).collect()
}

/// The columns of a list, none ticked: it has them all.
pub(super) fn columns(w: &Words, heads: Heads) -> Vec<Choice> {
    heads.each().map(|(code, name)| Choice::new(code, w.t(name))).collect()
}

/// The file at `path`, which lacks its ending, in a language to choose; it has the columns it has.
pub(super) fn file_in(w: &Words, path: &str) -> AnyView {
    let (xlsx, csv, langs) = (format!("{path}.xlsx"), format!("{path}.csv"), languages(w));
    view! {
        <form method="get" action=xlsx class="export-form">
            <Choices name="lang" id="file-lang".to_owned() label=w.t("export-language") choices=langs inline=true/>
            {buttons(w, csv)}
        </form>
    }
    .into_any()
}

/// One for each format: the form around them asks for XLSX, and `csv` is the address of the other.
fn buttons(w: &Words, csv: String) -> AnyView {
    let (xlsx_label, csv_label) = (w.t("download-xlsx"), w.t("download-csv"));
    view! {
        <p class="buttons">
            <Button label=xlsx_label weight=Weight::Quiet/>
            <Button label=csv_label weight=Weight::Quiet formaction=csv/>
        </p>
    }
    .into_any()
}

/// The list at `path`, which lacks the ending of the file, in another language or fewer columns; `carried` says what it is
/// narrowed by.
pub fn file(w: &Words, path: &str, carried: &[(&'static str, &str)], heads: Heads) -> AnyView {
    let (xlsx, csv) = (format!("{path}.xlsx"), format!("{path}.csv"));
    let carried = carried.iter().filter(|(_, value)| !value.is_empty());
    let carried = carried.map(|(name, value)| view! { <Hidden name=*name value=*value/> }.into_any()).collect::<Vec<_>>();
    let (langs, columns, hint) = (languages(w), columns(w, heads), w.t("export-columns-all").into_owned());
    let w = *w;
    view! {
        <Disclosure label=w.t("download-choose")>
            <form method="get" action=xlsx class="export-form">
                {carried}
                <Choices name="lang" id="file-lang".to_owned() label=w.t("export-language") choices=langs inline=true/>
                <Choices name="columns" label=w.t("list-columns") choices=columns pick=Pick::Many inline=true hint=hint/>
                {buttons(&w, csv)}
            </form>
        </Disclosure>
    }
    .into_any()
}
