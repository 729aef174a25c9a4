//! A session from the sign-in to its end.

use domain::time::DAY;
use http::StatusCode;
use office::jobs::{ABSOLUTE, IDLE};

use super::house::{ADDRESS, EMAIL, House, OWN};

#[tokio::test]
async fn the_cookie_of_a_session_is_for_this_house_alone_and_for_no_script() {
    for address in [ADDRESS, "http://127.0.0.1:3000"] {
        let answer = House::at(address).await.sign_in("", "").await;
        let line = answer.head("set-cookie");
        let parts: Vec<&str> = line.split("; ").collect();
        assert!(parts[0].starts_with("__Host-atlas="), "{line}");
        for flag in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
            assert!(parts.contains(&flag), "{line}");
        }
        assert!(!line.to_ascii_lowercase().contains("domain="), "{line}");
    }
}

#[tokio::test]
async fn the_cookie_of_a_session_that_is_over_is_taken_back_as_it_was_given() {
    for address in [ADDRESS, "http://127.0.0.1:3000"] {
        let house = House::at(address).await;
        let (left, ended) = (house.signed_in().await, house.signed_in().await);
        let left = house.post("/fr/account/sign-out", &left, OWN, &[]).await;
        house.office.shift_clock(IDLE);
        for answer in [left, house.get("/fr", &ended).await] {
            let line = answer.head("set-cookie");
            let parts: Vec<&str> = line.split("; ").collect();
            assert_eq!(parts[0], "__Host-atlas=", "{line}");
            for flag in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/", "Max-Age=0"] {
                assert!(parts.contains(&flag), "{line}");
            }
            assert!(!line.to_ascii_lowercase().contains("domain="), "{line}");
        }
    }
}

#[tokio::test]
async fn every_sign_in_begins_a_session_under_a_new_id() {
    let house = House::at(ADDRESS).await;
    let first = house.signed_in().await;
    let planted = format!("__Host-atlas={}", tower_sessions::session::Id::default());
    for old in [first, planted] {
        let new = house.sign_in(&old, "").await.cookie();
        assert!(new.starts_with("__Host-atlas="), "{new}");
        assert_ne!(new, old);
        assert_eq!((house.knows(&old).await, house.knows(&new).await), (false, true));
    }
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server() {
    let house = House::at(ADDRESS).await;
    let (here, elsewhere) = (house.signed_in().await, house.signed_in().await);
    assert!(house.knows(&here).await);
    let answer = house.post("/fr/account/sign-out", &here, OWN, &[]).await;
    assert_eq!((answer.status, answer.head("location")), (StatusCode::SEE_OTHER, "/fr?done=signed-out"));
    assert_eq!((house.knows(&here).await, house.knows(&elsewhere).await), (false, true));
}

#[tokio::test]
async fn the_own_account_is_shown_with_its_address_and_its_buttons_differ() {
    let house = House::at(ADDRESS).await;
    let page = house.get("/fr/account", &house.signed_in().await).await.text;
    assert!(page.contains(EMAIL), "{page}");
    for key in ["account-save-name", "account-save-theme"] {
        assert!(page.contains(&*words::Words::of(domain::text::Lang::Fr).t(key)), "{key}");
    }
}

#[tokio::test]
async fn a_session_ends_after_a_week_without_a_visit() {
    assert_eq!(IDLE, 7 * DAY);
    let house = House::at(ADDRESS).await;
    let cookie = house.signed_in().await;
    for _ in 0..2 {
        house.office.shift_clock(IDLE - 1);
        assert!(house.knows(&cookie).await);
    }
    house.office.shift_clock(IDLE);
    assert!(!house.knows(&cookie).await);
}

#[tokio::test]
async fn a_session_ends_after_thirty_days_whatever_happens() {
    assert_eq!(ABSOLUTE, 30 * DAY);
    let house = House::at(ADDRESS).await;
    let cookie = house.signed_in().await;
    for days in [6, 6, 6, 6, 5] {
        house.office.shift_clock(days * DAY);
        assert!(house.knows(&cookie).await);
    }
    house.office.shift_clock(DAY - 1);
    assert!(house.knows(&cookie).await);
    house.office.shift_clock(1);
    assert!(!house.knows(&cookie).await);
}
