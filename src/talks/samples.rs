//! Talks of nowhere, for tests that show what is said.

use super::{
    rules::{Answer, Way},
    store::Talk,
    view::{Present, View},
};
use crate::{
    people::Holder,
    person::{Agency, Post, Role},
    samples::{self, bangkok},
};
use chrono::{DateTime, Utc};

pub fn now() -> DateTime<Utc> {
    bangkok("2026-11-24 10:10")
}

pub fn tomorrow() -> DateTime<Utc> {
    bangkok("2026-11-25 09:00")
}

pub fn governor() -> Post {
    samples::post(Role::Governor, samples::office(), "ผู้ว่าราชการจังหวัดภูเก็ต")
}

pub fn head() -> Holder {
    samples::holder(samples::director(), "นายตัวอย่าง หนึ่ง")
}

pub fn delegate() -> Holder {
    let post = samples::post(Role::Delegate, samples::irrigation(), "หัวหน้าฝ่าย");
    samples::holder(post, "นางตัวอย่าง สอง")
}

pub fn secretary() -> Holder {
    let post = samples::post(Role::Secretariat, samples::office(), "");
    samples::holder(post, "นางสาวตัวอย่าง สาม")
}

fn view(way: Way, agency: Agency, asker: &Holder, others: &[&Holder]) -> View {
    let code = agency.code.clone();
    let talk = Talk {
        serial: 12,
        ..Talk::asked(
            samples::id(),
            way,
            &code,
            (&asker.person, &asker.post.id),
            bangkok("2026-11-24 10:00"),
        )
    };
    let everybody = [asker].into_iter().chain(others.iter().copied());
    let present = Present::of(everybody.cloned().collect());
    View::with(talk, agency, asker.post.clone(), &present)
}

/// The governor wants to talk to the head of an agency.
pub fn wish(head: &Holder) -> View {
    let governor = samples::holder(governor(), "นายตัวอย่าง ศูนย์");
    view(Way::ToAgency, samples::irrigation(), &governor, &[head])
}

/// The same, of an agency that nobody heads.
pub fn wish_without_head() -> View {
    let governor = samples::holder(governor(), "นายตัวอย่าง ศูนย์");
    view(Way::ToAgency, samples::irrigation(), &governor, &[])
}

/// A head asks for five minutes.
pub fn request(head: &Holder) -> View {
    let governor = samples::holder(governor(), "นายตัวอย่าง ศูนย์");
    let mut view = view(Way::ToGovernor, samples::irrigation(), head, &[&governor]);
    view.talk.words = "ที่ดินริมคลอง 2 แปลง รอหนังสือยินยอม".to_owned();
    view
}

/// The same, answered.
pub fn answered(mut view: View, answer: Answer, by: &Holder, at: Option<DateTime<Utc>>) -> View {
    view.talk.answer = Some(answer);
    view.talk.answered_by = Some(by.person.clone());
    view.talk.answered_at = Some(bangkok("2026-11-24 10:05"));
    view.talk.agreed_for = at;
    view.by = Some(by.clone());
    view
}

/// The same, taken back.
pub fn ended(mut view: View) -> View {
    view.talk.ended_at = Some(bangkok("2026-11-24 10:08"));
    view
}
