//! Lists of applications: narrowed, sorted, paged, counted.
//!
//! The text of a list is composed of the closed fragments of [`Narrow`] and [`Sort`]; what people typed is always
//! bound. Entries in which the viewer has a conflict of interest are left out of every list and count.

mod rows;

use domain::application::Screening;
use domain::ids::{AccountId, CallId};
use domain::text::fold;

use crate::args::args;
use crate::files::sent_file;
use crate::sql::{contact_lang, statements};
use crate::{Arg, Sql, StoreError, Tx};

pub use rows::{Around, CountRow, ListedName, ListedPart, ListedRow};

/// The most applications whose people and papers are read in one statement: a page of a list.
pub const PAGE: usize = 50;

/// What a list leaves out for who has a conflict: `$2` is the viewer's account, or NULL for the house itself.
macro_rules! unconflicted {
    () => {
        "a.call_id = $1 AND a.id NOT IN (SELECT i.application_id FROM conflicts i
           WHERE i.account_id = $2)"
    };
}

const HEAD: &str = concat!(
    "SELECT x.total, a.id, a.code, a.section, a.project_id, a.title, a.stage, a.country, a.directors,
       a.contact_name, a.contact_email, ",
    contact_lang!(),
    ", a.answers, a.extra, a.tracking_number, a.submitted_at,
       a.withdrawn_at, a.snapshot_number, a.screening, a.screening_note, a.updated_at,
       (SELECT COUNT(*) FROM scoresheets s WHERE s.application_id = a.id AND s.done_at IS NOT NULL) AS readings,
       (SELECT COUNT(*) FROM applications o WHERE o.applicant_id = a.applicant_id AND o.call_id = a.call_id
           AND o.withdrawn_at IS NULL) AS of_person,
       (SELECT COUNT(*) FROM applications o WHERE o.project_id = a.project_id AND o.call_id <> a.call_id
           AND o.submitted_at IS NOT NULL AND o.created_at < a.created_at) AS earlier,
       b.place, COALESCE(d.reserve_rank, b.reserve_rank) AS reserve_rank, d.outcome, d.announced_at, d.answer
FROM (SELECT a.id, (SELECT COUNT(*) FROM applications a WHERE "
);
const TAIL: &str = " JOIN applications a ON a.id = x.id
LEFT JOIN board_places b ON b.application_id = a.id LEFT JOIN decisions d ON d.application_id = a.id ORDER BY ";

statements! {
    COUNTS = concat!("SELECT a.section, a.stage, a.country, a.screening, COUNT(*) AS entries, COUNT(a.withdrawn_at) AS withdrawn,
                             COUNT(CASE WHEN a.withdrawn_at IS NULL THEN a.submitted_at END) AS submitted
                      FROM applications a WHERE ", unconflicted!(), "
                      GROUP BY a.section, a.stage, a.country, a.screening ORDER BY a.section, a.stage, a.country, a.screening");
    PARTS_OF_CALL = concat!("SELECT c.application_id, 'credit' AS kind, c.position, c.person_id, c.role AS word, p.name, p.email, p.lang,
                            c.nationality, c.nth_feature, c.company
                     FROM credits c JOIN people p ON p.id = c.person_id JOIN applications a ON a.id = c.application_id
                     WHERE a.call_id = $1
                     UNION ALL SELECT f.application_id, 'papers', CAST(0 AS BIGINT), '', string_agg(f.document, ' '), '', '', '', '',
                            CAST(NULL AS BIGINT), ''
                     FROM files f JOIN applications a ON a.id = f.application_id WHERE a.call_id = $1 AND ", sent_file!(), "
                     GROUP BY f.application_id
                     UNION ALL SELECT s.application_id, 'papers', CAST(0 AS BIGINT), '', string_agg(s.document, ' '), '', '', '', '',
                            CAST(NULL AS BIGINT), ''
                     FROM screeners s JOIN applications a ON a.id = s.application_id WHERE a.call_id = $1 GROUP BY s.application_id
                     ORDER BY 1, 2, 3, 4");
}

/// One condition a list can be narrowed by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Narrow {
    /// A folded word that must occur in the search key.
    Word(String),
    /// A section.
    Section(String),
    /// A stage.
    Stage(String),
    /// The main country.
    Country(String),
    /// Being written, never sent.
    Drafts,
    /// Sent and not withdrawn.
    Submitted,
    /// Taken back.
    Withdrawn,
    /// What screening found.
    Screening(Screening),
    /// Somebody has read it.
    Read,
    /// Nobody has read it.
    Unread,
    /// Where it lies on the board.
    Place(String),
    /// What was decided.
    Outcome(String),
}

impl Narrow {
    /// The fragment, whose argument is `$n` when it has one.
    fn fragment(&self) -> &'static str {
        match self {
            Narrow::Word(_) => "a.search_key LIKE $n ESCAPE '\\'",
            Narrow::Section(_) => "a.section = $n",
            Narrow::Stage(_) => "a.stage = $n",
            Narrow::Country(_) => "a.country = $n",
            Narrow::Drafts => "a.submitted_at IS NULL AND a.withdrawn_at IS NULL",
            Narrow::Submitted => "a.submitted_at IS NOT NULL AND a.withdrawn_at IS NULL",
            Narrow::Withdrawn => "a.withdrawn_at IS NOT NULL",
            Narrow::Screening(_) => "a.screening = $n",
            Narrow::Read => "EXISTS (SELECT 1 FROM scoresheets s WHERE s.application_id = a.id AND s.done_at IS NOT NULL)",
            Narrow::Unread => "NOT EXISTS (SELECT 1 FROM scoresheets s WHERE s.application_id = a.id AND s.done_at IS NOT NULL)",
            Narrow::Place(_) => "EXISTS (SELECT 1 FROM board_places b WHERE b.application_id = a.id AND b.place = $n)",
            Narrow::Outcome(_) => "EXISTS (SELECT 1 FROM decisions d WHERE d.application_id = a.id AND d.outcome = $n)",
        }
    }

    fn argument(&self) -> Option<Arg> {
        match self {
            Narrow::Word(word) => Some(Arg::from(format!("%{}%", escape_like(word)))),
            Narrow::Section(code) | Narrow::Stage(code) | Narrow::Country(code) | Narrow::Place(code) | Narrow::Outcome(code) => {
                Some(Arg::from(code.as_str()))
            }
            Narrow::Screening(screening) => Some(Arg::from(screening.code())),
            Narrow::Drafts | Narrow::Submitted | Narrow::Withdrawn | Narrow::Read | Narrow::Unread => None,
        }
    }

    /// The conditions of a search: each of its first six words must occur. Folded here, so that accents, Arabic forms
    /// and case never matter.
    pub fn search(typed: &str) -> Vec<Narrow> {
        fold(typed).split_whitespace().take(6).map(|word| Narrow::Word(word.to_owned())).collect()
    }
}

fn escape_like(word: &str) -> String {
    word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

/// What a list can be sorted by. Gender is not here, on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// By title, accents and case aside.
    Title,
    /// By code.
    Code,
    /// By section.
    Section,
    /// By stage.
    Stage,
    /// By main country.
    Country,
    /// By the names of the directors.
    Directors,
    /// By the moment of the first submission.
    Submitted,
    /// By what screening found.
    Screening,
    /// By the number of readings done.
    Readings,
}

impl Sort {
    /// Every sort.
    pub const ALL: [Sort; 9] = [
        Sort::Title,
        Sort::Code,
        Sort::Section,
        Sort::Stage,
        Sort::Country,
        Sort::Directors,
        Sort::Submitted,
        Sort::Screening,
        Sort::Readings,
    ];

    /// The stable code, as in addresses: that of the column.
    pub const fn code(self) -> &'static str {
        match self {
            Sort::Title => "title",
            Sort::Code => "code",
            Sort::Section => "section",
            Sort::Stage => "stage",
            Sort::Country => "country",
            Sort::Directors => "directors",
            Sort::Submitted => "submitted",
            Sort::Screening => "screening",
            Sort::Readings => "readings",
        }
    }

    /// The sort of a code.
    pub fn from_code(code: &str) -> Option<Sort> {
        Sort::ALL.into_iter().find(|sort| sort.code() == code)
    }

    /// An application may have nothing to be sorted by.
    const fn may_be_missing(self) -> bool {
        matches!(self, Sort::Submitted)
    }

    const fn fragment(self) -> &'static str {
        match self {
            Sort::Title => "a.search_key",
            Sort::Code => "a.code",
            Sort::Section => "a.section",
            Sort::Stage => "a.stage",
            Sort::Country => "a.country",
            Sort::Directors => "a.directors",
            Sort::Submitted => "a.submitted_at",
            Sort::Screening => "a.screening",
            Sort::Readings => "(SELECT COUNT(*) FROM scoresheets s WHERE s.application_id = a.id AND s.done_at IS NOT NULL)",
        }
    }
}

/// Which applications of a call, in which order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selected {
    /// The call.
    pub call: CallId,
    /// Who looks: conflicted entries are left out. `None` is the house itself.
    pub viewer: Option<AccountId>,
    /// All of these must hold.
    pub narrow: Vec<Narrow>,
    /// Sorted by.
    pub sort: Sort,
    /// Largest first.
    pub falling: bool,
}

impl Selected {
    fn conditions(&self) -> (String, Vec<Arg>) {
        let mut text = String::from(unconflicted!());
        let mut args = args![self.call, self.viewer];
        for narrow in &self.narrow {
            args.extend(narrow.argument());
            text.push_str(" AND ");
            text.push_str(&narrow.fragment().replace("$n", &format!("${}", args.len())));
        }
        (text, args)
    }

    fn order(&self) -> String {
        let direction = if self.falling { "DESC NULLS LAST" } else { "ASC NULLS LAST" };
        format!("{} {direction}, a.id", self.sort.fragment())
    }

    fn page(&self, most: i64, skip: i64) -> (Sql, Vec<Arg>) {
        let (conditions, mut args) = self.conditions();
        let order = self.order();
        args.extend(args![most, skip]);
        let (limit, offset) = (args.len() - 1, args.len());
        let text = format!(
            "{HEAD}{conditions}) AS total FROM applications a WHERE {conditions}
             ORDER BY {order} LIMIT ${limit} OFFSET ${offset}) x{TAIL}{order}"
        );
        (Sql::composed("lists::PAGE", text), args)
    }

    fn around(&self, code: &str) -> (Sql, Vec<Arg>) {
        let (conditions, mut args) = self.conditions();
        args.push(Arg::from(code));
        let (code, key) = (args.len(), self.sort.fragment());
        let list = format!("FROM applications a WHERE {conditions}");
        let (lower, higher, back, on) = if self.falling { (">", "<", "ASC", "DESC") } else { ("<", ">", "DESC", "ASC") };
        let (my_key, my_id) = ("(SELECT key FROM me)", "(SELECT id FROM me)");
        // What has the same key, then what has another: each of them a range of the index, where there is one. The nearest first.
        let mut before = vec![(format!("{key} = {my_key} AND a.id < {my_id}"), "a.id DESC".to_owned())];
        let mut after = vec![(format!("{key} = {my_key} AND a.id > {my_id}"), "a.id".to_owned())];
        before.push((format!("{key} {lower} {my_key}"), format!("{key} {back}, a.id DESC")));
        after.push((format!("{key} {higher} {my_key}"), format!("{key} {on}, a.id")));
        if self.sort.may_be_missing() && !self.narrow.contains(&Narrow::Submitted) {
            // What has no key comes last, in both directions.
            let none = format!("{my_key} IS NULL AND {key} IS NULL");
            before.push((format!("{none} AND a.id < {my_id}"), "a.id DESC".to_owned()));
            after.push((format!("{none} AND a.id > {my_id}"), "a.id".to_owned()));
            before.push((format!("{my_key} IS NULL AND {key} IS NOT NULL"), format!("{key} {back}, a.id DESC")));
            after.push((format!("{my_key} IS NOT NULL AND {key} IS NULL"), "a.id".to_owned()));
        }
        let nearest = |sides: &[(String, String)]| {
            let each = sides.iter().map(|(side, order)| format!("(SELECT a.id {list} AND {side} ORDER BY {order} LIMIT 1)"));
            format!("COALESCE({})", each.collect::<Vec<_>>().join(", "))
        };
        let place = before.iter().map(|(side, _)| format!("(SELECT COUNT(*) {list} AND {side})")).collect::<Vec<_>>().join(" + ");
        let (before, after) = (nearest(&before), nearest(&after));
        let text = format!(
            "WITH me AS (SELECT a.id, {key} AS key {list} AND a.code = ${code}),
                  x AS (SELECT (SELECT COUNT(*) {list}) AS total, {place} + 1 AS place, {before} AS before_id, {after} AS after_id
                        FROM me)
             SELECT x.place, x.total, b.code AS code_before, b.title AS title_before, n.code AS code_after, n.title AS title_after
             FROM x LEFT JOIN applications b ON b.id = x.before_id LEFT JOIN applications n ON n.id = x.after_id"
        );
        (Sql::composed("lists::AROUND", text), args)
    }

    fn ids(&self) -> (Sql, Vec<Arg>) {
        let (conditions, args) = self.conditions();
        let text = format!("SELECT a.id, a.code, a.title FROM applications a WHERE {conditions} ORDER BY {}", self.order());
        (Sql::composed("lists::IDS", text), args)
    }
}

fn parts_among() -> Sql {
    let marks: Vec<String> = (1..=PAGE).map(|n| format!("${n}")).collect();
    let marks = marks.join(", ");
    let paper = "CAST(0 AS BIGINT), ''";
    let blank = "'', '', '', '', CAST(NULL AS BIGINT), ''";
    let sent = sent_file!();
    let text = format!(
        "SELECT c.application_id, 'credit' AS kind, c.position, c.person_id, c.role AS word, p.name, p.email, p.lang,
                c.nationality, c.nth_feature, c.company
         FROM credits c JOIN people p ON p.id = c.person_id WHERE c.application_id IN ({marks})
         UNION ALL SELECT f.application_id, 'papers', {paper}, string_agg(f.document, ' '), {blank}
         FROM files f WHERE {sent} AND f.application_id IN ({marks}) GROUP BY f.application_id
         UNION ALL SELECT s.application_id, 'papers', {paper}, string_agg(s.document, ' '), {blank}
         FROM screeners s WHERE s.application_id IN ({marks}) GROUP BY s.application_id
         ORDER BY 1, 2, 3, 4"
    );
    Sql::composed("lists::PARTS_AMONG", text)
}

/// The composed statements: each condition and each sort, alone and together.
pub(crate) fn composed() -> Vec<Sql> {
    let text = String::new;
    let every = vec![
        Narrow::Word(text()),
        Narrow::Section(text()),
        Narrow::Stage(text()),
        Narrow::Country(text()),
        Narrow::Drafts,
        Narrow::Submitted,
        Narrow::Withdrawn,
        Narrow::Screening(Screening::Waiting),
        Narrow::Read,
        Narrow::Unread,
        Narrow::Place(text()),
        Narrow::Outcome(text()),
    ];
    let call = CallId(uuid::Uuid::nil());
    let mut lists = every.iter().map(|narrow| vec![narrow.clone()]).collect::<Vec<_>>();
    lists.push(Vec::new());
    lists.push(every.clone());
    let mut all: Vec<Sql> = lists
        .into_iter()
        .flat_map(|narrow| {
            let selected = Selected { call, viewer: None, narrow, sort: Sort::Title, falling: false };
            [selected.page(1, 0).0, selected.ids().0, selected.around("").0]
        })
        .collect();
    all.extend(Sort::ALL.into_iter().flat_map(|sort| {
        [true, false].into_iter().flat_map(move |falling| {
            let selected = Selected { call, viewer: None, narrow: Vec::new(), sort, falling };
            [selected.page(1, 0).0, selected.around("").0]
        })
    }));
    all.push(parts_among());
    all
}

impl Tx {
    /// A part of a list: `most` rows after the first `skip`.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn listed(&mut self, selected: &Selected, most: i64, skip: i64) -> Result<Vec<ListedRow>, StoreError> {
        let (sql, args) = selected.page(most, skip);
        self.all(&sql, args).await
    }

    /// Where the application of `code` lies in a list; `None` when it is not in it.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn around(&mut self, selected: &Selected, code: &str) -> Result<Option<Around>, StoreError> {
        let (sql, args) = selected.around(code);
        self.optional(&sql, args).await
    }

    /// The ids, codes and titles of a whole list, in its order.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn listed_names(&mut self, selected: &Selected) -> Result<Vec<ListedName>, StoreError> {
        let (sql, args) = selected.ids();
        self.all(&sql, args).await
    }

    /// How the applications of a call fall, for the counts beside the filters.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn list_counts(&mut self, call: CallId, viewer: Option<AccountId>) -> Result<Vec<CountRow>, StoreError> {
        self.all(&COUNTS, args![call, viewer]).await
    }

    /// The people and papers of these applications; of the whole call when they are more than a [`PAGE`].
    ///
    /// # Errors
    /// As of every verb.
    pub async fn listed_parts(&mut self, call: CallId, applications: &[String]) -> Result<Vec<ListedPart>, StoreError> {
        let Some(last) = applications.last() else { return Ok(Vec::new()) };
        if applications.len() > PAGE {
            return self.all(&PARTS_OF_CALL, args![call]).await;
        }
        let ids = (0..PAGE).map(|at| Arg::from(applications.get(at).unwrap_or(last))).collect();
        self.all(&parts_among(), ids).await
    }
}
