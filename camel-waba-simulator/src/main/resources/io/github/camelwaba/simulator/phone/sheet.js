// A sheet that rises over the chat.

import {el, icon} from './dom.js';

// at the bottom of the phone's screen, wherever that is in the window
function place(dialog) {
  const screen = document.querySelector('.screen').getBoundingClientRect();
  dialog.style.left = `${screen.left}px`;
  dialog.style.width = `${screen.width}px`;
  dialog.style.bottom = `${window.innerHeight - screen.bottom}px`;
}

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
  place(dialog);
  return {close};
}
