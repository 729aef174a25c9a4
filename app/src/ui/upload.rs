//! Files: what is there, and room for another.

use leptos::prelude::*;

use super::field::Around;
use super::{Icon, unseen};

/// A file that is already there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldFile {
    /// Its name, as it came.
    pub name: String,
    /// Its kind and size, in words ("PDF, 2.4 MB").
    pub detail: String,
    /// Where it can be opened.
    pub href: String,
    /// A form value that removes it: the name and value of a button, and its words.
    pub remove: Option<(String, String, String)>,
}

/// One or more files. The form around it must be `enctype="multipart/form-data"`.
#[component]
pub fn FileField(
    /// The name it is posted under.
    #[prop(into)]
    name: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// Which files the chooser offers (`.pdf,application/pdf`).
    #[prop(optional_no_strip, into)]
    accept: Option<String>,
    /// Several at once.
    #[prop(optional)]
    multiple: bool,
    /// What is there already.
    #[prop(optional)]
    held: Vec<HeldFile>,
    /// A word after the label, such as "optional".
    #[prop(optional_no_strip, into)]
    note: Option<String>,
    /// Kinds and size, in words.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with the file.
    #[prop(optional_no_strip, into)]
    fault: Option<String>,
    /// Progress, from an island.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let around = Around::of(&name, label, note, hint, fault);
    let control = view! {
        {(!held.is_empty()).then(|| view! { <FileList files=held/> })}
        <input id=around.id.clone() name=name type="file" accept=accept multiple=multiple
            aria-invalid=around.invalid() aria-describedby=around.described.clone()/>
    };
    around.field("field file-field", control, children)
}

/// Files one can open, each with its kind and size.
#[component]
pub fn FileList(
    /// The files.
    files: Vec<HeldFile>,
) -> AnyView {
    let rows = files
        .into_iter()
        .map(|file| {
            let remove = file.remove.map(|(name, value, words)| {
                view! { <button class="link" name=name value=value>{words}" "{unseen(file.name.clone())}</button> }.into_any()
            });
            view! {
                <li>
                    <span class="file-name">{Icon::File.view()}<a href=file.href><bdi>{file.name}</bdi></a></span>
                    <span class="detail">{file.detail}</span>
                    {remove}
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! { <ul class="files">{rows}</ul> }.into_any()
}
