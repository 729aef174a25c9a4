//! Saying a sentence.

use std::borrow::Cow;
use std::fmt;

use domain::access::Denial;
use domain::fault::Problem;
use domain::text::Lang;

use crate::Args;
use crate::args;
use crate::bundle::{Bundle, Named};

/// What is said: borrowed when the message has no arguments.
pub type Sentence = Cow<'static, str>;

/// The words of one language. Copied freely.
#[derive(Clone, Copy)]
pub struct Words {
    pub(crate) lang: Lang,
    bundle: &'static Bundle,
    plain: bool,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).field("plain", &self.plain).finish_non_exhaustive()
    }
}

impl Words {
    /// The words of a language. Its messages are read at the first call and kept.
    pub fn of(lang: Lang) -> Words {
        Words { lang, bundle: Bundle::of(lang), plain: false }
    }

    /// The language.
    pub const fn lang(self) -> Lang {
        self.lang
    }

    /// The same words without the invisible marks that isolate inserted text: for mail subjects, CSV and file names.
    #[must_use]
    pub const fn plain(self) -> Words {
        Words { plain: true, ..self }
    }

    /// A message without arguments.
    ///
    /// # Panics
    /// In debug builds, when there is no such message; a release build says the key and logs it.
    pub fn t(self, key: &str) -> Sentence {
        self.finish(self.bundle.say(key, None))
    }

    /// A message with arguments: `w.with("results", &args!(count = 3))`.
    ///
    /// # Panics
    /// In debug builds, when there is no such message or an argument is missing.
    pub fn with(self, key: &str, args: &Args<'_>) -> Sentence {
        self.finish(self.bundle.say(key, Some(args)))
    }

    /// The message of one value of a closed list: `w.choice("stage", stage.code())` says `stage-development`.
    ///
    /// # Panics
    /// As [`Words::t`].
    pub fn choice(self, list: &str, value: &str) -> Sentence {
        self.t(&format!("{list}-{value}"))
    }

    /// What is wrong with an input.
    pub fn fault(self, problem: Problem) -> Sentence {
        let args: Args<'_> = problem.arguments().into_iter().collect();
        self.with(&format!("fault-{}", problem.code()), &args)
    }

    /// `text`, somebody's own, between marks that keep its direction to itself; as it is in plain words.
    pub fn isolated(self, text: &str) -> String {
        self.finish(Cow::Owned(format!("\u{2068}{text}\u{2069}"))).into_owned()
    }

    /// Names that are kept in one line, between commas: each with its own direction, and the comma of the language.
    pub fn names(self, line: &str) -> String {
        let each: Vec<String> = line.split(", ").filter(|name| !name.is_empty()).map(|name| self.isolated(name)).collect();
        each.join(&self.plain().t("value-separator"))
    }

    /// Why something is refused.
    pub fn denial(self, denial: Denial) -> Sentence {
        self.choice("denial", denial.code())
    }

    /// Whether there is a message of this key.
    pub fn has(self, key: &str) -> bool {
        self.bundle.has(key)
    }

    /// The name of a country by its ISO 3166 code (`MA`), or the code itself when it is not one of the list.
    pub fn country(self, code: &str) -> Sentence {
        self.named("country", code)
    }

    /// The name of a language by its ISO 639 code (`fr`, `zgh`), or the code itself when it is not one of the list.
    pub fn language(self, code: &str) -> Sentence {
        self.named("language", code)
    }

    /// Every country: its code and its name, in the order of the alphabet.
    pub fn countries(self) -> &'static [Named] {
        &self.bundle.countries
    }

    /// Every language: its code and its name, in the order of the alphabet.
    pub fn languages(self) -> &'static [Named] {
        &self.bundle.languages
    }

    fn named(self, list: &str, code: &str) -> Sentence {
        let key = format!("{list}-{code}");
        if self.has(&key) { self.t(&key) } else { Cow::Owned(code.to_owned()) }
    }

    /// Things in a row: “a, b and c”.
    pub fn list<T: AsRef<str>>(self, items: &[T]) -> Sentence {
        self.row("list-and", items)
    }

    /// Things of which one will do: “a, b or c”.
    pub fn either<T: AsRef<str>>(self, items: &[T]) -> Sentence {
        self.row("list-or", items)
    }

    fn row<T: AsRef<str>>(self, ending: &str, items: &[T]) -> Sentence {
        match items {
            [] => Cow::Borrowed(""),
            [only] => Cow::Owned(only.as_ref().to_owned()),
            [first, middle @ .., last] => {
                let row = middle.iter().fold(first.as_ref().to_owned(), |row, item| {
                    self.with("list-comma", &args!(first = row, next = item.as_ref())).into_owned()
                });
                self.with(ending, &args!(first = row, last = last.as_ref()))
            }
        }
    }

    fn finish(self, sentence: Sentence) -> Sentence {
        if self.plain && sentence.contains(is_isolate) {
            return Cow::Owned(sentence.replace(is_isolate, ""));
        }
        sentence
    }
}

const fn is_isolate(letter: char) -> bool {
    matches!(letter, '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::Words;
    use crate::args;
    use domain::text::Lang;

    #[test]
    fn inserted_text_is_isolated_on_pages_and_bare_in_plain_words() {
        let w = Words::of(Lang::En);
        assert_eq!(w.with("page-of", &args!(page = 2, pages = 9)), "Page \u{2068}2\u{2069} of \u{2068}9\u{2069}");
        assert_eq!(w.plain().with("page-of", &args!(page = 2, pages = 9)), "Page 2 of 9");
    }

    #[test]
    fn arabic_has_its_six_plurals() {
        let w = Words::of(Lang::Ar).plain();
        let said = [0, 1, 2, 5, 11, 100].map(|count| w.with("results", &args!(count = count)));
        let mut distinct = said.to_vec();
        distinct.sort();
        distinct.dedup();
        assert_eq!(distinct.len(), 6, "{said:?}");
        // What is above the last hundred decides (CLDR).
        let form = |count: u32| w.with("results", &args!(count = count)).replace(&w.number(count.into()), "#");
        for (count, like) in [(103, 5), (1_205, 5), (111, 11), (320, 11), (8_099, 11), (101, 100), (200, 100), (8_002, 100)] {
            assert_eq!(form(count), form(like), "{count}");
        }
        assert!(w.with("results", &args!(count = 8_018)).contains(&w.number(8_018)));
    }

    #[test]
    fn numbers_in_sentences_are_grouped() {
        assert_eq!(Words::of(Lang::En).plain().with("results", &args!(count = 12_500)), "12,500 results");
        assert_eq!(Words::of(Lang::Fr).plain().with("results", &args!(count = 12_500)), "12\u{202f}500 résultats");
    }

    #[test]
    fn things_stand_in_a_row() {
        let say = |lang, items: &[&str]| Words::of(lang).plain().list(items).into_owned();
        assert_eq!(say(Lang::En, &[]), "");
        assert_eq!(say(Lang::En, &["Rabat"]), "Rabat");
        assert_eq!(say(Lang::Fr, &["Rabat", "Fès"]), "Rabat et Fès");
        assert_eq!(say(Lang::En, &["Rabat", "Fez", "Tangier"]), "Rabat, Fez and Tangier");
        assert_eq!(say(Lang::Ar, &["الرباط", "فاس", "طنجة"]), "الرباط، فاس وطنجة");
        assert_eq!(Words::of(Lang::Fr).plain().either(&["PDF", "tableur"]), "PDF ou tableur");
    }

    #[test]
    fn countries_and_languages_have_names() {
        assert_eq!(Words::of(Lang::Fr).country("MA"), "Maroc");
        assert_eq!(Words::of(Lang::Ar).country("PS"), "فلسطين");
        assert_eq!(Words::of(Lang::Fr).language("ar"), "arabe");
        assert_eq!(Words::of(Lang::En).country("ZZ"), "ZZ");
    }

    #[test]
    fn lists_of_countries_follow_the_alphabet_of_the_language() {
        for lang in Lang::ALL {
            let countries = Words::of(lang).countries();
            assert_eq!(countries.len(), 200);
            assert!(countries.iter().all(|(code, name)| code.len() == 2 && !name.is_empty()));
        }
        let place = |name| Words::of(Lang::Fr).countries().iter().position(|country| country.1 == name);
        assert!(place("Espagne") < place("États-Unis") && place("États-Unis") < place("Finlande"));
        assert!(Words::of(Lang::Ar).languages().len() >= 60);
    }

    #[test]
    #[cfg_attr(debug_assertions, should_panic(expected = "no message"))]
    fn a_missing_message_stops_a_debug_build_and_shows_its_key_in_a_release() {
        assert_eq!(Words::of(Lang::En).t("no-such-message-anywhere"), "no-such-message-anywhere");
    }
}
