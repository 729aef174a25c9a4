//! Where something stands in a text, and in a JSON document that has been read already.

/// Line and column, from one, of a place in a text.
pub(super) fn place_of(text: &str, byte: usize) -> (u64, u64) {
    let before = &text[..byte];
    let line = before.matches('\n').count() as u64 + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() as u64 + 1;
    (line, column)
}

/// Line and column of the element `index` of the list `key` of a JSON object; of the value itself where it is no list.
pub(super) fn element_place(json: &str, key: &str, index: usize) -> Option<(u64, u64)> {
    let (mut depth, mut in_list, mut seen, mut waiting) = (0_usize, false, 0, false);
    let mut letters = json.char_indices();
    while let Some((at, letter)) = letters.next() {
        let begins = !letter.is_whitespace() && !matches!(letter, ',' | ':' | ']' | '}');
        if in_list && begins && (depth == 1 && letter != '[' || depth == 2 && waiting) {
            if depth == 1 || seen == index {
                return Some(place_of(json, at));
            }
            (seen, waiting) = (seen + 1, false);
        }
        match letter {
            '"' => {
                let name = string(json, at, &mut letters);
                let names_value = depth == 1 && json[at + name.len()..].trim_start().starts_with(':');
                if names_value {
                    let read: Option<String> = serde_json::from_str(name).ok();
                    (in_list, seen, waiting) = (read.as_deref() == Some(key), 0, false);
                }
            }
            '[' | '{' => {
                depth += 1;
                waiting |= depth == 2;
            }
            ']' | '}' => {
                depth = depth.saturating_sub(1);
                in_list &= depth > 1;
            }
            ',' => waiting |= depth == 2,
            _ => {}
        }
    }
    None
}

/// A string of JSON with its quotation marks; `letters` stand behind its first one and are moved past its last.
fn string<'a>(json: &'a str, start: usize, letters: &mut std::str::CharIndices<'_>) -> &'a str {
    let mut escaped = false;
    for (at, letter) in letters.by_ref() {
        match letter {
            '"' if !escaped => return &json[start..=at],
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    &json[start..]
}

#[cfg(test)]
mod tests {
    use super::{element_place, place_of};

    #[test]
    fn the_place_of_an_element_is_found() {
        let json = "{\"name\": \"pairs\",\n \"readers\": [{\"id\":\"a]\\\"\"}, {\"id\":\"b\"}],\n \"pairs\": [\n  {\"x\": [1, {}]},\n  {\"é\": 2}, 7], \"k\": 12}";
        assert_eq!(element_place(json, "readers", 0), Some((2, 14)));
        assert_eq!(element_place(json, "readers", 1), Some((2, 29)));
        assert_eq!(element_place(json, "pairs", 0), Some((4, 3)));
        assert_eq!(element_place(json, "pairs", 1), Some((5, 3)));
        assert_eq!(element_place(json, "pairs", 2), Some((5, 13)));
        assert_eq!(element_place(json, "pairs", 3), None);
        assert_eq!(element_place(json, "entries", 0), None);
        assert_eq!(element_place(json, "k", 0), Some((5, 22)));
        assert_eq!(element_place(json, "name", 0), Some((1, 10)));
        assert_eq!(place_of("é\nàb", 5), (2, 2));
    }
}
