# ทุกประโยคของอังคาร แบ่งตามงาน ประโยคต้องมีใน locales/en ด้วยรหัสเดียวกัน

## access, floor

access-announcements-only = หน่วยงานของท่านรับและรับทราบแจ้งเวียนทางระบบนี้ เรื่องอื่นโปรดติดต่อสำนักงานจังหวัด
access-refused = เมนูนี้ใช้ได้เฉพาะ{ $roles } หากจำเป็นต้องใช้ โปรดติดต่อสำนักงานจังหวัด
fault =
    ขออภัย ระบบขัดข้องชั่วคราว
    เก็บข้อความของท่านไว้แล้ว ระบบจะดำเนินการต่อเอง ไม่ต้องส่งซ้ำ
    หากเป็นเรื่องด่วน โปรดโทรศัพท์
    เหตุขัดข้องเลขที่ { $number }
sent-again = (ส่งซ้ำ: ไม่ทราบว่าฉบับก่อนถึงท่านหรือไม่)
button-over = ปุ่มนี้ใช้ไม่ได้แล้ว โปรดใช้ข้อความล่าสุดหรือเมนู
private-only = ระบบนี้ใช้เฉพาะแชตส่วนตัว จึงขอออกจากกลุ่มนี้
list-between = {" "}
list-and = {" "}และ
list-comma = {", "}
and-more = และอีก { $count } รายการ
quoted = “{ $words }”
no-number = ยังไม่มีหมายเลขโทรศัพท์ในระบบ
officer-phone = { $name } โทร. { $phone }
officer-none = ยังไม่มีผู้ดำรงตำแหน่งในระบบ
post-name = { $position } { $agency }
button-undo = ยกเลิกรายการ
button-file-elsewhere = ย้ายไปเรื่องอื่น
button-back = ◀ ก่อนหน้า
button-next = ถัดไป ▶
button-page = { $page }/{ $pages }
button-contact = ติดต่อ
phone-office = สำนักงาน
phone-personal = ส่วนตัว

role-governor = ผู้ว่าราชการจังหวัด
role-vice = รองผู้ว่าราชการจังหวัด
role-head = หัวหน้าหน่วยงาน
role-delegate = ผู้ได้รับมอบหมาย
role-secretariat = สำนักงานจังหวัด
role-auditor = ผู้ตรวจสอบภายใน
area-traffic = จราจร
area-environment = สิ่งแวดล้อม
area-quality-of-life = คุณภาพชีวิต
area-consumer-protection = คุ้มครองผู้บริโภค
area-security = ความมั่นคง
area-other = อื่น ๆ

roles-governor = ผู้ว่าราชการจังหวัด
roles-vice = รองผู้ว่าราชการจังหวัด
roles-head = หัวหน้าหน่วยงาน
roles-delegate = ผู้ได้รับมอบหมาย
roles-secretariat = สำนักงานจังหวัด
roles-auditor = ผู้ตรวจสอบภายใน

## menu

menu-week = รายงานประจำสัปดาห์
menu-urgent = เรื่องด่วน
menu-brief = สรุปประจำสัปดาห์
menu-overdue = เกินกำหนด: โครงการล่าช้า
menu-projects = โครงการ: ดูและรายงาน
menu-budget = งบประมาณ: จัดสรรและเบิกจ่าย
menu-attendance = ผู้เข้าประชุม
menu-where = ภารกิจ: ใครอยู่ไหน
menu-dossier = แฟ้มหน่วยงาน ก่อนไปตรวจเยี่ยม
menu-visit = บันทึกเยี่ยม (เห็นเฉพาะท่าน)
menu-who = ติดต่อหน่วยงานหรือบุคคล
menu-talk = ขอพูดคุยทางโทรศัพท์
menu-order = สั่งการ หรือขอความร่วมมือ
menu-orders = ติดตามข้อสั่งการ
menu-letters = หนังสือที่ต้องตามไป
menu-announce = แจ้งเวียน
menu-receipts = ผลการแจ้งเวียน
menu-governor = ขอเข้าพบผู้ว่าราชการจังหวัด
menu-roster = ทะเบียนผู้ใช้
menu-calls = โทรตามผู้ที่ยังไม่ตอบ
menu-weeks = ปฏิทินวาระ: เลื่อน งด เพิ่ม
menu-holidays = วันหยุดราชการ
menu-language = ภาษา / Language
menu-me = ข้อมูลของท่าน
menu-mydata = ไฟล์ข้อมูลของท่าน
menu-privacy = ประกาศความเป็นส่วนตัว
menu-help = วิธีใช้
menu-cancel = ยกเลิกคำถามที่ค้างอยู่
menu-skip = ข้าม

## people

people-office = สำนักงานจังหวัด
people-first-secretary = เจ้าหน้าที่สำนักงานจังหวัด
people-confirm = ลงทะเบียนในตำแหน่ง
people-confirm-ask = ถูกต้องหรือไม่
people-button-yes = ถูกต้อง
people-button-no = ไม่ใช่
people-not-me = ยังไม่ได้ลงทะเบียน โปรดแจ้งสำนักงานจังหวัดเพื่อขอลิงก์ที่ถูกต้อง
people-how-to-join =
    ระบบนี้ใช้เฉพาะผู้ที่ลงทะเบียนแล้ว
    หากประสงค์ใช้งาน โปรดขอลิงก์ลงทะเบียนจากสำนักงานจังหวัด
people-bad-link = ลิงก์ลงทะเบียนนี้ใช้ไม่ได้ โปรดขอลิงก์ใหม่จากสำนักงานจังหวัด
people-already-joined = ลงทะเบียนแล้ว
people-joined = ลงทะเบียนแล้ว: { $post }
people-joined-from = ใช้งานได้ตั้งแต่ { $from }
people-joined-agency =
    • รายงานประจำสัปดาห์: ตอบกลับข้อความที่ส่งถึงท่านก่อนวันอังคาร
    • ดูรายงานของท่าน: พิมพ์ “รายงาน”
people-joined-office =
    • รายงานของทุกหน่วยงาน: พิมพ์ “รายงาน”
    • สรุปประจำสัปดาห์: พิมพ์ “สรุป”
people-joined-notice =
    ระบบเก็บเฉพาะสิ่งที่ท่านส่ง เพื่อการบริหารราชการ ไม่ติดตามตำแหน่ง (GPS)
    ห้ามส่งเรื่องที่มีชั้นความลับ
    รายละเอียดและสิทธิของท่าน: /privacy
people-ask-phone =
    โปรดกดปุ่มด้านล่างเพื่อแจ้งหมายเลขโทรศัพท์
    ผู้เห็นหมายเลข: ผู้ว่าราชการจังหวัด รองผู้ว่าราชการจังหวัด และสำนักงานจังหวัด
people-button-phone = แจ้งหมายเลขโทรศัพท์
people-button-skip = ข้าม
people-phone-kept = บันทึกหมายเลข { $phone } แล้ว ขอบคุณ
people-phone-skipped = ไม่ได้แจ้งหมายเลข ใช้งานได้ตามปกติ หากประสงค์แจ้งภายหลัง โปรดส่งข้อมูลติดต่อของท่านมาที่แชตนี้
people-not-your-phone = รับเฉพาะหมายเลขของท่านเอง โปรดกดปุ่ม “แจ้งหมายเลขโทรศัพท์” หรือพิมพ์ “ข้าม”
people-language = เปลี่ยนเป็นภาษาไทยแล้ว
people-button-language = Switch to English
people-me-phone = โทร. { $phone } (ส่วนตัว)
people-me-no-phone = ยังไม่ได้แจ้งหมายเลขโทรศัพท์ส่วนตัว
people-me-since = ลงทะเบียนเมื่อ { $at }
people-me-more = รายงานที่ท่านส่ง: พิมพ์ “รายงาน” • ประกาศความเป็นส่วนตัว: /privacy
people-privacy =
    ประกาศความเป็นส่วนตัว (โดยย่อ)
    • เก็บ: ชื่อ ตำแหน่ง โทรศัพท์ และสิ่งที่ท่านส่ง
    • เพื่อ: การบริหารราชการจังหวัด
    • ไม่เก็บ: ตำแหน่ง GPS และเหตุผลการลา
    • ผู้เห็น: ผู้ว่าราชการจังหวัด รองผู้ว่าราชการจังหวัด สำนักงานจังหวัด ผู้ตรวจสอบภายใน ตามหน้าที่
    • ภารกิจที่แจ้ง: ลบเมื่อครบ 30 วัน เหลือเฉพาะจำนวน
    • รายงานที่บันทึกแล้วอยู่กับหน่วยงาน
    • บันทึกเยี่ยมส่วนตัวของผู้ว่าราชการจังหวัดและรองผู้ว่าราชการจังหวัด: ผู้เขียนเห็นผู้เดียว ลบได้ทุกเมื่อ ระบบลบเมื่อพ้นตำแหน่งครบ 90 วัน
    • เครื่องแม่ข่ายของ Telegram อยู่ต่างประเทศ ห้ามส่งเรื่องที่มีชั้นความลับ
    ข้อมูลของท่าน: /me /mydata

## who

who-ask = ต้องการติดต่อหน่วยงานหรือผู้ใด โปรดพิมพ์ชื่อหรือชื่อย่อ เช่น ชลประทาน ทสจ. นายอำเภอถลาง
who-nobody = ไม่พบ “{ $words }” ในทะเบียน โปรดพิมพ์ /who ตามด้วยชื่อหน่วยงาน ชื่อย่อ หรือชื่อบุคคล เช่น /who ชลประทาน
who-which = “{ $words }” หมายถึงรายการใด
who-more = มีอีก { $count } รายการ โปรดพิมพ์ชื่อให้ชัดเจนขึ้น
who-office-phone = โทร. { $phone } (สำนักงาน)
who-personal-phone = โทร. { $phone } (ส่วนตัว)

## roster

roster-title = ทะเบียนผู้ใช้
roster-sums = { $agencies } หน่วยงาน • { $posts } ตำแหน่ง • ลงทะเบียนแล้ว { $joined } • ยังไม่ลงทะเบียน { $waiting } • ติดต่อไม่ได้ { $gone }
roster-empty = โปรดส่งไฟล์ทะเบียนหน่วยงาน แล้วตามด้วยไฟล์ผู้ดำรงตำแหน่ง (Excel หรือ CSV) มาที่แชตนี้
roster-not-joined = ยังไม่ลงทะเบียน (กดเพื่อเชิญ)
roster-unreachable = ติดต่อไม่ได้ (ปิดกั้นระบบ)
roster-joined = ลงทะเบียนแล้ว (กดเพื่อดูหรือส่งมอบงาน)
roster-coming = ส่งมอบงานที่กำหนดไว้ (กดเพื่อดูหรือยกเลิก)
roster-nobody = ไม่มี
roster-search = ค้นหา: /roster ตามด้วยชื่อหน่วยงานหรือชื่อบุคคล
roster-found = “{ $words }” พบ { $count } ตำแหน่ง
roster-not-found = ไม่พบ “{ $words }” ในทะเบียน โปรดลองคำที่สั้นลง
roster-button-joined = ลงทะเบียนแล้ว { $count }
roster-button-unreachable = ติดต่อไม่ได้ { $count }
roster-button-not-joined = ยังไม่ลงทะเบียน { $count }
roster-button-coming = ส่งมอบที่กำหนดไว้ { $count }
roster-button-back = ◀ ทะเบียนผู้ใช้
post-vacant = ยังไม่มีผู้ดำรงตำแหน่ง
post-joined = ลงทะเบียนเมื่อ { $at }
post-unreachable = ติดต่อไม่ได้ (ปิดกั้นระบบ) โปรดโทรศัพท์
post-not-joined = ยังไม่ลงทะเบียน
post-invited = ลิงก์ใช้ได้ถึง { $until }
post-button-invite = สร้างลิงก์ลงทะเบียน
post-button-revoke = เพิกถอนลิงก์
post-button-hand-over = ส่งมอบงาน
invitation = ลิงก์ลงทะเบียน: { $post }
invitation-until = ใช้ได้ครั้งเดียว ถึง { $until } เฉพาะผู้ดำรงตำแหน่งนี้เท่านั้น
invited-toast = สร้างลิงก์แล้ว โปรดส่งต่อข้อความด้านล่าง (ลิงก์เดิมใช้ไม่ได้อีก)
revoked-toast = เพิกถอนแล้ว
revoked-none-toast = ไม่มีลิงก์ที่ใช้ได้อยู่
hand-over-ask =
    { $post }
    ผู้ดำรงตำแหน่งปัจจุบัน: { $name }
    โปรดพิมพ์ชื่อผู้ดำรงตำแหน่งใหม่ (ชื่อและนามสกุล) หากไม่ส่งมอบ พิมพ์ “ยกเลิก”
hand-over-ask-vacant =
    { $post }
    ยังไม่มีผู้ดำรงตำแหน่ง โปรดพิมพ์ชื่อผู้ดำรงตำแหน่งใหม่ (ชื่อและนามสกุล) หากไม่ประสงค์ พิมพ์ “ยกเลิก”
hand-over-button-vacate = ยังไม่มีผู้มารับมอบ
hand-over-name = โปรดพิมพ์เฉพาะชื่อและนามสกุล ไม่เกิน 120 ตัวอักษร หากไม่ส่งมอบ พิมพ์ “ยกเลิก”
hand-over-same = { $name } ดำรงตำแหน่ง { $post } อยู่แล้ว จึงไม่มีการส่งมอบ
hand-over-which = ในทะเบียนมีชื่อ { $name } อยู่แล้ว เป็นคนเดียวกันหรือไม่
hand-over-button-other = เป็นอีกคนหนึ่ง
hand-over-confirm = ส่งมอบ { $post }
hand-over-from-whom = จาก { $name }
hand-over-to-whom = ให้ { $name }
hand-over-to-nobody = ยังไม่มีผู้มารับมอบ ตำแหน่งว่างไว้
hand-over-also = (ดำรงตำแหน่ง { $post } อยู่ด้วย และยังคงตำแหน่งนั้นจนกว่าจะส่งมอบ)
hand-over-from-now = ตั้งแต่บัดนี้: สิทธิของผู้ดำรงตำแหน่งเดิม (ถ้ามี) สิ้นสุดทันทีที่กด
hand-over-from-day = ตั้งแต่ { $at }: สิทธิของผู้ดำรงตำแหน่งเดิม (ถ้ามี) สิ้นสุดเมื่อถึงเวลานั้น
hand-over-button = ส่งมอบงาน
hand-over-button-later = กำหนดวันที่
hand-over-button-drop = ไม่ส่งมอบ
hand-over-when = ส่งมอบตั้งแต่วันใด โปรดพิมพ์วันที่ เช่น 1 ต.ค. 2570
hand-over-day = ไม่ใช่วันที่ที่อ่านได้ โปรดพิมพ์แบบ 1/10/2570 หรือ 1 ต.ค. 2570 หากไม่กำหนดวันที่ พิมพ์ “ยกเลิก”
hand-over-day-out-of-reach = { $day } ผ่านมาแล้ว หรืออยู่ไกลเกินหนึ่งปี โปรดพิมพ์วันที่ใหม่ หากส่งมอบแล้ว กด “ส่งมอบงาน” ที่ข้อความก่อนหน้า
hand-over-not = ไม่ได้ส่งมอบ ทะเบียนคงเดิม
handed-over = ส่งมอบงานแล้ว: { $post }
handed-over-from = บันทึกการส่งมอบงานแล้ว: { $post } ตั้งแต่ { $at }
handed-over-to = ผู้ดำรงตำแหน่งใหม่: { $name }
handed-over-to-nobody = ตำแหน่งว่าง ยังไม่มีผู้มารับมอบ
handed-over-link = ลิงก์ลงทะเบียน ใช้ได้ครั้งเดียว ถึง { $until }
hand-over-coming = ส่งมอบให้ { $name } ตั้งแต่ { $at }
hand-over-coming-nobody = ว่างตั้งแต่ { $at }
hand-over-button-cancel = ยกเลิกการส่งมอบ
hand-over-cancel-first = มีการส่งมอบที่กำหนดไว้แล้ว โปรดยกเลิกก่อน
hand-over-changed = ทะเบียนเปลี่ยนไประหว่างนี้ ยังไม่ได้ส่งมอบ โปรดตรวจอีกครั้ง
hand-over-cancelled = ยกเลิกการส่งมอบแล้ว
farewell = สิทธิใช้งานในตำแหน่ง { $post } สิ้นสุดเมื่อ { $at }
farewell-passed-on = เรื่องค้างส่งมอบผู้ดำรงตำแหน่งใหม่แล้ว ขอขอบคุณในความร่วมมือด้วยดีตลอดมา
farewell-vacant = เรื่องค้างยังอยู่กับหน่วยงาน ขอขอบคุณในความร่วมมือด้วยดีตลอดมา
take-over =
    เรียน { $post }
    ท่านรับมอบงานในระบบตั้งแต่ { $since }
take-over-nothing = ขณะนี้ไม่มีเรื่องค้าง
take-over-open = มีเรื่องค้าง { $count } เรื่อง
delegates-ask = ผู้ได้รับมอบหมายเดิม โปรดยืนยันภายใน { $until } ผู้ที่ไม่ยืนยันจะสิ้นสุดการมอบหมาย
delegate-button-keep = ยืนยัน { $name }
delegate-button-all = ยืนยันทุกคน
delegate-confirmed = ยืนยันแล้ว
delegates-title = ผู้ได้รับมอบหมาย { $agency }
delegate-stays = ✓ { $name } (ยืนยันแล้ว)
delegate-lapsed =
    การมอบหมายในตำแหน่ง { $post } สิ้นสุดเมื่อ { $at } เพราะหัวหน้าหน่วยงานคนใหม่ไม่ได้ยืนยันภายใน 7 วัน
    หากยังปฏิบัติหน้าที่อยู่ โปรดแจ้งหัวหน้าหน่วยงานหรือสำนักงานจังหวัด ขอขอบคุณในความร่วมมือด้วยดีตลอดมา
delegates-lapsed = ครบ 7 วันแล้ว สิ้นสุดการมอบหมายของ { $agency } ผู้ที่ท่านไม่ได้ยืนยัน:
delegates-lapsed-next = หากประสงค์มอบหมายใหม่ โปรดแจ้งสำนักงานจังหวัด
consent-whom = { $post } ({ $name })
consent-asked = { $asker } ขอเชิญ { $whom } เข้าระบบ
consent-waits = รอความยินยอมจากเจ้าหน้าที่สำนักงานจังหวัดอีกหนึ่งคน ภายใน { $until }
consent-ask = ตำแหน่งนี้ต้องได้รับความยินยอมจากเจ้าหน้าที่สำนักงานจังหวัดอีกหนึ่งคน ภายใน { $until }
consent-button-give = ยินยอม
consent-button-refuse = ไม่ยินยอม
consent-given = { $by } ยินยอมแล้ว สร้างลิงก์ลงทะเบียนของ { $whom } แล้ว
consent-refused = { $by } ไม่ยินยอม จึงไม่ได้สร้างลิงก์ลงทะเบียนของ { $whom }
consent-lapsed = ไม่มีผู้ยินยอมภายใน 1 วัน จึงไม่ได้สร้างลิงก์ลงทะเบียนของ { $whom } หากยังประสงค์ โปรดขอใหม่
consent-not-your-own = ผู้ขอยินยอมเองไม่ได้ ต้องเป็นเจ้าหน้าที่อีกคนหนึ่ง
consent-asked-toast = ขอความยินยอมจากเจ้าหน้าที่สำนักงานจังหวัดแล้ว
consent-asked-before = ขอความยินยอมไว้แล้ว โปรดรอ
invited-on-the-server = มีการสร้างลิงก์ลงทะเบียนของ { $post } ที่เครื่องแม่ข่าย
invite-all = สร้างลิงก์ลงทะเบียนให้ผู้ที่ยังไม่ลงทะเบียนทุกคน { $count } คน เป็นไฟล์ Excel ลิงก์เดิมของคนเหล่านี้จะใช้ไม่ได้อีก
invite-all-nobody = ผู้ดำรงตำแหน่งของหน่วยงานลงทะเบียนครบแล้ว
invite-all-left-out = ไม่รวมตำแหน่งของผู้ว่าราชการจังหวัด รองผู้ว่าราชการจังหวัด สำนักงานจังหวัด และผู้ตรวจสอบภายใน { $count } ตำแหน่ง โปรดเชิญทีละคน
invite-all-button = สร้างลิงก์ทุกคน
invite-all-done = สร้างลิงก์ทุกคนแล้ว อยู่ในไฟล์ด้านล่าง
invitations-caption = ลิงก์ลงทะเบียน { $count } คน ใช้ได้ครั้งเดียว ถึง { $until } โปรดส่งให้เจ้าของตำแหน่งเท่านั้น
invitations-title = ลิงก์ลงทะเบียน
invitations-code = รหัสหน่วยงาน
invitations-agency = ชื่อหน่วยงาน
invitations-role = บทบาท
invitations-name = ชื่อ
invitations-position = ตำแหน่ง
invitations-link = ลิงก์
invitations-until = ใช้ได้ถึง
post-button-picture = สร้าง QR
roster-button-invite-all = เชิญทุกคนที่ยังไม่ลงทะเบียน
handed-over-asked = ลิงก์ลงทะเบียนรอความยินยอมจากเจ้าหน้าที่สำนักงานจังหวัดอีกหนึ่งคน
edit-title = แก้ไข { $post }
edit-name = ชื่อ
edit-position = ตำแหน่ง
edit-office-phone = โทร. สำนักงาน
edit-own-phone = โทร. ส่วนตัว
edit-areas = ด้านที่กำกับดูแล
edit-areas-all = ทุกด้าน
edit-areas-hint = รองผู้ว่าราชการจังหวัดได้รับเรื่องด่วนของด้านที่เลือกตั้งแต่ขั้นแรก ไม่เลือกเลยคือทุกด้าน
edit-to-english = เปลี่ยนเป็นภาษาอังกฤษ
edit-to-thai = เปลี่ยนเป็นภาษาไทย
edit-button-back = ◀ กลับ
edit-ask-name = { $what } ปัจจุบัน: { $now } โปรดพิมพ์ชื่อและนามสกุลที่ถูกต้อง (เปลี่ยนคน ใช้ “ส่งมอบงาน”) หากไม่แก้ไข พิมพ์ “ยกเลิก”
edit-ask = { $what } ปัจจุบัน: { $now } โปรดพิมพ์ใหม่ หากไม่มี พิมพ์ - หากไม่แก้ไข พิมพ์ “ยกเลิก”
edit-phone-unusable = ไม่ใช่หมายเลขโทรศัพท์ในประเทศไทย มือถือมี 10 หลัก สำนักงานมี 9 หลัก โปรดพิมพ์ใหม่ หากไม่แก้ไข พิมพ์ “ยกเลิก”
edit-over = ตำแหน่งนี้ไม่มีผู้ดำรงตำแหน่งแล้ว จึงไม่ได้แก้ไข
post-button-edit = แก้ไข
people-confirm-phone =
    ท่านแจ้งหมายเลข { $phone } ไว้เมื่อ { $day } เกิน 6 เดือนแล้ว
    โปรดกดปุ่มด้านล่างเพื่อยืนยันหรือแจ้งหมายเลขใหม่ ขอบคุณ
phones-asked = ขอให้ยืนยันแล้ว { $count } คน
phones-asked-before = ขอให้ยืนยันครบทุกคนแล้ว ไม่ส่งซ้ำ
people-ask-name = โปรดพิมพ์ชื่อและนามสกุลของท่าน ตามที่จะปรากฏในทะเบียน
people-name-kept = บันทึกชื่อ { $name } แล้ว ขอบคุณ
people-name-unusable = โปรดพิมพ์เฉพาะชื่อและนามสกุล ไม่เกิน 120 ตัวอักษร
roster-old-phone = หมายเลขโทรศัพท์เกิน 6 เดือน
roster-button-old-phone = หมายเลขเกิน 6 เดือน { $count }
roster-button-ask-phones = ขอให้ยืนยันหมายเลข

## import

import-dry-run = ตรวจไฟล์แล้ว ยังไม่ได้บันทึก
import-idle = ข้อมูลตรงกับที่มีอยู่แล้ว ไม่มีรายการต้องบันทึก
import-agencies = หน่วยงาน: เพิ่ม { $added } • แก้ไข { $changed } • คงเดิม { $left }
import-posts = ตำแหน่ง: เพิ่ม { $added } • แก้ไข { $changed } • คงเดิม { $left }
import-holders = ผู้ดำรงตำแหน่ง: เพิ่ม { $added } • แก้ไข { $changed } • ส่งมอบ { $handed } • คงเดิม { $left }
import-hand-over = บรรทัดที่ { $line } { $post }: { $old } → { $new } { $day }
import-hand-over-from = ตั้งแต่ { $day }
import-hand-over-at-once = ตั้งแต่ { $day } (มีผลทันที)
import-hand-over-known = • ผู้รับมอบดำรงตำแหน่งอยู่แล้ว: { $posts }
import-hand-over-same = • ผู้รับมอบเป็นคนเดียวกับบรรทัดที่ { $line }
import-changed = ทะเบียนเปลี่ยนไประหว่างนี้ ยังไม่ได้บันทึก โปรดตรวจอีกครั้ง
import-sheet-chosen = อ่านเฉพาะแผ่นงาน “{ $sheet }” ไม่ได้อ่าน { $others }
import-left-out = คอลัมน์ที่ไม่ได้ใช้: { $columns }
import-button-take = บันทึกทั้งหมด
import-button-leave = ไม่บันทึก
import-taken = บันทึกแล้ว
import-next = เชิญผู้ใช้: พิมพ์ “ทะเบียน”
import-not-taken = ไม่ได้บันทึก ข้อมูลคงเดิม
import-faults = ยังไม่ได้บันทึก พบข้อผิดพลาด { $count } รายการ โปรดแก้ไขแล้วส่งใหม่

## week

week-reference = อ้างอิง ส-{ $serial }
week-call =
    เรียน { $who }
    วาระยามเช้า { $day } เวลา { $hour } ณ ห้องทำงานผู้ว่าราชการจังหวัด
week-moved = (เลื่อนจากวัน{ $tuesday })
week-moved-by-holiday = (เลื่อนจากวัน{ $tuesday } ซึ่งเป็นวันหยุดราชการ)
week-call-answered = ได้รับรายงานล่วงหน้าแล้ว ขอบคุณ หากมีเพิ่มเติม ตอบกลับข้อความนี้ได้
week-call-ask = โปรดตอบกลับข้อความนี้ 2–3 บรรทัด งานสำคัญและปัญหา (ถ้ามี)
week-call-ask-kindly = ขอความร่วมมือตอบกลับข้อความนี้ 2–3 บรรทัด งานสำคัญและปัญหา (ถ้ามี)
week-button-same = เหมือนสัปดาห์ก่อน
week-button-excuse = ขอผ่อนผันรายงาน
week-remind =
    เรียน { $who }
    ยังไม่ได้รับรายงานประจำสัปดาห์
    โปรดตอบกลับสั้น ๆ ก่อน { $brief } เพื่อนำเรียนผู้ว่าราชการจังหวัด
week-remind-kindly =
    เรียน { $who }
    ยังไม่ได้รับรายงานประจำสัปดาห์ ขอความร่วมมือตอบกลับสั้น ๆ ก่อน { $brief }
week-nudge =
    เรียน { $who } และผู้ได้รับมอบหมาย
    อีก { $left }จะนำเรียนสรุปต่อผู้ว่าราชการจังหวัด ยังไม่ได้รับรายงาน
    ตอบกลับบรรทัดเดียวก็ได้
week-remind-after =
    เรียน { $who }
    ยังไม่ได้รับรายงานประจำสัปดาห์
    โปรดตอบกลับสั้น ๆ ก่อนปิดรับเวลา { $close }
week-remind-after-kindly =
    เรียน { $who }
    ยังไม่ได้รับรายงานประจำสัปดาห์ ขอความร่วมมือตอบกลับสั้น ๆ ก่อนปิดรับเวลา { $close }
week-push =
    เรียน { $who }
    สำนักงานจังหวัดขอติดตามรายงานประจำสัปดาห์ { $day }
    ตอบกลับบรรทัดเดียวก็ได้
light-on-plan = ตามแผน
light-at-risk = เสี่ยงล่าช้า
light-stuck = ติดขัด
light-not-stated = ไม่ระบุ
week-filed = บันทึกแล้ว ขอบคุณ
week-filed-early = บันทึกแล้ว (ล่วงหน้า) ขอบคุณ
week-filed-late =
    บันทึกแล้ว (หลังกำหนด) ขอบคุณ
    นำเรียนผู้ว่าราชการจังหวัดเฉพาะ 🟡 และ 🔴
week-filed-unchanged = คงเดิมตามสัปดาห์ก่อน
week-unchanged-for = คงเดิมติดต่อกัน { $weeks } สัปดาห์ โปรดพิมพ์เพิ่มหนึ่งประโยค เช่น “รอผลประกวดราคา 30 พ.ย.”
week-unchanged = บันทึกแล้ว: คงเดิมตามสัปดาห์ก่อน
week-answered-already = ได้รับรายงานสัปดาห์นี้แล้ว หากมีเพิ่มเติม พิมพ์ส่งได้
week-ask-sentence = โปรดพิมพ์หนึ่งประโยค เช่น “รอผลประกวดราคา 30 พ.ย.” หากไม่มี พิมพ์ “ยกเลิก”
week-filed-for = รายงานประจำสัปดาห์ { $agency }
week-media = แนบ { $count } รายการ
week-light = สถานะ { $light } (กดเพื่อเปลี่ยน)
week-light-asked = โปรดกดเลือกสถานะของงาน
week-undone = ยกเลิกรายงานประจำสัปดาห์แล้ว ส่งใหม่ได้โดยตอบกลับข้อความนี้
week-undone-part = ยกเลิกข้อความของท่านแล้ว รายงานส่วนของผู้อื่นในหน่วยงานยังคงอยู่
week-edit-too-late = สัปดาห์นั้นสิ้นสุดแล้ว รายงานที่บันทึกไว้คงเดิม หากมีเรื่องเพิ่มเติม โปรดส่งเป็นข้อความใหม่
week-coloured = บันทึกสถานะ { $light } แล้ว
week-no-answer = ไม่พบรายงานที่จะเปลี่ยน อาจยกเลิกไปแล้ว
kept-no-more = ข้อความนี้ดำเนินการแล้ว หรือเก็บครบ 1 วันแล้ว หากยังต้องการ โปรดส่งใหม่
week-nudged = ติดตามแล้ว { $count } คน
week-nudged-nobody = ติดตามครบทุกคนแล้ว ไม่ส่งซ้ำ หากจำเป็น โปรดโทรศัพท์
week-button-file = รายงานสัปดาห์
week-taken = รับเป็นรายงานประจำสัปดาห์ของ{ $agency }แล้ว
week-which-agency = รายงานนี้เป็นของหน่วยงานใด (เก็บไว้ให้ 1 วัน)
week-ask-reason =
    โปรดพิมพ์เหตุผลที่{ $agency }ขอผ่อนผันการรายงานสัปดาห์นี้
    หากไม่ขอผ่อนผัน พิมพ์ “ยกเลิก”
week-excused =
    บันทึกแล้ว: { $agency } ขอผ่อนผันการรายงานสัปดาห์นี้
    เหตุผล: { $reason }
    เหตุผลแสดงในสรุปและไม่นับว่าตอบแล้ว หากพร้อมยังส่งรายงานได้
week-over = สัปดาห์นั้นสิ้นสุดแล้ว เปลี่ยนแปลงไม่ได้ หากจำเป็น โปรดติดต่อสำนักงานจังหวัด
week-none-yet = ยังไม่มีรายงานประจำสัปดาห์ ระบบจะส่งข้อความถึงทุกหน่วยงานในวัน{ $at }
week-title = สัปดาห์ที่ { $number } { $day }
week-title-special = สัปดาห์พิเศษ { $day }
week-sums = ทั้งหมด { $called } • ตอบแล้ว { $answered } • ยังไม่ตอบ { $missing } • ขอผ่อนผัน { $excused } • ติดต่อไม่ได้ { $unreachable }
week-closed = ปิดรับรายงาน{ $title } เวลา { $hour }
week-missing = ยังไม่ตอบ
week-silence = ไม่ตอบ { $weeks } สัปดาห์ติดต่อกัน
week-excused-list = ขอผ่อนผัน
week-unreachable = ติดต่อไม่ได้
week-button-nudge = ติดตามที่เหลือ
week-button-board = ดูทุกหน่วยงาน
mark-early = ล่วงหน้า
mark-late = หลังกำหนด
mark-unchanged = คงเดิม
mark-changed = แก้ไข
mark-edited-since = แก้ไขหลังอ่าน
mark-added-since = เพิ่มเติมหลังอ่าน
week-seen = ผู้ว่าราชการจังหวัดอ่านแล้ว { $hour }
week-seen-toast = แจ้งหน่วยงานแล้วว่าท่านอ่าน
week-button-seen = อ่านแล้ว
week-edited-since-you-read = หน่วยงานแก้ไขรายงานนี้หลังท่านอ่าน
week-added-since-you-read = หน่วยงานเพิ่มเติมรายงานนี้หลังท่านอ่าน
remark-of-governor = ผู้ว่าราชการจังหวัดให้ความเห็น
remark-of-vice = รองผู้ว่าราชการจังหวัดให้ความเห็น
remark-of-agency = { $agency } ตอบความเห็น
remark-reply = ตอบกลับข้อความนี้ได้
remark-passed-on = ส่งแล้วถึง
remark-nobody = เก็บไว้กับรายงานแล้ว แต่ยังไม่มีผู้รับในระบบ หากจำเป็น โปรดโทรศัพท์
remark-withheld = ผู้ส่งถอนข้อความนี้แล้ว
remark-below = { $who } { $at }: { $words }
mark-asks = ขอรับข้อสั่งการ
week-ask-orders = เรื่องนี้ขอรับข้อสั่งการผู้ว่าราชการจังหวัดหรือไม่
week-asks-orders = ขอรับข้อสั่งการผู้ว่าราชการจังหวัด
week-asks-nothing = แจ้งเพื่อทราบ
week-button-orders = ขอรับข้อสั่งการ
week-button-information = แจ้งเพื่อทราบ
week-orders-toast = บันทึกแล้ว: ขอรับข้อสั่งการผู้ว่าราชการจังหวัด
week-information-toast = บันทึกแล้ว: แจ้งเพื่อทราบ
week-not-stuck = ใช้ได้เฉพาะรายงานสถานะ 🔴 ติดขัด
week-told-late = รายงานหลังกำหนด
week-told-late-no-more = รายงานหลังกำหนด (เปลี่ยนแปลงแล้ว)
mark-edited = แก้ไข { $hour }
standing-excused = ขอผ่อนผัน
standing-unreachable = ติดต่อไม่ได้
standing-missing = ยังไม่ตอบ
week-excused-because = ขอผ่อนผัน: { $reason }
week-acting = { $name } ผู้ปฏิบัติหน้าที่แทน { $head }
week-acting-both = รายงานจะแสดงชื่อท่านคู่กับ { $head }
week-by-delegate-for = ผู้รายงานแทน: { $name } • แทน { $head }
week-by-delegate = ผู้รายงานแทน: { $name }
week-button-media = ดูสิ่งที่แนบ
week-own-missing = ยังไม่ได้รับรายงานของท่าน พิมพ์ส่งได้ทันที
week-own-early = ยังไม่มีรายงานของสัปดาห์นี้ หากประสงค์ส่ง พิมพ์แล้วกด “รายงานสัปดาห์”
week-own-history = ที่ผ่านมา
week-handed-open = • { $week }: ยังไม่ได้รับรายงาน โปรดตอบกลับข้อความนี้ 2–3 บรรทัด ภายใน { $close } ของวันประชุม
week-handed-answered = • { $week }: รายงานแล้ว { $light } { $words } ({ $marks }) หากมีเพิ่มเติม ตอบกลับข้อความนี้ได้
week-handed-ask-seat = • วาระยามเช้า { $day } เวลา { $hour } ณ ห้องทำงานผู้ว่าราชการจังหวัด โปรดกดแจ้งผู้เข้าร่วมประชุม
week-handed-seat = • วาระยามเช้า { $day } เวลา { $hour } ณ ห้องทำงานผู้ว่าราชการจังหวัด ผู้เข้าร่วมประชุมที่แจ้งไว้: { $who } (กดเพื่อเปลี่ยน)
record-never-called = ยังไม่เคยขอรายงานจากหน่วยงานนี้
record-not-called = หน่วยงานนี้ไม่อยู่ในรอบรายงานประจำสัปดาห์

## attendance

attendance-ask-too = และแจ้งผู้เข้าร่วมประชุม
attendance-none-held = งดประชุม โปรดส่งรายงานตามปกติ
attendance-comes = ผู้เข้าร่วมประชุม: { $who }
attendance-not-said-line = ผู้เข้าร่วมประชุม: ยังไม่แจ้ง
attendance-head = เข้าร่วมเอง
attendance-deputy = มอบผู้แทน
attendance-deputy-named = { $name } เข้าร่วมแทน
attendance-excused = ขอลาประชุม
attendance-button-head = เข้าร่วมเอง
attendance-button-deputy = มอบผู้แทน
attendance-button-excused = ขอลาประชุม
attendance-button-say = แจ้งผู้เข้าร่วมประชุม
attendance-button-unnamed = ไม่ระบุชื่อ
attendance-button-no-name = ไม่ใช่ชื่อ เป็นรายงานสัปดาห์
attendance-session = วาระยามเช้า { $day } เวลา { $hour }
attendance-ask = โปรดแจ้งผู้เข้าร่วมประชุมของ{ $agency }
attendance-recorded = บันทึกแล้ว: { $agency } • { $who }
attendance-until = เปลี่ยนได้จนถึงเวลาประชุม
attendance-toast = บันทึกแล้ว: { $who } (เปลี่ยนได้จนถึงเวลาประชุม)
attendance-closed-off = งดประชุมแล้ว ไม่ต้องแจ้งผู้เข้าร่วม
attendance-closed-begun = ประชุมเริ่มแล้ว เปลี่ยนผู้เข้าร่วมไม่ได้ หากจำเป็น โปรดโทรศัพท์แจ้งสำนักงานจังหวัด
attendance-ask-deputy = { $agency }: ผู้ใดเข้าร่วมประชุมแทน กดชื่อ หรือพิมพ์ชื่อบรรทัดเดียว
attendance-ask-name = { $agency }: ผู้ใดเข้าร่วมประชุมแทน โปรดพิมพ์ชื่อบรรทัดเดียว (ไม่ระบุก็ได้)
attendance-button = ผู้เข้าร่วมประชุม
attendance-title = ผู้เข้าร่วมวาระยามเช้า { $day } เวลา { $hour }
attendance-sums = เข้าร่วมเอง { $heads } • ผู้แทน { $deputies } • ลาประชุม { $excused } • ยังไม่แจ้ง { $silent }
attendance-off = งดประชุมวาระยามเช้า
attendance-group-deputy = มอบผู้แทน
attendance-group-excused = ขอลาประชุม
attendance-group-silent = ยังไม่แจ้ง
attendance-group-head = เข้าร่วมเอง
attendance-unnamed = ผู้แทน (ไม่ระบุชื่อ)
attendance-for = { $name } แทน { $post }
attendance-button-off = งดประชุมครั้งนี้
attendance-button-off-yes = งดประชุม
attendance-button-off-no = ประชุมตามเดิม
attendance-off-ask = งดวาระยามเช้า { $day } เวลา { $hour } ใช่หรือไม่ รายงานยังรับตามปกติ
attendance-off-told = จะแจ้งผู้ที่ได้รับเชิญ { $count } คน รวมทั้งผู้ว่าราชการจังหวัดและรองผู้ว่าราชการจังหวัด
attendance-off-done = งดวาระยามเช้า { $day } แล้ว แจ้งผู้ที่ได้รับเชิญ { $count } คน รายงานยังรับตามปกติ
attendance-held = วาระยามเช้า { $day } เวลา { $hour } ประชุมตามเดิม
attendance-off-news = งดวาระยามเช้า { $day } เวลา { $hour }
attendance-off-report = ไม่ต้องเดินทางมาประชุม โปรดส่งรายงานประจำสัปดาห์ตามปกติ
attendance-off-by = ผู้แจ้ง { $name } • รายงานประจำสัปดาห์ยังรับตามปกติ

## visits

visit-which-dossier = เปิดแฟ้มของหน่วยงานใด โปรดพิมพ์ชื่อหรือชื่อย่อ หรือกดเลือก
visit-not-found = ไม่พบหน่วยงาน “{ $words }” ในทะเบียน โปรดพิมพ์ชื่อหน่วยงานหรือชื่อย่อ เช่น ชลประทาน ทสจ.
visit-nobody = ไม่พบหน่วยงาน “{ $words }” ในทะเบียน จึงยังไม่ได้บันทึก โปรดพิมพ์ชื่อหน่วยงานตามด้วยบันทึก เช่น ชลประทาน คลองตื้นเขิน
visit-ask-about = บันทึกเยี่ยมหน่วยงานใด โปรดพิมพ์ชื่อหน่วยงานตามด้วยบันทึก หรือกดเลือกหน่วยงาน
visit-write = บันทึกเยี่ยม: { $agency }
visit-write-how = โปรดส่งบันทึกเป็นข้อความ ภาพ หรือเสียง ภายใน 10 นาที หรือตอบกลับข้อความนี้ได้ทุกเมื่อ
visit-private = 🔒 เห็นเฉพาะท่าน
visit-whose = บันทึกแล้ว แต่ยังไม่ทราบว่าเป็นหน่วยงานใด โปรดพิมพ์ชื่อหน่วยงาน หรือกดเลือก
visit-note-title = บันทึกเยี่ยม: { $agency }
visit-whose-else = บันทึกนี้เป็นของหน่วยงานใด โปรดพิมพ์ชื่อหน่วยงาน หรือกดเลือก
visit-loose = ยังไม่ระบุหน่วยงาน
visit-edited = (แก้ไข { $at })
visit-note-how = แก้ข้อความเดิมใน Telegram ระบบแก้ตาม • ตอบกลับข้อความนี้เพื่อเพิ่ม
visit-ask-delete = ลบบันทึกนี้ถาวรหรือไม่
visit-gone = ลบบันทึกแล้ว ระบบไม่เก็บสำเนา ข้อความในแชตนี้ท่านลบได้เองใน Telegram
visit-none = ยังไม่มีบันทึกเยี่ยม
visit-none-how = จดบันทึก: พิมพ์ “บันทึกเยี่ยม” ตามด้วยชื่อหน่วยงานและข้อความ เช่น บันทึกเยี่ยม ชลประทาน คลองตื้นเขิน
visit-all-title = บันทึกเยี่ยมของท่าน ทั้งหมด { $count } รายการ
visit-notes-of = { $agency }: บันทึก { $count } รายการ
visit-dossier-title = แฟ้มหน่วยงาน: { $agency }
visit-head = หัวหน้าหน่วยงาน: { $officer }
visit-delegate = ผู้ได้รับมอบหมาย: { $officer }
visit-people = ผู้ติดต่อ
visit-urgent = เรื่องด่วนค้าง { $count }
visit-answers = รายงานล่าสุด
visit-age = { $length }ที่แล้ว
visit-remarks = ความเห็นต่อรายงาน
visit-notes = บันทึกเยี่ยมของท่าน
visit-dossier-foot = 🔒 หน่วยงานไม่ทราบว่าท่านเปิดแฟ้มนี้ • ตอบกลับข้อความนี้เพื่อจดบันทึกเยี่ยม
visit-button-answers = รายงานโดยละเอียด
visit-button-remarks = ความเห็น { $count }
visit-button-notes = บันทึกของท่าน { $count }
visit-button-people = ผู้ติดต่อ
visit-button-write = จดบันทึก
visit-button-contact = ติดต่อ { $name }
visit-button-dossier = ◀ แฟ้มหน่วยงาน
visit-button-of-agency = ◀ บันทึกหน่วยงานนี้
visit-button-all = บันทึกทั้งหมด
visit-button-whose = เปลี่ยนหน่วยงาน
visit-button-delete = ลบ
visit-button-delete-yes = ลบถาวร
visit-button-delete-no = เก็บไว้

## brief

brief-asking = ขอรับข้อสั่งการ { $count }
brief-urgent = เรื่องด่วนค้าง { $count }
brief-urgent-ended = เรื่องด่วนที่ปิดแล้วตั้งแต่สรุปครั้งก่อน { $count }
brief-not-asking = ติดขัดอื่น ๆ { $count }
brief-attendance = ประชุม: { $sums }

brief-to = เรียน ผู้ว่าราชการจังหวัด
brief-copy = สำเนาสรุปที่นำเรียนผู้ว่าราชการจังหวัด
brief-title = สรุปประจำสัปดาห์ที่ { $number } { $at }
brief-title-special = สรุปสัปดาห์พิเศษ { $at }
brief-as-of = ข้อมูล ณ { $at }
brief-moved = เลื่อนจากวัน{ $day }
brief-skipped = งดวาระสัปดาห์นี้ แสดงเฉพาะที่ได้รับก่อนแจ้งงด
brief-late = ส่งหลังกำหนด { $hour } เนื่องจากระบบขัดข้อง
brief-next = ขอรายงานครั้งถัดไป { $at }
brief-answered = ตอบแล้ว { $answered } จาก { $called } หน่วยงาน • 🔴 { $red } • 🟡 { $yellow }
brief-troubled = มีปัญหา แต่ยังไม่ระบุสถานะ { $count }
brief-missing = ยังไม่ตอบ { $count }
brief-excused = ขอผ่อนผัน { $count }
brief-unreachable = ติดต่อไม่ได้ { $count }
brief-more = และอีก { $count }
brief-none-yet = ยังไม่มีสรุป ระบบจะขอรายงานครั้งแรก { $at }
brief-week-ahead = { $title } ยังไม่ถึงกำหนด ระบบจะขอรายงาน { $at }
brief-week-skipped = { $title } งดวาระ ไม่มีการขอรายงาน
brief-week-unknown = { $title } ไม่มีการขอรายงานผ่านระบบ
brief-no-such-week = ปีงบประมาณนั้นไม่มีสัปดาห์ที่ระบุ
brief-not-understood = ไม่พบหน่วยงานหรือสัปดาห์ “{ $words }”
brief-examples =
    ตัวอย่าง
    • สรุป ชลประทาน
    • สรุป สัปดาห์ก่อน
    • สรุป สัปดาห์ที่ 7
    • สรุป 17 พ.ย. 2569
brief-which-agency = “{ $words }” หมายถึงหน่วยงานใด
brief-which-too-many = มีอีก { $count } หน่วยงาน โปรดพิมพ์ชื่อให้ชัดขึ้น
brief-list-empty = ไม่มีรายการ
brief-button-light = { $sign } ทั้งหมด { $count }
brief-button-missing = ยังไม่ตอบ { $count }
brief-button-excused = ผ่อนผัน { $count }
brief-button-unreachable = ติดต่อไม่ได้ { $count }
brief-button-back = ◀ สรุป
export-button = 📊 ไฟล์ Excel
export-caption =
    ตารางประจำ{ $title } ข้อมูล ณ { $at }
    มีหมายเลขโทรศัพท์ โปรดใช้ในราชการเท่านั้น
export-reports = รายงาน
export-people = ผู้ดำรงตำแหน่ง
export-code = รหัสหน่วยงาน
export-agency = ชื่อหน่วยงาน
export-kind = ประเภทหน่วยงาน
export-standing = การตอบ
export-answered = ตอบแล้ว
export-missing = ยังไม่ตอบ
export-excused = ขอผ่อนผัน
export-unreachable = ติดต่อไม่ได้
export-uncalled = ตอบโดยไม่ได้ขอ
export-light = สถานะงาน
export-timing = กำหนด
export-in-time = ในกำหนด
export-unchanged = คงเดิม (สัปดาห์)
export-words = ข้อความรายงาน
export-media = สิ่งที่แนบ
export-by = ผู้รายงาน
export-role = บทบาท
export-phone = โทรศัพท์
export-said-at = รายงานเมื่อ
export-edited-at = แก้ไขเมื่อ
export-reason = เหตุผล
export-why = สาเหตุ
export-coming = การเข้าร่วมประชุม
export-head-comes = เข้าร่วมเอง
export-deputy-comes = มอบผู้แทน
export-not-coming = ขอลาประชุม
export-not-said = ยังไม่แจ้ง
export-who-comes = ผู้เข้าร่วม
export-told-by = ผู้แจ้ง
export-told-at = แจ้งเมื่อ
export-report-excused = เหตุผลที่ขอผ่อนผันรายงาน
export-officer = ผู้รับผิดชอบ
export-name = ชื่อ-สกุล
export-position = ตำแหน่ง
export-office-phone = โทรศัพท์สำนักงาน
export-personal-phone = โทรศัพท์ส่วนตัว
export-joined-at = ลงทะเบียนเมื่อ
export-reached = การติดต่อ
export-is-reached = ติดต่อได้
export-not-joined = ยังไม่ลงทะเบียน
export-blocked = ปิดกั้นระบบ
export-vacant = ไม่มีผู้ดำรงตำแหน่ง
kind-provincial = ราชการส่วนภูมิภาค
kind-district = อำเภอ
kind-central = ราชการส่วนกลางในพื้นที่
kind-local-government = องค์กรปกครองส่วนท้องถิ่น
kind-state-enterprise = รัฐวิสาหกิจ
kind-public-org = องค์การมหาชน
kind-education = สถานศึกษา
kind-independent = ศาล อัยการ องค์กรอิสระ
kind-partner = ภาคี

## mydata

mydata-caption =
    ข้อมูลทั้งหมดที่ระบบเก็บเกี่ยวกับท่าน ณ { $at }
    เปิดอ่านเป็นข้อความได้ โปรดเก็บรักษาเป็นส่วนตัว
mydata-everything = ข้อมูลทั้งหมดที่ระบบเก็บเกี่ยวกับท่าน ไม่มีข้อมูลของผู้อื่น เวลาในไฟล์เป็นเวลาประเทศไทย หากข้อมูลไม่ถูกต้อง โปรดแจ้งสำนักงานจังหวัด
mydata-roster = ทะเบียน: ชื่อ โทรศัพท์ บัญชี Telegram ตำแหน่งที่ดำรง และลิงก์ลงทะเบียนของท่าน
mydata-reports = รายงานประจำสัปดาห์ที่ท่านส่ง พร้อมข้อความก่อนแก้ไข เหตุผลที่ขอผ่อนผัน และสัปดาห์ที่ระบบส่งข้อความถึงท่าน
mydata-projects = รายงานและการแก้ไขโครงการของท่าน
mydata-urgent = เรื่องด่วนที่ท่านแจ้งหรือดำเนินการ ข้อความของท่าน และข้อความก่อนแก้ไข
mydata-where = ภารกิจที่ท่านแจ้งใน 30 วันที่ผ่านมา และถ้อยคำก่อนแก้ไข ไม่เก็บเหตุผลการลา
mydata-announcements = แจ้งเวียนที่ท่านทำ ที่ท่านได้รับและรับทราบ คำถามคำตอบ และการตอบแบบสำรวจของท่าน
mydata-talks = การขอพูดคุยและขอเข้าพบ: ที่ท่านขอ ที่ท่านตอบ และข้อความที่ท่านส่งตอบ
mydata-requests = ข้อสั่งการและคำขอความร่วมมือ: ที่ท่านทำ ที่ท่านได้รับ และข้อความที่ท่านส่ง
mydata-visits = บันทึกเยี่ยมและแฟ้มหน่วยงานของท่าน พร้อมข้อความก่อนแก้ไข เห็นเฉพาะท่าน
mydata-kept = ข้อความที่เก็บไว้ 1 วันเพื่อรอให้ท่านระบุว่าเป็นเรื่องใด
mydata-sheets = ไฟล์ทะเบียนที่ท่านส่งและยังไม่ได้ยืนยันการนำเข้า เก็บไว้ 1 วัน
mydata-question = คำถามที่ระบบถามท่านครั้งล่าสุด
mydata-under-way = ข้อความของท่านที่ระบบยังดำเนินการไม่เสร็จ
mydata-letters = ข้อความที่ระบบส่งถึงท่าน: เวลาและประเภท ไม่เก็บถ้อยคำ
mydata-trail = สิ่งที่ท่านทำในระบบ: เวลาและประเภท ไม่เก็บถ้อยคำ

## talks

talk-reference = อ้างอิง พ-{ $serial }
talk-phone = โทร. { $phone }
talk-at-hour = เวลา { $when }
talk-at-day = วัน{ $when }
talk-name-post = { $name } ({ $post })
talk-the-governor = ผู้ว่าราชการจังหวัด
talk-the-vice = รองผู้ว่าราชการจังหวัด
talk-name-no-number = { $name } ยังไม่มีหมายเลขโทรศัพท์ในระบบ
talk-button = ขอพูดคุย
talk-whom = ต้องการพูดคุยกับหน่วยงานใด โปรดพิมพ์ชื่อหรือชื่อย่อ เช่น ชลประทาน ทสจ. อำเภอถลาง
talk-nobody = ไม่พบหน่วยงาน “{ $words }” ในทะเบียน โปรดพิมพ์ /talk ตามด้วยชื่อหรือชื่อย่อ เช่น /talk ชลประทาน
talk-which = “{ $words }” หมายถึงหน่วยงานใด
talk-oneself = ท่านเป็นหัวหน้าหน่วยงานนี้เอง จึงไม่ได้ส่งคำขอ
talk-sent = ส่งคำขอพูดคุยถึง { $to } แล้ว { $hour }
talk-sent-next = หากไม่มีคำตอบใน { $minutes } นาที ระบบจะแจ้งผู้ได้รับมอบหมายของหน่วยงานเพิ่ม และเรียนให้ท่านทราบ
talk-sent-told = หากไม่มีคำตอบใน { $minutes } นาที ระบบจะเรียนให้ท่านทราบ
talk-sent-answered = ได้รับคำตอบแล้ว
talk-sent-ended = สิ้นสุดคำขอนี้แล้ว
talk-already = ส่งคำขอพูดคุยถึง { $to } แล้วเมื่อ { $hour } กำลังรอคำตอบ
talk-not-joined = { $post } ยังไม่ลงทะเบียนในระบบ
talk-blocked = { $post } ปิดกั้นระบบ จึงส่งข้อความถึงไม่ได้
talk-vacant = { $agency }: ยังไม่มีหัวหน้าหน่วยงานในระบบ
talk-telephone = ส่งคำขอพูดคุยไม่ได้ โปรดโทรศัพท์
talk-calling = { $who } กำลังโทรเรียนท่าน
talk-soon = { $who } จะโทรเรียนท่านในอีก { $minutes } นาที ({ $hour })
talk-at = { $who } ขอโทรเรียนท่าน{ $when }
talk-at-changed = { $who } ขอเปลี่ยนเป็นโทรเรียนท่าน{ $when }
talk-deputy = { $who } มอบ { $deputy } โทรเรียนท่าน
talk-deputy-unnamed = { $who } มอบผู้แทนโทรเรียนท่าน
talk-reminded = ระบบจะเตือนก่อน 5 นาที
talk-unanswered =
    ครบ { $length } { $to } ยังไม่ตอบ แจ้ง { $others } เพิ่มแล้ว
    { $number }
    อ้างอิง พ-{ $serial }
talk-unanswered-alone =
    ครบ { $length } { $to } ยังไม่ตอบ และไม่มีผู้อื่นของหน่วยงานที่แจ้งเพิ่มได้ โปรดโทรศัพท์
    { $number }
    อ้างอิง พ-{ $serial }
talk-button-cancel = ยกเลิกคำขอ
talk-button-contact-of = ติดต่อ { $agency }
talk-taken-back = ยกเลิกคำขอพูดคุยกับ { $to } แล้ว { $hour }
talk-handed-asker = ขอพูดคุยกับ { $to } เมื่อ { $asked } ยังไม่มีคำตอบ (พ-{ $serial })
talk-handed-asker-agreed = { $to } จะโทรเรียนท่าน{ $when } (พ-{ $serial })
talk-ask =
    เรียน { $to }
    { $asker }ขอพูดคุยทางโทรศัพท์
talk-ask-stand-in = { $head } ยังไม่ตอบ โปรดตอบแทนหน่วยงาน
talk-ask-unreached = ส่งข้อความถึง { $head } ไม่ได้ โปรดตอบแทนหน่วยงาน
talk-ask-vacant = หน่วยงานยังไม่มีหัวหน้าในระบบ โปรดตอบแทนหน่วยงาน
talk-ask-ended = สิ้นสุดคำขอนี้แล้วเมื่อ { $hour } ไม่ต้องตอบ
talk-button-calling = กำลังโทร
talk-button-soon = อีก { $minutes } นาที
talk-button-at = นัดเวลา
talk-button-deputy = มอบผู้แทน
talk-button-new-time = เปลี่ยนเวลา
talk-button-other = หมายถึง { $when }
talk-button-somebody = ผู้อื่น
talk-button-unnamed = ไม่ระบุชื่อ
talk-answered = ตอบแล้ว { $hour }: { $what }
talk-answered-by = { $by } ตอบแล้ว { $hour }: { $what }
talk-answered-before = { $by } ตอบแล้ว { $hour }
talk-answered-already = มีผู้ตอบแล้ว { $hour }
talk-over = สิ้นสุดคำขอนี้แล้ว ไม่ต้องตอบ
talk-answer-sent = ส่งคำตอบแล้ว
talk-what-calling = กำลังโทร
talk-what-soon = จะโทรในอีก { $minutes } นาที ({ $hour })
talk-what-at = จะโทร{ $when }
talk-what-deputy = มอบ { $deputy } โทร
talk-what-deputy-unnamed = มอบผู้แทนโทร
talk-deputy-which = ผู้ใดจะโทรแทน
talk-deputy-name = ผู้ใดจะโทรแทน โปรดพิมพ์ชื่อ พร้อมหมายเลขโทรศัพท์ถ้ามี
talk-you-call = { $by } มอบท่านโทรเรียน{ $to }
talk-tell-deputy = โปรดแจ้ง { $deputy } ให้โทรเรียน{ $to } ระบบส่งข้อความถึงผู้นี้ไม่ได้
talk-called-off = { $by }ยกเลิกนัดพูดคุย{ $when } แล้ว ไม่ต้องโทร
talk-handed = { $asker }ขอพูดคุยทางโทรศัพท์ เมื่อ { $asked } ยังไม่มีคำตอบ { $phone } (พ-{ $serial })
talk-handed-agreed = หน่วยงานจะโทรเรียน{ $asker }{ $when } { $phone } (พ-{ $serial })
talk-which-time = จะโทรเวลาใด โปรดเลือก หรือพิมพ์เวลา เช่น 14.30 น.
talk-time-past = { $when } ผ่านไปแล้ว โปรดพิมพ์เวลาใหม่ เช่น 14.30 น.
talk-time-far = { $when } ไกลเกินไป นัดได้ไม่เกิน { $days } วันข้างหน้า โปรดพิมพ์เวลาใหม่
talk-time-day = วัน{ $day } เวลาใด โปรดพิมพ์วันและเวลา เช่น พรุ่งนี้ 09.00 น.
talk-time-impossible = ไม่มีเวลานี้ โปรดพิมพ์เวลาใหม่ เช่น 14.30 น.
talk-time-none = ไม่พบเวลาในข้อความนี้ โปรดพิมพ์เฉพาะเวลา เช่น 14.30 น.
talk-time-taken = นัดไว้{ $when } หากหมายถึงเวลาอื่น โปรดกดปุ่มด้านล่าง
talk-time-passed = เวลานี้ผ่านไปแล้ว โปรดเลือกเวลาอื่น
talk-near-asker =
    อีก { $minutes } นาที ({ $hour }) { $by } จะโทรเรียนท่าน
    { $phone } (พ-{ $serial })
talk-near-asked =
    อีก { $minutes } นาที ({ $hour }) โปรดโทรเรียน{ $to }
    { $phone } (พ-{ $serial })
talk-entry-asker = { $by } โทรเรียนท่าน
talk-entry-asked = โทรเรียน{ $to }
talk-entry-caption = { $what } { $when } เปิดไฟล์เพื่อบันทึกลงปฏิทินของท่าน
talk-entry-off = ยกเลิกแล้ว: { $what } { $when } เปิดไฟล์เพื่อนำออกจากปฏิทินของท่าน
talk-not-yours = เรื่องนี้ไม่อยู่ในความรับผิดชอบของท่านแล้ว จึงไม่ได้ส่งต่อข้อความ
talk-passed-on = ส่งแล้วถึง { $to }
talk-not-passed-on = ส่งต่อทางระบบไม่ได้ในขณะนี้ โปรดโทรศัพท์
talk-word = ข้อความจาก { $by }
talk-word-media = แนบ 1 รายการ
talk-word-withheld = ผู้ส่งถอนข้อความนี้แล้ว

five-free = ผู้ว่าราชการจังหวัด: ติดต่อผ่านสำนักงานจังหวัด โทร. { $phone }
five-free-no-number = ผู้ว่าราชการจังหวัด: ติดต่อผ่านสำนักงานจังหวัด
five-released = ผู้ว่าราชการจังหวัด: { $words }
five-through = สำนักงานจังหวัด { $number }
five-button = ขอเข้าพบ 5 นาที
five-button-of = ขอเข้าพบ 5 นาที: { $agency }
five-why = ขอเข้าพบเรื่องใด โปรดพิมพ์ 1 บรรทัด
five-sent = ส่งคำขอแล้ว { $hour }: ขอเข้าพบ 5 นาที เรื่อง { $words }
five-sent-next = หากยังไม่มีคำตอบใน { $hours } ชั่วโมง สำนักงานจังหวัดจะประสานต่อ
five-sent-office = ส่งถึงสำนักงานจังหวัดให้ประสานแล้ว
five-nobody = ขณะนี้ส่งคำขอทางระบบไม่ได้ โปรดโทรศัพท์ถึงสำนักงานจังหวัด
five-already = ส่งคำขอแล้วเมื่อ { $asked } กำลังรอคำตอบ: เรื่อง { $words }
five-about = เรื่อง { $words }
five-request = { $by } ขอเข้าพบ 5 นาที
five-request-late = ส่งเมื่อ { $asked } ยังไม่มีคำตอบ โปรดประสานต่อ
five-request-ended = ผู้ขอยกเลิกแล้วเมื่อ { $hour }
five-button-now = เชิญพบทันที
five-button-tuesday = วันอังคาร
five-button-write = ขอเป็นข้อความ
five-what-now = เชิญพบทันที
five-what-at = นัดพบ{ $when }
five-what-tuesday = นำเสนอในวาระยามเช้า
five-what-write = ขอเป็นข้อความ
five-now = ผู้ว่าราชการจังหวัดเชิญท่านเข้าพบได้ทันที ณ ห้องทำงานผู้ว่าราชการจังหวัด
five-at = ผู้ว่าราชการจังหวัดเชิญเข้าพบ { $when } ณ ห้องทำงานผู้ว่าราชการจังหวัด
five-at-changed = เปลี่ยนเวลา: ผู้ว่าราชการจังหวัดเชิญเข้าพบ { $when } ณ ห้องทำงานผู้ว่าราชการจังหวัด
five-or-call = หากมาไม่ได้: { $number }
five-tuesday = ผู้ว่าราชการจังหวัดขอให้นำเรื่องนี้เสนอในวาระยามเช้า { $when }
five-in-brief = นำเสนอในวาระ { $count } เรื่อง
five-in-brief-line = • { $agency }: { $words }
five-next-session = ผู้ว่าราชการจังหวัดขอให้นำเรื่องนี้เสนอในวาระยามเช้าครั้งถัดไป
five-write = ผู้ว่าราชการจังหวัดยังไม่สะดวกให้เข้าพบ โปรดส่งเป็นข้อความ โดยตอบกลับข้อความนี้ ระบบจะส่งถึงผู้ว่าราชการจังหวัดทันที
five-for-you = { $by } ตอบ { $who } แทนท่านแล้ว: { $what }
five-late =
    ครบ { $length } ยังไม่มีคำตอบ: ขอเข้าพบ 5 นาที เรื่อง { $words }
    ส่งถึงสำนักงานจังหวัดให้ประสานต่อแล้ว { $number }
    อ้างอิง พ-{ $serial }
five-late-alone =
    ครบ { $length } ยังไม่มีคำตอบ: ขอเข้าพบ 5 นาที เรื่อง { $words }
    โปรดโทรศัพท์ถึงสำนักงานจังหวัด { $number }
    อ้างอิง พ-{ $serial }
five-taken-back = ยกเลิกคำขอแล้ว { $hour }: ขอเข้าพบ 5 นาที เรื่อง { $words }
five-called-off = { $by } ขอยกเลิกการเข้าพบ{ $when }
five-which-time = ให้เข้าพบเวลาใด โปรดเลือก หรือพิมพ์เวลา เช่น 14.30 น.
five-near-asker =
    อีก { $minutes } นาที ({ $hour }) เข้าพบผู้ว่าราชการจังหวัด
    { $phone } (พ-{ $serial })
five-near-asked =
    อีก { $minutes } นาที ({ $hour }) { $by } เข้าพบท่าน เรื่อง { $words }
    { $phone } (พ-{ $serial })
five-entry-asker = เข้าพบผู้ว่าราชการจังหวัด
five-entry-asked = { $by } เข้าพบ
five-handed = ขอเข้าพบผู้ว่าราชการจังหวัดเมื่อ { $asked } เรื่อง { $words } ยังไม่มีคำตอบ (พ-{ $serial })
five-handed-agreed = เข้าพบผู้ว่าราชการจังหวัด{ $when } เรื่อง { $words } (พ-{ $serial })
five-handed-answer = { $by } ขอเข้าพบ 5 นาที เรื่อง { $words } ยังไม่มีคำตอบ (พ-{ $serial })
five-handed-answer-agreed = { $by } เข้าพบ{ $when } เรื่อง { $words } (พ-{ $serial })

## desk

desk-secret =
    ไม่ได้เก็บและไม่ได้ส่งต่อข้อความนี้ เพราะระบุชั้นความลับ “{ $label }”
    เรื่องลับห้ามส่งทางแชต โปรดลบข้อความนี้ และดำเนินการตามระเบียบว่าด้วยการรักษาความลับของทางราชการ
    (บันทึกเพียงเวลาและผู้ส่ง)
desk-cancelled = ยกเลิกคำถามแล้ว
desk-nothing-open = ไม่มีคำถามค้างอยู่
desk-help = ระบบสื่อสารราชการจังหวัด
desk-help-report =
    • รายงานประจำสัปดาห์: ตอบกลับข้อความที่ส่งถึงท่านก่อนวันอังคาร หรือพิมพ์ส่งได้เลยเมื่อเปิดรับ
    • ดูรายงานของท่าน: พิมพ์ “รายงาน”
    • รายงานโครงการ: พิมพ์รหัส ร้อยละ และข้อความ หรือพิมพ์ “โครงการ”
desk-help-survey =
    • รายงานของทุกหน่วยงาน: พิมพ์ “รายงาน”
    • สรุปประจำสัปดาห์: พิมพ์ “สรุป” หรือระบุ เช่น “สรุป สัปดาห์ก่อน” “สรุป ชลประทาน”
    • ผู้เข้าร่วมวาระยามเช้า: พิมพ์ “ผู้เข้าประชุม”
    • โครงการล่าช้า: พิมพ์ “เกินกำหนด” • งบประมาณ: พิมพ์ “งบประมาณ”
desk-help-where-say = • ภารกิจ: พิมพ์ เช่น “ไปตรวจเขื่อนบางวาด กลับบ่ายสาม” หรือพิมพ์ “ภารกิจ”
desk-help-where-ask = • ใครอยู่ไหน: พิมพ์ “ภารกิจ” หรือ /where ตามด้วยหน่วยงาน สถานที่ หรือวัน
desk-help-talk = • พูดคุยกับหัวหน้าหน่วยงานทางโทรศัพท์: พิมพ์ /talk ตามด้วยชื่อหน่วยงาน
desk-help-order = • สั่งการหรือขอความร่วมมือ: พิมพ์ /order ชลประทาน ขอข้อมูลการขยายคลอง ภายในศุกร์ (ตรวจสอบก่อนส่ง)
desk-help-orders = • ติดตามข้อสั่งการ: พิมพ์ “ข้อสั่งการ” หรือ /orders
desk-help-announce = • แจ้งเวียน: ส่งเนื้อหาแล้วพิมพ์ /announce • ใครรับทราบแล้ว: /receipts
desk-help-receipts = • ผลการแจ้งเวียน: /receipts
desk-help-circulars = • แจ้งเวียน: กด [รับทราบ] ใต้ข้อความ หากมีคำถามให้ตอบกลับข้อความนั้น
desk-help-letters = • หนังสือที่ต้องตามไป: พิมพ์ /letters
desk-help-governor = • ขอเข้าพบผู้ว่าราชการจังหวัด: พิมพ์ “ขอเข้าพบ” หรือ /governor
desk-help-visit =
    • ก่อนตรวจเยี่ยมโดยไม่แจ้งล่วงหน้า: พิมพ์ “แฟ้ม ชลประทาน” (หน่วยงานไม่ทราบ)
    • จดบันทึกส่วนตัว: พิมพ์ “บันทึกเยี่ยม ชลประทาน” ตามด้วยข้อความ ภาพ หรือเสียง (เห็นเฉพาะท่าน)
desk-help-roster = • ทะเบียน: พิมพ์ “ทะเบียน” หรือส่งไฟล์ Excel หรือ CSV มาที่แชตนี้
desk-help-urgent = • เรื่องด่วน: พิมพ์ “เรื่องด่วน” ตามด้วยเรื่อง ได้ทุกเวลา ดูเรื่องที่ค้าง: /urgent
desk-help-urgent-list = • เรื่องด่วนที่ค้าง: พิมพ์ “เรื่องด่วน”
desk-help-who = • ติดต่อ: พิมพ์ “ติดต่อ” หรือ /who ตามด้วยชื่อหน่วยงานหรือบุคคล
desk-help-all = • ภาษา: /language • ข้อมูลของท่าน: /me /mydata • ความเป็นส่วนตัว: /privacy
desk-unknown-command = ไม่มีคำสั่งนี้ ดูวิธีใช้: /help
desk-courtesy = ขอบคุณ
desk-courtesy-report = ขอบคุณ หากมีเรื่องรายงาน พิมพ์ส่งได้ทันที
desk-live-location = ระบบไม่ติดตามตำแหน่ง โปรดพิมพ์สถานที่เป็นข้อความ
desk-useless = ระบบไม่รับข้อความรูปแบบนี้ โปรดพิมพ์เป็นข้อความ หรือส่งภาพ เสียง หรือเอกสาร
desk-unclear = ข้อความนี้เป็นเรื่องใด (เก็บไว้ให้ 1 วัน)
desk-button-where = ภารกิจของท่าน
desk-button-note = บันทึกไว้เท่านั้น
desk-noted = เป็นบันทึกของท่านเองในแชตนี้ ระบบไม่เก็บและไม่ส่งต่อ

# ---- sheet: ตำแหน่งที่พบข้อผิดพลาด
# $column คือหัวคอลัมน์ตามไฟล์ $cell คือข้อความในช่อง (ตัดสั้นแล้ว) $fault คือประโยคด้านล่าง
sheet-fault-at-cell = { $place } คอลัมน์ { $column } พบ “{ $cell }”: { $fault }
sheet-fault-at-empty-cell = { $place } คอลัมน์ { $column }: { $fault }
sheet-fault-at-row = { $place } (“{ $cell }”): { $fault }
sheet-fault-at-line = { $place }: { $fault }
sheet-fault-in-file = { $fault }
# ขึ้นต้นประโยค และกลางประโยค: ไฟล์ข้อความนับเป็นบรรทัด สมุดงาน Excel นับเป็นแถว
sheet-place-line = บรรทัดที่ { $line }
sheet-place-row = แถวที่ { $line }
sheet-place-row-of = แผ่นงาน “{ $sheet }” แถวที่ { $line }
sheet-named-line = บรรทัดที่ { $line }
sheet-named-row = แถวที่ { $line }
sheet-column = “{ $heading }”
sheet-column-lettered = { $letter } “{ $heading }”

# ---- sheet: ทั้งไฟล์
sheet-fault-empty = ไฟล์ว่าง ไม่มีข้อมูล โปรดตรวจสอบแล้วส่งใหม่
sheet-fault-too-large = ไฟล์ใหญ่เกินไป ต้องเล็กกว่า { $megabytes } MB โปรดแบ่งเป็นหลายไฟล์ หรือลบรูปภาพและแผ่นงานที่ไม่ใช้
sheet-fault-too-large-unpacked = เมื่อคลายการบีบอัดแล้ว สมุดงานมีขนาดเกิน { $megabytes } MB โปรดลบแผ่นงาน รูปภาพ และการจัดรูปแบบที่ไม่ใช้ แล้วส่งใหม่
sheet-fault-damaged = เปิดไฟล์ Excel นี้ไม่ได้ ไฟล์อาจเสียหายหรือไม่สมบูรณ์ โปรดเปิดด้วย Excel บันทึกใหม่เป็น .xlsx แล้วส่งใหม่
sheet-fault-several-sheets = มีหลายแผ่นงานที่อ่านได้: { $sheets } ครั้งหนึ่งรับได้แผ่นงานเดียว โปรดแยกเป็นไฟล์ละแผ่นงาน แล้วส่งทีละไฟล์
sheet-fault-hidden-sheet = แผ่นงานที่อ่านได้มีเพียง “{ $sheet }” ซึ่งถูกซ่อนไว้ โปรดยกเลิกการซ่อนแผ่นงาน แล้วส่งใหม่
sheet-fault-old-excel = อ่านไฟล์ Excel แบบ .xls หรือ .xlsb ไม่ได้ โปรดบันทึกเป็น “Excel Workbook (.xlsx)” แล้วส่งใหม่
sheet-fault-locked = ไฟล์นี้มีรหัสผ่านจึงเปิดไม่ได้ โปรดเปิดด้วย Excel ลบรหัสผ่านออก บันทึก แล้วส่งใหม่
sheet-fault-open-document = อ่านไฟล์ LibreOffice (.ods) ไม่ได้ โปรดบันทึกเป็น Excel (.xlsx) แล้วส่งใหม่
sheet-fault-document = เป็นไฟล์เอกสาร ไม่ใช่ตาราง โปรดคัดลอกตารางไปไว้ใน Excel บันทึกเป็น .xlsx แล้วส่งใหม่
sheet-fault-archive = เป็นไฟล์บีบอัด โปรดแตกไฟล์ แล้วส่งเฉพาะไฟล์ Excel (.xlsx) หรือ CSV
sheet-fault-pdf = เป็นไฟล์ PDF อ่านเป็นตารางไม่ได้ โปรดส่งไฟล์ตารางต้นฉบับ (.xlsx หรือ CSV)
sheet-fault-picture = เป็นรูปภาพ อ่านเป็นตารางไม่ได้ โปรดส่งไฟล์ตารางต้นฉบับ (.xlsx หรือ CSV)
sheet-fault-web-page = เป็นหน้าเว็บหรือ XML แม้ชื่อไฟล์จะเป็น .xls โปรดเปิดด้วย Excel บันทึกเป็น “Excel Workbook (.xlsx)” แล้วส่งใหม่
sheet-fault-binary = ไม่ใช่ไฟล์ตาราง โปรดส่งไฟล์ Excel (.xlsx) หรือ CSV
sheet-fault-broken-text = ข้อความในไฟล์เสียหายหรือขาดหาย โปรดบันทึกไฟล์ใหม่เป็น “CSV UTF-8” แล้วส่งใหม่
sheet-fault-unknown-encoding = อ่านรหัสอักขระของไฟล์ไม่ได้ โปรดบันทึกเป็น “CSV UTF-8” แล้วส่งใหม่
sheet-fault-garbled = ภาษาไทยในไฟล์กลายเป็นอักขระที่อ่านไม่ออก โปรดบันทึกจากไฟล์ต้นฉบับเป็น “CSV UTF-8” แล้วส่งใหม่
sheet-fault-too-many-rows = มีมากกว่า { $limit } แถว โปรดแบ่งเป็นหลายไฟล์

# ---- sheet: หัวตารางและแถว
sheet-fault-no-header = ไม่พบแถวหัวตาราง โปรดใส่ชื่อคอลัมน์เป็นแถวแรก ตามไฟล์ตัวอย่าง
sheet-fault-above-header = แถวนี้อยู่เหนือหัวตาราง จึงไม่ถูกอ่าน โปรดย้ายลงใต้หัวตาราง หรือลบออก
sheet-fault-column-missing = ไม่พบคอลัมน์ “{ $thai }” (หรือ “{ $english }”) โปรดเพิ่มคอลัมน์นี้
sheet-fault-column-twice = หัวคอลัมน์นี้ซ้ำความหมายกับ “{ $first }” โปรดเหลือไว้เพียงคอลัมน์เดียว
sheet-fault-open-quote = เครื่องหมายคำพูด (") ที่เปิดไว้ในแถวนี้ไม่ได้ปิด แถวถัดไปจึงถูกรวมเป็นช่องเดียว โปรดปิดหรือลบเครื่องหมาย
sheet-fault-stray-quote = มีข้อความต่อท้ายเครื่องหมายคำพูดปิด (") โปรดลบเครื่องหมาย หรือพิมพ์เป็น ("") หากเป็นส่วนหนึ่งของข้อความ
sheet-fault-cells-missing = มี { $found } ช่อง แต่หัวตารางมี { $expected } ช่อง โปรดเติมให้ครบ ช่องที่ไม่มีข้อมูลให้เว้นว่างไว้ หากไม่ใช่ข้อมูลโปรดลบแถวนี้
sheet-fault-cells-too-many = มี { $found } ช่อง แต่หัวตารางมี { $expected } ช่อง หากในข้อความมีเครื่องหมายคั่น โปรดใส่เครื่องหมายคำพูด (") คร่อมข้อความนั้น
sheet-fault-merged = มีเซลล์ที่ผสานข้ามหลายคอลัมน์ในแถวนี้ จึงไม่ทราบว่าข้อมูลเป็นของคอลัมน์ใด โปรดยกเลิกการผสานเซลล์ หากไม่ใช่ข้อมูลโปรดลบแถวนี้
sheet-fault-no-rows = มีแต่หัวตาราง ไม่มีข้อมูล โปรดเติมข้อมูลแล้วส่งใหม่

# ---- sheet: ในช่อง
sheet-fault-too-long = ยาว { $found } ตัวอักษร เกินที่รับได้ { $limit } ตัวอักษร โปรดย่อข้อความ
sheet-fault-lost-letters = ตัวอักษรหายไปตอนบันทึกไฟล์ โปรดพิมพ์ใหม่ แล้วบันทึกเป็น “CSV UTF-8”
sheet-fault-error-cell = ช่องนี้แสดงข้อผิดพลาดของ Excel โปรดแก้สูตร หรือพิมพ์ข้อมูลแทน
sheet-fault-no-result = ช่องนี้เป็นสูตรที่ไม่มีผลลัพธ์เก็บไว้ในไฟล์ โปรดเปิดด้วย Excel แล้วบันทึกใหม่ หรือพิมพ์ข้อมูลแทน
sheet-fault-became-a-day = Excel เปลี่ยนข้อมูลนี้เป็นวันที่ โปรดตั้งช่องเป็น “ข้อความ” แล้วพิมพ์ใหม่
sheet-fault-digits-lost = ตัวเลขยาวเกินที่ Excel เก็บได้ หลักท้ายจึงหายไป โปรดตั้งช่องเป็น “ข้อความ” แล้วพิมพ์ใหม่
sheet-fault-missing = เว้นว่างไว้ โปรดเติมข้อมูล
sheet-fault-not-a-day = ไม่ใช่วันที่ที่อ่านได้ โปรดพิมพ์แบบ 24/11/2569 หรือ 24 พ.ย. 2569
sheet-fault-no-such-day = ไม่มีวันที่นี้ในปฏิทิน โปรดตรวจสอบวันและเดือน (พิมพ์วันก่อนเดือน)
sheet-fault-short-year = ปีต้องมีสี่หลัก โปรดพิมพ์ปีเต็ม เช่น 2569

# ---- roster
sheet-fault-code-missing = ไม่มีรหัสหน่วยงาน โปรดเติมรหัส เช่น IRRI
sheet-fault-bad-code = รหัสหน่วยงานใช้ได้เฉพาะตัวอักษร ตัวเลข จุด และขีด ไม่เกิน 16 ตัว ไม่เว้นวรรค
sheet-fault-unknown-role = ไม่รู้จักบทบาทนี้ โปรดใช้ ผู้ว่าราชการจังหวัด รองผู้ว่าราชการจังหวัด หัวหน้าหน่วยงาน ผู้ได้รับมอบหมาย สำนักงานจังหวัด หรือผู้ตรวจสอบภายใน
sheet-fault-unknown-language = ไม่รู้จักภาษานี้ โปรดใช้ ไทย หรือ อังกฤษ หรือเว้นว่างไว้
sheet-fault-unknown-kind = ไม่รู้จักประเภทหน่วยงานนี้ โปรดใช้ ส่วนภูมิภาค อำเภอ ส่วนกลาง อปท. รัฐวิสาหกิจ องค์การมหาชน สถานศึกษา องค์กรอิสระ หรือภาคี
sheet-fault-unknown-sector = ไม่รู้จักภาคส่วนนี้ โปรดใช้ ราชการ เอกชน ประชาสังคม ท้องถิ่น วิชาการ สื่อมวลชน หรือการเมือง
sheet-fault-not-a-phone = ไม่ใช่หมายเลขโทรศัพท์ในประเทศไทย มือถือมี 10 หลัก สำนักงานมี 9 หลัก เช่น 076-000-000 ต่อ 12
sheet-fault-phone-rounded = Excel ปัดเศษหมายเลขนี้ หลักท้ายจึงหายไป โปรดตั้งคอลัมน์เป็น “ข้อความ” แล้วพิมพ์หมายเลขใหม่
sheet-fault-several-phones = มีหลายหมายเลขในช่องเดียว โปรดเหลือไว้หมายเลขเดียว
sheet-fault-agency-twice = หน่วยงานนี้ซ้ำกับ{ $place } โปรดเหลือไว้เพียงแถวเดียว
sheet-fault-agency-names-differ = รหัสนี้เป็นของ “{ $name }” ใน{ $place } แล้ว โปรดแก้รหัสหรือชื่อให้ตรงกัน
sheet-fault-agency-unknown = ไม่มีหน่วยงานที่ใช้รหัสนี้ โปรดแก้รหัส หรือส่งไฟล์ทะเบียนหน่วยงานก่อน
sheet-fault-two-heads = หน่วยงานนี้มีหัวหน้าแล้วใน{ $place } (“{ $name }”) โปรดตรวจสอบรหัสหน่วยงาน หากเป็นผู้ช่วยโปรดใช้บทบาท ผู้ได้รับมอบหมาย
sheet-fault-row-twice = ตำแหน่งและชื่อนี้ซ้ำกับ{ $place } โปรดเหลือไว้เพียงแถวเดียว หากเป็นคนละตำแหน่งโปรดระบุชื่อตำแหน่ง
sheet-fault-held-by-another = “{ $holder }” ดำรงตำแหน่งนี้อยู่ หากมีการส่งมอบงาน โปรดระบุ “ตั้งแต่วันที่” หากชื่อผิดโปรดแก้ชื่อ
sheet-fault-from-too-early = วันที่ { $from } ไม่อยู่หลังวันที่ “{ $holder }” เริ่มดำรงตำแหน่ง ({ $since }) โปรดตรวจสอบวันที่รับมอบงาน
sheet-fault-from-before-vacancy = วันที่ { $from } อยู่ก่อนวันที่ตำแหน่งนี้ว่าง ({ $since }) โปรดตรวจสอบวันที่
sheet-fault-from-differs = บันทึกไว้ว่าเริ่มดำรงตำแหน่งเมื่อ { $since } ไม่ใช่ { $from } โปรดเว้นช่องวันที่ว่างไว้ หรือใช้วันที่เดิม
sheet-fault-several-of-the-name = มีผู้ใช้ชื่อนี้มากกว่าหนึ่งคน โปรดเติมหมายเลขโทรศัพท์ส่วนตัว เพื่อให้ทราบว่าเป็นผู้ใด
sheet-fault-person-differs = บุคคลเดียวกันมีข้อมูลในช่องนี้ต่างจาก{ $place } โปรดแก้ให้ตรงกัน

## ปฏิทินวาระยามเช้า: เลื่อน งด เพิ่ม (W6)
timetable-title = ปฏิทินวาระยามเช้า
timetable-moved = (เลื่อนจากวัน{ $day })
timetable-skipped = งด
timetable-called = แจ้งหน่วยงานแล้ว
timetable-hint = แตะวันเพื่อเลื่อนหรืองด
timetable-button-add = ➕ เพิ่มวาระพิเศษ
timetable-button-back = ◀ ปฏิทิน
timetable-button-other-day = วันอื่น
timetable-button-skip = งดสัปดาห์นี้
timetable-is-skipped = สัปดาห์นี้งด
timetable-move-to = เลื่อนไปวันใด
timetable-hold-on = หากจะจัดตามเดิม จัดวันใด
timetable-add-on = จัดวาระพิเศษวันใด
timetable-ask-day = โปรดพิมพ์วันที่ เช่น 3 ธ.ค. 2569
timetable-day-unclear = อ่านวันที่ไม่ได้ โปรดพิมพ์ เช่น 3 ธ.ค. 2569 หรือ /cancel เพื่อยกเลิก
timetable-another-day = โปรดพิมพ์วันอื่น หรือ /cancel เพื่อยกเลิก
unfit-day-off = { $day } เป็นวันหยุดราชการ
unfit-past = { $day } ผ่านเวลาประชุมแล้ว
unfit-unchanged = กำหนดไว้เช่นนั้นอยู่แล้ว
unfit-taken = วันนั้นมี{ $title } อยู่แล้ว
unfit-overlaps = ซ้อนกับ{ $title }: วาระหนึ่งต้องปิดรับรายงานก่อนแจ้งวาระถัดไป
unfit-order = จะสลับลำดับกับ{ $title }
unfit-over = สัปดาห์นี้ปิดรับรายงานแล้ว เปลี่ยนไม่ได้
unfit-unknown = ไม่พบสัปดาห์นี้ในปฏิทิน
change-moved = เลื่อนวาระยามเช้า { $title } เป็น { $day } เวลา { $hour }
change-skipped = งดวาระยามเช้า { $title }
change-held = จัดวาระยามเช้า { $title } ตามเดิม ในวัน{ $day } เวลา { $hour }
change-added = เพิ่มวาระพิเศษ { $day } เวลา { $hour }
change-call = จะแจ้งหน่วยงาน { $at }
change-will-tell = ผู้ที่ได้รับแจ้งหรือรายงานแล้ว { $count } คน จะได้รับแจ้งการเปลี่ยนแปลงทันที
change-told = แจ้งการเปลี่ยนแปลงแก่ผู้ที่ได้รับแจ้งหรือรายงานแล้ว { $count } คน
change-button-yes = ✓ ยืนยัน
change-button-no = ไม่ใช่
change-done = ✓ { $change }
change-to = เรียน { $who }
change-answered = รายงานที่ท่านส่งไว้ยังใช้ได้ หากมีเพิ่มเติม ตอบกลับข้อความนี้
change-still-open = ตอบกลับข้อความนี้เพื่อส่งรายงานได้ถึง { $close } ของวันนั้น
change-skipped-answered = รายงานที่ท่านส่งไว้เก็บไว้แล้ว ขอบคุณ
change-skipped-rest = ไม่ต้องส่งรายงานของสัปดาห์นี้

## วันหยุดราชการ (W11)
holidays-title = วันหยุดราชการ
holiday-estimated = (ประมาณการ รอประกาศ)
holidays-hint = แตะวันเพื่อแก้ไข รายการนี้มีถึง { $until }
holidays-button-add = ➕ เพิ่มวันหยุด
holidays-button-back = ◀ วันหยุด
holiday-button-announced = ✓ ประกาศแล้วตามนี้
holiday-button-move = เลื่อนไปวันอื่น
holiday-button-remove = ไม่เป็นวันหยุด
holiday-ask = โปรดพิมพ์วันที่และชื่อวันหยุด เช่น 4 ม.ค. 2570 วันหยุดพิเศษ
holiday-unclear = อ่านวันที่หรือชื่อไม่ได้ โปรดพิมพ์ เช่น 4 ม.ค. 2570 วันหยุดพิเศษ หรือ /cancel เพื่อยกเลิก
holiday-refused = ยังไม่ได้แก้ไข เพราะ{ $title } ต้องเลื่อนไปชนกับวาระอื่น
holiday-added = ✓ วันหยุด: { $day }
holiday-removed = ✓ { $day } ไม่เป็นวันหยุด
holiday-moves = { $title } จะเลื่อนเป็น { $day }
holiday-called = { $title } แจ้งหน่วยงานแล้ว และยังไม่ได้เลื่อน
holiday-button-move-week = เลื่อนเป็น { $day }

## ติดตามผู้ที่ยังไม่ตอบหลังปิดรับรายงาน (W6b)
chase-delegates =
    เรียน { $who }
    ปิดรับรายงาน { $day } แล้ว หน่วยงานของท่านยังไม่ได้รายงาน
    โปรดตอบกลับข้อความนี้ภายในวันนี้ จะบันทึกเป็นรายงานล่าช้า
calls-title = โทรตาม { $title }
calls-sums = ยังไม่ตอบ { $missing } • โทรแล้ว { $done } (แตะเมื่อโทรแล้ว)
calls-telephoned = โทรแล้ว { $hour }
calls-answered = ตอบแล้ว
calls-unreachable = ติดต่อทางระบบไม่ได้
calls-nobody = ไม่มีหน่วยงานที่ต้องโทรตาม
escalate-title = ยังไม่รายงาน { $title }
escalate-count = หน่วยงานที่ยังไม่รายงาน { $count } แห่ง

## projects

project-million = { $amount } ล้านบาท
project-cancelled = ยกเลิกแล้ว
project-done = แล้วเสร็จ
project-on-plan = เป็นไปตามกำหนด
project-late-overdue = เกินกำหนดแล้วเสร็จ { $days }
project-late-contract = เลยกำหนดลงนามสัญญา { $days }
project-late-report = ไม่มีรายงานประจำเดือน { $days }
project-risk-due = เหลือ { $days } ผลงานยังไม่ถึงร้อยละ 80
project-risk-contract = เหลือเวลาลงนามสัญญา { $days }
project-risk-report = ไม่มีรายงานมา { $days }
project-snoozes = เลื่อนการเตือนแล้ว { $count } ครั้ง
projects-late = โครงการล่าช้า
projects-overdue = เกินกำหนดแล้วเสร็จ
projects-contract = เลยกำหนดลงนามสัญญา
projects-report = ไม่มีรายงานประจำเดือน
projects-soon = ครบกำหนดใน 30 วัน
projects-behind = ครบกำหนดใน 30 วัน ต่ำกว่าร้อยละ 80
projects-unsigned = ยังไม่ลงนามสัญญา ยังไม่ถึงกำหนด
projects-signing = ต้องลงนามสัญญาใน 60 วัน
projects-silent = ไม่มีรายงานเกิน 35 วัน
projects-all = โครงการของหน่วยงาน
projects-title = { $title } { $count }
projects-sums = เกินกำหนด { $overdue } • เลยกำหนดลงนาม { $contract } • ไม่มีรายงาน { $report }
projects-risks = ครบกำหนดใน 30 วัน { $soon } (ต่ำกว่าร้อยละ 80: { $behind }) • ยังไม่ลงนาม ยังไม่ถึงกำหนด { $unsigned } (ภายใน 60 วัน: { $signing })
projects-snoozed = หน่วยงานขอเลื่อนการเตือนรวม { $count } ครั้ง
projects-none = ไม่มีโครงการในรายการนี้
projects-none-own = ยังไม่มีโครงการของหน่วยงานในทะเบียน หากมีโปรดแจ้งสำนักงานจังหวัด
projects-button-filter = ตัวกรอง
projects-button-sheet = 📊 ไฟล์ Excel
projects-button-ask-all = ขอคำชี้แจงทั้งหมด
projects-button-ask-yes = ส่งคำขอ
projects-button-to-list = ◀ กลับไปที่รายการ
projects-button-everything = แสดงทุกหน่วยงานและทุกด้าน
projects-button-late = โครงการล่าช้า { $count }
projects-button-own = ดูโครงการและรายงาน
projects-button-list = ดูรายการทั้งหมด
projects-button-register = 📊 ทะเบียนโครงการทั้งหมด
projects-filter = เลือกรายการ ด้าน หรืออำเภอ • เลือกหน่วยงานได้ด้วยการพิมพ์ เช่น /overdue ชลประทาน
projects-more-districts = อีก { $count } อำเภอ: พิมพ์ชื่อได้ เช่น /overdue ถลาง
projects-filter-own = เลือกรายการ
projects-not-understood = ไม่พบหน่วยงาน ด้าน หรืออำเภอชื่อ “{ $words }” โปรดพิมพ์ เช่น /overdue จราจร หรือ /overdue ชลประทาน
projects-not-found = ไม่พบโครงการที่มีรหัสหรือชื่อ “{ $words }”
projects-found = โครงการที่มีคำว่า “{ $words }”
projects-ask-all = ส่งคำขอคำชี้แจงไปยัง { $heads } หน่วยงาน รวม { $projects } โครงการ (หน่วยงานละ 1 ข้อความ)
projects-asked-all = ส่งคำขอคำชี้แจงแล้ว { $letters } ข้อความ คำชี้แจงจะส่งถึงท่านเมื่อหน่วยงานตอบ
projects-asked-unreached = ติดต่อในระบบไม่ได้ โปรดโทรศัพท์: { $agencies }
projects-in-brief = โครงการล่าช้า { $count }: เกินกำหนด { $overdue } • เลยกำหนดลงนาม { $contract } • ไม่มีรายงาน { $report }
projects-how = รายงาน: พิมพ์รหัส ร้อยละ และข้อความสั้น ๆ เช่น { $code } 60% วางท่อแล้ว 3 จาก 5 จุด

## project card

project-of = { $agency } • ด้าน{ $area } • ปีงบประมาณ { $year }
project-takes-part = หน่วยงานร่วม (เจ้าภาพ: { $agency })
project-partners = หน่วยงานร่วม: { $agencies }
project-officer = ผู้รับผิดชอบ: { $officer }
project-officer-head = ผู้รับผิดชอบ (หัวหน้าหน่วยงาน เพราะยังไม่ระบุเจ้าหน้าที่): { $officer }
project-budget = ได้รับจัดสรร { $amount }
project-contracted = สัญญา { $amount }
project-disbursed = เบิกจ่าย { $amount } ({ $percent })
project-signed = ลงนามสัญญา { $day }
project-to-sign = ยังไม่ลงนามสัญญา กำหนดลงนามภายใน { $day }
project-no-contract = ไม่ต้องลงนามสัญญา
project-start = เริ่มงาน { $day }
project-due = กำหนดแล้วเสร็จ { $day }
project-draw = วันสุดท้ายที่เบิกเงินกันเหลื่อมปี { $day }
project-progress = ความคืบหน้า { $percent } • รายงานล่าสุด { $day }
project-progress-never = ความคืบหน้า { $percent } • ยังไม่เคยรายงาน
project-course = ลำดับความคืบหน้า: { $course }
project-asked = ผู้บริหารขอคำชี้แจง ยังไม่ได้รับคำตอบ
project-reported = • { $day }
project-fell = (ลดลงจาก { $before })
project-edited = (แก้ไขแล้ว เดิม: { $earlier })
project-nothing = ไม่ระบุ
project-by-command = ไฟล์นำเข้า
project-changed = { $day } แก้ไข { $what } โดย { $by }
project-because = เหตุผล: { $reason }
project-field-code = รหัสโครงการ
project-field-agency = รหัสหน่วยงาน
project-field-partners = หน่วยงานร่วม
project-field-name-th = ชื่อโครงการ
project-field-name-en = ชื่อโครงการภาษาอังกฤษ
project-field-area = ด้าน
project-field-district = อำเภอ
project-field-year = ปีงบประมาณ
project-field-budget = งบประมาณ (บาท)
project-field-contract = วงเงินสัญญา (บาท)
project-field-disbursed = เบิกจ่าย (บาท)
project-field-deadline = กำหนดลงนามสัญญา
project-field-signed = วันที่ลงนามสัญญา
project-field-draw = วันสุดท้ายที่เบิกเงินกันเหลื่อมปี
project-field-start = วันเริ่มงาน
project-field-due = กำหนดแล้วเสร็จ
project-field-progress = ความคืบหน้า (ร้อยละ)
project-field-reported = รายงานล่าสุด
project-field-routine = งานประจำ
project-field-officer = ผู้รับผิดชอบ
project-field-phone = โทรศัพท์ผู้รับผิดชอบ
project-field-cancelled = ยกเลิกโครงการ
project-button-media = 📎 ภาพและไฟล์
project-button-report = รายงานความคืบหน้า
project-button-snooze = เลื่อนการเตือน 7 วัน
project-button-ask = ขอคำชี้แจง
project-button-due = กำหนดวันแล้วเสร็จใหม่
project-button-done = แล้วเสร็จ
project-button-signed = ลงนามแล้ว
project-button-cancel = ยกเลิกและโอนงบประมาณ
project-button-extend = ขยายเวลาลงนามสัญญา
project-button-edit = แก้ไขทะเบียน
project-button-open = เปิดโครงการ
project-edit = { $code } { $name }: แก้ไขรายการใด
project-ask-due = { $code }: กำหนดแล้วเสร็จใหม่วันใด โปรดพิมพ์วันที่ เช่น 30 ม.ค. 2570 (เลิก: /cancel)
project-ask-extend = { $code }: ขยายเวลาลงนามสัญญาถึงวันใด โปรดพิมพ์วันที่ เช่น 30 เม.ย. 2570 (เลิก: /cancel)
project-ask-cancel = { $code }: ยกเลิกโครงการและโอนงบประมาณ โปรดพิมพ์เหตุผล (เลิก: /cancel)
project-ask-value = { $code }: โปรดพิมพ์ { $field } ใหม่ หากไม่มีให้พิมพ์ - (เลิก: /cancel)
project-decision-over = สัญญานี้ลงนามแล้วหรือขยายเวลาแล้ว จึงไม่ต้องสั่งการ
project-setting-over = โครงการนี้แล้วเสร็จหรือยกเลิกแล้ว จึงไม่กำหนดวันใหม่
project-ask-reason = { $code } → { $becomes } โปรดพิมพ์เหตุผล ซึ่งจะบันทึกไว้และแจ้งหน่วยงาน
project-no-day = อ่านวันที่ไม่ได้ โปรดพิมพ์ เช่น 30 ม.ค. 2570
project-before-start = วันแล้วเสร็จต้องไม่ก่อนวันเริ่มงาน ({ $start }) โปรดพิมพ์วันใหม่
project-deadline-past = วันที่นี้ผ่านมาแล้ว โปรดพิมพ์วันที่ยังไม่ถึง
project-no-reason = โปรดพิมพ์เหตุผลเป็นข้อความ
project-was-changed = แก้ไขแล้ว: { $code } { $name }
project-unchanged = ข้อมูลตรงกับที่มีอยู่แล้ว ไม่มีการแก้ไข
project-told-cancel = ผู้ว่าราชการจังหวัดให้ยกเลิกโครงการและโอนงบประมาณ: { $code } { $name }
project-told-extend = ผู้ว่าราชการจังหวัดขยายเวลาลงนามสัญญาถึง { $day }: { $code } { $name }
project-told-due = กำหนดแล้วเสร็จใหม่ { $day }: { $code } { $name }
project-told-deadline = กำหนดลงนามสัญญาใหม่ { $day }: { $code } { $name }
project-marked-done = บันทึกว่าแล้วเสร็จ
project-snoozed = จะไม่เตือนก่อน { $day } ส่วนการนับวันล่าช้าและลำดับในรายการคงเดิม
project-asked-now = ส่งคำขอคำชี้แจงแล้ว
project-which = รายงานนี้เป็นของโครงการใด
project-button-file = โครงการ
projects-none-under-way = ขณะนี้ไม่มีโครงการของหน่วยงานที่กำลังดำเนินการ

## report

report-filed = บันทึกแล้ว: { $code } { $name }
report-percent = ความคืบหน้า { $before } → { $percent }
report-same = ความคืบหน้าคงเดิม { $percent }
report-fell = ความคืบหน้าลดลงจาก { $before } เป็น { $percent }
report-words-only = ความคืบหน้าคงเดิม { $percent }
report-done = แล้วเสร็จ ขอบคุณ
report-media = 📎 เก็บภาพหรือไฟล์แล้ว
report-more = ตอบกลับข้อความนี้เพื่อรายงานเพิ่มเติมได้
report-undone = ยกเลิกรายงานแล้ว: { $code } ความคืบหน้า { $percent }
report-over = { $code }: ความคืบหน้าเกินร้อยละ 100 ไม่ได้ ยังไม่ได้บันทึก โปรดส่งใหม่
report-below = { $code }: ความคืบหน้าต่ำกว่าร้อยละ 0 ไม่ได้ ยังไม่ได้บันทึก โปรดส่งใหม่
report-not-a-number = { $code }: โปรดพิมพ์ร้อยละเป็นตัวเลข เช่น { $code } 90% ยังไม่ได้บันทึก
report-kept = เก็บข้อความนี้ไว้ 1 วัน หากเป็นเรื่องอื่น โปรดเลือกด้านล่าง หรือแก้ไขข้อความเดิม
report-button-words = บันทึกเฉพาะข้อความ
report-no-project = ไม่พบโครงการนี้
report-unknown-code = ไม่มีโครงการรหัส { $code } ในทะเบียน ยังไม่ได้บันทึก โปรดตรวจสอบรหัส: /projects
report-not-yours = { $code } เป็นโครงการของ { $agency } ยังไม่ได้บันทึก โปรดตรวจสอบรหัส: /projects
report-cancelled = { $code } ยกเลิกแล้วเมื่อ { $day } จึงไม่รับรายงาน
report-say = { $code } { $name } ขณะนี้ { $percent } โปรดพิมพ์ร้อยละและข้อความสั้น ๆ เช่น 60% วางท่อแล้ว 3 จาก 5 จุด หรือส่งภาพ
report-taken = บันทึกเป็นรายงานโครงการ { $code }
report-explained = คำชี้แจง: { $code } { $name }
report-explained-edited = ผู้รายงานแก้ไขข้อความแล้ว
report-unexplained = หน่วยงานถอนคำชี้แจงแล้ว ยังรอคำชี้แจงใหม่: { $code } { $name }
report-by = โดย { $name }
report-now = ความคืบหน้า { $percent }

## months

month-asked = รายงานประจำเดือน { $month }: ยังขาด { $count } โครงการ
month-reminded = วันนี้เป็นวันทำการสุดท้าย รายงานประจำเดือน { $month } ยังขาด { $count } โครงการ
month-missing = รายงานประจำเดือน { $month }: ไม่ได้รับ { $count } โครงการ จาก { $agencies } หน่วยงาน
month-missing-of = • { $agency } ({ $count } โครงการ): { $codes } • { $officer }
sign-working-day = { $deadline } (วันหยุด ลงนามได้ถึง{ $day })
sign-warning = ยังไม่ลงนามสัญญา { $count } โครงการ กำหนดภายใน { $day }
sign-left = เหลือเวลา { $days }
sign-left-today = วันนี้เป็นวันทำการสุดท้ายที่ลงนามได้
sign-left-none = วันทำการสุดท้ายก่อนครบกำหนดผ่านไปแล้ว
sign-at-risk = { $left } • วงเงิน { $amount }
sign-consequence = หากไม่ทันกำหนด ผู้ว่าราชการจังหวัดจะพิจารณายกเลิกและโอนงบประมาณ
sign-how = เมื่อลงนามแล้ว โปรดแจ้งสำนักงานจังหวัด หากติดขัด ตอบกลับข้อความนี้
sign-passed = เลยกำหนดลงนามสัญญา { $day } จำนวน { $count } โครงการ
sign-to-decide = วงเงิน { $amount } • โปรดเปิดแต่ละโครงการเพื่อสั่งการ: ยกเลิกและโอนงบประมาณ หรือขยายเวลา
snooze-over = ครบเวลาที่ขอเลื่อนการเตือน { $count } โครงการ
explain-ordered = จังหวัดขอคำชี้แจง { $count } โครงการ
explain-asked = จังหวัดขอความร่วมมือชี้แจง { $count } โครงการ
explain-reply = ตอบกลับข้อความนี้ 2–3 บรรทัด: สาเหตุ แนวทางแก้ไข และวันที่คาดว่าแล้วเสร็จ
call-projects = โครงการที่ต้องรายงานเดือนนี้: { $codes }
codes-more = { $codes } และอีก { $more }
handed-projects = โครงการที่ยังดำเนินการ { $count } • ล่าช้า { $late }
handed-asked = รอคำชี้แจง { $count }
table-code = รหัสโครงการ
table-name = โครงการ
table-area = ด้าน
table-overdue = เกินกำหนด (วัน)
table-contract = เลยกำหนดลงนาม (วัน)
table-report = ไม่มีรายงาน (วัน)
table-due = กำหนดแล้วเสร็จ
table-progress = ความคืบหน้า (ร้อยละ)
table-last-report = รายงานล่าสุด
table-budget = งบประมาณ (บาท)
table-officer = ผู้รับผิดชอบ
table-snoozes = เลื่อนการเตือน (ครั้ง)
table-projects = โครงการ
table-title = โครงการ { $count } รายการ ณ { $day }
table-register = ทะเบียนโครงการ { $count } โครงการ
table-yes = ใช่
table-no = ไม่ใช่

## budget

budget-none = ยังไม่มีโครงการในทะเบียน
budget-title = งบประมาณ ปีงบประมาณ { $year } • { $count } โครงการ
budget-allotted = ได้รับจัดสรร { $amount }
budget-contracted = ก่อหนี้ผูกพัน { $amount } ({ $percent })
budget-disbursed = เบิกจ่าย { $amount } ({ $percent })
budget-by-area = แยกตามด้าน
budget-by-agency = แยกตามหน่วยงาน
budget-line = { $rank }. { $name } { $percent } ({ $disbursed } จาก { $budget } ล้านบาท)
budget-nothing-allotted = ไม่มีวงเงิน
budget-rank = ลำดับ
budget-projects = โครงการ
budget-column-allotted = ได้รับจัดสรร (บาท)
budget-column-contracted = ก่อหนี้ผูกพัน (บาท)
budget-column-disbursed = เบิกจ่าย (บาท)
budget-column-percent = เบิกจ่าย (ร้อยละ)

## import projects

import-projects = โครงการ: เพิ่ม { $added } • แก้ไข { $changed } • คงเดิม { $left }
import-projects-no-officer = ไม่ระบุผู้รับผิดชอบ { $count } โครงการ: ใช้หัวหน้าหน่วยงานแทน
import-projects-changed = ทะเบียนโครงการเปลี่ยนแปลงระหว่างนี้ ยังไม่ได้บันทึก โปรดตรวจสอบอีกครั้ง
sheet-fault-bad-project-code = รหัสโครงการใช้ได้เฉพาะตัวอักษร ตัวเลข จุด ขีด และทับ ไม่เกิน 24 ตัว ไม่เว้นวรรค
sheet-fault-project-twice = โครงการนี้ซ้ำกับ{ $place } โปรดเหลือไว้เพียงแถวเดียว
sheet-fault-unknown-area = ไม่รู้จักด้านนี้ โปรดใช้ จราจร สิ่งแวดล้อม คุณภาพชีวิต คุ้มครองผู้บริโภค ความมั่นคง หรือ อื่น ๆ
sheet-fault-bad-year = ไม่ใช่ปีงบประมาณ โปรดพิมพ์ปีสี่หลัก เช่น 2570
sheet-fault-not-an-amount = ไม่ใช่จำนวนเงิน โปรดพิมพ์เป็นบาท เช่น 18,500,000
sheet-fault-amount-below = จำนวนเงินต่ำกว่าศูนย์ไม่ได้
sheet-fault-amount-too-much = จำนวนเงินสูงเกินกว่างบประมาณใด ๆ โปรดตรวจสอบตัวเลข
sheet-fault-amount-rounded = จำนวนเงินมีทศนิยมเกินสองตำแหน่ง โปรดพิมพ์เป็นบาทและสตางค์
sheet-fault-percent-over = ความคืบหน้าเกินร้อยละ 100 ไม่ได้
sheet-fault-percent-below = ความคืบหน้าต่ำกว่าร้อยละ 0 ไม่ได้
sheet-fault-not-a-percentage = โปรดพิมพ์ร้อยละเป็นตัวเลข เช่น 60
sheet-fault-not-yes-or-no = โปรดใช้ ใช่ หรือ ไม่ใช่
sheet-fault-due-before-start = กำหนดแล้วเสร็จอยู่ก่อนวันเริ่มงาน ({ $start }) โปรดตรวจสอบวันที่
## เรื่องด่วน

urgent-level-urgent = ด่วน
urgent-level-very = ด่วนมาก
urgent-level-most = ด่วนที่สุด
urgent-number = ด-{ $serial }
urgent-reference = อ้างอิง { $number }
urgent-office-time = { $length }ในเวลาราชการ
urgent-more = และอีก { $count } ท่าน

# การ์ดเรื่องด่วน (E2–E6, M12, M73–M79)
urgent-title = { $level } จาก { $agency } เวลา { $at }
urgent-title-telephone = { $level } จาก { $agency } (รับแจ้งทางโทรศัพท์) เวลา { $at }
urgent-lapsed = เปิดเรื่องอีกครั้ง: พ้นกำหนด { $at } ยังไม่มีรายงานผล
urgent-owner-left = เปิดเรื่องอีกครั้ง: ผู้ดูแลเรื่องพ้นจากตำแหน่งแล้ว
urgent-asked-again = เปิดเรื่องอีกครั้ง: หน่วยงานขอรับข้อสั่งการอีกครั้ง
urgent-opened-again = เปิดเรื่องอีกครั้ง
urgent-owner-was = ผู้ดูแลเรื่องเดิม { $by }
urgent-owner = ผู้ดูแลเรื่อง { $by }
urgent-waited = ครบ { $length } ยังไม่มีผู้รับทราบ
urgent-enclosed = แนบ { $count } รายการ
urgent-area = ด้าน: { $area }
urgent-by = ผู้แจ้ง { $officer }
urgent-filed-by = ผู้รับแจ้งทางโทรศัพท์ { $officer }
urgent-told = แจ้งแล้ว: { $who }
urgent-told-nobody = ขณะนี้ระบบยังติดต่อผู้ใดไม่ได้ โปรดโทรศัพท์แจ้งด้วย
urgent-acknowledge-by = โปรดรับทราบภายใน { $at }
urgent-owned = { $by } รับทราบและดูแลเรื่องนี้แล้ว { $at }
urgent-owned-you = ท่านรับทราบและดูแลเรื่องนี้แล้ว { $at }
urgent-done-by = กำหนดเสร็จ { $at }
urgent-date-awaited = รอแจ้งกำหนดเสร็จภายใน { $at }
urgent-ask-when = จะเสร็จเมื่อใด โปรดกดเลือก หรือตอบกลับ เช่น “ส่งทีมแล้ว เสร็จ 05.00”
urgent-ask-another = เปลี่ยนกำหนดได้ โปรดกดเลือก หรือตอบกลับ เช่น “เสร็จ 06.00”
urgent-reply = ตอบกลับข้อความนี้เพื่อส่งถึงผู้แจ้ง
urgent-ended = ปิดเรื่องแล้ว { $at }
urgent-ended-by = ปิดเรื่องแล้ว { $at } โดย { $by }
urgent-outcome = ผล: { $words }
urgent-took = รับทราบใน { $owned } แล้วเสร็จใน { $resolved }
urgent-took-unowned = แล้วเสร็จใน { $resolved }
urgent-superseded = แจ้งซ้ำแล้ว { $at } โปรดดูข้อความล่าสุดของเรื่องนี้
urgent-sent = ส่งเรื่องด่วนแล้ว { $at } ระดับ{ $level }
urgent-sent-telephone = บันทึกเรื่องด่วนที่รับแจ้งทางโทรศัพท์แล้ว { $at } ระดับ{ $level }
urgent-agency = หน่วยงาน: { $agency }
urgent-waits = รอการรับทราบภายใน { $within } ({ $at })
urgent-quiet = ช่วง { $hours } ส่งโดยไม่มีเสียงเตือน หากรอไม่ได้ โปรดเปลี่ยนระดับเป็นด่วนที่สุด
urgent-sent-reply = ตอบกลับข้อความนี้เพื่อส่งภาพ เสียง หรือพิกัดเพิ่มได้
urgent-button-acknowledge = รับทราบ
urgent-button-assign = มอบหมาย
urgent-assigned = มอบหมายแล้ว { $number }: { $agency }
urgent-assigned-more = และมอบหมายอีก { $count } รายการ
urgent-button-resolve = ปิดเรื่อง
urgent-button-reopen = เปิดเรื่องอีกครั้ง
urgent-button-timeline = ลำดับเหตุการณ์
urgent-button-media = ภาพและไฟล์ { $count }
urgent-button-area = เปลี่ยนด้าน
urgent-button-agency = ระบุหน่วยงาน

# เมื่อมีผู้ทำรายการ (E4–E8, M13)
urgent-acknowledged-toast = รับทราบแล้ว แจ้งผู้แจ้งแล้ว โปรดบอกกำหนดเสร็จ
urgent-yours-already = ท่านรับทราบเรื่องนี้ไว้แล้ว
urgent-not-yours = เรื่องนี้ยังไม่ได้แจ้งถึงท่าน
urgent-promised-toast = กำหนดเสร็จ { $at }
urgent-reopened-toast = เปิดเรื่องอีกครั้งแล้ว
urgent-still-open = เรื่องนี้ยังเปิดอยู่
urgent-no-number = ไม่มีหมายเลขโทรศัพท์ในทะเบียน
urgent-level-is = ระดับ: { $level }
urgent-area-is = ด้าน: { $area }
urgent-agency-is = หน่วยงาน: { $agency }
urgent-is-closed = เรื่องนี้ปิดแล้ว { $at }
urgent-long-closed = ปิดเรื่องเกิน 1 วันแล้ว โปรดส่งเป็นเรื่องใหม่
urgent-is-held = เรื่องนี้ยังไม่ได้ส่ง
urgent-past-time = เวลาที่แจ้งผ่านไปแล้ว เรื่องนี้จะเสร็จเมื่อใด โปรดกดเลือก หรือพิมพ์เวลาใหม่
urgent-no-such-time = โปรดบอกเวลาที่ยังไม่ถึง ภายใน 1 ปี
urgent-acknowledged = { $by } รับทราบเรื่องด่วนแล้ว เวลา { $at }
urgent-acknowledged-reply = ตอบกลับข้อความนี้เพื่อส่งถึงผู้ดูแลเรื่อง
urgent-told-again = ระบบแจ้งผู้ว่าราชการจังหวัดและรองผู้ว่าราชการจังหวัดอีกครั้งแล้ว
urgent-ask-outcome = ผลเป็นอย่างไร โปรดพิมพ์สั้น ๆ หนึ่งบรรทัด
urgent-which-area = เรื่องนี้เป็นด้านใด

# การส่ง (E1, U8)
urgent-button-file = เรื่องด่วน
urgent-taken = ส่งเป็นเรื่องด่วนแล้ว
urgent-no-words =
    พิมพ์ “เรื่องด่วน” ตามด้วยเรื่อง เช่น
    เรื่องด่วน น้ำท่วมอุโมงค์ดาราสมุทร
urgent-not-yet = ยังส่งเพิ่มไม่ได้ โปรดรอ 1 นาที
urgent-none-held = ส่งครบทุกเรื่องแล้ว
urgent-held-back =
    ส่งแล้ว { $most } เรื่องใน 1 นาที ยังไม่ส่งอีก { $count } เรื่อง (เก็บไว้ 1 วัน)
    หากเป็นเรื่องเดียวกัน ไม่ต้องส่งซ้ำ หากเป็นเรื่องอื่น กดส่งทีละเรื่องเมื่อครบ 1 นาที
urgent-button-send = ส่ง { $number } { $words }
urgent-ask-agency = รับแจ้งจากหน่วยงานใด โปรดพิมพ์ชื่อ
urgent-no-such-agency = ไม่พบหน่วยงานนี้ โปรดพิมพ์ชื่อใหม่ หรือ /cancel
urgent-which-agency = หน่วยงานใด
urgent-of-which = ส่งในนาม { $agency } แล้ว หากเป็นเรื่องของหน่วยงานอื่น โปรดกดเลือก

# การสนทนา (E4)
urgent-word = { $who } • { $level } { $number }
urgent-word-enclosed = มีภาพ เสียง ไฟล์ หรือพิกัดในข้อความถัดไป
urgent-word-reply = ตอบกลับข้อความนี้ได้
urgent-passed-on = ส่งแล้วถึง { $who }
urgent-passed-nobody = ระบบยังส่งถึงผู้ใดไม่ได้ โปรดโทรศัพท์
urgent-passed-open = เรื่องนี้ยังไม่มีผู้รับทราบ
urgent-reply-closed = เรื่องนี้ปิดแล้ว { $at } ข้อความของท่านยังไม่ส่งถึงผู้ใด (เก็บไว้ 1 วัน)
urgent-button-new = ส่งเป็นเรื่องด่วนใหม่
urgent-not-concerned = เรื่องนี้ไม่อยู่ในความดูแลของท่าน ข้อความของท่านยังไม่ส่งถึงผู้ใด (เก็บไว้ 1 วัน)
urgent-withheld = ผู้ส่งถอนข้อความนี้แล้ว

# รายการ (E7)
urgent-list = เรื่องด่วนที่ยังไม่ปิด { $count } เรื่อง
urgent-list-none = ไม่มีเรื่องด่วนค้าง
urgent-list-open = ▫️ { $left } • { $officer }
urgent-list-owned = { $by } ดูแล • { $left }
urgent-list-held = ยังไม่ส่ง { $count } เรื่อง
urgent-left = เหลือเวลารับทราบ { $length }
urgent-left-owned = กำหนด { $at } (อีก { $length })
urgent-left-none = ครบเวลาแล้ว
urgent-button-list = เรื่องด่วนทั้งหมด { $count }
urgent-button-open = เปิด { $number }
urgent-handed = เรื่องด่วน { $level } { $number } { $agency }: { $words } • { $left }
urgent-handed-more = เรื่องด่วนอีก { $count } เรื่อง
urgent-measure = { $what } { $count } เรื่อง: รับทราบเฉลี่ย { $owned } แล้วเสร็จเฉลี่ย { $resolved }
urgent-not-yet-measured = –
urgent-in-call = เรื่องด่วนที่ยังไม่ยุติ { $count } เรื่อง

# ลำดับเหตุการณ์และตาราง (E7, B4)
urgent-timeline = ลำดับเหตุการณ์ { $level } { $number } { $agency }
urgent-timeline-earlier = ก่อนหน้านี้ { $count } รายการ
urgent-timeline-line = { $at } { $who }: { $what }
urgent-timeline-caption = ลำดับเหตุการณ์ { $number } ณ { $at }
urgent-by-clock = ระบบ
urgent-deed-again = แจ้งซ้ำทุกท่านที่แจ้งแล้ว
urgent-deed-vices = แจ้งซ้ำ และแจ้งรองผู้ว่าราชการจังหวัดทุกท่าน
urgent-deed-chief = แจ้งซ้ำ และแจ้งหัวหน้าสำนักงานจังหวัด
urgent-deed-acknowledged = รับทราบและดูแลเรื่อง
urgent-deed-released = ส่งเรื่องที่ยังไม่ส่ง
urgent-deed-withdrawn = หน่วยงานไม่ขอรับข้อสั่งการแล้ว
urgent-deed-resolved = ปิดเรื่อง ผล: { $words }
urgent-deed-enclosed = ภาพ เสียง ไฟล์ หรือพิกัด
urgent-button-export = ไฟล์ Excel
urgent-column-at = เวลา
urgent-column-who = ผู้ดำเนินการ
urgent-column-role = บทบาท
urgent-column-what = รายการ
urgent-column-words = ข้อความ
urgent-column-place = พิกัด
urgent-column-number = อ้างอิง
urgent-column-level = ระดับ
urgent-column-area = ด้าน
urgent-column-state = สถานะ
urgent-column-filed = แจ้งเมื่อ
urgent-column-owned = รับทราบเมื่อ
urgent-column-due = กำหนด
urgent-column-resolved = ปิดเรื่องเมื่อ
urgent-column-owner = ผู้ดูแลเรื่อง
urgent-column-outcome = ผล
urgent-column-group = ระดับ / หน่วยงาน
urgent-column-count = จำนวน
urgent-column-minutes-owned = เวลารับทราบเฉลี่ย (นาที)
urgent-column-minutes-resolved = เวลาแล้วเสร็จเฉลี่ย (นาที)
urgent-sheet = เรื่องด่วน
urgent-sheet-measures = เวลาเฉลี่ยของเรื่องด่วน
urgent-state-held = ยังไม่ส่ง
urgent-state-open = รอรับทราบ
urgent-state-owned = มีผู้ดูแลแล้ว
urgent-state-resolved = ปิดแล้ว
## Whereabouts (L1–L5)

where-status-in-office = อยู่สำนักงาน
where-status-on-mission = ปฏิบัติภารกิจ
where-status-meeting = ประชุม
where-status-travel = เดินทางไปราชการ
where-status-leave = ลา
where-status-off-duty = นอกเวลาราชการ
where-filed = บันทึกแล้ว: { $status }
where-filed-leave = บันทึกแล้ว: ลา (ไม่เก็บเหตุผลการลา)
where-place = สถานที่: { $place }
where-purpose = เรื่อง: { $purpose }
where-when = เวลา: { $when }
where-when-open = เวลา: { $when } (ถือว่าถึงเวลานี้ เพราะไม่ได้ระบุ)
where-acting = ผู้ปฏิบัติหน้าที่แทน: { $officer }
where-acting-which = “{ $words }” หมายถึงผู้ใด โปรดเลือกด้านล่าง
where-from-until = ตั้งแต่ { $from } ถึง { $until }
where-until = ถึง { $until }
where-until-end-of-day = ถึงสิ้นวัน
where-until-end-of = ถึงสิ้นวัน{ $day }
where-told = แจ้งเมื่อ { $age }ก่อน
where-told-now = เพิ่งแจ้ง
where-private = เฉพาะท่านที่เห็น ไม่แสดงในรายการใด
where-released = เปิดเผยแล้ว: ผู้ว่าราชการจังหวัด รองผู้ว่าราชการจังหวัด สำนักงานจังหวัด และหน่วยงานที่ขอเข้าพบเห็นรายการนี้
where-over = พ้นเวลาแล้ว
where-reference = อ้างอิง ภ-{ $serial }
where-holds-no-more = รายการนี้พ้นเวลาหรือถูกเปลี่ยนแล้ว โปรดพิมพ์ใหม่ เช่น “ไปตรวจเขื่อนบางวาด กลับบ่ายสาม”
where-button-other = เปลี่ยนเป็น{ $when }
where-button-status = เปลี่ยนสถานะ
where-button-until = เปลี่ยนเวลา
where-button-place = ระบุสถานที่
where-button-acting = ระบุผู้ปฏิบัติหน้าที่แทน
where-button-release = เปิดเผยรายการนี้
where-button-hide = ไม่เปิดเผย
where-button-keep = ◀ กลับ
where-button-mine = ภารกิจของท่าน
where-choose-status = เปลี่ยนเป็นสถานะใด
where-ask-until = ถึงเวลาใด กดเลือก หรือพิมพ์ เช่น บ่ายสาม หรือวันศุกร์
where-until-unclear = อ่านเวลานี้ไม่ได้ โปรดพิมพ์ใหม่ เช่น บ่ายสาม หรือวันศุกร์
where-impossible = ไม่มีเวลา “{ $time }” โปรดพิมพ์เวลาที่จะกลับ เช่น บ่ายสาม หรือ 15.00 น.
where-until-past = เวลานี้ผ่านไปแล้ว หรืออยู่ก่อนเวลาเริ่ม โปรดพิมพ์ใหม่ เช่น บ่ายสาม หรือวันศุกร์
where-button-noon = 12.00 น.
where-button-evening = 16.30 น.
where-button-midnight = สิ้นวัน
where-button-tomorrow = สิ้นวันพรุ่งนี้
where-ask-place = โปรดพิมพ์สถานที่ เช่น เขื่อนบางวาด
where-ask-acting = ผู้ใดปฏิบัติหน้าที่แทน กดเลือก หรือพิมพ์ชื่อหรือตำแหน่ง
where-undone = ยกเลิกรายการแล้ว
where-undone-now = ยกเลิกรายการแล้ว ขณะนี้: { $entry }
where-undone-unknown = ยกเลิกรายการแล้ว ขณะนี้ยังไม่ได้แจ้งภารกิจ
where-changed = เปลี่ยนแล้ว
where-edit-unclear = อ่านข้อความที่แก้ไขเป็นภารกิจไม่ได้ รายการเดิมยังอยู่ หากไม่ใช่ภารกิจ โปรดกด “ยกเลิกรายการ”
where-own = ภารกิจของท่าน
where-own-unknown = ขณะนี้ท่านยังไม่ได้แจ้งภารกิจ
where-own-expired = พ้นเวลาที่แจ้ง { $at } ยังไม่ได้ยืนยันการกลับ
where-own-ahead = ต่อไป
where-own-colleagues = ในหน่วยงานของท่าน
where-own-how = กดแจ้งได้ทันที หรือพิมพ์ เช่น “ไปตรวจเขื่อนบางวาด กลับบ่ายสาม”
where-line = { $name }: { $standing }
where-back = ท่านแจ้งว่าจะกลับเวลา { $at } กลับถึงแล้วหรือไม่
where-back-from = ท่านแจ้งว่าจะกลับจาก { $place } เวลา { $at } กลับถึงแล้วหรือไม่
where-button-back = กลับแล้ว
where-button-later-half = อีก 30 นาที
where-button-later-hour = อีก 1 ชั่วโมง
where-button-later-evening = ถึง 16.30 น.
where-button-later-no = วันนี้ไม่กลับ
where-kept-which = ข้อความนี้เป็นภารกิจใด
where-kept-gone = ข้อความนี้ไม่ได้เก็บไว้แล้ว หรือดำเนินการแล้ว
where-title = ภารกิจหัวหน้าส่วนราชการ { $at }
where-title-place = ภารกิจ: “{ $place }” { $at }
where-title-day = ภารกิจที่แจ้งไว้ { $day }
where-count = { $status } { $count }
where-count-expired = พ้นเวลาที่แจ้ง { $count }
where-count-unknown = ยังไม่แจ้ง { $count }
where-list-out = ไม่อยู่สำนักงาน
where-list-expired = พ้นเวลาที่แจ้ง ยังไม่ยืนยันการกลับ
where-list-unknown = ยังไม่แจ้ง
where-list-office = อยู่สำนักงาน
where-nobody-out = ไม่มีผู้แจ้งว่าไม่อยู่สำนักงาน
where-list-empty = ไม่มีรายการ
where-expired-at = พ้นเวลาที่แจ้ง { $at }
where-button-unknown = ยังไม่แจ้ง { $count }
where-button-office = อยู่สำนักงาน { $count }
where-button-out = ◀ ไม่อยู่สำนักงาน
where-button-refresh = ข้อมูลล่าสุด
where-refreshed = ข้อมูล ณ { $at }
where-unknown = ยังไม่แจ้งภารกิจ
where-unknown-last = ยังไม่แจ้งภารกิจ (แจ้งล่าสุด { $at })
where-withheld = ภารกิจของผู้ว่าราชการจังหวัดและรองผู้ว่าราชการจังหวัดแสดงเฉพาะรายการที่เปิดเผย
where-nobody = ไม่มีข้อมูลภารกิจของผู้นี้
where-vacant = ยังไม่มีผู้ดำรงตำแหน่งหัวหน้า
where-nothing-found = ไม่พบหน่วยงาน สถานที่ หรือวันที่ตรงกับ “{ $words }”
where-which = “{ $words }” หมายถึงรายการใด
where-which-place = สถานที่ “{ $words }”
where-brief = ไม่อยู่สำนักงาน { $out } • พ้นเวลาที่แจ้ง { $expired } • ยังไม่แจ้งภารกิจ { $unknown }
where-brief-button = ไม่อยู่สำนักงาน { $out }
where-me = ภารกิจที่แจ้งไว้: { $entry }

## requests (Q1–Q4, R0)

request-reference = อ้างอิง ข-{ $serial }
request-number = ข-{ $serial }
request-to = เรียน { $who }
request-order-by = ข้อสั่งการ{ $by }
request-cooperation-by = { $by }ขอความร่วมมือ
request-the-governor = ผู้ว่าราชการจังหวัด
request-the-vice = รองผู้ว่าราชการจังหวัด
request-word-order = ข้อสั่งการ
request-word-cooperation = คำขอความร่วมมือ
request-word-both = ข้อสั่งการและคำขอความร่วมมือ
request-due-order = กำหนดรายงาน: { $due }
request-due-cooperation = ขอทราบผลภายใน { $due } ขอบคุณ
request-do = ✅ ให้ดำเนินการ: { $words }
request-dont = ⛔ ห้ามดำเนินการ: { $words }
request-letter-follows = จะส่งหนังสือราชการตามไปภายหลัง
request-letter-is = หนังสือ { $number } ลงวันที่ { $day }
request-phone = สอบถาม โทร. { $phone }
request-about-answer = เกี่ยวกับรายงานประจำสัปดาห์ของหน่วยงาน
request-about-project = เกี่ยวกับโครงการ
request-about-urgent = จากเรื่องด่วน

request-state-sent = ยังไม่รับ
request-state-accepted = รับดำเนินการแล้ว
request-state-answered = ตอบแล้ว รอพิจารณา
request-state-wants = ขอขยายเวลา รอพิจารณา
request-state-closed = ปิดเรื่องแล้ว
request-late = เกินกำหนด { $length }
request-left = เหลือ { $length }

request-draft-title = ร่าง{ $word } โปรดตรวจสอบ ยังไม่ได้ส่ง
request-draft-nobody = ถึง: ยังไม่ระบุหน่วยงาน
request-draft-to = ถึง:
request-draft-many = ถึง { $count } หน่วยงาน:
request-draft-agency = • { $agency } ({ $word }) { $officer }
request-draft-agency-unreached = • { $agency } ({ $word }) { $officer } (ยังไม่ได้ใช้ระบบ ต้องโทรแจ้ง)
request-draft-no-words = เรื่อง: ยังไม่ระบุ
request-draft-due = กำหนด: { $due }
request-draft-no-due = กำหนด: ยังไม่ระบุ
request-draft-none = { $agencies } รับได้เฉพาะแจ้งเวียน จึงไม่อยู่ในร่างนี้
request-draft-by = ร่างโดยสำนักงานจังหวัด ({ $name })
request-draft-offered = เสนอ{ $to }แล้ว { $hour } รอพิจารณาส่ง
request-draft-gone = ร่างนี้ส่งแล้วหรือยกเลิกแล้ว
request-draft-dropped = ยกเลิกร่างแล้ว ไม่ได้ส่งถึงผู้ใด
request-draft-returned = { $to }ไม่ส่งร่างนี้
request-draft-nobody-toast = ยังไม่ระบุหน่วยงาน จึงยังส่งไม่ได้
request-draft-words-toast = ยังไม่ระบุเรื่อง จึงยังส่งไม่ได้
request-draft-due-toast = ยังไม่ระบุกำหนด จึงยังส่งไม่ได้
request-draft-past-toast = กำหนดนี้ผ่านไปแล้ว โปรดเลือกกำหนดใหม่
request-draft-no-governor-toast = ยังไม่มีผู้ว่าราชการจังหวัดในระบบ จึงเสนอไม่ได้ โปรดเสนอเป็นหนังสือ
request-button-send = ส่ง
request-button-lay = เสนอผู้ว่าราชการจังหวัด
request-button-drop = ยกเลิก
request-button-refuse = ไม่ส่ง
request-button-when = เปลี่ยนกำหนด
request-button-what = เปลี่ยนข้อความ
request-button-whom = เปลี่ยนหน่วยงาน
request-button-do = ให้ดำเนินการ
request-button-dont = ห้ามดำเนินการ
request-button-letter = หนังสือจะตามไป
request-button-no-letter = ไม่มีหนังสือตามไป
request-button-other = หมายถึง { $when }
request-ask-whom = ถึงหน่วยงานใด โปรดพิมพ์ชื่อหรือชื่อย่อ เช่น ชลประทาน, อำเภอถลาง หรือ ทุกอำเภอ ยกเว้น กะทู้
request-ask-nobody = ไม่พบหน่วยงาน “{ $words }” ในทะเบียน โปรดพิมพ์ชื่อหรือชื่อย่อใหม่ เช่น ชลประทาน, อำเภอถลาง
request-ask-which = “{ $words }” หมายถึงหน่วยงานใด
request-ask-words = ให้ดำเนินการเรื่องใด ภายในเมื่อใด โปรดพิมพ์ 1 ข้อความ เช่น ขอข้อมูลการขยายเส้นทาง ภายในศุกร์
request-ask-due = ภายในเมื่อใด โปรดเลือก หรือพิมพ์ เช่น ศุกร์ 10.00 น.
request-ask-due-past = { $when } ผ่านไปแล้ว โปรดเลือกหรือพิมพ์กำหนดใหม่
request-ask-due-far = { $when } ไกลเกินไป โปรดเลือกหรือพิมพ์กำหนดใหม่
request-ask-due-impossible = ไม่มีเวลานี้ โปรดเลือกหรือพิมพ์กำหนดใหม่ เช่น ศุกร์ 10.00 น.
request-ask-due-none = ไม่พบวันเวลาในข้อความนี้ โปรดเลือกหรือพิมพ์กำหนด เช่น ศุกร์ 10.00 น.
request-ask-do = ให้ดำเนินการอย่างไร โปรดพิมพ์ 1 บรรทัด
request-ask-dont = ห้ามดำเนินการสิ่งใด โปรดพิมพ์ 1 บรรทัด
request-announcements-only = { $agencies } รับได้เฉพาะแจ้งเวียน จึงไม่ได้ร่างคำขอ
request-secret =
    ไม่ได้เก็บและไม่ได้ส่งต่อข้อความนี้ เพราะระบุชั้นความลับ “{ $label }”
    เรื่องลับห้ามส่งทางแชต โปรดลบข้อความนี้

request-sent = ส่ง{ $word }แล้ว { $when }
request-sent-line = • { $agency } (ข-{ $serial }): { $state }
request-sent-sums = รับดำเนินการ { $accepted } • ตอบแล้ว { $answered } • ปิดแล้ว { $closed } จาก { $all } หน่วยงาน
request-sent-telephone = ยังไม่ได้ใช้ระบบ โปรดโทรแจ้ง: { $officer }
request-released-for-you = { $by }ส่งร่างของสำนักงานจังหวัดแล้ว { $hour }

request-accepted = รับดำเนินการแล้ว { $hour } โดย { $name }
request-answered = ตอบแล้ว { $when } รอพิจารณา
request-wants = ขอขยายเวลาถึง { $until } แล้ว รอพิจารณา
request-closed = ปิดเรื่องแล้ว { $when }
request-how = ตอบโดยตอบกลับข้อความนี้ เป็นข้อความ ภาพ เสียง หรือเอกสาร
request-button-accept = รับดำเนินการ
request-button-say = ตอบ
request-button-ask = ขอสอบถาม
request-button-cannot = ขอขยายเวลา
request-button-answer = ตอบ ข-{ $serial }
request-button-open = ข-{ $serial } { $agency }
request-accepted-toast = บันทึกแล้ว: รับดำเนินการ
request-accepted-before-toast = { $name } รับดำเนินการแล้ว
request-accepted-already-toast = รับดำเนินการแล้ว
request-over-toast = ปิดเรื่องแล้ว
request-answered-toast = ตอบแล้ว รอพิจารณา
request-say = โปรดส่งคำตอบ เป็นข้อความ ภาพ เสียง หรือเอกสาร
request-ask-back = ขอสอบถามเรื่องใด โปรดพิมพ์คำถาม
request-cannot = ขอขยายเวลาถึงเมื่อใด เพราะเหตุใด โปรดพิมพ์ใน 1 ข้อความ เช่น ถึงพุธหน้า รอผลสำรวจ
request-cannot-time = ขอขยายเวลาถึงเมื่อใด โปรดพิมพ์วันพร้อมเหตุผล เช่น ถึงพุธหน้า รอผลสำรวจ
request-cannot-earlier = { $when } ไม่ช้ากว่ากำหนดเดิม ({ $due }) โปรดพิมพ์วันใหม่พร้อมเหตุผล
request-cannot-why = ขอขยายเวลาถึง { $when } เพราะเหตุใด โปรดพิมพ์เหตุผล
request-filed = ส่งคำตอบถึง { $to } แล้ว
request-filed-later = บันทึกคำตอบแล้ว { $to } จะได้รับพร้อมคำตอบของหน่วยงานอื่น
request-filed-phone = บันทึกคำตอบที่ได้รับทางโทรศัพท์แล้ว ส่งถึง { $to } แล้ว
request-filed-phone-later = บันทึกคำตอบที่ได้รับทางโทรศัพท์แล้ว { $to } จะได้รับพร้อมคำตอบของหน่วยงานอื่น
request-asked-back = ส่งคำถามถึง { $to } แล้ว
request-wanted = ส่งคำขอขยายเวลาถึง { $until } ไปยัง { $to } แล้ว
request-passed-on = ส่งแล้วถึง { $to }
request-not-passed-on = บันทึกแล้ว แต่ส่งทางระบบไม่ได้ในขณะนี้ โปรดโทรแจ้ง: { $officer }
request-not-yours = เรื่องนี้ไม่อยู่ในความรับผิดชอบของท่าน จึงไม่ได้ส่งต่อข้อความ
request-which = ข้อความนี้เกี่ยวกับเรื่องใด โปรดเลือก
request-words-kept = เก็บข้อความของท่านไว้ 1 วัน หากยังต้องการส่ง โปรดตอบกลับข้อความของเรื่องนั้นอีกครั้ง
request-granted = เห็นชอบให้ขยายเวลา กำหนดใหม่: { $due }
request-kept = คงกำหนดเดิม: { $due }
request-wish-replaced = หน่วยงานขอขยายเวลาใหม่แล้ว โปรดดูคำขอล่าสุด
request-enough = { $by }ได้รับคำตอบครบถ้วนแล้ว { $hour }
request-enough-closed = ปิดเรื่องแล้ว ขอบคุณ
request-closed-for-you = { $by }ปิดเรื่องแล้ว { $hour } ไม่ต้องดำเนินการต่อ
request-more = { $by }ขอข้อมูลเพิ่มเติม
request-more-due = โปรดตอบกลับข้อความนี้ภายใน { $due }
request-more-late = เกินกำหนด { $length } โปรดตอบกลับข้อความนี้โดยเร็ว
request-reply = ข้อความจาก{ $by }
request-word-media = แนบ { $count } รายการ
request-word-edited = (แก้ไข { $hour })
request-word-phone = (รับทางโทรศัพท์ บันทึกโดย { $name })
request-word-withheld = ผู้ส่งถอนข้อความนี้แล้ว
request-reworded = { $by }แก้ไขข้อความของเรื่องนี้ { $hour }
request-words-only = เรื่องนี้ส่งแล้ว หน่วยงานและกำหนดจึงคงเดิม การแก้ไขมีผลเฉพาะข้อความ
request-not-reworded = ผู้ว่าราชการจังหวัดส่งเรื่องนี้แล้ว การแก้ไขจึงไม่มีผล หากต้องการเปลี่ยน โปรดเสนอร่างใหม่
request-taken-back = เรื่องนี้ถอนแล้ว { $hour } เพราะมีชั้นความลับ โปรดลบสิ่งที่คัดลอกไว้ และรอหนังสือตามระเบียบ
request-taken-back-by = ถอนเรื่องนี้จากทุกหน่วยงานแล้ว เพราะ { $name } ระบุว่ามีชั้นความลับ
request-of = เรื่อง: { $words }

request-answer-of = { $agency } ตอบ{ $word }
request-answer-late = ส่งช้ากว่ากำหนด { $length }
request-answer-closed = ปิดเรื่องแล้ว
request-answers = คำตอบ { $count } หน่วยงาน (ตอบแล้ว { $answered } จาก { $all })
request-answers-line = ข-{ $serial } { $agency }
request-question-of = { $agency } ขอสอบถาม
request-question-how = ตอบกลับข้อความนี้เพื่อตอบหน่วยงาน
request-wants-of = { $agency } ขอขยายเวลาถึง { $until } (เดิม { $due })
request-wants-why = เหตุผล: { $words }
request-wants-over-toast = พิจารณาคำขอนี้แล้ว
request-wants-past-toast = วันเวลาที่ขอขยายผ่านไปแล้ว จึงเห็นชอบไม่ได้
request-button-enough = ครบถ้วนแล้ว
request-button-close = ปิดเรื่อง
request-button-more = ขอเพิ่มเติม
request-button-grant = เห็นชอบถึง { $until }
request-button-keep = คงกำหนดเดิม
request-button-rang = บันทึกคำตอบทางโทรศัพท์
request-button-post = บันทึกเลขหนังสือ
request-button-media = ภาพ เสียง เอกสาร { $count }
request-button-list = ข้อสั่งการทั้งหมด { $count }
request-more-ask = ขอเพิ่มเติมเรื่องใด โปรดพิมพ์ จะระบุเวลาด้วยก็ได้ เช่น ขอแผนที่ ภายในพรุ่งนี้
request-more-past = { $when } ผ่านไปแล้ว โปรดพิมพ์กำหนดใหม่ ระบบยังไม่ได้ส่งข้อความ
request-more-far = { $when } ไกลเกินไป โปรดพิมพ์กำหนดใหม่ ระบบยังไม่ได้ส่งข้อความ
request-more-impossible = ไม่มีวันเวลานี้ ขอภายในเมื่อใด โปรดพิมพ์กำหนด เช่น ศุกร์ 10.00 น. ระบบยังไม่ได้ส่งข้อความ
request-more-none = ไม่พบวันเวลาในข้อความนี้ โปรดพิมพ์กำหนด เช่น ศุกร์ 10.00 น. ระบบยังไม่ได้ส่งข้อความ
request-more-sent = ส่งแล้วถึง { $to } กำหนด { $due }
request-closed-toast = ปิดเรื่องแล้ว
request-granted-toast = แจ้งหน่วยงานแล้ว
request-rang-ask = { $agency } ตอบทางโทรศัพท์ว่าอย่างไร โปรดพิมพ์ หรือส่งภาพ เสียง เอกสาร
request-letter-ask = โปรดพิมพ์เลขที่และวันที่ของหนังสือ เช่น ภก 0017/1234 27 พ.ย. 2569 หรือส่งไฟล์พร้อมข้อความนี้
request-letter-done = บันทึกแล้ว: หนังสือ { $number } ลงวันที่ { $day }
request-letter-before = บันทึกหนังสือของเรื่องนี้แล้ว

request-remind-half = ผ่านไปครึ่งระยะเวลาแล้ว
request-remind-eve = ใกล้ครบกำหนด
request-remind = เรียน { $who } เรื่องที่ยังไม่ได้รับคำตอบ
request-remind-line = • ข-{ $serial } { $what }: { $words }
request-remind-due = กำหนด { $due }

request-list-title = ค้าง { $count } เรื่อง • เกินกำหนด { $late }
request-list-own = เรื่องค้างของหน่วยงาน { $count } • เกินกำหนด { $late }
request-list-none = ไม่มีข้อสั่งการหรือคำขอความร่วมมือค้างอยู่
request-list-offered = ร่างที่รอพิจารณาส่ง { $count }
request-list-line = ข-{ $serial } { $agency } • { $state }
request-opened-history = ที่ผ่านมา
request-history-answer = { $when } ตอบ: { $words }
request-history-question = { $when } สอบถาม: { $words }
request-history-reply = { $when } { $by }: { $words }
request-letters-title = หนังสือที่ยังไม่ตามไป เกิน 7 วัน { $count } เรื่อง
request-letters-none = ไม่มีหนังสือที่ค้างเกิน 7 วัน
request-letters-soon = ยังไม่ครบ 7 วัน { $count } เรื่อง
request-letters-line = • ข-{ $serial } { $agencies }: { $words } (ส่งแล้ว { $length })
request-brief = ข้อสั่งการและคำขอเกินกำหนด { $late } • ค้างทั้งหมด { $open }
request-brief-button = ข้อสั่งการเกินกำหนด { $late }
request-call-line = เรื่องค้าง: { $what }
request-call-orders = ข้อสั่งการ { $count }
request-call-cooperation = คำขอความร่วมมือ { $count }
request-call-late = เกินกำหนด { $count }
request-dossier = ข้อสั่งการและคำขอที่ค้าง
request-dossier-line = • ข-{ $serial } { $state }: { $words }
request-handed-agency = { $title } (ข-{ $serial }) { $state } กำหนด { $due }: { $words }
request-handed-office = { $agency } (ข-{ $serial }) { $state } กำหนด { $due }: { $words }
request-handed-more = และอีก { $count } เรื่อง ดูทั้งหมด: /orders
request-make = สั่งการ / ขอความร่วมมือ

request-sheet = ข้อสั่งการค้าง
request-sheet-head = ข้อสั่งการและคำขอความร่วมมือที่ค้าง ณ { $at } • { $count } เรื่อง
request-sheet-number = อ้างอิง
request-sheet-word = ประเภท
request-sheet-words = เรื่อง
request-sheet-by = ผู้สั่งการ
request-sheet-sent = ส่งเมื่อ
request-sheet-due = กำหนด
request-sheet-state = สถานะ
request-sheet-late = เกินกำหนด (วัน)
request-sheet-officer = ผู้รับผิดชอบ
request-sheet-phone = โทรศัพท์

## announcements

announce-number = ว-{ $number }
announce-reference = อ้างอิง { $number }
announce-head = แจ้งเวียนจาก{ $office }
announce-head-corrected = แจ้งเวียนจาก{ $office } (แก้ไข { $when })
announce-asks = โปรดกด [รับทราบ]
announce-asks-by = โปรดกด [รับทราบ] ภายใน { $until }
announce-asks-late = เลยกำหนดรับทราบ { $until } แล้ว โปรดกด [รับทราบ]
announce-asks-again = ข้อความนี้แก้ไขหลังจากท่านรับทราบ โปรดกด [รับทราบ] อีกครั้ง
announce-acknowledged = รับทราบแล้ว { $when } ขอบคุณ
announce-acknowledged-late = รับทราบแล้ว { $when } (หลังกำหนด { $until }) ขอบคุณ
announce-acknowledged-before = ท่านรับทราบเรื่องนี้แล้ว
announce-no-longer = แจ้งเวียนฉบับนี้เรียกคืนแล้ว
announce-only-preview = ตัวอย่าง ยังไม่ได้ส่ง
announce-button-acknowledge = รับทราบ
announce-reminder = โปรดรับทราบแจ้งเวียน: { $words }
announce-corrected = แจ้งเวียนที่ท่านรับทราบแล้วมีการแก้ไข: { $words }
announce-handed = แจ้งเวียนที่ยังไม่ได้รับทราบ: { $numbers }
announce-button-read = อ่าน { $number }
announce-without-words = (ไม่มีข้อความ)
announce-everyone = ทุกหน่วยงาน

announce-draft = ตัวอย่างก่อนส่ง (ข้อความข้างบน)
announce-draft-to = ผู้รับ: { $audience } { $people } คน ({ $agencies } หน่วยงาน)
announce-draft-out-of-reach = ยังติดต่อทางระบบไม่ได้ { $count } คน
announce-nobody = ไม่มีผู้รับ โปรดเลือกผู้รับใหม่
announce-draft-acknowledge = ขอให้รับทราบ
announce-draft-acknowledge-by = รับทราบภายใน { $until }
announce-draft-no-acknowledgement = ไม่ต้องรับทราบ
announce-draft-now = ส่งทันที
announce-draft-at = ส่ง { $at }
announce-draft-protected = ไม่ให้ส่งต่อ
announce-draft-free = ส่งต่อได้
announce-draft-english = มีฉบับภาษาอังกฤษ
announce-draft-apart = ปุ่มรับทราบอยู่ในข้อความถัดไป
announce-draft-by = จัดทำโดย { $name }
announce-weekly = ทำซ้ำทุกสัปดาห์
announce-monthly = ทำซ้ำทุกเดือน
announce-button-send = ส่งถึง { $count } คน
announce-button-plan = ส่งตามเวลา
announce-button-offer = เสนอผู้ตรวจคนที่สอง
announce-button-drop = ยกเลิก
announce-button-whom = เปลี่ยนผู้รับ
announce-button-names = รายชื่อผู้รับ
announce-button-until = กำหนดรับทราบ
announce-button-when = เวลาส่ง
announce-button-free = ให้ส่งต่อได้
announce-button-protect = ไม่ให้ส่งต่อ
announce-button-repeat = ทำซ้ำ
announce-button-no-repeat = หยุดทำซ้ำ
announce-button-english = ฉบับภาษาอังกฤษ
announce-button-no-acknowledgement = ไม่ต้องรับทราบ
announce-button-now = ส่งทันที
announce-button-before = ก่อนหน้า
announce-button-next = ถัดไป
announce-button-back = กลับ
announce-button-group = บันทึกเป็นกลุ่ม
announce-button-kept = แจ้งเวียน
announce-ask-what = โปรดส่งเนื้อหาที่จะแจ้งเวียน: ข้อความ ภาพ อัลบั้ม เอกสาร เสียง วิดีโอ หมุด หรือแบบสำรวจ
announce-ask-whom =
    โปรดระบุผู้รับ เช่น
    • ทุกหน่วยงาน
    • อำเภอ และ อปท. ยกเว้น เทศบาลนครภูเก็ต
    • หัวหน้าและผู้แทน ใน อ.ถลาง
    • ภาคเอกชน หรือชื่อหน่วยงาน
    • ผู้ที่ยังไม่รับทราบ ว-12
announce-whom-nothing = ยังไม่ได้ระบุผู้รับ
announce-whom-unknown = ไม่รู้จัก “{ $words }” (อักษรตัวที่ { $column })
announce-whom-several = “{ $words }” มีหลายหน่วยงาน: { $names } ท่านหมายถึงหน่วยงานใด
announce-whom-no-announcement = ไม่มีแจ้งเวียน { $number }
announce-whom-which-announcement = ไม่ได้ระบุเลขแจ้งเวียน (อักษรตัวที่ { $column }) เช่น ผู้ที่ยังไม่รับทราบ ว-12
announce-whom-unfinished = หลัง “{ $words }” (อักษรตัวที่ { $column }) ไม่มีชื่อ โปรดพิมพ์ต่อหรือตัดคำนี้ออก
announce-whom-contrary = ไม่มีหน่วยงานใดเป็น “{ $words }” พร้อมกัน (อักษรตัวที่ { $column }) หากหมายถึงทั้งสองอย่างโปรดใช้คำว่า และ
announce-whom-delegates-alone = ส่งถึงผู้แทนโดยไม่มีหัวหน้าไม่ได้ (อักษรตัวที่ { $column }) โปรดใช้ หัวหน้าและผู้แทน
announce-whom-mixed = หัวหน้าของบางหน่วยและผู้แทนของอีกบางหน่วยอยู่ในฉบับเดียวกันไม่ได้ (อักษรตัวที่ { $column }) โปรดแยกเป็นสองฉบับ
announce-button-reword = เปลี่ยนข้อความ
announce-ask-until = ให้รับทราบภายในเวลาใด เลือกหรือพิมพ์ เช่น 16.30 น. หรือ พรุ่งนี้ 10.00 น.
announce-ask-when = ส่งเมื่อใด เลือกหรือพิมพ์ เช่น พรุ่งนี้ 8.30 น.
announce-time-past = { $at } ผ่านไปแล้ว
announce-time-far = ไกลเกินไป กำหนดล่วงหน้าได้ไม่เกิน 400 วัน
announce-time-none = อ่านเวลาไม่ได้
announce-time-over = เวลาที่กำหนดผ่านไปแล้ว โปรดกำหนดเวลาใหม่
announce-ask-english = โปรดพิมพ์ฉบับภาษาอังกฤษ ผู้รับที่ใช้ภาษาอังกฤษจะเห็นฉบับนี้
announce-ask-correction = โปรดพิมพ์ข้อความใหม่ทั้งฉบับ แทนข้อความเดิมของ { $number }
announce-ask-group = โปรดตั้งชื่อกลุ่ม เช่น กลุ่มน้ำท่วม
announce-group-named = บันทึกกลุ่ม “{ $name }” แล้ว { $count } หน่วยงาน ครั้งต่อไปพิมพ์ชื่อกลุ่มเป็นผู้รับได้
announce-no-group-name = ชื่อกลุ่มต้องขึ้นต้นด้วยคำว่า กลุ่ม ยาวไม่เกิน 40 อักษร และไม่ซ้ำกับชื่อหน่วยงานหรือประเภทหน่วยงาน
announce-unfit-nothing = ยังไม่มีเนื้อหา โปรดส่งข้อความหรือไฟล์ที่จะแจ้งเวียน
announce-unfit-useless = ระบบส่งต่อสิ่งนี้ไม่ได้ โปรดส่งเป็นข้อความ ภาพ เอกสาร เสียง วิดีโอ หมุด หรือแบบสำรวจ
announce-unfit-caption = คำบรรยายยาว { $long } อักษร ระบบส่งได้ไม่เกิน { $most } โปรดย่อ หรือส่งภาพและข้อความแยกกัน
announce-unfit-longer = ยาวเกินไป { $by } อักษร โปรดย่อข้อความ
announce-unfit-protected = สิ่งนี้มาจากแชตที่ห้ามส่งต่อ จึงแจ้งเวียนไม่ได้ โปรดขอต้นฉบับจากเจ้าของ แล้วส่งใหม่
announce-refused-toast = Telegram ไม่รับสิ่งนี้ จึงยังส่งไม่ได้ โปรดส่งใหม่เป็นไฟล์เอกสาร หรือพิมพ์เป็นข้อความ
announce-unfit-mixed = ภาพและวิดีโอรวมเป็นอัลบั้มเดียวกันได้ เอกสารต้องแยกเป็นอีกชุดหนึ่ง โปรดส่งทีละชุด
announce-names = { $audience }: { $count } คน
announce-vacant = ยังไม่มีผู้ดำรงตำแหน่ง
announce-not-joined = { $name } (ยังไม่ได้ลงทะเบียนหรือติดต่อไม่ได้)
announce-planned = จะแจ้งเวียน { $at }
announce-planned-what = { $words } ถึง { $audience }
announce-dropped = ยกเลิกแล้ว ไม่ได้ส่ง
announce-offered = เสนอผู้ตรวจคนที่สองแล้ว
announce-needs-second = ต้องให้เจ้าหน้าที่อีกคนหนึ่งเป็นผู้ส่ง
announce-no-second = ยังไม่มีเจ้าหน้าที่คนที่สองในระบบ
announce-draft-gone = ร่างแจ้งเวียนนี้สิ้นสุดแล้ว โปรดเริ่มใหม่ด้วย /announce
announce-went-already = { $number } ส่งไปแล้ว การแก้ไขข้อความในแชตนี้ไม่เปลี่ยนฉบับที่ส่ง
announce-part-too-late = ภาพหรือไฟล์นี้มาถึงหลังจาก { $number } ส่งไปแล้ว จึงไม่ได้อยู่ในแจ้งเวียน หากจำเป็นโปรดแจ้งเวียนเพิ่ม

announce-going = กำลังส่งแจ้งเวียน
announce-out = แจ้งเวียน
announce-stopped = แจ้งเวียน: หยุดส่งแล้ว
announce-recalled = แจ้งเวียน: เรียกคืนแล้ว
announce-out-at = ส่ง { $when } ถึง { $audience }
announce-sums = ส่งแล้ว { $sent } จาก { $all } • ไม่สำเร็จ { $failed }
announce-sums-acknowledged = รับทราบแล้ว { $count } • ยังไม่รับทราบ { $waiting }
announce-sums-late = รับทราบหลังกำหนด { $count }
announce-sums-until = กำหนดรับทราบ { $until }
announce-sums-stopped = หยุดก่อนถึงผู้รับ { $count } ({ $at })
announce-sums-recalled = เรียกคืนแล้ว { $count } จาก { $all } ({ $at })
announce-sums-staying = ลบไม่ได้ { $count } (ส่งเกิน 48 ชั่วโมง)
announce-vote = • { $option }: { $count }
announce-questions = คำถาม { $count } • ตอบแล้ว { $answered }
announce-corrected-at = แก้ไข { $when }
announce-button-stop = หยุดส่ง
announce-button-waiting = ยังไม่รับทราบ { $count }
announce-button-failed = ไม่สำเร็จ { $count }
announce-button-acknowledged = รับทราบแล้ว { $count }
announce-button-remind = ติดตามที่เหลือ
announce-button-calls = รายชื่อโทรตาม
announce-button-sheet = ไฟล์ Excel
announce-button-refresh = ดูล่าสุด
announce-button-correct = แก้ไขทุกฉบับ
announce-button-recall = เรียกคืน
announce-button-recall-yes = เรียกคืนทุกฉบับ
announce-ask-recall = เรียกคืน { $number } ที่ส่งถึงแล้ว { $count } คนหรือไม่ ข้อความจะถูกลบจากแชตของผู้รับ
announce-ask-recall-old = ส่งไปเกิน 48 ชั่วโมงแล้ว Telegram จะไม่ให้ลบ
announce-reminded = ส่งข้อความติดตามถึง { $count } คน
announce-reminded-lately = ไม่มีผู้ต้องติดตาม ครบ 3 ครั้งแล้ว หรือเพิ่งติดตามไปไม่ถึง 1 ชั่วโมง
announce-changed-meanwhile = มีผู้ดำเนินการไปก่อนแล้ว
announce-correcting = กำลังแก้ไข { $count } ฉบับ
announce-correcting-english = ฉบับภาษาอังกฤษเดิมเลิกใช้แล้ว ผู้อ่านภาษาอังกฤษเห็นข้อความใหม่นี้
announce-rule-by = เปลี่ยนโดย { $name }
announce-cannot-correct = แก้ไขฉบับนี้ไม่ได้แล้ว ข้อความที่พิมพ์ไม่ได้ส่ง
announce-recall-secret = { $number } ส่งไปแล้วและยังอยู่กับผู้รับ โปรดเรียกคืนทันที
announce-none = ยังไม่มีแจ้งเวียน ส่งเนื้อหาแล้วพิมพ์ /announce
announce-receipts = ผลการแจ้งเวียน
announce-receipts-line = { $number } { $words } – รับทราบ { $count } จาก { $all }
announce-receipts-plain = { $number } { $words } – ผู้รับ { $all }
announce-receipts-planned = รอส่ง { $at } – { $words }
announce-button-planned = รอส่ง
announce-rule-on = แจ้งเวียนถึงทุกหน่วยงานต้องผ่านเจ้าหน้าที่สองคน
announce-rule-off = แจ้งเวียนถึงทุกหน่วยงานส่งโดยเจ้าหน้าที่คนเดียวได้
announce-button-rule-on = ให้ตรวจโดยสองคน
announce-button-rule-off = ให้ส่งโดยคนเดียวได้
announce-list-waiting = { $number }: ยังไม่รับทราบ
announce-list-failed = { $number }: ส่งไม่สำเร็จ
announce-list-acknowledged = { $number }: รับทราบแล้ว
announce-list-calls = { $number }: รายชื่อที่ต้องโทรติดตาม
announce-list-empty = ไม่มี
announce-list-phone = { $name } โทร. { $phone }
announce-list-when = { $state } { $when }
announce-list-called = โทรแล้วโดย { $name } { $when }
announce-button-called = โทรแล้ว { $number }
announce-state-queued = รอส่ง
announce-state-sent = ส่งถึงแล้ว
announce-state-acknowledged = รับทราบแล้ว
announce-state-late = รับทราบหลังกำหนด
announce-state-blocked = ผู้รับปิดกั้นระบบ
announce-state-deactivated = บัญชี Telegram ถูกปิด
announce-state-never-joined = ยังไม่ได้ลงทะเบียน
announce-state-too-old = ส่งไม่ทันเวลา
announce-state-refused = Telegram ไม่รับข้อความนี้
announce-state-given-up = พ้นตำแหน่งก่อนได้รับ
announce-state-stopped = หยุดก่อนส่ง
announce-state-recalled = เรียกคืนแล้ว
announce-state-unknown = ไม่ทราบว่าถึงหรือไม่
announce-asked = คำถามเรื่องแจ้งเวียน { $number } จาก { $who }
announce-asked-reply = ตอบโดยตอบกลับ (Reply) ข้อความนี้
announce-answered-by = ตอบแล้วโดย { $name } { $when }:
announce-button-card = ดูแจ้งเวียน
announce-passed-on = ส่งคำถามเรื่อง { $number } ถึงสำนักงานจังหวัดแล้ว คำตอบจะมาที่นี่
announce-answer = คำตอบจากสำนักงานจังหวัดเรื่องแจ้งเวียน { $number }
announce-answer-to = ท่านถาม: { $words }
announce-answer-sent = ส่งคำตอบถึง { $who } แล้ว
announce-with-file = (มีไฟล์แนบ ดูข้อความถัดไป)
announce-edited = (แก้ไข { $when })
announce-only-words = โปรดตอบเป็นข้อความ ภาพ เสียง หรือเอกสาร
announce-sheet = แจ้งเวียน
announce-sheet-role = ตำแหน่ง
announce-sheet-name = ชื่อ
announce-sheet-phone = โทรศัพท์
announce-sheet-state = ผล
announce-sheet-sent = ส่งเมื่อ
announce-sheet-acknowledged = รับทราบเมื่อ
announce-sheet-reminded = ติดตาม (ครั้ง)
announce-sheet-called = โทรแล้วโดย
announce-sheet-caption = ผลการแจ้งเวียน { $number }: { $words }
