//! Posts and holders of nowhere, for tests that show what is said.

use super::store::Holder;
use crate::{
    person::{Post, Role},
    samples,
};

pub const LINK: &str = "https://t.me/angkhan_sample_bot?start=c_0123456789abcdef0123456789abcdef";

pub fn governor() -> Post {
    samples::post(Role::Governor, samples::office(), "")
}

pub fn officer_of_the_office() -> Post {
    samples::post(Role::Secretariat, samples::office(), "")
}

pub fn delegate() -> Post {
    samples::post(Role::Delegate, samples::health(), "")
}

pub fn chief_of_district() -> Post {
    samples::post(Role::Head, samples::thalang(), "นายอำเภอถลาง")
}

pub fn holders() -> Vec<Holder> {
    let blocked = Holder {
        reachable: false,
        ..samples::holder(delegate(), "นางตัวอย่าง สี่")
    };
    vec![
        samples::holder(officer_of_the_office(), "นางสาวตัวอย่าง ศูนย์"),
        samples::not_joined(samples::director(), "นายตัวอย่าง หนึ่ง"),
        samples::not_joined(chief_of_district(), "นายตัวอย่าง สอง"),
        samples::not_joined(governor(), "นายตัวอย่าง สาม"),
        blocked,
    ]
}

pub fn many() -> Vec<Holder> {
    (1..=25)
        .map(|n| samples::not_joined(samples::director(), &format!("นายตัวอย่าง ที่ {n}")))
        .collect()
}
