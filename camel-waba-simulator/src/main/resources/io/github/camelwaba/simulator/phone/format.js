// Times, dates and the light formatting that chat texts have.

import {el} from './dom.js';

const CLOCK = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit'});
const DAY = new Intl.DateTimeFormat(undefined, {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'});
const SECOND = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit', second: '2-digit'});

export const clock = at => CLOCK.format(new Date(at));
export const seconds = at => SECOND.format(new Date(at));
export const dayKey = at => new Date(at).toDateString();

/** Today, Yesterday, or the date; today is the simulator's. */
export function day(at, now) {
  const date = new Date(at);
  const today = new Date(now);
  const yesterday = new Date(today);
  yesterday.setDate(today.getDate() - 1);
  if (date.toDateString() === today.toDateString()) {
    return 'Today';
  }
  return date.toDateString() === yesterday.toDateString() ? 'Yesterday' : DAY.format(date);
}

const MARKS = [
  ['```', 'code'],
  ['*', 'strong'],
  ['_', 'em'],
  ['~', 's'],
];

/** A text with *bold*, _italic_, ~struck~ and ```code``` as nodes; everything else stays as it was written. */
export function rich(text) {
  for (const [mark, tag] of MARKS) {
    const start = text.indexOf(mark);
    const end = start < 0 ? -1 : text.indexOf(mark, start + mark.length);
    const inner = end < 0 ? '' : text.slice(start + mark.length, end);
    const before = start > 0 ? text[start - 1] : ' ';
    if (inner && inner.trim() === inner && !/\w/.test(before)) {
      const content = tag === 'code' ? [inner] : rich(inner);
      return [...rich(text.slice(0, start)), el(tag, {}, content), ...rich(text.slice(end + mark.length))];
    }
  }
  return text ? [document.createTextNode(text)] : [];
}

/** The same text without the marks of its formatting. */
export const plain = text => el('span', {}, rich(text)).textContent;

export function initials(name) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  return words.length === 0 ? '#' : words.slice(0, 2).map(word => Array.from(word)[0].toUpperCase()).join('');
}

/** A number as a person writes it. */
export const phone = digits => /^\d/.test(digits) ? `+${digits}` : digits;

/** One of six colours for an avatar, the same for the same number. */
export const tint = digits => `tint-${[...digits.slice(-4)].reduce((sum, each) => sum * 10 + each.charCodeAt(0) - 48, 0) % 6}`;

/** JSON in lines, with spans that a style sheet may colour. */
export function json(value) {
  const text = JSON.stringify(value, null, 2);
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(/("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g)) {
    nodes.push(text.slice(from, match.index));
    const kind = match[1] ? (match[2] ? 'key' : 'string') : 'other';
    nodes.push(el('span', {class: `json-${kind}`}, match[1] ?? match[0]));
    nodes.push(match[2] ?? '');
    from = match.index + match[0].length;
  }
  nodes.push(text.slice(from));
  return el('pre', {class: 'json', tabindex: '0'}, nodes);
}
