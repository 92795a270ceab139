//! One page of rights, and the gate that hands out the proof of one.
//!
//! An endpoint learns who is speaking from its [`Permit`] alone; only [`behind`] makes one.

use crate::{
    app::App,
    card::Matter,
    person::{Addressee, Language, Person, Role},
    standing::{Standing, Visitor},
    turn::Outcome,
    words,
};
use chrono::{DateTime, Utc};
use std::marker::PhantomData;

/// A part of the tree through which an update goes.
pub type Branch = dptree::Handler<'static, Outcome>;

/// Something that some roles may do.
pub trait Right: Send + Sync + 'static {
    /// What the audit trail calls it.
    const NAME: &'static str;
    /// The roles that hold it.
    const ROLES: &'static [Role];
    /// Whether those of independent bodies and partners hold it too, who get announcements and nothing else (R0).
    const OF_ANY_KIND: bool = false;

    /// Whether the person holds it by any of the posts held now.
    #[must_use]
    fn granted(person: &Person) -> bool {
        Self::ROLES.iter().any(|role| match Self::OF_ANY_KIND {
            true => person.is(*role),
            false => person.serves_as(*role),
        })
    }
}

/// Declares the rights, and the table of them that a test shows for review; `[any]` is of agencies of any kind.
macro_rules! rights {
    (@any) => { true };
    ($($(#[$doc:meta])* $name:ident $([$any:ident])?: $($role:ident)|+;)+) => {
        $(
            $(#[$doc])*
            #[derive(Debug)]
            pub struct $name;
            impl Right for $name {
                const NAME: &'static str = stringify!($name);
                const ROLES: &'static [Role] = &[$(Role::$role),+];
                $(const OF_ANY_KIND: bool = rights!(@$any);)?
            }
        )+
        /// Every right with the roles that hold it.
        pub const TABLE: &[(&str, &[Role])] = &[$((stringify!($name), $name::ROLES)),+];
    };
}

rights! {
    /// To be here at all: the own data, the language, the notice (R9); to get announcements (R0, A4).
    ToBeHere [any]: Governor | Vice | Head | Delegate | Secretariat | Auditor;
    /// To look up whom to call (R8).
    ToLookUp: Governor | Vice | Head | Delegate | Secretariat | Auditor;
    /// To answer for the own agency (section 1).
    ToReport: Head | Delegate;
    /// To say which delegates of the own agency stay after a hand-over (R1a).
    ToConfirmDelegates: Head;
    /// To bring an urgent matter before the governor: of the own agency, or what came by telephone (E1).
    ToAlert: Head | Delegate | Secretariat;
    /// To take an urgent matter on (E4); which of them, its chain says (E2, E3).
    ToTakeOn: Governor | Vice | Secretariat;
    /// To see the week's answers, the board and the brief.
    ToSurvey: Governor | Vice | Secretariat | Auditor;
    /// To see the numbers of persons, beside those of offices (P3).
    ToCallPersons: Governor | Vice | Secretariat;
    /// To mark an answer as read by the governor (W5).
    ToAcknowledge: Governor;
    /// To say something about an answer to its agency (W5).
    ToRemark: Governor | Vice;
    /// To ask for a talk with the head of an agency (L4).
    ToTalk: Governor | Vice;
    /// To see whether the governor is free, and to ask for five minutes (L6).
    ToAskGovernor: Head | Delegate;
    /// To answer whoever asks for five minutes of the governor (L6).
    ToGiveTime: Governor | Secretariat;
    /// To have the dossier of an agency before an unannounced visit, and to keep private notes of visits (L7).
    ToVisit: Governor | Vice;
    /// To write requests to agencies; those of the secretariat are drafts (Q1, Q1a).
    ToWriteOrders: Governor | Vice | Secretariat;
    /// To release requests, and to decide about answers (Q1, Q2).
    ToOrder: Governor | Vice;
    /// To file answers received by telephone, and to record the letters that follow (Q1a, Q4).
    ToFileOrders: Secretariat;
    /// To send announcements round, and to answer what is asked about them (A1, A4).
    ToAnnounce: Secretariat;
    /// To see what is open: all of it, and for an agency its own (Q3).
    ToSeeOrders: Governor | Vice | Head | Delegate | Secretariat | Auditor;
    /// To steer the week: nudge the rest, move, skip and add weeks, edit the holidays (W6, W9, W11).
    ToSteer: Secretariat;
    /// To ask agencies for an explanation of what is late (J3).
    ToAskAboutProjects: Governor | Vice | Secretariat;
    /// To set a project's due date, and say that it is done (J4).
    ToSetProjects: Governor | Vice | Secretariat;
    /// To decide about contracts that were not signed in time (J7).
    ToDecideAboutProjects: Governor;
    /// To keep the register of projects: sheets, and figures by hand (J1).
    ToKeepProjects: Secretariat;
    /// To say where one is (L1); of governor and vices it is private (L5).
    ToSayWhere: Governor | Vice | Head | Delegate;
    /// To ask who is where (L3, L5).
    ToAskWhere: Governor | Vice | Secretariat;
    /// To see whereabouts at all: those who may ask, and for the own agency its head and delegates (L5).
    ToSeeWhere: Governor | Vice | Head | Delegate | Secretariat;
    /// To read the roster: who has not joined, who is unreachable (R11).
    ToReadRoster: Secretariat | Auditor;
    /// To change the roster: import, invite, revoke, hand over (R2, R3, R11).
    ToKeepRoster: Secretariat;
}

/// Proof that a person holds the right `R`. Only [`behind`] makes one.
pub struct Permit<R> {
    person: Person,
    spoke_at: Option<DateTime<Utc>>,
    right: PhantomData<fn() -> R>,
}

impl<R> Clone for Permit<R> {
    fn clone(&self) -> Self {
        Self {
            person: self.person.clone(),
            spoke_at: self.spoke_at,
            right: PhantomData,
        }
    }
}

impl<R> Permit<R> {
    /// Who is speaking.
    #[must_use]
    pub fn person(&self) -> &Person {
        &self.person
    }

    /// Who is speaking, as somebody to be answered.
    #[must_use]
    pub fn addressee(&self) -> Addressee {
        self.person.addressee()
    }

    /// The language to answer in.
    #[must_use]
    pub fn language(&self) -> Language {
        self.person.language
    }
}

impl<R> Standing for Permit<R> {
    fn name(&self) -> String {
        self.person.id.to_string()
    }

    fn known_as(&self) -> Option<&Person> {
        Some(&self.person)
    }

    fn spoke_at(&self) -> Option<DateTime<Utc>> {
        self.spoke_at
    }
}

/// Puts `inner` behind the right `R`; whoever lacks it is told who has it.
#[must_use]
pub fn behind<R: Right>(inner: Branch) -> Branch {
    dptree::entry()
        .branch(
            dptree::filter_map(|visitor: Visitor| {
                R::granted(visitor.person()).then(|| Permit::<R> {
                    person: visitor.person().clone(),
                    spoke_at: visitor.spoke_at(),
                    right: PhantomData,
                })
            })
            .chain(inner),
        )
        .branch(dptree::endpoint(refuse::<R>))
}

async fn refuse<R: Right>(app: App, visitor: Visitor) -> Outcome {
    let mut turn = app.turn(&visitor).await?;
    let card = match visitor.person().takes_part() {
        true => words::refused(visitor.language(), R::ROLES),
        // Of an agency that gets announcements and nothing else (R0).
        false => words::announcements_only(visitor.language()),
    };
    turn.say(&visitor.person().addressee(), card).await?;
    turn.note("refused", &Matter::new("right", R::NAME)).await?;
    turn.commit().await
}
