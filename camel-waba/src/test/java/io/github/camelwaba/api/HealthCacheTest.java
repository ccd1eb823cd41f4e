package io.github.camelwaba.api;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.result.HealthReport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HealthCacheTest {

    private static final Channel CHANNEL = new Channel(
            null, Hosting.ON_PREMISE, URI.create("https://waba.example"), "key", null, null);

    private final Time time = new Time();
    private final HealthCache cache = new HealthCache(time);
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void anAnswerIsGoodForFiveMinutes() {
        assertThat(get()).isSameAs(get());
        time.now = time.now.plus(Duration.ofMinutes(5)).minusMillis(1);
        get();
        assertThat(calls).hasValue(1);

        time.now = time.now.plusMillis(1);
        get();
        assertThat(calls).hasValue(2);
    }

    @Test
    void aFailureIsGoodForFiveMinutesThenAnAnswerTakesItsPlace() {
        assertThatThrownBy(() -> cache.get(CHANNEL, this::fail)).isInstanceOf(WabaTransientException.class);
        assertThatThrownBy(this::get).isInstanceOf(WabaTransientException.class);
        assertThat(calls).hasValue(1);

        time.now = time.now.plus(Duration.ofMinutes(5));
        assertThat(get()).isNotNull();
        assertThat(calls).hasValue(2);
    }

    private HealthReport get() {
        return cache.get(CHANNEL, () -> {
            calls.incrementAndGet();
            return HealthReport.read(WabaJson.object());
        });
    }

    private HealthReport fail() {
        calls.incrementAndGet();
        throw new WabaTransientException("failed", ApiError.NONE, Advice.RETRY, null, null);
    }

    private static final class Time extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
