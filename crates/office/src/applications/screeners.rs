//! Links to screening copies. A password is encrypted at rest and never shown again to anybody but a reader who asks.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::access::Action;
use domain::call::{Call, Field, FieldKind, is_link};
use domain::fault::Problem;
use domain::text::clean_line;
use store::files::Screener;

use super::own::Heading;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// The screening links of an application.
#[derive(Debug, Clone, PartialEq)]
pub struct ScreenersPage {
    /// Which application.
    pub heading: Heading,
    /// One line for each link asked for.
    pub lines: Vec<ScreenerLine>,
}

/// A screening link as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct ScreenerLine {
    /// What is asked.
    pub field: Field,
    /// The address, as typed.
    pub url: String,
    /// A password is kept.
    pub has_password: bool,
    /// What is wrong with it.
    pub problem: Option<Problem>,
}

/// A screening link as it was typed.
#[derive(Debug, Clone, Default)]
pub struct ScreenerInput {
    /// The field it answers.
    pub field: String,
    /// The address.
    pub url: String,
    /// A new password; empty keeps the one there is.
    pub password: String,
    /// Forget the password there is.
    pub forget: bool,
    /// The address that stood there when the form was opened, if the form says.
    pub was: Option<String>,
}

/// The screening links asked for in a section.
pub(super) fn asked<'a>(call: &'a Call, section: &'a str) -> impl Iterator<Item = &'a Field> {
    call.plan.fields().filter(move |field| field.kind == FieldKind::Screener && field.asked_in(section))
}

pub(super) fn line(field: &Field, held: &[Screener]) -> ScreenerLine {
    let held = held.iter().find(|screener| screener.field == field.code);
    let url = held.map_or("", |screener| &screener.url);
    let problem = match url {
        "" => field.required.then_some(Problem::Required),
        url => (!is_link(url)).then_some(Problem::NotALink),
    };
    ScreenerLine {
        field: field.clone(),
        url: url.to_owned(),
        has_password: held.is_some_and(|screener| !screener.sealed_password.is_empty()),
        problem,
    }
}

impl Office {
    /// The screening links of an own application.
    ///
    /// # Errors
    /// Not signed in; not found, also where the section asks for none.
    pub async fn screeners_page(&self, viewer: &Viewer, code: &str) -> Outcome<ScreenersPage> {
        let mut tx = self.read().await?;
        let (own, _) = self.own(&mut tx, viewer, code, Action::ReadOwnApplication).await?;
        let held = own.screeners(&mut tx).await?;
        let lines: Vec<_> = asked(&own.call, &own.application.section).map(|field| line(field, &held)).collect();
        if lines.is_empty() {
            return Err(Refusal::NOT_FOUND);
        }
        Ok(ScreenersPage { heading: own.heading(viewer), lines })
    }

    /// Keeps screening links as typed, and seals new passwords. A form that changes nothing leaves alone what another one
    /// has written since it was opened.
    ///
    /// # Errors
    /// Not signed in, not found, the deadline has passed; stale when both have changed the same link.
    pub async fn save_screeners(&self, viewer: &Viewer, code: &str, inputs: &[ScreenerInput]) -> Outcome<()> {
        let (mut tx, own) = self.write_own(viewer, code, Action::EditApplication).await?;
        let held = own.screeners(&mut tx).await?;
        let mut kept = held.clone();
        for field in asked(&own.call, &own.application.section) {
            let Some(input) = inputs.iter().find(|input| input.field == field.code) else { continue };
            let known = held.iter().find(|screener| screener.field == field.code);
            let url = clean_line(&input.url);
            let password = input.password.replace('\0', "");
            let stands = known.map_or("", |screener| screener.url.as_str());
            if input.was.as_deref().is_some_and(|was| was != stands) {
                let untouched = input.was.as_deref() == Some(url.as_str()) && password.is_empty() && !input.forget;
                if untouched || url == stands && password.is_empty() {
                    continue;
                }
                return Err(Refusal::Stale);
            }
            if url == stands && password.is_empty() && !input.forget {
                continue;
            }
            kept.retain(|screener| screener.field != field.code);
            if url.is_empty() && password.is_empty() {
                continue;
            }
            let id = known.map_or_else(|| self.id(), |screener| screener.id);
            let (sealed_password, key_id) = match (password.as_str(), known) {
                ("", Some(known)) if !input.forget => (known.sealed_password.clone(), known.key_id.clone()),
                ("", _) => (String::new(), String::new()),
                (password, _) => self.keys().seal(&id.to_string(), password, self.nonce()),
            };
            kept.push(Screener { id, field: field.code.clone(), url, sealed_password, key_id, updated_at: self.now() });
        }
        kept.sort_by(|one, other| one.field.cmp(&other.field));
        self.keep_screeners(&mut tx, &own, kept).await?;
        self.record_edit(&mut tx, viewer, &own, "screeners").await?;
        Ok(tx.commit().await?)
    }

    /// 192 bits that are never used twice with one key.
    pub(crate) fn nonce(&self) -> [u8; 24] {
        let secret = URL_SAFE_NO_PAD.decode(self.secret()).expect("a secret is base64");
        *secret.first_chunk().expect("a secret is longer than a nonce")
    }
}
