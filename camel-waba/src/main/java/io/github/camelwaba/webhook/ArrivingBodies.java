package io.github.camelwaba.webhook;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bounds the bodies that arrive at the same time, by count and bytes, so that requests which never end cannot fill the heap.
 * Where there is no more room the one that has been arriving for longest gives way: a sender that means it is done by then.
 */
final class ArrivingBodies {

    /** The heap is one, too. */
    static final ArrivingBodies PROCESS = new ArrivingBodies(
            5_000, Math.max(32L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 8));

    private final int mostBodies;
    private final long mostBytes;
    private final Map<WebhookCall, Long> arriving = new LinkedHashMap<>();
    private final Map<WebhookCall, Long> whole = new HashMap<>();
    private long bytes;

    ArrivingBodies(int mostBodies, long mostBytes) {
        this.mostBodies = mostBodies;
        this.mostBytes = mostBytes;
    }

    void add(WebhookCall call) {
        WebhookCall oldest;
        synchronized (this) {
            arriving.put(call, 0L);
            oldest = arriving.size() > mostBodies ? removeOldest() : null;
        }
        if (oldest != null) {
            oldest.tooMany();
        }
    }

    void grow(WebhookCall call, int count) {
        WebhookCall oldest;
        synchronized (this) {
            if (arriving.computeIfPresent(call, (key, size) -> size + count) != null) {
                bytes += count;
            }
            oldest = tooLarge();
        }
        while (oldest != null) {
            oldest.tooMany();
            synchronized (this) {
                oldest = tooLarge();
            }
        }
    }

    // a body alone has its own limit
    private WebhookCall tooLarge() {
        return bytes > mostBytes && arriving.size() + whole.size() > 1 ? removeOldest() : null;
    }

    private WebhookCall removeOldest() {
        Iterator<Map.Entry<WebhookCall, Long>> entries = arriving.entrySet().iterator();
        if (!entries.hasNext()) {
            return null;
        }
        Map.Entry<WebhookCall, Long> oldest = entries.next();
        entries.remove();
        bytes -= oldest.getValue();
        return oldest.getKey();
    }

    /** It gives way to nobody any more, and counts until it is removed; false when it had to give way before. */
    synchronized boolean whole(WebhookCall call) {
        Long size = arriving.remove(call);
        if (size != null) {
            whole.put(call, size);
        }
        return size != null;
    }

    /** The body is checked. */
    synchronized void remove(WebhookCall call) {
        Long size = whole.remove(call);
        bytes -= size == null ? 0 : size;
    }

    /** The body is not wanted any more. */
    synchronized void giveUp(WebhookCall call) {
        Long size = arriving.remove(call);
        bytes -= size == null ? 0 : size;
    }
}
