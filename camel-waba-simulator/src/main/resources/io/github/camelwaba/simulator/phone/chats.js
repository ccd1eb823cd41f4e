// The customers: whose phone this is, one row each, and a way to add another.

import {el, icon, replace} from './dom.js';
import {attempt, changed, chats, choose, line, refresh, store} from './store.js';
import {clock, initials, phone, plain, tint} from './format.js';
import {openSheet} from './sheet.js';
import {beginChat} from './api.js';

export function avatar(name, digits) {
  return el('span', {class: `avatar ${tint(digits)}`, 'aria-hidden': 'true'}, initials(name));
}

export function renderPeople(host) {
  const title = el('div', {class: 'people-title'},
    el('h1', {}, 'Phones'),
    el('button', {type: 'button', class: 'round', 'aria-label': 'Add a customer', title: 'Add a customer', onclick: askForCustomer},
      icon('plus')));
  replace(host, title, numbers(), el('ul', {class: 'people-list'}, chats().map(person)), footer());
}

function numbers() {
  if (store.numbers.length < 2) {
    return null;
  }
  const options = store.numbers.map(each =>
    el('option', {value: each.number, selected: each.number === store.number}, `${each.name} (${phone(each.number)})`));
  return el('label', {class: 'number-choice'}, el('span', {}, 'They talk to'),
    el('select', {onchange: event => choose(event.target.value, '')}, options));
}

function person(chat) {
  const last = chat.last;
  const here = chat.phone === store.phone;
  const row = el('button', {type: 'button', class: 'person', 'aria-current': here ? 'true' : undefined, onclick: () => pick(chat)},
    avatar(chat.name, chat.phone),
    el('span', {class: 'person-name'}, chat.name || phone(chat.phone)),
    el('span', {class: 'person-time'}, last ? clock(last.at) : ''),
    el('span', {class: 'person-last'}, last ? summary(last) : phone(chat.phone)),
    chat.unread > 0 && !here ? el('span', {class: 'unread', 'aria-label': `${chat.unread} unread`}, chat.unread) : null);
  return el('li', {}, row);
}

export function summary(entry) {
  const words = entry.preview.body || entry.preview.header;
  return plain(words) || (entry.preview.media ? `[${entry.preview.media}]` : `[${entry.type}]`);
}

async function pick(chat) {
  document.body.classList.remove('at-people');
  await choose(store.number, chat.phone);
}

function footer() {
  return el('p', {class: 'people-foot'}, store.online ? 'Simulated 360dialog, nothing leaves this machine.' : 'Not connected, trying again …');
}

function askForCustomer() {
  const name = el('input', {name: 'name', value: '', required: true, maxlength: '100', placeholder: 'Ben Ito', autofocus: true});
  const number = el('input', {name: 'phone', required: true, inputmode: 'tel', pattern: '[+0-9 ]{6,24}|[A-Z]{2}\\.[A-Za-z0-9.]+', placeholder: '+49 155 5000 2222'});
  const form = el('form', {class: 'fields'},
    el('label', {}, 'Name', name), el('label', {}, 'Phone number', number),
    el('button', {class: 'primary'}, 'Add'));
  const sheet = openSheet('Add a customer', form);
  form.addEventListener('submit', event => {
    event.preventDefault();
    attempt(async () => {
      const made = await beginChat(store.number, number.value, name.value);
      sheet.close();
      document.body.classList.remove('at-people');
      await refresh();
      await choose(line().number, made.phone);
      changed();
    });
  });
}
