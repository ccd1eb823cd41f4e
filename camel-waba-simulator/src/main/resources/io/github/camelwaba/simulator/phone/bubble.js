// One message.

import {el, icon} from './dom.js';
import {attempt, changed, store} from './store.js';
import {clock, rich} from './format.js';
import {media} from './media.js';
import {openSheet} from './sheet.js';
import {send} from './api.js';
import {summary} from './chats.js';
import {ticks} from './ticks.js';

export function bubble(entry, quoted) {
  const preview = entry.preview;
  const mine = entry.fromCustomer;
  const failed = entry.status === 'failed';
  const card = el('div', {class: `bubble ${preview.media && !preview.body ? 'bare' : ''}`},
    quote(entry, quoted), media(preview),
    preview.header ? el('p', {class: 'bubble-header'}, preview.header) : null,
    preview.body ? el('p', {class: `bubble-text ${big(entry) ? 'big' : ''}`}, rich(preview.body)) : null,
    preview.footer ? el('p', {class: 'bubble-footer'}, preview.footer) : null,
    el('span', {class: 'bubble-meta'}, el('time', {datetime: entry.at}, clock(entry.at)), ticks(entry)));
  return el('article', {
    class: `message ${mine ? 'mine' : 'theirs'} ${failed ? 'failed' : ''}`, id: `m-${entry.id}`, 'data-id': entry.id,
    'aria-label': `${mine ? 'Customer' : 'Business'}, ${clock(entry.at)}`,
  }, el('div', {class: 'message-row'}, el('div', {class: 'stack'}, card, failed ? null : choices(entry), failed ? reason(entry) : null), inspect(entry)));
}

const big = entry => !entry.preview.media && /^\p{Extended_Pictographic}{1,3}$/u.test(entry.preview.body);

function quote(entry, quoted) {
  if (!entry.preview.replyTo) {
    return null;
  }
  const words = quoted ? summary(quoted) : 'An earlier message';
  const show = () => document.getElementById(`m-${entry.preview.replyTo}`)?.scrollIntoView({block: 'center', behavior: 'smooth'});
  return el('button', {type: 'button', class: 'quote', onclick: show, 'aria-label': `In reply to: ${words}`},
    el('strong', {}, quoted && quoted.fromCustomer ? 'You' : 'Business'), el('span', {}, words));
}

function reason(entry) {
  const error = entry.error ?? {};
  return el('p', {class: 'reason'}, `Not delivered: ${error.title ?? 'failed'} (${error.code ?? '?'}). ${error.details ?? ''}`);
}

function choices(entry) {
  const preview = entry.preview;
  const buttons = preview.buttons.map(button => choice(entry, button));
  if (preview.rows.length > 0) {
    buttons.push(el('button', {type: 'button', class: 'choice', onclick: () => showRows(entry)}, icon('list'), preview.listTitle || 'Options'));
  }
  return buttons.length > 0 ? el('div', {class: 'choices'}, buttons) : null;
}

function choice(entry, button) {
  if (button.kind === 'url' && /^https?:/.test(button.description)) {
    return el('a', {class: 'choice', href: button.description, target: '_blank', rel: 'noopener noreferrer'}, icon('open'), button.title);
  }
  if (button.kind === 'call' || button.kind === 'url') {
    return el('span', {class: 'choice', title: button.description}, icon(button.kind === 'call' ? 'call' : 'open'), button.title);
  }
  const tap = () => attempt(() => send(store.number, store.phone, {tap: button.id, of: entry.id}));
  return el('button', {type: 'button', class: 'choice', onclick: tap}, icon('reply'), button.title);
}

function showRows(entry) {
  const groups = new Map();
  for (const row of entry.preview.rows) {
    groups.set(row.section, [...(groups.get(row.section) ?? []), row]);
  }
  const picked = {row: null};
  const sendButton = el('button', {class: 'primary', disabled: true}, 'Send');
  const form = el('form', {class: 'rows'}, [...groups].map(([section, rows]) => el('fieldset', {},
    section ? el('legend', {}, section) : null,
    rows.map(row => el('label', {class: 'row'},
      el('span', {class: 'row-text'}, el('span', {class: 'row-title'}, row.title), row.description ? el('span', {class: 'row-more'}, row.description) : null),
      el('input', {type: 'radio', name: 'row', value: row.id, onchange: () => { picked.row = row; sendButton.disabled = false; }}))))), sendButton);
  const sheet = openSheet(entry.preview.listTitle || 'Options', form);
  form.addEventListener('submit', event => {
    event.preventDefault();
    sheet.close();
    attempt(() => send(store.number, store.phone, {choose: picked.row.id, of: entry.id}));
  });
}

function inspect(entry) {
  const open = () => {
    store.selected = store.selected === entry.id ? '' : entry.id;
    document.body.classList.toggle('inspecting', store.selected !== '');
    changed();
  };
  return el('button', {type: 'button', class: 'inspect', onclick: open, 'aria-label': 'Show the JSON of this message', title: 'JSON'}, '{ }');
}
