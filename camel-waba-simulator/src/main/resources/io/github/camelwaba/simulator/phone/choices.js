// What can be tapped below a message: replies, lists, links, forms, places, products.

import {el, icon} from './dom.js';
import {attempt, store} from './store.js';
import {openAddress, openFlow, openLocation, openOrder} from './forms.js';
import {openSheet} from './sheet.js';
import {send} from './api.js';

const LOOKS = {url: 'open', call: 'call', copy: 'copy', flow: 'form', address: 'form', location: 'pin', product: 'cart'};

export function choices(entry) {
  const preview = entry.preview;
  const nodes = buttons(entry, preview);
  if (preview.rows.length > 0) {
    nodes.push(el('button', {type: 'button', class: 'choice', onclick: () => showRows(entry)}, icon('list'), preview.listTitle || 'Options'));
  }
  return nodes.length > 0 ? el('div', {class: 'choices'}, nodes) : null;
}

/** The buttons of a message, or of one card of a carousel. */
export function buttons(entry, preview) {
  const products = preview.buttons.filter(button => button.kind === 'product');
  if (products.length > 1) {
    return [choice('product', 'View items', () => openOrder(entry, products))];
  }
  return preview.buttons.map(button => choice(button.kind, button.title, () => press(entry, button)));
}

function choice(kind, title, onclick) {
  return el('button', {type: 'button', class: 'choice', 'data-kind': kind, onclick}, icon(LOOKS[kind] ?? 'reply'), title);
}

function press(entry, button) {
  switch (button.kind) {
    case 'url':
      return show('Link', button.description, 'On a phone this opens in the browser; here nothing is opened.');
    case 'call':
      return show('Call', button.description, 'On a phone this calls the number.');
    case 'copy':
      return show('Code', button.description, 'On a phone this copies the code.');
    case 'flow':
      return openFlow(entry);
    case 'address':
      return openAddress(entry);
    case 'location':
      return openLocation();
    case 'product':
      return openOrder(entry, [button]);
    default:
      return attempt(() => send(store.number, store.phone, {tap: button.id, of: entry.id}));
  }
}

function show(title, words, hint) {
  openSheet(title, el('div', {class: 'shown'}, el('p', {class: 'id'}, words), el('p', {class: 'hint'}, hint)));
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
