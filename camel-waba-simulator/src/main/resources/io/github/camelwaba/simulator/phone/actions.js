// What a customer may do with a message: react, reply, edit, delete.

import {el, icon} from './dom.js';
import {attempt, store} from './store.js';
import {openSheet} from './sheet.js';
import {send} from './api.js';

const EMOJI = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

export function actions(entry, overlay) {
  return el('button', {type: 'button', class: 'act', onclick: () => open(entry, overlay), 'aria-label': 'Actions', title: 'React, answer, edit or delete'},
    icon('smile'));
}

function open(entry, overlay) {
  const content = el('div', {class: 'actions'});
  const sheet = openSheet('Message', content);
  const act = what => {
    sheet.close();
    attempt(() => send(store.number, store.phone, {of: entry.id, ...what}));
  };
  const react = emoji => act({react: overlay?.mine === emoji ? '' : emoji});
  content.append(
    el('div', {class: 'emoji-row'}, EMOJI.map(emoji =>
      el('button', {type: 'button', class: 'emoji', 'aria-pressed': String(overlay?.mine === emoji), 'aria-label': `React with ${emoji}`, onclick: () => react(emoji)}, emoji))),
    write('Reply', '', text => act({text})));
  if (entry.fromCustomer && entry.type === 'text') {
    content.append(write('Edit', overlay?.edited || entry.preview.body, text => act({edit: text})));
  }
  if (entry.fromCustomer) {
    content.append(el('button', {type: 'button', class: 'small danger', onclick: () => act({revoke: true})}, 'Delete for everyone'));
  }
}

function write(label, value, done) {
  const input = el('input', {value, required: true, maxlength: 4096, 'aria-label': label});
  const form = el('form', {class: 'write'}, input, el('button', {class: 'small'}, label));
  form.addEventListener('submit', event => {
    event.preventDefault();
    done(input.value);
  });
  return form;
}

/** The reactions to a message, as they hang below its bubble. */
export function reactions(overlay) {
  const all = overlay ? [overlay.theirs, overlay.mine].filter(Boolean) : [];
  return all.length > 0 ? el('span', {class: 'reactions', role: 'img', 'aria-label': `Reactions: ${all.join(' ')}`}, [...new Set(all)].join(' ')) : null;
}
