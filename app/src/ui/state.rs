//! How things stand: badges, notices, empty lists, meters, figures. A shape and a word, never a color alone.

use leptos::prelude::*;
use leptos::tachys::svg::InertElement;

use super::Icon;

/// How something stands. Each has a shape of its own, so a color-blind reader loses nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Nothing to say: an empty ring.
    #[default]
    Idle,
    /// Under way: a half-filled ring.
    Active,
    /// Well: a disc with a check.
    Good,
    /// Needs a hand: a triangle.
    Warn,
    /// Wrong or refused: a disc with a cross.
    Bad,
    /// Closed to change: a square.
    Closed,
}

impl State {
    /// The word CSS knows it by.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Active => "active",
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Bad => "bad",
            Self::Closed => "closed",
        }
    }

    /// The shape alone, hidden from screen readers: words always stand beside it. Long tables hold hundreds of them: each is
    /// written in one piece.
    pub fn mark(self) -> AnyView {
        InertElement::new(self.svg()).into_any()
    }

    const fn svg(self) -> &'static str {
        macro_rules! shape {
            ($word:literal, $outline:literal, $inside:literal) => {
                concat!(
                    "<svg class=\"mark\" data-state=\"",
                    $word,
                    "\" viewBox=\"0 0 12 12\" width=\"12\" height=\"12\" aria-hidden=\"true\" focusable=\"false\"><path class=\"mark-outline\" d=\"",
                    $outline,
                    "\"></path>",
                    $inside,
                    "</svg>"
                )
            };
            ($word:literal, $outline:literal) => {
                shape!($word, $outline, "")
            };
        }
        match self {
            Self::Idle => shape!("idle", "M10.5 6a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0z"),
            Self::Active => shape!(
                "active",
                "M10.5 6a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0z",
                "<path class=\"mark-inside\" d=\"M6 1.5a4.5 4.5 0 0 1 0 9z\"></path>"
            ),
            Self::Good => shape!(
                "good",
                "M10.5 6a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0z",
                "<path class=\"mark-inside\" d=\"M3.8 6.2 5.4 7.7 8.3 4.5\"></path>"
            ),
            Self::Warn => shape!("warn", "M6 1.4 11 10.6H1z"),
            Self::Bad => shape!(
                "bad",
                "M10.5 6a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0z",
                "<path class=\"mark-inside\" d=\"M4.3 4.3l3.4 3.4M7.7 4.3 4.3 7.7\"></path>"
            ),
            Self::Closed => shape!("closed", "M2 2h8v8H2z"),
        }
    }
}

/// A state in a line: its shape and its word.
#[component]
pub fn Badge(
    /// How it stands.
    #[prop(optional)]
    state: State,
    /// The word for it.
    #[prop(into)]
    label: String,
) -> AnyView {
    view! { <span class="badge" data-state=state.word()>{state.mark()}<span>{label}</span></span> }.into_any()
}

/// What a notice is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Worth knowing.
    #[default]
    Info,
    /// It worked.
    Good,
    /// Needs a hand.
    Warn,
    /// It did not work.
    Bad,
}

impl Tone {
    const fn word(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Bad => "bad",
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Self::Info => Icon::Info,
            Self::Good => Icon::Check,
            Self::Warn | Self::Bad => Icon::Alert,
        }
    }
}

/// Something the page must say before anything else: what happened, what is safe, what to do.
#[component]
pub fn Notice(
    /// What it is about.
    #[prop(optional)]
    tone: Tone,
    /// What happened, in a few words.
    #[prop(into)]
    title: String,
    /// It has just happened: screen readers say it at once.
    #[prop(optional)]
    live: bool,
    /// The rest.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let role = live.then_some(if tone == Tone::Bad { "alert" } else { "status" });
    view! {
        <div class="notice" data-tone=tone.word() role=role>
            {tone.icon().view()}
            <div>
                <p class="notice-title">{title}</p>
                {children.map(|children| view! { <div class="notice-text">{children()}</div> }.into_any())}
            </div>
        </div>
    }
    .into_any()
}

/// An empty list: what will appear here, and how to make it appear.
#[component]
pub fn EmptyState(
    /// What will appear here.
    #[prop(into)]
    title: String,
    /// How it comes.
    #[prop(optional_no_strip, into)]
    text: Option<String>,
    /// What one can do about it.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    view! {
        <div class="empty">
            <p class="empty-title">{title}</p>
            {text.map(|text| view! { <p>{text}</p> }.into_any())}
            {children.map(|children| view! { <div class="buttons">{children()}</div> }.into_any())}
        </div>
    }
    .into_any()
}

/// How far something has come: a thin bar from zero, and the words that say the same.
#[component]
pub fn Meter(
    /// What is measured.
    #[prop(into)]
    label: String,
    /// How far, in words: "11 of 25".
    #[prop(into)]
    words: String,
    /// How far.
    value: u32,
    /// As far as it goes.
    max: u32,
    /// Where it must reach, or stay below.
    #[prop(optional_no_strip, into)]
    mark: Option<u32>,
    /// How it stands.
    #[prop(optional)]
    state: State,
) -> AnyView {
    let all = max.max(value).max(mark.unwrap_or(0)).max(1);
    let share = |part: u32| format!("{:.2}%", f64::from(part) * 100.0 / f64::from(all));
    view! {
        <div class="meter" data-state=state.word()>
            <p class="meter-words">{state.mark()}<span class="meter-label"><bdi>{label}</bdi></span>" "<span class="figure">{words}</span></p>
            <svg class="meter-bar" width="100%" height="10" aria-hidden="true" focusable="false">
                <rect class="meter-ground" y="3" width="100%" height="4" rx="2"></rect>
                <rect class="meter-fill" y="3" width=share(value) height="4" rx="2"></rect>
                {mark.map(|mark| view! { <line class="meter-mark" x1=share(mark) x2=share(mark) y1="0" y2="10"></line> }.into_any())}
            </svg>
        </div>
    }
    .into_any()
}

/// A figure and what it counts.
#[component]
pub fn Stat(
    /// The figure, formatted.
    #[prop(into)]
    figure: String,
    /// What it counts.
    #[prop(into)]
    label: String,
    /// Where the counted things are.
    #[prop(optional_no_strip, into)]
    href: Option<String>,
    /// A quiet line below: of what, since when.
    #[prop(optional_no_strip, into)]
    note: Option<String>,
) -> AnyView {
    let label = match href {
        Some(href) => view! { <a href=href>{label}</a> }.into_any(),
        None => view! { {label} }.into_any(),
    };
    view! {
        <div class="stat">
            <p class="stat-figure">{figure}</p>
            <p class="stat-label">{label}</p>
            {note.map(|note| view! { <p class="stat-note">{note}</p> }.into_any())}
        </div>
    }
    .into_any()
}

/// A row of [`Stat`]s.
#[component]
pub fn Stats(
    /// The figures.
    children: Children,
) -> AnyView {
    view! { <div class="stats">{children()}</div> }.into_any()
}

/// A deadline: the day and the hour with their zone, and the time left, which an island may keep fresh.
#[component]
pub fn Countdown(
    /// What ends ("Closes").
    #[prop(into)]
    label: String,
    /// The day and the hour, in words, with the zone.
    #[prop(into)]
    moment: String,
    /// The same for machines (`2027-01-31T23:59:00Z`).
    #[prop(into)]
    datetime: String,
    /// The time left, in words, when the page was made.
    #[prop(optional_no_strip, into)]
    left: Option<String>,
    /// Little time is left.
    #[prop(optional)]
    soon: bool,
    /// An island in the place of the words for the time left.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let left = match children {
        Some(children) => Some(children()),
        None => left.map(|left| view! { {left} }.into_any()),
    };
    view! {
        <p class="countdown" data-soon=soon.then_some("")>
            {Icon::Clock.view()}
            <span><span class="countdown-label">{label}</span>" "<time datetime=datetime>{moment}</time></span>
            {left.map(|left| view! { <span class="left">{left}</span> }.into_any())}
        </p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_a_shape_of_its_own() {
        let all = [State::Idle, State::Active, State::Good, State::Warn, State::Bad, State::Closed];
        let mut shapes: Vec<_> = all.iter().map(|state| state.svg().replace(state.word(), "")).collect();
        shapes.sort_unstable();
        shapes.dedup();
        assert_eq!(shapes.len(), all.len());
    }

    #[test]
    fn a_meter_past_its_end_stays_in_its_bar() {
        let html = Owner::new().with(|| view! { <Meter label="Women" words="30 of 25" value=30 max=25/> }.to_html());
        assert!(html.contains(r#"width="100.00%""#), "{html}");
        assert!(!html.contains("style="), "{html}");
    }
}
