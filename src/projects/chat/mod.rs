//! What people say to the projects: a file a right.

mod asking;
mod buttons;
mod files;
mod keeping;
mod listing;
mod reporting;
mod setting;
mod surveying;

pub(crate) use buttons::{Button, Mark, Settable};

use crate::{
    access::{
        Branch, Permit, Right as _, ToAskAboutProjects, ToCallPersons, ToDecideAboutProjects,
        ToKeepProjects, ToKeepRoster, ToReport, ToSetProjects, ToSurvey, ToWriteOrders, behind,
    },
    app::App,
    ids::Id,
    person::Person,
    standing::Visitor,
    turn::Outcome,
    understand::{self, Meaning, Media},
};

/// The kind of item that a link to a project names.
pub(super) const LINK: &str = "p";

/// A sheet sent in chat is looked at before anybody else claims it: its headings say whose it is (R2, J1).
pub(crate) fn sheets() -> Branch {
    dptree::filter_map(|meaning: Meaning| match meaning {
        Meaning::Sheet(_, media) => Some(media),
        _ => None,
    })
    .chain(behind::<ToKeepRoster>(behind::<ToKeepProjects>(
        dptree::endpoint(sheet),
    )))
}

async fn sheet(
    app: App,
    may: Permit<ToKeepProjects>,
    roster: Permit<ToKeepRoster>,
    media: Media,
) -> Outcome {
    super::importing::sheet_sent(&app, &may, &roster, media).await
}

/// Everything that enrolled people can want of the projects.
pub(crate) fn branch() -> Branch {
    dptree::entry()
        .branch(
            dptree::filter_map(asking::asking).chain(behind::<ToAskAboutProjects>(
                dptree::endpoint(asking::asked),
            )),
        )
        .branch(
            dptree::filter_map(setting::setting)
                .chain(behind::<ToSetProjects>(dptree::endpoint(setting::set))),
        )
        .branch(
            dptree::filter_map(setting::deciding).chain(behind::<ToDecideAboutProjects>(
                dptree::endpoint(setting::decided),
            )),
        )
        .branch(
            dptree::filter_map(keeping::keeping)
                .chain(behind::<ToKeepProjects>(dptree::endpoint(keeping::kept))),
        )
        .branch(
            dptree::filter_map(surveying::survey)
                .chain(behind::<ToSurvey>(dptree::endpoint(surveying::surveyed))),
        )
        .branch(
            dptree::filter_map(reporting::report)
                .chain(behind::<ToReport>(dptree::endpoint(reporting::reported))),
        )
}

/// The project that a link opens (S7).
fn item(payload: &str) -> Option<Id> {
    understand::item(payload)
        .filter(|(kind, _)| kind == LINK)
        .map(|(_, id)| id)
}

/// Whether the person looks at all projects, rather than at those of an agency.
fn surveys(visitor: &Visitor) -> bool {
    ToSurvey::granted(visitor.person())
}

/// What a person who looks at all projects may do about one.
fn may(person: &Person) -> super::view::May {
    super::view::May {
        report: false,
        snooze: false,
        ask: ToAskAboutProjects::granted(person),
        order: ToWriteOrders::granted(person),
        set: ToSetProjects::granted(person),
        keep: ToKeepProjects::granted(person),
        decide: ToDecideAboutProjects::granted(person),
    }
}

/// Whether the person sees the numbers of persons, beside those of offices (P3).
fn sees_persons(person: &Person) -> bool {
    ToCallPersons::granted(person)
}
