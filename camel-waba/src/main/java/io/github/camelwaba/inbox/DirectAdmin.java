package io.github.camelwaba.inbox;

import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.InboxKind;

/**
 * Where nothing is kept there is little to ask.
 */
final class DirectAdmin implements InboxAdmin {

    private final DirectInbox inbox;
    private final String path;

    DirectAdmin(DirectInbox inbox, String path) {
        this.inbox = inbox;
        this.path = path;
    }

    @Override
    public InboxStatus status() {
        return new InboxStatus(InboxKind.NONE.word(), path, inbox.pending(), 0, 0, null);
    }

    @Override
    public DeadEvents listDead(int limit, int offset) {
        throw keepsNothing();
    }

    @Override
    public int replay(Long id) {
        throw keepsNothing();
    }

    @Override
    public int discard(Long id) {
        throw keepsNothing();
    }

    @Override
    public int erase(String person) {
        throw keepsNothing();
    }

    private WabaRequestException keepsNothing() {
        return new WabaRequestException("The webhook at " + path + " has inbox=none, which keeps no events. Only action=status "
                + "can be asked of it");
    }
}
