//! The columns a list can show, and what stands in them. Gender is not among them, on purpose.

use domain::application::Standing;
use domain::call::{Answer, CallPlan, CreditRole, Field, FieldKind};
use domain::text::{Text3, parse_hundredths, parse_whole};
use domain::time::Moment;
use store::lists::Sort;
use words::Words;

use super::entry::ListEntry;
use super::shortfall::Shortfall;

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// A column of a list of applications. Its name is the message `column-{code}`, or the field's own label.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Column {
            $($(#[$doc])* $name,)+
            /// The answer to a field of the form.
            Field(String),
        }

        impl Column {
            /// Every column that every call has.
            pub const FIXED: &'static [Column] = &[$(Column::$name),+];

            /// The stable code, as in addresses and files.
            pub fn code(&self) -> String {
                match self {
                    $(Column::$name => $code.to_owned(),)+
                    Column::Field(code) => format!("field:{code}"),
                }
            }
        }
    };
}

columns! {
    /// Title of the project, or name of the person.
    Title = "title",
    /// The code people see.
    Code = "code",
    /// Names of the directors.
    Directors = "directors",
    /// Names of the producers.
    Producers = "producers",
    /// The section applied for.
    Section = "section",
    /// How far the film is.
    Stage = "stage",
    /// The main country.
    Country = "country",
    /// When it was first submitted.
    Submitted = "submitted",
    /// Where it stands.
    Standing = "standing",
    /// What screening found.
    Screening = "screening",
    /// Why.
    ScreeningNote = "screening-note",
    /// What falls short of the regulations.
    Shortfall = "shortfall",
    /// Readings done.
    Readings = "readings",
    /// Where it lies on the board.
    Place = "place",
    /// Its rank on the reserve list.
    ReserveRank = "reserve-rank",
    /// What was decided.
    Outcome = "outcome",
    /// Whom letters go to.
    Contact = "contact",
    /// Their address.
    Email = "email",
    /// The language they read.
    Language = "language",
    /// Companies of the producers.
    Companies = "companies",
    /// Which feature of the director it is.
    NthFeature = "nth-feature",
    /// The number an import knows it by.
    TrackingNumber = "tracking-number",
}

/// What stands in a cell, before it is written in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Nothing,
    /// As somebody typed it.
    Typed(String),
    /// Words of the office.
    Said(Text3),
    /// A value of a closed list of words.
    Choice(&'static str, String),
    /// A country.
    Country(String),
    /// Several of the kinds above.
    Several(Vec<Value>),
    /// What falls short.
    Short(Vec<Shortfall>),
    /// A whole number.
    Number(i64),
    /// Money in minor units.
    Money(i64, String),
    /// A moment.
    At(Moment),
}

impl Value {
    fn typed(text: &str) -> Value {
        if text.trim().is_empty() { Value::Nothing } else { Value::Typed(text.to_owned()) }
    }

    fn choice(list: &'static str, code: &str) -> Value {
        if code.is_empty() { Value::Nothing } else { Value::Choice(list, code.to_owned()) }
    }

    fn country(code: &str) -> Value {
        if code.is_empty() { Value::Nothing } else { Value::Country(code.to_owned()) }
    }

    fn several(values: Vec<Value>) -> Value {
        if values.is_empty() { Value::Nothing } else { Value::Several(values) }
    }

    /// In words, as a page shows it.
    pub fn words(&self, w: Words, zone: &str) -> String {
        match self {
            Value::Nothing => String::new(),
            Value::Typed(text) => text.clone(),
            Value::Said(text) => text.get(w.lang()).to_owned(),
            Value::Choice(list, code) => said(w, list, code),
            Value::Country(code) => w.country(code).into_owned(),
            Value::Several(values) => {
                let separator = w.plain().t("value-separator");
                let each = values.iter().map(|value| match value {
                    Value::Typed(text) => w.isolated(text),
                    other => other.words(w, zone),
                });
                each.collect::<Vec<_>>().join(&separator)
            }
            Value::Short(short) => {
                let separator = w.plain().t("short-separator");
                short.iter().map(|short| short.words(w)).collect::<Vec<_>>().join(&separator)
            }
            Value::Number(number) => w.number(*number),
            Value::Money(minor, currency) => w.money(*minor, currency).into_owned(),
            Value::At(moment) => w.date_short(*moment, zone),
        }
    }
}

/// The word of a code; the code itself when an old row holds one that no longer has a word.
fn said(w: Words, list: &str, code: &str) -> String {
    let key = format!("{list}-{code}");
    if w.has(&key) { w.t(&key).into_owned() } else { code.to_owned() }
}

impl Column {
    /// The column of a code.
    pub fn from_code(code: &str) -> Option<Column> {
        let field = |code: &str| (!code.is_empty()).then(|| Column::Field(code.to_owned()));
        code.strip_prefix("field:").map_or_else(|| Column::FIXED.iter().find(|column| column.code() == code).cloned(), field)
    }

    /// The columns of a list that nobody has changed.
    pub fn usual() -> Vec<Column> {
        use Column as C;
        vec![
            C::Title,
            C::Code,
            C::Directors,
            C::Section,
            C::Stage,
            C::Country,
            C::Submitted,
            C::Screening,
            C::Shortfall,
            C::Readings,
        ]
    }

    /// Every column of a call: the fixed ones and its fields.
    pub fn of(plan: &CallPlan) -> Vec<Column> {
        let listed = ["title", "stage", "country"];
        let fields = plan.fields().filter(|field| {
            !listed.contains(&field.code.as_str()) && !matches!(field.kind, FieldKind::Screener | FieldKind::Tick)
        });
        Column::FIXED.iter().cloned().chain(fields.map(|field| Column::Field(field.code.clone()))).collect()
    }

    /// Its name.
    pub fn label(&self, plan: &CallPlan, w: Words) -> String {
        match self {
            Column::Field(code) => plan
                .fields()
                .find(|field| field.code == *code)
                .map_or_else(|| code.clone(), |field| field.label.get(w.lang()).to_owned()),
            fixed => w.t(&format!("column-{}", fixed.code())).into_owned(),
        }
    }

    /// How the store sorts by it.
    pub fn sort(&self) -> Option<Sort> {
        Sort::from_code(&self.code())
    }

    /// What was answered to a field.
    pub fn answer(field: &Field, given: &Answer) -> Value {
        answer(field, given)
    }

    /// What stands in it for `entry`.
    pub fn value(&self, plan: &CallPlan, entry: &ListEntry) -> Value {
        match self {
            Column::Title => Value::typed(&entry.title),
            Column::Code => Value::typed(&entry.code),
            Column::Directors => {
                Value::several(entry.directors.split(", ").filter(|name| !name.is_empty()).map(Value::typed).collect())
            }
            Column::Producers => Value::several(entry.named(CreditRole::Producer).map(Value::typed).collect()),
            Column::Section => plan
                .section(&entry.section)
                .map_or_else(|| Value::typed(&entry.section), |section| Value::Said(section.title.clone())),
            Column::Stage => Value::choice("stage", &entry.stage),
            Column::Country => Value::country(&entry.country),
            Column::Submitted => entry.submitted_at.map_or(Value::Nothing, Value::At),
            Column::Standing => Value::choice("standing", entry.standing.code()),
            Column::Screening => Value::choice("screening", entry.screening.code()),
            Column::ScreeningNote => Value::typed(&entry.screening_note),
            Column::Shortfall => shortfall(plan, entry),
            Column::Readings => Value::Number(entry.readings),
            Column::Place => Value::choice("board-place", &entry.place),
            Column::ReserveRank => entry.reserve_rank.map_or(Value::Nothing, Value::Number),
            Column::Outcome => Value::choice("ruling", &entry.outcome),
            Column::Contact => Value::typed(&entry.contact.name),
            Column::Email => Value::typed(&entry.contact.email),
            Column::Language => Value::typed(entry.contact.lang.own_name()),
            Column::Companies => Value::several(entry.companies().into_iter().map(|name| Value::typed(&name)).collect()),
            Column::NthFeature => entry.nth_feature().map_or(Value::Nothing, |nth| Value::Number(nth.into())),
            Column::TrackingNumber => Value::typed(entry.tracking_number.as_deref().unwrap_or("")),
            Column::Field(code) => {
                plan.fields().find(|field| field.code == *code).map_or(Value::Nothing, |field| answered(field, entry))
            }
        }
    }
}

/// What falls short, then what cannot be checked; drafts are not checked.
fn shortfall(plan: &CallPlan, entry: &ListEntry) -> Value {
    if matches!(entry.standing, Standing::Draft) {
        return Value::Nothing;
    }
    let mut short: Vec<Shortfall> = entry.findings.iter().filter_map(|finding| Shortfall::of(plan, finding)).collect();
    short.sort_by_key(|short| !short.short);
    if short.is_empty() { Value::Nothing } else { Value::Short(short) }
}

fn answered(field: &Field, entry: &ListEntry) -> Value {
    entry.answers.get(&field.code).filter(|answer| !answer.is_empty()).map_or(Value::Nothing, |given| answer(field, given))
}

fn answer(field: &Field, given: &Answer) -> Value {
    let typed = || Value::typed(given.first());
    match &field.kind {
        FieldKind::Line { .. }
        | FieldKind::Text { .. }
        | FieldKind::Link
        | FieldKind::Date
        | FieldKind::Screener
        | FieldKind::Tick => typed(),
        FieldKind::Number { .. } => parse_whole(given.first()).map_or_else(typed, Value::Number),
        FieldKind::Money { currency } => {
            parse_hundredths(given.first()).map_or_else(typed, |minor| Value::Money(minor, currency.clone()))
        }
        FieldKind::Stage => Value::choice("stage", given.first()),
        FieldKind::Country => Value::country(given.first()),
        FieldKind::Countries => Value::several(given.all().iter().map(|code| Value::country(code)).collect()),
        FieldKind::Choice { choices } | FieldKind::Choices { choices } => {
            let said = |code: &String| {
                choices
                    .iter()
                    .find(|choice| choice.code == *code)
                    .map_or_else(|| Value::typed(code), |choice| Value::Said(choice.label.clone()))
            };
            Value::several(given.all().iter().map(said).collect())
        }
    }
}
