package io.github.camelwaba.producer;

import java.io.Closeable;

import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.util.IOHelper;

/**
 * Closes what an exchange holds when the exchange is done, so that no connection stays behind when the route did not read it
 * all.
 */
final class CloseOnCompletion extends SynchronizationAdapter {

    private final Closeable held;

    CloseOnCompletion(Closeable held) {
        this.held = held;
    }

    @Override
    public void onDone(Exchange exchange) {
        IOHelper.close(held);
    }
}
