//! Sentences in a foreign language on an Arabic page.

/// Elements that have no end.
const VOID: [&str; 7] = ["br", "col", "hr", "img", "input", "link", "meta"];
/// Elements whose text is no sentence of ours. An option may be the title of a film, and takes no mark that would say so.
const LEFT_OUT: [&str; 6] = ["bdi", "code", "head", "option", "template", "textarea"];
/// What an element says of itself when people typed its text, or when it has a language of its own.
const MARKS: [&str; 3] = [" dir=", " lang=", " class=\"typed"];
/// As many Latin words in a row are a sentence; product names are shorter.
const MANY: usize = 4;

/// The runs of Latin words on a page, but for what is marked as typed or as of another language.
pub(super) fn sentences(html: &str) -> Vec<String> {
    let (mut found, mut open, mut rest) = (Vec::new(), Vec::<(&str, bool)>::new(), html);
    while let Some((text, after)) = rest.split_once('<') {
        if !open.iter().any(|(_, left_out)| *left_out) {
            found.extend(run(text));
        }
        let (tag, after) = tag(after);
        rest = after;
        let name = tag.split(char::is_whitespace).next().unwrap_or("");
        if let Some(name) = name.strip_prefix('/') {
            if let Some(at) = open.iter().rposition(|(known, _)| *known == name) {
                open.truncate(at);
            }
        } else if name == "script" || name == "style" {
            rest = rest.split_once(&format!("</{name}>")).map_or("", |(_, after)| after);
        } else if !name.starts_with('!') && !VOID.contains(&name) && !tag.ends_with('/') {
            let left_out = LEFT_OUT.contains(&name) || MARKS.iter().any(|mark| tag.contains(mark));
            open.push((name, left_out && name != "html"));
        }
    }
    found
}

/// A tag without its brackets, and what follows it. Its quotes may hold brackets.
fn tag(html: &str) -> (&str, &str) {
    let (mut quoted, comment) = (false, html.starts_with('!'));
    let end = html.find(|letter: char| {
        quoted ^= letter == '"';
        letter == '>' && (comment || !quoted)
    });
    end.map_or((html, ""), |end| (&html[..end], &html[end + 1..]))
}

/// The first run of Latin words in a text. What is isolated stands in for something typed.
fn run(text: &str) -> Option<String> {
    let mut depth = 0_usize;
    let own = text.chars().map(|letter| {
        depth = match letter {
            '\u{2068}' => depth + 1,
            '\u{2069}' => depth.saturating_sub(1),
            _ => depth,
        };
        if depth > 0 { '·' } else { letter }
    });
    let own: String = own.collect();
    let words: Vec<&str> = own.split_whitespace().collect();
    let mut runs = words.chunk_by(|one, next| is_latin(one) && is_latin(next));
    runs.find(|run| run.len() >= MANY).map(|run| run.join(" "))
}

fn is_latin(word: &str) -> bool {
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    let latin = |letter: char| (letter.is_alphabetic() && letter < '\u{250}') || "'’-".contains(letter);
    !word.is_empty() && word.chars().all(latin)
}

#[test]
fn a_foreign_sentence_is_found_and_what_people_typed_is_none() {
    let page = |inside: &str| {
        let head = "<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\"><head><title>Il pleut sur la mer</title></head>";
        sentences(&format!("{head}<body><!>{inside}</body></html>"))
    };
    for foreign in [
        "<p>لم يصل، This page is not ready.</p>",
        "<p dir=\"auto\">x<br></p><p>This page is not ready.</p>",
        "<input value=\"a > b\" dir=\"auto\"><p>This <b>page</b></p><p>This page is not ready.</p>",
    ] {
        assert_eq!(page(foreign), ["This page is not ready."], "{foreign}");
    }
    for fine in [
        "<p>افتح Atlas Programs الآن</p>",
        "<p>عنوان \u{2068}Il pleut sur la mer\u{2069}</p>",
        "<p><bdi>Il pleut sur la mer</bdi></p>",
        "<cite class=\"film\" dir=\"auto\">Il pleut <em>sur la mer ici</em></cite>",
        "<a href=\"/fr\" lang=\"fr\">Il pleut sur la mer</a>",
        "<script nonce=\"x\">if (a<b) { il pleut sur la mer }</script>",
        "<input value=\"Il pleut > il pleut sur la mer\">",
    ] {
        assert!(page(fine).is_empty(), "{fine}");
    }
}
