package io.github.camelwaba.faults;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.WabaSimulator;
import io.github.camelwaba.simulator.WebhookDelivery;

/**
 * Many customers who write side by side. Each writes the next message when the one before was answered 200, so that the
 * order of acceptance in a chat is the order of their numbers, whatever is redelivered when.
 */
final class Traffic implements AutoCloseable {

    /**
     * A message of a customer.
     *
     * @param number 1 for the first of the chat
     */
    record Message(int chat, int number) {
    }

    /** The chat of the person whose data may be erased; what was erased reaches nobody, so that it does not count. */
    static final int ERASED_CHAT = 0;

    private static final long FIRST_PHONE = 4_915_550_000_000L;

    private final Map<String, Message> written = new ConcurrentHashMap<>();
    private final AtomicInteger counted = new AtomicInteger();
    private final BlockingQueue<Integer> idle = new LinkedBlockingQueue<>();
    private final List<Customer> customers;
    private final int[] numbers;
    private final LedgerClient ledger;
    private final Arrivals arrivals;
    private final Function<Message, Fate> fates;
    private final int limit;
    private final CompletableFuture<Void> writer;
    private volatile boolean stopped;

    /**
     * @param ledger told what was answered 200
     * @param fates  what the messages say that is to become of them
     * @param limit  how many messages are on their way at most
     */
    Traffic(WabaSimulator simulator, int chats, LedgerClient ledger, Function<Message, Fate> fates, int limit) {
        this.customers = IntStream.range(0, chats).mapToObj(chat -> simulator.customer(phone(chat), name(chat))).toList();
        this.numbers = new int[chats];
        this.ledger = ledger;
        this.arrivals = new Arrivals(ledger, id -> !isOfErased(id));
        this.fates = fates;
        this.limit = limit;
        simulator.number().onDelivery(this::delivered);
        idle.addAll(IntStream.range(0, chats).boxed().toList());
        writer = CompletableFuture.runAsync(this::write, work -> new Thread(work, "traffic").start());
    }

    static String phone(int chat) {
        return String.valueOf(FIRST_PHONE + chat);
    }

    /** The name of a customer, which each message of that customer has, too. */
    static String name(int chat) {
        return "Customer No. %03d".formatted(chat);
    }

    /** Whether a message is of the person whose data may be erased. */
    static boolean isOfErased(String id) {
        return id.startsWith(prefix(ERASED_CHAT));
    }

    private static String prefix(int chat) {
        return "ABGG-" + chat + "-";
    }

    /** All messages by id, whether they were answered or not. */
    Map<String, Message> written() {
        return Map.copyOf(written);
    }

    /** How many messages have reached the route. */
    int arrived() {
        return arrivals.count();
    }

    /** How many messages have not reached the route yet, answered or not. */
    int inFlight() {
        return counted.get() - arrived();
    }

    /** No message is written after this returns; fails if the writing did. */
    void stop() {
        stopped = true;
        writer.join();
    }

    private void write() {
        try {
            while (!stopped) {
                Integer chat = inFlight() < limit ? idle.poll(20, TimeUnit.MILLISECONDS) : pause();
                if (chat != null) {
                    write(chat);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Integer pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(5);
        return null;
    }

    private void write(int chat) {
        Message message = new Message(chat, ++numbers[chat]);
        String id = prefix(chat) + message.number();
        // before it is sent, since its answer may be quicker than this thread
        written.put(id, message);
        counted.addAndGet(isOfErased(id) ? 0 : 1);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id).put("type", "text");
        json.putObject("text").put("body", "Letter %d of %s: %s".formatted(message.number(), name(chat), fates.apply(message)));
        customers.get(chat).send(json);
    }

    private void delivered(WebhookDelivery delivery) {
        if (delivery.accepted()) {
            for (String id : delivery.messageIds()) {
                ledger.put(LedgerLine.of(LedgerLine.Kind.ANSWERED, id));
                idle.add(written.get(id).chat());
            }
        }
    }

    @Override
    public void close() {
        stopped = true;
        writer.exceptionally(failure -> null).join();
    }
}
