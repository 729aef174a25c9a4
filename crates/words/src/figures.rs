//! Numbers, percentages, money, sizes.

use icu_decimal::input::Decimal;

use crate::args;
use crate::formatters::Formatters;
use crate::say::{Sentence, Words};

impl Words {
    /// A whole number with its grouping: 12 500.
    pub fn number(self, value: i64) -> String {
        self.decimal(&Decimal::from(value))
    }

    /// A number in hundredths with two decimals (scores): 782 is 7,82.
    pub fn hundredths(self, value: i64) -> String {
        self.decimal(&scaled(value, 2))
    }

    /// A share of one in percent, without decimals: 0.456 is 46 %. Not a number when the whole is empty: an en dash.
    pub fn percent(self, share: f64) -> Sentence {
        if !share.is_finite() {
            return Sentence::Borrowed("–");
        }
        #[allow(clippy::cast_possible_truncation)] // saturates
        let percent = (share * 100.0).round() as i64;
        self.plain().with("percent", &args!(n = self.number(percent)))
    }

    /// An amount in minor units of a currency (ISO 4217): 1250050 in EUR is 12 500,50 €; whole amounts lose the decimals.
    pub fn money(self, minor_units: i64, currency: &str) -> Sentence {
        let places = decimals_of(currency);
        let whole = minor_units % 10_i64.pow(places.unsigned_abs().into()) == 0;
        let mut amount = scaled(minor_units, places);
        if whole {
            amount.absolute.trim_end();
        }
        let amount = self.decimal(&amount);
        let key = format!("money-{currency}");
        if self.has(&key) {
            return self.plain().with(&key, &args!(amount = amount));
        }
        self.plain().with("money-other", &args!(amount = amount, currency = currency))
    }

    /// A size of files in units of 1,024 bytes, as people's own machines show it: 20 Mo.
    pub fn bytes(self, size: u64) -> Sentence {
        const UNITS: [&str; 4] = ["size-bytes", "size-kb", "size-mb", "size-gb"];
        let mut unit = 0;
        let mut scale = 1_u64;
        while unit + 1 < UNITS.len() && size >= scale * 1024 {
            unit += 1;
            scale *= 1024;
        }
        // One decimal below ten, none above: 1,4 Mo, 20 Mo.
        let tenths = (u128::from(size) * 10 + u128::from(scale) / 2) / u128::from(scale);
        let tenths = i64::try_from(tenths).unwrap_or(i64::MAX);
        let shown =
            if tenths < 100 && tenths % 10 != 0 { self.decimal(&scaled(tenths, 1)) } else { self.number((tenths + 5) / 10) };
        self.plain().with(UNITS[unit], &args!(n = shown))
    }

    fn decimal(self, value: &Decimal) -> String {
        Formatters::with(self.lang, |formatters| formatters.number(value))
    }
}

fn scaled(value: i64, places: i16) -> Decimal {
    let mut scaled = Decimal::from(value);
    scaled.absolute.multiply_pow10(-places);
    scaled.absolute.pad_end(-places);
    scaled
}

/// Decimals of a currency's minor unit (ISO 4217).
fn decimals_of(currency: &str) -> i16 {
    match currency {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "VND" | "VUV" | "XAF" | "XOF"
        | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use domain::text::Lang;

    const EN: Lang = Lang::En;
    const FR: Lang = Lang::Fr;
    const AR: Lang = Lang::Ar;

    #[test]
    fn numbers_follow_the_language_in_western_digits() {
        assert_eq!(Words::of(EN).number(12_500), "12,500");
        assert_eq!(Words::of(FR).number(12_500), "12\u{202f}500");
        assert_eq!(Words::of(AR).number(12_500), "12.500");
        assert_eq!(Words::of(EN).hundredths(782), "7.82");
        assert_eq!(Words::of(FR).hundredths(700), "7,00");
        assert_eq!(Words::of(AR).hundredths(5), "0,05");
        assert_eq!(Words::of(FR).hundredths(-782), "-7,82");
    }

    #[test]
    fn shares_are_rounded_and_an_empty_whole_is_a_dash() {
        assert_eq!(Words::of(EN).percent(0.456), "46%");
        assert_eq!(Words::of(FR).percent(0.5), "50\u{202f}%");
        assert_eq!(Words::of(AR).percent(0.5), "50%");
        assert_eq!(Words::of(EN).percent(f64::NAN), "–");
    }

    #[test]
    fn money_is_written_where_its_readers_expect_it() {
        assert_eq!(Words::of(EN).money(1_250_050, "EUR"), "€12,500.50");
        assert_eq!(Words::of(FR).money(1_250_000, "EUR"), "12\u{202f}500\u{a0}€");
        assert_eq!(Words::of(FR).money(30_000_000, "MAD"), "300\u{202f}000\u{a0}MAD");
        assert_eq!(Words::of(AR).money(30_000_000, "MAD"), "300.000\u{a0}درهم");
        assert_eq!(Words::of(EN).money(1_500, "TND"), "TND\u{a0}1.500");
        assert_eq!(Words::of(EN).money(1_500, "XOF"), "XOF\u{a0}1,500");
        assert_eq!(Words::of(EN).money(0, "USD"), "$0");
    }

    #[test]
    fn sizes_are_short() {
        let say = |lang, size| Words::of(lang).bytes(size).into_owned();
        assert_eq!(say(FR, 20 << 20), "20\u{a0}Mo");
        assert_eq!(say(EN, 20 << 20), "20\u{a0}MB");
        assert_eq!(say(AR, 20 << 20), "20\u{a0}ميغابايت");
        assert_eq!(say(FR, (14 << 20) / 10), "1,4\u{a0}Mo");
        assert_eq!(say(EN, 0), "0\u{a0}bytes");
        assert_eq!(say(EN, 1023), "1,023\u{a0}bytes");
        assert_eq!(say(EN, u64::MAX), "17,179,869,184\u{a0}GB");
    }
}
