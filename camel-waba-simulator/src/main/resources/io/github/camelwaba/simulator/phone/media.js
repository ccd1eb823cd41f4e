// Pictures, sounds and files. Links are shown and never fetched.

import {el, icon} from './dom.js';
import {mediaUrl} from './api.js';
import {store} from './store.js';

const ICONS = {image: 'image', sticker: 'image', video: 'film', audio: 'sound', voice: 'sound', document: 'file'};

export function media(preview) {
  if (!preview.media) {
    return null;
  }
  const link = /^https?:/.test(preview.mediaRef);
  if (link || !preview.mediaRef) {
    return placeholder(preview, link ? preview.mediaRef : 'not downloaded');
  }
  const url = mediaUrl(store.number, preview.mediaRef);
  switch (preview.media) {
    case 'image':
    case 'sticker':
      return picture(preview, url);
    case 'audio':
    case 'voice':
      return el('audio', {controls: true, src: url, preload: 'none', class: 'sound'});
    case 'video':
      return el('video', {controls: true, src: url, preload: 'none', class: 'picture'});
    default:
      return el('a', {href: url, download: preview.fileName || 'document', class: 'file'},
        icon('file'), el('span', {}, preview.fileName || 'Document'));
  }
}

function picture(preview, url) {
  const image = el('img', {src: url, alt: preview.body || preview.media, class: preview.media === 'sticker' ? 'sticker' : 'picture', loading: 'lazy'});
  image.addEventListener('error', () => image.replaceWith(placeholder(preview, 'no longer stored')));
  return image;
}

function placeholder(preview, where) {
  return el('div', {class: `placeholder ${preview.media === 'document' ? 'flat' : ''}`},
    icon(ICONS[preview.media] ?? 'file'),
    el('span', {class: 'placeholder-name'}, preview.fileName || preview.media),
    el('span', {class: 'placeholder-where'}, where));
}
