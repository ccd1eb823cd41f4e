package io.github.camelwaba.api;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.github.camelwaba.config.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks at start that a key belongs to its number. While 360dialog cannot be reached the start goes on, and the check is
 * tried again in the background; until it was made, sends fail.
 */
public final class NumberWatch {

    private static final Logger LOG = LoggerFactory.getLogger(NumberWatch.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final NumberCheck check;
    private final ScheduledExecutorService timer;

    public NumberWatch(NumberCheck check, ScheduledExecutorService timer) {
        this.check = check;
        this.timer = timer;
    }

    /**
     * @throws WabaAuthenticationException if the key is refused, or is that of another number
     * @throws WabaRequestException        if the hosting cannot tell which number a key belongs to
     */
    public void start(Channel channel, WabaClient client) {
        try {
            check.check(channel, client);
        } catch (WabaAuthenticationException | WabaRequestException e) {
            throw e;
        } catch (WabaException e) {
            LOG.warn("The key of {} could not be compared with its phoneNumber; nothing is sent until it was: {}",
                    channel.label(), e.getMessage());
            again(channel, client, FIRST_WAIT);
        }
    }

    private void again(Channel channel, WabaClient client, Duration wait) {
        timer.schedule(() -> {
            try {
                check.check(channel, client);
                LOG.info("The key of {} belongs to its phoneNumber", channel.label());
            } catch (WabaAuthenticationException e) {
                LOG.error("{}", e.getMessage());
            } catch (WabaException e) {
                Duration next = wait.multipliedBy(2);
                again(channel, client, next.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : next);
            }
        }, wait.toMillis(), TimeUnit.MILLISECONDS);
    }
}
