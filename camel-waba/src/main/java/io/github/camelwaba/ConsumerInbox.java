package io.github.camelwaba;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

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
import io.github.camelwaba.inbox.StoppableRoute;
import io.github.camelwaba.inbox.journal.Journal;
import io.github.camelwaba.inbox.journal.JournalInbox;
import io.github.camelwaba.inbox.journal.JournalSettings;
import io.github.camelwaba.inbox.journal.Journals;

import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

/**
 * The inbox of a consumer and the threads that it needs, made of the options.
 */
final class ConsumerInbox {

    // far beyond any use, and far from where times overflow
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final int KEYS_ON_DISK = 10_000_000;
    private static final int KEYS_IN_MEMORY = 100_000;

    private final ExecutorServiceManager executors;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer;
    private final StoppableRoute route;
    private final Inbox inbox;

    private ConsumerInbox(ExecutorServiceManager executors, ExecutorService workers, ScheduledExecutorService timer,
            StoppableRoute route, Inbox inbox) {
        this.executors = executors;
        this.route = route;
        this.workers = workers;
        this.timer = timer;
        this.inbox = inbox;
    }

    /**
     * @param path                      the path of the webhook
     * @param journals                  opens the journal
     * @param hosting                   where the number is, which says how long 360dialog delivers again
     * @throws IllegalArgumentException if an option is wrong
     */
    static ConsumerInbox create(
            CamelContext context, Object owner, String path, WabaConfiguration options, Hosting hosting, EventRoute route,
            DeadLetters deadLetters, Journals journals) {
        InboxKind kind = InboxKind.of(options.getInbox());
        positive("inboxCapacity", options.getInboxCapacity());
        positive("concurrentConsumers", options.getConcurrentConsumers());
        positive("inboxMaxDisk", options.getInboxMaxDisk());
        positive("inboxMaxWaitingBytes", options.getInboxMaxWaitingBytes());
        if (options.getDeduplicationCapacity() != null) {
            positive("deduplicationCapacity", options.getDeduplicationCapacity());
        }
        Duration answerTimeout = duration("answerTimeout", options.getAnswerTimeout(), 1);
        KeyMemory keys = memory(kind, options, hosting);
        RetryPolicy retries = new RetryPolicy(
                options.getMaxAttempts(), duration("retryDelay", options.getRetryDelay(), 1),
                duration("maxRetryDelay", options.getMaxRetryDelay(), 1));
        Duration deadRetention = duration("deadLetterRetention", options.getDeadLetterRetention(), 1);
        Journal journal = kind == InboxKind.JOURNAL ? journal(context, options, journals) : null;
        StoppableRoute once = new StoppableRoute(
                once(context, route, options.getIdempotentRepository()), context.getShutdownStrategy()::isForceShutdown);
        ExecutorServiceManager executors = context.getExecutorServiceManager();
        ExecutorService workers = executors.newThreadPool(owner, "waba-inbox", threads(options.getConcurrentConsumers()));
        ScheduledExecutorService timer = executors.newScheduledThreadPool(owner, "waba-inbox-timer", 1);
        if (kind == InboxKind.NONE) {
            Inbox direct = new DirectInbox(
                    path, options.getInboxCapacity(), once, answerTimeout, keys, options.getConcurrentConsumers(), workers,
                    timer);
            return new ConsumerInbox(executors, workers, timer, once, direct);
        }
        String name = "The inbox of " + path;
        if (kind == InboxKind.JOURNAL) {
            JournalSettings settings = new JournalSettings(
                    name, path, keys, retries, options.getConcurrentConsumers(), options.getInboxCapacity(),
                    options.getInboxMaxWaitingBytes(), answerTimeout, options.getInboxMaxDisk(), deadRetention);
            Inbox stored = new JournalInbox(journal, settings, once, deadLetters, workers, timer);
            return new ConsumerInbox(executors, workers, timer, once, stored);
        }
        Inbox memory = new MemoryInbox(
                name, path, options.getInboxCapacity(), keys, retries, options.getConcurrentConsumers(), once,
                deadLetters, workers, timer);
        return new ConsumerInbox(executors, workers, timer, once, memory);
    }

    private static Journal journal(CamelContext context, WabaConfiguration options, Journals journals) {
        InboxDirectory.check(context, options);
        return journals.open(InboxDirectory.of(context, options));
    }

    // whatever the context's default profile says: the inbox bounds its work itself, and must not run it on its callers
    private static ThreadPoolProfile threads(int count) {
        ThreadPoolProfile profile = new ThreadPoolProfile("waba-inbox");
        profile.setPoolSize(count);
        profile.setMaxPoolSize(count);
        profile.setMaxQueueSize(Integer.MAX_VALUE);
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        profile.setKeepAliveTime(60L);
        profile.setTimeUnit(TimeUnit.SECONDS);
        profile.setAllowCoreThreadTimeOut(true);
        return profile;
    }

    private static EventRoute once(CamelContext context, EventRoute route, IdempotentRepository repository) {
        if (repository == null) {
            return route;
        }
        try {
            // as Camel's own idempotent consumer does: a bean of the registry is started by nobody else
            if (!context.hasService(repository)) {
                context.addService(repository);
            }
            ServiceHelper.startService(repository);
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
        return new IdempotentRoute(route, repository);
    }

    private static KeyMemory memory(InboxKind kind, WabaConfiguration options, Hosting hosting) {
        int usual = kind == InboxKind.JOURNAL ? KEYS_ON_DISK : KEYS_IN_MEMORY;
        int capacity = options.getDeduplicationCapacity() == null ? usual : options.getDeduplicationCapacity();
        Duration period = duration("deduplicationPeriod", options.getDeduplicationPeriod(), 0);
        return new KeyMemory(
                period.isZero() ? hosting.redelivery() : period,
                // at least what is still to do must be remembered
                Math.max(capacity, options.getInboxCapacity()));
    }

    private static Duration duration(String option, long millis, long least) {
        if (millis < least || millis > LONGEST.toMillis()) {
            throw new IllegalArgumentException(
                    "The option " + option + " is " + millis + " ms. Set it to " + least + " ms to " + LONGEST.toDays()
                            + " days");
        }
        return Duration.ofMillis(millis);
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
        route.stop();
        inbox.stop();
        if (timer != null) {
            executors.shutdownNow(timer);
        }
        executors.shutdownGraceful(workers);
        inbox.release();
    }
}
