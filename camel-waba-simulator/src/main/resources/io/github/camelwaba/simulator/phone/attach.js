// What the customer sends beside text: a file, a place, a card, and what the API cannot express.

import {attempt, store} from './store.js';
import {el, icon} from './dom.js';
import {openContact, openLocation} from './forms.js';
import {send, upload} from './api.js';
import {openSheet} from './sheet.js';

const KINDS = [['image/webp', 'sticker'], ['image/', 'image'], ['audio/ogg', 'voice'], ['audio/', 'audio'], ['video/', 'video']];

export function buildAttach() {
  const file = el('input', {type: 'file', class: 'hidden', tabindex: '-1', 'aria-hidden': 'true'});
  file.addEventListener('change', () => {
    const chosen = file.files[0];
    file.value = '';
    if (chosen) {
      attempt(() => sendFile(chosen));
    }
  });
  const button = el('button', {type: 'button', class: 'round', 'aria-label': 'Attach', title: 'Attach', onclick: () => choose(file)}, icon('clip'));
  return [button, file];
}

function choose(file) {
  const menu = el('div', {class: 'menu'});
  const sheet = openSheet('Attach', menu);
  const item = (picture, words, action) => el('button', {type: 'button', class: 'menu-item', onclick: () => {
    sheet.close();
    action();
  }}, icon(picture), words);
  menu.append(item('file', 'File', () => file.click()), item('pin', 'Location', openLocation), item('person', 'Contact', openContact),
    item('ban', 'Something unsupported', () => attempt(() => send(store.number, store.phone, {unsupported: true}))));
}

async function sendFile(file) {
  const stored = await upload(store.number, file);
  const kind = (KINDS.find(([start]) => file.type.startsWith(start)) ?? ['', 'document'])[1];
  await send(store.number, store.phone, {media: {kind, id: stored.id, filename: kind === 'document' ? file.name : ''}});
}
