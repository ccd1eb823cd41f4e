// What happens behind the chat: the JSON of a message, webhook deliveries, faults, the clock.

import {el, icon, replace} from './dom.js';
import {attempt, changed, line, store} from './store.js';
import {advance, arm, clearFaults, disarm, redeliver} from './api.js';
import {json, seconds} from './format.js';

const FAULTS = [
  ['API calls', ['internal-error', 'too-many-requests', 'gateway-rate-limit', 'bad-gateway', 'errors-in-success', 'cloud-throughput', 'cloud-pair-limit', 'cloud-unavailable', 'cloud-account-locked', 'no-id', 'truncate', 'stall', 'drip', 'reset', 'lose-answer']],
  ['Webhook', ['duplicate', 'reorder', 'batch', 'drop', 'no-signature', 'wrong-signature', 'unknown-fields', 'gzip']],
];
const opened = new Set();
const chosen = {kind: 'internal-error', times: 1};
let look = '';

const name = fault => fault.status ? `${fault.kind} ${fault.status}` : fault.kind;

export function renderBanner(host) {
  host.hidden = store.faults.length === 0;
  if (!host.hidden) {
    const words = store.faults.map(fault => `${name(fault)}${fault.left ? ` ×${fault.left}` : ''}`).join(', ');
    replace(host, el('strong', {}, store.faults.length === 1 ? 'A fault is armed' : `${store.faults.length} faults are armed`),
      el('span', {}, words), el('button', {type: 'button', onclick: () => attempt(clearFaults)}, 'Disarm all'));
  }
}

export function renderInspector(host) {
  const now = JSON.stringify([store.selected, store.deliveries, store.faults, store.pending, line()?.webhookUrl, store.clockOffsetSeconds,
    store.messages.find(each => each.id === store.selected)]);
  if (now === look) {
    return;
  }
  look = now;
  const top = host.scrollTop;
  replace(host,
    el('div', {class: 'inspector-title'}, el('h2', {}, 'Inspector'),
      el('button', {type: 'button', class: 'round only-narrow', 'aria-label': 'Close', onclick: close}, icon('close'))),
    message(), webhook(), faults(), clock());
  host.scrollTop = top;
}

function close() {
  store.selected = '';
  document.body.classList.remove('inspecting');
  changed();
}

function section(title, ...content) {
  return el('section', {class: 'card'}, el('h3', {}, title), content);
}

function message() {
  const entry = store.messages.find(each => each.id === store.selected);
  if (!entry) {
    return null;
  }
  const parts = entry.webhooks.map(payload => el('div', {}, el('h4', {}, `Webhook payload${told(payload)}`), json(payload)));
  return section(entry.fromCustomer ? 'Message of the customer' : 'Message of the business',
    el('p', {class: 'id'}, entry.id),
    entry.fromCustomer ? null : el('div', {}, el('h4', {}, 'API request'), json(entry.message)),
    parts.length > 0 || !entry.fromCustomer ? parts : el('div', {}, el('h4', {}, 'Message, not posted yet'), json(entry.message)));
}

const told = payload => parts(payload).statuses?.length > 0 ? `, ${parts(payload).statuses.map(each => each.status).join(', ')}` : '';

function webhook() {
  const url = line()?.webhookUrl;
  return section('Webhook',
    el('p', {class: url ? 'url' : 'url none'}, url || 'No webhook is set for this number.'),
    store.pending > 0 ? el('p', {class: 'hint'}, `${store.pending} on the way or waiting`) : null,
    store.deliveries.length > 0 ? el('ul', {class: 'deliveries'}, store.deliveries.slice(0, 40).map(delivery)) : null);
}

function delivery(post) {
  const key = `${post.eventId}/${post.attempt}/${post.at}`;
  const good = post.httpStatus === 200;
  const details = el('details', {open: opened.has(key)},
    el('summary', {},
      el('span', {class: `pill ${good ? 'good' : 'bad'}`}, post.httpStatus || 'none'),
      el('span', {class: 'what'}, what(post.payload)),
      el('span', {class: 'took'}, post.attempt > 1 ? `try ${post.attempt}, ` : '', `${post.durationMs} ms`),
      el('time', {datetime: post.at}, seconds(post.at))),
    post.error ? el('p', {class: 'reason'}, post.error) : null, json(post.payload),
    el('button', {type: 'button', class: 'small', onclick: () => attempt(() => redeliver(store.number, post.eventId))}, 'Send again'));
  details.addEventListener('toggle', () => details.open ? opened.add(key) : opened.delete(key));
  return el('li', {}, details);
}

/** The arrays of a payload, which Cloud has in the changes of its entries. */
function parts(payload) {
  const values = (payload.entry ?? []).flatMap(entry => entry.changes ?? []).map(change => change.value ?? {});
  const all = name => values.flatMap(value => value[name] ?? []);
  return values.length > 0 ? {messages: all('messages'), statuses: all('statuses'), errors: all('errors'), field: payload.entry[0].changes[0].field} : payload;
}

function what(post) {
  const payload = parts(post);
  const words = [
    ...(payload.messages ?? []).map(each => `${each.type} message`),
    ...(payload.statuses ?? []).map(each => `status ${each.status}`),
    ...(payload.errors ?? []).map(() => 'error'),
  ];
  return words.join(', ') || payload.field || Object.keys(payload).join(', ');
}

function faults() {
  const kind = el('select', {'aria-label': 'Fault'}, FAULTS.map(([group, kinds]) =>
    el('optgroup', {label: group}, kinds.map(each => el('option', {value: each, selected: each === chosen.kind}, each)))));
  const times = el('select', {'aria-label': 'How often'}, ['once', 'three times', 'always'].map((words, index) =>
    el('option', {value: [1, 3, 0][index], selected: [1, 3, 0][index] === chosen.times}, words)));
  const go = () => {
    Object.assign(chosen, {kind: kind.value, times: Number(times.value)});
    attempt(() => arm(chosen));
  };
  return section('Faults',
    el('div', {class: 'arm'}, kind, times, el('button', {type: 'button', class: 'small danger', onclick: go}, 'Arm')),
    store.faults.length > 0 ? el('ul', {class: 'armed'}, store.faults.map(fault => el('li', {},
      el('span', {}, name(fault)), el('span', {class: 'hint'}, fault.left ? `${fault.left} left` : 'always'),
      el('button', {type: 'button', class: 'small', onclick: () => attempt(() => disarm(fault.id))}, 'Disarm')))) : null);
}

function clock() {
  const ahead = store.clockOffsetSeconds;
  const step = (words, amount) => el('button', {type: 'button', class: 'small', onclick: () => attempt(() => advance(amount))}, words);
  return section('Clock',
    el('p', {class: 'hint'}, ahead === 0 ? 'As the wall clock.' : `${Math.floor(ahead / 3600)} h ${Math.floor(ahead % 3600 / 60)} min ${ahead % 60} s ahead.`),
    el('div', {class: 'steps'}, step('+ 3 s', 3), step('+ 15 min', 900), step('+ 24 h', 86400)));
}
