//! Rules by company, as templates bring them: the form and the credits say which company somebody is of.

mod support;

#[path = "support/festival.rs"]
mod festival;

use domain::board::BoardPlace;
use office::board::{LateCredit, Move, RuleVerdict};
use office::imports::ImportPlan;
use office::lists::ListQuery;
use office::screening::Found;
use office::{Refusal, Viewer};
use support::House;

use festival::Festival;

/// A template with a rule by company: its code, the words of the rule, how many of one company it allows.
struct Case {
    template: &'static str,
    rule: &'static str,
    most: usize,
}

const MEETINGS: Case = Case { template: "distribution-meetings", rule: "At most two people of one company", most: 2 };
const SPOTLIGHT: Case = Case { template: "spotlight", rule: "One producer of each company", most: 1 };

/// One company as three people write it.
const SPELLINGS: [&str; 3] = ["Cinémas du Sud", " CINEMAS  DU SUD", "cinemas du sud "];

const OTHERS: [&str; 5] = ["Atlas Salles", "Rif Films", "Oasis", "Tafoukt", "Saline Images"];

/// A call of a template at its board: people of the one company first, then those of others, then one who named none.
struct Table {
    festival: Festival,
    call: String,
    codes: Vec<String>,
}

impl Table {
    async fn laid(house: House, case: &Case) -> Table {
        let festival = Festival::open(house).await;
        let administrator = festival.administrator().await;
        let office = festival.office();
        let call = office.create_call(&administrator, "2027", case.template, "2027-01-05").await.expect("a call");
        office.publish_call(&administrator, &call).await.expect("published");
        let companies = SPELLINGS[..=case.most].iter().chain(&OTHERS).chain(&[""]);
        let regions = ["Africa", "Arab world", "Europe", "Elsewhere"].iter().cycle();
        let mut file = "Tracking Number,Title,First Name,Last Name,Email,Company,Region\n".to_owned();
        for (at, (company, region)) in companies.zip(regions).enumerate() {
            file.push_str(&format!("P{at},Personne {at},Personne,{at},p{at}@example.org,{company},{region}\n"));
        }
        let done =
            office.import(&festival.staff().await, &call, file.as_bytes(), &ImportPlan::default()).await.expect("imported");
        assert!(done.written, "{:?}", done.problems);
        let mut rows = office.applications(&festival.staff().await, &call, &ListQuery::default()).await.expect("a list").rows;
        rows.sort_by(|one, other| one.title.cmp(&other.title));
        let codes: Vec<String> = rows.into_iter().map(|row| row.code).collect();
        office.screen(&festival.staff().await, &call, &codes, &Found::anyway("eligible", "")).await.expect("screened");
        festival.travel(80);
        Table { festival, call, codes }
    }

    async fn officer(&self) -> Viewer {
        self.festival.officer().await
    }

    async fn put(&self, at: usize, from: BoardPlace, to: BoardPlace) {
        let step = Move { application: self.codes[at].clone(), from, to, before: None };
        self.festival.office().move_on_board(&self.festival.staff().await, &self.call, &step).await.expect("moved");
    }

    /// The verdicts of the rules by which a freeze is refused; none when it is not.
    async fn refused(&self) -> Vec<(String, RuleVerdict)> {
        let (office, officer) = (self.festival.office(), self.officer().await);
        let seen = office.board(&officer, &self.call).await.expect("the board").revision;
        match office.freeze(&officer, &self.call, seen).await {
            Ok(()) => Vec::new(),
            Err(Refusal::Quotas(lines)) => lines.into_iter().map(|line| (line.name.en, line.verdict)).collect(),
            Err(other) => panic!("{other:?}"),
        }
    }
}

both_engines!(the_meetings_take_two_people_of_one_company, |house| async move { keeps_apart(house, &MEETINGS).await });

both_engines!(a_delegation_takes_one_producer_of_each_company, |house| async move { keeps_apart(house, &SPOTLIGHT).await });

/// One too many of a company is refused however it is spelled, and so is somebody of whom no company is known.
async fn keeps_apart(house: House, case: &Case) {
    let table = Table::laid(house, case).await;
    let nameless = table.codes.len() - 1;
    for at in 0..nameless {
        table.put(at, BoardPlace::Candidate, BoardPlace::Selected).await;
    }
    assert_eq!(table.refused().await, [(case.rule.to_owned(), RuleVerdict::Breached)]);

    table.put(0, BoardPlace::Selected, BoardPlace::Candidate).await;
    table.put(nameless, BoardPlace::Candidate, BoardPlace::Selected).await;
    assert_eq!(table.refused().await, [(case.rule.to_owned(), RuleVerdict::NotAssessable { missing: 1 })]);

    let credit = LateCredit {
        role: "participant".into(),
        name: "Personne Sans".into(),
        company: "Hors-les-murs".into(),
        ..LateCredit::default()
    };
    let (office, staff) = (table.festival.office(), table.festival.staff().await);
    office.add_late_credit(&staff, &table.call, &table.codes[nameless], &credit, false).await.expect("named");
    assert_eq!(table.refused().await, []);
}
