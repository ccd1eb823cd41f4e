// Where the customer writes.

import {el, fill, icon} from './dom.js';
import {attempt, store} from './store.js';
import {send, upload} from './api.js';

const KINDS = [['image/', 'image'], ['audio/', 'audio'], ['video/', 'video']];

export function buildComposer(form) {
  const box = el('textarea', {rows: '1', placeholder: 'Message', 'aria-label': 'Message', maxlength: '4096', enterkeyhint: 'send'});
  const file = el('input', {type: 'file', class: 'hidden', tabindex: '-1', 'aria-hidden': 'true'});
  const notice = el('p', {class: 'notice', role: 'status', hidden: true});
  const attach = el('button', {type: 'button', class: 'round', 'aria-label': 'Send a file', title: 'Send a file', onclick: () => file.click()}, icon('clip'));
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
  file.addEventListener('change', () => {
    const chosen = file.files[0];
    file.value = '';
    if (chosen) {
      attempt(() => sendFile(chosen));
    }
  });
  fill(form, [notice, el('div', {class: 'composer-box'}, attach, box, file), go]);
  box.focus();
  return () => {
    notice.textContent = store.notice;
    notice.hidden = !store.notice;
  };
}

async function sendFile(file) {
  const stored = await upload(store.number, file);
  const kind = (KINDS.find(([start]) => file.type.startsWith(start)) ?? ['', 'document'])[1];
  const content = {id: stored.id, mime_type: stored.mime_type, sha256: stored.sha256};
  if (kind === 'document') {
    content.filename = file.name;
  }
  await send(store.number, store.phone, {message: {type: kind, [kind]: content}});
}
