package io.github.camelwaba.simulator.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells listeners that something they show has changed, and wakes whoever waits for a message. */
public final class Changes {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long count;

    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public void unlisten(Runnable listener) {
        listeners.remove(listener);
    }

    public void fire() {
        synchronized (this) {
            count++;
            notifyAll();
        }
        listeners.forEach(Runnable::run);
    }

    public synchronized long count() {
        return count;
    }

    /** Waits until there was a change after the given count, or the time is over. */
    public synchronized void await(long seen, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        long left = millis;
        while (count == seen && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
    }
}
