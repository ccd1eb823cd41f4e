package io.github.camelwaba.simulator.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What one customer and one number said to each other; the last 1,000 messages are kept. */
public final class Chat {
    /** How long a business may answer freely after the customer's last message (Meta: customer service window). */
    public static final Duration WINDOW = Duration.ofHours(24);
    private static final int MAX_ENTRIES = 1_000;

    private final String phone;
    private final AtomicLong sequence;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private String name;
    private boolean open;
    private Instant lastInbound;
    private String conversation = "";
    private Instant conversationEnd = Instant.EPOCH;
    private boolean userInitiated;
    private Instant typing = Instant.EPOCH;

    Chat(String phone, String name, AtomicLong sequence) {
        this.phone = phone;
        this.name = name;
        this.sequence = sequence;
    }

    /** A conversation as statuses report it. */
    public record Conversation(String id, Instant end, String origin) {
    }

    /** The customer's WhatsApp id, or the user id of somebody whose number is hidden. */
    public String phone() {
        return phone;
    }

    /** Whether the business knows a phone number, and not only a business-scoped user id such as {@code DE.1a2b}. */
    public boolean hasPhone() {
        return Character.isDigit(phone.charAt(0));
    }

    /** Shows the customer until then, or until the next message, that the business is typing. */
    public synchronized void typingUntil(Instant until) {
        typing = until;
    }

    public synchronized boolean isTyping(Instant now) {
        return now.isBefore(typing);
    }

    public synchronized String name() {
        return name;
    }

    public synchronized void name(String newName) {
        name = newName;
    }

    /** Whether the customer looks at this chat now, so that messages are read as they come. */
    public synchronized boolean open() {
        return open;
    }

    public synchronized void open(boolean nowOpen) {
        open = nowOpen;
    }

    public synchronized Entry received(String id, Instant at, ObjectNode message, Preview preview) {
        lastInbound = at;
        return add(new Entry(sequence.incrementAndGet(), id, true, at, message, preview));
    }

    public synchronized Entry sent(String id, Instant at, ObjectNode request, Preview preview) {
        typing = Instant.EPOCH;
        return add(new Entry(sequence.incrementAndGet(), id, false, at, request, preview));
    }

    /** Whether the business may send a free-form message. */
    public synchronized boolean windowOpen(Instant now) {
        return lastInbound != null && now.isBefore(lastInbound.plus(WINDOW));
    }

    /** The running conversation, or a new one of 24 hours. */
    public synchronized Conversation conversation(Instant now) {
        if (!now.isBefore(conversationEnd)) {
            conversation = Ids.conversation();
            conversationEnd = now.plus(WINDOW);
            userInitiated = windowOpen(now);
        }
        return new Conversation(conversation, conversationEnd, userInitiated ? "user_initiated" : "business_initiated");
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    public synchronized Optional<Entry> find(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private Entry add(Entry entry) {
        entries.addLast(entry);
        if (entries.size() > MAX_ENTRIES) {
            entries.removeFirst();
        }
        return entry;
    }

    @Override
    public String toString() {
        return "Chat[messages=" + entries().size() + "]";
    }
}
