//! A call opened from the template of the workshops by the verbs of the office, and files imported into it.

#![allow(dead_code, unreachable_pub, missing_docs, reason = "shared by several test binaries")]

use domain::access::RoleKind;
use domain::ids::AccountId;
use domain::time::{DAY, Moment};
use office::calls::Typed;
use office::imports::ImportPlan;
use office::imports::generator::{Generated, generate};
use office::lists::ListQuery;
use office::{Office, Viewer};

use crate::support::{House, NOON};

/// The sections of the template, by code.
pub const SECTIONS: [&str; 5] = ["development", "post-production", "shorts", "close-ups", "film-showcase"];

/// The office of a festival whose workshops are open at noon: they opened ten days before.
pub struct Festival {
    pub house: House,
    pub call: String,
    administrator: AccountId,
    staff: AccountId,
    officer: AccountId,
}

impl Festival {
    /// An edition, a published call, and three colleagues.
    pub async fn open(house: House) -> Festival {
        let administrator = house.colleague("Tete Inventee", RoleKind::Administrator).await;
        let call = a_call(&house.office, &administrator, "2027", "2027-01-05").await;
        let staff = house.colleague("Equipe Inventee", RoleKind::ProgramStaff).await;
        let officer = house.colleague("Omar Invente", RoleKind::QuotaOfficer).await;
        let id = |viewer: &Viewer| viewer.id().expect("an account");
        Festival { administrator: id(&administrator), staff: id(&staff), officer: id(&officer), call, house }
    }

    pub fn office(&self) -> &Office {
        &self.house.office
    }

    pub async fn administrator(&self) -> Viewer {
        self.house.viewer(self.administrator).await
    }

    pub async fn staff(&self) -> Viewer {
        self.house.viewer(self.staff).await
    }

    pub async fn officer(&self) -> Viewer {
        self.house.viewer(self.officer).await
    }

    /// Moves the clock to so many days after noon.
    pub fn travel(&self, days: i64) {
        let to: Moment = NOON.plus(days * DAY);
        self.office().shift_clock(to.since(self.office().now()));
    }

    /// Imports a file of invented people into the call.
    pub async fn import(&self, rows: usize, seed: u64) -> Generated {
        let sections = SECTIONS.map(str::to_owned);
        let file = generate(rows, seed, &sections, NOON.0);
        let report = self.office().import(&self.staff().await, &self.call, &file.csv, &ImportPlan::default()).await;
        let report = report.expect("imported");
        assert!(report.written, "{:?}", report.problems.first());
        file
    }

    /// The codes of a list, all its pages.
    pub async fn codes(&self, query: &ListQuery) -> Vec<String> {
        let staff = self.staff().await;
        let (mut codes, mut page) = (Vec::new(), 1);
        loop {
            let query = ListQuery { page, ..query.clone() };
            let list = self.office().applications(&staff, &self.call, &query).await.expect("a list");
            codes.extend(list.rows.into_iter().map(|row| row.code));
            if page >= list.pages {
                return codes;
            }
            page += 1;
        }
    }
}

/// A published call of Atlas Workshops in an edition of `year`, opening on the day `opens`.
pub async fn a_call(office: &Office, administrator: &Viewer, year: &str, opens: &str) -> String {
    let (starts, ends) = (format!("{year}-11-26"), format!("{year}-12-04"));
    let typed = [
        ("year", year),
        ("zone", "Africa/Casablanca"),
        ("name.en", "Invented edition"),
        ("name.fr", "Édition inventée"),
        ("name.ar", "دورة متخيلة"),
        ("starts", &starts),
        ("ends", &ends),
    ];
    let typed: Typed = typed.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let edition = office.open_edition(administrator, &typed).await.expect("an edition");
    let call = office.create_call(administrator, &edition, "workshops", opens).await.expect("a call");
    office.publish_call(administrator, &call).await.expect("published");
    call
}

/// The pairs of a list's address.
pub fn list<const N: usize>(pairs: [(&str, &str); N]) -> ListQuery {
    ListQuery::of(pairs)
}
