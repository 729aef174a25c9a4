//! One panel: its people, what they have read, how far each entry is read.

use domain::fault::{EMAIL_MAX, Fault, NAME_MAX};
use domain::panel::{SeatRole, SeatStanding};
use domain::text::Lang;
use leptos::prelude::*;
use office::panels::{EntryCover, Invitee, PanelPage, SeatCover};
use words::{Words, args};

use super::{crumbs, said, tongues};
use crate::pages::{fault_of, summary};
use crate::paths::Paths;
use crate::ui::*;

/// One panel.
pub fn page(w: &Words, paths: Paths, page: &PanelPage, typed: &Invitee, done: &str, faults: &[Fault]) -> AnyView {
    let w = *w;
    // The way here names the call; a panel called like its kind says it once.
    let kind = w.choice("panel-kind", page.panel.kind.code());
    let over = (kind != page.panel.name).then(|| kind.into_owned());
    let lead =
        w.with("panel-until", &args!(until = w.deadline(&page.ends).into_owned(), count = page.panel.readings)).into_owned();
    let even = paths.panel_part(&page.call, page.panel.id, "even");
    let conflicts = paths.office_call_part(&page.call, "conflicts");
    let export = paths.office_exports(&page.call, "readings");
    let (people, invite) = (people(&w, paths, page), invite(&w, paths, page, typed, faults));
    let (entries, readings) = (entries(&w, page), readings(&w, paths, page, faults));
    let waiting = (page.waiting > 0).then(|| {
        let title = w.with("panel-waiting", &args!(count = page.waiting));
        view! { <Notice tone=Tone::Warn title=title>{w.t("panel-waiting-text")}</Notice> }.into_any()
    });
    view! {
        {crumbs(&w, paths, &page.call, &page.call_title, vec![NavLink::new("", page.panel.name.clone())])}
        <PageHead title=page.panel.name.clone() typed=true over=over lead=lead>
            <ButtonLink href=even label=w.t("panel-even") weight=Weight::Primary/>
            <ButtonLink href=conflicts label=w.t("panel-conflicts") weight=Weight::Quiet/>
            <ButtonLink href=export label=w.t("export") weight=Weight::Quiet/>
        </PageHead>
        {said(&w, &["formed", "invited", "removed", "assigned", "evenly", "readings", "languages"], done)}
        <ErrorSummary title=w.t("faults-title") faults=summary(&w, faults)/>
        {waiting}
        <section class="panel-part"><h2>{w.t("panel-people")}</h2>{people}{invite}</section>
        <section class="panel-part"><h2>{w.t("panel-entries")}</h2>{entries}{readings}</section>
    }
    .into_any()
}

fn people(w: &Words, paths: Paths, page: &PanelPage) -> AnyView {
    if page.seats.is_empty() {
        return view! { <EmptyState title=w.t("panel-people-none") text=w.t("panel-people-none-text").into_owned()/> }.into_any();
    }
    let columns = vec![
        Column::new(w.t("name"), Kind::Title),
        Column::new(w.t("role"), Kind::Text),
        Column::new(w.t("status"), Kind::Short),
        Column::new(w.t("panel-assigned"), Kind::Number),
        Column::new(w.t("panel-done"), Kind::Number),
        Column::new(w.t("panel-abstained"), Kind::Number),
        Column::new(w.t("actions"), Kind::Short),
    ];
    let rows = page.seats.iter().map(|cover| person(w, paths, page, cover)).collect();
    view! { <DataTable caption=w.t("panel-people") columns=columns rows=rows/> }.into_any()
}

fn person(w: &Words, paths: Paths, page: &PanelPage, cover: &SeatCover) -> Row {
    let w = *w;
    let seat = &cover.member.seat;
    let state = match seat.standing {
        SeatStanding::Ready { .. } => State::Good,
        SeatStanding::Accepted { .. } | SeatStanding::Signed { .. } => State::Active,
        SeatStanding::Invited { .. } => State::Idle,
        SeatStanding::Declined { .. } | SeatStanding::Removed { .. } => State::Closed,
    };
    let label = w.choice("seat", seat.standing.code());
    let when = w.date_short(seat.standing.at(), &page.ends.zone);
    let action = paths.panel_part(&page.call, page.panel.id, "remove");
    let (id, name) = (seat.id.to_string(), cover.member.name.clone());
    let reads = page.languages.iter().filter(|choice| cover.member.languages.contains(&choice.code));
    let reads = reads.map(|choice| choice.label.get(w.lang())).collect::<Vec<_>>().join(", ");
    let reads = (!reads.is_empty()).then(|| view! { <span class="note">" · "{w.names(&reads)}</span> }.into_any());
    let sure = w.with("panel-remove-sure", &args!(name = name.as_str())).into_owned();
    Row::new(id.clone(), name.clone())
        .href(paths.panel_part(&page.call, page.panel.id, format!("seat/{id}")))
        .cell(typed(name))
        .cell(view! { {w.choice("role", seat.role.code()).into_owned()}{reads} })
        .cell(view! { <Badge state=state label=label/>" "<span class="note">{when}</span> })
        .cell(w.number(cover.assigned.into()))
        .cell(w.number(cover.done.into()))
        .cell(w.number(cover.abstained.into()))
        .cell(view! {
            <Dialog label=w.t("remove") title=sure>
                <p>{w.t("panel-remove-text")}</p>
                <PostButton action=action label=w.t("panel-remove") weight=Weight::Danger><Hidden name="seat" value=id/></PostButton>
            </Dialog>
        })
}

fn invite(w: &Words, paths: Paths, page: &PanelPage, typed: &Invitee, faults: &[Fault]) -> AnyView {
    let w = *w;
    let roles = SeatRole::ALL
        .iter()
        .map(|role| {
            let chosen = typed.role == role.code() || (typed.role.is_empty() && *role == SeatRole::Reader);
            Choice::new(role.code(), w.choice("role", role.code())).chosen(chosen)
        })
        .collect();
    let langs = Lang::ALL
        .into_iter()
        .map(|lang| {
            let chosen = typed.lang == lang.code() || (typed.lang.is_empty() && lang == w.lang());
            Choice::new(lang.code(), lang.own_name()).chosen(chosen)
        })
        .collect();
    let open = page.seats.is_empty() || !faults.is_empty();
    let action = paths.panel_part(&page.call, page.panel.id, "invite");
    let (name, email) = (typed.name.clone(), typed.email.clone());
    let fault = |field: &str| fault_of(&w, faults, field);
    let (name_fault, email_fault, role_fault, lang_fault) = (fault("name"), fault("email"), fault("role"), fault("lang"));
    let tongues = tongues(&w, &page.languages, &typed.languages, fault("languages"));
    view! {
        <Disclosure label=w.t("panel-invite") open=open>
            <form method="post" action=action class="narrow">
                <TextField name="name" label=w.t("name") value=name maxlength=NAME_MAX required=true fault=name_fault/>
                <TextField name="email" kind="email" label=w.t("email") value=email maxlength=EMAIL_MAX required=true fault=email_fault
                    hint=w.t("panel-invite-hint").into_owned()/>
                <Choices name="role" label=w.t("role") choices=roles inline=true fault=role_fault/>
                <Choices name="lang" label=w.t("panel-invite-lang") choices=langs inline=true fault=lang_fault/>
                {tongues}
                <ActionBar><Button label=w.t("panel-invite-do")/></ActionBar>
            </form>
        </Disclosure>
    }
    .into_any()
}

fn readings(w: &Words, paths: Paths, page: &PanelPage, faults: &[Fault]) -> AnyView {
    let (w, action) = (*w, paths.panel_part(&page.call, page.panel.id, "readings"));
    let (value, fault) = (page.panel.readings.to_string(), fault_of(&w, faults, "readings"));
    view! {
        <Disclosure label=w.t("panel-readings-change") open=fault.is_some()>
            <form method="post" action=action class="narrow">
                <TextField name="readings" label=w.t("panel-readings") value=value inputmode="numeric" width=Width::Short fault=fault/>
                <Button label=w.t("save") weight=Weight::Quiet/>
            </form>
        </Disclosure>
    }
    .into_any()
}

fn entries(w: &Words, page: &PanelPage) -> AnyView {
    if page.entries.is_empty() {
        return view! { <EmptyState title=w.t("panel-entries-none") text=w.t("panel-entries-none-text").into_owned()/> }
            .into_any();
    }
    let columns = vec![
        Column::new(w.t("title"), Kind::Title),
        Column::new(w.t("code"), Kind::Short).minor(),
        Column::new(w.t("panel-coverage"), Kind::Short),
        Column::new(w.t("panel-readers"), Kind::Text),
    ];
    let rows = page.entries.iter().map(|cover| entry(w, page, cover)).collect();
    view! { <DataTable caption=w.t("panel-entries") columns=columns rows=rows/> }.into_any()
}

fn entry(w: &Words, page: &PanelPage, cover: &EntryCover) -> Row {
    let mut words = w.with("progress-of", &args!(done = cover.done, total = page.panel.readings)).into_owned();
    if cover.recused > 0 {
        words = format!("{words} · {}", w.with("panel-recused", &args!(count = cover.recused)));
    }
    if cover.abstained > 0 {
        words = format!("{words} · {}", w.with("panel-abstentions", &args!(count = cover.abstained)));
    }
    let short = cover.assigned < page.panel.readings;
    Row::new(cover.entry.code.clone(), cover.entry.title.clone())
        .cell(film(cover.entry.title.clone()))
        .cell(code(cover.entry.code.clone()))
        .cell(view! { <CoverageMeter read=cover.done asked=page.panel.readings recused=cover.recused words=words/> })
        .cell(readers(w, &cover.readers))
        .state(if short { State::Warn } else { State::Idle })
}

/// Names between commas: each keeps its own direction, their order is that of the page.
fn readers(w: &Words, names: &[String]) -> AnyView {
    let comma = w.plain().t("value-separator").into_owned();
    let name = |(place, name): (usize, &String)| {
        let comma = (place > 0).then(|| comma.clone());
        let name = name.clone();
        view! { {comma}<bdi>{name}</bdi> }.into_any()
    };
    names.iter().enumerate().map(name).collect::<Vec<_>>().into_any()
}
