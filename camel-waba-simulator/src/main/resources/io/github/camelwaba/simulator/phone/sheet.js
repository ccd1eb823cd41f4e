// A sheet that rises over the chat.

import {el, icon} from './dom.js';

export function openSheet(title, content) {
  const host = document.getElementById('sheet');
  const before = document.activeElement;
  const close = () => {
    dialog.close();
    dialog.remove();
    before?.focus?.();
  };
  const dialog = el('dialog', {class: 'sheet', 'aria-label': title},
    el('div', {class: 'sheet-title'}, el('h3', {}, title),
      el('button', {type: 'button', class: 'round', 'aria-label': 'Close', onclick: close}, icon('close'))),
    content);
  dialog.addEventListener('cancel', event => {
    event.preventDefault();
    close();
  });
  dialog.addEventListener('click', event => {
    if (event.target === dialog) {
      close();
    }
  });
  host.replaceChildren(dialog);
  dialog.showModal();
  return {close};
}
