//! Fields one types into: label above, hint under it, fault in words, one column.
//!
//! The id of a field follows from its name, so an [`ErrorSummary`](super::ErrorSummary) finds it by name alone.

use leptos::prelude::*;

use super::Icon;

/// The id of the field with this form name: `credits[0].name` is `credits-0-name`.
pub fn field_id(name: &str) -> String {
    let mut id = String::with_capacity(name.len());
    for letter in name.chars() {
        match letter {
            letter if letter.is_ascii_alphanumeric() => id.push(letter),
            _ if id.ends_with('-') || id.is_empty() => {}
            _ => id.push('-'),
        }
    }
    id.truncate(id.trim_end_matches('-').len());
    id
}

/// What `aria-describedby` points to: the hint and the fault, when there are any.
pub(super) fn described_by(id: &str, hint: bool, fault: bool) -> Option<String> {
    match (hint, fault) {
        (false, false) => None,
        (true, false) => Some(format!("{id}-hint")),
        (false, true) => Some(format!("{id}-fault")),
        (true, true) => Some(format!("{id}-hint {id}-fault")),
    }
}

/// The quiet line under a label. Made by the fields; alone, for a field of one's own.
pub fn hint_line(id: &str, hint: Option<String>) -> Option<AnyView> {
    hint.map(|hint| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> }.into_any())
}

/// What is wrong with a field, in words, right above the control.
pub fn fault_line(id: &str, fault: Option<String>) -> Option<AnyView> {
    fault.map(|fault| view! { <p class="fault" id=format!("{id}-fault")>{Icon::Alert.view()}<span>{fault}</span></p> }.into_any())
}

/// A label, and after it a quiet word such as "optional".
pub(super) fn label_line(id: &str, label: String, note: Option<String>) -> AnyView {
    view! {
        <label for=id.to_owned()>
            {label} {note.map(|note| view! { " " <span class="note">{note}</span> }.into_any())}
        </label>
    }
    .into_any()
}

/// What stands around the control of a field: its label above, hint and fault between, a foot below.
pub(super) struct Around {
    /// The id of the control.
    pub(super) id: String,
    /// What describes the control.
    pub(super) described: Option<String>,
    faulty: bool,
    above: AnyView,
}

impl Around {
    pub(super) fn of(name: &str, label: String, note: Option<String>, hint: Option<String>, fault: Option<String>) -> Around {
        let id = field_id(name);
        let (described, faulty) = (described_by(&id, hint.is_some(), fault.is_some()), fault.is_some());
        let above = view! { {label_line(&id, label, note)}{hint_line(&id, hint)}{fault_line(&id, fault)} }.into_any();
        Around { id, described, faulty, above }
    }

    /// What the control says of itself when its answer is wrong.
    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.faulty.then_some("true")
    }

    /// The field: its control, and what stands at the end of the line under it.
    pub(super) fn field(self, class: &'static str, control: impl IntoAny, foot: Option<Children>) -> AnyView {
        let control = control.into_any();
        view! {
            <div class=class data-faulty=self.faulty.then_some("")>
                {self.above}
                {control}
                {foot.map(|foot| view! { <div class="field-foot">{foot()}</div> }.into_any())}
            </div>
        }
        .into_any()
    }
}

/// How wide the answer is expected to be; the field shows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// A number, a year, a code.
    Short,
    /// A name, a date, an amount.
    Medium,
    /// A title, an address, a sentence.
    #[default]
    Full,
}

impl Width {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Medium => "medium",
            Self::Full => "full",
        }
    }
}

/// The direction of what is typed: technical answers run left to right, words as their first letter does.
const fn direction(kind: &str) -> &'static str {
    match kind.as_bytes() {
        b"text" | b"search" => "auto",
        _ => "ltr",
    }
}

/// The direction of words in a language; without one they run as their first letter does.
fn direction_in(lang: Option<&str>) -> &'static str {
    match lang {
        None => "auto",
        Some("ar") => "rtl",
        Some(_) => "ltr",
    }
}

/// One line of text: text, email, tel, url, number, password, date, time.
#[component]
pub fn TextField(
    /// The name it is posted under.
    #[prop(into)]
    name: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What is there already.
    #[prop(optional, into)]
    value: String,
    /// The input's type.
    #[prop(default = "text")]
    kind: &'static str,
    /// A word after the label, such as "optional".
    #[prop(optional_no_strip, into)]
    note: Option<String>,
    /// What helps to answer.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    fault: Option<String>,
    /// What browsers may fill in (`email`, `current-password`, `one-time-code`…).
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// The keyboard a phone shows, where the type does not say it (`numeric`, `decimal`).
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// The longest answer, in characters.
    #[prop(optional_no_strip, into)]
    maxlength: Option<usize>,
    /// The language of the answer, when the form asks for one.
    #[prop(optional_no_strip, into)]
    lang: Option<&'static str>,
    /// How wide the answer is expected to be.
    #[prop(optional)]
    width: Width,
    /// A unit after the field ("minutes", "%").
    #[prop(optional_no_strip, into)]
    unit: Option<String>,
    /// An answer is expected. Checked by the server; said to screen readers.
    #[prop(optional)]
    required: bool,
    /// Shown, not to be changed.
    #[prop(optional)]
    readonly: bool,
    /// Which of several fields of this name on one page it is; ids are made of both.
    #[prop(optional_no_strip, into)]
    of: Option<String>,
    /// What stands at the end of the line under the field: a counter, a saved time.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let own = of.map_or_else(|| name.clone(), |of| format!("{name}-{of}"));
    let around = Around::of(&own, label, note, hint, fault);
    // A blank placeholder lets the style sheet see that the field is empty, and turn it as the page runs.
    let dir = if lang.is_some() { direction_in(lang) } else { direction(kind) };
    let placeholder = (dir == "auto").then_some(" ");
    let control = view! {
        <span class="control">
            <input
                id=around.id.clone() name=name type=kind value=value dir=dir lang=lang data-width=width.word() placeholder=placeholder
                autocomplete=autocomplete inputmode=inputmode maxlength=maxlength.map(|most| most.to_string())
                readonly=readonly aria-required=required.then_some("true")
                aria-invalid=around.invalid() aria-describedby=around.described.clone()
            />
            {unit.map(|unit| view! { <span class="unit">{unit}</span> }.into_any())}
        </span>
    };
    around.field("field", control, children)
}

/// Several lines of text. The only `<textarea>` of the product, so that one place answers for escaping it.
#[component]
pub fn TextArea(
    /// The name it is posted under.
    #[prop(into)]
    name: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What is there already.
    #[prop(optional, into)]
    value: String,
    /// A word after the label, such as "optional".
    #[prop(optional_no_strip, into)]
    note: Option<String>,
    /// What helps to answer.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    fault: Option<String>,
    /// Lines shown at first; the field grows with the text where browsers can.
    #[prop(default = 5)]
    rows: u32,
    /// The longest answer, in characters. Leave it out where longer text must survive to be shortened.
    #[prop(optional_no_strip, into)]
    maxlength: Option<usize>,
    /// The language of the answer, when the form asks for one.
    #[prop(optional_no_strip, into)]
    lang: Option<&'static str>,
    /// An answer is expected. Checked by the server; said to screen readers.
    #[prop(optional)]
    required: bool,
    /// What stands at the end of the line under the field: a counter, a saved time.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let around = Around::of(&name, label, note, hint, fault);
    // The parser drops one newline right after `<textarea>`: given one more, text that begins with one keeps it.
    let value = if value.starts_with('\n') { format!("\n{value}") } else { value };
    let control = view! {
        <textarea
            id=around.id.clone() name=name rows=rows.to_string() dir=direction_in(lang) lang=lang
            maxlength=maxlength.map(|most| most.to_string()) aria-required=required.then_some("true")
            aria-invalid=around.invalid() aria-describedby=around.described.clone()
        >{value}</textarea>
    };
    around.field("field", control, children)
}

/// A day and a time of that day, with the zone they are meant in.
#[component]
pub fn DateTimeField(
    /// The name it is posted under (`2027-01-31T23:59`).
    #[prop(into)]
    name: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What is there already, as `2027-01-31T23:59`.
    #[prop(optional, into)]
    value: String,
    /// The zone, in words, with its offset: "Casablanca time, UTC+0".
    #[prop(into)]
    zone: String,
    /// A word after the label, such as "optional".
    #[prop(optional_no_strip, into)]
    note: Option<String>,
    /// What helps to answer.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    fault: Option<String>,
) -> AnyView {
    view! {
        <TextField name=name label=label value=value kind="datetime-local" note=note hint=hint fault=fault width=Width::Medium unit=zone/>
    }
    .into_any()
}

/// A search: one line and its button, posted as GET by the form around it.
#[component]
pub fn SearchField(
    /// The name it is sent under.
    #[prop(default = "q".to_owned(), into)]
    name: String,
    /// What is searched; said to screen readers and shown as the button's name.
    #[prop(into)]
    label: String,
    /// What was searched.
    #[prop(optional, into)]
    value: String,
) -> AnyView {
    let id = field_id(&name);
    view! {
        <div class="search" role="search">
            <label class="unseen" for=id.clone()>{label.clone()}</label>
            <input id=id name=name type="search" value=value dir="auto" placeholder=label.clone() data-search=""/>
            <button class="button" data-kind="quiet" aria-label=label>{Icon::Search.view()}</button>
        </div>
    }
    .into_any()
}

/// A value the form carries along.
#[component]
pub fn Hidden(
    /// The name it is posted under.
    #[prop(into)]
    name: String,
    /// What is carried.
    #[prop(into)]
    value: String,
) -> AnyView {
    view! { <input type="hidden" name=name value=value/> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: &str = "</textarea><script>alert(1)</script>\"'&<";

    fn written(view: impl FnOnce() -> AnyView) -> String {
        Owner::new().with(|| view().to_html())
    }

    #[test]
    fn hostile_text_stays_text_in_every_field() {
        let area = written(|| {
            view! { <TextArea name="synopsis" label=HOSTILE value=HOSTILE hint=HOSTILE.to_owned() fault=HOSTILE.to_owned()/> }
                .into_any()
        });
        let line = written(|| {
            view! { <TextField name="title" label=HOSTILE value=HOSTILE hint=HOSTILE.to_owned() fault=HOSTILE.to_owned()/> }
                .into_any()
        });
        for html in [&area, &line] {
            assert!(!html.contains("<script"), "{html}");
            assert!(html.contains("alert(1)"), "the text itself is kept: {html}");
        }
        assert_eq!(area.matches("</textarea>").count(), 1, "{area}");
        assert!(line.contains("&quot;"), "a quote cannot leave its attribute: {line}");
    }

    #[test]
    fn a_faulty_field_points_to_its_hint_and_its_fault() {
        let html = written(|| {
            view! { <TextField name="credits[0].name" label="Name" hint="h".to_owned() fault="f".to_owned()/> }.into_any()
        });
        assert!(html.contains(r#"aria-describedby="credits-0-name-hint credits-0-name-fault""#), "{html}");
        assert!(html.contains(r#"id="credits-0-name-fault""#), "{html}");
        assert!(html.contains(r#"aria-invalid="true""#), "{html}");
    }

    #[test]
    fn a_sound_field_claims_nothing_about_faults() {
        let html = written(|| view! { <TextField name="title" label="Title" value="Sable"/> }.into_any());
        assert!(!html.contains("aria-invalid") && !html.contains("aria-describedby"), "{html}");
        assert!(html.contains(r#"value="Sable""#), "{html}");
    }

    #[test]
    fn text_that_begins_with_a_new_line_keeps_it() {
        let html = written(|| view! { <TextArea name="a" label="A" value="\nText"/> }.into_any());
        assert!(html.contains(">\n\nText</textarea>"), "{html}");
    }

    #[test]
    fn words_of_a_language_run_as_it_does() {
        let html = |lang: Option<&'static str>| {
            written(move || {
                view! { <TextField name="a" label="A" lang=lang/><TextArea name="b" label="B" lang=lang/> }.into_any()
            })
        };
        assert_eq!(html(Some("ar")).matches(r#"dir="rtl""#).count(), 2);
        assert_eq!(html(Some("fr")).matches(r#"lang="fr""#).count(), 2);
        assert_eq!(html(None).matches(r#"dir="auto""#).count(), 2);
    }

    #[test]
    fn ids_follow_from_names() {
        assert_eq!(field_id("credits[0].name"), "credits-0-name");
        assert_eq!(field_id("title"), "title");
        assert_eq!(field_id("roles[]"), "roles");
    }
}
