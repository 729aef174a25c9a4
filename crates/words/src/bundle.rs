//! The messages of one language, read once.

use std::borrow::Cow;
use std::sync::OnceLock;

use domain::text::{Lang, fold};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Pattern, PatternElement};
use intl_memoizer::concurrent::IntlLangMemoizer;
use rust_embed::Embed;
use unic_langid::LanguageIdentifier;

use crate::formatters::Formatters;
use crate::say::Sentence;

/// The message files: part of the program in release builds, read from the source tree otherwise.
#[derive(Embed)]
#[folder = "locales/"]
#[allow(unreachable_pub)] // the derive writes its items so
struct Files;

pub(crate) struct Bundle {
    messages: FluentBundle<FluentResource>,
    lang: Lang,
    pub(crate) countries: Vec<Named>,
    pub(crate) languages: Vec<Named>,
}

/// A code and its name in one language.
pub type Named = (String, String);

impl Bundle {
    pub(crate) fn of(lang: Lang) -> &'static Bundle {
        static BUNDLES: [OnceLock<Bundle>; 3] = [const { OnceLock::new() }; 3];
        BUNDLES[lang as usize].get_or_init(|| Bundle::read(lang))
    }

    /// Reads the files of one language. A broken or doubled message stops a test and a debug build; in a release
    /// build it is logged and the first definition stands.
    fn read(lang: Lang) -> Bundle {
        let id: LanguageIdentifier = lang.code().parse().expect("the three language codes are well formed");
        let mut messages = FluentBundle::new_concurrent(vec![id]);
        messages.set_formatter(Some(match lang {
            Lang::En => |value, memoizer| number(Lang::En, value, memoizer),
            Lang::Fr => |value, memoizer| number(Lang::Fr, value, memoizer),
            Lang::Ar => |value, memoizer| number(Lang::Ar, value, memoizer),
        }));
        let prefix = format!("{}/", lang.code());
        let mut names: Vec<_> = Files::iter().filter(|name| name.starts_with(&prefix) && name.ends_with(".ftl")).collect();
        names.sort();
        let (mut countries, mut languages) = (Vec::new(), Vec::new());
        for name in names {
            let file = Files::get(&name).expect("the file was just listed");
            let source = String::from_utf8_lossy(&file.data);
            let resource = FluentResource::try_new(typeset(lang, &source)).unwrap_or_else(|(resource, faults)| {
                wrong(&format!("{name}: {faults:?}"));
                resource
            });
            countries.extend(named("country-", &resource));
            languages.extend(named("language-", &resource));
            if let Err(faults) = messages.add_resource(resource) {
                wrong(&format!("{name}: {faults:?}"));
            }
        }
        countries.sort_by_cached_key(|(_, name)| fold(name));
        languages.sort_by_cached_key(|(_, name)| fold(name));
        Bundle { messages, lang, countries, languages }
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.messages.has_message(key)
    }

    pub(crate) fn say(&'static self, key: &str, args: Option<&FluentArgs<'_>>) -> Sentence {
        let Some(pattern) = self.messages.get_message(key).and_then(|message| message.value()) else {
            wrong(&format!("no message {key} in {}", self.lang.code()));
            return Cow::Owned(key.to_owned());
        };
        let mut faults = Vec::new();
        let folded = args.filter(|args| self.lang == Lang::Ar && args.iter().any(|(_, value)| hundreds(value).is_some()));
        let folded = folded.map(|args| args.iter().map(|(name, value)| (name.to_owned(), without_hundreds(value))).collect());
        let sentence = self.messages.format_pattern(pattern, folded.as_ref().or(args), &mut faults);
        if !faults.is_empty() {
            wrong(&format!("message {key} in {}: {faults:?}", self.lang.code()));
        }
        sentence
    }
}

/// The codes and names of a list, from the messages of plain text that begin with `prefix`.
fn named(prefix: &str, resource: &FluentResource) -> Vec<Named> {
    let plain = |pattern: &Pattern<&str>| match pattern.elements.as_slice() {
        [PatternElement::TextElement { value }] => Some((*value).to_owned()),
        _ => None,
    };
    let entry = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => Some((message.id.name.strip_prefix(prefix)?.to_owned(), plain(message.value.as_ref()?)?)),
        _ => None,
    };
    resource.entries().filter_map(entry).collect()
}

/// A fault of ours in the words: loud while building, quiet in front of people.
fn wrong(what: &str) {
    if cfg!(debug_assertions) {
        panic!("words: {what}");
    }
    tracing::error!(target: "words", "{what}");
}

fn number(lang: Lang, value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let mut whole = number.clone();
    if let Some(hundreds) = whole.options.maximum_significant_digits.take() {
        whole.value += HUNDRED * f64::from(u32::try_from(hundreds).unwrap_or(u32::MAX));
    }
    Some(Formatters::with(lang, |formatters| formatters.plain(&whole.as_string())))
}

const HUNDRED: f64 = 100.0;

/// How many hundreds keep a number from its Arabic plural: the form follows what is above the last hundred (CLDR: few is
/// n % 100 = 3..10, many n % 100 = 11..99), and the rules of fluent (`intl_pluralrules` 7.0.2) look at the whole number.
fn hundreds(value: &FluentValue<'_>) -> Option<f64> {
    let FluentValue::Number(number) = value else { return None };
    let whole = number.value.fract() == 0.0 && number.value > HUNDRED && number.value < 1e12;
    (whole && number.value % HUNDRED > 2.0).then(|| (number.value / HUNDRED).floor())
}

/// A number that selects its Arabic plural. The hundreds wait where no message of ours has anything, until it is written.
fn without_hundreds<'a>(value: &FluentValue<'a>) -> FluentValue<'a> {
    let mut value = value.clone();
    if let (Some(hundreds), FluentValue::Number(number)) = (hundreds(&value), &mut value) {
        number.value %= HUNDRED;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, above 0 and below 1e10")]
        let hundreds = hundreds as usize;
        number.options.maximum_significant_digits = Some(hundreds);
    }
    value
}

/// Sets what authors type plainly: apostrophes, and in French the space before high punctuation and inside guillemets.
fn typeset(lang: Lang, source: &str) -> String {
    let mut set = String::with_capacity(source.len() + source.len() / 16);
    let mut letters = source.chars().peekable();
    let mut before = '\n';
    while let Some(letter) = letters.next() {
        let after = letters.peek().copied().unwrap_or('\n');
        let replaced = match letter {
            '\'' if lang != Lang::Ar && before.is_alphabetic() => '’',
            ' ' if lang == Lang::Fr && (before == '«' || matches!(after, ':' | ';' | '!' | '?' | '»')) => '\u{a0}',
            _ => letter,
        };
        set.push(replaced);
        before = letter;
    }
    set
}

#[cfg(test)]
mod tests {
    use super::typeset;
    use domain::text::Lang;

    #[test]
    fn french_is_set_as_french() {
        assert_eq!(
            typeset(Lang::Fr, "k = L'avez-vous lu ? « Oui » : merci !"),
            "k = L’avez-vous lu\u{a0}? «\u{a0}Oui\u{a0}»\u{a0}: merci\u{a0}!"
        );
        assert_eq!(typeset(Lang::En, "k = Don't ask : it"), "k = Don’t ask : it");
    }

    #[test]
    fn syntax_is_left_alone() {
        let source = "k = { $n ->\n    [one] un\n   *[other] { $n }\n}\n";
        assert_eq!(typeset(Lang::Fr, source), source);
    }
}
