//! Sentences that depend on a number, for the browser.

use domain::text::Lang;
use wasm_bindgen::JsValue;

texts! {
    /// One sentence in each of the six forms of plural rules, `{n}` standing where the number goes.
    ///
    /// Arabic uses all six, French and English fewer; the forms a language does not use are never picked.
    pub struct Plural {
        zero: String,
        one: String,
        two: String,
        few: String,
        many: String,
        other: String,
    }
}

impl Plural {
    /// Asks `sentence` for the form of a number of each kind; it answers with `{n}` in place of the number.
    pub fn of(sentence: impl Fn(u32) -> String) -> Plural {
        Plural {
            zero: sentence(0),
            one: sentence(1),
            two: sentence(2),
            few: sentence(3),
            many: sentence(11),
            other: sentence(100),
        }
    }

    /// The sentence for `count` in `lang`. In the browser only: the browser knows the plural rules.
    pub(crate) fn say(&self, lang: Lang, count: u32) -> String {
        let locales = js_sys::Array::of1(&JsValue::from_str(lang.code()));
        let rules = js_sys::Intl::PluralRules::new(&locales, &js_sys::Object::new());
        let form = match String::from(rules.select(f64::from(count))).as_str() {
            "zero" => &self.zero,
            "one" => &self.one,
            "two" => &self.two,
            "few" => &self.few,
            "many" => &self.many,
            _ => &self.other,
        };
        form.replace("{n}", &count.to_string())
    }
}
