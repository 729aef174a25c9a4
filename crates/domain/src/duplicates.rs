//! Entries and people that may be there twice. A suggestion merges nothing: people decide, with a written reason.

use std::collections::BTreeMap;

use crate::account::email_key;
use crate::ids::{ApplicationId, CallId, PersonId, ProjectId};
use crate::text::fold;

/// An application that was sent and not withdrawn, as far as it may be there twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    /// Which.
    pub application: ApplicationId,
    /// Its code.
    pub code: String,
    /// Its call.
    pub call: CallId,
    /// Its project, in calls for projects.
    pub project: Option<ProjectId>,
    /// Its title, or the name of the person who applies.
    pub title: String,
    /// Who directed.
    pub directors: String,
}

/// Somebody named in applications.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their address; may be empty.
    pub email: String,
    /// Named in the call that is looked at.
    pub here: bool,
}

crate::call::codes! {
    /// What two of them have in common, the strongest first.
    Sign {
        /// The same title and the same directors.
        TitleAndDirectors = "title-and-directors",
        /// The same title.
        Title = "title",
        /// The same name under two addresses.
        Name = "name",
        /// The same address under two names that share a word.
        Address = "address",
    }
}

/// Two that may be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair<Id> {
    /// Why it is thought.
    pub sign: Sign,
    /// The one that was there first.
    pub one: Id,
    /// The other.
    pub other: Id,
}

/// Films that stand twice in `call`, or in `call` and in another one as two projects. `entered` is in the order of
/// their submission. The strongest signs come first.
pub fn same_film(call: CallId, entered: &[Entered]) -> Vec<Pair<ApplicationId>> {
    let mut titled: BTreeMap<String, Vec<&Entered>> = BTreeMap::new();
    for entry in entered {
        titled.entry(fold(&entry.title)).or_default().push(entry);
    }
    titled.remove("");
    let two_projects =
        |one: &Entered, other: &Entered| one.project.is_some() && other.project.is_some() && one.project != other.project;
    let mut pairs: Vec<_> = titled
        .values()
        .flat_map(|group| pairs_of(group))
        .filter(|(one, other)| one.call == call || other.call == call)
        .filter(|(one, other)| one.call == other.call || two_projects(one, other))
        .map(|(one, other)| {
            let directed = fold(&one.directors) == fold(&other.directors) && !one.directors.is_empty();
            let sign = if directed { Sign::TitleAndDirectors } else { Sign::Title };
            Pair { sign, one: one.application, other: other.application }
        })
        .collect();
    pairs.sort();
    pairs
}

/// People who are known twice and named at least once in the call that is looked at. `known` is in the order in which
/// they became known. The strongest signs come first.
pub fn same_person(known: &[Known]) -> Vec<Pair<PersonId>> {
    let mut named = BTreeMap::<String, Vec<&Known>>::new();
    let mut addressed = BTreeMap::<String, Vec<&Known>>::new();
    for person in known {
        named.entry(fold(&person.name)).or_default().push(person);
        addressed.entry(email_key(&person.email)).or_default().push(person);
    }
    named.remove("");
    addressed.remove("");
    let same_name = named.values().flat_map(|group| pairs_of(group)).map(|pair| (Sign::Name, pair));
    let same_address = addressed
        .values()
        .flat_map(|group| pairs_of(group))
        .filter(|(one, other)| fold(&one.name) != fold(&other.name) && share_a_word(&one.name, &other.name))
        .map(|pair| (Sign::Address, pair));
    let mut pairs: Vec<_> = same_name
        .chain(same_address)
        .filter(|(_, (one, other))| one.here || other.here)
        .map(|(sign, (one, other))| Pair { sign, one: one.person, other: other.person })
        .collect();
    pairs.sort();
    pairs
}

/// Every two of a group, the earlier first.
fn pairs_of<'g, T>(group: &'g [&'g T]) -> impl Iterator<Item = (&'g T, &'g T)> {
    group.iter().enumerate().flat_map(move |(place, one)| group[place + 1..].iter().map(move |other| (*one, *other)))
}

/// Initials and particles do not count.
fn share_a_word(one: &str, other: &str) -> bool {
    let other = fold(other);
    fold(one).split_whitespace().any(|word| word.chars().count() >= 3 && other.split_whitespace().any(|same| same == word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn entered(number: u128, call: u128, project: u128, title: &str, directors: &str) -> Entered {
        Entered {
            code: format!("AW-{number}"),
            application: Uuid::from_u128(number).into(),
            call: Uuid::from_u128(call).into(),
            project: (project > 0).then(|| Uuid::from_u128(project).into()),
            title: title.to_owned(),
            directors: directors.to_owned(),
        }
    }

    fn films(call: CallId, entered: &[Entered]) -> Vec<(Sign, u128, u128)> {
        same_film(call, entered).iter().map(|pair| (pair.sign, pair.one.0.as_u128(), pair.other.0.as_u128())).collect()
    }

    #[test]
    fn a_film_is_found_whatever_its_accents_and_case() {
        let all = [
            entered(1, 7, 1, "Médina, la nuit", "Amina Inventée"),
            entered(2, 7, 2, "MEDINA, LA NUIT", "amina inventee"),
            entered(3, 8, 3, "Médina, la nuit", "Somebody Else"),
            entered(4, 8, 4, "Le Sable", "Karim Fictif"),
        ];
        let call: CallId = Uuid::from_u128(7).into();
        assert_eq!(films(call, &all), [(Sign::TitleAndDirectors, 1, 2), (Sign::Title, 1, 3), (Sign::Title, 2, 3)]);
    }

    #[test]
    fn the_same_project_in_two_calls_is_one_film_already_and_people_who_apply_have_no_project() {
        let call: CallId = Uuid::from_u128(7).into();
        assert_eq!(same_film(call, &[entered(1, 7, 5, "Film", "A"), entered(2, 8, 5, "Film", "A")]), []);
        assert_eq!(same_film(call, &[entered(1, 7, 0, "Amina", "A"), entered(2, 8, 0, "Amina", "A")]), []);
        assert_eq!(same_film(call, &[entered(1, 7, 0, "", ""), entered(2, 7, 0, "", "")]), []);
    }

    #[test]
    fn a_person_is_found_by_name_or_by_address_and_a_word_of_the_name() {
        let known = |number: u128, name: &str, email: &str, here| Known {
            person: Uuid::from_u128(number).into(),
            name: name.to_owned(),
            email: email.to_owned(),
            here,
        };
        let all = [
            known(1, "Amina El Fassi", "amina@example.org", true),
            known(2, "AMINA EL FASSI", "amina@studio.example", false),
            known(3, "A. Fassi", "Amina@example.org", true),
            known(4, "Youssef Naciri", "amina@example.org", true),
            known(5, "Sara Deux", "", false),
            known(6, "Sara Deux", "", false),
        ];
        let pairs: Vec<_> =
            same_person(&all).iter().map(|pair| (pair.sign, pair.one.0.as_u128(), pair.other.0.as_u128())).collect();
        assert_eq!(pairs, [(Sign::Name, 1, 2), (Sign::Address, 1, 3)]);
    }
}
