//! The board while several people work at it: it shows what others moved within a second or two, and entries can be dragged.

use super::browser;
use leptos::{prelude::*, task::spawn_local};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};
use web_sys::{
    DomParser, DragEvent, Element, HtmlElement, HtmlFormElement, HtmlInputElement, SubmitEvent, SupportedType, UrlSearchParams,
};

/// How often the small number that changes with the board is asked for.
const BEAT: Duration = Duration::from_secs(1);
/// The parts of the page that are exchanged.
const PARTS: [&str; 2] = ["board-live", "board-side"];

texts! {
    /// What is said when something changed.
    pub struct BoardTexts {
        /// Somebody moved something.
        pub changed: String,
        /// The move was not taken: somebody else had moved that entry.
        pub refused: String,
        /// No answer came to the move: it may have been made or not.
        pub unanswered: String,
        /// Nobody is signed in any more.
        pub signed_out: String,
    }
}

/// Follows the board at `address`. Without it every move is a plain form, and a reload shows the others' moves.
#[island]
pub fn BoardLive(
    /// What the board was when the page was written.
    pulse: String,
    /// Where the board is.
    address: String,
    /// What is said when something changed.
    texts: BoardTexts,
) -> impl IntoView {
    let (said, set_said) = signal(String::new());
    Effect::new(move |_| {
        let board = Rc::new(Follower {
            address: address.clone(),
            pulse: RefCell::new(pulse.clone()),
            dragged: RefCell::new(None),
            ended: Cell::new(false),
            waiting: Cell::new(false),
            texts: texts.clone(),
            said: set_said,
        });
        make_draggable();
        listen(&board);
        let beating = Rc::clone(&board);
        browser::every(BEAT, move || spawn_local(Rc::clone(&beating).beat()));
    });
    view! { <p class="board-said" role="status">{said}</p> }
}

struct Follower {
    address: String,
    pulse: RefCell<String>,
    dragged: RefCell<Option<HtmlFormElement>>,
    /// The session has ended: nothing more is asked.
    ended: Cell<bool>,
    /// An answer is being waited for: a slow server is not asked again meanwhile.
    waiting: Cell<bool>,
    texts: BoardTexts,
    said: WriteSignal<String>,
}

impl Follower {
    /// Asks whether anything changed, and if so shows it; not while that is still being done.
    async fn beat(self: Rc<Self>) {
        if !self.ended.get() && !self.waiting.replace(true) {
            self.follow().await;
            self.waiting.set(false);
        }
    }

    async fn follow(&self) {
        let Some(answer) = browser::get(&format!("{}/revision", self.address)).await else { return };
        if answer.status == 200 && answer.text.starts_with('<') {
            // The page where one signs in.
            self.ended.set(true);
            self.said.set(self.texts.signed_out.clone());
            return;
        }
        let current = answer.text.trim().to_owned();
        if answer.status == 200 && current != *self.pulse.borrow() && self.refresh().await.is_some() {
            self.pulse.replace(current);
            self.said.set(self.texts.changed.clone());
        }
    }

    /// Exchanges the live parts with those of the page as it is now. A part somebody writes in stays.
    async fn refresh(&self) -> Option<()> {
        let answer = browser::get(&self.address).await?;
        let page = DomParser::new().ok()?.parse_from_string(&answer.text, SupportedType::TextHtml).ok()?;
        for id in PARTS {
            let (here, there) = (browser::element::<Element>(id)?, page.get_element_by_id(id)?);
            if !written_in(&here) {
                here.set_inner_html(&there.inner_html());
            }
        }
        make_draggable();
        Some(())
    }

    /// Sends a move and shows the board as it is then; the focus stays with the entry.
    async fn send(self: Rc<Self>, address: String, fields: UrlSearchParams) {
        let entry = fields.get("application").unwrap_or_default();
        let status = browser::post(&address, &fields, false).await.map_or(0, |answer| answer.status);
        if status == 401 {
            self.said.set(self.texts.signed_out.clone());
            return;
        }
        let taken = (200..400).contains(&status);
        if let Some(answer) = browser::get(&format!("{}/revision", self.address)).await {
            self.pulse.replace(answer.text.trim().to_owned());
        }
        // Where it failed, the next beat tries again.
        let shown = self.refresh().await.is_some();
        self.said.set(match (taken, shown) {
            (true, true) => Self::moved(&entry).unwrap_or_default(),
            (true, false) => String::new(),
            (false, _) if status == 0 || status >= 500 => self.texts.unanswered.clone(),
            (false, _) => self.texts.refused.clone(),
        });
        if let Some(button) = browser::first::<HtmlElement>(&format!("form[data-move=\"{entry}\"] button")) {
            let _still_there = button.focus();
        }
    }

    /// What was moved and where it lies now, by the names the page gives them.
    fn moved(entry: &str) -> Option<String> {
        let form = browser::first::<Element>(&format!("form[data-move=\"{entry}\"]"))?;
        let title = browser::within::<Element>(&form.closest("li").ok()??, ".film").first()?.text_content()?;
        let place = form.closest("ol").ok()??.get_attribute("aria-label")?;
        Some(["\u{2068}", &title, "\u{2069} – ", &place].concat())
    }
}

/// Whether somebody is writing in a part of the page: then it is not exchanged under their hands.
fn written_in(part: &Element) -> bool {
    let texts = browser::within::<Element>(part, "textarea, input[type=text]");
    let typed = |field: &Element| {
        let value = js_sys::Reflect::get(field, &"value".into()).ok().and_then(|value| value.as_string());
        value.is_some_and(|value| !value.is_empty())
    };
    texts.iter().any(typed)
}

/// Entries that can be moved can be dragged.
fn make_draggable() {
    for form in browser::all::<HtmlFormElement>("#board-live form[data-move]") {
        if let Ok(Some(card)) = form.closest("li") {
            let _own_element = card.set_attribute("draggable", "true");
        }
    }
}

fn listen(board: &Rc<Follower>) {
    let Some(live) = browser::element::<Element>(PARTS[0]) else { return };
    let following = Rc::clone(board);
    browser::on(&live, "submit", move |event: SubmitEvent| {
        let form = event.target().and_then(|target| wasm_bindgen::JsCast::dyn_into::<HtmlFormElement>(target).ok());
        let Some(form) = form.filter(|form| form.matches("[data-move], [data-order]").unwrap_or(false)) else { return };
        let Some(fields) = fields_of(&form) else { return };
        if let Some(button) = event.submitter() {
            fields.append("to", &button.get_attribute("value").unwrap_or_default());
        }
        event.prevent_default();
        spawn_local(Rc::clone(&following).send(form.action(), fields));
    });
    let following = Rc::clone(board);
    browser::on(&live, "dragstart", move |event: DragEvent| {
        // Whoever pulls at the title pulls at a link, not at its card.
        let card = under(&event, "li[draggable]");
        let form = card.and_then(|card| browser::within::<HtmlFormElement>(&card, "form[data-move]").into_iter().next());
        if let (Some(transfer), Some(form)) = (event.data_transfer(), &form) {
            let _some_browsers_need_it = transfer.set_data("text/plain", &form.get_attribute("data-move").unwrap_or_default());
        }
        following.dragged.replace(form);
    });
    let following = Rc::clone(board);
    browser::on(&live, "dragover", move |event: DragEvent| {
        if following.dragged.borrow().is_some() && zone_of(&event).is_some() {
            event.prevent_default();
        }
    });
    let following = Rc::clone(board);
    browser::on(&live, "drop", move |event: DragEvent| {
        let (Some(form), Some(zone)) = (following.dragged.take(), zone_of(&event)) else { return };
        event.prevent_default();
        let Some(fields) = fields_of(&form) else { return };
        fields.append("to", &zone.get_attribute("data-drop").unwrap_or_default());
        if let Some(before) = card_under(&event) {
            fields.append("before", &before);
        }
        spawn_local(Rc::clone(&following).send(form.action(), fields));
    });
}

/// The hidden fields of a form.
fn fields_of(form: &HtmlFormElement) -> Option<UrlSearchParams> {
    let fields = UrlSearchParams::new().ok()?;
    for input in browser::within::<HtmlInputElement>(form, "input[type=hidden]") {
        fields.append(&input.name(), &input.value());
    }
    Some(fields)
}

fn under(event: &DragEvent, selector: &str) -> Option<Element> {
    let target = wasm_bindgen::JsCast::dyn_into::<Element>(event.target()?).ok()?;
    target.closest(selector).ok()?
}

fn zone_of(event: &DragEvent) -> Option<Element> {
    under(event, "[data-drop]")
}

/// The code of the entry that something is dropped on: in the reserve it goes before it.
fn card_under(event: &DragEvent) -> Option<String> {
    let card = under(event, "li[draggable]")?;
    browser::within::<HtmlFormElement>(&card, "form[data-move]").first()?.get_attribute("data-move")
}
