package io.github.camelwaba.simulator.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The chats of one number by the customer's WhatsApp id; at most 10,000, the oldest make room. */
public final class Chats {
    private static final int MAX = 10_000;
    // over all numbers and resets, so that whoever waits for the next message never mistakes an old one for it
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final Map<String, Chat> chats = new LinkedHashMap<>();

    /** The chat with a customer, begun when there is none. */
    public synchronized Chat with(String waId) {
        Chat chat = chats.get(waId);
        if (chat == null) {
            if (chats.size() >= MAX) {
                chats.remove(chats.keySet().iterator().next());
            }
            chat = new Chat(waId, "", SEQUENCE);
            chats.put(waId, chat);
        }
        return chat;
    }

    /** The number of the last message of the whole simulator. */
    public static long lastSequence() {
        return SEQUENCE.get();
    }

    public synchronized Optional<Chat> find(String waId) {
        return Optional.ofNullable(chats.get(waId));
    }

    public synchronized List<Chat> all() {
        return List.copyOf(chats.values());
    }

    /** The message with an id, in whichever chat it is. */
    public Optional<Entry> message(String id) {
        return all().stream().map(chat -> chat.find(id)).flatMap(Optional::stream).findFirst();
    }

    synchronized void clear() {
        chats.clear();
    }
}
