package io.github.camelwaba.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.ChannelResolver;

/**
 * Makes sure that a key belongs to the number that the options name, once per key: 360dialog picks the number by the key
 * alone and would send from the wrong one without a word.
 */
public final class NumberCheck {

    // while 360dialog cannot be asked, sends fail at once and do not queue up behind each other's attempts
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Clock clock;
    private final Map<Channel.Id, String> numbers = new ConcurrentHashMap<>();
    private final Map<Channel.Id, Failure> failures = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    public NumberCheck(Clock clock) {
        this.clock = clock;
    }

    /** Whether the channel names a number that was not compared yet. */
    public boolean isDue(Channel channel) {
        return channel.phoneNumber() != null && !numbers.containsKey(channel.id());
    }

    /**
     * Compares the number of the key with that of the channel; asks 360dialog the first time.
     *
     * @throws WabaAuthenticationException if the key is that of another number
     * @throws WabaException               if 360dialog could not be asked
     */
    public void check(Channel channel, WabaClient client) {
        if (channel.phoneNumber() == null) {
            return;
        }
        String number = numbers.get(channel.id());
        if (number == null) {
            number = ask(channel, client);
        }
        if (!number.equals(channel.phoneNumber())) {
            throw new WabaAuthenticationException(
                    "The key of " + channel.label() + " belongs to another phone number than the option phoneNumber says. "
                            + "Set the apiKey of that number, or correct phoneNumber",
                    ApiError.NONE, Advice.CHECK_KEY, null, null);
        }
    }

    private String ask(Channel channel, WabaClient client) {
        lock.lock();
        try {
            String known = numbers.get(channel.id());
            if (known != null) {
                return known;
            }
            Failure failure = failures.get(channel.id());
            if (failure != null && clock.instant().isBefore(failure.at().plus(PAUSE))) {
                throw failure.exception();
            }
            return askNow(channel, client);
        } finally {
            lock.unlock();
        }
    }

    private String askNow(Channel channel, WabaClient client) {
        String answer;
        try {
            answer = client.phoneNumber(channel).phoneNumber();
        } catch (WabaException e) {
            failures.put(channel.id(), new Failure(clock.instant(), e));
            throw e;
        }
        String digits = answer == null ? null : ChannelResolver.digits(answer);
        if (digits == null) {
            throw new WabaTransientException(
                    "360dialog did not say which phone number the key of " + channel.label() + " belongs to",
                    ApiError.NONE, Advice.RETRY, null, null);
        }
        numbers.put(channel.id(), digits);
        failures.remove(channel.id());
        return digits;
    }

    private record Failure(Instant at, WabaException exception) {
    }
}
