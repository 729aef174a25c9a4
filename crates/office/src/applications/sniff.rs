//! What kind of file this is: its content and its name have to agree.

use domain::call::FileKind;
use domain::text::clean_line;

/// How much of a file's beginning is looked at.
pub(super) const HEAD: usize = 8 * 1024;
/// Longest name of a file, in characters.
const NAME_MAX: usize = 120;

/// The kind and media type of a file of this name that begins with `head`; `None` when the two disagree, or nobody
/// accepts it anywhere.
pub(super) fn sniff(name: &str, head: &[u8]) -> Option<(FileKind, &'static str)> {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase())?;
    let found = infer::get(head).map(|kind| kind.mime_type());
    let zipped = |own| found.is_some_and(|mime| mime == own || mime == "application/zip");
    let (kind, media_type, agrees) = match extension.as_str() {
        "pdf" => (FileKind::Pdf, "application/pdf", found == Some("application/pdf")),
        "jpg" | "jpeg" => (FileKind::Picture, "image/jpeg", found == Some("image/jpeg")),
        "png" => (FileKind::Picture, "image/png", found == Some("image/png")),
        "webp" => (FileKind::Picture, "image/webp", found == Some("image/webp")),
        "xlsx" => (FileKind::Spreadsheet, XLSX, zipped(XLSX)),
        "ods" => (FileKind::Spreadsheet, ODS, zipped(ODS)),
        "csv" => (FileKind::Spreadsheet, "text/csv", found.is_none() && is_text(head)),
        _ => return None,
    };
    agrees.then_some((kind, media_type))
}

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// Text in any encoding that spreadsheets write: UTF-8 or one byte a letter, without the bytes only programs have.
fn is_text(head: &[u8]) -> bool {
    !head.iter().any(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31)) && !head.trim_ascii_start().starts_with(b"<")
}

/// A name under which a file can be given back: one line, no folder, nothing hidden, not too long.
pub(super) fn safe_name(name: &str) -> String {
    let line = clean_line(name);
    let last = line.rsplit(['/', '\\']).next().unwrap_or_default().trim_matches(['.', ' ']);
    let plain: String = last.chars().filter(|letter| !matches!(letter, '"' | '<' | '>' | ':' | '|' | '?' | '*')).collect();
    let (stem, extension) = plain.rsplit_once('.').unwrap_or((&plain, ""));
    let stem: String = stem.chars().take(NAME_MAX).collect();
    let stem = if stem.trim().is_empty() { "document" } else { stem.trim() };
    if extension.is_empty() { stem.to_owned() } else { format!("{stem}.{}", extension.chars().take(8).collect::<String>()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_and_name_have_to_agree() {
        assert_eq!(sniff("Scénario.PDF", b"%PDF-1.7\n"), Some((FileKind::Pdf, "application/pdf")));
        assert_eq!(sniff("film.pdf", b"\x89PNG\r\n\x1a\n0000"), None);
        assert_eq!(sniff("film.pdf", b"<html><script>"), None);
        assert_eq!(sniff("film.html", b"<html>"), None);
        assert_eq!(sniff("virus.exe", b"MZ\x90"), None);
        assert_eq!(sniff("budget.csv", b"<script>alert(1)</script>"), None);
        assert_eq!(sniff("budget.csv", "Poste;Montant\nÉcriture;12".as_bytes()), Some((FileKind::Spreadsheet, "text/csv")));
        assert_eq!(sniff("affiche.jpg", b"\xff\xd8\xff\xe0"), Some((FileKind::Picture, "image/jpeg")));
        assert_eq!(sniff("plan.xlsx", b"PK\x03\x04xxxx").map(|(kind, _)| kind), Some(FileKind::Spreadsheet));
    }

    #[test]
    fn names_lose_folders_and_disguises() {
        assert_eq!(safe_name("../../etc/passwd"), "passwd");
        assert_eq!(safe_name("C:\\film\\scénario.pdf"), "scénario.pdf");
        assert_eq!(safe_name("dossier\u{202e}fdp.exe\r\nX: y"), "dossierfdp.exe X y");
        assert_eq!(safe_name("...."), "document");
        assert_eq!(safe_name("السيناريو.pdf"), "السيناريو.pdf");
        assert_eq!(safe_name(&format!("{}.pdf", "é".repeat(300))).chars().count(), 124);
    }
}
