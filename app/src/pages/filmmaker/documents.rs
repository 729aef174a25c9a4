//! The documents of an application: one form for each, which works without a script.

use domain::call::FileKind;
use domain::fault::Fault;
use leptos::prelude::*;
use office::applications::{DocumentLine, DocumentsPage};
use words::{Words, args};

use super::answers::label;
use super::{back_word, deadline, held, part_head};
use crate::islands::upload::{Upload, UploadTexts};
use crate::pages::{fault_of, summary_of};
use crate::paths::Paths;
use crate::ui::{Button, ButtonLink, EmptyState, ErrorSummary, FileField, FileList, PostButton, Weight};

const MEGABYTE: u32 = 1024 * 1024;

/// The documents asked for, and the files that are there.
pub fn page(w: &Words, paths: Paths, view: &DocumentsPage, faults: &[Fault]) -> AnyView {
    let w = *w;
    let heading = &view.heading;
    let none = view.documents.is_empty().then(|| view! { <EmptyState title=w.t("document-none-asked")/> }.into_any());
    let rows = view.documents.iter().map(|line| document(&w, paths, view, line, faults)).collect::<Vec<_>>();
    view! {
        {part_head(&w, paths, heading, &w.t("documents-title"), Some(w.t("documents-lead").into_owned()))}
        {deadline(&w, heading)}
        <ErrorSummary title=w.t("faults-title") faults=named(&w, view, faults)/>
        {none}
        {rows}
        <p class="buttons"><ButtonLink href=paths.application(&heading.code) label=back_word(&w, heading) weight=Weight::Quiet/></p>
    }
    .into_any()
}

/// What is wrong, each with the name of its document.
fn named(w: &Words, view: &DocumentsPage, faults: &[Fault]) -> Vec<(String, String)> {
    let of = |field: &str| view.documents.iter().find(|line| field == format!("document-{}", line.ask.code));
    summary_of(w, faults, |field| of(field).map(|line| label(w, &line.ask.label)))
}

fn document(w: &Words, paths: Paths, view: &DocumentsPage, line: &DocumentLine, faults: &[Fault]) -> AnyView {
    let w = *w;
    let (heading, ask) = (&view.heading, &line.ask);
    let name = format!("document-{}", ask.code);
    let (form, own_label) = (format!("form-{}", ask.code), label(&w, &ask.label));
    let files: Vec<_> = line.file.iter().map(|file| held(&w, paths, heading, file)).collect();
    if !heading.editable {
        return view! { <section class="document"><h2>{own_label}</h2><FileList files=files/></section> }.into_any();
    }
    let kinds: Vec<String> = ask.kinds.iter().map(|kind| w.choice("file-kind", kind.code()).into_owned()).collect();
    let size = w.bytes(u64::from(ask.max_megabytes) * u64::from(MEGABYTE)).into_owned();
    let asked = w.with("document-ask", &args!(kinds = w.either(&kinds).into_owned(), size = size)).into_owned();
    let anonymous = ask.anonymous.then(|| w.t("document-anonymous").into_owned());
    let own_hint = Some(ask.hint.get(w.lang()).to_owned()).filter(|hint| !hint.is_empty());
    let hint: Vec<String> = [own_hint, anonymous, Some(asked)].into_iter().flatten().collect();
    let note = w.t(if ask.required { "document-required" } else { "step-optional" }).into_owned();
    let send = w.t(if line.file.is_some() { "document-replace" } else { "document-send" });
    let action = paths.application_part(&heading.code, format!("documents/{}", ask.code));
    let remove = line.file.is_some().then(|| {
        let action = paths.application_part(&heading.code, format!("documents/{}/remove", ask.code));
        let whose = own_label.clone();
        view! { <PostButton action=action label=w.t("document-remove") weight=Weight::Quiet about=whose/> }.into_any()
    });
    let most = f64::from(ask.max_megabytes) * f64::from(MEGABYTE);
    let (section_label, form_id) = (own_label.clone(), form.clone());
    view! {
        <section class="document" aria-label=section_label>
            <form method="post" action=action enctype="multipart/form-data" id=form_id>
                <FileField name=name.clone() label=own_label accept=accept(&ask.kinds) held=files note=note hint=hint.join(" ")
                    fault=fault_of(&w, faults, &name)/>
                <Upload form=form max_bytes=most sign_in=paths.sign_in() texts=texts(&w)/>
                <div class="buttons"><Button label=send weight=Weight::Quiet/></div>
            </form>
            {remove}
        </section>
    }
    .into_any()
}

fn texts(w: &Words) -> UploadTexts {
    UploadTexts {
        progress: w.plain().with("upload-progress", &args!(percent = "{percent}")).into_owned(),
        checking: w.t("upload-checking").into_owned(),
        failed: w.t("upload-failed").into_owned(),
        signed_out: w.t("upload-signed-out").into_owned(),
        sign_in_link: w.t("draft-sign-in").into_owned(),
        too_large: w.t("upload-too-large").into_owned(),
        cancel: w.t("upload-cancel").into_owned(),
    }
}

/// What the browser offers to choose; the server looks at the content.
fn accept(kinds: &[FileKind]) -> String {
    let extensions = |kind: &FileKind| match kind {
        FileKind::Pdf => ".pdf,application/pdf",
        FileKind::Picture => ".jpg,.jpeg,.png,.webp",
        FileKind::Spreadsheet => ".xlsx,.ods,.csv",
    };
    kinds.iter().map(extensions).collect::<Vec<_>>().join(",")
}
