//! The places of a form where something is typed, and the two ways to go through them.

use std::collections::BTreeMap;

use domain::call::LetterKind;
use domain::fault::{Faults, Problem};
use domain::text::{Lang, Text3, clean_line, parse_whole};
use domain::time::Deadline;

use crate::calls::moments;

/// What was typed, by the name of the input.
pub type Typed = BTreeMap<String, String>;

/// What a slot takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One line of at most `max` characters.
    Line {
        /// Most characters.
        max: usize,
    },
    /// Paragraphs.
    Text,
    /// A whole number.
    Number,
    /// A local time in this zone.
    Moment {
        /// IANA name.
        zone: String,
    },
    /// A box to tick.
    Tick,
    /// One of these codes; their words are `{list}-{code}`.
    Choice {
        /// Prefix of the words.
        list: &'static str,
        /// The codes.
        codes: Vec<&'static str>,
    },
}

/// One input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Name of the input, and of its faults.
    pub name: String,
    /// Key of its label.
    pub label: &'static str,
    /// The language it is written in, when it is one of three.
    pub lang: Option<Lang>,
    /// What it takes.
    pub kind: Kind,
    /// What stands in it; a tick holds `yes` or nothing.
    pub value: String,
    /// What is stored, where it differs from what was typed: shown when somebody changed it meanwhile.
    pub stored: Option<String>,
}

/// What a group of slots is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heading {
    /// Our own words.
    Key(&'static str),
    /// A text of the plan.
    Text(Text3),
    /// An article of the regulations, by its number.
    Article(String),
    /// A letter.
    Letter(LetterKind),
    /// People named in a role, by its code.
    Credit(&'static str),
}

/// Slots under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they are about.
    pub heading: Heading,
    /// The slots.
    pub slots: Vec<Slot>,
}

/// A form: groups of slots.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Form {
    /// The groups.
    pub groups: Vec<Group>,
}

impl Form {
    /// The same form with what was typed in it; `compare` keeps what is stored beside what differs.
    #[must_use]
    pub fn typed(mut self, typed: &Typed, compare: bool) -> Form {
        for slot in self.groups.iter_mut().flat_map(|group| &mut group.slots) {
            let now = typed.get(&slot.name).map(String::as_str);
            let now = if slot.kind == Kind::Tick { Some(now.unwrap_or("")) } else { now };
            if let Some(now) = now.filter(|now| now.replace("\r\n", "\n") != slot.value) {
                let stored = std::mem::replace(&mut slot.value, now.to_owned());
                slot.stored = compare.then_some(stored);
            }
        }
        self
    }
}

/// A place in the plan, to be shown or changed.
pub(crate) enum Place<'a> {
    /// A line, required or not.
    Line(&'a mut String, usize, bool),
    /// Paragraphs, required or not.
    Text(&'a mut String, bool),
    /// A whole number between two others.
    Number(&'a mut i64, i64, i64),
    /// A local time.
    Moment(&'a mut Deadline),
    /// A box to tick.
    Tick(&'a mut bool),
    /// One code of a list.
    Choice(&'a mut &'static str, &'static str, Vec<&'static str>),
}

/// Goes through a part of a plan.
pub(crate) trait Visitor {
    /// What comes next is about this.
    fn heading(&mut self, heading: Heading);
    /// One place.
    fn place(&mut self, name: String, label: &'static str, lang: Option<Lang>, place: Place<'_>);

    /// A text in three languages: lines of at most `max` characters, or paragraphs without one.
    fn text3(&mut self, name: &str, label: &'static str, text: &mut Text3, max: Option<usize>, required: bool) {
        let Text3 { fr, en, ar } = text;
        for (lang, text) in [(Lang::Fr, fr), (Lang::En, en), (Lang::Ar, ar)] {
            let place = match max {
                Some(max) => Place::Line(text, max, required),
                None => Place::Text(text, required),
            };
            self.place(format!("{name}.{}", lang.code()), label, Some(lang), place);
        }
    }

    /// A count between `min` and `max`.
    fn count(&mut self, name: String, label: &'static str, value: &mut u32, min: u32, max: u32) {
        let mut number = i64::from(*value);
        self.place(name, label, None, Place::Number(&mut number, i64::from(min), i64::from(max)));
        *value = u32::try_from(number).unwrap_or(*value);
    }
}

/// Fills a form with what the plan holds.
#[derive(Default)]
pub(crate) struct Show(pub(crate) Form);

impl Visitor for Show {
    fn heading(&mut self, heading: Heading) {
        self.0.groups.push(Group { heading, slots: Vec::new() });
    }

    fn place(&mut self, name: String, label: &'static str, lang: Option<Lang>, place: Place<'_>) {
        let (kind, value) = match place {
            Place::Line(value, max, _) => (Kind::Line { max }, value.clone()),
            Place::Text(value, _) => (Kind::Text, value.clone()),
            Place::Number(value, ..) => (Kind::Number, value.to_string()),
            Place::Moment(value) => (Kind::Moment { zone: value.zone.clone() }, value.local.clone()),
            Place::Tick(value) => (Kind::Tick, if *value { "yes".to_owned() } else { String::new() }),
            Place::Choice(value, list, codes) => (Kind::Choice { list, codes }, (*value).to_owned()),
        };
        let slot = Slot { name, label, lang, kind, value, stored: None };
        if let Some(group) = self.0.groups.last_mut() {
            group.slots.push(slot);
        }
    }
}

/// Reads what was typed into the plan.
pub(crate) struct Read<'a> {
    pub(crate) typed: &'a Typed,
    pub(crate) faults: Faults,
}

impl Visitor for Read<'_> {
    fn heading(&mut self, _: Heading) {}

    fn place(&mut self, name: String, _: &'static str, _: Option<Lang>, place: Place<'_>) {
        let typed = self.typed.get(&name).map(|text| text.trim());
        match (place, typed) {
            (Place::Tick(value), typed) => *value = typed.is_some_and(|typed| !typed.is_empty()),
            (_, None) => {}
            (Place::Line(value, max, required), Some(typed)) => {
                *value = clean_line(typed);
                self.check_text(name, value, max, required);
            }
            (Place::Text(value, required), Some(typed)) => {
                *value = typed.replace("\r\n", "\n");
                self.check_text(name, value, TEXT_MAX, required);
            }
            (Place::Number(value, min, max), Some(typed)) => match parse_whole(typed) {
                None => self.faults.add(name, Problem::NotANumber),
                Some(number) if number < min => self.faults.add(name, Problem::TooSmall { min }),
                Some(number) if number > max => self.faults.add(name, Problem::TooLarge { max }),
                Some(number) => *value = number,
            },
            (Place::Moment(value), Some(typed)) => match moments::resolve(typed, &value.zone) {
                Ok(deadline) => *value = deadline,
                Err(problem) => self.faults.add(name, problem),
            },
            (Place::Choice(value, _, codes), Some(typed)) => match codes.into_iter().find(|code| *code == typed) {
                Some(code) => *value = code,
                None => self.faults.add(name, Problem::NotAChoice),
            },
        }
    }
}

/// Longest text of a plan, in characters.
const TEXT_MAX: usize = 20_000;

impl Read<'_> {
    fn check_text(&mut self, name: String, value: &str, max: usize, required: bool) {
        if required && value.is_empty() {
            self.faults.add(name, Problem::Required);
        } else if value.chars().count() > max {
            self.faults.add(name, Problem::TooLong { max: i64::try_from(max).unwrap_or(i64::MAX) });
        }
    }
}
