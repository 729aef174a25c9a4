//! Words are read once and said fast: a page says about a hundred.

use std::hint::black_box;
use std::time::Instant;

use domain::text::Lang;
use words::{Words, args};

/// Printed (`--no-capture`); the bound is loose, for unoptimized builds on busy machines.
#[test]
fn a_hundred_messages_take_no_time() {
    for lang in Lang::ALL {
        let w = Words::of(lang);
        let page = || {
            for count in 0..25 {
                black_box(w.t("save"));
                black_box(w.choice("stage", "development"));
                black_box(w.with("results", &args!(count = count)));
                black_box(w.with("page-of", &args!(page = "2", pages = "9")));
            }
        };
        page();
        let started = Instant::now();
        for _ in 0..20 {
            page();
        }
        let each = started.elapsed() / 20;
        println!("{}: {each:?} for a hundred messages", lang.code());
        assert!(each.as_millis() < 20, "{each:?}");
    }
}
