package io.github.camelwaba.simulator.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last 1,000 attempts of one number. */
final class DeliveryLog {
    private static final int MAX = 1_000;

    private final Deque<Attempt> attempts = new ArrayDeque<>();

    synchronized void add(Attempt attempt) {
        attempts.addLast(attempt);
        if (attempts.size() > MAX) {
            attempts.removeFirst();
        }
    }

    synchronized List<Attempt> all() {
        return List.copyOf(attempts);
    }

    synchronized void clear() {
        attempts.clear();
    }
}
