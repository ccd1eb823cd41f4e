package io.github.camelwaba.api;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.ChannelResolver;

/**
 * Makes sure that a key belongs to the number that the options name, once per key: 360dialog picks the number by the key
 * alone and would send from the wrong one without a word.
 */
public final class NumberCheck {

    // while 360dialog cannot be asked, sends fail at once and do not queue up behind each other's attempts
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final LongSupplier nanoTime;
    private final Map<Channel.Id, Entry> entries = new ConcurrentHashMap<>();

    public NumberCheck() {
        this(System::nanoTime);
    }

    /** With another source of nanoseconds than the system's. */
    NumberCheck(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
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
        String number = entries.computeIfAbsent(channel.id(), id -> new Entry()).number(channel, client);
        if (!number.equals(channel.phoneNumber())) {
            throw new WabaAuthenticationException(
                    "The key of " + channel.label() + " belongs to another phone number than the option phoneNumber says. "
                            + "Set the apiKey of that number, or correct phoneNumber",
                    ApiError.NONE, Advice.CHECK_KEY, null, null);
        }
    }

    /** What is known of one key. Who asks about another key does not wait for it. */
    private final class Entry {

        private final ReentrantLock lock = new ReentrantLock();
        private volatile String known;
        private long failed;
        private WabaException failure;

        String number(Channel channel, WabaClient client) {
            return known != null ? known : ask(channel, client);
        }

        private String ask(Channel channel, WabaClient client) {
            lock.lock();
            try {
                if (known == null) {
                    if (failure != null && nanoTime.getAsLong() - failed < PAUSE.toNanos()) {
                        throw failure;
                    }
                    known = askNow(channel, client);
                    failure = null;
                }
                return known;
            } catch (WabaException e) {
                if (e != failure) {
                    failure = e;
                    failed = nanoTime.getAsLong();
                }
                throw e;
            } finally {
                lock.unlock();
            }
        }

        private String askNow(Channel channel, WabaClient client) {
            String answer = client.phoneNumber(channel).phoneNumber();
            String digits = answer == null ? null : ChannelResolver.digits(answer);
            if (digits == null) {
                throw new WabaTransientException(
                        "360dialog did not say which phone number the key of " + channel.label() + " belongs to",
                        ApiError.NONE, Advice.RETRY, null, null);
            }
            return digits;
        }
    }
}
