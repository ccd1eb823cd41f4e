package io.github.camelwaba.inbox;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Passes on the first call and drops the rest: the outcome of an attempt counts once, whoever reports it.
 */
public final class Once {

    private Once() {
    }

    public static Consumer<Throwable> of(Consumer<Throwable> target) {
        AtomicBoolean called = new AtomicBoolean();
        return outcome -> {
            if (called.compareAndSet(false, true)) {
                target.accept(outcome);
            }
        };
    }
}
