'use strict';
// What the page says, in Thai and in English. What the bot says is the bot's own.

const WORDS = {
  th: {
    other: 'English', subtitle: 'ห้องทดลอง: Telegram จำลองบนเครื่องนี้ ไม่ติดต่อผู้ใด', clock: 'นาฬิกา (เวลาประเทศไทย)',
    next: 'ไปช่วงถัดไป: {what} {when}', call: 'ขอรายงาน', remind: 'เตือน', nudge: 'เตือนครั้งสุดท้าย', brief: 'นำเรียนสรุป', close: 'ปิดรับรายงาน', 'call-list': 'รายชื่อโทรตาม', escalate: 'แจ้งผู้ที่ยังไม่รายงาน',
    minutes: { 1: '+1 นาที', 15: '+15 นาที', 60: '+1 ชั่วโมง' }, to: 'เลื่อนไปเวลา', go: 'ไป',
    guide: 'เริ่มอย่างไร', everybody: 'ให้ทุกคนลงทะเบียนทันที', everybodyWhy: 'ข้ามข้อ 1–3 สำหรับผู้ที่ต้องการดูวันอังคารเลย',
    steps: [
      'สำนักงานจังหวัด: แตะลิงก์คำเชิญที่รออยู่ในโทรศัพท์ แล้วกด “ถูกต้อง” และแจ้งหมายเลข',
      'สำนักงานจังหวัด: พิมพ์ “ทะเบียน” เลือกผู้ว่าราชการจังหวัด กด “สร้างลิงก์ลงทะเบียน” แตะลิงก์ แล้วเลือกโทรศัพท์ที่จะเปิด',
      'เชิญชลประทานด้วยวิธีเดียวกัน (หรือกด “ขอลิงก์” ในโทรศัพท์ที่ยังว่าง)',
      'เลื่อนนาฬิกาไปช่วงถัดไป: จันทร์ 15.00 น. หัวหน้าหน่วยงานได้รับข้อความ ตอบกลับ 2–3 บรรทัด แล้วกดสี',
      'เลื่อนไป 07.30 และ 08.15 น.: เตือนเฉพาะผู้ที่ยังไม่ตอบ',
      'เลื่อนไป 08.30 น.: ผู้ว่าราชการจังหวัดได้รับสรุป แตะชื่อหน่วยงานเพื่ออ่านทั้งหมด หรือพิมพ์ “รายงาน”',
      'เลื่อนไป 12.00 น.: ปิดรับรายงาน สำนักงานจังหวัดได้รายชื่อผู้ที่ยังไม่ตอบ',
      'ลองต่อ: /language • แก้ไขข้อความ (✎) • ส่งภาพ เสียง ไฟล์ (📎) • ปิดกั้น',
    ],
    block: 'ปิดกั้น', unblock: 'เลิกปิดกั้น', edited: 'แก้ไขแล้ว', silent: 'ไม่มีเสียง', reply: 'ตอบกลับ', edit: 'แก้ไข', stop: 'เลิก',
    write: 'ข้อความ', send: 'ส่ง', attach: 'แนบ', menu: 'คำสั่ง', phone: 'โทรศัพท์', accounts: 'โทรศัพท์',
    picture: 'ภาพตัวอย่าง', voice: 'เสียงตัวอย่าง (5 วินาที)', place: 'ตำแหน่ง', file: 'เลือกไฟล์ …', sheet: 'ไฟล์ {name}',
    start: 'เริ่ม (Start)', invited: 'คำเชิญรออยู่ แตะลิงก์เพื่อเปิด', invite: 'ขอลิงก์',
    empty: 'ยังไม่ได้ลงทะเบียน ขอลิงก์จากสำนักงานจังหวัด (พิมพ์ “ทะเบียน” ในโทรศัพท์ของสำนักงานจังหวัด) หรือขอจากบรรทัดคำสั่ง (angkhan invite):',
    stranger: 'ไม่อยู่ในทะเบียน ลองกดเริ่มหรือพิมพ์อะไรก็ได้', choose: 'เปิดลิงก์ในโทรศัพท์ของ', copy: 'คัดลอกลิงก์', copied: 'คัดลอกแล้ว', shut: 'ปิด',
    late: 'ระบบยังไม่ตอบการกดนี้', offline: 'ห้องทดลองปิดอยู่ หรือติดต่อไม่ได้ กำลังลองใหม่', kinds: { voice: '🎤 เสียง', document: '📄', location: '📍', contact: '👤', sticker: 'สติกเกอร์', poll: 'โพล', photo: 'ภาพ' },
    unread: 'พิมพ์วันและเวลา เช่น 24/11/2569 08.30 หรือเวลาอย่างเดียว เช่น 08.30', outside: 'ลิงก์นี้ออกนอกห้องทดลอง จึงไม่เปิด', blocked: 'ปิดกั้นระบบอยู่',
  },
  en: {
    other: 'ภาษาไทย', subtitle: 'Sandbox: a Telegram of its own on this machine; nobody outside is reached', clock: 'Clock (Bangkok)',
    next: 'To the next moment: {what}, {when}', call: 'the call', remind: 'reminder', nudge: 'last nudge', brief: 'the brief', close: 'the close', 'call-list': 'the call list', escalate: 'those still missing',
    minutes: { 1: '+1 min', 15: '+15 min', 60: '+1 h' }, to: 'Move the clock to', go: 'Go',
    guide: 'What to do first', everybody: 'Everybody joins at once', everybodyWhy: 'skips steps 1–3, for whoever wants to see the Tuesday right away',
    steps: [
      'Secretariat: tap the invitation that waits on the phone, press “ถูกต้อง” (yes), share the number. /language switches that phone to English.',
      'Secretariat: type /roster, choose the governor, press “Make a link”, tap the link and choose the phone on which to open it.',
      'Invite Irrigation in the same way (or press “Get a link” on a phone that is still empty).',
      'Move the clock to the next moment, Monday 15:00: the heads are called. Reply in 2–3 lines and press a colour.',
      'Move on to 07:30 and 08:15: only those who have not answered are reminded.',
      'Move on to 08:30: the governor has the brief. Tap an agency to read all of it, or type /week.',
      'Move on to 12:00: the week closes, and the secretariat has the names of the missing.',
      'Then try: edit a message (✎), send a picture, a voice note, a file (📎), block the bot.',
    ],
    block: 'Block', unblock: 'Unblock', edited: 'edited', silent: 'silent', reply: 'Reply', edit: 'Edit', stop: 'Stop',
    write: 'Message', send: 'Send', attach: 'Attach', menu: 'Commands', phone: 'Phone', accounts: 'Phones',
    picture: 'Sample picture', voice: 'Sample voice note (5 s)', place: 'A place', file: 'Choose a file …', sheet: 'Sheet {name}',
    start: 'Start', invited: 'An invitation waits. Tap the link to open it.', invite: 'Get a link',
    empty: 'Not joined yet. Ask the secretariat for a link (type /roster on the secretariat’s phone), or get one as by the command line (angkhan invite):',
    stranger: 'Not in the roster. Press Start, or type anything.', choose: 'Open the link on the phone of', copy: 'Copy the link', copied: 'Copied', shut: 'Close',
    late: 'The bot has not answered this press', offline: 'The sandbox is closed or out of reach. Trying again.', kinds: { voice: '🎤 voice note', document: '📄', location: '📍', contact: '👤', sticker: 'sticker', poll: 'poll', photo: 'picture' },
    unread: 'Write a day and an hour, such as 24/11/2026 08:30, or an hour alone, such as 08:30', outside: 'This link leads out of the sandbox and is not opened', blocked: 'has blocked the bot',
  },
};
const DAYS = {
  th: ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const MONTHS = {
  th: ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
