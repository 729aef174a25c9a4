//! A tiny set of icons of our own: sixteen-pixel strokes in the color of the text. Never the only sign of a state.

use leptos::prelude::*;

/// What the icon shows. `Forward` and `Back` follow the direction of reading and turn in Arabic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// On to the next thing.
    Forward,
    /// Back to where one came from.
    Back,
    /// Opens something below.
    Down,
    /// Done.
    Check,
    /// Remove, close.
    Cross,
    /// Add one.
    Plus,
    /// A document.
    File,
    /// Cannot be changed, or private.
    Lock,
    /// Leaves this site.
    External,
    /// Search.
    Search,
    /// A time or a deadline.
    Clock,
    /// Needs a hand.
    Alert,
    /// Worth knowing.
    Info,
    /// Fetch a file.
    Download,
    /// A person.
    Person,
    /// Three lines: a menu.
    Menu,
}

impl Icon {
    /// The drawing, on a grid of sixteen.
    const fn path(self) -> &'static str {
        match self {
            Self::Forward => "M2.5 8h11M9 3.5 13.5 8 9 12.5",
            Self::Back => "M13.5 8h-11M7 3.5 2.5 8 7 12.5",
            Self::Down => "M3.5 6 8 10.5 12.5 6",
            Self::Check => "M2.5 8.5 6.2 12 13.5 4",
            Self::Cross => "M3.5 3.5l9 9M12.5 3.5l-9 9",
            Self::Plus => "M8 2.5v11M2.5 8h11",
            Self::File => "M9.5 1.5h-6v13h9V4.5l-3-3zM9.5 1.5v3h3",
            Self::Lock => "M3 7.5h10v7H3zM5 7.5V5a3 3 0 0 1 6 0v2.5",
            Self::External => "M6.5 3h-4v10.5H13v-4M9.5 2.5h4v4M13.5 2.5 7.5 8.5",
            Self::Search => "M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM10.3 10.3 14 14",
            Self::Clock => "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM8 4.5V8l2.5 1.8",
            Self::Alert => "M8 2 14.5 13.5h-13zM8 6.5v3.2M8 11.4v.6",
            Self::Info => "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM8 7.3v4M8 4.7v.6",
            Self::Download => "M8 2v8.5M4 7l4 4 4-4M2.5 14h11",
            Self::Person => "M11 5a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM2.5 14.5c.6-3 2.8-4.5 5.5-4.5s4.9 1.5 5.5 4.5",
            Self::Menu => "M2 4.5h12M2 8h12M2 11.5h12",
        }
    }

    /// True for the icons that turn with the direction of reading.
    const fn turns(self) -> bool {
        matches!(self, Self::Forward | Self::Back | Self::External)
    }

    /// The drawing as a view, hidden from screen readers: the words beside it say the same.
    pub fn view(self) -> AnyView {
        view! {
            <svg class="icon" data-turns=self.turns() viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
                <path d=self.path() fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"></path>
            </svg>
        }
        .into_any()
    }
}
