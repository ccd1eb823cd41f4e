package io.github.camelwaba.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
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

    private static final long FIRST_PHONE = 4_915_550_000_000L;

    private final Map<String, Message> written = new ConcurrentHashMap<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Integer> idle = new LinkedBlockingQueue<>();
    private final List<Customer> customers;
    private final int[] numbers;
    private final IntSupplier arrived;
    private final int limit;
    private final CompletableFuture<Void> writer;
    private volatile boolean stopped;

    /**
     * @param arrived how many events have reached the route
     * @param limit   how many messages are on their way at the most
     */
    Traffic(WabaSimulator simulator, int chats, IntSupplier arrived, int limit) {
        this.customers = IntStream.range(0, chats)
                .mapToObj(chat -> simulator.customer(String.valueOf(FIRST_PHONE + chat), "")).toList();
        this.numbers = new int[chats];
        this.arrived = arrived;
        this.limit = limit;
        simulator.number().onDelivery(this::delivered);
        idle.addAll(IntStream.range(0, chats).boxed().toList());
        writer = CompletableFuture.runAsync(this::write, work -> new Thread(work, "traffic").start());
    }

    /** All messages by id, whether they were answered or not. */
    Map<String, Message> written() {
        return Map.copyOf(written);
    }

    /** Ids of the messages that were answered 200. */
    Set<String> answered() {
        return Set.copyOf(answered);
    }

    /** How many messages have been written. */
    int count() {
        return written.size();
    }

    /** How many messages have not reached the route yet, answered or not. */
    int inFlight() {
        return written.size() - arrived.getAsInt();
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
        int number = ++numbers[chat];
        String id = "ABGG-" + chat + "-" + number;
        // before it is sent, since its answer may be quicker than this thread
        written.put(id, new Message(chat, number));
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("id", id).put("type", "text");
        message.putObject("text").put("body", "Message " + number);
        customers.get(chat).send(message);
    }

    private void delivered(WebhookDelivery delivery) {
        if (delivery.accepted()) {
            for (String id : delivery.messageIds()) {
                answered.add(id);
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
