//! What looks like paper: letters and receipts. They print as they stand.

use leptos::prelude::*;

use super::lists::{DescriptionList, Fact};
use super::{Badge, State};

/// A letter as its reader will see it, in its own language and direction.
#[component]
pub fn LetterPreview(
    /// "To".
    #[prop(into)]
    to_label: String,
    /// Who it is for.
    #[prop(into)]
    to: String,
    /// "Subject".
    #[prop(into)]
    subject_label: String,
    /// Its subject.
    #[prop(into)]
    subject: String,
    /// Its text; an empty line begins a paragraph.
    #[prop(into)]
    text: String,
    /// The language it is written in.
    #[prop(into)]
    lang: String,
    /// How it stands, and the word: draft, released, sent.
    #[prop(into)]
    state: (State, String),
    /// Addresses in its text that begin with this one are links; otherwise none is.
    #[prop(optional_no_strip, into)]
    links: Option<String>,
) -> AnyView {
    let linked = |paragraph: &str| match &links {
        Some(place) => addresses(paragraph, place).into_iter().map(piece).collect::<Vec<_>>().into_any(),
        None => paragraph.to_owned().into_any(),
    };
    let paragraphs =
        text.split("\n\n").map(|paragraph| view! { <p dir="auto">{linked(paragraph)}</p> }.into_any()).collect::<Vec<_>>();
    view! {
        <article class="letter">
            <header>
                <dl><div><dt>{to_label}</dt><dd>{to}</dd></div><div><dt>{subject_label}</dt><dd><bdi>{subject}</bdi></dd></div></dl>
                <Badge state=state.0 label=state.1/>
            </header>
            <div class="letter-text" lang=lang dir="auto">{paragraphs}</div>
        </article>
    }
    .into_any()
}

/// A piece of a text, as it stands or as a link.
fn piece((text, link): (&str, bool)) -> AnyView {
    let text = text.to_owned();
    if !link {
        return text.into_any();
    }
    let href = text.clone();
    view! { <a href=href dir="ltr">{text}</a> }.into_any()
}

/// `text` in pieces, and which of them are addresses below `place`. One that only begins alike, as `place` with more after the
/// name of its host, is none.
fn addresses<'a>(text: &'a str, place: &str) -> Vec<(&'a str, bool)> {
    let (mut pieces, mut plain) = (Vec::new(), 0);
    for (at, _) in text.match_indices(place) {
        let after = &text[at + place.len()..];
        let own = after.starts_with(['/', '?', '#']) || after.chars().next().is_none_or(char::is_whitespace);
        if !own || at < plain || text[..at].ends_with(char::is_alphanumeric) {
            continue;
        }
        let written = |sign: char| sign.is_ascii_graphic() && !matches!(sign, '"' | '<' | '>');
        let path = after.split(|sign| !written(sign)).next().unwrap_or("");
        let end = at + place.len() + path.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'']).len();
        if plain < at {
            pieces.push((&text[plain..at], false));
        }
        pieces.push((&text[at..end], true));
        plain = end;
    }
    if plain < text.len() {
        pieces.push((&text[plain..], false));
    }
    pieces
}

/// The proof that something was sent: its number in large type, when, and what was in it.
#[component]
pub fn Receipt(
    /// "Your application is in".
    #[prop(into)]
    title: String,
    /// What the number is called.
    #[prop(into)]
    number_label: String,
    /// The number one quotes.
    #[prop(into)]
    number: String,
    /// When with its zone, by whom, the fingerprint.
    facts: Vec<Fact>,
    /// What comes next.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    view! {
        <article class="receipt">
            <header>
                <h1>{title}</h1>
                <p class="receipt-number"><span>{number_label}</span>" "<strong dir="ltr">{number}</strong></p>
            </header>
            <DescriptionList facts=facts/>
            {children.map(|children| view! { <div class="receipt-next">{children()}</div> }.into_any())}
        </article>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(text: &str) -> Vec<&str> {
        let pieces = addresses(text, "https://atlas.example");
        assert_eq!(pieces.iter().map(|(piece, _)| *piece).collect::<String>(), text, "nothing is lost");
        pieces.into_iter().filter(|(_, link)| *link).map(|(piece, _)| piece).collect()
    }

    #[test]
    fn addresses_of_our_own_are_links_and_no_others() {
        assert_eq!(links("Ouvrez (https://atlas.example/fr/my/AW-1?x=1).\nMerci"), ["https://atlas.example/fr/my/AW-1?x=1"]);
        assert_eq!(
            links("https://atlas.example/fr، https://atlas.example"),
            ["https://atlas.example/fr", "https://atlas.example"]
        );
        assert_eq!(
            links("https://atlas.example/fr?next=https://atlas.example/ar"),
            ["https://atlas.example/fr?next=https://atlas.example/ar"]
        );
        for other in [
            "",
            "https://films.example/1",
            "https://atlas.example.evil.example/",
            "https://atlas.example@evil.example/",
            "https://atlas.example\\evil.example",
            "http://atlas.example/fr",
            "xhttps://atlas.example/fr",
            "javascript:alert(1)",
        ] {
            assert_eq!(links(other), Vec::<&str>::new(), "{other}");
        }
    }

    #[test]
    fn what_stands_in_an_address_is_escaped() {
        let html = Owner::new().with(|| piece(("https://atlas.example/?a='&b=<i>", true)).to_html());
        assert!(html.contains("<a href=\"https://atlas.example/") && !html.contains("<i>"), "{html}");
    }
}
