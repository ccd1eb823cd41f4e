// The chat: header, messages with dates between them, and the dots of someone who types.

import {el, icon, replace} from './dom.js';
import {changed, chat, line, store} from './store.js';
import {avatar} from './chats.js';
import {bubble} from './bubble.js';
import {overlays} from './overlays.js';
import {day, dayKey, phone} from './format.js';

const TYPING_MS = 4000;
const shown = new Map();
let showing = '';
let typingTimer = 0;

export function renderHead(host) {
  const number = line();
  if (!number) {
    return;
  }
  const people = () => document.body.classList.toggle('at-people');
  const inspector = () => document.body.classList.toggle('inspecting');
  replace(host,
    el('button', {type: 'button', class: 'round only-narrow', 'aria-label': 'Customers', onclick: people}, icon('back')),
    avatar(number.name, number.number),
    el('div', {class: 'head-text'}, el('h2', {}, number.name), el('p', {}, typing() ? 'typing …' : phone(number.number))),
    el('span', {class: 'head-who', title: 'Whose phone this is'}, chat()?.name || ''),
    el('button', {type: 'button', class: 'round only-narrow', 'aria-label': 'Inspector', onclick: inspector}, icon('panel')));
}

export function renderMessages(host) {
  const where = `${store.number}/${store.phone}`;
  const first = showing !== where;
  if (first) {
    showing = where;
    shown.clear();
    host.replaceChildren();
  }
  const atEnd = host.scrollHeight - host.scrollTop - host.clientHeight < 80;
  const before = host.querySelectorAll('.message').length;
  const byId = new Map(store.messages.map(entry => [entry.id, entry]));
  const over = overlays(store.messages);
  const nodes = [];
  let last = '';
  for (const entry of store.messages.filter(each => !over.isHidden(each.id))) {
    if (dayKey(entry.at) !== last) {
      last = dayKey(entry.at);
      nodes.push(keep(`day ${last}`, day(entry.at, store.now), () => el('p', {class: 'day'}, day(entry.at, store.now))));
    }
    const fresh = !first && !shown.has(entry.sequence);
    const node = keep(entry.sequence, JSON.stringify([entry, over.of(entry.id), over.of(entry.preview.replyTo)]),
      () => bubble(entry, byId.get(entry.preview.replyTo), over.of(entry.id), over.of(entry.preview.replyTo)));
    node.classList.toggle('fresh', fresh);
    node.classList.toggle('selected', store.selected === entry.id);
    nodes.push(node);
  }
  if (store.messages.length === 0) {
    nodes.push(keep('empty', store.number, empty));
  }
  if (typing()) {
    nodes.push(keep('typing', '', dots));
  }
  arrange(host, nodes);
  if (atEnd || store.messages.length > before && store.messages.at(-1)?.fromCustomer) {
    host.scrollTop = host.scrollHeight;
  }
}

function keep(key, look, make) {
  const old = shown.get(key);
  if (old && old.look === look) {
    return old.node;
  }
  const node = make();
  shown.set(key, {look, node});
  return node;
}

// moves and replaces only what differs, so that focus and scrolling stay where they are
function arrange(host, nodes) {
  const wanted = new Set(nodes);
  [...host.children].filter(child => !wanted.has(child)).forEach(child => child.remove());
  nodes.forEach((node, index) => {
    if (host.children[index] !== node) {
      host.insertBefore(node, host.children[index] ?? null);
    }
  });
}

function typing() {
  if (line()?.hosting === 'cloud') {
    return store.typing;
  }
  const last = store.messages.at(-1);
  if (!last || !last.fromCustomer || !last.acknowledged) {
    return false;
  }
  const left = TYPING_MS - (new Date(store.now) - new Date(last.at));
  clearTimeout(typingTimer);
  if (left > 0) {
    typingTimer = setTimeout(() => {
      store.now = new Date(Date.now() + store.clockOffsetSeconds * 1000).toISOString();
      changed();
    }, left + 100);
  }
  return left > 0;
}

function dots() {
  return el('div', {class: 'message theirs'}, el('div', {class: 'bubble dots', 'aria-label': 'typing'}, el('i'), el('i'), el('i')));
}

function empty() {
  return el('div', {class: 'empty'}, el('p', {}, 'Say something to your bot.'),
    el('p', {}, 'What you type here reaches the webhook of this number; what the bot sends appears here.'));
}
