//! Files: what is there, and room for another.

use leptos::prelude::*;

use super::field::{described_by, fault_line, field_id, hint_line, label_line};
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
    let id = field_id(&name);
    let described = described_by(&id, hint.is_some(), fault.is_some());
    view! {
        <div class="field file-field" data-faulty=fault.is_some().then_some("")>
            {label_line(&id, label, note)}
            {hint_line(&id, hint)}
            {fault_line(&id, fault.clone())}
            {(!held.is_empty()).then(|| view! { <FileList files=held/> })}
            <input id=id.clone() name=name type="file" accept=accept multiple=multiple
                aria-invalid=fault.is_some().then_some("true") aria-describedby=described/>
            {children.map(|children| view! { <div class="field-foot">{children()}</div> }.into_any())}
        </div>
    }
    .into_any()
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
                    {Icon::File.view()}
                    <a href=file.href><bdi>{file.name}</bdi></a>
                    <span class="detail">{file.detail}</span>
                    {remove}
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! { <ul class="files">{rows}</ul> }.into_any()
}
