//! The formatters of ICU4X, made once per thread and language (they cannot be shared between threads).

use std::cell::OnceCell;

use domain::text::Lang;
use icu_calendar::Gregorian;
use icu_datetime::fieldsets::{MD, T, YMD, YMDE, YMDT, zone::ExemplarCity};
use icu_datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::{Locale, locale};

type Dates<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

pub(crate) struct Formatters {
    numbers: DecimalFormatter,
    pub(crate) date: Dates<YMD>,
    pub(crate) date_short: Dates<YMD>,
    pub(crate) weekday_date: Dates<YMDE>,
    pub(crate) day_month: Dates<MD>,
    pub(crate) date_time: Dates<YMDT>,
    pub(crate) date_time_short: Dates<YMDT>,
    pub(crate) time: NoCalendarFormatter<T>,
    pub(crate) city: NoCalendarFormatter<ExemplarCity>,
}

impl Formatters {
    pub(crate) fn with<R>(lang: Lang, say: impl FnOnce(&Formatters) -> R) -> R {
        thread_local! {
            static MADE: [OnceCell<Formatters>; 3] = const { [const { OnceCell::new() }; 3] };
        }
        MADE.with(|made| say(made[lang as usize].get_or_init(|| Formatters::new(lang))))
    }

    fn new(lang: Lang) -> Formatters {
        let dates = date_locale(lang);
        let known = "the three languages are part of the compiled data";
        Formatters {
            numbers: DecimalFormatter::try_new(number_locale(lang).into(), Default::default()).expect(known),
            date: Dates::try_new((&dates).into(), YMD::long()).expect(known),
            date_short: Dates::try_new((&dates).into(), YMD::medium()).expect(known),
            weekday_date: Dates::try_new((&dates).into(), YMDE::long()).expect(known),
            day_month: Dates::try_new((&dates).into(), MD::long()).expect(known),
            date_time: Dates::try_new((&dates).into(), YMD::long().with_time_hm()).expect(known),
            date_time_short: Dates::try_new((&dates).into(), YMD::medium().with_time_hm()).expect(known),
            time: NoCalendarFormatter::try_new((&dates).into(), T::hm()).expect(known),
            city: NoCalendarFormatter::try_new((&dates).into(), ExemplarCity).expect(known),
        }
    }

    /// A number with its grouping and decimal mark.
    pub(crate) fn number(&self, value: &Decimal) -> String {
        self.numbers.format(value).to_string()
    }

    /// A number given in its plain form (`-1234.5`); anything else is returned as it is.
    pub(crate) fn plain(&self, value: &str) -> String {
        Decimal::try_from_str(value).map_or_else(|_| value.to_owned(), |value| self.number(&value))
    }
}

/// Western digits and the 24-hour clock everywhere.
fn date_locale(lang: Lang) -> Locale {
    let tag = match lang {
        Lang::En => "en-u-hc-h23-nu-latn",
        // Month names as everybody writes them: `fr-MA` shortens mars to "mar.", which is a Tuesday.
        Lang::Fr => "fr-u-hc-h23-nu-latn",
        Lang::Ar => "ar-MA-u-hc-h23-nu-latn",
    };
    tag.parse().expect("the three tags are well formed")
}

/// French numbers are grouped by spaces, as French typography in Morocco does too: `fr-MA` would write 12.500, which
/// a reader of French takes for twelve and a half.
fn number_locale(lang: Lang) -> Locale {
    match lang {
        Lang::En => locale!("en-u-nu-latn"),
        Lang::Fr => locale!("fr-u-nu-latn"),
        Lang::Ar => locale!("ar-MA-u-nu-latn"),
    }
}
