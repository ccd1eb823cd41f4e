package io.github.camelwaba.inbox;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecentKeysTest {

    // close to where nanoTime starts again with negative numbers
    private long nanos = Long.MAX_VALUE - Duration.ofMinutes(5).toNanos();
    private final RecentKeys keys = new RecentKeys(Duration.ofMinutes(10), 3, () -> nanos);

    @Test
    void remembersAKeyForThePeriod() {
        keys.add("a");
        pass(Duration.ofMinutes(10).minusMillis(1));
        assertThat(keys.contains("a")).isTrue();
        pass(Duration.ofMillis(1));
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
        pass(Duration.ofMinutes(9));
        keys.add("a");
        pass(Duration.ofMinutes(9));
        keys.add("b");

        assertThat(keys.contains("a")).isTrue();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
