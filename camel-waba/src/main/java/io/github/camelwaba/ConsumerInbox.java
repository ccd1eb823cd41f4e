package io.github.camelwaba;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.config.InboxKind;
import io.github.camelwaba.config.WabaConfiguration;
import io.github.camelwaba.inbox.DeadLetters;
import io.github.camelwaba.inbox.DirectInbox;
import io.github.camelwaba.inbox.EventRoute;
import io.github.camelwaba.inbox.IdempotentRoute;
import io.github.camelwaba.inbox.Inbox;
import io.github.camelwaba.inbox.KeyMemory;
import io.github.camelwaba.inbox.MemoryInbox;
import io.github.camelwaba.inbox.RetryPolicy;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;

/**
 * The inbox of a consumer and the threads that it needs, made of the options.
 */
final class ConsumerInbox {

    private final ExecutorServiceManager executors;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer;
    private final Inbox inbox;

    private ConsumerInbox(ExecutorServiceManager executors, ExecutorService workers, ScheduledExecutorService timer,
            Inbox inbox) {
        this.executors = executors;
        this.workers = workers;
        this.timer = timer;
        this.inbox = inbox;
    }

    /**
     * @param name                      how logs name the inbox
     * @throws IllegalArgumentException if an option is wrong
     */
    static ConsumerInbox create(
            CamelContext context, Object owner, String name, WabaConfiguration options, EventRoute route,
            DeadLetters deadLetters) {
        InboxKind kind = InboxKind.of(options.getInbox());
        positive("inboxCapacity", options.getInboxCapacity());
        positive("concurrentConsumers", options.getConcurrentConsumers());
        positive("deduplicationCapacity", options.getDeduplicationCapacity());
        positive("answerTimeout", options.getAnswerTimeout());
        RetryPolicy retries = new RetryPolicy(
                options.getMaxAttempts(), Duration.ofMillis(options.getRetryDelay()),
                Duration.ofMillis(options.getMaxRetryDelay()));
        EventRoute once = options.getIdempotentRepository() == null
                ? route
                : new IdempotentRoute(route, options.getIdempotentRepository());
        if (kind == InboxKind.NONE) {
            Inbox direct = new DirectInbox(once, Duration.ofMillis(options.getAnswerTimeout()), memory(options));
            return new ConsumerInbox(null, null, null, direct);
        }
        ExecutorServiceManager executors = context.getExecutorServiceManager();
        ExecutorService workers = executors.newFixedThreadPool(owner, "waba-inbox", options.getConcurrentConsumers());
        ScheduledExecutorService timer = executors.newScheduledThreadPool(owner, "waba-retry", 1);
        Inbox memory = new MemoryInbox(
                name, options.getInboxCapacity(), memory(options), retries, options.getConcurrentConsumers(), once,
                deadLetters, workers, timer);
        return new ConsumerInbox(executors, workers, timer, memory);
    }

    private static KeyMemory memory(WabaConfiguration options) {
        Duration period = options.getDeduplicationPeriod() > 0
                ? Duration.ofMillis(options.getDeduplicationPeriod())
                : Hosting.of(options.getHosting()).redelivery();
        return new KeyMemory(period, options.getDeduplicationCapacity());
    }

    private static void positive(String option, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("The option " + option + " is " + value + ". Set it to 1 or more");
        }
    }

    Inbox inbox() {
        return inbox;
    }

    void start() {
        inbox.start();
    }

    void stop() {
        inbox.stop();
        if (workers != null) {
            executors.shutdownNow(timer);
            executors.shutdownGraceful(workers);
        }
    }
}
