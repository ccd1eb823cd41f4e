// What a bubble may hold beside text and files: a place, cards of people, an order.

import {el, icon} from './dom.js';

const KINDS = {
  location: message => message.location && place(message.location),
  contacts: message => message.contacts && message.contacts.map(person),
  order: message => message.order && order(message.order),
};

/** The part of a message that its text does not tell; then the text is left out. */
export function part(entry) {
  return KINDS[entry.type]?.(entry.message) || null;
}

function place(location) {
  const where = `${location.latitude}, ${location.longitude}`;
  return el('div', {class: 'place'},
    el('div', {class: 'map', role: 'img', 'aria-label': `Location ${where}`}, icon('pin', 'pin')),
    el('p', {class: 'place-name'}, location.name || 'Location'),
    location.address ? el('p', {class: 'place-more'}, location.address) : null,
    el('p', {class: 'place-more'}, where));
}

function person(card) {
  const lines = [...(card.phones ?? []).map(each => each.phone), ...(card.emails ?? []).map(each => each.email), card.org?.company];
  return el('div', {class: 'contact-card'}, icon('person'),
    el('p', {class: 'place-name'}, card.name?.formatted_name ?? ''),
    lines.filter(Boolean).map(line => el('p', {class: 'place-more'}, line)));
}

function order(content) {
  const items = content.product_items ?? [];
  const total = items.reduce((sum, item) => sum + Number(item.item_price) * Number(item.quantity), 0);
  return el('div', {class: 'order'},
    el('p', {class: 'place-name'}, icon('cart'), `${items.length === 1 ? '1 item' : `${items.length} items`}`),
    el('ul', {}, items.map(item => el('li', {},
      el('span', {}, `${item.quantity} × ${item.product_retailer_id}`), el('span', {}, money(item.item_price * item.quantity, item.currency))))),
    el('p', {class: 'order-total'}, el('span', {}, 'Estimated total'), el('span', {}, money(total, items[0]?.currency))),
    content.text ? el('p', {class: 'place-more'}, content.text) : null);
}

const money = (amount, currency) => `${amount.toFixed(2)} ${currency ?? ''}`;
