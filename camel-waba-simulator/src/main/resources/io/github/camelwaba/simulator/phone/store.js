// What the page knows, fetched again whenever the simulator says that something has changed.

import * as api from './api.js';

const DEFAULT_PHONE = '4915550001111';
const DEFAULT_NAME = 'Ada Park';

export const store = {
  online: false,
  numbers: [],
  faults: [],
  now: new Date().toISOString(),
  clockOffsetSeconds: 0,
  number: '',
  phone: '',
  messages: [],
  windowOpen: false,
  typing: false,
  deliveries: [],
  pending: 0,
  selected: '',
  notice: '',
};

const listeners = [];
let running = false;
let again = false;

export const onChange = listener => listeners.push(listener);
export const changed = () => listeners.forEach(listener => listener(store));
export const line = () => store.numbers.find(each => each.number === store.number);
export const chats = () => line()?.chats ?? [];
export const chat = () => chats().find(each => each.phone === store.phone);

export function start() {
  const events = new EventSource('/simulator/events');
  events.onmessage = () => refresh();
  events.onerror = () => {
    store.online = false;
    changed();
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pagehide', () => api.lookAt(store.number, store.phone, false));
}

/** Fetches everything anew; calls that come meanwhile are one more round. */
export async function refresh() {
  if (running) {
    again = true;
    return;
  }
  running = true;
  try {
    do {
      again = false;
      await fetchAll();
    } while (again);
    store.online = true;
  } catch (error) {
    store.online = false;
  } finally {
    running = false;
  }
  changed();
}

async function fetchAll() {
  Object.assign(store, await api.state());
  if (!line()) {
    store.number = store.numbers[0].number;
    store.phone = '';
  }
  if (!chat()) {
    if (chats().length === 0) {
      await api.beginChat(store.number, DEFAULT_PHONE, DEFAULT_NAME);
      again = true;
      return;
    }
    store.phone = chats()[0].phone;
  }
  const [talk, posts] = await Promise.all([api.transcript(store.number, store.phone), api.deliveries(store.number)]);
  store.messages = talk.messages;
  store.windowOpen = talk.windowOpen;
  store.typing = talk.typing;
  store.deliveries = posts.deliveries;
  store.pending = posts.pending;
  look();
}

function look() {
  const open = document.visibilityState === 'visible';
  const now = chat();
  if (now && now.open !== open) {
    now.open = open;
    api.lookAt(store.number, store.phone, open);
  }
}

export async function choose(number, phone) {
  if (store.number === number && store.phone === phone) {
    return;
  }
  if (chat()) {
    api.lookAt(store.number, store.phone, false);
  }
  store.number = number;
  store.phone = phone;
  store.selected = '';
  await refresh();
}

/** Runs an action of the user and shows why it failed, if it did. */
export async function attempt(action) {
  store.notice = '';
  try {
    await action();
  } catch (error) {
    store.notice = error.message;
    changed();
  }
}
