package io.github.camelwaba.api;

import java.net.URI;
import java.time.Duration;
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

    private final HealthCache cache = new HealthCache(() -> this.now);
    private long now = Long.MAX_VALUE - 1;
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void anAnswerIsGoodForFiveMinutes() {
        assertThat(get()).isSameAs(get());
        now += Duration.ofMinutes(5).toNanos() - 1;
        get();
        assertThat(calls).hasValue(1);

        now++;
        get();
        assertThat(calls).hasValue(2);
    }

    @Test
    void aFailureIsGoodForFiveMinutesThenAnAnswerTakesItsPlace() {
        assertThatThrownBy(() -> cache.get(CHANNEL, this::fail)).isInstanceOf(WabaTransientException.class);
        assertThatThrownBy(this::get).isInstanceOf(WabaTransientException.class);
        assertThat(calls).hasValue(1);

        now += Duration.ofMinutes(5).toNanos();
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
}
