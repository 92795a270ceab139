use super::*;
use chrono::DateTime;
use proptest::prelude::*;

fn said(words: &str) -> Said {
    Said {
        message: 1,
        words: words.to_owned(),
        enclosed: Enclosed::Nothing,
        marked: None,
        album: None,
        protected: false,
        said_at: DateTime::UNIX_EPOCH,
    }
}

fn open() -> Context {
    Context {
        week_open: true,
        ..Context::default()
    }
}

#[test]
fn u7_words_in_an_open_week_are_its_answer_and_courtesies_never() {
    assert!(matches!(
        message(said("ซ่อมเขื่อนเสร็จแล้ว 80%"), &open()),
        Meaning::WeekAnswer(_)
    ));
    for words in [
        "สวัสดีครับ",
        "ขอบคุณค่ะ",
        "รับทราบ",
        "รับทราบครับ",
        "OK",
        "👍",
        "Good morning!",
    ] {
        assert_eq!(message(said(words), &open()), Meaning::Courtesy, "{words}");
    }
    assert!(matches!(
        message(said("รับทราบ จะเร่งซ่อมเขื่อน"), &open()),
        Meaning::WeekAnswer(_)
    ));
}

#[test]
fn u3_comes_before_u4_and_u4_before_u7() {
    let mut around = open();
    around.question = Some(Matter::new("q", "1"));
    assert!(matches!(
        message(said("x"), &around),
        Meaning::Answering { .. }
    ));
    around.replied = Some(Matter::new("week", "1"));
    assert!(matches!(message(said("x"), &around), Meaning::Reply { .. }));
}

#[test]
fn w5_thanks_that_are_for_somebody_are_passed_on() {
    let mut around = open();
    around.replied = Some(Matter::new("week", "1"));
    assert_eq!(message(said("ทราบ"), &around), Meaning::Courtesy);
    around.passed_on = true;
    assert!(matches!(
        message(said("ทราบ"), &around),
        Meaning::Reply { .. }
    ));
}

#[test]
fn u1_a_label_of_secrecy_comes_before_everything() {
    for words in [
        "ลับ\nแผนการ",
        "ลับมาก: เรื่องที่ 1",
        "[ลับที่สุด] แผน",
        "ชั้นความลับ: ลับ\nแผน",
        "บันทึกข้อความ\nลับมาก\nเรื่อง แผน",
        "ด่วนที่สุด ลับ\nแผน",
        "ลับ ด่วนที่สุด",
        "ลับ! แผน",
        "ลับ, แผน",
        "#ลับ",
        "🔒 ลับ",
        "\u{200B}ลับ\u{A0}\nแผน",
        "ลับ：แผน",
        "เอกสารลับ",
    ] {
        assert!(
            matches!(message(said(words), &open()), Meaning::Secret { .. }),
            "{words}"
        );
    }
    for words in ["ลับมีดแล้ว", "ไม่ใช่เรื่องลับ", "ขอกลับก่อน", "ถนนลับแล ซ่อมแล้ว"]
    {
        assert!(
            matches!(message(said(words), &open()), Meaning::WeekAnswer(_)),
            "{words}"
        );
    }
}

#[test]
fn u2_commands_are_read_in_latin_and_thai() {
    let command = |words: &str| match message(said(words), &Context::default()) {
        Meaning::Command { command, words } => Some((command, words)),
        _ => None,
    };
    assert_eq!(command("/week"), Some((Command::Week, String::new())));
    assert_eq!(
        command("/week@angkhan_bot  x "),
        Some((Command::Week, "x".into()))
    );
    assert_eq!(command("รายงาน"), Some((Command::Week, String::new())));
    assert_eq!(command("สรุป"), Some((Command::Brief, String::new())));
    assert_eq!(command("รายงานว่าเขื่อนซ่อมเสร็จ"), None);
    assert_eq!(
        command("/overdue จราจร"),
        Some((Command::Overdue, "จราจร".into()))
    );
    assert_eq!(
        command("เกินกำหนด ทางหลวง"),
        Some((Command::Overdue, "ทางหลวง".into()))
    );
    assert_eq!(message(said("/nothing"), &open()), Meaning::UnknownCommand);
    assert_eq!(
        message(said("/start c_abc"), &open()),
        Meaning::Opened {
            payload: "c_abc".into()
        }
    );
}

#[test]
fn u2_a_name_behind_the_thai_word_is_looked_for_where_it_can_be_no_answer() {
    let read = |words: &str, around: &Context| match message(said(words), around) {
        Meaning::Command { command, words } => Some((command, words)),
        _ => None,
    };
    let quiet = Context::default();
    let who = |name: &str| Some((Command::Who, name.to_owned()));
    assert_eq!(read("ติดต่อ ชลประทาน", &quiet), who("ชลประทาน"));
    assert_eq!(read("ค้นหา อบต. กมลา ", &quiet), who("อบต. กมลา"));
    assert_eq!(read("ใครคือ นายอำเภอถลาง", &quiet), who("นายอำเภอถลาง"));
    assert_eq!(read("ติดต่อ", &open()), who(""));
    assert_eq!(read("/who ชลประทาน", &open()), who("ชลประทาน"));
    for sentence in [
        "ติดต่อผู้รับเหมา",
        "ติดต่อ ผู้รับเหมาแล้ว",
        "ติดต่อ ผู้รับเหมา ไม่ได้",
        "ติดต่อ ผู้รับเหมา\nเริ่มงานพรุ่งนี้",
        "ติดต่อ ผู้รับเหมา ให้ เข้า ซ่อม พรุ่งนี้",
    ] {
        assert_eq!(read(sentence, &quiet), None, "{sentence}");
    }
    // While a week is open, a question stands, or a message is replied to, the words may be the answer.
    assert!(matches!(
        message(said("ติดต่อ ผู้รับเหมา"), &open()),
        Meaning::WeekAnswer(_)
    ));
    let around = Context {
        question: Some(Matter::new("q", "1")),
        ..Context::default()
    };
    assert_eq!(read("ติดต่อ ผู้รับเหมา", &around), None);
}

#[test]
fn u2_the_brief_of_something_is_asked_for_where_that_is_known() {
    let around = Context {
        asks_brief: true,
        ..Context::default()
    };
    assert_eq!(
        message(said("สรุป สัปดาห์ก่อน"), &around),
        Meaning::Command {
            command: Command::Brief,
            words: "สัปดาห์ก่อน".into()
        }
    );
    assert!(matches!(
        message(said("สรุป สัปดาห์ก่อน"), &open()),
        Meaning::WeekAnswer(_)
    ));
    assert_eq!(behind_brief(" สรุป ทสจ. "), Some(" ทสจ."));
    assert_eq!(behind_brief("สรุปสัปดาห์ก่อน"), Some("สัปดาห์ก่อน"));
    assert_eq!(behind_brief("สรุป"), None);
    assert_eq!(behind_brief("ขอสรุป"), None);
}

#[test]
fn l7_what_begins_as_a_private_note_is_nothing_else() {
    let around = Context {
        visits: true,
        replied: Some(Matter::new("week", "1")),
        question: Some(Matter::new("q", "1")),
        ..open()
    };
    for words in [
        "/visit ชลประทาน คลองตื้นเขิน",
        "/Visit@bot ชลประทาน คลองตื้นเขิน",
        "บันทึกเยี่ยม ชลประทาน คลองตื้นเขิน",
        "บันทึกเยี่ยมชลประทาน คลองตื้นเขิน",
        "บันทึกตรวจเยี่ยม: ชลประทาน คลองตื้นเขิน",
    ] {
        let Meaning::Visit(note) = message(said(words), &around) else {
            panic!("{words}");
        };
        assert_eq!(note.words, "ชลประทาน คลองตื้นเขิน");
        assert!(!says_something(&said(words)));
    }
    let caption = Said {
        enclosed: Enclosed::Media(Media {
            kind: MediaKind::Photo,
            file: "f".into(),
            name: None,
            size: 1,
        }),
        ..said("/visit ชลประทาน")
    };
    assert!(matches!(message(caption, &around), Meaning::Visit(_)));
    let more = Context {
        more_of_note: true,
        ..open()
    };
    assert!(matches!(message(said(""), &more), Meaning::VisitMore(_)));
    // Whoever reports says something about a visit, and is heard as ever.
    assert!(matches!(
        message(said("บันทึกเยี่ยมบ้านผู้สูงอายุ 5 หลัง"), &open()),
        Meaning::WeekAnswer(_)
    ));
    // For the gate to refuse.
    assert!(matches!(
        message(said("/visit ชลประทาน"), &open()),
        Meaning::Visit(_)
    ));
}

#[test]
fn l7_a_dossier_is_opened_by_a_name_behind_its_word() {
    let around = Context {
        visits: true,
        ..Context::default()
    };
    let command = Command::Dossier;
    for words in ["/dossier ชลประทาน", "แฟ้มหน่วยงาน ชลประทาน", "แฟ้ม ชลประทาน"]
    {
        let expected = Meaning::Command {
            command,
            words: "ชลประทาน".into(),
        };
        assert_eq!(message(said(words), &around), expected, "{words}");
    }
    for words in ["แฟ้มงานส่งแล้ว", "แฟ้ม งานส่ง ครบ แล้ว เมื่อ วาน"]
    {
        assert!(matches!(message(said(words), &around), Meaning::Unclear(_)));
    }
}

#[test]
fn u6_where_somebody_is_comes_after_questions_and_before_the_weeks_answer() {
    let mut around = Context {
        tells_where: true,
        ..open()
    };
    let absence = "ไปตรวจเขื่อนบางวาด กลับบ่ายสาม";
    assert!(matches!(
        message(said(absence), &around),
        Meaning::Whereabouts(_, _)
    ));
    // A time alone answers nothing; what tells of work is the answer.
    assert!(matches!(
        message(said("พรุ่งนี้"), &around),
        Meaning::Unclear(_)
    ));
    assert!(matches!(
        message(said("ตรวจเขื่อนแล้ว พบรอยรั่ว"), &around),
        Meaning::WeekAnswer(_)
    ));
    around.question = Some(Matter::new("q", "1"));
    assert!(matches!(
        message(said(absence), &around),
        Meaning::Answering { .. }
    ));
    // Of those who say nowhere where they are, it is no absence.
    assert!(matches!(
        message(said(absence), &open()),
        Meaning::WeekAnswer(_)
    ));
}

#[test]
fn e1_an_urgent_matter_is_one_message() {
    let alerts = Context {
        alerts: true,
        ..open()
    };
    for (typed, expected) in [
        ("เรื่องด่วน น้ำท่วมอุโมงค์", Some("น้ำท่วมอุโมงค์")),
        ("เรื่องด่วน: น้ำท่วม", Some("น้ำท่วม")),
        ("เหตุด่วน\nรถชน", Some("รถชน")),
        ("/urgent flood", Some("flood")),
        ("/urgent@angkhan_bot flood", Some("flood")),
        ("เรื่องด่วนที่สุด น้ำท่วม", Some("ด่วนที่สุด น้ำท่วม")),
        ("เรื่องด่วนมาก น้ำท่วม", Some("ด่วนมาก น้ำท่วม")),
        ("ด่วนที่สุด น้ำท่วม", Some("ด่วนที่สุด น้ำท่วม")),
        ("ด่วนมาก: น้ำท่วม", Some("ด่วนมาก: น้ำท่วม")),
        ("เรื่องด่วนของสัปดาห์ก่อนเสร็จแล้ว", None),
        ("ด่วนจี๋ น้ำท่วม", None),
        ("ด่วนที่สุด", None),
        ("เรื่องด่วน", None),
    ] {
        let heard = match message(said(typed), &alerts) {
            Meaning::Urgent(said) => Some(said.words),
            _ => None,
        };
        assert_eq!(heard.as_deref(), expected, "{typed}");
    }
    // Whoever may not send one is told so by the gate, or means something else.
    assert!(matches!(
        message(said("/urgent flood"), &open()),
        Meaning::Command {
            command: Command::Urgent,
            ..
        }
    ));
    assert!(matches!(
        message(said("เรื่องด่วน น้ำท่วม"), &open()),
        Meaning::WeekAnswer(_)
    ));
    assert_eq!(urgent_words("เรื่องด่วน น้ำลด"), "น้ำลด");
    assert_eq!(urgent_words("น้ำลด"), "น้ำลด");
}

#[test]
fn l1_a_pin_is_for_those_who_give_an_answer() {
    let pin = || Said {
        enclosed: Enclosed::Media(Media {
            kind: MediaKind::Pin,
            file: "7.880400,98.392300".to_owned(),
            name: None,
            size: 0,
        }),
        ..said("")
    };
    assert_eq!(message(pin(), &open()), Meaning::LiveLocation);
    let reporting = Context {
        reports: true,
        ..open()
    };
    assert!(matches!(message(pin(), &reporting), Meaning::WeekAnswer(_)));
    // The urgent matter that is under way comes first; a question that stands, before it.
    let matter = Matter::new("urgent", "1");
    let under_way = Context {
        takes_pin: Some(matter.clone()),
        ..reporting
    };
    assert!(
        matches!(message(pin(), &under_way), Meaning::Reply { matter: of, .. } if of == matter)
    );
    let asked = Context {
        question: Some(Matter::new("q", "1")),
        ..under_way
    };
    assert!(matches!(message(pin(), &asked), Meaning::Answering { .. }));
}

#[test]
fn u7_words_after_the_command_are_the_weeks_answer_of_whoever_reports() {
    let around = Context {
        reports: true,
        ..Context::default()
    };
    assert_eq!(
        message(said("/week ฝายเสร็จ\nคลองเสร็จ"), &around),
        Meaning::WeekAnswer(said("ฝายเสร็จ\nคลองเสร็จ"))
    );
    assert!(matches!(
        message(said("/week"), &around),
        Meaning::Command { .. }
    ));
    assert!(matches!(
        message(said("/week ฝายเสร็จ"), &Context::default()),
        Meaning::Command { .. }
    ));
    assert_eq!(answer_words("/week@bot ฝายเสร็จ"), "ฝายเสร็จ");
    assert_eq!(answer_words("ฝายเสร็จ"), "ฝายเสร็จ");
}

#[test]
fn u3_a_reference_is_read_from_the_foot_of_a_copy() {
    assert_eq!(
        reference("เรียน หัวหน้า\nอ้างอิง ส-123"),
        Some(Reference::Week(123))
    );
    assert_eq!(reference("อ้างอิง ข-12"), Some(Reference::Request(12)));
    assert_eq!(reference("Ref. R-12"), Some(Reference::Request(12)));
    assert_eq!(
        reference("To the head\nRef. W-7\n"),
        Some(Reference::Week(7))
    );
    assert_eq!(reference("อ้างอิง พ-12"), Some(Reference::Talk(12)));
    assert_eq!(reference("Ref. L-3"), Some(Reference::Whereabouts(3)));
    assert_eq!(reference("อ้างอิง ด-5"), Some(Reference::Urgent(5)));
    assert_eq!(reference("Ref. U-5"), Some(Reference::Urgent(5)));
    assert_eq!(reference("ไม่มี"), None);
    assert_eq!(reference("อ้างอิง ส-0"), None);
    assert_eq!(reference("อ้างอิง ส-99999999999999999999999"), None);
}

#[test]
fn u5_a_code_of_the_register_begins_a_report() {
    let project = Id::read("0123456789abc").unwrap();
    let mut around = Context {
        project: Some(project.clone()),
        reports: true,
        ..open()
    };
    let words = "SYN-2569-012 60% วางท่อแล้ว";
    let report = |answers| Meaning::Report {
        project: project.clone(),
        said: said(words),
        answers,
    };
    assert_eq!(message(said(words), &around), report(None));
    around.replied = Some(Matter::new("week", "0123456789abd"));
    assert_eq!(
        message(said(words), &around),
        report(Id::read("0123456789abd"))
    );
    around.replied = None;
    around.reports = false;
    assert!(matches!(
        message(said(words), &around),
        Meaning::Command {
            command: Command::Projects,
            ..
        }
    ));
    let reporter = Context {
        reports: true,
        ..Context::default()
    };
    assert_eq!(
        message(said("SYN-2569-999 60%"), &reporter),
        Meaning::UnknownProject("SYN-2569-999".to_owned(), said("SYN-2569-999 60%"))
    );
    // In an open week the words may be its answer.
    assert!(matches!(
        message(said("SYN-2569-999 60%"), &open()),
        Meaning::WeekAnswer(_)
    ));
    assert!(matches!(
        message(said("COVID-19 60%"), &reporter),
        Meaning::Unclear(_)
    ));
}

#[test]
fn u3_a_copy_ends_with_the_reference_and_nothing_else() {
    let copy = "ด่วนที่สุด จาก ชลประทาน เวลา 02.10 น.\n“น้ำท่วม”\nอ้างอิง ด-5\n";
    assert_eq!(copied(copy), Some(Reference::Urgent(5)));
    assert_eq!(copied("Open again\nRef. U-5"), Some(Reference::Urgent(5)));
    for words in [
        "อ้างอิง ด-5",
        "ด่วนมาก น้ำท่วม\nตามอ้างอิง ด-5",
        "น้ำลด อ้างอิง ด-5",
        "ด-5",
        "",
    ] {
        assert_eq!(copied(words), None, "{words}");
    }
    let around = Context {
        alerts: true,
        copy_of: Some("i_u_1".to_owned()),
        ..open()
    };
    assert!(matches!(
        message(said(copy), &around),
        Meaning::Opened { .. }
    ));
}

proptest! {
    #[test]
    fn no_words_make_it_stumble(words in "\\PC{0,300}", payload in "\\PC{0,70}") {
        let _ = message(said(&words), &open());
        let _ = reference(&words);
        let _ = item(&payload);
    }
}
