'use strict';
// The page of phones. It holds no state of its own but what is being typed: everything else is what the server last said.

const WORDS = {
  th: {
    other: 'English', subtitle: 'ห้องทดลอง: Telegram จำลองบนเครื่องนี้ ไม่ติดต่อผู้ใด', clock: 'นาฬิกา (เวลาประเทศไทย)',
    next: 'ไปช่วงถัดไป: {what} {when}', call: 'ขอรายงาน', remind: 'เตือน', nudge: 'เตือนครั้งสุดท้าย', brief: 'นำเรียนสรุป', close: 'ปิดรับรายงาน',
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
    next: 'To the next moment: {what}, {when}', call: 'the call', remind: 'reminder', nudge: 'last nudge', brief: 'the brief', close: 'the close',
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
// Bangkok has no summer time.
const BANGKOK = 7 * 3600e3;

const at = (id) => document.getElementById(id);
let tongue = remembered('tongue') || ((navigator.language || '').startsWith('th') ? 'th' : 'en');
if (new URLSearchParams(location.search).has('lang')) tongue = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'th';
let state = null;
let stateAt = 0;
let shown = [101, 201, 111];
let read = {};
let listening = null;
const phones = new Map();

function remembered(name) { try { return localStorage.getItem(name); } catch { return null; } }
function remember(name, value) { try { localStorage.setItem(name, value); } catch { /* a private window */ } }
function t(name) { return WORDS[tongue][name]; }
function pad(number) { return String(number).padStart(2, '0'); }

/** An element with properties and children; texts become text nodes, never markup. */
function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== 'list') element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function bangkok(ms) { return new Date(ms + BANGKOK); }
function hour(date, language) { return language === 'th' ? `${pad(date.getUTCHours())}.${pad(date.getUTCMinutes())} น.` : `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`; }
function day(date, language) {
  const year = date.getUTCFullYear() + (language === 'th' ? 543 : 0);
  return `${DAYS[language][date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[language][date.getUTCMonth()]} ${year}`;
}

/** 24/11/2569 08.30, or 24/11/2026 08:30 in English. */
function written(date) {
  const year = date.getUTCFullYear() + (tongue === 'th' ? 543 : 0);
  return `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${year} ${hour(date, tongue).replace(' น.', '')}`;
}

/** The same read back, in either era; an hour alone is the next such hour. Null when it is neither. */
function moment(text) {
  const whole = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\s+(\d{1,2})[.:](\d{2})$/.exec(text.trim());
  const alone = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim());
  let date;
  if (whole) {
    const [, day, month, year, hours, minutes] = whole.map(Number);
    date = new Date(Date.UTC(year > 2400 ? year - 543 : year, month - 1, day, hours, minutes));
    if (date.getUTCDate() !== day || date.getUTCHours() !== hours) return null;
  } else if (alone) {
    const today = bangkok(now());
    date = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate(), Number(alone[1]), Number(alone[2])));
    if (date <= today) date = new Date(date.getTime() + 24 * 3600e3);
  } else {
    return null;
  }
  return date.toISOString().slice(0, 19);
}

// ---- speaking to the server

async function send(path, body, plain) {
  const init = plain ? { method: 'POST', body: plain } : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body || {}) };
  const answer = await fetch(path, init);
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(said.error || `${answer.status}`);
  return said;
}

async function attempt(account, deed) {
  try { return await deed(); } catch (error) { toast(account, error.message, false); return null; }
}

async function listen() {
  for (;;) {
    listening = new AbortController();
    try {
      const after = state && state.open === shown.join() ? `after=${state.version}&` : '';
      const open = shown.join();
      const answer = await fetch(`state?${after}open=${open}`, { signal: listening.signal });
      if (!answer.ok) throw new Error(answer.status);
      state = await answer.json();
      state.open = open;
      stateAt = performance.now();
      at('offline').hidden = true;
      show();
    } catch (error) {
      if (error.name === 'AbortError') continue;
      at('offline').textContent = t('offline');
      at('offline').hidden = false;
      await new Promise((done) => setTimeout(done, 1500));
    }
  }
}
/** Looks at once, whatever the version: the clock and waiting invitations are no changes of Telegram's. */
function lookAgain() {
  if (state) state.open = null;
  if (listening) listening.abort();
}

// ---- the frame: language, clock, accounts

function named(account) { return tongue === 'th' ? account.th : account.en; }
function account(id) { return state.accounts.find((one) => one.id === id); }

function dress() {
  document.documentElement.lang = tongue;
  at('tongue').textContent = t('other');
  at('subtitle').textContent = t('subtitle');
  at('clock-name').textContent = t('clock');
  at('to-name').textContent = t('to');
  at('to').title = t('to');
  at('go').textContent = t('go');
  for (const button of document.querySelectorAll('[data-minutes]')) button.textContent = t('minutes')[button.dataset.minutes];
  at('guide').querySelector('summary').textContent = t('guide');
  at('guide').querySelector('ol').replaceChildren(...t('steps').map((step) => el('li', {}, step)));
  at('everybody').textContent = t('everybody');
  at('everybody-why').textContent = t('everybodyWhy');
  at('accounts').setAttribute('aria-label', t('accounts'));
  for (const phone of phones.values()) phone.dress();
}

function now() { return state.now + (performance.now() - stateAt); }

function tick() {
  if (!state) return;
  const date = bangkok(now());
  at('now-th').textContent = `${day(date, 'th')} ${hour(date, 'th')}`;
  at('now-en').textContent = `${day(date, 'en')}, ${hour(date, 'en')}`;
}

function show() {
  tick();
  const next = state.next;
  if (next) {
    const date = bangkok(next.at);
    const when = `${DAYS[tongue][date.getUTCDay()]} ${hour(date, tongue)}`;
    at('next').textContent = t('next').replace('{what}', t(next.what)).replace('{when}', when);
  }
  if (document.activeElement !== at('to')) at('to').value = written(bangkok(now()));
  for (const id of shown) read[id] = account(id).last;
  at('accounts').replaceChildren(...state.accounts.map((one) => {
    const unread = one.last > (read[one.id] || 0);
    return el('button', { type: 'button', 'aria-pressed': String(shown.includes(one.id)), onclick: () => bring(one.id) },
      named(one), unread ? el('b', {}, '●') : null);
  }));
  for (const [place, id] of shown.entries()) {
    let phone = phones.get(place);
    if (!phone) { phone = new Phone(place); phones.set(place, phone); at('phones').append(phone.element); }
    const chat = state.phones.find((one) => one.id === id);
    if (chat) phone.show(account(id), chat);
  }
}

/** Brings a phone into view: where it is, or in the middle. */
function bring(id) {
  if (!shown.includes(id)) { shown = shown.slice(); shown[1] = id; lookAgain(); }
  phones.get(shown.indexOf(id))?.element.scrollIntoView({ behavior: 'smooth', block: 'nearest' });
}

async function move(body) {
  const buttons = document.querySelectorAll('.clock button');
  for (const button of buttons) button.disabled = true;
  try { await send('clock', body); } catch (error) { toast(shown[0], error.message, false); }
  for (const button of buttons) button.disabled = false;
  lookAgain();
}

function toast(id, text, alert) {
  const phone = phones.get(shown.indexOf(id)) || phones.get(0);
  if (phone && text) phone.toast(text, alert);
}

// ---- links

/** A link of a message was tapped: to the bot it is opened on a phone; any other leads out of the sandbox. */
function follow(id, address, text) {
  let payload = null;
  try {
    const url = new URL(address);
    if (url.hostname === 't.me') payload = url.searchParams.get('start');
  } catch { /* no address at all */ }
  if (payload === null) { toast(id, t('outside'), false); return; }
  // An invitation is for somebody; whatever else a link opens, it opens for whoever taps it.
  if (payload.startsWith('c_')) choose(id, address, payload, text);
  else attempt(id, () => send('opens', { account: id, payload }));
}

function choose(id, address, payload, text) {
  const dialog = at('chooser');
  const open = (other) => { dialog.close(); bring(other); attempt(other, () => send('opens', { account: other, payload })); };
  const meant = state.accounts.find((one) => one.name && text.includes(one.name));
  const order = state.accounts.slice().sort((one, other) => (other === meant) - (one === meant));
  dialog.querySelector('h2').textContent = t('choose');
  dialog.querySelector('.link').textContent = address;
  dialog.querySelector('.choices').replaceChildren(...order.map((one) =>
    el('button', { type: 'button', className: one === meant ? 'main' : '', onclick: () => open(one.id) }, named(one))));
  const copy = el('button', { type: 'button', onclick: async () => { await navigator.clipboard.writeText(address); copy.textContent = t('copied'); } }, t('copy'));
  dialog.querySelector('.choices').append(copy);
  dialog.querySelector('.close').textContent = t('shut');
  dialog.showModal();
}

// ---- texts

const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', pre: 'code', blockquote: 'q', spoiler: 'span' };

/** The text with its marks. Offsets are in UTF-16 units, which are JavaScript's own. */
function marked(id, message) {
  const cuts = new Set([0, message.text.length]);
  for (const mark of message.entities) { cuts.add(mark.at); cuts.add(mark.at + mark.long); }
  const places = [...cuts].filter((place) => place <= message.text.length).sort((one, other) => one - other);
  const parts = [];
  for (let place = 0; place + 1 < places.length; place += 1) {
    const [from, until] = [places[place], places[place + 1]];
    const words = message.text.slice(from, until);
    let node = document.createTextNode(words);
    for (const mark of message.entities.filter((one) => one.at <= from && one.at + one.long >= until)) {
      const whole = message.text.slice(mark.at, mark.at + mark.long);
      if (mark.kind === 'text_link' || mark.kind === 'url') {
        const address = mark.detail || (whole.includes('://') ? whole : `https://${whole}`);
        node = el('a', { href: '#', onclick: (event) => { event.preventDefault(); follow(id, address, message.text); } }, node);
      } else if (mark.kind === 'bot_command') {
        node = el('a', { href: '#', onclick: (event) => { event.preventDefault(); attempt(id, () => send('types', { account: id, text: whole })); } }, node);
      } else if (TAGS[mark.kind]) {
        node = el(TAGS[mark.kind], {}, node);
      }
    }
    parts.push(node);
  }
  return parts;
}

// ---- a phone

class Phone {
  constructor(place) {
    this.place = place;
    this.elements = new Map();
    this.aside = null; // { message, edit } while replying or editing
    this.select = el('select', { onchange: () => { shown = shown.slice(); shown[place] = Number(this.select.value); lookAgain(); } });
    this.block = el('button', { type: 'button', onclick: () => attempt(this.id, () => send('blocks', { account: this.id, blocked: !this.account.blocked })) });
    this.chat = el('div', { className: 'chat', tabIndex: 0 });
    this.asideBar = el('div', { className: 'aside', hidden: true });
    this.keys = el('div', { className: 'keys', hidden: true });
    this.list = el('div', { className: 'commands', hidden: true });
    this.file = el('input', { type: 'file', hidden: true, onchange: () => this.sendFile() });
    this.attach = el('button', { type: 'button', 'aria-expanded': 'false', onclick: () => this.open('attach') }, '📎');
    this.menu = el('button', { type: 'button', 'aria-expanded': 'false', onclick: () => this.open('menu') }, '/');
    this.words = el('textarea', { rows: 1, onkeydown: (event) => this.key(event), oninput: () => this.grow() });
    this.button = el('button', { type: 'button', className: 'main', onclick: () => this.send() }, '➤');
    this.element = el('section', { className: 'phone' },
      el('div', { className: 'head' }, this.select, this.block), this.chat, this.list, this.asideBar, this.keys,
      el('div', { className: 'write' }, this.attach, this.menu, this.words, this.button, this.file));
    this.dress();
  }

  dress() {
    this.select.setAttribute('aria-label', t('phone'));
    this.words.placeholder = t('write');
    this.words.setAttribute('aria-label', t('write'));
    for (const [button, name] of [[this.button, 'send'], [this.attach, 'attach'], [this.menu, 'menu']]) {
      button.title = t(name);
      button.setAttribute('aria-label', t(name));
    }
    this.elements.clear();
    this.open(null);
    this.leaveAside();
  }

  show(account, chat) {
    if (this.id !== account.id) {
      this.elements.clear();
      this.leaveAside();
      this.open(null);
      this.words.value = '';
      this.bottom = true;
    }
    this.id = account.id;
    this.account = account;
    this.chatState = chat;
    if (document.activeElement !== this.select) {
      this.select.replaceChildren(...state.accounts.map((one) => el('option', { value: one.id, selected: one.id === account.id }, named(one))));
    }
    this.element.setAttribute('aria-label', named(account));
    this.block.textContent = t(account.blocked ? 'unblock' : 'block');
    this.showMessages(chat.messages);
    this.showKeys(chat.keys);
  }

  showMessages(messages) {
    const near = this.bottom || this.chat.scrollHeight - this.chat.scrollTop - this.chat.clientHeight < 60;
    const wanted = [];
    let last = null;
    if (!messages.length) wanted.push(this.welcome());
    for (const message of messages) {
      const date = bangkok(message.date * 1000);
      const name = day(date, tongue);
      if (name !== last) wanted.push(this.kept(`day ${name}`, name, () => el('div', { className: 'day' }, name)));
      last = name;
      wanted.push(this.kept(message.id, JSON.stringify(message), () => this.message(message)));
    }
    // Only what is other than before is touched, so that focus and selection stay.
    wanted.forEach((element, place) => {
      if (this.chat.children[place] !== element) this.chat.insertBefore(element, this.chat.children[place] || null);
    });
    while (this.chat.children.length > wanted.length) this.chat.lastElementChild.remove();
    if (near) this.chat.scrollTop = this.chat.scrollHeight;
    this.bottom = false;
  }

  kept(name, content, make) {
    const known = this.elements.get(name);
    if (known && known.content === content) return known.element;
    const element = make();
    if (known && known.element.isConnected) known.element.replaceWith(element);
    this.elements.set(name, { content, element });
    return element;
  }

  welcome() {
    const { account } = this;
    const start = el('button', { type: 'button', className: account.stranger ? 'main' : '', onclick: () => attempt(this.id, () => send('opens', { account: this.id, payload: null })) }, t('start'));
    if (account.invitation) {
      const payload = new URL(account.invitation).searchParams.get('start');
      const open = (event) => { event.preventDefault(); attempt(this.id, () => send('opens', { account: this.id, payload })); };
      return el('div', { className: 'empty' }, el('p', {}, t('invited')), el('a', { href: '#', onclick: open }, account.invitation));
    }
    if (account.stranger) return el('div', { className: 'empty' }, el('p', {}, t('stranger')), start);
    const invite = el('button', { type: 'button', onclick: async () => { await attempt(this.id, () => send('invites', { account: this.id })); lookAgain(); } }, t('invite'));
    return el('div', { className: 'empty' }, el('p', {}, t('empty')), el('p', {}, invite, ' ', start));
  }

  message(original) {
    // As in Telegram's own clients: what a link carries is not shown.
    const opened = !original.bot && original.text.startsWith('/start ');
    const message = opened ? { ...original, text: '/start' } : original;
    const bubble = el('div', { className: 'bubble' });
    if (message.reply) {
      const quoted = this.chatState.messages.find((one) => one.id === message.reply);
      bubble.append(el('div', { className: 'quote' }, quoted ? this.short(quoted) : '…'));
    }
    if (message.media) bubble.append(this.media(message));
    if (message.text) bubble.append(el('div', { className: 'text' }, ...marked(this.id, message)));
    const marks = [message.silent ? t('silent') : null, message.edited ? t('edited') : null, hour(bangkok(message.date * 1000), tongue)];
    const reply = el('button', { type: 'button', title: t('reply'), 'aria-label': t('reply'), onclick: () => this.enterAside(message, false) }, '↩');
    const edit = message.bot || opened || (message.media && !message.text) ? null
      : el('button', { type: 'button', title: t('edit'), 'aria-label': t('edit'), onclick: () => this.enterAside(message, true) }, '✎');
    bubble.append(el('div', { className: 'foot' }, message.reaction, marks.filter(Boolean).join(' · '), edit, reply));
    const rows = message.buttons.map((row) => el('div', { className: 'row' }, ...row.map((button) => this.press(message, button))));
    return el('div', { className: message.bot ? 'message' : 'message mine', id: `m${this.id}-${message.id}` }, bubble, ...rows);
  }

  short(message) { return message.text.split('\n')[0] || t('kinds')[message.media] || message.media || '…'; }

  media(message) {
    const about = message.about || {};
    const address = `file/${this.id}/${message.id}`;
    if (message.media === 'photo') return el('img', { src: address, alt: t('kinds').photo, onload: () => { if (this.atEnd()) this.chat.scrollTop = this.chat.scrollHeight; } });
    if (message.media === 'contact') return el('div', {}, `👤 ${about.name || ''} ${about.phone || ''}`);
    if (message.media === 'location') return el('div', {}, `📍 ${about.latitude}, ${about.longitude}`);
    const words = `${t('kinds')[message.media] || message.media} ${about.file || ''}`;
    return message.media === 'document' ? el('a', { href: address, download: about.file || '' }, words) : el('div', {}, words);
  }

  atEnd() { return this.chat.scrollHeight - this.chat.scrollTop - this.chat.clientHeight < 320; }

  press(message, button) {
    if (button.url) return el('a', { className: 'press', href: '#', onclick: (event) => { event.preventDefault(); follow(this.id, button.url, message.text); } }, `${button.label} ↗`);
    const press = el('button', { type: 'button', onclick: async () => {
      if (button.copies) { await navigator.clipboard.writeText(button.copies); this.toast(t('copied'), false); return; }
      press.disabled = true;
      const said = await attempt(this.id, () => send('presses', { account: this.id, message: message.id, data: button.data }));
      press.disabled = false;
      if (said) this.toast(said.answered ? said.toast : t('late'), said.alert);
    } }, button.label);
    return press;
  }

  toast(text, alert) {
    this.element.querySelector('.toast')?.remove();
    if (!text) return;
    const note = el('div', { className: alert ? 'toast alert' : 'toast', role: 'status', onclick: () => note.remove() }, text);
    this.element.append(note);
    if (!alert) setTimeout(() => note.remove(), 4500);
  }

  showKeys(keys) {
    const content = JSON.stringify([this.id, keys]);
    if (content === this.keysShown) return;
    this.keysShown = content;
    this.keys.hidden = !keys.length;
    this.keys.replaceChildren(...keys.map((row) => el('div', { className: 'row' }, ...row.map((key) =>
      el('button', { type: 'button', onclick: () => attempt(this.id, () => (key.contact ? send('shares', { account: this.id }) : send('types', { account: this.id, text: key.label }))) },
        key.contact ? `📱 ${key.label}` : key.label)))));
  }

  // -- replying and editing

  enterAside(message, edit) {
    this.aside = { message, edit };
    if (edit) this.words.value = message.text;
    this.asideBar.replaceChildren(el('span', {}, `${t(edit ? 'edit' : 'reply')}: ${this.short(message)}`), el('button', { type: 'button', 'aria-label': t('stop'), onclick: () => this.leaveAside() }, '✕'));
    this.asideBar.hidden = false;
    this.words.focus();
    this.grow();
  }

  leaveAside() {
    if (this.aside && this.aside.edit) this.words.value = '';
    this.aside = null;
    this.asideBar.hidden = true;
  }

  replyTo() { return this.aside && !this.aside.edit ? this.aside.message.id : null; }

  // -- writing

  key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.send(); }
    if (event.key === 'Escape') { this.leaveAside(); this.open(null); }
  }

  grow() { this.words.style.height = 'auto'; this.words.style.height = `${Math.min(this.words.scrollHeight + 2, 120)}px`; }

  async send() {
    const text = this.words.value.trim();
    if (!text) return;
    const { aside } = this;
    const done = aside && aside.edit
      ? await attempt(this.id, () => send('edits', { account: this.id, message: aside.message.id, text }))
      : await attempt(this.id, () => send('types', { account: this.id, text, reply: this.replyTo() }));
    if (!done) return;
    this.words.value = '';
    this.aside = null;
    this.asideBar.hidden = true;
    this.bottom = true;
    this.grow();
  }

  open(what) {
    if (this.opened === what) what = null;
    this.opened = what;
    this.list.hidden = !what;
    this.menu.setAttribute('aria-expanded', String(what === 'menu'));
    this.attach.setAttribute('aria-expanded', String(what === 'attach'));
    const entry = (label, deed, detail) => el('button', { type: 'button', onclick: () => { this.open(null); deed(); } }, label, detail ? el('span', {}, ` ${detail}`) : null);
    if (what === 'menu') {
      const commands = this.chatState.commands.length ? this.chatState.commands : [['start', '']];
      this.list.replaceChildren(...commands.map(([name, words]) => entry(`/${name}`, () => attempt(this.id, () => send('types', { account: this.id, text: `/${name}` })), words)));
    }
    if (what === 'attach') {
      this.list.replaceChildren(
        entry(t('picture'), () => this.sendPicture()),
        entry(t('voice'), () => this.sendBytes('voice', new Blob(['OggS']))),
        entry(t('place'), () => this.sendBytes('location', new Blob([' ']))),
        ...['agencies.csv', 'posts.csv'].map((name) => entry(t('sheet').replace('{name}', name), () => this.sendSheet(name))),
        entry(t('file'), () => this.file.click()));
    }
  }

  async sendBytes(kind, blob, name) {
    const query = new URLSearchParams({ account: this.id, kind });
    if (name) query.set('name', name);
    if (this.words.value.trim() && !(this.aside && this.aside.edit)) query.set('caption', this.words.value.trim());
    if (this.replyTo()) query.set('reply', this.replyTo());
    if (await attempt(this.id, () => send(`sends?${query}`, null, blob))) {
      this.words.value = '';
      this.leaveAside();
      this.bottom = true;
    }
  }

  async sendSheet(name) {
    await this.sendBytes('document', await (await fetch(`sample/${name}`)).blob(), name);
  }

  async sendFile() {
    const [file] = this.file.files;
    this.file.value = '';
    if (!file) return;
    const kind = file.type.startsWith('image/') ? 'photo' : file.type.startsWith('audio/') ? 'voice' : 'document';
    await this.sendBytes(kind, file, file.name);
  }

  /** A picture drawn here, so that nothing has to be shipped: a canal in the rain, with the time on it. */
  sendPicture() {
    const canvas = el('canvas', { width: 480, height: 320 });
    const pen = canvas.getContext('2d');
    for (const [colour, top, height] of [['#9fb4c7', 0, 150], ['#6b8f5e', 150, 60], ['#7a9bb0', 190, 90], ['#8a7a5c', 270, 50]]) {
      pen.fillStyle = colour;
      pen.fillRect(0, top, 480, height);
    }
    pen.fillStyle = '#fff';
    pen.font = '20px sans-serif';
    const date = bangkok(now());
    pen.fillText(`${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear() + 543} ${hour(date, 'th')}`, 16, 304);
    canvas.toBlob((blob) => this.sendBytes('photo', blob));
  }
}

// ---- begin

at('tongue').addEventListener('click', () => { tongue = tongue === 'th' ? 'en' : 'th'; remember('tongue', tongue); dress(); if (state) show(); });
at('next').addEventListener('click', () => move('next'));
for (const button of document.querySelectorAll('[data-minutes]')) button.addEventListener('click', () => move({ by: Number(button.dataset.minutes) }));
function goes() {
  const to = moment(at('to').value);
  if (to) move({ to });
  else toast(shown[0], t('unread'), false);
}
at('go').addEventListener('click', goes);
at('to').addEventListener('keydown', (event) => { if (event.key === 'Enter') goes(); });
at('everybody').addEventListener('click', async () => {
  at('everybody').disabled = true;
  await attempt(shown[0], () => send('everybody'));
  at('everybody').disabled = false;
});
// On a small screen the phones are what is wanted.
if (matchMedia('(max-width: 700px)').matches) at('guide').open = false;
dress();
setInterval(tick, 1000);
listen();
