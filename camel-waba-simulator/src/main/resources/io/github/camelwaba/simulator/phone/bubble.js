// One message.

import {actions, reactions} from './actions.js';
import {buttons, choices} from './choices.js';
import {clock, rich} from './format.js';
import {changed, store} from './store.js';
import {el, icon} from './dom.js';
import {media} from './media.js';
import {part} from './parts.js';
import {summary} from './chats.js';
import {ticks} from './ticks.js';

export function bubble(entry, quoted, overlay, quotedOverlay) {
  const mine = entry.fromCustomer;
  const failed = entry.status === 'failed';
  const revoked = overlay?.revoked;
  const bare = entry.preview.media && !entry.preview.body;
  const card = el('div', {class: `bubble ${bare ? 'bare' : ''}`},
    quote(entry, quoted, quotedOverlay), revoked ? deleted() : content(entry, overlay),
    el('span', {class: 'bubble-meta'}, overlay?.edited && !revoked ? el('span', {}, 'Edited') : null,
      el('time', {datetime: entry.at}, clock(entry.at)), ticks(entry)));
  return el('article', {
    class: `message ${mine ? 'mine' : 'theirs'} ${failed ? 'failed' : ''}`, id: `m-${entry.id}`, 'data-id': entry.id,
    'aria-label': `${mine ? 'Customer' : 'Business'}, ${clock(entry.at)}`,
  }, el('div', {class: 'message-row'},
    el('div', {class: 'stack'}, card, reactions(overlay), failed || revoked ? null : [cards(entry), choices(entry)], failed ? reason(entry) : null),
    el('div', {class: 'tools'}, inspect(entry), failed || revoked ? null : actions(entry, overlay))));
}

function content(entry, overlay) {
  const special = part(entry);
  const preview = entry.preview;
  const words = overlay?.edited || preview.body;
  return [media(preview), preview.header ? el('p', {class: 'bubble-header'}, preview.header) : null,
    special ?? (words ? el('p', {class: `bubble-text ${big(entry) ? 'big' : ''}`}, rich(words)) : null),
    preview.footer ? el('p', {class: 'bubble-footer'}, preview.footer) : null];
}

function deleted() {
  return el('p', {class: 'bubble-text deleted'}, icon('ban'), 'This message was deleted');
}

/** A row of cards to move sideways. */
function cards(entry) {
  const shown = entry.preview.cards ?? [];
  return shown.length === 0 ? null : el('div', {class: 'carousel', tabindex: '0', role: 'group', 'aria-label': `${shown.length} cards`},
    shown.map(card => el('div', {class: 'carousel-card'}, el('div', {class: 'bubble'}, media(card),
      card.header ? el('p', {class: 'bubble-header'}, card.header) : null, card.body ? el('p', {class: 'bubble-text'}, rich(card.body)) : null),
    el('div', {class: 'choices'}, buttons(entry, card)))));
}

const big = entry => !entry.preview.media && /^\p{Extended_Pictographic}{1,3}$/u.test(entry.preview.body);

function quote(entry, quoted, overlay) {
  if (!entry.preview.replyTo) {
    return null;
  }
  const words = overlay?.revoked ? 'Deleted message' : overlay?.edited || (quoted ? summary(quoted) : 'An earlier message');
  const show = () => document.getElementById(`m-${entry.preview.replyTo}`)?.scrollIntoView({block: 'center', behavior: 'smooth'});
  return el('button', {type: 'button', class: 'quote', onclick: show, 'aria-label': `In reply to: ${words}`},
    el('strong', {}, quoted && quoted.fromCustomer ? 'You' : 'Business'), el('span', {}, words));
}

function reason(entry) {
  const error = entry.error ?? {};
  const details = error.details ?? error.error_data?.details ?? '';
  return el('p', {class: 'reason'}, `Not delivered: ${error.title ?? 'failed'} (${error.code ?? '?'}). ${details}`);
}

function inspect(entry) {
  const open = () => {
    store.selected = store.selected === entry.id ? '' : entry.id;
    document.body.classList.toggle('inspecting', store.selected !== '');
    changed();
  };
  return el('button', {type: 'button', class: 'inspect', onclick: open, 'aria-label': 'Show the JSON of this message', title: 'JSON'}, '{ }');
}
