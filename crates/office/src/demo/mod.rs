//! The demonstration festival: invented people, every step made through the verbs of the office, at the moment it would
//! have happened. Its dates follow the first start: one call is open, one in reading, one at the board, one announced.

mod declaring;
mod dossier;
mod panel;
mod paper;
mod selection;

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::access::{Role, RoleKind, Scope};
use domain::ids::AccountId;
use domain::text::Lang;
use domain::time::{DAY, Moment};

use self::dossier::DOSSIERS;
use self::panel::Readings;
use crate::calls::Typed;
use crate::ground::ids::StagedIds;
use crate::ground::refusal::Outcome;
use crate::imports::{ImportPlan, generator};
use crate::lists::ListQuery;
use crate::screening::Found;
use crate::{Office, Refusal, Viewer};
use domain::call::PlanPart;

/// Accounts of the demonstration: the key of the role's word, a name plainly invented, an address. All have [`PASSWORD`].
pub const ACCOUNTS: &[(&str, &str, &str)] = &[
    ("applicant", "Amina Exemple", "filmmaker@demo.example"),
    ("role-reader", "Bilal Fictif", "reader@demo.example"),
    ("role-president", "Chama Inventée", "president@demo.example"),
    ("role-program-staff", "Driss Imaginaire", "staff@demo.example"),
    ("role-quota-officer", "Esma Fictive", "quota@demo.example"),
    ("role-approver", "Farid Exemple", "approver@demo.example"),
    ("role-administrator", "Ghita Imaginaire", "admin@demo.example"),
];

/// The password of every account of the demonstration.
pub const PASSWORD: &str = "un jardin sous les oliviers";

/// A call of the demonstration: in which edition, from which template, opened how many days ago.
struct Planned {
    year: i64,
    template: &'static str,
    opened: i64,
}

/// Days after the opening, in the template of the workshops.
mod day {
    /// Filmmakers have sent what they were writing.
    pub(super) const SENT: i64 = 50;
    /// Every application is in.
    pub(super) const IMPORTED: i64 = 96;
    /// In the middle of the reading.
    pub(super) const READ: i64 = 104;
    /// The reading is over.
    pub(super) const BOARD: i64 = 126;
    /// The announcement.
    pub(super) const ANNOUNCED: i64 = 141;
    /// Answers have come.
    pub(super) const ANSWERED: i64 = 145;
}

impl Office {
    /// Makes the demonstration festival in an empty database; does nothing when there is an edition.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn stage_demonstration(&self) -> Outcome<bool> {
        if !self.read().await?.editions().await?.is_empty() {
            return Ok(false);
        }
        let today = self.now();
        let staged = self.with_ids(Arc::new(StagedIds::new())).stage(today).await;
        self.travel(today);
        staged.map(|()| true)
    }

    async fn stage(&self, today: Moment) -> Outcome<()> {
        for (key, name, email) in ACCOUNTS {
            let kind = key.strip_prefix("role-").and_then(RoleKind::from_code);
            let kind = kind.filter(|kind| kind.of_office());
            let role = kind.map(|kind| Role { kind, scope: Scope::House });
            self.create_account(name, email, Lang::Fr, role, Some(PASSWORD)).await?;
        }
        let year = year_of(today);
        for year in [2025, year, year + 1] {
            self.stage_edition(year).await?;
        }
        self.stage_announced(2025).await?;
        let board = self.stage_board(year, today).await?;
        self.stage_reading(year, today).await?;
        self.stage_open(year + 1, today).await?;
        self.travel(today);
        self.share_proposal(&self.demo_viewer("quota@demo.example").await?, &board).await
    }

    /// The composition of 2025, as it was published: 28 projects, 12 + 10 + 5 + 1 by section, 17 + 11 by stage.
    async fn stage_announced(&self, year: i64) -> Outcome<()> {
        let opened: Moment = Moment(1_748_768_400_000); // 2025-06-01, 09:00 UTC
        let call = self.stage_call(&Planned { year, template: "workshops", opened: 0 }, opened).await?;
        let pools = [("development", 34), ("post-production", 26), ("close-ups", 14), ("film-showcase", 5)];
        self.stage_pool(&call, opened, &pools, 25).await?;
        self.travel(opened.plus(day::IMPORTED * DAY));
        self.screen_all(&call).await?;
        self.stage_panel(&call, opened, 3, &Readings::All).await?;
        self.travel(opened.plus(day::BOARD * DAY));
        let capacity = [("development", 12), ("post-production", 10), ("close-ups", 5), ("film-showcase", 1)];
        self.stage_selection(&call, &capacity, Some(12)).await?;
        self.travel(opened.plus(day::ANNOUNCED * DAY));
        let seen = self.board(&self.staff().await?, &call).await?.revision;
        self.announce(&self.staff().await?, &call, seen).await?;
        self.release_letters(&self.staff().await?, &call).await?;
        self.travel(opened.plus(day::ANSWERED * DAY));
        self.stage_afterlife(&call).await
    }

    /// At the board: 320 applications, as a workshop of this size gets them, read, nothing moved yet. Returns the code of the call.
    async fn stage_board(&self, year: i64, today: Moment) -> Outcome<String> {
        let opened = today.plus(-(day::BOARD + 2) * DAY);
        let call = self.stage_call(&Planned { year, template: "workshops", opened: 0 }, opened).await?;
        let pools = [("development", 148), ("post-production", 78), ("shorts", 46), ("close-ups", 36), ("film-showcase", 12)];
        self.stage_pool(&call, opened, &pools, 27).await?;
        self.travel(opened.plus(day::IMPORTED * DAY));
        self.screen_all(&call).await?;
        self.stage_panel(&call, opened, 3, &Readings::All).await?;
        Ok(call)
    }

    /// In reading: the demonstration's reader has a desk full of entries, some of them done.
    async fn stage_reading(&self, year: i64, today: Moment) -> Outcome<()> {
        let opened = today.plus(-(day::READ + 1) * DAY);
        let call = self.stage_call(&Planned { year, template: "workshops", opened: 0 }, opened).await?;
        let titles = [
            ("title.en", "Atlas Workshops, second session"),
            ("title.fr", "Ateliers de l’Atlas, deuxième session"),
            ("title.ar", "ورشات الأطلس، الفترة الثانية"),
        ];
        self.retitle(&call, opened, &titles).await?;
        self.travel(opened.plus(day::SENT * DAY));
        let mut whole = Vec::new();
        for dossier in &DOSSIERS {
            whole.push(self.stage_dossier(&call, dossier).await?);
        }
        self.stage_pool(&call, opened, &[("development", 14), ("post-production", 8)], 27).await?;
        self.travel(opened.plus(day::IMPORTED * DAY));
        self.screen_all(&call).await?;
        self.stage_panel(&call, opened, 3, &Readings::Some { whole }).await
    }

    /// Open calls: the next workshops, with some applications in, and the calls for professionals.
    async fn stage_open(&self, year: i64, today: Moment) -> Outcome<()> {
        let opened = today.plus(-21 * DAY);
        let call = self.stage_call(&Planned { year, template: "workshops", opened: 0 }, opened).await?;
        let generated = generator::generate(18, 28, &["development".to_owned(), "post-production".to_owned()], today.0);
        self.travel(today);
        self.import(&self.staff().await?, &call, &generated.csv, &ImportPlan::default()).await?;
        for (template, ago) in [("station", 10), ("distribution-meetings", 4), ("spotlight", 6), ("press", 2)] {
            self.stage_call(&Planned { year, template, opened: ago }, today).await?;
        }
        Ok(())
    }

    /// An edition, opened a year before it takes place.
    async fn stage_edition(&self, year: i64) -> Outcome<()> {
        let typed = [
            ("year", year.to_string()),
            ("name.fr", format!("Édition {year}")),
            ("name.en", format!("{year} edition")),
            ("name.ar", format!("دورة {year}")),
            ("zone", "Africa/Casablanca".to_owned()),
            ("starts", format!("{year}-11-28")),
            ("ends", format!("{year}-12-06")),
        ];
        self.open_edition(&self.admin().await?, &typed_of(&typed)).await.map(drop)
    }

    /// A call from a template, made and published the day before it opens.
    async fn stage_call(&self, planned: &Planned, opened: Moment) -> Outcome<String> {
        let opens = opened.plus(-planned.opened * DAY);
        self.travel(opens.plus(-DAY));
        let staff = self.staff().await?;
        let code = self.create_call(&staff, &planned.year.to_string(), planned.template, &date_of(opens)).await?;
        self.publish_call(&staff, &code).await?;
        Ok(code)
    }

    async fn retitle(&self, call: &str, opened: Moment, titles: &[(&str, &str)]) -> Outcome<()> {
        self.travel(opened.plus(-DAY));
        let staff = self.staff().await?;
        let form = self.plan_form(&staff, call, PlanPart::Texts).await?;
        let slots = form.form.groups.iter().flat_map(|group| &group.slots);
        let mut typed: Typed = slots.map(|slot| (slot.name.clone(), slot.value.clone())).collect();
        typed.extend(titles.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
        self.edit_plan(&staff, call, PlanPart::Texts, form.version, &typed).await
    }

    /// Applications as files bring them, sent before the deadline of their section; then their people declare.
    async fn stage_pool(&self, call: &str, opened: Moment, pools: &[(&str, usize)], seed: u64) -> Outcome<()> {
        self.travel(opened.plus(day::IMPORTED * DAY));
        let plan = self.call_of(&mut self.read().await?, call).await?.plan;
        let mut declarations = Vec::new();
        for (at, (section, rows)) in pools.iter().enumerate() {
            let seed = seed * 10 + at as u64;
            let closes = plan.section(section).map_or(self.now(), |section| section.deadline.at);
            let generated = generator::generate(*rows, seed, &[(*section).to_owned()], closes.0);
            let stage = if *section == "film-showcase" { "post-production" } else { "" };
            let csv = with_stage(&generated.csv, stage);
            let report = self.import(&self.staff().await?, call, &csv, &ImportPlan::default()).await?;
            debug_assert_eq!(report.problem_count, 0, "{:?}", report.problems);
            declarations.extend(generated.declarations);
        }
        self.stage_declarations(call, &declarations).await
    }

    /// Everything that came in is eligible.
    async fn screen_all(&self, call: &str) -> Outcome<()> {
        let staff = self.staff().await?;
        let mut page = 1;
        loop {
            let list = self.applications(&staff, call, &ListQuery { page, ..ListQuery::default() }).await?;
            let codes: Vec<String> = list.rows.iter().map(|row| row.code.clone()).collect();
            self.screen(&staff, call, &codes, &Found::anyway("eligible", "")).await?;
            if page >= list.pages {
                return Ok(());
            }
            page += 1;
        }
    }

    /// Moves the clock to `moment`.
    fn travel(&self, moment: Moment) {
        self.shift_clock(moment.since(self.now()));
    }

    async fn admin(&self) -> Outcome<Viewer> {
        self.demo_viewer("admin@demo.example").await
    }

    async fn staff(&self) -> Outcome<Viewer> {
        self.demo_viewer("staff@demo.example").await
    }

    /// Somebody of the demonstration, now.
    async fn demo_viewer(&self, email: &str) -> Outcome<Viewer> {
        let account = self.read().await?.account_by_email(email).await?.ok_or(Refusal::NOT_FOUND)?;
        self.viewer(Some(account.id), Lang::Fr).await
    }

    async fn demo_account(&self, name: &str, email: &str) -> Outcome<AccountId> {
        Ok(self.create_account(name, email, Lang::Fr, None, None).await?.0)
    }
}

/// The file with a column that names the stage, where the section leaves it open.
fn with_stage(file: &[u8], stage: &str) -> Vec<u8> {
    let mut table = csv::ReaderBuilder::new().has_headers(false).from_reader(file);
    let mut out = csv::Writer::from_writer(Vec::new());
    for (at, record) in table.records().flatten().enumerate() {
        let cell = if at == 0 { "stage" } else { stage };
        out.write_record(record.iter().chain([cell])).expect("memory takes a row as long as the header");
    }
    out.into_inner().expect("memory can be flushed")
}

fn typed_of(pairs: &[(&str, String)]) -> Typed {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect::<BTreeMap<_, _>>()
}

fn zoned(moment: Moment) -> jiff::civil::Date {
    jiff::Timestamp::from_millisecond(moment.0).unwrap_or_default().to_zoned(jiff::tz::TimeZone::UTC).date()
}

fn date_of(moment: Moment) -> String {
    zoned(moment).to_string()
}

fn year_of(moment: Moment) -> i64 {
    i64::from(zoned(moment).year())
}
