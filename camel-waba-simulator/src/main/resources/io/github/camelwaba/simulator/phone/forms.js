// Sheets with a form: a place, a card, an order, a flow, an address.

import {el} from './dom.js';
import {attempt, store} from './store.js';
import {openSheet} from './sheet.js';
import {send} from './api.js';

/** Opens a form; what it makes of its fields is sent when it is submitted. */
function ask(title, fields, what, button = 'Send') {
  const form = el('form', {class: 'fields'}, fields, el('button', {class: 'primary'}, button));
  const sheet = openSheet(title, form);
  form.addEventListener('submit', event => {
    event.preventDefault();
    const message = what();
    sheet.close();
    attempt(() => send(store.number, store.phone, message));
  });
}

function field(label, value, props = {}) {
  const input = el('input', {value, ...props});
  return {input, row: el('label', {}, label, input)};
}

export function openLocation() {
  const name = field('Name', 'Example Café');
  const address = field('Address', 'Example Street 1, Munich');
  const latitude = field('Latitude', '48.13715', {required: true, type: 'number', step: 'any', min: -90, max: 90});
  const longitude = field('Longitude', '11.5754', {required: true, type: 'number', step: 'any', min: -180, max: 180});
  ask('Send a location', [name.row, address.row, latitude.row, longitude.row], () => ({location: {
    latitude: Number(latitude.input.value), longitude: Number(longitude.input.value), name: name.input.value, address: address.input.value,
  }}));
}

export function openContact() {
  const name = field('Name', '', {required: true, maxlength: 100, placeholder: 'Ben Ito'});
  const phone = field('Phone number', '', {required: true, inputmode: 'tel', placeholder: '+49 155 5000 2222'});
  ask('Send a contact', [name.row, phone.row], () => ({contact: {name: name.input.value, phone: phone.input.value}}));
}

export function openOrder(entry, products) {
  const rows = products.map(product => ({id: product.id || 'item-1', ...field(product.title === 'View' ? product.id : product.title, '1',
    {type: 'number', min: 0, max: 99, step: 1, required: true})}));
  const catalog = entry.message.interactive?.action?.catalog_id ?? 'catalog';
  ask('Order', rows.map(each => each.row), () => ({order: {catalog, items: Object.fromEntries(
    rows.filter(each => Number(each.input.value) > 0).map(each => [each.id, Number(each.input.value)]))}}), 'Place order');
}

/** A form in the place of the flow, with a field for each datum that the business passed on, or one of any name. */
export function openFlow(entry) {
  const flow = entry.message.interactive?.action?.parameters ?? {};
  const data = flow.flow_action_payload?.data ?? {};
  const names = Object.keys(data).length > 0 ? Object.keys(data) : ['answer'];
  openNamed(entry, `Flow ${flow.flow_name ?? flow.flow_id ?? ''}`.trim(), names.map(name => [name, typeof data[name] === 'object' ? '' : data[name] ?? '']));
}

export function openAddress(entry) {
  const values = entry.message.interactive?.action?.parameters?.values ?? {};
  openNamed(entry, 'Address', ['name', 'phone_number', 'in_pin_code', 'address', 'city', 'state'].map(name => [name, values[name] ?? '']));
}

function openNamed(entry, title, pairs) {
  const fields = pairs.map(([name, value]) => ({name, ...field(name, value)}));
  ask(title, fields.map(each => each.row), () => ({
    of: entry.id, form: Object.fromEntries(fields.map(each => [each.name, each.input.value])),
  }), 'Submit');
}
