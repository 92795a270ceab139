//! What is said of whom to call, in both languages, for review.

use crate::{
    people::{
        naming::Named,
        samples::{delegate, governor},
        store::Holder,
        who::Shown,
        words,
    },
    samples::{self, Pages},
};

fn of(holder: Holder) -> Shown {
    Shown {
        agency: None,
        posts: vec![holder.post.clone()],
        holder: Some(holder),
    }
}

#[test]
fn what_is_said_of_whom_to_call() {
    let mut pages = Pages::default();
    pages.shows("R8: /who alone", words::who);
    pages.shows("R8: nobody is called so", |language| {
        words::nobody_so_called(language, "กขคง")
    });
    let director = samples::holder(samples::director(), "นายตัวอย่าง หนึ่ง");
    let agency = |holder| Shown {
        agency: Some(samples::irrigation()),
        posts: vec![samples::director()],
        holder,
    };
    let vacancy = Shown {
        agency: None,
        posts: vec![governor()],
        holder: None,
    };
    let named = || Named::Agency("IRRI".to_owned());
    let offered = [
        (named(), agency(None)),
        (named(), of(director.clone())),
        (named(), vacancy),
    ];
    pages.shows("R8: several may be meant", |language| {
        words::which(language, "ชล", &offered, 3)
    });
    pages.shows("R8: more than are offered", |language| {
        words::which(language, "ชล", &offered, 14)
    });
    pages.shows("R8, P3: one, for those who may call persons", |language| {
        words::found_one(language, &agency(Some(director.clone())))
    });
    let mut shown = of(director.clone());
    shown.posts.push(delegate());
    if let Some(holder) = &mut shown.holder {
        holder.personal_phone.clear();
    }
    pages.shows(
        "R8, P3: one with two posts, for everybody else",
        |language| words::found_one(language, &shown),
    );
    pages.shows("R8: the post is vacant, the office answers", |language| {
        words::found_one(language, &agency(None))
    });
    pages.shows("R8: not joined yet", |language| {
        let holder = samples::not_joined(governor(), "นายตัวอย่าง สาม");
        words::found_one(language, &of(holder))
    });
    let mut gone = director;
    gone.reachable = false;
    gone.post.office_phone.clear();
    gone.personal_phone.clear();
    pages.shows("R7, R8: unreachable, and no number is known", |language| {
        words::found_one(language, &of(gone.clone()))
    });
    pages.says("L4: the button on other cards", words::talk_label);
    pages.says("Q3: the button on other cards", words::order_label);
    samples::all_of(include_str!("who.rs"), include_str!("who_tests.rs"));
    insta::assert_snapshot!("who", pages.kept());
}
