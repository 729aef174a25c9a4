//! The smallest PDF that shows some lines: the papers of invented dossiers.

use std::fmt::Write as _;

/// A paper with a title on its first page, and lines on each.
pub(super) fn paper(title: &str, pages: &[&str]) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", 4 + page * 2)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    for (at, page) in pages.iter().enumerate() {
        let mut text = String::from("BT /F1 18 Tf 26 TL 72 760 Td\n");
        if at == 0 {
            let _ = writeln!(text, "({}) Tj T* T*", written(title));
        }
        text.push_str("/F1 12 Tf 20 TL\n");
        for line in page.lines() {
            let _ = writeln!(text, "({}) Tj T*", written(line));
        }
        text.push_str("ET");
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {} 0 R >>",
            5 + at * 2
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len()));
    }
    let mut file = String::from("%PDF-1.4\n");
    let mut places = Vec::with_capacity(objects.len());
    for (at, object) in objects.iter().enumerate() {
        places.push(file.len());
        let _ = write!(file, "{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let start = file.len();
    let _ = write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(file, "{place:010} 00000 n ");
    }
    let _ = write!(file, "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1);
    file.into_bytes()
}

/// A line as a string of the page: letters beyond ASCII as octal codes of the encoding, so that the file stays plain text.
fn written(line: &str) -> String {
    let mut text = String::new();
    for letter in line.chars() {
        let code = match letter {
            '(' | ')' | '\\' => {
                text.push('\\');
                letter as u32
            }
            '€' => 0x80,
            '’' => 0x92,
            '–' => 0x96,
            'œ' => 0x9c,
            letter if u32::from(letter) < 0x100 => letter.into(),
            _ => '?'.into(),
        };
        match u8::try_from(code) {
            Ok(code @ 32..=126) => text.push(code.into()),
            Ok(code) => drop(write!(text, "\\{code:03o}")),
            Err(_) => text.push('?'),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_object_lies_where_the_table_says() {
        let file = String::from_utf8(paper("Été (1)", &["une ligne", "une autre"])).expect("plain text");
        assert!(file.starts_with("%PDF-1.4") && file.is_ascii());
        assert!(file.contains("(\\311t\\351 \\(1\\)) Tj"));
        let table = file.split("xref\n").nth(1).expect("a table");
        let places = table.lines().skip(2).map_while(|line| line.strip_suffix(" 00000 n ")).collect::<Vec<_>>();
        assert_eq!(places.len(), 7);
        for (at, place) in places.iter().enumerate() {
            let place: usize = place.parse().expect("a number");
            assert!(file[place..].starts_with(&format!("{} 0 obj", at + 1)), "{at}");
        }
        let start: usize =
            file.rsplit("startxref\n").next().and_then(|end| end.lines().next()).expect("a start").parse().expect("a number");
        assert!(file[start..].starts_with("xref"));
    }
}
