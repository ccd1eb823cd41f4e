package io.github.camelwaba.example.cluster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.ReceivedMessage;
import io.github.camelwaba.simulator.WabaSimulator;
import io.github.camelwaba.simulator.WebhookDelivery;

/**
 * Customers who write side by side. Each writes the next message when the one before was answered 200: so the order in a
 * chat is the order of the numbers, whatever is delivered again when. Each answer brings three statuses more.
 */
final class Load {

    /**
     * A message of a customer.
     *
     * @param number 1 for the first of the chat
     */
    record Sent(int chat, int number) {
    }

    private static final long FIRST_PHONE = 4_915_550_000_000L;

    // the database may remember earlier ones
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final WabaSimulator simulator;
    private final int messages;
    private final List<Customer> customers;
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile long firstNanos;
    private volatile long lastNanos;

    /**
     * @param messages how many are written in all
     */
    Load(WabaSimulator simulator, int chats, int messages) {
        this.simulator = simulator;
        this.messages = messages;
        this.customers = IntStream.range(0, Math.min(chats, messages))
                .mapToObj(chat -> simulator.customer(String.valueOf(FIRST_PHONE + chat), "Customer " + (chat + 1))).toList();
        simulator.number().autoRead(true).onDelivery(this::delivered);
    }

    void start() {
        firstNanos = System.nanoTime();
        lastNanos = firstNanos;
        for (int chat = 0; chat < customers.size(); chat++) {
            write(chat, 1);
        }
    }

    private void write(int chat, int number) {
        if (written.incrementAndGet() > messages) {
            written.decrementAndGet();
            return;
        }
        String id = "wamid." + run + "-" + chat + "-" + number;
        // before it is sent, since its answer may be quicker than this thread
        sent.put(id, new Sent(chat, number));
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("id", id).put("type", "text");
        message.putObject("text").put("body", "Message " + number);
        customers.get(chat).send(message);
    }

    private void delivered(WebhookDelivery delivery) {
        if (!delivery.accepted()) {
            refused.incrementAndGet();
        } else if (accepted.add(delivery.eventId())) {
            lastNanos = System.nanoTime();
            Sent message = delivery.messageIds().stream().map(sent::get).filter(found -> found != null).findAny().orElse(null);
            if (message != null) {
                write(message.chat(), message.number() + 1);
            }
        }
    }

    /** Whether all is written and answered 200, and every customer has an answer to each message. */
    boolean isAnswered() {
        return sent.size() >= messages && simulator.number().pending() == 0 && answers() >= messages;
    }

    /** How many answers arrived at the phones. */
    int answers() {
        return customers.stream().mapToInt(customer -> customer.messages().size()).sum();
    }

    /** How many webhooks were answered 200, each counted once. */
    int accepted() {
        return accepted.size();
    }

    /** How many deliveries were not answered 200. */
    int refused() {
        return refused.get();
    }

    /** All messages of the customers, by id. */
    Map<String, Sent> sent() {
        return Map.copyOf(sent);
    }

    /** The answers that arrived at each phone, in their order. */
    List<List<String>> answersByChat() {
        return customers.stream().map(customer -> customer.messages().stream().map(ReceivedMessage::text).toList()).toList();
    }

    /** Seconds from the first message to the last 200. */
    double seconds() {
        return (lastNanos - firstNanos) / 1e9;
    }
}
