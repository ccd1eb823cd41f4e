// Where the customer writes.

import {el, fill, icon} from './dom.js';
import {attempt, store} from './store.js';
import {buildAttach} from './attach.js';
import {send} from './api.js';

export function buildComposer(form) {
  const box = el('textarea', {rows: '1', placeholder: 'Message', 'aria-label': 'Message', maxlength: '4096', enterkeyhint: 'send'});
  const notice = el('p', {class: 'notice', role: 'status', hidden: true});
  const go = el('button', {class: 'round send', 'aria-label': 'Send', title: 'Send'}, icon('send'));
  const grow = () => {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 130)}px`;
  };
  box.addEventListener('input', grow);
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    const text = box.value;
    if (text.trim()) {
      box.value = '';
      grow();
      attempt(() => send(store.number, store.phone, {text}));
    }
    box.focus();
  });
  fill(form, [notice, el('div', {class: 'composer-box'}, buildAttach(), box), go]);
  box.focus();
  return () => {
    notice.textContent = store.notice;
    notice.hidden = !store.notice;
  };
}
