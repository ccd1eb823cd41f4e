// Calls of the control API; described in the README of the simulator.

async function call(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? {} : {'content-type': 'application/json'},
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(answer.error || `HTTP ${response.status}`);
  }
  return answer;
}

const of = number => `?number=${encodeURIComponent(number)}`;
const chat = phone => `/simulator/chats/${encodeURIComponent(phone)}`;

export const state = () => call('GET', '/simulator/state');
export const transcript = (number, phone) => call('GET', chat(phone) + of(number));
export const deliveries = number => call('GET', '/simulator/deliveries' + of(number));
export const beginChat = (number, phone, name) => call('POST', '/simulator/chats', {number, phone, name});
export const send = (number, from, what) => call('POST', '/simulator/messages', {number, from, ...what});
export const redeliver = (number, id) => call('POST', `/simulator/deliveries/${encodeURIComponent(id)}/redeliver${of(number)}`);
export const arm = fault => call('POST', '/simulator/faults', fault);
export const disarm = id => call('DELETE', `/simulator/faults/${encodeURIComponent(id)}`);
export const clearFaults = () => call('DELETE', '/simulator/faults');
export const advance = seconds => call('POST', '/simulator/clock', {advanceSeconds: seconds});
export const mediaUrl = (number, id) => `/simulator/media/${encodeURIComponent(id)}${of(number)}`;

/** Tells the simulator whether somebody looks at a chat; goes out even while the page closes. */
export function lookAt(number, phone, open) {
  return fetch(chat(phone) + '/open' + of(number), {
    method: 'PUT',
    keepalive: true,
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({open}),
  }).catch(() => undefined);
}

export async function upload(number, file) {
  const response = await fetch('/simulator/media' + of(number), {
    method: 'POST',
    headers: {'content-type': file.type || 'application/octet-stream'},
    body: file,
  });
  if (!response.ok) {
    throw new Error(response.status === 413 ? 'The file is too large' : `HTTP ${response.status}`);
  }
  return response.json();
}
