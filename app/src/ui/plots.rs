//! Small plots drawn by the server: direct labels, zero-based bars, a table as the text alternative.
//!
//! Positions are percentages, so a plot fills its place without a script; in Arabic the style sheet mirrors the
//! drawing, never its words.

use leptos::prelude::*;

/// A bar: what it counts, how many, and how many in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it counts.
    pub label: String,
    /// How many.
    pub value: u32,
    /// How many, formatted.
    pub words: String,
    /// The one the eye should find: today, the first in.
    pub marked: bool,
}

impl Bar {
    /// A bar like the others.
    pub fn new(label: impl Into<String>, value: u32, words: impl Into<String>) -> Self {
        Self { label: label.into(), value, words: words.into(), marked: false }
    }

    /// The one the eye should find, when `marked`.
    #[must_use]
    pub fn marked(self, marked: bool) -> Self {
        Self { marked, ..self }
    }
}

/// The text alternative of a plot: the same figures as a table, under a disclosure.
fn as_table(words: String, heads: (String, String), bars: &[Bar]) -> AnyView {
    let rows = bars
        .iter()
        .map(|bar| {
            view! { <tr><th scope="row"><bdi>{bar.label.clone()}</bdi></th><td data-kind="number">{bar.words.clone()}</td></tr> }
                .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <details class="plot-table">
            <summary>{words}</summary>
            <table class="table"><thead><tr><th scope="col">{heads.0}</th><th scope="col" data-kind="number">{heads.1}</th></tr></thead><tbody>{rows}</tbody></table>
        </details>
    }
    .into_any()
}

/// A share of the whole as a percentage for an attribute.
fn percent(part: f64, whole: f64) -> String {
    format!("{:.2}%", part * 100.0 / whole.max(1.0))
}

/// What happened each day: a bar a day from zero, the first, the last and the highest day named.
#[component]
pub fn BarsByDay(
    /// What is counted, as the plot's title.
    #[prop(into)]
    title: String,
    /// One bar a day, without gaps.
    bars: Vec<Bar>,
    /// The name of the table below ("As a table").
    #[prop(into)]
    table_label: String,
    /// The heads of that table: the day, the number.
    table_heads: (String, String),
) -> AnyView {
    const HEIGHT: f64 = 96.0;
    let most = bars.iter().map(|bar| bar.value).max().unwrap_or(0).max(1);
    let count = f64::from(u32::try_from(bars.len()).unwrap_or(u32::MAX));
    let drawn = bars
        .iter()
        .zip(0_u32..)
        .map(|(bar, place)| {
            let height = HEIGHT * f64::from(bar.value) / f64::from(most);
            view! {
                <rect
                    class="bar" data-marked=bar.marked.then_some("")
                    x=percent(f64::from(place) + 0.12, count) width=percent(0.76, count)
                    y=format!("{:.1}", HEIGHT - height) height=format!("{height:.1}")
                ><title>{format!("{} · {}", bar.label, bar.words)}</title></rect>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    let peak = bars.iter().max_by_key(|bar| bar.value).cloned();
    let ends = (bars.first().map(|bar| bar.label.clone()), bars.last().map(|bar| bar.label.clone()));
    view! {
        <figure class="plot">
            <figcaption>
                <span>{title}</span>
                " "
                {peak.map(|peak| view! { <span class="peak"><bdi>{peak.label}</bdi>" · "<strong class="figure">{peak.words}</strong></span> }.into_any())}
            </figcaption>
            <svg class="plot-days" width="100%" height="97" aria-hidden="true" focusable="false">
                {drawn}
                <line class="ground" x1="0" x2="100%" y1="96.5" y2="96.5"></line>
            </svg>
            <p class="plot-ends" aria-hidden="true"><span>{ends.0}</span><span>{ends.1}</span></p>
            {as_table(table_label, table_heads, &bars)}
        </figure>
    }
    .into_any()
}

/// Kinds compared: the name, the bar from zero, the number. A list: it is its own text alternative.
#[component]
pub fn HorizontalBars(
    /// What is compared.
    #[prop(into)]
    title: String,
    /// The kinds, the largest first unless they have an order of their own.
    bars: Vec<Bar>,
) -> AnyView {
    let most = f64::from(bars.iter().map(|bar| bar.value).max().unwrap_or(0).max(1));
    let rows = bars
        .into_iter()
        .map(|bar| {
            view! {
                <li>
                    <bdi class="bar-label">{bar.label}</bdi>
                    <svg class="plot-bar" width="100%" height="12" aria-hidden="true" focusable="false">
                        <rect class="bar" data-marked=bar.marked.then_some("") width=percent(f64::from(bar.value), most) height="12"></rect>
                    </svg>
                    <span class="figure">{bar.words}</span>
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! { <figure class="plot"><figcaption><span>{title}</span></figcaption><ul class="plot-bars">{rows}</ul></figure> }
        .into_any()
}

/// How far readers agree: a dot for each score on the scale, a tick at the mean. Equal scores stand on each other.
#[component]
pub fn SpreadStrip(
    /// The scores, in hundredths.
    scores: Vec<u32>,
    /// Their mean, in hundredths.
    mean: u32,
    /// The lowest score there can be, in hundredths.
    from: u32,
    /// The highest score there can be, in hundredths.
    to: u32,
    /// The same in words.
    #[prop(into)]
    words: String,
) -> AnyView {
    // Two per cent of room at each end keep whole dots inside.
    let width = f64::from(to.saturating_sub(from).max(1));
    let place = |score: u32| format!("{:.2}%", 4.0 + 92.0 * f64::from(score.clamp(from, to) - from) / width);
    let mut scores = scores;
    scores.sort_unstable();
    let dots = scores
        .chunk_by(|one, other| one == other)
        .flat_map(|same| same.iter().zip(0_u32..))
        .map(|(score, above)| {
            view! { <circle class="dot" cx=place(*score) cy=(13 - 5 * i64::from(above.min(2))).to_string() r="2.5"></circle> }
                .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <svg class="spread" width="100%" height="18" role="img" aria-label=words focusable="false">
            <line class="ground" x1="0" x2="100%" y1="16.5" y2="16.5"></line>
            <line class="mean" x1=place(mean) x2=place(mean) y1="1" y2="17"></line>
            {dots}
        </svg>
    }
    .into_any()
}

/// How much of the reading is done: one cell a reading, filled when it is in, crossed out when recused.
#[component]
pub fn CoverageMeter(
    /// Readings in.
    read: u32,
    /// Readings asked for, recusals left out.
    asked: u32,
    /// Readings taken back for a conflict of interest.
    #[prop(optional)]
    recused: u32,
    /// "2 of 3".
    #[prop(into)]
    words: String,
) -> AnyView {
    let all = asked.max(read) + recused;
    let cells = (0..all)
        .map(|place| {
            let kind = match place {
                done if done < read => "read",
                open if open < asked.max(read) => "open",
                _ => "recused",
            };
            view! { <rect class="cell" data-kind=kind x=(place * 9).to_string() y="1" width="7" height="10" rx="1"></rect> }
                .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <span class="coverage">
            <svg width=(all * 9).max(1).to_string() height="12" aria-hidden="true" focusable="false">{cells}</svg>
            <span class="figure">{words}</span>
        </span>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_measured_from_zero() {
        let bars = vec![Bar::new("a", 50, "50"), Bar::new("b", 100, "100"), Bar::new("c", 0, "0")];
        let html = Owner::new().with(|| view! { <HorizontalBars title="t" bars=bars/> }.to_html());
        for width in ["50.00%", "100.00%", "0.00%"] {
            assert!(html.contains(&format!(r#"width="{width}""#)), "{width} in {html}");
        }
    }

    #[test]
    fn no_bars_draw_without_dividing_by_zero() {
        let heads = ("Day".to_owned(), "Number".to_owned());
        let html = Owner::new()
            .with(|| view! { <BarsByDay title="t" bars=Vec::new() table_label="Table" table_heads=heads/> }.to_html());
        assert!(!html.contains("NaN") && !html.contains("inf"), "{html}");
    }

    #[test]
    fn equal_scores_are_stacked_not_hidden() {
        let html = Owner::new()
            .with(|| view! { <SpreadStrip scores=vec![700, 700, 900] mean=767 from=100 to=1000 words="w"/> }.to_html());
        assert!(html.contains(r#"cy="13""#) && html.contains(r#"cy="8""#), "{html}");
        assert_eq!(html.matches("<circle").count(), 3);
    }
}
