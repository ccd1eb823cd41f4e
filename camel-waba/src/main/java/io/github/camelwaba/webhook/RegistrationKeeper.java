package io.github.camelwaba.webhook;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.github.camelwaba.api.WabaAuthenticationException;
import io.github.camelwaba.api.WabaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the webhook gets registered and stays so: at start, in the background while 360dialog cannot be reached,
 * and from time to time, since a new API key loses the registration.
 */
public final class RegistrationKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationKeeper.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(365);

    private final WebhookRegistration registration;
    private final ServerCheck server;
    private final String label;
    private final Duration interval;
    private final ScheduledExecutorService timer;

    private volatile WebhookRegistration.State state = WebhookRegistration.State.PENDING;
    private volatile boolean stopped;
    private int failures;

    /**
     * @param server   says when the webhook has been reached: nothing is registered before
     * @param label    how logs name the number
     * @param interval how often a registration is looked at again; zero for never
     */
    public RegistrationKeeper(WebhookRegistration registration, ServerCheck server, String label, Duration interval,
            ScheduledExecutorService timer) {
        this.registration = registration;
        this.server = server;
        this.label = label;
        this.interval = interval;
        this.timer = timer;
    }

    /**
     * The option callbackCheckInterval.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public static Duration interval(long millis) {
        if (millis < 0 || millis > LONGEST_INTERVAL.toMillis()) {
            throw new IllegalArgumentException(
                    "The option callbackCheckInterval is " + millis + " ms. Set it to 0 (never) to "
                            + LONGEST_INTERVAL.toDays() + " days");
        }
        return Duration.ofMillis(millis);
    }

    public WebhookRegistration.State state() {
        return state;
    }

    /**
     * The first look. A failure that may pass is tried again in the background.
     *
     * @throws WabaAuthenticationException if 360dialog refuses the key
     */
    public void start() {
        boolean reached = server.isReached();
        try {
            if (reached) {
                update(registration.check());
                next(interval);
            } else {
                // a wrong key is told at start all the same
                registration.look();
            }
        } catch (WabaAuthenticationException e) {
            throw e;
        } catch (WabaException e) {
            if (reached) {
                failed(e);
            } else {
                LOG.debug("The webhook of {} could not be looked at: {}", label, e.getMessage());
            }
        }
        if (!reached) {
            server.whenReached(this::again);
        }
    }

    /** Ends the watch. The registration stays: other nodes may serve the same address. */
    public void stop() {
        stopped = true;
    }

    private void again() {
        if (stopped) {
            return;
        }
        try {
            update(registration.check());
            failures = 0;
            next(interval);
        } catch (WabaException e) {
            failed(e);
        } catch (RuntimeException e) {
            LOG.error("Looking at the webhook of {} failed", label, e);
            next(LONGEST_WAIT);
        }
    }

    private void failed(WabaException e) {
        failures++;
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, 10));
        wait = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        LOG.warn("The webhook of {} could not be registered, which is tried again in {} s: {}", label, wait.toSeconds(),
                e.getMessage());
        next(wait);
    }

    private void next(Duration wait) {
        if (!wait.isZero() && !stopped && !timer.isShutdown()) {
            timer.schedule(this::again, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void update(WebhookRegistration.State now) {
        if (now != state) {
            if (now == WebhookRegistration.State.FOREIGN) {
                LOG.warn("The webhook of {} is the address of another system, so that no events come here. "
                        + "Set callbackReplace=true to replace it",
                        label);
            } else {
                LOG.info("The webhook of {} is registered with 360dialog", label);
            }
        }
        state = now;
    }
}
