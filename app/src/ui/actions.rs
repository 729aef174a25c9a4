//! Buttons, the bar they stand in, and the summary of what is wrong with a form.

use leptos::prelude::*;

use super::field::field_id;

/// How much a button asks for attention. One primary button a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// What the page is for.
    #[default]
    Primary,
    /// Anything else.
    Quiet,
    /// Cannot be taken back.
    Danger,
}

impl Weight {
    const fn word(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
        }
    }
}

/// A button that sends the form around it.
#[component]
pub fn Button(
    /// What happens, as a verb.
    #[prop(into)]
    label: String,
    /// How much it asks for attention.
    #[prop(optional)]
    weight: Weight,
    /// The name posted with it, when a form has several buttons.
    #[prop(optional_no_strip, into)]
    name: Option<String>,
    /// The value posted with it.
    #[prop(optional_no_strip, into)]
    value: Option<String>,
    /// Where it posts to, when not where the form does.
    #[prop(optional_no_strip, into)]
    formaction: Option<String>,
    /// The id of the form it belongs to, when it stands outside.
    #[prop(optional_no_strip, into)]
    form: Option<String>,
    /// Cannot be used now; say why beside it.
    #[prop(optional)]
    disabled: bool,
    /// What it is about, where several buttons of a page say the same: heard, not seen.
    #[prop(optional_no_strip, into)]
    about: Option<String>,
) -> AnyView {
    let about = about.map(|about| view! { " "{super::unseen(about)} }.into_any());
    view! {
        <button class="button" type="submit" data-kind=weight.word() name=name value=value formaction=formaction form=form disabled=disabled>{label}{about}</button>
    }
    .into_any()
}

/// A link that looks like a button: it leads somewhere and changes nothing.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// What is there.
    #[prop(into)]
    label: String,
    /// How much it asks for attention.
    #[prop(optional)]
    weight: Weight,
) -> AnyView {
    view! { <a class="button" data-kind=weight.word() href=href>{label}</a> }.into_any()
}

/// A form of one button: posts to `action` and nothing else.
#[component]
pub fn PostButton(
    /// Where it posts to.
    #[prop(into)]
    action: String,
    /// What happens, as a verb.
    #[prop(into)]
    label: String,
    /// How much it asks for attention.
    #[prop(optional)]
    weight: Weight,
    /// What it is about, where several buttons of a page say the same: heard, not seen.
    #[prop(optional_no_strip, into)]
    about: Option<String>,
    /// Hidden fields, when it needs some.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    view! {
        <form method="post" action=action class="post-button">
            {children.map(|children| children())}
            <Button label=label weight=weight about=about/>
        </form>
    }
    .into_any()
}

/// The last line of a form: its buttons, and quietly what was saved. On a phone it stays in sight at the foot
/// of the screen; the form keeps room for it, so it never covers the field one types in.
#[component]
pub fn ActionBar(
    /// A quiet line beside the buttons: "Saved 14:32".
    #[prop(optional_no_strip, into)]
    status: Option<String>,
    /// The buttons, the primary one first.
    children: Children,
) -> AnyView {
    view! {
        <div class="action-bar">
            <div class="buttons">{children()}</div>
            {status.map(|status| view! { <p class="status" role="status">{status}</p> }.into_any())}
        </div>
    }
    .into_any()
}

/// What is wrong with a form, at its top: each line leads to the field it is about.
#[component]
pub fn ErrorSummary(
    /// What it is called ("There is a problem").
    #[prop(into)]
    title: String,
    /// The name of a field, and what is wrong with it. Shown in the order of the form.
    faults: Vec<(String, String)>,
) -> AnyView {
    if faults.is_empty() {
        return ().into_any();
    }
    let lines = faults
        .into_iter()
        .map(|(name, fault)| match field_id(&name) {
            id if id.is_empty() => view! { <li>{fault}</li> }.into_any(),
            id => view! { <li><a href=format!("#{id}")>{fault}</a></li> }.into_any(),
        })
        .collect::<Vec<_>>();
    view! {
        <div class="error-summary" role="alert" tabindex="-1" id="faults" aria-labelledby="faults-title" autofocus>
            <h2 id="faults-title">{title}</h2>
            <ul>{lines}</ul>
        </div>
    }
    .into_any()
}

/// A group of fields under a heading, with room around it.
#[component]
pub fn FormSection(
    /// What the group is about.
    #[prop(into)]
    title: String,
    /// The id other pages link to.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
    /// A sentence under the heading.
    #[prop(optional_no_strip, into)]
    lead: Option<String>,
    /// The fields.
    children: Children,
) -> AnyView {
    view! {
        <section class="form-section" id=id>
            <h2>{title}</h2>
            {lead.map(|lead| view! { <p class="lead">{lead}</p> }.into_any())}
            {children()}
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_leads_to_each_field() {
        let faults = vec![("credits[0].name".to_owned(), "Name missing".to_owned())];
        let html = Owner::new().with(|| view! { <ErrorSummary title="Problem" faults=faults/> }.to_html());
        assert!(html.contains(r##"href="#credits-0-name""##), "{html}");
        assert!(html.contains(r#"role="alert""#) && html.contains(r#"tabindex="-1""#), "{html}");
    }

    #[test]
    fn no_faults_no_summary() {
        let html = Owner::new().with(|| view! { <ErrorSummary title="Problem" faults=Vec::new()/> }.to_html());
        assert!(!html.contains("alert"), "{html}");
    }
}
