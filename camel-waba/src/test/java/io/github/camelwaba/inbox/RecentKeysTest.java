package io.github.camelwaba.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecentKeysTest {

    private final TestClock clock = new TestClock();
    private final RecentKeys keys = new RecentKeys(Duration.ofMinutes(10), 3, clock);

    @Test
    void remembersAKeyForThePeriod() {
        keys.add("a");
        clock.pass(Duration.ofMinutes(10).minusMillis(1));
        assertThat(keys.contains("a")).isTrue();
        clock.pass(Duration.ofMillis(1));
        assertThat(keys.contains("a")).isFalse();
    }

    @Test
    void forgetsTheOldestAboveItsCapacity() {
        keys.add("a");
        keys.add("b");
        keys.add("c");
        keys.add("a");
        keys.add("d");

        assertThat(keys.contains("b")).isFalse();
        assertThat(keys.contains("c")).isTrue();
        assertThat(keys.contains("a")).isTrue();
        assertThat(keys.contains("d")).isTrue();
    }

    @Test
    void startsThePeriodAgainWithEachSight() {
        keys.add("a");
        clock.pass(Duration.ofMinutes(9));
        keys.add("a");
        clock.pass(Duration.ofMinutes(9));
        keys.add("b");

        assertThat(keys.contains("a")).isTrue();
    }

    private static final class TestClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

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
