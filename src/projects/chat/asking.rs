//! Explanations that governor and vices ask for (J3).

use super::Button;
use crate::{
    access::{Permit, ToAskAboutProjects},
    app::App,
    card::Matter,
    projects::{due, filing::matter, project::Project, store, view, words},
    turn::Outcome,
    understand::{Meaning, Press},
};

pub(super) fn asking(meaning: Meaning) -> Option<(Button, i64)> {
    let Meaning::Pressed(press) = meaning else {
        return None;
    };
    let Press { message, .. } = press;
    match Button::read(&press)? {
        button @ (Button::AskAll(_) | Button::AskAllYes(_) | Button::Ask(_)) => {
            Some((button, message))
        }
        _ => None,
    }
}

pub(super) async fn asked(
    app: App,
    may: Permit<ToAskAboutProjects>,
    (button, message): (Button, i64),
) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (person, to, language) = (may.person(), may.addressee(), may.language());
    if let Button::Ask(id) = &button {
        match store::project(turn.conn(), id)
            .await?
            .filter(Project::is_open)
        {
            Some(project) => {
                turn.note("ask-explanation", &matter(id)).await?;
                let asked = due::ask_for_explanations(&mut turn, person, vec![project]).await?;
                let unreached = asked.1;
                turn.toast(match unreached.first() {
                    Some(agency) => words::unreached(language, &[agency]),
                    None => words::asked(language),
                });
            }
            None => turn.toast(crate::words::button_over(language)),
        }
        return turn.commit().await;
    }
    let (Button::AskAll(id) | Button::AskAllYes(id)) = &button else {
        return turn.commit().await;
    };
    let looked = store::looked(turn.conn(), id, &person.id).await?;
    let Some(looked) = looked.filter(|filter| filter.list.is_late()) else {
        turn.toast(crate::words::button_over(language));
        return turn.commit().await;
    };
    let projects = due::all_of(&mut turn, &looked).await?;
    let card = if matches!(button, Button::AskAll(_)) {
        let count = projects.len();
        let heads = view::by_agency(projects).len();
        words::ask_all(language, id, heads, count)
    } else {
        turn.note("ask-explanations", &Matter::new("projects", "late"))
            .await?;
        let asked = due::ask_for_explanations(&mut turn, person, projects).await?;
        let unreached: Vec<_> = asked.1.iter().collect();
        words::asked_all(language, id, asked.0, &unreached)
    };
    turn.revise_message(&to, message, card).await?;
    turn.commit().await
}
