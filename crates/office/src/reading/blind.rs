//! What blind reading leaves out. One place decides it for lists, searches, dossiers and files alike.

use domain::call::{Call, CallPlan, Field, FieldKind, SubjectKind};

/// Whether the title can be shown: not when the answer identifies, nor when the title is a person's name.
pub(super) fn title_shown(plan: &CallPlan) -> bool {
    let identifies = plan.fields().any(|field| field.code == "title" && field.identifies);
    !plan.blind || (plan.subject == SubjectKind::Project && !identifies)
}

/// What an entry is called before a reader: its title, or in a blind reading that the title would betray, its code.
pub(crate) fn called<'a>(plan: &CallPlan, title: &'a str, code: &'a str) -> &'a str {
    if title_shown(plan) && !title.trim().is_empty() { title } else { code }
}

/// Whether the answer to a field can be shown.
pub(super) fn field_shown(plan: &CallPlan, field: &Field) -> bool {
    !plan.blind || (!field.identifies && (field.code != "title" || title_shown(plan)))
}

/// Whether the files of a document can be shown: in a blind reading only the anonymous copy.
pub(super) fn document_shown(plan: &CallPlan, document: &str) -> bool {
    !plan.blind || plan.documents.iter().any(|ask| ask.code == document && ask.anonymous)
}

/// Whether a screening link can be shown: in a blind reading only one asked for in a field that does not identify.
pub(super) fn screener_shown(plan: &CallPlan, field: &str) -> bool {
    !plan.blind
        || document_shown(plan, field)
        || plan.fields().any(|asked| asked.code == field && asked.kind == FieldKind::Screener && !asked.identifies)
}

/// The name under which a file is given to a reader: in a blind reading made of codes, since a name can identify.
pub(super) fn file_name(call: &Call, code: &str, document: &str, name: &str, media_type: &str) -> String {
    if !call.plan.blind {
        return name.to_owned();
    }
    let ending = match media_type {
        "application/pdf" => "pdf",
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "image/webp" => "webp",
        "text/csv" => "csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "xlsx",
        "application/vnd.oasis.opendocument.spreadsheet" => "ods",
        _ => "bin",
    };
    format!("{code}-{document}.{ending}")
}
