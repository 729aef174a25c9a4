//! The pieces of the product on realistic pages, to be looked at: `cargo run -p app --features ssr --example
//! gallery -- FOLDER` writes them in French and in Arabic. Every person, film and number in it is invented.

mod filmmaker;
mod public;
mod reader;
mod staff;

use std::{fs, io, path::Path};

use app::ui::{Account, Frame, LanguageLink, NavLink};
use leptos::prelude::*;

/// The language a page of the gallery is written in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tongue {
    French,
    Arabic,
}

impl Tongue {
    const fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::Arabic => "ar",
        }
    }

    const fn direction(self) -> &'static str {
        match self {
            Self::French => "ltr",
            Self::Arabic => "rtl",
        }
    }

    /// The one of the two texts that is in this language.
    fn say(self, french: &str, arabic: &str) -> String {
        match self {
            Self::French => french.to_owned(),
            Self::Arabic => arabic.to_owned(),
        }
    }

    /// What stands around a page, with these main links, the first of them current.
    fn frame(self, place: String, links: Vec<String>, signed_in: bool) -> Frame {
        let account = signed_in.then(|| Account {
            name: self.say("Salma Exemple", "سلمى مثال"),
            label: self.say("Votre compte", "حسابكم"),
            links: vec![NavLink::new("#", self.say("Profil", "الملف الشخصي")), NavLink::new("#", self.say("Sécurité", "الأمان"))],
            sign_out: "#".into(),
            sign_out_label: self.say("Se déconnecter", "تسجيل الخروج"),
        });
        Frame {
            festival: self.say("Festival de l’Exemple", "مهرجان المثال"),
            home: "#".into(),
            place: Some(place),
            skip: self.say("Aller au contenu", "الانتقال إلى المحتوى"),
            menu: self.say("Menu", "القائمة"),
            navigation: self.say("Navigation principale", "التنقل الرئيسي"),
            languages_label: self.say("Langues", "اللغات"),
            links: links.into_iter().enumerate().map(|(place, label)| NavLink::new("#", label).current(place == 0)).collect(),
            languages: [("Français", "fr"), ("العربية", "ar"), ("English", "en")]
                .map(|(label, code)| LanguageLink { href: "#".into(), label: label.into(), code, current: code == self.code() })
                .to_vec(),
            account,
            sign_in: (!signed_in).then(|| NavLink::new("#", self.say("Se connecter", "تسجيل الدخول"))),
            foot: vec![
                NavLink::new("#", self.say("Données personnelles", "المعطيات الشخصية")),
                NavLink::new("#", self.say("Accessibilité", "إمكانية الولوج")),
                NavLink::new("#", self.say("Contact", "اتصال")),
            ],
            foot_line: self.say("Festival de l’Exemple, bureau de l’industrie", "مهرجان المثال، مكتب الصناعة السينمائية"),
        }
    }
}

/// A page of the gallery: the name of its file and what draws it.
type Plate = (&'static str, fn(Tongue) -> AnyView);

const PLATES: [Plate; 9] = [
    ("call", public::call),
    ("tasks", filmmaker::tasks),
    ("form", filmmaker::form),
    ("receipt", filmmaker::receipt),
    ("desk", reader::desk),
    ("list", staff::list),
    ("board", staff::board),
    ("overview", staff::overview),
    ("letter", staff::letter),
];

fn main() -> io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/gallery".into());
    fs::create_dir_all(&folder)?;
    let style = concat!(env!("CARGO_MANIFEST_DIR"), "/../style/main.css");
    for tongue in [Tongue::French, Tongue::Arabic] {
        for (name, draw) in PLATES {
            let body = Owner::new().with(|| draw(tongue).to_html());
            for theme in ["light", "dark"] {
                let page = format!(
                    r#"<!DOCTYPE html><html lang="{}" dir="{}" data-theme="{theme}"><head><meta charset="utf-8"><title>{name}</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="file://{style}"></head><body>{body}</body></html>"#,
                    tongue.code(),
                    tongue.direction(),
                );
                fs::write(Path::new(&folder).join(format!("{name}-{}-{theme}.html", tongue.code())), page)?;
            }
        }
    }
    Ok(())
}
