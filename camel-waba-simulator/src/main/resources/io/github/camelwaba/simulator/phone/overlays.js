// Messages that change others: reactions, edits, deletions. They show on their target and not by themselves.

const TARGETS = {
  reaction: message => message.reaction?.message_id,
  edit: message => message.edit?.original_message_id,
  revoke: message => message.revoke?.original_message_id,
};

/** What later messages say about earlier ones, by the id of the earlier one; the ids that need no bubble are hidden. */
export function overlays(entries) {
  const known = new Set(entries.map(entry => entry.id));
  const byTarget = new Map();
  const hidden = new Set();
  for (const entry of entries) {
    const target = TARGETS[entry.type]?.(entry.message);
    if (!target || !known.has(target) || entry.status === 'failed') {
      continue;
    }
    hidden.add(entry.id);
    const overlay = byTarget.get(target) ?? {mine: '', theirs: '', edited: '', revoked: false};
    byTarget.set(target, overlay);
    if (entry.type === 'reaction') {
      overlay[entry.fromCustomer ? 'mine' : 'theirs'] = entry.message.reaction.emoji ?? '';
    } else if (entry.type === 'edit') {
      overlay.edited = entry.message.edit.message?.text?.body ?? '';
    } else {
      overlay.revoked = true;
    }
  }
  return {of: id => byTarget.get(id), isHidden: id => hidden.has(id)};
}
