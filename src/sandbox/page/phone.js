'use strict';
// One phone of the page: a chat with the bot, its keys and menus, and what is being written.

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
        ...['agencies.csv', 'posts.csv', 'projects.csv'].map((name) => entry(t('sheet').replace('{name}', name), () => this.sendSheet(name))),
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
