//! What may stand twice: the same film, the same person. Seen side by side, merged by people with a written reason.

mod compare;
mod merge;

use std::collections::{BTreeMap, BTreeSet};

use domain::access::Action;
use domain::call::{Call, CreditRole};
use domain::duplicates::{Entered, Known, Pair, Sign, same_film, same_person};
use domain::ids::{ApplicationId, CallId, PersonId};
use domain::text::Text3;
use store::Tx;
use store::duplicates::NamedOnce;

pub use self::compare::{FilmCompared, FilmSide, PeopleCompared};
pub use self::merge::{KEEP_BOTH, Merging};
use crate::calls::CallHead;
use crate::editions::Edition;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// How many pairs of a kind one page shows: the strongest signs come first.
const MOST: usize = 30;

/// What may stand twice in a call.
#[derive(Debug, Clone)]
pub struct DuplicatePage {
    /// The call, for its head.
    pub head: CallHead,
    /// Films.
    pub films: Pairs<FilmPair>,
    /// People.
    pub people: Pairs<PersonPair>,
}

/// A page of pairs of one kind, the strongest signs first.
#[derive(Debug, Clone)]
pub struct Pairs<T> {
    /// Those of this page.
    pub shown: Vec<T>,
    /// How many there are in all.
    pub all: usize,
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are, at least 1.
    pub pages: usize,
}

impl<T> Pairs<T> {
    /// The page that is asked for, or the nearest there is.
    fn of<Id>(found: &[Pair<Id>], page: usize, show: impl Fn(&Pair<Id>) -> Option<T>) -> Pairs<T> {
        let pages = found.len().div_ceil(MOST).max(1);
        let page = page.clamp(1, pages);
        let shown = found.iter().skip((page - 1) * MOST).take(MOST).filter_map(show).collect();
        Pairs { shown, all: found.len(), page, pages }
    }
}

/// Two entries of what may be one film.
#[derive(Debug, Clone)]
pub struct FilmPair {
    /// Why it is thought.
    pub sign: Sign,
    /// Both, the earlier first.
    pub sides: [FilmNamed; 2],
}

/// An entry, as a pair names it.
#[derive(Debug, Clone)]
pub struct FilmNamed {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Who directed.
    pub directors: String,
    /// The name of its call.
    pub call: Text3,
    /// The name of its edition.
    pub edition: Text3,
}

/// Two people who may be one.
#[derive(Debug, Clone)]
pub struct PersonPair {
    /// Why it is thought.
    pub sign: Sign,
    /// Both, the one known first first.
    pub sides: [PersonSide; 2],
}

/// A person and where they are named. Whether they have declared is not here.
#[derive(Debug, Clone)]
pub struct PersonSide {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Their address; may be empty.
    pub email: String,
    /// Where they are named.
    pub named: Vec<NamedIn>,
}

/// An application that names somebody.
#[derive(Debug, Clone)]
pub struct NamedIn {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// In which role.
    pub role: CreditRole,
    /// The code of its call.
    pub call: String,
}

impl Office {
    /// What may stand twice in a call, and between it and the other calls of this viewer: a page of films and one of people.
    ///
    /// # Errors
    /// Denied to all but the program's staff.
    pub async fn duplicates(&self, viewer: &Viewer, call: &str, [films, people]: [usize; 2]) -> Outcome<DuplicatePage> {
        let mut tx = self.read().await?;
        let call = self.call_of(&mut tx, call).await?;
        viewer.may(Action::MergeDuplicates, &call.subject(), call.phase(viewer.now))?;
        let calls = self.own_calls(&mut tx, viewer).await?;
        let mut entered = tx.entered_everywhere(viewer.id()).await?;
        entered.retain(|entry| calls.contains_key(&entry.call));
        let editions: Vec<Edition> = tx.editions().await?.iter().map(Edition::of).collect::<Outcome<_>>()?;
        let apart = tx.kept_apart().await?;
        let found = others(same_film(call.id, &entered), &apart);
        let named: BTreeMap<ApplicationId, &Entered> = entered.iter().map(|entry| (entry.application, entry)).collect();
        let film = |id| film_named(named.get(&id)?, &calls, &editions);
        let films =
            Pairs::of(&found, films, |pair| Some(FilmPair { sign: pair.sign, sides: [film(pair.one)?, film(pair.other)?] }));
        let known = self.people_known(&mut tx, viewer, &calls, call.id).await?;
        let found = others(same_person(&known.iter().map(|(known, _)| known.clone()).collect::<Vec<_>>()), &apart);
        let sides: BTreeMap<PersonId, PersonSide> = known.into_iter().map(|(known, side)| (known.person, side)).collect();
        let side = |id| sides.get(&id).cloned();
        let people =
            Pairs::of(&found, people, |pair| Some(PersonPair { sign: pair.sign, sides: [side(pair.one)?, side(pair.other)?] }));
        let edition = editions.into_iter().find(|edition| edition.id == call.edition).ok_or(Refusal::NOT_FOUND)?;
        Ok(DuplicatePage { head: CallHead::of(&call, edition, viewer), films, people })
    }

    /// The calls in which this viewer may merge.
    async fn own_calls(&self, tx: &mut Tx, viewer: &Viewer) -> Outcome<BTreeMap<CallId, Call>> {
        let calls = tx.calls().await?.into_iter();
        let own = calls.filter(|call| viewer.may(Action::MergeDuplicates, &call.subject(), call.phase(viewer.now)).is_ok());
        Ok(own.map(|call| (call.id, call)).collect())
    }

    /// Everybody named in the viewer's calls, in the order in which they became known.
    async fn people_known(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        calls: &BTreeMap<CallId, Call>,
        here: CallId,
    ) -> Outcome<Vec<(Known, PersonSide)>> {
        let mut named = tx.named_everywhere(viewer.id()).await?;
        named.retain(|named| calls.contains_key(&named.call));
        Ok(named.chunk_by(|one, other| one.person == other.person).map(|rows| known(rows, calls, here)).collect())
    }
}

/// Pairs of which nobody has said that they are two.
fn others<Id: Copy + ToString>(mut pairs: Vec<Pair<Id>>, apart: &BTreeSet<(String, String)>) -> Vec<Pair<Id>> {
    pairs.retain(|pair| {
        let (one, other) = (pair.one.to_string(), pair.other.to_string());
        !apart.contains(&if one < other { (one, other) } else { (other, one) })
    });
    pairs
}

/// An entry with the names of its call and edition.
fn film_named(entry: &Entered, calls: &BTreeMap<CallId, Call>, editions: &[Edition]) -> Option<FilmNamed> {
    let call = calls.get(&entry.call)?;
    let edition = editions.iter().find(|edition| edition.id == call.edition)?;
    Some(FilmNamed {
        code: entry.code.clone(),
        title: entry.title.clone(),
        directors: entry.directors.clone(),
        call: call.plan.title.clone(),
        edition: edition.plan.name.clone(),
    })
}

/// A person from the rows that name them.
fn known(rows: &[NamedOnce], calls: &BTreeMap<CallId, Call>, here: CallId) -> (Known, PersonSide) {
    let first = &rows[0];
    let call = |row: &NamedOnce| calls.get(&row.call).map_or_else(String::new, |call| call.code.clone());
    let named =
        rows.iter().map(|row| NamedIn { code: row.code.clone(), title: row.title.clone(), role: row.role, call: call(row) });
    let side = PersonSide { id: first.person, name: first.name.clone(), email: first.email.clone(), named: named.collect() };
    let here = rows.iter().map(|row| row.call).collect::<BTreeSet<_>>().contains(&here);
    (Known { person: first.person, name: first.name.clone(), email: first.email.clone(), here }, side)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_shown_page_by_page() {
        let found: Vec<Pair<usize>> = (0..61).map(|at| Pair { one: at, other: at + 100, sign: Sign::Name }).collect();
        let page = |page| {
            let pairs = Pairs::of(&found, page, |pair| Some(pair.one));
            (pairs.shown.first().copied(), pairs.shown.len(), pairs.page, pairs.pages, pairs.all)
        };
        assert_eq!(page(1), (Some(0), 30, 1, 3, 61));
        assert_eq!(page(3), (Some(60), 1, 3, 3, 61));
        assert_eq!(page(9), page(3), "the nearest there is");
        assert_eq!(page(0), page(1));
        let none = Pairs::of(&found[..0], 4, |pair| Some(pair.one));
        assert_eq!((none.shown.len(), none.page, none.pages), (0, 1, 1));
    }
}
