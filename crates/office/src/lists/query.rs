//! What a list is narrowed by, how it is sorted, which columns it shows: all of it stands in its address.

use domain::application::Screening;
use domain::board::BoardPlace;
use domain::call::Stage;
use domain::ids::{AccountId, CallId};
use store::lists::{Narrow, Selected, Sort};

use super::columns::Column;

/// Which applications by where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standings {
    /// Sent and not withdrawn.
    #[default]
    Submitted,
    /// Being written, never sent.
    Drafts,
    /// Taken back.
    Withdrawn,
    /// Every one.
    All,
}

impl Standings {
    /// Every choice.
    pub const ALL: [Standings; 4] = [Standings::Submitted, Standings::Drafts, Standings::Withdrawn, Standings::All];

    /// The stable code, as in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Standings::Submitted => "submitted",
            Standings::Drafts => "draft",
            Standings::Withdrawn => "withdrawn",
            Standings::All => "all",
        }
    }

    fn from_code(code: &str) -> Option<Standings> {
        Standings::ALL.into_iter().find(|standings| standings.code() == code)
    }
}

/// A list as its address says it. What makes no sense in an address is left out, never an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    /// What is searched for, as typed.
    pub search: String,
    /// Only this section; empty: all.
    pub section: String,
    /// Only this stage; empty: all.
    pub stage: String,
    /// Only this main country; empty: all.
    pub country: String,
    /// Where they stand.
    pub standings: Standings,
    /// Only with this finding of the screening.
    pub screening: Option<Screening>,
    /// Only read, or only not yet read.
    pub read: Option<bool>,
    /// Only with something that falls short.
    pub shortfall: bool,
    /// Only in this place of the board; empty: all.
    pub place: String,
    /// Sorted by.
    pub sort: Sort,
    /// Largest first.
    pub falling: bool,
    /// The columns shown; empty: the usual ones.
    pub columns: Vec<Column>,
    /// Which page, from 1.
    pub page: i64,
}

impl Default for ListQuery {
    fn default() -> ListQuery {
        ListQuery {
            search: String::new(),
            section: String::new(),
            stage: String::new(),
            country: String::new(),
            standings: Standings::Submitted,
            screening: None,
            read: None,
            shortfall: false,
            place: String::new(),
            sort: Sort::Submitted,
            falling: true,
            columns: Vec::new(),
            page: 1,
        }
    }
}

impl ListQuery {
    /// Reads the pairs of an address.
    pub fn of<K: AsRef<str>, V: AsRef<str>>(pairs: impl IntoIterator<Item = (K, V)>) -> ListQuery {
        let mut query = ListQuery::default();
        for (name, value) in pairs {
            query.take(name.as_ref(), value.as_ref().trim());
        }
        query
    }

    /// Reads the query of an address, without its question mark.
    pub fn parse(text: &str) -> ListQuery {
        ListQuery::of(text.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, value)| (name, decoded(value))))
    }

    fn take(&mut self, name: &str, value: &str) {
        match name {
            "q" => value.chars().take(200).collect::<String>().clone_into(&mut self.search),
            "section" => value.clone_into(&mut self.section),
            "stage" => self.stage = Stage::from_code(value).map_or("", Stage::code).to_owned(),
            "country" => value.clone_into(&mut self.country),
            "place" => self.place = BoardPlace::from_code(value).map_or("", BoardPlace::code).to_owned(),
            "standing" => self.standings = Standings::from_code(value).unwrap_or_default(),
            "screening" => self.screening = Screening::from_code(value),
            "read" => self.read = ["no", "yes"].iter().position(|word| *word == value).map(|at| at == 1),
            "shortfall" => self.shortfall = value == "yes",
            "page" => self.page = value.parse().unwrap_or(1).max(1),
            "columns" => self.columns.extend(value.split(',').filter_map(Column::from_code)),
            "sort" => {
                let falling = value.starts_with('-');
                if let Some(sort) = Sort::from_code(value.trim_start_matches('-')) {
                    (self.sort, self.falling) = (sort, falling);
                }
            }
            _ => {}
        }
    }

    /// The pairs of its address, without what goes without saying.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let usual = ListQuery::default();
        let yes_no = |yes: bool| if yes { "yes" } else { "no" };
        let mut pairs = vec![
            ("q", self.search.clone()),
            ("section", self.section.clone()),
            ("stage", self.stage.clone()),
            ("country", self.country.clone()),
            ("place", self.place.clone()),
            ("screening", self.screening.map(|screening| screening.code().to_owned()).unwrap_or_default()),
            ("read", self.read.map(|read| yes_no(read).to_owned()).unwrap_or_default()),
        ];
        if self.standings != usual.standings {
            pairs.push(("standing", self.standings.code().to_owned()));
        }
        if self.shortfall {
            pairs.push(("shortfall", yes_no(true).to_owned()));
        }
        if (self.sort, self.falling) != (usual.sort, usual.falling) {
            pairs.push(("sort", format!("{}{}", if self.falling { "-" } else { "" }, self.sort.code())));
        }
        if !self.columns.is_empty() {
            pairs.push(("columns", self.columns.iter().map(Column::code).collect::<Vec<_>>().join(",")));
        }
        if self.page > 1 {
            pairs.push(("page", self.page.to_string()));
        }
        pairs.retain(|(_, value)| !value.is_empty());
        pairs
    }

    /// The pairs as the query of an address, without the question mark; empty when nothing has to be said.
    pub fn text(&self) -> String {
        self.pairs().iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect::<Vec<_>>().join("&")
    }

    /// The address of the list at `path`.
    pub fn at(&self, path: &str) -> String {
        let text = self.text();
        if text.is_empty() { path.to_owned() } else { format!("{path}?{text}") }
    }

    /// The same list with the columns of `kept` (see [`ListQuery::columns_kept`]) where it names none.
    #[must_use]
    pub fn or_columns(mut self, kept: &str) -> ListQuery {
        if self.columns.is_empty() {
            self.take("columns", &decoded(kept));
        }
        self
    }

    /// Its columns as one word a browser keeps; empty when they are the usual ones.
    pub fn columns_kept(&self) -> String {
        let usual = self.columns == Column::usual();
        let codes: Vec<String> = self.columns.iter().filter(|_| !usual).map(|column| encoded(&column.code())).collect();
        codes.join("%2C")
    }

    /// The columns shown.
    pub fn shown(&self) -> Vec<Column> {
        if self.columns.is_empty() { Column::usual() } else { self.columns.clone() }
    }

    /// What the store selects. A shortfall is not among it: it is checked, not stored.
    pub(crate) fn selected(&self, call: CallId, viewer: Option<AccountId>) -> Selected {
        let mut narrow = Narrow::search(&self.search);
        let mut by = |value: &String, make: fn(String) -> Narrow| {
            if !value.is_empty() {
                narrow.push(make(value.clone()));
            }
        };
        by(&self.section, Narrow::Section);
        by(&self.stage, Narrow::Stage);
        by(&self.country, Narrow::Country);
        by(&self.place, Narrow::Place);
        narrow.extend(match self.standings {
            Standings::Submitted => Some(Narrow::Submitted),
            Standings::Drafts => Some(Narrow::Drafts),
            Standings::Withdrawn => Some(Narrow::Withdrawn),
            Standings::All => None,
        });
        narrow.extend(self.screening.map(Narrow::Screening));
        narrow.extend(self.read.map(|read| if read { Narrow::Read } else { Narrow::Unread }));
        Selected { call, viewer, narrow, sort: self.sort, falling: self.falling }
    }
}

/// A value as it stands in the query of an address.
pub fn encoded(value: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b',' | b':');
    value.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// What [`encoded`] wrote, or what somebody typed; a percent sign that begins no byte stands for itself.
fn decoded(value: &str) -> String {
    let value = value.replace('+', " ");
    let mut parts = value.split('%');
    let mut bytes = parts.next().unwrap_or("").as_bytes().to_vec();
    for part in parts {
        match part.get(..2).and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                bytes.extend(part[2..].bytes());
            }
            None => bytes.extend(format!("%{part}").bytes()),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_the_whole_list() {
        let query = ListQuery::of([
            ("q", "Médina & fils"),
            ("sort", "-title"),
            ("read", "no"),
            ("columns", "code,field:budget"),
            ("page", "3"),
        ]);
        assert_eq!(query.text(), "q=M%C3%A9dina%20%26%20fils&read=no&sort=-title&columns=code,field:budget&page=3");
        assert_eq!(ListQuery::of(query.pairs()), query);
        assert_eq!(ListQuery::parse(&query.text()), query);
        assert_eq!(ListQuery::default().at("/list"), "/list");
        assert_eq!(query.columns_kept(), "code%2Cfield:budget");
        assert_eq!(ListQuery::default().or_columns(&query.columns_kept()).columns, query.columns);
        assert_eq!(query.clone().or_columns("title"), query, "an address has the last word");
    }

    #[test]
    fn nonsense_in_an_address_is_left_out() {
        assert_eq!(
            ListQuery::of([("sort", "gender"), ("page", "-1"), ("columns", "gender"), ("screening", "x")]),
            ListQuery::default()
        );
    }
}
