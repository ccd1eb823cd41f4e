// Puts the parts of the page together.

import {onChange, refresh, start} from './store.js';
import {renderHead, renderMessages} from './conversation.js';
import {renderBanner, renderInspector} from './inspector.js';
import {buildComposer} from './composer.js';
import {renderPeople} from './chats.js';

const at = id => document.getElementById(id);
const renderComposer = buildComposer(at('composer'));

onChange(store => {
  document.body.classList.toggle('offline', !store.online);
  renderBanner(at('banner'));
  renderPeople(at('people'));
  renderHead(at('head'));
  renderMessages(at('messages'));
  renderInspector(at('inspector'));
  renderComposer();
});

start();
refresh();
