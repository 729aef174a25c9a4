//! Conflicts of interest that the credits suggest. A suggestion hides nothing: people decide.

use crate::account::email_key;
use crate::ids::{AccountId, ApplicationId};
use crate::text::fold;

/// Somebody on a panel, as far as it may tie them to an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seated {
    /// Whose seat.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Companies they are credited with in any application of any edition.
    pub companies: Vec<String>,
}

/// Somebody named in an entry: a credit, or whom letters go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The entry.
    pub application: ApplicationId,
    /// Their name.
    pub name: String,
    /// Their address; may be empty.
    pub email: String,
    /// The company they work with; may be empty.
    pub company: String,
}

crate::call::codes! {
    /// What two people have in common.
    Common {
        /// The same address.
        Email = "email",
        /// The same name, but for accents and case.
        Name = "name",
        /// The same company.
        Company = "company",
    }
}

/// An account that may be tied to an entry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Suggestion {
    /// Whose.
    pub account: AccountId,
    /// To which entry.
    pub application: ApplicationId,
    /// What was found, the strongest first.
    pub common: Common,
    /// The name or company that both have; never an address.
    pub what: String,
}

/// What the credits suggest: one suggestion for each account and entry, the strongest.
pub fn detect(seats: &[Seated], named: &[Named]) -> Vec<Suggestion> {
    let mut found: Vec<Suggestion> =
        seats.iter().flat_map(|seat| named.iter().filter_map(move |person| compare(seat, person))).collect();
    found.sort();
    found.dedup_by_key(|suggestion| (suggestion.account, suggestion.application));
    found
}

fn compare(seat: &Seated, person: &Named) -> Option<Suggestion> {
    let same = |one: &str, other: &str| !one.trim().is_empty() && fold(one) == fold(other);
    let (common, what) = if !person.email.trim().is_empty() && email_key(&seat.email) == email_key(&person.email) {
        (Common::Email, &person.name)
    } else if same(&seat.name, &person.name) {
        (Common::Name, &person.name)
    } else if seat.companies.iter().any(|company| same(company, &person.company)) {
        (Common::Company, &person.company)
    } else {
        return None;
    };
    Some(Suggestion { account: seat.account, application: person.application, common, what: what.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn seat(name: &str, email: &str, companies: &[&str]) -> Seated {
        let companies = companies.iter().map(|company| (*company).to_owned()).collect();
        Seated { account: AccountId(Uuid::from_u128(1)), name: name.into(), email: email.into(), companies }
    }

    fn named(n: u128, name: &str, email: &str, company: &str) -> Named {
        Named { application: ApplicationId(Uuid::from_u128(n)), name: name.into(), email: email.into(), company: company.into() }
    }

    #[test]
    fn the_same_address_name_or_company_is_a_suggestion() {
        let seat = seat("Leïla Ben Saïd", "Leila@Studio.example", &["Sables Films"]);
        let people = [
            named(1, "L. B.", "leila@studio.example", ""),
            named(2, "LEILA BEN SAID", "", ""),
            named(3, "Omar", "omar@x.example", "sables films"),
            named(4, "Omar", "omar@x.example", "Autre"),
        ];
        let found: Vec<_> =
            detect(&[seat], &people).into_iter().map(|found| (found.application.0.as_u128(), found.common)).collect();
        assert_eq!(found, [(1, Common::Email), (2, Common::Name), (3, Common::Company)]);
    }

    #[test]
    fn nothing_in_common_is_no_suggestion() {
        assert!(detect(&[seat("", "", &[""])], &[named(1, "", "", "")]).is_empty());
    }

    #[test]
    fn one_suggestion_for_each_entry_the_strongest() {
        let people = [named(1, "Leila", "", "Sables"), named(1, "X", "a@b.ma", "Sables")];
        let found = detect(&[seat("Leila", "a@b.ma", &["Sables"])], &people);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].common, Common::Email);
    }
}
