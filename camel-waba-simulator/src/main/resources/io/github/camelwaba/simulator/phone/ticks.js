// How far a message got, as ticks.

import {drawing, el} from './dom.js';

const ONE = ['M2 6.2 5.6 10 12.5 2'];
const TWO = ['M1 6.2 4.6 10 11.5 2', 'M7.4 8.6 8.7 10 15.6 2'];
const CLOCK = ['M8 1.5a5 5 0 1 0 .01 0', 'M8 3.8V6.6l2 1.2'];
const FAILED = ['M8 1.5a5 5 0 1 0 .01 0', 'M8 3.8v3.2', 'M8 8.9v.3'];

const LOOKS = {
  accepted: [CLOCK, 'waiting', 'Accepted, on its way'],
  sent: [ONE, '', 'Sent'],
  delivered: [TWO, '', 'Delivered'],
  read: [TWO, 'read', 'Read'],
  failed: [FAILED, 'failed', 'Failed'],
};

/** The customer's own messages count as delivered once the webhook has answered 200. */
export function stage(entry) {
  if (entry.fromCustomer && entry.status === 'received') {
    return entry.acknowledged ? 'delivered' : 'sent';
  }
  return entry.status;
}

export function ticks(entry) {
  const [paths, look, words] = LOOKS[stage(entry)] ?? LOOKS.accepted;
  return el('span', {class: `ticks ${look}`, role: 'img', 'aria-label': words, title: words, 'data-status': stage(entry)},
    drawing('0 0 16.5 12', paths, 'tick'));
}
