//! The outbox of a call: piles of letters, a letter as it will be read, releasing, sending again.

use leptos::prelude::*;
use office::letters::{LetterLine, LetterState, LetterView, Outbox, Pile};
use words::{Words, args};

use super::calls::call_head;
use crate::paths::Paths;
use crate::ui::*;

/// A pile's code in addresses; its name is the message `pile-{code}`.
pub const PILES: [(Pile, &str); 4] =
    [(Pile::Drafts, "drafts"), (Pile::Waiting, "waiting"), (Pile::Failed, "failed"), (Pile::Sent, "sent")];

/// The pile of a code.
pub fn pile_of(code: &str) -> Pile {
    PILES.iter().find(|(_, known)| *known == code).map_or(Pile::Drafts, |(pile, _)| *pile)
}

fn code_of(pile: Pile) -> &'static str {
    PILES.iter().find(|(known, _)| *known == pile).map_or("drafts", |(_, code)| code)
}

/// Codes of what can have been done, each with its message `letters-did-{code}`.
const DEEDS: [&str; 4] = ["released", "again", "discarded", "written"];

fn done_notice(w: &Words, done: &str) -> Option<AnyView> {
    DEEDS.contains(&done).then(|| view! { <Notice tone=Tone::Good title=w.choice("letters-did", done) live=true/> }.into_any())
}

/// What a letter of this kind fills in, each with what it stands for.
pub(crate) fn letter_places(w: &Words, kind: &str, places: &[&str]) -> AnyView {
    let said = |place: &&str| {
        let meaning = w.with(&format!("letter-place-{place}"), &args!(kind = kind)).into_owned();
        view! { <li><code dir="ltr">{format!("{{{place}}}")}</code>" "{meaning}</li> }.into_any()
    };
    let said = places.iter().map(said).collect::<Vec<_>>();
    view! { <div class="hint"><p>{w.t("letter-places")}</p><ul class="letter-places">{said}</ul></div> }.into_any()
}

/// How a state looks.
const fn look(state: LetterState) -> State {
    match state {
        LetterState::Draft => State::Idle,
        LetterState::Released => State::Active,
        LetterState::Failed => State::Bad,
        LetterState::Sent => State::Good,
    }
}

/// The address of a pile, narrowed to a kind of letter unless that is empty.
fn pile_at(address: &str, pile: &str, kind: &str) -> String {
    let kind = if kind.is_empty() { String::new() } else { format!("&kind={kind}") };
    format!("{address}?pile={pile}{kind}")
}

/// A pile of the outbox.
pub fn outbox(w: &Words, paths: Paths, outbox: &Outbox, posted: bool, done: &str) -> AnyView {
    let address = paths.office_call_part(&outbox.call, "letters");
    let counts = [outbox.counts.drafts, outbox.counts.waiting, outbox.counts.failed, outbox.counts.sent];
    let piles = PILES
        .iter()
        .zip(counts)
        .map(|((pile, code), count)| {
            NavLink::new(pile_at(&address, code, outbox.kind), w.choice("pile", code))
                .current(*pile == outbox.pile)
                .count(w.number(count))
        })
        .collect::<Vec<_>>();
    // It releases every draft, so it does not stand above some of them.
    let release = (outbox.pile == Pile::Drafts && outbox.kind.is_empty() && outbox.counts.drafts > 0).then(|| {
        let label = w.with("letters-release-all", &args!(count = outbox.counts.drafts)).into_owned();
        let (action, go) = (format!("{address}/release"), w.t("letters-release-do").into_owned());
        view! { <Dialog label=label title=w.t("letters-release-sure")><PostButton action=action label=go/></Dialog> }.into_any()
    });
    let bar = counts.iter().any(|count| *count > 0).then(|| bar(w, &address, outbox));
    let export = bar.is_some().then(|| {
        let href = paths.office_exports(&outbox.call, "letters");
        view! { <p><ButtonLink href=href label=w.t("export") weight=Weight::Quiet/></p> }.into_any()
    });
    let unposted = (!posted).then(|| {
        let text = w.t("letters-no-post-text").into_owned();
        view! { <Notice title=w.t("letters-no-post")><p>{text}</p></Notice> }.into_any()
    });
    view! {
        {call_head(w, paths, &outbox.head, "letters")}
        {done_notice(w, done)}
        {unposted}
        <Tabs label=w.t("outbox") links=piles/>
        {bar}
        {release}
        {table(w, paths, outbox)}
        {pager(w, &address, outbox)}
        {export}
    }
    .into_any()
}

/// What the pile is narrowed by.
fn bar(w: &Words, address: &str, outbox: &Outbox) -> AnyView {
    let (pile, field) = (code_of(outbox.pile), w.t("letters-kind").into_owned());
    let name = |kind: &str| w.choice("letter-kind", kind).into_owned();
    let narrowed = (!outbox.kind.is_empty()).then(|| Filter {
        label: w.with("list-filter-of", &args!(field = field.clone(), value = name(outbox.kind))).into_owned(),
        without: pile_at(address, pile, ""),
        remove: w.t("list-remove").into_owned(),
    });
    let filters = narrowed.into_iter().collect::<Vec<_>>();
    let any = Choice::new("", w.t("list-any")).chosen(outbox.kind.is_empty());
    let kinds = Outbox::KINDS.into_iter().map(|kind| Choice::new(kind, name(kind)).chosen(kind == outbox.kind));
    let choices = std::iter::once(any).chain(kinds).collect::<Vec<_>>();
    let apply = w.t("list-apply").into_owned();
    view! {
        <FilterBar action=address.to_owned() label=w.t("list-filters") filters=filters more=w.t("filters")>
            <Hidden name="pile" value=pile/>
            <SelectField name="kind" label=field choices=choices/>
            <Button label=apply weight=Weight::Primary/>
        </FilterBar>
    }
    .into_any()
}

fn table(w: &Words, paths: Paths, outbox: &Outbox) -> AnyView {
    if outbox.letters.is_empty() {
        let pile = w.choice("letters-empty", code_of(outbox.pile));
        let text = if outbox.kind.is_empty() { pile } else { w.t("letters-empty-of-kind") }.into_owned();
        return view! { <EmptyState title=w.t("letters-empty") text=text/> }.into_any();
    }
    let columns = vec![
        Column::new(w.t("letters-subject"), Kind::Title),
        Column::new(w.t("letters-to"), Kind::Text),
        Column::new(w.t("application"), Kind::Text),
        Column::new(w.t("language"), Kind::Short).minor(),
        Column::new(w.t("status"), Kind::Text),
    ];
    let rows = outbox
        .letters
        .iter()
        .map(|letter| {
            Row::new(letter.id.clone(), letter.subject.clone())
                .href(paths.office_call_part(&outbox.call, format!("letters/{}", letter.id)))
                .cell(view! { <bdi>{letter.subject.clone()}</bdi> })
                .cell(view! { <bdi>{letter.to_name.clone()}</bdi>" "{code(letter.to_email.clone())} })
                .cell(application(paths, &outbox.call, letter))
                .cell(letter.lang.own_name())
                .cell(state(w, &outbox.zone, letter))
        })
        .collect::<Vec<_>>();
    view! { <DataTable caption=w.t("outbox") columns=columns rows=rows/> }.into_any()
}

/// The application a letter is about, when it is about one.
fn application(paths: Paths, call: &str, letter: &LetterLine) -> AnyView {
    let of = |(number, title): &(String, String)| {
        let href = paths.office_application(call, number);
        view! { <a href=href>{film(title.clone())}" "{code(number.clone())}</a> }.into_any()
    };
    letter.application.as_ref().map(of).into_any()
}

/// The state in words, and of a failed letter why and when it is tried again.
fn state(w: &Words, zone: &str, letter: &LetterLine) -> AnyView {
    let when = w.date_time_short(letter.at, zone);
    let failed = (letter.state == LetterState::Failed).then(|| {
        let again =
            letter.next_try_at.map(|at| w.with("letters-next-try", &args!(when = w.date_time_short(at, zone))).into_owned());
        view! { <p class="remark"><bdi>{letter.last_error.clone()}</bdi>" "{again}</p> }.into_any()
    });
    view! { <div><Badge state=look(letter.state) label=w.choice("letter", letter.state.code())/>" "<span class="note">{when}</span>{failed}</div> }.into_any()
}

fn pager(w: &Words, address: &str, outbox: &Outbox) -> AnyView {
    let at = |page: i64| format!("{}&page={page}", pile_at(address, code_of(outbox.pile), outbox.kind));
    let previous = (outbox.page > 1).then(|| (at(outbox.page - 1), w.t("page-previous").into_owned()));
    let next = (outbox.page < outbox.pages).then(|| (at(outbox.page + 1), w.t("page-next").into_owned()));
    let count = w.with("page-of", &args!(page = outbox.page, pages = outbox.pages.max(1))).into_owned();
    (outbox.pages > 1)
        .then(|| view! { <Pager label=w.t("pages-navigation") count=count previous=previous next=next/> }.into_any())
        .into_any()
}

/// A letter as it will be read, and what can be done with it.
pub fn letter(w: &Words, paths: Paths, view: &LetterView) -> AnyView {
    let back = paths.office_call_part(&view.call, "letters");
    let address = format!("{back}/{}", view.line.id);
    let line = &view.line;
    let acts = match line.state {
        LetterState::Draft => {
            let discard = (line.kind == "list").then(|| {
                view! { <PostButton action=format!("{address}/discard") label=w.t("letters-discard") weight=Weight::Danger/> }
                    .into_any()
            });
            view! { <PostButton action=format!("{address}/release") label=w.t("letters-release")/>{discard} }.into_any()
        }
        LetterState::Sent => {
            let form = view! { <PostButton action=format!("{address}/again") label=w.t("letters-again") weight=Weight::Quiet/> }
                .into_any();
            view! { <Dialog label=w.t("letters-again") title=w.t("letters-again-title")>{form}</Dialog> }.into_any()
        }
        LetterState::Released | LetterState::Failed => ().into_any(),
    };
    let to = format!("{} <{}>", w.isolated(&line.to_name), w.isolated(&line.to_email));
    let label = w.choice("letter", line.state.code()).into_owned();
    view! {
        <BackLink href=back label=w.t("outbox")/>
        <PageHead title=line.subject.clone() over=view.call_title.get(w.lang()).to_owned() typed=true/>
        {state(w, &view.zone, line)}
        <LetterPreview to_label=w.t("letters-to") to=to subject_label=w.t("letters-subject") subject=line.subject.clone()
            text=view.body.clone() lang=line.lang.code() state=(look(line.state), label)/>
        <div class="buttons">{acts}</div>
    }
    .into_any()
}
