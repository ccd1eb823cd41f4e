package io.github.camelwaba.webhook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves that the webhook can be reached over the HTTP server that is to serve it: a request to the server's own port
 * carries a random number, and that number has to arrive here. Another process on that port can answer as it likes.
 */
public final class ServerCheck {

    static final String HEADER = "X-Waba-Self-Check";

    private static final Logger LOG = LoggerFactory.getLogger(ServerCheck.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NUMBER_BYTES = 32;
    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    // some servers open their port after the routes have started
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final String path;
    private final ScheduledExecutorService timer;
    private final List<Runnable> waiting = new ArrayList<>();
    private Supplier<List<ServerAddress>> addresses;
    private long warnAt;
    private int failures;

    private volatile byte[] expected;
    private volatile boolean reached;
    private volatile boolean stopped;
    private volatile String trouble;

    /**
     * @param path how logs name the webhook
     */
    public ServerCheck(String path, ScheduledExecutorService timer) {
        this.path = path;
        this.timer = timer;
    }

    /** Whether that header is of the request that the check has sent; then the webhook has been reached. */
    public boolean isOwn(String number) {
        byte[] own = expected;
        if (own == null || number == null || !MessageDigest.isEqual(own, number.getBytes(StandardCharsets.UTF_8))) {
            return false;
        }
        reached = true;
        return true;
    }

    /**
     * The first request goes out at once, and more of them in the background until one arrives.
     *
     * @param addresses where the server is to be, each of which is tried; null when that cannot be known, and the server is
     *                  taken at its word
     */
    public void start(Supplier<List<ServerAddress>> addresses) {
        this.addresses = addresses;
        warnAt = System.nanoTime() + PATIENCE.toNanos();
        run();
    }

    /** Ends the check. */
    public void stop() {
        stopped = true;
        expected = null;
    }

    /** Whether the webhook has been reached. */
    public boolean isReached() {
        return reached;
    }

    /** Why the webhook has not been reached, in a sentence for an operator; null when it has. */
    public String trouble() {
        return reached ? null : trouble;
    }

    /** Runs something once the webhook has been reached: at once, or in the background. */
    public void whenReached(Runnable task) {
        synchronized (waiting) {
            if (!reached) {
                waiting.add(task);
                return;
            }
        }
        task.run();
    }

    private void run() {
        if (stopped) {
            return;
        }
        String failure;
        try {
            failure = tryAll();
        } catch (RuntimeException e) {
            // a look that fails must not be the last one
            failure = "The webhook " + path + " is not registered with 360dialog: where its HTTP server listens is not to be "
                    + "found out (" + e.getClass().getName() + "). Set the option selfCheck=false to do without";
        }
        if (reached) {
            done();
            return;
        }
        trouble = failure;
        if (System.nanoTime() - warnAt >= 0) {
            LOG.warn("{}", failure);
            warnAt = System.nanoTime() + SILENCE.toNanos();
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures++, 10));
        schedule(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private void schedule(Duration wait) {
        if (!stopped && !timer.isShutdown()) {
            timer.schedule(this::run, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void done() {
        expected = null;
        if (failures > 0) {
            LOG.info("The webhook {} has been reached over its HTTP server", path);
        }
        List<Runnable> tasks;
        synchronized (waiting) {
            tasks = List.copyOf(waiting);
            waiting.clear();
        }
        tasks.forEach(Runnable::run);
    }

    private String tryAll() {
        List<ServerAddress> all = addresses.get();
        if (all == null) {
            reached = true;
            return null;
        }
        String first = null;
        for (ServerAddress address : all) {
            String failure = tryOne(address);
            if (reached) {
                return null;
            }
            first = first == null ? sentence(address, failure) : first;
        }
        return first;
    }

    private String tryOne(ServerAddress address) {
        if (address.port() <= 0) {
            return "the HTTP server has no port yet";
        }
        byte[] bytes = new byte[NUMBER_BYTES];
        RANDOM.nextBytes(bytes);
        String number = HexFormat.of().formatHex(bytes);
        expected = number.getBytes(StandardCharsets.UTF_8);
        try {
            int status = SelfRequest.send(address, HEADER, number);
            if (!reached) {
                // nobody else's port becomes ours by waiting
                warnAt = Math.min(warnAt, failures == 0 ? System.nanoTime() : warnAt);
            }
            return "what answers there (" + (status == 0 ? "not HTTP" : "HTTP " + status) + ") is not this webhook";
        } catch (ConnectException e) {
            return "nothing listens there";
        } catch (SocketTimeoutException e) {
            return "nothing answers there in time";
        } catch (IOException e) {
            return "the connection fails with " + e.getClass().getSimpleName();
        }
    }

    private String sentence(ServerAddress address, String failure) {
        return "The webhook " + path + " is not reached at " + address + ": " + failure + ". Nothing is registered with "
                + "360dialog until it is. Free the port or set another one (" + address.option()
                + ") and start again; where the "
                + "server asks every caller for a certificate or for credentials of its own, set the option selfCheck=false";
    }
}
