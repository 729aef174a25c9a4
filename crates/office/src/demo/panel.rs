//! A selection committee that reads: invited, accepted, signed, assigned, scored.

use std::collections::BTreeMap;

use domain::ids::{ApplicationId, SeatId};
use domain::scoring::draw;
use domain::time::{DAY, Moment};

use super::day;
use crate::ground::refusal::Outcome;
use crate::lists::ListQuery;
use crate::panels::{Invitee, NewPanel};
use crate::reading::{Deed, SheetInput};
use crate::{Office, Viewer};

/// The committee: the demonstration's reader and president, and invented colleagues; the languages they read.
const READERS: &[(&str, &str, &str, &[&str])] = &[
    ("Bilal Fictif", "reader@demo.example", "reader", &["fr", "ar"]),
    ("Chama Inventée", "president@demo.example", "president", &["fr", "en", "ar"]),
    ("Hind Fictive", "reader3@demo.example", "reader", &["fr", "en"]),
    ("Idriss Exemple", "reader4@demo.example", "reader", &["fr", "ar"]),
    ("Jihane Imaginaire", "reader5@demo.example", "reader", &["fr", "en"]),
    ("Karim Inventé", "reader6@demo.example", "reader", &["fr", "en"]),
];

/// How far the committee has read.
pub(super) enum Readings {
    /// Everything.
    All,
    /// What a week brings. The whole dossiers, by code, wait on the desk of the demonstration's reader.
    Some {
        /// Their codes.
        whole: Vec<String>,
    },
}

impl Office {
    /// Forms the committee, assigns `readings` of each entry, and reads what `done` says.
    pub(super) async fn stage_panel(&self, call: &str, opened: Moment, readings: u32, done: &Readings) -> Outcome<()> {
        let staff = self.staff().await?;
        let input =
            NewPanel { name: "Comité de sélection".to_owned(), kind: "committee".to_owned(), readings: readings.to_string() };
        let panel = self.form_panel(&staff, call, &input).await?;
        let mut seats = Vec::new();
        for (name, email, role, languages) in READERS {
            self.demo_account(name, email).await?;
            let invitee = Invitee {
                name: (*name).to_owned(),
                email: (*email).to_owned(),
                lang: "fr".to_owned(),
                role: (*role).to_owned(),
                languages: languages.iter().map(|code| (*code).to_owned()).collect(),
            };
            let seat = self.invite_to_panel(&staff, call, panel, &invitee).await?;
            let reader = self.demo_viewer(email).await?;
            self.answer_seat(&reader, seat, true).await?;
            self.sign_note(&reader, seat, true).await?;
            self.declare_interests(&reader, seat, &[], "", "", true).await?;
            seats.push((*email, seat));
        }
        if let Readings::Some { whole } = done {
            let list = self.applications(&staff, call, &ListQuery::default()).await?;
            let ids: Vec<ApplicationId> = list.rows.iter().filter(|row| whole.contains(&row.code)).map(|row| row.id).collect();
            self.assign_by_hand(&staff, call, panel, seats[0].1, &ids, &ids).await?;
        }
        self.assign_evenly(&staff, call, panel, "").await?;
        self.travel(opened.plus(day::READ * DAY));
        for (at, (email, seat)) in seats.iter().enumerate() {
            let reader = self.demo_viewer(email).await?;
            match done {
                Readings::All => self.read_entries(&reader, *seat, usize::MAX, &[]).await?,
                Readings::Some { whole } => self.read_entries(&reader, *seat, 2 + at, whole).await?,
            }
        }
        Ok(())
    }

    /// Reads at most `most` entries of a seat, `but` some: points drawn from the seat and the entry, nearer the middle than the ends.
    async fn read_entries(&self, reader: &Viewer, seat: SeatId, most: usize, but: &[String]) -> Outcome<()> {
        let list = self.reading_list(reader, seat, "").await?;
        let Some(first) = list.lines.first() else { return Ok(()) };
        // Criteria and the version of a sheet nobody has touched are the same for every entry.
        let desk = self.desk(reader, first.id).await?;
        for line in list.lines.iter().filter(|line| !but.contains(&line.code)).take(most) {
            let mut points = BTreeMap::new();
            for (at, criterion) in desk.criteria.iter().enumerate() {
                let span = u64::from(criterion.max - criterion.min + 1);
                let dice = |n: u64| draw(n, line.id.0) % span;
                let merit = draw(7, uuid_of(&line.code)) % span;
                let mean = (merit * 2 + dice(at as u64) + dice(100 + at as u64)) / 4;
                points.insert(criterion.code.clone(), (u64::from(criterion.min) + mean).to_string());
            }
            let input = SheetInput {
                version: desk.sheet.version.to_string(),
                points,
                comment: String::new(),
                reason: String::new(),
                deed: Deed::Finish,
            };
            self.write_sheet(reader, line.id, &input).await?;
        }
        Ok(())
    }
}

/// The same number for the same code, for every reader.
fn uuid_of(code: &str) -> uuid::Uuid {
    let mut bytes = [0; 16];
    for (at, byte) in code.bytes().enumerate() {
        bytes[at % 16] ^= byte.rotate_left(u32::try_from(at % 8).unwrap_or(0));
    }
    uuid::Uuid::from_bytes(bytes)
}
