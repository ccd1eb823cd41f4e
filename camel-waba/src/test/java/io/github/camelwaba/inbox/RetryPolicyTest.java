package io.github.camelwaba.inbox;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RetryPolicyTest {

    @Test
    void doublesTheDelayUpToTheLongest() {
        RetryPolicy policy = new RetryPolicy(6, Duration.ofSeconds(1), Duration.ofSeconds(5));

        assertThat(policy.delayAfter(1)).hasSeconds(1);
        assertThat(policy.delayAfter(2)).hasSeconds(2);
        assertThat(policy.delayAfter(3)).hasSeconds(4);
        assertThat(policy.delayAfter(4)).hasSeconds(5);
        assertThat(policy.delayAfter(1_000_000)).hasSeconds(5);
    }

    @Test
    void staysPositiveForTheLongestDelaysThatOptionsAllow() {
        RetryPolicy policy = new RetryPolicy(Integer.MAX_VALUE, Duration.ofMillis(1), Duration.ofDays(365));

        assertThat(policy.delayAfter(Integer.MAX_VALUE)).hasDays(365);
    }

    @Test
    void countsTheFirstAttempt() {
        RetryPolicy policy = new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1));

        assertThat(policy.allowsAfter(1)).isTrue();
        assertThat(policy.allowsAfter(2)).isFalse();
    }

    @Test
    void refusesALongestDelayBelowTheFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(2, Duration.ofMillis(2), Duration.ofMillis(1)))
                .withMessage("The option maxRetryDelay is shorter than retryDelay. Set it to the same or more");
    }
}
