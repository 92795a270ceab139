//! Who may do what: every command and every button, by every role (R10, S2). The tables are kept for review.

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{access, person::Role, telegram::menu, understand::Command};

/// An id as the office makes them, of nothing.
const NOTHING: &str = "0123456789abc";

/// Every button, with ids of nothing: any client can send them.
const BUTTONS: &[&str] = &[
    "pe:yes:ID",
    "pe:no:ID",
    "pe:new:0",
    "pe:gone:0",
    "pe:in:0",
    "pe:next:0",
    "pe:post:ID",
    "pe:inv:ID",
    "pe:qr:ID",
    "pe:all",
    "pe:allnow",
    "pe:rev:ID",
    "pe:dry:ID:0",
    "pe:take:ID",
    "pe:leave:ID",
    "ho:ask:ID",
    "ho:none:ID",
    "ho:same:ID:ID",
    "ho:other:ID",
    "ho:later:ID",
    "ho:do:ID",
    "ho:drop:ID",
    "ho:back:ID",
    "ho:keep:ID",
    "ho:all:ID",
    "pe:old:0",
    "pe:phones",
    "ed:open:ID",
    "ed:name:ID",
    "ed:pos:ID",
    "ed:office:ID",
    "ed:own:ID",
    "ed:lang:ID",
    "ed:area:ID:traffic",
    "co:yes:ID",
    "co:no:ID",
    "pe:ag:IRRI",
    "pe:who:ID",
    "pe:seat:ID",
    "an:kept:ID",
    "an:send:ID",
    "an:drop:ID",
    "an:whom:ID",
    "an:to:ID:IRRI",
    "an:names:ID:0",
    "an:back:ID",
    "an:until:ID",
    "an:by:ID:-",
    "an:when:ID",
    "an:at:ID:-",
    "an:fwd:ID",
    "an:again:ID",
    "an:en:ID",
    "an:group:ID",
    "an:ok:ID",
    "an:pre",
    "an:read:ID",
    "an:card:ID",
    "an:stop:ID",
    "an:remind:ID",
    "an:list:ID:w:0",
    "an:called:ID:0",
    "an:sheet:ID",
    "an:fix:ID",
    "an:recall:ID",
    "an:gone:ID",
    "an:all:0",
    "an:two:0",
    "wk:green:ID",
    "wk:yellow:ID",
    "wk:red:ID",
    "wk:act:ID",
    "wk:info:ID",
    "wk:undo:ID",
    "wk:same:ID:2026-11-24",
    "wk:excuse:ID",
    "wk:file:ID",
    "wk:for:ID:ID",
    "wk:come:ID",
    "wk:send:ID",
    "wk:leave:ID:s",
    "wk:who:ID:ID",
    "wk:anyone:ID",
    "wk:words:ID:ID",
    "wk:coming:ID",
    "wk:seats:2026-11-24",
    "wk:seats:2026-11-24:0",
    "wk:off:2026-11-24",
    "wk:offyes:2026-11-24",
    "wk:offno:2026-11-24",
    "wk:open:ID",
    "wk:seen:ID",
    "wk:media:ID",
    "wk:tel:ID",
    "wk:board",
    "wk:board:2026-11-24",
    "wk:page:2026-11-24:0",
    "wk:nudge:2026-11-24",
    "wc:rang:ID",
    "wc:page:2026-11-24:0",
    "wt:list",
    "wt:open:2026-11-24",
    "wt:adding",
    "wt:move:2026-11-24:2026-11-25",
    "wt:moved:2026-11-24:2026-11-25",
    "wt:skip:2026-11-24",
    "wt:skipped:2026-11-24",
    "wt:add:2026-11-28",
    "wt:added:2026-11-28",
    "wt:day:new",
    "wh:list",
    "wh:open:2026-12-10",
    "wh:add",
    "wh:remove:2026-12-10",
    "wh:sure:2026-12-10",
    "wh:move:2026-12-10",
    "ur:file:ID",
    "ur:send:ID",
    "ur:level:ID:most",
    "ur:areas:ID",
    "ur:area:ID:traffic",
    "ur:whose:ID",
    "ur:of:ID:IRRI",
    "ur:ack:ID",
    "ur:by:ID:29999999",
    "ur:tel:ID",
    "ur:give:ID",
    "ur:end:ID",
    "ur:again:ID",
    "ur:open:ID",
    "ur:line:ID",
    "ur:sheet:ID",
    "ur:media:ID",
    "ur:list",
    "ur:page:0",
    "br:show:2026-11-24",
    "br:list:red:2026-11-24:0",
    "br:sheet:2026-11-24",
    "br:of:IRRI",
    "br:of:ID",
    "pj:late",
    "pj:lists:contract",
    "pj:own",
    "pj:page:ID:0",
    "pj:filter:ID",
    "pj:kind:ID:late",
    "pj:area:ID:traffic",
    "pj:in:ID:x",
    "pj:by:ID:IRRI",
    "pj:every:ID",
    "pj:sheet:ID",
    "pj:askall:ID",
    "pj:askyes:ID",
    "pj:register",
    "pj:open:ID",
    "pj:tel:ID",
    "pj:media:ID",
    "pj:say:ID",
    "pj:snooze:ID",
    "pj:undo:ID",
    "pj:which:ID",
    "pj:file:ID:ID",
    "pj:words:ID:ID",
    "pj:ask:ID",
    "pj:done:ID",
    "pj:edit:ID",
    "pj:set:ID:due",
    "pj:set:ID:cancel",
    "pj:set:ID:8",
    "pj:take:ID",
    "pj:leave:ID",
    "pj:money:2570",
    "pj:moneyx:2570",
    "wa:set:in_office",
    "wa:own",
    "wa:show:ID",
    "wa:kind:ID",
    "wa:be:ID:meeting",
    "wa:end:ID",
    "wa:until:ID:1795600000",
    "wa:other:ID",
    "wa:place:ID",
    "wa:act:ID",
    "wa:acts:ID:ID",
    "wa:undo:ID",
    "wa:free:ID",
    "wa:hide:ID",
    "wa:back:ID",
    "wa:later:ID:half",
    "wa:kept:ID:meeting",
    "wa:all:out:0",
    "wa:day:2026-11-26:out:0",
    "wa:at:out:0:ถลาง",
    "wa:board",
    "wa:who:ID",
    "wa:ag:IRRI",
    "tk:to:IRRI",
    "tk:to:ID",
    "tk:tel:ID",
    "tk:drop:ID",
    "tk:now:ID",
    "tk:soon:ID",
    "tk:when:ID",
    "tk:at:ID:29000000",
    "tk:send:ID",
    "tk:who:ID:ID",
    "tk:other:ID",
    "tk:any:ID",
    "rq:of:IRRI",
    "rq:of:ID:a:ID",
    "rq:to:ID:IRRI",
    "rq:send:ID",
    "rq:lay:ID",
    "rq:drop:ID",
    "rq:when:ID",
    "rq:by:ID:29000000",
    "rq:what:ID",
    "rq:whom:ID",
    "rq:do:ID",
    "rq:dont:ID",
    "rq:mail:ID",
    "rq:yes:ID",
    "rq:ask:ID",
    "rq:cant:ID",
    "rq:say:ID",
    "rq:fine:ID",
    "rq:more:ID",
    "rq:grant:ID:ID",
    "rq:keep:ID:ID",
    "rq:tel:ID",
    "rq:list:0",
    "rq:open:ID",
    "rq:media:ID",
    "rq:for:ID:ID",
    "rq:rang:ID",
    "rq:post:ID",
    "gv:ask:ID",
    "gv:drop:ID",
    "gv:now:ID",
    "gv:when:ID",
    "gv:at:ID:29000000",
    "gv:tue:ID",
    "gv:write:ID",
    "gv:tel:ID",
    "vi:of:IRRI",
    "vi:of:ID",
    "vi:open:ID",
    "vi:said:ID",
    "vi:words:ID",
    "vi:who:ID",
    "vi:tel:ID:ID",
    "vi:write:IRRI",
    "vi:all:0",
    "vi:notes:ID:0",
    "vi:loose:0",
    "vi:note:ID:0",
    "vi:media:ID",
    "vi:whose:ID",
    "vi:is:ID:IRRI",
    "vi:drop:ID",
    "vi:gone:ID",
    "de:note:ID",
    "de:where:ID",
    "re:report:ID",
    "re:week:ID",
    "re:whereabouts:ID",
    "xx:unknown:ID",
    "",
];

async fn everybody(office: &mut Office) -> Vec<(Role, Phone)> {
    let mut people = Vec::new();
    for role in Role::ALL {
        let officer = if role.of_agency() {
            head_of("IRRI").who_is(role, &format!("{role:?} (sample)"))
        } else {
            role.into()
        };
        people.push((role, office.employs(officer).await));
    }
    people
}

/// What came of it, in a word or two.
fn outcome(toast: Option<&str>, heard: &[String]) -> String {
    if heard.iter().any(|text| text.starts_with("เมนูนี้ใช้ได้เฉพาะ"))
    {
        return "refused".to_owned();
    }
    match (toast, heard) {
        (Some(toast), []) if toast.starts_with("ปุ่มนี้ใช้ไม่ได้แล้ว") => {
            "over".to_owned()
        }
        (Some(toast), []) => format!("toast: {}", beginning(toast)),
        (None, []) => "nothing".to_owned(),
        (_, [text, ..]) => beginning(text),
    }
}

fn beginning(text: &str) -> String {
    text.lines()
        .next()
        .unwrap_or_default()
        .chars()
        .take(28)
        .collect()
}

fn table(rows: &[(String, Vec<(Role, String)>)]) -> String {
    let mut page = String::new();
    for (what, outcomes) in rows {
        page.push_str(&format!("{what}\n"));
        for (role, outcome) in outcomes {
            page.push_str(&format!("    {:<12} {outcome}\n", format!("{role:?}")));
        }
    }
    page
}

fn sources(below: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(below).unwrap();
    entries
        .map(|entry| entry.unwrap().path())
        .flat_map(|path| match path.is_dir() {
            true => sources(&path),
            false => vec![path],
        })
        .collect()
}

/// Every verb that a capability reads is among the buttons that are pressed here.
#[test]
fn no_button_is_forgotten() {
    let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut tags = std::collections::BTreeSet::new();
    for file in sources(&source) {
        let text = std::fs::read_to_string(&file).unwrap();
        assert_eq!(
            text.contains(".of(TAG)"),
            text.contains("const TAG: &str"),
            "{} reads buttons where their tag stands",
            file.display()
        );
        let Some(tag) = text.lines().find_map(|line| {
            line.strip_prefix("const TAG: &str = \"")?
                .strip_suffix("\";")
        }) else {
            continue;
        };
        let verbs = text.lines().filter_map(|line| {
            let (verb, _) = line.trim().strip_prefix("[\"")?.split_once('"')?;
            Some(verb)
        });
        for verb in verbs {
            let begins = format!("{tag}:{verb}");
            let whole =
                |button: &&&str| **button == begins || button.starts_with(&format!("{begins}:"));
            assert!(
                BUTTONS.iter().find(whole).is_some() || begins == "pe:lang",
                "{begins} of {}",
                file.display()
            );
        }
        tags.insert(tag.to_owned());
    }
    let pressed: std::collections::BTreeSet<String> = BUTTONS
        .iter()
        .filter_map(|button| Some(button.split_once(':')?.0.to_owned()))
        .collect();
    assert!(tags.is_subset(&pressed) && tags.len() > 2, "{tags:?}");
}

#[test]
fn who_holds_which_right() {
    let mut page = String::new();
    for (right, roles) in access::TABLE {
        page.push_str(&format!("{right:<13} {roles:?}\n"));
    }
    page.push('\n');
    for (role, commands) in menu::table() {
        page.push_str(&format!(
            "{:<13} {}\n",
            format!("{role:?}"),
            commands.join(" ")
        ));
    }
    insta::assert_snapshot!("rights", page);
}

story!(
    /// R10: nobody sees a command that they may not use, and whoever sees one may.
    every_command_by_every_role, "2026-11-25 10:00", |office| {
        let people = everybody(&mut office).await;
        office.works().await;
        let mut rows = Vec::new();
        // The language last, and back.
        let mut commands: Vec<Command> = Command::ALL.into_iter().filter(|c| *c != Command::Language).collect();
        commands.push(Command::Language);
        for command in commands {
            let mut outcomes = Vec::new();
            for (role, phone) in &people {
                let shown = phone.menu().await.contains(&command.name().to_owned());
                phone.types(&format!("/{}", command.name()));
                let heard = phone.reads_everything().await;
                let outcome = outcome(None, &heard);
                let of_a_menu = !matches!(command, Command::Cancel | Command::Skip);
                assert_eq!(shown, of_a_menu && outcome != "refused", "/{} by {role:?}: {heard:?}", command.name());
                outcomes.push((*role, outcome));
            }
            rows.push((format!("/{}", command.name()), outcomes));
        }
        insta::assert_snapshot!("commands", table(&rows));
    }
);

story!(
    /// S2: a button is no proof of a right: whoever presses one without it is refused, and a button of nothing says that it is over.
    every_button_by_every_role, "2026-11-25 10:00", |office| {
        let people = everybody(&mut office).await;
        let mut rows = Vec::new();
        for button in BUTTONS {
            let mut outcomes = Vec::new();
            for (role, phone) in &people {
                phone.types("/me");
                let me = phone.hears("ลงทะเบียนเมื่อ").await.message();
                let toast = phone.forges(me, &button.replace("ID", NOTHING)).await;
                let heard = phone.reads_everything().await;
                outcomes.push((*role, outcome(toast.as_deref(), &heard)));
            }
            rows.push(((*button).to_owned(), outcomes));
        }
        insta::assert_snapshot!("buttons", table(&rows));
    }
);
