# Every sentence of Angkhan, by capability. The ids are those of locales/th, which the compiler checks.

## access, floor

access-announcements-only = Your agency receives and acknowledges circulars here. For anything else please call the Provincial Office.
access-refused = Only { $roles } may use this menu. If you need it, please contact the Provincial Office.
fault =
    Sorry, a temporary fault.
    Your message is kept and will be retried; no need to send it again.
    If it is urgent, please telephone.
    Fault no. { $number }
sent-again = (Sent again: the earlier copy may not have reached you)
button-over = This button no longer works. Please use the latest message or the menu.
private-only = This system works in private chat only, so it leaves this group.
list-between = {", "}
list-and = {" "}and{" "}
list-comma = {", "}
and-more = and { $count } more
quoted = "{ $words }"
no-number = No phone number is known yet
officer-phone = { $name }, tel. { $phone }
officer-none = Nobody holds this post in the system yet
post-name = { $position }, { $agency }
button-undo = Undo
button-file-elsewhere = File elsewhere
button-back = ◀ Back
button-next = Next ▶
button-page = { $page }/{ $pages }
button-contact = Contact
phone-office = office
phone-personal = personal

role-governor = Governor
role-vice = Vice Governor
role-head = Head
role-delegate = Delegate
role-secretariat = Secretariat
role-auditor = Internal auditor
area-traffic = traffic
area-environment = environment
area-quality-of-life = quality of life
area-consumer-protection = consumer protection
area-security = security
area-other = other

roles-governor = the governor
roles-vice = the vice governors
roles-head = heads of agencies
roles-delegate = delegates
roles-secretariat = the Provincial Office
roles-auditor = internal audit

## menu

menu-week = Weekly report
menu-urgent = Urgent matters
menu-brief = Weekly brief
menu-overdue = Late projects
menu-projects = Projects: see and report
menu-budget = Budget: allotted and disbursed
menu-attendance = Who comes to the session
menu-where = Who is where
menu-dossier = Dossier of an agency, before a visit
menu-visit = Private note of a visit
menu-who = Contact an agency or a person
menu-talk = Talk to an agency by telephone
menu-order = Order, or ask for cooperation
menu-orders = Open orders and requests
menu-letters = Letters that have to follow
menu-announce = Send a circular
menu-receipts = Who has read the circulars
menu-governor = See the governor: five minutes
menu-roster = Roster
menu-calls = Call list
menu-weeks = Timetable: move, skip, add
menu-holidays = Public holidays
menu-language = Language / ภาษา
menu-me = Your data
menu-mydata = Your data as a file
menu-privacy = Privacy notice
menu-help = How to use this
menu-cancel = Close the open question
menu-skip = Skip

## people

people-office = Provincial Office
people-first-secretary = Officer, Provincial Office
people-confirm = You are joining as
people-confirm-ask = Is that right?
people-button-yes = Yes
people-button-no = No
people-not-me = You have not joined. Please ask the Provincial Office for the right link.
people-how-to-join =
    This system is for registered officers.
    To join, please ask the Provincial Office for a link.
people-bad-link = This link cannot be used. Please ask the Provincial Office for a new one.
people-already-joined = You have joined already
people-joined = You have joined: { $post }
people-joined-from = You can use it from { $from }.
people-joined-agency =
    • Weekly report: reply to the message that comes before Tuesday
    • See your report: /week
people-joined-office =
    • Reports of all agencies: /week
    • The weekly brief: /brief
people-joined-notice =
    Only what you send is kept, for administration. No GPS tracking.
    Nothing classified, please.
    Details and your rights: /privacy
people-ask-phone =
    Please press the button below to give your phone number.
    Seen by: governor, vice governors, Provincial Office.
people-button-phone = Share my number
people-button-skip = Skip
people-phone-kept = Number { $phone } recorded. Thank you.
people-phone-skipped = No number given. Everything works as usual. To give it later, send your own contact to this chat.
people-not-your-phone = Only your own number is taken. Please press "Share my number", or type "Skip".
people-language = Now in English.
people-button-language = เปลี่ยนเป็นภาษาไทย
people-me-phone = Tel. { $phone } (personal)
people-me-no-phone = No personal phone number given
people-me-since = Joined { $at }
people-me-more = Your reports: /week • Privacy notice: /privacy
people-privacy =
    Privacy notice (short)
    • Kept: name, post, phone, what you send
    • For: provincial administration
    • Not kept: GPS position, reason for leave
    • Seen by: governor, vice governors, Provincial Office, internal audit, as their duty needs
    • Where you said to be: deleted after 30 days, only counts stay
    • Filed reports stay with the agency
    • Private notes of visits, made by governor and vice governors: seen by their writer alone, deleted at any time, erased 90 days after the post ends
    • Telegram's servers are abroad: nothing classified
    Your data: /me /mydata

## who

who-ask = Whom do you want to contact? Please type a name or the usual short name, such as: irrigation, Patong hospital
who-nobody = Nothing in the roster is called "{ $words }". Please type /who and the name of an agency or a person, such as: /who irrigation
who-which = Which "{ $words }" is meant?
who-more = There are { $count } more. Please type more of the name.
who-office-phone = Tel. { $phone } (office)
who-personal-phone = Tel. { $phone } (personal)

## roster

roster-title = Roster
roster-sums = Agencies { $agencies } • posts { $posts } • joined { $joined } • not joined { $waiting } • unreachable { $gone }
roster-empty = Please send the sheet of agencies, then the sheet of posts (Excel or CSV), to this chat.
roster-not-joined = Not joined yet (press to invite)
roster-unreachable = Unreachable (the bot is blocked)
roster-joined = Joined (press to see or to hand over)
roster-coming = Hand-overs to come (press to see or to cancel)
roster-nobody = Nobody
roster-search = Search: /roster and words of an agency's or a person's name
roster-found = Posts that fit "{ $words }": { $count }
roster-not-found = Nothing in the roster fits "{ $words }". Please try fewer letters.
roster-button-joined = Joined { $count }
roster-button-unreachable = Unreachable { $count }
roster-button-not-joined = Not joined { $count }
roster-button-coming = Hand-overs to come { $count }
roster-button-back = ◀ Roster
post-vacant = Nobody holds this post
post-joined = Joined { $at }
post-unreachable = Unreachable (the bot is blocked). Please telephone.
post-not-joined = Not joined yet
post-invited = Link good until { $until }
post-button-invite = Make a link
post-button-revoke = Revoke the link
post-button-hand-over = Hand over
invitation = Link to join: { $post }
invitation-until = Works once, until { $until }, for the holder of this post only
invited-toast = Link made. Please pass on the message below. (An earlier link no longer works.)
revoked-toast = Revoked
revoked-none-toast = There was no link to revoke
hand-over-ask =
    { $post }
    Now held by { $name }
    Please type the successor's first and last name. To leave things as they are: /cancel
hand-over-ask-vacant =
    { $post }
    Nobody holds this post. Please type the new holder's first and last name. To leave things as they are: /cancel
hand-over-button-vacate = No successor yet
hand-over-name = Please type a first and a last name only, 120 characters at most. To leave things as they are: /cancel
hand-over-same = { $name } already holds this post ({ $post }); there is nothing to hand over.
hand-over-which = { $name } is in the roster already. Is it the same person?
hand-over-button-other = Somebody else
hand-over-confirm = Hand over { $post }
hand-over-from-whom = from { $name }
hand-over-to-whom = to { $name }
hand-over-to-nobody = with no successor yet: the post falls vacant
hand-over-also = (also holds { $post }, and keeps it until it is handed over)
hand-over-from-now = From now: whoever holds it loses access when you press.
hand-over-from-day = From { $at }: whoever holds it then loses access at that moment.
hand-over-button = Hand over
hand-over-button-later = Choose a day
hand-over-button-drop = Do not
hand-over-when = From which day? Please type a date, such as 1 Oct 2027
hand-over-day = This is not a date that can be read. Please write 1/10/2027 or 1 Oct 2027. To choose no day: /cancel
hand-over-day-out-of-reach = { $day } is past, or more than a year away. Please type another date. If the post has changed hands already, press "Hand over" on the message above.
hand-over-not = Not handed over. The roster is as it was.
handed-over = Handed over: { $post }
handed-over-from = Hand-over recorded: { $post }, from { $at }
handed-over-to = New holder: { $name }
handed-over-to-nobody = Vacant: no successor yet
handed-over-link = Link to join, works once, until { $until }
hand-over-coming = To be handed over to { $name } from { $at }
hand-over-coming-nobody = Vacant from { $at }
hand-over-button-cancel = Cancel the hand-over
hand-over-cancel-first = A hand-over is planned already. Please cancel it first.
hand-over-changed = The roster has changed meanwhile. Nothing is handed over yet; please look again.
hand-over-cancelled = The hand-over is cancelled
farewell = Your access as { $post } ended on { $at }.
farewell-passed-on = Open matters have passed to your successor. Thank you for your cooperation.
farewell-vacant = Open matters stay with the agency. Thank you for your cooperation.
take-over =
    To { $post }
    You take over from { $since }.
take-over-nothing = Nothing is open at the moment.
take-over-open = Open matters: { $count }
delegates-ask = Delegates so far: please confirm by { $until }. Whoever is not confirmed is a delegate no more.
delegate-button-keep = Confirm { $name }
delegate-button-all = Confirm all
delegate-confirmed = Confirmed
delegates-title = Delegates, { $agency }
delegate-stays = ✓ { $name } (confirmed)
delegate-lapsed =
    Your delegation as { $post } ended on { $at }, because the new head did not confirm it within 7 days.
    If you still act for the agency, please tell its head or the Provincial Office. Thank you for your cooperation.
delegates-lapsed = The 7 days are over. Delegates of { $agency } whom you did not confirm are delegates no more:
delegates-lapsed-next = To name somebody anew, please tell the Provincial Office.
consent-whom = { $post } ({ $name })
consent-asked = { $asker } asks to invite { $whom }.
consent-waits = A second person of the Provincial Office has to consent by { $until }.
consent-ask = For this post a second person of the Provincial Office has to consent, by { $until }.
consent-button-give = I consent
consent-button-refuse = I do not
consent-given = { $by } consents. The link is made for { $whom }.
consent-refused = { $by } does not consent. No link is made for { $whom }.
consent-lapsed = Nobody consented within a day. No link is made for { $whom }. If it still matters, please ask again.
consent-not-your-own = Whoever asks cannot consent; it takes somebody else.
consent-asked-toast = The Provincial Office is asked to consent
consent-asked-before = Consent is asked for already. Please wait.
invited-on-the-server = A link to join as { $post } was made on the server.
invite-all = Make a link for everybody who has not joined ({ $count }), as an Excel file. Their earlier links will no longer work.
invite-all-nobody = Everybody of the agencies has joined.
invite-all-left-out = Left out: { $count } posts of governor, vice governors, Provincial Office and internal audit. Please invite them one by one.
invite-all-button = Make all links
invite-all-done = The links are made; they are in the file below.
invitations-caption = Links to join: { $count }. Each works once, until { $until }. Please pass each on to the holder of the post only.
invitations-title = Invitations
invitations-code = Agency code
invitations-agency = Agency name
invitations-role = Role
invitations-name = Name
invitations-position = Position
invitations-link = Link
invitations-until = Valid until
post-button-picture = Make a QR
roster-button-invite-all = Invite everybody who has not joined
handed-over-asked = The link waits for the consent of a second person of the Provincial Office.
edit-title = Edit { $post }
edit-name = Name
edit-position = Position
edit-office-phone = Office phone
edit-own-phone = Personal phone
edit-areas = Mission areas
edit-areas-all = all
edit-areas-hint = A vice governor gets the urgent matters of these areas from the first step on; without any, those of all
edit-to-english = Speak English to them
edit-to-thai = Speak Thai to them
edit-button-back = ◀ Back
edit-ask-name = { $what } now: { $now }. Please type the right first and last name. (For another person, use "Hand over".) To leave it: /cancel
edit-ask = { $what } now: { $now }. Please type it anew, or - for none. To leave it: /cancel
edit-phone-unusable = This is not a Thai phone number. A mobile number has 10 digits, an office number 9. Please type it again. To leave it: /cancel
edit-over = Nobody holds this post any more; nothing was changed.
post-button-edit = Edit
people-confirm-phone =
    You gave the number { $phone } on { $day }, more than six months ago.
    Please press the button below to confirm it, or to give the new one. Thank you.
phones-asked = { $count ->
    [one] One person is asked
   *[other] { $count } people are asked
 }
phones-asked-before = Everybody has been asked already.
people-ask-name = Please type your first and last name, as the roster should show it.
people-name-kept = Name { $name } recorded. Thank you.
people-name-unusable = Please type a first and a last name only, 120 characters at most.
roster-old-phone = Phone number older than six months
roster-button-old-phone = Number over 6 months { $count }
roster-button-ask-phones = Ask them to confirm

## import

import-dry-run = Checked; nothing is taken yet
import-idle = Nothing to take: all of this is known already
import-agencies = Agencies: { $added } new • { $changed } changed • { $left } as they are
import-posts = Posts: { $added } new • { $changed } changed • { $left } as they are
import-holders = Holders: { $added } new • { $changed } changed • { $handed } handed over • { $left } as they are
import-hand-over = Line { $line }, { $post }: { $old } → { $new } { $day }
import-hand-over-from = from { $day }
import-hand-over-at-once = from { $day } (takes effect at once)
import-hand-over-known = • the successor now holds: { $posts }
import-hand-over-same = • the successor is the person of line { $line }
import-changed = The roster has changed meanwhile. Nothing is taken yet; please look again.
import-sheet-chosen = Read: sheet "{ $sheet }" only, not { $others }
import-left-out = Columns not used: { $columns }
import-button-take = Take all
import-button-leave = Do not take
import-taken = Taken
import-next = To invite people: /roster
import-not-taken = Not taken. Everything is as it was.
import-faults =
    { $count ->
        [one] Nothing was taken: one error. Please correct it and send the file again.
       *[other] Nothing was taken: { $count } errors. Please correct them and send the file again.
    }

## week

week-reference = Ref. W-{ $serial }
week-call =
    To { $who }
    Morning session { $day }, { $hour }, governor's office
week-moved = (moved from { $tuesday })
week-moved-by-holiday = (moved from { $tuesday }, a public holiday)
week-call-answered = The early report has arrived, thank you. To add to it, reply to this message.
week-call-ask = Please reply to this message in 2–3 lines: main work and any problems.
week-call-ask-kindly = Kindly reply to this message in 2–3 lines: main work and any problems.
week-button-same = Same as last week
week-button-excuse = Excuse from report
week-remind =
    To { $who }
    No weekly report yet.
    Please send a short reply before { $brief }, for the governor's brief.
week-remind-kindly =
    To { $who }
    No weekly report yet. Kindly send a short reply before { $brief }.
week-nudge =
    To { $who }, and delegates
    The brief goes to the governor in { $left }. No report yet.
    One line will do.
week-remind-after =
    To { $who }
    No weekly report yet.
    Please send a short reply before the week closes at { $close }.
week-remind-after-kindly =
    To { $who }
    No weekly report yet. Kindly send a short reply before the week closes at { $close }.
week-push =
    To { $who }
    The Provincial Office asks for the weekly report of { $day }.
    One line will do.
light-on-plan = On plan
light-at-risk = At risk
light-stuck = Stuck
light-not-stated = Not stated
week-filed = Recorded, thank you
week-filed-early = Recorded (early), thank you
week-filed-late =
    Recorded (late), thank you
    Only 🟡 and 🔴 still go to the governor.
week-filed-unchanged = Unchanged from last week
week-unchanged-for = Unchanged for { $weeks } weeks. Please type one sentence, such as "Tender result due 30 Nov".
week-unchanged = Recorded: unchanged from last week
week-answered-already = This week's report has arrived. To add to it, just type.
week-ask-sentence = Please type one sentence, such as "Tender result due 30 Nov". If there is nothing to add: /cancel
week-filed-for = Weekly report, { $agency }
week-media = { $count } attached
week-light = Status { $light } (press to change)
week-light-asked = Please choose how the work stands
week-undone = The weekly report is withdrawn. To send a new one, reply to this message.
week-undone-part = Your words are withdrawn. What others of the agency reported stays.
week-edit-too-late = That week is over; the report stays as it was recorded. Please send anything new as a new message.
week-coloured = Recorded: { $light }
week-no-answer = There is no report to change; it may have been withdrawn
kept-no-more = This message is dealt with, or its day is over. If it still matters, please send it again.
week-nudged =
    { $count ->
        [one] One person reminded
       *[other] { $count } people reminded
    }
week-nudged-nobody = Everybody has been reminded already. If need be, please telephone.
week-button-file = Weekly report
week-taken = Taken as the weekly report of { $agency }
week-which-agency = Which agency is this report for? (kept for a day)
week-ask-reason =
    Please type why { $agency } asks to be excused from this week's report.
    If it does not: /cancel
week-excused =
    Recorded: { $agency } is excused from this week's report
    Reason: { $reason }
    The reason is shown and does not count as an answer. A report is still welcome.
week-over = That week is over and cannot be changed. If need be, please contact the Provincial Office.
week-none-yet = No weekly report yet. Every agency will be called on { $at }.
week-title = Week { $number }, { $day }
week-title-special = Special week, { $day }
week-sums = All { $called } • answered { $answered } • missing { $missing } • excused { $excused } • unreachable { $unreachable }
week-closed = { $title }: closed at { $hour }
week-missing = Missing
week-silence = missing for { $weeks } weeks in a row
week-excused-list = Excused
week-unreachable = Unreachable
week-button-nudge = Remind the rest
week-button-board = All agencies
mark-early = early
mark-late = late
mark-unchanged = unchanged
mark-changed = edited
mark-edited-since = edited after reading
mark-added-since = more since reading
week-seen = The governor read this, { $hour }
week-seen-toast = The agency sees that you have read it
week-button-seen = Read
week-edited-since-you-read = The agency edited this report after you read it
week-added-since-you-read = The agency added to this report after you read it
remark-of-governor = The governor's remark
remark-of-vice = A vice governor's remark
remark-of-agency = { $agency } replies
remark-reply = You can reply to this message.
remark-passed-on = Passed on to
remark-nobody = Kept with the report, but nobody there can be reached here. If need be, please telephone.
remark-withheld = The sender has withdrawn this message.
remark-below = { $who }, { $at }: { $words }
mark-asks = asks for orders
week-ask-orders = Does the governor have to act on this?
week-asks-orders = Asks for the governor's orders
week-asks-nothing = For information
week-button-orders = Yes, ask for orders
week-button-information = For information
week-orders-toast = Recorded: the governor is asked for orders
week-information-toast = Recorded: for information
week-not-stuck = Only for a report that is 🔴 stuck
week-told-late = Late report
week-told-late-no-more = Late report (changed since)
mark-edited = edited { $hour }
standing-excused = excused
standing-unreachable = unreachable
standing-missing = missing
week-excused-because = Excused: { $reason }
week-acting = { $name }, acting for { $head }
week-acting-both = The report will show your name beside { $head }.
week-by-delegate-for = Reported by: { $name }, for { $head }
week-by-delegate = Reported by: { $name }
week-button-media = Show attachments
week-own-missing = No report from you yet. You can type it now.
week-own-early = No report for this week yet. To send one, type it and press "Weekly report".
week-own-history = Earlier weeks
week-handed-open = • { $week }: no report yet. Please reply to this message in 2–3 lines by { $close } on the day of the session.
week-handed-answered = • { $week }: reported { $light } { $words } ({ $marks }). To add to it, reply to this message.
week-handed-ask-seat = • Morning session { $day }, { $hour }, governor's office. Who comes? Please press below.
week-handed-seat = • Morning session { $day }, { $hour }, governor's office. Told so far: { $who } (press to change).
record-never-called = This agency has not been called yet.
record-not-called = This agency is not part of the weekly report.

## attendance

attendance-ask-too = And who will come to the session?
attendance-none-held = There is no session. Please send the report as usual.
attendance-comes = To the session: { $who }
attendance-not-said-line = To the session: not said yet
attendance-head = the head comes
attendance-deputy = a deputy comes
attendance-deputy-named = { $name } comes as deputy
attendance-excused = excused from the session
attendance-button-head = I come
attendance-button-deputy = My deputy
attendance-button-excused = Not coming
attendance-button-say = Who comes to the session
attendance-button-unnamed = No name
attendance-button-no-name = Not a name: it is the report
attendance-session = Morning session { $day }, { $hour }
attendance-ask = Who comes to the session from { $agency }?
attendance-recorded = Recorded: { $agency } • { $who }
attendance-until = May be changed until the session begins.
attendance-toast = Recorded: { $who } (may be changed until the session begins)
attendance-closed-off = The session is called off; there is nothing to say
attendance-closed-begun = The session has begun. If need be, please telephone the Provincial Office.
attendance-ask-deputy = { $agency }: who comes to the session instead? Press a name, or type one line.
attendance-ask-name = { $agency }: who comes to the session instead? Please type one line, if you like.
attendance-button = Who comes
attendance-title = Morning session { $day }, { $hour }: who comes
attendance-sums = Heads { $heads } • deputies { $deputies } • excused { $excused } • not said { $silent }
attendance-off = The session is called off
attendance-group-deputy = Deputies
attendance-group-excused = Excused from the session
attendance-group-silent = Not said
attendance-group-head = Heads
attendance-unnamed = a deputy, not named
attendance-for = { $name } for { $post }
attendance-button-off = Call the session off
attendance-button-off-yes = Call it off
attendance-button-off-no = Keep it
attendance-off-ask = Call off the morning session { $day }, { $hour }? Reports are still collected.
attendance-off-told =
    { $count ->
        [one] One person who was called will be told, and the governor and vices.
       *[other] { $count } people who were called will be told, and the governor and vices.
    }
attendance-off-done =
    { $count ->
        [one] The morning session { $day } is called off; one person was told. Reports are still collected.
       *[other] The morning session { $day } is called off; { $count } people were told. Reports are still collected.
    }
attendance-held = The morning session { $day }, { $hour } is held as planned.
attendance-off-news = The morning session { $day }, { $hour } is called off
attendance-off-report = There is no need to come. Please send the weekly report as usual.
attendance-off-by = Told by { $name } • weekly reports are still collected

## visits

visit-which-dossier = The dossier of which agency? Please type its name or the usual short name, or choose
visit-not-found = No agency "{ $words }" in the roster. Please type the name of an agency or its usual short name, such as: irrigation
visit-nobody = No agency "{ $words }" in the roster, so nothing is noted yet. Please type the agency and then your note, such as: irrigation the canal is silted up
visit-ask-about = A note of a visit to which agency? Please type the agency and then your note, or choose an agency
visit-write = Note of a visit: { $agency }
visit-write-how = Please send your note as words, pictures or voice within 10 minutes, or reply to this message at any time
visit-private = 🔒 Seen by you alone
visit-whose = Noted, but of which agency? Please type its name, or choose
visit-note-title = Note of a visit: { $agency }
visit-whose-else = Of which agency is this note? Please type its name, or choose
visit-loose = No agency yet
visit-edited = (edited { $at })
visit-note-how = Edit your message in Telegram and the note follows • Reply to this message to add to it
visit-ask-delete = Delete this note for good?
visit-gone = Deleted; no copy is kept. The messages in this chat you can delete in Telegram.
visit-none = No notes of visits yet
visit-none-how = To make one: /visit, the agency and your words, such as: /visit irrigation the canal is silted up
visit-all-title = Your notes of visits: { $count }
visit-notes-of = { $agency }, notes: { $count }
visit-dossier-title = Dossier: { $agency }
visit-head = Head: { $officer }
visit-delegate = Delegate: { $officer }
visit-people = Whom to call
visit-urgent = Urgent open { $count }
visit-answers = Last reports
visit-age = { $length } ago
visit-remarks = Remarks about the reports
visit-notes = Your notes of visits
visit-dossier-foot = 🔒 The agency does not learn that you opened this • Reply to this message to make a note
visit-button-answers = Reports at length
visit-button-remarks = Remarks { $count }
visit-button-notes = Your notes { $count }
visit-button-people = Whom to call
visit-button-write = Make a note
visit-button-contact = Call { $name }
visit-button-dossier = ◀ Dossier
visit-button-of-agency = ◀ Notes of this agency
visit-button-all = All notes
visit-button-whose = Another agency
visit-button-delete = Delete
visit-button-delete-yes = Delete for good
visit-button-delete-no = Keep it

## brief

brief-asking = Asking for orders { $count }
brief-urgent = Urgent open { $count }
brief-urgent-ended = Urgent matters resolved since the last brief: { $count }
brief-not-asking = Other stuck { $count }
brief-attendance = Session: { $sums }

brief-to = To the Governor
brief-copy = Copy of the brief to the Governor
brief-title = Weekly brief, week { $number }, { $at }
brief-title-special = Brief of the special week, { $at }
brief-as-of = As of { $at }
brief-moved = Moved from { $day }
brief-skipped = This week was skipped: only what came before is shown.
brief-late = Sent after { $hour }: the system was interrupted.
brief-next = Agencies are called next on { $at }
brief-answered = Answered { $answered } of { $called } agencies • 🔴 { $red } • 🟡 { $yellow }
brief-troubled = Trouble mentioned, status not pressed { $count }
brief-missing = Missing { $count }
brief-excused = Excused { $count }
brief-unreachable = Unreachable { $count }
brief-more = and { $count } more
brief-none-yet = No brief yet. The agencies are called for the first time on { $at }.
brief-week-ahead = { $title }: not called yet. The agencies are called on { $at }.
brief-week-skipped = { $title }: skipped; nobody was called.
brief-week-unknown = { $title }: no call went out from this system.
brief-no-such-week = That fiscal year has no such week.
brief-not-understood = There is no agency or week "{ $words }" here.
brief-examples =
    For example:
    • /brief irrigation
    • /brief last week
    • /brief week 7
    • /brief 17 Nov 2026
brief-which-agency = Which agency is "{ $words }"?
brief-which-too-many = There are { $count } more. Please type more of the name.
brief-list-empty = Nothing here.
brief-button-light = { $sign } All { $count }
brief-button-missing = Missing { $count }
brief-button-excused = Excused { $count }
brief-button-unreachable = Unreachable { $count }
brief-button-back = ◀ Brief
export-button = 📊 Excel file
export-caption =
    Tables: { $title }. As of { $at }.
    They hold phone numbers: for official use only.
export-reports = Reports
export-people = People
export-code = Code
export-agency = Agency
export-kind = Kind
export-standing = Answer
export-answered = Answered
export-missing = Missing
export-excused = Excused
export-unreachable = Unreachable
export-uncalled = Answered without a call
export-light = Status
export-timing = Timing
export-in-time = in time
export-unchanged = Unchanged (weeks)
export-words = Report
export-media = Attached
export-by = Reported by
export-role = Role
export-phone = Phone
export-said-at = Reported at
export-edited-at = Edited at
export-reason = Reason
export-why = Why
export-coming = Session
export-head-comes = Head comes
export-deputy-comes = Deputy comes
export-not-coming = Not coming
export-not-said = Not said
export-who-comes = Who comes
export-told-by = Told by
export-told-at = Told at
export-report-excused = Report excused because
export-officer = Officer
export-name = Name
export-position = Position
export-office-phone = Office phone
export-personal-phone = Personal phone
export-joined-at = Joined at
export-reached = Contact
export-is-reached = Reached
export-not-joined = Not joined
export-blocked = Has blocked the system
export-vacant = Nobody holds the post
kind-provincial = Provincial office
kind-district = District
kind-central = Central government office
kind-local-government = Local government
kind-state-enterprise = State enterprise
kind-public-org = Public organisation
kind-education = Education
kind-independent = Courts, prosecutors, independent bodies
kind-partner = Partner

## mydata

mydata-caption =
    All that is held about you, { $at }
    It can be read as text. Please keep it to yourself.
mydata-everything = All that this system holds about you, and nothing about others. Times are those of Thailand. If something is wrong, please tell the Provincial Office.
mydata-roster = The roster: your name, phone, Telegram account, posts and invitations
mydata-reports = The weekly reports that you sent, with earlier wordings, the reasons given for an excuse, and the weeks in which you were asked
mydata-projects = Your reports and changes of projects
mydata-urgent = Urgent matters: what you said and did, with earlier wordings
mydata-where = Where you said to be in the last 30 days, and the wording before edits. No reason for leave is kept.
mydata-announcements = Circulars that you made, received and acknowledged, your questions and answers, and your votes
mydata-talks = Talks: those that you asked for, those that you answered, and what you wrote in reply
mydata-requests = Orders and requests for cooperation: those that you made, those that you received, and what you wrote about them
mydata-visits = Your private notes of visits and the dossiers that you opened, with earlier wordings; seen by you alone
mydata-kept = Messages kept for a day until you say what they are
mydata-sheets = Sheets that you sent and have not yet confirmed, kept for a day
mydata-question = The last question that you were asked
mydata-under-way = Messages of yours that are not handled yet
mydata-letters = Messages sent to you: when and of what kind; their words are not kept
mydata-trail = What you did here: when and of what kind; no words are kept

## talks

talk-reference = Ref. T-{ $serial }
talk-phone = Tel. { $phone }
talk-at-hour = at { $when }
talk-at-day = on { $when }
talk-name-post = { $name } ({ $post })
talk-the-governor = the governor
talk-the-vice = the vice governor
talk-name-no-number = { $name }, no phone number is known
talk-button = Talk
talk-whom = With which agency do you want to talk? Please type its name or the usual short name, such as: irrigation, Thalang
talk-nobody = No agency in the roster is called "{ $words }". Please type /talk and a name, such as: /talk irrigation
talk-which = Which agency is "{ $words }"?
talk-oneself = You head this agency yourself, so nothing was sent.
talk-sent = Sent { $hour } to { $to }: you want to talk.
talk-sent-next = Without an answer in { $minutes } minutes the agency's delegates are told as well, and you hear of it.
talk-sent-told = Without an answer in { $minutes } minutes you hear of it.
talk-sent-answered = It has been answered.
talk-sent-ended = This request is over.
talk-already = Sent to { $to } already, { $hour }; waiting for an answer.
talk-not-joined = { $post }, has not joined yet.
talk-blocked = { $post }, has blocked the bot and cannot be reached here.
talk-vacant = { $agency }: nobody heads it in the roster.
talk-telephone = Nothing could be sent. Please telephone:
talk-calling = { $who }, is calling you now.
talk-soon = { $who }, will call you in { $minutes } minutes ({ $hour }).
talk-at = { $who }, will call you { $when }.
talk-at-changed = { $who }, will call you { $when } instead.
talk-deputy = { $who }, asks { $deputy } to call you.
talk-deputy-unnamed = { $who }, asks a deputy to call you.
talk-reminded = You are reminded 5 minutes ahead.
talk-unanswered =
    No answer from { $to }, in { $length }. Told as well: { $others }
    { $number }
    Ref. T-{ $serial }
talk-unanswered-alone =
    No answer from { $to }, in { $length }, and nobody else of the agency can be told. Please telephone:
    { $number }
    Ref. T-{ $serial }
talk-button-cancel = Cancel
talk-button-contact-of = Contact { $agency }
talk-taken-back = Cancelled { $hour }: your wish to talk to { $to }.
talk-handed-asker = A talk with { $to } was asked for { $asked }; no answer yet (T-{ $serial }).
talk-handed-asker-agreed = { $to }, will call you { $when } (T-{ $serial }).
talk-ask =
    To { $to }
    { $asker } wants to talk to you by telephone.
talk-ask-stand-in = { $head }, has not answered. Please answer for the agency.
talk-ask-unreached = { $head }, cannot be reached here. Please answer for the agency.
talk-ask-vacant = Nobody heads the agency in the roster. Please answer for it.
talk-ask-ended = Over since { $hour }; no answer is needed.
talk-button-calling = Calling now
talk-button-soon = In { $minutes } minutes
talk-button-at = At ...
talk-button-deputy = My deputy will
talk-button-new-time = Another time
talk-button-other = I meant { $when }
talk-button-somebody = Somebody else
talk-button-unnamed = No name
talk-answered = Answered { $hour }: { $what }
talk-answered-by = Answered { $hour } by { $by }: { $what }
talk-answered-before = { $by } answered at { $hour }
talk-answered-already = Answered already, { $hour }
talk-over = This is over; no answer is needed
talk-answer-sent = Your answer is sent
talk-what-calling = calling now
talk-what-soon = will call in { $minutes } minutes ({ $hour })
talk-what-at = will call { $when }
talk-what-deputy = { $deputy } will call
talk-what-deputy-unnamed = a deputy will call
talk-deputy-which = Who will call for you?
talk-deputy-name = Who will call for you? Please type the name, with a phone number if there is one.
talk-you-call = { $by } asks you to call { $to }
talk-tell-deputy = Please tell { $deputy } to call { $to }. The bot cannot reach this person.
talk-called-off = { $by } has cancelled the talk { $when }. No call is needed.
talk-handed = { $asker } wants to talk by telephone, asked { $asked }; no answer yet. { $phone } (T-{ $serial })
talk-handed-agreed = Your agency will call { $asker } { $when }. { $phone } (T-{ $serial })
talk-which-time = At what time will you call? Choose, or type a time such as 14:30
talk-time-past = { $when } has passed. Please type another time, such as 14:30
talk-time-far = { $when } is too far ahead: at most { $days } days. Please type another time.
talk-time-day = At what hour on { $day }? Please type the day and the hour, such as: tomorrow 09:00
talk-time-impossible = There is no such time. Please type another one, such as 14:30
talk-time-none = No time was found in this. Please type just a time, such as 14:30
talk-time-taken = Set { $when }. If you meant another time, press below.
talk-time-passed = This time has passed. Please choose another one.
talk-near-asker =
    In { $minutes } min ({ $hour }): call from { $by }
    { $phone } (T-{ $serial })
talk-near-asked =
    In { $minutes } min ({ $hour }): please call { $to }
    { $phone } (T-{ $serial })
talk-entry-asker = Call from { $by }
talk-entry-asked = Call { $to }
talk-entry-caption = { $what } { $when }. Open the file to put it into your calendar.
talk-entry-off = Cancelled: { $what } { $when }. Open the file to take it out of your calendar.
talk-not-yours = This is not yours to answer any more, so the message was not passed on.
talk-passed-on = Passed on to { $to }
talk-not-passed-on = It could not be passed on. Please telephone:
talk-word = A message from { $by }
talk-word-media = 1 attachment
talk-word-withheld = The sender has taken this message back.

five-free = The governor: reachable through the Provincial Office, tel. { $phone }
five-free-no-number = The governor: reachable through the Provincial Office
five-released = The governor: { $words }
five-through = Provincial Office: { $number }
five-button = Ask for five minutes
five-button-of = Five minutes: { $agency }
five-why = What is it about? Please type one line.
five-sent = Sent { $hour }: five minutes with the governor, about { $words }
five-sent-next = Unanswered after { $hours } hour, the Provincial Office takes it up.
five-sent-office = It has gone to the Provincial Office.
five-nobody = Nothing can be sent at the moment. Please telephone the Provincial Office:
five-already = Sent already, { $asked }; waiting for an answer: about { $words }
five-about = About: { $words }
five-request = { $by }, asks for five minutes
five-request-late = Asked { $asked }; not answered yet. Please take it up.
five-request-ended = Cancelled by the asker, { $hour }
five-button-now = Now
five-button-tuesday = Tuesday
five-button-write = Write instead
five-what-now = now
five-what-at = { $when }
five-what-tuesday = in the Tuesday session
five-what-write = in writing
five-now = The governor will see you now, governor's office.
five-at = The governor will see you { $when }, governor's office.
five-at-changed = Another time: the governor will see you { $when }, governor's office.
five-or-call = If you cannot come: { $number }
five-tuesday = The governor asks you to raise this in the session on { $when }.
five-in-brief = To be raised in the session: { $count }
five-in-brief-line = • { $agency }: { $words }
five-next-session = The governor asks you to raise this in the next session.
five-write = The governor cannot see you for now, and asks you kindly to write: reply to this message, and it reaches the governor at once.
five-for-you = { $by } has answered for you. To { $who }: { $what }
five-late =
    Unanswered for { $length }: five minutes with the governor, about { $words }
    The Provincial Office has it now. { $number }
    Ref. T-{ $serial }
five-late-alone =
    Unanswered for { $length }: five minutes with the governor, about { $words }
    Please telephone the Provincial Office. { $number }
    Ref. T-{ $serial }
five-taken-back = Cancelled { $hour }: five minutes with the governor, about { $words }
five-called-off = { $by }, cannot come { $when } after all.
five-which-time = At what time? Choose, or type one such as 14:30
five-near-asker =
    In { $minutes } min ({ $hour }): you see the governor
    { $phone } (T-{ $serial })
five-near-asked =
    In { $minutes } min ({ $hour }): { $by }, comes to see you, about { $words }
    { $phone } (T-{ $serial })
five-entry-asker = To see the governor
five-entry-asked = { $by } comes to see you
five-handed = Five minutes with the governor were asked for { $asked }, about { $words }; no answer yet (T-{ $serial }).
five-handed-agreed = You see the governor { $when }, about { $words } (T-{ $serial }).
five-handed-answer = { $by }, asks for five minutes, about { $words }; no answer yet (T-{ $serial }).
five-handed-answer-agreed = { $by }, comes { $when }, about { $words } (T-{ $serial }).

## desk

desk-secret =
    Neither kept nor passed on: it is marked "{ $label }".
    Classified matters must not go by chat. Please delete it and follow the regulation on official secrets.
    (Only the time and the sender are noted.)
desk-cancelled = Question closed.
desk-nothing-open = No question is open.
desk-help = Provincial communication system
desk-help-report =
    • Weekly report: reply to the message that comes before Tuesday, or just type while the week is open
    • See your report: /week
    • A project: type its code, a percentage and a few words, or /projects
desk-help-survey =
    • Reports of all agencies: /week
    • The weekly brief: /brief, or say of what: /brief last week, /brief irrigation
    • Who comes to the session: /attendance
    • Late projects: /overdue • Budget: /budget
desk-help-where-say = • Where you are: type e.g. "inspecting Bang Wat dam, back at 3 pm", or /where
desk-help-where-ask = • Who is where: /where, or with an agency, a place or a day
desk-help-talk = • Talk to the head of an agency by telephone: /talk and its name
desk-help-order = • Order or ask for cooperation: type /order irrigation the data of the canal by Friday (checked before it is sent)
desk-help-orders = • Open orders and requests: /orders
desk-help-announce = • Circulars: send what is to go out, then /announce • who has read them: /receipts
desk-help-receipts = • Who has read the circulars: /receipts
desk-help-circulars = • Circulars: press [Acknowledge] below the message; reply to it with a question
desk-help-letters = • Letters that have to follow: /letters
desk-help-governor = • Five minutes with the governor: /governor
desk-help-visit =
    • Before an unannounced visit: /dossier irrigation (the agency does not learn of it)
    • A private note: /visit irrigation and your words, pictures or voice (seen by you alone)
desk-help-roster = • Roster: /roster, or send an Excel or CSV file to this chat
desk-help-urgent = • Urgent: type /urgent and what it is, at any hour. What is open: /urgent
desk-help-urgent-list = • Urgent matters that are open: /urgent
desk-help-who = • Contact: /who and the name of an agency or a person
desk-help-all = • Language: /language • Your data: /me /mydata • Privacy: /privacy
desk-unknown-command = There is no such command. How to use this: /help
desk-courtesy = Thank you.
desk-courtesy-report = Thank you. If there is something to report, just type it.
desk-live-location = Positions are not tracked here. Please type the place in words.
desk-useless = Messages of this kind cannot be taken. Please type it, or send a picture, a voice note or a document.
desk-unclear = What is this? (kept for a day)
desk-button-where = Where I am
desk-button-note = Just a note
desk-noted = It stays your own note in this chat; nothing is kept or passed on.

# ---- sheet: where a fault is
# $column is the heading as written in the file, $cell what stands there (cut short), $fault a sentence from below
sheet-fault-at-cell = { $place }, column { $column }, found "{ $cell }": { $fault }
sheet-fault-at-empty-cell = { $place }, column { $column }: { $fault }
sheet-fault-at-row = { $place } ("{ $cell }"): { $fault }
sheet-fault-at-line = { $place }: { $fault }
sheet-fault-in-file = { $fault }
# At the beginning of a sentence, and within one: a text has lines, an Excel workbook has rows.
sheet-place-line = Line { $line }
sheet-place-row = Row { $line }
sheet-place-row-of = Sheet "{ $sheet }", row { $line }
sheet-named-line = line { $line }
sheet-named-row = row { $line }
sheet-column = "{ $heading }"
sheet-column-lettered = { $letter } "{ $heading }"

# ---- sheet: the file as a whole
sheet-fault-empty = The file is empty. Please check it and send it again.
sheet-fault-too-large = The file is too large: it must be smaller than { $megabytes } MB. Please split it, or remove pictures and unused sheets.
sheet-fault-too-large-unpacked = Once unpacked this workbook is larger than { $megabytes } MB. Please remove unused sheets, pictures and formatting, and send it again.
sheet-fault-damaged = This Excel file cannot be opened; it may be damaged or incomplete. Please open it in Excel, save it again as .xlsx and send that.
sheet-fault-several-sheets = More than one sheet can be read: { $sheets }. One is taken at a time: please save each as a file of its own and send them one by one.
sheet-fault-hidden-sheet = The only sheet that can be read, "{ $sheet }", is hidden. Please unhide it and send the file again.
sheet-fault-old-excel = Excel files of the kind .xls or .xlsb cannot be read. Please save it as "Excel Workbook (.xlsx)" and send that.
sheet-fault-locked = This file has a password and cannot be opened. Please open it in Excel, remove the password, save it and send it again.
sheet-fault-open-document = LibreOffice files (.ods) cannot be read. Please save it as Excel (.xlsx) and send that.
sheet-fault-document = This is a document, not a sheet. Please copy the table into Excel, save it as .xlsx and send that.
sheet-fault-archive = This is a compressed file. Please unpack it and send the Excel (.xlsx) or CSV file only.
sheet-fault-pdf = This is a PDF, which cannot be read as a sheet. Please send the original sheet (.xlsx or CSV).
sheet-fault-picture = This is a picture, which cannot be read as a sheet. Please send the original sheet (.xlsx or CSV).
sheet-fault-web-page = This is a web page or XML, even if it is named .xls. Please open it in Excel, save it as "Excel Workbook (.xlsx)" and send that.
sheet-fault-binary = This is not a sheet. Please send an Excel (.xlsx) or CSV file.
sheet-fault-broken-text = The text is damaged or cut off here. Please save the file as "CSV UTF-8" again and send that.
sheet-fault-unknown-encoding = The character encoding is unknown. Please save the file as "CSV UTF-8" and send that.
sheet-fault-garbled = The Thai in this file has turned into unreadable characters. Please save the original as "CSV UTF-8" and send that.
sheet-fault-too-many-rows = There are more than { $limit } rows. Please split the file.

# ---- sheet: header and rows
sheet-fault-no-header = No row of headings was found. Please put the column names in the first row, as in the sample file.
sheet-fault-above-header = This row stands above the headings and would not be read. Please move it below them or delete it.
sheet-fault-column-missing = The column "{ $english }" (or "{ $thai }") is missing. Please add it.
sheet-fault-column-twice = This heading means the same as "{ $first }". Please keep only one of the two columns.
sheet-fault-open-quote = A quotation mark (") opened in this row is not closed, so the rows below became one cell. Please close or remove it.
sheet-fault-stray-quote = There is text after a closing quotation mark ("). Please remove the mark, or write it twice ("") if it belongs to the text.
sheet-fault-cells-missing = { $found } cells, but the headings have { $expected }. Please complete the row; leave cells without data empty. If this is no data, delete the row.
sheet-fault-cells-too-many = { $found } cells, but the headings have { $expected }. If the text itself contains the separator, please put the text in quotation marks (").
sheet-fault-merged = Cells of several columns are merged in this row, so it is not known which column the text belongs to. Please unmerge them; if this is no data, delete the row.
sheet-fault-no-rows = There are headings but no rows. Please fill in the sheet and send it again.

# ---- sheet: in a cell
sheet-fault-too-long = { $found } characters; at most { $limit } fit. Please shorten the text.
sheet-fault-lost-letters = Letters were lost when the file was saved. Please type them again and save as "CSV UTF-8".
sheet-fault-error-cell = This cell shows an Excel error. Please correct the formula or type the value instead.
sheet-fault-no-result = This cell is a formula whose result is not in the file. Please open it in Excel and save it again, or type the value instead.
sheet-fault-became-a-day = Excel has turned this into a date. Please format the cell as text and type it again.
sheet-fault-digits-lost = This number is longer than Excel can keep, so its last digits are lost. Please format the cell as text and type it again.
sheet-fault-missing = This cell is empty. Please fill it in.
sheet-fault-not-a-day = This is not a date that can be read. Please write 24/11/2026 or 24 Nov 2026.
sheet-fault-no-such-day = The calendar has no such day. Please check day and month (the day comes first).
sheet-fault-short-year = The year needs four digits, such as 2026.

# ---- roster
sheet-fault-code-missing = The agency code is missing. Please add it, such as IRRI.
sheet-fault-bad-code = An agency code has letters, digits, dots and dashes only, at most 16, without spaces.
sheet-fault-unknown-role = This role is not known. Please use governor, vice, head, delegate, secretariat or auditor.
sheet-fault-unknown-language = This language is not known. Please use th or en, or leave the cell empty.
sheet-fault-unknown-kind = This kind of agency is not known. Please use provincial, district, central, local_government, state_enterprise, public_org, education, independent or partner.
sheet-fault-unknown-sector = This sector is not known. Please use government, private, civil_society, local, academic, media or political.
sheet-fault-not-a-phone = This is not a Thai phone number. A mobile number has 10 digits, an office number 9, such as 076-000-000 ext 12.
sheet-fault-phone-rounded = Excel has rounded this number, so its last digits are lost. Please format the column as text and type the number again.
sheet-fault-several-phones = There are several numbers in one cell. Please keep one.
sheet-fault-agency-twice = This agency is already in { $place }. Please keep one row.
sheet-fault-agency-names-differ = This code belongs to "{ $name }" in { $place }. Please correct the code or the name.
sheet-fault-agency-unknown = No agency has this code. Please correct it, or import the sheet of agencies first.
sheet-fault-two-heads = This agency already has a head in { $place } ("{ $name }"). Please check the code; for an assistant please use the role delegate.
sheet-fault-row-twice = The same post and name are already in { $place }. Please keep one row; if these are two posts, give each its position.
sheet-fault-held-by-another = "{ $holder }" holds this post. For a hand-over please fill in "from"; if the name is misspelt, please correct it.
sheet-fault-from-too-early = { $from } is not after the day on which "{ $holder }" began ({ $since }). Please check the day of the hand-over.
sheet-fault-from-before-vacancy = { $from } is before the day on which the post became vacant ({ $since }). Please check the date.
sheet-fault-from-differs = The recorded beginning is { $since }, not { $from }. Please leave the cell empty or use the recorded date.
sheet-fault-several-of-the-name = Several people have this name. Please fill in the personal phone number, which says who is meant.
sheet-fault-person-differs = The same person has something else in this column in { $place }. Please make them agree.

## The timetable of weeks: moved, skipped, added (W6)
timetable-title = Timetable of morning sessions
timetable-moved = (moved from { $day })
timetable-skipped = skipped
timetable-called = agencies called
timetable-hint = Tap a day to move or skip it.
timetable-button-add = ➕ Add a special session
timetable-button-back = ◀ Timetable
timetable-button-other-day = Another day
timetable-button-skip = Skip this week
timetable-is-skipped = This week is skipped.
timetable-move-to = Move it to which day?
timetable-hold-on = To hold it after all: on which day?
timetable-add-on = A special session on which day?
timetable-ask-day = Please type the day, such as 3 Dec 2026.
timetable-day-unclear = That day could not be read. Please type it as 3 Dec 2026, or /cancel.
timetable-another-day = Please type another day, or /cancel.
unfit-day-off = { $day } is a day off.
unfit-past = On { $day } the session's hour is past.
unfit-unchanged = That is how it is already.
unfit-taken = That day is taken: { $title }.
unfit-overlaps = It would overlap { $title }: called before the other closes.
unfit-order = It would change places with { $title }.
unfit-over = This week has closed and cannot be changed.
unfit-unknown = There is no such week in the timetable.
change-moved = { $title }, moves to { $day }, { $hour }.
change-skipped = { $title }, is skipped.
change-held = { $title }, is held after all, on { $day }, { $hour }.
change-added = A special session is added on { $day }, { $hour }.
change-call = The agencies will be called on { $at }.
change-will-tell = { $count ->
    [one] 1 person who was called or has reported will be told at once.
   *[other] { $count } persons who were called or have reported will be told at once.
}
change-told = { $count ->
    [one] 1 person who was called or has reported has been told.
   *[other] { $count } persons who were called or have reported have been told.
}
change-button-yes = ✓ Yes, do it
change-button-no = No
change-done = ✓ { $change }
change-to = To { $who }
change-answered = Your report stays valid. To add to it, reply to this message.
change-still-open = Reply to this message to report, until { $close } on that day.
change-skipped-answered = Your report is kept, thank you.
change-skipped-rest = No report is needed for this week.

## Public holidays (W11)
holidays-title = Public holidays
holiday-estimated = (estimated, to be announced)
holidays-hint = Tap a day to change it. The list goes to { $until }.
holidays-button-add = ➕ Add a holiday
holidays-button-back = ◀ Holidays
holiday-button-announced = ✓ Announced as it is
holiday-button-move = Move to another day
holiday-button-remove = Not a holiday
holiday-ask = Please type the day and the name, such as 4 Jan 2027 Special holiday.
holiday-unclear = The day or the name could not be read. Please type them as 4 Jan 2027 Special holiday, or /cancel.
holiday-refused = Nothing was changed: { $title }, would move onto another session.
holiday-added = ✓ Holiday: { $day }
holiday-removed = ✓ { $day } is not a holiday.
holiday-moves = { $title }, will move to { $day }.
holiday-called = { $title }: the agencies are called already, and it has not been moved.
holiday-button-move-week = Move to { $day }

## Chasing those still missing after the close (W6b)
chase-delegates =
    To { $who }
    The week of { $day } has closed, and your agency has not reported.
    Please reply to this message today; it will count as late.
calls-title = Call list: { $title }
calls-sums = Missing { $missing } • telephoned { $done } (tap when done)
calls-telephoned = telephoned { $hour }
calls-answered = has answered
calls-unreachable = unreachable in the system
calls-nobody = There is no agency to telephone.
escalate-title = Still missing: { $title }
escalate-count = { $count ->
    [one] 1 agency has not reported.
   *[other] { $count } agencies have not reported.
}

## projects

project-million = { $amount } million baht
project-cancelled = cancelled
project-done = done
project-on-plan = on schedule
project-late-overdue = overdue by { $days }
project-late-contract = contract unsigned, { $days } past its deadline
project-late-report = monthly report missing for { $days }
project-risk-due = due in { $days }, under 80%
project-risk-contract = { $days } left to sign the contract
project-risk-report = not heard of for { $days }
project-snoozes = reminders put off: { $count }
projects-late = Late projects
projects-overdue = Overdue
projects-contract = Contract past its deadline
projects-report = Monthly report missing
projects-soon = Due within 30 days
projects-behind = Due within 30 days, under 80%
projects-unsigned = Unsigned, deadline ahead
projects-signing = To be signed within 60 days
projects-silent = No report for 35 days
projects-all = Projects of the agency
projects-title = { $title }: { $count }
projects-sums = Overdue { $overdue } • contract { $contract } • report { $report }
projects-risks = Due within 30 days { $soon } (under 80%: { $behind }) • unsigned, deadline ahead { $unsigned } (within 60 days: { $signing })
projects-snoozed = Reminders put off in all: { $count }
projects-none = No projects in this list
projects-none-own = The register has no projects of your agency. If there are any, please tell the Provincial Office.
projects-button-filter = Filter
projects-button-sheet = 📊 Excel file
projects-button-ask-all = Ask all for an explanation
projects-button-ask-yes = Send
projects-button-to-list = ◀ Back to the list
projects-button-everything = All agencies and areas
projects-button-late = Late projects { $count }
projects-button-own = See projects and report
projects-button-list = See the whole list
projects-button-register = 📊 The whole register
projects-filter = Choose a list, an area or a district • for an agency please type, such as /overdue irrigation
projects-more-districts = { $count ->
    [one] One more district: type its name, such as /overdue Thalang
   *[other] { $count } more districts: type the name, such as /overdue Thalang
}
projects-filter-own = Choose a list
projects-not-understood = Nothing is called "{ $words }". Please type an agency, an area or a district, such as /overdue traffic or /overdue irrigation
projects-not-found = No project has "{ $words }" in its code or name
projects-found = Projects with "{ $words }"
projects-ask-all = Ask for an explanation? Agencies: { $heads } (one message each), projects: { $projects }
projects-asked-all = Messages sent: { $letters }. Each explanation reaches you when it comes.
projects-asked-unreached = Not reached here, please telephone: { $agencies }
projects-in-brief = Late projects { $count }: overdue { $overdue } • contract { $contract } • report { $report }
projects-how = To report, type the code, a percentage and a few words, such as: { $code } 60% pipes laid at 3 of 5 points

## project card

project-of = { $agency } • { $area } • fiscal year { $year }
project-takes-part = taking part, led by { $agency }
project-partners = With: { $agencies }
project-officer = Officer: { $officer }
project-officer-head = Officer (head of the agency, as no officer is named): { $officer }
project-budget = Allotted { $amount }
project-contracted = contracted { $amount }
project-disbursed = disbursed { $amount } ({ $percent })
project-signed = Contract signed { $day }
project-to-sign = Contract not signed, to be signed by { $day }
project-no-contract = No contract needed
project-start = Begins { $day }
project-due = due { $day }
project-draw = Last drawing day of money carried over: { $day }
project-progress = Progress { $percent } • last report { $day }
project-progress-never = Progress { $percent } • never reported
project-course = Over time: { $course }
project-asked = An explanation was asked for and has not come
project-reported = • { $day }
project-fell = (fell from { $before })
project-edited = (edited; before: { $earlier })
project-nothing = none
project-by-command = by a sheet
project-changed = { $day } changed { $what } by { $by }
project-because = Reason: { $reason }
project-field-code = code
project-field-agency = lead agency (code)
project-field-partners = agencies taking part (codes)
project-field-name-th = name in Thai
project-field-name-en = name in English
project-field-area = mission area
project-field-district = district
project-field-year = fiscal year
project-field-budget = budget (baht)
project-field-contract = contract amount (baht)
project-field-disbursed = disbursed (baht)
project-field-deadline = contract deadline
project-field-signed = contract signed
project-field-draw = last drawing day
project-field-start = start date
project-field-due = due date
project-field-progress = progress (%)
project-field-reported = last report
project-field-routine = routine work
project-field-officer = officer
project-field-phone = officer's phone
project-field-cancelled = cancelled
project-button-media = 📎 Pictures and files
project-button-report = Report
project-button-snooze = Remind me in 7 days
project-button-ask = Ask for an explanation
project-button-due = Set due date
project-button-done = Done
project-button-signed = It is signed
project-button-cancel = Cancel and move the budget
project-button-extend = Extend the deadline
project-button-edit = Edit
project-button-open = Open the project
project-edit = { $code } { $name }: what is to be changed?
project-ask-due = { $code }: due on which day? Please type it, such as 30 Jan 2027 (to leave: /cancel)
project-ask-extend = { $code }: extend the deadline to which day? Please type it, such as 30 Apr 2027 (to leave: /cancel)
project-ask-cancel = { $code }: cancel the project and move its budget. Please type the reason (to leave: /cancel)
project-ask-value = { $code }: please type the right { $field }, or - for none (to leave: /cancel)
project-decision-over = This contract has been signed or extended meanwhile: there is nothing to decide
project-setting-over = This project is done or cancelled: no new day is set
project-ask-reason = { $code } → { $becomes }. Please type the reason; it is kept, and the agency reads it.
project-no-day = That is no day. Please type one, such as 30 Jan 2027
project-before-start = The due date cannot be before the work begins ({ $start }). Please type another.
project-deadline-past = That day is past. Please type one to come.
project-no-reason = Please type the reason in words
project-was-changed = Changed: { $code } { $name }
project-unchanged = It was so already; nothing is changed
project-told-cancel = The governor has cancelled this project and moves its budget: { $code } { $name }
project-told-extend = The governor has extended the contract's deadline to { $day }: { $code } { $name }
project-told-due = New due date { $day }: { $code } { $name }
project-told-deadline = New contract deadline { $day }: { $code } { $name }
project-marked-done = Marked as done
project-snoozed = No reminder before { $day }; days late and the place in the list stay as they are
project-asked-now = Asked
project-which = Which project is this about?
project-button-file = A project
projects-none-under-way = Your agency has no project under way

## report

report-filed = Recorded: { $code } { $name }
report-percent = Progress { $before } → { $percent }
report-same = Progress unchanged: { $percent }
report-fell = Progress fell from { $before } to { $percent }
report-words-only = Progress stays at { $percent }
report-done = Done. Thank you.
report-media = 📎 Picture or file kept
report-more = To add something, reply to this message
report-undone = Taken back: { $code }, progress { $percent }
report-over = { $code }: progress cannot be over 100%. Nothing is recorded; please send it again.
report-below = { $code }: progress cannot be below 0%. Nothing is recorded; please send it again.
report-not-a-number = { $code }: please type the percentage in figures, such as { $code } 90%. Nothing is recorded.
report-kept = The message is kept for a day: choose below what it is, or edit it
report-button-words = File the words alone
report-no-project = This project is not found
report-unknown-code = No project has the code { $code }. Nothing is recorded; please look up the code: /projects
report-not-yours = { $code } is a project of { $agency }. Nothing is recorded; please look up the code: /projects
report-cancelled = { $code } was cancelled on { $day }; nothing is reported of it.
report-say = { $code } { $name }, now { $percent }. Please type a percentage and a few words, such as: 60% pipes laid at 3 of 5 points, or send a picture
report-taken = Taken as a report of { $code }
report-explained = Explanation: { $code } { $name }
report-explained-edited = The message has been edited by its author
report-unexplained = The explanation was taken back; another is awaited: { $code } { $name }
report-by = By { $name }
report-now = Progress { $percent }

## months

month-asked = Report of { $month }: still missing for projects: { $count }
month-reminded = The last working day for the report of { $month }: still missing for projects: { $count }
month-missing = Report of { $month }: missing for projects: { $count }, of agencies: { $agencies }
month-missing-of = • { $agency }: { $count } ({ $codes }) • { $officer }
sign-working-day = { $deadline } (a day off: to be signed by { $day })
sign-warning = Contracts not signed: { $count }, to be signed by { $day }
sign-left = { $days } left
sign-left-today = Today is the last working day on which it can be signed
sign-left-none = The last working day before the deadline has passed
sign-at-risk = { $left } • { $amount } at risk
sign-consequence = What is not signed in time goes to the governor, who may cancel it and move the budget
sign-how = When it is signed, please tell the Provincial Office. If something is in the way, reply to this message.
sign-passed = Contracts not signed by { $day }: { $count }
sign-to-decide = { $amount } • please open each to decide: cancel and move the budget, or extend
snooze-over = Projects of which the reminder was put off: { $count }
explain-ordered = The governor's office asks for an explanation. Projects: { $count }
explain-asked = The governor's office kindly asks for an explanation. Projects: { $count }
explain-reply = Please reply to this message in 2–3 lines: the cause, the remedy, and when it will be done
call-projects = Projects to report this month: { $codes }
codes-more = { $codes } and { $more } more
handed-projects = Projects under way: { $count } • late { $late }
handed-asked = explanations awaited: { $count }
table-code = Code
table-name = Project
table-area = Area
table-overdue = Overdue (days)
table-contract = Contract late (days)
table-report = Report missing (days)
table-due = Due
table-progress = Progress (%)
table-last-report = Last report
table-budget = Budget (baht)
table-officer = Officer
table-snoozes = Reminders put off
table-projects = Projects
table-title = { $count } projects as of { $day }
table-register = Register of { $count } projects
table-yes = yes
table-no = no

## budget

budget-none = The register has no projects yet
budget-title = Budget of fiscal year { $year } • { $count } projects
budget-allotted = Allotted { $amount }
budget-contracted = Contracted { $amount } ({ $percent })
budget-disbursed = Disbursed { $amount } ({ $percent })
budget-by-area = By area
budget-by-agency = By agency
budget-line = { $rank }. { $name } { $percent } ({ $disbursed } of { $budget } million baht)
budget-nothing-allotted = nothing allotted
budget-rank = Rank
budget-projects = Projects
budget-column-allotted = Allotted (baht)
budget-column-contracted = Contracted (baht)
budget-column-disbursed = Disbursed (baht)
budget-column-percent = Disbursed (%)

## import projects

import-projects = Projects: { $added } new • { $changed } changed • { $left } as they are
import-projects-no-officer = No officer named for { $count } projects: the head of the agency stands in
import-projects-changed = The register has changed meanwhile. Nothing is taken yet; please look again.
sheet-fault-bad-project-code = The code of a project has at most 24 letters, figures, dots, dashes and slashes, without spaces
sheet-fault-project-twice = This project stands in { $place } already. Please keep one row.
sheet-fault-unknown-area = No such mission area. Please use traffic, environment, quality of life, consumer protection, security or other
sheet-fault-bad-year = No fiscal year. Please type four figures, such as 2570
sheet-fault-not-an-amount = No amount. Please type baht in figures, such as 18,500,000
sheet-fault-amount-below = An amount cannot be below zero
sheet-fault-amount-too-much = More than any budget has. Please check the figures.
sheet-fault-amount-rounded = An amount has at most two decimals. Please type baht and satang.
sheet-fault-percent-over = Progress cannot be over 100%
sheet-fault-percent-below = Progress cannot be below 0%
sheet-fault-not-a-percentage = Please type the percentage in figures, such as 60
sheet-fault-not-yes-or-no = Please use yes or no
sheet-fault-due-before-start = Due before the work begins ({ $start }). Please check the days.
## Urgent matters

urgent-level-urgent = Urgent
urgent-level-very = Very urgent
urgent-level-most = MOST URGENT
urgent-number = U-{ $serial }
urgent-reference = Ref. { $number }
urgent-office-time = { $length } of office time
urgent-more = and { $count } more

# The cards (E2–E6, M12, M73–M79)
urgent-title = { $level }, { $agency }, { $at }
urgent-title-telephone = { $level }, { $agency } (by telephone), { $at }
urgent-lapsed = Open again: due { $at }, no result reported
urgent-owner-left = Open again: its owner has left the post
urgent-asked-again = Open again: the agency asks for orders again
urgent-opened-again = Open again
urgent-owner-was = Owner before: { $by }
urgent-owner = Owner: { $by }
urgent-waited = { $length } without acknowledgement
urgent-enclosed = { $count ->
    [one] 1 attachment
   *[other] { $count } attachments
}
urgent-area = Area: { $area }
urgent-by = From: { $officer }
urgent-filed-by = Taken by telephone by { $officer }
urgent-told = Told so far: { $who }
urgent-told-nobody = Nobody can be reached by the bot now. Please telephone as well.
urgent-acknowledge-by = Please acknowledge by { $at }
urgent-owned = Acknowledged by { $by }, { $at }
urgent-owned-you = You have acknowledged it, { $at }
urgent-done-by = To be done by { $at }
urgent-date-awaited = A date is awaited until { $at }
urgent-ask-when = Done by when? Tap a time, or reply, e.g. “team sent, done by 05:00”
urgent-ask-another = To change the date, tap a time, or reply, e.g. “done by 06:00”
urgent-reply = Reply to this message to write to the sender
urgent-ended = Resolved { $at }
urgent-ended-by = Resolved { $at } by { $by }
urgent-outcome = Result: { $words }
urgent-took = Acknowledged in { $owned }, resolved in { $resolved }
urgent-took-unowned = Resolved in { $resolved }
urgent-superseded = Sent again { $at }: please see the newest message about this
urgent-sent = Urgent matter sent { $at }. Level: { $level }
urgent-sent-telephone = Urgent matter taken by telephone, sent { $at }. Level: { $level }
urgent-agency = Agency: { $agency }
urgent-waits = To be acknowledged within { $within } ({ $at })
urgent-quiet = At night ({ $hours }) it makes no sound. If it cannot wait, change the level to most urgent.
urgent-sent-reply = Reply to this message to add a photo, voice or pin
urgent-button-acknowledge = Acknowledge
urgent-button-assign = Assign
urgent-assigned = Assigned { $number }: { $agency }
urgent-assigned-more = and { $count } more requests
urgent-button-resolve = Resolve
urgent-button-reopen = Reopen
urgent-button-timeline = Timeline
urgent-button-media = Photos and files { $count }
urgent-button-area = Change area
urgent-button-agency = Name the agency

# When something is done (E4–E8, M13)
urgent-acknowledged-toast = Acknowledged, and the sender is told. By when is it done?
urgent-yours-already = You have acknowledged it already
urgent-not-yours = This matter has not been brought to you
urgent-promised-toast = To be done by { $at }
urgent-reopened-toast = It is open again
urgent-still-open = It is still open
urgent-no-number = No number in the roster
urgent-level-is = Level: { $level }
urgent-area-is = Area: { $area }
urgent-agency-is = Agency: { $agency }
urgent-is-closed = It was resolved { $at }
urgent-long-closed = It was resolved more than a day ago. Please send a new one.
urgent-is-held = It has not been sent yet
urgent-past-time = That time has passed. When will it be done? Tap a time, or type another one.
urgent-no-such-time = Please give a time that is ahead, within a year
urgent-acknowledged = Your urgent matter was acknowledged by { $by }, { $at }
urgent-acknowledged-reply = Reply to this message to write to its owner
urgent-told-again = Governor and vice governors are being told again
urgent-ask-outcome = What came of it? One line, please.
urgent-which-area = Which area is it?

# Bringing a matter forward (E1, U8)
urgent-button-file = Urgent
urgent-taken = Sent as an urgent matter
urgent-no-words =
    Type /urgent and what it is, e.g.
    /urgent Darasamut underpass is flooded
urgent-not-yet = Not yet: please wait a minute
urgent-none-held = All of them have been sent
urgent-held-back =
    { $most } matters went out within a minute. { $count } more are not sent yet (kept for a day).
    If they are the same, there is no need. If not, send them one by one after a minute.
urgent-button-send = Send { $number } { $words }
urgent-ask-agency = From which agency? Type its name, please.
urgent-no-such-agency = No such agency. Please type another name, or /cancel
urgent-which-agency = Which agency?
urgent-of-which = It went out for { $agency }. If it is of another agency, tap that one, please.

# The conversation (E4)
urgent-word = { $who } • { $level } { $number }
urgent-word-enclosed = A photo, voice, file or pin follows
urgent-word-reply = Reply to this message to answer
urgent-passed-on = Passed on to { $who }
urgent-passed-nobody = It reached nobody yet. Please telephone.
urgent-passed-open = Nobody has acknowledged the matter yet
urgent-reply-closed = It was resolved { $at }. Your message has reached nobody (kept for a day).
urgent-button-new = Send as a new one
urgent-not-concerned = This matter is not yours. Your message has not reached anybody (kept for a day).
urgent-withheld = Its sender has taken this message back

# Lists (E7)
urgent-list = { $count ->
    [one] 1 urgent matter open
   *[other] { $count } urgent matters open
}
urgent-list-none = No urgent matter is open
urgent-list-open = ▫️ { $left } • { $officer }
urgent-list-owned = Owner: { $by } • { $left }
urgent-list-held = { $count } not sent yet
urgent-left = { $length } left to acknowledge
urgent-left-owned = due { $at } (in { $length })
urgent-left-none = the time is over
urgent-button-list = All urgent { $count }
urgent-button-open = Open { $number }
urgent-handed = { $level } { $number } { $agency }: { $words } • { $left }
urgent-handed-more = { $count } more urgent matters
urgent-measure = { $what }, { $count }: acknowledged in { $owned } on average, resolved in { $resolved }
urgent-not-yet-measured = –
urgent-in-call = Urgent matters still open: { $count }

# Timeline and tables (E7, B4)
urgent-timeline = Timeline: { $level } { $number }, { $agency }
urgent-timeline-earlier = { $count } earlier entries
urgent-timeline-line = { $at } { $who }: { $what }
urgent-timeline-caption = Timeline of { $number }, as of { $at }
urgent-by-clock = the bot
urgent-deed-again = told all of them again
urgent-deed-vices = told again, and all vice governors
urgent-deed-chief = told again, and the chief of the provincial office
urgent-deed-acknowledged = acknowledged
urgent-deed-released = sent what was held back
urgent-deed-withdrawn = the agency asks for no orders any more
urgent-deed-resolved = resolved: { $words }
urgent-deed-enclosed = a photo, voice, file or pin
urgent-button-export = Excel file
urgent-column-at = When
urgent-column-who = Who
urgent-column-role = As
urgent-column-what = What
urgent-column-words = Words
urgent-column-place = Position
urgent-column-number = Ref.
urgent-column-level = Level
urgent-column-area = Area
urgent-column-state = State
urgent-column-filed = Sent
urgent-column-owned = Acknowledged
urgent-column-due = Due
urgent-column-resolved = Resolved
urgent-column-owner = Owner
urgent-column-outcome = Result
urgent-column-group = Level / agency
urgent-column-count = Matters
urgent-column-minutes-owned = Minutes to acknowledge, average
urgent-column-minutes-resolved = Minutes to resolve, average
urgent-sheet = Urgent matters
urgent-sheet-measures = Urgent matters, averages
urgent-state-held = not sent
urgent-state-open = waiting
urgent-state-owned = owned
urgent-state-resolved = resolved
## Whereabouts (L1–L5)

where-status-in-office = In the office
where-status-on-mission = On mission
where-status-meeting = In a meeting
where-status-travel = Travelling
where-status-leave = On leave
where-status-off-duty = Off duty
where-filed = Recorded: { $status }
where-filed-leave = Recorded: on leave (no reason is kept)
where-place = Place: { $place }
where-purpose = About: { $purpose }
where-when = Time: { $when }
where-when-open = Time: { $when } (taken as the end, as none was given)
where-acting = Acting: { $officer }
where-acting-which = Whom does "{ $words }" mean? Please choose below.
where-from-until = { $from } until { $until }
where-until = until { $until }
where-until-end-of-day = until the end of the day
where-until-end-of = until the end of { $day }
where-told = told { $age } ago
where-told-now = told just now
where-private = Seen by you alone; it stands in no list.
where-released = Released: governor, vice governors, the Provincial Office, and agencies that ask for the governor see this.
where-over = This is over.
where-reference = Ref. L-{ $serial }
where-holds-no-more = That entry is over or was replaced. Please type where you are, such as “at Bang Wat dam till 3pm”
where-button-other = Rather { $when }
where-button-status = Change status
where-button-until = Change time
where-button-place = Add a place
where-button-acting = Name who acts
where-button-release = Release this
where-button-hide = Hide again
where-button-keep = ◀ Back
where-button-mine = Where I am
where-choose-status = What is it instead?
where-ask-until = Until when? Press, or type e.g. 3 pm or Friday.
where-until-unclear = That could not be read as a time. Please type again, e.g. 3 pm or Friday.
where-impossible = There is no such time as “{ $time }”. Until when is it? Type, for example, 3 pm or 15:00.
where-until-past = That time is past, or before it begins. Please type again, e.g. 3 pm or Friday.
where-button-noon = 12:00
where-button-evening = 16:30
where-button-midnight = End of day
where-button-tomorrow = End of tomorrow
where-ask-place = Please type the place, e.g. Bang Wat dam
where-ask-acting = Who acts meanwhile? Press, or type a name or a post.
where-undone = Taken back.
where-undone-now = Taken back. Now: { $entry }
where-undone-unknown = Taken back. Nothing is told of where you are now.
where-changed = Changed
where-edit-unclear = The edited message does not say where you are. The record stands as it was; if it is something else, please press "Undo".
where-own = Where you are
where-own-unknown = You have not said where you are.
where-own-expired = Expired at { $at }; your return is not confirmed
where-own-ahead = Next
where-own-colleagues = In your agency
where-own-how = Press to tell, or type e.g. "inspecting Bang Wat dam, back at 3 pm".
where-line = { $name }: { $standing }
where-back = You were due back at { $at }. Are you back?
where-back-from = You were due back from { $place } at { $at }. Are you back?
where-button-back = Yes, back
where-button-later-half = 30 minutes more
where-button-later-hour = 1 hour more
where-button-later-evening = Until 16:30
where-button-later-no = Not today
where-kept-which = Which status is this?
where-kept-gone = This message is no longer kept, or is dealt with.
where-title = Where the heads are, { $at }
where-title-place = Where: "{ $place }", { $at }
where-title-day = What was told of { $day }
where-count = { $status } { $count }
where-count-expired = Expired { $count }
where-count-unknown = Not told { $count }
where-list-out = Out of the office
where-list-expired = Expired, return not confirmed
where-list-unknown = Not told
where-list-office = In the office
where-nobody-out = Nobody has told of being out.
where-list-empty = Nothing here.
where-expired-at = expired { $at }
where-button-unknown = Not told { $count }
where-button-office = In the office { $count }
where-button-out = ◀ Out of the office
where-button-refresh = Refresh
where-refreshed = As of { $at }
where-unknown = nothing told
where-unknown-last = nothing told (last { $at })
where-withheld = Of the governor and the vice governors only what they have released is shown.
where-nobody = There is nothing about where this person is.
where-vacant = The headship is vacant.
where-nothing-found = No agency, place or day was found for "{ $words }".
where-which = What does "{ $words }" mean?
where-which-place = The place "{ $words }"
where-brief = Out now { $out } • expired { $expired } • not told { $unknown }
where-brief-button = Out now { $out }
where-me = Where you are: { $entry }

## requests (Q1–Q4, R0)

request-reference = Ref. R-{ $serial }
request-number = R-{ $serial }
request-to = To { $who }
request-order-by = Order of { $by }
request-cooperation-by = Request for cooperation from { $by }
request-the-governor = the governor
request-the-vice = the vice governor
request-word-order = order
request-word-cooperation = request for cooperation
request-word-both = orders and requests for cooperation
request-due-order = Report due: { $due }
request-due-cooperation = Kindly reply by { $due }. Thank you.
request-do = ✅ Do: { $words }
request-dont = ⛔ Don't: { $words }
request-letter-follows = An official letter follows.
request-letter-is = Letter { $number } of { $day }
request-phone = Questions: tel. { $phone }
request-about-answer = About your agency's weekly answer
request-about-project = About a project
request-about-urgent = From an urgent matter

request-state-sent = not accepted yet
request-state-accepted = accepted
request-state-answered = answered, to be looked at
request-state-wants = asks for time, to be decided
request-state-closed = closed
request-late = { $length } late
request-left = { $length } left

request-draft-title = Draft: { $word }. Please check, nothing has been sent yet.
request-draft-nobody = To: no agency yet
request-draft-to = To:
request-draft-many = To { $count } agencies:
request-draft-agency = • { $agency } ({ $word }) { $officer }
request-draft-agency-unreached = • { $agency } ({ $word }) { $officer } (not in the system yet, please telephone)
request-draft-no-words = What: not said yet
request-draft-due = By: { $due }
request-draft-no-due = By: not said yet
request-draft-none = { $agencies }: announcements only, so not part of this draft
request-draft-by = Drafted by the Provincial Office ({ $name })
request-draft-offered = Laid before { $to } at { $hour }, waiting for release
request-draft-gone = This draft was sent or dropped already.
request-draft-dropped = Draft dropped. Nobody was told.
request-draft-returned = The draft was not sent: decided by { $to }
request-draft-nobody-toast = No agency is named yet, so it cannot be sent.
request-draft-words-toast = It does not say what is asked yet, so it cannot be sent.
request-draft-due-toast = It does not say by when yet, so it cannot be sent.
request-draft-past-toast = That time has passed. Please choose another.
request-draft-no-governor-toast = There is no governor in the system yet to lay it before. Please do it on paper.
request-button-send = Send
request-button-lay = Lay before the governor
request-button-drop = Cancel
request-button-refuse = Do not send
request-button-when = Change the time
request-button-what = Change the words
request-button-whom = Change the agencies
request-button-do = Do
request-button-dont = Don't
request-button-letter = A letter follows
request-button-no-letter = No letter follows
request-button-other = I mean { $when }
request-ask-whom = Which agency? Please type a name or a short name, e.g. irrigation, Thalang District, or: all districts but not Kathu
request-ask-nobody = No agency in the roster is called "{ $words }". Please type another name, e.g. irrigation, Thalang District
request-ask-which = Which agency is "{ $words }"?
request-ask-words = What is to be done, and by when? Please type it in one message, e.g. the data of the road widening, by Friday
request-ask-due = By when? Please choose, or type, e.g. Friday 10:00
request-ask-due-past = { $when } has passed. Please choose or type another time.
request-ask-due-far = { $when } is too far ahead. Please choose or type another time.
request-ask-due-impossible = There is no such time. Please choose or type one, e.g. Friday 10:00
request-ask-due-none = There is no time in this. Please choose or type one, e.g. Friday 10:00
request-ask-do = What is to be done? Please type one line.
request-ask-dont = What is not to be done? Please type one line.
request-announcements-only = { $agencies }: announcements only, so nothing was drafted.
request-secret =
    Neither kept nor passed on: it is marked "{ $label }".
    Classified matters must not go by chat. Please delete it.

request-sent = Sent { $when }: { $word }
request-sent-line = • { $agency } (R-{ $serial }): { $state }
request-sent-sums = Accepted { $accepted } • answered { $answered } • closed { $closed } of { $all } agencies
request-sent-telephone = Not in the system yet, please telephone: { $officer }
request-released-for-you = The Provincial Office's draft was sent by { $by }, { $hour }

request-accepted = Accepted { $hour } by { $name }
request-answered = Answered { $when }, to be looked at
request-wants = Time asked for until { $until }, to be decided
request-closed = Closed { $when }
request-how = Reply to this message to answer: words, photo, voice or document
request-button-accept = Accept
request-button-say = Answer
request-button-ask = Ask back
request-button-cannot = Cannot by then
request-button-answer = Answer R-{ $serial }
request-button-open = R-{ $serial } { $agency }
request-accepted-toast = Noted: accepted
request-accepted-before-toast = Accepted already by { $name }
request-accepted-already-toast = Accepted already
request-over-toast = This is closed.
request-answered-toast = Answered already, to be looked at
request-say = Please send your answer: words, photo, voice or document
request-ask-back = What would you like to ask? Please type it.
request-cannot = Until when, and why? Please type both in one message, e.g. until next Wednesday, waiting for the survey
request-cannot-time = Until when? Please type a day and the reason, e.g. until next Wednesday, waiting for the survey
request-cannot-earlier = { $when } is not later than the time set ({ $due }). Please type another day and the reason.
request-cannot-why = Until { $when }: why? Please type the reason.
request-filed = Answer sent to { $to }
request-filed-later = Answer filed. It reaches { $to } together with those of other agencies.
request-filed-phone = Answer by telephone filed and sent to { $to }
request-filed-phone-later = Answer by telephone filed. It reaches { $to } together with those of other agencies.
request-asked-back = Question sent to { $to }
request-wanted = Asked { $to } for time until { $until }
request-passed-on = Sent to { $to }
request-not-passed-on = Filed, but it cannot be sent here now. Please telephone: { $officer }
request-not-yours = This matter is not yours, so nothing was passed on.
request-which = Which one is this message about?
request-words-kept = Your message is kept for a day. If it is still to go, please send it again in reply to that matter.
request-granted = More time is agreed. New date: { $due }
request-kept = The date stays: { $due }
request-wish-replaced = The agency has asked for another time since. Please see the latest one.
request-enough = What was asked has reached { $by }, { $hour }
request-enough-closed = Closed. Thank you.
request-closed-for-you = Closed by { $by }, { $hour }. Nothing more is to be done.
request-more = More is asked by { $by }
request-more-due = Please reply to this message by { $due }
request-more-late = This is { $length } late. Please reply to this message as soon as you can.
request-reply = From { $by }
request-word-media = { $count } attached
request-word-edited = (edited { $hour })
request-word-phone = (by telephone, filed by { $name })
request-word-withheld = The sender has taken this message back.
request-reworded = Reworded by { $by } { $hour }
request-words-only = This has gone out: to whom and by when stay as they are. Only the words are changed.
request-not-reworded = The governor has sent this already, so your edit changes nothing. To change it, please lay a new draft.
request-taken-back = Taken back { $hour }: it is secret. Please delete what you have copied, and wait for the letter.
request-taken-back-by = Taken back from every agency, because { $name } has marked it as secret.
request-of = About: { $words }

request-answer-of = { $agency } answers the { $word }
request-answer-late = { $length } after the time set
request-answer-closed = This is closed.
request-answers = Answers of { $count } agencies (answered { $answered } of { $all })
request-answers-line = R-{ $serial } { $agency }
request-question-of = { $agency } asks back
request-question-how = Reply to this message to answer the agency
request-wants-of = { $agency } asks for time until { $until } (was { $due })
request-wants-why = Reason: { $words }
request-wants-over-toast = This was decided already.
request-wants-past-toast = The time asked for has passed, so it cannot be agreed to.
request-button-enough = Enough
request-button-close = Close
request-button-more = More
request-button-grant = Agree to { $until }
request-button-keep = Keep the date
request-button-rang = File an answer by telephone
request-button-post = Record the letter
request-button-media = Photos, voice, files { $count }
request-button-list = All requests { $count }
request-more-ask = What more? Please type it, with a time if you like, e.g. the map, by tomorrow
request-more-past = { $when } has passed. Please type another time. The message is not sent yet.
request-more-far = { $when } is too far ahead. Please type another time. The message is not sent yet.
request-more-impossible = There is no such time. By when? Please type it, e.g. Friday 10:00. The message is not sent yet.
request-more-none = There is no time in that. By when? Please type it, e.g. Friday 10:00. The message is not sent yet.
request-more-sent = Sent to { $to }, due { $due }
request-closed-toast = Closed
request-granted-toast = The agency is told
request-rang-ask = What did { $agency } answer by telephone? Please type it, or send a photo, voice or document
request-letter-ask = Please type the number and the date of the letter, e.g. PK 0017/1234 27 Nov 2026, or send the file with it
request-letter-done = Recorded: letter { $number } of { $day }
request-letter-before = The letter of this was recorded before.

request-remind-half = half of the time is over
request-remind-eve = due soon
request-remind = To { $who }: still to be answered
request-remind-line = • R-{ $serial } { $what }: { $words }
request-remind-due = due { $due }

request-list-title = Open { $count } • late { $late }
request-list-own = Open for your agency { $count } • late { $late }
request-list-none = No orders or requests for cooperation are open.
request-list-offered = Drafts waiting for release { $count }
request-list-line = R-{ $serial } { $agency } • { $state }
request-opened-history = So far
request-history-answer = { $when } answered: { $words }
request-history-question = { $when } asked: { $words }
request-history-reply = { $when } { $by }: { $words }
request-letters-title = Letters missing for more than 7 days: { $count }
request-letters-none = No letter is missing for more than 7 days.
request-letters-soon = Within the 7 days: { $count }
request-letters-line = • R-{ $serial } { $agencies }: { $words } (sent { $length } ago)
request-brief = Orders and requests late { $late } • open { $open }
request-brief-button = Orders late { $late }
request-call-line = Open: { $what }
request-call-orders = orders { $count }
request-call-cooperation = requests for cooperation { $count }
request-call-late = late { $count }
request-dossier = Open orders and requests
request-dossier-line = • R-{ $serial } { $state }: { $words }
request-handed-agency = { $title } (R-{ $serial }), { $state }, due { $due }: { $words }
request-handed-office = { $agency } (R-{ $serial }), { $state }, due { $due }: { $words }
request-handed-more = And { $count } more, see all: /orders
request-make = Make a request

request-sheet = Open requests
request-sheet-head = Open orders and requests for cooperation, { $at } • { $count }
request-sheet-number = Reference
request-sheet-word = Kind of request
request-sheet-words = What
request-sheet-by = Asked by
request-sheet-sent = Sent
request-sheet-due = Due
request-sheet-state = State
request-sheet-late = Days late
request-sheet-officer = Officer
request-sheet-phone = Telephone

## announcements

announce-number = A-{ $number }
announce-reference = Ref. { $number }
announce-head = Circular from the { $office }
announce-head-corrected = Circular from the { $office } (corrected { $when })
announce-asks = Please press [Acknowledge]
announce-asks-by = Please press [Acknowledge] by { $until }
announce-asks-late = It was due { $until }. Please press [Acknowledge]
announce-asks-again = Changed after you acknowledged it. Please press [Acknowledge] again.
announce-acknowledged = Acknowledged { $when }. Thank you.
announce-acknowledged-late = Acknowledged { $when } (late, due { $until }). Thank you.
announce-acknowledged-before = You have acknowledged this already
announce-no-longer = This circular was recalled
announce-only-preview = A preview: not sent yet
announce-button-acknowledge = Acknowledge
announce-reminder = Please acknowledge the circular: { $words }
announce-corrected = A circular that you acknowledged was corrected: { $words }
announce-handed = Circulars not acknowledged yet: { $numbers }
announce-button-read = Read { $number }
announce-without-words = (no words)
announce-everyone = everyone

announce-draft = Preview (message above)
announce-draft-to = To: { $audience }, { $people ->
    [one] 1 person
   *[other] { $people } people
} ({ $agencies ->
    [one] 1 agency
   *[other] { $agencies } agencies
})
announce-draft-out-of-reach = { $count } of them cannot be reached here yet
announce-nobody = There is nobody to receive it. Please choose again.
announce-draft-acknowledge = Acknowledgement wanted
announce-draft-acknowledge-by = Acknowledge by { $until }
announce-draft-no-acknowledgement = No acknowledgement
announce-draft-now = now
announce-draft-at = at { $at }
announce-draft-protected = no forwarding
announce-draft-free = may be forwarded
announce-draft-english = With an English version
announce-draft-apart = The button stands in a message of its own
announce-draft-by = Made by { $name }
announce-weekly = Repeated every week
announce-monthly = Repeated every month
announce-button-send = Send to { $count }
announce-button-plan = Send at that time
announce-button-offer = Ask a second person
announce-button-drop = Cancel
announce-button-whom = Change recipients
announce-button-names = Names
announce-button-until = Acknowledge by
announce-button-when = When to send
announce-button-free = Allow forwarding
announce-button-protect = No forwarding
announce-button-repeat = Repeat
announce-button-no-repeat = Stop repeating
announce-button-english = English version
announce-button-no-acknowledgement = No acknowledgement
announce-button-now = Send now
announce-button-before = Back
announce-button-next = More
announce-button-back = Back
announce-button-group = Save as a group
announce-button-kept = Circular
announce-ask-what = Please send what is to go round: words, a picture, an album, a document, voice, a video, a pin or a poll.
announce-ask-whom =
    To whom? Please type, for example:
    • everyone
    • districts and local governments but not Phuket City Municipality
    • heads and delegates in Thalang district
    • private sector, or the name of an agency
    • not acknowledged A-12
announce-whom-nothing = No recipients were named.
announce-whom-unknown = "{ $words }" is not known (character { $column }).
announce-whom-several = "{ $words }" may be several agencies: { $names }. Which do you mean?
announce-whom-no-announcement = There is no circular { $number }.
announce-whom-which-announcement = Which circular? (character { $column }) Such as: not acknowledged A-12
announce-whom-unfinished = Nothing follows "{ $words }" (character { $column }). Please go on, or leave it out.
announce-whom-contrary = No agency is "{ $words }" at once (character { $column }). Write "and" if both are meant.
announce-whom-delegates-alone = Delegates get it with their heads only (character { $column }): heads and delegates.
announce-whom-mixed = Heads of some and delegates of others cannot be one circular (character { $column }). Please send two.
announce-button-reword = Change the words
announce-ask-until = By when is it to be acknowledged? Choose or type, such as 16:30 or tomorrow 10:00.
announce-ask-when = When is it to go out? Choose or type, such as tomorrow 8:30.
announce-time-past = { $at } is over.
announce-time-far = That is too far ahead: 400 days at the most.
announce-time-none = This cannot be read as a time.
announce-time-over = That time is over. Please choose another.
announce-ask-english = Please type the words in English. Whoever reads English sees these.
announce-ask-correction = Please type the whole new text of { $number }.
announce-ask-group = What is the group to be called? Such as: group flood
announce-group-named = { $count ->
    [one] The group "{ $name }" is saved with 1 agency.
   *[other] The group "{ $name }" is saved with { $count } agencies.
} Type its name as recipients next time.
announce-no-group-name = The name of a group begins with the word "group", has 40 characters at the most, and is not that of agencies already.
announce-unfit-nothing = There is nothing in it yet. Please send the words or the file that is to go round.
announce-unfit-useless = This cannot be passed on. Please send words, a picture, a document, voice, a video, a pin or a poll.
announce-unfit-caption = The caption is { $long } characters long; { $most } can be sent. Please shorten it, or send picture and words separately.
announce-unfit-longer = It is { $by } characters too long. Please shorten it.
announce-unfit-protected = This comes from a chat that forbids passing it on. Please ask its owner for the original, and send that.
announce-refused-toast = Telegram does not take this, so it cannot go out. Please send it anew as a document, or as words.
announce-unfit-mixed = Pictures and videos can be one album, documents are another. Please send them one after the other.
announce-names = { $audience }: { $count ->
    [one] 1 person
   *[other] { $count } people
}
announce-vacant = nobody holds the post
announce-not-joined = { $name } (has not joined or cannot be reached)
announce-planned = To be sent { $at }
announce-planned-what = { $words } to { $audience }
announce-dropped = Cancelled. Nothing was sent.
announce-offered = A second person was asked.
announce-needs-second = Somebody else of the secretariat has to send it
announce-no-second = There is no second person of the secretariat yet
announce-draft-gone = This draft is over. Please begin again with /announce.
announce-went-already = { $number } has gone out: changing the message here does not change the copies.
announce-part-too-late = This part came after { $number } had gone out and is not in it. Please send it as a circular of its own if it matters.

announce-going = Circular going out
announce-out = Circular
announce-stopped = Circular: stopped
announce-recalled = Circular: recalled
announce-out-at = Sent { $when } to { $audience }
announce-sums = Sent { $sent } of { $all } • failed { $failed }
announce-sums-acknowledged = Acknowledged { $count } • not yet { $waiting }
announce-sums-late = Acknowledged late: { $count }
announce-sums-until = Due { $until }
announce-sums-stopped = Stopped before it reached { $count } ({ $at })
announce-sums-recalled = Recalled { $count } of { $all } ({ $at })
announce-sums-staying = Could not be deleted: { $count } (older than 48 hours)
announce-vote = • { $option }: { $count }
announce-questions = Questions { $count } • answered { $answered }
announce-corrected-at = Corrected { $when }
announce-button-stop = Stop
announce-button-waiting = Not yet { $count }
announce-button-failed = Failed { $count }
announce-button-acknowledged = Acknowledged { $count }
announce-button-remind = Remind the rest
announce-button-calls = Call list
announce-button-sheet = Spreadsheet
announce-button-refresh = Refresh
announce-button-correct = Correct every copy
announce-button-recall = Recall
announce-button-recall-yes = Recall every copy
announce-ask-recall = { $count ->
    [one] Recall { $number }, which 1 person has?
   *[other] Recall { $number }, which { $count } people have?
} It is deleted from their chats.
announce-ask-recall-old = It is older than 48 hours: Telegram will not delete it.
announce-reminded = { $count ->
    [one] 1 person is reminded
   *[other] { $count } people are reminded
}
announce-reminded-lately = Nobody is left to remind: three times already, or less than an hour ago
announce-changed-meanwhile = Somebody else was faster
announce-correcting = { $count ->
    [one] 1 copy is being corrected
   *[other] { $count } copies are being corrected
}
announce-correcting-english = The English version is no more: readers of English see these new words.
announce-rule-by = Changed by { $name }
announce-cannot-correct = This cannot be corrected any more. What you typed was not sent.
announce-recall-secret = { $number } has gone out and is with its recipients. Please recall it at once.
announce-none = Nothing has been sent round. Send what is to go out, then /announce
announce-receipts = Circulars
announce-receipts-line = { $number } { $words } – acknowledged { $count } of { $all }
announce-receipts-plain = { $number } { $words } – to { $all }
announce-receipts-planned = To be sent { $at } – { $words }
announce-button-planned = planned
announce-rule-on = Circulars to everyone take two persons
announce-rule-off = Circulars to everyone take one person
announce-button-rule-on = Require two persons
announce-button-rule-off = Require one person
announce-list-waiting = { $number }: not acknowledged yet
announce-list-failed = { $number }: could not be sent
announce-list-acknowledged = { $number }: acknowledged
announce-list-calls = { $number }: call list
announce-list-empty = None
announce-list-phone = { $name } tel. { $phone }
announce-list-when = { $state } { $when }
announce-list-called = Called by { $name } { $when }
announce-button-called = Called { $number }
announce-state-queued = waiting to be sent
announce-state-sent = sent
announce-state-acknowledged = acknowledged
announce-state-late = acknowledged late
announce-state-blocked = has blocked the bot
announce-state-deactivated = the account was closed
announce-state-never-joined = has not joined
announce-state-too-old = not sent in time
announce-state-refused = refused by Telegram
announce-state-given-up = left the post before
announce-state-stopped = stopped before
announce-state-recalled = recalled
announce-state-unknown = not known whether it arrived
announce-asked = Question about circular { $number } from { $who }
announce-asked-reply = Reply to this message to answer.
announce-answered-by = Answered by { $name } { $when }:
announce-button-card = Show the circular
announce-passed-on = Your question about { $number } went to the Provincial Office. The answer comes here.
announce-answer = Answer of the Provincial Office about circular { $number }
announce-answer-to = You asked: { $words }
announce-answer-sent = The answer went to { $who }.
announce-with-file = (with a file, see the next message)
announce-edited = (changed { $when })
announce-only-words = Please answer with words, a picture, voice or a document.
announce-sheet = Circular
announce-sheet-role = Role
announce-sheet-name = Name
announce-sheet-phone = Phone
announce-sheet-state = State
announce-sheet-sent = Sent
announce-sheet-acknowledged = Acknowledged
announce-sheet-reminded = Reminded
announce-sheet-called = Called by
announce-sheet-caption = Receipts of circular { $number }: { $words }
