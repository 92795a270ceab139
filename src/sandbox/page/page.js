'use strict';
// The page of phones. It holds no state of its own but what is being typed: everything else is what the server last said.

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
